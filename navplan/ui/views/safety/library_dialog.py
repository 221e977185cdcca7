"""Pick situations from the starter library: search, tick, take in. They are adapted afterwards."""

from collections.abc import Iterable

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from navplan.domain.safety.library import Known, Library
from navplan.ui.dialogs.dialog import Dialog
from navplan.ui.parts.clearable import clearable
from navplan.ui.words import _, ngettext

ID = Qt.ItemDataRole.UserRole


class LibraryDialog(Dialog):
    """Shows what has not been taken in; `taken` carries the ticked ones, or the current one when none is ticked."""

    taken = Signal(object)

    def __init__(self, library: Library, free: Iterable[Known], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("safety.library")
        self.setWindowTitle(_("Hent fra biblioteket"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.resize(720, 560)
        self._known = {known.id: known for known in free}
        self.search = QLineEdit(self)
        self.search.setPlaceholderText(_("Søk i situasjonene"))
        self.search.setAccessibleName(_("Søk i situasjonene"))
        clearable(self.search)
        self.search.textChanged.connect(self._on_searched)
        self.list = QListWidget(self)
        self.list.setAccessibleName(_("Situasjoner i biblioteket"))
        self.list.setSpacing(3)
        self.list.itemChanged.connect(self._tell)
        self.list.itemDoubleClicked.connect(self._on_take)
        source = QLabel(
            _("{source} Sist kontrollert {day:%d.%m.%Y}.").format(source=library.source, day=library.checked_on), self
        )
        source.setWordWrap(True)
        source.setProperty("role", "secondary")
        self.take = QPushButton(self)
        self.take.setProperty("role", "primary")
        self.take.setDefault(True)
        self.take.clicked.connect(self._on_take)
        cancel = QPushButton(_("Avbryt"), self)
        cancel.clicked.connect(self.reject)
        row = QHBoxLayout()
        row.addStretch(1)
        row.addWidget(cancel)
        row.addWidget(self.take)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 20)
        column.setSpacing(12)
        for part in (self.search, self.list, source):
            column.addWidget(part)
        column.addLayout(row)
        self._fill()

    def _fill(self) -> None:
        self.list.blockSignals(True)
        for known in self._known.values():
            must = _(" · må besvares") if known.critical else ""
            item = QListWidgetItem(f"{known.id} · {known.group}{must}\n{known.situation}", self.list)
            item.setData(ID, known.id)
            item.setToolTip(known.happening)
            item.setFlags(item.flags() | Qt.ItemFlag.ItemIsUserCheckable)
            item.setCheckState(Qt.CheckState.Unchecked)
        self.list.blockSignals(False)
        if self.list.count():
            self.list.setCurrentRow(0)
        self._tell()

    def ticked(self) -> tuple[Known, ...]:
        """What is ticked, in the order of the library; else the current one."""
        items = [self.list.item(row) for row in range(self.list.count())]
        chosen = [item for item in items if item.checkState() == Qt.CheckState.Checked]
        current = self.list.currentItem()
        found = chosen or ([current] if current is not None and not current.isHidden() else [])
        return tuple(self._known[item.data(ID)] for item in found)

    @Slot(str)
    def _on_searched(self, text: str) -> None:
        wanted = text.casefold().split()
        first = -1
        for row in range(self.list.count()):
            item = self.list.item(row)
            is_hidden = not all(part in item.text().casefold() for part in wanted)
            item.setHidden(is_hidden)
            first = row if first < 0 and not is_hidden else first
        self.list.setCurrentRow(first)
        self._tell()

    @Slot()
    def _tell(self) -> None:
        count = len(self.ticked())
        self.take.setText(ngettext("Hent {n} situasjon", "Hent {n} situasjoner", count).format(n=count))
        self.take.setEnabled(count > 0)

    @Slot()
    def _on_take(self) -> None:
        found = self.ticked()
        if found:
            self.accept()
            self.taken.emit(found)
