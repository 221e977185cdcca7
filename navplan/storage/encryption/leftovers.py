"""What lies in plain although the plan is encrypted: backups, copies and drafts from the time before."""

import contextlib
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from hashlib import sha256
from pathlib import Path
from typing import TYPE_CHECKING, Literal

from navplan.domain.ports import CannotStore
from navplan.storage.backups.finding import shelf_of
from navplan.storage.backups.second import SecondPlace
from navplan.storage.left_journal import ASIDE
from navplan.storage.received.notes import Notes

if TYPE_CHECKING:
    from navplan.storage.sharing.shared_copy import SharedCopy

Sort = Literal["backup", "beside", "received", "shared", "aside", "draft"]
"""A backup here or in the second place, a copy beside the plan, the file from elsewhere that it was read from, a
version in or from the shared folder, what was put aside after a cut-off write, half-written texts."""

MOST = 2_000
"""Files of a folder that are looked at."""


@dataclass(frozen=True)
class Left:
    """A file with plan text that anybody can read: where it lies, what it is, and since when (UTC)."""

    path: Path
    sort: Sort
    at: datetime


def left_in_plain(live: Path, own: Path, shared: "SharedCopy | None" = None) -> tuple[Left, ...]:
    """Every file in plain that NavPlan itself has made of this plan and can find, newest first."""
    found = [
        *_of(_backups(live, own), "backup"),
        *_of(_beside(live), "beside"),
        *_of(Notes(own).sources_of(live), "received"),
        *_of((own / ASIDE).glob(f"{_mark(live)}*/*"), "aside"),
        *_drafts(live, own),
    ]
    if shared is not None:
        found += _of((*shared.kept.glob("*.navplan"), shared.base), "shared")
        found += _of((path for path in _beside(shared.published) if path != shared.published), "shared")
    known = {left.path: left for left in found}
    return tuple(sorted(known.values(), key=lambda left: left.at, reverse=True))


def remove(left: Left) -> bool:
    """Delete one of them, unless it has become something else meanwhile."""
    try:
        if left.sort != "draft" and not _is_plain_plan(left.path) and not left.path.name.endswith("-journal"):
            return False
        left.path.unlink(missing_ok=True)
    except OSError:
        return False
    return True


def drafts_file(live: Path, own: Path) -> Path:
    """Where the window keeps half-written texts of a plan in plain (`ui/drafts.py`)."""
    return own / "kladder" / f"{_mark(live)}.json"


def _backups(live: Path, own: Path) -> Iterator[Path]:
    try:
        shelf = shelf_of(own / "kopier", live)
    except CannotStore:
        return
    yield from (shelf.path(backup) for backup in shelf.all())
    second = SecondPlace(shelf, live)
    for backup in second.all():
        with contextlib.suppress(CannotStore):
            yield second.path(backup)


def _beside(plan: Path) -> Iterator[Path]:
    """Copies that NavPlan puts beside a plan: before an upgrade, damaged ones, the previous published one."""
    with contextlib.suppress(OSError):
        for path in sorted(plan.parent.glob("*.navplan"))[:MOST]:
            if path.stem.startswith(f"{plan.stem}.") and path != plan:
                yield path


def _of(paths: "Iterator[Path] | tuple[Path, ...]", sort: Sort) -> Iterator[Left]:
    for path in paths:
        with contextlib.suppress(OSError):
            if path.is_file() and (_is_plain_plan(path) or path.name.endswith("-journal")):
                yield Left(path, sort, datetime.fromtimestamp(path.stat().st_mtime, UTC))


def _drafts(live: Path, own: Path) -> Iterator[Left]:
    file = drafts_file(live, own)
    with contextlib.suppress(OSError):
        if file.is_file():
            yield Left(file, "draft", datetime.fromtimestamp(file.stat().st_mtime, UTC))


def _is_plain_plan(path: Path) -> bool:
    with path.open("rb") as file:
        return file.read(16) == b"SQLite format 3\0"


def _mark(plan: Path) -> str:
    return sha256(str(plan.absolute()).encode()).hexdigest()[:24]
