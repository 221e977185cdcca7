"""What can be chosen for a document before it is made: only what changes that document is shown.

A language is chosen where there are texts in more than one; hiding small numbers is the rule, and showing them is a
choice that is forgotten with the next document.
"""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from navplan.domain.deadlines import today
from navplan.domain.documents.agenda import TRACKS
from navplan.domain.documents.asked import AUDIENCES, PERIODS, Asked, tertial_of
from navplan.domain.documents.document import Document
from navplan.domain.kinds import Option
from navplan.domain.languages import BOKMAAL, offered, texts_in
from navplan.domain.small_numbers import LIMIT
from navplan.ui.parts.flow_layout import FlowLayout
from navplan.ui.parts.segmented import Segmented
from navplan.ui.words import _


class DocumentChoices(QWidget):
    """Period, reader, language, tracks, small numbers, and whether it is final; `changed` after every choice.

    `final` and `small` are placed by the page, beside the buttons that save.
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
        self.small = QCheckBox(_("Skjul små tall om personer"), self)
        self.small.setToolTip(_("Tall under {limit}, og tall som ville røpet dem.").format(limit=LIMIT))
        self.small.toggled.connect(self._on_choice)
        self.standard = BOKMAAL
        """The language a document begins in."""
        self._languages: dict[tuple[str, ...], Segmented] = {}
        self._language_row = QWidget(self)
        self._language_column = QVBoxLayout(self._language_row)
        self._language_column.setContentsMargins(0, 0, 0, 0)
        self._language_column.setSpacing(4)
        label = QLabel(_("Språk"), self._language_row)
        label.setProperty("role", "label")
        self._language_column.addWidget(label)
        self._offered: tuple[str, ...] = ()
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
        row.addWidget(self._language_row)
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
        self._serve_small(document)
        self._serve_languages(document)
        self.setVisible(bool(set(self._rows) & set(document.choices)) or len(self._offered) > 1)
        if not self._period.value():
            self._period.set_value(tertial_of(Asked(year, _, today())))

    @property
    def language(self) -> str:
        """The tag of the chosen language; bokmål where there is no other."""
        return self._languages[self._offered].value() if self._offered in self._languages else BOKMAAL

    def asked(self, year: int) -> Asked:
        """What the document is asked for."""
        return Asked(
            year,
            texts_in(self.language),
            today(),
            language=self.language,
            hides_small=self.small.isChecked(),
            period=self._period.value(),
            audience=self._audience.value(),
            final=self.final.isChecked(),
            tracks=tuple(key for key, box in self._tracks.items() if box.isChecked()),
        )

    def words(self, document: Document) -> str:
        """What is chosen, as it is remembered when the document has been made."""
        said = {"period": self._period.words(), "audience": self._audience.words()}
        said["tracks"] = ", ".join(box.text() for box in self._tracks.values() if box.isChecked())
        said["small"] = _("Små tall er skjult") if self.small.isChecked() else _("Internt: små tall vises")
        told = [said[key] for key in document.choices if said.get(key)]
        if len(self._offered) > 1:
            told.append(self._languages[self._offered].words())
        return " · ".join(told)

    def _serve_small(self, document: Document) -> None:
        """Every document begins masked: what was chosen for another is no reason to show small numbers."""
        self.small.setVisible("small" in document.choices)
        self.small.blockSignals(True)
        self.small.setChecked(True)
        self.small.blockSignals(False)

    def _serve_languages(self, document: Document) -> None:
        own = document.own_languages
        options = tuple(option for option in offered(own) if not own or option.key in (BOKMAAL, *own))
        for shown in self._languages.values():
            shown.hide()
        self._offered = tuple(option.key for option in options)
        self._language_row.setVisible(len(options) > 1)
        if len(options) < 2:
            return
        if self._offered not in self._languages:
            made = self._languages[self._offered] = Segmented(_words(options), self._language_row)
            made.setAccessibleName(_("Språk"))
            made.set_value(self.standard if self.standard in self._offered else BOKMAAL)
            made.chosen.connect(self._on_choice)
            self._language_column.addWidget(made)
        self._languages[self._offered].show()

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
