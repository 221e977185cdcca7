"""Tab goes through a window as it is read: in the order of the layouts, whatever was made first.

Qt's own order is the order in which widgets were made. Rows that come later, buttons below a list that fills itself,
and panels that open would stand last in it; so the next stop is looked up when the key is pressed.
"""

from collections.abc import Iterator

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QAbstractScrollArea,
    QAbstractSpinBox,
    QApplication,
    QBoxLayout,
    QComboBox,
    QLayout,
    QLineEdit,
    QScrollArea,
    QSplitter,
    QWidget,
)

NEAR = 24
"""Pixels that are seen around what has the focus."""

CLOSED = (QAbstractSpinBox, QComboBox, QLineEdit)
"""What is one stop, whatever Qt has put into it."""


class InReadingOrder:
    """Mixed into a window, before the class of Qt."""

    def focusNextPrevChild(self, forward: bool) -> bool:
        """The next stop in the order of reading; Qt asks for it when Tab was pressed."""
        return isinstance(self, QWidget) and go_on(self, forward)


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
        if part.isHidden() or part.isWindow() or not part.isEnabled():
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
    """The parts of a widget in the order of reading: those in the layout by their places there, then the others."""
    inside = [child for child in parent.children() if isinstance(child, QWidget)]
    if isinstance(parent, QSplitter):
        return [part for place in range(parent.count()) if (part := parent.widget(place)) is not None]
    layout = parent.layout()
    if layout is None or isinstance(parent, QAbstractScrollArea):
        return sorted(inside, key=_corner)
    ordered = list(_laid(layout))
    return ordered + [child for child in sorted(inside, key=_corner) if child not in ordered]


def _laid(layout: QLayout) -> Iterator[QWidget]:
    """The widgets of a layout and of the layouts in it; only rows and columns keep the order they were filled in."""
    items = [item for place in range(layout.count()) if (item := layout.itemAt(place)) is not None]
    if not isinstance(layout, QBoxLayout):
        items.sort(key=lambda item: (item.geometry().y(), item.geometry().x()))
    for item in items:
        widget, inner = item.widget(), item.layout()
        if widget is not None:
            yield widget
        elif inner is not None:
            yield from _laid(inner)


def _corner(widget: QWidget) -> tuple[int, int]:
    return widget.y(), widget.x()
