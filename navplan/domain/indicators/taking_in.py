"""From a table to values: what would be new, changed, the same, missing or refused, and the one step that takes it in.

Nothing is guessed past the preview: a row that no indicator answers to is refused until somebody says which it is.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from typing import Literal

from navplan.domain.indicators.grid import Grid, Use, column_letter, remembered_source, split_heading, to_remember
from navplan.domain.indicators.numbers import DecimalSign, decimal_sign, read_number
from navplan.domain.kinds import Refused
from navplan.domain.modules.indicator import Indicator, IndicatorSource, IndicatorValue
from navplan.domain.modules.indicator.periods import Period, fitted, read_period
from navplan.domain.records import Reader
from navplan.domain.words import N_, Said
from navplan.domain.workspace import Workspace

What = Literal["new", "change", "same", "missing", "refused"]
JOINT = " – "


@dataclass(frozen=True)
class Place:
    """Where a cell stands in its source."""

    sheet: str
    row: int
    column: str
    heading: str


@dataclass(frozen=True)
class Line:
    """What one cell would do. `why` says it for a cell that does nothing."""

    what: What
    place: Place
    text: str
    name: str
    indicator: Indicator | None = None
    period: Period | None = None
    value: Decimal | None = None
    basis: int | None = None
    before: IndicatorValue | None = None
    why: Said | None = None


@dataclass(frozen=True)
class Layout:
    """How the table is to be read. `rows` says which indicator a name in the source means; `only` means them all."""

    uses: tuple[Use, ...]
    rows: Mapping[str, str] = field(default_factory=dict)
    only: str = ""
    certainty: str = "endelig"


def preview(grid: Grid, how: Layout, reader: Reader, today: date) -> tuple[Line, ...]:
    """Every cell with a figure in it and what it would do, in the order of the source."""
    return tuple(_Preview(grid, how, reader, today).lines())


def names_in(grid: Grid, uses: Sequence[Use]) -> tuple[str, ...]:
    """What the source calls its figures, each once."""
    found = (name for row in grid.rows for name in _names(grid, uses, row))
    return tuple(dict.fromkeys(name for name in found if name))


def _names(grid: Grid, uses: Sequence[Use], row: Sequence[str]) -> Iterator[str]:
    own = [row[n] for n, use in enumerate(uses) if use == "name" and n < len(row) and row[n]]
    for n, use in enumerate(uses):
        if use in ("value", "at_period") and n < len(row) and row[n]:
            head = split_heading(grid.headings[n])[0] if use == "at_period" else ""
            yield JOINT.join([*own, *([head] if head else [])])


def folded(text: str) -> str:
    """Names are compared without case and spacing."""
    return " ".join(text.casefold().split())


class _Preview:
    def __init__(self, grid: Grid, how: Layout, reader: Reader, today: date) -> None:
        self._grid, self._how, self._reader, self._today = grid, how, reader, today
        figures = [n for n, use in enumerate(how.uses) if use in ("value", "at_period")]
        self._sign: DecimalSign = decimal_sign(cell for n in figures for cell in grid.column(n))
        self._seen: set[tuple[str, Period]] = set()
        self._known: dict[str, Indicator] = {}
        for indicator in reader.all(Indicator):
            for name in (indicator.name, indicator.row_name):
                if name:
                    self._known.setdefault(folded(name), indicator)

    def lines(self) -> Iterator[Line]:
        for number, row in enumerate(self._grid.rows, start=self._grid.first_row):
            for place, use in enumerate(self._how.uses):
                if use in ("value", "at_period") and place < len(row) and row[place]:
                    yield self._line(row, number, place)

    def _line(self, row: Sequence[str], number: int, place: int) -> Line:
        heading = self._grid.headings[place]
        where = Place(self._grid.sheet, number, column_letter(place), heading)
        head, told = split_heading(heading) if self._how.uses[place] == "at_period" else ("", None)
        own = [cell for cell in self._cells(row, "name") if cell]
        parts = [*own, *([head] if head else [])]
        name = JOINT.join(parts)
        indicator = self._indicator(name, parts)
        line = Line("refused", where, row[place], name, indicator)
        try:
            return self._read(line, row, told)
        except Refused as refused:
            return Line("refused", where, row[place], name, indicator, why=refused.said)

    def _read(self, line: Line, row: Sequence[str], told: Period | None) -> Line:
        indicator = line.indicator
        if indicator is None:
            raise Refused(Said(N_("Ingen nøkkeltall heter «{name}». Velg hvilket det er."), name=line.name or "–"))
        if indicator.feed:
            raise Refused(Said(N_("«{name}» regnes ut i planen og føres ikke her."), name=indicator.name))
        period = self._period(indicator, row, told)
        value = read_number(line.text, self._sign, indicator.unit)
        basis = self._basis(row)
        if value is None:
            why = Said(N_("Kilden har ikke noe tall her."))
            return Line("missing", line.place, line.text, line.name, indicator, period, why=why)
        if (indicator.id, period) in self._seen:
            raise Refused(Said(N_("Kilden har alt et annet tall for samme periode.")))
        self._seen.add((indicator.id, period))
        before = _stored(self._reader, indicator, period)
        return Line(
            self._what(before, value, basis), line.place, line.text, line.name, indicator, period, value, basis, before
        )

    def _what(self, before: IndicatorValue | None, value: Decimal, basis: int | None) -> What:
        if before is None:
            return "new"
        alike = before.value == value and before.certainty == self._how.certainty and basis in (None, before.basis)
        return "same" if alike else "change"

    def _indicator(self, name: str, parts: Sequence[str]) -> Indicator | None:
        chosen = self._how.rows.get(name) or self._how.only
        if chosen:
            return self._reader.get(Indicator, chosen)
        found = (self._known.get(folded(one)) for one in (name, *reversed(parts)))
        return next((one for one in found if one), None)

    def _period(self, indicator: Indicator, row: Sequence[str], told: Period | None) -> Period:
        written = " ".join(cell for cell in self._cells(row, "period") if cell)
        period = told or read_period(written)
        if period is None:
            raise Refused(Said(N_("«{text}» er ikke en periode."), text=written or "–"))
        own = fitted(period, indicator.frequency)
        if own is None:
            raise Refused(Said(N_("Perioden passer ikke med hvor ofte «{name}» føres."), name=indicator.name))
        if own.ends > self._today:
            raise Refused(Said(N_("Perioden er ikke over ennå.")))
        return own

    def _basis(self, row: Sequence[str]) -> int | None:
        told = next((cell for cell in self._cells(row, "basis") if cell), "")
        number = read_number(told, self._sign)
        if number is not None and (number < 0 or number != int(number)):
            raise Refused(Said(N_("«{text}» er ikke et antall."), text=told))
        return None if number is None else int(number)

    def _cells(self, row: Sequence[str], wanted: Use) -> Iterator[str]:
        return (row[n] for n, use in enumerate(self._how.uses) if use == wanted and n < len(row))


def _stored(reader: Reader, indicator: Indicator, period: Period) -> IndicatorValue | None:
    values = reader.linked(IndicatorValue, "indicator", indicator.id)
    return next((v for v in values if (v.year, v.part) == (period.year, period.part)), None)


def take_in(workspace: Workspace, grid: Grid, how: Layout, today: date, source_name: str) -> int:
    """Store what is new and changed, and how the source is read, as one step; how many values it was."""
    lines = [line for line in preview(grid, how, workspace, today) if line.what in ("new", "change")]
    if not lines:
        return 0
    with workspace.draft(Said(N_("Ta inn {n} tall fra {name}"), n=len(lines), name=source_name)) as draft:
        for line in lines:
            if line.indicator is None or line.period is None:
                continue
            basis = {} if line.basis is None else {"basis": line.basis}
            values = {"value": line.value, "certainty": how.certainty, "noted_on": today, **basis}
            if line.before is not None:
                draft.set(line.before, **values)
            else:
                period = line.period
                draft.add(
                    IndicatorValue(indicator=line.indicator.id, year=period.year, part=period.part).with_values(
                        **values
                    )
                )
        for name, id in how.rows.items():
            indicator = draft.get(Indicator, id)
            if indicator is not None and name and indicator.row_name != name:
                draft.set(indicator, row_name=name)
        known = remembered_source(grid, workspace)
        columns = to_remember(grid, how.uses)
        if known:
            draft.set(known, columns=columns, used_on=today)
        else:
            draft.add(IndicatorSource(name=source_name, columns=columns, used_on=today))
    return len(lines)


def note_value(
    workspace: Workspace, indicator: Indicator, period: Period, value: Decimal, today: date, **more: object
) -> IndicatorValue:
    """Enter one period's value, or correct the one that is there, as one step."""
    before = _stored(workspace, indicator, period)
    title = Said(N_("Før {name} for {year}"), name=indicator.name, year=period.year)
    with workspace.draft(title) as draft:
        if before is not None:
            return draft.set(before, value=value, noted_on=today, **more)
        fresh = IndicatorValue(indicator=indicator.id, year=period.year, part=period.part, value=value, noted_on=today)
        return draft.add(fresh.with_values(**more))
