"""Tables as lines: every cell with what its column is called and what else its row says, so that nothing is lost.

A table that only arranges a page (one row, one column, headings inside) is left as running text.
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from navplan.domain.letters.reading import Line

Cell = list[Line]
"""The paragraphs of one cell."""

_LONGEST_HEAD = 60
"""Characters of the longest name of a column."""


def table_lines(rows: Sequence[Sequence[Cell]], *, headed: bool = False) -> Iterator[Line]:
    """The lines of a table. `headed` says that the file itself marks the first row as the names of the columns."""
    told = [row for row in rows if any(_text(cell) for cell in row)]
    if not _holds_data(told):
        yield from (line for row in told for cell in row for line in cell)
        return
    names = [_text(cell) for cell in told[0]] if headed or _names_columns(told) else []
    for row in told[1 if names else 0 :]:
        yield from _row(row, names)
    yield Line("")


def _row(row: Sequence[Cell], names: Sequence[str]) -> Iterator[Line]:
    said = [_said(_text(cell), names[place] if place < len(names) else "") for place, cell in enumerate(row)]
    for place, cell in enumerate(row):
        others = " | ".join(text for at, text in enumerate(said) if text and at != place)
        column = names[place] if place < len(names) else ""
        for line in cell:
            if line.text.strip():
                yield replace(line, style="cell", row=others, column=column)
                yield Line("", page=line.page)


def _said(text: str, name: str) -> str:
    """A cell as its neighbours tell of it: «Frist: 1. juni»."""
    return f"{name}: {text}" if text and name else text


def _text(cell: Cell) -> str:
    return " ".join(line.text.strip() for line in cell if line.text.strip())


def _holds_data(rows: Sequence[Sequence[Cell]]) -> bool:
    if len(rows) < 2 or max(len(row) for row in rows) < 2:
        return False
    return not any(line.heading_level for row in rows for cell in row for line in cell)


def _names_columns(rows: Sequence[Sequence[Cell]]) -> bool:
    """Whether the first row reads as names: every cell filled, short, and no sentence."""
    first = [_text(cell) for cell in rows[0]]
    return all(text and len(text) <= _LONGEST_HEAD and not text.endswith((".", "!", "?")) for text in first)
