"""A column copied from a worksheet, read into the numbers of a month: all of it or nothing."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any

from navplan.domain.kinds import Refused
from navplan.domain.modules.kvp import KvpMonth
from navplan.domain.records import field_of
from navplan.domain.words import N_, Said


@dataclass(frozen=True)
class Pasted:
    """What was read: values by field, and for each line that could not be read why, at its field."""

    values: dict[str, Any] = field(default_factory=dict)
    faults: dict[str, Said] = field(default_factory=dict)
    left_over: int = 0

    @property
    def is_whole(self) -> bool:
        """Whether every line was read and had a field to go to."""
        return not self.faults and not self.left_over


def is_column(text: str) -> bool:
    """Whether a copied text is more than one number for one field."""
    return "\n" in text.strip("\r\n") or "\t" in text


def read_column(text: str, keys: Sequence[str]) -> Pasted:
    """Read line after line into the fields `keys`; of several cells on a line the last that holds something counts.

    An empty line leaves its field as it is. Thousand separators and decimal commas are read as the field reads them.
    """
    lines = text.rstrip("\r\n").replace("\r\n", "\n").replace("\r", "\n").split("\n")
    values: dict[str, Any] = {}
    faults: dict[str, Said] = {}
    for number, (key, line) in enumerate(zip(keys, lines, strict=False), start=1):
        cell = next((part.strip() for part in reversed(line.split("\t")) if part.strip()), "")
        if not cell:
            continue
        try:
            values[key] = field_of(KvpMonth, key).kind.parse(cell)
        except Refused as refused:
            faults[key] = Said(N_("Linje {n}, «{cell}»: {why}"), n=number, cell=cell, why=refused.said)
    return Pasted(values, faults, max(0, len(lines) - len(keys)))
