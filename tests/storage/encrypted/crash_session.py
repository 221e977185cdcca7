"""A whole session with an encrypted plan, run by `test_nothing_in_plain` in a process of its own."""

import os
import sys
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QTimer

from navplan import wiring
from navplan.domain.modules.plan import Goal
from navplan.storage.encryption import slots
from navplan.storage.encryption.encrypting import Encrypting
from navplan.ui.app import Program, application
from navplan.ui.crash import CrashHook, log_to

slots.COST = 16
plan, own, mark, phrase, end = Path(sys.argv[1]), Path(sys.argv[2]), sys.argv[3], sys.argv[4], sys.argv[5]
os.environ["QT_QPA_PLATFORM"] = "offscreen"
app = application()
hook = CrashHook(app)
hook.install()
outside = replace(wiring.outside(), plans_folder=plan.parent, settings_file=own / "navplan.ini")
program = Program(app, outside, 2026)
log_to(own)
program.window.show()
clock = QTimer()


class Session:
    """Each step waits until what was begun before it is done."""

    def __init__(self) -> None:
        self.at = 0

    def step(self) -> None:
        if program.tasks.is_busy or program.sharing.tasks.is_busy:
            return
        self.at += 1
        if self.at == 1:
            key = plan.read_bytes()[8:16].hex()
            assert Encrypting(own, ()).open_with(plan, key, phrase)
            program.open(plan)
        elif self.at == 2:
            self.edit()
        elif self.at == 3:
            program.backups._take("bedt_om")
        elif self.at == 4:
            copies = outside.copies_of(own / "kopier", plan)
            outside.read_copy(copies.path(copies.all()[0]))
            sys.excepthook(*self.fault())
            self.edit()
            program.window.desk.drafts.keep(program.window.desk.workspace.all(Goal)[0], "why", f"{mark} halvt")
        elif self.at == 5:
            if end == "kill":
                self.write_until_killed()
            else:
                program.window.close()
                program.leave()
                app.quit()

    def edit(self) -> None:
        plan_ = program.window.desk.workspace
        plan_.add(Goal(title=f"{mark} mål", why=f"{mark} fordi"))
        plan_.undo()
        plan_.redo()
        plan_.find(mark, 5)

    def write_until_killed(self) -> None:
        clock.stop()
        goals, count = program.window.desk.workspace, 0
        sys.stdout.write("ready\n")
        sys.stdout.flush()
        while True:
            count += 1
            goals.set(goals.all(Goal)[0], why=f"{mark} {count} " * 500)

    def fault(self) -> tuple[type, BaseException, object]:
        """A program error with plan text in its message and in what stands around it."""
        text = f"{mark} i en feil"
        try:
            int(text)
        except ValueError as fault:
            return type(fault), fault, fault.__traceback__
        raise AssertionError


session = Session()
clock.timeout.connect(session.step)
clock.start(200)
sys.exit(app.exec())
