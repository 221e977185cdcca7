"""Plans that are only read, from a passing copy: backups and files of another version (reliability design 5.7, 5.8).

The file itself is only copied. What is shown lies in a folder of its own within the program's own, encrypted if the
file is, and is gone when it is closed; what a program that was killed left there goes the next time.
"""

import contextlib
import secrets
import shutil
import time
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path

from navplan.domain.ports import CannotRead, Locked, Standing
from navplan.domain.records import Kind
from navplan.domain.words import Said
from navplan.storage import faults, probe
from navplan.storage.store import SqliteStore, open_plan
from navplan.storage.upgrade import copy_plan

FOLDER = "lesing"
"""The folder of passing copies within the program's own."""

LONGEST = 24 * 60 * 60
"""Seconds after which a folder that is still there was left by a program that ended before it could clear up."""


class PassingStore(SqliteStore):
    """A plan for reading, in a folder of its own that goes with it."""

    def close(self) -> None:
        """Let go of the plan and of the copy it was read from."""
        super().close()
        shutil.rmtree(self.path.parent, ignore_errors=True)


@contextmanager
def passing_folder(own: Path) -> Iterator[Path]:
    """A new folder for a passing copy; it stays if all goes well. Raises CannotRead where none can be made."""
    _clear(own / FOLDER)
    folder = own / FOLDER / secrets.token_hex(8)
    with faults.told_of(folder):
        folder.mkdir(parents=True)
    try:
        yield folder
    except BaseException:
        shutil.rmtree(folder, ignore_errors=True)
        raise


def open_passing(source: Path, own: Path, called: str, kinds: Iterable[Kind], barred: Said) -> PassingStore:
    """A copy of this plan, brought to today's schema if it is older, every check passed; `called` is its file name.

    `barred` says why nothing is written. Raises CannotRead, and Locked for an encrypted file without its key.
    """
    try:
        probe.read_header(source)
        with passing_folder(own) as folder:
            beside = folder / called
            with faults.told_of(source):
                copy_plan(source, beside)
                beside.chmod(0o600)
            return shown(beside, kinds, barred)
    except Locked:
        raise
    except CannotRead as refused:  # a backup's own name says nothing to people
        said = refused.said
        raise type(refused)(Said(said.text, **{**dict(said.values), "file": called})) from refused


def shown(plan: Path, kinds: Iterable[Kind], barred: Said, notice: Said | None = None) -> PassingStore:
    """A plan that lies in a passing folder, opened once for its checks, its upgrade and its index, and then to read."""
    kinds = tuple(kinds)
    store = open_plan(plan, kinds)
    doubts = store.standing().doubts
    store.close()
    with faults.told_of(plan):
        return PassingStore(plan, kinds, Standing(doubts, barred, notice))


def _clear(folder: Path) -> None:
    """Take away what was left; what is still open on Windows cannot be, and elsewhere goes on being readable."""
    for left in folder.glob("*") if folder.is_dir() else ():
        with contextlib.suppress(OSError):
            if time.time() - left.stat().st_mtime > LONGEST:
                shutil.rmtree(left, ignore_errors=True)
