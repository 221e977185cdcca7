"""Without colour the three levels are told apart: the matrix painted in greys, its cells compared by their pattern."""

import pytest
from PySide6.QtGui import QImage, QPainter

from navplan.domain.modules.safety.rules import Scale
from navplan.domain.safety.matrix import CELL_HEIGHT, CELL_WIDTH, LEFT, TOP, matrix
from navplan.domain.words import as_written
from navplan.ui.charts.painted import paint_drawing


def greys(image: QImage, score: tuple[int, int]) -> list[tuple[int, ...]]:
    """The rows of grey values in the part of a cell that carries its pattern and no words."""
    left = round(LEFT + (score[1] - 1) * CELL_WIDTH) + 44
    top = round(TOP + (5 - score[0]) * CELL_HEIGHT) + 6
    return [tuple(image.pixelColor(left + x, top + y).value() for x in range(40)) for y in range(34)]


@pytest.fixture(params=["light", "dark"])
def painted(request, qapp, small) -> QImage:
    small.set(small.situation(small.knife), s_now=None)
    small.set(small.situation(small.wait), s_now=None)
    before = qapp.property("mode")
    qapp.setProperty("mode", request.param)  # the inks follow it; no window is dressed anew for a picture
    drawing = matrix(small.picture(), "now", as_written)
    image = QImage(round(drawing.width), round(drawing.height), QImage.Format.Format_RGB32)
    image.fill(0xFFFFFF)
    painter = QPainter(image)
    paint_drawing(painter, drawing)
    painter.end()
    yield image.convertToFormat(QImage.Format.Format_Grayscale8)
    qapp.setProperty("mode", before)


def test_low_is_plain_and_middle_and_high_carry_patterns_that_differ(painted: QImage) -> None:
    plain, dots, lines = (greys(painted, score) for score in ((1, 1), (3, 3), (5, 5)))
    assert len({value for row in plain for value in row}) == 1
    assert len({value for row in dots for value in row}) > 1
    assert len({value for row in lines for value in row}) > 1
    ground = max(dots[0], key=dots[0].count)
    assert any(len(set(row)) == 1 for row in dots), f"dots leave whole rows of ground ({ground})"
    assert not any(len(set(row)) == 1 for row in lines), "lines cross every row"


def test_every_cell_of_a_level_carries_the_pattern_of_its_level(painted: QImage) -> None:
    scale = Scale()
    for s in range(1, 6):
        for k in range(1, 6):
            rows = greys(painted, (s, k))
            is_plain = len({value for row in rows for value in row}) == 1
            assert is_plain is (scale.level((s, k)) == "lav"), (s, k)
