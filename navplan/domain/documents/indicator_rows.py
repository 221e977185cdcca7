"""An indicator on one line, in words: the same on the page, in the document and in the meeting packet."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from decimal import Decimal

from navplan.domain.documents.outline import Cell, Column, Table
from navplan.domain.documents.year_plan_view import View, cell, small
from navplan.domain.indicators.numbers import number_words
from navplan.domain.indicators.reading import FIRM, Point, Reading, as_of, hides, reading_of
from navplan.domain.kinds import Option
from navplan.domain.modules.indicator import Indicator
from navplan.domain.modules.indicator.words import SOURCES, STATES
from navplan.domain.small_numbers import LIMIT
from navplan.domain.words import N_

STATE_BY_KEY: dict[str, Option] = {option.key: option for option in STATES}
WORST_FIRST = ("ikke_i_rute", "usikker", "mangler", "faa", "skjermet", "uten_maal", "i_rute")
"""The order in which a leader has to look at indicators."""

TRENDS = {
    "better": N_("Bedre"),
    "worse": N_("Dårligere"),
    "same": N_("Uendret"),
    "up": N_("Opp"),
    "down": N_("Ned"),
}
ARROWS = {"up": "↑", "down": "↓", "same": "→"}


@dataclass(frozen=True)
class IndicatorRow:
    """What is said of one indicator. `state` is a key of `STATES`; `stale` is empty when the figure is fresh."""

    reading: Reading
    name: str
    about: str
    start: str
    target: str
    now: str
    period: str
    trend: str
    state: str
    state_words: str
    stale: str

    @property
    def indicator(self) -> Indicator:
        """The card."""
        return self.reading.indicator

    @property
    def tone(self) -> str:
        """The colour that goes with the status word."""
        return STATE_BY_KEY[self.state].tone


def value_words(view: View, reading: Reading, point: Point | None) -> str:
    """«39,5 %», «12 dager», «66,7 % (n = 6)», «<5» or «skjermet», «–»."""
    unit = reading.indicator.unit
    if point is None:
        return "–"
    if point.value is None:
        return f"<{LIMIT}" if unit == "antall" else view.say(N_("skjermet"))
    said = plain_words(view, point.value, unit)
    few = unit == "prosent" and point.basis is not None and point.basis < FIRM
    return f"{said} (n = {point.basis})" if few else said


def plain_words(view: View, value: Decimal | None, unit: str) -> str:
    """A value or target with its unit."""
    said = number_words(value, unit)
    if value is None:
        return said
    if unit == "dager":
        return view.say(N_("{n} dager"), n=said)
    return view.say(N_("{n} årsverk"), n=said) if unit == "aarsverk" else said


def row_of(view: View, reading: Reading) -> IndicatorRow:
    """The line of one indicator."""
    indicator, newest = reading.indicator, reading.newest
    return IndicatorRow(
        reading=reading,
        name=indicator.name or view.say(N_("Uten navn")),
        about=_about(view, indicator),
        start=_start(view, indicator),
        target=_target(view, reading),
        now=value_words(view, reading, newest),
        period=_period(view, newest),
        trend=_trend(view, reading),
        state=reading.state,
        state_words=view.say(STATE_BY_KEY[reading.state].label),
        stale=_stale(view, reading),
    )


def _about(view: View, indicator: Indicator) -> str:
    source = next((o.label for o in SOURCES if o.key == indicator.source), "")
    parts = (view.say(source) if source else "", indicator.report, view.chosen(indicator, "owner_line"))
    return " · ".join(part for part in parts if part)


def _start(view: View, indicator: Indicator) -> str:
    if indicator.start_value is None:
        return ""
    said = plain_words(view, indicator.start_value, indicator.unit)
    if indicator.unit == "antall" and hides(indicator, indicator.start_value, None):
        said = f"<{LIMIT}"
    return f"{said} ({view.day(indicator.start_on)})" if indicator.start_on else said


def _target(view: View, reading: Reading) -> str:
    """What the last figure is held against, or the year's target when there is no figure yet."""
    newest, unit = reading.newest, reading.indicator.unit
    target = reading.target_at(newest.period) if newest else None
    aim = reading.aim_of(reading.as_of.year)
    if newest is None or (target is None and newest.period.year != reading.as_of.year):
        return plain_words(view, aim.value, unit) if aim and aim.value is not None else ""
    if target is None:
        return ""
    said = plain_words(view, target, unit)
    whole = reading.aim_of(newest.period.year)
    if whole and whole.value is not None and whole.value != target:
        return view.say(N_("{step} (året {whole})"), step=said, whole=plain_words(view, whole.value, unit))
    return said


def bare(words: str) -> str:
    """The figure alone, without the day or the year's figure that stands after it."""
    return words.split(" (", maxsplit=1)[0]


def _period(view: View, point: Point | None) -> str:
    if point is None:
        return ""
    said = point.period.said(view.translate)
    return view.say(N_("{period}, foreløpig"), period=said) if point.preliminary else said


def _trend(view: View, reading: Reading) -> str:
    """The arrow follows the figure, the word follows what is good."""
    if not reading.trend:
        return ""
    newest, before = reading.newest, reading.previous
    way = "same"
    if newest and before and newest.value is not None and before.value is not None and newest.value != before.value:
        way = "up" if newest.value > before.value else "down"
    return f"{ARROWS[way]} {view.say(TRENDS[reading.trend])}"


def _stale(view: View, reading: Reading) -> str:
    if not reading.is_stale or reading.expected is None:
        return ""
    return view.say(N_("Venter på {period}"), period=reading.expected.said(view.translate))


def rows_of(view: View, indicators: Iterable[Indicator]) -> tuple[IndicatorRow, ...]:
    """These indicators as they stand in the year's plan."""
    day = as_of(view.year, view.today)
    return tuple(row_of(view, reading_of(one, view.reader, day)) for one in indicators)


def all_rows(view: View) -> tuple[IndicatorRow, ...]:
    """Every indicator that is followed, in the order they entered."""
    return rows_of(view, (one for one in view.reader.all(Indicator) if not one.retired))


def counted(view: View, rows: Sequence[IndicatorRow]) -> str:
    """«12 nøkkeltall: 6 i rute, 2 usikre, 1 ikke i rute. 2 venter på nye tall.»; what nobody is in is not told."""
    if not rows:
        return view.say(N_("Planen har ingen nøkkeltall ennå."))
    words = {
        "i_rute": N_("{n} i rute"),
        "usikker": N_("{n} usikre"),
        "ikke_i_rute": N_("{n} ikke i rute"),
        "mangler": N_("{n} uten tall"),
    }
    found = [view.say(said, n=n) for key, said in words.items() if (n := sum(row.state == key for row in rows))]
    told = view.say(N_("{n} nøkkeltall"), n=len(rows)) + (f": {', '.join(found)}." if found else ".")
    stale = sum(bool(row.stale) for row in rows)
    return f"{told} {view.say(N_('{n} venter på nye tall.'), n=stale)}" if stale else told


def rows_table(view: View, rows: Sequence[IndicatorRow], caption: str) -> Table:
    """The lines as a table (partnerskap.md E10: start, target, now, direction, verdict)."""
    columns = (
        Column(view.say(N_("Nøkkeltall")), 3.8),
        Column(view.say(N_("Start")), 1.5, numeric=True),
        Column(view.say(N_("Mål")), 1.7, numeric=True),
        Column(view.say(N_("Nå")), 1.9, numeric=True),
        Column(view.say(N_("Utvikling")), 1.6),
        Column(view.say(N_("Status")), 2),
    )
    return Table(caption, columns, tuple(_cells(row) for row in rows), row_headers=True)


def _cells(row: IndicatorRow) -> tuple[Cell, ...]:
    option = STATE_BY_KEY[row.state]
    return (
        cell(row.name, small(row.about)),
        Cell(row.start or "–"),
        Cell(row.target or "–"),
        cell(row.now, small(row.period)),
        Cell(row.trend or "–"),
        cell(Cell(row.state_words, option.tone), Cell(row.stale, "info")),
    )
