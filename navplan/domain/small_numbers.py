"""Small numbers hidden in whatever leaves the office, so that no sum gives them back (kvp_kompetanse.md 9.3).

A count from 1 to below the limit is hidden. Then more numbers are hidden until every small one could have been at
least one other number, judged as a reader with a pencil would: with all published numbers, all sums they enter, and
what the hiding itself tells (a small number is within the limits, another hidden one is not). Statistics Norway does
the same. Counts only; the module knows nothing of what is counted, and it is the only one that asks what is small.
"""

from collections import defaultdict
from collections.abc import Collection, Hashable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Literal

from navplan.domain.words import N_, Translate

LIMIT = 5
"""Counts from 1 to 4 are small."""

LIMITS = range(3, 11)
"""The limits that there can be (kvp_kompetanse.md 9.3.2)."""

DEEPEST = 7
"""How many numbers may move together when another possibility is looked for; sums are seldom longer chains."""

HIDDEN = N_("skjult")
"""What stands where a number would give a small one away."""

Key = Hashable
Treatment = Literal["shown", "small", "hidden"]
"""A small number is shown as «<5», another hidden one as a word without number."""


@dataclass(frozen=True)
class Sum:
    """`plus` minus `minus` gives `whole`: one sum that readers can do with the published numbers."""

    whole: Key
    plus: tuple[Key, ...]
    minus: tuple[Key, ...] = ()

    def signs(self) -> dict[Key, int]:
        """How each number enters the sum when everything stands on one side; they add up to nought."""
        found: dict[Key, int] = defaultdict(int)
        for key in self.plus:
            found[key] += 1
        for key in (*self.minus, self.whole):
            found[key] -= 1
        return {key: sign for key, sign in found.items() if sign}


@dataclass(frozen=True)
class Masked:
    """What may be shown of each number."""

    small: frozenset[Key]
    hidden: frozenset[Key]
    limit: int = LIMIT

    def said(self, key: Key, value: int | None, translate: Translate) -> str:
        """How a number stands on paper: «12», «<5», «skjult», or «–» when nobody knows it."""
        if value is None:
            return "–"
        treatment = self.of(key)
        if treatment == "small":
            return below(self.limit)
        return translate(HIDDEN) if treatment == "hidden" else str(value)

    def of(self, *keys: Key) -> Treatment:
        """How a number is shown, or one that is reckoned from several: it shows nothing that they hide."""
        if any(key in self.hidden for key in keys):
            return "hidden"
        if any(key in self.small for key in keys):
            return "small" if len(keys) == 1 else "hidden"
        return "shown"


NOTHING_MASKED = Masked(frozenset(), frozenset())
"""For what stays in the office."""


def is_small(count: int | None, limit: int | None = LIMIT) -> bool:
    """Whether a count is hidden for its own sake; nought may be shown. No limit is for what stays in the office."""
    return limit is not None and 0 < (count or 0) < limit


def below(limit: int) -> str:
    """How a small number is shown."""
    return f"<{limit}"


def masked(
    values: Mapping[Key, int | None],
    sums: Iterable[Sum],
    limit: int | None = LIMIT,
    prized: Collection[Key] = (),
    told: Collection[Key] = (),
) -> Masked:
    """Which numbers are hidden; the `prized` are hidden only when nothing else helps. Without a limit nothing is.

    Those that another paper has `told` already are never hidden for the sake of others. An unknown number is read as
    nought, as people do. A sum that does not hold tells a reader nothing and is left out.
    """
    if limit is None:
        return NOTHING_MASKED
    known = {key: value for key, value in values.items() if value is not None}
    written = ({key: sign for key, sign in s.signs().items() if key in known} for s in sums)
    equations = [e for e in written if e and not sum(sign * known[key] for key, sign in e.items())]
    return _Masking(known, equations, limit, frozenset(prized), frozenset(told)).run()


@dataclass
class _Masking:
    values: Mapping[Key, int]
    equations: Sequence[Mapping[Key, int]]
    limit: int
    prized: frozenset[Key] = frozenset()
    told: frozenset[Key] = frozenset()
    hidden: set[Key] = field(default_factory=set)
    small: frozenset[Key] = frozenset()
    veiled: set[Key] = field(default_factory=set)

    def __post_init__(self) -> None:
        self.small = frozenset(key for key, value in self.values.items() if is_small(value, self.limit))
        self._in: dict[Key, list[int]] = defaultdict(list)
        for place, equation in enumerate(self.equations):
            for key in equation:
                self._in[key].append(place)

    def run(self) -> Masked:
        waiting = list(self.small)
        while exposed := [key for key in waiting if not self._may_differ(key)]:
            more = self._cheapest(exposed)
            if more is None and not self._veil(exposed):
                break
            if more is not None:
                self.hidden.add(more)
            waiting = exposed
        self._show_again()
        return Masked(self.small - self.veiled, frozenset(self.hidden | self.veiled), self.limit)

    def _veil(self, exposed: Sequence[Key]) -> bool:
        """When all is hidden and «from 1 to 4» itself tells too much, the largest loses that too."""
        around = {key for e in exposed for place in self._in[e] for key in self.equations[place]} & self.small
        free = around - self.veiled
        if free:
            self.veiled.add(max(free, key=lambda key: (self.values[key], repr(key))))
        return bool(free)

    def _show_again(self) -> None:
        """Take back what turned out not to help, the prized and the largest first."""
        for key in sorted(self.hidden, key=lambda k: (k in self.prized, self.values[k]), reverse=True):
            before = {k for k in self.small if self._may_differ(k)}
            self.hidden.discard(key)
            if any(not self._may_differ(k) for k in before):
                self.hidden.add(key)

    def _cheapest(self, exposed: Sequence[Key]) -> Key | None:
        """The next number to hide, as near to an exposed one as can be; among those the least, and no nought."""
        return self._nearest(exposed, self.prized | self.told) or self._nearest(exposed, self.told)

    def _nearest(self, exposed: Sequence[Key], spared: frozenset[Key]) -> Key | None:
        seen: set[Key] = set()
        border: list[Key] = list(exposed)
        while border:
            around = {key for b in border for place in self._in[b] for key in self.equations[place]}
            free = [k for k in around - self.small - self.hidden - spared if self.values[k]]
            if free:
                return min(free, key=lambda key: (self.values[key], repr(key)))
            seen |= set(border)
            border = [key for key in around if key not in seen]
        return None

    def _may_differ(self, key: Key) -> bool:
        """Whether the number could have been one more or one less, all others bending to it."""
        return any(self._allows(key, self.values[key] + way) and self._settled({key: way}, DEEPEST) for way in (1, -1))

    def _allows(self, key: Key, value: int) -> bool:
        if key in self.veiled:
            return value >= 0
        if key in self.small:
            return 0 < value < self.limit
        return key in self.hidden and (value == 0 or value >= self.limit)

    def _settled(self, moved: dict[Key, int], left: int) -> bool:
        """Whether some further moves bring every sum in order again; depth-first, one unbalanced sum at a time."""
        broken = self._broken(moved)
        if broken is None:
            return True
        if not left:
            return False
        return any(self._settled({**moved, key: way}, left - 1) for key, way in self._moves(broken, moved))

    def _broken(self, moved: Mapping[Key, int]) -> int | None:
        for place in {place for key in moved for place in self._in[key]}:
            if self._off(place, moved):
                return place
        return None

    def _off(self, place: int, moved: Mapping[Key, int]) -> int:
        return sum(sign * moved.get(key, 0) for key, sign in self.equations[place].items())

    def _moves(self, place: int, moved: Mapping[Key, int]) -> Iterator[tuple[Key, int]]:
        """The numbers that could take up what is wrong in a sum, those in fewest other sums first."""
        off = self._off(place, moved)
        found = [
            (key, -off * sign)
            for key, sign in self.equations[place].items()
            if key not in moved and abs(off) == 1 and self._allows(key, self.values[key] - off * sign)
        ]
        yield from sorted(found, key=lambda move: (len(self._in[move[0]]), repr(move[0])))


def part_of(whole: Key, part: Key, rest: Key) -> Sum:
    """A part and the rest, which anybody can reckon from the two numbers that are shown."""
    return Sum(whole, (part, rest))


def in_table(rows: Sequence[Sequence[int]]) -> tuple[dict[Key, int | None], list[Sum]]:
    """The numbers of a table with its totals, and its sums; keys: (row, column), ("row", r), ("column", c), "whole"."""
    wide = range(len(rows[0])) if rows else range(0)
    values: dict[Key, int | None] = {(r, c): n for r, row in enumerate(rows) for c, n in enumerate(row)}
    values |= {("row", r): sum(row) for r, row in enumerate(rows)}
    values |= {("column", c): sum(row[c] for row in rows) for c in wide}
    values["whole"] = sum(map(sum, rows))
    sums = [Sum(("row", r), tuple((r, c) for c in wide)) for r in range(len(rows))]
    sums += [Sum(("column", c), tuple((r, c) for r in range(len(rows)))) for c in wide]
    sums.append(Sum("whole", tuple(("row", r) for r in range(len(rows)))))
    sums.append(Sum("whole", tuple(("column", c) for c in wide)))
    return values, sums
