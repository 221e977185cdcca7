"""The list of needs that the office reports to Nav fylke and the statsforvalter for their joint competence plan."""

from collections.abc import Iterator, Sequence

from navplan.domain.competence.matrix import CompetenceMap, competence_map
from navplan.domain.competence.ranking import RankedNeed, ranked
from navplan.domain.documents.asked import Asked
from navplan.domain.documents.competence_plan import privacy_note
from navplan.domain.documents.outline import Block, Cell, Column, Outline, Paragraph, Table
from navplan.domain.documents.paper import paper
from navplan.domain.documents.year_plan_view import View, cell, small, view_of
from navplan.domain.modules.competence import Competence, CompetenceNeed, figures
from navplan.domain.records import Reader
from navplan.domain.words import N_


def competence_county(reader: Reader, asked: Asked) -> Outline:
    """The needs that are marked for the county, in the office's own order."""
    view = view_of(reader, asked)
    return paper(
        view,
        asked,
        view.say(N_("Kompetansebehov til fylket {year}"), year=asked.year),
        view.say(N_("Til Nav fylke og Statsforvalteren")),
        _blocks(view),
        landscape=True,
    )


def _blocks(view: View) -> Iterator[Block]:
    found = competence_map(view.reader, view.year)
    rows = [row for row in ranked(view.reader, found) if row.need.to_county]
    if not rows:
        yield Paragraph(view.say(N_("Kontoret har ikke merket noen behov som skal meldes.")), "lead")
        return
    text = N_("Kontoret melder {n} behov til den felles kompetanseplanen i fylket. Det viktigste står øverst.")
    yield Paragraph(view.say(text, n=len(rows)), "lead")
    yield _table(view, found, rows)
    yield privacy_note(view)


def _table(view: View, found: CompetenceMap, rows: Sequence[RankedNeed]) -> Table:
    columns = (
        Column(view.say(N_("Nr.")), 0.5, numeric=True),
        Column(view.label(CompetenceNeed, "title"), 4.4),
        Column(view.label(CompetenceNeed, "competence"), 2.4),
        Column(view.say(N_("Under kravet")), 1.2, numeric=True),
        Column(view.label(CompetenceNeed, "urgency"), 1.2),
        Column(view.say(N_("Det gjør vi selv")), 3.0),
        Column(view.label(CompetenceNeed, "reported_on"), 1.3),
    )
    return Table(
        view.say(N_("Behov som meldes")), columns, tuple(_row(view, found, n, r) for n, r in enumerate(rows, 1))
    )


def _row(view: View, found: CompetenceMap, number: int, row: RankedNeed) -> tuple[Cell, ...]:
    need, competence = row.need, view.reader.get(Competence, row.need.competence)
    own = "; ".join(measure.title for measure in row.measures if measure.status != "avlyst")
    return (
        Cell(str(number)),
        cell(Cell(need.title, strong=True), small(need.description), small(view.chosen(need, "source"))),
        Cell(f"{competence.code} {competence.name}" if competence else ""),
        Cell(_below(view, found, competence)),
        view.chip(need, "urgency"),
        Cell(own or view.say(N_("Ingen tiltak ennå"))),
        Cell(view.day(need.reported_on) or view.say(N_("Ikke meldt"))),
    )


def _below(view: View, found: CompetenceMap, competence: Competence | None) -> str:
    count = below(found, competence) if competence else None
    return view.masked({"below": count}, ()).said("below", count, view.translate)


def below(found: CompetenceMap, competence: Competence) -> int:
    """Persons in all roles who stand below what their role demands."""
    cells = [cell for cell in found.column(competence) if cell.wanted]
    return sum(cell.heads - figures.at_or_above(cell.levels, cell.wanted) for cell in cells)
