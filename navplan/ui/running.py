"""Starting the program with its window: as people do, and once for installers and the start-up benchmark."""

import os
import sys
from pathlib import Path

from PySide6.QtWidgets import QApplication, QWidget

from navplan.ui.app import Program, application
from navplan.ui.first_paint import FirstPaint, SparedPlan, collect_again
from navplan.ui.outside import Outside
from navplan.ui.tasks import all_ended

AT_THE_END = 30_000
"""Milliseconds that a program whose window is closed waits for what is under way, as a document that is written."""


def keep_on_screen(window: QWidget) -> None:
    """Make a window no larger than its screen: with text at 175 % a usual laptop has room for less than we ask for."""
    room = window.screen().availableGeometry().size()
    window.setMinimumSize(window.minimumSize().boundedTo(room))
    window.resize(window.size().boundedTo(room))


def _begun(outside: Outside, this_year: int, plan: Path | None = None, example: bool = False) -> Program:
    """The program with its window ready to be shown, and with somebody to tell of faults."""
    from navplan.ui.crash import CrashHook, log_to

    app = application(sys.argv[1:])
    hook = CrashHook(app)
    hook.install()
    program = Program(app, outside, this_year, plan, example)
    hook.saved_at = program.saved_at
    log_to(program.place.folder)
    keep_on_screen(program.window)
    return program


def self_test(outside: Outside, this_year: int) -> int:
    """Start as `run` does, paint the window once and end: for installers and the start-up benchmark."""
    program = _begun(outside, this_year)
    painted = FirstPaint(program.window)
    painted.seen.connect(collect_again)
    painted.seen.connect(QApplication.quit)
    program.window.show()
    return QApplication.exec()


def run(outside: Outside, this_year: int, plan: Path | None = None, example: bool = False) -> int:
    """Show the window and stay until it is closed; the plan is opened after the first paint."""
    program = _begun(outside, this_year, plan, example)
    FirstPaint(program.window).seen.connect(program.open_first)
    program.window.opened.connect(SparedPlan(program).opened)
    program.window.show()
    code = QApplication.exec()
    program.leave()
    if not all_ended(AT_THE_END):
        _end_at_once(program, code)
    return code


def _end_at_once(program: Program, code: int) -> None:
    """As if the process were killed, which loses nothing: Qt would wait for ever for a share that does not answer."""
    import logging

    program.settings.sync()
    logging.shutdown()
    os._exit(code)
