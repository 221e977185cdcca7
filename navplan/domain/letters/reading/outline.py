"""Sections from blocks: the letter's title, and which heading stands under which."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from navplan.domain.letters.reading.blocks import Block
from navplan.domain.letters.reading.headings import LONGEST, Page, find_headings, numbering
from navplan.domain.letters.reading.rules import Rules
from navplan.domain.words import N_

NO_TITLE = N_("Uten overskrift")


@dataclass
class Part:
    """A section before anything is read from it. `rank` orders looks: the smaller, the higher it stands."""

    title: str
    number: tuple[int, ...] = ()
    rank: int = 2
    blocks: list[Block] = field(default_factory=list)
    level: int = 1
    parent: int | None = None
    opens: bool = False
    """Whether its title opens the list below it, as a slide's does."""


def outline(page: Page) -> list[Part]:
    """The sections in order; the first is the letter itself, and what stands above its title is left out."""
    heads = find_headings(page)
    title = _title(page, heads)
    own = page.rules.words["title_label"].sub("", _bare(page.blocks[title].text)) if title is not None else NO_TITLE
    parts = [Part(own)]
    start = 0 if title is None else title + 1
    ranks = _ranks(page, [i for i in heads if i >= start])
    for place in range(start, len(page.blocks)):
        if place in ranks:
            number, text = numbering(_bare(page.blocks[place].text), page.rules)
            parts.append(Part(text, number, ranks[place]))
        else:
            parts[-1].blocks.append(page.blocks[place])
    _without_letters(parts)
    _nest(parts, page.rules)
    return parts


def _without_letters(parts: Sequence[Part]) -> None:
    """Take «A.», «B.», «C.» or «I.», «II.», «III.» off the headings where they count on."""
    for marks in (_LETTERS, _ROMANS):
        hits = [(part, hit) for part in parts[1:] if (hit := _LETTERED.match(part.title)) and hit[1] in marks]
        if [hit[1] for _, hit in hits[:_FEWEST_LETTERS]] == marks[:_FEWEST_LETTERS]:
            for part, hit in hits:
                part.title = part.title[hit.end() :]


_LETTERED = re.compile(r"^(?:del |kapittel )?([A-Z]|[IVX]{1,5})[.):]?\s+(?=[A-ZÆØÅ«])", re.IGNORECASE)
_LETTERS = list("ABCDEFGHIJKLMNOPQRSTUVWXYZ")
_ROMANS = ["I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII"]
_FEWEST_LETTERS = 3


def _bare(text: str) -> str:
    return re.sub(r"\s+", " ", text).strip(" #*")


def _title(page: Page, heads: Sequence[int]) -> int | None:
    """The place of the letter's title: the best of the headings above the first paragraph."""
    first_text = next((i for i, b in enumerate(page.blocks) if _is_paragraph(i, b, heads)), len(page.blocks))
    above = [i for i in heads if i < first_text]
    if not above:
        above = [i for i in range(first_text) if not page.blocks[i].ended]
    above = [i for i in above if _may_be_title(page.blocks[i], page.rules)]
    return max(above, key=lambda i: (_title_score(page.blocks[i], page), -i), default=None)


def _is_paragraph(place: int, block: Block, heads: Sequence[int]) -> bool:
    return place not in heads and len(block.text) > 60 and block.ended


def _may_be_title(block: Block, rules: Rules) -> bool:
    text = block.text
    if block.marker or not 3 <= len(text) <= LONGEST or text.endswith((":", ",")):
        return False
    return not any(rules.words[name].match(text) for name in ("head_field", "recipient", "no_title", "sender_line"))


def _title_score(block: Block, page: Page) -> float:
    """How much a block looks like the title: size and style first, then length, a year and the words of titles."""
    score = 0.0
    if block.first.style == "title":
        score += 20
    if block.first.heading_level:
        score += 6 - block.first.heading_level
    if page.usual.body_size:
        score += 10 * max(0.0, block.first.size / page.usual.body_size - 1)
    score += 2 if block.first.bold and not page.usual.body_bold else 0
    score += min(len(block.text.split()), 8) / 4
    score += 2 if page.rules.words["year_in_title"].search(block.text) else 0
    score += 1.5 if page.rules.words["title_words"].search(block.text) else 0
    return score


def _ranks(page: Page, heads: Sequence[int]) -> dict[int, int]:
    """How high each heading stands by its looks: 2 for the highest kind there is below the title."""
    capitals = sum(bool(_IN_CAPITALS.match(page.blocks[place].text)) for place in heads) > 1
    apart = set() if capitals else _apart(page, heads)
    looks = {place: (*_looks(page.blocks[place], capitals=capitals), place not in apart) for place in heads}
    order = sorted(set(looks.values()))
    return {place: 2 + order.index(look) for place, look in looks.items()}


def _apart(page: Page, heads: Sequence[int]) -> set[int]:
    """In plain text: the headings with a blank line below, where others stand right on their text, or with two above.

    They are the higher ones, if both kinds come again and again and the first of all is one of them.
    """
    if any(page.blocks[place].first.size or page.blocks[place].first.heading_level for place in heads):
        return set()
    apart = {place for place in heads if place + 1 < len(page.blocks) and page.blocks[place + 1].gap}
    if _told(apart, heads):
        return apart
    further = {place for place in heads if page.blocks[place].blank_above == _TWO}
    return further if _told(further, heads) else set()


def _told(higher: set[int], heads: Sequence[int]) -> bool:
    """Whether both kinds come again and again, the higher first."""
    return min(len(higher), len(heads) - len(higher)) >= _FEWEST_APART and heads[0] in higher


_TWO = 2
"""Blank lines above the higher headings where the lower have one; more stand where a page ends."""


_FEWEST_APART = 3
"""So many of each kind before blank lines below headings mean something."""


def _looks(block: Block, *, capitals: bool) -> tuple[float, ...]:
    """The smaller, the higher. `capitals` says that several headings are written so; one alone means nothing."""
    if block.first.heading_level:
        return (0, block.first.heading_level)
    size = round(block.first.size * 2) / 2
    shouts = capitals and not size and _IN_CAPITALS.match(block.text)
    return (1, -size, 0 if block.first.bold else 1, 1 if block.first.italic else 0, 0 if shouts else 1)


_IN_CAPITALS = re.compile(r"^(?=.*[A-ZÆØÅ]{4})[^a-zæøå]+$")
"""A text wholly in capitals that is no mere abbreviation: in plain text that is how the higher heading looks."""


def _nest(parts: Sequence[Part], rules: Rules) -> None:
    """Give every part its level and parent, from numbers, else from looks, else from what the letter says."""
    below = parts[1:]
    if sum(bool(part.number) for part in below) >= max(2, len(below) // 2) and any(len(p.number) > 1 for p in below):
        levels = [1 + len(part.number) if part.number else 2 for part in below]
    elif len({part.rank for part in below}) > 1:
        levels = [part.rank for part in below]
    else:
        levels = _levels_from_words(below, rules)
    above: list[tuple[int, int]] = [(0, 0)]
    for place, (part, level) in enumerate(zip(below, levels, strict=True), start=1):
        while len(above) > 1 and above[-1][1] >= level:
            above.pop()
        part.parent = above[-1][0]
        part.level = min(level, parts[part.parent].level + 1)
        above.append((place, level))


def _levels_from_words(parts: Sequence[Part], rules: Rules) -> list[int]:
    """Nothing shows the levels: a heading that announces several topics holds those after it, until one breaks out."""
    levels: list[int] = []
    inside = False
    for place, part in enumerate(parts):
        announces = place + 2 < len(parts) and _announces(part, rules)
        if announces or rules.words["breaks_parent"].search(part.title):
            inside = False
        levels.append(3 if inside else 2)
        inside = inside or announces
    return levels


def _announces(part: Part, rules: Rules) -> bool:
    """Whether it says so, or has no text of its own and so can only be there for those below."""
    if not part.blocks or rules.words["parent_title"].search(part.title):
        return True
    return any(rules.words["parent_text"].search(block.text) for block in part.blocks[-3:])
