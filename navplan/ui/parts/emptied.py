"""Emptying a layout before it is filled anew."""

from PySide6.QtWidgets import QLayout


def empty(layout: QLayout) -> None:
    """Take everything out of a layout and of those in it; widgets are hidden at once and freed when the event loop is
    reached."""
    while layout.count():
        item = layout.takeAt(0)
        widget = item.widget() if item else None
        within = item.layout() if item else None
        if widget is not None:
            widget.hide()
            widget.deleteLater()
        elif within is not None:
            empty(within)
            within.deleteLater()
