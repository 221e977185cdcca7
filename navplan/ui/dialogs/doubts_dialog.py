"""What in the plan is not what NavPlan last stored: both versions side by side, and the choice between them."""

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import (
    QHeaderView,
    QLabel,
    QPushButton,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from navplan.domain.doubts import RECORDS, cause, kept, last_known, mended, present, told
from navplan.domain.ports import Doubt
from navplan.domain.records import Record, fields_of
from navplan.ui.desk import Desk
from navplan.ui.dialogs.dialog import Dialog
from navplan.ui.editors import shown
from navplan.ui.icons import icon
from navplan.ui.parts.row_names import name_rows
from navplan.ui.parts.tool_row import SpreadRow
from navplan.ui.words import _


class DoubtsDialog(Dialog):
    """One row for each thing that does not add up. Closing it decides nothing; it comes back at the next opening."""

    decided = Signal(object)
    """What was decided, as an Edit, or None when there is nothing to change; carries it."""
    wants_backups = Signal()

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("doubts_dialog")
        self.setWindowTitle(_("Noe i planen stemmer ikke"))
        self._desk = desk
        self._doubts = desk.workspace.standing().doubts
        about = cause(self._doubts)
        why = " ".join(filter(None, (about.words(_) if about else "", _("NavPlan endrer ingenting før du velger."))))
        self._labels: list[QLabel] = []
        self._table = self._made_table()
        column = QVBoxLayout(self)
        column.setContentsMargins(32, 28, 32, 24)
        column.setSpacing(12)
        column.addWidget(self._label(_("Noe i planen stemmer ikke"), "title"))
        column.addWidget(self._label(why, "secondary"))
        column.addWidget(self._table, 1)
        column.addWidget(
            self._label(_("Det tas en sikkerhetskopi av planen slik den er nå, før noe endres."), "secondary")
        )
        column.addLayout(self._buttons())
        self.resize(900, 480)

    def _label(self, words: str, role: str) -> QLabel:
        label = QLabel(words, self)
        label.setProperty("role", role)
        label.setWordWrap(True)
        label.setTextFormat(Qt.TextFormat.PlainText)
        self._labels.append(label)
        return label

    def _made_table(self) -> QTableWidget:
        titles = (_("Hva"), _("I filen nå"), _("Sist lagret med NavPlan"))
        table = QTableWidget(len(self._doubts), len(titles), self)
        table.setAccessibleName(self.windowTitle())
        table.setHorizontalHeaderLabels(titles)
        table.setEditTriggers(QTableWidget.EditTrigger.NoEditTriggers)
        table.setSelectionBehavior(QTableWidget.SelectionBehavior.SelectRows)
        table.setTabKeyNavigation(False)
        table.setWordWrap(True)
        table.verticalHeader().hide()
        table.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        for row, doubt in enumerate(self._doubts):
            for place, text in enumerate((told(doubt, self._desk.workspace).words(_), *self._sides(doubt))):
                item = QTableWidgetItem(text)
                item.setTextAlignment(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft)
                table.setItem(row, place, item)
        name_rows(table)
        table.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        table.setShowGrid(False)
        return table

    def _sides(self, doubt: Doubt) -> tuple[str, str]:
        """What differs, as it stands in the file and as it was stored."""
        if doubt.part not in RECORDS:
            return "", ""
        now, then = present(doubt, self._desk.workspace), last_known(doubt, self._desk.workspace)
        return self._values(now, then), self._values(then, now)

    def _values(self, record: Record | None, other: Record | None) -> str:
        if record is None:
            return _("Finnes ikke")
        plan = self._desk.workspace
        if other is None:
            return plan.kind(record.KEY).name_of(record)
        differing = [f for f in fields_of(type(record)) if getattr(record, f.key) != getattr(other, f.key)]
        if not differing:
            return _("Samme innhold, men plassen i planen er en annen")
        return "\n".join(f"{_(f.label)}: {shown(plan, f, getattr(record, f.key))}" for f in differing)

    def _buttons(self) -> SpreadRow:
        plan = self._desk.workspace
        row = SpreadRow()
        row.addWidget(self._button(_("Sikkerhetskopier …"), "history", self._on_backups))
        row.addWidget(self._button(_("Bestem senere"), "", self.reject))
        row.addWidget(self._button(_("Behold det som står i filen"), "", self._on_keep))
        back = self._button(_("Hent tilbake det NavPlan lagret"), "undo", self._on_mend)
        back.setEnabled(mended(self._doubts, plan) is not None)
        row.addWidget(back)
        return row

    def _button(self, words: str, symbol: str, slot: object) -> QPushButton:
        button = QPushButton(words, self)
        if symbol:
            button.setIcon(icon(symbol))
        button.clicked.connect(slot)
        return button

    @Slot()
    def _on_mend(self) -> None:
        self.decided.emit(mended(self._doubts, self._desk.workspace))
        self.accept()

    @Slot()
    def _on_keep(self) -> None:
        self.decided.emit(kept(self._doubts, self._desk.workspace))
        self.accept()

    @Slot()
    def _on_backups(self) -> None:
        self.reject()
        self.wants_backups.emit()
