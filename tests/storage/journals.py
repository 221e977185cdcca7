"""Journals as SQLite writes them, made by hand, so that playing one back gives what a test wants."""

import struct
from pathlib import Path

PAGE, SECTOR, SEED = 4096, 512, 7
_MAGIC = bytes.fromhex("d9d505f920a163d7")


def journal_to(version: bytes) -> bytes:
    """A journal whose playing back leaves just this version of a file (SQLite file format, 3)."""
    pages = [version[at : at + PAGE] for at in range(0, len(version), PAGE)]
    head = struct.pack(">8s5I", _MAGIC, len(pages), SEED, len(pages), SECTOR, PAGE).ljust(SECTOR, b"\0")
    return head + b"".join(
        struct.pack(">I", number) + page + struct.pack(">I", (SEED + sum(page[PAGE - 200 : 0 : -200])) & 0xFFFFFFFF)
        for number, page in enumerate(pages, start=1)
    )


def lay_beside(plan: Path, version: bytes) -> Path:
    """Put it where SQLite looks for it."""
    journal = plan.with_name(f"{plan.name}-journal")
    journal.write_bytes(journal_to(version))
    return journal


def counted(version: bytes, writes: int) -> bytes:
    """The same version, as if it had been written so many times."""
    number = struct.pack(">I", writes)
    return version[:24] + number + version[28:92] + number + version[96:]


def writes_of(version: bytes) -> int:
    """How many times a file has been written."""
    return int(struct.unpack(">I", version[24:28])[0])
