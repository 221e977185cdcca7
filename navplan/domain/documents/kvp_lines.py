"""KVP over time: shares and waiting, 24 months back, and every figure with how it is reckoned.

The shares month by month are for the office's own screen: two rolling shares after each other would tell what a
single month's outcomes were. Medians of days count nobody and may leave the office.
"""

from collections.abc import Callable

from navplan.domain.documents.kvp_pictures import MONTHS_SHOWN, periods_until, short_name
from navplan.domain.documents.kvp_published import Published, figure_words
from navplan.domain.documents.outline import Cell, Column, Figure, Table
from navplan.domain.documents.year_plan_view import View
from navplan.domain.modules.kvp import KvpMonth
from navplan.domain.modules.kvp.figures import MANY_EACH
from navplan.domain.modules.kvp.figures import Figure as Reckoned
from navplan.domain.modules.kvp.indicators import BY_KEY, FIGURES, figure
from navplan.domain.modules.kvp.month_rules import month_name
from navplan.domain.modules.kvp.series import Period
from navplan.domain.plots import Line, line_chart
from navplan.domain.words import N_

INKS = ("accent", "success-mark", "warning-mark")
Value = Callable[[Period], tuple[float | None, str]]
"""A number of a month and how it is said."""


def shares_over_time(view: View, published: Published) -> Figure:
    """To work in the last twelve months, under 25 and under 30, month by month. Per cent, unmasked."""

    def value(key: str) -> Value:
        def found(at: Period) -> tuple[float | None, str]:
            share = figure(key, published.books, at)
            return (None if share.value is None else float(share.value)), figure_words(share)

        return found

    keys = ("to_work", "under_25", "under_30")
    lines = [(view.say(BY_KEY[key].label), value(key)) for key in keys]
    return _over_time(view, published, view.say(N_("Andeler de siste 24 månedene, i prosent")), lines)


def waiting(view: View, published: Published) -> Figure:
    """Median days from application to decision and from decision to start."""

    def value(key: str) -> Value:
        def found(at: Period) -> tuple[float | None, str]:
            standing = published.books.series.get(at)
            days = getattr(standing.month, key) if standing else None
            return (None if days is None else float(days)), "–" if days is None else str(days)

        return found

    lines = [(view.label(KvpMonth, key), value(key)) for key in ("days_to_decision", "days_to_start")]
    return _over_time(view, published, view.say(N_("Ventetid, median antall dager")), lines)


def _over_time(view: View, published: Published, title: str, lines: list[tuple[str, Value]]) -> Figure:
    periods = periods_until(published.at, MONTHS_SHOWN)
    names = [month_name(at).words(view.translate) for at in periods]
    found = [[value(at) for at in periods] for _name, value in lines]
    drawn = [
        Line(
            name,
            tuple(number for number, _said in row),
            tuple(f"{month}: {name} {said}" for month, (_number, said) in zip(names, row, strict=True)),
            INKS[place],
        )
        for place, ((name, _value), row) in enumerate(zip(lines, found, strict=True))
    ]
    last = ", ".join(f"{name} {row[-1][1]}" for (name, _value), row in zip(lines, found, strict=True))
    columns = (Column(view.say(N_("Måned")), 2), *(Column(name, 1.4, numeric=True) for name, _value in lines))
    rows = tuple((Cell(month), *(Cell(row[at][1]) for row in found)) for at, month in enumerate(names))
    drawing = line_chart(f"{title}: {last}", [short_name(view, at) for at in periods], drawn)
    return Figure(title, drawing, Table(title, columns, rows, row_headers=True))


def figures_table(view: View, published: Published) -> Table:
    """Every figure at the end of the last entered month, with how it is reckoned."""
    columns = (
        Column(view.say(N_("Tall")), 2),
        Column(view.say(N_("Nå")), 1, numeric=True),
        Column(view.say(N_("Slik er det regnet")), 5),
    )
    rows = tuple(
        (
            Cell(view.say(kind.label)),
            Cell(_said(view, kind.key, figure(kind.key, published.books, published.at))),
            Cell(view.say(kind.reckoned)),
        )
        for kind in FIGURES
    )
    return Table(view.say(N_("Alle KVP-tallene")), columns, rows, row_headers=True)


def _said(view: View, key: str, found: Reckoned) -> str:
    """The figure, and a word where there are more participants for each counsellor than is wise."""
    said = figure_words(found)
    if key == "each_counsellor" and found.value is not None and found.value > MANY_EACH:
        return view.say(N_("{n} (mange)"), n=said)
    return said
