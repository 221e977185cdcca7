"""Emptying a layout before it is filled anew."""

from PySide6.QtWidgets import QLayout, QWidget
from shiboken6 import delete


def empty(layout: QLayout) -> None:
    """Take everything out of a layout and of those in it; widgets are hidden at once and freed when the event loop is
    reached."""
    while layout.count():
        widget, within = take_first(layout)
        if widget is not None:
            widget.hide()
            widget.deleteLater()
        elif within is not None:
            empty(within)
            within.deleteLater()


def take_first(layout: QLayout) -> tuple[QWidget | None, QLayout | None]:
    """Take out what stands first: a widget, a layout, or only room.

    Its place is freed: Qt leaves that to whoever takes it out, and Python believes that it is Qt's.
    """
    item = layout.takeAt(0)
    if item is None:
        return None, None
    widget, within = item.widget(), item.layout()
    if within is None:  # a layout is its own place
        delete(item)
    return widget, within
