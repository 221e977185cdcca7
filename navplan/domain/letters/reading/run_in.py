"""Headings that stand on the first line of their own paragraph: «Barn: Kontoret skal …», letter after letter so."""

import re
from collections.abc import Sequence
from dataclasses import replace

from navplan.domain.letters.reading.blocks import Block
from navplan.domain.letters.reading.lines import Line

_RUN_IN = re.compile(r"^(?P<title>[A-ZÆØÅ0-9][^.:;!?]{1,70}?)(?:\s*:|\s+[–—])\s+(?=[A-ZÆØÅ0-9«(§])")
_MOST_WORDS = 8
_FEWEST = 3
"""So many paragraphs must begin so before it is taken for the letter's way of writing headings."""


def part_run_in(blocks: Sequence[Block], heads: Sequence[int]) -> list[Block]:
    """The blocks with such headings as blocks of their own; `heads` are the places of those found without them."""
    found = {place: hit for place, block in enumerate(blocks) if (hit := _run_in(block))}
    paragraphs = sum(not block.marker and block.gap for block in blocks)
    below = [place for place in heads if found and place > min(found)]
    if below or len(found) < _FEWEST or len(found) * 2 < paragraphs - _FEWEST:
        return list(blocks)
    parted: list[Block] = []
    for place, block in enumerate(blocks):
        hit = found.get(place)
        if hit:
            title = Line(hit["title"], size=block.first.size, page=block.first.page, style="heading2")
            parted.append(Block([title], gap=True, text=hit["title"].strip()))
            lines = [replace(line, style="") if line.style == "heading2" else line for line in block.lines]
            block = Block(lines, gap=False, text=block.text[hit.end() :].strip())
        parted.append(block)
    return parted


def _run_in(block: Block) -> re.Match[str] | None:
    if block.marker or block.first.heading_level or block.first.style in ("title", "item", "cell"):
        return None
    hit = _RUN_IN.match(block.text)
    return hit if hit and len(hit["title"].split()) <= _MOST_WORDS else None
