"""PDF with a text layer: lines with size and weight. Runs in the child; scripts, links and attachments are ignored."""

import re
import zlib
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from itertools import pairwise
from pathlib import Path
from typing import Any

from navplan.domain.letters.reading import Line
from navplan.storage.readers.pdf_pieces import Piece
from navplan.storage.readers.pdf_tables import Drawn, PdfTable, tables_among
from navplan.storage.readers.refusals import Refused
from navplan.storage.readers.tables import table_lines

MOST_PAGES = 300
_MOST_CHARACTERS = 6_000_000
_BOLD = re.compile(r"bold|black|heavy|semibold|demi", re.IGNORECASE)
_ITALIC = re.compile(r"italic|oblique", re.IGNORECASE)
_ODD = (TypeError, ValueError, zlib.error)
_RAISE = str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")


def pdf_lines(path: Path, tell: Callable[[int, int], None] | None = None) -> list[Line]:
    """The lines of a PDF in the order they were drawn, which in letters is the order of reading.

    `tell` hears how many pages of how many are read.
    """
    import pypdf
    from pypdf.errors import DependencyError, PyPdfError

    try:
        reader = pypdf.PdfReader(path)
        if reader.is_encrypted and not reader.decrypt(""):
            raise Refused("password")
        pages = len(reader.pages)
        if pages > MOST_PAGES:
            raise Refused("pages", pages=pages, most=MOST_PAGES)
        lines = list(_all_lines(reader, pages, tell))
    except DependencyError:
        raise Refused("password") from None
    except (PyPdfError, ArithmeticError, AssertionError, AttributeError, LookupError, OSError, RuntimeError, *_ODD):
        raise Refused("damaged") from None
    if not pages:
        raise Refused("empty")
    if sum(c.isalpha() for line in lines for c in line.text) < 20:
        raise Refused("scanned")
    return lines


def _all_lines(reader: Any, pages: int, tell: Callable[[int, int], None] | None) -> Iterator[Line]:
    characters = 0
    for number, page in enumerate(reader.pages, start=1):
        pieces: list[Piece] = []
        page.extract_text(visitor_text=_gather(pieces))
        for line in page_lines(pieces, number):
            characters += len(line.text)
            if characters > _MOST_CHARACTERS:
                raise Refused("heavy")
            yield line
        if tell:
            tell(number, pages)


def _gather(pieces: list[Piece]) -> Any:
    """A visitor that keeps what is drawn with its place, height and weight."""

    def visit(text: str, cm: Sequence[float], tm: Sequence[float], font: Any, size: float) -> None:
        if not text.strip():
            if pieces and text:
                pieces[-1] = replace(pieces[-1], text=pieces[-1].text.rstrip("\n") + " ")
            return
        x = tm[4] * cm[0] + tm[5] * cm[2] + cm[4]
        y = tm[4] * cm[1] + tm[5] * cm[3] + cm[5]
        scale = (abs(tm[3]) or abs(tm[1]) or 1.0) * (abs(cm[3]) or abs(cm[1]) or 1.0)
        name = str(font.get("/BaseFont", "")) if font else ""
        pieces.append(
            Piece(text, x, y, round(abs(size) * scale, 1), bool(_BOLD.search(name)), italic=bool(_ITALIC.search(name)))
        )

    return visit


def page_lines(pieces: Sequence[Piece], page: int) -> list[Line]:
    """The lines of one page, with a blank line where more than usual room was left between two."""
    rows = _in_columns(list(_rows(pieces)))
    usual = _usual_step(rows)
    lines: list[Line] = []
    done = 0
    for table in tables_among(rows, _running_text(rows, page)):
        lines += _spaced(rows, range(done, table.first), usual, page)
        lines += [Line("", page=page), *_told(table, page)]
        done = table.end
    return [*lines, *_spaced(rows, range(done, len(rows)), usual, page)]


def _spaced(rows: Sequence[Drawn], places: range, usual: float, page: int) -> Iterator[Line]:
    """The rows as lines, with a blank one where more than usual room was left above."""
    for place in places:
        step = _step(rows[place - 1], rows[place]) if place else 0.0
        if step > usual * 1.28 or step < -2:
            yield Line("", page=page)
        yield from _parted(rows[place], page)


def _parted(row: Drawn, page: int) -> Iterator[Line]:
    """A row, or two: bold words that end in a point or a colon before text that is not bold are a heading run in."""
    bold = next((place for place, piece in enumerate(row) if not piece.bold and piece.text.strip()), 0)
    title = "".join(piece.text for piece in row[:bold]).strip()
    if title.endswith((".", ":")) and title[:1].isupper() and _SHORTEST_RUN_IN <= len(title) <= _LONGEST_RUN_IN:
        yield replace(_line(row[:bold], page), text=title.rstrip(".: "))
        row = row[bold:]
    yield _line(row, page)


_SHORTEST_RUN_IN, _LONGEST_RUN_IN = 4, 80
"""Characters of a heading that stands at the head of its paragraph."""


def _told(table: PdfTable, page: int) -> Iterator[Line]:
    """The lines of a table, each cell joined to one paragraph that knows its column and its row."""
    for line in table_lines([[[_cell(cell, page)] if cell else [] for cell in row] for row in table.rows]):
        yield replace(line, page=page)


def _cell(cell: Sequence[Drawn], page: int) -> Line:
    lines = [_line(row, page) for row in cell]
    return replace(lines[0], text=" ".join(line.text for line in lines))


def _running_text(rows: Sequence[Drawn], page: int) -> int:
    """The row from which a table may begin: below the first long line on the first page, anywhere on the others."""
    if page > 1:
        return 0
    long = (i for i, row in enumerate(rows) if sum(len(piece.text) for piece in row) > _LONG_LINE and len(row) < _FEW)
    return next(long, len(rows))


_LONG_LINE, _FEW = 60, 4
"""Characters and pieces of a line that shows that the letterhead, whose fields stand in columns too, is over."""


def _step(above: Drawn, below: Drawn) -> float:
    """The distance between the base lines of two rows, in heights of the lower one's letters."""
    return (above[0].y - below[0].y) / max(1.0, *(piece.size for piece in below))


def _usual_step(rows: Sequence[Drawn]) -> float:
    """The distance between two lines of one paragraph: the smallest that is not rare."""
    steps = Counter(round(_step(*pair), 1) for pair in pairwise(rows))
    near = {step: times for step, times in steps.items() if _CLOSEST < step < _FARTHEST}
    common = [step for step, times in near.items() if times * 10 >= sum(near.values())]
    return min(1.5, *common) if common else 1.2


_CLOSEST, _FARTHEST = 0.8, 4.0
"""Distances that can be those of a paragraph's lines, in heights of letters."""


def _rows(pieces: Sequence[Piece]) -> Iterator[list[Piece]]:
    """Pieces on one base line, in the order they were drawn. A break inside a piece is a break between rows."""
    row: list[Piece] = []
    for piece in pieces:
        for place, text in enumerate(piece.text.rstrip("\n").split("\n")):
            part = replace(piece, text=text, apart=piece.text.endswith("\n"))
            if row and (place or not _same_row(row, part)):
                yield row
                row = []
            if text and (text.strip() or row):
                row.append(part)
    if row:
        yield row


def _same_row(row: Drawn, piece: Piece) -> bool:
    """On the same base line, or a raised mark beside it."""
    apart = abs(row[-1].y - piece.y)
    tall = max(row[0].size, piece.size, 1.0)
    if piece.x < row[-1].x - tall and not _small_number(piece, tall):
        return False
    return apart < tall * 0.25 or (apart < tall * 0.7 and (_small_number(piece, tall) or _small_number(row[-1], tall)))


def _small_number(piece: Piece, tall: float) -> bool:
    return piece.text.strip().isdigit() and piece.size < tall * 0.85


def _in_columns(rows: list[list[Piece]]) -> list[list[Piece]]:
    """Rows drawn straight across two columns are put one column after the other, where a page is so throughout."""
    rights = [_second_column(row) for row in rows]
    found = Counter(round(row[cut].x / 4) for row, cut in zip(rows, rights, strict=True) if cut)
    if not found or found.most_common(1)[0][1] < max(8, len(rows) * 0.5):
        return rows
    left, right = [], []
    for row, cut in zip(rows, rights, strict=True):
        left.append(row[:cut] if cut else row)
        if cut:
            right.append(row[cut:])
    return left + right


def _second_column(row: Drawn) -> int:
    """The place in a row where a second column begins; 0 where there is none."""
    for place in range(1, len(row)):
        before = row[place - 1]
        reach = before.x + len(before.text.strip()) * before.size * 0.45
        if before.x and row[place].x - reach > 1.5 * before.size and row[place].x > 240:
            return place
    return 0


def _line(row: Drawn, page: int) -> Line:
    tall = max(piece.size for piece in row)
    letters = [piece for piece in row if any(c.isalnum() for c in piece.text) and not _small_number(piece, tall)]
    bold = bool(letters) and all(piece.bold for piece in letters)
    italic = bool(letters) and all(piece.italic for piece in letters)
    text = re.sub(r"\s+", " ", "".join(_shown(row, tall))).strip()
    return Line(text, size=_usual_size(row), bold=bold, page=page, indent=round(row[0].x, 1), italic=italic)


def _shown(row: Drawn, tall: float) -> Iterator[str]:
    """The texts of a row; a small number beside larger text is a footnote's mark, and is written raised."""
    for place, piece in enumerate(row):
        if _small_number(piece, tall):
            yield piece.text.strip().translate(_RAISE)
        else:
            yield f" {piece.text}" if place and row[place - 1].apart else piece.text


def _usual_size(row: Drawn) -> float:
    sizes: Counter[float] = Counter()
    for piece in row:
        sizes[piece.size] += len(piece.text.strip())
    return sizes.most_common(1)[0][0]
