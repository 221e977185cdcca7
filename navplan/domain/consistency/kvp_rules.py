"""Contradictions in KVP and competence: routines, months, targets, plans, needs and measures."""

import re
from collections.abc import Iterable

from navplan.domain.competence.answering import lacks_training
from navplan.domain.consistency.rule import Found, Plan, Rule, twins
from navplan.domain.modules.competence import (
    CompetenceMeasure,
    CompetenceNeed,
    CompetencePlan,
    Effect,
    Participation,
)
from navplan.domain.modules.control.records import ControlDeviation, ControlRoutine
from navplan.domain.modules.control.rules import is_open
from navplan.domain.modules.kvp import (
    KvpBlock,
    KvpControl,
    KvpDeviation,
    KvpRoutine,
    KvpTarget,
    KvpVersion,
    KvpWeek,
)
from navplan.domain.modules.kvp.month_rules import month_name, problems
from navplan.domain.modules.kvp.routine_rules import NOT_IN_LINE, VALID, result_of
from navplan.domain.modules.kvp.series import series_of
from navplan.domain.modules.kvp.week_rules import remarks
from navplan.domain.modules.meeting import Meeting
from navplan.domain.words import N_, Said

SETTLED = frozenset({"lukket", "avvist"})
DEVIATION = re.compile(r"\bAV-\d{4}-\d{3}\b")
"""The number of a deviation as people write it."""


def _valid_unkept(plan: Plan) -> Iterable[Found]:
    for routine in plan.reader.all(KvpRoutine):
        if routine.status == VALID and not plan.reader.linked(KvpVersion, "routine", routine.id):
            yield Found(routine, Said(N_("Rutinen gjelder, men ingen versjon av den er godkjent og tatt vare på.")))


def _closed_open(plan: Plan) -> Iterable[Found]:
    for deviation in plan.reader.all(KvpDeviation):
        if deviation.closed_on and deviation.status not in SETTLED:
            said = Said(N_("Avviket har fått dag for lukking, men står som åpent."))
            yield Found(deviation, said, (("status", "lukket"),))


def _two_targets(plan: Plan) -> Iterable[Found]:
    for target in twins(plan.reader.all(KvpTarget), lambda one: (one.year, one.indicator, one.own_name)):
        yield Found(target, Said(N_("To mål for samme måltall i {year}."), year=target.year))


def _month_sums(plan: Plan) -> Iterable[Found]:
    series = series_of(plan.reader)
    for standing in series:
        wrong = next((p for p in problems(standing, series) if p.weight == "danger"), None)
        if wrong is not None:
            said = Said(N_("{month} går ikke opp: {what}"), month=month_name(standing.at), what=wrong.said)
            yield Found(standing.month, said)


def _week_in_use(plan: Plan) -> Iterable[Found]:
    for week in plan.reader.all(KvpWeek):
        red = [r for r in remarks(week, plan.reader.linked(KvpBlock, "week", week.id)) if r.weight == "red"]
        if week.status == VALID and red:
            yield Found(week, Said(N_("Uka er i bruk, men følger ikke kravene: {what}"), what=red[0].said))


def _failed_control(plan: Plan) -> Iterable[Found]:
    for control in plan.reader.all(KvpControl):
        is_bad = result_of(control.seen, control.right, control.threshold) == NOT_IN_LINE
        if is_bad and plan.reader.get(KvpDeviation, control.deviation) is None:
            yield Found(control, Said(N_("Kontrollen viser brudd, men ingen har ført noe avvik.")))


def _unwritten_but_valid(plan: Plan) -> Iterable[Found]:
    valid = sum(routine.status == VALID for routine in plan.reader.all(KvpRoutine))
    for routine in plan.reader.all(ControlRoutine) if valid else ():
        if routine.theme == "kvp" and routine.written == "nei":
            text = N_("Rutineregisteret sier at rutinen ikke er skrevet, men KVP har {n} gjeldende rutiner.")
            yield Found(routine, Said(text, n=valid))


def _unanchored(plan: Plan) -> Iterable[Found]:
    for own in plan.reader.all(CompetencePlan):
        if own.status == "gjeldende" and not (own.discussed_on and own.anchored_on):
            yield Found(own, Said(N_("Planen gjelder, men er ikke drøftet og behandlet i partnerskapet.")))


def _anchored_nowhere(plan: Plan) -> Iterable[Found]:
    days = {meeting.held_on for meeting in plan.reader.all(Meeting) if meeting.held_on}
    years = {day.year for day in days}
    for own in plan.reader.all(CompetencePlan):
        day = own.anchored_on
        if day is not None and day.year in years and day not in days:
            yield Found(own, Said(N_("Planen er behandlet på en dag uten partnerskapsmøte.")))


def _plan_twice(plan: Plan) -> Iterable[Found]:
    for own in twins(plan.reader.all(CompetencePlan), lambda one: one.year):
        yield Found(own, Said(N_("To kompetanseplaner gjelder {year}."), year=own.year))


def _need_covered(plan: Plan) -> Iterable[Found]:
    for need in plan.reader.all(CompetenceNeed):
        if need.status == "apent" and any(m.status != "avlyst" for m in _measures(plan, need)):
            said = Said(N_("Behovet står som åpent, men har tiltak."))
            yield Found(need, said, (("status", "dekkes"),))


def _need_closed(plan: Plan) -> Iterable[Found]:
    for need in plan.reader.all(CompetenceNeed):
        if need.status == "lukket" and any(m.status == "pagar" and len(m.needs) == 1 for m in _measures(plan, need)):
            yield Found(need, Said(N_("Behovet er lukket, men et tiltak for det pågår.")))


def _measures(plan: Plan, need: CompetenceNeed) -> tuple[CompetenceMeasure, ...]:
    return plan.reader.linked(CompetenceMeasure, "needs", need.id)


def _took_part_in_nothing(plan: Plan) -> Iterable[Found]:
    for row in plan.reader.all(Participation):
        measure = plan.reader.get(CompetenceMeasure, row.measure)
        if row.completed and measure is not None and measure.status == "avlyst":
            yield Found(row, Said(N_("{n} har fullført et tiltak som er avlyst."), n=row.completed))


def _measured_early(plan: Plan) -> Iterable[Found]:
    for effect in plan.reader.all(Effect):
        measure = plan.reader.get(CompetenceMeasure, effect.measure)
        if measure and measure.end and effect.measured_on and effect.measured_on < measure.end:
            yield Found(effect, Said(N_("Effekten er målt før tiltaket var slutt.")))


def _done_ahead(plan: Plan) -> Iterable[Found]:
    for measure in plan.reader.all(CompetenceMeasure):
        if measure.status == "gjennomfort" and measure.end and measure.end > plan.today:
            yield Found(measure, Said(N_("Tiltaket er gjennomført, men slutter først senere.")))


def _from_nowhere(plan: Plan) -> Iterable[Found]:
    """A measure that names a deviation by its number belongs to that deviation (5.5.6)."""
    known = {deviation.code for deviation in plan.reader.all(ControlDeviation)}
    for measure in plan.reader.all(CompetenceMeasure):
        for code in DEVIATION.findall(measure.comes_from):
            if code not in known:
                said = Said(N_("Tiltaket kommer fra {code}, men planen har ikke noe slikt avvik."), code=code)
                yield Found(measure, said)


def _not_linked(plan: Plan) -> Iterable[Found]:
    """A measure that names a deviation's number is meant to answer it: then the deviation should know."""
    by_code = {deviation.code: deviation.id for deviation in plan.reader.all(ControlDeviation)}
    for measure in plan.reader.all(CompetenceMeasure):
        named = [by_code[code] for code in DEVIATION.findall(measure.comes_from) if code in by_code]
        new = tuple(id for id in dict.fromkeys(named) if id not in measure.deviations)
        if new:
            said = Said(N_("Tiltaket nevner et avvik, men er ikke koblet til det."))
            yield Found(measure, said, (("deviations", (*measure.deviations, *new)),))


def _untrained(plan: Plan) -> Iterable[Found]:
    for deviation in plan.reader.all(ControlDeviation):
        if is_open(deviation) and lacks_training(deviation, plan.reader):
            yield Found(deviation, Said(N_("Årsaken er kompetanse, men ingen opplæring svarer på avviket.")))


RULES = (
    Rule("kvp.valid_unkept", "warning", N_("Godkjenn rutinen, så blir teksten tatt vare på."), _valid_unkept),
    Rule("kvp.closed_open", "warning", N_("Sett avviket til lukket."), _closed_open),
    Rule("kvp.two_targets", "danger", N_("Fjern det ene målet."), _two_targets),
    Rule("kvp.month_sums", "danger", N_("Rett tallene i måneden."), _month_sums),
    Rule("kvp.week_in_use", "warning", N_("Rett uka, eller ta den ut av bruk."), _week_in_use),
    Rule("kvp.failed_control", "danger", N_("Opprett et avvik."), _failed_control),
    Rule("kvp.unwritten_but_valid", "info", N_("Rett registeret, eller pek på rutinen."), _unwritten_but_valid),
    Rule("competence.unanchored", "danger", N_("Skriv begge datoene, eller sett planen til utkast."), _unanchored),
    Rule("competence.anchored_nowhere", "info", N_("Rett datoen, eller før opp møtet."), _anchored_nowhere),
    Rule("competence.plan_twice", "danger", N_("Fjern den ene planen."), _plan_twice),
    Rule("competence.need_covered", "info", N_("Sett behovet til at det dekkes av tiltak."), _need_covered),
    Rule("competence.need_closed", "warning", N_("Åpne behovet, eller avslutt tiltaket."), _need_closed),
    Rule("competence.cancelled_done", "danger", N_("Rett deltakelsen, eller tiltakets status."), _took_part_in_nothing),
    Rule("competence.measured_early", "warning", N_("Rett datoen, eller mål på nytt."), _measured_early),
    Rule("competence.done_ahead", "warning", N_("Rett sluttdatoen eller statusen."), _done_ahead),
    Rule("competence.from_nowhere", "warning", N_("Rett nummeret, eller meld avviket."), _from_nowhere),
    Rule("competence.not_linked", "info", N_("Koble tiltaket til avviket."), _not_linked),
    Rule("competence.untrained", "info", N_("Lag et kompetansetiltak, eller velg en annen årsak."), _untrained),
)
