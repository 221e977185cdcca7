"""A small plan in which everything agrees."""

from datetime import date
from decimal import Decimal

from navplan.domain.modules.competence import (
    CompetenceMeasure,
    CompetencePlan,
)
from navplan.domain.modules.control.records import (
    ControlDeviation,
    ControlRoutine,
)
from navplan.domain.modules.kvp import (
    KvpRoutine,
    KvpTarget,
    KvpVersion,
)
from navplan.domain.modules.letter import Assessment, Evidence, Expectation, Letter, LetterSection
from navplan.domain.modules.meeting import (
    AgendaItem,
    Attendance,
    FormalDecision,
    Inspection,
    Meeting,
)
from navplan.domain.modules.office import Municipality, Office, Role
from navplan.domain.modules.partnership import Agreement
from navplan.domain.modules.partnership.parts_office import OpeningHours, Party
from navplan.domain.modules.plan import Goal, GoalStatus, Measure, Task
from navplan.domain.modules.safety import (
    SafetyAssessment,
    SafetyPreparedness,
    SafetyScale,
)
from navplan.domain.modules.themes.access import AccessDay, AccessSheet, InterpreterSheet
from navplan.domain.modules.wheel import Activity, Occurrence
from navplan.domain.words import Said
from navplan.domain.workspace import Workspace
from tests.memory import memory_workspace

TODAY = date(2026, 6, 1)
PAST, COMING = date(2026, 5, 1), date(2026, 9, 1)


def clean_plan() -> Workspace:
    """An office at work in every module, and nothing that contradicts anything."""
    plan = memory_workspace()
    office = plan.add(Office(name="Nav Prøve", leadership="enhetlig", plan_year=2026))
    home = plan.add(Municipality(office=office.id, name="Prøvedal", number="9997"))
    leader = plan.add(Role(title="Nav-leder"))
    letter = plan.add(Letter(title="Brev 2026", year=2026))
    section = plan.add(LetterSection(letter=letter.id, title="Tolk", theme="tolk", position=1))
    asked = plan.add(
        Expectation(section=section.id, wording="Kontoret skal ha rutine for tolk", modality="skal", position=1)
    )
    met = plan.add(Assessment(expectation=asked.id, result="oppfylt", work="klar", comment="Vi har rutine."))
    plan.add(Evidence(assessment=met.id, title="Rutine", expires=COMING))
    goal = plan.add(Goal(code="M1", title="Alle blir forstått", role=leader.id, from_year=2026, to_year=2026))
    plan.add(GoalStatus(goal=goal.id, year=2026, tertial="t1", status="gronn"))
    work = plan.add(
        Measure(
            code="T1", title="Kurs", year=2026, goals=(goal.id,), role=leader.id, deadline=COMING, status="i_gang",
            progress=20,
        )
    )  # fmt: skip
    plan.add(Task(measure=work.id, title="Finn dato", due=date(2026, 8, 1)))
    _partnership(plan, office.id, home.id)
    _rest(plan, leader.id)
    return plan


def _partnership(plan: Workspace, office: str, home: str) -> None:
    with plan.draft(Said("Undertegn avtalen")) as draft:
        agreement = draft.add(
            Agreement(
                title="Avtale", status="gjeldende", office=office, valid_from=date(2024, 1, 1), running=True,
                meetings_a_year=2, leadership="kommunal",
            )
        )  # fmt: skip
        draft.add(Party(agreement=agreement.id, name="Prøvedal", municipality=home))
        draft.add(Party(agreement=agreement.id, name="Nabodal"))
        draft.add(OpeningHours(agreement=agreement.id, weekday="tir", opens="9", closes="15"))
    held = plan.add(
        Meeting(
            name="1/2026", year=2026, held_on=date(2026, 3, 4), status="godkjent", quorum="ja",
            state_approved_on=date(2026, 3, 20), municipal_approved_on=date(2026, 3, 20),
        )
    )  # fmt: skip
    plan.add(Attendance(meeting=held.id, title="Kommunedirektør", owner="kommune", presence="moett"))
    item = plan.add(AgendaItem(meeting=held.id, case="1/26", title="Mål", conclusion="Enige.", decision_line="kommune"))
    plan.add(FormalDecision(item=item.id, owner="kommune", decided_on=date(2026, 4, 1)))
    plan.add(Meeting(name="2/2026", year=2026, held_on=COMING, status="planlagt"))
    plan.add(Inspection(theme="Tolk", body="Statsforvalteren", year=2025))


def open_on_tuesday(plan: Workspace) -> None:
    """Other hours in the theme form than the agreement says."""
    sheet = plan.add(AccessSheet())
    plan.add(AccessDay(sheet=sheet.id, weekday="tir", opens="10", closes="14", staffed=True))


def name_a_deviation(plan: Workspace) -> None:
    """A competence measure whose text names a deviation that it is not linked with."""
    there = plan.add(ControlDeviation(code="AV-2026-096", found_on=date(2026, 5, 4)))
    plan.add(CompetenceMeasure(year=2026, title="Verksted", comes_from=f"Etter {there.code}"))


def lack_training(plan: Workspace) -> ControlDeviation:
    """An open deviation with lack of competence as its cause, and nobody who is to learn it."""
    told = {"code": "AV-2026-097", "found_on": date(2026, 5, 4), "status": "arbeid"}
    return plan.add(ControlDeviation(**told, causes=("kompetanse",)))


def _rest(plan: Workspace, leader: str) -> None:
    scale = plan.add(SafetyScale(version=1))
    plan.add(
        SafetyAssessment(title="Vold", year=2026, scale=scale.id, met_on=PAST, next_review=COMING, status="utkast")
    )
    plan.add(SafetyPreparedness(plan_exists=True, plan_updated=PAST))
    routine = plan.add(KvpRoutine(code="K1", title="Finne deltakere", status="gjeldende", next_review=COMING))
    plan.add(KvpVersion(routine=routine.id, number=1))
    plan.add(KvpTarget(year=2026, indicator="at_year_end", value=Decimal(20)))
    plan.add(
        CompetencePlan(year=2026, aim="Bli gode", status="gjeldende", discussed_on=PAST, anchored_on=date(2026, 3, 4))
    )
    plan.add(ControlRoutine(code="TOL-01", title="Tolk", theme="tolk", written="ja", status="gjeldende"))
    plan.add(InterpreterSheet(routine="ja", role=leader))
    activity = plan.add(Activity(title="Vernerunde", first=COMING, role=leader))
    plan.add(Occurrence(activity=activity.id, year=2026, due=COMING))
