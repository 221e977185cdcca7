"""What the checks of competence say, and that they fall silent when the record is whole."""

from datetime import date
from decimal import Decimal

import pytest

from navplan.domain.kinds import Number, Refused
from navplan.domain.modules.competence import (
    KINDS,
    Competence,
    CompetenceArea,
    CompetenceMeasure,
    CompetenceNeed,
    CompetencePlan,
    Course,
    CourseDate,
    Effect,
    Newcomer,
    NewcomerPoint,
    Onboarding,
    OnboardingPoint,
    Participation,
    RoleDemand,
)
from navplan.domain.modules.competence.rules_onboarding import (
    code_of,
    late_points,
    left_out,
    next_code,
    progress,
    progress_share,
)
from navplan.domain.modules.competence.rules_planning import is_anchored, is_called_for, is_stale
from navplan.domain.records import field_of, fields_of
from tests.domain.competence.office import counted, small_office

CHECKS = {kind.record: kind.check for kind in KINDS}
NOW = date(2026, 11, 21)


@pytest.fixture
def office(workspace, monkeypatch):
    for module in ("rules", "rules_planning", "rules_onboarding"):
        monkeypatch.setattr(f"navplan.domain.modules.competence.{module}.today", lambda: NOW)
    return small_office(workspace)


def fields(office, record):
    return {problem.field for problem in CHECKS[type(record)](record, office)}


# -- the plan

PLAN = CompetencePlan(year=2026, aim="Trygge vedtak", built_on=("gap",))


@pytest.mark.parametrize(
    ("values", "missing"),
    [
        ({"status": "til_drofting"}, set()),
        ({"status": "gjeldende"}, {"discussed_on", "anchored_on"}),
        ({"status": "gjeldende", "discussed_on": NOW}, {"anchored_on"}),
        ({"status": "avsluttet", "anchored_on": NOW}, {"discussed_on"}),
        ({"status": "gjeldende", "discussed_on": NOW, "anchored_on": NOW}, set()),
        ({"status": "utkast", "aim": "", "built_on": ()}, {"aim", "built_on"}),
    ],
)
def test_a_plan_holds_only_with_both_dates(office, values, missing) -> None:
    plan = PLAN.with_values(**values)
    assert fields(office, plan) == missing
    assert is_anchored(plan) == ({"discussed_on", "anchored_on"} <= set(values))


def test_a_plan_that_holds_is_discussed_and_anchored_on_days_that_have_been(office) -> None:
    plan = PLAN.with_values(status="gjeldende", discussed_on=NOW, anchored_on=NOW)
    tomorrow = date(2026, 11, 22)
    assert is_anchored(plan)
    assert not is_anchored(plan.with_values(anchored_on=tomorrow))
    assert fields(office, plan.with_values(discussed_on=tomorrow)) == {"discussed_on"}
    assert fields(office, plan.with_values(anchored_on=tomorrow)) == {"anchored_on"}
    assert fields(office, plan.with_values(status="til_drofting", discussed_on=tomorrow)) == set()


def test_a_year_has_one_plan(office) -> None:
    office.add(PLAN)
    assert fields(office, office.add(PLAN)) == {"year"}


# -- demands and counts


def test_a_demand_is_unique_per_role_competence_and_day(office) -> None:
    first = office.all(RoleDemand)[0]
    assert fields(office, first) == set()
    twin = office.add(first.with_values(id=""))
    assert fields(office, twin) == {"valid_from"}
    assert fields(office, twin.with_values(valid_from=date(2026, 1, 1))) == set()


def test_a_group_is_counted_once_a_half_year_by_somebody_on_a_day_that_has_been(office) -> None:
    again = counted("adviser", "kvp1", (0, 0, 0, 0, 0)).with_values(counted_on=date(2026, 11, 22))
    assert fields(office, again) == {"n0", "counted_on", "half"}
    assert fields(office, again.with_values(year=None, half="var", n3=1, counted_on=NOW)) == {"year"}
    good = counted("adviser", "kvp1", (0, 0, 1, 0, 0), half="host").with_values(counted_on=NOW)
    assert fields(office, good) == set()


def test_a_critical_competence_asks_how_many_must_master_it(office) -> None:
    found = office.get(Competence, "kvp1")
    assert fields(office, found.with_values(least=None)) == {"least"}
    assert fields(office, found.with_values(least=None, critical=False)) == set()


def test_two_competences_of_an_area_have_two_names(office) -> None:
    first = office.get(Competence, "kvp1")
    assert fields(office, office.add(first.with_values(id="", code="X-9"))) == {"name"}
    assert fields(office, office.add(first.with_values(id="", name="Noe annet"))) == {"code"}
    assert fields(office, Competence(area=first.area, name="Ny", level_1="Kjenner til")) == {"code"}


def test_two_areas_have_two_codes_and_two_names(office) -> None:
    first = office.all(CompetenceArea)[0]
    assert fields(office, first) == set()
    assert fields(office, office.add(first.with_values(id="", name="Annet område"))) == {"code"}
    assert fields(office, office.add(first.with_values(id="", code="ZZ"))) >= {"name"}
    assert fields(office, CompetenceArea()) == {"code", "name"}


def test_a_competence_describes_a_level_and_nothing_is_demanded_on_one_that_is_not_used(office) -> None:
    found = office.get(Competence, "kvp1")
    blank = dict.fromkeys(("level_1", "level_2", "level_3", "level_4"), "")
    assert fields(office, found.with_values(**blank)) == {"level_3"}
    office.set(found, **{**blank, "level_1": "Kjenner til", "level_3": "Selvstendig"})
    demand = next(d for d in office.all(RoleDemand) if d.competence == "kvp1")
    wanted = [fields(office, demand.with_values(level=level)) for level in range(5)]
    assert wanted == [set(), set(), {"level"}, set(), {"level"}]
    assert fields(office, demand.with_values(level=None, weight=None)) == {"level", "weight"}


@pytest.mark.parametrize(
    ("record", "field", "allowed", "refused"),
    [
        (Competence, "renew_months", ("1", "60"), ("0", "61")),
        (Competence, "least", ("0",), ("-1",)),
        (RoleDemand, "level", ("0", "4"), ("-1", "5")),
        (RoleDemand, "weight", ("1", "3"), ("0", "4")),
        (CompetenceNeed, "own_priority", ("1", "5"), ("0", "6")),
        (Participation, "satisfaction", ("1", "5"), ("0,9", "5,1")),
        (Onboarding, "months", ("1", "12"), ("0", "13")),
        (OnboardingPoint, "week_to", ("0", "52"), ("-1", "53")),
        (Course, "lifts_to", ("1", "4"), ("0", "5")),
    ],
)
def test_numbers_keep_within_what_the_specification_allows(record, field, allowed, refused) -> None:
    kind = field_of(record, field).kind
    for text in allowed:
        kind.parse(text)
    for text in refused:
        with pytest.raises(Refused):
            kind.parse(text)


# -- needs and measures

NEED = CompetenceNeed(year=2026, title="Tolk", competence="tol1", description="Flere må kunne lede en tolket samtale.")

MEASURE = CompetenceMeasure(
    year=2026,
    title="Verksted",
    needs=("n",),
    roles=("adviser",),
    start=date(2026, 2, 1),
    end=date(2026, 3, 1),
    hours=Decimal("1.50"),
    role="leader",
    effect_goal="Andel saker",
)


def test_a_whole_measure_has_no_problems(office) -> None:
    assert fields(office, MEASURE) == set()


@pytest.mark.parametrize(
    ("values", "missing"),
    [
        ({"start": date(2026, 4, 1)}, {"end"}),
        ({"year": None}, {"year"}),
        ({"needs": ()}, {"needs"}),
        ({"roles": ()}, {"roles"}),
        ({"role": None}, {"role"}),
        ({"hours": Decimal("0.20")}, {"hours"}),
        ({"hours": Decimal("1.30")}, {"hours"}),
        ({"hours": Decimal("0.25")}, set()),
        ({"effect_goal": ""}, {"effect_goal"}),
        ({"effect_goal": "Bedre stemning"}, {"effect_goal"}),
        ({"effect_goal": "9 av ti vedtak har begrunnelse"}, set()),
        ({"end": date(2027, 3, 1)}, {"year"}),
        ({"effect_level": "3"}, {"effect_on"}),
        ({"effect_level": "3", "effect_on": date(2026, 4, 30)}, {"effect_on"}),
        ({"effect_level": "3", "effect_on": date(2026, 5, 1)}, set()),
        ({"effect_level": "4", "effect_on": date(2026, 11, 1)}, set()),
        ({"effect_level": "4", "effect_on": date(2026, 11, 2)}, {"effect_on"}),
        ({"effect_level": "2", "effect_on": date(2026, 3, 1)}, set()),
        ({"status": "droftet"}, set()),
        ({"status": "besluttet"}, {"discussed_on"}),
        ({"status": "pagar", "discussed_on": NOW}, set()),
        ({"status": "avlyst"}, {"cancelled_why"}),
    ],
)
def test_measures_run_forwards_are_discussed_and_measured_in_time(office, values, missing) -> None:
    assert fields(office, MEASURE.with_values(**values)) == missing


def test_the_plans_day_of_discussion_covers_its_measures(office) -> None:
    office.add(PLAN.with_values(discussed_on=NOW))
    assert fields(office, MEASURE.with_values(status="besluttet")) == set()
    assert fields(office, MEASURE.with_values(status="besluttet", year=2025)) >= {"discussed_on"}


def test_a_covered_need_has_a_running_measure_and_a_postponed_one_a_reason(office) -> None:
    need = office.add(NEED.with_values(status="dekkes"))
    assert fields(office, need) == {"status"}
    measure = office.add(MEASURE.with_values(needs=(need.id,)))
    assert fields(office, need) == set()
    office.set(measure, status="avlyst")
    assert fields(office, need) == {"status"}
    assert fields(office, need.with_values(status="utsatt")) == {"postponed_why"}


@pytest.mark.parametrize(
    ("values", "missing"),
    [
        ({}, set()),
        ({"title": ""}, {"title"}),
        ({"year": None}, {"year"}),
        ({"description": ""}, {"description"}),
        ({"competence": None}, {"competence"}),
        ({"to_county": True}, set()),
        ({"to_county": True, "status": "lukket"}, {"reported_on"}),
        ({"to_county": True, "status": "lukket", "reported_on": NOW}, set()),
        ({"reported_on": NOW}, {"to_county"}),
        ({"to_county": True, "reported_on": date(2026, 11, 22)}, {"reported_on"}),
    ],
)
def test_a_need_is_told_and_what_the_county_should_know_is_sent(office, values, missing) -> None:
    assert fields(office, NEED.with_values(**values)) == missing


# -- courses, participation, effect


def test_a_course_is_confirmed_each_year(office) -> None:
    course = Course(name="Tolk", themes=("tolk",), hours=Decimal(3), confirmed_on=date(2025, 11, 21))
    assert not is_stale(course, NOW)
    assert is_stale(course, date(2026, 11, 22))
    assert fields(office, course) == set()
    assert fields(office, course.with_values(confirmed_on=None)) == {"confirmed_on"}
    assert fields(office, course.with_values(confirmed_on=date(2026, 11, 22))) == {"confirmed_on"}
    assert fields(office, course.with_values(hours=Decimal(0))) == {"hours"}
    assert fields(office, course.with_values(lifts_to=2)) == {"competences"}
    assert fields(office, course.with_values(lifts_to=2, competences=("tol1",))) == set()


def test_a_sign_up_deadline_is_told_two_weeks_before() -> None:
    held = CourseDate(held_on=date(2026, 12, 24), sign_up_by=date(2026, 12, 5))
    days = (date(2026, 11, 20), date(2026, 11, 21), date(2026, 12, 5), date(2026, 12, 6))
    assert [is_called_for(held, day) for day in days] == [False, True, True, False]


def test_no_more_complete_than_were_planned_and_few_answers_have_no_mean(office) -> None:
    row = Participation(course="c", role="adviser", held_on=NOW, planned=6, completed=6, answers=5, satisfaction=4)
    assert fields(office, row) == set()
    assert fields(office, row.with_values(completed=7)) == {"completed"}
    assert fields(office, row.with_values(answers=4)) == {"satisfaction"}
    assert fields(office, row.with_values(measure="m")) == {"measure"}
    assert fields(office, row.with_values(course=None)) == {"measure"}
    assert fields(office, row.with_values(held_on=None)) == {"held_on"}
    assert fields(office, row.with_values(answers=7)) == {"answers"}


def test_who_completed_is_asked_for_the_day_after(office) -> None:
    row = Participation(course="c", role="adviser", held_on=NOW, planned=6)
    assert fields(office, row) == set()
    assert fields(office, row.with_values(held_on=date(2026, 11, 20))) == {"completed"}
    assert fields(office, row.with_values(held_on=date(2026, 11, 20), completed=0)) == set()


def test_an_effect_says_what_its_numbers_count(office) -> None:
    effect = Effect(measured_on=NOW, before=Decimal(40), next_step="Fortsette")
    assert fields(office, effect) == {"unit"}
    assert fields(office, effect.with_values(unit="%")) == set()


def test_an_effect_is_measured_on_a_day_that_has_been_and_leads_to_something(office) -> None:
    effect = Effect(measured_on=NOW, next_step="Fortsette")
    assert fields(office, effect) == set()
    assert fields(office, effect.with_values(measured_on=date(2026, 11, 22))) == {"measured_on"}
    assert fields(office, effect.with_values(next_step="")) == {"next_step"}


# -- the first six months


@pytest.fixture
def programme(office):
    office.add(Onboarding(id="o", name="Løp", months=6))
    for place, (week, mandatory) in enumerate(((0, True), (4, True), (8, True), (8, False)), 1):
        office.add(
            OnboardingPoint(
                id=f"p{place}",
                onboarding="o",
                place=place,
                title=f"P{place}",
                week_from=0,
                week_to=week,
                mandatory=mandatory,
            )
        )
    return office.add(
        Newcomer(id="n", onboarding="o", code_year=2026, code_number=1, role="adviser", started_on=date(2026, 10, 5))
    )


def test_a_code_is_a_year_and_a_number_and_takes_neither_name_nor_birth_date(programme) -> None:
    assert code_of(programme) == "NY-2026-01"
    kinds = {field.key: field.kind for field in fields_of(Newcomer)}
    assert all(isinstance(kinds[key], Number) for key in ("code_year", "code_number"))
    for wrong in ("Kari Nordmann", "KN", "010190", "01.01.1990", "01019012345"):
        with pytest.raises(Refused):
            field_of(Newcomer, "code_number").kind.parse(wrong)


def test_no_field_about_somebody_new_takes_text() -> None:
    for record in (Newcomer, NewcomerPoint):
        names = {type(field.kind).__name__ for field in fields_of(record)}
        assert names <= {"Number", "Day", "Choice", "Link"}


def test_the_next_code_is_the_next_of_its_year(programme) -> None:
    newcomers = (programme, Newcomer(code_year=2026, code_number=7), Newcomer(code_year=2025, code_number=9))
    assert [next_code(newcomers, year) for year in (2024, 2025, 2026)] == [1, 10, 8]


def test_a_point_has_its_place_somebody_who_sees_to_it_and_lies_within_the_programme(office, programme) -> None:
    point = OnboardingPoint(onboarding="o", place=1, title="P", week_from=1, week_to=26, role="leader")
    assert fields(office, point) == set()
    assert fields(office, point.with_values(week_to=27)) == {"week_to"}
    assert fields(office, point.with_values(week_from=26, week_to=25)) == {"week_to"}
    assert fields(office, point.with_values(place=None, role=None, title="")) == {"place", "role", "title"}
    office.set(office.get(Onboarding, "o"), months=12)
    assert fields(office, point.with_values(week_to=52)) == set()


def test_a_programme_has_a_name_a_length_and_points(office) -> None:
    empty = office.add(Onboarding())
    assert fields(office, empty) == {"name", "months"}
    named = office.set(empty, name="Løp", months=6)
    assert [p.said.words() for p in CHECKS[Onboarding](named, office)] == ["Løpet har ingen punkter ennå."]


def test_progress_counts_mandatory_points_and_leaves_out_those_out_of_place(office, programme) -> None:
    assert progress(programme, office) == (0, 3)
    office.add(NewcomerPoint(newcomer="n", point="p1", status="fullfort", done_on=date(2026, 10, 6)))
    office.add(NewcomerPoint(newcomer="n", point="p2", status="ikke_aktuelt", reason="kan"))
    assert progress(programme, office) == (1, 2)
    assert progress_share(programme, office) == Decimal("0.5")
    assert [point.id for point in left_out(programme, office)] == ["p3"]


def test_a_point_is_late_when_its_last_week_is_over(office, programme) -> None:
    assert [p.id for p in late_points(programme, office, date(2026, 10, 11))] == []
    assert [p.id for p in late_points(programme, office, date(2026, 10, 12))] == ["p1"]
    assert [p.id for p in late_points(programme, office, date(2026, 12, 31))] == ["p1", "p2", "p3"]
    assert late_points(programme.with_values(ended_on=NOW), office, date(2026, 12, 31)) == ()


def test_a_programme_ends_with_all_points_or_with_a_reason(office, programme) -> None:
    ended = programme.with_values(ended_on=NOW)
    assert fields(office, ended) == {"ended_why"}
    assert fields(office, ended.with_values(ended_why="fullfort")) == {"ended_why"}
    assert fields(office, ended.with_values(ended_why="ny_rolle")) == set()
    assert fields(office, ended.with_values(ended_on=date(2026, 10, 1), ended_why="ny_rolle")) == {"ended_on"}


def test_an_unfinished_programme_beyond_six_months_says_by_how_much(office, programme) -> None:
    late = programme.with_values(started_on=date(2026, 5, 4))
    (problem,) = CHECKS[Newcomer](late, office)
    assert problem.said.words() == "19 dager over seks måneder."


def test_a_point_left_out_has_a_reason_and_a_done_one_a_day(office, programme) -> None:
    row = NewcomerPoint(newcomer="n", point="p1")
    assert fields(office, row.with_values(status="ikke_aktuelt")) == {"reason"}
    assert fields(office, row.with_values(status="fullfort")) == {"done_on"}
    assert fields(office, row.with_values(status="fullfort", done_on=date(2026, 10, 1))) == {"done_on"}
