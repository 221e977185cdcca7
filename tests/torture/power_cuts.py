"""T3: the power is cut. What was written and not yet synced may be there or not, whole or torn.

The notes of a recorded child are replayed up to a random moment. From there on each file has lost an arbitrary part of
what was not synced, torn at 512 or 4 096 bytes, and each folder the last of its new, renamed and removed names that
were not synced. The model: a sync holds; names of one folder are kept in order.
"""

import os
import random
import struct
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path
from shutil import disk_usage
from tempfile import TemporaryDirectory

from tests.torture.counting import Tally, in_parts
from tests.torture.cut_states import Found, Judge, Promised, found
from tests.torture.preloaded import run_child
from tests.torture.truth import fresh

HEAD = struct.Struct("<cHHqI")
TORN = (512, 4096)

A_DAY = 1_000
"""States of one recorded day, in the long lane."""

MEMORY = Path("/dev/shm")
"""Where the machine keeps files in memory: nothing here has to outlive the test."""

ENOUGH = 1_000_000_000
"""Bytes; a day with its notes and backups takes a tenth of it."""


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
    _whole: Found | None = None

    def settle(self) -> None:
        """All that was written is on the disk."""
        for note in self.loose:
            _apply(self.safe, note)
        self.loose.clear()
        self._whole = None

    def whole(self) -> Found:
        """What is on the disk for sure."""
        self._whole = self._whole or found(bytes(self.safe))
        return self._whole


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
            self.names[note.path].settle()
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

    def cut(self, chance: random.Random) -> dict[str, Found]:
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
        return {name: _torn(inode, chance) for name, inode in names.items()}


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


def _torn(inode: Inode, chance: random.Random) -> Found:
    """The safe bytes, with an arbitrary part of the loose writes; some of them only in part."""
    share = chance.random()
    if not inode.loose:
        return inode.whole()
    data = bytearray(inode.safe)
    for note in inode.loose:
        fate = chance.random()
        if fate < share:
            _apply(data, note)
        elif fate < share + 0.1 and note.op == "W" and len(note.data) > TORN[0]:
            size = chance.choice(TORN)
            for start in range(0, len(note.data), size):
                if chance.random() < 0.5:
                    _apply(data, Note("W", note.path, "", note.at + start, note.data[start : start + size]))
    return found(bytes(data))


# -- the lane


@dataclass(frozen=True)
class Day:
    """A recorded child: where it worked, what lay there at first, and everything it did."""

    folder: Path
    files: dict[str, bytes]
    notes: list[Note]


@contextmanager
def in_memory() -> Iterator[Path]:
    """A folder of its own, in the machine's memory where there is room for it."""
    has_room = os.access(MEMORY, os.W_OK) and disk_usage(MEMORY).free > ENOUGH
    with TemporaryDirectory(prefix="navplan-cuts-", dir=MEMORY if has_room else None) as folder:
        yield Path(folder)


def record(shim: Path, template: Path, folder: Path, seed: int, steps: int, mutation: str = "", old: str = "") -> Day:
    """Let a child work behind the shim."""
    path, log = fresh(template, folder / "dag"), folder / "notes.bin"
    log.unlink(missing_ok=True)
    files = {str(path): path.read_bytes()}
    run_child(shim, path.parent, log, "tests.torture.recorded", str(path.parent), str(seed), mutation, str(steps), old)
    return Day(path.parent, files, notes_in(log))


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
    disk, played, promised = Disk(day.files), 0, Promised()
    judge = Judge(day.folder, folder / "etter", tally)
    for moment in moments:
        for note in day.notes[played:moment]:
            if note.op == "A":
                promised.hear(note.path)
            else:
                disk.play(note)
        played = max(played, min(moment, len(day.notes)))
        judge.judge({name.removeprefix(f"{day.folder}/"): one for name, one in disk.cut(chance).items()}, promised)
        if until is not None and any(until in why for _, why in tally.faults):
            break
    return tally


def torment(shim: Path, template: Path, seed: int, states: int, steps: int, old: Path) -> Tally:
    """So many states, of as many days as it takes."""
    return in_parts(Tally("power cuts", seed), states, A_DAY, partial(_live, shim, template, steps, str(old)))


def _live(shim: Path, template: Path, steps: int, old: str, seed: int, states: int) -> Tally:
    """One day is lived through, and cut off so many times."""
    with in_memory() as folder:
        return cut_power(record(shim, template, folder, seed, steps, old=old), folder, seed, states)
