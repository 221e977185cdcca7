"""Tables in a PDF, told by where text begins: a row of names sets the columns, and what follows begins at one of them.

A PDF knows no cells. Programs draw a table cell by cell and row by row, so a step to the right is the next cell, a step
back to the left the next row. What would reach into the next column is no cell any more, and the table is over.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field

from navplan.storage.readers.pdf_pieces import Piece

_SLACK = 4.0
"""Points that a cell may begin beside its column's name."""
_GAP = 1.5
"""Heights of letters between two names at least."""
_LONGEST_NAME = 40
_FEWEST_ROWS = 2
_FAREST_LINE = 2.2
"""Heights of letters from one line of a cell to the next at most."""

Drawn = Sequence[Piece]
"""One line of a page, or the part of it that lies in one cell."""


@dataclass
class PdfTable:
    """A table found among the lines of a page: it takes those from `first` up to `end`."""

    first: int
    end: int
    rows: list[list[list[Drawn]]]
    """For each row its cells, for each cell its lines."""


def tables_among(lines: Sequence[Drawn], begun: int) -> list[PdfTable]:
    """The tables of a page; `begun` is the first line that may open one, for a letterhead stands in columns too."""
    found: list[PdfTable] = []
    place = begun
    while place < len(lines):
        table = _table_at(lines, place)
        if table:
            found.append(table)
        place = table.end if table else place + 1
    return found


def _table_at(lines: Sequence[Drawn], place: int) -> PdfTable | None:
    names = _names(lines[place])
    if len(names) < 2:
        return None
    grid = _Grid([name[0].x for name in names], [[[name] for name in names]])
    end = place + 1
    while end < len(lines) and grid.takes(lines[end]):
        end += 1
    full = [row for row in grid.rows if sum(bool(cell) for cell in row) > 1]
    return PdfTable(place, end, grid.rows) if len(full) > _FEWEST_ROWS else None


def _names(line: Drawn) -> list[Drawn]:
    """The line parted where it leaves wide gaps; nothing unless every part reads as the name of a column."""
    parts: list[list[Piece]] = []
    for piece in line:
        if parts and piece.x - parts[-1][-1].reach < _GAP * piece.size:
            parts[-1].append(piece)
        elif piece.text.strip():
            parts.append([piece])
    return list(parts) if all(_is_name("".join(piece.text for piece in part)) for part in parts) else []


def _is_name(text: str) -> bool:
    text = text.strip()
    return sum(c.isalpha() for c in text) > 2 and len(text) <= _LONGEST_NAME and not text.endswith((".", ":", ","))


@dataclass
class _Grid:
    """The columns of a table and its rows so far."""

    columns: list[float]
    rows: list[list[list[Drawn]]]
    _at: int = field(default=0)
    _y: float = field(default=0.0)

    def takes(self, line: Drawn) -> bool:
        """Put the line's parts into their cells; False, and nothing done, when one is no part of the table."""
        parts = self._parts(line)
        if not parts:
            return False
        if len(parts) == 1 and not self._goes_on(*parts[0]):
            return False
        for column, part in parts:
            if column < self._at or (column == self._at and not self._same_cell(part)) or len(self.rows) == 1:
                self.rows.append([[] for _ in self.columns])
            self.rows[-1][column].append(part)
            self._at, self._y = column, part[0].y
        return True

    def _goes_on(self, column: int, part: Drawn) -> bool:
        """A line of its own goes on with a cell, or is a cell beside others: text over the whole width is neither."""
        if len(self.rows) == 1 or column > self._at or (column == self._at and self._same_cell(part)):
            return True
        return column < self._at and self._y - part[0].y < _FAREST_LINE * 3 * part[0].size

    def _same_cell(self, part: Drawn) -> bool:
        return bool(self.rows[-1][self._at]) and 0 < self._y - part[0].y < _FAREST_LINE * part[0].size

    def _parts(self, line: Drawn) -> list[tuple[int, Drawn]]:
        """The line's parts with the columns they begin in; nothing when one begins elsewhere or reaches too far."""
        parts: list[tuple[int, list[Piece]]] = []
        for piece in line:
            column = next((i for i, x in enumerate(self.columns) if abs(piece.x - x) <= _SLACK), None)
            if column is not None and (not parts or column != parts[-1][0]):
                parts.append((column, [piece]))
            elif parts:
                parts[-1][1].append(piece)
            else:
                return []
        return [*parts] if all(self._fits(column, part) for column, part in parts) else []

    def _fits(self, column: int, part: Drawn) -> bool:
        after = self.columns[column + 1] if column + 1 < len(self.columns) else float("inf")
        return max(piece.reach - piece.size for piece in part) < after
