"""A small office for the tests of competence: three roles, two areas, demands and counts."""

from datetime import date

from navplan.domain.modules.competence import Competence, CompetenceArea, GroupCount, RoleDemand
from navplan.domain.modules.office import Role
from navplan.domain.words import Said

COUNTS = (
    ("adviser", "kvp1", (0, 1, 2, 2, 1)),
    ("worker", "kvp1", (1, 2, 3, 1, 0)),
    ("leader", "kvp1", (0, 1, 1, 0, 0)),
    ("adviser", "tol1", (0, 0, 0, 6, 0)),
    ("worker", "tol1", (5, 2, 0, 0, 0)),
)
DEMANDS = (
    ("adviser", "kvp1", 3, 3),
    ("worker", "kvp1", 2, 2),
    ("leader", "kvp1", 3, 1),
    ("adviser", "tol1", 3, 2),
    ("worker", "tol1", 3, 2),
)


def small_office(workspace):
    """Of kvp1 (critical) the adviser group is that of acceptance example 8; the leaders are two."""
    with workspace.draft(Said("Kompetanse")) as draft:
        for id, title in (("leader", "Nav-leder"), ("adviser", "KVP-veileder"), ("worker", "Veileder")):
            draft.add(Role(id=id, title=title))
        draft.add(CompetenceArea(id="kvp", code="KVP", name="Kvalifiseringsprogrammet"))
        draft.add(CompetenceArea(id="tol", code="TOL", name="Tolk"))
        draft.add(
            Competence(
                id="kvp1", area="kvp", code="KVP-1", name="Vilkår og vedtak", critical=True, least=2, level_3="X"
            )
        )
        draft.add(
            Competence(id="tol1", area="tol", code="TOL-1", name="Tolkebruk", least=1, least_level=4, level_3="X")
        )
        for role, competence, level, weight in DEMANDS:
            draft.add(
                RoleDemand(role=role, competence=competence, level=level, weight=weight, valid_from=date(2024, 1, 1))
            )
        for role, competence, numbers in COUNTS:
            draft.add(counted(role, competence, numbers))
    return workspace


def counted(role, competence, numbers, year=2024, half="var", line="felles"):
    """A count of one group."""
    values = {f"n{level}": n for level, n in enumerate(numbers)}
    return GroupCount(
        role=role, competence=competence, year=year, half=half, owner_line=line, counted_on=date(2024, 2, 1), **values
    )
