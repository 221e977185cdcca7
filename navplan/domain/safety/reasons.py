"""Why an assessment should be looked at again before its time (5.5), and texts that cite law that is out of date."""

from collections.abc import Iterator
from datetime import date

from navplan.domain.fields import Guard
from navplan.domain.kinds import LongText, Text
from navplan.domain.modules.safety import SafetyExercise, SafetyIncidents, SafetyPreparedness, SafetyStandard
from navplan.domain.modules.safety.words_practice import CATEGORIES
from navplan.domain.records import Reader, Record, field_of, fields_of
from navplan.domain.safety.incident_grid import alike_in_a_quarter, month_of
from navplan.domain.safety.library import library
from navplan.domain.safety.picture import Picture
from navplan.domain.words import N_, Said

SERIOUS = frozenset({"4", "5"})


def reasons(picture: Picture, reader: Reader) -> Iterator[tuple[str, Said]]:
    """What has happened since the meeting: the trigger of 5.5 it belongs to, and the words. R11 tells what failed."""
    own, today = picture.assessment, picture.today
    if own.next_review and own.next_review < today:
        yield "arlig", Said(N_("Fristen for ny gjennomgang var {day:%d.%m.%Y}."), day=own.next_review)
    since = own.met_on
    if since is None:
        return
    yield from _incidents(since, reader)
    yield from _tests(since, reader)
    yield from _rules(picture, since, reader)


def _incidents(since: date, reader: Reader) -> Iterator[tuple[str, Said]]:
    serious = [
        row
        for row in reader.all(SafetyIncidents)
        if row.severity in SERIOUS and row.count and row.year and row.month and month_of(row) > since
    ]
    if serious:
        yield "hendelse", Said(N_("Det har vært en svært alvorlig hendelse siden møtet."))
    labels = {option.key: option.label for option in CATEGORIES}
    for period, category, _channel, count in alike_in_a_quarter(reader, since):
        what = Said(labels.get(category, category))
        words = N_("{n} like hendelser i {period}: {what}.")
        yield "hendelse", Said(words, n=count, period=period.said, what=what)


def _tests(since: date, reader: Reader) -> Iterator[tuple[str, Said]]:
    for state in reader.all(SafetyPreparedness):
        if state.alarm_result == "feil" and state.alarm_on and state.alarm_on > since:
            yield "alarm", Said(N_("Alarmen sviktet ved prøven {day:%d.%m.%Y}."), day=state.alarm_on)
    for exercise in reader.all(SafetyExercise):
        if exercise.done_on and exercise.done_on > since and exercise.improve:
            yield "alarm", Said(N_("Øvelsen «{name}» viste noe som må bli bedre."), name=exercise.title)


def _rules(picture: Picture, since: date, reader: Reader) -> Iterator[tuple[str, Said]]:
    for standard in reader.all(SafetyStandard):
        if standard.in_use and standard.valid_from and since < standard.valid_from <= picture.today:
            name = f"{standard.name} {standard.version}".strip()
            yield "regelverk", Said(N_("Standarden «{name}» er ny siden møtet."), name=name)
    law_per = picture.assessment.law_per
    if law_per and law_per < library().law_checked_on:
        words = N_("Regelverket er kontrollert på nytt {day:%d.%m.%Y}, etter at vurderingen ble laget.")
        yield "regelverk", Said(words, day=library().law_checked_on)


def outdated_texts(records: tuple[Record, ...]) -> Iterator[tuple[Record, str, Said]]:
    """Texts of these records that cite law that is out of date: the record, the field, and what it is called now."""
    for record in records:
        for field in fields_of(type(record)):
            if not isinstance(field.kind, Text | LongText) or field.guard is not Guard.FREE:
                continue
            for now in library().outdated_references(getattr(record, field.key)):
                label = Said(field_of(type(record), field.key).label)
                yield record, field.key, Said(N_("Utgått henvisning i «{field}». {now}"), field=label, now=now)
