"""Starter libraries: proposals that come with the program as dated data, and become the office's own when fetched.

A file says where its content comes from (`source`) and when somebody last looked whether it holds (`checked`).
"""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any, Generic

from navplan.domain.kinds import Choices, Day, Flag, Tags
from navplan.domain.records import R, field_of


@dataclass(frozen=True)
class Starter(Generic[R]):
    """The unborn records of one file, with their source and the day it was last checked."""

    source: str
    checked: date
    records: tuple[R, ...]


def read_starter(path: Path, record: type[R]) -> Starter[R] | None:
    """What the file proposes, or None when the program brings no such file."""
    if not path.is_file():
        return None
    with path.open("rb") as file:
        told = tomllib.load(file)
    rows = tuple(record_of(record, row) for row in told["row"])
    return Starter(told["source"], told["checked"], rows)


def record_of(record: type[R], row: Mapping[str, Any]) -> R:
    """An unborn record with the values of a row; a key that is no field is a fault of the file."""
    return record(**{key: _value(record, key, told) for key, told in row.items()})


def _value(record: type[R], key: str, told: Any) -> Any:
    kind = field_of(record, key).kind
    if isinstance(kind, Day | Flag):
        return told
    return tuple(told) if isinstance(kind, Choices | Tags) else kind.parse(str(told))
