"""The year's goals on one large sheet for the wall (partnerskap.md E7), and the same as a table for those who read it.

Everything on the sheet can be read from two metres: short names, who answers, and the figure that tells.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from math import ceil
from textwrap import wrap

from navplan.domain.documents.asked import Asked
from navplan.domain.documents.indicator_rows import bare, rows_of
from navplan.domain.documents.outline import Block, Cell, Column, Figure, Outline, Paragraph, Table
from navplan.domain.documents.paper import paper
from navplan.domain.documents.year_plan_view import View, cell
from navplan.domain.drawing import Box, Drawing, Label, Look, Shape
from navplan.domain.modules.indicator import Indicator
from navplan.domain.modules.plan import Goal
from navplan.domain.records import Reader
from navplan.domain.words import N_

WIDTH, HEIGHT, GAP, PAD = 1075.0, 590.0, 14.0, 14.0
"""Points: what a lying A3 sheet has below its title, and the room between and within the boxes."""

SHAPE = 1.35
"""How much wider than high a box should be."""

LARGEST, SMALLEST = 19.0, 9.0
"""Points of a goal's name."""

LETTER = 0.49
"""How wide a letter is, as a share of its size."""

FIGURES = 2
"""Figures in a box; the rest stands in the table."""

GROUND = Look(fill="neutral-soft", line="border")
BAND = Look(fill="accent-mark")


@dataclass(frozen=True)
class Told:
    """What a box says of a goal."""

    code: str
    title: str
    line: str
    role: str
    figures: tuple[str, ...]


def goal_poster(reader: Reader, asked: Asked) -> Outline:
    """The poster; its table stands on the sheet behind."""
    view = View(reader, asked.translate, asked.year, asked.today)
    title = view.say(N_("Målene våre i {year}"), year=asked.year)
    made = paper(view, asked, title, view.say(N_("Det vi skal få til sammen")), _blocks(view), landscape=True)
    return replace(made, size="A3")


def _blocks(view: View) -> Iterable[Block]:
    told = [_told(view, goal) for goal in view.goals()]
    if not told:
        yield Paragraph(view.say(N_("Planen har ingen mål for {year} ennå."), year=view.year), "lead")
        return
    words = view.say(N_("{n} mål i hver sin rute, med ansvarlig rolle og nøkkeltall."), n=len(told))
    drawing = Drawing(WIDTH, HEIGHT, words, tuple(_shapes(told)))
    yield Figure(view.say(N_("Målene for {year}"), year=view.year), drawing, _table(view, told))


def _told(view: View, goal: Goal) -> Told:
    linked = [one for one in view.reader.linked(Indicator, "goals", goal.id) if not one.retired]
    figures = (
        view.say(N_("{name}: {now}, mål {target}"), name=row.name, now=row.now, target=bare(row.target))
        if row.target
        else view.say(N_("{name}: {now}"), name=row.name, now=row.now)
        for row in rows_of(view, linked)
    )
    role = view.role(goal.role) or view.say(N_("Ikke fordelt"))
    return Told(goal.code, goal.title, view.chosen(goal, "owner_line"), role, tuple(figures))


def _shapes(told: Sequence[Told]) -> Iterable[Shape]:
    """As many boxes beside each other as make them most like the shape of a card."""
    beside = min(range(1, len(told) + 1), key=lambda n: abs(_box(len(told), n)[0] / _box(len(told), n)[1] - SHAPE))
    width, height = _box(len(told), beside)
    for number, one in enumerate(told):
        down, across = divmod(number, beside)
        yield from _card(one, across * (width + GAP), down * (height + GAP), width, height)


def _box(count: int, beside: int) -> tuple[float, float]:
    """Width and height of each of so many boxes."""
    rows = ceil(count / beside)
    return (WIDTH - GAP * (beside - 1)) / beside, (HEIGHT - GAP * (rows - 1)) / rows


def _card(told: Told, x: float, y: float, width: float, height: float) -> Iterable[Shape]:
    """The name as large as it can be, and below it who answers and the figures."""
    yield Box(x, y, width, height, GROUND, radius=8)
    yield Box(x, y, 6, height, BAND)
    left, room = x + PAD + 6, width - 2 * PAD - 6
    notes = [line for text in (told.role, *told.figures[:FIGURES]) for line in _lines(text, 10.5, room)[:2]]
    top = y + PAD + 6
    yield Label(left, top, " · ".join(part for part in (told.code, told.line) if part), 11, "muted", strong=True)
    free = height - 2 * PAD - 18 - 14 * len(notes) - 6
    size = _size(told.title, room, free)
    lines = _lines(told.title, size, room)[: max(int(free / (size * 1.2)), 1)]
    for number, line in enumerate(lines):
        yield Label(left, top + 18 + size * (0.5 + 1.2 * number), line, size, strong=True)
    for number, line in enumerate(reversed(notes)):
        yield Label(left, y + height - PAD - 14 * number, line, 10.5)


def _size(text: str, room: float, free: float) -> float:
    """The largest size at which the whole name has room."""
    size = LARGEST
    while size > SMALLEST and len(_lines(text, size, room)) * size * 1.2 > free:
        size -= 0.5
    return size


def _lines(text: str, size: float, room: float) -> list[str]:
    return wrap(text, max(int(room / (size * LETTER)), 8))


def _table(view: View, told: Sequence[Told]) -> Table:
    columns = (
        Column(view.say(N_("Mål")), 4.0),
        Column(view.say(N_("Eierlinje")), 1.2),
        Column(view.say(N_("Ansvarlig")), 2.4),
        Column(view.say(N_("Nøkkeltall")), 4.0),
    )
    rows = tuple(
        (
            Cell(" ".join(part for part in (one.code, one.title) if part)),
            Cell(one.line),
            Cell(one.role),
            cell(*one.figures),
        )
        for one in told
    )
    return Table(view.say(N_("Målene med ansvarlig og nøkkeltall")), columns, rows, row_headers=True)
