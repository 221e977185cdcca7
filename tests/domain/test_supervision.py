"""The leaders' review, what supervision is shown, the starter routines and the example office's control."""

from datetime import date

import pytest

from navplan.domain.control_review import begin_review, figures
from navplan.domain.example import build_example, read_content
from navplan.domain.kinds import LongText, Text
from navplan.domain.letters.catalogue import Shelf
from navplan.domain.modules.control import KINDS
from navplan.domain.modules.control.figures import (
    duty_shares,
)
from navplan.domain.modules.control.records import (
    ControlReview,
    ControlRoutine,
    ReviewPoint,
)
from navplan.domain.modules.control.words import REVIEW_POINTS
from navplan.domain.places import RESOURCES
from navplan.domain.privacy import scan
from navplan.domain.records import Record, fields_of
from navplan.domain.starter import read_starter
from navplan.domain.supervision import answers, themes_asked
from navplan.domain.vocabulary import THEMES
from navplan.domain.words import Said, as_written
from navplan.domain.workspace import Workspace
from tests.memory import memory_workspace

TODAY = date(2026, 11, 21)


@pytest.fixture
def plan() -> Workspace:
    return memory_workspace()


@pytest.fixture(scope="module")
def example() -> Workspace:
    workspace = memory_workspace()
    build_example(workspace, Shelf(RESOURCES / "letters"), read_content(RESOURCES / "example"))
    return workspace


def problems(record: Record, workspace: Workspace) -> dict[str, str]:
    found = workspace.kind(record.KEY).check(record, workspace)
    return {problem.field: problem.said.words() for problem in found}


def test_a_review_is_begun_with_all_points_and_the_numbers_of_the_day_in_one_step(example: Workspace) -> None:
    workspace = memory_workspace()
    with workspace.draft(Said("Gjennomgang")) as draft:
        review = begin_review(draft, example, date(2024, 11, 4), as_written)
    points = workspace.linked(ReviewPoint, "review", review.id)
    assert [point.point for point in points] == [option.key for option in REVIEW_POINTS]
    assert review.period == "2. halvår 2024"
    assert review.next_on == date(2025, 5, 4)
    assert all(point.figures and not point.conclusion for point in points)
    assert points[0].figures.startswith("40 rutiner, 86 % skrevet.")
    workspace.undo()
    assert workspace.all(ControlReview) == ()


def test_a_review_of_an_empty_plan_invents_nothing(plan: Workspace) -> None:
    said = {key: [one.words() for one in values] for key, values in figures(plan, TODAY).items()}
    assert said["rutiner"][0] == "0 rutiner, – skrevet."
    assert said["klager"] == said["kvp"] == said["kompetanse"] == []


def test_a_point_that_is_not_good_enough_is_decided_on(plan: Workspace) -> None:
    review = plan.add(ControlReview(period="1. halvår", held_on=TODAY))
    assert "period" in problems(review, plan)
    point = plan.add(ReviewPoint(review=review.id, conclusion="bedre"))
    assert "conclusion" in problems(point, plan)
    assert "period" not in problems(review, plan)


def test_supervision_is_shown_routine_practice_and_facts(example: Workspace) -> None:
    found = answers("individuelle_vurderinger", example, date(2024, 11, 4))
    (reasons,) = [answer for answer in found if answer.question.words() == "Har vedtaket en konkret begrunnelse?"]
    assert any("9 av 10 i tråd" in said.words() for said in reasons.shown)
    assert reasons.missing == ()
    late = answers("individuelle_vurderinger", example, date(2024, 12, 10))[0]
    assert any("skulle vært kontrollert 09.12.2024" in said.words() for said in late.missing)


def test_supervision_of_a_theme_with_nothing_says_what_is_missing(plan: Workspace) -> None:
    assert themes_asked(plan) == ()
    plan.add(ControlRoutine(title="Tolk", theme="tolk", written="nei"))
    assert themes_asked(plan) == ("tolk",)
    routine, facts = answers("tolk", plan, TODAY)
    assert routine.shown == ()
    assert [said.words() for said in routine.missing] == [
        "Rutinen «Tolk» er ikke skrevet.",
        "Praksis for «Tolk» er ikke kontrollert.",
    ]
    assert facts.missing[0].words() == "Temaskjemaet er ikke begynt."


def test_the_starter_routines_have_risk_question_and_source_and_no_two_share_a_code() -> None:
    starter = read_starter(RESOURCES / "library" / "control" / "control_routine.toml", ControlRoutine)
    assert starter is not None
    assert starter.checked == date(2026, 11, 21)
    assert len(starter.source) > 20
    codes = [routine.code for routine in starter.records]
    assert len(codes) == len(set(codes)) >= 40
    for routine in starter.records:
        assert all((routine.title, routine.risk, routine.question, routine.method, routine.frequency)), routine.code
        assert routine.question.endswith("?")
        assert routine.theme in {option.key for option in THEMES}
        assert not routine.written, "the program does not say what the office has"


def test_the_example_office_keeps_its_control_and_has_something_left_to_do(example: Workspace) -> None:
    told_problems = [p for kind in KINDS for r in example.all(kind.record) for p in kind.check(r, example)]
    assert len(told_problems) <= 8
    shares = duty_shares(example, date(2024, 11, 4))
    assert all(share.percent is not None and 40 <= share.percent <= 95 for share in shares.values())


def test_nothing_in_the_example_control_points_to_a_person(example: Workspace) -> None:
    for kind in KINDS:
        for record in example.all(kind.record):
            for field in fields_of(kind.record):
                if isinstance(field.kind, Text | LongText):
                    assert not list(scan(getattr(record, field.key), field.guard, field.key)), (kind.key, field.key)
