"""A supervision visit, from an empty register to what the leader can show."""

from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QLineEdit
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
    ReviewDecision,
    ReviewPoint,
)
from navplan.domain.modules.office import Role
from navplan.ui.desk import Desk
from navplan.ui.theme import apply_theme
from navplan.ui.views import control_page
from navplan.ui.views.control import deviation_form, deviation_list, due_checks, sample_panel, supervision_view
from navplan.ui.views.control_page import ControlPage
from tests.memory import memory_workspace

TODAY = date(2026, 11, 21)


@pytest.fixture
def page(qtbot: QtBot, qapp, monkeypatch: pytest.MonkeyPatch) -> ControlPage:
    apply_theme(qapp, "light")
    for module in (control_page, deviation_form, deviation_list, due_checks, sample_panel, supervision_view):
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


def test_pictures_stand_two_and_two_where_there_is_room_and_else_below_each_other(page: ControlPage) -> None:
    page.desk.workspace.add(ControlRisk(event="Frist glipper", likelihood=2, impact=3))
    page.desk.workspace.add(ControlDeviation(category="frist"))
    seen = page.seen
    seen.refresh()
    widest = max(view.minimumSizeHint().width() for view in seen.views)
    for width, columns in ((3 * widest, 2), (widest * 3 // 2, 1), (3 * widest, 2)):
        seen.resize(width, 400)
        seen.grab()
        assert len({view.x() for view in seen.views}) == columns
        assert seen.horizontalScrollBar().maximum() == 0


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


def grave(page: ControlPage) -> ControlDeviation:
    add = page.desk.workspace.add
    role = add(Role(title="Fagleder"))
    told = {"category": "frist", "found_on": TODAY, "deadline": TODAY, "source": "kontroll", "extent": "gjentatt"}
    return add(ControlDeviation(code="AV-2026-001", description="Frister brutt", role=role.id, **told))


def test_a_deviation_opens_at_its_stage_and_the_others_are_folded(page: ControlPage) -> None:
    page.show_record(grave(page))
    form = page.deviations.form
    open_ones = [key for key, card in form._cards.items() if not card.is_folded]
    assert open_ones == ["arsak"]
    assert "Velg minst én årsak. Ansvar: Fagleder." in form._now.text()
    assert "her er avviket nå" in form.bar.buttons[1].accessibleName()


def test_a_new_deviation_asks_for_what_must_be_said_now(page: ControlPage) -> None:
    page.duties.choose("c")
    page.deviations.begin()
    form = page.deviations.form
    assert not form._cards["meldt"].is_folded
    assert form._more.is_folded
    assert form.editor("description").hasFocus() or form.editor("description").focusWidget() is not None
    assert "Hva skjedde" in form._now.text()
    assert not form.step.isVisible()


def test_the_button_takes_the_deviation_on_in_one_step_and_undo_takes_it_back(page: ControlPage, qtbot: QtBot) -> None:
    found = grave(page)
    page.show_record(found)
    form = page.deviations.form
    assert form.step.text() == "Start arbeidet"
    qtbot.mouseClick(form.step, Qt.MouseButton.LeftButton)
    assert page.desk.workspace.get(ControlDeviation, found.id).status == "arbeid"
    page.desk.undo()
    assert page.desk.workspace.get(ControlDeviation, found.id).status == "apent"
    assert form.step.isVisible()


def test_arrow_keys_walk_the_stages_and_enter_puts_the_cursor_where_something_is_missing(
    page: ControlPage, qtbot: QtBot
) -> None:
    page.show_record(grave(page))
    form = page.deviations.form
    form.bar.buttons[3].setFocus()
    qtbot.keyClick(form.bar.buttons[3], Qt.Key.Key_Right)
    assert form.bar.buttons[4].hasFocus()
    qtbot.keyClick(form.bar.buttons[4], Qt.Key.Key_Space)
    assert not form._cards["lukket"].is_folded
    form.go_to_stage("arsak")
    assert form._rows["causes"].isAncestorOf(page.window().focusWidget())


def test_an_undone_removal_and_a_selection_after_a_new_one_show_the_record_again(page: ControlPage) -> None:
    found = grave(page)
    page.show_record(found)
    page.deviations.begin()
    page.show_record(found)
    assert page.deviations.form.record.id == found.id


def test_both_numbers_of_a_risk_are_set_in_one_step(page: ControlPage) -> None:
    risk = page.desk.workspace.add(ControlRisk(event="Barn blir ikke sett", likelihood=3, impact=5))
    page.show_record(risk)
    form = page.risks.form
    form.after_picker.picked.emit((2, 4))
    now = page.desk.workspace.get(ControlRisk, risk.id)
    assert (now.likelihood_after, now.impact_after) == (2, 4)
    assert form._after_chip.accessibleName() or form._after_chip.isVisible()
    page.desk.undo()
    assert page.desk.workspace.get(ControlRisk, risk.id).likelihood_after is None


def test_the_step_under_the_cursor_is_said_before_it_is_chosen(page: ControlPage, qtbot: QtBot) -> None:
    page.show_record(page.desk.workspace.add(ControlRisk(event="Barn blir ikke sett", likelihood=3, impact=5)))
    picker = page.risks.form.now_picker
    assert picker.under.text() == ""
    picker.view.setFocus()
    qtbot.keyClick(picker.view, Qt.Key.Key_Up)
    assert picker.under.text() == "Her: Sannsynlighet 4, konsekvens 5: 20 høy"
    assert page.risks.form.record.likelihood == 3, "pointing chooses nothing"
    qtbot.keyClick(picker.view, Qt.Key.Key_Return)
    assert page.risks.form.record.likelihood == 4


def test_a_risk_is_born_with_the_score_that_was_picked(page: ControlPage) -> None:
    page.duties.choose("c")
    page.risks.begin()
    page.risks.form.now_picker.picked.emit((4, 4))
    (risk,) = page.desk.workspace.all(ControlRisk)
    assert (risk.likelihood, risk.impact) == (4, 4)
    assert page.risks.form.record.id == risk.id


def test_the_heart_of_a_routine_says_the_sample_its_interval_and_the_next_control(page: ControlPage) -> None:
    add = page.desk.workspace.add
    routine = add(ControlRoutine(code="A-1", title="Begrunnelse", written="ja", frequency="kvartal"))
    page.show_record(routine)
    sample = page.routines.form.sample
    assert sample.counts.text() == "Ingen har kontrollert denne rutinen ennå."
    add(ControlCheck(routine=routine.id, done_on=date(2026, 11, 2), seen=10, right=8))
    assert sample.counts.text() == "8 av 10 i tråd 02.11.2026: 80 %"
    assert sample.whole.text() == "Trolig 49–94 % i alle saker. Grensen er 90 %."
    assert "02.02.2027" in sample.next.text()
    sample.button.click()
    assert page.checks.form.record.routine == routine.id
    assert page.duties.tiles["d"].isChecked()


def test_a_point_of_the_review_takes_several_decisions(page: ControlPage) -> None:
    page.duties.choose("e")
    page.fill.click()
    cards = page.reviews.form._children[0].cards
    assert len(cards) == 7
    point = cards[0].point
    for words in ("Rydde i rutinene", "Ny kontrolldag"):
        page.desk.workspace.add(ReviewDecision(point=point.id, decision=words))
    assert len(cards[0].decisions.rows) == 2
    page.desk.undo()
    assert len(cards[0].decisions.rows) == 1


def test_texts_are_deleted_after_a_question_and_the_register_still_lists_the_deviation(
    page: ControlPage, qtbot: QtBot
) -> None:
    old = grave(page)
    workspace = page.desk.workspace
    workspace.set(old, status="lukket", closed_on=date(2021, 11, 21), causes=("uklar",))
    page.duties.choose("c")
    kept = page.deviations.kept
    assert kept.words.text() == "Teksten i AV-2026-001 er eldre enn fem år etter lukking, og kan slettes."
    kept.button.click()
    question = page.deviations._question
    assert "kan ikke angres" in " ".join(label.text() for label in question.findChildren(QLabel))
    assert workspace.get(ControlDeviation, old.id).description, "nothing before it is answered"
    question.action.click()
    gone = workspace.get(ControlDeviation, old.id)
    assert (gone.description, gone.forgotten_on) == ("", TODAY)
    assert not kept.isVisible()
    page.show_record(gone)
    assert "Teksten er slettet 21.11.2026" in page.deviations.form._now.text()
    assert not page.deviations.form.editor("description").isEnabled()


def test_a_remedy_is_born_with_its_first_value_and_asks_for_its_day_when_it_is_done(page: ControlPage) -> None:
    found = grave(page)
    page.desk.workspace.set(found, causes=("uklar",))
    page.show_record(found)
    cards = page.deviations.form._children[0]
    cards.new.click()
    assert page.desk.workspace.all(ControlRemedy) == (), "nothing is stored before something is written"
    (card,) = cards.cards
    card.rows["title"].editor.settled.emit("Ny mal")
    (remedy,) = page.desk.workspace.all(ControlRemedy)
    assert (remedy.title, remedy.deviation, remedy.status) == ("Ny mal", found.id, "foreslatt")
    assert [one.record.id for one in cards.cards] == [remedy.id], "it stands there once"
    assert card.rows["done_on"].isHidden()
    card.rows["status"].editor.settled.emit("gjennomfort")
    assert not card.rows["done_on"].isHidden()
    assert len(cards.cards) == 1
    card.remove.click()
    assert cards.cards == []
    page.desk.undo()
    assert [one.record.title for one in cards.cards] == ["Ny mal"]


def test_kept_versions_are_read_and_there_is_no_way_to_change_them(page: ControlPage) -> None:
    routine = page.desk.workspace.add(ControlRoutine(code="A-1", title="Mottak"))
    page.desk.workspace.add(
        ControlVersion(routine=routine.id, number=1, wording="Slik gjorde vi.", approved_by="Leder")
    )
    page.show_record(routine)
    versions = page.routines.form._children[0]
    (card,) = versions.cards
    assert card.title_label.text() == "Versjon 1, godkjent – av Leder"
    card.set_folded(False)
    assert any(label.text() == "Slik gjorde vi." for label in card.findChildren(QLabel))
    assert versions.findChildren(QLineEdit) == []


def asked_for_proof(page: ControlPage) -> ControlDeviation:
    routine = page.desk.workspace.add(ControlRoutine(code="A-1", title="Begrunnelse", written="ja"))
    page.desk.workspace.add(ControlCheck(routine=routine.id, done_on=date(2026, 3, 1), seen=5, right=2))
    deviation = page.desk.workspace.add(ControlDeviation(code="AV-2026-001", routine=routine.id))
    page.show_record(deviation)
    page.deviations.form._check.click()
    return deviation


def test_a_control_entered_from_a_deviation_becomes_the_proof_of_its_effect(page: ControlPage) -> None:
    deviation = asked_for_proof(page)
    assert len(page.desk.workspace.all(ControlCheck)) == 1, "nothing is stored before somebody has written"
    settle(page.checks.form, "seen", 10)
    check = next(check for check in page.desk.workspace.all(ControlCheck) if check.seen == 10)
    assert page.desk.workspace.get(ControlDeviation, deviation.id).effect == check.id


def test_another_control_that_is_shown_in_between_is_no_proof(page: ControlPage) -> None:
    deviation = asked_for_proof(page)
    (other,) = page.desk.workspace.all(ControlCheck)
    page.checks.select(other.id)
    settle(page.checks.form, "seen", 6)
    assert page.desk.workspace.get(ControlDeviation, deviation.id).effect is None


def test_the_history_is_looked_through_again_only_after_a_change(page: ControlPage, monkeypatch) -> None:
    looks = []
    monkeypatch.setattr(deviation_list, "remains", lambda workspace, now: looks.append(now))
    page.duties.choose("c")
    looks.clear()
    page.desk.workspace.add(ControlDeviation(code="AV-2026-009"))
    for duty in ("b", "c", "b", "c"):
        page.duties.choose(duty)
    assert len(looks) == 1
