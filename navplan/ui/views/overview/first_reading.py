"""Godt å vite: the few topics of the help that a new leader is served with before the first step."""

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QFrame, QLabel, QPushButton, QVBoxLayout, QWidget

from navplan.ui.theme import text_px
from navplan.ui.words import N_, _

WIDTH = 300
TOPICS = (
    ("start.about_plan", N_("Hva NavPlan er")),
    ("concept.chain", N_("Kjeden fra brev til dokumentasjon")),
    ("task.read_letter", N_("Slik leser du inn et nytt brev")),
    ("concept.privacy", N_("Hva du aldri skal skrive")),
    ("concept.shared", N_("Når dere er flere om planen")),
    ("concept.search", N_("Finn alt med Ctrl+K")),
)
"""The topics by their keys, with the words that lead to them here."""


class ReadingButton(QPushButton):
    """Leads to one topic."""

    wanted = Signal(str)

    def __init__(self, key: str, words: str, parent: QWidget) -> None:
        super().__init__(words, parent)
        self._key = key
        self.setProperty("role", "reading")
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.clicked.connect(self._on_clicked)

    @Slot()
    def _on_clicked(self) -> None:
        self.wanted.emit(self._key)


class FirstReading(QFrame):
    """A short list of links, beside the steps where there is room for it."""

    wanted = Signal(str)
    """Someone wants to read a topic; carries its key."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFixedWidth(text_px(WIDTH))
        title = QLabel(_("Godt å vite"), self)
        title.setProperty("role", "section")
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 20, 8, 8)
        column.setSpacing(2)
        column.addWidget(title)
        column.addSpacing(4)
        self.buttons = [ReadingButton(key, _(words), self) for key, words in TOPICS]
        for button in self.buttons:
            button.wanted.connect(self.wanted)
            column.addWidget(button)
        hint = QLabel(_("F1 gir hjelp om det du står i, på alle sider og i alle felt."), self)
        hint.setProperty("role", "secondary")
        hint.setWordWrap(True)
        column.addSpacing(8)
        column.addWidget(hint)
        column.addStretch(1)
