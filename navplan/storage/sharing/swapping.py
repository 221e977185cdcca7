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
from navplan.storage.on_disk import beginning, sync

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
        self._seen: tuple[bytes, float] | None = None
        self._own = b""

    @contextmanager
    def taken(self) -> Iterator[None]:
        """Be the one that publishes; raises Busy while another is."""
        self._own = secrets.token_hex(8).encode()
        self._take()
        try:
            yield
        finally:
            with contextlib.suppress(OSError):
                if beginning(self._sign) == self._own:
                    self._sign.unlink()

    def hold(self) -> None:
        """Raise Busy when the sign is not ours any more: asked at the last moment before the rename."""
        try:
            is_ours = beginning(self._sign) == self._own
        except FileNotFoundError:
            is_ours = False
        if not is_ours:
            raise Busy

    def _take(self) -> None:
        try:
            self._write()
        except FileExistsError:
            left = self._abandoned()
            if left is None:
                raise Busy from None
            self._put_away(left)
            try:
                self._write()
            except FileExistsError:
                raise Busy from None

    def _write(self) -> None:
        with self._sign.open("xb") as file:
            file.write(self._own)

    def _abandoned(self) -> bytes | None:
        """What the sign says, if it was left behind; None while somebody may still be at it.

        Counted by what we have seen ourselves, never by comparing the clocks of two machines. A sign that is gone when
        we look is nobody's to remove: the next one may stand there already.
        """
        now = self._clock()
        try:
            there = beginning(self._sign)
        except FileNotFoundError:
            return None
        if self._seen is None or there != self._seen[0]:
            self._seen = (there, now)
            return None
        return there if now - self._seen[1] >= ABANDONED else None

    def _put_away(self, left: bytes) -> None:
        """Take the abandoned sign away, and no other: one that came meanwhile is given back."""
        aside = self._sign.with_name(f"{self._sign.name}.{secrets.token_hex(4)}")
        try:
            self._sign.rename(aside)
        except FileNotFoundError:
            raise Busy from None
        is_left = beginning(aside) == left
        if not is_left:
            with contextlib.suppress(OSError):
                os.link(aside, self._sign)
        aside.unlink(missing_ok=True)
        if not is_left:
            raise Busy


def swap(
    new: Path,
    target: Path,
    seen: str | None,
    turn: Turn | None,
    keep: Path | None = None,
    told: Callable[[], object] = bool,
) -> str:
    """Let a copy of `new` take the place of `target`, if the target is what we last saw (None: no file at all).

    `keep` is what stands there now, as a file of our own; it is left beside as the previous copy. `told` writes the
    manifest, while the turn is still ours; what becomes of it is of no account. Returns the fingerprint of what was
    published. Raises Overtaken, Busy or OSError; then the target is what it was.
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
            if turn:
                turn.hold()
            _replace(beside, target, is_new=seen is None)
            with contextlib.suppress(OSError):
                told()
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
