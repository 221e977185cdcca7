"""Rows on their way to the clipboard: as a worksheet expects them, small numbers of people hidden (9.3.2)."""

from collections.abc import Callable, Sequence

from navplan.domain.fields import Field
from navplan.domain.kinds import Number
from navplan.domain.people import veiled, veiled_word
from navplan.domain.records import Record
from navplan.domain.small_numbers import LIMIT
from navplan.ui.words import _


def as_rows(rows: Sequence[Record], fields: Sequence[Field], text: Callable[[Record, Field], str]) -> str:
    """The cells of some rows, parted as a worksheet expects; `text` says what a cell shows on the screen."""
    hidden = veiled(rows, LIMIT)

    def said(record: Record, field: Field) -> str:
        word = veiled_word(field, getattr(record, field.key), LIMIT, _) if record.id in hidden else ""
        return word or _cell(text(record, field), field)

    return "\n".join("\t".join(said(record, field) for field in fields) for record in rows)


def _cell(text: str, field: Field) -> str:
    """A number without unit and hard spaces; a text that begins like a formula stays a text."""
    if isinstance(field.kind, Number):
        return text.removesuffix(_(field.kind.unit)).replace("\u00a0", "").replace("\u2212", "-")
    return f"'{text}" if text[:1] in ("=", "+", "-", "@") else text
