"""The map of gaps at its largest promise: 15 roles × 60 competences read, drawn and painted whole."""

import os
import time
from datetime import date

from benchmarks.figures import Figure, middle
from navplan.domain.competence.matrix import competence_map
from navplan.domain.modules import KINDS
from navplan.domain.modules.competence import Competence, CompetenceArea, GroupCount, RoleDemand
from navplan.domain.modules.office import Role
from navplan.domain.workspace import Still, Workspace

ROLES, AREAS, IN_EACH, TIMES = 15, 12, 5, 9


def figures() -> list[Figure]:
    """Median processor time from the records to the painted map; the machine may be shared."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    from navplan.ui.app import application
    from navplan.ui.theme import apply_theme
    from navplan.ui.views.competence.gap_map import GapMap

    apply_theme(application(), "light")
    workspace, shown, times = _large(), GapMap(), []
    for _number in range(TIMES):
        began = time.process_time()
        shown.show_map(competence_map(workspace, 2024), hide_small=False)
        shown.cells.grab()
        times.append(time.process_time() - began)
    taken = middle(times) * 1e3
    return [Figure("map of gaps, 15 roles x 60 competences", taken, "ms", None, "<= 200", taken <= 200)]


def _large() -> Workspace:
    roles = tuple(Role(id=f"r{n}", title=f"Rolle nummer {n}") for n in range(ROLES))
    areas = tuple(CompetenceArea(id=f"a{n}", code=f"A{n}", name=f"Område {n}") for n in range(AREAS))
    competences = tuple(
        Competence(
            id=f"{area.id}-{n}", area=area.id, code=f"{area.code}-{n}", name="Kompetanse", critical=n == 0, least=2
        )
        for area in areas
        for n in range(IN_EACH)
    )
    pairs = [(role.id, competence.id, n) for n, competence in enumerate(competences) for role in roles]
    demands = tuple(
        RoleDemand(id=f"d{role}{c}", role=role, competence=c, level=3, weight=2, valid_from=date(2024, 1, 1))
        for role, c, _n in pairs
    )
    counts = tuple(
        GroupCount(id=f"c{role}{c}", role=role, competence=c, year=2024, n1=2, n2=n % 5, n3=3) for role, c, n in pairs
    )
    records = (roles, areas, competences, demands, counts)
    return Workspace(Still({rows[0].KEY: rows for rows in records}), KINDS)
