"""What is painted by hand, drawings and rows, with text of every size: letters grow with the rest, and none is cut."""

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QImage, QPainter

from tests.accessibility.painted import watched

OF_A_STRIP = "navigation_list.py:_paint_count"
"""The count in the corner of a bare symbol is smaller than beside words; large text has room for symbols alone."""


def test_the_letters_of_every_drawing_are_twice_as_large_with_text_twice_as_large(plain, large):
    drawn = {window: sizes for window, sizes in large.letters.items() if sizes}
    assert {"wheel", "safety_matrix", "competence", "kvp_weeks", "indicators", "control_d-pictures"} <= set(drawn)
    assert [window for window, sizes in drawn.items() if len(sizes) != len(plain.letters[window])] == []
    small = {
        f"{window} {place}": (before, now)
        for window, sizes in drawn.items()
        for place, (before, now) in enumerate(zip(plain.letters[window], sizes, strict=True))
        if now < 2 * before * 0.99
    }
    assert small == {}


def test_no_words_reach_beyond_their_drawing(plain):
    assert plain.of("beyond") == []


@pytest.mark.parametrize("walk", ["plain", "large"])
def test_no_painted_text_is_cut(walk, request):
    painted = request.getfixturevalue(walk).painted
    assert {text.where for texts in painted.values() for text in texts} > {"section_tree.py:paint"}
    assert {(window, *text) for window, texts in painted.items() for text in texts if text.lack} == set()


def test_every_painted_text_is_twice_as_large_with_text_twice_as_large(plain, large):
    small = set()
    for window, texts in large.painted.items():
        before = {(text.where, text.words): text.size for text in sorted(plain.painted[window], key=_largest_first)}
        for text in texts:
            was = before.get((text.where, text.words), 0)
            if text.size < 2 * was * 0.95 and text.where != OF_A_STRIP:
                small.add((window, text.where, text.words, was, text.size))
    assert small == set()


def _largest_first(text):
    return -text.size


def test_a_painted_text_in_too_little_room_is_seen(qapp):
    image = QImage(200, 100, QImage.Format.Format_ARGB32)
    painter = QPainter(image)
    font = painter.font()
    font.setPixelSize(20)
    painter.setFont(font)
    with watched() as texts:
        painter.drawText(QRect(0, 0, 190, 40), Qt.AlignmentFlag.AlignLeft, "Frist")
        painter.drawText(QRect(0, 0, 190, 10), Qt.AlignmentFlag.AlignLeft, "Frist")
        painter.drawText(QRect(0, 0, 20, 40), Qt.AlignmentFlag.AlignLeft, "Frist")
        painter.drawText(QRect(0, 0, 60, 30), Qt.TextFlag.TextWordWrap, "mange ord på en linje")
        painter.scale(2, 2)
        painter.drawText(0, 30, "F…")
    painter.end()
    assert [bool(text.lack) for text in texts] == [False, True, True, True, True]
    assert [text.size for text in texts] == [20, 20, 20, 20, 40]
    assert texts[0].where == "test_painted.py:test_a_painted_text_in_too_little_room_is_seen"
