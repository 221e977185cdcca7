"""The map of gaps as a drawing: roles down, competences across under slanted heads, grouped by area.

A cell shows its gap as number, colour and pattern. Critical columns carry a «K» and a line, and a column where fewer
than the least number can do it carries a «!» below. On screen the names of the roles stand still beside the rest.
"""

from collections.abc import Iterable, Sequence
from fractions import Fraction

from navplan.domain.competence.masking import Pooled, is_hidden, pooled
from navplan.domain.competence.matrix import CompetenceMap, MapCell
from navplan.domain.drawing import Box, Drawing, Label, Look, Mark, Pattern, Shape, Trace
from navplan.domain.kinds import Number
from navplan.domain.modules.competence import Competence, CompetenceArea, figures
from navplan.domain.modules.office import Role
from navplan.domain.small_numbers import LIMIT, below
from navplan.domain.words import N_, Said, Translate

CELL = 28.0
"""Side of a cell (ui.md)."""

AREA_GAP = 6.0
HEADS = 148.0
"""Height of the slanted heads."""

MARKS = 16.0
"""Height of the line with «K» under the heads, and of the one with «!» below the cells."""

NAMES = 196.0
"""Width of the column with the roles' names."""

OVERHANG = 112.0
"""How far the last slanted head reaches beyond its column."""

SLANT = -52.0
LONGEST_HEAD, LONGEST_NAME = 32, 34

Group = tuple[CompetenceArea, tuple[Competence, ...]]

STEPS: tuple[tuple[Fraction, str, Look], ...] = (
    (Fraction(0), N_("Ikke noe gap"), Look("success-soft", "success-mark", 0.6)),
    (Fraction(1, 2), N_("Opptil 0,5"), Look("warning-soft", "warning-mark", 0.6, pattern="dots")),
    (Fraction(1), N_("Over 0,5 til 1"), Look("warning-moderate", "warning-mark", 1.0, pattern="lines")),
)
"""The gap up to which a look holds, in words, and the look."""

WORST = (N_("Over 1 nivå"), Look("danger-moderate", "danger-mark", 1.6, pattern="crosses"))
UNKNOWN = (N_("Ikke talt"), Look("", "border", 0.8, dashed=True))
HIDDEN = (N_("Under fem talt, skjult"), Look("neutral-soft", "border", 0.6))
NOTHING = Look("", "line", 0.5)
"""The role needs nothing here."""

PLAIN: Pattern = "none"


def look_of(gap: Fraction) -> Look:
    """Colour and pattern of a gap."""
    return next((look for most, _words, look in STEPS if gap <= most), WORST[1])


def cut(text: str, longest: int) -> str:
    """The text on one line of at most so many signs; words may be cut, for a whole word too few says less."""
    return text if len(text) <= longest else f"{text[: longest - 1].rstrip(' :,')}…"


def one_place(value: Fraction) -> str:
    """A gap as it stands in a cell: one decimal, with comma."""
    return Number(places=1).show(figures.rounded(value, 1), str)


def two_places(value: Fraction) -> str:
    """A gap as it is told in words."""
    return Number(places=2).show(figures.rounded(value, 2), str)


def percent(value: Fraction) -> str:
    """A share as whole per cent."""
    return f"{figures.rounded(value * 100, 0)} %"


def cell_words(cell: MapCell, role: str, translate: Translate, hide_small: bool = False) -> str:
    """All that a cell says, for those who hear it and for the tooltip."""
    about = f"{role}, {cell.competence.code} {cell.competence.name}"
    if not cell.wanted:
        return Said(N_("{about}. Rollen har ikke noe krav her."), about=about).words(translate)
    if cell.gap is None or cell.coverage is None:
        said = Said(N_("{about}. Krav {demand}. Ikke talt."), about=about, demand=cell.wanted)
    elif is_hidden(cell, hide_small):
        said = Said(
            N_("{about}. Krav {demand}. Færre enn {limit} er talt."), about=about, demand=cell.wanted, limit=LIMIT
        )
    else:
        said = Said(
            N_("{about}. Krav {demand}. Gap {gap}. {coverage} er på kravet. {n} er talt."),
            about=about,
            demand=cell.wanted,
            gap=two_places(cell.gap),
            coverage=percent(cell.coverage),
            n=cell.heads,
        )
    return said.words(translate)


def names_drawing(found: CompetenceMap, translate: Translate) -> Drawing:
    """The roles' names, line for line with the cells."""
    words = Said(N_("Rollene i kartet, ovenfra og ned")).words(translate)
    return Drawing(NAMES, _height(len(found.roles)), words, tuple(_names(found.roles)))


def cells_drawing(found: CompetenceMap, translate: Translate, hide_small: bool = False) -> Drawing:
    """Heads and cells of the whole map; every cell can be pointed at by its key."""
    groups = _Groups(found.columns, 0.0)
    shapes = (*_heads(found, groups), *_cells(found, groups, hide_small))
    return Drawing(
        groups.width + OVERHANG,
        _height(len(found.roles)),
        map_words(found, translate, hide_small),
        tuple(shapes),
        tuple(_marks(found, groups, translate, hide_small)),
    )


def paper_drawing(
    found: CompetenceMap, columns: Sequence[Group], translate: Translate, hide_small: bool = True
) -> Drawing:
    """A part of the map for paper: names, heads, cells, the small groups pooled, and what the looks mean."""
    groups = _Groups(columns, NAMES)
    rows = len(found.roles)
    pool = tuple(_pool_row(found, groups, rows, translate)) if hide_small else ()
    height = _height(rows + bool(pool))
    key = legend(translate, hide_small)
    shapes = (
        *_names(found.roles),
        *_heads(found, groups, rows + bool(pool)),
        *_cells(found, groups, hide_small),
        *pool,
        *_moved(key.shapes, height + 4),
    )
    width = max(groups.width + OVERHANG, key.width)
    return Drawing(width, height + key.height + 4, map_words(found, translate, hide_small), shapes)


def map_words(found: CompetenceMap, translate: Translate, hide_small: bool) -> str:
    """What the map shows, in two sentences."""
    cells = [cell for cell in found.cells.values() if cell.gap is not None and not is_hidden(cell, hide_small)]
    said = Said(
        N_("Kart over gap: {roles} roller, {competences} kompetanser. {n} av {all} ruter har et gap på over ett nivå."),
        roles=len(found.roles),
        competences=len(found.competences),
        n=sum((cell.gap or 0) > 1 for cell in cells),
        all=len(cells),
    )
    return said.words(translate)


def legend(translate: Translate, hide_small: bool = False) -> Drawing:
    """What colours, patterns and signs mean."""
    looks = [*((words, look) for _most, words, look in STEPS), WORST, UNKNOWN, *((HIDDEN,) if hide_small else ())]
    shapes: list[Shape] = []
    x = 0.0
    for words, look in looks:
        text = translate(words)
        shapes += [Box(x, 3, 14, 14, look, 2), Label(x + 20, 10, text, 10, "muted")]
        x += 34 + 5.4 * len(text)
    for sign, words in (("K", N_("Kritisk")), ("!", N_("Færre enn minstetallet"))):
        text = translate(words)
        shapes += [Label(x + 4, 10, sign, 11, "danger-text", strong=True), Label(x + 16, 10, text, 10, "muted")]
        x += 30 + 5.4 * len(text)
    return Drawing(x, 20, Said(N_("Hva farger, mønstre og tegn i kartet betyr")).words(translate), tuple(shapes))


class _Groups:
    """Where each column stands."""

    def __init__(self, columns: Sequence[Group], left: float) -> None:
        self.columns = columns
        self.lefts: dict[str, float] = {}
        x = left
        for _area, group in columns:
            for competence in group:
                self.lefts[competence.id] = x
                x += CELL
            x += AREA_GAP
        self.width = x


def _top(row: int) -> float:
    return HEADS + MARKS + CELL * row


def _height(rows: int) -> float:
    return _top(rows) + MARKS


def _names(roles: Iterable[Role]) -> Iterable[Shape]:
    for row, role in enumerate(roles):
        text = cut(role.title, LONGEST_NAME)
        yield Label(NAMES - 10, _top(row) + CELL / 2, text, 12, "text", "end")


def _heads(found: CompetenceMap, groups: _Groups, rows: int | None = None) -> Iterable[Shape]:
    bottom = _top(len(found.roles) if rows is None else rows)
    for _area, group in groups.columns:
        left, right = groups.lefts[group[0].id], groups.lefts[group[-1].id] + CELL
        yield Trace(((left, HEADS + 1), (right, HEADS + 1)), Look(line="border", width=1.5))
        for competence in group:
            middle = groups.lefts[competence.id] + CELL / 2
            text = cut(f"{competence.code} {competence.name}", LONGEST_HEAD)
            yield Label(middle + 2, HEADS - 7, text, 11, "text", strong=competence.critical, turned=SLANT)
            if competence.critical:
                yield Label(middle, HEADS + MARKS / 2 + 1, "K", 11, "danger-text", "middle", strong=True)
            if found.is_vulnerable(competence):
                yield Label(middle, bottom + MARKS / 2, "!", 13, "danger-text", "middle", strong=True)


def _cells(found: CompetenceMap, groups: _Groups, hide_small: bool) -> Iterable[Shape]:
    for row, role in enumerate(found.roles):
        for competence_id, left in groups.lefts.items():
            yield from _cell(found.cells[role.id, competence_id], left, _top(row), hide_small)


def _cell(cell: MapCell, left: float, top: float, hide_small: bool) -> Iterable[Shape]:
    if is_hidden(cell, hide_small) and cell.wanted:
        yield from _box(left, top, HIDDEN[1], below(LIMIT))
    elif cell.gap is not None:
        yield from _box(left, top, look_of(cell.gap), one_place(cell.gap))
    elif cell.wanted:
        yield from _box(left, top, UNKNOWN[1], "?")
    else:
        yield from _box(left, top, NOTHING, "")


def _box(left: float, top: float, look: Look, text: str) -> Iterable[Shape]:
    yield Box(left + 1, top + 1, CELL - 2, CELL - 2, look, 3)
    if look.pattern != PLAIN:
        yield Box(left + 5, top + 7, CELL - 10, CELL - 14, Look(look.fill), 2)
    if text:
        yield Label(left + CELL / 2, top + CELL / 2, text, 11, "text", "middle", strong=look.pattern != PLAIN)


def _pool_row(found: CompetenceMap, groups: _Groups, row: int, translate: Translate) -> Iterable[Shape]:
    pools = {c.id: pooled(found, c) for _area, group in groups.columns for c in group}
    if not any(pool.heads for pool in pools.values()):
        return
    yield Label(NAMES - 10, _top(row) + CELL / 2, translate(N_("Små grupper samlet")), 12, "text", "end", strong=True)
    for id, left in groups.lefts.items():
        yield from _pool_cell(pools[id], left, _top(row))


def _pool_cell(pool: Pooled, left: float, top: float) -> Iterable[Shape]:
    if pool.gap is not None:
        return _box(left, top, look_of(pool.gap), one_place(pool.gap))
    return _box(left, top, HIDDEN[1], below(LIMIT)) if pool.heads else _box(left, top, NOTHING, "")


def _marks(found: CompetenceMap, groups: _Groups, translate: Translate, hide_small: bool) -> Iterable[Mark]:
    for row, role in enumerate(found.roles):
        for competence_id, left in groups.lefts.items():
            cell = found.cells[role.id, competence_id]
            place = (left + 1, _top(row) + 1, CELL - 2, CELL - 2)
            yield Mark(cell.key, cell_words(cell, role.title, translate, hide_small), place)


def _moved(shapes: Iterable[Shape], down: float) -> Iterable[Shape]:
    for shape in shapes:
        if isinstance(shape, Box):
            yield Box(shape.x, shape.y + down, shape.width, shape.height, shape.look, shape.radius)
        elif isinstance(shape, Label):
            yield Label(shape.x, shape.y + down, shape.text, shape.size, shape.ink, shape.anchor, shape.strong)
