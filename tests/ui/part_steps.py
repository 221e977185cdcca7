"""Small steps that tests of the parts share."""

from PySide6.QtGui import QAccessible


def put(window, part):
    window.column.addWidget(part)
    part.show()
    return part


def spoken(widget):
    return QAccessible.queryAccessibleInterface(widget)


def focus(qtbot, widget):
    widget.setFocus()
    qtbot.waitUntil(lambda: widget.window().focusWidget() is not None)
