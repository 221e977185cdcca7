"""What is on the disk and not only on its way there, and small notes that are replaced whole."""

import contextlib
import json
import os
import secrets
from itertools import chain, count
from pathlib import Path
from typing import Any

from navplan.domain.own_notes import parsed


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


def read_note(file: Path) -> Any:
    """What the JSON of a small note says. Raises OSError where there is none, ValueError where it cannot be read."""
    return parsed(file.read_text(encoding="utf-8"))


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
