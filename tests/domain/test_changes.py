"""Edits: what was, what is, and how to take it back."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from navplan.domain.changes import Change, Edit, net
from navplan.domain.modules.office import Role
from navplan.domain.modules.plan import Goal, Measure
from navplan.domain.records import Record
from navplan.domain.words import Said

OLD, NEW, NEWER = (Goal(id="g", title=title) for title in ("Gammelt", "Nytt", "Nyest"))
OTHER = Measure(id="m", title="Tiltak")


def test_a_birth_and_a_removal_know_whose_they_are() -> None:
    for change in (Change(None, NEW), Change(NEW, None)):
        assert (change.record, change.id, change.either) == (Goal, "g", NEW)


def test_the_newest_state_speaks_for_a_change() -> None:
    assert Change(OLD, NEW).either is NEW


def test_a_change_of_nothing_is_a_bug() -> None:
    with pytest.raises(ValueError, match="before or after"):
        _ = Change(None, None).either


def test_taking_back_turns_birth_into_removal_and_back() -> None:
    assert Change(None, NEW).inverse() == Change(NEW, None)
    assert Change(OLD, NEW).inverse() == Change(NEW, OLD)
    assert Change(OLD, NEW).inverse().inverse() == Change(OLD, NEW)


def test_an_edit_is_taken_back_last_change_first_and_says_what_it_takes_back() -> None:
    edit = Edit(Said("Fjern {kind}", kind="mål"), (Change(OLD, NEW), Change(OTHER, None)), "action-1")
    back = edit.inverse()
    assert back.changes == (Change(None, OTHER), Change(NEW, OLD))
    assert back.title.words() == "Angre: Fjern mål"
    assert back.action == ""


def test_an_edit_knows_what_it_touches() -> None:
    edit = Edit(Said("x"), (Change(OLD, NEW), Change(None, OTHER)))
    assert edit.touches(Goal)
    assert edit.touches(Role, Measure)
    assert not edit.touches(Role)
    assert edit.ids() == {"g", "m"}


def test_changes_of_one_record_are_folded_into_one_from_first_to_last() -> None:
    assert net([Change(OLD, NEW), Change(None, OTHER), Change(NEW, NEWER)]) == (Change(OLD, NEWER), Change(None, OTHER))


@pytest.mark.parametrize(
    "changes",
    [
        [],
        [Change(OLD, OLD)],
        [Change(OLD, NEW), Change(NEW, OLD)],
        [Change(None, NEW), Change(NEW, None)],
        [Change(OLD, None), Change(None, OLD)],
    ],
)
def test_what_cancels_out_is_no_change(changes: list[Change]) -> None:
    assert net(changes) == ()


def test_a_birth_that_was_corrected_is_a_birth_and_a_removal_after_a_change_is_a_removal_of_the_old() -> None:
    assert net([Change(None, OLD), Change(OLD, NEW)]) == (Change(None, NEW),)
    assert net([Change(OLD, NEW), Change(NEW, None)]) == (Change(OLD, None),)


def test_the_same_id_in_two_kinds_is_two_records() -> None:
    twin = Measure(id="g", title="Tvilling")
    assert net([Change(None, NEW), Change(None, twin)]) == (Change(None, NEW), Change(None, twin))


def put(records: dict[str, Record], change: Change) -> None:
    """Let a dictionary of records follow a change."""
    if change.after is None:
        del records[change.id]
    else:
        records[change.id] = change.after


@given(st.lists(st.tuples(st.sampled_from("abc"), st.sampled_from(["", "x", "y"])), max_size=12))
def test_folding_never_changes_what_comes_out(steps: list[tuple[str, str]]) -> None:
    """An empty title stands for removal; whatever happens on the way, before and after are the same."""
    start = {id: Goal(id=id, title="start") for id in "ab"}
    now: dict[str, Record] = dict(start)
    changes = []
    for id, title in steps:
        before, after = now.get(id), Goal(id=id, title=title) if title else None
        if before is None and after is None:
            continue
        changes.append(Change(before, after))
        put(now, changes[-1])
    folded: dict[str, Record] = dict(start)
    for change in net(changes):
        assert folded.get(change.id) == change.before
        assert change.before != change.after
        put(folded, change)
    assert folded == now
