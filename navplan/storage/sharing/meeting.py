"""Two versions of a plan laid beside each other: what is read of them before anything is merged."""

import secrets
from collections.abc import Iterable
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

from navplan.domain.in_memory import plan_of
from navplan.domain.merging.merge import parted_at
from navplan.domain.ports import Past
from navplan.domain.records import Kind
from navplan.domain.still_told import ALL_OF_IT
from navplan.domain.workspace import Workspace
from navplan.storage import faults
from navplan.storage.backups.digest import file_digest
from navplan.storage.driver import sqlite3
from navplan.storage.engine import connect
from navplan.storage.sharing.fetching import fetch, identity
from navplan.storage.sharing.shared_copy import SharedCopy
from navplan.storage.store import open_plan
from navplan.storage.upgrade import copy_plan


@dataclass(frozen=True)
class Meeting:
    """Their version, the plan when the two parted, their steps newest first, and the ids of the actions we know."""

    theirs: Workspace
    base: Workspace
    past: tuple[Past, ...]
    known: frozenset[str]
    version: Path
    is_published: bool


def meet_published(copy: SharedCopy, kinds: Iterable[Kind]) -> Meeting:
    """Fetch what is published now, to be merged with the working copy. Raises CannotStore."""
    kinds = tuple(kinds)
    fetched = copy.fetch()
    theirs, past = read_version(fetched, kinds)
    known = actions_of(copy.working)
    if _goes_on_from(copy, fetched):
        base = read_version(copy.base, kinds)[0]
    else:
        base = plan_of(parted_at(theirs, past, known, kinds), kinds)
    return Meeting(theirs, base, past, known, fetched, is_published=True)


def _goes_on_from(copy: SharedCopy, fetched: Path) -> bool:
    """Whether what is published now goes on from what we saw last. An older copy that a sync client put back does not:
    measured against the newer one, everything since would look removed by the others."""
    if not copy.base.is_file() or file_digest(copy.base) != copy.seen().sha256:
        return False
    return actions_of(copy.base) <= actions_of(fetched)


def meet_version(copy: SharedCopy, version: Path, kinds: Iterable[Kind]) -> Meeting:
    """Another version of the plan, such as a sync client's conflict copy; where the two parted, their histories say."""
    return meet_file(copy.working, version, copy.folder, copy.seen().plan, kinds)


def meet_file(plan: Path, version: Path, folder: Path, id: str, kinds: Iterable[Kind]) -> Meeting:
    """Another version of any plan, read from a copy in `folder`; `id` is the plan's. Raises CannotStore."""
    kinds = tuple(kinds)
    fetched = fetch(version, folder)
    if identity(fetched)[0] != id:
        fetched.unlink(missing_ok=True)
        raise faults.not_a_plan(version)
    theirs, past = read_version(fetched, kinds)
    known = actions_of(plan)
    base = plan_of(parted_at(theirs, past, known, kinds), kinds)
    return Meeting(theirs, base, past, known, fetched, is_published=False)


def actions_of(plan: Path) -> frozenset[str]:
    """The ids of all actions in a plan's history."""
    try:
        with closing(connect(plan, read_only=True)) as connection:
            return frozenset(action for (action,) in connection.execute("SELECT DISTINCT action FROM history"))
    except (sqlite3.Error, OSError) as fault:
        raise faults.cannot_open(plan, fault) from fault


def read_version(version: Path, kinds: tuple[Kind, ...]) -> tuple[Workspace, tuple[Past, ...]]:
    """What a version says, and its steps, newest first; read from a copy of its own brought to today's schema."""
    with TemporaryDirectory(prefix="lesing-", dir=version.parent) as folder:
        beside = Path(folder) / f"{secrets.token_hex(4)}.navplan"
        try:
            copy_plan(version, beside)
        except (sqlite3.Error, OSError) as fault:
            raise faults.cannot_open(version, fault) from fault
        workspace = Workspace(open_plan(beside, kinds), kinds)
        try:
            return workspace.snapshot(), workspace.history(ALL_OF_IT)
        finally:
            workspace.close()
