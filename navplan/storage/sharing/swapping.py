"""Compare and swap with files only: a new published copy takes the place of the one we last saw, and of no other.

The new file is written beside, on disk and read back before anything is looked at; then the target must still be, byte
for byte, what we last saw; then it is replaced by a rename. It is never written into. On a share, where a rename cannot
ask what it replaces, a small file made exclusively lets one NavPlan at a time go from the look to the rename.
"""

import contextlib
import errno
import os
import secrets
import shutil
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from navplan.storage.backups.digest import file_digest
from navplan.storage.upgrade import sync

ABANDONED = 60.0
"""Seconds that the same sign of a publisher must be seen, by our own clock, before it is taken for left behind."""

AWAY = frozenset(
    {
        errno.ENOENT,
        errno.ENOTDIR,
        errno.EIO,
        errno.ENXIO,
        errno.ENODEV,
        errno.ESTALE,
        errno.ETIMEDOUT,
        errno.EHOSTDOWN,
        errno.EHOSTUNREACH,
        errno.ENETDOWN,
        errno.ENETUNREACH,
        errno.ECONNABORTED,
        errno.ECONNRESET,
        errno.ENOTCONN,
    }
)
"""What the system answers when a share, or the folder in it, is not there now."""


_NO_LINKS = frozenset({errno.EPERM, errno.ENOTSUP, errno.EOPNOTSUPP, errno.ENOSYS, errno.EMLINK})


class Overtaken(Exception):
    """The target is not what we last saw: somebody else has published."""


class Busy(Exception):
    """Somebody holds the target, or is publishing right now."""


def fingerprint(path: Path) -> str | None:
    """SHA-256 of the file's bytes; None when the folder answers and has no such file. Raises OSError."""
    try:
        return file_digest(path)
    except FileNotFoundError:
        path.parent.stat()
        return None


class Turn:
    """Whose turn it is to publish in a folder; remembers what it saw of others."""

    def __init__(self, sign: Path, clock: Callable[[], float] = time.monotonic) -> None:
        self._sign = sign
        self._clock = clock
        self._seen: tuple[bytes, float] = (b"", 0.0)

    @contextmanager
    def taken(self) -> Iterator[None]:
        """Be the one that publishes; raises Busy while another is."""
        own = secrets.token_hex(8).encode()
        self._take(own)
        try:
            yield
        finally:
            with contextlib.suppress(OSError):
                if self._sign.read_bytes() == own:
                    self._sign.unlink()

    def _take(self, own: bytes) -> None:
        try:
            self._write(own)
        except FileExistsError:
            if not self._is_abandoned():
                raise Busy from None
            self._sign.unlink(missing_ok=True)
            try:
                self._write(own)
            except FileExistsError:
                raise Busy from None

    def _write(self, own: bytes) -> None:
        with self._sign.open("xb") as file:
            file.write(own)

    def _is_abandoned(self) -> bool:
        """Counted by what we have seen ourselves, never by comparing the clocks of two machines."""
        now = self._clock()
        try:
            there = self._sign.read_bytes()
        except FileNotFoundError:
            return True
        if there != self._seen[0]:
            self._seen = (there, now)
            return False
        return now - self._seen[1] >= ABANDONED


def swap(new: Path, target: Path, seen: str | None, turn: Turn | None, keep: Path | None = None) -> str:
    """Let a copy of `new` take the place of `target`, if the target is what we last saw (None: no file at all).

    `keep` is what stands there now, as a file of our own; it is left beside as the previous copy. Returns the
    fingerprint of what was published. Raises Overtaken, Busy or OSError; then the target is what it was.
    """
    own = file_digest(new)
    beside = target.with_name(f"{target.stem}.ny-{secrets.token_hex(4)}{target.suffix}")
    try:
        _write_beside(new, beside, own)
        with turn.taken() if turn else contextlib.nullcontext():
            if fingerprint(target) != seen:
                raise Overtaken
            if keep is not None and seen is not None:
                _keep_previous(keep, target)
                if fingerprint(target) != seen:
                    raise Overtaken
            _replace(beside, target, is_new=seen is None)
        with contextlib.suppress(OSError):  # the rename is done; a share may not know how to sync a folder
            sync(target.parent)
    finally:
        with contextlib.suppress(OSError):
            beside.unlink(missing_ok=True)
    return own


def _write_beside(new: Path, beside: Path, own: str) -> None:
    shutil.copyfile(new, beside)
    sync(beside)
    if file_digest(beside) != own:
        raise OSError(errno.EIO, "what was read back is not what was written")


def _keep_previous(keep: Path, target: Path) -> None:
    previous = target.with_name(f"{target.stem}.forrige{target.suffix}")
    beside = target.with_name(f"{target.stem}.ny-{secrets.token_hex(4)}{target.suffix}")
    try:
        _write_beside(keep, beside, file_digest(keep))
        with contextlib.suppress(PermissionError):  # somebody reads the older one; it stays, and nothing is lost
            beside.replace(previous)
    finally:
        with contextlib.suppress(OSError):
            beside.unlink(missing_ok=True)


def _replace(beside: Path, target: Path, is_new: bool) -> None:
    try:
        if is_new:
            _place_new(beside, target)
        else:
            beside.replace(target)
    except FileExistsError:
        raise Overtaken from None
    except PermissionError:
        raise Busy from None


def _place_new(beside: Path, target: Path) -> None:
    """Give the file a name that nobody has; where there are no hard links, a look must do instead."""
    if os.name != "nt":
        try:
            os.link(beside, target)
            return
        except OSError as fault:
            if fault.errno not in _NO_LINKS:
                raise
        if target.exists():
            raise FileExistsError(target)
    beside.rename(target)  # on Windows this refuses to replace
