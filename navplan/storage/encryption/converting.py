"""A plan in plain made into an encrypted one, and back: a new file beside, proven equal, then put in place by a rename.

A stop at any moment leaves one whole file under the plan's name, the old or the new. The step that tells of it in the
history is written into the new file before that gets the name, so that neither is there without the other.
"""

import contextlib
import re
import secrets
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

from navplan.domain.ports import CannotStore
from navplan.domain.words import N_, Said
from navplan.storage import faults, marks, probe
from navplan.storage.backups.digest import content_digest
from navplan.storage.driver import sqlite3
from navplan.storage.encryption.key import Key
from navplan.storage.encryption.ring import RING
from navplan.storage.engine import APPLICATION_ID, connect, spare
from navplan.storage.on_disk import sync

LEFT = re.compile(r"\.ny-[0-9a-f]{8}\.navplan$")
"""How the name of a file ends that was being made when the program was stopped."""

Told = Callable[[Path], None]
"""Writes into the new file what the history is to say."""


def convert(plan: Path, key: Key | None, tell: Told | None = None) -> None:
    """Give a closed plan this key, or none. Raises CannotStore; then the plan is byte for byte what it was."""
    new = plan.with_name(f"{plan.stem}.ny-{secrets.token_hex(4)}.navplan")
    try:
        before = marks.look(plan)
        rewrite(plan, new, key)
        if tell is not None:
            tell(new)
            _prove(new, key)
        sync(new)
        if marks.look(plan) != before:
            raise faults.changed_elsewhere()
        new.replace(plan)
        RING.note(plan, key)
        sync(plan.parent)
    except faults.STORAGE_FAULTS as fault:
        if not faults.from_outside(fault):
            raise
        words = N_("Filen ble ikke skrevet om, for NavPlan får ikke skrevet til «{folder}». Planen er som den var.")
        raise CannotStore(Said(words, folder=str(plan.parent))) from fault
    finally:
        with contextlib.suppress(OSError):
            new.unlink(missing_ok=True)


def rewrite(plan: Path, new: Path, key: Key | None) -> None:
    """A copy of a plan under another key, read back and found equal. Raises OSError and sqlite3.Error."""
    new.touch(exist_ok=False)
    with closing(connect(plan, read_only=True)) as old:
        version = old.execute("PRAGMA user_version").fetchone()[0]
        spare(old)
        old.execute("ATTACH ? AS goal KEY ?", (f"{new.absolute().as_uri()}?mode=rw", key.raw if key else ""))
        old.execute("PRAGMA goal.synchronous = OFF")  # the file is nobody's until it was synced and read back
        old.execute("SELECT sqlcipher_export('goal')")
        old.execute(f"PRAGMA goal.application_id = {APPLICATION_ID}")
        old.execute(f"PRAGMA goal.user_version = {version}")
        old.execute("DETACH goal")
        RING.note(new, key)
        sync(new)
        with closing(connect(new, read_only=True, key=key)) as made:
            is_same = content_digest(made) == content_digest(old)
            is_same = is_same and probe.schema_objects(made) == probe.schema_objects(old)
    if not is_same:
        raise OSError("the new file differs from the plan")
    _prove(new, key)


def tidy(plan: Path) -> None:
    """Let go of what a stopped conversion of this closed plan has left beside it."""
    for left in plan.parent.glob(f"{_plain_glob(plan.stem)}.ny-????????.navplan*"):
        if LEFT.search(left.name.removesuffix("-journal")):
            with contextlib.suppress(OSError):
                left.unlink()


def _plain_glob(stem: str) -> str:
    return re.sub(r"([\[\]*?])", r"[\1]", stem)


def _prove(new: Path, key: Key | None) -> None:
    """SQLite's full checks, and SQLCipher's of every page."""
    with closing(connect(new, read_only=True, key=key)) as made:
        is_sound = probe.is_sound(made, "integrity_check")
        loose = made.execute("PRAGMA foreign_key_check").fetchone()
        torn = made.execute("PRAGMA cipher_integrity_check").fetchone() if key else None
    if not is_sound or loose is not None or torn is not None:
        raise sqlite3.DatabaseError("the new file is not whole")
