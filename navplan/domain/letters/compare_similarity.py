"""How alike two expectations are, and which pairs of two letters are worth a closer look.

Letters say «Nav-kontoret skal» in every other sentence. Such words are left out before texts are compared, so
that likeness is likeness of content.
"""

import re
from collections import Counter
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from math import log

from rapidfuzz import fuzz
from rapidfuzz.distance import Indel

from navplan.domain.coverage import expectations_of, sections_of
from navplan.domain.modules.letter import Expectation, Letter, LetterSection
from navplan.domain.modules.letter.words import MODALITIES, strength
from navplan.domain.records import Reader

LEAST = 43
"""Least score of a pair. This and the weights below were tuned on 2022 → 2023, with 2023 → 2024 to check.

Each pair of years was tried with the letters that come with the program, in our words, with letters read from
a file, in their own, and with one of each.
"""

OTHER_WORDS = 3
"""How much less is enough when only one side has the letter's own words: what is retold shares fewer of them."""

OTHER_THEME = 14
"""What it costs that the themes have nothing in common. Much is moved between chapters, so it is no bar."""

OTHER_MODALITY = 28
"""What it costs to go from the most to the least binding; letters seldom turn a demand into information."""

TITLES = 12
"""How much the headings count: half of it is given for the same one and taken for one with nothing in common."""

NO_RARE_WORD = 13.5
"""What it costs, at most, that all they share are words that stand everywhere in the two letters."""

NEAREST = 6
"""How many candidates an expectation has at most, so that letters full of repetition stay fast."""

ALIKE_TITLES = 75
"""From here on two headings without a theme of their own count as the same heading."""

_EMPTY = (
    "nav navs kontoret kontor kontorene kontorets kommunen kommunens kommunene kommune skal må bør forventes "
    "forventer anbefales oppfordres bes ber om å og i på til for som med at det den de en et er av så eller når seg "
    "sin sitt sine ikke har han hun dette disse dem deres blir bli ble kan vil også viktig etter ut fra ved enn slik "
    "hva hvordan hvor både sosialtjenesteloven skulle vera vert ikkje eit ein dei dykk kommunane kontora forventar "
    "tilrådd òg frå korleis kva sosialtenestelova"
)
EMPTY_WORDS = frozenset(_EMPTY.split())
"""Words of bokmål and nynorsk that tell nothing of what is asked for."""

BEGINNING = 6
"""Letters that must agree for two words to count as one: «kommunen» and «kommunens», «drøfte» and «drøftet»."""

_WORD = re.compile(r"[^\W_]+")


@dataclass(frozen=True)
class Asked:
    """An expectation made ready for comparison; `duty` is what can change without a change of words."""

    id: str
    words: tuple[str, ...]
    content: tuple[str, ...]
    stems: tuple[str, ...]
    source: tuple[str, ...]
    themes: frozenset[str]
    section: LetterSection
    duty: tuple[str, ...]
    own: tuple[str, ...] = ()
    """The content words of the letter's own words, where the plan has them."""


@dataclass(frozen=True)
class Pair:
    """Places in the old and the new letter, and how alike the two are, 0–100."""

    old: int
    new: int
    score: float


def words_of(text: str) -> tuple[str, ...]:
    """The words without case and punctuation: two texts with the same words say the same."""
    return tuple(_WORD.findall(text.casefold()))


def content_of(text: str) -> tuple[str, ...]:
    """The words that carry content, sorted, each once; all words where none does."""
    words = words_of(text)
    return tuple(sorted({word for word in words if word not in EMPTY_WORDS} or set(words)))


def asked_in(letter: Letter, reader: Reader) -> tuple[Asked, ...]:
    """Everything a letter says, in its order; what was dropped from it earlier is no longer said."""
    return tuple(
        _asked(expectation, section)
        for section in sections_of(letter, reader)
        for expectation in expectations_of(section, reader)
        if not expectation.dropped
    )


def _asked(expectation: Expectation, section: LetterSection) -> Asked:
    content = content_of(expectation.wording)
    themes = {expectation.theme, section.theme, *section.also_themes} - {"", "annet"}
    return Asked(
        id=expectation.id,
        words=words_of(expectation.wording),
        content=content,
        stems=stems_of(content),
        source=words_of(expectation.source),
        themes=frozenset(themes),
        section=section,
        duty=(expectation.modality, expectation.addressee, *expectation.also, expectation.deadline),
        own=content_of(expectation.source) if expectation.source else (),
    )


def stems_of(content: Iterable[str]) -> tuple[str, ...]:
    """The beginnings of words, sorted, each once: what inflection leaves alone."""
    return tuple(sorted({word[:BEGINNING] for word in content}))


def likeness(one: Iterable[str], other: Iterable[str]) -> float:
    """How alike two texts are by their content words, 0–100: two thirds shared words, one third shared letters.

    The letters catch what the words miss, such as compounds and words that were broken at a line end.
    """
    first, second = tuple(sorted(set(one))), tuple(sorted(set(other)))
    shared = Indel.normalized_similarity(stems_of(first), stems_of(second))
    return _blend(100 * shared, fuzz.ratio(" ".join(first), " ".join(second)))


def _blend(words: float, letters: float) -> float:
    return (2 * words + letters) / 3


def same_words(old: Asked, new: Asked) -> bool:
    """Whether the letter says it unchanged; where both have the letter's own words, those decide."""
    if old.source and new.source:
        return old.source == new.source
    return old.words == new.words


def same_place(old: Asked, new: Asked) -> bool:
    """Whether both stand under what is the same heading: the same theme or, without one, much the same title."""
    if old.section.theme == new.section.theme != "annet":
        return True
    titles = (_title(old.section), _title(new.section))
    return fuzz.token_sort_ratio(*titles) >= ALIKE_TITLES


def _title(section: LetterSection) -> str:
    return " ".join(word for word in words_of(section.title) if not word.isdecimal())


def candidates(old: Sequence[Asked], new: Sequence[Asked], apart: Collection[tuple[str, str]]) -> tuple[Pair, ...]:
    """The pairs that may belong together, inside a theme more readily than across; never one of `apart`."""
    beside = Beside(old, new)
    unchanged: dict[tuple[str, ...], list[int]] = {}
    for at, asked in enumerate(new):
        for words in {asked.words, asked.source} - {()}:
            unchanged.setdefault(words, []).append(at)
    found: list[Pair] = []
    for place, asked in enumerate(old):
        scores = beside.near(asked)
        same = {at for words in (asked.words, asked.source) for at in unchanged.get(words, ())}
        scores |= {at: 100.0 for at in same if same_words(asked, new[at])}
        pairs = [Pair(place, at, score) for at, score in scores.items() if (asked.id, new[at].id) not in apart]
        found += sorted(pairs, key=lambda pair: _rank(pair, len(old), len(new)))[:NEAREST]
    return tuple(found)


@dataclass(frozen=True)
class _Text:
    """Content words made ready once for many comparisons: their stems, what these weigh together, and one line."""

    stems: frozenset[str]
    weight: float
    line: str


@dataclass(frozen=True)
class _Ready:
    """An expectation's wording, and the letter's own words where they are others."""

    wording: _Text
    own: _Text


class Beside:
    """Two letters beside each other: which words are rare in them, and what of the new is near one of the old.

    A word that both say once tells more than one that stands in every chapter.
    """

    def __init__(self, old: Sequence[Asked], new: Sequence[Asked]) -> None:
        self._new = new
        everything = (*old, *new)
        met = Counter(stem for asked in everything for stem in _stems(asked))
        self._weights = {stem: log(1 + len(everything) / count) for stem, count in met.items()}
        self._rarest = log(1 + len(everything) / 2)  # a stem that both have is met twice
        self._where: dict[str, list[int]] = {}
        for at, asked in enumerate(new):
            for stem in _stems(asked):
                self._where.setdefault(stem, []).append(at)
        self._ready = [self._made_ready(asked) for asked in new]
        self._titles: dict[tuple[str, str], float] = {}

    def near(self, asked: Asked) -> dict[int, float]:
        """The places in the new letter that are alike enough, and how alike, 0–100."""
        mine = self._made_ready(asked)
        scores = {}
        for at in sorted({at for stem in _stems(asked) for at in self._where.get(stem, ())}):
            new = self._new[at]
            least = LEAST if bool(asked.source) == bool(new.source) else LEAST - OTHER_WORDS
            score = self._score(mine, self._ready[at], self._hints(asked, new), least)
            if score >= least:
                scores[at] = score
        return scores

    def _made_ready(self, asked: Asked) -> _Ready:
        wording = self._text(asked.content, asked.stems)
        is_same = not asked.own or asked.own == asked.content
        return _Ready(wording, wording if is_same else self._text(asked.own, stems_of(asked.own)))

    def _text(self, content: Iterable[str], stems: Iterable[str]) -> _Text:
        return _Text(frozenset(stems), sum(self._weights[stem] for stem in stems), " ".join(content))

    def _score(self, old: _Ready, new: _Ready, hints: float, least: float) -> float:
        """Likeness of the texts with what else speaks for or against; never quite the same."""
        if old.own is old.wording and new.own is new.wording:
            return min(99.0, hints + self._likeness(old.wording, new.wording, least - hints))
        both = self._likeness(old.wording, new.wording, 0), self._likeness(old.own, new.own, 0)
        return min(99.0, hints + sum(both) / 2)

    def _likeness(self, old: _Text, new: _Text, wanted: float) -> float:
        """Two thirds shared words, each as heavy as it is rare, one third shared letters; 0 when too low anyhow."""
        shared = old.stems & new.stems
        if not shared:
            return 0.0
        weights = [self._weights[stem] for stem in shared]
        words = 200 * sum(weights) / (old.weight + new.weight)
        score = _blend(words, 100) - NO_RARE_WORD * (1 - max(weights) / self._rarest)
        return 0.0 if score < wanted else score - (100 - fuzz.ratio(old.line, new.line)) / 3

    def _hints(self, old: Asked, new: Asked) -> float:
        """What speaks for the pair besides the texts, as points of likeness; mostly negative."""
        theme = 0 if old.themes & new.themes else OTHER_THEME
        modality = abs(strength(old.duty[0]) - strength(new.duty[0])) / (len(MODALITIES) - 1)
        titles = (old.section.title, new.section.title)
        if titles not in self._titles:
            self._titles[titles] = fuzz.token_set_ratio(_title(old.section), _title(new.section)) / 100
        return TITLES * (self._titles[titles] - 0.5) - theme - OTHER_MODALITY * modality


def _stems(asked: Asked) -> set[str]:
    return {*asked.stems, *stems_of(asked.own)}


def _rank(pair: Pair, olds: int, news: int) -> tuple[float, float, int]:
    """The most alike first; among equals the one that stands at the same place in its letter."""
    return (-pair.score, abs(pair.old / olds - pair.new / news), pair.new)
