"""The example office «Nav Eksempeldal»: two years of an invented office's work, built through the one door.

The content is data in `resources/example/`. It names things as people do (a role's short name, «M2», the
catalogue's numbers), and a name that nothing answers to stops the building.
"""

import re
import tomllib
from collections.abc import Iterable, Mapping
from datetime import date
from pathlib import Path
from typing import Any

from navplan.domain.draft import Draft
from navplan.domain.fields import Field
from navplan.domain.kinds import Day, Flag, Link, Links, LongText, Refused, Tags
from navplan.domain.letters.bring_in import bring_in_letter
from navplan.domain.letters.catalogue import Shelf
from navplan.domain.modules.control.records import (
    ControlCheck,
    ControlDeviation,
    ControlRemedy,
    ControlReview,
    ControlRisk,
    ControlRoutine,
    MainTask,
    ReviewPoint,
)
from navplan.domain.modules.letter import Assessment, Evidence, Expectation, Letter, LetterSection, Treatment
from navplan.domain.modules.office import Municipality, Office, Role
from navplan.domain.modules.plan import Goal, GoalStatus, LogNote, Measure, Milestone, Task
from navplan.domain.modules.themes import KINDS as THEME_KINDS
from navplan.domain.places import RESOURCES
from navplan.domain.records import R, Record, field_of, fields_of
from navplan.domain.starter import read_starter
from navplan.domain.words import N_, Said
from navplan.domain.workspace import Workspace

Entry = Mapping[str, Any]
"""One table of the content: the fields of a record, and lists of tables for what lies under it."""

_UNDER: Mapping[str, tuple[type[Record], str]] = {
    "evidence": (Evidence, "assessment"),
    "milestone": (Milestone, "measure"),
    "task": (Task, "measure"),
    "log": (LogNote, "measure"),
    "control_remedy": (ControlRemedy, "deviation"),
    "review_point": (ReviewPoint, "review"),
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


def build_example(workspace: Workspace, shelf: Shelf, content: Mapping[str, Any]) -> Office:
    """Build the whole office in an empty plan: one step for itself, one a letter, and four a year."""
    names = _Names()
    with workspace.draft(Said(N_("Nytt kontor: {name}"), name=content["office"]["name"])) as draft:
        office = draft.add(_record(Office, content["office"], names))
        for entry in content.get("municipality", ()):
            draft.add(_record(Municipality, entry, names, office=office.id))
        for entry in content.get("role", ()):
            given = {key: value for key, value in entry.items() if key != "name"}
            names.give("role", entry["name"], draft.add(_record(Role, given, names)).id)
    _letters(workspace, shelf, content.get("letter", ()), names)
    for year, told in sorted(content["years"].items()):
        _year(workspace, year, told, names)
    with workspace.draft(Said(N_("Fyll ut temaskjemaene"))) as draft:
        for entry in content.get("theme", ()):
            given = {key: value for key, value in entry.items() if key != "sheet"}
            _add(draft, workspace.kind(entry["sheet"]).record, given, names)
    with workspace.draft(Said(N_("Sett i gang internkontrollen"))) as draft:
        _control(draft, content, names)
    return office


def _letters(workspace: Workspace, shelf: Shelf, entries: Iterable[Entry], names: "_Names") -> None:
    received: list[tuple[Letter, Entry]] = []
    for entry in entries:
        if entry["catalogue"] not in shelf.ids():
            raise ContentWrong(f"no letter «{entry['catalogue']}» on the shelf")
        received.append((bring_in_letter(workspace, shelf.get(entry["catalogue"])), entry))
    with workspace.draft(Said(N_("Noter når brevene ble mottatt og delt"))) as draft:
        for letter, entry in received:
            draft.set(letter, **{key: value for key, value in entry.items() if key != "catalogue"})
    for section in workspace.all(LetterSection):
        names.give("section", section.source_id, section.id)
    for expectation in workspace.all(Expectation):
        names.give("expectation", expectation.source_id, expectation.id)


def _year(workspace: Workspace, year: int, told: Entry, names: "_Names") -> None:
    with workspace.draft(Said(N_("Vurder forventningene i {year}"), year=year)) as draft:
        for entry in told.get("assessment", ()):
            _add(draft, Assessment, entry, names)
    with workspace.draft(Said(N_("Sett mål for {year}"), year=year)) as draft:
        for entry in told.get("goal", ()):
            names.give("goal", entry["code"], _add(draft, Goal, entry, names).id)
        for entry in told.get("tertial", ()):
            _add(draft, GoalStatus, entry, names, year=year)
    with workspace.draft(Said(N_("Planlegg tiltak for {year}"), year=year)) as draft:
        for entry in told.get("measure", ()):
            _add(draft, Measure, entry, names, year=year)
    with workspace.draft(Said(N_("Legg inn behandlingen i partnerskapet i {year}"), year=year)) as draft:
        for entry in told.get("treatment", ()):
            _add(draft, Treatment, entry, names)


def _control(draft: Draft, content: Mapping[str, Any], names: "_Names") -> None:
    """The starter routines with what the office made of them, and all that came of controlling them."""
    starter = read_starter(RESOURCES / "library" / "control" / "control_routine.toml", ControlRoutine)
    proposed = {routine.code: routine for routine in starter.records} if starter else {}
    for entry in content.get("control_routine", ()):
        own = {key: _value(field_of(ControlRoutine, key), told, names) for key, told in entry.items()}
        names.give("control_routine", entry["code"], draft.add(proposed[entry["code"]].with_values(**own)).id)
    for kind in (MainTask, ControlCheck, ControlDeviation, ControlRisk, ControlReview):
        for entry in content.get(kind.KEY, ()):
            added = _add(draft, kind, {key: value for key, value in entry.items() if key != "name"}, names)
            if "name" in entry:
                names.give(kind.KEY, entry["name"], added.id)


class _Names:
    """What the content calls things, and the ids that the plan gave them."""

    def __init__(self) -> None:
        self._ids: dict[tuple[str, str], str] = {}

    def give(self, kind: str, name: str, id: str) -> None:
        if (kind, name) in self._ids:
            raise ContentWrong(f"two of the kind {kind} are called «{name}»")
        self._ids[kind, name] = id

    def id_of(self, kind: str, name: str) -> str:
        if (kind, name) not in self._ids:
            raise ContentWrong(f"nothing of the kind {kind} is called «{name}»")
        return self._ids[kind, name]


def _add(draft: Draft, record: type[R], entry: Entry, names: _Names, **given: Any) -> R:
    """Draft the record and what lies under it."""
    below = [key for key in entry if key in _UNDER and isinstance(entry[key], list)]
    own = {key: value for key, value in entry.items() if key not in below}
    added = draft.add(_record(record, own, names, **given))
    for key in below:
        kind, via = _UNDER[key]
        for under in entry[key]:
            draft.add(_record(kind, under, names, **{via: added.id}))
    return added


def _record(record: type[R], entry: Entry, names: _Names, **given: Any) -> R:
    known = {field.key for field in fields_of(record)}
    unknown = sorted(set(entry) - known)
    if unknown:
        raise ContentWrong(f"a {record.KEY} has no field «{unknown[0]}»")
    values = {key: _value(field_of(record, key), told, names) for key, told in entry.items()}
    return record(**values, **given)


def _value(field: Field, told: Any, names: _Names) -> Any:
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
        return kind.parse(_unfolded(told) if isinstance(kind, LongText) else str(told))
    except Refused as refused:
        raise ContentWrong(f"{field.key}: {refused}") from refused


def _unfolded(text: str) -> str:
    """Lines are folded in the files for reading; only a blank line starts a new paragraph."""
    return "\n\n".join(" ".join(part.split()) for part in re.split(r"\n\s*\n", text.strip()))
