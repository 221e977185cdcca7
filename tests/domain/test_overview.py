"""What needs somebody now: found in every module, ranked by a rule, and every number is the length of its list."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from navplan.domain.modules.competence import CompetenceMeasure, Course, CourseDate, Newcomer
from navplan.domain.modules.control.records import ControlDeviation, ControlRisk
from navplan.domain.modules.kvp import KvpControl, KvpDeviation, KvpMonth, KvpReview, KvpRoutine, KvpStep
from navplan.domain.modules.letter import Assessment, Evidence, Expectation, Letter, LetterSection
from navplan.domain.modules.meeting import AgendaItem, Finding, FollowUp, Inspection, Meeting
from navplan.domain.modules.partnership import Agreement
from navplan.domain.modules.partnership.parts_work import SharedIndicator
from navplan.domain.modules.plan import Goal, GoalStatus, Measure, Task
from navplan.domain.modules.safety import (
    SafetyAssessment,
    SafetyDeviation,
    SafetyExercise,
    SafetyPoint,
    SafetyPreparedness,
    SafetyScale,
    SafetySituation,
    SafetyStandard,
    SafetyStatement,
)
from navplan.domain.modules.themes.access import InterpreterSheet
from navplan.domain.modules.wheel import Activity, Occurrence
from navplan.domain.overview.need import TIERS, Need, Tier, ranked, tier_of
from navplan.domain.overview.overview import Overview, bundled, overview
from navplan.domain.records import Record
from navplan.domain.words import Said
from navplan.domain.workspace import Workspace
from tests.domain.clean_plan import clean_plan
from tests.memory import memory_workspace

TODAY = date(2026, 6, 1)


def day(away: int) -> date:
    return TODAY + timedelta(days=away)


@pytest.fixture
def plan() -> Workspace:
    return memory_workspace()


def seen(plan: Workspace) -> Overview:
    return overview(plan, 2026, TODAY)


def told(plan: Workspace) -> list[tuple[Tier, str, str]]:
    return [(need.tier, need.label, need.why.words()) for need in seen(plan).needs]


def demand(plan: Workspace, section: LetterSection, **values: object) -> Expectation:
    return plan.add(Expectation(section=section.id, wording="Et krav", modality="skal", addressee="kommune", **values))


def chapter(plan: Workspace, title: str = "Tolk", theme: str = "tolk") -> LetterSection:
    letter = next(iter(plan.all(Letter)), None) or plan.add(Letter(title="Brev", year=2026))
    return plan.add(LetterSection(letter=letter.id, title=title, theme=theme))


# -- the order


@pytest.mark.parametrize(
    ("away", "is_law", "tier"),
    [
        (-366, False, Tier.LEFT),
        (-365, False, Tier.OVERDUE),
        (-1, False, Tier.OVERDUE),
        (-1, True, Tier.LAW),
        (-800, True, Tier.LAW),
        (0, False, Tier.NEAR),
        (0, True, Tier.NEAR),
        (7, False, Tier.NEAR),
        (8, False, Tier.SOON),
        (30, True, Tier.SOON),
        (31, False, None),
    ],
)
def test_a_deadline_stands_in_the_tier_that_its_distance_gives(away: int, is_law: bool, tier: Tier | None) -> None:
    assert tier_of(day(away), TODAY, is_law) is tier


def need(tier: Tier, away: int | None, name: str = "x") -> Need:
    return Need("Tiltak", Said(name), Said("."), tier, "measure", name, day(away) if away is not None else None)


needs = st.lists(
    st.builds(need, st.sampled_from(Tier), st.one_of(st.none(), st.integers(-900, 30)), st.sampled_from("abc"))
)


@given(needs)
def test_the_order_is_by_tier_then_by_day_and_ranking_twice_changes_nothing(found: list[Need]) -> None:
    order = ranked(found)
    keys = [(one.tier, one.day or date.max) for one in order]

    assert keys == sorted(keys)
    assert ranked(order) == order
    assert sorted(map(id, order)) == sorted(map(id, found))


@given(needs)
def test_ties_stand_as_they_were_found(found: list[Need]) -> None:
    order = ranked(found)
    for tier in Tier:
        for moment in {one.day for one in found}:
            alike = [one for one in found if (one.tier, one.day) == (tier, moment)]
            assert [id(one) for one in order if (one.tier, one.day) == (tier, moment)] == [id(one) for one in alike]


def test_every_tier_says_in_words_why_its_things_stand_there() -> None:
    assert set(TIERS) == set(Tier)
    assert all(title and why.endswith(".") for title, why in TIERS.values())


@given(needs)
def test_bundles_lose_nothing(found: list[Need]) -> None:
    lines = bundled(ranked(found))
    assert sum(line.count for line in lines) == len(found)
    assert [line.tier for line in lines] == sorted(line.tier for line in lines)


# -- what is found


def test_a_clean_plan_needs_nobody_but_says_what_comes() -> None:
    assert {tier for tier, _label, _why in told(clean_plan())} <= {Tier.GAP}


def test_work_is_told_by_its_deadline_and_an_order_is_law(plan: Workspace) -> None:
    plan.add(Measure(code="T1", title="Sent", year=2026, deadline=day(-1)))
    plan.add(Measure(code="T2", title="Pålagt", year=2025, deadline=day(-40), type="palegg"))
    soon = plan.add(Measure(code="T3", title="Senere", year=2026, deadline=day(300)))
    plan.add(Task(measure=soon.id, title="Nå", due=day(3)))
    plan.add(Measure(code="T4", title="Gjort", year=2026, deadline=day(-9), status="ferdig"))

    assert [(tier, label) for tier, label, _why in told(plan)] == [
        (Tier.LAW, "Pålegg"),
        (Tier.OVERDUE, "Tiltak"),
        (Tier.NEAR, "Oppgave"),
    ]
    assert told(plan)[1][2] == "1 dag over fristen"


def test_few_chapters_with_open_demands_stand_alone_and_many_are_one_line(plan: Workspace) -> None:
    for number in range(3):
        demand(plan, chapter(plan, f"Kapittel {number}"))
    assert [why for _tier, label, why in told(plan) if label == "Udekket krav"] == ["1 krav uten svar"] * 3

    demand(plan, chapter(plan, "Kapittel 3"))
    (line,) = (one for one in seen(plan).needs if one.label == "Udekket krav")
    assert line.count == 4 == len(seen(plan).listings[line.listing].needs)


def test_a_red_goal_and_a_high_risk_without_words_are_gaps(plan: Workspace) -> None:
    red = plan.add(Goal(code="M1", title="Rødt", from_year=2026, to_year=2026))
    plan.add(GoalStatus(goal=red.id, year=2026, tertial="t1", status="rod", comment="Sent"))
    plan.add(Goal(code="M2", title="Risiko", from_year=2026, to_year=2026, risk="hoy"))
    plan.add(Goal(code="M3", title="Med plan", from_year=2026, to_year=2026, risk="hoy", risk_note="Slik"))

    assert told(plan) == [(Tier.GAP, "Mål", "Ikke i rute"), (Tier.GAP, "Mål", "Høy risiko uten plan")]


def test_a_conclusion_says_in_which_line_it_waits_and_how_long(plan: Workspace) -> None:
    meeting = plan.add(Meeting(name="1/2026", year=2026, held_on=day(-41), status="godkjent"))
    item = AgendaItem(meeting=meeting.id, case="1/26", title="Bolig", conclusion="Enige.", decision_line="kommune")
    plan.add(item)
    plan.add(item.with_values(case="2/26", decision_line="begge"))

    assert told(plan) == [
        (Tier.WAITING, "Vedtak", "Venter på vedtak i kommunen i 41 dager"),
        (Tier.WAITING, "Vedtak", "Venter på vedtak i staten og kommunen i 41 dager"),
    ]
    assert (seen(plan).count("decisions:stat"), seen(plan).count("decisions:kommune")) == (1, 2)


def test_a_breach_found_by_supervision_is_law_when_it_is_late_and_a_remark_is_not(plan: Workspace) -> None:
    inspection = plan.add(Inspection(theme="Råd", year=2025))
    plan.add(Finding(inspection=inspection.id, wording="Brudd", type="lovbrudd", deadline=day(-3)))
    plan.add(Finding(inspection=inspection.id, wording="Merknad", type="merknad", deadline=day(-3)))
    plan.add(Finding(inspection=inspection.id, wording="Lukket", deadline=day(-3), closed_on=day(-4)))

    assert [tier for tier, _label, _why in told(plan)] == [Tier.LAW, Tier.OVERDUE]


def red_risk(plan: Workspace) -> SafetyAssessment:
    scale = plan.add(SafetyScale(version=1))
    own = plan.add(SafetyAssessment(title="Vold", scale=scale.id, met_on=day(-100), next_review=day(200)))
    plan.add(SafetySituation(assessment=own.id, serial=1, situation="Mottak", s_now=5, k_now=5))
    return own


def test_a_red_risk_without_a_plan_stands_first_and_says_what_it_lacks(plan: Workspace) -> None:
    plan.add(Measure(code="T1", title="Sent", year=2026, deadline=day(-300)))
    red_risk(plan)

    assert told(plan)[0] == (Tier.LAW, "Rød risiko", "Høy risiko uten tiltak, strakstiltak")


def test_a_statement_that_disagrees_waits_for_an_answer(plan: Workspace) -> None:
    own = red_risk(plan)
    plan.add(
        SafetyStatement(
            assessment=own.id, line="stat", words="Nei.", agrees="uenig", heard_on=day(-9), given_on=day(-9)
        )
    )
    assert (Tier.WAITING, "Verneombudets uttalelse", "Ubesvart i 9 dager") in told(plan)


def test_months_without_figures_are_one_line_from_the_tenth_of_the_next(plan: Workspace) -> None:
    plan.add(KvpMonth(year=2026, month="01", opening=10))

    assert (Tier.GAP, "KVP-tall", "Sist ført: Januar 2026") in told(plan)
    titles = {at: overview(plan, 2026, at).needs[0].title.words() for at in (date(2026, 3, 10), TODAY)}
    assert titles == {date(2026, 3, 10): "Tallene for Februar 2026 er ikke ført", TODAY: "3 måneder er ikke ført"}
    assert overview(plan, 2026, date(2026, 3, 9)).needs == ()


def _routine(plan: Workspace) -> None:
    plan.add(KvpRoutine(code="K1", title="Vurdere", status="gjeldende", next_review=day(-2)))


def _control(plan: Workspace) -> None:
    routine = plan.add(KvpRoutine(code="K1", title="Vurdere"))
    step = plan.add(KvpStep(routine=routine.id, title="Steg"))
    plan.add(KvpControl(step=step.id, done_on=day(-99), next_control=day(-2)))


def _breach(plan: Workspace) -> None:
    standard = plan.add(SafetyStandard(name="Standard"))
    point = plan.add(SafetyPoint(standard=standard.id, number=1, demand="Alarm"))
    plan.add(SafetyDeviation(point=point.id, description="Mangler", deadline=day(-2)))


def _course(plan: Workspace) -> None:
    course = plan.add(Course(name="Tolk"))
    plan.add(CourseDate(course=course.id, held_on=day(20), sign_up_by=day(2)))


def _wheel(plan: Workspace) -> None:
    activity = plan.add(Activity(title="Vernerunde"))
    plan.add(Occurrence(activity=activity.id, due=day(-2)))


def _evidence(plan: Workspace) -> None:
    asked = demand(plan, chapter(plan))
    own = plan.add(Assessment(expectation=asked.id, result="oppfylt"))
    plan.add(Evidence(assessment=own.id, title="Rutine", expires=day(-2)))


def _follow_up(plan: Workspace) -> None:
    meeting = plan.add(Meeting(name="1/2026", held_on=day(-60), status="godkjent"))
    item = plan.add(AgendaItem(meeting=meeting.id, case="1/26", title="Sak"))
    plan.add(FollowUp(item=item.id, task="Følg opp", due=day(-2)))


def _indicator(plan: Workspace) -> None:
    agreement = plan.add(Agreement(title="Avtale"))
    plan.add(SharedIndicator(agreement=agreement.id, name="Ventetid", seen_on=day(-200)))


def _agreement(plan: Workspace) -> None:
    plan.add(Agreement(title="Avtale", status="gjeldende", valid_to=day(-2)))


WATCHED = {
    "Rutine": (_routine, Tier.OVERDUE),
    "Kontroll": (_control, Tier.OVERDUE),
    "Avvik fra standarden": (_breach, Tier.OVERDUE),
    "Påmelding til kurs": (_course, Tier.NEAR),
    "Årshjul": (_wheel, Tier.OVERDUE),
    "Dokumentasjon går ut": (_evidence, Tier.OVERDUE),
    "Fra møte": (_follow_up, Tier.OVERDUE),
    "Felles tall": (_indicator, Tier.GAP),
    "Avtalen løper ut": (_agreement, Tier.LAW),
    "Innkalling": (lambda p: p.add(Meeting(name="2/2026", held_on=day(40), notice_due=day(-2))), Tier.OVERDUE),
    "Referat": (
        lambda p: p.add(Meeting(name="1/2026", held_on=day(-20), status="holdt", minutes_due=day(-2))),
        Tier.OVERDUE,
    ),
    "Partnerskapsmøte": (lambda p: p.add(Meeting(name="2/2026", held_on=day(5))), Tier.NEAR),
    "Øvelse": (lambda p: p.add(SafetyExercise(title="Øv", planned_on=day(-2))), Tier.OVERDUE),
    "Prøv alarmen": (lambda p: p.add(SafetyPreparedness(alarm_on=day(-200))), Tier.OVERDUE),
    "Avvik": (lambda p: p.add(KvpDeviation(description="Svikt", deadline=day(-2))), Tier.OVERDUE),
    "Porteføljegjennomgang": (lambda p: p.add(KvpReview(done_on=day(-99), next_review=day(-2))), Tier.OVERDUE),
    "Kompetansetiltak": (lambda p: p.add(CompetenceMeasure(title="Kurs", end=day(-2))), Tier.OVERDUE),
    "Slett koden": (lambda p: p.add(Newcomer(code_year=2025, code_number=1, ended_on=day(-400))), Tier.LAW),
    "Tilsynets frist": (lambda p: p.add(ControlDeviation(code="AV-1", order_due=day(-2))), Tier.LAW),
    "Rød risiko": (lambda p: p.add(ControlRisk(event="Feil", likelihood=5, impact=5)), Tier.LAW),
    "Temaskjema": (lambda p: p.add(InterpreterSheet(next_review=day(-2))), Tier.OVERDUE),
}


@pytest.mark.parametrize("label", WATCHED)
def test_every_module_is_watched_and_a_line_opens_its_record(plan: Workspace, label: str) -> None:
    sow, tier = WATCHED[label]
    sow(plan)
    lines = [one for one in seen(plan).needs if one.label == label]

    assert [one.tier for one in lines] == [tier]
    assert isinstance(plan.get(plan.kind(lines[0].key).record, lines[0].id), Record)
