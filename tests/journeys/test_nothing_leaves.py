"""The privacy guard at the way out: no format takes along what it stops; the field is named, never the digits."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QSettings, QStringListModel, Qt
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QLabel, QListView, QMenu, QTableView, QTreeView, QWidget

from navplan import wiring
from navplan.domain.documents.asked import Asked
from navplan.domain.documents.catalogue import document_of
from navplan.domain.documents.leaving import HeldBack, check_copy
from navplan.domain.documents.outline import Cell, Column, Table
from navplan.domain.letters.catalogue import Shelf
from navplan.domain.modules import KINDS
from navplan.domain.modules.letter import Expectation, Letter, LetterSection
from navplan.domain.modules.office import Office
from navplan.domain.modules.passed import PrivacyPass
from navplan.domain.modules.plan import Goal, Measure, Task
from navplan.domain.ports import CannotStore
from navplan.domain.privacy import PrivacyGuard
from navplan.domain.words import as_written
from navplan.domain.workspace import Workspace
from navplan.publishing import Press, write_records
from navplan.ui.charts.figure_view import PlainTable
from navplan.ui.desk import Desk
from navplan.ui.main_window import MainWindow
from navplan.ui.views.history.page import HistoryPage
from tests.memory import Counter, MemoryStore

ASKED = Asked(2026, as_written, date(2026, 5, 1))
ID_NUMBER = "13097248022"  # made up, with valid check digits
NOT_ONE = "987654321"  # nine digits that the writer may say is none


@pytest.fixture
def store() -> MemoryStore:
    """A file from elsewhere: its texts have passed no guard."""
    return MemoryStore()


@pytest.fixture
def plan(store: MemoryStore) -> Workspace:
    open_door = Workspace(store, KINDS, None, Counter())
    open_door.add(Office(name="Nav Fjordvik", plan_year=2026, phone="55 55 33 33"))
    open_door.add(Goal(code="M1", title="Færre på stønad", from_year=2026, to_year=2026))
    measure = open_door.add(Measure(code="T1", title="Ringe", year=2026, deadline=date(2026, 6, 1)))
    open_door.add(Task(measure=measure.id, title="Ringe tilbake", due=date(2026, 5, 20)))
    return Workspace(store, KINDS, PrivacyGuard(), Counter())


def spoil(store: MemoryStore, text: str) -> Measure:
    open_door = Workspace(store, KINDS, None, Counter())
    return open_door.set(open_door.all(Measure)[0], title=f"Se {text} i dag")


def fresh(store: MemoryStore, guard: PrivacyGuard | None = None) -> Workspace:
    return Workspace(store, KINDS, guard or PrivacyGuard(), Counter())


@pytest.mark.parametrize(
    ("key", "ending"),
    [("plan", "pdf"), ("plan", "docx"), ("follow_up", "pdf"), ("calendar", "ics"), ("workbook", "xlsx")],
)
@pytest.mark.parametrize("text", [ID_NUMBER, "912 34 567", "ola@eksempel.no", "kode 6"])
def test_no_format_takes_it_along(plan, store, tmp_path: Path, key: str, ending: str, text: str) -> None:
    target = tmp_path / f"ut.{ending}"
    Press().write(document_of(key), fresh(store).snapshot(), ASKED, target)
    target.unlink()
    spoil(store, text)
    with pytest.raises(HeldBack) as refused:
        Press().write(document_of(key), fresh(store).snapshot(), ASKED, target)
    said = refused.value.said.words()
    assert said.startswith("Ingen fil er laget. Feltet «Tiltak» i tiltak «")
    assert text not in said
    assert not any(digits in said for digits in text.split())
    assert list(tmp_path.iterdir()) == []


def test_a_list_as_workbook_is_read_too(plan, store, tmp_path: Path) -> None:
    measure = spoil(store, ID_NUMBER)
    with pytest.raises(HeldBack):
        write_records(fresh(store).snapshot(), [measure], tmp_path / "liste.xlsx")
    write_records(fresh(store).snapshot(), plan.all(Goal), tmp_path / "mål.xlsx")
    assert [path.name for path in tmp_path.iterdir()] == ["mål.xlsx"]


def test_what_does_not_stand_in_the_document_does_not_hold_it_back(plan, store, tmp_path: Path) -> None:
    open_door = Workspace(store, KINDS, None, Counter())
    open_door.set(open_door.all(Measure)[0], evaluation_note=f"Se {ID_NUMBER}")
    Press().write(document_of("calendar"), fresh(store).snapshot(), ASKED, tmp_path / "ut.ics")
    with pytest.raises(HeldBack):
        Press().write(document_of("workbook"), fresh(store).snapshot(), ASKED, tmp_path / "ut.xlsx")


def test_letters_and_the_offices_own_fields_are_not_scanned(store, plan, tmp_path: Path) -> None:
    open_door = Workspace(store, KINDS, None, Counter())
    letter = open_door.add(Letter(title="Kommunebrev", year=2026))
    section = open_door.add(LetterSection(letter=letter.id, title="Bolig"))
    open_door.add(Expectation(section=section.id, wording="Ring 912 34 567 ved spørsmål."))
    Press().write(document_of("plan"), fresh(store).snapshot(), ASKED, tmp_path / "plan.pdf")
    Press().write(document_of("workbook"), fresh(store).snapshot(), ASKED, tmp_path / "plan.xlsx")
    assert len(list(tmp_path.iterdir())) == 2


def test_what_the_writer_has_said_is_no_id_number_may_leave(store, plan, tmp_path: Path) -> None:
    guard = PrivacyGuard()
    measure = spoil(store, NOT_ONE)
    with pytest.raises(HeldBack) as refused:
        Press().write(document_of("plan"), fresh(store, guard).snapshot(), ASKED, tmp_path / "plan.pdf")
    assert refused.value.can_override
    assert [(hit.record.id, hit.field.key) for hit in refused.value.hits] == [(measure.id, "title")]
    for hit in refused.value.hits:
        guard.allow_once(hit.field.key, hit.text)
    Press().write(document_of("plan"), fresh(store, guard).snapshot(), ASKED, tmp_path / "plan.pdf")
    assert (tmp_path / "plan.pdf").is_file()


def test_an_id_number_has_no_way_past(store, plan, tmp_path: Path) -> None:
    spoil(store, ID_NUMBER)
    with pytest.raises(HeldBack) as refused:
        Press().write(document_of("plan"), fresh(store).snapshot(), ASKED, tmp_path / "plan.pdf")
    assert not refused.value.can_override


def test_a_plain_list_is_read_too(plan, tmp_path: Path) -> None:
    rows = [("Sted", "Hvorfor"), ("Tiltak D4", f"«{ID_NUMBER}» finnes ikke i listen.")]
    with pytest.raises(CannotStore, match="Raden «Tiltak D4» har noe") as refused:
        wiring.write_list(plan, rows, tmp_path / "liste.csv")
    assert ID_NUMBER not in refused.value.said.words()
    wiring.write_list(plan, rows[:1], tmp_path / "liste.csv")
    assert [path.name for path in tmp_path.iterdir()] == ["liste.csv"]


def test_a_list_names_the_field_that_holds_it_back(store, plan, tmp_path: Path) -> None:
    measure = spoil(store, ID_NUMBER)
    with pytest.raises(HeldBack, match="Feltet «Tiltak» i tiltak"):
        wiring.write_list(fresh(store).snapshot(), [("Tiltak",), (measure.title,)], tmp_path / "liste.csv")
    assert list(tmp_path.iterdir()) == []


def _let_past(plan: Workspace, measure: Measure) -> None:
    """As if the writer had said in an earlier session that it is no id number."""
    plan.note(PrivacyPass(rule="N3", about_key=Measure.KEY, about_id=measure.id, field="title"))


def test_what_was_let_past_in_its_field_leaves_by_every_door(store, plan, tmp_path: Path) -> None:
    measure = spoil(store, NOT_ONE)
    rows = [("Tiltak",), (measure.title,)]
    doors = (
        lambda: Press().write(document_of("plan"), fresh(store).snapshot(), ASKED, tmp_path / "plan.pdf"),
        lambda: Press().write(document_of("workbook"), fresh(store).snapshot(), ASKED, tmp_path / "plan.xlsx"),
        lambda: Press().write(document_of("calendar"), fresh(store).snapshot(), ASKED, tmp_path / "plan.ics"),
        lambda: write_records(fresh(store).snapshot(), [measure], tmp_path / "liste.xlsx"),
        lambda: wiring.write_list(fresh(store).snapshot(), rows, tmp_path / "liste.csv"),
        lambda: check_copy(fresh(store), f"T1\t{measure.title}"),
    )
    for door in doors:
        with pytest.raises(HeldBack):
            door()
    _let_past(fresh(store), measure)
    for door in doors:
        door()
    assert len(list(tmp_path.iterdir())) == 5


def test_what_was_let_past_in_one_field_is_held_back_in_another(store, plan, tmp_path: Path) -> None:
    measure = spoil(store, NOT_ONE)
    _let_past(fresh(store), measure)
    Workspace(store, KINDS, None, Counter()).set(measure, evaluation_note=f"Se {NOT_ONE}")
    with pytest.raises(HeldBack, match="Om evalueringen"):
        wiring.write_list(fresh(store).snapshot(), [(f"Se {NOT_ONE}",)], tmp_path / "liste.csv")


def test_an_office_number_may_stand_in_a_list_and_a_strange_one_may_not(store, plan, tmp_path: Path) -> None:
    wiring.write_list(plan, [("Telefon", "55 55 33 33")], tmp_path / "liste.csv")
    with pytest.raises(CannotStore, match="Raden «Telefon»"):
        wiring.write_list(plan, [("Telefon", "912 34 567")], tmp_path / "andre.csv")


@pytest.fixture
def window(qtbot, tmp_path: Path) -> Iterator[MainWindow]:
    window = MainWindow(QSettings(str(tmp_path / "navplan.ini"), QSettings.Format.IniFormat))
    qtbot.addWidget(window)
    window.show()
    window.activateWindow()
    yield window
    window.close()


def _copied(qtbot, widget: QWidget) -> str:
    """What Ctrl+C leaves on the clipboard; «tomt» when nothing was copied."""
    QApplication.clipboard().setText("tomt")
    widget.setFocus()
    qtbot.waitUntil(widget.hasFocus)
    QTest.keyClick(widget, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    return QApplication.clipboard().text()


def _open(window: MainWindow, store: MemoryStore) -> tuple[Desk, list[str]]:
    """The plan in the window, and what it says of steps that it refuses."""
    desk, said = Desk(fresh(store), Shelf(Path("resources/letters")), 2026), []
    window.open_desk(desk)
    desk.failed.connect(said.append)
    return desk, said


@pytest.mark.parametrize("make", [QTableView, QListView, QTreeView], ids=["table", "list", "tree"])
def test_a_cell_of_any_list_is_copied_only_past_the_guard(store, plan, window, qtbot, make) -> None:
    measure = spoil(store, ID_NUMBER)
    _desk, said = _open(window, store)
    dialog = QDialog(window)  # not in the window itself: the watch follows the keyboard
    view = make(dialog)
    view.setModel(QStringListModel([measure.title, "Ringe tilbake"], view))
    dialog.show()
    dialog.activateWindow()
    view.setCurrentIndex(view.model().index(0, 0))
    assert _copied(qtbot, view) == "tomt"
    assert said == [
        "Ingenting er kopiert. Feltet «Tiltak» i tiltak «Uten navn» har noe som kan vise til en person. Rett det først."
    ]
    view.setCurrentIndex(view.model().index(1, 0))
    assert _copied(qtbot, view) == "Ringe tilbake"
    dialog.close()


def test_the_history_lets_nothing_past_by_its_list_or_by_what_is_marked_beside_it(store, plan, window, qtbot) -> None:
    measure = spoil(store, ID_NUMBER)
    _desk, said = _open(window, store)
    window.go_to("history")
    page = window.findChild(HistoryPage)
    page.table.setCurrentIndex(page.model.index(0, 2))
    assert ID_NUMBER in page.table.currentIndex().data()
    assert _copied(qtbot, page.table) == "tomt"
    told = next(label for label in page.detail.findChildren(QLabel) if label.text() == measure.title)
    told.setSelection(0, len(measure.title))
    assert _copied(qtbot, told) == "tomt"
    assert len(said) == 2
    told.setSelection(0, 2)
    assert _copied(qtbot, told) == "Se"


@pytest.mark.parametrize(("marked", "expected"), [(f"Se {ID_NUMBER} i dag", "tomt"), ("Ringe", "Ringe")])
def test_the_menu_of_a_text_copies_only_past_the_guard(
    store, plan, window, qtbot, monkeypatch, marked: str, expected: str
) -> None:
    measure = spoil(store, ID_NUMBER)
    _desk, said = _open(window, store)
    label = QLabel(f"{measure.title}. Ringe.", window)
    label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    label.show()
    monkeypatch.setattr(QMenu, "popup", lambda menu, _place: None)  # without a screen it warns
    label.setSelection(label.text().index(marked), len(marked))
    assert _copied(qtbot, label) == expected
    QApplication.clipboard().setText("tomt")
    QApplication.sendEvent(label, QContextMenuEvent(QContextMenuEvent.Reason.Mouse, QPoint(2, 2), QPoint(2, 2)))
    [copy] = label.findChild(QMenu).actions()
    copy.trigger()
    assert QApplication.clipboard().text() == expected
    assert len(said) == (2 if expected == "tomt" else 0)


def test_a_table_of_small_numbers_is_still_not_copied(store, plan, window, qtbot) -> None:
    _open(window, store)
    table = PlainTable(window)
    table.show_table(Table("Deltakere", (Column("År", 1), Column("Antall", 1)), ((Cell("2025"), Cell("3")),)))
    table.show()
    table.setCurrentIndex(table.model().index(0, 1))
    assert _copied(qtbot, table) == "tomt"


def test_the_watch_is_gone_with_its_plan(store, plan, window, qtbot) -> None:
    measure = spoil(store, ID_NUMBER)
    _desk, said = _open(window, store)
    window.close_desk()
    view = QListView(window)
    view.setModel(QStringListModel([measure.title], view))
    view.show()
    view.setCurrentIndex(view.model().index(0, 0))
    qtbot.wait(1)
    assert _copied(qtbot, view) == measure.title
    assert said == []
