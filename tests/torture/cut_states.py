"""T3: what is found when the power comes back, judged against what had been promised.

A state is the files that lie there. Each other plan with its journal is opened, so that SQLite plays back what it has
to; what stands there then is one of few plans, and what each of them says is read once. So with backups and notes: what
was judged before, byte for byte, is not judged again, and a state that was met before is only counted.
"""

import shutil
from collections.abc import Callable, Mapping
from contextlib import suppress
from dataclasses import dataclass, field
from hashlib import sha256
from pathlib import Path
from typing import Any, NamedTuple, TypeVar

from navplan.domain.modules import KINDS
from navplan.domain.ports import CannotRead
from navplan.storage import probe
from navplan.storage.backups.listing import NAME
from navplan.storage.driver import sqlite3
from navplan.storage.engine import close, connect
from navplan.storage.store import open_plan
from tests.torture import truth, waits
from tests.torture.counting import Tally
from tests.torture.truth import Seen

T = TypeVar("T")

PLAN, OLDER, BACKUPS = "plan.navplan", "gammel.navplan", "kopier"

PEOPLE = 20
"""One in so many plans with a journal is also opened as people do; it takes as long as many states."""


class Found(NamedTuple):
    """What a file holds, and a sum to know it by."""

    data: bytes
    sum: bytes


Files = Mapping[str, Found]
"""By their names from the folder that was worked in."""


NOTHING = Found(b"", b"")


def found(data: bytes) -> Found:
    """A file of these bytes."""
    return Found(data, sha256(data).digest())


@dataclass
class Promised:
    """What the program had promised by a moment."""

    steps: int = 0
    backups: list[str] = field(default_factory=list)
    waiting: list[str] = field(default_factory=list)
    old: str = ""

    def hear(self, said: str) -> None:
        """A word of the child's."""
        word, _, value = said.partition(" ")
        if word == "steps":
            self.steps = max(self.steps, int(value))
        elif word == "backup":
            self.backups.append(value)
        elif word == "waits":
            self.waiting.append(value)
        elif word == "gives":
            self.waiting.remove(value)
        else:
            self.old = word


class Judge:
    """Judges the states of one recorded day; `was` is where the plan lay then, by which its notes are named."""

    def __init__(self, was: Path, folder: Path, tally: Tally) -> None:
        self._was = was
        self._folder = folder
        self._tally = tally
        self._known: dict[object, Any] = {}

    def judge(self, files: Files, promised: Promised) -> None:
        """One state."""
        self._tally.trials += 1
        asked = (promised.steps, len(promised.backups), *promised.waiting, promised.old)
        if (asked, _key_of(files)) in self._known:
            self._tally.notes["the same as an earlier one"] += 1
            return
        self._known[asked, _key_of(files)] = True
        what = f"state {self._tally.trials} after {promised.steps} steps"
        seen = self._seen(files)
        if truth.compare(seen, promised.steps, self._tally, what) is not None and isinstance(seen, Seen):
            self._judge_waiting(files, seen, promised.waiting, what)
            if not seen.wrong:
                self._open_as_people_do(files, promised.steps, what)
        self._judge_backups(files, promised.backups, what)
        if promised.old:
            self._judge_upgrade(files, promised.old, what)

    def _seen(self, files: Files) -> Seen | str:
        """What the plan says once SQLite has played back what it has to."""
        mine = _those(files, PLAN)

        def opened(folder: Path) -> Seen | str:
            self._tally.notes["plans opened"] += 1
            with suppress(sqlite3.Error, OSError):
                _play_back(folder / PLAN)
            then = {one.name: found(one.read_bytes()) for one in sorted(folder.iterdir())}
            return self._once("says", then, lambda there: truth.look(there / PLAN))

        return self._once("opened", mine, opened)

    def _open_as_people_do(self, files: Files, promised: int, what: str) -> None:
        """Some of those that a journal lies beside, the whole way in and with every check."""
        mine = _those(files, PLAN)
        if not mine.get(f"{PLAN}-journal", NOTHING).data or ("people", _key_of(mine)) in self._known:
            return
        self._known["people", _key_of(mine)] = True
        self._tally.notes["with a journal"] += 1
        if (self._tally.notes["with a journal"] - 1) % PEOPLE == 0:
            self._tally.notes["opened as people do"] += 1
            said, seen = self._once("the whole way", mine, _open_as_people_do)
            if said:
                self._tally.blame("LIE", f"{what}: opened as people do, it says {said}")
            truth.compare(seen, promised, self._tally, f"{what}, opened as people do")

    def _judge_waiting(self, files: Files, seen: Seen, actions: list[str], what: str) -> None:
        if not actions:
            return
        self._tally.notes["steps that waited looked for"] += len(actions)
        notes = _those(files, f"{waits.OWN}/")
        left = self._once("left", notes, lambda folder: waits.left_in(folder, self._was))
        if not set(actions) <= left | seen.actions:
            self._tally.blame("LOST", f"{what}: a step that was said to be kept")

    def _judge_backups(self, files: Files, promised: list[str], what: str) -> None:
        for name in promised[-2:]:
            self._tally.notes["backups looked at"] += 1
            if not self._is_good(files, f"{BACKUPS}/{name}"):
                self._tally.blame("LOST", f"{what}: the backup {name}")
        for path in map(Path, files):
            is_backup = path.parent.name == BACKUPS and NAME.fullmatch(path.name)
            if is_backup and path.name not in promised and not self._is_good(files, str(path)):
                self._tally.blame("HALF", f"{what}: a half backup under its name: {path.name}")

    def _judge_upgrade(self, files: Files, word: str, what: str) -> None:
        """At every moment there is a whole file under the name: the old one or the new one."""
        self._tally.notes["upgrades looked at"] += 1
        if not self._is_good(files, OLDER):
            self._tally.blame("LOST", f"{what}: the upgraded plan")
        elif word == "upgraded" and not self._once("upgraded", _those(files, OLDER), _is_of_today):
            self._tally.blame("LOST", f"{what}: the upgrade")

    def _is_good(self, files: Files, name: str) -> bool:
        return self._once(name, _those(files, name), lambda folder: truth.is_good(folder / name))

    def _once(self, question: str, files: Files, ask: Callable[[Path], T]) -> T:
        """The answer to a question about these files, which lie alone in the folder that is asked."""
        key = (question, _key_of(files))
        if key not in self._known:
            self._tally.notes["files read"] += len(files)
            shutil.rmtree(self._folder, ignore_errors=True)
            self._folder.mkdir(parents=True)
            for name, one in files.items():
                place = self._folder / name
                place.parent.mkdir(parents=True, exist_ok=True)
                place.write_bytes(one.data)
            self._known[key] = ask(self._folder)
        answer: T = self._known[key]
        return answer


def _key_of(files: Files) -> frozenset[tuple[str, bytes]]:
    return frozenset((name, one.sum) for name, one in files.items())


def _open_as_people_do(folder: Path) -> tuple[str, Seen | str]:
    """What is said of the plan at opening, and what it says when it is closed again."""
    try:
        store = open_plan(folder / PLAN, KINDS, folder / "program")
    except CannotRead as refused:
        return refused.said.words(), truth.look(folder / PLAN)
    standing = store.standing()
    store.close()
    said = [repr(doubt) for doubt in standing.doubts]
    said += [one.words() for one in (standing.barred, standing.notice) if one is not None]
    return " ".join(said), truth.look(folder / PLAN)


def _play_back(plan: Path) -> None:
    """Open, look and close, as the program does: what is left of a journal after that is nothing."""
    connection = connect(plan)
    try:
        connection.execute("SELECT revision FROM document").fetchone()
    finally:
        close(connection)


def _those(files: Files, start: str) -> Files:
    """A file, its journal and whatever else begins with its name; or all of a folder."""
    return {name: one for name, one in files.items() if name.startswith(start)}


def _is_of_today(folder: Path) -> bool:
    truth.is_good(folder / OLDER)  # which plays back what lies beside it
    return probe.read_header(folder / OLDER).schema == probe.SCHEMA_VERSION
