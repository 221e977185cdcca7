"""Contradictions in internal control, the theme forms, the year wheel and the office itself."""

from collections.abc import Iterable

from navplan.domain.consistency.rule import Found, Plan, Rule, twins
from navplan.domain.modules.control.records import ControlCheck, ControlDeviation, ControlRemedy, ControlRisk
from navplan.domain.modules.control.records import ControlRoutine as Routine
from navplan.domain.modules.control.rules import is_open, is_settled, risk_of
from navplan.domain.modules.meeting import Inspection
from navplan.domain.modules.office import Municipality, Role
from navplan.domain.modules.partnership.clock import IN_PERSON, minutes, span
from navplan.domain.modules.partnership.parts_office import OpeningHours
from navplan.domain.modules.partnership.versions import in_force
from navplan.domain.modules.plan import Measure, is_closed
from navplan.domain.modules.themes import FORMS
from navplan.domain.modules.themes.access import AccessDay
from navplan.domain.modules.wheel import Activity, Occurrence
from navplan.domain.words import N_, Said


def _closed_open(plan: Plan) -> Iterable[Found]:
    for deviation in plan.reader.all(ControlDeviation):
        if deviation.closed_on and is_open(deviation):
            said = Said(N_("Avviket har fått dag for lukking, men står som åpent."))
            yield Found(deviation, said, (("status", "lukket"),))


def _valid_unwritten(plan: Plan) -> Iterable[Found]:
    for routine in plan.reader.all(Routine):
        if routine.status == "gjeldende" and routine.written == "nei":
            yield Found(routine, Said(N_("Rutinen gjelder, men er ikke skrevet.")))


def _supervised_nowhere(plan: Plan) -> Iterable[Found]:
    if plan.reader.all(Inspection):
        return
    for deviation in plan.reader.all(ControlDeviation):
        if deviation.source == "tilsyn":
            yield Found(deviation, Said(N_("Avviket kommer fra et tilsyn, men planen har ikke noe tilsyn.")))


def _lower_for_nothing(plan: Plan) -> Iterable[Found]:
    for risk in plan.reader.all(ControlRisk):
        now, after = risk_of(risk), (risk.likelihood_after or 0) * (risk.impact_after or 0)
        if now and after and after < now and not risk.new.strip():
            yield Found(risk, Said(N_("Risikoen skal bli lavere, men ingen nye tiltak er skrevet.")))


def _checked_ahead(plan: Plan) -> Iterable[Found]:
    for check in plan.reader.all(ControlCheck):
        if check.done_on and check.done_on > plan.today:
            yield Found(check, Said(N_("Kontrollen er utført, men dagen har ikke vært ennå.")))


def _found_before(plan: Plan) -> Iterable[Found]:
    for deviation in plan.reader.all(ControlDeviation):
        check = plan.reader.get(ControlCheck, deviation.found_by)
        if check and check.done_on and deviation.found_on and deviation.found_on < check.done_on:
            yield Found(deviation, Said(N_("Avviket er oppdaget før kontrollen som fant det.")))


def _remedied_open(plan: Plan) -> Iterable[Found]:
    for deviation in plan.reader.all(ControlDeviation):
        remedies = plan.reader.linked(ControlRemedy, "deviation", deviation.id)
        if deviation.status in ("apent", "arbeid") and remedies and all(is_settled(remedy) for remedy in remedies):
            said = Said(N_("Alle varige tiltak er gjennomført eller avlyst, men avviket venter fortsatt på dem."))
            yield Found(deviation, said, (("status", "verifisering"),))


def _routine_denied(plan: Plan) -> Iterable[Found]:
    for theme, form in FORMS.items():
        register = [r for r in plan.reader.all(Routine) if r.theme == theme and r.written != "ikke_relevant"]
        for sheet in plan.reader.all(form):
            if sheet.routine == "ja" and register and all(routine.written == "nei" for routine in register):
                said = Said(N_("Temaskjemaet sier at rutinen finnes, men registeret sier at ingen er skrevet."))
                yield Found(sheet, said)


def _hours_apart(plan: Plan) -> Iterable[Found]:
    """What the owners have signed is the source: where both name one span for a weekday, the form follows."""
    agreement = in_force(plan.reader)
    rows = plan.reader.linked(OpeningHours, "agreement", agreement.id) if agreement else ()
    signed = [row for row in rows if row.type in IN_PERSON and span(row.opens, row.closes)]
    for day in plan.reader.all(AccessDay):
        same = [row for row in signed if row.weekday == day.weekday]
        if len(same) == 1 and day.staffed and _span(same[0]) != _span(day):
            words = N_("Avtalen sier {signed} denne dagen, men temaskjemaet sier {told}.")
            said = Said(words, signed=f"{same[0].opens}–{same[0].closes}", told=f"{day.opens}–{day.closes}")
            yield Found(day, said, (("opens", same[0].opens), ("closes", same[0].closes)))


def _span(hours: OpeningHours | AccessDay) -> tuple[int | None, int | None]:
    return minutes(hours.opens), minutes(hours.closes)


def _done_planned(plan: Plan) -> Iterable[Found]:
    for day in plan.reader.all(Occurrence):
        if day.done_on and day.status == "planlagt":
            said = Said(N_("Aktiviteten har en dag den ble gjort, men står som planlagt."))
            yield Found(day, said, (("status", "gjennomfort"),))


def _done_ahead(plan: Plan) -> Iterable[Found]:
    for day in plan.reader.all(Occurrence):
        if day.done_on and day.done_on > plan.today:
            yield Found(day, Said(N_("Aktiviteten er gjort, men dagen har ikke vært ennå.")))


def _for_nothing(plan: Plan) -> Iterable[Found]:
    for activity in plan.reader.all(Activity):
        measures = [one for id in activity.measures if (one := plan.reader.get(Measure, id))]
        days = plan.reader.linked(Occurrence, "activity", activity.id)
        ahead = any(day.status == "planlagt" and day.due and day.due >= plan.today for day in days)
        if ahead and measures and not activity.goals and all(is_closed(measure) for measure in measures):
            yield Found(
                activity, Said(N_("Aktiviteten er planlagt videre, men alle tiltakene den hører til, er avsluttet."))
            )


def _only_one(plan: Plan) -> Iterable[Found]:
    municipalities = plan.reader.all(Municipality)
    for municipality in municipalities if len(municipalities) > 1 else ():
        if municipality.role == "eneste":
            said = Said(N_("{name} står som eneste kommune, men kontoret har flere."), name=municipality.name)
            yield Found(municipality, said)


def _two_hosts(plan: Plan) -> Iterable[Found]:
    hosts = [one for one in plan.reader.all(Municipality) if one.role == "vertskommune"]
    for host in twins(hosts, lambda one: one.role):
        yield Found(host, Said(N_("Kontoret har to vertskommuner.")))


def _role_twice(plan: Plan) -> Iterable[Found]:
    for role in twins(plan.reader.all(Role), lambda one: one.title.casefold().strip() or None):
        yield Found(role, Said(N_("To roller heter «{name}»."), name=role.title))


RULES = (
    Rule("control.closed_open", "warning", N_("Sett avviket til lukket."), _closed_open),
    Rule("control.valid_unwritten", "danger", N_("Skriv rutinen, eller sett den til utkast."), _valid_unwritten),
    Rule("control.supervised_nowhere", "info", N_("Før opp tilsynet under Partnerskap."), _supervised_nowhere),
    Rule("control.lower_for_nothing", "warning", N_("Skriv de nye tiltakene."), _lower_for_nothing),
    Rule("control.checked_ahead", "danger", N_("Rett dagen."), _checked_ahead),
    Rule("control.found_before", "warning", N_("Rett den ene av datoene."), _found_before),
    Rule("control.remedied_open", "info", N_("Sett avviket til verifisering."), _remedied_open),
    Rule("themes.routine_denied", "warning", N_("La skjemaet og registeret si det samme."), _routine_denied),
    Rule("themes.hours_apart", "warning", N_("La temaskjemaet følge avtalen, eller endre avtalen."), _hours_apart),
    Rule("wheel.done_planned", "warning", N_("Sett den til gjennomført."), _done_planned),
    Rule("wheel.done_ahead", "danger", N_("Rett dagen."), _done_ahead),
    Rule(
        "wheel.for_nothing", "info", N_("Ta aktiviteten ut av neste år, eller knytt den til noe annet."), _for_nothing
    ),
    Rule("office.only_one", "danger", N_("Velg vertskommune og samarbeidskommuner."), _only_one),
    Rule("office.two_hosts", "danger", N_("Velg én vertskommune."), _two_hosts),
    Rule("office.role_twice", "warning", N_("Gi den ene et annet navn, eller fjern den."), _role_twice),
)
