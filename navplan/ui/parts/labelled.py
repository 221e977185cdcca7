"""A control in a row of controls, with a label of its own for when the row has no room for a line of headings."""

from collections.abc import Iterable

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QLabel, QLayout, QToolButton, QVBoxLayout, QWidget

from navplan.ui.icons import icon
from navplan.ui.parts.emptied import take_first
from navplan.ui.words import _

WHOLE_LINE = 4_000
"""Pixels that are wider than any line."""


class Labelled(QWidget):
    """Holds one control; `set_stacked` shows the label above it. A wide one then takes a whole line."""

    def __init__(self, label: str, control: QWidget, is_wide: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._is_wide = is_wide
        self._is_stacked = False
        self._control = control
        self.label = QLabel(label, self)
        self.label.setProperty("role", "secondary")
        self.label.setTextFormat(Qt.TextFormat.PlainText)
        self.label.setBuddy(control)
        self.label.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        column.addWidget(self.label)
        column.addWidget(control)
        column.addStretch(1)

    def set_stacked(self, is_stacked: bool) -> None:
        """Show the label, or leave it to the heading of the row."""
        self._is_stacked = is_stacked
        self.label.setVisible(is_stacked)
        self.updateGeometry()

    def sizeHint(self) -> QSize:
        size = super().sizeHint()
        if not self._is_stacked:
            return size
        wish = WHOLE_LINE if self._is_wide else max(size.width(), min(self._control.maximumWidth(), WHOLE_LINE))
        return QSize(wish, size.height())


def take_out(layout: QLayout) -> None:
    """Take everything out of a layout; the widgets stay where they are."""
    while layout.count():
        take_first(layout)


def number_rows(rows: Iterable[QWidget]) -> None:
    """Let every part of every row say which row it stands in, when it is read aloud."""
    for number, row in enumerate(rows, start=1):
        name_parts(row, _("rad {n}").format(n=number))


def name_parts(row: QWidget, words: str) -> None:
    """Let a row be called by these words, and every part of it by them too, when it is read aloud."""
    row.setAccessibleName(words)
    for part in row.findChildren(QWidget):
        called = part.property("called") or part.accessibleName()
        if called:
            part.setProperty("called", called)
            part.setAccessibleName(f"{called}, {words}")


def remove_button(parent: QWidget) -> QToolButton:
    """The button at the end of a row, as high as the fields."""
    button = QToolButton(parent)
    button.setMinimumHeight(34)
    button.setIcon(icon("close"))
    button.setToolTip(_("Fjern"))
    return button
