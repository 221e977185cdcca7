"""The row that is looked at, in full: why it is here, and the whole text on both sides."""

from PySide6.QtWidgets import QHBoxLayout, QLabel, QPlainTextEdit, QVBoxLayout, QWidget

from navplan.ui.views.exchange.rows import PreviewRow
from navplan.ui.words import _

HEIGHT = 150


class RowPanel(QWidget):
    """Two texts beside each other that can be read, marked and copied."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.why = QLabel(self)
        self.why.setProperty("role", "strong")
        self.why.setWordWrap(True)
        self.before, self.after = QPlainTextEdit(self), QPlainTextEdit(self)
        sides = QHBoxLayout()
        sides.setSpacing(16)
        for side, words in ((self.before, _("I planen nå")), (self.after, _("I filen"))):
            side.setReadOnly(True)
            side.setTabChangesFocus(True)
            side.setAccessibleName(words)
            label = QLabel(words, self)
            label.setProperty("role", "label")
            column = QVBoxLayout()
            column.setSpacing(4)
            column.addWidget(label)
            column.addWidget(side)
            sides.addLayout(column, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(self.why)
        column.addLayout(sides)
        self.setFixedHeight(HEIGHT)

    def show_row(self, row: PreviewRow | None) -> None:
        """Show a row, or nothing."""
        self.why.setText(row.why if row else _("Velg en rad for å se hele teksten."))
        self.before.setPlainText(row.before if row else "")
        self.after.setPlainText(row.after if row else "")
