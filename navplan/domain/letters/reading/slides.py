"""Slides instead of a letter: every page is a section of its own, and its title may stand anywhere on it.

A deck that was saved as PDF or text loses what a person sees at once, which box is the title. What is left: pages with
few words, the size of the letters if the file tells it, the place on the page, and titles that neighbours share.
"""

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import groupby
from statistics import median

from navplan.domain.letters.reading.blocks import join, to_blocks
from navplan.domain.letters.reading.lines import Line, Measure, ended, lower_start
from navplan.domain.letters.reading.noise import paged_by_number
from navplan.domain.letters.reading.outline import NO_TITLE, Part
from navplan.domain.letters.reading.rules import Rules

_FEWEST = 5
"""So few pages are no deck: a short letter may have little on its last page."""
_WORDS = 60
_MOST_WORDS = 130
"""Words that half of a deck's slides, and four of five, stay below; a page of a letter has 250 to 400."""
_LONGEST_TITLE = 90
_LARGER = 1.15
_GLUED = re.compile(r"[a-zæøå][A-ZÆØÅ][a-zæøå]|\d[A-ZÆØÅ]{2}")
"""Two boxes that stood side by side, made one line: «NåFør». Heads of columns, never a title."""
_ADDRESS = re.compile(r"(?:file|https?):/|www\.")


def slides(given: Sequence[Line], raw: Sequence[Line], rules: Rules) -> Sequence[Line]:
    """The lines of a deck of slides, each with its page; nothing where they are those of a letter.

    `raw` are the given lines tidied; only those as given still have a blank first.
    """
    if len({line.page for line in raw}) > 1:
        return raw if _is_deck(_pages(raw)) else []
    numbered = paged_by_number(raw, rules)
    pages = _pages(numbered)
    if _is_deck(pages) and _same_foot(pages):
        return numbered
    blank = _paged_by_blank(given, raw)
    return blank if _is_deck(_pages(blank)) else []


def _pages(lines: Sequence[Line]) -> list[list[Line]]:
    pages = (list(group) for _, group in groupby(lines, key=lambda line: line.page))
    return [page for page in pages if any(not line.blank for line in page)]


def _same_foot(pages: Sequence[Sequence[Line]]) -> bool:
    """Whether each page but the last ends in the same words: a mere number may be a row's as well as a page's."""
    feet = [next((line.text for line in reversed(page) if not line.blank), "") for page in pages[:-1]]
    words = {re.sub(r"\d", "", foot) for foot in feet}
    return len(words) == 1 and any(c.isalpha() for c in words.pop())


def _is_deck(pages: Sequence[Sequence[Line]]) -> bool:
    counts = [sum(len(line.text.split()) for line in page) for page in pages]
    if len(pages) < _FEWEST or median(counts) > _WORDS:
        return False
    return sum(count > _MOST_WORDS for count in counts) <= len(counts) / 5


def _paged_by_blank(lines: Sequence[Line], raw: Sequence[Line]) -> list[Line]:
    """A text that lost its page breaks may still begin each page with one blank, if it indents nothing else."""
    if any(line.text[:2].isspace() and not line.blank for line in lines):
        return list(raw)
    page, paged = 1, []
    for place, (line, clean) in enumerate(zip(lines, raw, strict=True)):
        page += bool(place) and line.text[:1] == " " and not line.blank
        paged.append(replace(clean, page=page))
    return paged


def parts_of(deck: Sequence[Line], usual: Measure, rules: Rules) -> list[Part]:
    """One section for each slide, all on one level."""
    pages = _pages(deck)
    paragraphs = [_paragraphs(page, rules) for page in pages]
    texts = [{_said(paragraph) for paragraph in found} for found in paragraphs]
    parts = []
    for place, page in enumerate(pages):
        beside = {text for at in (place - 1, place + 1) if 0 <= at < len(texts) for text in texts[at]}
        title = _title(paragraphs[place], beside, usual, rules)
        rest = [line for line in page if not any(line is part for part in title)]
        parts.append(Part(_said(title) or NO_TITLE, blocks=to_blocks(rest, usual, rules), opens=True))
    return parts or [Part(NO_TITLE)]


def _paragraphs(page: Sequence[Line], rules: Rules) -> list[list[Line]]:
    """What may be one title: lines in letters of one size, until a blank one, a bullet or a new beginning."""
    found: list[list[Line]] = []
    above: Line | None = None
    for line in page:
        if not line.blank:
            same = above is not None and round(above.size) == round(line.size)
            if same and _goes_on(_said(found[-1]), line.text, rules):
                found[-1].append(line)
            else:
                found.append([line])
        above = None if line.blank else line
    return found


def _goes_on(above: str, text: str, rules: Rules) -> bool:
    if rules.words["bullet"].match(text):
        return False
    return lower_start(text) or bool(rules.words["dangling"].search(above))


def _said(paragraph: Sequence[Line]) -> str:
    text = ""
    for line in paragraph:
        text = join(text, line.text)
    return text.strip()


def _title(paragraphs: Sequence[list[Line]], beside: set[str], usual: Measure, rules: Rules) -> list[Line]:
    """The largest that may be a title; else one that a slide beside has too, the first on the page, or the last."""
    able = [paragraph for paragraph in paragraphs if _may_be(_said(paragraph), rules)]
    largest = max((paragraph[0].size for paragraph in able), default=0.0)
    large = largest > usual.body_size * _LARGER and [p for p in able if p[0].size > largest * 0.95]
    shared = [paragraph for paragraph in able if _said(paragraph) in beside]
    edge = [paragraph for paragraph in (*paragraphs[:1], *paragraphs[-1:]) if paragraph in able]
    found = large or shared or edge
    return found[0] if found else []


def _may_be(text: str, rules: Rules) -> bool:
    if not 3 <= len(text) <= _LONGEST_TITLE or not text[:1].isupper() or (ended(text) and not text.endswith("?")):
        return False
    return not (rules.words["bullet"].match(text) or _GLUED.search(text) or _ADDRESS.search(text))
