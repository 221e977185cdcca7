"""What can be chosen for a document before it is made: only what changes that document is shown."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from navplan.domain.deadlines import today
from navplan.domain.documents.agenda import TRACKS
from navplan.domain.documents.asked import AUDIENCES, PERIODS, Asked, tertial_of
from navplan.domain.documents.document import Document
from navplan.domain.kinds import Option
from navplan.ui.parts.flow_layout import FlowLayout
from navplan.ui.parts.segmented import Segmented
from navplan.ui.words import _


class DocumentChoices(QWidget):
    """Period, reader, tracks, and whether the document is final; `changed` after every choice.

    `final` is placed by the page, beside the buttons that save.
    """

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._period = Segmented(_words(PERIODS), self)
        self._period.setAccessibleName(_("Tertial"))
        self._period.chosen.connect(self._on_choice)
        self._audience = Segmented(_words(AUDIENCES), self)
        self._audience.setAccessibleName(_("Mottaker"))
        self._audience.set_value("felles")
        self._audience.chosen.connect(self._on_choice)
        self._tracks = {option.key: QCheckBox(_(option.label), self) for option in TRACKS}
        for box in self._tracks.values():
            box.setChecked(True)
            box.toggled.connect(self._on_choice)
        self.final = QCheckBox(_("Endelig, uten utkastmerke"), self)
        self.final.toggled.connect(self._on_choice)
        tracks = QWidget(self)
        flow = FlowLayout(tracks, gap=12)
        for box in self._tracks.values():
            flow.addWidget(box)
        self._rows = {
            "period": _labelled(_("Tertial"), self._period, self),
            "audience": _labelled(_("Mottaker"), self._audience, self),
            "tracks": _labelled(_("Dette skal med"), tracks, self),
        }
        row = QHBoxLayout()
        row.setSpacing(24)
        row.addWidget(self._rows["period"])
        row.addWidget(self._rows["audience"])
        row.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        column.addLayout(row)
        column.addWidget(self._rows["tracks"])

    def serve(self, document: Document, year: int) -> None:
        """Show the choices of this document."""
        for key, row in self._rows.items():
            row.setVisible(key in document.choices)
        self.final.setVisible("final" in document.choices)
        self.setVisible(bool(set(self._rows) & set(document.choices)))
        if not self._period.value():
            self._period.set_value(tertial_of(Asked(year, _, today())))

    def asked(self, year: int) -> Asked:
        """What the document is asked for."""
        return Asked(
            year,
            _,
            today(),
            period=self._period.value(),
            audience=self._audience.value(),
            final=self.final.isChecked(),
            tracks=tuple(key for key, box in self._tracks.items() if box.isChecked()),
        )

    def words(self, document: Document) -> str:
        """What is chosen, as it is remembered when the document has been made."""
        said = {"period": self._period.words(), "audience": self._audience.words()}
        said["tracks"] = ", ".join(box.text() for box in self._tracks.values() if box.isChecked())
        return " · ".join(said[key] for key in document.choices if said.get(key))

    def _on_choice(self) -> None:
        self.changed.emit()


def _words(options: tuple[Option, ...]) -> list[tuple[str, str]]:
    return [(option.key, _(option.label)) for option in options]


def _labelled(words: str, control: QWidget, parent: QWidget) -> QWidget:
    box = QWidget(parent)
    label = QLabel(words, box)
    label.setProperty("role", "label")
    column = QVBoxLayout(box)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(4)
    column.addWidget(label)
    column.addWidget(control)
    return box
