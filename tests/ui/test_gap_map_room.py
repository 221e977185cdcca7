"""The map of gaps in rooms of every width: whole on a laptop, as wide as a large screen, never too small."""

from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QScrollArea

from navplan.domain.competence.heat_map import CELL
from navplan.domain.competence.matrix import competence_map
from navplan.domain.modules.competence import Competence, CompetenceArea, RoleDemand
from navplan.domain.modules.office import Role
from navplan.domain.words import Said
from navplan.ui.views.competence.gap_map import GapMap

LEAST_TARGET = 24


def an_office(workspace, roles, competences):
    """So many roles, each with a demand in so many competences of seven areas."""
    with workspace.draft(Said("Kompetanse")) as draft:
        for area in range(7):
            draft.add(CompetenceArea(id=f"a{area}", code=f"A{area}", name=f"Område {area}"))
        for role in range(roles):
            draft.add(Role(id=f"r{role}", title=f"Rolle {role}"))
        for n in range(competences):
            draft.add(Competence(id=f"c{n}", area=f"a{n % 7}", code=f"C-{n}", name="Forvaltningsloven", level_3="X"))
            for role in range(roles):
                draft.add(
                    RoleDemand(role=f"r{role}", competence=f"c{n}", level=3, weight=2, valid_from=date(2024, 1, 1))
                )
    return competence_map(workspace, 2024)


@pytest.fixture
def shown(desk, qtbot):
    """Shows a map in a room of this size."""

    def show(width, height=560, roles=8, competences=28):
        made = GapMap()
        qtbot.addWidget(made)
        made.resize(width, height)
        made.show_map(an_office(desk.workspace, roles, competences), hide_small=False)
        made.show()
        made.grab()
        return made

    return show


def sideways(shown):
    areas = [area for area in shown.findChildren(QScrollArea) if area.isVisible()]
    return max(area.horizontalScrollBar().maximum() for area in areas)


def test_the_map_of_a_whole_library_is_seen_at_once_on_a_laptop(shown):
    made = shown(1102)  # the page of a window of 1366
    assert sideways(made) == 0
    assert CELL * made.cells.scale >= LEAST_TARGET


def test_the_map_fills_a_large_screen(shown):
    made = shown(1656, 820)  # the page of a window of 1920
    assert sideways(made) == 0
    assert made._names.width() + made.cells.width() >= 0.97 * 1656


def test_cells_are_never_too_small_to_hit(shown):
    made = shown(700)
    assert CELL * made.cells.scale >= LEAST_TARGET
    assert sideways(made) > 0


def test_rows_are_not_pushed_out_of_sight_by_being_large(shown):
    made = shown(1656, 560, roles=12)
    assert made.cells.scale == pytest.approx(1.0, abs=0.1)


def test_the_map_follows_the_window(shown):
    made = shown(1102)
    before = made.cells.scale
    made.resize(1656, 820)
    made.grab()
    assert made.cells.scale > 1.2 * before
    assert made._names.scale == made.cells.scale


def test_a_cell_is_opened_where_it_lies_at_every_scale(shown, qtbot):
    made = shown(1656, 820)
    key = made._found.cells["r3", "c9"].key
    with qtbot.waitSignal(made.opened) as heard:
        place = made.cells.place_of(key).center().toPoint()
        qtbot.mouseClick(made.cells, Qt.MouseButton.LeftButton, pos=place)
    assert heard.args == [key]
