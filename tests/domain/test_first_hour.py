"""The first hour: the plan tells which steps are taken, in whatever order, and that one was taken back."""

from datetime import date

import pytest

from navplan.domain.coverage import concerns_office
from navplan.domain.documents.catalogue import document_of
from navplan.domain.help.reading import Help
from navplan.domain.letters.bring_in import bring_in_letter
from navplan.domain.letters.catalogue import Shelf
from navplan.domain.modules.issued import Issued
from navplan.domain.modules.letter import Assessment, Expectation, Letter, LetterSection
from navplan.domain.modules.office import Municipality, Office, Role
from navplan.domain.modules.plan import Goal, Measure
from navplan.domain.modules.wheel import Activity, Occurrence
from navplan.domain.overview.first_hour import ENOUGH_DEMANDS, YOUNG, FirstHour, first_hour, is_young
from navplan.domain.places import RESOURCES
from navplan.domain.workspace import Workspace
from tests.memory import memory_workspace

YEAR = 2024


@pytest.fixture
def plan() -> Workspace:
    return memory_workspace()


def seen(plan: Workspace, has_copy: bool = False) -> FirstHour:
    return first_hour(plan, YEAR, has_copy)


def done(plan: Workspace, has_copy: bool = False) -> list[str]:
    return [step.key for step in seen(plan, has_copy).steps if step.is_done]


def following(plan: Workspace) -> str:
    step = seen(plan).following
    return step.key if step else ""


def test_an_empty_plan_has_seven_steps_and_begins_with_the_office(plan: Workspace) -> None:
    assert [step.key for step in seen(plan).steps] == ["office", "letter", "demands", "work", "wheel", "paper", "copy"]
    assert done(plan) == []
    assert following(plan) == "office"
    assert seen(plan).is_empty


def test_the_office_needs_a_name_a_municipality_and_three_roles(plan: Workspace) -> None:
    office = plan.add(Office(name="Nav Prøve"))
    assert seen(plan).steps[0].part == ""
    plan.add(Municipality(office=office.id, name="Prøve"))
    assert seen(plan).steps[0].part == "roles"
    plan.add(Role(title="Nav-leder"))
    plan.add(Role(title="Fagansvarlig KVP"))
    assert done(plan) == []
    standing = seen(plan).steps[0].standing
    assert standing is not None
    assert standing.words() == "2 av 3 roller"
    plan.add(Role(title="Økonomisk rådgiver"))
    assert done(plan) == ["office"]
    assert seen(plan).steps[0].standing is None


def test_the_letter_of_the_year_counts_and_its_demands_are_looked_through_when_five_are_assessed(
    plan: Workspace,
) -> None:
    shelf = Shelf(RESOURCES / "letters")
    bring_in_letter(plan, shelf.get("kommunebrev-2023"))
    assert done(plan) == []
    bring_in_letter(plan, shelf.get("kommunebrev-2024"))
    assert done(plan) == ["letter"]
    letter = plan.all(Letter)[1]
    sections = {section.id for section in plan.all(LetterSection) if section.letter == letter.id}
    ours = [one for one in plan.all(Expectation) if one.section in sections and concerns_office(one)]
    for number, expectation in enumerate(ours[:ENOUGH_DEMANDS], start=1):
        assert "demands" not in done(plan)
        plan.add(Assessment(expectation=expectation.id, result="oppfylt", assessed_on=date(YEAR, 2, number)))
    assert done(plan) == ["letter", "demands"]


def test_work_is_a_goal_and_a_measure_that_has_both_owner_and_deadline(plan: Workspace) -> None:
    role = plan.add(Role(title="Nav-leder"))
    plan.add(Goal(code="M1", title="Flere i arbeid", from_year=YEAR, to_year=YEAR))
    measure = plan.add(Measure(code="T1", title="Kurs", year=YEAR, deadline=date(YEAR, 5, 1)))
    plan.add(Measure(code="T2", title="Tolk", year=YEAR, role=role.id))
    assert "work" not in done(plan)
    plan.set(measure, role=role.id)
    assert "work" in done(plan)
    assert not seen(plan).is_empty
    plan.undo()
    assert "work" not in done(plan)


def test_wheel_paper_and_copy_are_told_by_the_plan_and_by_the_caller(plan: Workspace) -> None:
    activity = plan.add(Activity(title="Møte"))
    plan.add(Occurrence(activity=activity.id, year=YEAR - 1, due=date(YEAR - 1, 5, 1)))
    assert done(plan) == []
    plan.add(Occurrence(activity=activity.id, year=YEAR, due=date(YEAR, 5, 1)))
    assert done(plan) == ["wheel"]
    plan.add(Issued(document="plan", title="Årets plan"))
    assert done(plan) == ["wheel", "paper"]
    assert done(plan, has_copy=True) == ["wheel", "paper", "copy"]
    assert seen(plan, has_copy=True).done == 3


def test_a_plan_with_some_measures_is_not_young(plan: Workspace) -> None:
    for number in range(YOUNG):
        assert is_young(plan)
        plan.add(Measure(code=f"T{number}", title="Kurs", year=YEAR))
    assert not is_young(plan)


def test_every_step_leads_somewhere_and_has_a_topic(plan: Workspace) -> None:
    topics = Help().topics
    for step in seen(plan).steps:
        assert step.topic in topics
        assert step.page or step.key == "copy"
    assert document_of(seen(plan).steps[5].part).title
