"""T3: the power is cut. What was written and not yet synced may be there or not, whole or torn.

The notes of a recorded child are replayed up to a random moment. From there on each file has lost an arbitrary part of
what was not synced, torn at 512 or 4 096 bytes, and each folder the last of its new, renamed and removed names that
were not synced. The model: a sync holds; names of one folder are kept in order.
"""

import random
import shutil
import struct
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from navplan.storage import probe
from navplan.storage.backups.listing import NAME
from navplan.storage.backups.shelf import _is_whole as is_whole
from tests.torture.counting import Tally
from tests.torture.preloaded import run_child
from tests.torture.truth import fresh, judge
from tests.torture.waits import judge_waiting

HEAD = struct.Struct("<cHHqI")
TORN = (512, 4096)


@dataclass(frozen=True)
class Note:
    """One call: what was done to which file, with what."""

    op: str
    path: str
    other: str
    at: int
    data: bytes


def notes_in(log: Path) -> list[Note]:
    """All calls, in order."""
    return list(_parsed(log.read_bytes()))


def _parsed(raw: bytes) -> Iterator[Note]:
    place = 0
    while place < len(raw):
        op, a, b, at, size = HEAD.unpack_from(raw, place)
        place += HEAD.size
        yield Note(
            op.decode(),
            raw[place : place + a].decode(),
            raw[place + a : place + a + b].decode(),
            at,
            raw[place + a + b : place + a + b + size],
        )
        place += a + b + size


@dataclass
class Inode:
    """A file's bytes on the disk, and what was written since it was last synced."""

    safe: bytearray = field(default_factory=bytearray)
    loose: list[Note] = field(default_factory=list)


class Disk:
    """Files as the operating system sees them, and as much of it as is on the disk for sure."""

    def __init__(self, files: dict[str, bytes]) -> None:
        self.names = {name: Inode(bytearray(data)) for name, data in files.items()}
        self.safe_names = dict(self.names)
        self.loose_names: list[tuple[str, Note, Inode | None]] = []

    def play(self, note: Note) -> None:
        """One call."""
        if note.op in "WT":
            self.names[note.path].loose.append(note)
        elif note.op == "S" and note.path in self.names:
            inode = self.names[note.path]
            for loose in inode.loose:
                _apply(inode.safe, loose)
            inode.loose.clear()
        elif note.op == "S":
            self._settle(note.path)
        elif note.op in "CUR":
            self._rename(note)

    def _rename(self, note: Note) -> None:
        folder = str(Path(note.path).parent)
        inode = Inode() if note.op == "C" else self.names.get(note.path)
        if note.op == "C":
            self.names[note.path] = inode or Inode()
        else:
            self.names.pop(note.path, None)
            if note.op == "R" and inode is not None:
                self.names[note.other] = inode
        self.loose_names.append((folder, note, inode))

    def _settle(self, folder: str) -> None:
        """A synced folder holds every name it was given."""
        for of, note, inode in self.loose_names:
            if of == folder:
                _named(self.safe_names, note, inode)
        self.loose_names = [one for one in self.loose_names if one[0] != folder]

    def cut(self, chance: random.Random) -> dict[str, bytes]:
        """What is found after the power comes back."""
        names = dict(self.safe_names)
        kept = {folder: chance.random() for folder, *_ in self.loose_names}
        counts: dict[str, int] = {}
        for folder, *_ in self.loose_names:
            counts[folder] = counts.get(folder, 0) + 1
        left = {folder: round(kept[folder] * count) for folder, count in counts.items()}
        for folder, note, inode in self.loose_names:
            if left[folder] > 0:
                left[folder] -= 1
                _named(names, note, inode)
        return {name: bytes(_torn(inode, chance)) for name, inode in names.items()}


def _named(names: dict[str, Inode], note: Note, inode: Inode | None) -> None:
    if note.op != "C":
        names.pop(note.path, None)
    if note.op == "C" and inode is not None:
        names[note.path] = inode
    elif note.op == "R" and inode is not None:
        names[note.other] = inode


def _apply(data: bytearray, note: Note) -> None:
    if note.op == "T":
        del data[note.at :]
        data.extend(bytes(note.at - len(data)))
        return
    data.extend(bytes(max(0, note.at - len(data))))
    data[note.at : note.at + len(note.data)] = note.data


def _torn(inode: Inode, chance: random.Random) -> bytearray:
    """The safe bytes, with an arbitrary part of the loose writes; some of them only in part."""
    data, share = bytearray(inode.safe), chance.random()
    for note in inode.loose:
        fate = chance.random()
        if fate < share:
            _apply(data, note)
        elif fate < share + 0.1 and note.op == "W" and len(note.data) > TORN[0]:
            size = chance.choice(TORN)
            for start in range(0, len(note.data), size):
                if chance.random() < 0.5:
                    _apply(data, Note("W", note.path, "", note.at + start, note.data[start : start + size]))
    return data


# -- the lane


@dataclass(frozen=True)
class Day:
    """A recorded child: where it worked, what lay there at first, and everything it did."""

    folder: Path
    files: dict[str, bytes]
    notes: list[Note]
    began: int


def record(shim: Path, template: Path, folder: Path, seed: int, steps: int, mutation: str = "", old: str = "") -> Day:
    """Let a child work behind the shim."""
    path, log = fresh(template, folder / "dag"), folder / "notes.bin"
    log.unlink(missing_ok=True)
    files = {str(path): path.read_bytes()}
    run_child(shim, path.parent, log, "tests.torture.recorded", str(path.parent), str(seed), mutation, str(steps), old)
    return Day(path.parent, files, notes_in(log), 0)


def cut_power(
    day: Day, folder: Path, seed: int, states: int, lane: str = "power cuts", until: str | None = None
) -> Tally:
    """Cut at so many random moments, half of them right after a promise, and judge what is found; with a rule loosened
    it ends at the first fault that says `until`."""
    tally, chance = Tally(lane, seed), random.Random(seed)
    promises = [n for n, note in enumerate(day.notes) if note.op == "A"]
    moments = sorted(
        chance.choice(promises) + 1 + chance.choice((0, 0, 1, 2))
        if chance.random() < 0.5
        else chance.randrange(len(day.notes))
        for _ in range(states)
    )
    disk, played, promised = Disk(day.files), 0, _Promised()
    for moment in moments:
        for note in day.notes[played:moment]:
            promised.hear(note)
            disk.play(note)
        played = max(played, min(moment, len(day.notes)))
        _judge(disk.cut(chance), day.folder, folder / "etter", promised, tally)
        if until is not None and any(until in why for _, why in tally.faults):
            break
    return tally


@dataclass
class _Promised:
    """What the program had promised by a moment."""

    steps: int = 0
    backups: list[str] = field(default_factory=list)
    waiting: list[str] = field(default_factory=list)
    old: str = ""

    def hear(self, note: Note) -> None:
        word, _, value = note.path.partition(" ") if note.op == "A" else ("", "", "")
        if word == "steps":
            self.steps = max(self.steps, int(value))
        elif word == "backup":
            self.backups.append(value)
        elif word == "waits":
            self.waiting.append(value)
        elif word:
            self.old = word


def _judge(found: dict[str, bytes], was: Path, folder: Path, promised: _Promised, tally: Tally) -> None:
    shutil.rmtree(folder, ignore_errors=True)
    for name, data in found.items():
        place = folder / Path(name).relative_to(was)
        place.parent.mkdir(parents=True, exist_ok=True)
        place.write_bytes(data)
    tally.count()
    what = f"state {tally.trials} after {promised.steps} steps"
    if judge(folder / "plan.navplan", promised.steps, tally, what) is not None:
        judge_waiting(folder, was, promised.waiting, tally, what)
    for name in promised.backups[-2:]:
        tally.notes["backups looked at"] += 1
        if not _is_good(folder / "kopier" / name):
            tally.blame("LOST", f"{what}: the backup {name}")
    for path in folder.glob("kopier/*.navplan"):
        if NAME.fullmatch(path.name) and path.name not in promised.backups and not _is_good(path):
            tally.blame("HALF", f"{what}: a half backup under its name: {path.name}")
    if promised.old:
        _judge_upgrade(folder, promised.old, tally, what)


def _judge_upgrade(folder: Path, word: str, tally: Tally, what: str) -> None:
    """At every moment there is a whole file under the name: the old one or the new one."""
    path = folder / "gammel.navplan"
    tally.notes["upgrades looked at"] += 1
    if not _is_good(path):
        tally.blame("LOST", f"{what}: the upgraded plan")
    elif word == "upgraded" and probe.read_header(path).schema != probe.SCHEMA_VERSION:
        tally.blame("LOST", f"{what}: the upgrade")


def _is_good(path: Path) -> bool:
    try:
        return bool(is_whole(path))
    except Exception:  # noqa: BLE001  # whatever keeps a file from being read, it is not good
        return False
