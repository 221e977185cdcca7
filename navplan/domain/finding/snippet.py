"""The piece of a record's text in which the words looked for stand closest, with the places to mark."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from navplan.domain.sought import Term, plain

LENGTH = 140
"""Characters of a snippet, more or less a word."""

_BEFORE = 30
"""Characters shown before the first hit, so that it is read in its sentence."""


@dataclass(frozen=True)
class Snippet:
    """A piece of text on one line; `marks` are from and to of each hit in it."""

    text: str = ""
    marks: tuple[tuple[int, int], ...] = ()


Hits = list[tuple[tuple[int, int], Term]]
"""Where on a line the words looked for stand, each with the word that was looked for."""


class Marker:
    """Marks the words that were looked for; it remembers each word of the plan that it has judged."""

    def __init__(self, wanted: Sequence[Term]) -> None:
        self._wanted = wanted
        self._likely = _beginning_as(wanted)
        self._judged: dict[str, Term | None] = {}

    def marked(self, text: str) -> Snippet:
        """The whole text with its hits marked; for names."""
        line = _on_one_line(text)
        return Snippet(line, tuple(place for place, _ in self._hits(line)))

    def best(self, texts: Iterable[str]) -> Snippet:
        """The piece that has the most different words of those looked for; empty when none of the texts has any."""
        best, most = Snippet(), 0
        for text in texts:
            line = _on_one_line(text)
            hits = self._hits(line)
            start, count = _richest(hits)
            if count > most:
                best, most = _cut(line, hits, start), count
        return best

    def _hits(self, line: str) -> Hits:
        judged, found = self._judged, []
        for match in self._likely.finditer(line):
            word = match[0]
            hit = judged[word] if word in judged else self._judge(word)
            if hit is not None:
                found.append((match.span(), hit))
        return found

    def _judge(self, word: str) -> Term | None:
        hit = next((one for one in self._wanted if one.hits(word)), None)
        self._judged[word] = hit
        return hit


def _beginning_as(wanted: Sequence[Term]) -> re.Pattern[str]:
    """The words of a line that begin as one of those looked for, or with a letter that folding may make alike.

    Neither folding nor endings touch an English letter that a word begins with, so most words need not be judged.
    """
    if not wanted:
        return re.compile(r"(?!)")
    letters = {letter for one in wanted for first in one.start[:1] for letter in (first, first.upper())}
    return re.compile(rf"(?<![^\W_])(?:[{re.escape(''.join(sorted(letters)))}]|[^\W_\x00-\x7f])[^\W_]*")


def _on_one_line(text: str) -> str:
    return " ".join(plain(text).split())


def _richest(hits: Hits) -> tuple[int, int]:
    """Where the piece with the most different words begins, and how many they are."""
    best, most = 0, 0
    last = 0
    for first, ((start, _), _term) in enumerate(hits):
        last = max(last, first)
        while last < len(hits) and hits[last][0][1] <= start + LENGTH - _BEFORE:
            last += 1
        count = len({one for _, one in hits[first:last]}) or 1
        if count > most:
            best, most = start, count
    return best, most


def _cut(line: str, hits: Hits, first: int) -> Snippet:
    """The piece around a hit, beginning and ending between words, with dots where something is left out."""
    start = 0 if first <= _BEFORE or len(line) <= LENGTH else line.find(" ", first - _BEFORE, first) + 1 or first
    end = len(line)
    if end - start > LENGTH:
        cut = line.rfind(" ", start + 1, start + LENGTH)
        end = cut if cut > first else start + LENGTH
    before, after = ("… " if start else ""), (" …" if end < len(line) else "")
    shift = len(before) - start
    marks = tuple((a + shift, b + shift) for (a, b), _ in hits if start <= a and b <= end)
    return Snippet(before + line[start:end] + after, marks)
