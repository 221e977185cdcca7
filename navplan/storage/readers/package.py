"""The packed files of Word and Excel, looked at before anything in them is unpacked."""

import zipfile
import zlib
from pathlib import Path

from navplan.storage.readers.refusals import Refused

MOST_MEMBERS = 2_000
MOST_UNPACKED = 60 * 1024 * 1024
MOST_RATIO = 150
"""How many times larger than packed a member may be, once it is larger than a megabyte."""

BROKEN = (zipfile.BadZipFile, zlib.error, KeyError, ValueError, EOFError, OSError, RuntimeError)
"""What opening a damaged package may raise."""


def check_package(path: Path, main_part: str) -> frozenset[str]:
    """Look at the table of contents only: of reasonable size when unpacked and with this part, else `Refused`.

    Returns the names of all parts, in lower case.
    """
    try:
        with zipfile.ZipFile(path) as package:
            members = package.infolist()
    except BROKEN:
        raise Refused("damaged") from None
    if len(members) > MOST_MEMBERS or sum(m.file_size for m in members) > MOST_UNPACKED:
        raise Refused("bomb")
    for member in members:
        if member.file_size > 1024 * 1024 and member.file_size > MOST_RATIO * max(1, member.compress_size):
            raise Refused("bomb")
        if member.flag_bits & 1:
            raise Refused("password")
    names = frozenset(member.filename.casefold() for member in members)
    if main_part not in names:
        raise Refused("kind")
    return names
