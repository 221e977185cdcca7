"""Where in the letter's text a proposal was found, though page ends, footers and footnotes may stand in between."""

import re
from bisect import bisect_left
from functools import partial

from navplan.domain.letters.proposal import Proposal
from navplan.domain.letters.reading.lines import Line, ended, lower_start, measure

Place = tuple[int, int]
"""From and to, in characters of the text."""

_WORD = re.compile(r"\w+")
_RUN = 3
"""Words in a row that tell where a sentence begins and ends."""

_MOST_BETWEEN = 40
"""Words of a footnote or a page's edge that may stand in the middle of a sentence."""

_MOST_TRIED = 50


def flowing(text: str) -> str:
    """The text with the lines of a paragraph put together again, so that it can be shown at any width."""
    lines = text.splitlines()
    usual = measure(Line(line) for line in lines)
    paragraphs: list[str] = []
    goes_on = False
    for place, line in enumerate(lines):
        words = " ".join(line.split())
        parted = bool(paragraphs and words) and lower_start(words) and not ended(paragraphs[-1])
        if words and (goes_on or parted):
            paragraphs[-1] += f" {words}"
        elif words:
            paragraphs.append(words)
        following = lines[place + 1] if place + 1 < len(lines) else ""
        goes_on = bool(words) and bool(following.strip()) and usual.full(line, following)
    return "\n".join(paragraphs)


class SourceText:
    """A text in which proposals are looked for again and again; its words are counted up once."""

    def __init__(self, text: str) -> None:
        self._index = _Index(text)
        self._known: dict[tuple[str, int, bool], Place | None] = {}

    def places(self, proposal: Proposal) -> dict[int, Place]:
        """Where each item's and part's words stand; what cannot be found has no place.

        The letter's order is followed, so that words that come again are found where they belong.
        """
        found: dict[int, Place] = {}
        at = 0
        for part in proposal.parts:
            place = self._find(part.title, at, begins_line=True)
            if place:
                found[part.key] = place
                at = max(at, self._index.word_at(place[0]) + 1)
            for item in part.items:
                place = self._find(item.source, at)
                if place:
                    found[item.key] = place
                    at = max(at, self._index.word_at(place[0]) + 1)
        return found

    def _find(self, sentence: str, since: int, *, begins_line: bool = False) -> Place | None:
        """Looked for once: after a step of a review nearly all stands where it stood."""
        asked = (sentence, since, begins_line)
        if asked not in self._known:
            self._known[asked] = self._index.find(sentence, since, begins_line=begins_line)
        return self._known[asked]


class _Index:
    """The text's words, and where each run of them begins."""

    def __init__(self, text: str) -> None:
        self._text = text
        matches = list(_WORD.finditer(text))
        self._words = [match[0].casefold() for match in matches]
        self._spans = [match.span() for match in matches]
        self._starts = [span[0] for span in self._spans]
        self._runs: dict[tuple[str, ...], list[int]] = {}
        for place in range(len(self._words)):
            for length in range(1, _RUN + 1):
                self._runs.setdefault(tuple(self._words[place : place + length]), []).append(place)

    def word_at(self, character: int) -> int:
        """The number of the word that begins at or after a character."""
        return bisect_left(self._starts, character)

    def find(self, sentence: str, since: int, *, begins_line: bool = False) -> Place | None:
        """Where the sentence stands: of the places that begin like it the one most like it, best after a word."""
        words = [match[0].casefold() for match in _WORD.finditer(sentence)]
        starts = self._runs.get(tuple(words[:_RUN]), []) if words else []
        cut = bisect_left(starts, since)
        tried = [*starts[cut : cut + _MOST_TRIED], *starts[max(0, cut - _MOST_TRIED) : cut]]
        if begins_line:
            tried = [start for start in tried if self._begins_line(start)]
        if not tried:
            return None
        first, last = min(((start, self._end(words, start)) for start in tried), key=partial(self._unlike, words))
        if self._lacking(words, first, last) > len(words) // 2:
            return None
        return self._spans[first][0], self._spans[last][1]

    def _begins_line(self, word: int) -> bool:
        """Whether nothing but a number stands before a word on its line."""
        start = self._starts[word]
        before = self._text[self._text.rfind("\n", 0, start) + 1 : start]
        return not any(letter.isalpha() for letter in before)

    def _lacking(self, words: list[str], first: int, last: int) -> int:
        return len(set(words) - set(self._words[first : last + 1]))

    def _unlike(self, words: list[str], place: Place) -> int:
        """How far what stands here is from the sentence, in words that lack and words too many."""
        return 3 * self._lacking(words, *place) + abs(place[1] - place[0] + 1 - len(words))

    def _end(self, words: list[str], first: int) -> int:
        """The sentence's last word when it begins here; without its own ending, as many words on as it has."""
        run = words[-_RUN:]
        wanted = first + len(words) - len(run)
        ends = self._runs.get(tuple(run), [])
        place = bisect_left(ends, wanted)
        near = [end for end in ends[max(0, place - 1) : place + 1] if first <= end <= wanted + _MOST_BETWEEN]
        if near:
            return min(near, key=lambda end: abs(end - wanted)) + len(run) - 1
        return min(first + len(words) - 1, len(self._spans) - 1)
