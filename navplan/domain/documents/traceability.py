"""The traceability matrix (partnerskap.md E6): each demand of the letters, what answers it, how many are covered."""

from collections.abc import Iterable

from navplan.domain.chain.holes import MATRIX_WORDS
from navplan.domain.chain.matrix import Answer, section_answers
from navplan.domain.coverage import expectations_of, letter_tally, section_tally, sections_of
from navplan.domain.documents.asked import Asked
from navplan.domain.documents.coverage_figure import coverage_figure
from navplan.domain.documents.indicator_rows import rows_of
from navplan.domain.documents.outline import Block, Cell, Column, Heading, Notice, Outline, PageBreak, Paragraph, Table
from navplan.domain.documents.paper import paper
from navplan.domain.documents.year_plan_summary import tally_words, year_tally
from navplan.domain.documents.year_plan_view import View, cell, short, small
from navplan.domain.modules.letter import Assessment, Letter, LetterSection
from navplan.domain.modules.meeting import AgendaItem
from navplan.domain.modules.plan import Goal, Measure
from navplan.domain.records import Reader
from navplan.domain.words import N_

LONGEST_COMMENT = 100
"""Signs of the office's own words; the whole stands in the year's plan."""

SAID_ELSEWHERE = ("assessment", "plan")
"""Holes that the row says already, as «Ikke vurdert» and «Uten svar»."""


def traceability(reader: Reader, asked: Asked) -> Outline:
    """All letters of the year, section by section; what asks nothing of the office is counted and left out."""
    view = View(reader, asked.translate, asked.year, asked.today)
    return paper(
        view,
        asked,
        view.say(N_("Sporingsmatrise {year}"), year=asked.year),
        view.say(N_("Fra krav i brevet til vurdering, mål, tiltak og vedtak")),
        _blocks(view),
        landscape=True,
    )


def _blocks(view: View) -> Iterable[Block]:
    letters = view.letters()
    if not letters:
        text = view.say(N_("Planen har ikke noe brev for {year} ennå."), year=view.year)
        yield Paragraph(text, "lead")
        return
    yield Paragraph(_covered(view), "lead")
    text = N_("Et krav er dekket når det er oppfylt, er uaktuelt med begrunnelse eller har et mål eller et tiltak.")
    yield Paragraph(view.say(text), "note")
    for letter in letters:
        figure = coverage_figure(view, letter)
        if figure:
            yield figure
    for letter in letters:
        yield from _letter(view, letter)
    yield Notice(_covered(view), "info" if year_tally(view).uncovered else "success")


def _covered(view: View) -> str:
    """The bottom line."""
    count = year_tally(view)
    text = N_("{covered} av {total} krav i brevene for {year} er dekket. {open} står uten svar.")
    return view.say(text, covered=count.covered, total=count.total, open=count.uncovered, year=view.year)


def _letter(view: View, letter: Letter) -> Iterable[Block]:
    yield PageBreak()
    yield Heading(view.letter_name(letter))
    sections = sections_of(letter, view.reader)
    whole = sum(len(expectations_of(section, view.reader)) for section in sections)
    asking = letter_tally(letter, view.reader).total
    if whole > asking:
        text = N_("Brevet har {whole} punkter. {n} er til orientering eller gjelder andre, og står ikke her.")
        yield Paragraph(view.say(text, whole=whole, n=whole - asking), "note")
    for section in sections:
        count = section_tally(section, view.reader)
        if count.total:
            name = view.say(N_("{part} krav dekket"), part=tally_words(view, count.covered, count))
            yield Heading(section.title, 2)
            yield _table(view, section, name)


def _table(view: View, section: LetterSection, caption: str) -> Table:
    columns = (
        Column(view.say(N_("Nr.")), 0.45, numeric=True),
        Column(view.say(N_("Krav")), 3.4),
        Column(view.say(N_("Vurdering")), 3.4),
        Column(view.say(N_("Mål og nøkkeltall")), 2.1),
        Column(view.say(N_("Tiltak")), 2.6),
        Column(view.say(N_("Partnerskapet")), 1.4),
        Column(view.say(N_("Svar")), 1.4),
    )
    rows = tuple(_row(view, answer) for answer in section_answers(section, view.reader))
    return Table(caption, columns, rows)


def _row(view: View, answer: Answer) -> tuple[Cell, ...]:
    """Numbers are the letter's, so that they are the same here and in the year's plan."""
    expectation = answer.expectation
    binding = f"{view.chosen(expectation, 'modality')} · {view.chosen(expectation, 'addressee')}"
    covered = answer.standing.covered
    return (
        Cell(str(answer.number)),
        cell(expectation.wording, small(binding)),
        _verdict(view, answer),
        cell(*_goals(view, answer)),
        cell(*_measures(view, answer)),
        cell(*_meetings(view, answer)),
        cell(
            Cell(view.say(N_("Dekket")), "success") if covered else Cell(view.say(N_("Uten svar")), "danger"),
            *(small(view.say(MATRIX_WORDS[key])) for key in answer.holes if key not in SAID_ELSEWHERE),
        ),
    )


def _verdict(view: View, answer: Answer) -> Cell:
    own = answer.assessment
    if own is None:
        return small(view.say(N_("Ikke vurdert")))
    return cell(
        view.chip(own, "result"),
        Cell(view.label(Assessment, "again") if own.again else "", "warning"),
        small(view.role(own.role)),
        small(short(own.comment, LONGEST_COMMENT)),
        *(small(view.say(N_("Dokumentasjon: {title}"), title=one.title)) for one in answer.evidence),
    )


def _goals(view: View, answer: Answer) -> Iterable[Cell | str]:
    """The goals, and the figures that show whether they are reached."""
    for goal in answer.goals:
        yield view.reader.named(Goal.KEY, goal.id)
    for row in rows_of(view, answer.indicators):
        yield small(" · ".join(part for part in (row.name, row.now, row.state_words) if part))


def _measures(view: View, answer: Answer) -> Iterable[Cell]:
    for measure in answer.measures:
        yield Cell(view.reader.named(Measure.KEY, measure.id))
        about = (view.role(measure.role), view.day(measure.deadline), view.chosen(measure, "status"))
        yield small(" · ".join(part for part in about if part))


def _meetings(view: View, answer: Answer) -> Iterable[Cell]:
    for treatment in answer.treatments:
        case = view.say(N_("Sak {case}"), case=treatment.case) if treatment.case else ""
        yield Cell(" · ".join(part for part in (case, view.day(treatment.met_on)) if part))
        yield small(view.chosen(treatment, "status"))
    for item in answer.items:
        yield Cell(view.say(N_("Sak {case}"), case=view.reader.named(AgendaItem.KEY, item.id)))
    for clause in answer.clauses:
        yield small(view.say(N_("Avtalen: {name}"), name=view.chosen(clause, "point")))
