"""The pictures of internal control (kvp_kompetanse.md 7.3), each with the same numbers as a table.

Screen and report show these. Steps of risk: `control_register.STEPS`, always with a word.
"""

from collections.abc import Iterable, Sequence
from itertools import accumulate

from navplan.domain.documents.business_plan_year import MONTHS
from navplan.domain.documents.control_register import risk_cell, step_of
from navplan.domain.documents.outline import Cell, Column, Figure, Table
from navplan.domain.documents.score_table import score_table
from navplan.domain.documents.year_plan_view import View
from navplan.domain.drawing import Box, Drawing, Label, Look, Mark, Shape
from navplan.domain.kinds import Choice
from navplan.domain.modules.control.figures import by_age, causes, relevant, under_control, written
from navplan.domain.modules.control.records import ControlDeviation, ControlRisk, ControlRoutine
from navplan.domain.modules.control.rules import checks_of, frequency_of, is_open, next_check, risk_of
from navplan.domain.modules.control.words import BETWEEN, CAUSES
from navplan.domain.plots import Bar, Score, Shade, bars, score_grid
from navplan.domain.vocabulary import THEMES
from navplan.domain.words import N_, Said, Translate

SIDE, LEFT, TOP = 56.0, 120.0, 26.0


# -- risk


def risk_matrices(view: View) -> Iterable[Figure]:
    """Risks of breaking the law now, and as they will be when the new measures are in place."""
    risks = sorted(view.reader.all(ControlRisk), key=lambda risk: -(risk_of(risk) or 0))
    scored = [risk for risk in risks if _now(risk)]
    if not scored:
        return
    table = _risk_table(view, scored)
    yield Figure(view.say(N_("Risiko nå")), _matrix(view, [(r, _now(r)) for r in scored], N_("Risiko nå")), table)
    if any(_after(risk) for risk in scored):
        caption = N_("Risiko etter nye tiltak")
        after = [(risk, _after(risk) or _now(risk)) for risk in scored]
        yield Figure(view.say(caption), _matrix(view, after, caption), table)


def _now(risk: ControlRisk) -> Score | None:
    return (risk.likelihood, risk.impact) if risk.likelihood and risk.impact else None


def _after(risk: ControlRisk) -> Score | None:
    if risk.likelihood_after and risk.impact_after:
        return (risk.likelihood_after, risk.impact_after)
    return None


def risk_picker(score: Score | None, translate: Translate) -> Drawing:
    """A small matrix to set a risk of breaking the law in, in the colours of the register."""

    def shade(cell: Score) -> Shade:
        step = step_of(cell[0] * cell[1])
        return step.tone, step.pattern

    def words(cell: Score) -> str:
        text = N_("Sannsynlighet {likelihood}, konsekvens {impact}: {risk}")
        told = Said(text, likelihood=cell[0], impact=cell[1], risk=risk_words(cell, translate)[0].lower())
        return told.words(translate)

    return score_grid(score, shade, words, translate(N_("Ikke satt")))


def risk_scale(score: Score | None, caption: str, translate: Translate) -> Table:
    """The same as a table; the register has numbers without names."""

    def level(cell: Score) -> str:
        return risk_words(cell, translate)[0]

    impacts = [Said(N_("Konsekvens {n}"), n=number).words(translate) for number in range(1, 6)]
    return score_table(caption, ([str(number) for number in range(1, 6)], impacts), level, score, translate)


def risk_words(score: Score, translate: Translate) -> tuple[str, str]:
    """«12 middels» and its tone."""
    step = step_of(score[0] * score[1])
    return Said(step.words, n=score[0] * score[1]).words(translate), step.tone


def _matrix(view: View, scored: Sequence[tuple[ControlRisk, Score | None]], title: str) -> Drawing:
    cells: dict[Score, list[tuple[int, ControlRisk]]] = {}
    for number, (risk, score) in enumerate(scored, start=1):
        if score:
            cells.setdefault(score, []).append((number, risk))
    shapes: list[Shape] = [*_edges(view)]
    marks: list[Mark] = []
    for likelihood in range(5, 0, -1):
        for impact in range(1, 6):
            here = cells.get((likelihood, impact), [])
            x, y = LEFT + (impact - 1) * SIDE, TOP + (5 - likelihood) * SIDE
            shapes += _cell(x, y, likelihood * impact, [number for number, _risk in here])
            if here:
                told = "; ".join(f"{number} {risk.event}" for number, risk in here)
                words = view.say(N_("{product}: {risks}"), product=likelihood * impact, risks=told)
                marks.append(Mark(f"{likelihood}{impact}", words, (x, y, SIDE - 3, SIDE - 3)))
    high = sum(len(here) for (one, other), here in cells.items() if step_of(one * other).tone == "danger")
    text = N_("{title}: {n} risikoer, {high} av dem høye")
    words = view.say(text, title=view.say(title), n=len(scored), high=high)
    return Drawing(LEFT + 5 * SIDE + 4, TOP + 5 * SIDE + 42, words, tuple(shapes), tuple(marks))


def _edges(view: View) -> Iterable[Shape]:
    bottom = TOP + 5 * SIDE + 12
    yield Label(LEFT - 10, 12, view.say(N_("Sannsynlighet")), 12, "muted", "end")
    yield Label(LEFT + 2.5 * SIDE, bottom + 20, view.say(N_("Konsekvens")), 12, "muted", "middle")
    for n in range(5):
        yield Label(LEFT - 10, TOP + (4.5 - n) * SIDE, str(n + 1), 12, "muted", "end")
        yield Label(LEFT + (n + 0.5) * SIDE, bottom, str(n + 1), 12, "muted", "middle")


def _cell(x: float, y: float, product: int, numbers: Sequence[int]) -> Iterable[Shape]:
    step = step_of(product)
    look = Look(f"{step.tone}-moderate", "border", 0.6, pattern=step.pattern)
    yield Box(x, y, SIDE - 3, SIDE - 3, look, 4)
    if numbers:
        yield Box(x + 6, y + 15, SIDE - 15, 23, Look("card", "border", 0.8), 4)
        yield Label(x + SIDE / 2 - 1.5, y + 26.5, ", ".join(map(str, numbers)), 12, "text", "middle", strong=True)


def _risk_table(view: View, risks: Sequence[ControlRisk]) -> Table:
    columns = (
        Column(view.say(N_("Nr.")), 0.5, numeric=True),
        Column(view.label(ControlRisk, "event"), 4),
        Column(view.say(N_("Nå")), 1.2),
        Column(view.say(N_("Etter")), 1.2),
    )
    rows = []
    for number, risk in enumerate(risks, start=1):
        after = _after(risk)
        later = risk_cell(view, after[0] * after[1]) if after else Cell("–")
        rows.append((Cell(str(number)), Cell(risk.event), risk_cell(view, risk_of(risk)), later))
    return Table(view.say(N_("Risiko nå og etter nye tiltak")), columns, tuple(rows))


# -- deviations


def cause_chart(view: View) -> Figure | None:
    """Pareto: the most frequent cause first, with the share that it and those above make up."""
    found = causes(view.reader.all(ControlDeviation))
    if not found:
        return None
    whole = sum(n for _key, n in found)
    sums = [round(100 * part / whole) for part in accumulate(n for _key, n in found)]
    named = [(key, Choice(CAUSES).show(key, view.translate), n) for key, n in found]
    said = [view.say(N_("{n} · til sammen {sum} %"), n=n, sum=s) for (_k, _name, n), s in zip(named, sums, strict=True)]
    rows = [Bar(key, name, n, words) for (key, name, n), words in zip(named, said, strict=True)]
    words = view.say(N_("Hyppigste årsak: {cause}"), cause=named[0][1])
    columns = (
        Column(view.label(ControlDeviation, "causes"), 3),
        Column(view.say(N_("Antall")), 1, numeric=True),
        Column(view.say(N_("Til sammen")), 1, numeric=True),
    )
    cells = tuple((Cell(name), Cell(str(n)), Cell(f"{s} %")) for (_key, name, n), s in zip(named, sums, strict=True))
    return Figure(view.say(N_("Årsaker til avvik")), bars(words, rows), Table(words, columns, cells, row_headers=True))


def age_chart(view: View) -> Figure | None:
    """How long the open deviations have waited."""
    found = [deviation for deviation in view.reader.all(ControlDeviation) if is_open(deviation)]
    if not found:
        return None
    new, waiting, old = by_age(found, view.today)
    steps = (
        ("new", view.say(N_("Inntil 30 dager")), new, "accent-mark"),
        ("waiting", view.say(N_("31 til 90 dager")), waiting, "warning-mark"),
        ("old", view.say(N_("Over 90 dager")), old, "danger-mark"),
    )
    words = view.say(N_("{n} åpne avvik, {old} eldre enn 90 dager"), n=len(found), old=old)
    drawing = bars(words, [Bar(key, name, n, str(n), ink) for key, name, n, ink in steps])
    columns = (Column(view.say(N_("Alder")), 3), Column(view.say(N_("Åpne avvik")), 1, numeric=True))
    rows = tuple((Cell(name), Cell(str(n))) for _key, name, n, _ink in steps)
    return Figure(view.say(N_("Åpne avvik etter alder")), drawing, Table(words, columns, rows, row_headers=True))


# -- routines and controls


def written_chart(view: View) -> Figure | None:
    """How far the routines of each theme exist in writing; partly written counts half."""
    routines = relevant(view.reader.all(ControlRoutine))
    themes = [(t, [r for r in routines if r.theme == t.key]) for t in THEMES]
    shares = [(theme, written(of_theme), len(of_theme)) for theme, of_theme in themes if of_theme]
    if not shares:
        return None
    shown = [
        (theme.key, view.translate(theme.label), share.percent or 0, view.say(N_("{p} % av {n}"), p=share.percent, n=n))
        for theme, share, n in shares
    ]
    words = view.say(N_("Rutiner som finnes skriftlig, tema for tema"))
    drawing = bars(words, [Bar(key, name, percent, said) for key, name, percent, said in shown], 100, 240)
    columns = (Column(view.label(ControlRoutine, "theme"), 3), Column(view.say(N_("Skrevet")), 1, numeric=True))
    rows = tuple((Cell(name), Cell(said)) for _key, name, _percent, said in shown)
    return Figure(view.say(N_("Skrevne rutiner")), drawing, Table(words, columns, rows, row_headers=True))


Month = tuple[int, int, int]
"""Of one theme in one month: controls done, controls due and not done, controls still to come."""


def calendar_months(view: View, routines: Iterable[ControlRoutine]) -> tuple[Month, ...]:
    """The year's twelve months: what was done stands where it was done, what is due where it is due."""
    done, late, ahead = [0] * 12, [0] * 12, [0] * 12
    for routine in routines:
        for check in checks_of(routine, view.reader):
            if check.done_on and check.done_on.year == view.year:
                done[check.done_on.month - 1] += 1
        day = next_check(routine, view.reader)
        while day is not None and day.year <= view.year:
            if day.year == view.year:
                (late if day < view.today else ahead)[day.month - 1] += 1
            between = BETWEEN.get(frequency_of(routine))
            day = day + between if between and day >= view.today else None
    return tuple(zip(done, late, ahead, strict=True))


def control_calendar(view: View) -> Figure | None:
    """Themes down, months across: a full box is done, a hollow one to come, a red one with «!» past its day."""
    checked = under_control(view.reader.all(ControlRoutine))
    rows = [
        (theme, calendar_months(view, of_theme))
        for theme in THEMES
        if (of_theme := [routine for routine in checked if routine.theme == theme.key])
    ]
    if not rows:
        return None
    told = [(view.translate(theme.label), [_month_words(view, month) for month in months]) for theme, months in rows]
    late = sum(month[1] for _theme, months in rows for month in months)
    done = sum(month[0] for _theme, months in rows for month in months)
    words = view.say(N_("Kontroller i {year}: {done} utført, {late} over tiden"), year=view.year, done=done, late=late)
    drawing = _calendar(view, words, [(*pair, months) for pair, (_t, months) in zip(told, rows, strict=True)])
    columns = (Column(view.label(ControlRoutine, "theme"), 3), *(Column(_short(view, n), 1) for n in range(12)))
    cells = tuple((Cell(name), *(Cell(said) for said in said_row)) for name, said_row in told)
    return Figure(view.say(N_("Kontrollkalender")), drawing, Table(words, columns, cells, row_headers=True))


def _month_words(view: View, month: Month) -> str:
    done, late, ahead = month
    parts = (
        (done, N_("{n} utført")),
        (late, N_("{n} over tiden")),
        (ahead, N_("{n} gjenstår")),
    )
    return ", ".join(view.say(text, n=n) for n, text in parts if n)


def _short(view: View, month: int) -> str:
    return view.say(MONTHS[month]).lower()[:3]


NAMES, WIDE, HIGH = 210.0, 42.0, 28.0
"""Room for the themes' names, and a month's box."""

BOXES = (
    Look("success-moderate", "border", 0.6),
    Look("danger-moderate", "danger-mark", 1),
    Look("card", "accent-mark", 1),
)
"""How a month looks with controls done, late and to come; what is late covers what is done, which covers the rest."""


def _calendar(view: View, words: str, rows: Sequence[tuple[str, Sequence[str], Sequence[Month]]]) -> Drawing:
    shapes: list[Shape] = [
        Label(NAMES + (n + 0.5) * WIDE, 12, _short(view, n), 11, "muted", "middle") for n in range(12)
    ]
    marks: list[Mark] = []
    for row, (name, said, months) in enumerate(rows):
        y = 26 + row * HIGH
        shapes.append(Label(NAMES - 10, y + HIGH / 2, name, 12, "text", "end"))
        for n, month in enumerate(months):
            x = NAMES + n * WIDE
            shapes += _month_box(x, y, month)
            if any(month):
                marks.append(Mark(f"{row}:{n}", f"{name}, {_short(view, n)}: {said[n]}", (x, y, WIDE, HIGH)))
    return Drawing(NAMES + 12 * WIDE + 2, 30 + HIGH * len(rows), words, tuple(shapes), tuple(marks))


def _month_box(x: float, y: float, month: Month) -> Iterable[Shape]:
    done, late, ahead = month
    look = BOXES[1] if late else BOXES[0] if done else BOXES[2] if ahead else Look("sunken")
    yield Box(x + 1, y + 1, WIDE - 2, HIGH - 2, look, 3)
    if any(month):
        sign = f"{late}!" if late else str(done or ahead)
        yield Label(x + WIDE / 2, y + HIGH / 2, sign, 12, "text", "middle", strong=bool(late))


def shortcomings(view: View) -> Iterable[Figure]:
    """What duty c is seen by: risks now and after, causes, ages."""
    yield from risk_matrices(view)
    yield from (figure for figure in (cause_chart(view), age_chart(view)) if figure)


def controls(view: View) -> Iterable[Figure]:
    """What duties b and d are seen by: the calendar of controls, and what is written."""
    yield from (figure for figure in (control_calendar(view), written_chart(view)) if figure)
