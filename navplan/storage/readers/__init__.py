"""Opens letters that come as files and gives their lines; a file that cannot be read says why in a plain sentence.

What a file is, is told by its first bytes and only then by its name. Everything but plain text is read in a child
process with limits of time and memory.
"""

from pathlib import Path

from navplan.domain.letters.reading import Line
from navplan.storage.on_disk import beginning
from navplan.storage.readers.child import Bounds, Cancelled, Progress, read_in_child
from navplan.storage.readers.package import check_package
from navplan.storage.readers.plain_text import markdown_lines, text_lines
from navplan.storage.readers.refusals import Refused, cannot_read, refuse
from navplan.storage.readers.word_text import MAIN_PART

SUFFIXES = (".pdf", ".docx", ".html", ".htm", ".md", ".markdown", ".txt")
"""What a dialog offers to open."""

MOST_BYTES = 20 * 1024 * 1024
MOST_TEXT_BYTES = 5 * 1024 * 1024
_OLD_OFFICE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"

__all__ = ["MOST_BYTES", "MOST_TEXT_BYTES", "SUFFIXES", "Progress", "read_lines"]


def read_lines(path: Path, cancelled: Cancelled | None = None, progress: Progress | None = None) -> list[Line]:
    """The lines of the letter; raises `CannotRead`. `cancelled` is asked now and then whether to stop."""
    bounds = Bounds(cancelled, progress)
    try:
        size = path.stat().st_size
        head = beginning(path, 1024)
    except (OSError, ValueError):
        raise cannot_read(path.name, "missing") from None
    try:
        kind = _kind(path, head, size)
        lines = _text_lines(path, kind) if kind in ("text", "markdown") else read_in_child(kind, path, bounds)
    except Refused as refused:
        refuse(path.name, refused)
    if all(line.blank for line in lines):
        raise cannot_read(path.name, "empty")
    return lines


def _kind(path: Path, head: bytes, size: int) -> str:
    """Which reader the file is for; raises `Refused` for one that none is for."""
    suffix = path.suffix.casefold()
    if not size:
        raise Refused("empty")
    kind = _kind_by_bytes(head) or _kind_by_name(suffix)
    most = MOST_TEXT_BYTES if kind in ("text", "markdown", "html") else MOST_BYTES
    if size > most:
        raise Refused("large", size=-(-size // (1024 * 1024)), most=most // (1024 * 1024))
    if kind == "word":
        check_package(path, MAIN_PART)
    return kind


def _kind_by_bytes(head: bytes) -> str:
    if b"%PDF-" in head:
        return "pdf"
    if head.startswith(b"PK\x03\x04"):
        return "word"
    if head.startswith(_OLD_OFFICE):
        raise Refused("old_word")
    return ""


def _kind_by_name(suffix: str) -> str:
    if suffix in (".html", ".htm", ".xhtml"):
        return "html"
    if suffix in (".md", ".markdown"):
        return "markdown"
    if suffix in (".txt", ".text", ""):
        return "text"
    if suffix in (".pdf", ".docx"):
        raise Refused("not_pdf" if suffix == ".pdf" else "damaged")
    if suffix in (".doc", ".dot"):
        raise Refused("old_word")
    raise Refused("kind")


def _text_lines(path: Path, kind: str) -> list[Line]:
    try:
        data = path.read_bytes()
    except OSError:
        raise Refused("missing") from None
    return markdown_lines(data) if kind == "markdown" else text_lines(data)
