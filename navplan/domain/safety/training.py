"""How far the training reaches: group by group and employer by employer, by the theme that stands worst (3.9)."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date, timedelta

from dateutil.relativedelta import relativedelta

from navplan.domain.modules.safety import SafetyTraining
from navplan.domain.modules.safety.words_practice import GROUPS, TRAINING_EMPLOYERS
from navplan.domain.records import Reader
from navplan.domain.safety.duties import YEARLY, is_valid
from navplan.domain.small_numbers import LIMIT, Key, Masked, Sum, masked, part_of
from navplan.domain.words import N_, Said, as_written

SOON_DAYS = 60
"""A training that ends within so many days is listed; our proposal, not law."""


@dataclass(frozen=True)
class Coverage:
    """How many of a group at an employer have a training that still counts, in the theme that stands worst."""

    group: str
    employer: str
    done: int
    whole: int
    expires: date | None
    theme: str = ""

    @property
    def key(self) -> str:
        """Names the cell of the grid."""
        return f"{self.group}:{self.employer}"

    @property
    def rank(self) -> tuple[float, date]:
        """Lowest share first, then the one that ends first."""
        return self.done / self.whole if self.whole else 0.0, self.expires or date.min

    def state(self, today: date) -> str:
        """«alle», «gar_ut» (all, but it ends soon), «delvis», «ingen»; «tom» for a group nobody is in."""
        if not self.whole:
            return "tom"
        if not self.done:
            return "ingen"
        if self.done < self.whole:
            return "delvis"
        return "gar_ut" if self.expires and self.expires <= today + timedelta(days=SOON_DAYS) else "alle"


STATE_WORDS: Mapping[str, str] = {
    "alle": N_("alle"),
    "gar_ut": N_("alle, går snart ut"),
    "delvis": N_("ikke alle"),
    "ingen": N_("ingen gyldig"),
    "tom": N_("ikke ført"),
}


def coverage(reader: Reader, today: date, theme: str = "") -> tuple[Coverage, ...]:
    """Per group and employer the newest training of each theme, the worst of them shown; what has ended counts none."""
    newest: dict[tuple[str, str, str], SafetyTraining] = {}
    dated = [t for t in reader.all(SafetyTraining) if t.held_on and (not theme or t.theme == theme)]
    for row in sorted(dated, key=lambda t: t.held_on or date.min):
        newest[row.group, row.employer, row.theme] = row
    worst: dict[tuple[str, str], Coverage] = {}
    for row in newest.values():
        found = _covered(row, today)
        known = worst.get((row.group, row.employer))
        if known is None or found.rank < known.rank:
            worst[row.group, row.employer] = found
    return tuple(worst.values())


def _covered(row: SafetyTraining, today: date) -> Coverage:
    expires = row.held_on + relativedelta(months=row.valid_months or YEARLY) if row.held_on else None
    done = min(row.done or 0, row.in_group or 0) if is_valid(row, today) else 0
    return Coverage(row.group, row.employer, done, row.in_group or 0, expires, row.theme)


@dataclass(frozen=True)
class Grid:
    """Every group against every employer; a cell is None where no training is recorded."""

    groups: tuple[str, ...]
    employers: tuple[str, ...]
    cells: Mapping[tuple[str, str], Coverage]
    today: date

    def cell(self, group: str, employer: str) -> Coverage | None:
        """One cell."""
        return self.cells.get((group, employer))

    def of_employer(self, employer: str) -> tuple[int, int]:
        """Trained and in the groups, for one employer."""
        rows = [cell for cell in self.cells.values() if cell.employer == employer]
        return sum(row.done for row in rows), sum(row.whole for row in rows)

    @property
    def short(self) -> tuple[Coverage, ...]:
        """Where somebody lacks a valid training, worst first."""
        return tuple(sorted((c for c in self.cells.values() if c.done < c.whole), key=lambda c: c.rank))

    @property
    def ending(self) -> tuple[Coverage, ...]:
        """What ends within sixty days, soonest first."""
        return tuple(
            sorted((c for c in self.cells.values() if c.state(self.today) == "gar_ut"), key=lambda c: c.rank[1])
        )


def training_grid(reader: Reader, today: date, theme: str = "") -> Grid:
    """The grid of one theme, or of the worst theme in every cell."""
    return Grid(
        tuple(option.key for option in GROUPS),
        tuple(option.key for option in TRAINING_EMPLOYERS),
        {(row.group, row.employer): row for row in coverage(reader, today, theme)},
        today,
    )


def trainings_of(reader: Reader, group: str, employer: str, theme: str = "") -> tuple[SafetyTraining, ...]:
    """The records behind one cell, newest first."""
    found = [
        t
        for t in reader.all(SafetyTraining)
        if (t.group, t.employer) == (group, employer) and (not theme or t.theme == theme)
    ]
    return tuple(sorted(found, key=lambda t: t.held_on or date.max, reverse=True))


@dataclass(frozen=True)
class Printed:
    """The figures of a cell as they may leave the office; `is_hidden` where they say nothing about how it stands."""

    done: str
    whole: str
    is_hidden: bool

    def said(self) -> Said:
        """«8 av 10», «<5»."""
        if self.is_hidden and not self.whole.isdecimal():
            return Said(self.whole)
        return Said(N_("{done} av {whole}"), done=Said(self.done), whole=self.whole)


@dataclass(frozen=True)
class PrintedGrid:
    """A grid with small numbers hidden (8.4): cells in the grid's order, and the employers' totals."""

    cells: Mapping[tuple[str, str], Printed]
    totals: Mapping[str, Printed]


def printed(grid: Grid, limit: int | None = LIMIT) -> PrintedGrid:
    """What of a grid may be shown; no hidden cell can be worked out from the others or the totals."""
    numbers: dict[tuple[str, ...], tuple[int, int]] = {
        (cell.group, cell.employer): (cell.done, cell.whole) for cell in grid.cells.values()
    }
    numbers |= {(employer,): grid.of_employer(employer) for employer in grid.employers}
    values: dict[Key, int | None] = {}
    for about, (done, whole) in numbers.items():
        values |= {("done", about): done, ("left", about): whole - done, ("whole", about): whole}
    shown = masked(values, _sums(grid, numbers), limit)
    made = {about: _printed(about, values, shown) for about in numbers}
    return PrintedGrid(
        {(cell.group, cell.employer): made[cell.group, cell.employer] for cell in grid.cells.values()},
        {employer: made[employer,] for employer in grid.employers},
    )


def _printed(about: tuple[str, ...], values: Mapping[Key, int | None], shown: Masked) -> Printed:
    done, whole = (shown.said(key, values[key], as_written) for key in (("done", about), ("whole", about)))
    return Printed(done, whole, shown.of(("done", about), ("whole", about)) != "shown")


def _sums(grid: Grid, numbers: Iterable[tuple[str, ...]]) -> Iterator[Sum]:
    for about in numbers:
        yield part_of(("whole", about), ("done", about), ("left", about))
    for employer in grid.employers:
        own = [(cell.group, employer) for cell in grid.cells.values() if cell.employer == employer]
        for part in ("done", "left", "whole"):
            yield Sum((part, (employer,)), tuple((part, about) for about in own))


def before_first_meeting(reader: Reader, today: date) -> tuple[int, int] | None:
    """New staff who were trained before they met users: how many of how many; None when nothing is recorded."""
    rows = [t for t in reader.all(SafetyTraining) if t.group == "nyansatte" and is_valid(t, today)]
    if not rows:
        return None
    return sum(t.done or 0 for t in rows if t.before_first), sum(t.in_group or 0 for t in rows)
