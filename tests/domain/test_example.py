"""The example office is whole, plausible, varied, free of people, and the same every time it is built."""

import copy
from collections import Counter
from typing import Any

import pytest

from navplan.domain.changes import Edit
from navplan.domain.coverage import letter_tally
from navplan.domain.example import ContentWrong, build_example, read_content
from navplan.domain.kinds import Choice
from navplan.domain.letters.catalogue import Shelf
from navplan.domain.letters.compare_life import life_of
from navplan.domain.letters.compare_report import change_report
from navplan.domain.modules.competence import (
    CompetencePlan,
    RoleDemand,
)
from navplan.domain.modules.kvp import KvpStep
from navplan.domain.modules.letter import Assessment, Evidence, Expectation, Letter, LetterSection, Treatment
from navplan.domain.modules.office import Municipality, Office, Role
from navplan.domain.modules.plan import Goal, GoalStatus, LogNote, Measure, Task
from navplan.domain.modules.relation import Carried, Relation
from navplan.domain.modules.wheel import Activity, Occurrence
from navplan.domain.places import RESOURCES
from navplan.domain.records import Record, field_of, to_json
from navplan.domain.workspace import Workspace
from tests.memory import memory_workspace

SHELF = Shelf(RESOURCES / "letters")
FOLDER = RESOURCES / "example"


@pytest.fixture(scope="module")
def steps() -> list[Edit]:
    return []


@pytest.fixture(scope="module")
def plan(steps: list[Edit]) -> Workspace:
    workspace = memory_workspace()
    workspace.listen(steps.append)
    build_example(workspace, SHELF, read_content(FOLDER))
    return workspace


@pytest.fixture
def content() -> dict[str, Any]:
    return copy.deepcopy(read_content(FOLDER))


def of_year(plan: Workspace, year: int) -> list[Assessment]:
    letter = next(found for found in plan.all(Letter) if found.year == year)
    sections = {s.id for s in plan.linked(LetterSection, "letter", letter.id)}
    expectations = {e.id for e in plan.all(Expectation) if e.section in sections}
    return [a for a in plan.all(Assessment) if a.expectation in expectations]


# -- from year to year


def test_both_comparisons_are_stored_with_some_decided_some_rejected_and_some_waiting(plan: Workspace) -> None:
    by_year = {letter.year: letter for letter in plan.all(Letter)}
    for year, accepted in ((2023, 15), (2024, 20)):
        report = change_report(by_year[year - 1], by_year[year], plan)
        status = Counter(r.status for r in plan.linked(Relation, "new_letter", by_year[year].id))
        assert status["godtatt"] == accepted
        assert status["avvist"] >= 1
        assert report.undecided > 50
        assert all(r.reason for r in plan.all(Relation) if r.status == "avvist")


def test_one_assessment_was_carried_over_and_waits_to_be_made_again(plan: Workspace) -> None:
    (carried,) = (one for one in plan.all(Carried) if one.kind_key == "assessment")
    old, new = plan.get(Assessment, carried.old_id), plan.get(Assessment, carried.new_id)
    assert old is not None
    assert new is not None
    assert new.again
    assert not old.again
    assert new.comment == old.comment


def test_an_expectation_can_be_followed_through_three_letters(plan: Workspace) -> None:
    last = next(e for e in plan.all(Expectation) if e.source_id == "2024-partnerskapet-5")
    assert [stage.letter.year for stage in life_of(last, plan)] == [2022, 2023, 2024]


@pytest.mark.parametrize("name", ["2024-bolig-1", "2024-finnes-ikke"])
def test_a_decision_about_what_nothing_was_proposed_for_is_told(content: dict[str, Any], name: str) -> None:
    content["years"][2024]["comparison"][0]["accepted"].append(name)
    with pytest.raises(ContentWrong, match=name):
        build_example(memory_workspace(), SHELF, content)


# -- building


def test_the_office_is_invented_and_says_so(plan: Workspace) -> None:
    (office,) = plan.all(Office)
    (municipality,) = plan.all(Municipality)
    assert office.name == "Nav Eksempeldal"
    assert office.mailbox.endswith(".example")
    assert office.phone == ""
    assert municipality.number == "9998"
    for path in FOLDER.glob("*.toml"):
        assert "oppdiktet" in path.read_text(encoding="utf-8").splitlines()[0], path.name


def test_the_office_that_is_returned_is_the_one_in_the_plan() -> None:
    workspace = memory_workspace()
    assert build_example(workspace, SHELF, read_content(FOLDER)) == workspace.all(Office)[0]


def test_it_is_built_in_few_steps_with_names_of_their_own(plan: Workspace, steps: list[Edit]) -> None:
    assert 10 <= len(steps) <= 60
    titles = [step.title.words() for step in steps]
    assert len(set(titles)) == len(titles)
    assert titles[0] == "Nytt kontor: Nav Eksempeldal"
    assert "Planlegg tiltak for 2024" in titles
    assert not any("{" in title for title in titles)


def test_every_step_can_be_taken_back() -> None:
    workspace = memory_workspace()
    build_example(workspace, SHELF, read_content(FOLDER))
    while workspace.undo():
        pass
    assert not any(workspace.all(kind.record) for kind in workspace.kinds)


def test_it_is_the_same_every_time(plan: Workspace) -> None:
    again = memory_workspace()
    build_example(again, SHELF, read_content(FOLDER))
    for kind in plan.kinds:
        assert [to_json(r) for r in again.all(kind.record)] == [to_json(r) for r in plan.all(kind.record)]


def test_all_bundled_letters_are_brought_in(plan: Workspace) -> None:
    assert {letter.catalogue for letter in plan.all(Letter)} == set(SHELF.ids())
    assert all(letter.received for letter in plan.all(Letter))


# -- content that is wrong


@pytest.mark.parametrize(
    ("table", "key", "name"),
    [
        ("assessment", "expectation", "2024-finnes-ikke-1"),
        ("assessment", "role", "ordforer"),
        ("treatment", "section", "2024-finnes-ikke"),
        ("tertial", "goal", "M99"),
        ("measure", "role", "ordforer"),
        ("goal", "parent", "M98"),
    ],
)
def test_a_name_that_nothing_answers_to_is_told(content: dict[str, Any], table: str, key: str, name: str) -> None:
    content["years"][2024][table][0][key] = name
    with pytest.raises(ContentWrong, match=f"«{name}»"):
        build_example(memory_workspace(), SHELF, content)


@pytest.mark.parametrize(("key", "name"), [("goals", "M97"), ("expectations", "2024-kvp-99")])
def test_a_name_in_a_list_that_nothing_answers_to_is_told(content: dict[str, Any], key: str, name: str) -> None:
    content["years"][2024]["measure"][3][key].append(name)
    with pytest.raises(ContentWrong, match=f"«{name}»"):
        build_example(memory_workspace(), SHELF, content)


def test_a_letter_that_is_not_on_the_shelf_is_told(content: dict[str, Any]) -> None:
    content["letter"][0]["catalogue"] = "kommunebrev-1999"
    with pytest.raises(ContentWrong, match="kommunebrev-1999"):
        build_example(memory_workspace(), SHELF, content)


@pytest.mark.parametrize(
    ("key", "value", "said"),
    [
        ("status", "nesten", "nesten"),
        ("progress", 140, "progress"),
        ("deadline", "snart", "deadline"),
        ("participation", "ja", "participation"),
        ("eier", "kommune", "eier"),
    ],
)
def test_a_value_that_the_field_cannot_hold_is_told(
    content: dict[str, Any], key: str, value: object, said: str
) -> None:
    content["years"][2024]["measure"][0][key] = value
    with pytest.raises(ContentWrong, match=said):
        build_example(memory_workspace(), SHELF, content)


def test_a_goal_code_that_is_used_twice_is_told(content: dict[str, Any]) -> None:
    content["years"][2024]["goal"][0]["code"] = "M1"
    with pytest.raises(ContentWrong, match="«M1»"):
        build_example(memory_workspace(), SHELF, content)


def test_lines_are_folded_and_blank_lines_make_paragraphs(content: dict[str, Any]) -> None:
    content["years"][2024]["measure"][0]["description"] = "\nFørste linje\nog andre.\n\nNytt avsnitt.\n"
    workspace = memory_workspace()
    build_example(workspace, SHELF, content)
    code = content["years"][2024]["measure"][0]["code"]
    told = next(m for m in workspace.all(Measure) if m.code == code)
    assert told.description == "Første linje og andre.\n\nNytt avsnitt."


# -- what an office has


def test_both_years_have_goals_measures_assessments_and_treatments(plan: Workspace) -> None:
    def goals(year: int) -> int:
        return sum((g.from_year or 0) <= year <= (g.to_year or 0) for g in plan.all(Goal))

    measures = Counter(m.year for m in plan.all(Measure))
    assert goals(2023) == 6
    assert 8 <= goals(2024) <= 10
    assert 28 <= measures[2024] <= 35
    assert measures[2023] >= 15
    assert len(of_year(plan, 2024)) >= 58
    assert len(of_year(plan, 2023)) >= 80
    assert max(Counter(t.section for t in plan.all(Treatment)).values()) == 1
    treated = Counter(t.case[-2:] for t in plan.all(Treatment) if t.case)
    assert treated["23"] >= 6
    assert treated["24"] >= 6


def test_this_year_is_under_way_and_last_year_nearly_done(plan: Workspace) -> None:
    tallies = {letter.year: letter_tally(letter, plan) for letter in plan.all(Letter)}
    assert 40 <= tallies[2024].percent <= 90
    assert 90 <= tallies[2023].percent < 100
    assert tallies[2024].again >= 3
    assert 40 * tallies[2024].total < 100 * tallies[2024].covered < 90 * tallies[2024].total


@pytest.mark.parametrize(
    ("record", "key"),
    [
        (Assessment, "work"),
        (Assessment, "result"),
        (Treatment, "status"),
        (Treatment, "decision_line"),
        (Goal, "level"),
        (Goal, "risk"),
        (GoalStatus, "status"),
        (Measure, "status"),
        (Measure, "type"),
        (Measure, "owner_line"),
        (Measure, "financing"),
        (Measure, "evaluation"),
        (Role, "owner_line"),
        (Activity, "track"),
        (Activity, "type"),
        (Activity, "mode"),
        (Activity, "date_state"),
        (Activity, "owner_line"),
        (Occurrence, "status"),
    ],
)
def test_every_choice_is_made_somewhere(plan: Workspace, record: type[Record], key: str) -> None:
    kind = field_of(record, key).kind
    assert isinstance(kind, Choice)
    made = {getattr(r, key) for r in plan.all(record)}
    assert {option.key for option in kind.options} <= made


def test_no_two_goals_or_measures_share_a_code(plan: Workspace) -> None:
    for kind in (Goal, Measure):
        codes = [r.code for r in plan.all(kind)]
        assert len(set(codes)) == len(codes)


def test_no_expectation_is_assessed_twice(plan: Workspace) -> None:
    assert max(Counter(a.expectation for a in plan.all(Assessment)).values()) == 1


def test_every_role_has_something_to_do(plan: Workspace) -> None:
    working: tuple[type[Assessment | Goal | Measure | Task | LogNote], ...] = (Assessment, Goal, Measure, Task, LogNote)
    busy = {record.role for kind in working for record in plan.all(kind)}
    busy |= {step.responsible for step in plan.all(KvpStep)}
    busy |= {demand.role for demand in plan.all(RoleDemand)}
    busy |= {role for one in plan.all(CompetencePlan) for role in one.discussed_with}
    assert {role.id for role in plan.all(Role)} <= busy


def test_the_years_work_is_spread_over_the_year(plan: Workspace) -> None:
    months = {m.deadline.month for m in plan.all(Measure) if m.year == 2024 and m.deadline}
    assert len(months) >= 7


def test_the_wheel_has_some_forty_activities_and_is_done_until_autumn(plan: Workspace) -> None:
    assert 38 <= len(plan.all(Activity)) <= 48
    done = [o for o in plan.all(Occurrence) if o.status == "gjennomfort"]
    assert 40 <= len(done) < len(plan.all(Occurrence)) < 120
    assert max(o.done_on for o in done if o.done_on).month == 9


def test_days_come_in_their_order(plan: Workspace) -> None:
    assert not [m.code for m in plan.all(Measure) if m.start and m.deadline and m.start > m.deadline]
    assert not [e.title for e in plan.all(Evidence) if e.dated and e.expires and e.dated >= e.expires]
    for assessment in of_year(plan, 2024):
        if assessment.assessed_on:
            assert assessment.assessed_on.year == (2023 if assessment.again else 2024)
    assert {a.assessed_on.year for a in of_year(plan, 2023) if a.assessed_on} == {2023}
    for status in plan.all(GoalStatus):
        goal = plan.get(Goal, status.goal)
        assert goal is not None
        assert (goal.from_year or 0) <= (status.year or 0) <= (goal.to_year or 0)


def test_some_evidence_has_run_out_and_all_has_a_place(plan: Workspace) -> None:
    evidence = plan.all(Evidence)
    assert all(e.place for e in evidence)
    expired = [e for e in evidence if e.expires and e.expires.year < 2024]
    assert 1 <= len(expired) < len(evidence) / 4


def test_closed_measures_tell_what_came_of_them(plan: Workspace) -> None:
    done = [m for m in plan.all(Measure) if m.status == "ferdig"]
    silent = [m.code for m in done if not (m.measured_effect and m.evaluation)]
    assert len(silent) <= 2, "one of 2024, and the plan for the time until the police, which waits for its evaluation"
    assert all(m.progress == 100 for m in done)


def test_a_few_things_are_missing_as_in_any_office(plan: Workspace) -> None:
    problems = Counter(
        kind.key for kind in plan.kinds for record in plan.all(kind.record) for _ in kind.check(record, plan)
    )
    of_the_plan = {"assessment", "treatment", "goal", "goal_status", "measure", "carried", "agenda_item", "indicator"}
    modules = ("safety_", "kvp_", "competence", "course", "newcomer", "wheel_", "control_", "theme_", "intro_")
    found = {key: count for key, count in problems.items() if not key.startswith(modules)}
    assert set(found) == of_the_plan
    assert max(found.values()) <= 8
    assert sum(found.values()) <= 25
