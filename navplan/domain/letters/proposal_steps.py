"""What a person can do with a proposal. Each step gives a new Proposal and loses no word of the letter.

A step that cannot be done (the last item has none to be merged with) gives the proposal back as it was.
"""

from collections.abc import Callable, Iterable
from dataclasses import replace
from typing import Any

from navplan.domain.letters.proposal import Head, Item, Part, Proposal, common_theme, item_of, own_words
from navplan.domain.letters.reading import Line, read_letter
from navplan.domain.letters.reading_file import longest
from navplan.domain.modules.letter import Expectation
from navplan.domain.modules.letter.words import strength
from navplan.domain.records import field_of

DEEPEST = 9
_HEADING = "Brev"
"""Stands above a text that is read alone, so that the text is not taken for a heading."""


def set_head(proposal: Proposal, **values: Any) -> Proposal:
    """Fill in what the letter says about itself."""
    head: Head = replace(proposal.head, **values)
    return replace(proposal, head=head)


def change(proposal: Proposal, key: int, **values: Any) -> Proposal:
    """Give an item other values. Whoever changes it has looked at it."""
    return _with_item(proposal, key, lambda item: (replace(item, **{"checked": True, **values}),))


def check(proposal: Proposal, key: int) -> Proposal:
    """Say that an item is right as it stands, or that it is not sure after all."""
    return _with_item(proposal, key, lambda item: (replace(item, checked=not item.checked),))


def check_sure(proposal: Proposal) -> Proposal:
    """Say that all the reader is sure of is right as it stands; the doubtful still wait, each for itself."""

    def seen(item: Item) -> Item:
        return replace(item, checked=True) if item.kept and not item.is_doubtful else item

    parts = (replace(part, items=tuple(seen(item) for item in part.items)) for part in proposal.parts)
    return replace(proposal, parts=tuple(parts))


def drop(proposal: Proposal, key: int) -> Proposal:
    """Leave an item out of what is taken in; it can be restored as long as the review lasts."""
    return _with_item(proposal, key, lambda item: (replace(item, kept=False),))


def restore(proposal: Proposal, key: int) -> Proposal:
    """Take an item back that was left out."""
    return _with_item(proposal, key, lambda item: (replace(item, kept=True),))


def merge(proposal: Proposal, keys: Iterable[int]) -> Proposal:
    """Make one item of several, where the first of them stands; the most binding modality counts."""
    wanted = set(keys)
    found = [item for item in proposal.items if item.key in wanted]
    if len(found) < 2:
        return proposal
    joined = _joined(found)
    gone = {item.key for item in found[1:]}
    kept = (replace(part, items=tuple(i for i in part.items if i.key not in gone)) for part in proposal.parts)
    return _with_item(replace(proposal, parts=tuple(kept)), joined.key, lambda _item: (joined,))


def merge_with_next(proposal: Proposal, key: int) -> Proposal:
    """Make one item of this and the next in the same part."""
    part = proposal.part_of(key)
    keys = [item.key for item in part.items] if part else []
    place = keys.index(key) if key in keys else len(keys)
    return merge(proposal, keys[place : place + 2])


def split(proposal: Proposal, key: int, at: int) -> Proposal:
    """Make two items of one, parted at a place in its wording.

    The source is parted with it as long as the wording still is the letter's; else both keep the whole source.
    """
    item = proposal.item(key)
    at = _word_edge(item.wording, at) if item else 0
    if item is None or not item.wording[:at].strip() or not item.wording[at:].strip():
        return proposal
    first, second = item.wording[:at].strip(), own_words(item.wording[at:])
    sources = (item.source, item.source)
    start = len(item.source.rstrip()) - len(item.wording[at:]) if _is_letters_own(item) else 0
    if start > 0:
        sources = (item.source[:start].strip(), item.source[start:].strip())
    halves = (
        replace(item, wording=first, source=sources[0], checked=True),
        replace(item, key=proposal.next_key, wording=second, source=sources[1], checked=True),
    )
    return replace(_with_item(proposal, key, lambda _item: halves), next_key=proposal.next_key + 1)


def move(proposal: Proposal, key: int, part: int, place: int) -> Proposal:
    """Put an item at a place in a part, its own or another."""
    item = proposal.item(key)
    if item is None or proposal.part(part) is None:
        return proposal
    without = _with_item(proposal, key, lambda _item: ())
    parts = (
        replace(found, items=(*found.items[:place], item, *found.items[place:])) if found.key == part else found
        for found in without.parts
    )
    return replace(without, parts=tuple(parts))


def shift(proposal: Proposal, key: int, step: int) -> Proposal:
    """Move an item one place up or down, past the heading into the part before or after where it stands outermost."""
    part = proposal.part_of(key)
    if part is None:
        return proposal
    place = [item.key for item in part.items].index(key) + step
    if 0 <= place < len(part.items):
        return move(proposal, key, part.key, place)
    number = proposal.parts.index(part) + step
    if not 0 <= number < len(proposal.parts):
        return proposal
    other = proposal.parts[number]
    return move(proposal, key, other.key, 0 if step > 0 else len(other.items))


def add(proposal: Proposal, text: str, after: int) -> Proposal:
    """Add what a person has marked in the letter, after an item or first in a part; read as the letter was read."""
    source = " ".join(text.split())[: longest(field_of(Expectation, "source"))]
    if not source:
        return proposal
    item = _read_again(source, proposal.next_key)
    parts = tuple(_with_added(part, item, after) for part in proposal.parts)
    return replace(proposal, parts=parts, next_key=proposal.next_key + 1) if parts != proposal.parts else proposal


def rename(proposal: Proposal, key: int, title: str) -> Proposal:
    """Give a part another heading."""
    return _with_part(proposal, key, lambda part: (replace(part, title=" ".join(title.split()) or part.title),))


def set_theme(proposal: Proposal, key: int, theme: str) -> Proposal:
    """Say what a part is about."""
    return _with_part(proposal, key, lambda part: (replace(part, theme=theme),))


def set_level(proposal: Proposal, key: int, level: int) -> Proposal:
    """Move a part in or out in the outline; what lies under it follows from the levels."""
    return _with_part(proposal, key, lambda part: (replace(part, level=min(DEEPEST, max(1, level))),))


def merge_parts(proposal: Proposal, key: int) -> Proposal:
    """Make one part of this and the next. A heading without items before another was one heading on two lines."""
    keys = [part.key for part in proposal.parts]
    if key not in keys[:-1]:
        return proposal
    place = keys.index(key)
    first, second = proposal.parts[place : place + 2]
    title = first.title if first.items else f"{first.title} {second.title}".strip()[:300]
    items = (*first.items, *second.items)
    joined = replace(first, title=title, items=items, theme=common_theme(items))
    return replace(proposal, parts=(*proposal.parts[:place], joined, *proposal.parts[place + 2 :]))


def begin_part(proposal: Proposal, key: int, title: str) -> Proposal:
    """Let a new part begin with an item; it lies beside the one that the item stood in."""
    part = proposal.part_of(key)
    if part is None or not title.strip():
        return proposal
    place = [item.key for item in part.items].index(key)
    rest = part.items[place:]
    heading = " ".join(title.split())[:300]
    born = Part(proposal.next_key, heading, max(2, part.level), common_theme(rest), rest)
    parted = _with_part(proposal, part.key, lambda old: (replace(old, items=old.items[:place]), born))
    return replace(parted, next_key=proposal.next_key + 1)


# -- within


def _with_item(proposal: Proposal, key: int, do: Callable[[Item], tuple[Item, ...]]) -> Proposal:
    parts = []
    for part in proposal.parts:
        if any(item.key == key for item in part.items):
            items = tuple(new for item in part.items for new in (do(item) if item.key == key else (item,)))
            part = replace(part, items=items)
        parts.append(part)
    return replace(proposal, parts=tuple(parts))


def _with_part(proposal: Proposal, key: int, do: Callable[[Part], tuple[Part, ...]]) -> Proposal:
    parts = (new for part in proposal.parts for new in (do(part) if part.key == key else (part,)))
    return replace(proposal, parts=tuple(parts))


def _with_added(part: Part, item: Item, after: int) -> Part:
    own = replace(item, theme=item.theme if item.theme not in ("", "annet") else part.theme)
    if part.key == after:
        return replace(part, items=(own, *part.items))
    items = tuple(new for old in part.items for new in ((old, own) if old.key == after else (old,)))
    return replace(part, items=items)


def _joined(items: list[Item]) -> Item:
    first = items[0]
    also = dict.fromkeys(who for item in items for who in (item.addressee, *item.also) if who != first.addressee)
    return replace(
        first,
        source=" ".join(item.source for item in items),
        wording=" ".join(item.wording for item in items),
        modality=min((item.modality for item in items), key=strength),
        also=tuple(also),
        law_refs=tuple(dict.fromkeys(law for item in items for law in item.law_refs)),
        partnership_topic=any(item.partnership_topic for item in items),
        document_required=any(item.document_required for item in items),
        deadline="; ".join(dict.fromkeys(item.deadline for item in items if item.deadline)),
        confidence=min(item.confidence for item in items),
        why=tuple(dict.fromkeys(rule for item in items for rule in item.why)),
        kept=any(item.kept for item in items),
        checked=True,
    )


def _is_letters_own(item: Item) -> bool:
    """Whether the wording still is the source but for its beginning, so that a place in one is a place in the other."""
    wording, source = item.wording.casefold(), item.source.casefold().rstrip()
    return wording == own_words(item.source).casefold() and source.endswith(wording)


def _word_edge(text: str, at: int) -> int:
    """The place itself, or the edge of the word it is in: where the word begins, or its comma or full stop ends."""
    if not 0 < at < len(text):
        return at
    step = -1 if text[at].isalnum() else 1
    while 0 < at < len(text) and not text[at - 1].isspace() and not text[at].isspace():
        at += step
    return at


def _read_again(source: str, key: int) -> Item:
    found = read_letter([Line(_HEADING, style="heading1"), Line(source)]).demands
    if found:
        read = item_of(found[0], key)
        return replace(read, source=source, wording=own_words(source), confidence=1.0, checked=True, why=())
    return Item(key, source, own_words(source), "forventes", "nav_kontor", checked=True)
