"""Plain text and Markdown: bytes into lines, whatever the text was saved as."""

import codecs
import re
from collections.abc import Iterator
from dataclasses import replace
from itertools import groupby, pairwise

from navplan.domain.letters.reading import Line
from navplan.storage.readers.refusals import Refused
from navplan.storage.readers.spaced_tables import with_spaced_tables
from navplan.storage.readers.tables import table_lines

_BOMS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_HASHES = re.compile(r"^(#{1,6})\s+(.*?)\s*#*$")
_RULER = re.compile(r"^(=+|-+)\s*$")
_EMPHASIS = re.compile(r"(\*\*|__)(?=\S)(.+?)(?<=\S)\1")
_STARRED = re.compile(r"^\s*(\*{2,3}|__) ?(?=\S)([^*_]{2,160}?) ?\1\s*$")
"""A whole line in bold: how a heading looks where nothing marks it as one."""
_TABLE_RULER = re.compile(r"^[\s|:+-]+$")
_FENCE = re.compile(r"^\s*(?:```|~~~)")


def decoded(data: bytes) -> str:
    """The text of a file. Without a mark at its head it is UTF-8 when that fits, UTF-16 when every second byte is
    nothing, else what Windows used to write."""
    for mark, name in _BOMS:
        if data.startswith(mark):
            return data[len(mark) :].decode(name, "replace")
    head = data[:4096]
    if b"\0" in head:
        return _without_mark(data, head)
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        return data.decode("cp1252", "replace")


def _without_mark(data: bytes, head: bytes) -> str:
    odd, even = head[1::2].count(0), head[0::2].count(0)
    half = len(head) // 2 or 1
    if odd > half * 0.6 and even < half * 0.2:
        return data.decode("utf-16-le", "replace")
    if even > half * 0.6 and odd < half * 0.2:
        return data.decode("utf-16-be", "replace")
    raise Refused("binary")


def plain_lines(data: bytes) -> list[Line]:
    """The lines of a text file; a form feed begins a new page."""
    text = decoded(data)
    if _unreadable(text):
        raise Refused("binary")
    lines: list[Line] = []
    for page, content in enumerate(text.split("\f"), start=1):
        lines += [Line(line, page=page) for line in content.splitlines()]
    return list(with_spaced_tables(list(_with_tables(lines))))


def _with_tables(lines: list[Line]) -> Iterator[Line]:
    """The lines with rows written between upright strokes taken as a table."""
    for is_row, group in groupby(lines, key=_is_row):
        if not is_row:
            yield from group
            continue
        rows = [line for line in group if not _TABLE_RULER.match(line.text)]
        yield from table_lines([[[replace(line, text=cell.strip())] for cell in _cells(line)] for line in rows])


def _is_row(line: Line) -> bool:
    return line.text.strip().startswith("|") and line.text.count("|") > 2


def _cells(line: Line) -> list[str]:
    return line.text.strip().strip("|").split("|")


def text_lines(data: bytes) -> list[Line]:
    """The lines of a text file; where its headings are marked up as in Markdown, they are read so."""
    lines = plain_lines(data)
    hashes = sum(bool(_HASHES.match(line.text)) for line in lines)
    ruled = sum(bool(_RULER.match(below.text)) and _as_wide(above, below) for above, below in pairwise(lines))
    starred = sum(bool(_STARRED.match(line.text)) for line in lines)
    return list(_marked_up(lines)) if max(hashes, ruled, starred) >= _FEWEST_MARKS else lines


def _as_wide(above: Line, ruler: Line) -> bool:
    return 0 < len(above.text.strip()) <= _WIDEST_HEADING and abs(len(above.text) - len(ruler.text)) <= 3


_FEWEST_MARKS = 3
_WIDEST_HEADING = 90


def markdown_lines(data: bytes) -> list[Line]:
    """The lines of a Markdown file: its headings carry their level, its emphasis is taken away."""
    return list(_marked_up(plain_lines(data)))


def _marked_up(lines: list[Line]) -> Iterator[Line]:
    fenced = False
    for place, line in enumerate(lines):
        text = line.text
        if _FENCE.match(text):
            fenced = not fenced
            continue
        below = lines[place + 1].text if place + 1 < len(lines) else ""
        ruled = _RULER.match(below) if text.strip() and not fenced else None
        heading = None if fenced or line.style else _HASHES.match(text)
        starred = None if fenced or line.style else _STARRED.match(text)
        if heading:
            yield Line(_plain(heading[2]), page=line.page, style=f"heading{len(heading[1])}")
        elif starred:
            yield Line(_plain(starred[2]), page=line.page, bold=True)
        elif ruled and not text.lstrip().startswith(("-", ">", "|")):
            yield Line(_plain(text), page=line.page, style="heading1" if "=" in ruled[1] else "heading2")
        elif line.style:
            yield replace(line, text=_plain(text))
        elif _RULER.match(text):
            yield Line("", page=line.page)
        else:
            yield Line(_plain(text.lstrip("> ")), page=line.page)


def _plain(text: str) -> str:
    return _EMPHASIS.sub(r"\2", text)


def _unreadable(text: str) -> bool:
    """Whether the bytes were no text at all: control characters or replaced ones all over."""
    head = text[:20_000]
    odd = sum(1 for c in head if c == "\ufffd" or (ord(c) < 32 and c not in "\t\n\r\f\v") or 0x7F <= ord(c) < 0xA0)
    return odd > max(4, len(head) // 50)
