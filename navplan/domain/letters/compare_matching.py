"""Which expectations of two letters belong together: one to one first, then one to many and many to one.

The best one-to-one is found for the letters as a whole, so that a good pair is not spent on the first that asks.
What then stands alone may be the rest of something that was split, or a part of something that was merged.
"""

from collections.abc import Collection, Sequence
from dataclasses import dataclass, replace
from typing import cast

from navplan.domain.letters.compare_similarity import (
    LEAST,
    OTHER_WORDS,
    Asked,
    Pair,
    candidates,
    likeness,
    same_place,
    same_words,
)

ECHO = 60
"""A text left over that is as like as this to one already paired says the same once more."""

GAIN = 6
"""How much better two parts together must match the whole than one part does alone."""

Places = tuple[int, ...]
"""Where expectations stand in their letter, counted from 0."""


@dataclass(frozen=True)
class Group:
    """Expectations that belong together, by their places in the two letters; a lone one has no other side."""

    type: str
    old: Places
    new: Places
    score: int | None


@dataclass(frozen=True)
class _Joined:
    """A pair on its way to a group: at most one of its sides has grown to several."""

    old: Places
    new: Places
    score: float


def matched(
    old: Sequence[Asked], new: Sequence[Asked], apart: Collection[tuple[str, str]] = frozenset()
) -> tuple[Group, ...]:
    """Every expectation of both letters in exactly one group, in the order of the new letter, what is gone last."""
    pairs = candidates(old, new, apart)
    assigned = [_Joined((pair.old,), (pair.new,), pair.score) for pair in _assigned(pairs, len(old), len(new))]
    joined = _grown(assigned, pairs, old, new)
    groups = [Group(_type(j, old, new), j.old, j.new, _percent(j, old, new)) for j in joined]
    olds = {place for group in groups for place in group.old}
    news = {place for group in groups for place in group.new}
    groups += [Group("ny", (), (place,), None) for place in range(len(new)) if place not in news]
    groups.sort(key=lambda group: group.new)
    return (*groups, *(Group("utgatt", (place,), (), None) for place in range(len(old)) if place not in olds))


def _assigned(pairs: Sequence[Pair], olds: int, news: int) -> list[Pair]:
    """The pairs of the best one-to-one; squares make one good pair worth more than two poor ones.

    Among equally good answers the one that keeps the order of the letters wins.
    """
    import networkx  # takes a tenth of a second to load, and few sessions compare letters

    graph = networkx.Graph()
    for pair in pairs:
        in_order = round(999 * (1 - abs(pair.old / olds - pair.new / news)))
        weight = round((pair.score - LEAST + OTHER_WORDS + 1) ** 2 * 10) * 1_000 + in_order
        graph.add_edge(pair.old, olds + pair.new, weight=weight, pair=pair)
    chosen = (cast(Pair, graph.edges[edge]["pair"]) for edge in networkx.max_weight_matching(graph))
    return sorted(chosen, key=lambda pair: pair.old)


def _grown(
    joined: Sequence[_Joined], pairs: Sequence[Pair], old: Sequence[Asked], new: Sequence[Asked]
) -> list[_Joined]:
    """The groups after what stood alone was taken in where it belongs, the most alike first."""
    by_old = {place: group for group in joined for place in group.old}
    by_new = {place: group for group in joined for place in group.new}
    for pair in sorted(pairs, key=lambda pair: (-pair.score, pair.old, pair.new)):
        whole_old, whole_new = by_old.get(pair.old), by_new.get(pair.new)
        if whole_old and not whole_new and len(whole_old.old) == 1:
            grown = replace(whole_old, new=tuple(sorted((*whole_old.new, pair.new))))
        elif whole_new and not whole_old and len(whole_new.new) == 1:
            grown = replace(whole_new, old=tuple(sorted((*whole_new.old, pair.old))))
        else:
            continue
        together = _likeness(grown, old, new)
        if pair.score >= ECHO or together >= grown.score + GAIN:
            grown = replace(grown, score=max(together, grown.score))
            by_old |= dict.fromkeys(grown.old, grown)
            by_new |= dict.fromkeys(grown.new, grown)
    return list(dict.fromkeys(by_old.values()))


def _likeness(group: _Joined, old: Sequence[Asked], new: Sequence[Asked]) -> float:
    """How alike the two sides are when each is read as one text."""
    return likeness(
        sorted({word for place in group.old for word in old[place].content}),
        sorted({word for place in group.new for word in new[place].content}),
    )


def _percent(group: _Joined, old: Sequence[Asked], new: Sequence[Asked]) -> int:
    """The score as whole per cent; 100 is kept for texts that are the same on both sides."""
    same = all(same_words(old[before], new[after]) for before in group.old for after in group.new)
    return 100 if same else min(99, round(group.score))


def _type(group: _Joined, old: Sequence[Asked], new: Sequence[Asked]) -> str:
    """What happened. Moved is what says the same under another heading; a changed word matters more than the place."""
    if len(group.new) > 1:
        return "delt"
    if len(group.old) > 1:
        return "slatt_sammen"
    before, after = old[group.old[0]], new[group.new[0]]
    if not same_words(before, after) or before.duty != after.duty:
        return "endret"
    return "lik" if same_place(before, after) else "flyttet"
