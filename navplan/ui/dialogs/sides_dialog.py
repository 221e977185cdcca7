"""A plan file and a journal of another, compared: what each would give, what is different, and the choice."""

from collections.abc import Callable
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QHeaderView, QLabel, QPushButton, QTableWidgetItem, QVBoxLayout, QWidget

from navplan.domain.bringing_back import Difference, differing
from navplan.ui.dialogs.dialog import Dialog
from navplan.ui.dialogs.differences import difference_words, how_many, plain_table
from navplan.ui.parts.row_names import name_rows
from navplan.ui.parts.tool_row import SpreadRow
from navplan.ui.words import _

if TYPE_CHECKING:
    from navplan.ui.ways_beside import Side, Sides


class Compared(NamedTuple):
    """Both sides, and what is different between them when both can be read: `then` is the one with the journal."""

    sides: "Sides"
    differences: tuple[Difference, ...] = ()


def compared(sides: "Sides") -> Compared:
    """On the worker's thread: every record that is not the same on both sides."""
    lying, played = sides.lying.plan, sides.played.plan
    if lying is None or played is None:
        return Compared(sides)
    return Compared(sides, differing(played, lying, lying.kinds))


class SidesDialog(Dialog):
    """Two versions above, what is different below. Closing it decides nothing and leaves both files as they are."""

    chosen = Signal(bool)
    """This version is to be used: whether it is the one with the journal played back."""

    def __init__(self, found: Compared, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("sides_dialog")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(_("Hvilken utgave skal brukes?"))
        self._found = found
        self.versions = plain_table(self, _("Utgaver"), _("Utgave"), _("Siste endring"), _("Tilstand"))
        self.versions.horizontalHeader().setSectionResizeMode(2, QHeaderView.ResizeMode.ResizeToContents)
        self.differences = plain_table(
            self, _("Forskjeller"), _("Hva"), _("I filen som den ligger"), _("Med hjelpefilen")
        )
        about = _(
            "Ved siden av «{file}» ligger en hjelpefil fra en endring som ble avbrutt, men den er fra en annen utgave "
            "av planen. Velg hvilken utgave du vil arbeide videre i. Den andre blir tatt vare på i Sikkerhetskopier."
        )
        self.said = self._label(self._numbers(), "")
        self._lay_out(self._label(about.format(file=name), "secondary"))
        self.setAccessibleDescription(f"{about.format(file=name)} {self.said.text()}")
        self._fill()
        self.close_it.setDefault(True)
        self.versions.setFocus()

    def _lay_out(self, about: QLabel) -> None:
        lying, played = self._found.sides.lying, self._found.sides.played
        self.take_lying = self._button(_("Bruk filen som den ligger"), self._on_lying)
        self.take_played = self._button(_("Bruk den med hjelpefilen"), self._on_played)
        self.take_played.setEnabled(played.plan is not None)
        self.close_it = self._button(_("Lukk"), self.reject)
        if lying.is_whole != played.is_whole:
            (self.take_lying if lying.is_whole else self.take_played).setProperty("role", "primary")
        row = SpreadRow()
        for button in (self.close_it, self.take_lying, self.take_played):
            row.addWidget(button)
        column = QVBoxLayout(self)
        column.setContentsMargins(32, 28, 32, 24)
        column.setSpacing(12)
        column.addWidget(self._label(self.windowTitle(), "title"))
        column.addWidget(about)
        column.addWidget(self.versions)
        column.addWidget(self.said)
        column.addWidget(self.differences, 1)
        column.addLayout(row)
        self.differences.setVisible(bool(self._found.differences))
        self.resize(820, 560 if self._found.differences else 340)

    def _fill(self) -> None:
        names = _("Filen som den ligger"), _("Filen med hjelpefilen spilt tilbake")
        self.versions.setRowCount(2)
        for row, (name, side) in enumerate(
            zip(names, (self._found.sides.lying, self._found.sides.played), strict=True)
        ):
            for column, text in enumerate((name, _last(side), _state(side))):
                self.versions.setItem(row, column, _item(text))
        name_rows(self.versions)
        self.versions.selectRow(0)
        self.versions.setFixedHeight(
            self.versions.horizontalHeader().sizeHint().height() + self.versions.verticalHeader().length() + 4
        )
        plan = self._found.sides.lying.plan
        if plan is not None:
            self.differences.setRowCount(len(self._found.differences))
            for row, one in enumerate(self._found.differences):
                for column, text in enumerate(difference_words(one, plan)):
                    self.differences.setItem(row, column, _item(text))
            name_rows(self.differences)

    def _numbers(self) -> str:
        """How much is different, or why nobody can say."""
        sides, found = self._found.sides, self._found.differences
        if sides.lying.plan is None and sides.played.plan is None:
            return _("Ingen av dem kan leses. Du kan bruke filen som den ligger, og så se sikkerhetskopiene.")
        if sides.played.plan is None:
            return _("Med hjelpefilen spilt tilbake kan filen ikke leses. Bare filen som den ligger, kan brukes.")
        if sides.lying.plan is None:
            return _("Filen som den ligger, kan ikke leses. Den kan leses med hjelpefilen spilt tilbake.")
        parts = _("{changed} står ulikt, {now} bare i filen som den ligger, {then} bare med hjelpefilen.")
        return how_many(found, parts)

    def _label(self, words: str, role: str) -> QLabel:
        label = QLabel(words, self)
        if role:
            label.setProperty("role", role)
        label.setWordWrap(True)
        label.setTextFormat(Qt.TextFormat.PlainText)
        return label

    def _button(self, words: str, slot: Callable[[], object]) -> QPushButton:
        button = QPushButton(words, self)
        button.setAutoDefault(False)
        button.clicked.connect(slot)
        return button

    @Slot()
    def _on_lying(self) -> None:
        self.accept()
        self.chosen.emit(False)

    @Slot()
    def _on_played(self) -> None:
        self.accept()
        self.chosen.emit(True)


def _last(side: "Side") -> str:
    if side.last is None:
        return ""
    return _("«{step}» {when}").format(
        step=side.last.title.words(_), when=f"{side.last.at.astimezone():%d.%m.%Y %H:%M}"
    )


def _state(side: "Side") -> str:
    if side.plan is None:
        return _("Kan ikke leses")
    return _("Hel") if side.is_whole else _("Ikke hel: noe stemmer ikke")


def _item(text: str) -> QTableWidgetItem:
    item = QTableWidgetItem(text)
    item.setToolTip(text)
    return item
