"""What a value looks like in a cell, and the fingerprint that tells later whether somebody has touched it.

Words in cells are bokmål whatever the language of the screen, because the kinds read no other when they come back.
"""

import hashlib
import re
from collections.abc import Iterable
from datetime import date, datetime, time
from decimal import Decimal

from navplan.domain.fields import Field
from navplan.domain.kinds import Day, FieldKind, Flag, Link, Links, Number
from navplan.domain.records import Record, targets
from navplan.domain.words import as_written

FIRST_DAY = date(1901, 1, 1)
"""Spreadsheets do not agree on earlier days; those stand as text."""

DIGITS = 15
"""So many digits a spreadsheet keeps; longer numbers stand as text."""

EMPTY = "0"
"""The fingerprint of an empty cell."""

Held = str | int | Decimal | date | None
"""What is put into a cell; None leaves it empty."""

_CONTROL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")


def held(text: str) -> str:
    """The text as a cell can hold it: control characters become the replacement sign, line breaks are kept."""
    if text.isprintable():
        return text
    return _CONTROL.sub("\ufffd", text.replace("\r\n", "\n").replace("\r", "\n"))


def to_cell(kind: FieldKind, value: object) -> Held:
    """A value of a field that is no link: dates and numbers as such, everything else in words."""
    if isinstance(value, str):
        return held(kind.show(value, as_written)) or None
    if value is None:
        return None
    if isinstance(kind, Day) and isinstance(value, date) and value >= FIRST_DAY:
        return value
    if isinstance(kind, Number) and isinstance(value, int | Decimal) and _keeps(value):
        return value
    return held(kind.show(value, as_written)) or None


def _keeps(value: int | Decimal) -> bool:
    return len(Decimal(value).as_tuple().digits) <= DIGITS


def told(cell: Held | float | datetime | time) -> str:
    """What stands in a cell as a person would have typed it, for `FieldKind.parse`."""
    if cell is None or isinstance(cell, str):
        return cell or ""
    if isinstance(cell, bool):
        return Flag().show(cell, as_written)
    if isinstance(cell, datetime):
        day = told(cell.date())
        return day if cell.time() == time.min else f"{day} {cell:%H:%M}"
    if isinstance(cell, date):
        return Day().show(cell, as_written)
    if isinstance(cell, int | float | Decimal):
        return _told_number(cell)
    return str(cell)


def _told_number(number: float | Decimal) -> str:
    """Plain digits with a decimal comma; a spreadsheet's own numbers are exact to fifteen digits."""
    if isinstance(number, int):
        return str(number)
    exact = number if isinstance(number, Decimal) else Decimal(f"{number:.{DIGITS}g}")
    digits = f"{exact:f}"
    return digits.rstrip("0").rstrip(".").replace(".", ",") if "." in digits else digits


def fingerprint(told_text: str) -> str:
    """A short mark of what stands in a cell; alike only for the same text."""
    return hashlib.blake2b(told_text.encode("utf-8", "replace"), digest_size=5).hexdigest() if told_text else EMPTY


def link_text(ids: Iterable[str]) -> str:
    """What the fingerprint of a link is made of: ids, so that a new name of the target is no change."""
    return ";".join(ids)


def print_of(record: Record, field: Field) -> str:
    """The fingerprint of a record's field as a workbook made now would have it."""
    if isinstance(field.kind, Link | Links):
        return fingerprint(link_text(targets(record, field)))
    return fingerprint(told(to_cell(field.kind, getattr(record, field.key))))
