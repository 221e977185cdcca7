"""The small matrix of a score as a table: a row for each probability, highest on top, a column for each consequence."""

from collections.abc import Callable, Sequence

from navplan.domain.documents.outline import Cell, Column, Table
from navplan.domain.plots import Score
from navplan.domain.words import N_, Translate

CHOSEN = N_("{cell} (valgt)")


def score_table(
    caption: str,
    names: tuple[Sequence[str], Sequence[str]],
    level: Callable[[Score], str],
    score: Score | None,
    translate: Translate,
) -> Table:
    """`names` are those of the five probabilities and the five consequences, lowest first; `level` says what a pair
    is."""
    rows, columns = names

    def cell(here: Score) -> Cell:
        words = level(here)
        return Cell(translate(CHOSEN).format(cell=words) if here == score else words)

    heads = (Column(translate(N_("Sannsynlighet"))), *(Column(name) for name in columns))
    lines = (
        (Cell(rows[one - 1]), *(cell((one, other)) for other in range(1, len(columns) + 1)))
        for one in range(len(rows), 0, -1)
    )
    return Table(caption, heads, tuple(lines))


def score_in(row: int, column: int) -> Score | None:
    """The score that a cell of the table means; None for the names of the rows."""
    return (5 - row, column) if column else None
