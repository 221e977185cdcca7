"""Headings that lean on the text below: run in («Barn: Kontoret skal …»), ended with a colon, or counted as items are.

They are looked for only where the letter has no other headings below its title, and only where they come again and
again, for one such line alone means nothing.
"""

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace

from navplan.domain.letters.reading.blocks import Block
from navplan.domain.letters.reading.lines import Line

_TITLE = r"(?P<title>[A-ZÆØÅ0-9][^.:;!?]{1,70}?)"
_RUN_IN = re.compile(rf"^{_TITLE}(?:\s*:|\s+[–—])\s+(?=[A-ZÆØÅ0-9«(§])")
_WITH_COLON = re.compile(r"^(?P<title>[A-ZÆØÅ0-9][^.;!]{1,90}?)\s*:\s*$")
_COUNTED = re.compile(r"^(?P<title>[A-ZÆØÅ0-9][^.:;!]{1,90}?\??)\s*$")
_POINTED = re.compile(r"^(?P<title>[A-ZÆØÅ][a-zæøå][^.:;,!?»]{2,45}?)\.\s+(?=[A-ZÆØÅ][^.]{20})")
_VERB = re.compile(
    r"\b(?:er|var|har|hadde|ble|blir|vert|kan|får|skal|må|bør|vil|står|gjelder|gjeld|viser|følger|[a-zæøå]{3,}(?:es|ast))\b",
    re.IGNORECASE,
)
_MOST_POINTED, _FEWEST_POINTED = 5, 5
_MOST_WORDS = 9
_FEWEST = 3
"""So many paragraphs must begin so before it is taken for the letter's way of writing headings."""


def part_run_in(blocks: Sequence[Block], heads: Sequence[int]) -> list[Block]:
    """The blocks with such headings as blocks of their own; `heads` are the places of those found without them."""
    for way in (_run_in, _with_colon, _counted):
        found = {place: hit for place in range(len(blocks)) if (hit := way(blocks, place))}
        if _is_the_way(found, blocks, heads):
            return _parted(blocks, found)
    pointed = {place: hit for place in range(len(blocks)) if place not in heads and (hit := _pointed(blocks, place))}
    if len(pointed) < _FEWEST_POINTED:
        return list(blocks)
    marked = [_as_heading(block) if place in heads else block for place, block in enumerate(blocks)]
    return _parted(marked, pointed, "heading3")


def _as_heading(block: Block) -> Block:
    return replace(block, lines=[replace(block.first, style="heading2"), *block.lines[1:]])


def _is_the_way(found: Mapping[int, re.Match[str]], blocks: Sequence[Block], heads: Sequence[int]) -> bool:
    """Whether so many begin so that this is how the letter writes its headings, and it has no others."""
    paragraphs = sum(not block.marker and block.gap for block in blocks)
    if len(found) < _FEWEST or len(found) * 3 < paragraphs - _FEWEST:
        return False
    return not any(place > min(found) and place not in found for place in heads)


def _parted(blocks: Sequence[Block], found: Mapping[int, re.Match[str]], style: str = "heading2") -> list[Block]:
    parted: list[Block] = []
    for place, block in enumerate(blocks):
        hit = found.get(place)
        if hit is None:
            parted.append(block)
            continue
        title = Line(hit["title"], size=block.first.size, page=block.first.page, style=style)
        parted.append(Block([title], gap=True, text=hit["title"].strip()))
        rest = block.text[hit.end() :].strip()
        if rest:
            parted.append(replace(block, gap=False, text=rest))
    return parted


def _plain(block: Block) -> bool:
    return not block.first.heading_level and block.first.style not in ("title", "item", "cell")


def _short(hit: re.Match[str] | None) -> re.Match[str] | None:
    return hit if hit and len(hit["title"].split()) <= _MOST_WORDS else None


def _run_in(blocks: Sequence[Block], place: int) -> re.Match[str] | None:
    block = blocks[place]
    if block.marker or not _plain(block) or not (block.ended or block.leads):
        return None
    return _short(_RUN_IN.match(block.text))


def _pointed(blocks: Sequence[Block], place: int) -> re.Match[str] | None:
    """«Vedtak og begrunnelse. I fjor …»: a few words without a verb, ended by a point, at the head of a paragraph.

    In bold in the letter, but a text has no bold. They stand below other headings, so they must come more often.
    """
    block = blocks[place]
    if block.marker or not block.gap or not _plain(block) or not block.ended:
        return None
    hit = _POINTED.match(block.text)
    return hit if hit and len(hit["title"].split()) <= _MOST_POINTED and not _VERB.search(hit["title"]) else None


def _with_colon(blocks: Sequence[Block], place: int) -> re.Match[str] | None:
    block = blocks[place]
    if block.marker or not _plain(block) or not _paragraph_below(blocks, place):
        return None
    return _short(_WITH_COLON.match(block.text))


def _counted(blocks: Sequence[Block], place: int) -> re.Match[str] | None:
    block = blocks[place]
    counted = any(c.isalnum() for c in block.marker) or block.first.style == "item"
    if not counted or block.first.heading_level or not _paragraph_below(blocks, place):
        return None
    return _short(_COUNTED.match(block.text))


def _paragraph_below(blocks: Sequence[Block], place: int) -> bool:
    """Whether running text follows, not a list that the line opens."""
    below = blocks[place + 1] if place + 1 < len(blocks) else None
    return bool(
        below
        and not below.marker
        and below.first.style != "item"
        and (below.ended or below.leads)
        and not below.text[:1].islower()
    )
