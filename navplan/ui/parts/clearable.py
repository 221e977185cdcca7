"""The small cross that empties a search field, with a name: Qt gives it none."""

from PySide6.QtWidgets import QLineEdit, QToolButton

from navplan.ui.words import _


def clearable(line: QLineEdit) -> None:
    """Let a field be emptied with one press."""
    line.setClearButtonEnabled(True)
    line.setToolTip(line.toolTip() or line.placeholderText())
    for button in line.findChildren(QToolButton):
        button.setAccessibleName(_("Tøm feltet"))
