"""Konfliktkopier: the other versions of a shared plan, from sync clients and from earlier merges."""

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QPushButton,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from navplan.ui.dialogs.dialog import Dialog
from navplan.ui.merge_jobs import Versions
from navplan.ui.parts.row_names import name_rows
from navplan.ui.theme import ROW_HEIGHT, row_px
from navplan.ui.words import _

if TYPE_CHECKING:
    from navplan.ui.tasks import Tasks
    from navplan.ui.ways_out import SharedPlan, Sharing, Stray


class VersionsDialog(Dialog):
    """A list, and two things to do with a version: merge it in, or be asked of it no more."""

    chosen = Signal(object)
    """This version is to be merged in; carries it."""

    def __init__(self, shared: "SharedPlan", sharing: "Sharing", tasks: "Tasks", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("versions_dialog")
        self.setWindowTitle(_("Konfliktkopier"))
        self._shared, self._sharing, self._tasks = shared, sharing, tasks
        self._found: tuple[Stray, ...] = ()
        self.list = QTableWidget(0, 3, self)
        self.list.setAccessibleName(_("Konfliktkopier"))
        self.list.setHorizontalHeaderLabels([_("Fil"), _("Sist endret"), _("Hva det er")])
        self.list.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.list.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.list.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.list.setTabKeyNavigation(False)
        self.list.setShowGrid(False)
        self.list.verticalHeader().hide()
        self.list.verticalHeader().setDefaultSectionSize(row_px(ROW_HEIGHT))
        self.list.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        self.list.itemActivated.connect(self._on_merge)
        self.said = QLabel(_("Leter …"), self)
        self.said.setWordWrap(True)
        self.merge = QPushButton(_("Sammenlign og flett"), self)
        self.merge.setProperty("role", "primary")
        self.merge.clicked.connect(self._on_merge)
        self.aside = QPushButton(_("Ikke spør om denne mer"), self)
        self.aside.clicked.connect(self._on_aside)
        self._lay_out()
        self._fill()
        tasks.run("", Versions(sharing, shared), self._on_found, self.said.setText)

    def _lay_out(self) -> None:
        title = QLabel(_("Konfliktkopier"), self)
        title.setProperty("role", "title")
        about = QLabel(
            _(
                "Når to har endret planen samtidig, kan det bli liggende en ekstra utgave. Flett den inn, "
                "så er ingenting tapt. NavPlan fjerner ingen filer i fellesmappen."
            ),
            self,
        )
        about.setProperty("role", "secondary")
        about.setWordWrap(True)
        close = QPushButton(_("Lukk"), self)
        close.clicked.connect(self.accept)
        row = QHBoxLayout()
        row.addWidget(self.merge)
        row.addWidget(self.aside)
        row.addStretch(1)
        row.addWidget(close)
        column = QVBoxLayout(self)
        column.setContentsMargins(32, 28, 32, 24)
        column.setSpacing(12)
        column.addWidget(title)
        column.addWidget(about)
        column.addWidget(self.list, 1)
        column.addWidget(self.said)
        column.addLayout(row)
        self.resize(760, 460)

    @Slot(object)
    def _on_found(self, found: "tuple[Stray, ...]") -> None:
        self._found = tuple(found)
        self._fill()
        self.said.setText("" if found else _("Det er ingen andre utgaver av denne planen."))

    def _fill(self) -> None:
        self.list.setRowCount(len(self._found))
        for row, one in enumerate(self._found):
            what = _("Tatt vare på da det ble flettet") if one.is_kept else _("Ekstra utgave i fellesmappen")
            for column, words in enumerate((one.path.name, f"{one.at.astimezone():%d.%m.%Y %H:%M}", what)):
                item = QTableWidgetItem(words)
                item.setToolTip(_folder(one.path) if column == 0 else "")
                self.list.setItem(row, column, item)
        name_rows(self.list)
        if self._found:
            self.list.selectRow(0)
        for button in (self.merge, self.aside):
            button.setEnabled(bool(self._found))

    @property
    def picked(self) -> "Stray | None":
        """The version whose row is selected."""
        rows = self.list.selectionModel().selectedRows()
        return self._found[rows[0].row()] if rows else None

    @Slot()
    def _on_merge(self) -> None:
        picked = self.picked
        if picked is not None:
            self.accept()
            self.chosen.emit(picked)

    @Slot()
    def _on_aside(self) -> None:
        picked = self.picked
        if picked is not None:
            self._shared.put_aside(picked.sha256)
            self._found = tuple(one for one in self._found if one is not picked)
            self._fill()


def _folder(path: Path) -> str:
    return str(path.parent)
