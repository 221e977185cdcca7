"""The privacy guard at the door out: what is about to leave the office is read once more (design/privacy.md).

Free text only: letters and the office's own fields are not scanned. A stop names the record and the field, never the
digits. A text that was let through in its field is let through here: in documents, workbooks, lists and copies alike.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, fields, is_dataclass

from navplan.domain.fields import Field, Guard
from navplan.domain.kinds import LongText, Tags, Text
from navplan.domain.modules.passed import unanswered
from navplan.domain.ports import CannotStore
from navplan.domain.privacy import Finding, PrivacyGuard, scan
from navplan.domain.records import UNNAMED, Kind, Record, fields_of
from navplan.domain.words import N_, Said
from navplan.domain.workspace import Workspace


@dataclass(frozen=True)
class Hit:
    """A text that must not leave: the record and the field it stands in. It never leaves memory."""

    kind: Kind
    record: Record
    field: Field
    text: str
    can_override: bool


NO_FILE, NO_COPY = N_("Ingen fil er laget."), N_("Ingenting er kopiert.")
"""What did not happen."""


class HeldBack(CannotStore):
    """Nothing has left, for something in it may point to a person. `said` names the first place of `hits`."""

    def __init__(self, hits: Sequence[Hit], nothing: str = NO_FILE) -> None:
        first, rest = hits[0], len(hits) - 1
        text = N_("{nothing} Feltet «{field}» i {kind} «{name}» har noe som kan vise til en person. Rett det først.")
        more = N_(
            "{nothing} Feltet «{field}» i {kind} «{name}» og {n} andre felt har noe som kan vise til en person. "
            "Rett dem først."
        )
        about = {
            "nothing": Said(nothing),
            "field": Said(first.field.label),
            "kind": Said(first.kind.one),
            "name": _name(first),
        }
        super().__init__(Said(more, n=rest, **about) if rest else Said(text, **about))
        self.hits = tuple(hits)

    @property
    def can_override(self) -> bool:
        """Whether a person may say that none of it is an id number."""
        return all(hit.can_override for hit in self.hits)


def check_document(plan: Workspace, made: object) -> None:
    """Raise HeldBack when a document says, in any of its texts, what the guard stops in the plan's fields."""
    _hold_back(_said_in(plan, made))


def check_records(plan: Workspace, records: Iterable[Record]) -> None:
    """Raise HeldBack when the guard stops a text of these records, which leave whole."""
    _hold_back([hit for hit, _ in _hits(plan, ((plan.kind(record.KEY), record) for record in records))])


def check_copy(plan: Workspace, text: str) -> None:
    """Raise HeldBack when a text that is to be copied says what the guard stops in the plan's fields."""
    _hold_back(_said_in(plan, text), NO_COPY)


def check_list(plan: Workspace, rows: Sequence[Sequence[str]]) -> None:
    """Raise HeldBack for what the plan says in these rows, and CannotStore for a cell that came from elsewhere.

    What somebody has let through in its field, or what a field of the office or a letter holds, may leave here too.
    The row's first cell says where the others stand.
    """
    check_document(plan, tuple(tuple(row) for row in rows))
    strange = [(row, found) for row in rows for text in row for found in _stretches(text)]
    at_home = _texts_of_plan(plan) if strange else ""
    for row, found in strange:
        if found not in at_home:
            place = "" if _stops(scan(row[0])) else row[0]
            text = N_("Listen er ikke laget. Raden «{place}» har noe som kan vise til en person. Rett det i filen.")
            raise CannotStore(Said(text, place=place))


def _hold_back(hits: Sequence[Hit], nothing: str = NO_FILE) -> None:
    if hits:
        raise HeldBack(list(dict.fromkeys(hits)), nothing)


def _said_in(plan: Workspace, made: object) -> list[Hit]:
    """What the guard stops in the plan's fields, as far as it stands in what is about to leave."""
    said = _plain(" ".join(_texts(made)))
    records = ((kind, record) for kind in plan.kinds for record in plan.all(kind.record))
    return [hit for hit, stretch in _hits(plan, records) if _plain(stretch) in said]


def _plain(text: str) -> str:
    return " ".join(text.split())


def _stretches(text: str) -> list[str]:
    return [_plain(text[found.start : found.end]) for found in _stops(scan(text))]


def _texts_of_plan(plan: Workspace) -> str:
    """Everything that is written in the plan's fields; what of it may not leave has been held back before."""
    values = (getattr(r, f.key) for kind in plan.kinds for r in plan.all(kind.record) for f in fields_of(kind.record))
    return _plain(" ".join(text for value in values for text in _texts(value)))


def _hits(plan: Workspace, records: Iterable[tuple[Kind, Record]]) -> Iterator[tuple[Hit, str]]:
    """Each text that the guard stops, with the stretch that it stops at."""
    for kind, record in records:
        for field, text in _free_texts(record):
            for found in unanswered(plan, record, field.key, _findings(plan, field, text)):
                hit = Hit(kind, record, field, text, found.can_override)
                yield hit, text[found.start : found.end]


def _findings(plan: Workspace, field: Field, text: str) -> tuple[Finding, ...]:
    """The plan's own guard knows what has been let through since it was opened."""
    guardian = plan.guardian
    return guardian.findings(field, text) if isinstance(guardian, PrivacyGuard) else scan(text, field.guard, field.key)


def _stops(findings: Iterable[Finding]) -> list[Finding]:
    return [found for found in findings if found.weight == "stop"]


def _free_texts(record: Record) -> Iterator[tuple[Field, str]]:
    for field in fields_of(type(record)):
        if field.guard is Guard.FREE and isinstance(field.kind, Text | LongText | Tags):
            value = getattr(record, field.key)
            yield from ((field, text) for text in (value if isinstance(value, tuple) else (value,)) if text)


def _texts(value: object) -> Iterator[str]:
    """Every text anywhere in a document, whatever its blocks are; a record that an entry comes from is not printed."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, tuple | list):
        for part in value:
            yield from _texts(part)
    elif is_dataclass(value) and not isinstance(value, Record):
        for part_of in fields(value):
            yield from _texts(getattr(value, part_of.name))


def _name(hit: Hit) -> str | Said:
    """What the record is called, unless its name is what must not be told."""
    name = hit.kind.name_of(hit.record)
    return name if name and not _stops(scan(name)) else Said(UNNAMED)
