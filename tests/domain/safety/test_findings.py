"""What stops an assessment: each rule both ways, from one in which nothing stops."""

from datetime import date

import pytest

from navplan.domain.modules.plan import Measure
from navplan.domain.modules.safety import (
    SafetyArea,
    SafetyAssessment,
    SafetyCritical,
    SafetyDeviation,
    SafetyExercise,
    SafetyFactor,
    SafetyPoint,
    SafetySituation,
    SafetyStandard,
)
from navplan.domain.modules.safety.rules import HIGH, LOW, MIDDLE
from navplan.domain.safety.findings import breaches
from navplan.domain.workspace import Workspace
from tests.domain.safety.office import Small, ready


@pytest.fixture
def small(workspace: Workspace) -> Small:
    return ready(workspace)


def test_nothing_stops_the_assessment_that_all_tests_begin_with(small: Small) -> None:
    assert small.stops() == []


@pytest.mark.parametrize(
    ("field", "empty"),
    [
        *(("met_on", None), ("scope", ()), ("knowledge", ""), ("worst", ""), ("next_review", None)),
        ("police_minutes", None),
    ],
)
def test_what_must_be_filled_in_stops_it(small: Small, field: str, empty: object) -> None:
    small.set(small.get(), **{field: empty})
    assert "3.1" in small.stops()


def test_an_unknown_time_to_the_police_is_flagged_and_does_not_stop(small: Small) -> None:
    small.set(small.get(), police_minutes=None, police_unknown=True)
    assert small.stops() == []
    assert "3.1" in small.rules()


@pytest.mark.parametrize("who", [("verneombud_stat",), ("ansatt_mottak",)])
def test_nobody_from_the_front_line_or_no_verneombud_is_warned_of(small: Small, who: tuple[str, ...]) -> None:
    small.set(small.get(), participants=who)
    assert "3.1" in small.rules()


def test_a_meeting_before_the_start_stops_it(small: Small) -> None:
    small.set(small.get(), met_on=date(2026, 9, 30))
    assert "3.1" in small.stops()


def test_more_than_twelve_months_to_the_next_review_stops_it(small: Small) -> None:
    small.set(small.get(), next_review=date(2027, 10, 16))
    assert "3.1" in small.stops()


def test_a_later_review_than_the_highest_risk_asks_for_is_said(small: Small) -> None:
    assert "R3" not in small.rules()
    small.set(small.get(), next_review=date(2027, 1, 16))
    assert "R3" in small.rules()


def test_a_part_of_the_office_must_say_how_it_is_coordinated(small: Small) -> None:
    small.set(small.get(), unit_part="stat")
    assert "3.1" in small.stops()
    small.set(small.get(), coordinated="Felles møte hver måned.")
    assert small.stops() == []


def test_another_occasion_than_the_yearly_must_say_why_now(small: Small) -> None:
    small.set(small.get(), type="hendelse")
    assert "3.1" in small.stops()
    small.set(small.get(), triggers=("hendelse",))
    assert small.stops() == []


@pytest.mark.parametrize(
    ("field", "empty"),
    [
        *(("area", ""), ("happening", ""), ("forms", ()), ("causes", ""), ("exposed", ()), ("factors", ())),
        *(("reasoning", ""), ("knowledge", ""), ("s_now", None), ("works_none", False)),
    ],
)
def test_a_situation_must_be_whole(small: Small, field: str, empty: object) -> None:
    small.set(small.situation(small.knife), **{field: empty})
    assert "3.2" in small.stops()


def test_a_planned_measure_does_not_count_now(small: Small) -> None:
    measure = small.measure(small.knife)
    small.set(small.situation(small.knife), works=(measure.id,), works_none=False)
    assert "R1" in small.stops()
    small.set(measure, status="ferdig")
    assert "R1" not in small.stops()


def test_a_lower_value_after_needs_a_measure_that_works_on_it(small: Small) -> None:
    small.set(small.situation(small.wait), s_after=2)
    assert small.stops() == []
    small.set(small.about(small.wait), works_on="konsekvens")
    assert small.stops() == ["R2"]
    small.set(small.about(small.wait), works_on="sannsynlighet")
    assert small.stops() == []


def test_a_rejected_measure_lowers_nothing(small: Small) -> None:
    small.set(small.situation(small.wait), s_after=2)
    small.set(small.measure(small.wait), status="stanset")
    assert "R2" in small.stops()


def test_a_higher_value_after_needs_a_reason(small: Small) -> None:
    small.set(small.situation(small.wait), k_after=3)
    assert small.stops() == ["R2"]
    small.set(small.situation(small.wait), after_reason="Vi flytter mottaket.")
    assert small.stops() == []


@pytest.mark.parametrize(("field", "empty"), [("deadline", None), ("role", None)])
def test_a_high_risk_is_not_finished_without_deadline_and_role(small: Small, field: str, empty: object) -> None:
    small.set(small.measure(small.knife), **{field: empty})
    assert small.stops() == ["R4"]


def test_a_high_risk_is_not_finished_without_something_at_once(small: Small) -> None:
    small.set(small.about(small.knife), interim="")
    assert small.stops() == ["R4"]


def test_a_high_risk_cannot_be_accepted(small: Small) -> None:
    small.workspace.remove(small.measure(small.knife))
    small.set(small.situation(small.knife), accepted_by=small.role, accepted_why="Vi lever med det.")
    assert "R4" in small.stops()


def test_a_middle_risk_needs_a_measure_or_a_reasoned_acceptance(small: Small) -> None:
    small.workspace.remove(small.measure(small.wait))
    assert small.stops() == ["R5"]
    small.set(small.situation(small.wait), accepted_by=small.role)
    assert small.stops() == ["R5"]
    small.set(small.situation(small.wait), accepted_why="Køen er kort.")
    assert small.stops() == []


def test_training_and_preparedness_alone_on_a_high_risk_must_be_explained(small: Small) -> None:
    small.set(small.about(small.knife), why_not_higher="")
    assert small.stops() == ["3.5"]
    small.set(small.about(small.knife), level="3")
    assert "3.5" not in small.stops()


def test_what_can_kill_needs_preparedness(small: Small) -> None:
    small.set(small.about(small.knife), level="3")
    assert small.stops() == ["R6"]


def test_what_can_kill_needs_an_exercise_within_the_year(small: Small) -> None:
    (exercise,) = small.workspace.all(SafetyExercise)
    small.set(exercise, done_on=date(2025, 5, 1))
    assert small.stops() == ["R6"]


@pytest.mark.parametrize("about", ["L04", "L09", "L14", "L32", "L37"])
def test_each_of_the_five_critical_situations_must_be_answered(small: Small, about: str) -> None:
    found = next(c for c in small.workspace.all(SafetyCritical) if c.about == about)
    small.workspace.remove(found)
    assert small.stops() == ["R6"]


def test_not_relevant_without_because_is_no_answer(small: Small) -> None:
    found = next(c for c in small.workspace.all(SafetyCritical) if c.about == "L09")
    small.set(found, why="")
    assert small.stops() == ["R6"]


def test_a_critical_situation_that_was_taken_along_and_removed_is_no_answer(small: Small) -> None:
    small.workspace.remove(small.situation(small.knife))
    assert "R6" in small.stops()


def test_weak_knowledge_of_something_serious_is_said_and_does_not_stop(small: Small) -> None:
    small.set(small.situation(small.knife), knowledge="svak")
    assert "R9" in small.rules()
    assert "R9" not in small.stops()
    small.set(small.situation(small.wait), knowledge="svak")
    assert small.rules().count("R9") == 1


def test_a_measure_that_did_not_work_opens_the_situation_until_it_is_assessed_anew(small: Small) -> None:
    small.set(small.measure(small.wait), status="ferdig", evaluation="virket_ikke")
    assert "R11" in small.stops()
    small.set(small.situation(small.wait), reassessed_on=date(2026, 11, 22))
    assert "R11" not in small.stops()


def test_an_evaluation_that_is_overdue_makes_factor_h_weak(small: Small) -> None:
    small.set(small.measure(small.wait), status="ferdig")
    small.set(small.about(small.wait), introduced_on=date(2026, 8, 24))
    other = next(f for f in small.workspace.all(SafetyFactor) if f.factor == "a")
    small.set(other, verdict="svak", why="Travelt", measures=(small.measure(small.wait).id,))
    small.set(small.situation(small.knife), area="samtalerom")
    before = next(a for a in small.picture(date(2026, 11, 21)).areas if a.key == "mottak")
    after = next(a for a in small.picture(date(2026, 11, 22)).areas if a.key == "mottak")
    assert (before.combined.level, after.combined.level) == (MIDDLE, HIGH)


def test_an_unanswered_factor_stops_it_and_a_weak_one_needs_words_and_measure(small: Small) -> None:
    factor = small.workspace.all(SafetyFactor)[0]
    small.set(factor, verdict="svak")
    assert small.stops() == ["3.3", "3.3"]
    small.set(factor, why="Travelt", measures=(small.measure(small.wait).id,))
    assert small.stops() == []
    small.workspace.remove(factor)
    assert small.stops() == ["3.3"]


def test_an_area_set_lower_needs_a_reason_and_wants_the_verneombuds_remark(small: Small) -> None:
    area = small.workspace.add(SafetyArea(assessment=small.assessment, area="mottak", level=LOW))
    assert small.stops() == ["R8"]
    small.set(area, why="Nye rutiner")
    assert small.stops() == []
    assert "R8" in small.rules()
    small.set(area, rep_note="Jeg er enig.")
    assert "R8" not in small.rules()
    small.set(area, level=HIGH, why="", rep_note="")
    assert "R8" not in small.rules()


def test_a_breach_of_the_standard_stops_until_closed_or_compensated_whatever_the_colour(small: Small) -> None:
    standard = small.workspace.add(SafetyStandard(name="Vår", version="1", in_use=True))
    point = small.workspace.add(SafetyPoint(standard=standard.id, number=5, demand="Lås", status="delvis"))
    assert small.stops() == ["R10"]
    deviation = small.workspace.add(SafetyDeviation(point=point.id, description="Låsen"))
    assert small.stops() == ["R10"]
    small.set(small.situation(small.knife), accepted_by=small.role, accepted_why="Godtatt")
    assert small.stops() == ["R10"]
    deviation = small.set(deviation, compensating="Vi bruker ikke rommet.")
    assert small.stops() == []
    small.set(deviation, compensating="", closed_on=date(2026, 11, 1))
    assert small.stops() == []
    small.set(standard, in_use=False)
    small.set(small.workspace.all(SafetyDeviation)[0], closed_on=None)
    assert list(breaches(small.workspace)) == []


def test_order_of_the_picture_and_levels_after(small: Small) -> None:
    seen = small.picture().scored
    assert [s.record.id for s in seen] == [small.knife, small.wait]
    assert small.picture().count(HIGH) == 1
    assert small.picture().count(MIDDLE) == 1
    small.set(small.situation(small.knife), s_after=1)
    assert small.picture().count(HIGH, after=True) == 0


def test_an_old_assessment_keeps_its_scale(small: Small) -> None:
    from navplan.domain.safety.begin import begin_assessment, change_scale, newest_scale
    from navplan.domain.safety.library import library
    from navplan.domain.safety.picture import picture

    scale = newest_scale(small.workspace)
    assert scale is not None
    changed = type(scale)(
        **{**vars(scale), "id": "", "low_max": 3, "middle_max": 7, "reason": "Strengere etter øvelse"}
    )
    change_scale(small.workspace, changed, date(2026, 12, 1))
    assert small.picture().of(small.wait).level == MIDDLE
    newer = begin_assessment(small.workspace, library(), "Ny", 2027, date(2027, 1, 1))
    added = small.workspace.add(SafetySituation(assessment=newer.id, s_now=4, k_now=2))
    assert picture(newer, small.workspace, date(2027, 1, 1)).of(added.id).level == HIGH
    assert isinstance(small.get(), SafetyAssessment)


def test_every_measure_on_a_situation_is_seen_once(small: Small) -> None:
    small.set(small.about(small.knife), situations=(small.knife, small.wait))
    assert len(small.picture().deeds) == 2
    assert {d.measure.id for d in small.picture().deeds} == {m.id for m in small.workspace.all(Measure)}
