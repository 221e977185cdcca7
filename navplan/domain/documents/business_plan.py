"""Virksomhetsplan (partnerskap.md E7): for staff, owners and politicians, from how things are to who answers."""

from collections.abc import Iterable
from dataclasses import replace

from navplan.domain.coverage import letter_tally
from navplan.domain.documents.asked import Asked
from navplan.domain.documents.business_plan_wheel import months_chapter
from navplan.domain.documents.business_plan_year import roles_chapter
from navplan.domain.documents.goal_standing import chip, key_of, latest_status
from navplan.domain.documents.indicator_rows import IndicatorRow, rows_of
from navplan.domain.documents.outline import Block, Bullets, Cell, Column, Heading, Outline, PageBreak, Paragraph, Table
from navplan.domain.documents.paper import paper
from navplan.domain.documents.year_plan import cover
from navplan.domain.documents.year_plan_goals import loose_measures, work_table
from navplan.domain.documents.year_plan_summary import due_soon, overdue_measures, sentences
from navplan.domain.documents.year_plan_view import View, cell, lines_of, small
from navplan.domain.modules.indicator import Indicator
from navplan.domain.modules.partnership.versions import in_force, newest
from navplan.domain.modules.plan import Goal, Measure
from navplan.domain.records import Reader, field_of
from navplan.domain.words import N_

RISKS = ("hoy", "middels", "lav")
"""The highest first."""


def business_plan(reader: Reader, asked: Asked) -> Outline:
    """The plan without the letter's chapters, which stand in the year's plan."""
    view = View(reader, asked.translate, asked.year, asked.today)
    return replace(
        paper(
            view,
            asked,
            view.say(N_("Virksomhetsplan {year}"), year=asked.year),
            view.say(N_("Hva vi vil, hva vi gjør, og hvem som svarer for det")),
            _blocks(view),
        ),
        cover=tuple(cover(view, draft=not asked.final)),
    )


def _blocks(view: View) -> Iterable[Block]:
    yield from _summary(view)
    yield from _mission(view)
    yield from _goals(view)
    yield from _risks(view)
    yield from _resources(view)
    yield from _participation(view)
    yield from months_chapter(view)
    yield from roles_chapter(view)


def _summary(view: View) -> Iterable[Block]:
    """One page: how many goals and measures, where we stand, and all goals in a table."""
    goals, measures = view.goals(), view.measures()
    yield PageBreak()
    yield Heading(view.say(N_("Kort sagt")))
    plan = view.say(N_("Planen har {goals} mål og {measures} tiltak."), goals=len(goals), measures=len(measures))
    told = sentences(view, overdue_measures(view), due_soon(view))
    yield Paragraph(" ".join((plan, *told)), "lead")
    if goals:
        columns = (
            Column(view.say(N_("Mål")), 4.6),
            Column(view.say(N_("Ansvarlig")), 2.6),
            Column(view.say(N_("Status")), 1.5),
            Column(view.say(N_("Risiko")), 1.3),
        )
        rows = tuple(_goal_row(view, goal) for goal in goals)
        yield Table(view.say(N_("Målene for {year}"), year=view.year), columns, rows)


def _goal_row(view: View, goal: Goal) -> tuple[Cell, ...]:
    status = latest_status(view, goal)
    return (
        Cell(view.reader.named(Goal.KEY, goal.id)),
        cell(view.role(goal.role) or view.say(N_("Ikke fordelt")), small(view.chosen(goal, "owner_line"))),
        cell(chip(view, key_of(status)), small(view.chosen(status, "tertial") if status else "")),
        view.chip(goal, "risk"),
    )


def _mission(view: View) -> Iterable[Block]:
    """What steers the year: the letters with what they ask, and what the owners say of the place they serve."""
    letters, agreement = view.letters(), in_force(view.reader) or newest(view.reader)
    local = [
        (view.label(type(agreement), key), getattr(agreement, key))
        for key in ("purpose", "challenges")
        if agreement and getattr(agreement, key)
    ]
    if not letters and not local:
        return
    yield PageBreak()
    yield Heading(view.say(N_("Oppdraget")))
    if letters:
        yield Paragraph(view.say(N_("Disse brevene styrer arbeidet i {year}:"), year=view.year))
        facts = ((one.title, view.chosen(one, "sender"), view.day(one.dated), one.reference) for one in letters)
        yield Bullets(tuple(" · ".join(part for part in parts if part) for parts in facts))
    for letter in letters:
        count = letter_tally(letter, view.reader)
        if count.total:
            text = N_("{letter} stiller {total} krav til oss. {covered} er dekket.")
            said = view.say(text, letter=view.letter_name(letter), total=count.total, covered=count.covered)
            yield Paragraph(said)
    for title, text in local:
        yield Heading(title, 2)
        yield Paragraph(text)


def _goals(view: View) -> Iterable[Block]:
    """Each goal with why and by which measures; status and risk stand in tables of their own."""
    goals, measures = view.goals(), view.measures()
    if not goals and not measures:
        return
    yield Heading(view.say(N_("Mål og tiltak")))
    for goal in goals:
        yield Heading(view.reader.named(Goal.KEY, goal.id) or view.say(N_("Mål uten navn")), 2)
        yield Paragraph(_about(view, goal), "note")
        if goal.why:
            yield Paragraph(goal.why)
        figures = [i for i in view.reader.linked(Indicator, "goals", goal.id) if not i.retired]
        if figures:
            yield Paragraph(view.say(N_("Slik ser vi om målet er nådd:")))
            yield Bullets(tuple(_figure(view, row) for row in rows_of(view, figures)))
        own = tuple(m for m in measures if goal.id in m.goals)
        if own:
            yield work_table(view, view.say(N_("Tiltak for å nå målet")), (), own)
        else:
            yield Paragraph(view.say(N_("Målet har ingen tiltak ennå.")), "note")
    loose = loose_measures(goals, measures)
    if loose:
        yield Heading(view.say(N_("Tiltak uten mål")), 2)
        yield work_table(view, view.say(N_("Tiltak som ikke er knyttet til et mål")), (), loose)


def _figure(view: View, row: IndicatorRow) -> str:
    """An indicator on a line: what it shall be, what it is and for which period, and what that means."""
    target = view.say(N_("mål {target}"), target=row.target) if row.target else ""
    now = f"{row.now} ({row.period})" if row.period else row.now
    return f"{row.name}: " + " · ".join(part for part in (target, now, row.trend, row.state_words) if part)


def _about(view: View, goal: Goal) -> str:
    """Whose goal it is, for whom, and what it builds on."""
    parts = (
        view.say(N_("Eierlinje: {line}"), line=view.chosen(goal, "owner_line")),
        view.role(goal.role) or view.say(N_("Ingen ansvarlig rolle")),
        goal.group,
        goal.ambition,
    )
    return " · ".join(part for part in parts if part)


def _risks(view: View) -> Iterable[Block]:
    """The goals with a risk, the highest first, and what is done about it."""
    goals = sorted((g for g in view.goals() if g.risk in RISKS), key=lambda goal: RISKS.index(goal.risk))
    if not goals:
        return
    columns = (
        Column(view.say(N_("Mål")), 3.4),
        Column(view.say(N_("Risiko")), 1.3),
        Column(view.say(N_("Hva den består i, og hva vi gjør")), 5.3),
    )
    rows = tuple(
        (Cell(view.reader.named(Goal.KEY, goal.id)), view.chip(goal, "risk"), cell(*lines_of(goal.risk_note)))
        for goal in goals
    )
    yield Heading(view.say(N_("Risiko")))
    yield Table(view.say(N_("Risiko for at vi ikke når målene, den høyeste først")), columns, rows)


def _resources(view: View) -> Iterable[Block]:
    """What the measures cost, and who pays; those without a sum are only counted."""
    given = [m for m in view.measures() if m.full_time is not None or m.amount is not None]
    free = sum(m.financing == "ingen" and m.full_time is None and m.amount is None for m in view.measures())
    if not given:
        return
    columns = (
        Column(view.say(N_("Tiltak")), 4.6),
        Column(view.say(N_("Finansiering")), 2.2),
        Column(view.say(N_("Årsverk")), 1.6, numeric=True),
        Column(view.say(N_("Beløp")), 1.8, numeric=True),
    )
    rows = [
        (
            Cell(view.reader.named(Measure.KEY, m.id)),
            Cell(view.chosen(m, "financing")),
            Cell(view.chosen(m, "full_time")),
            Cell(view.chosen(m, "amount")),
        )
        for m in given
    ]
    rows.append((Cell(view.say(N_("I alt")), strong=True), Cell(""), *_sums(view, given)))
    yield Heading(view.say(N_("Ressurser")))
    yield Table(view.say(N_("Årsverk og penger som er ført på tiltakene")), columns, tuple(rows))
    if free:
        yield Paragraph(view.say(N_("{n} tiltak er ført uten ekstra kostnad."), n=free), "note")


def _sums(view: View, measures: list[Measure]) -> tuple[Cell, Cell]:
    times = [m.full_time for m in measures if m.full_time is not None]
    amounts = [m.amount for m in measures if m.amount is not None]
    return (
        Cell(field_of(Measure, "full_time").kind.show(sum(times), view.translate) if times else "", strong=True),
        Cell(field_of(Measure, "amount").kind.show(sum(amounts), view.translate) if amounts else "", strong=True),
    )


def _participation(view: View) -> Iterable[Block]:
    """The measures that employees' representatives or the user council are to be heard on, and whether they were."""
    asked = [m for m in view.measures() if m.participation or m.user_council]
    if not asked:
        return
    columns = (
        Column(view.say(N_("Tiltak")), 4.6),
        Column(view.say(N_("Tillitsvalgte")), 2.4),
        Column(view.say(N_("Brukerutvalget")), 2.4),
    )
    rows = tuple(
        (
            Cell(view.reader.named(Measure.KEY, m.id)),
            _heard(view, m.participation, view.day(m.participation_on)),
            _heard(view, m.user_council, view.day(m.user_council_on)),
        )
        for m in asked
    )
    yield Heading(view.say(N_("Medvirkning")))
    yield Table(view.say(N_("Hvem som skal høres om tiltakene")), columns, rows)


def _heard(view: View, is_due: bool, day: str) -> Cell:
    if not is_due:
        return Cell("–")
    return Cell(day, "success") if day else Cell(view.say(N_("Gjenstår")), "warning")
