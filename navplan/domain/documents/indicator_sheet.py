"""The document «Nøkkeltall»: all indicators in one table, then each with its chart, definition and source."""

from collections.abc import Iterable

from navplan.domain.documents.asked import Asked
from navplan.domain.documents.indicator_drawing import series_figure
from navplan.domain.documents.indicator_rows import (
    WORST_FIRST,
    IndicatorRow,
    all_rows,
    counted,
    rows_table,
)
from navplan.domain.documents.outline import Block, Heading, Notice, Outline, PageBreak, Pairs, Paragraph
from navplan.domain.documents.paper import paper
from navplan.domain.documents.year_plan_view import View
from navplan.domain.modules.indicator import Indicator
from navplan.domain.modules.plan import Goal
from navplan.domain.records import Reader
from navplan.domain.small_numbers import LIMIT
from navplan.domain.words import N_

FOOTER = N_(
    "Inneholder ikke personopplysninger om brukere. Skjermede tall som bygger på 1 til {most} personer, er skjult."
)


def indicator_sheet(reader: Reader, asked: Asked) -> Outline:
    """The document."""
    view = View(reader, asked.translate, asked.year, asked.today)
    return paper(
        view,
        asked,
        view.say(N_("Nøkkeltall {year}"), year=asked.year),
        view.say(N_("Tall, mål og utvikling")),
        _blocks(view),
    )


def _blocks(view: View) -> Iterable[Block]:
    rows = all_rows(view)
    yield Paragraph(counted(view, rows), "lead")
    if not rows:
        return
    yield Paragraph(view.say(FOOTER, most=LIMIT - 1), "note")
    ranked = sorted(rows, key=lambda row: WORST_FIRST.index(row.state))
    yield rows_table(view, ranked, view.say(N_("Alle nøkkeltall, dårligst først")))
    yield PageBreak()
    for row in rows:
        yield from _one(view, row)


def _one(view: View, row: IndicatorRow) -> Iterable[Block]:
    indicator = row.indicator
    yield Heading(row.name)
    told = (
        (
            view.say(N_("Status")),
            " · ".join(part for part in (row.state_words, row.now, row.period, row.stale) if part),
        ),
        (view.label(Indicator, "definition"), indicator.definition),
        (view.say(N_("Kilde")), row.about),
        (view.label(Indicator, "checked"), view.day(indicator.checked)),
        (view.label(Indicator, "frequency"), view.chosen(indicator, "frequency")),
        (view.label(Indicator, "start_value"), row.start),
        (view.label(Indicator, "role"), view.role(indicator.role)),
        (view.label(Indicator, "goals"), "; ".join(view.reader.named(Goal.KEY, id) for id in indicator.goals)),
    )
    yield Pairs(tuple((label, words) for label, words in told if words))
    if indicator.caution:
        yield Notice(view.say(N_("Les tallet slik: {caution}"), caution=indicator.caution), "warning")
    if row.reading.points:
        yield series_figure(view, row.reading)
    else:
        yield Paragraph(view.say(N_("Ingen tall er ført ennå.")), "note")
