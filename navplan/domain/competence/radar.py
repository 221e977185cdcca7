"""What one role needs and what its people can, as a radar: one spoke a competence (kvp_kompetanse.md 7.2).

Only groups of five or more stand in it, on the screen too: an average of few is an average of somebody (9.2). The
demand is dashed and the average filled, so that they can be told in black and white.
"""

from fractions import Fraction

from navplan.domain.competence.heat_map import one_place
from navplan.domain.competence.matrix import CompetenceMap, MapCell
from navplan.domain.drawing import Anchor, Disc, Drawing, Label, Look, Mark, Shape, Trace, around
from navplan.domain.modules.competence import figures
from navplan.domain.modules.office import Role
from navplan.domain.small_numbers import LIMIT
from navplan.domain.words import N_, Said, Translate

FEWEST = 3
"""Spokes that make an area."""

LEVELS = 4
RADIUS, EDGE = 128.0, 46.0
WIDTH, HEIGHT = 480.0, 2 * (RADIUS + EDGE)
X, Y = WIDTH / 2, RADIUS + EDGE - 10
RING = Look("", "line", 0.7)
DEMAND = Look("", "text", 1.6, dashed=True)
REACHED = Look("accent-soft", "accent-mark", 1.8)
DOT = Look("accent-mark", "", 0)


def spokes(found: CompetenceMap, role: Role) -> tuple[MapCell, ...]:
    """The role's cells with a demand and a group large enough to show; none when too few for a radar."""
    shown = tuple(cell for cell in found.row(role) if cell.wanted and cell.heads >= LIMIT)
    return shown if len(shown) >= FEWEST else ()


def mean_of(cell: MapCell) -> Fraction:
    """The group's average level, 0 to 4."""
    return figures.average(cell.levels) or Fraction(0)


def radar_drawing(cells: tuple[MapCell, ...], role: Role, translate: Translate) -> Drawing:
    """The demands and the averages of these cells, clockwise from the top."""
    turn = 360 / len(cells)
    angles = [turn * place for place in range(len(cells))]
    shapes: list[Shape] = [Disc(X, Y, RADIUS * level / LEVELS, RING) for level in range(1, LEVELS + 1)]
    shapes += [Trace(((X, Y), around(X, Y, RADIUS, angle)), RING) for angle in angles]
    reached = tuple(around(X, Y, _far(mean_of(cell)), at) for cell, at in zip(cells, angles, strict=True))
    wanted = tuple(around(X, Y, _far(Fraction(cell.wanted)), at) for cell, at in zip(cells, angles, strict=True))
    shapes += [Trace(reached, REACHED, closed=True), Trace(wanted, DEMAND, closed=True)]
    shapes += [Disc(x, y, 3, DOT) for x, y in reached]
    marks = []
    for cell, angle, (x, y) in zip(cells, angles, reached, strict=True):
        shapes.append(_name(cell, angle))
        marks.append(Mark(cell.key, spoke_words(cell, translate), (x - 9, y - 9, 18, 18)))
    shapes += [Label(X + 4, Y - RADIUS * level / LEVELS + 6, str(level), 9, "muted") for level in range(1, LEVELS + 1)]
    below = HEIGHT - 12
    shapes += [
        Trace(((X - 150, below), (X - 122, below)), DEMAND),
        Label(X - 116, below, translate(N_("Krav")), 11),
        Trace(((X + 10, below), (X + 38, below)), REACHED),
        Label(X + 44, below, translate(N_("Snitt i gruppen")), 11),
    ]
    words = Said(N_("Krav og snitt for {role}: {n} kompetanser."), role=role.title, n=len(cells)).words(translate)
    return Drawing(WIDTH, HEIGHT, words, tuple(shapes), tuple(marks))


def spoke_words(cell: MapCell, translate: Translate) -> str:
    """«KVP-1 Vilkår og vedtak: krav 3, snitt 2,5»."""
    words = N_("{code} {name}: krav {wanted}, snitt {mean}")
    one = cell.competence
    return Said(words, code=one.code, name=one.name, wanted=cell.wanted, mean=one_place(mean_of(cell))).words(translate)


def _far(level: Fraction) -> float:
    return RADIUS * float(level) / LEVELS


def _name(cell: MapCell, angle: float) -> Label:
    x, y = around(X, Y, RADIUS + 16, angle)
    anchor: Anchor = "middle" if abs(x - X) < 12 else "start" if x > X else "end"
    return Label(x, y, cell.competence.code, 11, "text", anchor, strong=cell.competence.critical)
