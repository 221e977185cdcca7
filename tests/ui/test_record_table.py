"""The table of records: order, search, copying, opening, and that a refresh moves nothing."""

from datetime import date, timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QLabel

from navplan.domain.deadlines import today
from navplan.domain.kinds import FieldKind
from navplan.domain.modules import KINDS
from navplan.domain.modules.competence import Participation
from navplan.domain.modules.office import Office, Role
from navplan.domain.modules.plan import Measure, is_closed
from navplan.domain.records import Kind, field_of, fields_of
from navplan.domain.words import Said
from navplan.ui.forms.record_model import RecordTableModel, columns_of
from navplan.ui.forms.record_model import Role as Cell
from navplan.ui.forms.record_table import RecordTable
from navplan.ui.forms.table_view import TableView

NOW = date(2026, 3, 10)


@pytest.fixture
def table(desk, qtbot):
    found = RecordTable(desk, Measure)
    qtbot.addWidget(found)
    found.resize(1000, 400)
    found.show()
    return found


def titles(table):
    return [record.title for record in table.model.rows]


def column(table, key):
    return next(n for n, field in enumerate(table.model.fields) if field.key == key)


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.key)
def test_every_kind_has_a_table_that_passes_the_toolkits_own_test(desk, kind):
    for n in range(3):
        desk.workspace.add(kind.record(id=f"{kind.key}{n}"))
    model = RecordTableModel(desk.workspace, kind)
    tester = QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    model.show_records(desk.workspace.all(kind.record))
    model.sort(0, Qt.SortOrder.DescendingOrder)
    model.search("finnes ikke")

    assert model.rowCount() == 0

    model.search("")
    model.show_records(desk.workspace.all(kind.record)[:1])

    assert model.rowCount() == 1
    assert tester is not None


def test_every_field_kind_shows_a_value_in_a_cell(desk):
    met = {}
    for kind in KINDS:
        model = RecordTableModel(desk.workspace, kind)
        for field in fields_of(kind.record):
            met[type(field.kind)] = model.text(kind.record(), field)

    assert set(met) == set(FieldKind.__subclasses__())


def test_the_naming_fields_stand_first():
    measures = next(kind for kind in KINDS if kind.record is Measure)

    assert [field.key for field in columns_of(measures)][:2] == ["code", "title"]


def test_words_are_sorted_as_norwegians_do_and_empty_ones_stay_last(desk, table):
    for title in ("Åpen dag", "", "Ærlig", "Østre", "Tiltak 10", "Tiltak 2", "aare", "zebra"):
        desk.add(Measure(title=title))
    wanted = ["Tiltak 2", "Tiltak 10", "zebra", "Ærlig", "Østre"]
    table.view.sortByColumn(column(table, "title"), Qt.SortOrder.AscendingOrder)

    assert titles(table)[:5] == wanted
    assert set(titles(table)[5:7]) == {"Åpen dag", "aare"}
    assert titles(table)[7] == ""

    table.view.sortByColumn(column(table, "title"), Qt.SortOrder.DescendingOrder)

    assert titles(table)[2:7] == wanted[::-1]
    assert titles(table)[7] == ""


def test_states_are_sorted_in_their_own_order_and_days_by_time(desk, table):
    desk.add(Measure(title="b", status="ferdig", deadline=date(2026, 12, 1)))
    desk.add(Measure(title="a", status="ikke_startet", deadline=date(2027, 1, 31)))
    desk.add(Measure(title="c", status="i_gang", deadline=date(2026, 2, 28)))
    table.model.sort(column(table, "status"))

    assert titles(table) == ["a", "c", "b"]

    table.model.sort(column(table, "deadline"))

    assert titles(table) == ["c", "b", "a"]


def test_a_search_keeps_rows_that_hold_every_word(desk, table):
    role = desk.add(Role(title="Fagansvarlig KVP"))
    desk.add(Measure(title="Kurs i samtale", role=role.id))
    desk.add(Measure(title="Kurs i risiko"))
    table.search.setText("kurs kvp")

    assert titles(table) == ["Kurs i samtale"]
    assert table.counted.text() == "1 av 2"

    table.search.setText("")

    assert table.counted.text() == "2"


def test_selection_and_place_stay_when_other_records_come(desk, table):
    for n in range(60):
        desk.add(Measure(title=f"Tiltak {n}"))
    chosen = table.model.rows[40]
    table.select(chosen.id)
    bar = table.view.verticalScrollBar()
    bar.setValue(bar.maximum() // 2)
    before = bar.value()
    desk.add(Measure(title="Enda et"))

    assert table.selection() == (chosen,)
    assert table.current() == chosen
    assert bar.value() == before > 0


def test_a_changed_record_is_redrawn_without_moving(desk, table, qtbot):
    born = desk.add(Measure(title="Kurs"))
    table.select(born.id)
    with qtbot.waitSignal(table.model.dataChanged, timeout=500):
        desk.set(born, title="Seminar")

    assert table.model.index(0, 1).data() == "Seminar"
    assert [record.title for record in table.selection()] == ["Seminar"]


def test_copied_rows_are_cells_as_a_worksheet_expects(desk, table, qtbot):
    role = desk.add(Role(title="Leder"))
    desk.add(Measure(code="M1", title="=SUM(1)", deadline=date(2026, 12, 31), role=role.id))
    desk.add(Measure(code="M2", title="Linje\tto"))
    table.view.selectAll()
    table.view.setFocus()
    table.view.copy()

    assert QGuiApplication.clipboard().text().split("\n") == [
        "M1\t'=SUM(1)\tFelles\tLeder\t31.12.2026\tIkke startet",
        "M2\tLinje to\tFelles\t\t\tIkke startet",
    ]


def test_copied_numbers_can_be_counted_with(desk, qtbot):
    model = RecordTableModel(desk.workspace, Kind(Office, "", "", ("name",)))
    model.fields = (field_of(Measure, "amount"),)
    view = TableView(model)
    qtbot.addWidget(view)
    model.show_records([Measure(id="1", amount=-1_200_000)])
    view.selectAll()
    with qtbot.waitSignal(view.wants_copy) as copied:
        view.copy()

    assert model.index(0, 0).data() == "\u22121\u00a0200\u00a0000\u00a0kr"
    assert copied.args == ["-1200000"]


def test_what_may_point_to_a_person_is_not_copied(desk, table):
    desk.add(Measure(code="M1", title="Kurs"))
    QGuiApplication.clipboard().setText("før")
    told = []
    desk.failed.connect(told.append)
    desk.workspace._guard = None  # a file from elsewhere: its texts have passed no guard
    desk.set(desk.workspace.all(Measure)[0], title="Se 13097248022 i dag")
    table.view.selectAll()
    table.view.copy()

    assert QGuiApplication.clipboard().text() == "før"
    assert told == [
        "Ingenting er kopiert. Feltet «Tiltak» i tiltak «Uten navn» har noe som kan vise til en person. Rett det først."
    ]


def test_small_numbers_of_people_are_hidden_on_the_clipboard(desk, qtbot):
    table = RecordTable(desk, Participation)
    qtbot.addWidget(table)
    for planned, completed in ((12, 3), (20, 15)):
        desk.workspace.add(Participation(planned=planned, completed=completed))
    table.view.selectAll()
    table.view.copy()
    cells = [line.split("\t") for line in QGuiApplication.clipboard().text().split("\n")]
    assert ["skjult" in cells[0], "<5" in cells[0], "12" in cells[0]] == [True, True, False]
    assert {"20", "15"} <= set(cells[1])


def test_a_hidden_column_is_not_copied(desk, table):
    desk.add(Measure(code="M1", title="Kurs"))
    action = table.columns.menu().actions()[column(table, "status")]
    action.trigger()
    table.view.selectAll()
    table.view.copy()

    assert "Ikke startet" not in QGuiApplication.clipboard().text()


def test_enter_opens_the_current_record(desk, table, qtbot):
    born = desk.add(Measure(title="Kurs"))
    table.select(born.id)
    with qtbot.waitSignal(table.opened, timeout=500) as told:
        qtbot.keyClick(table.view, Qt.Key.Key_Return)

    assert told.args == [born]


def test_moving_to_another_row_tells_its_record(desk, table):
    first, second = desk.add(Measure(title="a")), desk.add(Measure(title="b"))
    told = []
    table.selected.connect(told.append)
    table.select(first.id)
    table.select(second.id)

    assert told == [first, second]


def test_a_deadline_says_how_far_away_it_is_until_nobody_waits(desk, table):
    desk.add(Measure(title="a", deadline=today() - timedelta(days=3)))
    desk.add(Measure(title="b", deadline=today() - timedelta(days=3), status="ferdig"))
    place = column(table, "deadline")
    table.model.is_closed = is_closed

    assert table.model.index(0, place).data(Cell.AWAY) == "3 dager over fristen"
    assert table.model.index(0, place).data(Cell.OVERDUE) is True
    assert table.model.index(1, place).data(Cell.AWAY) is None


def test_what_the_page_says_of_emptiness_stands_until_there_is_a_record(desk, table):
    nothing = QLabel("Ingen tiltak ennå")
    table.set_empty(nothing)

    assert nothing.isVisible()

    desk.add(Measure(title="Kurs"))

    assert not nothing.isVisible()
    assert table.view.isVisible()


def test_the_table_follows_a_role_that_changes_its_name(desk, table):
    role = desk.add(Role(title="Leder"))
    desk.add(Measure(title="Kurs", role=role.id))
    desk.set(role, title="Nav-leder")

    assert table.model.index(0, column(table, "role")).data() == "Nav-leder"


def test_two_thousand_rows_are_shown_sorted_and_searched(desk, qtbot):
    with desk.draft(Said("Mange")) as draft:
        role = draft.add(Role(title="Leder"))
        for n in range(2_000):
            draft.add(Measure(code=f"T{n}", title=f"Tiltak nummer {n * 7919 % 2000}", role=role.id, deadline=NOW))
    table = RecordTable(desk, Measure)
    qtbot.addWidget(table)
    table.show()
    table.view.sortByColumn(1, Qt.SortOrder.AscendingOrder)
    table.search.setText("nummer 19")

    assert len(table.model.rows) == sum("19" in r.title + r.code for r in desk.workspace.all(Measure)) > 0


def over(table):
    """Pixels that the columns need beyond what is seen."""
    view = table.view
    return view.horizontalHeader().length() - view.viewport().width()


def test_columns_give_way_before_the_last_of_them_is_cut(desk, table):
    desk.workspace.add(Measure(title="Lage lokale retningslinjer for bruk av tolk", deadline=today() - timedelta(700)))
    table.grab()

    assert over(table) <= 0
    table.resize(820, 400)
    table.grab()
    assert over(table) <= 0


def test_a_column_gets_its_width_back_with_the_room(table):
    role = column(table, "role")
    before = table.view.columnWidth(role)
    table.resize(700, 400)
    table.grab()
    narrow = table.view.columnWidth(role)
    table.resize(1600, 400)
    table.grab()

    assert narrow < before or before == narrow
    assert table.view.columnWidth(role) >= before


def test_a_width_that_somebody_chose_stays(table):
    table.resize(1600, 400)
    role = column(table, "role")
    table.view.setColumnWidth(role, 222)
    table.resize(1500, 400)
    table.grab()

    assert table.view.columnWidth(role) == 222
