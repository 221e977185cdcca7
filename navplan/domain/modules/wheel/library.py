"""The starter library of the wheel: suggested activities with source and control date, kept in `resources/library`."""

import tomllib
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cache
from typing import Any

from navplan.domain.modules.wheel.records import Activity
from navplan.domain.modules.wheel.steps import lay_out
from navplan.domain.places import RESOURCES
from navplan.domain.records import Reader, fields_of
from navplan.domain.words import N_, Said
from navplan.domain.workspace import Workspace

FILE = RESOURCES / "library" / "wheel" / "aktiviteter.toml"


class LibraryWrong(ValueError):
    """The library names something unknown; it is our own file, so the tests meet this and no user."""


@dataclass(frozen=True)
class Suggestion:
    """One activity to take in: its name in the library, what it is, and the month and day that its rule begins with.

    `base` is the name of the suggestion that its days are counted from. `year_before`: the rule begins the year before
    the one it is taken into, so that what it gives early in the year is not left out.
    """

    key: str
    activity: Activity
    month: int
    day: int
    base: str = ""
    year_before: bool = False

    def in_year(self, year: int, base: str | None) -> Activity:
        """The activity as it would begin in this year."""
        first = None if self.base else date(year - self.year_before, self.month, self.day)
        return self.activity.with_values(first=first, base=base)


@cache
def suggestions() -> tuple[Suggestion, ...]:
    """All of them, in the order of the tracks."""
    told = tomllib.loads(FILE.read_text(encoding="utf-8"))
    return tuple(_suggestion(entry, told["kontrollert"]) for entry in told["activity"])


def _suggestion(entry: Mapping[str, Any], checked: date) -> Suggestion:
    own = {key: value for key, value in entry.items() if key not in ("key", "when", "base", "year_before")}
    known = {field.key for field in fields_of(Activity)}
    if unknown := sorted(set(own) - known):
        raise LibraryWrong(f"an activity has no field «{unknown[0]}»")
    own["remind"] = tuple(own.get("remind", ()))
    month, day = entry.get("when", (1, 1))
    activity = Activity(**own, origin=entry["key"], checked=checked if own.get("source") else None)
    return Suggestion(entry["key"], activity, month, day, entry.get("base", ""), entry.get("year_before", False))


def taken(reader: Reader) -> frozenset[str]:
    """The names of the suggestions that the plan already has."""
    return frozenset(activity.origin for activity in reader.all(Activity) if activity.origin)


def with_bases(keys: Iterable[str]) -> tuple[Suggestion, ...]:
    """These suggestions and those that their days are counted from, in the library's order."""
    wanted = set(keys)
    for suggestion in suggestions():
        if suggestion.key in wanted and suggestion.base:
            wanted.add(suggestion.base)
    return tuple(suggestion for suggestion in suggestions() if suggestion.key in wanted)


def take_in(workspace: Workspace, keys: Sequence[str], year: int) -> tuple[Activity, ...]:
    """Bring suggestions into the plan with their days of the year, as one step; those already there are left alone.

    In the library what others are counted from stands before them, so that its days are there when they are asked for.
    """
    ids = {activity.origin: activity.id for activity in workspace.all(Activity) if activity.origin}
    new = [suggestion for suggestion in with_bases(keys) if suggestion.key not in ids]
    born: list[Activity] = []
    with workspace.draft(Said(N_("Hent {n} aktiviteter til årshjulet"), n=len(new))) as draft:
        for suggestion in new:
            born.append(draft.add(suggestion.in_year(year, ids.get(suggestion.base))))
            ids[suggestion.key] = born[-1].id
            lay_out(draft, born[-1], (year,), date.min)
    return tuple(born)
