"""Decisions: who, when and why are kept, many at once are one step, and nothing is decided twice."""

from datetime import date

import pytest

from navplan.domain.letters.compare import relations_between
from navplan.domain.letters.compare_decide import CannotRelate, Decision, accept, reject, relate, reopen, retype
from navplan.domain.modules.office import Role
from navplan.domain.modules.relation import Relation
from tests.domain.letters.side_by_side import DEBT, DEBT_REWORDED, HOUSING, INTERPRETER, TODAY, Letters

LATER = Decision(date(2026, 3, 1), reason="Ombestemt.")


@pytest.fixture
def letters() -> Letters:
    letters = Letters()
    letters.put(letters.old, [HOUSING, DEBT])
    letters.put(letters.new, [HOUSING, DEBT_REWORDED, INTERPRETER])
    return letters


def test_an_accepted_relation_says_who_when_and_why(letters: Letters) -> None:
    role = letters.workspace.add(Role(title="Nav-leder"))
    first = letters.compared()[0]
    assert accept(letters.workspace, [first], Decision(TODAY.on, role.id, "Lest side om side.")) == 1
    now = letters.workspace.get(Relation, first.id)
    assert now == first.with_values(
        status="godtatt", decided_on=TODAY.on, decided_by=role.id, reason="Lest side om side."
    )


def test_many_are_accepted_as_one_step_that_can_be_taken_back(letters: Letters) -> None:
    proposed = letters.compared()
    assert accept(letters.workspace, proposed, TODAY) == 3
    assert {relation.status for relation in letters.relations()} == {"godtatt"}
    letters.workspace.undo()
    assert letters.relations() == proposed


def test_the_first_decision_stands_when_the_same_is_decided_again(letters: Letters) -> None:
    proposed = letters.compared()
    accept(letters.workspace, proposed[:1], TODAY)
    past = len(letters.store.past)
    assert accept(letters.workspace, proposed[:1], LATER) == 0
    assert len(letters.store.past) == past
    assert letters.relations()[0].decided_on == TODAY.on


def test_an_accepted_relation_can_be_rejected_later_and_the_other_way_round(letters: Letters) -> None:
    first = letters.compared()[0]
    accept(letters.workspace, [first], TODAY)
    assert reject(letters.workspace, [first], LATER) == 1
    assert (letters.relations()[0].status, letters.relations()[0].reason) == ("avvist", "Ombestemt.")
    assert accept(letters.workspace, [first], TODAY) == 1


def test_a_decision_can_be_opened_again(letters: Letters) -> None:
    first = letters.compared()[0]
    accept(letters.workspace, [first], TODAY)
    assert reopen(letters.workspace, letters.relations()[0]) == first


def test_saying_that_something_else_has_happened_accepts_it_by_hand(letters: Letters) -> None:
    first = letters.compared()[0]
    said = retype(letters.workspace, first, "flyttet", TODAY)
    assert (said.type, said.status, said.basis, said.decided_on) == ("flyttet", "godtatt", "for_hand", TODAY.on)
    assert said.score == first.score


def test_a_type_that_does_not_fit_is_refused_and_nothing_stored(letters: Letters) -> None:
    first = letters.compared()[0]
    with pytest.raises(CannotRelate, match="antallet"):
        retype(letters.workspace, first, "delt", TODAY)
    assert letters.relations()[0] == first


def test_relating_by_hand_pushes_open_proposals_aside_as_one_step(letters: Letters) -> None:
    proposed = letters.compared()
    old, new = proposed[0].old[0], proposed[2].new[0]
    said = relate(letters.workspace, (letters.old, letters.new), ([old, old], [new]), "endret", TODAY)
    assert (said.old, said.new, said.basis, said.status, said.score) == ((old,), (new,), "for_hand", "godtatt", None)
    assert letters.relations() == (proposed[1], said)
    letters.workspace.undo()
    assert set(letters.relations()) == set(proposed)


def test_relating_by_hand_leaves_decided_relations_alone(letters: Letters) -> None:
    proposed = letters.compared()
    accept(letters.workspace, proposed[:1], TODAY)
    kept = letters.relations()[0]
    relate(letters.workspace, (letters.old, letters.new), (kept.old, proposed[2].new), "endret", TODAY)
    assert kept in letters.relations()


def test_only_expectations_of_the_two_letters_can_be_related(letters: Letters) -> None:
    first = letters.compared()[0]
    for sides in ((first.new, first.old), (first.old, ("unknown",))):
        with pytest.raises(CannotRelate, match="to brevene"):
            relate(letters.workspace, (letters.old, letters.new), sides, "lik", TODAY)
    with pytest.raises(CannotRelate, match="antallet"):
        relate(letters.workspace, (letters.old, letters.new), (first.old, ()), "lik", TODAY)
    assert len(relations_between(letters.old, letters.new, letters.workspace)) == 3
