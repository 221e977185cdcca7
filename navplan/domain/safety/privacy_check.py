"""The second privacy scan, when something leaves the office: a stop hit stops the document, a soft one is listed."""

from collections.abc import Iterator
from dataclasses import dataclass

from navplan.domain.fields import Field, Guard
from navplan.domain.kinds import LongText, Text
from navplan.domain.modules.passed import PrivacyPass, unanswered
from navplan.domain.modules.safety import KINDS
from navplan.domain.ports import CannotStore
from navplan.domain.privacy import scan
from navplan.domain.records import Reader, Record, field_of, fields_of
from navplan.domain.words import N_, Said


class HasHits(CannotStore):
    """Something in the texts may point to a person. `said` names the first field, never the text."""

    def __init__(self, labels: tuple[str, ...]) -> None:
        words = N_("Dokumentet er ikke laget. Feltet «{field}» har noe som kan vise til en person. Rett det først.")
        super().__init__(Said(words, field=Said(labels[0])))
        self.labels = labels


@dataclass(frozen=True)
class Checked:
    """What the scan found: the labels of fields with warnings that were accepted."""

    warnings: tuple[str, ...]


@dataclass(frozen=True)
class LetPast:
    """A field of the module where somebody has said that what a rule met is no identity number."""

    passed: PrivacyPass
    label: str


def let_past(reader: Reader) -> tuple[LetPast, ...]:
    """What was let past the guard in this module's fields, in the order it happened; for the verneombud."""
    kinds = {kind.key: kind for kind in KINDS}
    return tuple(
        LetPast(passed, field_of(kinds[passed.about_key].record, passed.field).label)
        for passed in reader.all(PrivacyPass)
        if passed.about_key in kinds
    )


def check_privacy(reader: Reader) -> Checked:
    """Scan every free text of the module; raise HasHits when one holds what must not leave.

    What somebody has answered for in the very field may leave.
    """
    stops: dict[str, None] = {}
    warnings: dict[str, None] = {}
    for record, field, text in _texts(reader):
        findings = scan(text, field.guard, field.key)
        if any(found.weight == "warn" for found in findings):
            warnings[field.label] = None
        if unanswered(reader, record, field.key, findings):
            stops[field.label] = None
    if stops:
        raise HasHits(tuple(stops))
    return Checked(tuple(warnings))


def _texts(reader: Reader) -> Iterator[tuple[Record, Field, str]]:
    for kind in KINDS:
        fields = [f for f in fields_of(kind.record) if isinstance(f.kind, Text | LongText) and f.guard is Guard.FREE]
        for record in reader.all(kind.record) if fields else ():
            for field in fields:
                text = getattr(record, field.key)
                if text:
                    yield record, field, text
