"""What is on the disk and not only on its way there, and small notes that are replaced whole."""

import contextlib
import errno
import json
import os
import secrets
import stat
from itertools import chain, count
from pathlib import Path
from typing import Any, BinaryIO

from navplan.domain.own_notes import parsed

LARGEST_NOTE = 4 * 1024 * 1024
"""Bytes of a note; the longest, a list of backups, has some 400 for each."""


def sync(path: Path) -> None:
    """Ask the operating system to have this file or folder on disk before we go on. Raises OSError."""
    if os.name == "nt" and path.is_dir():
        return
    handle = os.open(path, os.O_RDONLY if path.is_dir() else os.O_RDWR)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def free(path: Path) -> Path:
    """This name, or the next that is not taken: what was kept in the same second stays."""
    others = (path.with_stem(f"{path.stem}-{number}") for number in count(2))
    return next(one for one in chain((path,), others) if not one.exists())


def opened(path: Path) -> BinaryIO:
    """A file that others may have put there, for reading. Raises OSError, also for what is no file: a pipe may wait
    for ever."""
    return open(path, "rb", opener=_only_files)


def _only_files(name: str, flags: int) -> int:
    handle = os.open(name, flags | getattr(os, "O_NONBLOCK", 0))
    if stat.S_ISREG(os.fstat(handle).st_mode):
        return handle
    os.close(handle)
    raise OSError(errno.EINVAL, "it is no file", name)


def beginning(path: Path, most: int = 4_096) -> bytes:
    """The first bytes of a file that others may have put there, at most so many. Raises OSError as `opened`."""
    with opened(path) as file:
        return file.read(most)


def read_note(file: Path) -> Any:
    """What the JSON of a small note says. Raises OSError where there is none, ValueError where it cannot be read."""
    found = beginning(file, LARGEST_NOTE + 1)
    if len(found) > LARGEST_NOTE:
        raise ValueError("it is no note of ours")
    return parsed(found)


def write_note(file: Path, values: object, for_sure: bool = True) -> None:
    """Put values there as JSON, whole or not at all; `for_sure`: they are on disk before they take the name.

    The folder has to be there: one that is gone may be a disk that is gone. Raises OSError; what stood there stands.
    """
    beside = file.with_name(f"{file.name}.{secrets.token_hex(4)}.ny")
    try:
        beside.write_text(json.dumps(values, ensure_ascii=False, indent=1), encoding="utf-8")
        if for_sure:
            sync(beside)
        beside.replace(file)
    finally:
        with contextlib.suppress(OSError):
            beside.unlink(missing_ok=True)
