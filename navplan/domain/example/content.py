"""The example's content: data with names as people use them, made into records; an unknown name stops the building."""

import re
import tomllib
from collections.abc import Mapping
from datetime import date
from pathlib import Path
from typing import Any

from navplan.domain.draft import Draft
from navplan.domain.fields import Field
from navplan.domain.kinds import Day, Flag, Link, Links, LongText, Refused, Tags
from navplan.domain.modules.competence import (
    CourseDate,
)
from navplan.domain.modules.control.records import ControlRemedy, ReviewDecision, ReviewPoint
from navplan.domain.modules.letter import Evidence
from navplan.domain.modules.plan import LogNote, Milestone, Task
from navplan.domain.modules.themes import KINDS as THEME_KINDS
from navplan.domain.records import R, Record, field_of, fields_of

Entry = Mapping[str, Any]
"""One table of the content: the fields of a record, and lists of tables for what lies under it."""

UNDER: Mapping[str, tuple[type[Record], str]] = {
    "evidence": (Evidence, "assessment"),
    "milestone": (Milestone, "measure"),
    "task": (Task, "measure"),
    "log": (LogNote, "measure"),
    "course_date": (CourseDate, "course"),
    "control_remedy": (ControlRemedy, "deviation"),
    "review_point": (ReviewPoint, "review"),
    "review_decision": (ReviewDecision, "point"),
    **{kind.key: (kind.record, "sheet") for kind in THEME_KINDS if "sheet" in {f.key for f in fields_of(kind.record)}},
}
"""What may stand under an entry: the list's name, the kind of record, and the link that ties it upwards."""


class ContentWrong(ValueError):
    """The example's content names something unknown or says something that no field can hold."""


def read_content(folder: Path) -> dict[str, Any]:
    """Read all files of the folder; those that say a year are gathered under `years`, lists are joined."""
    content: dict[str, Any] = {"years": {}}
    for path in sorted(folder.glob("*.toml")):
        with path.open("rb") as file:
            told = tomllib.load(file)
        year = told.pop("year", None)
        _join(content if year is None else content["years"].setdefault(year, {}), told, path.name)
    return content


def _join(content: dict[str, Any], told: Entry, name: str) -> None:
    for key, value in told.items():
        if isinstance(value, list):
            content.setdefault(key, []).extend(value)
        elif key in content:
            raise ContentWrong(f"{name} says «{key}» a second time")
        else:
            content[key] = value


def add_named(draft: Draft, kind: type[R], entry: Entry, names: "Names") -> None:
    """Draft a record; of a kind without a field «name» the content's name is only for others to refer to."""
    is_label = "name" in entry and "name" not in {field.key for field in fields_of(kind)}
    added = add(draft, kind, {k: v for k, v in entry.items() if not (is_label and k == "name")}, names)
    if is_label:
        names.give(kind.KEY, entry["name"], added.id)


class Names:
    """What the content calls things, and the ids that the plan gave them."""

    def __init__(self) -> None:
        self._ids: dict[tuple[str, str], str] = {}

    def give(self, kind: str, name: str, id: str) -> None:
        """Let a name stand for a record from now on."""
        if (kind, name) in self._ids:
            raise ContentWrong(f"two of the kind {kind} are called «{name}»")
        self._ids[kind, name] = id

    def make(self, record: type[R], entry: Entry, **given: Any) -> R:
        """A record with the entry's values, for builders in files of their own."""
        return record_of(record, entry, self, **given)

    def id_of(self, kind: str, name: str) -> str:
        """The record that a name stands for; raises ContentWrong."""
        if (kind, name) not in self._ids:
            raise ContentWrong(f"nothing of the kind {kind} is called «{name}»")
        return self._ids[kind, name]


def add(draft: Draft, record: type[R], entry: Entry, names: Names, **given: Any) -> R:
    """Draft the record and what lies under it."""
    below = [key for key in entry if key in UNDER and isinstance(entry[key], list)]
    own = {key: value for key, value in entry.items() if key not in below}
    added = draft.add(record_of(record, own, names, **given))
    for key in below:
        kind, via = UNDER[key]
        for under in entry[key]:
            add(draft, kind, under, names, **{via: added.id})
    return added


def record_of(record: type[R], entry: Entry, names: Names, **given: Any) -> R:
    """A record of the content's fields; raises ContentWrong for a field that the kind does not have."""
    known = {field.key for field in fields_of(record)}
    unknown = sorted(set(entry) - known)
    if unknown:
        raise ContentWrong(f"a {record.KEY} has no field «{unknown[0]}»")
    values = {key: value_of(field_of(record, key), told, names) for key, told in entry.items()}
    return record(**values, **given)


def value_of(field: Field, told: Any, names: Names) -> Any:
    """The value of a field as the content tells it; dates and flags are TOML's own."""
    kind = field.kind
    if isinstance(kind, Link):
        return names.id_of(kind.to, told)
    if isinstance(kind, Links):
        return tuple(names.id_of(kind.to, name) for name in told)
    if isinstance(kind, Tags):
        return tuple(told)
    if isinstance(kind, Day | Flag):
        if not isinstance(told, date if isinstance(kind, Day) else bool):
            raise ContentWrong(f"«{told}» is no value of the field {field.key}")
        return told
    try:
        return kind.parse(unfolded(told) if isinstance(kind, LongText) else str(told))
    except Refused as refused:
        raise ContentWrong(f"{field.key}: {refused}") from refused


def unfolded(text: str) -> str:
    """Lines are folded in the files for reading; only a blank line starts a new paragraph."""
    return "\n\n".join(" ".join(part.split()) for part in re.split(r"\n\s*\n", text.strip()))
