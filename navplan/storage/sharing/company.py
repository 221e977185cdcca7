"""Who else has a shared plan open, and which versions of NavPlan open it: small files in a folder beside the plan.

A lease is a courtesy (reliability design 5.2, 6): it holds nobody up, and one that is lost costs a merge. It says a
name and that somebody is there now, and nothing of when or for how long: each beat is a random text in the place of the
last one. Whether a lease beats is counted in looks of our own; no clock of another machine is asked.

Which versions open the plan (5.8) is told without names, to the week, and is kept when the window is closed.
"""

import contextlib
import os
import re
import secrets
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from threading import Lock
from typing import Any

from navplan import __version__
from navplan.storage.on_disk import write_note
from navplan.storage.probe import SCHEMA_VERSION
from navplan.storage.sharing import small_files

PULSE = 10
"""Seconds between two looks."""

BEAT = {"network": 3, "synced": 30}
"""Looks between two beats. In a synced folder every beat is sent to the service, which may keep each with its time."""

MISSED = 4
"""So many beats are missed before somebody counts as gone: two minutes on a share."""

LEFT = 60
"""So many beats are missed before what a stopped program left behind is taken away."""

MOST = 500
"""Names in the folder that are looked at."""

MOST_READ = 40
"""Leases, and statements of versions, that are read."""

WEEKS = timedelta(days=30 + 6)
"""A version counts as in use when it opened the plan in the last 30 days, known to the week."""

FORGOTTEN = timedelta(days=90)
"""A statement of a version is taken away when it is that old."""

_LEASE = re.compile(r"her-[0-9a-f]{16}\.json")
_LEFT_LEASE = re.compile(r"her-[0-9a-f]{16}.{0,60}\.(json|ny)")
_VERSION = re.compile(r"utgave-[0-9a-f]{16}\.json")
_PROGRAM = re.compile(r"[0-9A-Za-z.+-]{1,30}")


@dataclass(frozen=True)
class Neighbour:
    """Somebody who has the plan open now; the name is empty when none was given. `was_here`: since before us."""

    name: str
    was_here: bool


@dataclass
class _Sight:
    """What we have seen of one lease: its last beat, our looks since that one, whether it has been seen to beat."""

    beat: bytes
    was_here: bool
    looks: int = -1
    is_alive: bool = False


class Company:
    """The folder where those who have a plan open tell of themselves; nothing here raises what the world does."""

    def __init__(
        self,
        published: Path,
        own: Path,
        sort: str,
        today: Callable[[], date] = lambda: datetime.now(UTC).date(),
    ) -> None:
        self.folder = published.with_name(f"{published.stem}.i bruk")
        self._note = own / "meg.json"
        self._looks_a_beat = BEAT.get(sort, BEAT["network"])
        self._today = today
        self._sights: dict[str, _Sight] = {}
        self._looks = 0
        self._lease: Path | None = None
        self._noting = Lock()

    def look(self, name: str) -> tuple[Neighbour, ...]:
        """Say that we are here, when a beat is due, and see who else is; called once every PULSE seconds."""
        if self._looks == 0:
            self._tidy()
            self._state_version()
        if self._looks % self._looks_a_beat == 0:
            self._beat(name)
        self._see(is_first=self._looks == 0)
        self._looks += 1
        alive = [sight for sight in self._sights.values() if sight.is_alive]
        found = {Neighbour(small_files.plain_name(_name_in(sight.beat)), sight.was_here) for sight in alive}
        return tuple(sorted(found, key=lambda one: (one.name, one.was_here)))

    def leave(self) -> None:
        """We are not here any more."""
        if self._lease is not None:
            with contextlib.suppress(OSError):
                self._lease.unlink(missing_ok=True)
        self._lease = None
        self._looks = 0
        self._sights.clear()

    # -- leases

    def _beat(self, name: str) -> None:
        if self._is_elsewhere():
            return
        try:
            self.folder.mkdir(exist_ok=True)
            if self._lease is None:
                self._lease = self.folder / f"her-{secrets.token_hex(8)}.json"
                self._remember(lease=self._lease.name)
            beat = {"name": small_files.plain_name(name), "beat": secrets.token_hex(4)}
            write_note(self._lease, beat, for_sure=False)
        except OSError:
            return

    def _see(self, is_first: bool) -> None:
        there = self._there(_LEFT_LEASE)
        self._sights = {name: sight for name, sight in self._sights.items() if name in there}
        for name in there[:MOST_READ]:
            file = self.folder / name
            beat = small_files.read(file)
            if beat is None or file == self._lease:
                continue
            sight = self._sights.setdefault(name, _Sight(beat, is_first))
            sight.looks += 1
            if beat != sight.beat:
                sight.beat, sight.looks = beat, 0
                sight.is_alive = _LEASE.fullmatch(name) is not None and bool(small_files.values(beat))
            elif sight.looks >= MISSED * self._looks_a_beat:
                sight.is_alive = False
            if sight.looks >= LEFT * self._looks_a_beat:
                self._take_away(name)

    def _there(self, form: re.Pattern[str]) -> list[str]:
        """The names in the folder that have this form, as far as it is looked through."""
        return sorted(name for name in self._names() if form.fullmatch(name))

    def _names(self) -> Iterator[str]:
        if self._is_elsewhere():
            return
        try:
            with os.scandir(self.folder) as entries:
                for _, entry in zip(range(MOST), entries, strict=False):
                    yield entry.name
        except OSError:
            return

    def _is_elsewhere(self) -> bool:
        """Whether the folder is a link: what it leads to is not ours to write in or tidy."""
        return self.folder.is_symlink()

    def _take_away(self, name: str) -> None:
        with contextlib.suppress(OSError):
            (self.folder / name).unlink(missing_ok=True)

    def _tidy(self) -> None:
        """What our own last window left behind when it was stopped."""
        left = self._own_note().get("lease")
        if isinstance(left, str) and _LEASE.fullmatch(left) and not self._is_elsewhere():
            self._take_away(left)

    # -- versions

    def older_than(self, schema: int) -> tuple[str, ...]:
        """The versions of NavPlan that have opened the plan of late, not here, and do not know `schema`."""
        mine, today, found = self._own_version(), self._today(), set()
        for name in self._there(_VERSION)[:MOST_READ]:
            stated = _stated(small_files.read(self.folder / name))
            if name == mine or stated is None:
                continue
            known, program, week = stated
            since = self._first_seen(name, f"{known} {program} {week}")
            if min(week, since) > today - FORGOTTEN:
                if known < schema and min(week, since) >= today - WEEKS:
                    found.add(program)
            else:
                self._take_away(name)
        return tuple(sorted(found))

    def _state_version(self) -> None:
        """Say once a week that a NavPlan of our version opens this plan."""
        mine, today = self._own_version(), self._today()
        week = today - timedelta(days=today.weekday())
        values: dict[str, object] = {"schema": SCHEMA_VERSION, "program": __version__, "week": week.isoformat()}
        if self._is_elsewhere() or small_files.values(small_files.read(self.folder / mine)) == values:
            return
        with contextlib.suppress(OSError):
            self.folder.mkdir(exist_ok=True)
            write_note(self.folder / mine, values, for_sure=False)

    def _own_version(self) -> str:
        """The name of our own statement; the same from day to day, and of no use but to be put in its own place."""
        name = self._own_note().get("version")
        if not isinstance(name, str) or not _VERSION.fullmatch(name):
            name = f"utgave-{secrets.token_hex(8)}.json"
            self._remember(version=name)
        return name

    def _first_seen(self, name: str, stated: str) -> date:
        """Since when this machine has known this statement: a date in the future does not hold us up for ever."""
        seen = self._own_note().get("seen")
        seen = {key: value for key, value in seen.items() if isinstance(value, str)} if isinstance(seen, dict) else {}
        words, _, day = str(seen.get(name, "")).rpartition(" ")
        if words == stated and (first := _day(day)) is not None:
            return first
        kept = dict(sorted(seen.items())[: MOST_READ - 1])
        self._remember(seen=kept | {name: f"{stated} {self._today().isoformat()}"})
        return self._today()

    # -- within

    def _own_note(self) -> dict[str, Any]:
        try:
            return small_files.values(self._note.read_bytes())
        except OSError:
            return {}

    def _remember(self, **values: object) -> None:
        with self._noting, contextlib.suppress(OSError):  # publishing asks from another thread
            write_note(self._note, self._own_note() | values, for_sure=False)


def _name_in(beat: bytes) -> object:
    return small_files.values(beat).get("name")


def _day(given: object) -> date | None:
    try:
        return date.fromisoformat(given) if isinstance(given, str) else None
    except ValueError:
        return None


def _stated(data: bytes | None) -> tuple[int, str, date] | None:
    """Schema, program and week of a statement; None when it is odd."""
    values = small_files.values(data)
    schema, program, week = small_files.number(values.get("schema"), 9_999), values.get("program"), values.get("week")
    day = _day(week)
    if schema < 1 or not isinstance(program, str) or not _PROGRAM.fullmatch(program) or day is None:
        return None
    return schema, program, day
