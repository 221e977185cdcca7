"""What the history tells of a record, as text that anybody may have written: values of the form their fields have.

A plan file may come from a stranger, and its history is no table with rules of its own. What has another form than a
value of its field is not made into a record.
"""

from collections.abc import Mapping
from decimal import Decimal
from typing import Any

from navplan.domain.kinds import Choices, FieldKind, Flag, Links, Number, Tags
from navplan.domain.own_notes import parsed
from navplan.domain.records import Record, fields_of

UNREADABLE = (ValueError, TypeError, KeyError, AttributeError, ArithmeticError)
"""What a row that is hurt, or was never ours, is refused with."""


def values_told(record: type[Record], text: str) -> Mapping[str, Any]:
    """The values of a record as the history tells them; raises one of UNREADABLE where its fields hold no such values.

    Older plans may tell a number where there is a text now; it is read as one.
    """
    told: dict[str, Any] = parsed(text)
    if not isinstance(told["id"], str):
        raise TypeError("an id is a text")
    return told | {f.key: _formed(f.kind, told[f.key]) for f in fields_of(record) if f.key in told}


def _formed(kind: FieldKind, value: Any) -> Any:
    if value is None:
        return None
    if isinstance(kind, Choices | Tags | Links):
        if not isinstance(value, list) or not all(isinstance(one, str) for one in value):
            raise TypeError("several values are a list of texts")
        return value
    if isinstance(value, list | dict):
        raise TypeError("a field holds one value")
    if isinstance(kind, Flag):
        return bool(value)
    return int(Decimal(value)) if isinstance(kind, Number) else str(value)
