"""What could be read of a damaged plan and what could not, told before anybody relies on the file that came of it."""

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QLabel, QListWidget, QPushButton, QVBoxLayout, QWidget

from navplan.domain.salvaged import Salvaged, line_of
from navplan.ui.dialogs.dialog import Dialog
from navplan.ui.parts.tool_row import SpreadRow
from navplan.ui.words import _


class SalvagedDialog(Dialog):
    """One row for each kind of record, those with something missing first. Closing it leaves the new file where it
    lies; `name` is that of the damaged one."""

    wants_open = Signal(object)
    """The new file is to be opened; carries its path."""

    def __init__(self, saved: Salvaged, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("salvaged_dialog")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(_("Dette kunne leses av den skadede planen"))
        self._file = saved.file
        self._said = _said(saved, name)
        self.setAccessibleDescription(" ".join(self._said))  # read aloud when the dialog comes
        self._lines = [line_of(came).words(_) for came in saved.kinds]
        self.open_it = self._button(_("Åpne den"), self._on_open)
        self.open_it.setProperty("role", "primary")
        self.open_it.setDefault(True)
        self._lay_out()
        self.open_it.setFocus()

    @property
    def text(self) -> str:
        """All that the dialog says, for the clipboard: numbers of records, and where the files lie."""
        return "\n".join((self.windowTitle(), "", *self._said, "", *self._lines))

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(32, 28, 32, 24)
        column.setSpacing(12)
        column.addWidget(self._label(self.windowTitle(), "title"))
        for said in self._said:
            column.addWidget(self._label(said, ""))
        column.addWidget(self._list(), 1)
        row = SpreadRow()
        row.addWidget(self._button(_("Kopier opplysningene"), self._on_copy))
        row.addWidget(self._button(_("Lukk"), self.reject))
        row.addWidget(self.open_it)
        column.addLayout(row)
        self.resize(640, 520)

    def _list(self) -> QListWidget:
        rows = QListWidget(self)
        rows.setAccessibleName(_("Lest og ikke lest"))
        rows.setWordWrap(True)
        rows.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        rows.addItems(self._lines)
        rows.setCurrentRow(0)
        return rows

    def _label(self, words: str, role: str) -> QLabel:
        label = QLabel(words, self)
        if role:
            label.setProperty("role", role)
        label.setWordWrap(True)
        label.setTextFormat(Qt.TextFormat.PlainText)
        return label

    def _button(self, words: str, slot: object) -> QPushButton:
        button = QPushButton(words, self)
        button.clicked.connect(slot)
        return button

    @Slot()
    def _on_open(self) -> None:
        self.accept()
        self.wants_open.emit(self._file)

    @Slot()
    def _on_copy(self) -> None:
        QGuiApplication.clipboard().setText(self.text)


def _said(saved: Salvaged, name: str) -> tuple[str, ...]:
    """What stands above the rows: whether something is missing, and where the files lie."""
    if any(came.is_hurt for came in saved.kinds):
        first = _("Noe av «{file}» kunne ikke leses. Det står øverst i listen.")
    else:
        first = _("Det er ikke funnet at noe mangler av det som sto i «{file}».")
    lies = _("Det som kunne leses, ligger i «{file}» i mappen {folder}. Den skadede filen er ikke rørt.")
    return (
        f"{first.format(file=name)} {_('Historikken er ikke med. Den begynner på nytt.')}",
        lies.format(file=saved.file.name, folder=saved.file.parent),
    )
