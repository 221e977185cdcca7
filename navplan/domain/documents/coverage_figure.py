"""A letter's coverage as bars, a section a line: what is covered is full, what is not is striped, with words."""

from collections.abc import Iterable

from navplan.domain.coverage import Tally, letter_tally, section_tally, sections_of
from navplan.domain.documents.outline import Cell, Column, Figure, Table
from navplan.domain.documents.year_plan_summary import tally_words
from navplan.domain.documents.year_plan_view import View, short
from navplan.domain.drawing import Box, Drawing, Label, Look, Shape
from navplan.domain.modules.letter import Letter
from navplan.domain.words import N_

WIDTH, LINE, BAR = 490.0, 15.5, 9.0
NAMES, NUMBERS = 216.0, 54.0
"""Points: how wide the names stand to the left of the bars, and the words to the right."""

LONGEST_NAME = 42
COVERED = Look(fill="accent-mark")
OPEN = Look(fill="neutral-soft", line="border", width=0.6, pattern="lines")


def coverage_figure(view: View, letter: Letter) -> Figure | None:
    """The letter's sections that ask something of the office, in its order; None when there is none."""
    counted = [(s.title, section_tally(s, view.reader)) for s in sections_of(letter, view.reader)]
    asking = [(title, count) for title, count in counted if count.total]
    if not asking:
        return None
    whole = letter_tally(letter, view.reader)
    words = view.say(
        N_("Liggende søyler, én for hvert kapittel: {covered} av {total} krav er dekket, {open} står uten svar."),
        covered=whole.covered,
        total=whole.total,
        open=whole.uncovered,
    )
    caption = view.say(N_("Dekning i {letter}"), letter=view.letter_name(letter))
    drawing = Drawing(WIDTH, LINE * len(asking) + 4, words, tuple(_shapes(view, asking)))
    return Figure(caption, drawing, _numbers(view, asking, whole))


def _shapes(view: View, asking: list[tuple[str, Tally]]) -> Iterable[Shape]:
    room = WIDTH - NAMES - NUMBERS
    most = max(count.total for _title, count in asking)
    for number, (title, count) in enumerate(asking):
        middle = LINE * number + LINE / 2 + 2
        full, part = room * count.total / most, room * count.covered / most
        yield Label(NAMES - 8, middle, short(title, LONGEST_NAME), 9, "text", "end")
        if count.uncovered:
            yield Box(NAMES + part, middle - BAR / 2, full - part, BAR, OPEN)
        if count.covered:
            yield Box(NAMES, middle - BAR / 2, part, BAR, COVERED)
        yield Label(NAMES + full + 8, middle, tally_words(view, count.covered, count), 9, "text")


def _numbers(view: View, asking: list[tuple[str, Tally]], whole: Tally) -> Table:
    """The same as the bars, a line a section, with the letter's own numbers last."""
    titles = (N_("Krav"), N_("Vurdert"), N_("Dekket"), N_("Uten svar"), N_("På nytt"))
    columns = (
        Column(view.say(N_("Kapittel")), 5.4),
        *(Column(view.say(title), 1.0, numeric=True) for title in titles),
    )
    rows = [_row(title, count) for title, count in asking]
    rows.append(_row(view.say(N_("I alt")), whole, strong=True))
    return Table(view.say(N_("Tallene bak søylene")), columns, tuple(rows), row_headers=True)


def _row(title: str, count: Tally, strong: bool = False) -> tuple[Cell, ...]:
    numbers = (count.total, count.assessed, count.covered, count.uncovered, count.again)
    return Cell(title, strong=strong), *(Cell(str(number), strong=strong) for number in numbers)
