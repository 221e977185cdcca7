"""Meetings and supervision on screen: proposals, minutes, follow-up, and numbers that the packet repeats."""

from datetime import date, timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from navplan.domain.documents.partnership_packet import packet
from navplan.domain.meetings.standing import standing_of
from navplan.domain.modules.letter import Letter
from navplan.domain.modules.meeting import AgendaItem, FollowUp, Meeting, MeetingSeries
from navplan.domain.modules.office import Role
from navplan.domain.modules.partnership.parts_work import SharedIndicator
from navplan.domain.modules.plan import Measure
from navplan.domain.words import as_written
from navplan.ui.theme import apply_theme
from tests.domain.partnership.whole import signed_agreement, whole_agreement
from tests.ui.partnership_steps import NOW, open_page, words


@pytest.fixture
def page_of(desk, qtbot, monkeypatch):
    kept = []

    def make():
        kept.append(open_page(desk, qtbot, monkeypatch))
        return kept[-1]

    yield make
    kept.clear()


@pytest.fixture
def meeting(workspace):
    role = workspace.add(Role(title="Nav-leder"))
    workspace.add(Letter(title="Brev", year=2026))
    workspace.add(Measure(id="m1", code="T1", title="Leie boliger", year=2026, deadline=date(2026, 5, 1)))
    workspace.add(Measure(id="m2", code="T2", title="Starte gruppe", year=2026, deadline=date(2026, 4, 1)))
    meeting = workspace.add(
        Meeting(
            name="2/2026",
            year=2026,
            held_on=date(2026, 6, 10),
            starts="09.00",
            ends="11.00",
            chair=role.id,
            secretary=role.id,
        )
    )
    item = workspace.add(
        AgendaItem(meeting=meeting.id, case="1/26", title="Bolig", type="enighet", minutes=30, place=100)
    )
    earlier = workspace.add(Meeting(name="1/2026", year=2026, held_on=date(2026, 3, 11), status="holdt"))
    before = workspace.add(AgendaItem(meeting=earlier.id, case="0/26", title="Før"))
    workspace.add(FollowUp(item=before.id, task="Ringe kommunen", role=role.id, due=date(2026, 5, 20)))
    return meeting, item


def test_proposals_are_taken_up_and_put_off_with_one_key(page_of, workspace, meeting, qtbot):
    page = page_of()
    page.show_view("meetings")
    listed = page.meetings.agenda.proposals
    assert listed.count() == 2
    listed.setFocus()
    qtbot.keyClick(listed, Qt.Key.Key_Return)
    assert [item.title for item in workspace.all(AgendaItem)][-1] == "T1 Leie boliger"
    assert listed.count() == 1
    qtbot.keyClick(listed, Qt.Key.Key_U)
    assert listed.count() == 0
    workspace.undo()
    assert listed.count() == 1


def test_f8_begins_a_follow_up_that_is_stored_with_its_first_word(page_of, workspace, meeting, qtbot):
    page = page_of()
    page.show_view("meetings")
    page.meetings.agenda.items.setFocus()
    qtbot.keyClick(page.meetings.agenda.items, Qt.Key.Key_F8)
    task = page.meetings.follow.fields[0].editor
    qtbot.waitUntil(lambda: task.isAncestorOf(QApplication.focusWidget() or page))
    task.focusProxy().setText("Skaffe tomt")
    task.settle()
    born = workspace.all(FollowUp)[-1]
    assert (born.task, born.item) == ("Skaffe tomt", meeting[1].id)


def test_follow_up_becomes_a_measure_and_is_closed_from_the_panel(page_of, workspace, meeting):
    page = page_of()
    page.show_view("meetings")
    follow_up = workspace.all(FollowUp)[0]
    assert "1 åpne punkter fra tidligere møter, 1 over fristen" in words(page.meetings.follow)
    page.meetings.follow.wants_measure.emit(follow_up)
    assert workspace.all(Measure)[-1].title == "Ringe kommunen"
    page.meetings.follow.wants_closed.emit(workspace.all(FollowUp)[0])
    assert "Ingen åpne punkter fra tidligere møter" in words(page.meetings.follow)


def test_the_conclusion_is_stored_and_the_line_that_must_decide_is_told(page_of, workspace, meeting):
    page = page_of()
    page.show_view("meetings")
    sheet = page.meetings.sheet
    sheet.conclusion.editor.focusProxy().setPlainText("Eierne vil ha flere boliger.")
    sheet.conclusion.editor.settle()
    workspace.set(workspace.get(AgendaItem, meeting[1].id), decision_line="begge")
    assert sheet.waiting.isVisible()
    assert sheet.waiting.accessibleName() == "Venter på vedtak i staten og kommunen"
    assert page.waiting() == 1


def test_the_clock_stores_begun_minutes(page_of, workspace, meeting, monkeypatch):
    page = page_of()
    page.show_view("meetings")
    clock = page.meetings.sheet.clock
    clock.toggle()
    assert clock.is_running
    monkeypatch.setattr(clock._running, "elapsed", lambda: 61_000, raising=False)
    clock.toggle()
    assert workspace.get(AgendaItem, meeting[1].id).used == 2


def test_minutes_are_approved_only_when_both_owners_have(page_of, workspace, meeting):
    page = page_of()
    page.show_view("meetings")
    for _step in range(3):
        page.meetings.step_button.click()
    assert page.meetings.meeting.status == "til_godkjenning"
    page.meetings.step_button.click()
    assert page.meetings.meeting.status == "til_godkjenning"
    assert page.meetings.about.isVisible()
    workspace.set(page.meetings.meeting, state_approved_on=NOW, municipal_approved_on=NOW)
    page.meetings.step_button.click()
    assert page.meetings.meeting.status == "godkjent"


def test_every_number_in_the_packet_is_the_number_on_the_screen(page_of, workspace, meeting):
    signed = signed_agreement(workspace)
    page = page_of()
    page.show_view("meetings")
    outline = packet(page.meetings.meeting, workspace, as_written, NOW)
    cover = dict(outline.cover)
    assert cover["Tid"] == page.meetings.time_line.text() == "30 av 120 minutter er satt av"
    assert cover["Oppfølging"] == page.meetings.follow.carried_line.text()
    assert cover["Saker"] == str(page.meetings.agenda.items.count())
    page.show_view("agreement")
    page.agreement.show_version(signed.id)
    said = page.agreement.warmth.accessibleName().split(": ", 1)[1]
    assert any(said in getattr(block, "text", "") for block in outline.blocks)
    assert standing_of(page.meetings.meeting, workspace, NOW).carried == 1


def test_the_page_shows_a_row_an_item_and_a_finding_where_they_are(page_of, workspace, meeting):
    agreement = whole_agreement(workspace)
    page = page_of()
    page.show_record(workspace.linked(SharedIndicator, "agreement", agreement.id)[0])
    assert page.agreement.sheet.shown == (agreement.id, "A10")
    page.show_record(meeting[1])
    assert page.meetings.sheet.item == meeting[1]
    page.show_record(workspace.all(FollowUp)[0])
    assert page.meetings.sheet.item.case == "0/26"
    page.show_record(workspace.add(workspace.kind("inspection").record(theme="Tilsyn", year=2026)))
    assert page.inspections.findings.isVisible()


def test_the_year_is_planned_from_the_empty_page(page_of, workspace):
    signed_agreement(workspace)
    page = page_of()
    page.show_view("meetings")
    page.meetings.empty.button.click()
    assert [m.name for m in workspace.all(Meeting)] == ["1/2026", "2/2026", "3/2026", "4/2026"]
    page.meetings.template_button.click()
    assert page.meetings.agenda.items.count() == 13


def test_the_deadlines_of_a_moved_meeting_are_told_and_follow_when_asked(page_of, workspace):
    signed_agreement(workspace)
    page = page_of()
    page.show_view("meetings")
    page.meetings.empty.button.click()
    workspace.set(page.meetings.meeting, notice_due=date(2026, 6, 1))
    workspace.set(workspace.all(MeetingSeries)[0], notice_days=(page.meetings.meeting.held_on - date(2026, 6, 1)).days)
    page.meetings.refresh()
    meeting = page.meetings.meeting
    assert page.meetings.strayed.isHidden()
    workspace.set(meeting, held_on=meeting.held_on + timedelta(days=7))
    page.meetings.refresh()
    assert not page.meetings.strayed.isHidden()
    page.meetings.count_button.click()
    assert workspace.get(Meeting, meeting.id).notice_due == meeting.notice_due + timedelta(days=7)
    assert page.meetings.strayed.isHidden()
    workspace.set(workspace.get(Meeting, meeting.id), status="holdt", held_on=meeting.held_on)
    page.meetings.refresh()
    assert page.meetings.strayed.isHidden()


def test_personal_data_in_the_minutes_is_stopped_and_stays_on_screen(page_of, workspace, meeting):
    page = page_of()
    page.show_view("meetings")
    editor = page.meetings.sheet.conclusion.editor
    editor.focusProxy().setPlainText("Brukeren med telefon 22 33 44 55 får bolig.")
    assert not editor.settle()
    assert workspace.get(AgendaItem, meeting[1].id).conclusion == ""
    assert "22 33 44 55" in editor.focusProxy().toPlainText()


def test_a_finding_offers_no_removal(page_of, workspace, qtbot):
    inspection = workspace.add(workspace.kind("inspection").record(theme="Tilsyn", year=2026))
    workspace.add(workspace.kind("finding").record(inspection=inspection.id, wording="Rutine mangler"))
    page = page_of()
    page.show_record(inspection)
    (row,) = page.inspections.findings.rows
    qtbot.waitUntil(row.edit_button.isVisible)
    assert not row.remove_button.isVisible()


def test_items_are_moved_and_taken_off_with_the_keyboard(page_of, workspace, meeting, qtbot):
    page = page_of()
    page.show_view("meetings")
    items = page.meetings.agenda.items
    qtbot.keyClick(page.meetings.agenda.proposals, Qt.Key.Key_Return)
    items.setCurrentRow(0)
    assert items.item(0).text().startswith("1/26")
    qtbot.keyClick(items, Qt.Key.Key_Down, Qt.KeyboardModifier.ControlModifier)
    assert [items.item(n).text()[:4] for n in range(2)] == ["2/26", "1/26"]
    qtbot.keyClick(items, Qt.Key.Key_Down, Qt.KeyboardModifier.ControlModifier)
    assert [items.item(n).text()[:4] for n in range(2)] == ["2/26", "1/26"], "the last item stays last"
    qtbot.keyClick(items, Qt.Key.Key_Delete)
    assert items.count() == 1
    workspace.undo()
    assert items.count() == 2


def test_the_agenda_is_copied_as_text(page_of, workspace, meeting):
    page = page_of()
    page.show_view("meetings")
    page.meetings.copy_button.click()
    assert QApplication.clipboard().text() == "Partnerskapsmøte 2/2026, 10.06.2026 09.00\n1/26 Bolig (30\u00a0min)"


def test_where_it_is_narrow_panel_and_middle_share_a_place(qapp, page_of, workspace, meeting, qtbot):
    apply_theme(qapp, "light")  # as users see it: dressed, the buttons need more room
    whole_agreement(workspace)
    page = page_of()
    assert page.agreement.right.isVisible()
    assert not page.agreement.panel_button.isVisible()
    page.resize(900, 600)
    qtbot.waitUntil(lambda: page.agreement.panel_button.isVisible() and not page.agreement.right.isVisible())
    page.agreement.panel_button.click()
    assert page.agreement.right.isVisible()
    assert not page.agreement.sheet.isVisible()
    page.show_view("meetings")
    qtbot.waitUntil(page.meetings.panel_button.isVisible)
    page.meetings.agenda.items.setFocus()
    qtbot.keyClick(page.meetings.agenda.items, Qt.Key.Key_F8)
    assert page.meetings.follow.isVisible()
    page.resize(1400, 600)
    qtbot.waitUntil(page.meetings.sheet.isVisible)
    assert page.meetings.follow.isVisible()
