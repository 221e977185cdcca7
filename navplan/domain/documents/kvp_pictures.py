"""The KVP charts of kvp_kompetanse.md 7.1 with the same numbers as tables; screen and documents show these."""

from collections.abc import Iterable
from dataclasses import replace

from navplan.domain.documents.kvp_published import Published, figure_words
from navplan.domain.documents.outline import Cell, Column, Figure, Table
from navplan.domain.documents.year_plan_view import View
from navplan.domain.kinds import Choice
from navplan.domain.modules.kvp import KvpMonth, KvpReview, KvpTarget
from navplan.domain.modules.kvp.figures import financed_places, measure_mix, used_places
from navplan.domain.modules.kvp.indicators import BY_KEY
from navplan.domain.modules.kvp.month import AGES, MEASURES, OUTCOMES, before
from navplan.domain.modules.kvp.month_rules import month_name
from navplan.domain.modules.kvp.planning import FUNNEL
from navplan.domain.modules.kvp.series import Period
from navplan.domain.modules.kvp.words import MONTHS, PORTFOLIOS
from navplan.domain.plots import Bar, Line, Part, bars, funnel_drawing, line_chart, stacked
from navplan.domain.words import N_

MONTHS_SHOWN = 24


def periods_until(last: Period, length: int) -> tuple[Period, ...]:
    """So many months, the last of them given; oldest first."""
    found = [last]
    while len(found) < length:
        found.append(before(*found[-1]))
    return tuple(reversed(found))


def short_name(view: View, at: Period) -> str:
    """«mars 24»."""
    return f"{month_name(at).words(view.translate).split()[0][:3].lower()} {at[0] % 100:02}"


def participants(view: View, published: Published) -> Figure:
    """Participants at each month's end, the year's target, and the projection to December."""
    last = published.at
    forecast = published.figure("forecast")[0] if last[1] < 12 else None
    ahead = tuple((last[0], month) for month in range(last[1] + 1, 13))
    periods = (*periods_until(last, MONTHS_SHOWN - len(ahead)), *ahead)
    values = [published.value("closing", *at) for at in periods]
    names = [month_name(at).words(view.translate) for at in periods]
    said = [f"{n}: {published.said('closing', *at)}" for n, at in zip(names, periods, strict=True)]
    lines = [Line(view.say(N_("Deltakere")), tuple(values), tuple(said))]
    target = _target(view, "at_year_end")
    if target is not None:
        level = tuple(float(target) if at[0] == last[0] else None for at in periods)
        lines.append(Line(view.say(N_("Mål")), level, tuple(said), "success-mark", dashed=True))
    if forecast is not None and published.last and published.last.closing is not None:
        start, whole = published.last.closing, len(ahead)
        steps = {at: start + (float(forecast) - start) * n / whole for n, at in enumerate((last, *ahead))}
        lines.append(
            Line(
                view.say(N_("Framskriving")), tuple(steps.get(at) for at in periods), tuple(said), "warning-mark", True
            )
        )
    words = view.say(N_("Deltakere ved slutten av hver måned, sist {n}"), n=published.said("closing", *last))
    drawing = line_chart(words, [short_name(view, at) for at in periods], lines)
    return Figure(view.say(N_("Deltakere per måned")), drawing, _year_grid(view, published, words))


def _year_grid(view: View, published: Published, caption: str) -> Table:
    """Months down, this year and the year before across."""
    years = (published.year - 1, published.year)
    columns = (Column(view.say(N_("Måned")), 2), *(Column(str(year), 1, numeric=True) for year in years))
    rows = tuple(
        (Cell(view.say(option.label)), *(Cell(published.said("closing", year, int(option.key))) for year in years))
        for option in MONTHS
    )
    return Table(caption, columns, rows, row_headers=True)


def funnel_table(view: View, published: Published) -> Table:
    """Every portfolio of the year and their sum, step by step."""
    columns = (
        Column(view.label(KvpReview, "portfolio"), 2.6),
        *(Column(view.label(KvpReview, key), 1.1, numeric=True) for key in FUNNEL),
    )
    rows = tuple(
        (Cell(portfolio_name(view, p), strong=not p), *(Cell(published.said("funnel", p, key)) for key in FUNNEL))
        for p in (*published.portfolios(), "")
    )
    return Table(view.say(N_("Trakten for hver portefølje")), columns, rows, row_headers=True)


def _target(view: View, indicator: str) -> float | None:
    found = (t for t in view.reader.all(KvpTarget) if t.year == view.year and t.indicator == indicator)
    return next((float(t.value) for t in found if t.value is not None), None)


def funnel_picture(view: View, published: Published, portfolio: str = "") -> Figure:
    """The chain from portfolio to start, for one portfolio or all."""
    steps = [
        Bar(
            key,
            view.label(KvpReview, key),
            published.value("funnel", portfolio, key),
            published.said("funnel", portfolio, key),
        )
        for key in FUNNEL
    ]
    name = portfolio_name(view, portfolio)
    words = ", ".join(f"{step.name.lower()} {step.words}" for step in steps)
    table = _rows(view, name, [(step.name, step.words) for step in steps])
    return Figure(name, funnel_drawing(f"{name}: {words}", steps), table)


def portfolio_name(view: View, portfolio: str) -> str:
    """What a portfolio is called; all of them together for the empty key."""
    return (
        view.say(Choice(PORTFOLIOS).option(portfolio).label) if portfolio else view.say(N_("Alle porteføljer samlet"))
    )


def _rows(view: View, caption: str, rows: Iterable[tuple[str, str]]) -> Table:
    columns = (Column(caption, 3), Column(view.say(N_("Antall")), 1, numeric=True))
    return Table(caption, columns, tuple((Cell(name), Cell(value)) for name, value in rows), row_headers=True)


def ages(view: View, published: Published) -> Figure:
    """Participants by age at the end of the last month."""
    return _stack(view, published, N_("Deltakere etter alder"), "stood", AGES)


def measures(view: View, published: Published) -> Figure:
    """Participants by whose measures they are in, with shares where no number is hidden."""
    found = _stack(view, published, N_("Deltakere etter tiltak"), "stood", MEASURES)
    if published.last is None or any(published.value("stood", key) is None for key in MEASURES):
        return found
    mix = measure_mix(published.last)
    columns = (*found.table.columns, Column(view.say(N_("Andel")), 1, numeric=True))
    rows = tuple((*row, Cell(figure_words(part))) for row, part in zip(found.table.rows, mix, strict=True))
    return replace(found, table=replace(found.table, columns=columns, rows=rows))


def _stack(view: View, published: Published, caption: str, kind: str, keys: tuple[str, ...]) -> Figure:
    rows = [Part(key, view.label(KvpMonth, key), published.value(kind, key), published.said(kind, key)) for key in keys]
    title = view.say(caption)
    words = f"{title}: " + ", ".join(f"{row.name} {row.words}" for row in rows)
    whole = published.value("closing", *published.at)
    return Figure(title, stacked(words, rows, whole), _rows(view, title, [(row.name, row.words) for row in rows]))


def outcomes(view: View, published: Published) -> Figure:
    """Where those who completed went, the year's sum."""
    rows = [
        Bar(key, view.label(KvpMonth, key), published.value("sum", key), published.said("sum", key)) for key in OUTCOMES
    ]
    title = view.say(N_("Situasjonen rett etter, for dem som fullførte i året"))
    words = f"{title}: " + ", ".join(f"{row.name} {row.words}" for row in rows)
    return Figure(title, bars(words, rows, name_width=300), _rows(view, title, [(r.name, r.words) for r in rows]))


def shares(view: View, published: Published) -> Figure:
    """The shares the office is measured on, each on a scale to one hundred."""
    rows = []
    for key in ("to_work", "completion", "coverage", "assessed_first", "in_time", "used_places"):
        value, said = published.figure(key)
        rows.append(Bar(key, figure_label(view, key), None if value is None else float(value), said))
    title = view.say(N_("Andeler i prosent"))
    words = f"{title}: " + ", ".join(f"{row.name} {row.words}" for row in rows)
    table = _rows(view, title, [(row.name, row.words) for row in rows])
    most = max([100.0, *(row.value for row in rows if row.value is not None)])
    return Figure(title, bars(words, rows, most), table)


def places(view: View, published: Published) -> Figure | None:
    """The year's average against the financed places."""
    found = published.books.places_of(view.year)
    financed = financed_places(found) if found else None
    mean, said = published.figure("average")
    if not financed or mean is None:
        return None
    used = used_places(published.standings, found).value
    rows = [
        Bar("average", figure_label(view, "average"), float(mean), said),
        Bar("places", view.say(N_("Plasser vi regner med")), float(financed), str(financed), "pressed", "lines"),
    ]
    words = view.say(
        N_("{mean} deltakere i snitt, {places} plasser: {share} %"), mean=said, places=financed, share=used
    )
    title = view.say(N_("Bruk av plassene"))
    return Figure(title, bars(words, rows), _rows(view, title, [(row.name, row.words) for row in rows]))


def figure_label(view: View, key: str) -> str:
    """What a figure is called."""
    return view.say(BY_KEY[key].label)
