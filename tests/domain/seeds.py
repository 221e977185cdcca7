"""The contradictions that tests sow in a clean plan, one for each rule."""

from collections.abc import Callable
from datetime import date
from decimal import Decimal

from navplan.domain.modules.competence import (
    Competence,
    CompetenceArea,
    CompetenceMeasure,
    CompetenceNeed,
    CompetencePlan,
    Effect,
    Participation,
)
from navplan.domain.modules.control.records import (
    ControlCheck,
    ControlDeviation,
    ControlRemedy,
    ControlRisk,
    ControlRoutine,
)
from navplan.domain.modules.kvp import (
    KvpControl,
    KvpDeviation,
    KvpMonth,
    KvpRoutine,
    KvpStep,
    KvpTarget,
    KvpWeek,
)
from navplan.domain.modules.letter import Assessment, Evidence, Expectation, Letter, LetterSection, Treatment
from navplan.domain.modules.meeting import AgendaItem, Finding, FollowUp, FormalDecision, Inspection, Meeting
from navplan.domain.modules.office import Municipality, Office, Role
from navplan.domain.modules.partnership import Agreement
from navplan.domain.modules.plan import Goal, GoalStatus, Measure, Milestone, Task
from navplan.domain.modules.safety import (
    SafetyAssessment,
    SafetyDeviation,
    SafetyExercise,
    SafetyMeasure,
    SafetyPoint,
    SafetyPreparedness,
    SafetyScale,
    SafetySituation,
    SafetyStandard,
    SafetyStatement,
)
from navplan.domain.modules.wheel import Activity, Occurrence
from navplan.domain.workspace import Workspace
from tests.domain.clean_plan import COMING, PAST, lack_training, name_a_deviation, open_on_tuesday


def _verdict(plan: Workspace, **values: object) -> Assessment:
    """A verdict on one more demand of the newest letter."""
    section = plan.all(LetterSection)[0]
    asked = plan.add(Expectation(section=section.id, wording="Et krav til", modality="skal"))
    return plan.add(Assessment(expectation=asked.id, **values))


def _measure(plan: Workspace, **values: object) -> Measure:
    code = f"T{len(plan.all(Measure)) + 1}"
    return plan.add(Measure(**{"code": code, "title": f"Tiltak {code}", "year": 2026, "status": "i_gang", **values}))


def _item(plan: Workspace, **values: object) -> AgendaItem:
    case = f"{len(plan.all(AgendaItem)) + 1}/26"
    return plan.add(AgendaItem(**{"meeting": plan.all(Meeting)[0].id, "case": case, "title": "Sak", **values}))


def _finding(plan: Workspace, **values: object) -> Finding:
    return plan.add(Finding(inspection=plan.all(Inspection)[0].id, wording="Funn", **values))


def _met_expired(plan: Workspace) -> None:
    own = _verdict(plan, result="oppfylt", work="klar")
    plan.add(Evidence(assessment=own.id, title="Gammel rutine", expires=PAST))


def _met_undocumented(plan: Workspace) -> None:
    own = _verdict(plan, result="oppfylt", work="klar")
    asked = plan.get(Expectation, own.expectation)
    assert asked is not None
    plan.set(asked, document_required=True)


def _aside_planned(plan: Workspace) -> None:
    own = _verdict(plan, result="ikke_aktuelt", comment="Gjelder ikke oss.")
    _measure(plan, expectations=(own.expectation,))


def _unmet_all_done(plan: Workspace) -> None:
    own = _verdict(plan, result="ikke_oppfylt", work="pagar", comment="Mangler")
    _measure(plan, expectations=(own.expectation,), status="ferdig")


def _only_dropped(plan: Workspace) -> None:
    section = plan.all(LetterSection)[0]
    asked = plan.add(Expectation(section=section.id, wording="Borte", dropped=True))
    _measure(plan, expectations=(asked.id,))


def _done_open_work(plan: Workspace) -> None:
    measure = _measure(plan, status="ferdig")
    plan.add(Milestone(measure=measure.id, title="Halvveis"))


def _late_work(plan: Workspace) -> None:
    measure = _measure(plan, deadline=COMING)
    plan.add(Task(measure=measure.id, title="For sent", due=date(2026, 10, 1)))


def _goal_round(plan: Workspace) -> None:
    first = plan.add(Goal(code="M8", title="Rundt", from_year=2026, to_year=2026))
    second = plan.add(Goal(code="M9", title="og rundt", parent=first.id, from_year=2026, to_year=2026))
    plan.set(first, parent=second.id)


def _line_role(plan: Workspace) -> None:
    role = plan.add(Role(title="Avdelingsleder", owner_line="stat"))
    _measure(plan, owner_line="kommune", role=role.id)


def _after_goals(plan: Workspace) -> None:
    goal = plan.add(Goal(code="M3", title="Ferdig i år", from_year=2026, to_year=2026))
    _measure(plan, goals=(goal.id,), deadline=date(2027, 2, 1))


def _green_but_late(plan: Workspace) -> None:
    goal = plan.add(Goal(code="M4", title="Ser bra ut", from_year=2026, to_year=2026))
    plan.add(GoalStatus(goal=goal.id, year=2026, tertial="t1", status="gronn"))
    _measure(plan, goals=(goal.id,), deadline=PAST)


def _status_twice(plan: Workspace) -> None:
    plan.add(GoalStatus(goal=plan.all(Goal)[0].id, year=2026, tertial="t1", status="gul", comment="Nei"))


def _approved_early(plan: Workspace) -> None:
    plan.add(
        Meeting(name="4/2026", held_on=date(2026, 4, 8), status="til_godkjenning", state_approved_on=date(2026, 4, 1))
    )


def _decision(plan: Workspace, item: AgendaItem, owner: str, day: date) -> None:
    plan.add(FormalDecision(item=item.id, owner=owner, decided_on=day))


def _decided_early(plan: Workspace) -> None:
    _decision(plan, _item(plan, conclusion="Enige.", decision_line="stat"), "stat", date(2026, 1, 5))


def _decided_nothing(plan: Workspace) -> None:
    _decision(plan, _item(plan), "stat", PAST)


def _wrong_line(plan: Workspace) -> None:
    item = _item(plan, conclusion="Enige.", decision_line="kommune")
    _decision(plan, item, "kommune", PAST)
    _decision(plan, item, "stat", PAST)


def _treated_otherwise(plan: Workspace) -> None:
    plan.add(Treatment(section=plan.all(LetterSection)[0].id, case="1/26", conclusion="Enige.", decision_line="begge"))


def _followed_up(plan: Workspace) -> None:
    measure = _measure(plan, status="ferdig")
    plan.add(FollowUp(item=plan.all(AgendaItem)[0].id, task="Følg opp", measure=measure.id))


def _expired(plan: Workspace) -> None:
    plan.add(
        Agreement(
            title="Tillegg", type="tilleggsavtale", status="gjeldende", valid_from=date(2021, 1, 1), valid_to=PAST
        )
    )


def _approved_red(plan: Workspace) -> None:
    scale = plan.all(SafetyScale)[0]
    own = plan.add(SafetyAssessment(title="Ute", scale=scale.id, status="godkjent", type="avgrenset"))
    plan.add(SafetySituation(assessment=own.id, serial=1, situation="Hjemmebesøk", s_now=5, k_now=5))


def _works_before_done(plan: Workspace) -> None:
    measure = _measure(plan)
    own = plan.all(SafetyAssessment)[0]
    plan.add(SafetySituation(assessment=own.id, serial=2, situation="Mottak", works=(measure.id,)))


def _point(plan: Workspace, status: str) -> SafetyPoint:
    standard = plan.add(SafetyStandard(name="Standard", version=f"{len(plan.all(SafetyStandard)) + 1}"))
    return plan.add(SafetyPoint(standard=standard.id, number=1, demand="Alarm", status=status))


def _closed_breach(plan: Workspace) -> None:
    plan.add(SafetyDeviation(point=_point(plan, "ikke_oppfylt").id, description="Lukket", closed_on=PAST))


def _open_and_met(plan: Workspace) -> None:
    plan.add(SafetyDeviation(point=_point(plan, "oppfylt").id, description="Åpent"))


def _mended_too_late(plan: Workspace) -> None:
    measure = _measure(plan, deadline=date(2026, 12, 1))
    point = _point(plan, "ikke_oppfylt")
    plan.add(SafetyDeviation(point=point.id, description="Alarm", deadline=COMING, measures=(measure.id,)))


def _two_valid(plan: Workspace) -> None:
    scale = plan.all(SafetyScale)[0]
    for title in ("Den ene", "Den andre"):
        plan.add(SafetyAssessment(title=title, scale=scale.id, status="godkjent", type="arlig"))


def _done_not_introduced(plan: Workspace) -> None:
    plan.add(SafetyMeasure(measure=_measure(plan, status="ferdig").id, level="2"))


def _agreeing_dissent(plan: Workspace) -> None:
    own = plan.all(SafetyAssessment)[0]
    situation = plan.add(SafetySituation(assessment=own.id, serial=3, situation="Telefon"))
    plan.add(SafetyStatement(assessment=own.id, line="stat", agrees="enig", disagrees_on=(situation.id,)))


def _failed_control(plan: Workspace) -> None:
    step = plan.add(KvpStep(routine=plan.all(KvpRoutine)[0].id, place=1, title="Vurder"))
    plan.add(KvpControl(step=step.id, done_on=PAST, seen=10, right=2, pattern="Mangler"))


def _month_sums(plan: Workspace) -> None:
    plan.add(KvpMonth(year=2026, month="01", opening=10, long_term=5, long_term_assessed=9))


def _need(plan: Workspace, **values: object) -> CompetenceNeed:
    area = plan.add(CompetenceArea(code=f"A{len(plan.all(CompetenceArea))}", name="Fag"))
    competence = plan.add(Competence(area=area.id, code="K", name="Tolk"))
    return plan.add(CompetenceNeed(year=2026, title="Lære mer", competence=competence.id, **values))


def _need_covered(plan: Workspace) -> None:
    plan.add(CompetenceMeasure(year=2026, title="Kurs", needs=(_need(plan).id,), status="besluttet"))


def _need_closed(plan: Workspace) -> None:
    need = _need(plan, status="lukket")
    plan.add(CompetenceMeasure(year=2026, title="Kurs", needs=(need.id,), status="pagar"))


def _cancelled_done(plan: Workspace) -> None:
    measure = plan.add(CompetenceMeasure(year=2026, title="Avlyst kurs", status="avlyst"))
    plan.add(Participation(measure=measure.id, planned=5, completed=4))


def _measured_early(plan: Workspace) -> None:
    measure = plan.add(CompetenceMeasure(year=2026, title="Veiledning", status="pagar", end=COMING))
    plan.add(Effect(measure=measure.id, measured_on=PAST))


def _found_before(plan: Workspace) -> None:
    check = plan.add(ControlCheck(routine=plan.all(ControlRoutine)[0].id, done_on=PAST, seen=10, right=10))
    plan.add(ControlDeviation(code="AV-1", found_by=check.id, found_on=date(2026, 4, 1)))


def _remedied_open(plan: Workspace) -> None:
    deviation = plan.add(ControlDeviation(code="AV-2", found_on=PAST, status="arbeid"))
    plan.add(ControlRemedy(deviation=deviation.id, title="Ny mal", status="gjennomfort"))


def _routine_denied(plan: Workspace) -> None:
    for routine in plan.all(ControlRoutine):
        if routine.theme == "tolk":
            plan.set(routine, written="nei", status="utkast")


def _for_nothing(plan: Workspace) -> None:
    activity = plan.add(Activity(title="Rapport", measures=(_measure(plan, status="ferdig").id,)))
    plan.add(Occurrence(activity=activity.id, year=2026, due=COMING))


def _day(plan: Workspace, **values: object) -> None:
    plan.add(Occurrence(activity=plan.all(Activity)[0].id, year=2026, due=PAST, **values))


def _municipalities(plan: Workspace) -> None:
    """One more municipality, of those in the agreement, so that only the roles contradict each other."""
    plan.add(Municipality(office=plan.all(Office)[0].id, name="Nabodal", role="samarbeidskommune"))


def _not_in_agreement(plan: Workspace) -> None:
    plan.set(plan.all(Municipality)[0], role="vertskommune")
    plan.add(Municipality(office=plan.all(Office)[0].id, name="Bortedal", role="samarbeidskommune"))


SEEDS: dict[str, Callable[[Workspace], object]] = {
    "letter.met_expired": _met_expired,
    "letter.met_undocumented": _met_undocumented,
    "letter.aside_planned": _aside_planned,
    "letter.ready_unassessed": lambda plan: _verdict(plan, work="klar"),
    "letter.met_not_begun": lambda plan: _verdict(plan, result="oppfylt", work="ikke_startet"),
    "letter.unmet_all_done": _unmet_all_done,
    "letter.twice": lambda plan: plan.add(Letter(title="Brev 2026 igjen", year=2026)),
    "letter.only_dropped": _only_dropped,
    "plan.done_progress": lambda plan: _measure(plan, status="ferdig", progress=60),
    "plan.full_open": lambda plan: _measure(plan, progress=100),
    "plan.begun_not_started": lambda plan: _measure(plan, status="ikke_startet", progress=30),
    "plan.done_open_work": _done_open_work,
    "plan.late_work": _late_work,
    "plan.goal_round": _goal_round,
    "plan.line_role": _line_role,
    "plan.after_goals": _after_goals,
    "plan.green_but_late": _green_but_late,
    "plan.status_twice": _status_twice,
    "plan.code_twice": lambda plan: _measure(plan, code="T1"),
    "plan.order_from_nowhere": lambda plan: _measure(plan, type="palegg"),
    "meeting.held_ahead": lambda plan: plan.add(Meeting(name="9/2026", held_on=COMING, status="holdt")),
    "meeting.past_planned": lambda plan: plan.add(Meeting(name="3/2026", held_on=PAST)),
    "meeting.approved_early": _approved_early,
    "meeting.twice": lambda plan: plan.add(Meeting(name="2/2026", held_on=COMING)),
    "meeting.decided_early": _decided_early,
    "meeting.decided_nothing": _decided_nothing,
    "meeting.wrong_line": _wrong_line,
    "meeting.treated_otherwise": _treated_otherwise,
    "meeting.followed_up": _followed_up,
    "meeting.finding_mended": lambda plan: _finding(plan, measure=_measure(plan, status="ferdig").id),
    "meeting.finding_closed": lambda plan: _finding(plan, measure=_measure(plan).id, closed_on=PAST, evidence="Brev"),
    "agreement.two_in_force": lambda plan: plan.add(Agreement(title="Gammel", status="gjeldende", running=True)),
    "agreement.expired": _expired,
    "agreement.leadership": lambda plan: plan.set(plan.all(Office)[0], leadership="todelt"),
    "agreement.municipality": _not_in_agreement,
    "agreement.fewer_meetings": lambda plan: plan.remove(plan.all(Meeting)[1]),
    "safety.approved_red": _approved_red,
    "safety.works_before_done": _works_before_done,
    "safety.closed_breach": _closed_breach,
    "safety.open_and_met": _open_and_met,
    "safety.mended_too_late": _mended_too_late,
    "safety.exercised_ahead": lambda plan: plan.add(SafetyExercise(title="Øvelse", done_on=COMING)),
    "safety.plan_denied": lambda plan: plan.set(plan.all(SafetyPreparedness)[0], plan_exists=False),
    "safety.two_valid": _two_valid,
    "safety.agreeing_dissent": _agreeing_dissent,
    "safety.done_not_introduced": _done_not_introduced,
    "kvp.valid_unkept": lambda plan: plan.add(KvpRoutine(code="K2", title="Uten versjon", status="gjeldende")),
    "kvp.closed_open": lambda plan: plan.add(KvpDeviation(found_on=PAST, closed_on=PAST)),
    "kvp.two_targets": lambda plan: plan.add(KvpTarget(year=2026, indicator="at_year_end", value=Decimal(30))),
    "kvp.month_sums": _month_sums,
    "kvp.week_in_use": lambda plan: plan.add(KvpWeek(name="Tom uke", status="gjeldende")),
    "kvp.failed_control": _failed_control,
    "kvp.unwritten_but_valid": lambda plan: plan.add(ControlRoutine(code="KVP-1", theme="kvp", written="nei")),
    "competence.not_linked": name_a_deviation,
    "competence.untrained": lack_training,
    "competence.unanchored": lambda plan: plan.add(CompetencePlan(year=2025, status="gjeldende")),
    "competence.anchored_nowhere": lambda plan: plan.add(CompetencePlan(year=2024, anchored_on=date(2026, 3, 5))),
    "competence.plan_twice": lambda plan: plan.add(CompetencePlan(year=2026)),
    "competence.need_covered": _need_covered,
    "competence.need_closed": _need_closed,
    "competence.cancelled_done": _cancelled_done,
    "competence.measured_early": _measured_early,
    "competence.done_ahead": lambda plan: plan.add(
        CompetenceMeasure(year=2026, title="Ferdig før tiden", status="gjennomfort", end=COMING)
    ),
    "control.closed_open": lambda plan: plan.add(ControlDeviation(code="AV-3", found_on=PAST, closed_on=PAST)),
    "control.valid_unwritten": lambda plan: plan.add(
        ControlRoutine(code="BOL-01", theme="bolig", written="nei", status="gjeldende")
    ),
    "control.lower_for_nothing": lambda plan: plan.add(
        ControlRisk(event="Feil", likelihood=4, impact=4, likelihood_after=2, impact_after=2)
    ),
    "control.checked_ahead": lambda plan: plan.add(
        ControlCheck(routine=plan.all(ControlRoutine)[0].id, done_on=COMING, seen=10, right=10)
    ),
    "control.found_before": _found_before,
    "control.remedied_open": _remedied_open,
    "themes.routine_denied": _routine_denied,
    "themes.hours_apart": open_on_tuesday,
    "wheel.done_planned": lambda plan: _day(plan, done_on=PAST),
    "wheel.done_ahead": lambda plan: _day(plan, status="gjennomfort", done_on=COMING),
    "wheel.for_nothing": _for_nothing,
    "office.only_one": _municipalities,
    "office.role_twice": lambda plan: plan.add(Role(title="nav-leder ")),
}
"""A contradiction for each rule, by the rule's key, each with records of its own. Two more need a plan of their own."""


def sow_hosts(plan: Workspace) -> None:
    """Two host municipalities, both in the agreement."""
    plan.set(plan.all(Municipality)[0], role="vertskommune")
    _municipalities(plan)
    plan.set(plan.all(Municipality)[1], role="vertskommune")


def sow_supervision(plan: Workspace) -> None:
    """A deviation from supervision in a plan that knows of none."""
    plan.remove(plan.all(Inspection)[0])
    plan.add(ControlDeviation(code="AV-9", found_on=PAST, source="tilsyn"))
