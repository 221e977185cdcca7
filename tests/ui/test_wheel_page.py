"""From an empty wheel over the starter library and a year of ticks to the next year, through the page."""

from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLineEdit

from navplan.domain import deadlines
from navplan.domain.documents import wheel_entries
from navplan.domain.letters.catalogue import Shelf
from navplan.domain.modules.office import Role
from navplan.domain.modules.plan import Measure
from navplan.domain.modules.wheel import Activity, Occurrence
from navplan.ui.desk import Desk
from navplan.ui.views.wheel.library_dialog import LibraryDialog
from navplan.ui.views.wheel.next_year_dialog import NextWheelDialog
from navplan.ui.views.wheel_page import WheelPage
from tests.memory import memory_workspace

NOW = date(2026, 5, 20)


@pytest.fixture
def workspace(monkeypatch):
    monkeypatch.setattr(deadlines, "today", lambda: NOW)
    return memory_workspace()


@pytest.fixture
def desk(qapp, workspace):
    return Desk(workspace, Shelf(Path("resources/letters")), 2026)


@pytest.fixture
def page(desk, qtbot):
    page = WheelPage(desk)
    qtbot.addWidget(page)
    page.resize(1500, 800)
    page.show()
    qtbot.waitExposed(page)
    page.activateWindow()
    return page


@pytest.fixture
def said(desk):
    heard = []
    desk.announced.connect(heard.append)
    desk.failed.connect(heard.append)
    return heard


def take_library(page):
    page._empty.button.click()
    dialog = page.findChild(LibraryDialog)
    dialog.take.click()


def row_of(page, title, month=0):
    return next(
        page.list.item(row)
        for row in range(page.list.count())
        if page.list.item(row).text() == title
        and page.list._entry(page.list.item(row)).day.month in (month, 0 or month)
    )


def type_into(editor, text, qtbot):
    line = editor.findChild(QLineEdit)
    line.setFocus()
    line.selectAll()
    qtbot.keyClicks(line, text)
    qtbot.keyClick(line, Qt.Key.Key_Tab)


def test_an_empty_wheel_offers_the_library_and_fills_in_one_step(page, desk, workspace, said):
    assert not page._empty.isHidden()
    assert not page.next_button.isEnabled()
    take_library(page)
    assert len(workspace.all(Activity)) == 32
    assert said == ["32 aktiviteter er hentet. Datoene er antatte til dere bekrefter dem."]
    assert len(page.wheel._drawing.marks) == len(workspace.all(Occurrence)) + 3
    assert page.next_button.isEnabled()
    desk.undo()
    assert workspace.all(Activity) == ()
    assert page._pile.currentWidget() is page._empty


def test_the_library_offers_only_what_is_not_there(page, desk, qtbot):
    take_library(page)
    dialog = LibraryDialog(desk)
    qtbot.addWidget(dialog)
    assert dialog.keys() == []
    assert not dialog.take.isEnabled()


def test_a_tick_stores_day_and_role_and_can_be_taken_back(page, desk, workspace, said):
    take_library(page)
    role = workspace.add(Role(title="Nav-leder"))
    (activity,) = (a for a in workspace.all(Activity) if a.origin == "kostra_sosial")
    workspace.set(activity, role=role.id)
    late = page.waiting()
    item = row_of(page, "KOSTRA: sosialhjelp og KVP", 1)
    item.setCheckState(Qt.CheckState.Checked)
    (done,) = workspace.linked(Occurrence, "activity", activity.id)
    assert (done.status, done.done_on, done.done_by) == ("gjennomfort", NOW, role.id)
    assert said[-1] == "«KOSTRA: sosialhjelp og KVP» er krysset av 20.05.2026, Nav-leder."
    assert page.waiting() == late - 1
    row_of(page, "KOSTRA: sosialhjelp og KVP", 1).setCheckState(Qt.CheckState.Unchecked)
    assert workspace.get(Occurrence, done.id).status == "planlagt"


def test_space_ticks_and_enter_opens(page, workspace, qtbot):
    take_library(page)
    page.list.setFocus()
    page.list.setCurrentItem(row_of(page, "KOSTRA: foreløpige tall", 3))
    qtbot.keyClick(page.list, Qt.Key.Key_Space)
    assert [o.status for o in workspace.all(Occurrence)].count("gjennomfort") == 1
    qtbot.keyClick(page.list, Qt.Key.Key_Return)
    assert page.panel.activity.title == "KOSTRA: foreløpige tall"
    qtbot.keyClick(page, Qt.Key.Key_Escape)
    assert page.panel.isHidden()


def test_wheel_and_list_point_to_the_same_day(page, qtbot):
    take_library(page)
    page.list.setCurrentItem(row_of(page, "KOSTRA: endelige tall", 6))
    assert page.wheel.at == page.list.at
    page.wheel.setFocus()
    qtbot.waitUntil(lambda: QApplication.focusWidget() is page.wheel)
    qtbot.keyClick(page.wheel, Qt.Key.Key_Home)
    assert page.list.at == page.wheel.at == page._entries[0].key


def test_a_new_activity_is_born_with_its_name_and_laid_out_with_its_date(page, workspace, qtbot):
    page.begin_activity()
    type_into(page.panel.what_card.rows["title"].editor, "Vernerunde", qtbot)
    (born,) = workspace.all(Activity)
    assert not page.panel.when_card.rows["first"].isHidden()
    assert page.panel.when_card.rows["base"].isHidden()
    type_into(page.panel.when_card.editors["first"], "17.10.2026", qtbot)
    (day,) = workspace.linked(Occurrence, "activity", born.id)
    assert day.due == date(2026, 10, 19)
    assert "19.10." in page.panel.when_card._days.text()
    type_into(page.panel.when_card.editors["first"], "20.11.2026", qtbot)
    assert [o.due for o in workspace.all(Occurrence)] == [date(2026, 11, 20)]


def test_moving_a_meeting_in_the_panel_moves_its_papers(page, workspace, qtbot):
    take_library(page)
    (meeting,) = (a for a in workspace.all(Activity) if a.origin == "partnerskapsmote")
    (papers,) = (a for a in workspace.all(Activity) if a.origin == "partnerskap_papirer")
    day = max(workspace.linked(Occurrence, "activity", meeting.id), key=lambda o: o.due)
    page.show_record(day)
    type_into(page.panel.due, "16.12.2026", qtbot)
    assert workspace.get(Occurrence, day.id).due == date(2026, 12, 16)
    assert max(o.due for o in workspace.linked(Occurrence, "activity", papers.id)) == date(2026, 12, 2)


def test_next_year_lists_what_it_moves_and_goes_there(page, desk, workspace, said):
    take_library(page)
    before = len(workspace.all(Occurrence))
    page.open_next_year()
    dialog = page.findChild(NextWheelDialog)
    listed = dialog.found
    assert listed.moved
    dialog.build.click()
    assert desk.year == 2027
    assert len(workspace.all(Occurrence)) == before + len(listed.due)
    n = len(listed.moved)
    assert said[-1] == f"{len(listed.due)} datoer er lagt ut i 2027. {n} er flyttet bort fra helg og helligdag."
    assert page.header._title.text() == "Årshjul 2027"
    desk.undo()
    assert len(workspace.all(Occurrence)) == before


def test_an_empty_year_of_a_plan_with_activities_is_laid_out_by_their_rules(page, desk, workspace):
    take_library(page)
    desk.choose_year(2028)
    assert page._empty.button.text() == "Legg ut 2028 …"
    page._empty.button.click()
    page.findChild(NextWheelDialog).build.click()
    assert {o.year for o in workspace.all(Occurrence)} == {2026, 2028}
    assert page._pile.currentWidget() is not page._empty


def test_a_page_that_nobody_sees_reads_the_plan_when_it_is_shown_again(page, workspace):
    take_library(page)
    page.hide()
    count = len(page._entries)
    workspace.add(Measure(code="T1", title="Lage rutine", deadline=date(2026, 6, 1), year=2026))
    assert len(page._entries) == count
    page.show()
    assert len(page._entries) == count + 1


def test_a_day_of_the_plan_is_shown_and_opens_where_it_belongs(page, desk, workspace):
    measure = workspace.add(Measure(code="T1", title="Lage rutine", deadline=date(2026, 6, 1), year=2026))
    asked = []
    desk.asked_for.connect(asked.append)
    take_library(page)
    item = row_of(page, "Frist: T1 Lage rutine", 6)
    assert not item.flags() & Qt.ItemFlag.ItemIsUserCheckable
    page._on_opened(page.list._entry(item).key)
    assert asked == [measure]


def test_filter_and_month_narrow_wheel_and_list_alike(page):
    take_library(page)
    page.track.setCurrentIndex(page.track.findData("bruker"))
    page.track.activated.emit(page.track.currentIndex())
    assert {entry.ring for entry in page._entries} == {"bruker"}
    page.month.setCurrentIndex(2)
    page.month.activated.emit(2)
    assert {entry.day.month for entry in page._entries} == {2}
    assert len(page.wheel._drawing.marks) == len(page._entries) > 0


def test_the_table_holds_the_same_days_in_order(page, workspace):
    take_library(page)
    page._on_view("table")
    rows = page.table.model.rows
    assert {row.id for row in rows} == {o.id for o in workspace.all(Occurrence)}


def test_a_full_disk_is_told_and_the_tick_falls_back(page, desk, workspace, said):
    take_library(page)
    workspace._store.refuses = True
    row_of(page, "KOSTRA: sosialhjelp og KVP", 1).setCheckState(Qt.CheckState.Checked)
    assert said[-1] == "Disken er full."
    assert row_of(page, "KOSTRA: sosialhjelp og KVP", 1).checkState() == Qt.CheckState.Unchecked


def test_the_days_of_the_plan_are_read_once_and_the_wheel_is_drawn_once(page, desk, monkeypatch):
    take_library(page)
    read, drawn = [], []
    plan_days = wheel_entries.plan_days
    monkeypatch.setattr(wheel_entries, "plan_days", lambda view: read.append(view) or plan_days(view))
    monkeypatch.setattr(page.wheel, "show_drawing", drawn.append)
    page.refresh()
    assert (len(read), len(drawn)) == (1, 1)

    page.waiting()
    page.table.refresh()
    assert len(read) == 1


def test_the_panel_is_made_when_an_activity_is_opened(page):
    assert "panel" not in vars(page)
    take_library(page)
    page.waiting()
    page._close_panel()
    assert "panel" not in vars(page)

    page.begin_activity()
    assert page.panel.isVisible()
    assert page.list.isVisible()
