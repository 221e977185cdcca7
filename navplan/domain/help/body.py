"""The few marks that help texts are written with, read into parts that screen, paper and search can use.

A blank line parts paragraphs. `- ` begins a line of a list and `1. ` one of numbered steps; a line that goes on is
indented. `## ` begins a heading. Within a line `**words**` are strong and `[words](key)` lead to another topic.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import NamedTuple

_MARK = re.compile(r"\*\*(?P<strong>[^*]+)\*\*|\[(?P<words>[^\]]+)\]\((?P<to>[a-z0-9_.]+)\)")
_ITEM = re.compile(r"(?:- |(?P<number>\d+)\. )(?P<text>.*)", re.DOTALL)
_HEAD = "## "


class Span(NamedTuple):
    """A stretch of a line; `to` is the key of the topic that it leads to."""

    text: str
    strong: bool = False
    to: str = ""


Line = tuple[Span, ...]


@dataclass(frozen=True)
class Words:
    """A paragraph."""

    line: Line


@dataclass(frozen=True)
class Items:
    """A list, or the steps of a task when numbered."""

    lines: tuple[Line, ...]
    numbered: bool


@dataclass(frozen=True)
class Head:
    """A heading within a topic."""

    text: str


Part = Words | Items | Head


def parts_of(text: str) -> tuple[Part, ...]:
    """The parts of a text, in order."""
    return tuple(part for piece in re.split(r"\n\s*\n", text.strip()) if piece.strip() for part in _parts(piece))


def line_of(text: str) -> Line:
    """One line with its marks read."""
    return tuple(_spans(" ".join(text.split())))


def plain_line(line: Line) -> str:
    """What a line says, without marks."""
    return "".join(span.text for span in line)


def plain_text(parts: Iterable[Part]) -> str:
    """What the parts say, a line for each paragraph, item and heading."""
    return "\n".join(line for part in parts for line in _plain(part))


def links_in(parts: Iterable[Part]) -> Iterator[str]:
    """The keys of the topics that the parts lead to."""
    for part in parts:
        lines = part.lines if isinstance(part, Items) else (part.line,) if isinstance(part, Words) else ()
        yield from (span.to for line in lines for span in line if span.to)


def _plain(part: Part) -> Iterator[str]:
    if isinstance(part, Head):
        yield part.text
    elif isinstance(part, Items):
        yield from map(plain_line, part.lines)
    else:
        yield plain_line(part.line)


def _parts(piece: str) -> Iterator[Part]:
    """A piece between blank lines: a heading line, running words and a list may follow each other in it."""
    words: list[str] = []
    items: list[str] = []
    numbered = False
    for line in piece.strip().split("\n"):
        found = _ITEM.match(line)
        if line.startswith(_HEAD):
            yield Head(line.removeprefix(_HEAD).strip())
        elif found is not None:
            numbered = numbered or found["number"] is not None
            items.append(found["text"])
        elif items and line.startswith(" "):
            items[-1] += f" {line}"
        else:
            words.append(line)
    if words:
        yield Words(line_of(" ".join(words)))
    if items:
        yield Items(tuple(map(line_of, items)), numbered)


def _spans(text: str) -> Iterator[Span]:
    at = 0
    for found in _MARK.finditer(text):
        if found.start() > at:
            yield Span(text[at : found.start()])
        yield Span(found["strong"], strong=True) if found["strong"] else Span(found["words"], to=found["to"])
        at = found.end()
    if at < len(text):
        yield Span(text[at:])
