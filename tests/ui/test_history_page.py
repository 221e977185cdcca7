"""Historikk: which changes are shown, what is new since a day, and one value fetched back as a new step."""

from datetime import UTC, date, datetime, timedelta

import pytest
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QPushButton
from pytestqt.qtbot import QtBot

from navplan.domain import deadlines
from navplan.domain.modules.letter import Letter, LetterSection, Treatment
from navplan.domain.modules.office import Role
from navplan.domain.modules.plan import Goal, Measure
from navplan.domain.privacy import Stopped
from navplan.domain.words import Said
from navplan.domain.workspace import Workspace
from navplan.ui.desk import Desk
from navplan.ui.views.history.filter_bar import CHOSEN, EVER, MEETING, NEWS, TODAY
from navplan.ui.views.history.page import HistoryPage
from tests.memory import MemoryStore


@pytest.fixture
def page(qtbot: QtBot, desk: Desk) -> HistoryPage:
    page = HistoryPage(desk)
    qtbot.addWidget(page)
    page.resize(1100, 700)
    page.show()
    return page


def rows(page: HistoryPage) -> list[tuple[str, str]]:
    model = page.model
    return [(model.index(row, 1).data(), model.index(row, 2).data()) for row in range(model.rowCount())]


def choose(combo: object, data: object) -> None:
    combo.setCurrentIndex(combo.findData(data))
    combo.activated.emit(combo.currentIndex())


def button(page: HistoryPage, words: str) -> QPushButton:
    return next(b for b in buttons(page) if words in (b.text(), b.accessibleName()))


def buttons(page: HistoryPage) -> list[QPushButton]:
    """Those of the line that is chosen now; those of the one before are on their way out."""
    QTest.qWait(5)
    return [b for b in page.detail.findChildren(QPushButton) if b.isVisible()]


def move_back(store: MemoryStore, days: int) -> None:
    """Let all that was done so far be done some days ago."""
    from dataclasses import replace

    store.past[:] = [replace(past, at=past.at - timedelta(days=days)) for past in store.past]


def test_the_part_of_the_plan_that_is_chosen_is_what_is_shown(page: HistoryPage, workspace: Workspace) -> None:
    workspace.add(Goal(title="Kortere kø"))
    workspace.add(Role(title="Leder"))
    assert [about for _, about in rows(page)] == ["Rolle: Leder", "Mål: Kortere kø"]
    choose(page.filter.module, next(p.keys for p in pages() if p.key == "plan"))
    assert [about for _, about in rows(page)] == ["Mål: Kortere kø"]
    page.filter.reset_button.click()
    assert len(rows(page)) == 2


def pages() -> tuple[object, ...]:
    from navplan.ui.pages import PAGES

    return PAGES


def test_a_period_is_asked_of_the_store(page: HistoryPage, workspace: Workspace, store: MemoryStore) -> None:
    workspace.add(Goal(title="Gammelt"))
    move_back(store, 10)
    workspace.add(Goal(title="Nytt"))
    choose(page.filter.period, TODAY)
    assert [about for _, about in rows(page)] == ["Mål: Nytt"]
    choose(page.filter.period, CHOSEN)
    today = deadlines.today()
    page.filter.first.setText(f"{today - timedelta(days=11):%d.%m.%Y}")
    page.filter.last.setText(f"{today - timedelta(days=9):%d.%m.%Y}")
    page.filter.last.editingFinished.emit()
    assert [about for _, about in rows(page)] == ["Mål: Gammelt"]
    page.filter.last.setText("i går")
    page.filter.first.setText("tull")
    page.filter.first.editingFinished.emit()
    assert [about for _, about in rows(page)] == ["Mål: Gammelt"]
    assert page.filter.complaint.text() == "«tull» er ikke en dato. Skriv for eksempel 31.12.2026."
    assert not page.filter.complaint.isHidden()
    choose(page.filter.period, EVER)
    assert (len(rows(page)), page.filter.complaint.isHidden()) == (2, True)


def test_what_is_new_is_one_line_a_record_from_how_it_was_to_how_it_is(
    page: HistoryPage, workspace: Workspace, store: MemoryStore
) -> None:
    kept = workspace.add(Goal(title="Kortere kø"))
    gone = workspace.add(Goal(title="Fjernes"))
    back = workspace.add(Goal(title="Som før"))
    move_back(store, 10)
    workspace.set(workspace.set(kept, title="Underveis"), title="Uten kø")
    workspace.remove(gone)
    workspace.set(workspace.set(back, title="Endret"), title="Som før")
    workspace.add(Measure(title="Åpen time"))
    workspace.remove(workspace.add(Measure(title="Angret")))
    choose(page.filter.period, TODAY)
    page.filter.way.set_value(NEWS)
    page.filter.changed.emit()
    assert rows(page) == [("Nytt", "Tiltak: Åpen time"), ("Fjernet", "Mål: Fjernes"), ("Endret", "Mål: Uten kø")]
    assert page._header._line.text() == "3 poster er nye, endret eller fjernet."
    page.table.selectRow(2)
    button(page, "Hent tilbake det som sto før").click()
    assert workspace.get(Goal, kept.id).title == "Kortere kø"


def test_since_the_last_meeting_is_offered_when_the_plan_knows_of_one(
    page: HistoryPage, workspace: Workspace, store: MemoryStore
) -> None:
    assert page.filter.period.findData(MEETING) == -1
    letter = workspace.add(Letter(title="Brev"))
    section = workspace.add(LetterSection(letter=letter.id, title="Tolk"))
    today = deadlines.today()
    for away in (-40, -20, 5):
        workspace.add(Treatment(section=section.id, met_on=today + timedelta(days=away)))
    move_back(store, 30)
    workspace.add(Goal(title="Etter møtet"))
    met = f"{today - timedelta(days=20):%d.%m.%Y}"
    assert page.filter.period.itemText(page.filter.period.findData(MEETING)) == f"Siden møtet {met}"
    assert page.filter.since_meeting()
    assert rows(page) == [("Nytt", "Mål: Etter møtet")]


def test_the_whole_history_of_one_record_can_be_followed(page: HistoryPage, workspace: Workspace) -> None:
    goal = workspace.add(Goal(title="Kortere kø"))
    workspace.add(Goal(title="En annen"))
    workspace.set(goal, title="Uten kø")
    page.table.selectRow(0)
    button(page, "Vis hele historien").click()
    assert [what for what, _ in rows(page)] == ["Endre Mål", "Legg til mål"]
    page.filter._chip.taken_away.emit(goal.id)
    assert len(rows(page)) == 3
    page.show_record(goal)
    assert len(rows(page)) == 2


def test_one_value_is_fetched_back_and_the_others_stay(page: HistoryPage, workspace: Workspace) -> None:
    goal = workspace.add(Goal(code="M1", title="Kortere kø", why="Ventetid"))
    with workspace.draft(Said("To felt")) as draft:
        changed = draft.set(goal, title="Uten kø", why="Ro")
    workspace.set(changed, code="M2")
    page.table.selectRow(1)
    button(page, "Hent tilbake Hvorfor").click()
    now = workspace.get(Goal, goal.id)
    assert (now.code, now.title, now.why) == ("M2", "Uten kø", "Ventetid")
    assert rows(page)[0][0] == "Endre Hvorfor", "a new step, that undo can take back"
    workspace.undo()
    assert workspace.get(Goal, goal.id).why == "Ro"


def test_what_stands_already_or_leads_nowhere_is_not_offered_back(page: HistoryPage, workspace: Workspace) -> None:
    role = workspace.add(Role(title="Leder"))
    goal = workspace.add(Goal(title="Kortere kø", role=role.id))
    workspace.set(goal, role=None, title="Uten kø")
    workspace.remove(role)
    page.table.selectRow(1)
    past = page.model.step(1)[0]
    page.detail.restore(past, ["role", "title"])
    now = workspace.get(Goal, goal.id)
    assert (now.role, now.title) == (None, "Kortere kø")
    page.table.selectRow(2)
    assert not [b for b in buttons(page) if b.text().startswith("Hent tilbake")]


def test_a_text_that_the_guard_stops_now_is_told_and_not_stored(
    page: HistoryPage, workspace: Workspace, desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    goal = workspace.add(Goal(title="Kortere kø"))
    workspace.set(goal, title="Uten kø")
    told: list[str] = []
    desk.failed.connect(told.append)

    def stops(field: object, text: str) -> None:
        raise Stopped(Said("Skriv ikke om brukere."))

    monkeypatch.setattr(workspace, "_guard", stops)
    page.table.selectRow(0)
    button(page, "Hent tilbake det som sto før").click()
    assert told == ["Skriv ikke om brukere."]
    assert workspace.get(Goal, goal.id).title == "Uten kø"


def test_nothing_in_a_period_is_said_otherwise_than_nothing_at_all(page: HistoryPage, workspace: Workspace) -> None:
    from navplan.ui.parts.empty_state import EmptyState

    def words() -> str:
        QTest.qWait(5)
        states = [state for state in page.detail.findChildren(EmptyState) if state.isVisible()]
        return " ".join(label.text() for label in states[0].findChildren(QLabel))

    assert "Ingenting er endret ennå." in words()
    choose(page.filter.period, TODAY)
    assert "Velg en annen periode" in words()


def test_moments_are_those_of_the_user_in_the_filter() -> None:
    from navplan.ui.views.history.filter_bar import _start_of

    begins = _start_of(date(2026, 6, 1))
    assert begins.tzinfo is UTC
    assert begins.astimezone().replace(tzinfo=None) == datetime(2026, 6, 1)
