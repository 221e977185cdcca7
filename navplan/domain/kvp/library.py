"""The starter library: routines, check lists, weeks, activities and rates, brought into a plan as one step.

The content is dated data in `resources/library/kvp/`. Routines come as drafts: an office approves its own. What the
plan has already, by code or name, is left as it is, so that loading twice changes nothing.
"""

import tomllib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any

from navplan.domain.draft import Draft
from navplan.domain.modules.kvp import (
    KvpActivity,
    KvpBlock,
    KvpPlaces,
    KvpQuestion,
    KvpRate,
    KvpRoutine,
    KvpStep,
    KvpWeek,
)
from navplan.domain.modules.office.wanted_roles import wanted_roles
from navplan.domain.records import Reader
from navplan.domain.words import N_, Said
from navplan.domain.workspace import Workspace

Entry = Mapping[str, Any]


@dataclass(frozen=True)
class Library:
    """The content of the library as its files tell it."""

    routines: Entry
    check_lists: Entry
    weeks: Entry
    rates: Entry

    @property
    def answered(self) -> Mapping[str, tuple[str, ...]]:
        """For each point of the material of 2020: the texts of the library that answer it."""
        found: dict[str, list[str]] = {}
        for entry, text in self._texts():
            for id_ in entry.get("fra", ()):
                found.setdefault(id_, []).append(text)
        return {id_: tuple(texts) for id_, texts in found.items()}

    def _texts(self) -> Iterable[tuple[Entry, str]]:
        for routine in self.routines["routine"]:
            yield routine, routine["purpose"]
            for step in routine["step"]:
                yield step, f"{step['title']}. {step['doing']}"
        for list_ in self.check_lists["list"]:
            for group in list_["group"]:
                for question in group["questions"]:
                    yield question, f"{question['question']} {question.get('guidance', '')}"


def read_library(folder: Path) -> Library:
    """Read the library's files."""
    told = {}
    for name in ("rutiner", "sjekklister", "uker", "satser"):
        with (folder / f"{name}.toml").open("rb") as file:
            told[name] = tomllib.load(file)
    return Library(told["rutiner"], told["sjekklister"], told["uker"], told["satser"])


def load_library(workspace: Workspace, library: Library, year: int, roles: Mapping[str, str] | None = None) -> None:
    """Bring the library in as one step; `roles` gives the ids of roles that the office calls something else."""
    with workspace.draft(Said(N_("Last inn startbiblioteket for KVP"))) as draft:
        known = wanted_roles(draft, workspace, library.routines["role"], roles or {})
        _routines(draft, workspace, library.routines["routine"], known)
        _check_lists(draft, workspace, library.check_lists["list"])
        activities = _activities(draft, workspace, library.weeks["activity"], library.weeks["checked"])
        _weeks(draft, workspace, library.weeks["week"], activities, known["koordinator"])
        _rates(draft, workspace, library.rates, year)


def _routines(draft: Draft, reader: Reader, entries: Iterable[Entry], roles: Mapping[str, str]) -> None:
    have = {routine.code for routine in reader.all(KvpRoutine)}
    for entry in entries:
        if entry["code"] in have:
            continue
        own = {key: entry[key] for key in ("code", "title", "phase", "purpose", "guidance") if key in entry}
        routine = draft.add(
            KvpRoutine(
                **own,
                laws=tuple(entry["laws"]),
                owner=roles[entry["owner"]],
                deputy=roles[entry["deputy"]],
                applies_to=tuple(dict.fromkeys(roles[step["responsible"]] for step in entry["step"])),
                owner_line="felles",
            )
        )
        for place, step in enumerate(entry["step"], 1):
            draft.add(_step(step, routine.id, place, roles))


def _step(entry: Entry, routine: str, place: int, roles: Mapping[str, str]) -> KvpStep:
    apart = ("responsible", "checked_by", "evidence", "fra")
    return KvpStep(
        **{key: value for key, value in entry.items() if key not in apart},
        routine=routine,
        place=place,
        responsible=roles[entry["responsible"]],
        checked_by=roles[entry["checked_by"]],
        evidence=tuple(entry["evidence"]),
    )


def _check_lists(draft: Draft, reader: Reader, entries: Iterable[Entry]) -> None:
    have = {(question.check_list, question.question) for question in reader.all(KvpQuestion)}
    for list_ in entries:
        place = 0
        for group in list_["group"]:
            shared = {key: value for key, value in group.items() if key != "questions"}
            for question in group["questions"]:
                place += 1
                if (list_["check_list"], question["question"]) not in have:
                    own = {key: value for key, value in question.items() if key != "fra"}
                    draft.add(KvpQuestion(check_list=list_["check_list"], place=place, **{**shared, **own}))


def _activities(draft: Draft, reader: Reader, entries: Iterable[Entry], checked: date) -> dict[str, KvpActivity]:
    found = {activity.title: activity for activity in reader.all(KvpActivity)}
    for entry in entries:
        if entry["title"] not in found:
            found[entry["title"]] = draft.add(KvpActivity(**entry, confirmed_on=checked))
    return found


def _weeks(
    draft: Draft, reader: Reader, entries: Iterable[Entry], activities: Mapping[str, KvpActivity], owner: str
) -> None:
    have = {week.name for week in reader.all(KvpWeek)}
    for entry in entries:
        if entry["name"] in have:
            continue
        own = {key: value for key, value in entry.items() if key not in ("blocks", "evaluations")}
        week = draft.add(KvpWeek(**own, evaluations=tuple(entry.get("evaluations", ())), owner=owner))
        for weekday, clock, minutes, title in entry["blocks"]:
            hour, minute = map(int, clock.split("."))
            draft.add(block_of(activities[title], week.id, weekday, hour * 60 + minute, minutes))


def block_of(activity: KvpActivity, week: str, weekday: str, start: int, minutes: int) -> KvpBlock:
    """A block of a week filled with an activity of the library."""
    return KvpBlock(
        week=week,
        weekday=weekday,
        start=start,
        minutes=minutes,
        activity=activity.id,
        title=activity.title,
        type=activity.type,
        run_by=activity.run_by,
        nearness=activity.nearness,
    )


def _rates(draft: Draft, reader: Reader, told: Entry, year: int) -> None:
    have = {rate.valid_from for rate in reader.all(KvpRate)}
    for entry in told["rate"]:
        if entry["valid_from"] not in have:
            draft.add(KvpRate(**{**entry, "factor": Decimal(entry["factor"].replace(",", "."))}))
    if not any(places.year == year for places in reader.all(KvpPlaces)):
        draft.add(KvpPlaces(year=year, **told["places"]))
