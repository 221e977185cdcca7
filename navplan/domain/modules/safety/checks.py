"""What a complete record of the module looks like. A check says what is missing; it never stops a save."""

from collections.abc import Iterable

from navplan.domain.modules.safety import rules
from navplan.domain.modules.safety.assessment import (
    SafetyArea,
    SafetyAssessment,
    SafetyCritical,
    SafetyFactor,
    SafetyScale,
    SafetySituation,
)
from navplan.domain.modules.safety.measures import SafetyDeviation, SafetyMeasure, SafetyPoint
from navplan.domain.modules.safety.practice import SafetyExercise, SafetyIncidents, SafetyPreparedness, SafetyTraining
from navplan.domain.modules.safety.voices import SafetyApproval, SafetyStatement
from navplan.domain.modules.safety.words import EMPLOYERS, FRONT_LINE, SAFETY_REPS
from navplan.domain.modules.safety.words_practice import BREACHES
from navplan.domain.records import Problem, Reader
from navplan.domain.words import N_, Said


def check_scale(scale: SafetyScale, reader: Reader) -> Iterable[Problem]:
    """R12: a matrix where more serious could be a lower level must not be used."""
    low, middle, floor = scale.low_max, scale.middle_max, scale.floor_from
    if low and middle and floor and not rules.Scale(0, low, middle, floor).is_monotone():
        yield Problem("middle_max", Said(N_("Grensene må stige: lav slutter før middels.")))


def check_assessment(assessment: SafetyAssessment, reader: Reader) -> Iterable[Problem]:
    """3.1: who, when, on what basis, and when again."""
    yield from _days(assessment)
    if not SAFETY_REPS.intersection(assessment.participants):
        yield Problem("participants", Said(N_("Ingen verneombud var med. Loven krever medvirkning.")))
    if not FRONT_LINE.intersection(assessment.participants):
        yield Problem("participants", Said(N_("Ingen som møter brukere var med.")))
    if not assessment.scope:
        yield Problem("scope", Said(N_("Velg hva vurderingen omfatter.")))
    if assessment.type != "arlig" and not assessment.triggers:
        yield Problem("triggers", Said(N_("Skriv hvorfor vurderingen gjøres nå.")))
    if assessment.unit_part != "hele" and not assessment.coordinated:
        yield Problem("coordinated", Said(N_("Skriv hvordan de to arbeidsgiverne samordner dette.")))
    if assessment.police_minutes is None:
        words = (
            N_("Finn ut hvor lang tid politiet bruker.") if assessment.police_unknown else N_("Anslå tid til politi.")
        )
        yield Problem("police_minutes", Said(words))
    if not assessment.worst:
        yield Problem("worst", Said(N_("Svar på det verste som kan skje her.")))
    if not assessment.knowledge:
        yield Problem("knowledge", Said(N_("Velg hvor sikre dere er.")))
    signed = {approval.line for approval in reader.linked(SafetyApproval, "assessment", assessment.id)}
    if assessment.status == "godkjent" and not signed.issuperset(option.key for option in EMPLOYERS):
        yield Problem("status", Said(N_("Vurderingen er ikke godkjent av begge arbeidsgivere.")), "danger")


def _days(assessment: SafetyAssessment) -> Iterable[Problem]:
    if assessment.met_on is None:
        yield Problem("met_on", Said(N_("Når var møtet?")))
    elif assessment.started_on and assessment.met_on < assessment.started_on:
        yield Problem("met_on", Said(N_("Møtet kan ikke være før vurderingen startet.")))
    since = assessment.met_on or assessment.started_on
    if assessment.next_review is None:
        yield Problem("next_review", Said(N_("Sett dato for neste gjennomgang.")))
    elif since and rules.is_review_too_late(assessment.next_review, since):
        yield Problem("next_review", Said(N_("Det er mer enn tolv måneder til neste gjennomgang.")), "danger")


_NEEDED = ("area", "situation", "happening", "forms", "causes", "exposed", "factors", "reasoning", "knowledge")


def check_situation(situation: SafetySituation, reader: Reader) -> Iterable[Problem]:
    """3.2: what must be said of a situation before the assessment is finished."""
    for key in _NEEDED:
        if not getattr(situation, key):
            yield Problem(key, Said(N_("Må fylles ut før vurderingen er ferdig.")), "info")
    if situation.s_now is None or situation.k_now is None:
        yield Problem("s_now", Said(N_("Sett sannsynlighet og konsekvens.")))
    if not (situation.works or situation.works_note or situation.works_none):
        yield Problem("works_note", Said(N_("Skriv hva som virker i dag, eller at ingen tiltak gjør det.")))


def check_factor(factor: SafetyFactor, reader: Reader) -> Iterable[Problem]:
    """3.3: partly and weak need words, weak needs a measure too."""
    if factor.verdict in ("delvis", "svak") and not factor.why:
        yield Problem("why", Said(N_("Skriv hvorfor kontrollen er delvis eller svak.")))
    if factor.verdict == "svak" and not factor.measures:
        yield Problem("measures", Said(N_("En svak faktor trenger tiltak.")))


def check_area(area: SafetyArea, reader: Reader) -> Iterable[Problem]:
    """R8: a level set by hand needs its reason."""
    if area.level and not area.why:
        yield Problem("why", Said(N_("Skriv hvorfor nivået er overstyrt.")))


def check_critical(critical: SafetyCritical, reader: Reader) -> Iterable[Problem]:
    """R6: «ikke aktuelt» needs its because, «tatt med» the situation."""
    if critical.answer == "ikke_aktuelt" and not critical.why:
        yield Problem("why", Said(N_("Skriv hvorfor dette ikke er aktuelt her.")))
    if critical.answer == "tatt_med" and not critical.situation:
        yield Problem("situation", Said(N_("Velg hvilken situasjon dette er tatt med i.")))


def check_measure(measure: SafetyMeasure, reader: Reader) -> Iterable[Problem]:
    """3.5: how it works, on what, and who pays."""
    if not measure.level:
        yield Problem("level", Said(N_("Velg virkemåte.")))
    if not measure.works_on:
        yield Problem("works_on", Said(N_("Velg hva tiltaket virker på.")))
    if measure.payer == "uavklart":
        yield Problem("payer", Said(N_("Uavklart eier. Saken går på lista til partnerskapet.")), "info")
    if measure.introduced_on and measure.evaluate_on is None:
        yield Problem("evaluate_on", Said(N_("Sett dato for evaluering.")))


def check_point(point: SafetyPoint, reader: Reader) -> Iterable[Problem]:
    """3.7: numbers are unique within a standard; a verdict that is not «oppfylt» needs words."""
    others = reader.linked(SafetyPoint, "standard", point.standard)
    if any(other.id != point.id and other.number == point.number for other in others):
        yield Problem("number", Said(N_("To punkter i standarden har dette nummeret.")), "danger")
    if point.status in BREACHES and not point.observation:
        yield Problem("observation", Said(N_("Skriv hva dere så.")))
    if point.status in BREACHES and not reader.linked(SafetyDeviation, "point", point.id):
        yield Problem("status", Said(N_("Avviket er ikke ført ennå.")))


def check_deviation(deviation: SafetyDeviation, reader: Reader) -> Iterable[Problem]:
    """3.7 and R10: closed or compensated, with measure, deadline and owner, whatever the colour."""
    if deviation.closed_on is not None:
        if not deviation.rep_confirmed:
            yield Problem("rep_confirmed", Said(N_("Verneombudet har ikke bekreftet at avviket er lukket.")))
        return
    if rules.is_breach_open(closed=False, compensated=bool(deviation.compensating)):
        yield Problem("compensating", Said(N_("Skriv hva dere gjør til avviket er lukket.")), "danger")
    if not deviation.measures:
        yield Problem("measures", Said(N_("Avviket trenger et tiltak.")))
    if deviation.deadline is None:
        yield Problem("deadline", Said(N_("Sett frist for å lukke avviket.")))
    if not deviation.situation:
        yield Problem("situation", Said(N_("Knytt avviket til en situasjon.")))


def check_exercise(exercise: SafetyExercise, reader: Reader) -> Iterable[Problem]:
    """3.8: what it trains; afterwards what worked and what must be better."""
    if not exercise.situations:
        yield Problem("situations", Said(N_("Velg hvilke situasjoner øvelsen gjelder.")))
    if exercise.planned_on is None:
        yield Problem("planned_on", Said(N_("Sett dato for øvelsen.")))
    if exercise.done_on is None:
        return
    if not exercise.worked:
        yield Problem("worked", Said(N_("Skriv hva som fungerte.")))
    if not exercise.improve:
        yield Problem("improve", Said(N_("Skriv hva som må bli bedre.")))
    elif not exercise.measures:
        yield Problem("measures", Said(N_("Det som må bli bedre, trenger et tiltak.")))


def check_training(training: SafetyTraining, reader: Reader) -> Iterable[Problem]:
    """3.9: nobody trains more people than there are in the group."""
    if training.done is not None and training.in_group is not None and training.done > training.in_group:
        yield Problem("done", Said(N_("Flere gjennomført enn det er i gruppen.")), "danger")
    if training.held_on is None:
        yield Problem("held_on", Said(N_("Skriv når opplæringen var.")))


_PARTS = ("followed_up", "reacted", "police", "authority")


def check_incidents(incidents: SafetyIncidents, reader: Reader) -> Iterable[Problem]:
    """3.6: parts are never larger than the whole, and two systems must be reconciled before they are added."""
    for key in _PARTS:
        part = getattr(incidents, key)
        if part is not None and part > (incidents.count or 0):
            yield Problem(key, Said(N_("Tallet er større enn antallet hendelser.")), "danger")
    if incidents.source == "begge" and not incidents.reconciled:
        yield Problem(
            "reconciled", Said(N_("Tall fra to systemer kan være talt to ganger. Avstem dem først.")), "danger"
        )


def check_preparedness(state: SafetyPreparedness, reader: Reader) -> Iterable[Problem]:
    """3.10 and aml. § 2-2: an agreement between the two employers in writing, and a plan that is whole."""
    if state.coordination_on is None:
        yield Problem(
            "coordination_on", Said(N_("De to arbeidsgiverne har ingen skriftlig avtale om samordning.")), "danger"
        )
    if not state.plan_exists:
        yield Problem("plan_exists", Said(N_("Kontoret har ingen beredskapsplan.")))
    if state.alarm_result == "feil" and not state.alarm_measure:
        yield Problem("alarm_measure", Said(N_("Alarmen sviktet. Hvilket tiltak retter den?")))


def check_statement(statement: SafetyStatement, reader: Reader) -> Iterable[Problem]:
    """3.11: a statement that is not given protects nobody."""
    if statement.given_on is None:
        yield Problem("given_on", Said(N_("Uttalelsen er ikke gitt ennå.")), "info")
