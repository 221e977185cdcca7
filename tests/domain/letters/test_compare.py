"""Proposals: complete, stored as one step, the same in every run, and blind to numbers and wordings of identity."""

from navplan.domain.letters.compare import propose, store_proposals
from navplan.domain.letters.compare_decide import accept, reject, relate, retype
from navplan.domain.modules.letter import Expectation, Letter
from navplan.domain.modules.relation import Relation
from tests.domain.letters.side_by_side import (
    CHILDREN,
    DEBT,
    DEBT_REWORDED,
    HOUSING,
    INTERPRETER,
    TODAY,
    Letters,
)

OLD = (HOUSING, DEBT, INTERPRETER)
NEW = (DEBT_REWORDED, HOUSING, CHILDREN)


def two_letters() -> tuple[Letters, list[str], list[str]]:
    letters = Letters()
    return letters, letters.put(letters.old, OLD), letters.put(letters.new, NEW)


def told(relations: tuple[Relation, ...]) -> list[tuple[str, tuple[str, ...], tuple[str, ...]]]:
    return [(relation.type, relation.old, relation.new) for relation in relations]


def test_proposing_stores_nothing() -> None:
    letters, old, new = two_letters()
    before = letters.contents()
    proposed = propose(letters.old, letters.new, letters.workspace)
    assert told(proposed) == [
        ("endret", (old[1],), (new[0],)),
        ("lik", (old[0],), (new[1],)),
        ("ny", (), (new[2],)),
        ("utgatt", (old[2],), ()),
    ]
    assert {relation.id for relation in proposed} == {""}
    assert {relation.status for relation in proposed} == {"foreslatt"}
    assert {relation.basis for relation in proposed} == {"tekstlikhet"}
    assert letters.contents() == before


def test_proposals_are_stored_as_one_step_that_names_both_letters() -> None:
    letters, _, _ = two_letters()
    steps: list[str] = []
    letters.workspace.listen(lambda edit: steps.append(edit.title.words()))
    assert len(letters.compared()) == 4
    assert steps == ["Sammenlign Kommunebrev 2026 med Kommunebrev 2025"]
    letters.workspace.undo()
    assert letters.relations() == ()


def test_storing_proposals_twice_changes_nothing() -> None:
    letters, _, _ = two_letters()
    first = letters.compared()
    past = len(letters.store.past)
    assert letters.compared() == first
    assert len(letters.store.past) == past


def test_two_plans_with_the_same_letters_get_the_same_proposals() -> None:
    assert told(two_letters()[0].compared()) == told(two_letters()[0].compared())


def test_a_letter_that_is_numbered_anew_is_compared_the_same() -> None:
    letters, _, _ = two_letters()
    before = propose(letters.old, letters.new, letters.workspace)
    for number, expectation in enumerate(letters.workspace.all(Expectation)):
        letters.workspace.set(expectation, source_id=f"2031-{99 - number}")
    assert propose(letters.old, letters.new, letters.workspace) == before


def test_an_expectation_keeps_its_id_whatever_it_says() -> None:
    letters, _old, new = two_letters()
    letters.accept_all()
    related = letters.relations()
    letters.workspace.set(letters.workspace.get(Expectation, new[0]), wording="Helt nye ord.")
    assert letters.relations() == related
    assert letters.compared() == ()
    assert letters.relations() == related


def test_accepted_relations_are_left_alone_and_their_expectations_not_proposed_again() -> None:
    letters, old, new = two_letters()
    reworded = letters.compared()[0]
    accept(letters.workspace, [reworded], TODAY)
    proposed = propose(letters.old, letters.new, letters.workspace)
    assert told(proposed) == [("lik", (old[0],), (new[1],)), ("ny", (), (new[2],)), ("utgatt", (old[2],), ())]


def test_a_rejected_pair_is_not_proposed_again_and_both_stand_alone() -> None:
    letters, old, new = two_letters()
    reworded = letters.compared()[0]
    reject(letters.workspace, [reworded], TODAY)
    fresh = told(letters.compared())
    assert ("ny", (), (new[0],)) in fresh
    assert ("utgatt", (old[1],), ()) in fresh
    assert not [one for one in fresh if old[1] in one[1] and new[0] in one[2]]
    kept = letters.workspace.get(Relation, reworded.id)
    assert kept is not None
    assert (kept.status, kept.decided_on, kept.reason) == ("avvist", TODAY.on, TODAY.reason)


def test_a_rejected_novelty_is_not_called_new_again() -> None:
    letters, _, new = two_letters()
    (novelty,) = [relation for relation in letters.compared() if relation.type == "ny"]
    reject(letters.workspace, [novelty], TODAY)
    assert not [relation for relation in letters.compared() if new[2] in relation.new]


def test_a_rejected_split_is_not_proposed_again_but_its_best_part_may_be() -> None:
    letters = Letters()
    whole = "Kommunen skal skaffe midlertidig bolig til barnefamilier og sørge for forsvarlig standard på hybler."
    (_old,) = letters.put(letters.old, [whole])
    parts = letters.put(
        letters.new,
        [
            "Kommunen skal skaffe midlertidig bolig til barnefamilier.",
            "Kommunen skal sørge for forsvarlig standard på hybler.",
        ],
    )
    (split,) = letters.compared()
    assert (split.type, split.new) == ("delt", tuple(parts))
    reject(letters.workspace, [split], TODAY)
    fresh = letters.compared()
    assert sorted(relation.type for relation in fresh) == ["endret", "ny"]
    assert letters.compared() == fresh


def test_open_proposals_follow_what_the_letter_says_now() -> None:
    letters, old, _new = two_letters()
    letters.compared()
    (late,) = letters.put(letters.new, [INTERPRETER])
    fresh = letters.compared()
    assert ("lik", (old[2],), (late,)) in told(fresh)
    assert not [relation for relation in fresh if relation.type == "utgatt"]
    assert len(letters.relations()) == len(fresh)


def test_what_was_related_by_hand_is_not_proposed_otherwise() -> None:
    letters, old, new = two_letters()
    letters.compared()
    said = relate(letters.workspace, (letters.old, letters.new), ([old[2]], [new[2]]), "endret", TODAY)
    fresh = letters.compared()
    assert said in letters.relations()
    assert not [relation for relation in fresh if old[2] in relation.old or new[2] in relation.new]


def test_a_type_set_by_hand_survives_the_next_comparison() -> None:
    letters, _, _ = two_letters()
    retyped = retype(letters.workspace, letters.compared()[1], "endret", TODAY)
    letters.compared()
    assert letters.workspace.get(Relation, retyped.id) == retyped


def test_a_proposal_whose_type_somebody_changed_in_a_form_is_theirs() -> None:
    letters, _, _ = two_letters()
    mine = letters.workspace.set(letters.compared()[1], type="endret", basis="for_hand")
    letters.compared()
    assert letters.workspace.get(Relation, mine.id) == mine


def test_two_older_letters_are_each_compared_for_themselves() -> None:
    letters, _, _ = two_letters()
    first = letters.compared()
    other = letters.workspace.add(Letter(title="Kommunebrev", year=2024))
    letters.put(other, [CHILDREN])
    second = store_proposals(letters.workspace, other, letters.new)
    assert [relation.type for relation in second] == ["ny", "ny", "lik"]
    assert letters.relations() == first


def test_other_letters_of_the_plan_are_not_mixed_in() -> None:
    letters, _, _ = two_letters()
    third = letters.workspace.add(Letter(title="Mål- og disponeringsbrev", year=2026, type="mdb"))
    letters.put(third, [HOUSING])
    first = letters.compared()
    others = store_proposals(letters.workspace, letters.old, third)
    assert letters.compared() == first
    assert {relation.new_letter for relation in others} == {third.id}
    assert letters.workspace.undo_title is not None
    assert letters.workspace.undo_title.words() == "Sammenlign Mål- og disponeringsbrev 2026 med Kommunebrev 2025"
