"""The keys of the review, in sight as long as there is room for them: nobody reads a manual."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSizePolicy, QWidget

from navplan.domain.modules.letter import Expectation
from navplan.domain.records import field_of
from navplan.ui.parts.chips import StatusChip
from navplan.ui.parts.flow_layout import FlowLayout
from navplan.ui.words import N_, _

KEYS = (
    ("↑ ↓", N_("Gå")),
    (N_("Mellomrom"), N_("Riktig")),
    ("G", N_("Godta de sikre")),
    ("N", N_("Neste usikre")),
    ("1–9, 0", field_of(Expectation, "modality").label),
    ("Enter", N_("Skriv")),
    ("D", N_("Ta ut eller med")),
    ("M", N_("Slå sammen")),
    ("S", N_("Del")),
    ("Alt+↑ ↓", N_("Flytt")),
    ("H", N_("Nytt kapittel")),
    ("P", field_of(Expectation, "partnership_topic").label),
    ("K", field_of(Expectation, "document_required").label),
    ("A", field_of(Expectation, "addressee").label),
    ("F6", N_("Neste rute")),
    ("F8", N_("Personvern")),
    ("Ctrl+Z", N_("Angre")),
    ("Ctrl+Enter", N_("Ta i bruk")),
)


class KeyHelp(QWidget):
    """Each key and what it does, on as many lines as it takes."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        self.setAccessibleName(_("Tastene i gjennomgangen"))
        flow = FlowLayout(self, 12)
        for keys, words in KEYS:
            flow.addWidget(self._pair(_(keys), _(words)))

    def _pair(self, keys: str, words: str) -> QWidget:
        pair = QWidget(self)
        row = QHBoxLayout(pair)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(5)
        label = QLabel(words, pair)
        label.setTextFormat(Qt.TextFormat.PlainText)
        label.setProperty("role", "secondary")
        row.addWidget(StatusChip(keys, "neutral", "", pair, small=True))
        row.addWidget(label)
        return pair
