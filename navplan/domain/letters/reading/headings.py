"""Which blocks are headings, and which short blocks only look like one."""

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise

from navplan.domain.letters.reading.blocks import Block
from navplan.domain.letters.reading.lines import Measure
from navplan.domain.letters.reading.rules import Rules

LONGEST = 220
"""Characters of the longest heading."""

_SPEAKS = re.compile(r"\b(?:skal|må|bør|anbefal\w+|oppfordrer|ber)\b", re.IGNORECASE)
_ASKED = re.compile(r"\b(?:hva|kva|hvordan|korleis|det|dette|hvem|kven) (?:\w+ ){1,2}(?:skal|må|bør)\b", re.IGNORECASE)
"""«Hva dere skal ha på plass»: what a heading may name though it holds a verb that demands."""
_STARTS = re.compile(r"^[«\"“(]?(?:[A-ZÆØÅ0-9§]|\w*[A-ZÆØÅ])")


@dataclass(frozen=True)
class Page:
    """The whole letter as blocks, with what is usual in it."""

    blocks: Sequence[Block]
    usual: Measure
    rules: Rules

    @cached_property
    def text_size(self) -> float:
        """The largest letters that paragraphs are set in, 0 when unknown; tables may hold more text in smaller ones."""
        sizes = Counter(block.first.size for block in self.blocks if block.ended and len(block.text) > _PARAGRAPH)
        return max((size for size, times in sizes.items() if times >= _FEWEST_PARAGRAPHS), default=0.0)


def find_headings(page: Page) -> list[int]:
    """The places of the headings. The file's own styles are trusted first, then looks, then words and place."""
    styled = [i for i, block in enumerate(page.blocks) if block.first.heading_level or block.first.style == "title"]
    if len(styled) >= 2:
        return _with_low([i for i in styled if page.blocks[i].text], page)
    shown = [i for i, block in enumerate(page.blocks) if _stands_out(block, page)]
    if len(shown) >= 2:
        return _with_low(shown, page)
    heads = [i for i in range(len(page.blocks)) if _reads_as_heading(i, page)]
    return _beside_cells(_beside_letters(_beside_numbers(heads, page), page), page)


def _with_low(heads: list[int], page: Page) -> list[int]:
    """The headings and those below them that are marked more weakly: bold beside styles, italics beside either.

    They count only where they come again and again, italics only where they outnumber the others, as the lowest do.
    """
    rest = [i for i in range(heads[0] + 1, len(page.blocks)) if i not in heads and _has_text_below(i, page)]
    bold = [i for i in rest if _stands_out(page.blocks[i], page)]
    slanted = [i for i in rest if i not in bold and _is_slanted(page.blocks[i], page.rules)]
    low = bold if len(bold) >= _FEWEST_LOW else []
    low += slanted if len(slanted) >= max(_FEWEST_LOW, len(heads)) else []
    return sorted([*heads, *low])


def _has_text_below(place: int, page: Page) -> bool:
    below = page.blocks[place + 1] if place + 1 < len(page.blocks) else None
    return bool(below and (below.ended or below.leads))


def _is_slanted(block: Block, rules: Rules) -> bool:
    """Wholly in italics and short: a longer text in italics is a quotation."""
    if block.marker or block.first.style == "cell" or not all(line.italic for line in block.lines):
        return False
    return len(block.text) <= _LONGEST_SLANTED and _could_be(block, (",", ";", "."), rules)


_FEWEST_LOW = 3


def _beside_numbers(heads: list[int], page: Page) -> list[int]:
    """Where headings are numbered in two levels, a text without number is one only if it surely looks so: a table's
    cells, each on a line of its own, do not."""
    numbers = {i: numbering(page.blocks[i].text, page.rules)[0] for i in heads}
    numbered = [i for i in heads if numbers[i]]
    if len(numbered) < _FEWEST_NUMBERED or max(len(numbers[i]) for i in numbered) < 2:
        return heads
    return [i for i in heads if i < numbered[0] or numbers[i] or _stands_alone(i, page)]


def _beside_letters(heads: list[int], page: Page) -> list[int]:
    """Where headings count «A.», «B.», «C.», «D.», short texts between them are cells unless they stand alone."""
    lettered: list[int] = []
    for place, block in enumerate(page.blocks):
        hit = _LETTER.match(f"{block.marker} {block.text}".strip())
        if hit and ord(hit[1]) - ord("A") == len(lettered) and len(block.text) <= _LONGEST_LETTERED and not block.ended:
            lettered.append(place)
    if len(lettered) < _FEWEST_NUMBERED:
        return heads
    beside = [i for i in heads if i < lettered[0] or _stands_alone(i, page)]
    return sorted({*beside, *lettered})


def _beside_cells(heads: list[int], page: Page) -> list[int]:
    """Where headings stand below blank lines, short texts that follow each other without any are a table's cells, each
    written on a line of its own. One alone may be a heading that a page end robbed of its blank line."""
    tight = [i for i in heads if i and not page.blocks[i].gap and not numbering(page.blocks[i].text, page.rules)[0]]
    if len(heads) - len(tight) < _FEWEST_NUMBERED:
        return heads
    cells: set[int] = set()
    for stretch in _stretches(tight, page):
        if sum(later - earlier == 1 for earlier, later in pairwise(stretch)) >= _FEWEST_NEIGHBOURS:
            cells.update(stretch)
    return [i for i in heads if i not in cells]


def _stretches(tight: Sequence[int], page: Page) -> list[list[int]]:
    """The places parted into those that no blank line stands between."""
    found: list[list[int]] = []
    for place in tight:
        if found and not any(block.gap for block in page.blocks[found[-1][-1] + 1 : place]):
            found[-1].append(place)
        else:
            found.append([place])
    return found


_FEWEST_NEIGHBOURS = 2
"""Pairs of short texts right below each other that surely are a table: a chapter and its first part are one pair."""
_LETTER = re.compile(r"([A-Z])[.)]\s+(?=[A-ZÆØÅ«])")
_LONGEST_LETTERED = 90


def _stands_alone(place: int, page: Page) -> bool:
    """Whether blank lines part it from a finished text, and a paragraph follows."""
    below = page.blocks[place + 1] if place + 1 < len(page.blocks) else None
    above = page.blocks[place - 1]
    whole = bool(below and below.ended and len(below.text) > _PARAGRAPH)
    return whole and page.blocks[place].gap and (above.ended or bool(above.marker))


_FEWEST_NUMBERED = 4
_FEWEST_PARAGRAPHS = 3
_PARAGRAPH = 60
"""Characters of the shortest text that surely is a paragraph."""


def numbering(text: str, rules: Rules) -> tuple[tuple[int, ...], str]:
    """The number of a heading and the heading without it: «2.1 Bolig» is ((2, 1), «Bolig»)."""
    found = rules.words["chapter"].match(text) or rules.words["numbered"].match(text)
    if not found:
        return (), text
    digits = tuple(int(part) for part in found["n"].split(".") if part.isdigit())
    if digits and digits[0] > 60:
        return (), text
    return digits, text[found.end() :].strip()


def _stands_out(block: Block, page: Page) -> bool:
    """Larger than the text, or wholly bold where the text is not; and no longer than a heading is.

    A number that is written like an item's («1) Bolig») does not hinder it, a bullet does.
    """
    usual = page.usual
    counted = block.marker.strip(".()").isdigit()
    not_at_end = (",", ";", ".")
    if (block.marker and not counted) or block.first.style == "cell" or not _could_be(block, not_at_end, page.rules):
        return False
    larger = bool(usual.body_size) and block.first.size > max(usual.body_size, page.text_size) * 1.08
    bold = not usual.body_bold and all(line.bold for line in block.lines)
    return larger or bold


_LONGEST_SLANTED = 90
"""Characters of the longest heading in italics; longer ones are quoted text."""


def _could_be(block: Block, not_at_end: tuple[str, ...], rules: Rules) -> bool:
    text = block.text.rstrip()
    return (
        3 <= len(text) <= LONGEST
        and not text.endswith(not_at_end)
        and any(c.isalpha() for c in text)
        and not rules.words["caption"].match(text)
        and bool(_STARTS.match(text))
    )


def _reads_as_heading(place: int, page: Page) -> bool:
    """Judged by words and place alone: a short text that ends no sentence, between texts that are whole."""
    block = page.blocks[place]
    if (
        block.marker
        or block.first.style in ("item", "cell")
        or not _could_be(block, (",", ";", ":", ".", "!"), page.rules)
    ):
        return False
    if block.text.endswith("?") and (not block.gap or len(block.text.split()) > 12):
        return False
    if len(block.lines) > 3 or block.text.count(". ") > 1 or _breaks_off(block.text, page.rules):
        return False
    if _SPEAKS.search(_ASKED.sub("", block.text)) and len(block.text.split()) > 8:
        return False
    counts_on = _counts_on(place, page)
    if counts_on and len(numbering(block.text, page.rules)[0]) > 1:
        return True
    return _whole_before(place, page) and (counts_on or _text_follows(place, page))


def _breaks_off(text: str, rules: Rules) -> bool:
    """Whether more must follow: «Samarbeid med». What «Dette ber vi dere om» asks for stands first, so it is whole."""
    return bool(rules.words["dangling"].search(text)) and not rules.words["stranded"].match(text)


def _counts_on(place: int, page: Page) -> bool:
    """Whether its number is the next after that of the last numbered line above, so that a table may follow too."""
    own = numbering(page.blocks[place].text, page.rules)[0]
    if not own or place + 1 >= len(page.blocks):
        return False
    above = (numbering(block.text, page.rules)[0] for block in reversed(page.blocks[:place]) if not block.marker)
    last = next((number for number in above if number), ())
    return own[:-1] == last[: len(own) - 1] and len(last) >= len(own) and own[-1] == last[len(own) - 1] + 1


def _whole_before(place: int, page: Page) -> bool:
    """Whether the text above was finished, so that this is no rest of it and no item of a list."""
    if place == 0:
        return True
    before, block = page.blocks[place - 1], page.blocks[place]
    if before.ended or _reads_as_list(place - 1, page):
        return not before.leads
    if before.leads:
        return False
    if _in_list(place - 1, page):
        return block.gap and not before.gap
    return True


def _reads_as_list(place: int, page: Page) -> bool:
    """Whether the block is a list item that shows it: a bullet, or a small first letter."""
    block = page.blocks[place]
    return bool(block.marker) or block.first.style == "item" or block.text[:1].islower()


def _in_list(place: int, page: Page) -> bool:
    """Whether an unmarked short block belongs to a list that a colon opened above it."""
    for at in range(place - 1, max(place - 15, -1), -1):
        if page.blocks[at].leads:
            return True
        if page.blocks[at].ended:
            return False
    return False


def _text_follows(place: int, page: Page) -> bool:
    """Whether a paragraph, a list or another heading follows, and something of substance before the letter ends."""
    rest = page.blocks[place + 1 : place + 4]
    return bool(rest) and not rest[0].text[:1].islower() and any(b.ended or b.leads or b.marker for b in rest)
