"""A field row: label above, control, help below; a complaint takes the place of the help."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from navplan.ui.parts.chips import StatusChip
from navplan.ui.parts.flow_layout import FlowLayout
from navplan.ui.parts.symbol import Symbol
from navplan.ui.parts.wrapped import WrappedLabel
from navplan.ui.words import _

ORIGINS = {"lov": "law", "veileder": "info", "nyttig": ""}


class FieldRow(QWidget):
    """One labelled control. The label names the control for screen readers too, and a complaint describes it."""

    def __init__(
        self, label: str, control: QWidget, words: str = "", origin: str = "", parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.control = control
        self._help = words
        self.label = WrappedLabel(label, self)
        self.label.setProperty("role", "label")
        self.label.setBuddy(control)
        self._mark = Symbol("", side=16, parent=self)
        self._below = QLabel(self)
        self._below.setTextFormat(Qt.TextFormat.PlainText)
        self._below.setWordWrap(True)
        self.under = QHBoxLayout()
        self.under.setSpacing(6)
        self.under.addWidget(self._mark, 0, Qt.AlignmentFlag.AlignTop)
        self.under.addWidget(self._below, 1)
        self._lay_out(origin)
        for named in (control, control.focusProxy()):  # what holds a control gives the focus on to it
            if named is not None and not named.accessibleName() and not isinstance(named, QAbstractButton):
                named.setAccessibleName(label)
        self._say("", "secondary", words)

    def _lay_out(self, origin: str) -> None:
        head = FlowLayout(gap=8)
        head.addWidget(self.label)
        if origin in ORIGINS:
            head.addWidget(StatusChip(_origin_words(origin), "neutral", ORIGINS[origin], self, small=True))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addLayout(head)
        column.addWidget(self.control)
        column.addLayout(self.under)
        column.addStretch(1)

    @property
    def complaint(self) -> str:
        """What is complained of now."""
        return self._below.text() if self._below.property("role") == "complaint" else ""

    def set_complaint(self, words: str) -> None:
        """Put a complaint in the place of the help; empty words bring the help back."""
        self._say("error-fill" if words else "", "complaint" if words else "secondary", words or self._help)

    def set_hint(self, words: str) -> None:
        """Say quietly that something is missing; a complaint goes before it."""
        if not self.complaint:
            self._say("warning-fill" if words else "", "hint" if words else "secondary", words or self._help)

    def _say(self, symbol: str, role: str, words: str) -> None:
        self._mark.setVisible(bool(symbol))
        self._mark.set_symbol(symbol, "danger-text" if role == "complaint" else "warning-text")
        self._below.setText(words)
        self._below.setVisible(bool(words))
        target = self.control.focusProxy() or self.control
        target.setAccessibleDescription(words)
        if self._below.property("role") != role:
            self._below.setProperty("role", role)
            self._below.style().unpolish(self._below)
            self._below.style().polish(self._below)


def _origin_words(origin: str) -> str:
    return {"lov": _("Lov"), "veileder": _("Veileder"), "nyttig": _("Nyttig")}[origin]
