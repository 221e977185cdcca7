"""A drawing with larger text: it grows by as much, and is moved about where it is larger than its room."""

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QScrollBar

from navplan.domain.drawing import Box, Drawing, Look, Mark
from navplan.ui import theme
from navplan.ui.charts.drawing_view import DrawingView
from tests.ui.part_steps import focus

PLAIN = Look("card", "border")
CORNERS = tuple(Mark(f"{x} {y}", "Hjørne", (x, y, 20, 20)) for y in (0, 80) for x in (0, 180))
FOUR = Drawing(200, 100, "Fire hjørner", tuple(Box(*mark.place, PLAIN) for mark in CORNERS), CORNERS)
BARE = Drawing(200, 100, "Uten merker", FOUR.shapes)


@pytest.fixture(params=[1.5, 2.0])
def text(qapp, request):
    """How large text is; the application is given back as it was."""
    worn = (qapp.property("mode") or "light", qapp.property("text_scale"))
    theme.apply_theme(qapp, "light", request.param)
    yield request.param
    theme.apply_theme(qapp, worn[0], worn[1] or 1.0)


@pytest.fixture
def show(qtbot):
    """Puts a drawing into a view of this size, with the keyboard in it where it may be."""

    def put(drawing, width=200, height=100):
        view = DrawingView()
        qtbot.addWidget(view)
        view.resize(width, height)
        view.show_drawing(drawing)
        view.show()
        if view.focusPolicy() != Qt.FocusPolicy.NoFocus:
            focus(qtbot, view)
        return view

    return put


def bars(view):
    return [bar for bar in view.findChildren(QScrollBar) if bar.isVisible()]


def test_a_drawing_with_room_has_no_bars_and_text_of_usual_size_never_has(qapp, show):
    theme.apply_theme(qapp, "light", 1.0)
    assert bars(show(FOUR)) == []
    narrow = show(FOUR, 100, 100)
    assert narrow.scale == pytest.approx(0.5)
    assert bars(narrow) == []


def test_a_drawing_is_as_much_larger_as_its_text_even_without_room(show, text):
    view = show(FOUR)
    assert view.scale == pytest.approx(text)
    assert len(bars(view)) == 2
    assert view.heightForWidth(200) >= 100 * text
    roomy = show(FOUR, 400, 200)
    assert roomy.scale == pytest.approx(text)
    assert bars(roomy) == []


def test_a_mark_that_the_keyboard_comes_to_is_brought_into_sight(show, text, qtbot):
    view = show(FOUR)
    assert not view.rect().contains(view.place_of("180 80").toRect())
    qtbot.keyClick(view, Qt.Key.Key_End)
    assert view.rect().contains(view.place_of("180 80").toRect())
    assert view.mark_at(view.place_of("180 80").center()).key == "180 80"
    qtbot.keyClick(view, Qt.Key.Key_Home)
    assert view.rect().contains(view.place_of("0 0").toRect())


def test_a_drawing_without_marks_is_moved_with_the_arrow_keys(show, text, qtbot):
    view = show(BARE)
    before = view.drawn_at(QPointF())
    qtbot.keyClick(view, Qt.Key.Key_Right)
    qtbot.keyClick(view, Qt.Key.Key_Down)
    after = view.drawn_at(QPointF())
    assert after.x() > before.x()
    assert after.y() > before.y()
    assert show(BARE, 800, 400).focusPolicy() == Qt.FocusPolicy.NoFocus


@pytest.mark.parametrize("text", [2.0], indirect=True)
def test_two_that_stand_beside_each_other_have_a_line_each_when_text_is_large(qtbot, text):
    alone, beside = DrawingView(largest=1.2), DrawingView(largest=1.2, beside=2)
    for view in (alone, beside):
        qtbot.addWidget(view)
        view.show_drawing(FOUR)
    assert alone.heightForWidth(200) > 100 * text
    assert beside.heightForWidth(200) == 100  # the room is its own now: no reason to reach beyond it


@pytest.mark.parametrize(
    ("modifiers", "is_across"), [(Qt.KeyboardModifier.NoModifier, False), (Qt.KeyboardModifier.ShiftModifier, True)]
)
def test_the_wheel_moves_it_and_leaves_the_page_to_move_at_the_edge(show, text, modifiers, is_across):
    view = show(FOUR)

    def turned(by):
        point = QPointF(10, 10)
        turn = QWheelEvent(
            point,
            point,
            QPoint(),
            QPoint(0, by),
            Qt.MouseButton.NoButton,
            modifiers,
            Qt.ScrollPhase.NoScrollPhase,
            False,
        )
        view.wheelEvent(turn)
        return turn.isAccepted()

    assert turned(-120)
    moved = view.drawn_at(QPointF())
    assert (moved.x() > 0, moved.y() > 0) == (is_across, not is_across)
    assert turned(1200)
    assert not turned(120)
