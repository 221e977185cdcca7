"""A layout that is emptied lets go of all that stood in it, also in the layouts within."""

import ctypes
import gc
import sys

import pytest
import shiboken6
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from navplan.domain.modules.plan import Goal, Measure
from navplan.ui.parts.emptied import empty, take_first
from navplan.ui.parts.flow_layout import FlowLayout
from navplan.ui.parts.labelled import take_out
from tests.ui.standing import standing_in

TIMES = 500
PLACE = 40
"""The least that a place in a layout takes, in bytes."""


def test_what_stands_in_a_layout_within_goes_too(qtbot):
    body = QWidget()
    qtbot.addWidget(body)
    column, row = QVBoxLayout(body), QHBoxLayout()
    first, second = QLabel("a", body), QLabel("b", body)
    column.addWidget(first)
    row.addWidget(second)
    column.addLayout(row)
    column.addStretch(1)
    body.show()
    empty(column)
    assert column.count() == 0
    assert first.isHidden()
    assert second.isHidden()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    assert not shiboken6.isValid(second)
    assert not shiboken6.isValid(row)


class Heap(ctypes.Structure):
    """What the C library tells of its heap (mallinfo2)."""

    NAMES = "arena ordblks smblks hblks hblkhd usmblks fsmblks used free keep"
    _fields_ = tuple((name, ctypes.c_size_t) for name in NAMES.split())


def held() -> int:
    """The bytes that are in use in the heap: places in layouts are no objects of Python or Qt that could be counted."""
    told = ctypes.CDLL(None).mallinfo2
    told.restype = Heap
    gc.collect()
    return int(told().used)


def grown(again) -> float:
    """The bytes that each call leaves behind, once all that is made the first time is made."""
    for _ in range(TIMES):
        again()
    before = held()
    for _ in range(TIMES):
        again()
    return (held() - before) / TIMES


needs_mallinfo = pytest.mark.skipif(
    sys.platform != "linux" or not hasattr(ctypes.CDLL(None), "mallinfo2"), reason="the heap is told of by glibc 2.33"
)


@needs_mallinfo
@pytest.mark.parametrize("kind", [QVBoxLayout, FlowLayout])
def test_what_is_taken_out_of_a_layout_leaves_no_place_behind(qtbot, kind):
    body = QWidget()
    qtbot.addWidget(body)
    layout = kind(body)
    label = QLabel("a", body)

    def again():
        layout.addWidget(label)
        take_first(layout)
        layout.addWidget(label)
        take_out(layout)

    assert grown(again) < PLACE
    assert shiboken6.isValid(label)


@needs_mallinfo
def test_an_emptied_layout_leaves_no_place_behind(qtbot):
    body = QWidget()
    qtbot.addWidget(body)
    layout = QVBoxLayout(body)

    def again():
        layout.addStretch(1)
        layout.addSpacing(2)
        empty(layout)

    assert grown(again) < PLACE


@needs_mallinfo
def test_a_line_of_chips_that_is_freed_leaves_no_place_behind(qtbot):
    body = QWidget()
    qtbot.addWidget(body)
    labels = [QLabel("a", body) for _ in range(4)]

    def again():
        flow = FlowLayout(body)
        for label in labels:
            flow.addWidget(label)
        shiboken6.delete(flow)

    assert grown(again) < PLACE
    assert all(map(shiboken6.isValid, labels))


@needs_mallinfo
def test_what_is_picked_anew_leaves_no_place_behind(desk, bound):
    goals = tuple(desk.add(Goal(title=f"M{n}")).id for n in range(3))
    editor = bound(desk.add(Measure(title="Kurs", goals=goals)), "goals")

    def again():
        editor.show_value(goals)
        QCoreApplication.sendPostedEvents()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)

    assert grown(again) < PLACE


def test_a_widget_that_is_freed_or_moved_leaves_the_line_that_it_stood_in(qtbot):
    body = QWidget()
    qtbot.addWidget(body)
    flow = FlowLayout(body)
    labels = [QLabel("a", body) for _ in range(4)]
    for label in labels:
        flow.addWidget(label)
    flow.removeWidget(labels[0])
    labels[1].setParent(None)
    shiboken6.delete(labels[2])
    assert standing_in(flow) == [labels[3]]
    assert flow.count() == 1
