"""Relations between letters, and traces of what was carried: what fits, what is complete, what a removal leaves."""

from datetime import date

import pytest

from navplan.domain.kinds import Choice, Links
from navplan.domain.modules import relation as module
from navplan.domain.modules.letter import Assessment, Letter
from navplan.domain.modules.relation import (
    RELATION_TYPES,
    SHAPES,
    Carried,
    Relation,
    check_carried,
    check_relation,
    fits,
)
from navplan.domain.records import field_of, fields_of, from_json, to_json
from tests.domain.letters.side_by_side import HOUSING, Letters


def problems(relation: Relation) -> list[str]:
    return [problem.field for problem in check_relation(relation, Letters().workspace)]


def test_every_type_has_a_shape_and_every_shape_a_type() -> None:
    assert set(SHAPES) == {option.key for option in RELATION_TYPES}


@pytest.mark.parametrize(
    ("type", "old", "new"),
    [("lik", 1, 1), ("endret", 1, 1), ("endret", 2, 2), ("flyttet", 1, 1), ("delt", 1, 2), ("delt", 1, 5),
     ("slatt_sammen", 2, 1), ("slatt_sammen", 4, 1), ("ny", 0, 1), ("utgatt", 1, 0)],
)  # fmt: skip
def test_a_type_fits_what_its_word_says(type: str, old: int, new: int) -> None:
    assert fits(type, old, new)


@pytest.mark.parametrize(
    ("type", "old", "new"),
    [("lik", 2, 1), ("lik", 1, 0), ("endret", 0, 1), ("flyttet", 1, 2), ("delt", 1, 1), ("delt", 2, 2),
     ("slatt_sammen", 1, 1), ("slatt_sammen", 2, 2), ("ny", 1, 1), ("ny", 0, 0), ("utgatt", 0, 1), ("ukjent", 1, 1)],
)  # fmt: skip
def test_a_type_that_does_not_fit_is_refused_and_shown(type: str, old: int, new: int) -> None:
    assert not fits(type, old, new)
    sides = {"old": tuple("abc"[:old]), "new": tuple("xyz"[:new])}
    assert "type" in problems(Relation(type=type, **sides))


def test_a_proposal_needs_no_day_but_a_decision_does() -> None:
    whole = Relation(old=("a",), new=("b",))
    assert problems(whole) == []
    assert problems(whole.with_values(status="godtatt")) == ["decided_on"]
    assert problems(whole.with_values(status="godtatt", decided_on=date(2026, 1, 2))) == []


def test_a_rejection_without_a_reason_is_mentioned_mildly() -> None:
    rejected = Relation(old=("a",), new=("b",), status="avvist", decided_on=date(2026, 1, 2))
    (problem,) = check_relation(rejected, Letters().workspace)
    assert (problem.field, problem.weight) == ("reason", "info")
    assert problems(rejected.with_values(reason="Handler om noe annet.")) == []


def test_what_was_carried_waits_until_somebody_has_looked_at_it() -> None:
    carried = Carried(letter="x", kind_key="goal", old_id="a", new_id="b")
    reader = Letters().workspace
    assert [problem.field for problem in check_carried(carried, reader)] == ["reviewed_on"]
    assert not list(check_carried(carried.with_values(reviewed_on=date(2026, 2, 1)), reader))


def test_both_sides_are_lists_and_every_choice_has_its_default_among_its_options() -> None:
    assert isinstance(field_of(Relation, "old").kind, Links)
    assert isinstance(field_of(Relation, "new").kind, Links)
    for field in fields_of(Relation):
        if isinstance(field.kind, Choice):
            assert getattr(Relation(), field.key) in {option.key for option in field.kind.options}


def test_a_form_names_every_field_once() -> None:
    for kind in module.KINDS:
        rows = [row for part in kind.form for row in part.rows]  # type: ignore[union-attr]  # sections only
        assert sorted(rows) == sorted(field.key for field in fields_of(kind.record))
        assert kind.name_of(kind.record()) is not None


def test_a_relation_survives_the_store_unchanged() -> None:
    told = Relation(
        id="r", old_letter="l", new_letter="m", old=("a", "b"), new=("c",), type="slatt_sammen", score=71,
        basis="for_hand", status="godtatt", decided_on=date(2026, 1, 2), decided_by="role", reason="Samme plikt.",
    )  # fmt: skip
    assert from_json(Relation, to_json(told)) == told


def test_a_removed_letter_takes_its_relations_along_and_undo_brings_them_back() -> None:
    letters = Letters()
    letters.put(letters.old, [HOUSING])
    letters.put(letters.new, [HOUSING])
    (proposed,) = letters.compared()
    letters.workspace.remove(letters.new)
    assert letters.workspace.all(Relation) == ()
    letters.workspace.undo()
    assert letters.workspace.all(Relation) == (proposed,)


def test_a_relation_does_not_keep_an_assessment_from_being_found() -> None:
    """There is no way from a relation to the removal of an assessment."""
    letters = Letters()
    (old,) = letters.put(letters.old, [HOUSING])
    letters.put(letters.new, [HOUSING])
    own = letters.workspace.add(Assessment(expectation=old, comment="Vi har fire boliger."))
    (proposed,) = letters.compared()
    letters.workspace.remove(proposed)
    assert letters.workspace.get(Assessment, own.id) == own
    assert letters.workspace.get(Letter, letters.old.id) == letters.old
