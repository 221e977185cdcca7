"""The first pages of the year's plan: where the office stands, for people with three minutes."""

from collections.abc import Iterable
from datetime import timedelta

from navplan.domain.coverage import (
    Standing,
    Tally,
    expectations_of,
    letter_tally,
    section_tally,
    sections_of,
    standing,
    tally,
)
from navplan.domain.documents.outline import (
    Block,
    Cell,
    Column,
    Heading,
    Notice,
    PageBreak,
    Paragraph,
    Progress,
    Table,
)
from navplan.domain.documents.year_plan_view import SOON_DAYS, View, cell, deadline_cell, small
from navplan.domain.modules.letter import Expectation, Letter, LetterSection
from navplan.domain.modules.plan import Measure, is_closed, is_overdue
from navplan.domain.words import N_

SHOWN = 6
"""Measures in each list of the one-page summary; the whole list stands last in the document."""


def summary_chapter(view: View) -> tuple[Block, ...]:
    """One page: three sentences, the bars of each letter, and the measures that are over or near their deadline."""
    overdue, soon = overdue_measures(view), due_soon(view)
    return (
        PageBreak(),
        Heading(view.say(N_("Kort sagt"))),
        Paragraph(" ".join(sentences(view, overdue, soon)), "lead"),
        *_bars(view),
        *_measures(view, view.say(N_("Tiltak over fristen")), overdue),
        *_measures(view, view.say(N_("Tiltak med frist de neste {days} dagene"), days=SOON_DAYS), soon),
    )


def overdue_measures(view: View) -> tuple[Measure, ...]:
    """The year's open measures past their deadline, the oldest first."""
    return _by_deadline(m for m in view.measures() if is_overdue(m, view.today))


def due_soon(view: View) -> tuple[Measure, ...]:
    """The year's open measures whose deadline is today or within the next days."""
    last = view.today + timedelta(days=SOON_DAYS)
    return _by_deadline(
        m for m in view.measures() if m.deadline is not None and view.today <= m.deadline <= last and not is_closed(m)
    )


def _by_deadline(measures: Iterable[Measure]) -> tuple[Measure, ...]:
    return tuple(sorted(measures, key=lambda m: str(m.deadline)))


def year_tally(view: View) -> Tally:
    """How far the office has come with all letters of the year together."""
    return tally(_standings(view))


def _standings(view: View) -> Iterable[Standing]:
    for letter in view.letters():
        for section in sections_of(letter, view.reader):
            for expectation in expectations_of(section, view.reader):
                yield standing(expectation, view.reader)


def sentences(view: View, overdue: tuple[Measure, ...], soon: tuple[Measure, ...]) -> tuple[str, ...]:
    """What is done, what is missing, and what is late, in one sentence each."""
    return (*about_letters(view), _about_deadlines(view, len(overdue), len(soon)))


def about_letters(view: View) -> tuple[str, ...]:
    """What the letters ask, how much of it is answered, and what is missing."""
    count = year_tally(view)
    if not view.letters():
        return (view.say(N_("Planen har ikke noe brev for {year} ennå."), year=view.year),)
    if not count.total:
        return (view.say(N_("Brevene for {year} stiller ingen krav til kontoret."), year=view.year),)
    done = view.say(
        N_("Av {total} krav i brevene for {year} er {assessed} vurdert og {covered} dekket."),
        total=count.total,
        year=view.year,
        assessed=count.assessed,
        covered=count.covered,
    )
    if not count.uncovered and not count.again:
        return done, view.say(N_("Ingen krav står uten svar, og ingen vurderinger må gjøres på nytt."))
    parts = []
    if count.uncovered:
        parts.append(view.say(N_("{n} krav står uten svar."), n=count.uncovered))
    if count.again == 1:
        parts.append(view.say(N_("Én vurdering må gjøres på nytt.")))
    elif count.again:
        parts.append(view.say(N_("{n} vurderinger må gjøres på nytt."), n=count.again))
    return done, " ".join(parts)


def _about_deadlines(view: View, overdue: int, soon: int) -> str:
    if not overdue and not soon:
        return view.say(N_("Ingen tiltak er over fristen eller har frist de neste {days} dagene."), days=SOON_DAYS)
    text = N_("{overdue} tiltak er over fristen, og {soon} har frist de neste {days} dagene.")
    return view.say(text, overdue=overdue, soon=soon, days=SOON_DAYS)


def _bars(view: View) -> Iterable[Block]:
    for letter in view.letters():
        count = letter_tally(letter, view.reader)
        if count.total:
            assessed, covered = tally_words(view, count.assessed, count), tally_words(view, count.covered, count)
            yield Heading(view.letter_name(letter), 2, bookmark=False)
            yield Progress(view.say(N_("Vurdert")), count.assessed, count.total, assessed)
            yield Progress(view.say(N_("Dekket")), count.covered, count.total, covered)
    if view.letters():
        text = N_("Et krav er dekket når det er oppfylt, er uaktuelt med begrunnelse eller har et mål eller et tiltak.")
        yield Paragraph(view.say(text), "note")


def tally_words(view: View, part: int, count: Tally) -> str:
    """«18 av 23», or that there is nothing to count."""
    if not count.total:
        return view.say(N_("Ingen krav til oss"))
    return view.say(N_("{part} av {total}"), part=part, total=count.total)


def _measures(view: View, title: str, measures: tuple[Measure, ...]) -> tuple[Block, ...]:
    if not measures:
        return ()
    rest = (Paragraph(view.say(N_("Flere står i oppfølgingslisten sist i planen.")), "note"),)
    return (measure_table(view, title, measures[:SHOWN]), *(rest if measures[SHOWN:] else ()))


def measure_table(view: View, title: str, measures: tuple[Measure, ...]) -> Table:
    """Measures with responsible role and deadline."""
    columns = (
        Column(view.say(N_("Tiltak")), 4.5),
        Column(view.say(N_("Ansvarlig")), 2.8),
        Column(view.say(N_("Frist")), 2.2),
    )
    rows = tuple(
        (
            Cell(view.reader.named(Measure.KEY, m.id)),
            cell(view.role(m.role) or view.say(N_("Ikke fordelt")), small(view.chosen(m, "owner_line"))),
            deadline_cell(view, m.deadline),
        )
        for m in measures
    )
    return Table(title, columns, rows)


def coverage_chapter(view: View) -> tuple[Block, ...]:
    """Section by section how far the office has come, and every demand that nothing answers yet."""
    letters = view.letters()
    if not letters:
        return ()
    blocks: list[Block] = [PageBreak(), Heading(view.say(N_("Dekning kapittel for kapittel")))]
    for letter in letters:
        blocks.append(_section_table(view, letter))
    blocks.append(Heading(view.say(N_("Krav uten svar")), 2))
    rows = tuple(row for letter in letters for row in _uncovered(view, letter))
    if rows:
        blocks.append(_uncovered_table(view, rows))
    else:
        blocks.append(Notice(view.say(N_("Alle krav har svar.")), "success"))
    return tuple(blocks)


def _section_table(view: View, letter: Letter) -> Table:
    columns = (
        Column(view.say(N_("Kapittel")), 4.2),
        Column(view.say(N_("Vurdert")), 1.8),
        Column(view.say(N_("Dekket")), 1.8),
        Column(view.say(N_("På nytt")), 0.9, numeric=True),
    )
    rows = tuple(_section_row(view, section) for section in sections_of(letter, view.reader))
    return Table(view.letter_name(letter), columns, rows, row_headers=True)


def _section_row(view: View, section: LetterSection) -> tuple[Cell, ...]:
    count = section_tally(section, view.reader)
    if not count.total:
        return Cell(section.title), small(tally_words(view, 0, count)), small("–"), Cell("–")
    return (
        Cell(section.title),
        Cell(tally_words(view, count.assessed, count), bar=(count.assessed, count.total)),
        Cell(tally_words(view, count.covered, count), bar=(count.covered, count.total)),
        Cell(str(count.again) if count.again else "–"),
    )


def _uncovered(view: View, letter: Letter) -> Iterable[tuple[Cell, ...]]:
    for section in sections_of(letter, view.reader):
        for expectation in expectations_of(section, view.reader):
            stand = standing(expectation, view.reader)
            if stand.counts and not stand.covered:
                yield _uncovered_row(view, section, expectation)


def _uncovered_row(view: View, section: LetterSection, expectation: Expectation) -> tuple[Cell, ...]:
    binding = cell(view.chosen(expectation, "modality"), small(view.chosen(expectation, "addressee")))
    return Cell(section.title, small=True), Cell(expectation.wording), binding


def _uncovered_table(view: View, rows: tuple[tuple[Cell, ...], ...]) -> Table:
    columns = (
        Column(view.say(N_("Kapittel")), 2.4),
        Column(view.say(N_("Forventning")), 5.0),
        Column(view.say(N_("Bindingsgrad")), 1.5),
    )
    return Table(view.say(N_("Krav som verken er oppfylt eller har mål eller tiltak")), columns, rows)
