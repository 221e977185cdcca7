"""Conflict copies of sync clients beside a plan that is not shared: found by name, proven by the plan's id (5.2, 7).

A copy counts when it holds a step that the plan lacks: an old copy of the plan that somebody has put there tells
nothing new. What was looked at is not looked at again while it stays as it is, so each is told of once.
"""

import contextlib
import os
from hashlib import sha256
from pathlib import Path

from navplan.domain.ports import CannotStore, Damaged
from navplan.storage import faults
from navplan.storage.on_disk import read_note, write_note
from navplan.storage.sharing.fetching import fetched_from, identity
from navplan.storage.sharing.meeting import actions_of
from navplan.storage.sharing.strays import CONFLICT, MOST, OURS

FOLDER = "ekstra"
"""The folder within the program's own of notes of what was looked at, one for each plan."""

MOST_LOOKED_INTO = 20
"""Copies that are looked into at one opening; the others wait for the next."""


def extras_of(plan: Path, own: Path) -> tuple[Path, ...]:
    """Copies beside an open plan, and not told of before, that hold something it lacks. Raises CannotStore."""
    note = own / FOLDER / f"{sha256(str(plan.absolute()).encode()).hexdigest()[:24]}.json"
    known, found = _known(note), []
    there = _there(plan)
    new = [name for name, looks in there.items() if known.get(name) != looks][:MOST_LOOKED_INTO]
    if not new:
        return ()
    id, actions = identity(plan)[0], actions_of(plan)
    looked = {name: looks for name, looks in known.items() if name in there}
    for name in new:
        path = plan.with_name(name)
        try:
            if _has_more(path, own, id, actions):
                found.append(path)
        except CannotStore as refused:
            if isinstance(refused, faults.MayPass) and not isinstance(refused, Damaged):
                continue  # it is tried again
        looked[name] = there[name]
    with contextlib.suppress(OSError):  # it is told of once more
        note.parent.mkdir(parents=True, exist_ok=True)
        write_note(note, looked, for_sure=False)
    return tuple(found)


def _there(plan: Path) -> dict[str, list[int]]:
    """The names that a sync client may have given, and how each file looks: size and time."""
    found = {}
    try:
        with os.scandir(plan.parent) as entries:
            for _, entry in zip(range(MOST), entries, strict=False):
                if _is_named_so(entry.name, plan) and entry.is_file(follow_symlinks=False):
                    place = entry.stat(follow_symlinks=False)
                    found[entry.name] = [place.st_size, place.st_mtime_ns]
    except OSError:
        return {}
    return dict(sorted(found.items()))


def _is_named_so(name: str, plan: Path) -> bool:
    stem = Path(name).stem
    if Path(name).suffix != plan.suffix or not stem.startswith(plan.stem) or OURS.fullmatch(stem):
        return False
    return CONFLICT.fullmatch(stem.removeprefix(plan.stem)) is not None


def _has_more(path: Path, own: Path, id: str, actions: frozenset[str]) -> bool:
    """The file itself is only copied; the copy is looked through as any file from elsewhere."""
    folder = own / FOLDER
    folder.mkdir(parents=True, exist_ok=True)
    with fetched_from(path, folder) as fetched:
        return identity(fetched)[0] == id and not actions_of(fetched) <= actions


def _known(note: Path) -> dict[str, list[int]]:
    try:
        told = read_note(note)
    except (OSError, ValueError):
        return {}
    return told if isinstance(told, dict) else {}
