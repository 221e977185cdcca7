"""The indicators of a tertial report (partnerskap.md E8): as they stood when the tertial was cut off."""

from collections.abc import Iterable
from datetime import date

from navplan.domain.documents.indicator_rows import STATE_BY_KEY, IndicatorRow, counted, row_of
from navplan.domain.documents.outline import Block, Cell, Column, Heading, Paragraph, Table
from navplan.domain.documents.year_plan_view import View, cell, small
from navplan.domain.indicators.reading import reading_of
from navplan.domain.modules.indicator import Indicator
from navplan.domain.words import N_


def figures_chapter(view: View, lines: tuple[str, ...], cut: date) -> Iterable[Block]:
    """All figures for both owners, the reader's own line first; what was reported later stays out."""
    followed = [one for one in view.reader.all(Indicator) if not one.retired]
    if not followed:
        return
    ordered = sorted(followed, key=lambda one: lines.index(one.owner_line) if one.owner_line in lines else len(lines))
    rows = [row_of(view, reading_of(one, view.reader, cut)) for one in ordered]
    yield Heading(view.say(N_("Nøkkeltallene")), 2)
    yield Paragraph(counted(view, rows))
    yield _table(view, rows)


def _table(view: View, rows: list[IndicatorRow]) -> Table:
    columns = (
        Column(view.say(N_("Nøkkeltall")), 3.3),
        Column(view.say(N_("Mål")), 1.5, numeric=True),
        Column(view.say(N_("Nå")), 1.7, numeric=True),
        Column(view.say(N_("Utvikling")), 1.4),
        Column(view.say(N_("Status")), 1.7),
        Column(view.say(N_("Kommentar")), 3.4),
    )
    return Table(view.say(N_("Nøkkeltall med kilde")), columns, tuple(_row(row) for row in rows), row_headers=True)


def _row(row: IndicatorRow) -> tuple[Cell, ...]:
    point = row.reading.newest
    return (
        cell(row.name, small(row.about)),
        Cell(row.target or "–"),
        cell(row.now, small(row.period)),
        Cell(row.trend or "–"),
        cell(Cell(row.state_words, STATE_BY_KEY[row.state].tone), Cell(row.stale, "info")),
        cell(point.comment if point else "", small(row.indicator.caution)),
    )
