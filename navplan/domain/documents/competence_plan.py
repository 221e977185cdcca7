"""The competence plan as a document: aim, map of gaps, needs, measures with hours and costs, participation and effect.

Small groups are hidden here always. No total stands beside the groups it is made of, and no code of somebody new.
"""

from collections.abc import Iterable, Iterator

from navplan.domain.competence.adoption import BudgetLine, budget_of
from navplan.domain.competence.heat_map import Group, one_place, paper_drawing, percent
from navplan.domain.competence.masking import pooled
from navplan.domain.competence.matrix import CompetenceMap, MapCell, competence_map
from navplan.domain.competence.ranking import RankedNeed, measures_of, plan_of, ranked
from navplan.domain.documents.asked import Asked
from navplan.domain.documents.competence_radar import radars
from navplan.domain.documents.competence_year import (
    KRONER,
    course_blocks,
    effect_blocks,
    measure_blocks,
    newcomer_blocks,
    participation_blocks,
)
from navplan.domain.documents.outline import (
    Block,
    Cell,
    Column,
    Figure,
    Heading,
    Notice,
    Outline,
    PageBreak,
    Pairs,
    Paragraph,
    Table,
)
from navplan.domain.documents.paper import sender
from navplan.domain.documents.year_plan_view import View, cell, small, view_of
from navplan.domain.modules.competence import Competence, CompetenceNeed, CompetencePlan
from navplan.domain.modules.competence.rules_planning import is_anchored
from navplan.domain.records import Reader
from navplan.domain.small_numbers import below
from navplan.domain.vocabulary import OWNER_LINES
from navplan.domain.words import N_

COLUMNS_A_PAGE = 18
"""Competences that a map on paper has room for; further areas stand in a map of their own."""


def competence_plan(reader: Reader, asked: Asked) -> Outline:
    """The year's plan, one for both owner lines."""
    view = view_of(reader, asked)
    plan = plan_of(reader, asked.year)
    return Outline(
        title=view.say(N_("Kompetanseplan {year}"), year=asked.year),
        subtitle=view.say(N_("Felles for stat og kommune")),
        office=sender(reader, asked.translate),
        made=asked.today,
        language=asked.language,
        draft=not (asked.final and plan is not None and is_anchored(plan)),
        blocks=tuple(_blocks(view, plan)),
    )


def _blocks(view: View, plan: CompetencePlan | None) -> Iterator[Block]:
    found = competence_map(view.reader, view.year)
    rows = ranked(view.reader, found)
    measures = measures_of(view.reader, view.year)
    yield from _head(view, plan)
    yield from needs_blocks(view, rows)
    yield from measure_blocks(view, measures)
    yield from course_blocks(view)
    yield from participation_blocks(view, measures)
    yield from newcomer_blocks(view)
    yield from effect_blocks(view, measures)
    yield privacy_note(view)
    yield from _map_blocks(view, found)


def privacy_note(view: View) -> Paragraph:
    """What stands last in what leaves the office (9.3.6)."""
    if view.limit is None:
        return Paragraph(view.say(N_("Inneholder ikke personopplysninger om brukere.")), "note")
    text = N_("Inneholder ikke personopplysninger om brukere. Grupper og tall under {limit} er skjult.")
    return Paragraph(view.say(text, limit=view.limit), "note")


def _head(view: View, plan: CompetencePlan | None) -> Iterator[Block]:
    if plan is None:
        yield Notice(
            view.say(N_("Kontoret har ikke skrevet hodet i planen for {year} ennå."), year=view.year), "warning"
        )
        return
    if not is_anchored(plan):
        text = N_("Planen gjelder ikke før den er drøftet med de tillitsvalgte og behandlet i partnerskapsmøtet.")
        yield Notice(view.say(text), "warning")
    if plan.aim:
        yield Paragraph(plan.aim, "lead")
    keys = ("status", "built_on", "discussed_on", "discussed_with", "anchored_on", "agreed_by")
    pairs = ((view.label(CompetencePlan, key), _told_of(view, plan, key)) for key in keys)
    yield Pairs(tuple((label, value) for label, value in pairs if value))
    yield from _budget(view, plan)


def _told_of(view: View, plan: CompetencePlan, key: str) -> str:
    value = getattr(plan, key)
    if key in ("discussed_with", "agreed_by"):
        return ", ".join(filter(None, map(view.role, value)))
    return view.chosen(plan, key)


def _budget(view: View, plan: CompetencePlan) -> Iterator[Block]:
    """Each line's kroner and both together, as on the plan's page; nothing while nobody has set a budget or a cost."""
    lines = budget_of(plan, view.reader, view.year)
    if not any(line.budget or line.planned for line in lines):
        return
    columns = (
        Column(view.say(N_("Linje")), 2.0),
        Column(view.say(N_("Budsjett")), 1.4, numeric=True),
        Column(view.say(N_("Lagt i tiltak")), 1.4, numeric=True),
        Column(view.say(N_("Igjen")), 1.4, numeric=True),
    )
    rows = tuple((Cell(_line(view, line)), *_kroner(view, line)) for line in lines)
    yield Table(view.say(N_("Penger")), columns, rows, row_headers=True)


def _line(view: View, line: BudgetLine) -> str:
    name = next((option.label for option in OWNER_LINES if option.key == line.line), N_("Sum"))
    return view.say(name)


def _kroner(view: View, line: BudgetLine) -> tuple[Cell, ...]:
    values = (line.budget, line.planned, line.left)
    return tuple(Cell("–" if value is None else KRONER.show(value, view.translate)) for value in values)


def needs_blocks(view: View, rows: Iterable[RankedNeed]) -> Iterator[Block]:
    """The needs in their order."""
    rows = tuple(rows)
    yield Heading(view.say(N_("Det vi trenger å lære")), 1)
    if not rows:
        yield Paragraph(view.say(N_("Kontoret har ikke skrevet ned behov for dette året.")))
        return
    columns = (
        Column(view.say(N_("Nr.")), 0.5, numeric=True),
        Column(view.label(CompetenceNeed, "title"), 4.0),
        Column(view.label(CompetenceNeed, "competence"), 2.6),
        Column(view.label(CompetenceNeed, "source"), 1.9),
        Column(view.label(CompetenceNeed, "urgency"), 1.2),
        Column(view.label(CompetenceNeed, "status"), 2.0),
    )
    yield Table(
        view.say(N_("Behov, det viktigste øverst")), columns, tuple(_need(view, n, r) for n, r in enumerate(rows, 1))
    )
    text = N_("Rekkefølgen følger gap, vekt og antall, med mindre kontoret har satt en egen prioritet.")
    yield Paragraph(view.say(text), "note")


def _need(view: View, number: int, row: RankedNeed) -> tuple[Cell, ...]:
    need = row.need
    return (
        Cell(str(number)),
        cell(Cell(need.title, strong=True), small(need.description)),
        Cell(view.reader.named(Competence.KEY, need.competence)),
        Cell(view.chosen(need, "source")),
        view.chip(need, "urgency"),
        cell(view.chip(need, "status"), small(need.postponed_why)),
    )


def _map_blocks(view: View, found: CompetenceMap) -> Iterator[Block]:
    if not found.roles or not found.competences:
        return
    yield PageBreak(landscape=True)
    yield Heading(view.say(N_("Kart over gap")), 1)
    text = N_(
        "Tallet i ruten er hvor mange nivåer rollen mangler i snitt. K er kritisk for forsvarlig tjeneste. "
        "Utropstegn betyr at færre enn minstetallet kan dette."
    )
    yield Paragraph(view.say(text))
    for columns in parts(found.columns):
        first, last = columns[0][1][0].code, columns[-1][1][-1].code
        caption = view.say(N_("Gap per rolle, {first} til {last}"), first=first, last=last)
        drawing = paper_drawing(found, columns, view.translate, view.limit is not None)
        yield Figure(caption, drawing, _map_table(view, found, columns))
    figures = [figure for _role, figure in radars(found, view.translate)]
    if figures:
        yield PageBreak()
        yield Heading(view.say(N_("Krav og snitt per rolle")), 1)
        yield Paragraph(view.say(N_("Bare grupper på fem eller flere er med.")))
        yield from figures


def parts(columns: Iterable[Group]) -> tuple[tuple[Group, ...], ...]:
    """The areas in maps that fit a page; an area is parted only when it alone is wider than a page."""
    found: list[list[Group]] = [[]]
    for area, group in columns:
        for start in range(0, len(group), COLUMNS_A_PAGE):
            piece = group[start : start + COLUMNS_A_PAGE]
            if sum(len(g) for _area, g in found[-1]) + len(piece) > COLUMNS_A_PAGE:
                found.append([])
            found[-1].append((area, piece))
    return tuple(tuple(part) for part in found if part)


def _map_table(view: View, found: CompetenceMap, columns: Iterable[Group]) -> Table:
    """The same cells in words: each competence with its roles, gap and coverage."""
    heads = (
        Column(view.label(Competence, "name"), 3.0),
        Column(view.say(N_("Gap og andel på kravet per rolle")), 8.0),
        Column(view.say(N_("Merknad")), 1.8),
    )
    competences = (competence for _area, group in columns for competence in group)
    rows = tuple(
        (Cell(f"{c.code} {c.name}", strong=True), Cell(_told(view, found, c), small=True), _remark(view, found, c))
        for c in competences
    )
    return Table(view.say(N_("Kartet som tabell")), heads, rows, row_headers=True)


def _told(view: View, found: CompetenceMap, competence: Competence) -> str:
    cells = (c for c in found.column(competence) if c.wanted)
    said = [f"{view.role(c.role)} {_figures(view, c)}" for c in cells]
    pool = pooled(found, competence)
    if view.limit is not None and pool.gap is not None and pool.coverage is not None:
        name = view.say(N_("Små grupper samlet"))
        said.append(f"{name} {one_place(pool.gap)} ({percent(pool.coverage)})")
    return " · ".join(said) or view.say(N_("Ingen roller har krav her"))


def _figures(view: View, found: MapCell) -> str:
    if found.gap is None or found.coverage is None:
        return view.say(N_("ikke talt"))
    if view.limit is not None and view.is_small(found.heads):
        return below(view.limit)
    return f"{one_place(found.gap)} ({percent(found.coverage)})"


def _remark(view: View, found: CompetenceMap, competence: Competence) -> Cell:
    vulnerable = Cell(view.say(N_("Færre enn minstetallet")), "danger") if found.is_vulnerable(competence) else ""
    return cell(vulnerable, view.say(N_("Kritisk")) if competence.critical else "")
