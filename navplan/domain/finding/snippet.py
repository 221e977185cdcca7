"""The piece of a record's text in which the words looked for stand closest, with the places to mark."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from navplan.domain.sought import WORD, Term, plain, term

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
        self._starts = tuple(one.start for one in wanted)
        self._forms = frozenset(one.form for one in wanted)
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
        for match in WORD.finditer(line):
            word = match[0]
            hit = judged[word] if word in judged else self._judge(word)
            if hit is not None:
                found.append((match.span(), hit))
        return found

    def _judge(self, word: str) -> Term | None:
        """Most words are none of those looked for; that is found out for all of them at once."""
        found, hit = term(word), None
        if found.start.startswith(self._starts) or found.form in self._forms:
            hit = next((one for one in self._wanted if one.hits(word)), None)
        self._judged[word] = hit
        return hit


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
