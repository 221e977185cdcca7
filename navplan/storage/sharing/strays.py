"""Extra versions of a plan beside the published one: the conflict copies of sync clients, and those we have kept."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from navplan.domain.ports import CannotRead
from navplan.storage.backups.digest import file_digest
from navplan.storage.sharing.fetching import fetch, identity
from navplan.storage.sharing.shared_copy import SharedCopy

OURS = re.compile(r".*\.(forrige|ny-[0-9a-f]{8}|oppgradert-[0-9a-f]{8}|hentet-[0-9a-f]{8})")
"""How the stem of a file ends that NavPlan itself puts beside a plan."""

CONFLICT = re.compile(
    r"""
      [ ]?\(.*(conflicted\ copy|konfliktkopi|conflict|konflikt|SFConflict).*\)   # Dropbox, Nextcloud, Seafile
    | _conflict-\d{8}-\d{6}                                                  # older Nextcloud and ownCloud
    | \.sync-conflict-\d{8}-\d{6}(-\w+)?                                     # Syncthing
    | [ ]?\[(conflict|konflikt).*\]                                              # Google Drive
    | [ ]?\(\d+\)                                                            # Google Drive, browsers
    | [ ]\d+                                                                 # iCloud
    | -[\w-]+                                                                # OneDrive: the machine's name
    """,
    re.IGNORECASE | re.VERBOSE,
)
"""What sync clients put after a file's name when two machines have changed it."""

MOST = 2_000
"""Files of a folder that are looked at."""


@dataclass(frozen=True)
class Stray:
    """Another version of the plan: where it lies, since when, and whether its name tells of a conflict."""

    path: Path
    at: datetime
    sha256: str
    is_conflict: bool
    is_kept: bool


def strays_of(copy: SharedCopy) -> tuple[Stray, ...]:
    """Every other version of this plan, newest first: found by name, proven by the plan's id.

    Those that somebody has put aside are left out, as are files that cannot be read now.
    """
    aside = {*copy.seen().put_aside, copy.seen().sha256}
    found = [
        stray
        for path in (*_beside(copy.published), *copy.kept.glob("*.navplan"))
        if (stray := _stray(copy, path, aside)) is not None
    ]
    return tuple(sorted(found, key=lambda stray: stray.at, reverse=True))


def _beside(published: Path) -> Iterator[Path]:
    try:
        there = sorted(published.parent.glob("*"))[:MOST]
    except OSError:
        return
    for path in there:
        is_other = path.name != published.name and path.suffix == published.suffix
        if is_other and path.stem.startswith(published.stem) and not OURS.fullmatch(path.stem):
            yield path


def _stray(copy: SharedCopy, path: Path, aside: set[str]) -> Stray | None:
    try:
        digest = file_digest(path)
        if digest in aside:
            return None
        fetched = fetch(path, copy.folder)
        try:
            is_same_plan = identity(fetched)[0] == copy.seen().plan
        finally:
            fetched.unlink(missing_ok=True)
        at = datetime.fromtimestamp(path.stat().st_mtime, UTC)
    except (OSError, CannotRead):
        return None
    ending = path.stem.removeprefix(copy.published.stem)
    is_kept = path.parent == copy.kept
    return Stray(path, at, digest, CONFLICT.fullmatch(ending) is not None, is_kept) if is_same_plan else None
