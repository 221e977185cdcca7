"""Tables in plain text whose columns are parted by tabs or wide blanks, as PDF and Word leave them behind."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from navplan.domain.letters.reading import Line
from navplan.storage.readers.tables import table_lines

_GAP = re.compile(r"\t+| {3,}")
_WIDE = re.compile(r"\t+| {6,}")
_FEWEST_LINES = 3
"""A row of names and two below; fewer are no table but fields of a letterhead or words set apart."""
_SLACK = 3
"""Characters that a cell may stand beside the start of its column."""
_RUNNING_TEXT = 60
"""Characters of a line that shows that the letterhead, whose fields stand in columns too, is over."""
_TAB = 8


@dataclass(frozen=True)
class _Piece:
    """One cell's part of a line, and the column of characters it begins in."""

    start: int
    text: str


def with_spaced_tables(lines: Sequence[Line]) -> Iterator[Line]:
    """The lines with tables told cell by cell; all else, and all above the first running text, stays as it is."""
    place, begun = 0, False
    while place < len(lines):
        end = _table_end(lines, place) if begun and not lines[place].style else place
        if end - place >= _FEWEST_LINES:
            yield from _table(lines[place:end])
            place = end
            continue
        end = _counted_end(lines, place) if begun and not lines[place].style else place
        if end - place >= _FEWEST_LINES:
            yield from _rows([_WIDE.split(line.text.strip()) for line in lines[place:end]], lines[place])
            place = end
            continue
        begun = begun or (len(lines[place].text.strip()) > _RUNNING_TEXT and len(_pieces(lines[place])) == 1)
        yield lines[place]
        place += 1


def _pieces(line: Line) -> list[_Piece]:
    text = line.text.expandtabs(_TAB).rstrip()
    found: list[_Piece] = []
    start = 0
    for gap in _GAP.finditer(text):
        if text[start : gap.start()].strip():
            found.append(_Piece(start, text[start : gap.start()].strip()))
        start = gap.end()
    if text[start:].strip():
        found.append(_Piece(start, text[start:].strip()))
    return found


def _table_end(lines: Sequence[Line], first: int) -> int:
    """Where the table that begins here ends; here when there is none. Its first line names every column."""
    starts = [piece.start for piece in _pieces(lines[first])]
    if len(starts) < 2:
        return first
    end = first + 1
    while end < len(lines) and lines[end].page == lines[first].page and _fits(lines[end], starts):
        end += 1
    full = sum(len(_pieces(line)) > 1 for line in lines[first:end])
    return end if full >= _FEWEST_LINES else first


def _counted_end(lines: Sequence[Line], first: int) -> int:
    """Where a table ends whose cells are only parted, by tabs or very wide blanks, and not set in columns."""
    names = _WIDE.split(lines[first].text.strip())
    if len(names) < 2 or any(name.rstrip().endswith((".", "!", "?", ":")) for name in names):
        return first
    end = first
    while end < len(lines) and len(_WIDE.split(lines[end].text.strip())) == len(names):
        end += 1
    return end


def _fits(line: Line, starts: Sequence[int]) -> bool:
    """Whether every piece of a line begins where a column does, and it is more than a paragraph's first words."""
    pieces = _pieces(line)
    if not pieces or (len(pieces) == 1 and pieces[0].start <= _SLACK):
        return False
    return all(_column(piece, starts) is not None for piece in pieces)


def _column(piece: _Piece, starts: Sequence[int]) -> int | None:
    nearest = min(range(len(starts)), key=lambda at: abs(starts[at] - piece.start))
    return nearest if abs(starts[nearest] - piece.start) <= _SLACK else None


def _table(lines: Sequence[Line]) -> Iterator[Line]:
    starts = [piece.start for piece in _pieces(lines[0])]
    rows: list[list[str]] = []
    for line in lines:
        cells = [""] * len(starts)
        for piece in _pieces(line):
            cells[_column(piece, starts) or 0] = piece.text
        if rows and not cells[0]:
            rows[-1] = [f"{above} {below}".strip() for above, below in zip(rows[-1], cells, strict=True)]
        else:
            rows.append(cells)
    return _rows(rows, lines[0])


def _rows(rows: Sequence[Sequence[str]], looks: Line) -> Iterator[Line]:
    return table_lines([[[replace(looks, text=cell)] for cell in row] for row in rows])
