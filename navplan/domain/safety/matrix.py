"""The risk matrix as a drawing for screen and paper: colour, word, number and pattern, situations as chips."""

from collections.abc import Mapping, Sequence
from math import ceil, sqrt
from typing import Literal

from navplan.domain.drawing import Box, Disc, Drawing, Label, Look, Mark, Pattern, Shape, Trace
from navplan.domain.modules.safety import rules
from navplan.domain.modules.safety.words import CONSEQUENCES, LEVELS, PROBABILITIES
from navplan.domain.plots import Shade, score_grid
from navplan.domain.safety.picture import Picture, Seen
from navplan.domain.words import N_, Said, Translate

LEFT, TOP = 140.0, 34.0
CELL_WIDTH, CELL_HEIGHT = 92.0, 64.0
WIDTH, HEIGHT = LEFT + 5 * CELL_WIDTH + 4, TOP + 5 * CELL_HEIGHT + 6
RADIUS = 13.0
"""Of a chip that has room."""

TONES: Mapping[str, str] = {rules.LOW: "success", rules.MIDDLE: "warning", rules.HIGH: "danger"}
PATTERNS: Mapping[str, Pattern] = {rules.LOW: "none", rules.MIDDLE: "dots", rules.HIGH: "lines"}
When = Literal["now", "after"]
WORDS = {option.key: option.label for option in LEVELS}


def matrix(picture: Picture, when: When, translate: Translate, selected: str = "") -> Drawing:
    """Every scored situation in its cell, now or after; the selected one with an arrow from now to after."""
    shown = [(seen, score) for seen in picture.scored if (score := score_of(seen, when)) is not None]
    places = _places(shown)
    shapes: list[Shape] = [*_ground(picture.scale, translate)]
    chosen = picture.of(selected) if selected else None
    if chosen is not None and chosen.now and chosen.after and chosen.now != chosen.after:
        shapes += _way(chosen, places, when)
    for seen, _score in shown:
        shapes += _chip(seen, places[seen.record.id], when, seen.record.id == selected)
    marks = tuple(
        Mark(seen.record.id, spoken(seen, picture.scale, translate), _around(places[seen.record.id]))
        for seen, _score in shown
    )
    return Drawing(WIDTH, HEIGHT, _told(picture, when, translate), tuple(shapes), marks)


def score_of(seen: Seen, when: When) -> rules.Score | None:
    """The score now, or after; one without «etter» stays where it is now."""
    return seen.now if when == "now" else (seen.after or seen.now)


def score_at(x: float, y: float) -> rules.Score | None:
    """Which cell a point of the drawing lies in."""
    column, row = int((x - LEFT) // CELL_WIDTH), int((y - TOP) // CELL_HEIGHT)
    return (5 - row, column + 1) if 0 <= column < 5 and 0 <= row < 5 else None


def score_words(score: rules.Score, scale: rules.Scale, translate: Translate) -> str:
    """«Mulig, alvorlig: 9, middels»."""
    probability, consequence = score
    return Said(
        N_("{probability}, {consequence}: {value}, {level}"),
        probability=translate(PROBABILITIES[probability - 1]),
        consequence=translate(CONSEQUENCES[consequence - 1]).lower(),
        value=probability * consequence,
        level=translate(WORDS[scale.level(score)]).lower(),
    ).words(translate)


def spoken(seen: Seen, scale: rules.Scale, translate: Translate) -> str:
    """All that a chip means, in words."""
    doubt = "?" if seen.needs_knowledge else ""
    told = [f"{seen.name}{doubt} {seen.record.situation}"]
    if seen.now:
        told.append(Said(N_("Nå: {score}"), score=score_words(seen.now, scale, translate)).words(translate))
    if seen.after:
        told.append(Said(N_("Etter: {score}"), score=score_words(seen.after, scale, translate)).words(translate))
    return ". ".join(told)


# -- a small matrix to pick a score in


def picker(scale: rules.Scale, score: rules.Score | None, translate: Translate) -> Drawing:
    """A 5 × 5 where every cell is a mark; the chosen one carries a ring and its number."""

    def shade(cell: rules.Score) -> Shade:
        level = scale.level(cell)
        return TONES[level], PATTERNS[level]

    def words(cell: rules.Score) -> str:
        return score_words(cell, scale, translate)

    return score_grid(score, shade, words, translate(N_("Ikke satt")))


# -- within


def _ground(scale: rules.Scale, translate: Translate) -> list[Shape]:
    shapes: list[Shape] = []
    for column, words in enumerate(CONSEQUENCES):
        middle = LEFT + (column + 0.5) * CELL_WIDTH
        shapes.append(Label(middle, 10, f"K{column + 1}", 10, "muted", "middle"))
        shapes.append(Label(middle, 24, translate(words), 11.5, "text", "middle", strong=True))
    for row, probability in enumerate(range(5, 0, -1)):
        y = TOP + row * CELL_HEIGHT
        words = translate(PROBABILITIES[probability - 1])
        shapes.append(Label(LEFT - 10, y + CELL_HEIGHT / 2 - 7, words, 11.5, "text", "end", strong=True))
        shapes.append(Label(LEFT - 10, y + CELL_HEIGHT / 2 + 8, f"S{probability}", 10, "muted", "end"))
        for consequence in range(1, 6):
            shapes += _cell(scale, (probability, consequence), y, translate)
    return shapes


def _cell(scale: rules.Scale, score: rules.Score, y: float, translate: Translate) -> list[Shape]:
    level = scale.level(score)
    tone = TONES[level]
    x = LEFT + (score[1] - 1) * CELL_WIDTH
    look = Look(f"{tone}-moderate", f"{tone}-mark", 0.7, pattern=PATTERNS[level])
    words = f"{score[0] * score[1]} {translate(WORDS[level])}"
    return [
        Box(x + 1.5, y + 1.5, CELL_WIDTH - 3, CELL_HEIGHT - 3, look, 4),
        Box(x + 5, y + CELL_HEIGHT - 19, 10 + 6 * len(words), 15, Look("card"), 3),
        Label(x + 10, y + CELL_HEIGHT - 11.5, words, 11, f"{tone}-text"),
    ]


Place = tuple[float, float, float]
"""The middle of a chip and its radius."""


def _places(shown: Sequence[tuple[Seen, rules.Score]]) -> dict[str, Place]:
    """Where each chip stands: all of a cell in rows, smaller the more there are, so that none is left out."""
    cells: dict[rules.Score, list[str]] = {}
    for seen, score in shown:
        cells.setdefault(score, []).append(seen.record.id)
    places: dict[str, Place] = {}
    room = (CELL_WIDTH - 8, CELL_HEIGHT - 24)
    for score, ids in cells.items():
        columns = min(len(ids), max(3, ceil(sqrt(len(ids) * room[0] / room[1]))))
        rows = ceil(len(ids) / columns)
        radius = min(RADIUS, room[0] / columns / 2 - 1, room[1] / rows / 2 - 0.5)
        for n, id in enumerate(ids):
            row, column = divmod(n, columns)
            x = LEFT + (score[1] - 1) * CELL_WIDTH + 4 + (column + 0.5) * room[0] / max(columns, 3)
            y = TOP + (5 - score[0]) * CELL_HEIGHT + 4 + (row + 0.5) * room[1] / rows
            places[id] = (x, y, radius)
    return places


def _chip(seen: Seen, place: Place, when: When, is_selected: bool) -> list[Shape]:
    x, y, radius = place
    planned = when == "after" and seen.after is not None
    look = Look("accent" if is_selected else "card", "accent" if is_selected else "text", 1.6, dashed=planned)
    words = f"{seen.record.serial or 0}{'?' if seen.needs_knowledge else ''}"
    ink = "on-accent" if is_selected else "text"
    return [Disc(x, y, radius, look), Label(x, y, words, max(6.0, radius - 1), ink, "middle", strong=True)]


def _way(seen: Seen, places: Mapping[str, Place], when: When) -> list[Shape]:
    """An arrow from now to after, and a ring where the other end is."""
    here = places[seen.record.id]
    other = _middle(seen.after if when == "now" else seen.now)
    start, end = ((here[0], here[1]), other) if when == "now" else (other, (here[0], here[1]))
    ring = Disc(*other, RADIUS, Look("", "accent", 1.6, dashed=when == "now"))
    away = sqrt((end[0] - start[0]) ** 2 + (end[1] - start[1]) ** 2) or 1.0
    short = tuple(b - (b - a) * RADIUS / away for a, b in zip(start, end, strict=True))
    return [ring, Trace((start, (short[0], short[1])), Look("", "accent", 2.2), arrow=True)]


def _middle(score: rules.Score | None) -> tuple[float, float]:
    probability, consequence = score or (1, 1)
    return LEFT + (consequence - 0.5) * CELL_WIDTH, TOP + (5.5 - probability) * CELL_HEIGHT - 8


def _around(place: Place) -> tuple[float, float, float, float]:
    x, y, radius = place
    return x - radius, y - radius, 2 * radius, 2 * radius


def _told(picture: Picture, when: When, translate: Translate) -> str:
    words = N_("Risikomatrise nå: {high} høy, {middle} middels, {low} lav.")
    after = N_("Risikomatrise etter tiltak: {high} høy, {middle} middels, {low} lav.")
    counts = {
        name: picture.count(level, after=when == "after")
        for name, level in (("high", rules.HIGH), ("middle", rules.MIDDLE), ("low", rules.LOW))
    }
    return Said(after if when == "after" else words, **counts).words(translate)
