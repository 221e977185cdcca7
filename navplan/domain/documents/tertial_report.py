"""The tertial report (partnerskap.md E8): the same numbers for both owners, each with its own line first."""

from collections.abc import Iterable

from navplan.domain.coverage import letter_tally
from navplan.domain.documents.asked import PERIODS, Asked, tertial_end, tertial_of
from navplan.domain.documents.coverage_figure import coverage_figure
from navplan.domain.documents.decisions import decisions_sentence, decisions_table
from navplan.domain.documents.goal_standing import before, chip, goals_sentence, key_of, status_in
from navplan.domain.documents.outline import Block, Cell, Column, Heading, Outline, Paragraph, Progress, Table
from navplan.domain.documents.paper import paper
from navplan.domain.documents.tertial_figures import figures_chapter
from navplan.domain.documents.tertial_measures import measures_chapter
from navplan.domain.documents.year_plan_summary import due_soon, overdue_measures, sentences, tally_words
from navplan.domain.documents.year_plan_view import View, cell, small
from navplan.domain.meetings.waiting import waiting_decisions
from navplan.domain.modules.plan import Goal
from navplan.domain.records import Reader
from navplan.domain.words import N_

ORDER = {
    "felles": ("felles", "kommune", "stat"),
    "stat": ("stat", "felles", "kommune"),
    "kommune": ("kommune", "felles", "stat"),
}
"""By audience, the order of the owner lines; nothing is left out for anybody."""

READERS = {"felles": N_("Til begge eiere"), "stat": N_("Til staten"), "kommune": N_("Til kommunen")}

HEADINGS = {"felles": N_("Mål for begge eiere"), "stat": N_("Statens mål"), "kommune": N_("Kommunens mål")}


def tertial_report(reader: Reader, asked: Asked) -> Outline:
    """The report on one tertial."""
    view = View(reader, asked.translate, asked.year, asked.today)
    tertial = tertial_of(asked)
    label = next(view.say(option.label) for option in PERIODS if option.key == tertial)
    return paper(
        view,
        asked,
        view.say(N_("Rapport for {tertial} {year}"), tertial=label, year=asked.year),
        view.say(READERS[_audience(asked)]),
        _blocks(view, tertial, ORDER[_audience(asked)]),
    )


def _audience(asked: Asked) -> str:
    return asked.audience if asked.audience in ORDER else "felles"


def _blocks(view: View, tertial: str, lines: tuple[str, ...]) -> Iterable[Block]:
    waiting = waiting_decisions(view.reader)
    told = sentences(view, overdue_measures(view), due_soon(view))
    yield Heading(view.say(N_("Kort sagt")), 2)
    yield Paragraph(" ".join((goals_sentence(view, tertial), *told, decisions_sentence(view, waiting))), "lead")
    text = N_("Mål og nøkkeltall gjelder ved utgangen av {cut}. Andre tall er slik planen sto {day}.")
    cut = view.day(tertial_end(view.year, tertial))
    yield Paragraph(view.say(text, cut=cut, day=view.day(view.today)), "note")
    yield Heading(view.say(N_("Målene")), 2)
    for line in lines:
        yield from _goals(view, tertial, line)
    yield from figures_chapter(view, lines, tertial_end(view.year, tertial))
    yield from measures_chapter(view, lines)
    yield Heading(view.say(N_("Vedtak i linjene")), 2)
    yield from decisions_table(view, waiting)
    yield from _letters(view)


def _goals(view: View, tertial: str, line: str) -> Iterable[Block]:
    goals = [goal for goal in view.goals() if goal.owner_line == line]
    if not goals:
        return
    columns = (
        Column(view.say(N_("Mål")), 3.6),
        *((Column(view.say(N_("Forrige")), 1.7),) if before(tertial) else ()),
        Column(view.say(N_("Nå")), 1.7),
        Column(view.say(N_("Prognose")), 1.7),
        Column(view.say(N_("Kommentar")), 3.7),
    )
    rows = tuple(_goal_row(view, goal, tertial) for goal in goals)
    yield Table(f"{view.say(HEADINGS[line])} ({len(goals)})", columns, rows)


def _goal_row(view: View, goal: Goal, tertial: str) -> tuple[Cell, ...]:
    now, earlier = status_in(view, goal, tertial), before(tertial)
    role = view.role(goal.role) or view.say(N_("Ingen ansvarlig rolle"))
    return (
        cell(view.reader.named(Goal.KEY, goal.id), small(role)),
        *((chip(view, key_of(status_in(view, goal, earlier))),) if earlier else ()),
        chip(view, key_of(now)),
        chip(view, now.forecast if now else ""),
        Cell(now.comment if now else ""),
    )


def _letters(view: View) -> Iterable[Block]:
    letters = [letter for letter in view.letters() if letter_tally(letter, view.reader).total]
    if not letters:
        return
    yield Heading(view.say(N_("Kravene i brevet")), 2)
    for letter in letters:
        count = letter_tally(letter, view.reader)
        assessed, covered = tally_words(view, count.assessed, count), tally_words(view, count.covered, count)
        yield Progress(view.say(N_("Vurdert")), count.assessed, count.total, assessed)
        yield Progress(view.say(N_("Dekket")), count.covered, count.total, covered)
        figure = coverage_figure(view, letter)
        if figure:
            yield figure
