"""The indicators of the one page for the owners (partnerskap.md E10): those both ask for, each on two lines."""

from collections.abc import Sequence

from navplan.domain.documents.indicator_rows import STATE_BY_KEY, WORST_FIRST, IndicatorRow, bare, rows_of
from navplan.domain.documents.outline import Cell, Column, Table
from navplan.domain.documents.year_plan_view import View, short, small
from navplan.domain.modules.indicator import Indicator
from navplan.domain.modules.partnership.parts_work import SharedIndicator
from navplan.domain.modules.partnership.versions import newest
from navplan.domain.words import N_

MOST = 5
"""Indicators on the page: what the owners can take in before the meeting (the template has three to seven)."""

NAME, COMMENT = 46, 48
"""Signs of a name, and of what was said of its last figure, so that a row stays at two lines."""


def status_rows(view: View) -> tuple[IndicatorRow, ...]:
    """Those the newest agreement names, as in the meeting packet, then those of both owners; the worst first."""
    agreement = newest(view.reader)
    lines = view.reader.linked(SharedIndicator, "agreement", agreement.id) if agreement else ()
    agreed = [view.reader.get(Indicator, line.indicator) for line in lines if line.indicator]
    joint = [one for one in view.reader.all(Indicator) if one.owner_line == "felles"]
    known = {one.id: one for one in (*agreed, *joint) if one is not None and not one.retired}
    rows = rows_of(view, list(known.values())[:MOST])
    return tuple(sorted(rows, key=lambda row: WORST_FIRST.index(row.state)))


def figures_table(view: View, rows: Sequence[IndicatorRow]) -> Table:
    """Start, target, now, direction and verdict, and for which period it is, with what was said of it."""
    columns = (
        Column(view.say(N_("Felles nøkkeltall")), 3.5),
        Column(view.say(N_("Start")), 1.2, numeric=True),
        Column(view.say(N_("Mål")), 1.2, numeric=True),
        Column(view.say(N_("Nå")), 1.2, numeric=True),
        Column(view.say(N_("Utvikling")), 1.4),
        Column(view.say(N_("Vurdering")), 1.5),
        Column(view.say(N_("Gjelder")), 2.6),
    )
    caption = view.say(N_("Felles nøkkeltall ({n})"), n=len(rows))
    return Table(caption, columns, tuple(_row(view, row) for row in rows), row_headers=True)


def _row(view: View, row: IndicatorRow) -> tuple[Cell, ...]:
    return (
        Cell(short(row.name, NAME)),
        Cell(bare(row.start) or "–"),
        Cell(bare(row.target) or "–"),
        Cell(row.now),
        Cell(row.trend or "–"),
        Cell(row.state_words, STATE_BY_KEY[row.state].tone),
        small(short(_told(row), COMMENT)),
    )


def _told(row: IndicatorRow) -> str:
    """For which period the figure is, and what was said of it; of a figure that is missing, for which it is awaited."""
    if row.stale:
        return ". ".join(part for part in (row.period, row.stale) if part)
    point = row.reading.newest
    comment = (point.comment if point else "") or row.indicator.caution
    return ": ".join(part for part in (row.period, comment) if part)
