"""Small files beside a published plan: read within bounds, because anybody may have put them there.

What they say is never believed against the plan itself; a file that is odd in any way says nothing.
"""

import os
import stat
import unicodedata
from pathlib import Path
from typing import Any

from navplan.domain.own_notes import parsed

LARGEST = 4_096
"""Bytes of a small file; a larger one says nothing."""

LONGEST_NAME = 60
"""Signs of a name that are shown."""

_FLAGS = os.O_RDONLY | getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0)


def read(file: Path) -> bytes | None:
    """What the file holds; None when there is none to read, and for a link, a pipe, a device or a large file."""
    try:
        handle = os.open(file, _FLAGS)
    except (OSError, ValueError):
        return None
    try:
        found = os.read(handle, LARGEST + 1) if stat.S_ISREG(os.fstat(handle).st_mode) else b""
    except OSError:
        return None
    finally:
        os.close(handle)
    return found if 0 < len(found) <= LARGEST else None


def values(data: bytes | None) -> dict[str, Any]:
    """The values that it names; nothing when it is not what we write."""
    try:
        found = parsed(data or b"")
    except ValueError:
        return {}
    return found if isinstance(found, dict) else {}


def plain_name(given: object) -> str:
    """A person's name as it may be shown: one line, short, no signs that turn or hide text."""
    text = given if isinstance(given, str) else ""
    seen = "".join(" " if sign.isspace() else sign for sign in text if not _is_hidden(sign))
    return " ".join(seen.split())[:LONGEST_NAME].strip()


def _is_hidden(sign: str) -> bool:
    return not sign.isspace() and unicodedata.category(sign).startswith("C")


def number(given: object, most: int) -> int:
    """A whole number from 0 to `most`; -1 for anything else."""
    return given if isinstance(given, int) and not isinstance(given, bool) and 0 <= given <= most else -1
