"""The year as a grid: numbers down, months across, the year's sum last. For the office's own screen, unmasked."""

from navplan.domain.documents.outline import Cell, Column, Table
from navplan.domain.documents.year_plan_view import View
from navplan.domain.modules.kvp import KvpMonth
from navplan.domain.modules.kvp.month import AGES, APPLICATIONS, INFLOW, MEASURES, OUTCOMES, OUTFLOW, REACH
from navplan.domain.modules.kvp.month_rules import problems
from navplan.domain.modules.kvp.series import Series, Standing
from navplan.domain.modules.kvp.words import MONTHS
from navplan.domain.words import N_

SUMMED = (*APPLICATIONS, *INFLOW, *OUTFLOW, *OUTCOMES, "conditions", "conditions_assessed", "offered", "declined")
ROWS = (*APPLICATIONS, "opening", *INFLOW, *OUTFLOW, "closing", *AGES, *MEASURES, *OUTCOMES, *REACH)


def year_grid(view: View, series: Series) -> Table:
    """Every month of the year; a month that has not been entered is empty."""
    found = [series.get((view.year, int(option.key))) for option in MONTHS]
    columns = (
        Column(str(view.year), 3),
        *(Column(view.say(option.label)[:3], 1, numeric=True) for option in MONTHS),
        Column(view.say(N_("Sum")), 1, numeric=True),
    )
    rows = [(Cell(view.say(N_("Tilstand"))), *(Cell(_state(view, s, series)) for s in found), Cell(""))]
    rows += [_row(view, key, found) for key in ROWS]
    return Table(view.say(N_("KVP-tallene måned for måned i {year}"), year=view.year), columns, tuple(rows))


def _state(view: View, standing: Standing | None, series: Series) -> str:
    if standing is None:
        return ""
    if standing.month.locked:
        return view.say(N_("låst"))
    grave = any(problem.weight == "danger" for problem in problems(standing, series))
    return view.say(N_("feil")) if grave else view.say(N_("åpen"))


def _row(view: View, key: str, found: list[Standing | None]) -> tuple[Cell, ...]:
    values = [_value(standing, key) for standing in found]
    known = [value for value in values if value is not None]
    whole = str(sum(known)) if key in SUMMED and known else ""
    name = view.say(N_("Deltakere ved månedens slutt")) if key == "closing" else view.label(KvpMonth, key)
    cells = (Cell("" if value is None else str(value)) for value in values)
    return (Cell(name, strong=key == "closing"), *cells, Cell(whole, strong=True))


def _value(standing: Standing | None, key: str) -> int | None:
    if standing is None:
        return None
    if key in ("opening", "closing"):
        found: int | None = getattr(standing, key)
        return found
    value: int | None = getattr(standing.month, key)
    return value
