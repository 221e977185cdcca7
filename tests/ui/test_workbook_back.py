"""A workbook's way back: menu and drop, read beside, looked through with the keyboard, taken in and taken back."""

import csv
import dataclasses
import shutil
import threading
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QApplication, QFileDialog
from pytestqt.qtbot import QtBot

from navplan import wiring
from navplan.domain.exchange.brought import REASONS
from navplan.domain.modules.competence import Newcomer
from navplan.domain.modules.kvp import KvpMonth
from navplan.domain.modules.office import Role
from navplan.domain.modules.plan import Measure, Task
from navplan.domain.workspace import Workspace
from navplan.ui.app import Program
from navplan.ui.desk import Desk
from navplan.ui.dialogs.small_question import SmallQuestion
from navplan.ui.forms.record_table import RecordTable
from navplan.ui.parts.empty_state import EmptyState
from navplan.ui.views.exchange import taking_in
from navplan.ui.views.exchange.preview_dialog import PreviewDialog
from tests.memory import memory_workspace
from tests.ui.programs import running
from tests.ui.test_review_ways_in import drop, mime
from tests.workbooks import Excel, sent


@pytest.fixture
def program(qtbot: QtBot, qapp: QApplication, tmp_path: Path) -> Iterator[Program]:
    outside = dataclasses.replace(wiring.outside(), plans_folder=tmp_path, settings_file=tmp_path / "navplan.ini")
    with running(qtbot, outside, 2026) as program:
        program.window.open_desk(Desk(memory_workspace(), outside.shelf, 2026))
        yield program


@pytest.fixture
def desk(program: Program) -> Desk:
    assert program.window.desk is not None
    return program.window.desk


def with_measure(workspace: Workspace) -> Measure:
    """The same measure in each plan that is made: ids are counted."""
    return workspace.add(Measure(code="T1", title="Ringe", year=2026))


@pytest.fixture
def measure(desk: Desk) -> Measure:
    return with_measure(desk.workspace)


@pytest.fixture(scope="module")
def workbook(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The plan of `measure` as a workbook of all its sheets, which takes a second to write."""
    workspace = memory_workspace()
    with_measure(workspace)
    return sent(workspace, tmp_path_factory.mktemp("arbeidsbok"))


@pytest.fixture
def excel(measure: Measure, workbook: Path, tmp_path: Path) -> Excel:
    return Excel(Path(shutil.copy(workbook, tmp_path)))


def looked_at(qtbot: QtBot, program: Program, path: Path) -> PreviewDialog:
    program.ways.workbooks.read(path)
    qtbot.waitUntil(lambda: program.ways.workbooks.preview is not None, timeout=10_000)
    assert program.ways.workbooks.preview is not None
    return program.ways.workbooks.preview


def action(program: Program) -> QAction:
    return next(a for a in program.window.findChildren(QAction) if a.text() == "Hent endringer fra Excel …")


def test_the_menu_offers_it_only_when_a_plan_is_open(qtbot: QtBot, program: Program) -> None:
    assert action(program).isEnabled()
    action(program).trigger()
    dialog = program.window.findChild(QFileDialog)
    assert dialog.nameFilters() == ["Arbeidsbok fra NavPlan (*.xlsx)"]
    dialog.close()
    program.window.show_start(())
    assert not action(program).isEnabled()


def test_a_dropped_workbook_is_read_beside_and_looked_through(qtbot: QtBot, program: Program, excel: Excel) -> None:
    path = excel.write("Tiltak", 4, title="Ringe alle").save()
    assert drop(program, mime(path)) == (True, True)
    assert program.ways.workbooks.reading.is_busy
    qtbot.waitUntil(lambda: program.ways.workbooks.preview is not None, timeout=10_000)
    program.ways.workbooks.preview.reject()
    assert program.ways.workbooks.preview is None


def test_what_was_looked_through_is_taken_in_and_can_be_taken_back(
    qtbot: QtBot, program: Program, desk: Desk, measure: Measure, excel: Excel
) -> None:
    preview = looked_at(qtbot, program, excel.write("Tiltak", 4, title="Ringe alle", amount=5).save())
    assert [(r.verdict, r.field, r.before, r.after) for r in preview.rows] == [
        ("Endres", "Tiltak", "Ringe", "Ringe alle"),
        ("Endres", "Beløp", "", "5 kr".replace(" ", "\u00a0")),
    ]
    assert desk.workspace.get(Measure, measure.id) == measure
    preview.take.click()
    qtbot.waitUntil(lambda: program.ways.workbooks.preview is None)
    assert desk.workspace.get(Measure, measure.id).title == "Ringe alle"
    assert program.window.toast.words == "2 endringer fra Excel er tatt inn"
    desk.undo()
    assert desk.workspace.get(Measure, measure.id) == measure


def test_it_is_taken_in_beside_the_window_and_told_on_it(
    qtbot: QtBot, program: Program, desk: Desk, excel: Excel, monkeypatch: pytest.MonkeyPatch
) -> None:
    stored, told = [], []
    store = desk.workspace._store
    commit = store.commit
    monkeypatch.setattr(store, "commit", lambda edit: (stored.append(threading.get_ident()), commit(edit))[1])
    desk.workspace.listen(lambda _edit: told.append(threading.get_ident()))
    preview = looked_at(qtbot, program, excel.write("Tiltak", 4, title="Ringe alle").save())
    preview.take.click()
    assert preview.is_busy
    assert not preview.table.isEnabled()
    qtbot.waitUntil(lambda: program.ways.workbooks.preview is None)
    assert stored != [threading.get_ident()]
    assert (len(stored), told) == (1, [threading.get_ident()])


def test_a_taking_in_that_is_stopped_changes_nothing_and_can_be_begun_again(
    qtbot: QtBot, program: Program, desk: Desk, measure: Measure, excel: Excel, monkeypatch: pytest.MonkeyPatch
) -> None:
    preview = looked_at(qtbot, program, excel.write("Tiltak", 4, title="Ringe alle").save())
    begun = threading.Event()
    edit_of = taking_in.edit_of
    monkeypatch.setattr(taking_in, "edit_of", lambda *asked: (begun.wait(10), edit_of(*asked))[1])
    failed = []
    desk.failed.connect(failed.append)
    preview.take.click()
    preview.close_button.click()
    begun.set()
    qtbot.waitUntil(lambda: not preview.is_busy)
    assert failed == ["Avbrutt. Ingenting er tatt inn."]
    assert desk.workspace.all(Measure) == (measure,)
    assert preview.take.isEnabled()
    preview.take.click()
    qtbot.waitUntil(lambda: program.ways.workbooks.preview is None)
    assert desk.workspace.get(Measure, measure.id).title == "Ringe alle"


def test_conflicts_are_decided_with_the_keyboard_alone(
    qtbot: QtBot, program: Program, desk: Desk, measure: Measure, excel: Excel
) -> None:
    path = excel.write("Tiltak", 4, title="Ringe alle").save()
    desk.workspace.set(measure, title="Ringe i dag")
    preview = looked_at(qtbot, program, path)
    assert preview.rows[0].verdict == "Behold planens"
    assert not preview.take.isEnabled()
    preview.table.setFocus()
    qtbot.keyClick(preview.table, Qt.Key.Key_Space)
    assert preview.rows[0].verdict == "Ta filens"
    assert preview.take.isEnabled()
    preview.keep_plan.click()
    assert preview.rows[0].verdict == "Behold planens"
    preview.take_file.click()
    qtbot.keyClick(preview.table, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: program.ways.workbooks.preview is None)
    assert desk.workspace.get(Measure, measure.id).title == "Ringe alle"


def test_a_removed_row_says_what_goes_with_it_and_stays_unless_chosen(
    qtbot: QtBot, program: Program, desk: Desk, measure: Measure, tmp_path: Path
) -> None:
    desk.workspace.add(Task(measure=measure.id, title="Finne nummeret"))
    excel = Excel(sent(desk.workspace, tmp_path))
    excel.sheet("Tiltak").delete_rows(4)
    preview = looked_at(qtbot, program, excel.save())
    (row,) = [row for row in preview.rows if row.what == "missing"]
    assert (row.verdict, row.name) == ("Blir stående", "Tiltak: T1 Ringe")
    assert row.why.endswith("1 ting til går med.")
    preview.reject()
    assert desk.workspace.all(Measure) == (measure,)


def test_a_file_without_changes_says_so(qtbot: QtBot, program: Program, excel: Excel) -> None:
    preview = looked_at(qtbot, program, excel.path)
    assert preview.findChild(EmptyState) is not None
    assert not preview.take.isVisible()
    assert preview.close_button.text() == "Lukk"
    preview.reject()


def test_what_was_not_taken_in_can_be_shown_alone_and_kept_as_a_list(
    qtbot: QtBot, program: Program, desk: Desk, excel: Excel, tmp_path: Path
) -> None:
    path = excel.write("Tiltak", 4, deadline="=i morgen", amount="mye", title="Ringe alle").save()
    preview = looked_at(qtbot, program, path)
    preview.filter._choose("refusal")
    assert [row.field for row in preview.model.rows] == ["Frist", "Beløp"]
    assert preview.panel.why.text() == REASONS["formula"]
    preview.save_refusals(str(tmp_path / "liste.csv"))
    with (tmp_path / "liste.csv").open(encoding="utf-8-sig", newline="") as file:
        rows = list(csv.reader(file, delimiter=";"))
    assert rows[0] == ["Sted i filen", "Felt", "Hvorfor"]
    assert [row[1:] for row in rows[1:]] == [
        ["Frist", REASONS["formula"]],
        ["Beløp", "«mye» er ikke et tall."],
    ]
    preview.reject()


def test_a_file_that_is_refused_is_said_and_nothing_opens(qtbot: QtBot, program: Program, tmp_path: Path) -> None:
    (tmp_path / "brev.xlsx").write_text("Hei")
    program.ways.workbooks.read(tmp_path / "brev.xlsx")
    said = "Filen «brev.xlsx» er ikke en Excel-arbeidsbok. Velg en fil som slutter på .xlsx."
    qtbot.waitUntil(lambda: program.window.toast.words == said, timeout=10_000)
    assert program.ways.workbooks.preview is None


def test_a_long_reading_can_be_stopped(qtbot: QtBot, program: Program, excel: Excel) -> None:
    def slow(plan: object, path: Path, cancelled: object) -> object:
        while not cancelled():
            time.sleep(0.01)
        return wiring.preview_workbook(plan, path, cancelled)

    program.ways.workbooks._outside = dataclasses.replace(program.ways.workbooks._outside, preview_workbook=slow)
    program.ways.workbooks.reading.patience.setInterval(10)
    program.ways.workbooks.read(excel.path)
    qtbot.waitUntil(lambda: program.ways.workbooks.reading.waiting is not None)
    program.ways.workbooks.reading.waiting.stop.click()
    qtbot.waitUntil(lambda: "er avbrutt" in program.window.toast.words, timeout=10_000)
    assert program.ways.workbooks.preview is None


def test_the_rows_a_table_shows_are_a_workbook_of_their_own(
    qtbot: QtBot, program: Program, desk: Desk, measure: Measure, tmp_path: Path
) -> None:
    desk.workspace.add(Measure(code="T2", title="Skrive", year=2026))
    table = RecordTable(desk, Measure, parent=program.window)
    table.search.setText("Skrive")
    table.excel.click()
    dialog = program.window.findChild(QFileDialog)
    dialog.fileSelected.emit(str(tmp_path / "utvalg.xlsx"))
    dialog.close()
    qtbot.waitUntil((tmp_path / "utvalg.xlsx").exists, timeout=10_000)
    qtbot.waitUntil(lambda: not program.tasks.is_busy)
    book = Excel(tmp_path / "utvalg.xlsx").book
    assert [row[2] for row in book["Tiltak"].iter_rows(min_row=4, values_only=True)] == ["Skrive"]


def test_a_list_with_texts_like_formulas_stays_a_list_of_texts(program: Program, tmp_path: Path) -> None:
    wiring.write_list(memory_workspace(), [("=1+1", "a;b", 'sa "hei"', "løs \ud83d")], tmp_path / "a.csv")
    with (tmp_path / "a.csv").open(encoding="utf-8-sig", newline="") as file:
        assert list(csv.reader(file, delimiter=";")) == [["'=1+1", "a;b", 'sa "hei"', "løs ?"]]


def test_records_that_come_with_the_file_are_named_where_others_link_to_them(
    qtbot: QtBot, program: Program, excel: Excel
) -> None:
    excel.write("Roller", 4, title="Koordinator").write("Tiltak", 4, role="Koordinator")
    preview = looked_at(qtbot, program, excel.save())
    assert {row.after for row in preview.rows} == {"Koordinator", f"{_label(Role, 'title')}: Koordinator"}
    preview.reject()


def _label(record: type, key: str) -> str:
    from navplan.domain.records import field_of

    return field_of(record, key).label


# -- a list with small numbers of people


@pytest.fixture
def months(desk: Desk) -> tuple[KvpMonth, ...]:
    return tuple(desk.workspace.add(KvpMonth(year=2026, month=f"0{n}", started=n)) for n in (1, 2))


def asked(program: Program) -> SmallQuestion:
    return program.window.findChild(SmallQuestion)


def chosen_file(program: Program) -> str:
    dialog = program.window.findChild(QFileDialog)
    name = Path(dialog.selectedFiles()[0]).name
    dialog.reject()
    return name


def test_a_list_with_small_numbers_is_asked_about_and_hidden_by_enter(qtbot, program, desk, months, tmp_path) -> None:
    desk.wants_workbook_of.emit(months)
    question = asked(program)
    qtbot.keyClick(question, Qt.Key.Key_Return)
    assert chosen_file(program) == "KVP-måneder.xlsx"
    made = written_list(qtbot, program, tmp_path)
    title = desk.workspace.kind("kvp_month").many
    assert [made.cell(title, "started", row).value for row in (4, 5)] == ["<5", "<5"]


def test_a_list_that_shows_small_numbers_says_so_in_its_name(qtbot, program, desk, months, tmp_path) -> None:
    desk.wants_workbook_of.emit(months)
    qtbot.mouseClick(asked(program).action, Qt.MouseButton.LeftButton)
    assert chosen_file(program) == "KVP-måneder – internt, umaskert.xlsx"
    made = written_list(qtbot, program, tmp_path)
    title = desk.workspace.kind("kvp_month").many
    assert [made.cell(title, "started", row).value for row in (4, 5)] == [1, 2]


def test_a_list_that_follows_single_persons_is_internal_or_not_made(qtbot, program, desk) -> None:
    desk.wants_workbook_of.emit((Newcomer(id="1", code_year=2026, code_number=1),))
    assert asked(program).third.isHidden()
    qtbot.keyClick(asked(program), Qt.Key.Key_Escape)
    assert program.window.findChild(QFileDialog) is None


def test_a_list_without_people_is_written_without_a_question(program, desk, measure) -> None:
    desk.wants_workbook_of.emit((measure,))
    assert asked(program) is None
    assert chosen_file(program) == "Tiltak.xlsx"


def written_list(qtbot: QtBot, program: Program, folder: Path) -> Excel:
    program.ways.workbooks.write_to(str(folder / "liste.xlsx"))
    qtbot.waitUntil((folder / "liste.xlsx").exists, timeout=10_000)
    return Excel(folder / "liste.xlsx")
