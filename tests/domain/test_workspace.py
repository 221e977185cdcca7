"""The one door, over a store in memory and over a plan file: the same promises hold for both."""

from collections.abc import Callable
from datetime import UTC, datetime

import pytest

from navplan.domain.changes import Edit
from navplan.domain.draft import CannotRemove
from navplan.domain.modules import KINDS
from navplan.domain.modules.letter import Assessment, Expectation, Letter, LetterSection
from navplan.domain.modules.office import Role
from navplan.domain.modules.plan import Goal, GoalStatus, Measure, Task
from navplan.domain.records import Record
from navplan.domain.words import Said
from navplan.domain.workspace import Workspace
from tests.memory import Counter
from tests.moody import Moody


@pytest.fixture
def workspace(moody: Moody) -> Workspace:
    return Workspace(moody, KINDS, new_id=Counter())


def everything(workspace: Workspace) -> dict[str, tuple[Record, ...]]:
    return {kind.key: workspace.all(kind.record) for kind in KINDS}


# -- one step


def test_what_is_added_is_there_at_once_and_after_reopening(
    workspace: Workspace, reopened: Callable[[], Workspace]
) -> None:
    role = workspace.add(Role(title="Leder"))
    goal = workspace.add(Goal(title="Mål", role=role.id, from_year=2026))
    assert workspace.get(Goal, goal.id) == goal
    assert workspace.all(Goal) == (goal,)
    assert everything(reopened()) == everything(workspace)


def test_nothing_has_no_id(workspace: Workspace) -> None:
    assert workspace.get(Goal, None) is None
    assert workspace.get(Goal, "") is None
    assert workspace.get(Goal, "nobody") is None
    assert workspace.named("goal", None) == ""


def test_a_record_is_called_by_its_name(workspace: Workspace) -> None:
    goal = workspace.add(Goal(code="M1", title="Flere i arbeid"))
    assert workspace.named("goal", goal.id) == "M1 Flere i arbeid"


def test_the_kinds_are_known_by_key_and_in_order(workspace: Workspace) -> None:
    assert workspace.kinds == KINDS
    assert workspace.kind("goal").record is Goal


def test_a_value_that_is_set_is_stored(workspace: Workspace, reopened: Callable[[], Workspace]) -> None:
    goal = workspace.add(Goal(title="Mål"))
    after = workspace.set(goal, title="Nytt", risk="hoy")
    assert (after.title, after.risk) == ("Nytt", "hoy")
    assert reopened().get(Goal, goal.id) == after == workspace.get(Goal, goal.id)


def test_the_same_value_is_no_step(workspace: Workspace, moody: Moody) -> None:
    goal = workspace.add(Goal(title="Mål"))
    heard: list[Edit] = []
    workspace.listen(heard.append)
    assert workspace.set(goal, title="Mål", level="hovedmal") == goal
    assert (moody.commits, heard) == (1, [])
    assert workspace.undo_title is not None
    assert workspace.undo_title.words() == "Legg til mål"


def test_a_stale_copy_in_hand_does_not_bring_back_old_values(workspace: Workspace) -> None:
    stale = workspace.add(Goal(title="Mål"))
    workspace.set(stale, title="Nytt")
    after = workspace.set(stale, code="M1")
    assert (after.title, after.code) == ("Nytt", "M1")


def test_setting_an_unknown_field_or_a_removed_record_is_an_error_and_stores_nothing(
    workspace: Workspace, moody: Moody
) -> None:
    goal = workspace.add(Goal())
    with pytest.raises(KeyError, match="no field colour"):
        workspace.set(goal, colour="blue")
    workspace.remove(goal)
    with pytest.raises(KeyError, match="not in the plan"):
        workspace.set(goal, title="x")
    assert moody.commits == 2


def test_steps_are_called_by_what_they_did(workspace: Workspace) -> None:
    goal = workspace.add(Goal())
    assert words(workspace.undo_title) == "Legg til mål"
    workspace.set(goal, title="x")
    assert words(workspace.undo_title) == "Endre Mål"
    workspace.remove(goal)
    assert words(workspace.undo_title) == "Fjern mål"


def words(said: Said | None) -> str:
    return said.words() if said else ""


def test_when_something_was_saved_is_known(workspace: Workspace) -> None:
    assert workspace.saved_at is None
    before = datetime.now(UTC)
    workspace.add(Goal())
    assert workspace.saved_at is not None
    assert before <= workspace.saved_at <= datetime.now(UTC)


# -- removal


def test_a_removal_takes_its_children_along_and_one_undo_brings_everything_back(
    workspace: Workspace, moody: Moody, reopened: Callable[[], Workspace]
) -> None:
    goal = workspace.add(Goal(title="Mål"))
    child = workspace.add(Goal(title="Delmål", parent=goal.id))
    status = workspace.add(GoalStatus(goal=goal.id, year=2026))
    measure = workspace.add(Measure(title="Tiltak", goals=(child.id, goal.id)))
    before = records(workspace)
    commits = moody.commits
    workspace.remove(goal)
    assert moody.commits == commits + 1
    assert workspace.get(Goal, goal.id) is None
    assert workspace.get(GoalStatus, status.id) is None
    assert workspace.get(Goal, child.id) == child.with_values(parent=None)
    assert workspace.get(Measure, measure.id) == measure.with_values(goals=(child.id,))
    assert everything(reopened()) == everything(workspace)
    workspace.undo()
    assert records(workspace) == before == records(reopened())


def records(workspace: Workspace) -> dict[tuple[str, str], Record]:
    return {(key, record.id): record for key, found in everything(workspace).items() for record in found}


def test_the_order_of_many_links_is_kept(workspace: Workspace, reopened: Callable[[], Workspace]) -> None:
    ids = [workspace.add(Goal(code=f"M{n}")).id for n in range(4)]
    wanted = (ids[2], ids[0], ids[3], ids[1])
    measure = workspace.add(Measure(goals=wanted))
    found = reopened().get(Measure, measure.id)
    assert found is not None
    assert found.goals == wanted


def test_what_refuses_stops_the_removal_and_nothing_is_stored(workspace: Workspace, moody: Moody) -> None:
    letter = workspace.add(Letter(title="Brev"))
    section = workspace.add(LetterSection(letter=letter.id))
    expectation = workspace.add(Expectation(section=section.id, wording="Ansvar"))
    workspace.add(Assessment(expectation=expectation.id))
    before, commits, title = everything(workspace), moody.commits, workspace.undo_title
    with pytest.raises(CannotRemove, match="«Ansvar» kan ikke fjernes"):
        workspace.remove(letter)
    assert (everything(workspace), moody.commits, workspace.undo_title) == (before, commits, title)


def test_sections_that_lie_under_each_other_can_be_removed_and_brought_back(
    workspace: Workspace, reopened: Callable[[], Workspace]
) -> None:
    """Links in a ring: neither row can go first, so the rule must be judged at the end."""
    letter = workspace.add(Letter())
    one = workspace.add(LetterSection(letter=letter.id, title="1"))
    two = workspace.add(LetterSection(letter=letter.id, title="2", parent=one.id))
    workspace.set(one, parent=two.id)
    before = records(workspace)
    workspace.remove(letter)
    assert records(reopened()) == {}
    workspace.undo()
    assert records(workspace) == before == records(reopened())


def test_changed_and_then_removed_in_one_draft_is_one_removal(workspace: Workspace) -> None:
    goal = workspace.add(Goal(title="Mål"))
    workspace.add(GoalStatus(goal=goal.id))
    with workspace.draft(Said("Rydd")) as draft:
        draft.set(goal, title="Snart borte")
        draft.remove(goal)
    assert workspace.all(Goal) == ()
    assert workspace.all(GoalStatus) == ()
    workspace.undo()
    assert workspace.get(Goal, goal.id) == goal


def test_a_link_set_after_both_were_born_can_be_undone(workspace: Workspace) -> None:
    with workspace.draft(Said("To mål")) as draft:
        child = draft.add(Goal(title="Delmål"))
        parent = draft.add(Goal(title="Hovedmål"))
        draft.set(child, parent=parent.id)
    workspace.undo()
    assert workspace.all(Goal) == ()
    workspace.redo()
    assert [goal.parent for goal in workspace.all(Goal)] == [parent.id, None]


# -- drafts


def test_a_draft_is_one_step_whatever_it_holds(workspace: Workspace, moody: Moody) -> None:
    heard: list[Edit] = []
    workspace.listen(heard.append)
    with workspace.draft(Said("Hent brevet")) as draft:
        goal = draft.add(Goal(title="a"))
        for n in range(50):
            draft.add(Measure(code=f"T{n}", goals=(goal.id,)))
        draft.set(goal, title="b")
    assert (moody.commits, len(heard), len(heard[0].changes)) == (1, 1, 51)
    assert words(workspace.undo_title) == "Hent brevet"
    workspace.undo()
    assert records(workspace) == {}


def test_an_exception_in_a_draft_stores_nothing(workspace: Workspace, moody: Moody) -> None:
    goal = workspace.add(Goal(title="Mål"))

    def broken_import() -> None:
        with workspace.draft(Said("Import")) as draft:
            draft.set(goal, title="Halvt")
            draft.add(Measure())
            raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        broken_import()
    assert records(workspace) == {("goal", goal.id): goal}
    assert moody.commits == 1
    assert words(workspace.undo_title) == "Legg til mål"


def test_a_draft_that_comes_to_nothing_is_no_step(workspace: Workspace, moody: Moody) -> None:
    with workspace.draft(Said("Ingenting")) as draft:
        draft.remove(draft.add(Goal()))
    assert moody.commits == 0
    assert workspace.undo_title is None


def test_what_is_removed_is_not_remembered_as_something_that_was_pointed_to(workspace: Workspace) -> None:
    """Else a plan that is worked in for long, with new records in the place of old ones, would hold them all."""
    goal = workspace.add(Goal(title="Mål"))
    for _ in range(3):
        measure = workspace.add(Measure(title="Tiltak", goals=(goal.id,)))
        task = workspace.add(Task(measure=measure.id, title="Oppgave"))
        assert workspace.linked(Task, "measure", measure.id) == (task,)
        with workspace.draft(Said("Bort")) as draft:
            draft.remove(measure)
    assert workspace.linked(Measure, "goals", goal.id) == ()
    assert {key: tie for key, tie in workspace._ties.items() if tie} == {}
