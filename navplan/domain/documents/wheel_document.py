"""The year wheel for the wall (partnerskap.md E9): the wheel with numbered marks and their names beside it, then the
same as a table by month.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from navplan.domain.calendar import holidays_of
from navplan.domain.documents.asked import Asked
from navplan.domain.documents.business_plan_year import MONTHS
from navplan.domain.documents.outline import Block, Cell, Column, Figure, Notice, Outline, Paragraph, Size, Table
from navplan.domain.documents.paper import paper
from navplan.domain.documents.wheel_drawing import Face, face_shapes, legend_line, spot_shapes, wheel_words
from navplan.domain.documents.wheel_entries import (
    PLAN,
    STATES,
    Entry,
    entries,
    ring_words,
    state_words,
    type_words,
)
from navplan.domain.documents.wheel_layout import lay_out, span_of
from navplan.domain.documents.year_plan_view import View, cell, short, small
from navplan.domain.drawing import Drawing, Label, Shape
from navplan.domain.modules.wheel import Activity, Occurrence
from navplan.domain.modules.wheel.words import TYPES
from navplan.domain.records import Reader
from navplan.domain.words import N_

HEIGHT, LEGEND = 628.0, 34.0
WIDTHS: Mapping[Size, float] = {"A3": 1250.0, "A4": 1390.0}
"""A wider picture is drawn smaller, so that it stands below the title on the first page."""

SIDE = 300.0
"""How wide the names stand on either side of the wheel."""

LINE, TEXT, LONGEST = 13.5, 11.5, 46
MOST_LINES = 48
"""So many lines have room on one side; a wheel with more is printed without names beside it."""

LEAST_MARK = 5.0
"""Smaller marks have no room for a number."""

TONES = {option.key: option.tone for option in STATES}


def wheel_document(reader: Reader, asked: Asked, size: Size) -> Outline:
    """The wheel lying down on paper of this size."""
    view = View(reader, asked.translate, asked.year, asked.today)
    return replace(
        paper(
            view,
            asked,
            view.say(N_("Årshjul {year}"), year=asked.year),
            view.say(N_("Aktiviteter, frister og møter gjennom året")),
            _blocks(view, size),
            landscape=True,
        ),
        size=size,
    )


def _blocks(view: View, size: Size) -> Iterable[Block]:
    found = entries(view)
    own = [entry for entry in found if entry.ring != PLAN]
    if not found:
        yield Paragraph(view.say(N_("Årshjulet har ingen aktiviteter i {year} ennå."), year=view.year))
        return
    numbers = {entry.key: str(number) for number, entry in enumerate(own, start=1)}
    if own:
        caption = view.say(N_("Årshjul {year}"), year=view.year)
        yield Figure(caption, poster(view, own, numbers, WIDTHS[size]), _table(view, own, numbers))
    if any(entry.state == "antatt" for entry in own):
        yield Notice(view.say(N_("Antatte datoer er forslag som kontoret ikke har bekreftet ennå.")), "warning")
    brought = [entry for entry in found if entry.ring == PLAN]
    if brought:
        yield _brought_table(view, brought)
    days = ", ".join(f"{view.day(day)[:6]} {name}" for day, name in holidays_of(view.year).items())
    yield Paragraph(view.say(N_("Helligdager: {days}."), days=days), "note")


def poster(view: View, own: Sequence[Entry], numbers: Mapping[str, str], width: float) -> Drawing:
    """The wheel in the middle; January to June are named to its right and July to December to its left."""
    face = Face(view, lay_out(own, span_of(view.year)), width / 2, HEIGHT / 2)
    has_names = face.layout.least >= LEAST_MARK
    halves = [[entry for entry in own if (entry.day.month > 6) == is_late] for is_late in (True, False)]
    has_names = has_names and all(len(half) + 6 <= MOST_LINES for half in halves)
    shapes: list[Shape] = [*face_shapes(face), *spot_shapes(face, numbers if has_names else {})]
    if has_names:
        shapes += _names(view, halves[0], numbers, 0.0)
        shapes += _names(view, halves[1], numbers, width - SIDE)
    types = [option for option in TYPES if any(entry.type == option.key for entry in own)]
    states = [option for option in STATES if any(entry.state == option.key for entry in own)]
    signs = [*((option, option.key, PLAN) for option in types), *((option, "mote", option.key) for option in states)]
    shapes += legend_line(face, HEIGHT + 16, signs)
    return Drawing(width, HEIGHT + LEGEND, wheel_words(face), tuple(shapes))


def _names(view: View, half: Sequence[Entry], numbers: Mapping[str, str], left: float) -> Iterable[Shape]:
    """Number, day and name, month by month, from the top."""
    months = sorted({entry.day.month for entry in half})
    room = (HEIGHT - 12) / max(len(half) + 1.4 * len(months), 1)
    line = min(LINE, room)
    size = min(TEXT, line * 0.86)
    y = 10.0
    for month in months:
        yield Label(left, y, view.say(MONTHS[month - 1]), size + 0.5, "text", strong=True)
        y += line
        for entry in (entry for entry in half if entry.day.month == month):
            yield Label(left + 14, y, numbers[entry.key], size, "muted", "end")
            yield Label(left + 20, y, view.day(entry.day)[:6], size, "muted")
            yield Label(left + 52, y, short(entry.title, LONGEST), size)
            y += line
        y += line * 0.4


def _table(view: View, own: Sequence[Entry], numbers: Mapping[str, str]) -> Table:
    columns = (
        Column(view.say(N_("Nr.")), 0.5, numeric=True),
        Column(view.say(N_("Dato")), 1.2),
        Column(view.say(N_("Hva")), 3.6),
        Column(view.say(N_("Spor og type")), 2.2),
        Column(view.say(N_("Ansvarlig")), 2.0),
        Column(view.say(N_("Status")), 1.4),
    )
    rows = tuple(_row(view, entry, numbers[entry.key]) for entry in own)
    return Table(view.say(N_("Aktivitetene måned for måned")), columns, rows)


def _row(view: View, entry: Entry, number: str) -> tuple[Cell, ...]:
    activity = _activity(view, entry)
    until = view.say(N_("til {day}"), day=view.day(entry.until)) if entry.until else ""
    role = view.role(activity.role) if activity else ""
    return (
        Cell(number),
        cell(view.day(entry.day), small(until)),
        cell(Cell(entry.title, strong=True), small(activity.delivery if activity else "")),
        cell(ring_words(view, entry.ring), small(type_words(view, entry.type))),
        Cell(role),
        Cell(state_words(view, entry.state), TONES[entry.state]),
    )


def _activity(view: View, entry: Entry) -> Activity | None:
    return view.reader.get(Activity, entry.record.activity) if isinstance(entry.record, Occurrence) else None


def _brought_table(view: View, brought: Sequence[Entry]) -> Table:
    """What stands elsewhere in the plan and has a day in the year."""
    columns = (Column(view.say(N_("Dato")), 1.2), Column(view.say(N_("Hva")), 8.8))
    rows = tuple((Cell(view.day(entry.day)), Cell(entry.title)) for entry in brought)
    return Table(ring_words(view, PLAN), columns, rows)
