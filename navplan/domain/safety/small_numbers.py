"""Tables that leave the office: counts 1–4 are hidden, and as many others as it takes that none can be worked out.

With totals as an extra row and column every line adds up to nothing. A hidden cell can be worked out exactly when it
is a bridge in the graph whose nodes are lines and whose edges are hidden cells; and a line can give a cell away by
what «<5» itself says: two of them that make 2 are 1 and 1. Cells are hidden until neither is so.
"""

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass

import networkx

SMALL = 5
"""Counts below this, save none, are not shown in a table of two dimensions (8.4); our proposal, not law."""

HIDDEN_SMALL, HIDDEN = "<5", "··"
"""How a hidden count is printed: a small one, and one that would give a small one away."""

Table = Sequence[Sequence[int]]
Spot = tuple[int, int]


@dataclass(frozen=True)
class Shown:
    """A table ready for a reader outside: texts for the cells, the rows' totals, the columns' totals and the whole."""

    cells: tuple[tuple[str, ...], ...]
    rows: tuple[str, ...]
    columns: tuple[str, ...]
    whole: str


def suppressed(table: Table) -> Shown:
    """The table with its totals as it may be printed."""
    whole = [[*row, sum(row)] for row in table]
    whole.append([sum(column) for column in zip(*whole, strict=True)])
    hidden = {(r, c) for r, row in enumerate(whole) for c, n in enumerate(row) if 0 < n < SMALL}
    while more := _more(whole, hidden):
        hidden |= more
    texts = [[_text(n, (r, c) in hidden) for c, n in enumerate(row)] for r, row in enumerate(whole)]
    return Shown(
        tuple(tuple(row[:-1]) for row in texts[:-1]),
        tuple(row[-1] for row in texts[:-1]),
        tuple(texts[-1][:-1]),
        texts[-1][-1],
    )


def _text(count: int, is_hidden: bool) -> str:
    if not is_hidden:
        return str(count)
    return HIDDEN_SMALL if 0 < count < SMALL else HIDDEN


def _more(whole: Table, hidden: Collection[Spot]) -> set[Spot]:
    """What must be hidden too; nothing when the table is safe."""
    bridge = _bridge(hidden)
    if bridge is not None:
        return _company(whole, hidden, bridge)
    for line in _lines(whole):
        open_spots = [spot for spot in line if spot not in hidden]
        if open_spots and gives_away([(whole[r][c], (r, c) in hidden) for r, c in line]):
            return {min(open_spots, key=lambda spot: _cost(whole, {spot}))}
    return set()


def _lines(whole: Table) -> list[list[Spot]]:
    """Every row and column, its total last."""
    height, width = len(whole), len(whole[0])
    rows = [[(r, c) for c in range(width)] for r in range(height)]
    return rows + [[(r, c) for r in range(height)] for c in range(width)]


def _bridge(hidden: Iterable[Spot]) -> Spot | None:
    """A hidden cell that can be worked out by adding and subtracting; None when there is none."""
    graph = networkx.Graph((("row", r), ("column", c)) for r, c in hidden)
    for one, other in sorted(networkx.bridges(graph), key=str):
        row, column = (one, other) if one[0] == "row" else (other, one)
        return int(row[1]), int(column[1])
    return None


def _company(whole: Table, hidden: Collection[Spot], bridge: Spot) -> set[Spot]:
    """The cheapest cells that make a rectangle with this one."""
    row, column = bridge
    corners = (
        {(row, c), (r, column), (r, c)}.difference(hidden)
        for r in range(len(whole))
        for c in range(len(whole[0]))
        if r != row and c != column
    )
    return min(corners, key=lambda more: _cost(whole, more))


def _cost(whole: Table, more: Collection[Spot]) -> tuple[int, int, int, int]:
    """Few empty cells, few totals, few cells, small ones."""
    counts = [whole[r][c] for r, c in more]
    totals = sum(r == len(whole) - 1 or c == len(whole[0]) - 1 for r, c in more)
    return counts.count(0), totals, len(counts), sum(counts)


def gives_away(line: Sequence[tuple[int, bool]]) -> bool:
    """Whether a line of (count, hidden), its total last, leaves only one value for a hidden cell."""
    bound = 2 * max(count for count, _hidden in line) + 4 * SMALL
    choices = [_choices(count, bound) if is_hidden else (count,) for count, is_hidden in line]
    hidden = [place for place, (_count, is_hidden) in enumerate(line) if is_hidden]
    return any(len(_possible(choices, place)) == 1 for place in hidden)


def _choices(count: int, bound: int) -> tuple[int, ...]:
    """What a reader can think of behind the print of a hidden count."""
    return tuple(range(1, SMALL)) if 0 < count < SMALL else (0, *range(SMALL, bound))


def _possible(choices: Sequence[Sequence[int]], place: int) -> set[int]:
    """The values of one cell for which the others can add up."""
    sums = {0}
    for other, values in enumerate(choices):
        if other != place:
            sign = -1 if other == len(choices) - 1 else 1
            sums = {known + sign * value for known in sums for value in values}
    own = -1 if place == len(choices) - 1 else 1
    return {value for value in choices[place] if -own * value in sums}
