"""How people arrange a list is remembered on this machine, list by list, and there is a way back."""

import pytest
from PySide6.QtCore import QPoint, QSettings, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from navplan.domain.modules.control.records import ControlDeviation
from navplan.domain.modules.plan import Measure
from navplan.ui import theme
from navplan.ui.column_menu import ColumnMenu
from navplan.ui.forms.record_table import RecordTable
from navplan.ui.parts.column_widths import ColumnWidths

WIDE = 1500


@pytest.fixture
def settings(tmp_path):
    return QSettings(str(tmp_path / "navplan.ini"), QSettings.Format.IniFormat)


@pytest.fixture
def opened(desk, qtbot, settings):
    """Opens a list as at the next start of the program, at this width."""
    desk.columns.remember_in(settings)

    def again(record=Measure, width=WIDE):
        table = RecordTable(desk, record)
        qtbot.addWidget(table)
        table.resize(width, 400)
        table.show()
        table.grab()
        return table

    return again


def place(table, key):
    return next(n for n, field in enumerate(table.model.fields) if field.key == key)


def by_hand(table, key, away):
    """Drag the edge of a heading with the mouse."""
    header = table.view.horizontalHeader()
    edge = header.sectionViewportPosition(place(table, key)) + header.sectionSize(place(table, key)) - 2
    start = QPoint(edge, header.height() // 2)
    QTest.mousePress(header.viewport(), Qt.MouseButton.LeftButton, pos=start)
    QTest.mouseMove(header.viewport(), start + QPoint(away // 2, 0))
    QTest.mouseMove(header.viewport(), start + QPoint(away, 0))
    QTest.mouseRelease(header.viewport(), Qt.MouseButton.LeftButton, pos=start + QPoint(away, 0))


def width(table, key):
    return table.view.columnWidth(place(table, key))


def near(one, other):
    return abs(one - other) <= 1


def test_a_width_by_mouse_or_key_is_there_the_next_time_in_that_list_alone(opened):
    table = opened()
    usual, other = width(table, "role"), width(opened(ControlDeviation), "category")
    by_hand(table, "role", 60)
    assert near(width(table, "role"), usual + 60)
    menu = ColumnMenu(table.view, place(table, "status"))
    menu.wider.trigger()
    again = opened()
    assert near(width(again, "role"), usual + 60)
    assert near(width(again, "status"), width(table, "status"))
    assert width(opened(ControlDeviation), "category") == other


def test_no_column_keeps_room_it_does_not_need_while_the_name_is_cut(opened, desk):
    desk.workspace.add(
        Measure(title="Lage lokale retningslinjer for bruk av tolk i alle samtaler med unge under 30 år")
    )
    table = opened(width=1150)
    view, name = table.view, place(table, "title")
    assert view.columnWidth(name) >= view.sizeHintForColumn(name)


def test_the_column_that_takes_the_room_that_is_left_keeps_a_width_of_its_own_too(opened):
    table = opened()
    before = width(table, "title")
    by_hand(table, "title", -200)
    assert near(width(table, "title"), before - 200)
    table.resize(WIDE + 100, 400)
    table.grab()
    assert near(width(table, "title"), before - 200)
    assert near(width(opened(), "title"), before - 200)


def test_the_menu_of_a_column_has_a_way_back(opened, settings):
    table = opened()
    usual = width(table, "role")
    assert not ColumnMenu(table.view, 0).usual.isEnabled()
    by_hand(table, "role", 60)
    menu = ColumnMenu(table.view, 0)
    assert menu.usual.isEnabled()
    menu.usual.trigger()
    assert width(table, "role") == usual
    assert width(opened(), "role") == usual
    assert settings.allKeys() == []


def test_hidden_columns_and_the_order_are_there_the_next_time(opened):
    table = opened()
    next(a for a in table.columns.menu().actions() if a.data() == place(table, "role")).trigger()
    table.view.sortByColumn(place(table, "deadline"), Qt.SortOrder.DescendingOrder)
    again = opened()
    assert again.view.isColumnHidden(place(again, "role"))
    assert [a.data() for a in again.columns.menu().actions() if not a.isChecked()] == [place(again, "role")]
    header = again.view.horizontalHeader()
    assert header.sortIndicatorSection() == place(again, "deadline")
    assert header.sortIndicatorOrder() == Qt.SortOrder.DescendingOrder
    again.view.horizontalHeader().setSortIndicator(-1, Qt.SortOrder.AscendingOrder)
    next(a for a in again.columns.menu().actions() if a.data() == place(again, "role")).trigger()
    assert not opened().view.isColumnHidden(place(again, "role"))


@pytest.mark.parametrize(
    "text",
    ["{", "[]", '{"widths": {"role": "bred"}, "hidden": 3, "sort": ["gone", "up"]}', '{"widths": {"role": [1e99, 5]}}'],
)
def test_what_cannot_be_read_leaves_the_list_as_it_was_from_the_beginning(opened, settings, text):
    usual = width(opened(), "role")
    settings.setValue(f"lists/table.{Measure.KEY}", text)
    assert width(opened(), "role") == usual


def test_a_width_grows_with_the_text(opened, qapp):
    worn = (qapp.property("mode") or "light", qapp.property("text_scale"))
    table = opened()
    by_hand(table, "role", 60)
    chosen = width(table, "role")
    theme.apply_theme(qapp, "light", 1.5)
    try:
        large = opened(width=round(WIDE * 1.5))
        assert near(width(large, "role"), chosen * 1.5)
    finally:
        theme.apply_theme(qapp, worn[0], worn[1] or 1.0)


def test_a_width_that_the_page_asks_for_is_not_one_by_hand(opened, settings):
    table = opened()
    table.view.setColumnWidth(place(table, "role"), 222)
    table.view.sortByColumn(0, Qt.SortOrder.AscendingOrder)
    assert table.view.findChild(ColumnWidths).chosen == {}
    assert "role" not in str(settings.value(f"lists/table.{Measure.KEY}"))


@pytest.mark.parametrize("room", [280, 330, 390, 460])
def test_a_narrow_list_ends_where_a_column_ends(opened, desk, room):
    desk.workspace.add(ControlDeviation(code="AV-2026-001", category="mangelfull", severity="middels"))
    table = opened(ControlDeviation, room)
    QApplication.processEvents()
    view = table.view
    edges = [view.columnViewportPosition(n) + view.columnWidth(n) for n in range(len(table.model.fields))]
    assert view.viewport().width() in edges or max(edges) <= view.viewport().width()


def test_a_width_by_hand_gives_way_where_there_is_less_room_than_when_it_was_chosen(opened):
    table = opened()
    by_hand(table, "role", 300)
    narrow = opened(width=600)
    assert width(narrow, "role") < width(table, "role")
    assert near(width(opened(), "role"), width(table, "role"))
