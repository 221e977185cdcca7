"""The six duties: each green only when its records exist and are in date."""

from datetime import date

import pytest

from navplan.domain.modules.safety import (
    SafetyExercise,
    SafetyFactor,
    SafetyIncidents,
    SafetyPreparedness,
    SafetyTraining,
)
from navplan.domain.safety.duties import TITLES, current_assessment, duties, is_fresh
from navplan.domain.workspace import Workspace
from tests.domain.safety.office import TODAY, Small, ready


@pytest.fixture
def small(workspace: Workspace) -> Small:
    """Everything in place."""
    own = ready(workspace)
    own.set(own.get(), informed_on=date(2026, 10, 20), informed_how="Personalmøte")
    workspace.add(
        SafetyPreparedness(
            lone_work_on=date(2026, 2, 1),
            alarm_on=date(2026, 9, 1),
            alarm_result="ok",
            routine_on=date(2026, 2, 1),
            routine_place="Kvalitetssystemet",
            follow_up_on=date(2026, 2, 1),
        )
    )
    told = {"theme": "alarm", "group": "mottak", "employer": "stat", "in_group": 10, "valid_months": 12}
    workspace.add(SafetyTraining(**told, done=4, held_on=date(2026, 3, 1)))
    workspace.add(SafetyIncidents(year=2026, month=6, count=4, followed_up=4, reacted=2))
    return own


def unmet(small: Small, today: date = TODAY) -> list[str]:
    return [duty.key for duty in duties(small.workspace, today) if not duty.is_met]


def test_with_everything_in_place_all_six_are_green(small: Small) -> None:
    assert [(d.key, d.missing) for d in duties(small.workspace, TODAY) if not d.is_met] == []
    assert [duty.key for duty in duties(small.workspace, TODAY)] == list(TITLES)


def test_an_empty_plan_has_none_of_them(workspace: Workspace) -> None:
    assert {duty.state for duty in duties(workspace, TODAY)} <= {"mangler", "delvis"}
    assert not any(duty.is_met for duty in duties(workspace, TODAY))


PREPAREDNESS = [
    ("lone_work_on", date(2025, 11, 21), "3A-1"),
    ("lone_work_on", None, "3A-1"),
    ("alarm_on", date(2026, 5, 21), "3A-3"),
    ("alarm_result", "feil", "3A-3"),
    ("routine_on", date(2025, 11, 21), "3A-4"),
    ("routine_place", "", "3A-4"),
    ("follow_up_on", None, "3A-6"),
]


@pytest.mark.parametrize(("field", "value", "duty"), PREPAREDNESS)
def test_what_is_missing_or_too_old_turns_its_duty_and_no_other(
    small: Small, field: str, value: object, duty: str
) -> None:
    (state,) = small.workspace.all(SafetyPreparedness)
    small.set(state, **{field: value})
    assert unmet(small) == [duty]


ASSESSMENT = [
    ("scope", ("mottak",), "3A-1"),
    ("next_review", date(2026, 11, 21), "3A-2"),
    ("participants", ("verneombud_stat",), "3A-2"),
    ("participants", ("ansatt_mottak",), "3A-2"),
    ("informed_on", date(2026, 10, 14), "3A-4"),
    ("informed_how", "", "3A-4"),
]


@pytest.mark.parametrize(("field", "value", "duty"), ASSESSMENT)
def test_the_assessment_itself_turns_its_duty(small: Small, field: str, value: object, duty: str) -> None:
    small.set(small.get(), **{field: value})
    assert unmet(small) == [duty]


def test_the_day_of_the_review_itself_is_in_date(small: Small) -> None:
    small.set(small.get(), next_review=TODAY)
    assert unmet(small) == []


def test_a_factor_left_out_turns_the_mapping(small: Small) -> None:
    small.workspace.remove(small.workspace.all(SafetyFactor)[3])
    assert unmet(small) == ["3A-2"]


def test_a_situation_without_score_turns_the_mapping(small: Small) -> None:
    small.set(small.situation(small.wait), s_now=None)
    assert "3A-2" in unmet(small)


def test_a_high_risk_without_plan_and_a_late_measure_turn_the_measures(small: Small) -> None:
    small.set(small.about(small.knife), interim="")
    assert unmet(small) == ["3A-3"]
    small.set(small.about(small.knife), interim="To på vakt")
    small.set(small.measure(small.wait), deadline=date(2026, 11, 21))
    assert unmet(small) == ["3A-3"]


def test_only_measures_that_are_decided_change_how_work_is_organised(small: Small) -> None:
    small.set(small.about(small.wait), decided_on=None)
    assert unmet(small) == ["3A-1"]
    small.set(small.measure(small.wait), status="i_gang")
    assert unmet(small) == []


def test_a_group_without_valid_training_and_a_year_without_exercise_turn_the_training(small: Small) -> None:
    assert unmet(small) == []
    extra = small.workspace.add(SafetyTraining(group="vikarer", employer="innleid", in_group=3, done=0))
    assert unmet(small) == ["3A-5"]
    small.set(extra, done=3, held_on=date(2026, 8, 1), valid_months=12)
    assert unmet(small) == []
    small.set(small.workspace.all(SafetyExercise)[0], done_on=date(2025, 11, 21))
    assert unmet(small) == ["3A-5"]


def test_an_incident_nobody_followed_up_turns_the_last_duty(small: Small) -> None:
    (row,) = small.workspace.all(SafetyIncidents)
    small.set(row, followed_up=3)
    assert unmet(small) == ["3A-6"]


@pytest.mark.parametrize(
    ("day", "fresh"),
    [
        (date(2025, 11, 22), True),
        (date(2025, 11, 21), False),
        (TODAY, True),
        (date(2026, 11, 23), False),
        (None, False),
    ],
)
def test_in_date_means_within_the_months_and_not_of_the_future(day: date | None, fresh: bool) -> None:
    assert is_fresh(day, TODAY, 12) is fresh


def test_the_current_assessment_is_the_newest_of_the_whole_office_that_none_has_replaced(small: Small) -> None:
    other = small.workspace.add(type(small.get())(scale=small.get().scale, met_on=date(2026, 11, 1), type="avgrenset"))
    assert current_assessment(small.workspace).id == small.assessment
    small.set(other, type="arlig")
    assert current_assessment(small.workspace).id == other.id
    small.set(small.workspace.get(type(other), other.id), status="erstattet")
    assert current_assessment(small.workspace).id == small.assessment
