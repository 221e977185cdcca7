"""A table of cells that somebody has pasted or that a file holds, and what each of its columns is used for."""

import csv
import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from io import StringIO
from typing import Literal

from navplan.domain.indicators.numbers import read_number
from navplan.domain.kinds import Refused
from navplan.domain.modules.indicator import IndicatorSource, IndicatorValue
from navplan.domain.modules.indicator.periods import Period, read_period
from navplan.domain.records import Reader, field_of
from navplan.domain.words import N_

Use = Literal["name", "period", "value", "basis", "at_period", "skip"]

USES: dict[Use, str] = {
    "name": N_("Navn på tallet"),
    "period": N_("Periode"),
    "value": N_("Verdi"),
    "basis": field_of(IndicatorValue, "basis").label,
    "at_period": N_("Verdi for perioden i overskriften"),
    "skip": N_("Brukes ikke"),
}
"""What a column may be used for."""

STORED: dict[Use, str] = {
    "name": "navn",
    "period": "periode",
    "value": "verdi",
    "basis": "antall",
    "at_period": "periodens verdi",
    "skip": "ubrukt",
}
"""The same as people meet it in the workbook."""

SAMPLE = 40
"""So many rows are looked at to guess what a column holds."""

VALUE_HEADINGS = frozenset({"verdi", "value", "tall", "andel", "prosent"})
BASIS_HEADINGS = frozenset({"n", "basis", USES["basis"].casefold()})
MOST_ROWS = 5_000
_LINE_END = re.compile(r"\r\n?")
ANY_PERIOD = "#"
"""Stands for the period in a remembered heading, so that next year's file is known again."""


@dataclass(frozen=True)
class Grid:
    """Headings and the rows below them.

    `first_row` is the number that the first of the rows has in its source; `left_out` rows were too many.
    """

    name: str
    sheet: str
    headings: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    first_row: int = 2
    left_out: int = 0

    def column(self, place: int) -> tuple[str, ...]:
        """The cells below a heading."""
        return tuple(row[place] for row in self.rows if place < len(row))


def column_letter(place: int) -> str:
    """«A» for the first column, «AA» for the twenty-seventh."""
    letters = ""
    place += 1
    while place:
        place, rest = divmod(place - 1, 26)
        letters = chr(ord("A") + rest) + letters
    return letters


def grid_of(text: str, name: str, sheet: str = "") -> Grid:
    """The table in a text: cells parted by tabs, semicolons or commas, whichever parts most.

    Lines above the headings (SSB begins with a title) and notes below the rows are left out.
    """
    lines = _cells_of(text)
    told = [tuple(cell.strip() for cell in line) for line in lines[:MOST_ROWS]]
    top = next((n for n, row in enumerate(told) if _width(row) > 1), None)
    if top is None:
        top = next((n for n, row in enumerate(told) if _width(row)), len(told))
    has_headings = top < len(told) and _is_heading(told[top])
    first = top + has_headings
    rows = tuple(row for row in told[first:])
    while rows and (not _width(rows[-1]) or (_width(rows[-1]) == 1 and _width(told[top]) > 1)):
        rows = rows[:-1]
    width = max((len(row) for row in told[top:]), default=0)
    headings = told[top] if has_headings else ()
    headings = tuple(headings[n] if n < len(headings) else "" for n in range(width))
    return Grid(name, sheet, headings, rows, first + 1, max(0, len(lines) - MOST_ROWS))


def _cells_of(text: str) -> list[list[str]]:
    """The cells as they stand. Where a quote is never closed, quotes part nothing: every line is a row of its own."""
    plain, mark = _LINE_END.sub("\n", text), _delimiter(text)
    try:
        return list(csv.reader(StringIO(plain), delimiter=mark, strict=True))
    except csv.Error:
        return [[cell.strip().strip('"') for cell in line.split(mark)] for line in plain.split("\n")]


def _delimiter(text: str) -> str:
    if "\t" in text:
        return "\t"
    head = text.splitlines()[:SAMPLE]
    return ";" if any(";" in line for line in head) else ","


def _width(row: Sequence[str]) -> int:
    return sum(bool(cell) for cell in row)


def _is_heading(row: Sequence[str]) -> bool:
    """A row of names; a period may stand among them, a plain figure may not."""
    told = [cell for cell in row if cell]
    return not any(_is_number(cell) and read_period(cell) is None for cell in told) and not (
        len(told) == 2 and read_period(told[0]) is not None and read_period(told[1]) is None and _is_number(told[1])
    )


def _is_number(text: str) -> bool:
    try:
        return read_number(text, ",") is not None
    except Refused:
        return False


def split_heading(heading: str) -> tuple[str, Period | None]:
    """A heading's words and the period that it ends or begins with: «Mottakere 2024» is for 2024."""
    whole = read_period(heading)
    if whole:
        return "", whole
    words = heading.split()
    for count in (1, 2, 3):
        if count < len(words):
            last, first = read_period(" ".join(words[-count:])), read_period(" ".join(words[:count]))
            if last:
                return " ".join(words[:-count]), last
            if first:
                return " ".join(words[count:]), first
    return heading, None


def proposed_uses(grid: Grid) -> tuple[Use, ...]:
    """What each column seems to be for; the first column of periods and the first of figures count."""
    found: list[Use] = [_guessed(grid, place) for place in range(len(grid.headings))]
    if "at_period" in found:
        return tuple("skip" if use in ("period", "value", "basis") else use for use in found)
    for wanted in ("period", "value"):
        places = [n for n, use in enumerate(found) if use == wanted]
        for place in places[1:]:
            found[place] = "skip"
    return tuple(found)


def _guessed(grid: Grid, place: int) -> Use:
    heading = grid.headings[place]
    if split_heading(heading)[1] is not None:
        return "at_period"
    cells = [cell for cell in grid.column(place)[:SAMPLE] if cell]
    if not cells:
        return "skip"
    if _most(cells, [read_period(cell) is not None for cell in cells]):
        return "period"
    if heading.casefold() in BASIS_HEADINGS:
        return "basis"
    figures = sum(_is_figure(cell) for cell in cells)
    return "value" if heading.casefold() in VALUE_HEADINGS or figures * 2 > len(cells) else "name"


def _is_figure(cell: str) -> bool:
    """A number, or what stands where one is missing or hidden."""
    try:
        read_number(cell, ",")
    except Refused:
        return cell.startswith("<")
    return True


def _most(cells: Sequence[str], hits: Iterable[bool]) -> bool:
    return sum(hits) * 4 >= len(cells) * 3


def prints_of(grid: Grid) -> tuple[str, ...]:
    """The headings without their periods, each once: what a source is known by from year to year."""
    return tuple(dict.fromkeys(_print(heading, place) for place, heading in enumerate(grid.headings)))


def _print(heading: str, place: int) -> str:
    words, period = split_heading(heading)
    told = f"{words} {ANY_PERIOD}".strip() if period else heading or column_letter(place)
    return told.replace(";", ",")


def remembered_source(grid: Grid, reader: Reader) -> IndicatorSource | None:
    """The source that has these columns; of several the one used last."""
    prints = set(prints_of(grid))
    found = [source for source in reader.all(IndicatorSource) if set(_told(source)) == prints]
    return max(found, key=lambda source: source.used_on or date.min, default=None)


def remembered_uses(grid: Grid, source: IndicatorSource) -> tuple[Use, ...]:
    """What the columns were used for the last time."""
    told, fresh = _told(source), proposed_uses(grid)
    return tuple(told.get(_print(heading, place), fresh[place]) for place, heading in enumerate(grid.headings))


def to_remember(grid: Grid, uses: Sequence[Use]) -> tuple[str, ...]:
    """The columns as a source keeps them: «verdi: Antall mottakere»."""
    found: dict[str, str] = {}
    for place, heading in enumerate(grid.headings):
        found.setdefault(_print(heading, place), STORED[uses[place]])
    return tuple(f"{use}: {heading}" for heading, use in found.items())


def _told(source: IndicatorSource) -> dict[str, Use]:
    by_word = {word: use for use, word in STORED.items()}
    parted = (column.partition(": ") for column in source.columns)
    return {heading: by_word[word] for word, _, heading in parted if word in by_word}
