import pytest
from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QAccessible, QImage, QPainter

from navplan.domain.drawing import Box, Disc, Drawing, Label, Look, Mark, Sector, Trace, around
from navplan.ui.charts.drawing_view import DrawingView
from navplan.ui.charts.painted import paint_drawing
from navplan.ui.theme import colour
from tests.ui.part_steps import focus, spoken

HATCHED = Look(fill="danger-soft", line="border", pattern="lines")
FOUR = Drawing(
    200,
    100,
    "Fire ruter",
    tuple(Box(x, y, 80, 40, HATCHED) for y in (0, 50) for x in (0, 100)),
    tuple(Mark(f"{x}{y}", f"Rute {x} {y}", (x, y, 80, 40)) for y in (0, 50) for x in (0, 100)),
)


@pytest.fixture
def view(qtbot):
    made = DrawingView()
    qtbot.addWidget(made)
    made.resize(200, 100)
    made.show_drawing(FOUR)
    made.show()
    focus(qtbot, made)
    return made


def test_the_arrow_keys_walk_to_the_nearest_mark_in_their_direction(qtbot, view):
    seen = []
    view.pointed.connect(seen.append)
    for key in (Qt.Key.Key_Right, Qt.Key.Key_Down, Qt.Key.Key_Left, Qt.Key.Key_Up, Qt.Key.Key_Up):
        qtbot.keyClick(view, key)
    assert seen == ["1000", "10050", "050", "00"]


def test_home_and_end_walk_to_the_first_and_the_last(qtbot, view):
    qtbot.keyClick(view, Qt.Key.Key_End)
    assert view.at == "10050"
    qtbot.keyClick(view, Qt.Key.Key_Home)
    assert view.at == "00"


def test_enter_and_a_press_choose_the_mark(qtbot, view):
    chosen = []
    view.chosen.connect(chosen.append)
    qtbot.keyClick(view, Qt.Key.Key_Return)
    qtbot.mouseClick(view, Qt.MouseButton.LeftButton, pos=view.place_of("10050").center().toPoint())
    assert chosen == ["00", "10050"]
    assert view.at == "10050"


def test_the_drawing_and_the_mark_in_focus_are_read_aloud(qtbot, view):
    qtbot.keyClick(view, Qt.Key.Key_Right)
    assert spoken(view).text(QAccessible.Text.Name) == "Fire ruter"
    assert spoken(view).text(QAccessible.Text.Description) == "Rute 100 0"


def test_another_drawing_keeps_the_focus_on_the_mark_with_the_same_key(qtbot, view):
    view.point_to("050")
    view.show_drawing(Drawing(200, 100, "Færre", FOUR.shapes, FOUR.marks[1:]))
    assert view.at == "050"
    view.show_drawing(Drawing(200, 100, "Uten", ()))
    assert view.at == ""
    assert view.focusPolicy() == Qt.FocusPolicy.NoFocus


def test_a_wider_drawing_is_scaled_into_its_room(view):
    view.resize(100, 100)
    assert view.heightForWidth(100) == 50
    assert view.place_of("10050").right() == pytest.approx(90)
    assert view.mark_at(QPointF(60, 30)).key == "10050"
    assert view.mark_at(QPointF(60, 70)) is None


def painted(*shapes):
    image = QImage(100, 100, QImage.Format.Format_ARGB32)
    image.fill(Qt.GlobalColor.white)
    painter = QPainter(image)
    paint_drawing(painter, Drawing(100, 100, "", shapes))
    painter.end()
    return image


@pytest.mark.parametrize(
    ("shape", "inside", "outside"),
    [
        (Box(10, 10, 40, 40, Look(fill="danger-mark")), (30, 30), (70, 70)),
        (Disc(50, 50, 20, Look(fill="danger-mark")), (50, 35), (50, 20)),
        (Sector(50, 50, 20, 40, 0, 90, Look(fill="danger-mark")), (72, 28), (28, 28)),
        (Sector(50, 50, 0, 40, 90, 180, Look(fill="danger-mark")), (50, 70), (50, 30)),
        (Trace(((10, 10), (90, 10), (10, 90)), Look(fill="danger-mark"), closed=True), (20, 20), (80, 80)),
        (Trace(((10, 50), (90, 50)), Look(line="danger-mark", width=6)), (50, 50), (50, 60)),
    ],
)
def test_each_shape_is_painted_where_it_says(qapp, shape, inside, outside):
    image = painted(shape)
    assert image.pixelColor(*inside) == colour("danger-mark")
    assert image.pixelColor(*outside).name() == "#ffffff"


def test_a_pattern_shows_without_colour(qapp):
    plain = painted(Box(0, 0, 100, 100, Look(fill="card")))
    patterned = painted(Box(0, 0, 100, 100, Look(fill="card", line="text", pattern="lines")))
    inner = [(x, y) for x in range(20, 80) for y in range(20, 80)]
    assert len({plain.pixelColor(*at).name() for at in inner}) == 1
    assert len({patterned.pixelColor(*at).name() for at in inner}) > 1


def test_words_lie_on_the_side_their_anchor_says(qapp):
    def columns(anchor):
        image = painted(Label(50, 50, "Ordet", 20, "danger-mark", anchor))
        return [x for x in range(100) if any(image.pixelColor(x, y).name() != "#ffffff" for y in range(100))]

    assert min(columns("start")) >= 49
    assert max(columns("end")) <= 51
    middle = columns("middle")
    assert abs((min(middle) + max(middle)) / 2 - 50) < 3


def test_an_angle_is_counted_from_twelve_oclock_with_the_clock():
    assert around(0, 0, 10, 0) == pytest.approx((0, -10))
    assert around(0, 0, 10, 90) == pytest.approx((10, 0))
