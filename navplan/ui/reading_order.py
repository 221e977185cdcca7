"""Tab goes through a window as it is read: from the top and along the rows, whatever was made first.

Qt's own order is the order in which widgets were made. Rows that come later, buttons below a list that fills itself,
and panels that open would stand last in it; so the next stop is looked up when the key is pressed.
"""

from collections.abc import Callable, Iterator

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractSpinBox, QApplication, QComboBox, QLineEdit, QScrollArea, QWidget

NEAR = 24
"""Pixels that are seen around what has the focus."""

SHARED = 2
"""Pixels that two rows may share and still be two rows."""

Measure = Callable[[QWidget], int]

CLOSED = (QAbstractSpinBox, QComboBox, QLineEdit)
"""What is one stop, whatever Qt has put into it."""


def go_on(window: QWidget, forward: bool) -> bool:
    """Give the focus to the stop after, or before, the one that has it; False when there is none."""
    found = list(stops(window))
    if not found:
        return False
    here = QApplication.focusWidget()
    step = 1 if forward else -1
    place = found.index(here) + step if here in found else _place_after(found, here, window, forward)
    reason = Qt.FocusReason.TabFocusReason if forward else Qt.FocusReason.BacktabFocusReason
    chosen = found[place % len(found)]
    chosen.setFocus(reason)
    bring_into_view(chosen)
    return True


def bring_into_view(widget: QWidget) -> None:
    """Scroll everything that a widget stands in so that it is seen."""
    above = widget.parentWidget()
    while above is not None:
        if isinstance(above, QScrollArea):
            above.ensureWidgetVisible(widget, NEAR, NEAR)
        above = above.parentWidget()


def stops(window: QWidget) -> Iterator[QWidget]:
    """What Tab stops at in a window, in the order of reading."""
    for part in _read(window):
        if not part.isEnabled():
            continue
        if part.focusPolicy() & Qt.FocusPolicy.TabFocus and part.focusProxy() is None:
            yield part
        if not isinstance(part, CLOSED):
            yield from stops(part)


def _place_after(found: list[QWidget], here: QWidget | None, window: QWidget, forward: bool) -> int:
    """Where to go on from a widget that is no stop itself: to the first in it, or to what follows it."""
    while here is not None and here is not window:
        inside = [place for place, stop in enumerate(found) if here.isAncestorOf(stop)]
        if inside:
            return inside[0] if forward else inside[0] - 1
        here = here.parentWidget()
    return 0 if forward else -1


def _read(parent: QWidget) -> list[QWidget]:
    """The parts of a widget that can be seen, in the order of reading."""
    inside = [child for child in parent.children() if isinstance(child, QWidget)]
    return _ordered([child for child in inside if not child.isHidden() and not child.isWindow()])


def _ordered(parts: list[QWidget]) -> list[QWidget]:
    """Row by row where a line can be drawn between the rows, else column by column, else by their corners.

    Places are asked for, and not layouts: the items of nested layouts do not survive being handed to Python.
    """
    for begins, ends in ((QWidget.y, QWidget.height), (QWidget.x, QWidget.width)):
        groups = _parted(parts, begins, ends)
        if len(groups) > 1:
            return [part for group in groups for part in _ordered(group)]
    return sorted(parts, key=_corner)


def _parted(parts: list[QWidget], begins: Measure, spans: Measure) -> list[list[QWidget]]:
    """The parts in groups that no two of which stand beside each other, seen along one side."""
    groups: list[list[QWidget]] = []
    end = 0
    for part in sorted(parts, key=begins):
        if not groups or begins(part) >= end - SHARED:
            groups.append([])
        groups[-1].append(part)
        end = max(end, begins(part) + spans(part))
    return groups


def _corner(widget: QWidget) -> tuple[int, int]:
    return widget.y(), widget.x()
