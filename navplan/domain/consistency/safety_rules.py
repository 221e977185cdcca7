"""Contradictions in what the office says of violence and threats, and between that and the plan."""

from collections.abc import Iterable

from navplan.domain.consistency.rule import Found, Plan, Rule, twins
from navplan.domain.modules.plan import Measure
from navplan.domain.modules.safety import (
    SafetyAssessment,
    SafetyDeviation,
    SafetyExercise,
    SafetyMeasure,
    SafetyPoint,
    SafetyPreparedness,
    SafetySituation,
    SafetyStatement,
    rules,
)
from navplan.domain.modules.safety.words_practice import BREACHES
from navplan.domain.safety.picture import picture
from navplan.domain.words import N_, Said


def _approved_red(plan: Plan) -> Iterable[Found]:
    for own in plan.reader.all(SafetyAssessment):
        if own.status == "godkjent":
            for seen in picture(own, plan.reader, plan.today).situations:
                if seen.level == rules.HIGH and not rules.is_answered(rules.HIGH, seen.means, seen.accepted):
                    text = N_("{code} er rød uten hel plan, men vurderingen er godkjent.")
                    yield Found(seen.record, Said(text, code=seen.name))


def _works_before_done(plan: Plan) -> Iterable[Found]:
    for situation in plan.reader.all(SafetySituation):
        for id in situation.works:
            measure = plan.reader.get(Measure, id)
            if measure is not None and measure.status != "ferdig":
                text = N_("«{measure}» regnes som noe som virker i dag, men tiltaket er ikke ferdig.")
                yield Found(situation, Said(text, measure=plan.name(measure)))


def _closed_breach(plan: Plan) -> Iterable[Found]:
    for point in plan.reader.all(SafetyPoint):
        deviations = plan.reader.linked(SafetyDeviation, "point", point.id)
        if point.status in BREACHES and deviations and all(one.closed_on for one in deviations):
            yield Found(point, Said(N_("Alle avvik er lukket, men punktet står som ikke oppfylt.")))


def _open_and_met(plan: Plan) -> Iterable[Found]:
    for deviation in plan.reader.all(SafetyDeviation):
        point = plan.reader.get(SafetyPoint, deviation.point)
        if deviation.closed_on is None and point is not None and point.status == "oppfylt":
            yield Found(deviation, Said(N_("Avviket er åpent, men punktet i standarden er oppfylt.")))


def _mended_too_late(plan: Plan) -> Iterable[Found]:
    for deviation in plan.reader.all(SafetyDeviation):
        measures = [one for id in deviation.measures if (one := plan.reader.get(Measure, id))]
        days = [measure.deadline for measure in measures if measure.deadline]
        if deviation.closed_on is None and deviation.deadline and days and min(days) > deviation.deadline:
            yield Found(deviation, Said(N_("Avviket skal være lukket før noe tiltak mot det er ferdig.")))


def _exercised_ahead(plan: Plan) -> Iterable[Found]:
    for exercise in plan.reader.all(SafetyExercise):
        if exercise.done_on and exercise.done_on > plan.today:
            yield Found(exercise, Said(N_("Øvelsen er gjennomført, men dagen har ikke vært ennå.")))


def _plan_denied(plan: Plan) -> Iterable[Found]:
    for state in plan.reader.all(SafetyPreparedness):
        if state.plan_updated and not state.plan_exists:
            said = Said(N_("Beredskapsplanen er oppdatert, men det står at den ikke finnes."))
            yield Found(state, said, (("plan_exists", True),))


def _two_valid(plan: Plan) -> Iterable[Found]:
    approved = [a for a in plan.reader.all(SafetyAssessment) if a.status == "godkjent" and a.type == "arlig"]
    for own in twins(approved, lambda one: one.unit_part):
        yield Found(own, Said(N_("To årlige risikovurderinger gjelder samtidig for samme del av kontoret.")))


def _agreeing_dissent(plan: Plan) -> Iterable[Found]:
    for statement in plan.reader.all(SafetyStatement):
        if statement.agrees == "enig" and statement.disagrees_on:
            yield Found(statement, Said(N_("Verneombudet er enig, men det står situasjoner under uenighet.")))


def _done_not_introduced(plan: Plan) -> Iterable[Found]:
    for about in plan.reader.all(SafetyMeasure):
        measure = plan.reader.get(Measure, about.measure)
        if measure is not None and measure.status == "ferdig" and about.introduced_on is None:
            text = N_("«{measure}» er ferdig, men det står ikke når det ble innført.")
            yield Found(measure, Said(text, measure=plan.name(measure)))


RULES = (
    Rule("safety.approved_red", "danger", N_("Lag tiltak med frist, ansvarlig og strakstiltak."), _approved_red),
    Rule(
        "safety.works_before_done", "danger", N_("Ta det ut av det som virker, eller avslutt det."), _works_before_done
    ),
    Rule("safety.closed_breach", "warning", N_("Kontroller punktet på nytt."), _closed_breach),
    Rule("safety.open_and_met", "warning", N_("Lukk avviket, eller kontroller punktet på nytt."), _open_and_met),
    Rule("safety.mended_too_late", "warning", N_("Flytt en av fristene, eller finn et tiltak til."), _mended_too_late),
    Rule("safety.exercised_ahead", "danger", N_("Rett dagen."), _exercised_ahead),
    Rule("safety.plan_denied", "warning", N_("Si at planen finnes."), _plan_denied),
    Rule("safety.two_valid", "danger", N_("Sett den eldste til erstattet."), _two_valid),
    Rule("safety.agreeing_dissent", "warning", N_("Be verneombudet om en ny uttalelse."), _agreeing_dissent),
    Rule("safety.done_not_introduced", "info", N_("Skriv når det ble innført."), _done_not_introduced),
)
