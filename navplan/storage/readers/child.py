"""A reader in a process of its own, so that a hostile or broken file can neither hang nor fill the program.

The child tells how far it has come, and at last answers, in JSON: what it found, or the reason why not. A child that
dies without an answer means a damaged file; one that holds too much memory is ended by its parent. Programs built into
one folder must call `multiprocessing.freeze_support()` first thing.
"""

import io
import json
import logging
import multiprocessing
import sys
import time
from collections.abc import Callable
from dataclasses import astuple, dataclass
from multiprocessing.connection import Connection
from multiprocessing.process import BaseProcess
from pathlib import Path
from typing import Any

from navplan.domain.letters.reading import Line
from navplan.storage.readers.memory import memory_of
from navplan.storage.readers.refusals import Refused

SECONDS = 20.0
MEMORY = 600 * 1024 * 1024
_LONGEST_ANSWER = 64 * 1024 * 1024
_LOOK = 0.05
"""Seconds between two looks at whether the user wants to stop."""

Cancelled = Callable[[], bool]
Progress = Callable[[int, int], None]
"""Told how many pages of how many are read, in the caller's own thread; only files with pages tell."""


@dataclass(frozen=True)
class Bounds:
    """What a child may use, and who hears of it. Whoever wants to stop it says so by `cancelled`."""

    cancelled: Cancelled | None = None
    progress: Progress | None = None
    seconds: float = SECONDS
    memory: int = MEMORY


def read_in_child(kind: str, path: Path, bounds: Bounds | None = None) -> list[Line]:
    """Have the letter read by the reader of that kind; raises `Refused`."""
    return [Line(*fields) for fields in ask_child(kind, path, bounds)]


def ask_child(kind: str, path: Path, bounds: Bounds | None = None, secret: bytes = b"") -> Any:
    """What the reader of that kind finds, as JSON has it; raises `Refused`. The child is gone when this returns.

    `secret`: of the key of an encrypted plan; it goes to the child through the pipe that starts it, and nowhere else.
    """
    bounds = bounds or Bounds()
    spawn = multiprocessing.get_context("spawn")
    ours, theirs = spawn.Pipe(duplex=False)
    child = spawn.Process(target=work, args=(kind, str(path), theirs, secret), daemon=True)
    child.start()
    theirs.close()
    try:
        return _found(_answer(ours, child, bounds))
    finally:
        ours.close()
        if child.is_alive():
            child.kill()
        child.join()
        child.close()


def _answer(ours: Connection, child: BaseProcess, bounds: Bounds) -> dict[str, Any]:
    until = time.monotonic() + bounds.seconds
    while True:
        _check(child, bounds, until)
        if not ours.poll(_LOOK):
            if not child.is_alive() and not ours.poll():
                raise Refused("damaged")
            continue
        try:
            told: dict[str, Any] = json.loads(ours.recv_bytes(_LONGEST_ANSWER))
        except (EOFError, OSError):  # the pipe closed without an answer, or the answer was longer than any letter's
            raise Refused("damaged") from None
        if "page" not in told:
            return told
        if bounds.progress:
            bounds.progress(told["page"], told["of"])


def _check(child: BaseProcess, bounds: Bounds, until: float) -> None:
    """Stop where the user, the clock or the memory says so."""
    if bounds.cancelled and bounds.cancelled():
        raise Refused("cancelled")
    if time.monotonic() > until:
        raise Refused("slow")
    if child.pid is not None and (memory_of(child.pid) or 0) > bounds.memory:
        raise Refused("heavy")


def _found(told: dict[str, Any]) -> Any:
    if "refused" in told:
        raise Refused(told["refused"], **told["values"])
    return told["found"]


def work(kind: str, path: str, answer: Connection, secret: bytes = b"") -> None:
    """The child's whole life: limit itself, read, answer."""
    sys.stderr = io.StringIO()  # what a library says of a broken file is nobody's business
    logging.disable()
    limit_memory(MEMORY)

    def tell(page: int, of: int) -> None:
        answer.send_bytes(json.dumps({"page": page, "of": of}).encode())

    try:
        told: dict[str, object] = {"found": _read(kind, Path(path), tell, secret)}
    except Refused as refused:
        told = {"refused": refused.reason, "values": refused.values}
    except (MemoryError, RecursionError):
        told = {"refused": "heavy", "values": {}}
    answer.send_bytes(json.dumps(told, ensure_ascii=False).encode("utf-8", "replace"))  # a file may hold half a sign
    answer.close()


def limit_memory(most: int) -> bool:
    """Limit this process's memory where the system can; returns whether it could (Windows cannot)."""
    if sys.platform == "win32":
        return False
    import resource

    resource.setrlimit(resource.RLIMIT_AS, (most, most))
    return True


def _read(kind: str, path: Path, tell: Progress, secret: bytes) -> object:
    if kind == "workbook":
        from navplan.storage.readers.workbook_cells import workbook_cells

        return workbook_cells(path)
    if kind == "plan":
        from navplan.storage.driver import use_pythons
        from navplan.storage.received.rereading import reread_beside

        use_pythons()  # it alone can be limited
        return reread_beside(path)
    if kind == "newer":
        from navplan.storage.driver import use_pythons
        from navplan.storage.received.newer import reread_newer_beside

        use_pythons()
        return reread_newer_beside(path)
    if kind == "salvage":
        from navplan.storage.received.salvaging import salvage_beside

        return salvage_beside(path, secret)
    return [astuple(line) for line in _letter(kind, path, tell)]


def _letter(kind: str, path: Path, tell: Progress) -> list[Line]:
    if kind == "pdf":
        from navplan.storage.readers.pdf_text import pdf_lines

        return pdf_lines(path, tell)
    if kind == "word":
        from navplan.storage.readers.word_text import word_lines

        return word_lines(path)
    from navplan.storage.readers.html_text import html_lines

    return html_lines(path.read_bytes())
