"""The radar of a role: demand against average, the same numbers in its table, and never a group of fewer than five."""

from fractions import Fraction

import pytest

from navplan.domain.competence.matrix import competence_map
from navplan.domain.competence.radar import RADIUS, X, Y, mean_of, spokes
from navplan.domain.documents.asked import Asked
from navplan.domain.documents.catalogue import document_of
from navplan.domain.documents.competence_radar import radars
from navplan.domain.documents.outline import Figure
from navplan.domain.drawing import Disc
from navplan.domain.modules.competence import Competence, RoleDemand
from navplan.domain.modules.office import Role
from navplan.domain.words import as_written
from tests.domain.competence.office import counted, small_office
from tests.memory import memory_workspace


@pytest.fixture
def office():
    """The small office with a third competence, so that the advisers have an area to show."""
    workspace = small_office(memory_workspace())
    workspace.add(Competence(id="kvp2", area="kvp", code="KVP-2", name="Program"))
    for role, level, numbers in (("adviser", 4, (0, 0, 2, 2, 2)), ("leader", 2, (0, 2, 0, 0, 0))):
        workspace.add(RoleDemand(role=role, competence="kvp2", level=level, weight=1))
        workspace.add(counted(role, "kvp2", numbers))
    return workspace


def test_the_average_is_worked_out_by_hand(office) -> None:
    found = competence_map(office, 2024)
    adviser = office.get(Role, "adviser")
    assert [(cell.wanted, mean_of(cell)) for cell in spokes(found, adviser)] == [
        (3, Fraction(15, 6)),  # (1·1 + 2·2 + 2·3 + 1·4) / 6, the group of acceptance example 8
        (4, Fraction(3)),  # (2·2 + 2·3 + 2·4) / 6
        (3, Fraction(3)),
    ]


def test_a_role_with_small_groups_or_two_spokes_has_none(office) -> None:
    shown = [role.id for role, _figure in radars(competence_map(office, 2024), as_written)]
    assert shown == ["adviser"]


def test_picture_and_table_say_the_same(office) -> None:
    ((_role, figure),) = radars(competence_map(office, 2024), as_written)
    assert [row[0].text for row in figure.table.rows] == ["KVP-1 Vilkår og vedtak", "KVP-2 Program", "TOL-1 Tolkebruk"]
    assert [[cell.text for cell in row[1:]] for row in figure.table.rows] == [
        ["3", "2,5", "0,7", "50 %"],
        ["4", "3,0", "1,0", "33 %"],
        ["3", "3,0", "0,0", "100 %"],
    ]
    said = [mark.words for mark in figure.drawing.marks]
    assert said[0] == "KVP-1 Vilkår og vedtak: krav 3, snitt 2,5"
    first = next(s for s in figure.drawing.shapes if isinstance(s, Disc) and s.radius == 3)
    assert (first.x, first.y) == pytest.approx((X, Y - RADIUS * 2.5 / 4))


def test_it_stands_in_the_plan_document(office) -> None:
    made = document_of("competence").build(office, Asked(2024, as_written, counted("adviser", "kvp1", ()).counted_on))
    captions = [block.caption for block in made.blocks if isinstance(block, Figure)]
    assert "Krav og snitt: KVP-veileder" in captions
    assert not any("Nav-leder" in caption for caption in captions)
