"""The radar of a role with its table, for screen and document: what is demanded, what the group can, and the gap."""

from collections.abc import Iterator

from navplan.domain.competence.heat_map import one_place, percent
from navplan.domain.competence.matrix import CompetenceMap
from navplan.domain.competence.radar import mean_of, radar_drawing, spokes
from navplan.domain.documents.outline import Cell, Column, Figure, Table
from navplan.domain.modules.office import Role
from navplan.domain.words import N_, Said, Translate


def radars(found: CompetenceMap, translate: Translate) -> Iterator[tuple[Role, Figure]]:
    """One figure for each role whose groups are large enough to be shown."""
    for role in found.roles:
        cells = spokes(found, role)
        if cells:
            caption = Said(N_("Krav og snitt: {role}"), role=role.title).words(translate)
            columns = (
                Column(translate(N_("Kompetanse")), 4),
                *(Column(translate(words), 1, numeric=True) for words in (N_("Krav"), N_("Snitt"), N_("Gap"))),
                Column(translate(N_("Dekning")), 1.2, numeric=True),
            )
            rows = tuple(
                (
                    Cell(f"{cell.competence.code} {cell.competence.name}"),
                    Cell(str(cell.wanted)),
                    Cell(one_place(mean_of(cell))),
                    Cell("–" if cell.gap is None else one_place(cell.gap)),
                    Cell("–" if cell.coverage is None else percent(cell.coverage)),
                )
                for cell in cells
            )
            table = Table(caption, columns, rows, row_headers=True)
            yield role, Figure(caption, radar_drawing(cells, role, translate), table)
