"""The matrix and the bow-tie say in shapes and words what the picture holds, and leave nothing out."""

import pytest

from navplan.domain.drawing import Box, Disc, Trace
from navplan.domain.modules.safety import SafetySituation
from navplan.domain.modules.safety.rules import Scale
from navplan.domain.safety.bow_tie import bow_tie
from navplan.domain.safety.matrix import HEIGHT, TONES, WIDTH, matrix, picker, score_at
from navplan.domain.words import as_written
from navplan.domain.workspace import Workspace
from tests.domain.safety.office import Small, ready


@pytest.fixture
def small(workspace: Workspace) -> Small:
    return ready(workspace)


def test_every_cell_has_colour_pattern_and_word(small: Small) -> None:
    drawing = matrix(small.picture(), "now", as_written)
    cells = [s for s in drawing.shapes if isinstance(s, Box) and s.look.fill.endswith("-moderate")]
    assert len(cells) == 25
    looks = {(cell.look.fill, cell.look.pattern) for cell in cells}
    assert looks == {("success-moderate", "none"), ("warning-moderate", "dots"), ("danger-moderate", "lines")}
    words = {shape.text for shape in drawing.shapes if hasattr(shape, "text")}
    assert {"5 Middels", "10 Høy", "4 Lav", "4 Middels", "25 Høy"} <= words


def test_a_chip_stands_in_its_cell_and_the_cell_is_found_again(small: Small) -> None:
    drawing = matrix(small.picture(), "now", as_written)
    for mark in drawing.marks:
        seen = small.picture().of(mark.key)
        x, y, width, height = mark.place
        assert score_at(x + width / 2, y + height / 2) == seen.now
    assert score_at(5, 5) is None
    assert score_at(WIDTH + 5, HEIGHT) is None


def test_forty_situations_in_one_cell_are_all_drawn_within_it(small: Small) -> None:
    for _n in range(39):
        small.workspace.add(SafetySituation(assessment=small.assessment, s_now=2, k_now=5))
    drawing = matrix(small.picture(), "now", as_written)
    inside = [m for m in drawing.marks if score_at(m.place[0] + 1, m.place[1] + 1) == (2, 5)]
    assert len(inside) == 40
    middles = {(round(m.place[0] + m.place[2] / 2, 2), round(m.place[1] + m.place[3] / 2, 2)) for m in inside}
    assert len(middles) == 40
    assert all(score_at(m.place[0] + m.place[2] - 1, m.place[1] + m.place[3] - 1) == (2, 5) for m in inside)


def test_only_the_selected_one_has_an_arrow_and_only_when_it_moves(small: Small) -> None:
    def arrows(selected: str) -> int:
        shapes = matrix(small.picture(), "now", as_written, selected).shapes
        return sum(isinstance(shape, Trace) and shape.arrow for shape in shapes)

    assert arrows(small.knife) == 0
    small.set(small.situation(small.knife), s_after=1)
    assert arrows(small.knife) == 1
    assert arrows(small.wait) == 0
    assert arrows("") == 0


def test_after_moves_the_chip_and_one_without_after_stays(small: Small) -> None:
    small.set(small.situation(small.knife), s_after=1)
    small.set(small.situation(small.wait), s_after=None, k_after=None)
    places = {
        m.key: score_at(m.place[0] + 3, m.place[1] + 3) for m in matrix(small.picture(), "after", as_written).marks
    }
    assert places == {small.knife: (1, 5), small.wait: (4, 2)}


def test_a_situation_without_score_is_not_in_the_matrix_but_is_in_the_picture(small: Small) -> None:
    small.set(small.situation(small.wait), s_now=None)
    assert len(matrix(small.picture(), "now", as_written).marks) == 1
    assert len(small.picture().situations) == 2


def test_doubt_is_shown_with_a_question_mark(small: Small) -> None:
    small.set(small.situation(small.knife), knowledge="svak")
    drawing = matrix(small.picture(), "now", as_written)
    assert any(mark.words.startswith("S-02? ") for mark in drawing.marks)


def test_the_picker_has_a_mark_for_each_score_and_rings_the_chosen_one() -> None:
    drawing = picker(Scale(), (3, 4), as_written)
    assert len(drawing.marks) == 25
    assert drawing.words == "Mulig, svært alvorlig: 12, høy"
    assert sum(isinstance(shape, Disc) for shape in drawing.shapes) == 1
    assert picker(Scale(), None, as_written).words == "Ikke satt"
    assert set(TONES) == {"lav", "middels", "hoy"}


def test_the_bow_tie_puts_each_measure_on_the_side_it_works_on(small: Small) -> None:
    small.set(small.situation(small.knife), causes="Kø\n\nIngen ser\n")
    small.set(small.about(small.knife), works_on="konsekvens")
    small.set(small.measure(small.knife), title="Øve flukt")
    words = bow_tie(small.picture().of(small.knife), as_written).words
    assert "Årsaker: Kø; Ingen ser." in words
    assert "Demper sannsynlighet: ingen." in words
    assert "Demper konsekvens: Øve flukt." in words
    assert "Kritisk: livsfare eller død" in words
