"""The year wheel as a drawing: rings by track, months clockwise from the top, a mark for each entry, today's hand."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from textwrap import wrap

from navplan.domain.calendar import holiday, is_workday
from navplan.domain.documents.business_plan_year import MONTHS
from navplan.domain.documents.wheel_entries import RINGS, STATES, Entry
from navplan.domain.documents.wheel_layout import GAP, OUTER, Layout, month_starts
from navplan.domain.documents.wheel_marks import mark_shapes
from navplan.domain.documents.year_plan_view import View
from navplan.domain.drawing import Anchor, Disc, Drawing, Label, Look, Mark, Sector, Shape, Trace, around
from navplan.domain.kinds import Option
from navplan.domain.modules.wheel.words import TYPES
from navplan.domain.words import N_

WIDTH, HEIGHT, LEGEND = 780.0, 636.0, 44.0
BAND = 20.0
"""How wide the band with the names of the months is."""

SHORT = {
    "stat": N_("Stat"),
    "kommune_adm": N_("Kommune, adm."),
    "kommune_pol": N_("Kommune, pol."),
    "okonomi": N_("Økonomi"),
    "tilsyn": N_("Tilsyn"),
    "hms": N_("HMS"),
    "bruker": N_("Brukere"),
    "partnerskap": N_("Partnerskap"),
    "plan": N_("Planen"),
}
"""The rings' names where they must fit between December and January."""

RULE = Look(line="line", width=0.8)
LONGEST_LABEL, LABEL_LINES, STEP, LETTER = 22, 5, 17.0, 7.0
"""The chosen mark's words: signs on a line, lines, and how far apart lines and signs stand."""


@dataclass(frozen=True)
class Face:
    """What a wheel is drawn from: the plan's reader, the layout, and where its middle lies."""

    view: View
    layout: Layout
    x: float
    y: float


def wheel_drawing(view: View, layout: Layout, chosen: str = "") -> Drawing:
    """The wheel on a page: the chosen mark has its words in the corner beside it, signs are explained below."""
    face = Face(view, layout, WIDTH / 2, HEIGHT / 2)
    shapes = (*face_shapes(face), *spot_shapes(face, {}), *_chosen(face, chosen), *_legend(face))
    return Drawing(WIDTH, HEIGHT + LEGEND, wheel_words(face), shapes, marks_of(face))


def wheel_words(face: Face) -> str:
    """The text alternative: what the picture shows, ring by ring."""
    counts = {ring.key: sum(s.entry.ring == ring.key for s in face.layout.spots) for ring in face.layout.rings}
    names = {option.key: face.view.say(option.label) for option in RINGS}
    listed = ", ".join(f"{names[key]} {count}" for key, count in counts.items())
    words = face.view.say(
        N_("Årshjul for {what} med {n} merker, fra ytterst til innerst: {rings}."),
        what=centre_words(face),
        n=len(face.layout.spots),
        rings=listed or face.view.say(N_("ingen")),
    )
    late = sum(spot.entry.state == "forsinket" for spot in face.layout.spots)
    return f"{words} {face.view.say(N_('{n} er over tiden.'), n=late)}" if late else words


def marks_of(face: Face) -> tuple[Mark, ...]:
    """Every mark with its words, in the order of the days."""
    return tuple(
        Mark(spot.entry.key, spot.entry.words, (x - spot.size, y - spot.size, 2 * spot.size, 2 * spot.size))
        for spot in face.layout.spots
        for x, y in (spot.at(face.x, face.y),)
    )


def centre_words(face: Face) -> str:
    """«2026», or «mars 2026»."""
    span = face.layout.span
    year = str(span.first.year)
    return f"{face.view.say(MONTHS[span.first.month - 1]).lower()} {year}" if span.is_month else year


def face_shapes(face: Face) -> Iterable[Shape]:
    """The wheel without its marks: rings, names, the band of months, the middle, and today's hand."""
    sweep = 360 - GAP
    for number, ring in enumerate(face.layout.rings):
        look = Look(fill="sunken" if number % 2 else "card", line="line", width=0.8)
        yield Sector(face.x, face.y, ring.inner, ring.outer, GAP / 2, sweep, look)
        name = face.view.say(SHORT.get(ring.key, ring.key))
        yield Label(face.x, face.y - ring.middle, name, min(12.5, ring.outer - ring.inner), "text", "middle")
    yield from _band(face)
    inner = min((ring.inner for ring in face.layout.rings), default=OUTER / 2)
    yield Label(
        face.x, face.y - 8, centre_words(face), 19 if face.layout.span.is_month else 28, strong=True, anchor="middle"
    )
    yield Label(face.x, face.y + 18, _count_words(face), 13, "muted", "middle")
    yield from _today(face, inner)


def _count_words(face: Face) -> str:
    own = [spot.entry for spot in face.layout.spots if spot.entry.state != "plan"]
    done = sum(entry.state == "gjennomfort" for entry in own)
    return face.view.say(N_("{done} av {n} gjennomført"), done=done, n=len(own)) if own else ""


def _band(face: Face) -> Iterable[Shape]:
    """The months of the year with their names, or the days of a month with their numbers and days off hatched."""
    span = face.layout.span
    starts = month_starts(span)
    inner = min((ring.inner for ring in face.layout.rings), default=OUTER)
    for first, after in zip(starts, (*starts[1:], span.last + timedelta(days=1)), strict=True):
        begin, end = span.angle(first, 0), span.angle(after, 0)
        is_off = span.is_month and not is_workday(first)
        look = Look("neutral-soft", "border" if is_off else "line", 0.8, pattern="lines" if is_off else "none")
        yield Sector(face.x, face.y, OUTER, OUTER + BAND, begin, end - begin, look)
        yield Trace((around(face.x, face.y, inner, begin), around(face.x, face.y, OUTER, begin)), RULE)
        yield _part_name(face, first, (begin + end) / 2)
    if not span.is_month:
        yield from _holidays(face)


def _part_name(face: Face, first: date, angle: float) -> Label:
    """A month's name along the band, never upside down, or a day's number."""
    at = around(face.x, face.y, OUTER + BAND / 2, angle)
    if face.layout.span.is_month:
        return Label(*at, str(first.day), 12, "text", "middle", strong=bool(holiday(first)))
    turned = angle if angle <= 90 or angle >= 270 else angle - 180
    return Label(*at, face.view.say(MONTHS[first.month - 1]).lower(), 13, "text", "middle", turned=turned)


def _holidays(face: Face) -> Iterable[Shape]:
    """Public holidays as short lines outside the band: that is where nothing can be held."""
    span = face.layout.span
    for n in range(span.days):
        day = span.first + timedelta(days=n)
        if holiday(day):
            ends = [around(face.x, face.y, OUTER + BAND + far, span.angle(day)) for far in (0.0, 5.0)]
            yield Trace(tuple(ends), Look(line="danger-mark", width=1.6))


def _today(face: Face, inner: float) -> Iterable[Shape]:
    span, today = face.layout.span, face.view.today
    if not span.holds(today):
        return
    angle = span.angle(today)
    points = tuple(around(face.x, face.y, radius, angle) for radius in (inner - 10, OUTER + BAND + 6))
    yield Trace(points, Look(line="accent-mark", width=1.8))
    yield Disc(*points[0], 3, Look(fill="accent-mark"))
    x, y = around(face.x, face.y, OUTER + BAND + 14, angle)
    anchor: Anchor = "start" if angle < 180 else "end"
    yield Label(x, y, face.view.say(N_("I dag")), 13, "accent-text", anchor, strong=True)


def spot_shapes(face: Face, numbers: Mapping[str, str]) -> Iterable[Shape]:
    """The marks; what lasts longer than a day has a bow behind it that reaches its last day."""
    span = face.layout.span
    for spot in face.layout.spots:
        if spot.entry.until:
            end = span.angle(min(spot.entry.until, span.last), 1)
            look = Look("accent-moderate", "accent-mark", 0.6)
            half = max(spot.size * 0.4, 1.5)
            sweep = max(end - spot.angle, 0.5)
            yield Sector(face.x, face.y, spot.radius - half, spot.radius + half, spot.angle, sweep, look)
    for spot in face.layout.spots:
        at = spot.at(face.x, face.y)
        yield from mark_shapes(spot.entry.type, spot.entry.state, at, spot.size, numbers.get(spot.entry.key, ""))


def _chosen(face: Face, key: str) -> Iterable[Shape]:
    """The chosen mark's ring, and a line from it to its words in the nearest corner."""
    spot = next((spot for spot in face.layout.spots if spot.entry.key == key), None)
    if spot is None:
        return
    x, y = spot.at(face.x, face.y)
    is_right, is_low = x >= face.x, y >= face.y
    lines = label_lines(face.view, spot.entry)
    wide = max(len(line) for line in lines) * LETTER
    left = WIDTH - 8 if is_right else 8.0
    top = HEIGHT - 8 - STEP * (len(lines) - 1) - 6 if is_low else 14.0
    edge = around(face.x, face.y, OUTER + BAND + 4, spot.angle)
    knee = (left + (-wide if is_right else wide), top - 14 if is_low else top + STEP * (len(lines) - 1) + 12)
    yield Disc(x, y, spot.size + 3, Look(line="text", width=1.6))
    yield Trace(((x, y), edge, knee), Look(line="text", width=1.0))
    for n, line in enumerate(lines):
        yield Label(left, top + STEP * n, line, 14, "text", "end" if is_right else "start", strong=n > 0)


def label_lines(view: View, entry: Entry) -> list[str]:
    """The day and how it stands, then the name on as many lines as there is room for."""
    state = next(view.say(option.label) for option in STATES if option.key == entry.state)
    name = wrap(entry.title, LONGEST_LABEL, max_lines=LABEL_LINES, placeholder=" …")
    return [f"{view.day(entry.day)[:6]} {state.lower()}", *name]


def _legend(face: Face) -> Iterable[Shape]:
    """Two lines below: forms for types, fills for states; only those that the wheel shows."""
    entries = [spot.entry for spot in face.layout.spots]
    types = [option for option in TYPES if any(entry.type == option.key for entry in entries)]
    states = [option for option in STATES if any(entry.state == option.key for entry in entries)]
    yield from legend_line(face, HEIGHT + 12, [(option, option.key, "plan") for option in types])
    yield from legend_line(face, HEIGHT + 32, [(option, "mote", option.key) for option in states])


def legend_line(face: Face, y: float, signs: list[tuple[Option, str, str]]) -> Iterable[Shape]:
    """Signs with their words on one line, about the wheel's middle."""
    words = [face.view.say(option.label) for option, _type, _state in signs]
    widths = [32 + 6.6 * len(word) for word in words]
    x = face.x - sum(widths) / 2
    for (_option, type, state), word, width in zip(signs, words, widths, strict=True):
        yield from mark_shapes(type, state, (x + 8, y), 6)
        yield Label(x + 19, y, word, 12.5, "muted")
        x += width
