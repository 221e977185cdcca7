from typing import NamedTuple

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QApplication

from navplan.ui.parts.paper import GAP, PaperView


class Picture(NamedTuple):
    width: int
    height: int
    stride: int
    pixels: bytes


class FourPages:
    """Each page is of one grey."""

    sizes = ((595.0, 842.0),) * 4

    def __init__(self):
        self.asked = []
        self.is_closed = False

    def picture(self, page, scale):
        self.asked.append((page, scale))
        width, height = round(595 * scale), round(842 * scale)
        return Picture(width, height, width * 4, bytes([40 * (page + 1)]) * (width * height * 4))

    def close(self):
        self.is_closed = True


@pytest.fixture
def pages():
    return FourPages()


@pytest.fixture
def view(qtbot, pages):
    made = PaperView()
    qtbot.addWidget(made)
    made.resize(400, 500)
    made.show()
    made.show_pages(pages)
    made.setFocus()
    return made


def test_only_pages_in_view_are_drawn(view, pages):
    view.grab()
    assert {page for page, _scale in pages.asked} == {0}


def test_a_page_is_drawn_once_while_it_stays_in_view(view, pages):
    view.grab()
    view.grab()
    assert len(pages.asked) == 1


def test_page_down_and_up_turn_pages_and_tell_the_page_in_view(qtbot, view):
    seen = []
    view.turned.connect(seen.append)
    for key in (Qt.Key.Key_PageDown, Qt.Key.Key_PageDown, Qt.Key.Key_PageUp, Qt.Key.Key_End, Qt.Key.Key_Home):
        qtbot.keyClick(view, key)
    assert seen == [2, 3, 2, 4, 1]
    assert view.accessibleDescription() == "Side 1 av 4"


def test_a_page_is_as_wide_as_its_room(view):
    place = view._place(0)
    assert place.width() == pytest.approx(view.viewport().width() - 2 * GAP)
    view.resize(700, 500)
    assert view._place(0).width() == pytest.approx(view.viewport().width() - 2 * GAP)


def test_zoom_keeps_the_page_in_view(qtbot, view):
    view.turn_to(3)
    before = view._place(2).width()
    qtbot.keyClick(view, Qt.Key.Key_Plus, Qt.KeyboardModifier.ControlModifier)
    assert view._place(2).width() == pytest.approx(before * 1.25)
    assert view.page == 3
    turn = QWheelEvent(
        QPointF(10, 10),
        QPointF(10, 10),
        QPoint(),
        QPoint(0, -120),
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.ControlModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(view.viewport(), turn)
    assert view._place(2).width() == pytest.approx(before)


def test_another_document_lets_go_of_the_first(view, pages):
    view.show_pages(None)
    assert pages.is_closed
    assert (view.count, view.page) == (0, 0)
    view.grab()
