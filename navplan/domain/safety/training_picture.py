"""The training grid as a drawing: groups down, employers across; figures, word, colour and pattern in every cell."""

from collections.abc import Mapping

from navplan.domain.drawing import Box, Drawing, Label, Look, Mark, Shape
from navplan.domain.kinds import Day
from navplan.domain.modules.safety.words_practice import GROUPS, TRAINING_EMPLOYERS, TRAINING_THEMES
from navplan.domain.safety.training import STATE_WORDS, Coverage, Grid, PrintedGrid
from navplan.domain.words import N_, Said, Translate

NAMES, HEAD = 206.0, 28.0
CELL_WIDTH, CELL_HEIGHT, GAP = 160.0, 38.0, 4.0
STRIP = 22.0
"""Width of the edge of a cell that carries its colour and pattern; the words stand on plain ground beside it."""

LOOKS: Mapping[str, Look] = {
    "alle": Look("success-soft", "success-mark", 0.8),
    "gar_ut": Look("info-soft", "info-mark", 0.8),
    "delvis": Look("warning-moderate", "warning-mark", 0.8, pattern="dots"),
    "ingen": Look("danger-moderate", "danger-mark", 1.2, pattern="lines"),
    "tom": Look("", "line", 0.8, dashed=True),
}
INKS: Mapping[str, str] = {
    "alle": "success-text",
    "gar_ut": "info-text",
    "delvis": "warning-text",
    "ingen": "danger-text",
    "tom": "muted",
}
HIDDEN_LOOK = Look("neutral-soft", "border", 0.8)
GROUP_WORDS = {option.key: option.label for option in GROUPS}
EMPLOYER_WORDS = {option.key: option.label for option in TRAINING_EMPLOYERS}
THEME_WORDS = {option.key: option.label for option in TRAINING_THEMES}


def training_picture(grid: Grid, translate: Translate, masked: PrintedGrid | None = None) -> Drawing:
    """Every cell as a mark; with `masked` figures as they may leave the office, where a hidden cell shows no state."""
    shapes: list[Shape] = []
    marks: list[Mark] = []
    for column, employer in enumerate(grid.employers):
        middle = NAMES + column * (CELL_WIDTH + GAP) + CELL_WIDTH / 2
        shapes.append(Label(middle, HEAD / 2, translate(EMPLOYER_WORDS[employer]), 12.5, "text", "middle", strong=True))
    for row, group in enumerate(grid.groups):
        y = HEAD + row * (CELL_HEIGHT + GAP)
        shapes.append(Label(NAMES - 12, y + CELL_HEIGHT / 2, translate(GROUP_WORDS[group]), 12.5, "text", "end"))
        for column, employer in enumerate(grid.employers):
            x = NAMES + column * (CELL_WIDTH + GAP)
            shapes += _cell(grid, (group, employer), (x, y), translate, masked)
            words = cell_words(grid, group, employer, translate)
            marks.append(Mark(f"{group}:{employer}", words, (x, y, CELL_WIDTH, CELL_HEIGHT)))
    width = NAMES + len(grid.employers) * (CELL_WIDTH + GAP)
    height = HEAD + len(grid.groups) * (CELL_HEIGHT + GAP)
    return Drawing(width, height, _told(grid, translate), tuple(shapes), () if masked else tuple(marks))


def cell_words(grid: Grid, group: str, employer: str, translate: Translate) -> str:
    """All that a cell means, in words."""
    names = {"group": translate(GROUP_WORDS[group]), "employer": translate(EMPLOYER_WORDS[employer]).lower()}
    found = grid.cell(group, employer)
    if found is None:
        return Said(N_("{group}, {employer}: ikke ført"), **names).words(translate)
    told = Said(
        N_("{group}, {employer}: {done} av {whole}, {state}. {theme}, gyldig til {day}."),
        **names,
        done=found.done,
        whole=found.whole,
        state=translate(STATE_WORDS[found.state(grid.today)]),
        theme=translate(THEME_WORDS.get(found.theme, "")),
        day=Day().show(found.expires, translate),
    )
    return told.words(translate)


def _cell(
    grid: Grid,
    at: tuple[str, str],
    place: tuple[float, float],
    translate: Translate,
    masked: PrintedGrid | None,
) -> list[Shape]:
    x, y = place
    found = grid.cell(*at)
    if found is None:
        return [Box(x, y, CELL_WIDTH, CELL_HEIGHT, LOOKS["tom"], 4)]
    shown = masked.cells[at] if masked else None
    if shown is not None and shown.is_hidden:
        text = shown.said().words(translate)
        return [Box(x, y, CELL_WIDTH, CELL_HEIGHT, HIDDEN_LOOK, 4), _line(x, y + CELL_HEIGHT / 2, text, "muted")]
    state = found.state(grid.today)
    top = Said(N_("{done} av {whole}"), done=found.done, whole=found.whole).words(translate)
    return [
        Box(x, y, CELL_WIDTH, CELL_HEIGHT, LOOKS[state], 4),
        Box(x + STRIP, y + 2, CELL_WIDTH - STRIP - 2, CELL_HEIGHT - 4, Look("card"), 3),
        _line(x + STRIP / 2, y + 13, f"{top} · {translate(STATE_WORDS[state])}", INKS[state], strong=True),
        _line(x + STRIP / 2, y + 27, _below(found, translate), "muted"),
    ]


def _below(found: Coverage, translate: Translate) -> str:
    return Said(N_("til {day}"), day=Day().show(found.expires, translate)).words(translate) if found.expires else ""


def _line(x: float, y: float, text: str, ink: str, strong: bool = False) -> Label:
    return Label(x + CELL_WIDTH / 2, y, text, 11, ink, "middle", strong=strong)


def _told(grid: Grid, translate: Translate) -> str:
    full = sum(cell.state(grid.today) in ("alle", "gar_ut") for cell in grid.cells.values())
    words = N_("Gyldig opplæring: {full} av {whole} grupper der alle har den.")
    return Said(words, full=full, whole=len(grid.cells)).words(translate)
