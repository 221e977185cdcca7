"""Drafts: what is being built reads like the plan, and folds to one change a record."""

import pytest

from navplan.domain.changes import Change
from navplan.domain.draft import CannotRemove, Draft
from navplan.domain.modules import KINDS
from navplan.domain.modules.letter import Assessment, Evidence, Expectation, Letter, LetterSection, Treatment
from navplan.domain.modules.office import Municipality, Office, Role
from navplan.domain.modules.plan import Goal, GoalStatus, Measure, Milestone, Task
from navplan.domain.workspace import Workspace
from tests.memory import Counter


@pytest.fixture
def draft(workspace: Workspace, counter: Counter) -> Draft:
    return Draft(workspace, KINDS, counter)


def test_a_new_record_gets_an_id_and_a_given_id_is_kept(draft: Draft) -> None:
    assert draft.add(Goal(title="Mål")).id == "000001"
    assert draft.add(Goal(id="own")).id == "own"


def test_what_is_drafted_can_be_read_before_it_is_stored(draft: Draft, workspace: Workspace) -> None:
    goal = draft.add(Goal(title="Mål"))
    measure = draft.add(Measure(goals=(goal.id,)))
    assert draft.get(Goal, goal.id) == goal
    assert draft.linked(Measure, "goals", goal.id) == (measure,)
    assert workspace.get(Goal, goal.id) is None


def test_an_id_answers_only_to_its_own_kind(draft: Draft) -> None:
    goal = draft.add(Goal())
    assert draft.get(Measure, goal.id) is None
    assert draft.get(Goal, None) is None
    assert draft.get(Goal, "nobody") is None


def test_a_change_is_made_to_the_drafted_state_not_to_the_copy_in_hand(draft: Draft, workspace: Workspace) -> None:
    goal = workspace.add(Goal(title="Mål", code="M1"))
    draft.set(goal, title="Nytt")
    after = draft.set(goal, code="M2")
    assert (after.title, after.code) == ("Nytt", "M2")
    assert draft.changes == (Change(goal, after),)


def test_the_same_value_is_no_change_and_a_value_set_back_is_none_either(draft: Draft, workspace: Workspace) -> None:
    goal = workspace.add(Goal(title="Mål"))
    draft.set(goal, title="Mål")
    assert draft.changes == ()
    draft.set(goal, title="Nytt")
    draft.set(goal, title="Mål")
    assert draft.changes == ()


def test_changing_what_is_not_in_the_plan_is_an_error(draft: Draft) -> None:
    with pytest.raises(KeyError, match="Goal ghost is not in the plan"):
        draft.set(Goal(id="ghost"), title="x")


def test_removing_what_is_not_in_the_plan_is_nothing(draft: Draft) -> None:
    draft.remove(Goal(id="ghost"))
    assert draft.changes == ()


def test_born_and_removed_in_one_draft_is_nothing(draft: Draft) -> None:
    goal = draft.add(Goal())
    draft.add(GoalStatus(goal=goal.id))
    draft.remove(goal)
    assert draft.changes == ()
    assert draft.get(Goal, goal.id) is None


def test_what_rests_on_a_record_follows_it_and_what_only_points_to_it_lets_go(
    draft: Draft, workspace: Workspace
) -> None:
    goal = workspace.add(Goal(title="Mål"))
    status = workspace.add(GoalStatus(goal=goal.id))
    child = workspace.add(Goal(parent=goal.id))
    measure = workspace.add(Measure(goals=("other", goal.id, "third")))
    bystander = workspace.add(Measure(goals=("other",)))
    draft.remove(goal)
    changed = {change.id: change.after for change in draft.changes}
    assert changed[goal.id] is None
    assert changed[status.id] is None
    assert changed[child.id] == child.with_values(parent=None)
    assert changed[measure.id] == measure.with_values(goals=("other", "third"))
    assert bystander.id not in changed


def test_what_follows_takes_along_what_follows_it(draft: Draft, workspace: Workspace) -> None:
    letter = workspace.add(Letter(title="Brev"))
    section = workspace.add(LetterSection(letter=letter.id))
    expectation = workspace.add(Expectation(section=section.id))
    measure = workspace.add(Measure(expectations=(expectation.id,)))
    draft.remove(letter)
    after = {change.id: change.after for change in draft.changes}
    assert after == {
        letter.id: None,
        section.id: None,
        expectation.id: None,
        measure.id: measure.with_values(expectations=()),
    }


def test_what_rests_on_a_record_is_changed_before_the_record_goes(draft: Draft, workspace: Workspace) -> None:
    measure = workspace.add(Measure())
    task = workspace.add(Task(measure=measure.id))
    milestone = workspace.add(Milestone(measure=measure.id))
    draft.remove(measure)
    assert [change.id for change in draft.changes][-1] == measure.id
    assert {change.id for change in draft.changes} == {measure.id, task.id, milestone.id}


def test_a_link_drafted_just_now_also_lets_go(draft: Draft, workspace: Workspace) -> None:
    role = workspace.add(Role(title="Leder"))
    measure = draft.add(Measure(role=role.id))
    draft.remove(role)
    assert draft.get(Measure, measure.id) == measure.with_values(role=None)


def test_a_link_that_was_drafted_away_does_not_bind(draft: Draft, workspace: Workspace) -> None:
    goal = workspace.add(Goal())
    measure = workspace.add(Measure(goals=(goal.id,)))
    draft.set(measure, goals=())
    assert draft.linked(Measure, "goals", goal.id) == ()


def test_a_record_that_points_to_itself_can_be_removed(draft: Draft, workspace: Workspace) -> None:
    goal = workspace.add(Goal())
    goal = workspace.set(goal, parent=goal.id)
    draft.remove(goal)
    assert draft.changes == (Change(goal, None),)


def assessed_letter(workspace: Workspace) -> tuple[Letter, Measure, Assessment]:
    letter = workspace.add(Letter(title="Kommunebrev 2026"))
    section = workspace.add(LetterSection(letter=letter.id, title="Bolig"))
    first = workspace.add(Expectation(section=section.id, wording="Først"))
    second = workspace.add(Expectation(section=section.id, wording="Andre"))
    measure = workspace.add(Measure(expectations=(first.id, second.id)))
    return letter, measure, workspace.add(Assessment(expectation=second.id))


def test_what_refuses_stops_the_removal_and_names_both(draft: Draft, workspace: Workspace) -> None:
    letter, _, assessment = assessed_letter(workspace)
    with pytest.raises(CannotRemove) as stopped:
        draft.remove(letter)
    expectation = workspace.get(Expectation, assessment.expectation)
    assert expectation is not None
    assert stopped.value.said.words() == "«Andre» kan ikke fjernes, for det er knyttet til vurdering."
    assert str(stopped.value) == stopped.value.said.words()


def test_a_refused_removal_leaves_the_draft_as_it_was(draft: Draft, workspace: Workspace) -> None:
    letter, measure, _ = assessed_letter(workspace)
    kept = draft.set(measure, title="Beholdt")
    with pytest.raises(CannotRemove):
        draft.remove(letter)
    assert draft.changes == (Change(measure, kept),)
    assert draft.get(Letter, letter.id) == letter


def test_a_nameless_record_that_cannot_be_removed_is_still_called_something(draft: Draft, workspace: Workspace) -> None:
    section = workspace.add(LetterSection(letter=workspace.add(Letter()).id))
    workspace.add(Treatment(section=section.id))
    with pytest.raises(CannotRemove, match="«Uten navn» kan ikke fjernes"):
        draft.remove(section)


def test_when_the_refusing_record_goes_first_the_removal_is_allowed(draft: Draft, workspace: Workspace) -> None:
    letter, _, assessment = assessed_letter(workspace)
    evidence = workspace.add(Evidence(assessment=assessment.id))
    draft.remove(assessment)
    draft.remove(letter)
    gone = {change.id for change in draft.changes if change.after is None}
    assert {letter.id, assessment.id, evidence.id} <= gone


def test_an_office_takes_its_municipalities_along(draft: Draft, workspace: Workspace) -> None:
    office = workspace.add(Office(name="Nav Fjordvik"))
    municipality = workspace.add(Municipality(office=office.id))
    draft.remove(office)
    assert [change.id for change in draft.changes] == [municipality.id, office.id]
