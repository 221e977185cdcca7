"""Texts that were half written when NavPlan was cut off: put in, copied, or let go, one at a time."""

from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QListWidget,
    QPlainTextEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from navplan.domain.privacy import Stopped
from navplan.domain.records import field_of
from navplan.ui.desk import Desk
from navplan.ui.dialogs.dialog import Dialog
from navplan.ui.drafts import Drafts, Half
from navplan.ui.words import _


class DraftsDialog(Dialog):
    """The texts to the left, the chosen one to the right. Closing it keeps the rest for the next start."""

    def __init__(self, desk: Desk, drafts: Drafts, halves: tuple[Half, ...], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("drafts_dialog")
        self.setWindowTitle(_("Tekst som ikke ble ferdig"))
        self._desk, self._drafts, self._halves = desk, drafts, list(halves)
        self._list = QListWidget(self)
        self._list.setAccessibleName(self.windowTitle())
        self._list.setWordWrap(True)
        self._list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._text = QPlainTextEdit(self)
        self._text.setReadOnly(True)
        self._text.setTabChangesFocus(True)
        self._text.setAccessibleName(_("Teksten"))
        self._said = QLabel(_("NavPlan ble avbrutt mens dette ble skrevet. Det er ikke lagret i planen."), self)
        self._said.setWordWrap(True)
        self._said.setTextFormat(Qt.TextFormat.PlainText)
        self._put = self._button(_("Sett inn i planen"), self._on_put)
        self._copy = self._button(_("Kopier teksten"), self._on_copy)
        self._drop = self._button(_("Forkast"), self._on_drop)
        self._lay_out()
        for half in halves:
            self._list.addItem(self._where(half))
        self._list.currentRowChanged.connect(self._on_current)
        self._list.setCurrentRow(0)

    def _lay_out(self) -> None:
        title = QLabel(self.windowTitle(), self)
        title.setProperty("role", "title")
        middle, buttons = QHBoxLayout(), QHBoxLayout()
        middle.addWidget(self._list, 1)
        middle.addWidget(self._text, 2)
        for button in (self._put, self._copy, self._drop):
            buttons.addWidget(button)
        buttons.addStretch(1)
        buttons.addWidget(self._button(_("Lukk"), self.reject))
        column = QVBoxLayout(self)
        column.setContentsMargins(32, 28, 32, 24)
        column.setSpacing(12)
        column.addWidget(title)
        column.addWidget(self._said)
        column.addLayout(middle, 1)
        column.addLayout(buttons)
        self.resize(760, 420)

    def _button(self, words: str, slot: object) -> QPushButton:
        button = QPushButton(words, self)
        button.clicked.connect(slot)
        return button

    def _where(self, half: Half) -> str:
        plan, record = self._desk.workspace, self._drafts.record_of(half)
        known = {kind.key: kind for kind in plan.kinds}
        kind = known.get(half.kind)
        if kind is None:
            return _("Tekst uten plass i planen")
        label = _(field_of(kind.record, half.field).label)
        name = kind.name_of(record) if record is not None else ""
        return " – ".join(filter(None, (name or _(kind.one).capitalize(), label)))

    @Slot(int)
    def _on_current(self, row: int) -> None:
        if 0 <= row < len(self._halves):
            self._text.setPlainText(self._halves[row].text)
            self._put.setEnabled(self._drafts.record_of(self._halves[row]) is not None)

    @Slot()
    def _on_put(self) -> None:
        half = self._halves[self._list.currentRow()]
        record = self._drafts.record_of(half)
        try:
            stored = None if record is None else self._desk.set(record, **{half.field: half.text})
        except Stopped as stopped:
            self._said.setText(stopped.said.words(_))
            return
        if stored is not None:
            self._decided()

    @Slot()
    def _on_copy(self) -> None:
        QGuiApplication.clipboard().setText(self._text.toPlainText())

    @Slot()
    def _on_drop(self) -> None:
        self._decided()

    def _decided(self) -> None:
        row = self._list.currentRow()
        self._drafts.forget(self._halves.pop(row))
        self._list.takeItem(row)
        if not self._halves:
            self.accept()
