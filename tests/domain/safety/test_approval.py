"""The statement is locked when given; signatures keep what was signed; changes since are shown."""

from datetime import date

import pytest

from navplan.domain.draft import CannotRemove
from navplan.domain.modules.plan import Measure
from navplan.domain.modules.safety import (
    SafetyApproval,
    SafetyFrozen,
    SafetyMeasure,
    SafetyReply,
    SafetyScale,
    SafetySituation,
    SafetyStatement,
    checks,
)
from navplan.domain.ports import CannotStore
from navplan.domain.safety.approval import (
    NotReady,
    approvals_of,
    approve,
    changed_since,
    give_statement,
    needs_reply,
    send_for_statement,
    signed_by,
    standing,
)
from navplan.domain.safety.begin import new_version, pick
from navplan.domain.safety.library import library
from navplan.domain.workspace import CannotChange, Workspace
from tests.domain.safety.office import TODAY, Small, ready


@pytest.fixture
def small(workspace: Workspace) -> Small:
    return ready(workspace)


def statement(small: Small, **values) -> SafetyStatement:
    told = {"line": "stat", "words": "Alarmen høres ikke i rom 3.", "agrees": "uenig", **values}
    return small.workspace.add(SafetyStatement(assessment=small.assessment, **told))


def sign(small: Small, line: str, day: date = TODAY) -> SafetyApproval:
    return approve(small.workspace, SafetyApproval(assessment=small.assessment, line=line, name="En leder"), day)


# -- the statement


def test_a_given_statement_cannot_be_altered(small: Small) -> None:
    given = give_statement(small.workspace, statement(small), TODAY)
    assert given.given_on == TODAY
    for values in ({"words": "Alt er bra."}, {"agrees": "enig"}, {"given_on": None}, {"line": "kommune"}):
        with pytest.raises(CannotChange):
            small.set(given, **values)
    assert small.workspace.get(SafetyStatement, given.id) == given


def test_undo_does_not_take_a_given_statement_back(small: Small) -> None:
    given = give_statement(small.workspace, statement(small), TODAY)
    assert small.workspace.all(SafetyStatement) == (given,)
    while small.workspace.undo() and small.workspace.undo_title and len(small.workspace.all(SafetySituation)) > 1:
        pass
    assert given in small.workspace.all(SafetyStatement)


def test_a_statement_that_is_not_given_can_be_written_on(small: Small) -> None:
    assert small.set(statement(small), words="Alarmen høres ikke i rom 2.").words == "Alarmen høres ikke i rom 2."


def test_a_given_statement_cannot_be_removed_nor_can_what_it_rests_on(small: Small) -> None:
    draft = statement(small)
    small.workspace.remove(draft)
    given = give_statement(small.workspace, statement(small), TODAY)
    for record in (given, small.get()):
        with pytest.raises(CannotRemove):
            small.workspace.remove(record)
    assert small.workspace.get(SafetyStatement, given.id) == given


def test_a_situation_that_the_disagreement_is_about_cannot_be_removed(small: Small) -> None:
    given = give_statement(small.workspace, statement(small, disagrees_on=(small.knife,)), TODAY)
    with pytest.raises(CannotChange):
        small.workspace.remove(small.situation(small.knife))
    assert small.workspace.get(SafetyStatement, given.id).disagrees_on == (small.knife,)


@pytest.mark.parametrize("values", [{"words": ""}, {"agrees": "ikke_hort"}])
def test_a_statement_without_words_or_verdict_is_not_given(small: Small, values: dict[str, str]) -> None:
    with pytest.raises(CannotStore):
        give_statement(small.workspace, statement(small, **values), TODAY)


@pytest.mark.parametrize(("agrees", "needs"), [("enig", False), ("delvis", True), ("uenig", True)])
def test_disagreement_asks_for_the_leaders_answer_and_gets_it_below(small: Small, agrees: str, needs: bool) -> None:
    given = give_statement(small.workspace, statement(small, agrees=agrees), TODAY)
    assert needs_reply(given, small.workspace) is needs
    small.workspace.add(SafetyReply(statement=given.id, words="Ny alarm er bestilt."))
    assert not needs_reply(given, small.workspace)


# -- approval


def test_an_assessment_with_something_in_the_way_is_not_sent_and_not_approved(small: Small) -> None:
    small.set(small.about(small.knife), interim="")
    with pytest.raises(NotReady) as refused:
        send_for_statement(small.workspace, small.get(), TODAY)
    assert refused.value.findings[0].rule == "R4"
    with pytest.raises(NotReady):
        sign(small, "stat")
    assert small.get().status == "utkast"
    sign(small, "verneombud")


def test_it_is_approved_by_both_employers_and_not_by_one_or_by_the_verneombud(small: Small) -> None:
    assert send_for_statement(small.workspace, small.get(), TODAY).status == "til_uttalelse"
    for line, status, missing in (
        ("verneombud", "til_uttalelse", ("stat", "kommune")),
        ("stat", "til_uttalelse", ("kommune",)),
        ("kommune", "godkjent", ()),
    ):
        sign(small, line)
        assert small.get().status == status
        assert standing(small.get(), small.workspace).missing == missing
    assert standing(small.get(), small.workspace).is_coordinated


def test_an_assessment_called_approved_without_both_signatures_is_flagged(small: Small) -> None:
    small.set(small.get(), status="godkjent")
    assert "status" in [p.field for p in checks.check_assessment(small.get(), small.workspace)]
    sign(small, "stat")
    sign(small, "kommune")
    assert "status" not in [p.field for p in checks.check_assessment(small.get(), small.workspace)]


def test_two_signatures_on_different_texts_approve_nothing(small: Small) -> None:
    sign(small, "stat")
    small.set(small.situation(small.wait), k_now=3)
    sign(small, "kommune")
    assert small.get().status == "utkast"
    assert signed_by(small.get(), small.workspace) == ("kommune",)
    sign(small, "stat")
    assert small.get().status == "godkjent"


def test_a_change_after_approval_is_shown_and_changing_it_back_takes_the_mark_away(small: Small) -> None:
    approval = sign(small, "stat")
    assert changed_since(approval, small.workspace) == ()
    before = small.situation(small.wait)
    small.set(before, s_now=5, reasoning="To hendelser i uka.")
    found = {d.field: (d.before, d.after) for d in changed_since(approval, small.workspace)}
    assert found == {"s_now": (4, 5), "reasoning": ("Erfaring", "To hendelser i uka.")}
    assert standing(small.get(), small.workspace).outdated == ("stat",)
    small.set(small.situation(small.wait), s_now=4, reasoning="Erfaring")
    assert changed_since(approval, small.workspace) == ()
    assert not standing(small.get(), small.workspace).is_changed


def test_a_new_and_a_removed_situation_are_differences(small: Small) -> None:
    approval = sign(small, "stat")
    pick(small.workspace, small.get(), [library().situations[1]])
    small.workspace.remove(small.situation(small.wait))
    whole = [d for d in changed_since(approval, small.workspace) if d.record_key == SafetySituation.KEY and not d.field]
    assert [(d.before is None, d.after is None) for d in whole] == [(False, True), (True, False)]


@pytest.mark.parametrize(
    ("field", "value", "shows"),
    [
        *(("deadline", date(2027, 6, 1), True), ("title", "Noe annet", True), ("role", None, True)),
        *(("status", "i_gang", False), ("progress", 40, False), ("evaluation", "virket", False)),
    ],
)
def test_a_measure_that_is_put_off_is_a_change_and_one_that_is_carried_out_is_not(small, field, value, shows) -> None:
    approval = sign(small, "stat")
    small.set(small.measure(small.wait), **{field: value})
    assert bool(changed_since(approval, small.workspace)) is shows


def test_what_a_measure_does_for_another_assessment_was_not_signed(small: Small) -> None:
    approval = sign(small, "stat")
    other = small.workspace.add(type(small.get())(title="Avgrenset", scale=small.get().scale))
    elsewhere = small.workspace.add(SafetySituation(assessment=other.id))
    about = small.about(small.wait)
    small.set(about, situations=(*about.situations, elsewhere.id))
    assert changed_since(approval, small.workspace) == ()
    small.set(about, situations=(small.knife, small.wait))
    assert changed_since(approval, small.workspace) != ()


def test_signatures_and_what_they_froze_cannot_be_altered_or_removed(small: Small) -> None:
    approval = sign(small, "stat")
    frozen = small.workspace.all(SafetyFrozen)[0]
    for record, values in (
        (approval, {"name": "En annen"}),
        (approval, {"fingerprint": "0"}),
        (frozen, {"content": "{}"}),
        (small.workspace.all(SafetyScale)[0], {"middle_max": 20}),
    ):
        with pytest.raises(CannotChange):
            small.set(record, **values)
    with pytest.raises(CannotRemove):
        small.workspace.remove(approval)


def test_approving_is_one_step(small: Small) -> None:
    sign(small, "stat")
    small.workspace.undo()
    assert small.workspace.all(SafetyApproval) == ()
    assert small.workspace.all(SafetyFrozen) == ()


# -- a new version


def test_a_new_version_takes_situations_and_measures_along_and_holds_the_old_one(small: Small) -> None:
    sign(small, "stat")
    sign(small, "kommune")
    old = small.get()
    born = new_version(small.workspace, old, date(2026, 12, 1))
    assert (born.status, born.met_on, born.participants, born.replaces) == ("utkast", None, (), old.id)
    assert born.last_number == old.last_number
    copies = small.workspace.linked(SafetySituation, "assessment", born.id)
    assert [(s.serial, s.s_now, s.k_now) for s in copies] == [
        (s.serial, s.s_now, s.k_now) for s in small.workspace.linked(SafetySituation, "assessment", old.id)
    ]
    for copy in copies:
        assert small.workspace.linked(SafetyMeasure, "situations", copy.id)
    assert len(small.workspace.all(Measure)) == 2
    with pytest.raises(CannotChange):
        small.set(small.get(), title="Skrevet om")
    assert not approvals_of(born, small.workspace)
    assert all(not changed_since(a, small.workspace) for a in approvals_of(small.get(), small.workspace).values())
