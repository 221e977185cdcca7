"""Two drafts open at once: neither may overwrite what the other stored."""

import pytest

from navplan.domain.changes import Edit
from navplan.domain.draft import Overtaken
from navplan.domain.modules.office import Role
from navplan.domain.modules.plan import Goal, Measure
from navplan.domain.words import Said
from navplan.domain.workspace import Workspace

ONE, OTHER = Said("Den ene"), Said("Den andre")


def test_the_last_of_two_drafts_of_the_same_record_is_refused_and_the_first_one_stands(workspace: Workspace) -> None:
    goal = workspace.add(Goal(title="Mål", code="A"))
    told: list[Edit] = []
    workspace.listen(told.append)

    def both() -> None:
        with workspace.draft(ONE) as outer:
            outer.set(goal, title="Fra den ene")
            with workspace.draft(OTHER) as inner:
                inner.set(goal, code="B")

    with pytest.raises(Overtaken) as refused:
        both()
    stored = workspace.get(Goal, goal.id)
    assert stored is not None
    assert (stored.title, stored.code) == ("Mål", "B")
    assert [edit.title for edit in told] == [OTHER]
    assert "ikke lagret" in refused.value.said.words()
    assert workspace.undo_title == OTHER


def test_a_record_that_the_draft_had_not_touched_yet_is_changed_from_where_it_stands_now(workspace: Workspace) -> None:
    goal = workspace.add(Goal(title="Mål", code="A"))
    with workspace.draft(ONE) as outer:
        outer.add(Role(title="Leder"))
        workspace.set(goal, code="B")
        outer.set(goal, title="Nytt")

    stored = workspace.get(Goal, goal.id)
    assert stored is not None
    assert (stored.title, stored.code) == ("Nytt", "B")


def test_drafts_that_do_not_meet_are_both_stored_and_taken_back_one_by_one(workspace: Workspace) -> None:
    first, second = workspace.add(Goal(title="Første")), workspace.add(Goal(title="Andre"))
    with workspace.draft(ONE) as outer:
        outer.set(first, title="Endret")
        workspace.set(second, title="Endret")

    assert [goal.title for goal in workspace.all(Goal)] == ["Endret", "Endret"]
    workspace.undo()
    assert [goal.title for goal in workspace.all(Goal)] == ["Første", "Endret"]
    workspace.undo()
    assert [goal.title for goal in workspace.all(Goal)] == ["Første", "Andre"]


def test_a_draft_may_not_point_to_what_was_removed_while_it_was_open(workspace: Workspace) -> None:
    goal = workspace.add(Goal(title="Mål"))

    def meet() -> None:
        with workspace.draft(ONE) as outer:
            outer.add(Measure(title="Tiltak", goals=(goal.id,)))
            workspace.remove(goal)

    with pytest.raises(Overtaken):
        meet()
    assert workspace.all(Measure) == ()


def test_a_draft_may_not_remove_what_something_new_points_to(workspace: Workspace) -> None:
    goal = workspace.add(Goal(title="Mål"))

    def meet() -> None:
        with workspace.draft(ONE) as outer:
            outer.remove(goal)
            workspace.add(Measure(title="Tiltak", goals=(goal.id,)))

    with pytest.raises(Overtaken):
        meet()
    assert workspace.all(Goal) == (goal,)


def test_undo_while_a_draft_is_open_counts_as_another_step(workspace: Workspace) -> None:
    goal = workspace.add(Goal(title="Mål"))

    def meet() -> None:
        with workspace.draft(ONE) as outer:
            outer.set(goal, title="Nytt")
            workspace.undo()

    with pytest.raises(Overtaken):
        meet()
    assert workspace.all(Goal) == ()
    with workspace.draft(OTHER) as draft:
        draft.add(Goal(title="Neste"))
    assert len(workspace.all(Goal)) == 1
