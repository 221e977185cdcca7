"""Statements, approval, the card and the check list on the page Vold og trusler."""

from datetime import date

from navplan.domain.modules.safety import (
    SafetyApproval,
    SafetyAssessment,
    SafetyCardCount,
    SafetyReply,
    SafetyStatement,
)
from navplan.ui.views.safety.assessment_view import VOICES
from navplan.ui.views.safety.card_dialog import AfterDialog, CardDialog
from tests.domain.safety.office import TODAY
from tests.ui.safety.drawing import drawn


def test_only_in_verneombud_mode_can_a_statement_be_written_and_then_it_is_locked(
    page, qtbot, small, workspace
) -> None:
    opened = page()
    opened.assessments.show_tab(VOICES)
    card = opened.assessments.voices.statements[0]
    assert not card.give.isVisible()
    opened.mode._choose("rep")
    assert card.give.isVisible()
    card.rows["agrees"].editor.settled.emit("uenig")
    drawn(qtbot, opened)
    text = card.rows["words"].editor.focusProxy()
    text.setPlainText("Alarmen mangler i rom 3.")
    card.give.click()
    drawn(qtbot, opened)
    (given,) = workspace.all(SafetyStatement)
    assert given.given_on == TODAY
    assert given.words == "Alarmen mangler i rom 3."
    assert not card.give.isVisible()
    assert card.reply.isVisible()
    opened.mode._choose("leader")
    assert card.words.isVisible()
    assert card.reply.isVisible()


def test_the_remark_of_the_verneombud_is_closed_to_the_leader(page, small) -> None:
    opened = page()
    opened.assessments.show_record(small.situation(small.knife))
    editor = opened.assessments.form.rows["rep_note"].editor
    assert not editor.isEnabled()
    opened.mode._choose("rep")
    assert editor.isEnabled()


def test_both_employers_sign_and_a_change_afterwards_is_told(page, qtbot, small, workspace) -> None:
    opened = page()
    view = opened.assessments
    view.show_tab(VOICES)
    assert view.coordination.words == "Ikke samordnet"
    for line in ("stat", "kommune"):
        view.voices.signs[line].name.setText("En leder")
        view.voices.signs[line].sign.click()
        drawn(qtbot, opened)
    assert len(workspace.all(SafetyApproval)) == 2
    assert small.get().status == "godkjent"
    assert not view.coordination.isVisible()
    workspace.set(small.situation(small.wait), s_now=5)
    drawn(qtbot, opened)
    assert view.coordination.words == "Endret siden godkjent"
    assert "Sannsynlighet nå: 4 → 5" in view.voices.changes.text()
    view.voices.renew.click()
    drawn(qtbot, opened)
    assert [a.status for a in workspace.all(SafetyAssessment)] == ["erstattet", "utkast"]


def test_a_signature_that_a_rule_stops_is_told_and_not_stored(page, qtbot, small, workspace, desk) -> None:
    workspace.set(small.about(small.knife), interim="")
    opened = page()
    opened.assessments.show_tab(VOICES)
    opened.assessments.voices.signs["stat"].name.setText("En leder")
    with qtbot.waitSignal(desk.failed) as told:
        opened.assessments.voices.signs["stat"].sign.click()
    assert "må på plass først" in told.args[0]
    assert workspace.all(SafetyApproval) == ()


def test_the_leaders_reply_is_stored_below(page, qtbot, small, workspace) -> None:
    given = workspace.note(
        SafetyStatement(
            assessment=small.assessment, line="stat", words="Nei.", agrees="uenig", given_on=date(2026, 11, 1)
        )
    )
    opened = page()
    opened.assessments.show_tab(VOICES)
    card = opened.assessments.voices.statements[0]
    card.reply.editor.focusProxy().setPlainText("Vi retter det.")
    card.reply.editor.settle()
    drawn(qtbot, opened)
    assert [r.words for r in workspace.linked(SafetyReply, "statement", given.id)] == ["Vi retter det."]


# -- what stores nothing


def test_the_card_advises_and_stores_nothing_when_it_is_closed(page, qtbot, small, workspace, store) -> None:
    opened = page()
    before = len(store.past)
    opened.open_card()
    (card,) = opened.findChildren(CardDialog)
    assert len(card.answers) == 10
    card.answers[1]._choose("ja")
    assert "to ansatte" in card.advice.text()
    card.reject()
    opened.open_after()
    (after,) = opened.findChildren(AfterDialog)
    assert len(after.boxes) > 12
    after.boxes[0].setChecked(True)
    after.reject()
    assert len(store.past) == before


def test_a_card_that_is_counted_is_one_row(page, workspace) -> None:
    opened = page()
    opened.open_card()
    (card,) = opened.findChildren(CardDialog)
    card.boxes["to_ansatte"].setChecked(True)
    card.count.click()
    (row,) = workspace.all(SafetyCardCount)
    assert (row.year, row.month, row.place, row.actions) == (2026, 11, "kontoret", ("to_ansatte",))
