"""A supervision visit, from an empty register to what the leader can show."""

from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from navplan.domain.letters.catalogue import Shelf
from navplan.domain.modules.control.records import (
    ControlCheck,
    ControlDeviation,
    ControlRemedy,
    ControlReview,
    ControlRisk,
    ControlRoutine,
    ControlVersion,
    MainTask,
    ReviewPoint,
)
from navplan.domain.modules.office import Role
from navplan.ui.desk import Desk
from navplan.ui.theme import apply_theme
from navplan.ui.views import control_page
from navplan.ui.views.control import due_checks, supervision_view
from navplan.ui.views.control_page import ControlPage
from tests.memory import memory_workspace

TODAY = date(2026, 11, 21)


@pytest.fixture
def page(qtbot: QtBot, qapp, monkeypatch: pytest.MonkeyPatch) -> ControlPage:
    apply_theme(qapp, "light")
    for module in (control_page, due_checks, supervision_view):
        monkeypatch.setattr(module, "today", lambda: TODAY)
    page = ControlPage(Desk(memory_workspace(), Shelf(Path("resources/letters")), 2026))
    qtbot.addWidget(page)
    page.resize(1150, 760)
    page.show()
    qtbot.waitExposed(page)
    return page


def settle(form, key: str, value) -> None:
    form.editor(key).show_value(value)
    form.editor(key).settled.emit(value)


def test_a_supervision_visit_from_the_starter_routines_to_what_can_be_shown(page: ControlPage) -> None:
    workspace = page.desk.workspace
    assert page._fetch.isVisible()
    page._fetch.click()
    assert len(workspace.all(ControlRoutine)) >= 40
    assert not page._fetch.isVisible()

    routine = next(r for r in workspace.all(ControlRoutine) if r.code == "IND-01")
    page.show_record(routine)
    assert page.routines.form.record.id == routine.id
    settle(page.routines.form, "written", "ja")
    assert page.duties.tiles["b"]._share.part == 1
    assert page.waiting() == 1

    page.duties.choose("d")
    (button,) = page.due.buttons
    button.click()
    form = page.checks.form
    assert form.record.period_to == TODAY
    leader = workspace.add(Role(title="Nav-leder"))
    told = {"done_on": TODAY, "done_by": leader.id, "period_from": date(2026, 10, 1), "seen": 10, "right": 7}
    for key, value in {**told, "pattern": "Standardtekst."}.items():
        settle(form, key, value)
    (check,) = workspace.all(ControlCheck)
    assert check.routine == routine.id
    assert page.due.buttons == []

    page.report.click()
    settle(page.deviations.form, "category", "begrunnelse")
    (found,) = workspace.all(ControlDeviation)
    assert (found.found_by, found.routine, found.theme) == (check.id, routine.id, "individuelle_vurderinger")
    assert found.code == "AV-2026-001"
    assert not list(workspace.kind("control_check").check(check, workspace))

    page.duties.choose("tilsyn")
    card = page.supervision.cards["individuelle_vurderinger"]
    assert "av" in card._chip.accessibleName()
    card.set_folded(False)
    card.refresh()
    assert card.body.count() >= 3
    shown = [label.text() for label in card.findChildren(QLabel)]
    assert any("er skrevet" in words for words in shown), "the routine"
    assert any("7 av 10 i tråd" in words for words in shown), "the practice"
    assert any("AV-2026-001" in words or "avvik" in words.lower() for words in shown), "what the leader did with it"


def test_a_review_is_filled_with_numbers_in_one_step(page: ControlPage) -> None:
    page.fill.click()
    (review,) = page.desk.workspace.all(ControlReview)
    assert len(page.desk.workspace.linked(ReviewPoint, "review", review.id)) == 7
    assert page.reviews.form.record.id == review.id
    page.desk.undo()
    assert page.desk.workspace.all(ReviewPoint) == ()


def test_every_kind_is_shown_under_its_duty(page: ControlPage) -> None:
    add = page.desk.add
    task = add(MainTask(task="Oppgave"))
    found = add(ControlDeviation(category="frist"))
    remedy = add(ControlRemedy(deviation=found.id, title="Ny mal"))
    for record, key in ((task, "a"), (found, "c"), (remedy, "c")):
        page.show_record(record)
        assert page.duties.tiles[key].isChecked()
    assert page.deviations.form.record.id == found.id


def test_tiles_say_their_share_in_words_and_nothing_is_not_nought(page: ControlPage) -> None:
    tile = page.duties.tiles["a"]
    assert "Ikke noe å måle ennå" in tile.accessibleName()
    page.desk.add(MainTask(task="Oppgave", updated_on=TODAY))
    assert "100 %" in tile.accessibleName()


def test_the_start_routines_come_and_go_in_one_step(page: ControlPage) -> None:
    page._fetch.click()
    page.desk.undo()
    assert page.desk.workspace.all(ControlRoutine) == ()
    assert page._fetch.isVisible()


def test_the_list_has_the_whole_width_until_something_is_chosen(page: ControlPage) -> None:
    routine = page.desk.workspace.add(ControlRoutine(title="Fristkontroll"))
    assert page.routines.form.isHidden()
    page.show_record(routine)
    assert not page.routines.form.isHidden()
    page.desk.remove(routine, "")
    assert page.routines.form.isHidden()


def test_pictures_are_drawn_when_looked_at_and_follow_the_plan(page: ControlPage) -> None:
    page.duties.choose("c")
    page._shortcomings.setCurrentIndex(2)
    assert page.seen.views == []
    page.desk.workspace.add(ControlRisk(event="Frist glipper", likelihood=2, impact=3))
    (view,) = page.seen.views
    assert view.caption.text() == "Risiko nå"
    assert view.table.words_at(0, 1) == "Frist glipper"


def test_a_routine_with_a_text_is_approved_on_the_page_and_what_is_missing_is_said(qtbot, page: ControlPage) -> None:
    plan = page.desk.workspace
    leader = plan.add(Role(title="Nav-leder"))
    routine = plan.add(ControlRoutine(code="TIL-01", title="Mottak"))
    page.routines.select(routine.id)
    assert not page.routines.approve.isVisibleTo(page), "nothing to approve without a text"
    settle(page.routines.form, "wording", "Mottaket er betjent.")
    assert page.routines.approve.isVisibleTo(page)
    with qtbot.waitSignal(page.desk.failed) as told:
        qtbot.mouseClick(page.routines.approve, Qt.MouseButton.LeftButton)
    assert "Skriv hva rutinen skal sikre." in told.args[0]
    assert plan.all(ControlVersion) == ()
    for key, value in (("purpose", "Alle får kontakt."), ("owner", leader.id), ("approved_by", leader.id)):
        settle(page.routines.form, key, value)
    qtbot.mouseClick(page.routines.approve, Qt.MouseButton.LeftButton)
    (kept,) = plan.all(ControlVersion)
    assert (kept.number, kept.approved_by) == (1, "Nav-leder")
    page.desk.undo()
    assert plan.all(ControlVersion) == ()
