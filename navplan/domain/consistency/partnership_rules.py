"""Contradictions in meetings, decisions, supervision, and between the agreement and the office."""

from collections.abc import Iterable

from navplan.domain.consistency.rule import Found, Plan, Rule, twins
from navplan.domain.modules.letter import Treatment
from navplan.domain.modules.meeting import AgendaItem, Finding, FollowUp, FormalDecision, Meeting
from navplan.domain.modules.meeting.rules import is_held, is_open_follow_up, lines_of, undecided
from navplan.domain.modules.office import Municipality, Office
from navplan.domain.modules.partnership import Agreement
from navplan.domain.modules.partnership.parts_office import Party
from navplan.domain.modules.partnership.versions import in_force
from navplan.domain.modules.plan import Measure, is_closed
from navplan.domain.words import N_, Said

TWO = "todelt"
"""Two leaders: the one word about leadership that office and agreement share."""


def _held_ahead(plan: Plan) -> Iterable[Found]:
    for meeting in plan.reader.all(Meeting):
        if is_held(meeting) and meeting.held_on and meeting.held_on > plan.today:
            yield Found(meeting, Said(N_("Møtet er holdt, men dagen har ikke vært ennå.")))


def _past_planned(plan: Plan) -> Iterable[Found]:
    for meeting in plan.reader.all(Meeting):
        if not is_held(meeting) and meeting.held_on and meeting.held_on < plan.today:
            yield Found(meeting, Said(N_("Møtedagen har vært, men møtet står ikke som holdt.")))


def _approved_early(plan: Plan) -> Iterable[Found]:
    for meeting in plan.reader.all(Meeting):
        days = [day for day in (meeting.state_approved_on, meeting.municipal_approved_on) if day]
        if meeting.held_on and any(day < meeting.held_on for day in days):
            yield Found(meeting, Said(N_("Referatet er godkjent før møtet ble holdt.")))


def _meeting_twice(plan: Plan) -> Iterable[Found]:
    for meeting in twins(plan.reader.all(Meeting), lambda one: one.name or None):
        yield Found(meeting, Said(N_("To møter heter {name}."), name=meeting.name))


def _decided_early(plan: Plan) -> Iterable[Found]:
    for decision, item in _decisions(plan):
        meeting = plan.reader.get(Meeting, item.meeting)
        if meeting and meeting.held_on and decision.decided_on and decision.decided_on < meeting.held_on:
            yield Found(item, Said(N_("Saken er vedtatt i en linje før møtet der eierne ble enige.")))


def _decided_nothing(plan: Plan) -> Iterable[Found]:
    for decision, item in _decisions(plan):
        if decision.decided_on and not item.conclusion.strip():
            yield Found(item, Said(N_("Saken er vedtatt i en linje, men møtet har ingen konklusjon.")))


def _wrong_line(plan: Plan) -> Iterable[Found]:
    for decision, item in _decisions(plan):
        if item.decision_line and item.conclusion and decision.owner not in lines_of(item.decision_line):
            yield Found(item, Said(N_("Saken er vedtatt i en linje som ikke skal vedta den.")))


def _decisions(plan: Plan) -> Iterable[tuple[FormalDecision, AgendaItem]]:
    for decision in plan.reader.all(FormalDecision):
        item = plan.reader.get(AgendaItem, decision.item)
        if item is not None:
            yield decision, item


def _treated_otherwise(plan: Plan) -> Iterable[Found]:
    items = {item.case: item for item in plan.reader.all(AgendaItem) if item.case and item.conclusion}
    for treatment in plan.reader.all(Treatment):
        item = items.get(treatment.case)
        if item is None:
            continue
        told = {"stat": treatment.decided_state, "kommune": treatment.decided_municipality}
        waits = {owner for owner in lines_of(treatment.decision_line) if told[owner] is None}
        if treatment.decision_line != (item.decision_line or "ingen") or waits != set(undecided(item, plan.reader)):
            text = N_("Sak {case} sier noe annet om vedtaket enn saken i møtet.")
            yield Found(treatment, Said(text, case=treatment.case))


def _followed_up(plan: Plan) -> Iterable[Found]:
    for work in plan.reader.all(FollowUp):
        measure = plan.reader.get(Measure, work.measure)
        if is_open_follow_up(work) and measure is not None and measure.status == "ferdig":
            said = Said(N_("Tiltaket som oppfølgingen ble til, er ferdig, men oppfølgingen er åpen."))
            yield Found(work, said, (("status", "lukket"), ("closed_on", plan.today)))


def _finding_mended(plan: Plan) -> Iterable[Found]:
    for finding in plan.reader.all(Finding):
        measure = plan.reader.get(Measure, finding.measure)
        if finding.closed_on is None and measure is not None and measure.status == "ferdig":
            yield Found(finding, Said(N_("Tiltaket som skal rette funnet, er ferdig, men funnet er åpent.")))


def _finding_closed(plan: Plan) -> Iterable[Found]:
    for finding in plan.reader.all(Finding):
        measure = plan.reader.get(Measure, finding.measure)
        if finding.closed_on is not None and measure is not None and not is_closed(measure):
            yield Found(finding, Said(N_("Funnet er lukket, men tiltaket som skal rette det, pågår.")))


def _two_in_force(plan: Plan) -> Iterable[Found]:
    holding = [agreement for agreement in plan.reader.all(Agreement) if agreement.status == "gjeldende"]
    for agreement in twins(holding, lambda one: one.type):
        yield Found(agreement, Said(N_("To versjoner av avtalen gjelder samtidig.")))


def _expired(plan: Plan) -> Iterable[Found]:
    for agreement in plan.reader.all(Agreement):
        ended = not agreement.running and agreement.valid_to is not None and agreement.valid_to < plan.today
        if agreement.status == "gjeldende" and ended:
            yield Found(agreement, Said(N_("Avtalen står som gjeldende, men den har løpt ut.")))


def _other_leadership(plan: Plan) -> Iterable[Found]:
    agreement = in_force(plan.reader)
    for office in plan.reader.all(Office) if agreement else ():
        told = agreement is not None and bool(office.leadership and agreement.leadership)
        if told and agreement and (office.leadership == TWO) != (agreement.leadership == TWO):
            yield Found(office, Said(N_("Kontoret har en annen ledelse enn avtalen sier.")))


def _not_in_agreement(plan: Plan) -> Iterable[Found]:
    agreement = in_force(plan.reader)
    parties = plan.reader.linked(Party, "agreement", agreement.id) if agreement else ()
    known = {party.name for party in parties} | {party.municipality for party in parties}
    for municipality in plan.reader.all(Municipality) if parties else ():
        if not known & {municipality.name, municipality.id}:
            said = Said(N_("{name} er med i kontoret, men er ikke part i avtalen som gjelder."), name=municipality.name)
            yield Found(municipality, said)


def _fewer_meetings(plan: Plan) -> Iterable[Found]:
    agreement = in_force(plan.reader)
    planned = [meeting for meeting in plan.reader.all(Meeting) if meeting.year == plan.today.year]
    agreed = agreement.meetings_a_year if agreement else None
    if agreement and agreed and planned and len(planned) < agreed:
        text = N_("Avtalen sier {agreed} møter i året, men {planned} er planlagt i år.")
        yield Found(agreement, Said(text, agreed=agreed, planned=len(planned)))


RULES = (
    Rule("meeting.held_ahead", "danger", N_("Rett møtedagen eller statusen."), _held_ahead),
    Rule("meeting.past_planned", "warning", N_("Sett møtet til holdt, eller flytt det."), _past_planned),
    Rule("meeting.approved_early", "danger", N_("Rett dagen referatet ble godkjent."), _approved_early),
    Rule("meeting.twice", "warning", N_("Gi det ene møtet et annet nummer."), _meeting_twice),
    Rule("meeting.decided_early", "danger", N_("Rett vedtaksdatoen."), _decided_early),
    Rule("meeting.decided_nothing", "warning", N_("Skriv hva eierne ble enige om."), _decided_nothing),
    Rule("meeting.wrong_line", "danger", N_("Rett beslutningslinjen, eller fjern vedtaket."), _wrong_line),
    Rule("meeting.treated_otherwise", "danger", N_("La brevet og møtet si det samme."), _treated_otherwise),
    Rule("meeting.followed_up", "warning", N_("Lukk oppfølgingen."), _followed_up),
    Rule("meeting.finding_mended", "warning", N_("Skriv hva som viser at det er rettet, og lukk."), _finding_mended),
    Rule("meeting.finding_closed", "danger", N_("Åpne funnet igjen, eller avslutt tiltaket."), _finding_closed),
    Rule("agreement.two_in_force", "danger", N_("Sett den eldste til utløpt."), _two_in_force),
    Rule("agreement.expired", "danger", N_("Sett avtalen til utløpt, og undertegn en ny."), _expired),
    Rule(
        "agreement.leadership", "warning", N_("Rett kontoret, eller lag en ny versjon av avtalen."), _other_leadership
    ),
    Rule("agreement.municipality", "warning", N_("Ta kommunen inn i neste versjon av avtalen."), _not_in_agreement),
    Rule("agreement.fewer_meetings", "info", N_("Planlegg flere møter, eller endre avtalen."), _fewer_meetings),
)
