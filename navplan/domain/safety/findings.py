"""What stands in the way of finishing an assessment, rule by rule: nothing is fixed silently, everything is said."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date

from navplan.domain.modules.plan import Measure
from navplan.domain.modules.safety import (
    SafetyCritical,
    SafetyDeviation,
    SafetyPoint,
    SafetySituation,
    SafetyStandard,
    checks,
    rules,
)
from navplan.domain.modules.safety.words import CRITICAL, FACTORS
from navplan.domain.modules.safety.words_practice import BREACHES
from navplan.domain.records import Reader, Record, field_of
from navplan.domain.safety.picture import Picture, Seen
from navplan.domain.safety.reasons import outdated_texts, reasons
from navplan.domain.words import N_, Said


@dataclass(frozen=True)
class Finding:
    """One thing: its rule, the record and field where it is mended, and whether it stops the assessment."""

    rule: str
    record: Record
    field: str
    said: Said
    stops: bool = True


def findings(picture: Picture, reader: Reader) -> tuple[Finding, ...]:
    """Everything there is to say of an assessment, what stops it first."""
    found = [
        *_assessment(picture, reader),
        *(finding for seen in picture.situations for finding in _situation(picture, seen, reader)),
        *unanswered(picture, reader),
        *_factors(picture, reader),
        *_areas(picture),
        *breaches(reader),
        *_reasons(picture, reader),
        *_outdated(picture),
    ]
    return tuple(sorted(found, key=lambda finding: not finding.stops))


def stopping(picture: Picture, reader: Reader) -> tuple[Finding, ...]:
    """What must be mended before the assessment can go to the verneombud and be approved."""
    return tuple(finding for finding in findings(picture, reader) if finding.stops)


_WAITS = frozenset({"participants", "status"})
"""What is said of an assessment without stopping it."""


def _assessment(picture: Picture, reader: Reader) -> Iterator[Finding]:
    own = picture.assessment
    for problem in checks.check_assessment(own, reader):
        is_flagged = problem.field in _WAITS or (problem.field == "police_minutes" and own.police_unknown)
        yield Finding("3.1", own, problem.field, problem.said, not is_flagged)
    if not picture.situations:
        yield Finding("3.2", own, "title", Said(N_("Vurderingen har ingen situasjoner ennå.")))
    since = own.met_on
    levels = [seen.level for seen in picture.situations if seen.level]
    if since and own.next_review and own.next_review > picture.scale.review_by(levels, since):
        yield Finding("R3", own, "next_review", Said(N_("Den høyeste risikoen krever gjennomgang tidligere.")), False)


def _situation(picture: Picture, seen: Seen, reader: Reader) -> Iterator[Finding]:
    own = seen.record
    for problem in checks.check_situation(own, reader):
        label = Said(field_of(SafetySituation, problem.field).label)
        if problem.weight == "info":
            words = Said(N_("{situation}: fyll ut «{field}»."), situation=seen.name, field=label)
        else:
            words = Said(N_("{situation}: {what}"), situation=seen.name, what=problem.said)
        yield Finding("3.2", own, problem.field, words)
    yield from _now(seen, reader)
    yield from _after(seen)
    yield from _plan(seen)
    if seen.now is not None and rules.is_critical(seen.now):
        for lack in rules.critical_lacks(seen.means, seen.exercised, picture.today):
            yield Finding("R6", own, "k_now", Said(_CRITICAL_LACKS[lack], situation=seen.name))
    if seen.needs_knowledge:
        yield Finding("R9", own, "knowledge", Said(N_("{situation}?: skaff mer kunnskap."), situation=seen.name), False)
    for deed in seen.failed:
        words = Said(
            N_("{situation}: «{measure}» virket ikke. Vurder på nytt."), situation=seen.name, measure=deed.measure.title
        )
        yield Finding("R11", own, "reassessed_on", words)
    for deed in seen.deeds:
        if deed.state == "venter":
            words = Said(N_("{situation}: evaluer «{measure}»."), situation=seen.name, measure=deed.measure.title)
            yield Finding("R11", own, "works", words, False)
        elif deed.state == "innfort" and not (deed.about.introduced_on or deed.about.evaluate_on):
            words = Said(
                N_("{situation}: når ble «{measure}» innført? Det skal evalueres etter 90 dager."),
                situation=seen.name,
                measure=deed.measure.title,
            )
            yield Finding("R11", own, "works", words, False)


_CRITICAL_LACKS = {
    "beredskap": N_("{situation} kan koste liv og trenger et beredskapstiltak."),
    "ovelse": N_("{situation} kan koste liv og er ikke øvd på de siste tolv månedene."),
}
_HIGH_LACKS = {
    "tiltak": N_("{situation} er høy og har ingen tiltak."),
    "frist": N_("{situation} er høy, og et tiltak mangler frist."),
    "ansvarlig": N_("{situation} er høy, og et tiltak mangler ansvarlig."),
    "strakstiltak": N_("{situation} er høy og trenger et midlertidig tiltak nå."),
}


def _now(seen: Seen, reader: Reader) -> Iterator[Finding]:
    """R1: only what is introduced counts in «nå»."""
    states = {deed.measure.id: deed.state for deed in seen.deeds}
    for id in seen.record.works:
        measure = reader.get(Measure, id)
        if measure is None:
            continue
        state = states.get(id) or rules.measure_state(measure.status, measure.evaluation, False, None, _NEVER)
        if not rules.counts_now(state):
            words = Said(
                N_("{situation}: «{measure}» er ikke innført og teller ikke nå."),
                situation=seen.name,
                measure=measure.title,
            )
            yield Finding("R1", seen.record, "works", words)


_NEVER = date.max


def _after(seen: Seen) -> Iterator[Finding]:
    """R2: what is lower after needs a measure that works on it; what is higher needs a reason."""
    if seen.now is None or seen.after is None:
        if seen.now is not None and any(rules.counts_after(deed.state) for deed in seen.deeds):
            yield Finding(
                "3.2", seen.record, "s_after", Said(N_("{situation}: sett verdien etter."), situation=seen.name)
            )
        return
    works_on = {deed.about.works_on for deed in seen.deeds if rules.counts_after(deed.state)}
    for axis in rules.lowered_without_measure(seen.now, seen.after, works_on):
        yield Finding("R2", seen.record, _FIELD_OF[axis], Said(_LOWERED[axis], situation=seen.name))
    if rules.is_raised(seen.now, seen.after) and not seen.record.after_reason:
        words = Said(N_("{situation}: skriv hvorfor verdien blir høyere."), situation=seen.name)
        yield Finding("R2", seen.record, "after_reason", words)


_FIELD_OF = {rules.PROBABILITY: "s_after", rules.CONSEQUENCE: "k_after"}
_LOWERED = {
    rules.PROBABILITY: N_("{situation}: sannsynligheten synker uten at noe tiltak virker på den."),
    rules.CONSEQUENCE: N_("{situation}: konsekvensen synker uten at noe tiltak virker på den."),
}


def _plan(seen: Seen) -> Iterator[Finding]:
    """R4 and R5."""
    if seen.level == rules.HIGH:
        for lack in rules.high_lacks(seen.means):
            yield Finding("R4", seen.record, "s_now", Said(_HIGH_LACKS[lack], situation=seen.name))
        reasons = any(deed.about.why_not_higher for deed in seen.deeds)
        if rules.asks_why_not_higher(seen.level, seen.means) and not reasons:
            words = Said(N_("{situation} møtes bare med opplæring og beredskap. Hvorfor?"), situation=seen.name)
            yield Finding("3.5", seen.record, "s_now", words)
    elif not rules.is_answered(seen.level, seen.means, seen.accepted):
        words = Said(N_("{situation} er middels og trenger tiltak eller begrunnet aksept."), situation=seen.name)
        yield Finding("R5", seen.record, "accepted_why", words)


def unanswered(picture: Picture, reader: Reader) -> Iterator[Finding]:
    """R6: which of the five critical situations have no whole answer."""
    answers = {c.about: c for c in reader.linked(SafetyCritical, "assessment", picture.assessment.id)}
    for option in CRITICAL:
        answer = answers.get(option.key)
        if answer is None or not answer.answer or list(checks.check_critical(answer, reader)):
            words = Said(N_("Svar på om «{what}» er tatt med eller ikke er aktuelt."), what=Said(option.label))
            yield Finding("R6", answer or picture.assessment, "answer" if answer else "worst", words)


def _factors(picture: Picture, reader: Reader) -> Iterator[Finding]:
    labels = {option.key: option.label for option in FACTORS}
    answered = {(row.area, row.factor) for row in picture.factors if row.verdict}
    missing = [key for key in labels if not any(factor == key for _area, factor in answered)]
    if missing:
        words = Said(N_("{n} faktorer er ikke vurdert ennå."), n=len(missing))
        yield Finding("3.3", picture.assessment, "scope", words)
    for row in picture.factors:
        for problem in checks.check_factor(row, reader):
            words = Said(N_("{factor}: {what}"), factor=Said(labels.get(row.factor, row.factor)), what=problem.said)
            yield Finding("3.3", row, problem.field, words)


def _areas(picture: Picture) -> Iterator[Finding]:
    """R8: a level set lower than the rule gives needs its reason, and the verneombud should have said something."""
    for area in picture.areas:
        if area.override is None or not area.combined.is_lowered:
            continue
        if not area.override.why:
            yield Finding("R8", area.override, "why", Said(N_("Et område er satt lavere uten begrunnelse.")))
        if not area.override.rep_note:
            words = Said(N_("Et område er satt lavere. Verneombudet har ikke gitt merknad."))
            yield Finding("R8", area.override, "rep_note", words, False)


def breaches(reader: Reader) -> Iterator[Finding]:
    """R10: open breaches of a standard in use, a list of its own that no colour accepts."""
    for standard in reader.all(SafetyStandard):
        if not standard.in_use:
            continue
        for point in reader.linked(SafetyPoint, "standard", standard.id):
            deviations = reader.linked(SafetyDeviation, "point", point.id)
            if point.status in BREACHES and all(_is_open(deviation) for deviation in deviations):
                words = Said(N_("Standardpunkt {n} er brutt og verken lukket eller kompensert."), n=point.number)
                yield Finding("R10", deviations[0] if deviations else point, "status", words)


def _is_open(deviation: SafetyDeviation) -> bool:
    return rules.is_breach_open(deviation.closed_on is not None, bool(deviation.compensating))


def _reasons(picture: Picture, reader: Reader) -> Iterator[Finding]:
    """5.5: what has happened since the meeting calls for a new look; it is said, and stops nothing."""
    if picture.assessment.status == "erstattet":
        return
    for _trigger, said in reasons(picture, reader):
        words = Said(N_("Grunn til ny vurdering: {what}"), what=said)
        yield Finding("5.5", picture.assessment, "next_review", words, False)


def _outdated(picture: Picture) -> Iterator[Finding]:
    """Texts brought along from an older plan that cite law that is out of date."""
    records = (picture.assessment, *(seen.record for seen in picture.situations), *picture.factors)
    overrides = (area.override for area in picture.areas if area.override)
    for record, field, said in outdated_texts((*records, *overrides)):
        yield Finding("henvisning", record, field, said, False)


def waiting(reader: Reader, pictures: Iterable[Picture]) -> int:
    """How many things wait for somebody on this page: what stops open assessments, and breaches."""
    return sum(len(stopping(found, reader)) for found in pictures if found.assessment.status == "utkast")
