"""A file that cannot be put where somebody wanted it is asked about in one way, whoever writes it (row 31)."""

import dataclasses
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QFileDialog, QWidget
from pytestqt.qtbot import QtBot

from navplan import wiring
from navplan.domain.exchange.preview import Preview
from navplan.domain.modules.plan import Goal
from navplan.domain.ports import CannotStore, NotPlaced
from navplan.domain.words import Said
from navplan.ui import crash
from navplan.ui.app import Program
from navplan.ui.dialogs.question import ThreeWays
from navplan.ui.encryption.code_page import CodePage
from navplan.ui.saving import SaveAs
from navplan.ui.views.exchange.preview_dialog import PreviewDialog
from tests.ui.programs import own_plan, running

WAIT = 20_000
OWN = "eget"
Write = Callable[[str], object]


@pytest.fixture
def program(qtbot: QtBot, qapp: QApplication, tmp_path: Path) -> Iterator[Program]:
    outside = dataclasses.replace(wiring.outside(), plans_folder=tmp_path, settings_file=tmp_path / OWN / "navplan.ini")
    with running(qtbot, outside, 2026) as program:
        program.open(own_plan(tmp_path, tmp_path / OWN))
        qtbot.waitUntil(lambda: program.window.desk is not None and not program.tasks.is_busy, timeout=WAIT)
        yield program


def asked(qtbot: QtBot, parent: QWidget) -> ThreeWays:
    qtbot.waitUntil(lambda: parent.findChild(ThreeWays) is not None, timeout=WAIT)
    return parent.findChild(ThreeWays)


def list_of(program: Program) -> tuple[QWidget, Write, str]:
    program.ways.lists._rows = (("Kode",), ("T1",))
    return program.window, program.ways.lists.write_to, "liste.csv"


def records(program: Program) -> tuple[QWidget, Write, str]:
    program.ways.workbooks._records = program.window.desk.workspace.all(Goal)
    return program.window, program.ways.workbooks.write_to, "mål.xlsx"


def refusals(program: Program) -> tuple[QWidget, Write, str]:
    preview = Preview("bok.xlsx", "")
    dialog = PreviewDialog(program.window.desk, preview, program.outside.write_list, program.window)
    return dialog, dialog.save_refusals, "ikke tatt med.csv"


def copy_of_the_plan(program: Program) -> tuple[QWidget, Write, str]:
    return program.window, program.keeping.work_in_copy, "kopi.navplan"


def copy_for_what_waits(program: Program) -> tuple[QWidget, Write, str]:
    return program.window, program.waiting.store_in, "kopi.navplan"


def recovery_code(program: Program) -> tuple[QWidget, Write, str]:
    page = CodePage(program.outside.encryption(program.own), ("Nav Prøve", "Nav Prøve.navplan"), program.window)
    page.show_code(program.outside.encryption(program.own).new_code())
    return page, page.save_as, "kode.pdf"


@pytest.mark.parametrize("way", [list_of, records, refusals, copy_of_the_plan, copy_for_what_waits, recovery_code])
def test_every_file_is_tried_again_or_given_another_name(
    qtbot: QtBot, program: Program, tmp_path: Path, way: Callable[[Program], tuple[QWidget, Write, str]]
) -> None:
    parent, write, name = way(program)
    target = tmp_path / "ny mappe" / name
    write(str(target))
    question = asked(qtbot, parent)
    assert (question.action.text(), question.third.text()) == ("Prøv igjen", "Nytt navn …")
    assert question.third.isDefault()
    question.third.click()
    (dialog,) = parent.findChildren(QFileDialog)
    assert dialog.defaultSuffix() == target.suffix.lstrip(".")
    dialog.close()
    target.parent.mkdir()
    question.action.click()
    qtbot.waitUntil(target.exists, timeout=WAIT)
    qtbot.waitUntil(lambda: not program.tasks.is_busy, timeout=WAIT)


def test_the_report_of_a_fault_is_tried_again_too(qtbot: QtBot, qapp: QApplication, tmp_path: Path) -> None:
    hook = crash.CrashHook(qapp)
    hook._show("Rapport")
    box = hook._box
    assert box is not None
    target = tmp_path / "ny mappe" / "rapport.txt"
    hook.keep_in(str(target))
    target.parent.mkdir()
    asked(qtbot, box).action.click()
    assert target.read_text(encoding="utf-8") == "Rapport"
    box.accept()


def test_what_is_refused_for_another_reason_is_not_asked_about(qtbot: QtBot, tmp_path: Path) -> None:
    parent = QWidget()
    qtbot.addWidget(parent)
    where = SaveAs(parent, "Lagre som", "*.csv", str.upper)
    assert not where.asks_again(CannotStore(Said("Avbrutt.")), tmp_path / "a.csv")
    assert not where.asks_again(None, tmp_path / "a.csv")
    assert parent.findChild(ThreeWays) is None
    assert where.asks_again(NotPlaced(Said("Filen er åpen i et annet program.")), tmp_path / "a.csv")
