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
from navplan.domain.letters.carry_over import carry_over
from navplan.domain.letters.catalogue import Shelf
from navplan.domain.letters.compare import store_proposals
from navplan.domain.modules.letter import Assessment, Evidence, Expectation, Letter, LetterSection, Treatment
from navplan.domain.modules.office import Municipality, Office, Role
from navplan.domain.modules.plan import Goal, GoalStatus, LogNote, Measure, Milestone, Task
from navplan.domain.modules.relation import Relation
from navplan.domain.modules.wheel import Activity, Occurrence
from navplan.domain.modules.wheel.library import suggestions, take_in
from navplan.domain.modules.wheel.steps import lay_out
from navplan.domain.records import R, Record, field_of, fields_of
from navplan.domain.words import N_, Said
from navplan.domain.workspace import Workspace

Entry = Mapping[str, Any]
"""One table of the content: the fields of a record, and lists of tables for what lies under it."""

_UNDER: Mapping[str, tuple[type[Record], str]] = {
    "evidence": (Evidence, "assessment"),
    "milestone": (Milestone, "measure"),
    "task": (Task, "measure"),
    "log": (LogNote, "measure"),
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
    """Build the whole office in an empty plan: one step for itself, one a letter, and four or eight a year."""
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
        if "wheel" in told:
            _wheel(workspace, year, told, names)
    for _year_of, told in sorted(content["years"].items()):
        for entry in told.get("comparison", ()):
            _compare(workspace, entry, names)
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


def _wheel(workspace: Workspace, year: int, told: Entry, names: "_Names") -> None:
    """The whole starter library, the office's own activities, who answers for them, and what has been done."""
    take_in(workspace, [suggestion.key for suggestion in suggestions()], year)
    with workspace.draft(Said(N_("Legg inn kontorets egne aktiviteter i {year}"), year=year)) as draft:
        for entry in told.get("activity", ()):
            lay_out(draft, draft.add(_record(Activity, entry, names)), (year,), date.min)
    by_title = {activity.title: activity for activity in workspace.all(Activity)}
    with workspace.draft(Said(N_("Fordel og følg opp årshjulet i {year}"), year=year)) as draft:
        for role, titles in told["wheel"]["roles"].items():
            for title in titles:
                draft.set(by_title[title], role=names.id_of("role", role))
        for title in told["wheel"]["confirmed"]:
            draft.set(by_title[title], date_state="bekreftet")
    with workspace.draft(Said(N_("Kryss av årshjulet i {year}"), year=year)) as draft:
        for occurrence in workspace.all(Occurrence):
            activity = workspace.get(Activity, occurrence.activity)
            reason = told["wheel"]["left_out"].get(activity.title, "") if activity and occurrence.turn == 1 else ""
            if reason:
                draft.set(occurrence, status="utelatt", reason=reason)
            elif activity and occurrence.due and occurrence.due <= told["wheel"]["done_until"]:
                draft.set(occurrence, status="gjennomfort", done_on=occurrence.due, done_by=activity.role)


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


def _compare(workspace: Workspace, entry: Entry, names: _Names) -> None:
    """Compare two letters, decide what the content decides, and build the year on what was accepted if it says so."""
    letters = {letter.catalogue: letter for letter in workspace.all(Letter)}
    old, new = letters[entry["old"]], letters[entry["new"]]
    proposed = {id: relation for relation in store_proposals(workspace, old, new) for id in relation.new}
    decided = {"decided_on": entry["decided_on"], "decided_by": names.id_of("role", entry["decided_by"])}
    with workspace.draft(Said(N_("Avgjør endringene fra i fjor i {year}"), year=new.year)) as draft:
        for name in entry["accepted"]:
            draft.set(_proposed(proposed, name, names), status="godtatt", **decided)
        for told in entry.get("rejected", ()):
            draft.set(_proposed(proposed, told["new"], names), status="avvist", reason=told["reason"], **decided)
    if entry.get("carry"):
        carry_over(workspace, old, new)
    with workspace.draft(Said(N_("Avgjør flere endringer fra i fjor i {year}"), year=new.year)) as draft:
        for name in entry.get("accepted_later", ()):
            draft.set(_proposed(proposed, name, names), status="godtatt", **decided)


def _proposed(proposed: Mapping[str, Relation], name: str, names: _Names) -> Relation:
    relation = proposed.get(names.id_of("expectation", name))
    if relation is None or relation.type == "ny":
        raise ContentWrong(f"nothing of last year's is proposed for «{name}»")
    return relation


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
