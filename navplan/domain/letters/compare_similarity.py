"""How alike two expectations are, and which pairs of two letters are worth a closer look.

Letters say «Nav-kontoret skal» in every other sentence. Such words are left out before texts are compared, so
that likeness is likeness of content.
"""

import re
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass

from rapidfuzz import fuzz, process
from rapidfuzz.distance import Indel

from navplan.domain.coverage import expectations_of, sections_of
from navplan.domain.modules.letter import Expectation, Letter, LetterSection
from navplan.domain.records import Reader

IN_THEME = 48
"""Least likeness of a pair about the same theme. Tuned on 2022 → 2023, checked on 2023 → 2024."""

ACROSS = 60
"""Least likeness of a pair whose themes have nothing in common."""

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
    stems = [asked.stems for asked in new]
    unchanged: dict[tuple[str, ...], list[int]] = {}
    for at, asked in enumerate(new):
        for words in {asked.words, asked.source} - {()}:
            unchanged.setdefault(words, []).append(at)
    found: list[Pair] = []
    for place, asked in enumerate(old):
        scores = _near(asked, new, stems)
        same = {at for words in (asked.words, asked.source) for at in unchanged.get(words, ())}
        scores |= {at: 100.0 for at in same if same_words(asked, new[at])}
        pairs = [Pair(place, at, score) for at, score in scores.items() if (asked.id, new[at].id) not in apart]
        found += sorted(pairs, key=lambda pair: _rank(pair, len(old), len(new)))[:NEAREST]
    return tuple(found)


def _near(asked: Asked, new: Sequence[Asked], stems: Sequence[tuple[str, ...]]) -> dict[int, float]:
    """The places in the new letter that are alike enough, and how alike."""
    if not asked.stems:
        return {}
    text = " ".join(asked.content)
    least = max(0.01, (3 * IN_THEME - 100) / 200)  # with fewer words in common no likeness of letters is enough
    scores = {}
    for _, shared, at in process.extract(
        asked.stems, stems, scorer=Indel.normalized_similarity, score_cutoff=least, limit=None
    ):
        score = _blend(100 * shared, fuzz.ratio(text, " ".join(new[at].content)))
        if score >= (IN_THEME if asked.themes & new[at].themes else ACROSS):
            scores[at] = score
    return scores


def _rank(pair: Pair, olds: int, news: int) -> tuple[float, float, int]:
    """The most alike first; among equals the one that stands at the same place in its letter."""
    return (-pair.score, abs(pair.old / olds - pair.new / news), pair.new)
