"""«Se på kopien» of an encrypted plan: encrypted where it passes too, and an older key is asked for."""

from pathlib import Path

from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from navplan.domain.modules.plan import Goal
from navplan.storage.encryption.ring import RING
from navplan.storage.passing import FOLDER
from navplan.ui.app import Program
from navplan.ui.copies.window import ReadingWindow
from navplan.ui.dialogs.backups_dialog import BackupsDialog
from navplan.ui.dialogs.question import Question
from tests.ui.test_encryption import (
    HEAD,
    OWN,
    PHRASE,
    cheap,
    closed,
    encrypt,
    give,
    opened,
    plan,
    press,
    program,
    rested,
)

__all__ = ("cheap", "plan", "program")
"""Fixtures of the other file that these tests ask for by name."""


def looked_at(qtbot: QtBot, program: Program) -> ReadingWindow:
    program._on_backups()
    dialog = [one for one in program.window.findChildren(BackupsDialog) if one.isVisible()][-1]
    press(dialog, "Se på kopien")
    return shown(qtbot, program)


def shown(qtbot: QtBot, program: Program) -> ReadingWindow:
    qtbot.waitUntil(lambda: program.only_read.copies.window is not None, timeout=20_000)
    rested(qtbot, program)
    window = program.only_read.copies.window
    assert window is not None
    return window


def passing(plan: Path) -> list[Path]:
    return list((plan.parent / OWN / FOLDER).rglob("*.navplan"))


def test_the_copy_of_an_encrypted_plan_is_encrypted_where_it_passes_too(
    qtbot: QtBot, program: Program, plan: Path
) -> None:
    opened(qtbot, program, plan)
    encrypt(qtbot, program)
    window = looked_at(qtbot, program)
    assert [goal.title for goal in window.desk.workspace.all(Goal)] == ["Færre i kø"]
    (copy,) = passing(plan)
    assert copy.read_bytes().startswith(HEAD)
    window.close()
    assert passing(plan) == []
    closed(qtbot, program)


def test_the_copy_of_a_damaged_encrypted_plan_asks_for_its_key_and_lets_go_of_it(
    qtbot: QtBot, program: Program, plan: Path
) -> None:
    opened(qtbot, program, plan)
    encrypt(qtbot, program)
    closed(qtbot, program)
    plan.write_bytes(plan.read_bytes()[:8000])
    program.open(plan)
    give(qtbot, program, PHRASE)
    qtbot.waitUntil(lambda: any(q.isVisible() for q in program.window.findChildren(Question)), timeout=20_000)
    press(program.window.findChild(Question), "Se sikkerhetskopiene")
    RING.forget()  # as in a program that was started anew
    dialog = program.window.findChild(BackupsDialog)
    assert [button.text() for button in dialog.findChildren(QPushButton) if button.text() == "Se på kopien"]
    press(dialog, "Se på kopien")
    give(qtbot, program, PHRASE)
    window = shown(qtbot, program)
    assert [goal.title for goal in window.desk.workspace.all(Goal)] == ["Færre i kø"]
    window.close()
    rested(qtbot, program)
    qtbot.waitUntil(lambda: RING.is_empty, timeout=10_000)
    assert passing(plan) == []
