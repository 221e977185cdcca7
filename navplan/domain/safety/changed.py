"""«Endret siden godkjent» in words: what reads otherwise than when it was signed, for screen and paper alike."""

from collections.abc import Iterator, Mapping

from navplan.domain.kinds import Link, Links
from navplan.domain.modules.plan import Measure
from navplan.domain.modules.safety import KINDS, SafetyAssessment, SafetySituation
from navplan.domain.records import Reader, Record, field_of
from navplan.domain.safety.approval import Difference, approvals_of, changed_since, standing
from navplan.domain.safety.picture import situation_name
from navplan.domain.words import N_, Said, Translate

RECORDS: Mapping[str, type[Record]] = {kind.key: kind.record for kind in KINDS} | {Measure.KEY: Measure}
ONE: Mapping[str, str] = {kind.key: kind.one for kind in KINDS} | {Measure.KEY: N_("tiltak")}


def differences(assessment: SafetyAssessment, reader: Reader) -> tuple[Difference, ...]:
    """What each outdated signature no longer covers, each once; the oldest value that was signed stands first."""
    newest = approvals_of(assessment, reader)
    found: dict[tuple[str, str, str], Difference] = {}
    for line in standing(assessment, reader).outdated:
        for difference in changed_since(newest[line], reader):
            found.setdefault((difference.record_key, difference.id, difference.field), difference)
    return tuple(found.values())


def told(assessment: SafetyAssessment, reader: Reader, translate: Translate) -> tuple[str, ...]:
    """A line for each difference: «S-02 · Sannsynlighet nå: 4 → 5»."""
    return tuple(_line(difference, reader, translate) for difference in differences(assessment, reader))


def _line(difference: Difference, reader: Reader, translate: Translate) -> str:
    name = _name(difference, reader, translate)
    if not difference.field:
        words = N_("Ny: {name}") if difference.before is None else N_("Fjernet: {name}")
        return Said(words, name=name).words(translate)
    field = field_of(RECORDS[difference.record_key], difference.field)
    before, after = (
        _value(difference, value, reader, translate) or translate(N_("tomt"))
        for value in (difference.before, difference.after)
    )
    return f"{name} · {translate(field.label)}: {before} → {after}"


def _name(difference: Difference, reader: Reader, translate: Translate) -> str:
    """A situation by its number, also one that is gone; other records by what people call them."""
    if difference.record_key == SafetySituation.KEY:
        known = reader.get(SafetySituation, difference.id)
        serial = known.serial if known else (difference.before or {}).get("serial")
        return situation_name(SafetySituation(serial=serial))
    return reader.named(difference.record_key, difference.id) or translate(ONE[difference.record_key])


def _value(difference: Difference, value: object, reader: Reader, translate: Translate) -> str:
    kind = field_of(RECORDS[difference.record_key], difference.field).kind
    read = kind.from_store(value)
    if isinstance(kind, Link | Links):
        ids: Iterator[str] = iter(read if isinstance(kind, Links) else (read,))
        return ", ".join(reader.named(kind.to, id) for id in ids if id)
    return kind.show(read, translate)
