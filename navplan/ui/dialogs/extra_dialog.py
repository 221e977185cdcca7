"""What is different in another file of the plan that lies beside it, and the way to have it merged in."""

from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QLabel, QPushButton, QTableWidgetItem, QVBoxLayout, QWidget

from navplan.domain.bringing_back import Difference
from navplan.ui.dialogs.dialog import Dialog
from navplan.ui.dialogs.differences import difference_words, how_many, plain_table
from navplan.ui.parts.row_names import name_rows
from navplan.ui.parts.tool_row import SpreadRow
from navplan.ui.words import _

if TYPE_CHECKING:
    from pathlib import Path

    from navplan.domain.workspace import Workspace


class Extra(NamedTuple):
    """Another file of the plan, and every record that is not the same in it: `then` is the other's."""

    path: "Path"
    differences: tuple[Difference, ...]


class ExtraDialog(Dialog):
    """Closing it leaves the file where it lies and the plan as it is."""

    wants_merge = Signal(object)
    """This file is to be merged in; carries its path."""

    def __init__(self, extra: Extra, plan: "Workspace", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("extra_dialog")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(_("Ekstra utgave av planen"))
        self._extra = extra
        about = _(
            "«{file}» ligger ved siden av planen og har noe som planen ikke har. Flett den inn, så er ingenting tapt. "
            "Fletting er ett steg som kan angres, og filen blir liggende."
        ).format(file=extra.path.name)
        parts = _("{changed} står ulikt, {now} bare i planen, {then} bare i den andre utgaven.")
        self.said = QLabel(how_many(extra.differences, parts), self)
        self.differences = plain_table(self, _("Forskjeller"), _("Hva"), _("I planen nå"), _("I den andre utgaven"))
        self.merge = QPushButton(_("Flett inn"), self)
        self.merge.setProperty("role", "primary")
        self.merge.setDefault(True)
        self.merge.clicked.connect(self._on_merge)
        self._lay_out(about)
        self.differences.setRowCount(len(extra.differences))
        for row, one in enumerate(extra.differences):
            for column, text in enumerate(difference_words(one, plan)):
                item = QTableWidgetItem(text)
                item.setToolTip(text)
                self.differences.setItem(row, column, item)
        name_rows(self.differences)
        self.differences.setVisible(bool(extra.differences))
        self.setAccessibleDescription(f"{about} {self.said.text()}")

    def _lay_out(self, about: str) -> None:
        title, words = QLabel(self.windowTitle(), self), QLabel(about, self)
        title.setProperty("role", "title")
        words.setProperty("role", "secondary")
        for label in (title, words, self.said):
            label.setWordWrap(True)
            label.setTextFormat(Qt.TextFormat.PlainText)
        close = QPushButton(_("Lukk"), self)
        close.clicked.connect(self.reject)
        row = SpreadRow()
        row.addWidget(close)
        row.addWidget(self.merge)
        column = QVBoxLayout(self)
        column.setContentsMargins(32, 28, 32, 24)
        column.setSpacing(12)
        column.addWidget(title)
        column.addWidget(words)
        column.addWidget(self.said)
        column.addWidget(self.differences, 1)
        column.addLayout(row)
        self.resize(760, 460)

    @Slot()
    def _on_merge(self) -> None:
        self.accept()
        self.wants_merge.emit(self._extra.path)
