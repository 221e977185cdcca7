"""What differs from a copy, and single records brought back from it."""

import pytest

from navplan.domain.bringing_back import bring_back, differing
from navplan.domain.modules import KINDS
from navplan.domain.modules.office import Role
from navplan.domain.modules.plan import Goal, Measure, Task
from navplan.domain.workspace import Workspace
from tests.memory import memory_workspace


@pytest.fixture
def workspace() -> Workspace:
    return memory_workspace()


def back(workspace: Workspace, then: Workspace, *records: object) -> None:
    chosen = [one for one in differing(then, workspace, KINDS) if one.then in records]
    edit = bring_back(chosen, then, workspace, KINDS)
    assert edit is not None
    workspace.apply(edit)


def test_the_same_plan_does_not_differ(workspace: Workspace) -> None:
    workspace.add(Goal(title="Mål"))
    assert differing(workspace.snapshot(), workspace, KINDS) == ()


def test_new_changed_and_gone_records_are_told_with_their_fields(workspace: Workspace) -> None:
    goal, gone = workspace.add(Goal(title="Mål")), workspace.add(Role(title="Leder"))
    then = workspace.snapshot()
    now = workspace.set(goal, title="Annet mål", code="M1")
    workspace.remove(gone)
    new = workspace.add(Measure(title="Tiltak"))
    found = differing(then, workspace, KINDS)
    assert [(one.then, one.now) for one in found] == [(gone, None), (goal, now), (None, new)]
    assert {field.key for field in found[1].fields} == {"title", "code"}
    assert found[0].fields == found[2].fields == ()


def test_a_changed_record_is_brought_back_and_undo_takes_that_back(workspace: Workspace) -> None:
    goal = workspace.add(Goal(title="Mål"))
    then = workspace.snapshot()
    now = workspace.set(goal, title="Annet mål")
    back(workspace, then, goal)
    assert workspace.get(Goal, goal.id) == goal
    workspace.undo()
    assert workspace.get(Goal, goal.id) == now


def test_what_a_record_cannot_stand_without_comes_along(workspace: Workspace) -> None:
    measure = workspace.add(Measure(title="Tiltak"))
    task = workspace.add(Task(measure=measure.id, title="Oppgave"))
    then = workspace.snapshot()
    workspace.remove(measure)
    assert workspace.all(Task) == ()
    back(workspace, then, task)
    assert workspace.all(Measure) == (measure,)
    assert workspace.all(Task) == (task,)


def test_a_link_to_what_is_gone_and_not_chosen_is_let_go_of(workspace: Workspace) -> None:
    goal, other, role = workspace.add(Goal(title="Mål")), workspace.add(Goal(title="B")), workspace.add(Role(title="R"))
    measure = workspace.add(Measure(title="Tiltak", goals=(goal.id, other.id), role=role.id))
    then = workspace.snapshot()
    for record in (measure, goal, role):
        workspace.remove(record)
    back(workspace, then, measure)
    assert workspace.all(Measure) == (measure.with_values(goals=(other.id,), role=None),)


def test_what_came_later_is_never_taken_away(workspace: Workspace) -> None:
    then = workspace.snapshot()
    workspace.add(Goal(title="Mål"))
    assert bring_back(differing(then, workspace, KINDS), then, workspace, KINDS) is None
