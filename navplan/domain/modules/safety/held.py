"""Records that hold: a given statement, an approval, a scale in use. They refuse every change through the door."""

from collections.abc import Mapping
from typing import Any

from navplan.domain.ports import CannotStore
from navplan.domain.records import Record
from navplan.domain.words import Said


class Held(CannotStore):
    """The record is locked; `said` tells why. It travels as a refusal, so every screen tells it in words."""


def hold(record: Record, is_held: bool, values: Mapping[str, Any], why: Said) -> None:
    """Raise `Held` when the record is locked and one of the values is another than it holds."""
    if is_held and any(getattr(record, key) != value for key, value in values.items()):
        raise Held(why)
