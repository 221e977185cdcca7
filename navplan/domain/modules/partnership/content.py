"""What a clause says, told once: the page, the difference between versions and the printed agreement all show this."""

from collections.abc import Iterator
from dataclasses import dataclass

from navplan.domain.fields import Field
from navplan.domain.kinds import Choice, Flag, Link, Links, Number
from navplan.domain.modules.partnership.agreement import Agreement
from navplan.domain.modules.partnership.layout import INTERNAL_FACTS, INTERNAL_PARTS, layout_of
from navplan.domain.modules.partnership.parts_office import AgreementCase, Clause, OpeningHours, Part
from navplan.domain.modules.partnership.parts_work import Signature
from navplan.domain.modules.partnership.words import CLAUSES
from navplan.domain.records import R, Reader, Record, field_of, fields_of
from navplan.domain.words import Translate


@dataclass(frozen=True)
class Told:
    """One fact with its value in the reader's words."""

    field: Field
    words: str


@dataclass(frozen=True)
class ToldList:
    """A list of the clause: its columns and the words of every row."""

    part: type[Part]
    columns: tuple[Field, ...]
    rows: tuple[tuple[str, ...], ...]


def clause_title(key: str) -> str:
    """The clause's heading, not yet translated."""
    return Choice(CLAUSES).option(key).label


def clause_of(agreement: Agreement, key: str, reader: Reader) -> Clause | None:
    """What is kept about one clause of a version."""
    return next((c for c in reader.linked(Clause, "agreement", agreement.id) if c.point == key), None)


def words_of(record: Record, field: Field, reader: Reader, translate: Translate) -> str:
    """A field's value in words; links by name, an unset yes-or-no by silence."""
    value = getattr(record, field.key)
    if isinstance(field.kind, Link):
        return reader.named(field.kind.to, value)
    if isinstance(field.kind, Links):
        return ", ".join(reader.named(field.kind.to, id) for id in value)
    if isinstance(field.kind, Flag) and not value:
        return ""
    return field.kind.show(value, translate)


def told(agreement: Agreement, key: str, reader: Reader, translate: Translate) -> Iterator[Told | ToldList]:
    """The printed content of a clause in reading order; what is empty and what is internal is left out."""
    for group in layout_of(key).groups:
        for fact in group.facts:
            field = field_of(Agreement, fact)
            words = "" if fact in INTERNAL_FACTS else words_of(agreement, field, reader, translate)
            if words:
                yield Told(field, words)
        if group.rows is not None and group.rows not in INTERNAL_PARTS:
            listed = told_list(agreement, group.rows, reader, translate)
            if listed.rows:
                yield listed


def told_list(agreement: Agreement, part: type[Part], reader: Reader, translate: Translate) -> ToldList:
    """A list with the columns that are shown and filled in at least one row."""
    rows = in_order(part, reader.linked(part, "agreement", agreement.id))
    fields = [field for field in fields_of(part) if field.key != "agreement" and not _about_the_plan(field)]
    told_rows = [[words_of(row, field, reader, translate) for field in fields] for row in rows]
    used = [n for n in range(len(fields)) if any(row[n] for row in told_rows)]
    return ToldList(part, tuple(fields[n] for n in used), tuple(tuple(row[n] for n in used) for row in told_rows))


def _about_the_plan(field: Field) -> bool:
    """Links into the plan help the office to follow up; the agreement on paper does not show them."""
    within = ("annex", "agreement_location")
    outside = isinstance(field.kind, Link | Links) and field.kind.to not in within
    return outside or field.key in ("compulsory", "revised_on", "seen_on")


MAKING: tuple[type[Part], ...] = (AgreementCase, Signature)

_DAYS = {option: place for place, option in enumerate(("man", "tir", "ons", "tor", "fre"))}


def in_order(part: type[R], rows: tuple[R, ...]) -> tuple[R, ...]:
    """Rows by their number or weekday where they have one, else as they entered."""
    if part is OpeningHours:
        return tuple(sorted(rows, key=_weekday))
    if any(field.key == "nr" and isinstance(field.kind, Number) for field in fields_of(part)):
        return tuple(sorted(rows, key=_numbered))
    return rows


def _weekday(row: Record) -> int:
    return _DAYS.get(getattr(row, "weekday", ""), len(_DAYS))


def _numbered(row: Record) -> int:
    nr = getattr(row, "nr", None)
    return nr if isinstance(nr, int) else 1_000


def clause_text(agreement: Agreement, key: str, reader: Reader, translate: Translate) -> str:
    """The whole clause as running text, for finding what two versions say differently.

    Who signed and who dealt with a version belongs to its making, not to what it says.
    """
    lines = []
    for part in told(agreement, key, reader, translate):
        if isinstance(part, ToldList) and part.part in MAKING:
            continue
        if isinstance(part, Told):
            lines.append(f"{translate(part.field.label)}: {part.words}")
        else:
            lines += [" · ".join(words for words in row if words) for row in part.rows]
    clause = clause_of(agreement, key, reader)
    if clause and clause.local_text:
        lines.append(clause.local_text)
    return "\n".join(lines)
