"""A share that is slow, fails and vanishes, and clocks that are wrong: what two laptops meet (T9).

Python tells of every opening, renaming and removing before it is done. A share in trouble fails one of those in the
shared folder, or all from one on, or lets the colleague do something first, which is what a delay comes to.
"""

import errno
import os
import random
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import UTC, date, datetime, timedelta, tzinfo
from functools import partial
from pathlib import Path
from unittest import mock

from navplan.storage import store
from navplan.storage.sharing import swapping
from tests.storage.machines import Machine

ERRORS = (
    *(errno.ETIMEDOUT, errno.EIO, errno.EACCES, errno.EBUSY, errno.ENOSPC),
    *(errno.ENETUNREACH, errno.ESTALE, errno.EHOSTDOWN, errno.ENOENT),
)
EVENTS = frozenset({"open", "os.rename", "os.remove", "os.link", "os.listdir", "os.scandir", "os.mkdir"})
FARTHEST = 24
"""Trouble begins within so many touches of the folder; a publishing makes about twenty."""


class Share:
    """The shared folder; what is done in it between `in_trouble` and its end may fail or wait."""

    def __init__(self, folder: Path) -> None:
        self._folder = str(folder)
        self._touch: Callable[[], None] | None = None
        self.touches = 0
        sys.addaudithook(self._told)

    def _told(self, event: str, given: tuple[object, ...]) -> None:
        if self._touch is None or event not in EVENTS:
            return
        paths = (os.fspath(one) for one in given[:2] if isinstance(one, str | bytes | os.PathLike))
        if any(isinstance(path, str) and path.startswith(self._folder) for path in paths):
            self.touches += 1
            self._touch()

    @contextmanager
    def failing(self, chance: random.Random) -> Iterator[str]:
        """One touch fails, or all from one on."""
        at, is_lasting, code = chance.randrange(1, FARTHEST), chance.random() < 0.5, chance.choice(ERRORS)

        def touch() -> None:
            if self.touches == at or (is_lasting and self.touches > at):
                raise OSError(code, "the share")

        with self._touched(touch):
            yield f"{errno.errorcode[code]}{'+' if is_lasting else ''}@{at}"

    @contextmanager
    def slow(self, chance: random.Random, meanwhile: Callable[[], object]) -> Iterator[str]:
        """At one touch the share takes so long that the colleague does something first."""
        at = chance.randrange(1, FARTHEST)

        def touch() -> None:
            if self.touches == at:
                with self._touched(None):
                    meanwhile()

        with self._touched(touch):
            yield f"slow@{at}"

    @contextmanager
    def answer_lost(self) -> Iterator[str]:
        """The file is replaced, and the answer that tells of it never comes."""
        replaced = swapping._replace

        def lost(beside: Path, target: Path, is_new: bool) -> None:
            replaced(beside, target, is_new)
            raise OSError(errno.EIO, "the answer is lost")

        with mock.patch.object(swapping, "_replace", lost):
            yield "answer lost"

    @contextmanager
    def vanished(self) -> Iterator[str]:
        """Nothing of the folder is there."""
        folder = Path(self._folder)
        away = folder.rename(folder.with_name("borte"))
        try:
            yield "vanished"
        finally:
            away.rename(folder)

    def read(self, file: Path) -> bytes:
        """What lies there, without trouble."""
        with self._touched(None):
            return file.read_bytes()

    @contextmanager
    def _touched(self, touch: Callable[[], None] | None) -> Iterator[None]:
        before, self._touch = self._touch, touch
        if touch is not None:
            self.touches = 0
        try:
            yield
        finally:
            self._touch = before

    def close(self) -> None:
        """No more trouble; the hook itself stays for as long as the process."""
        self._touch = None


def skew(chance: random.Random) -> timedelta:
    """How wrong a laptop's clock is: up to an hour, and now and then by more than a year."""
    return (
        timedelta(days=chance.choice((-400, 400)))
        if chance.random() < 0.1
        else timedelta(minutes=chance.randint(-60, 60))
    )


def _day(ahead: timedelta) -> date:
    return (datetime.now(UTC) + ahead).date()


@contextmanager
def clock_of(machine: Machine, ahead: timedelta) -> Iterator[None]:
    """Whatever this machine stores, publishes or states meanwhile is dated by its own clock."""

    class Wrong(datetime):
        @classmethod
        def now(cls, tz: tzinfo | None = None) -> "Wrong":
            at = datetime.now(tz) + ahead
            return cls(at.year, at.month, at.day, at.hour, at.minute, at.second, at.microsecond, at.tzinfo)

    machine.copy._now = lambda: datetime.now(UTC) + ahead
    machine.copy.company._today = partial(_day, ahead)
    with mock.patch.object(store, "datetime", Wrong):
        yield
