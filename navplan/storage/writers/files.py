"""Files that people get: put in place whole or not at all, under names that Windows accepts."""

import contextlib
import errno
import os
import re
import secrets
import unicodedata
from collections.abc import Callable
from pathlib import Path

from navplan.domain.ports import NotPlaced
from navplan.domain.words import N_, Said

NAME_LIMIT = 120
"""Characters; leaves room for folder and extension within Windows' 260."""

_RESERVED = re.compile(r"(con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³])", re.IGNORECASE)
_FORBIDDEN = re.compile(r'[<>:"/\\|?*]')
_FULL = frozenset({errno.ENOSPC, errno.EDQUOT, errno.EFBIG})


def replace_file(target: Path, write: Callable[[Path], None]) -> None:
    """Let `write` make a new file beside `target` and put it in its place; on failure the old file stands as it was.

    Raises `NotPlaced` when the world refuses, naming the file.
    """
    beside = target.with_name(f"navplan-ny-{secrets.token_hex(4)}{target.suffix}")
    try:
        write(beside)
        _settle(beside)
        _put_in_place(beside, target)
    except OSError as error:
        raise NotPlaced(_why(error, target)) from error
    finally:
        with contextlib.suppress(OSError):
            beside.unlink(missing_ok=True)


def _settle(path: Path) -> None:
    """Wait until the bytes are on the disk, so that a power cut cannot leave an empty file in place of the old."""
    with path.open("rb+") as file:
        os.fsync(file.fileno())


def _put_in_place(beside: Path, target: Path) -> None:
    try:
        beside.replace(target)
    except PermissionError as error:
        if not target.is_file():
            raise
        text = N_("«{file}» er åpen i et annet program. Lukk den og prøv igjen. Den er urørt.")
        said = Said(text, file=target.name)
        raise NotPlaced(said) from error


def _why(error: OSError, target: Path) -> Said:
    """The sentence for what the operating system answered."""
    name, folder = target.name, target.parent.name or str(target.parent)
    if isinstance(error, FileNotFoundError | NotADirectoryError):
        return Said(N_("«{file}» ble ikke lagret, for mappen «{folder}» finnes ikke."), file=name, folder=folder)
    if isinstance(error, PermissionError) or error.errno == errno.EROFS:
        return Said(
            N_(
                "«{file}» ble ikke lagret, for du har ikke tilgang til å lagre i mappen «{folder}». "
                "Velg en annen mappe."
            ),
            file=name,
            folder=folder,
        )
    if error.errno in _FULL:
        return Said(
            N_("«{file}» ble ikke lagret, for disken er full. Frigjør plass og prøv igjen. En eldre fil er urørt."),
            file=name,
        )
    if isinstance(error, IsADirectoryError):
        return Said(
            N_("«{file}» ble ikke lagret, for det finnes en mappe med samme navn. Velg et annet navn."), file=name
        )
    return Said(N_("«{file}» ble ikke lagret. En eldre fil er urørt. Prøv en annen mappe."), file=name)


def safe_name(text: str) -> str:
    """A file name, without extension, that Windows, Linux and synchronised folders all accept."""
    seen = "".join(" " if unicodedata.category(c) in ("Zs", "Zl", "Zp") or c in "\t\r\n" else c for c in text)
    kept = "".join(c for c in unicodedata.normalize("NFC", seen) if unicodedata.category(c)[0] != "C")
    name = " ".join(_FORBIDDEN.sub("-", kept).split())[:NAME_LIMIT].strip(" .").lstrip("~ .")
    if _RESERVED.fullmatch(name.split(".")[0].strip()):
        name = f"_{name}"[:NAME_LIMIT].rstrip(" .")
    return name or "uten navn"
