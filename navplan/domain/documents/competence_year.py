"""What the competence year consists of, as chapters: measures, courses, participation, the new, and effect."""

from collections.abc import Iterator, Sequence
from decimal import Decimal
from fractions import Fraction

from navplan.domain.competence.heat_map import percent
from navplan.domain.competence.pictures import effect_words, learning_drawing, months_drawing
from navplan.domain.competence.ranking import hours_by_learning, plan_of, renewals
from navplan.domain.documents.outline import Block, Bullets, Cell, Column, Figure, Heading, Paragraph, Table
from navplan.domain.documents.year_plan_view import View, cell, small
from navplan.domain.kinds import Choice, Number
from navplan.domain.modules.competence import (
    CompetenceMeasure,
    CompetenceNeed,
    Course,
    CourseDate,
    Effect,
    Newcomer,
    OnboardingTally,
    Participation,
    figures,
)
from navplan.domain.modules.competence.words import LEARNING, LEARNING_SHARES
from navplan.domain.small_numbers import Key, part_of
from navplan.domain.words import N_

KRONER = Number("kr")
HOURS = Number(N_("timer"))


def measure_blocks(view: View, measures: Sequence[CompetenceMeasure]) -> Iterator[Block]:
    """The measures by month, how people learn, and what it costs each line."""
    yield Heading(view.say(N_("Slik lærer vi det")), 1)
    if not measures:
        yield Paragraph(view.say(N_("Det er ikke planlagt tiltak ennå.")))
        return
    caption = view.say(N_("Tiltakene måned for måned"))
    yield Figure(caption, months_drawing(measures, view.year, view.translate), _measure_table(view, measures))
    hours = hours_by_learning(view.reader, measures)
    if hours:
        caption = view.say(N_("Timer etter læringsform"))
        yield Figure(caption, learning_drawing(hours, view.translate), _learning_table(view, measures))
        yield Paragraph(view.say(N_("70-20-10 er en huskeregel om å lære gjennom arbeidet, ikke en norm.")), "note")
    yield _cost_table(view, measures)


def _measure_table(view: View, measures: Sequence[CompetenceMeasure]) -> Table:
    columns = (
        Column(view.label(CompetenceMeasure, "title"), 4.2),
        Column(view.label(CompetenceMeasure, "owner_line"), 1.5),
        Column(view.say(N_("Når")), 2.0),
        Column(view.label(CompetenceMeasure, "role"), 2.4),
        Column(view.label(CompetenceMeasure, "status"), 2.1),
    )
    return Table(view.say(N_("Tiltakene")), columns, tuple(_measure(view, measure) for measure in measures))


def _measure(view: View, measure: CompetenceMeasure) -> tuple[Cell, ...]:
    needs = "; ".join(view.reader.named(CompetenceNeed.KEY, need) for need in measure.needs)
    learning = " · ".join(view.chosen(measure, key) for key in ("learning", "form", "organiser"))
    goal = f"{view.label(CompetenceMeasure, 'effect_goal')}: {measure.effect_goal}" if measure.effect_goal else ""
    return (
        cell(Cell(measure.title, strong=True), small(learning), small(needs), small(goal)),
        Cell(view.chosen(measure, "owner_line")),
        cell(view.day(measure.start), view.day(measure.end) if measure.end != measure.start else ""),
        Cell(view.role(measure.role) or view.say(N_("Ikke fordelt"))),
        cell(view.chip(measure, "status"), small(measure.cancelled_why)),
    )


def _learning_table(view: View, measures: Sequence[CompetenceMeasure]) -> Table:
    hours = hours_by_learning(view.reader, measures)
    mix = figures.learning_mix(hours) or {}
    columns = (
        Column(view.label(CompetenceMeasure, "learning"), 3.0),
        Column(view.say(N_("Timer")), 1.5, numeric=True),
        Column(view.say(N_("Andel")), 1.5, numeric=True),
        Column(view.say(N_("Huskeregel")), 1.5, numeric=True),
    )
    told = Choice(LEARNING)
    rows = tuple(
        (
            Cell(told.show(key, view.translate)),
            Cell(HOURS.show(int(figures.rounded(hours.get(key, Fraction(0)), 0)), view.translate)),
            Cell(percent(mix[key])),
            Cell(f"{share} %"),
        )
        for key, share in LEARNING_SHARES.items()
    )
    return Table(view.say(N_("Timer per læringsform")), columns, rows)


def _cost_table(view: View, measures: Sequence[CompetenceMeasure]) -> Table:
    plan = plan_of(view.reader, view.year)
    state, municipality = figures.cost_by_line(measures)
    columns = (
        Column(view.label(CompetenceMeasure, "owner_line"), 2.0),
        Column(view.say(N_("Tiltakene koster")), 2.0, numeric=True),
        Column(view.say(N_("Budsjett")), 2.0, numeric=True),
    )
    rows = (
        (view.say(N_("Stat")), state, plan.budget_state if plan else None),
        (view.say(N_("Kommune")), municipality, plan.budget_municipality if plan else None),
    )
    cells = tuple(
        (Cell(line), Cell(KRONER.show(spent, view.translate)), Cell(KRONER.show(budget, view.translate) or "–"))
        for line, spent, budget in rows
    )
    return Table(view.say(N_("Kostnad per linje")), columns, cells)


def course_blocks(view: View) -> Iterator[Block]:
    """Courses to come, and training that must be renewed."""
    coming = sorted(
        ((d.held_on, d) for d in view.reader.all(CourseDate) if d.held_on and d.held_on >= view.today),
        key=lambda pair: pair[0],
    )
    due = renewals(view.reader, view.today)
    if not coming and not due:
        return
    yield Heading(view.say(N_("Kurs og fornyelser")), 1)
    if coming:
        columns = (
            Column(view.label(CourseDate, "held_on"), 1.4),
            Column(view.label(CourseDate, "course"), 4.0),
            Column(view.label(Course, "organiser"), 2.2),
            Column(view.label(CourseDate, "sign_up_by"), 1.8),
        )
        rows = tuple(
            (
                Cell(view.day(day)),
                Cell(view.reader.named(Course.KEY, d.course)),
                _organiser(view, d),
                Cell(view.day(d.sign_up_by)),
            )
            for day, d in coming
        )
        yield Table(view.say(N_("Kursene framover")), columns, rows)
    words = N_("«{competence}» må fornyes for rollen {role} innen {day}.")
    said = (
        view.say(words, competence=r.competence.name, role=view.role(r.role), day=view.day(r.runs_out)) for r in due
    )
    if due:
        yield Bullets(tuple(said))


def _organiser(view: View, held: CourseDate) -> Cell:
    course = view.reader.get(Course, held.course)
    return Cell(view.chosen(course, "organiser") if course else "")


def participation_blocks(view: View, measures: Sequence[CompetenceMeasure]) -> Iterator[Block]:
    """How many took part in each measure; small numbers hidden, and the share with them."""
    told = [(m, view.reader.linked(Participation, "measure", m.id)) for m in measures]
    told = [(measure, rows) for measure, rows in told if rows]
    if not told:
        return
    yield Heading(view.say(N_("Deltakelse")), 1)
    columns = (
        Column(view.label(Participation, "measure"), 4.5),
        Column(view.label(Participation, "planned"), 1.4, numeric=True),
        Column(view.label(Participation, "completed"), 1.4, numeric=True),
        Column(view.say(N_("Andel")), 1.2, numeric=True),
        Column(view.say(N_("Timer i alt")), 1.2, numeric=True),
    )
    yield Table(view.say(N_("Planlagt og fullført")), columns, tuple(_took_part(view, m, rows) for m, rows in told))


def _took_part(view: View, measure: CompetenceMeasure, rows: Sequence[Participation]) -> tuple[Cell, ...]:
    planned = sum(row.planned or 0 for row in rows)
    completed = sum(row.completed or 0 for row in rows)
    share = figures.completion(rows)
    values: dict[Key, int | None] = {"planned": planned, "completed": completed, "rest": planned - completed}
    shown = view.masked(values, [part_of("planned", "completed", "rest")])
    is_told = share is not None and shown.of("planned", "completed", "rest") == "shown"
    return (
        Cell(measure.title),
        *(Cell(shown.said(key, values[key], view.translate)) for key in ("planned", "completed")),
        Cell(percent(share) if share is not None and is_told else "–"),
        Cell(_hours(view, measure, rows) if is_told else "–"),
    )


def _hours(view: View, measure: CompetenceMeasure, rows: Sequence[Participation]) -> str:
    """Hours that those who completed have spent (5.5.8); told only where their number is, or it could be worked out."""
    if measure.hours is None:
        return "–"
    spent = sum((figures.spent_hours(row, measure.hours) for row in rows), Decimal(0))
    return Number(places=1).show(figures.rounded(spent, 1), view.translate)


def newcomer_blocks(view: View) -> Iterator[Block]:
    """How many programmes ended in time: counts only, never a code."""
    newcomers = view.reader.all(Newcomer)
    in_time, ended = figures.onboarding_in_time(newcomers, view.reader.all(OnboardingTally))
    if not ended:
        return
    yield Heading(view.say(N_("De første seks månedene")), 1)
    if any(map(view.is_small, (in_time, ended, ended - in_time))):
        text = N_("Færre enn fem løp er avsluttet eller forsinket, og tallet vises derfor ikke.")
        yield Paragraph(view.say(text))
    else:
        text = N_("{in_time} av {ended} avsluttede løp ble ferdige innen seks måneder.")
        yield Paragraph(view.say(text, in_time=in_time, ended=ended))


def effect_blocks(view: View, measures: Sequence[CompetenceMeasure]) -> Iterator[Block]:
    """Before and after, and what the office concludes."""
    found = [(m, e) for m in measures for e in view.reader.linked(Effect, "measure", m.id)]
    if not found:
        return
    yield Heading(view.say(N_("Virker det?")), 1)
    columns = (
        Column(view.label(Effect, "measure"), 3.4),
        Column(view.say(N_("Før og etter")), 3.0),
        Column(view.label(Effect, "conclusion"), 1.8),
        Column(view.label(Effect, "next_step"), 3.0),
    )
    rows = tuple(
        (
            Cell(measure.title),
            cell(
                effect_words(effect, view.translate),
                small(f"{view.chosen(effect, 'level')}, {view.chosen(effect, 'basis')}"),
            ),
            view.chip(effect, "conclusion"),
            Cell(effect.next_step),
        )
        for measure, effect in found
    )
    yield Table(view.say(N_("Målinger")), columns, rows)
