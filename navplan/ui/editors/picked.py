"""Editors of several values: chips for what is picked, and a list to search and tick in."""

from collections.abc import Iterable
from typing import Any

from PySide6.QtCore import QPoint, Qt, Signal, Slot
from PySide6.QtGui import QHideEvent
from PySide6.QtWidgets import QFrame, QLineEdit, QListWidget, QListWidgetItem, QPushButton, QVBoxLayout, QWidget

from navplan.domain.changes import Edit
from navplan.domain.kinds import Choices, Links
from navplan.ui.editors.base import Editor
from navplan.ui.editors.shown import name_of
from navplan.ui.icons import icon
from navplan.ui.parts.chips import Chip
from navplan.ui.parts.clearable import clearable
from navplan.ui.parts.flow_layout import FlowLayout
from navplan.ui.words import _

KEY = Qt.ItemDataRole.UserRole


class PickList(QFrame):
    """A window with a search line and a list to tick in; any click outside closes it."""

    ticked = Signal(str, bool)
    closed = Signal()

    def __init__(self, owner: QWidget, label: str) -> None:
        super().__init__(owner, Qt.WindowType.Popup)
        self.search = QLineEdit(self)
        self.search.setPlaceholderText(_("Søk"))
        self.search.setAccessibleName(_("Søk i {label}").format(label=label))
        clearable(self.search)
        self.list = QListWidget(self)
        self.list.setAccessibleName(label)
        self.list.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        column = QVBoxLayout(self)
        column.setContentsMargins(8, 8, 8, 8)
        column.setSpacing(8)
        column.addWidget(self.search)
        column.addWidget(self.list)
        self.search.textChanged.connect(self._on_searched)
        self.search.returnPressed.connect(self._on_return)
        self.list.itemChanged.connect(self._on_item)

    def offer(self, items: Iterable[tuple[str, str]], picked: tuple[str, ...]) -> None:
        """Fill the list with (key, words); the picked ones are ticked and come first."""
        self.list.blockSignals(True)
        self.list.clear()
        for key, words in sorted(items, key=lambda item: item[0] not in picked):
            item = QListWidgetItem(words, self.list)
            item.setData(KEY, key)
            item.setToolTip(words)
            item.setFlags(item.flags() | Qt.ItemFlag.ItemIsUserCheckable)
            item.setCheckState(Qt.CheckState.Checked if key in picked else Qt.CheckState.Unchecked)
        self.list.blockSignals(False)
        self.search.setVisible(self.list.count() > 8)
        self.search.clear()

    def open_under(self, widget: QWidget, width: int) -> None:
        """Show the list below a widget."""
        rows = min(max(self.list.count(), 2), 10)
        row = max(self.list.sizeHintForRow(0), self.fontMetrics().height() + 8)
        self.list.setFixedHeight(rows * row + 8)
        self.setFixedWidth(width)
        self.adjustSize()
        self.move(widget.mapToGlobal(QPoint(0, widget.height() + 4)))
        self.show()
        (self.search if self.search.isVisibleTo(self) else self.list).setFocus()

    @Slot(str)
    def _on_searched(self, text: str) -> None:
        wanted = text.casefold().split()
        for index in range(self.list.count()):
            item = self.list.item(index)
            words = item.text().casefold()
            item.setHidden(not all(part in words for part in wanted))

    @Slot()
    def _on_return(self) -> None:
        left = [i for i in map(self.list.item, range(self.list.count())) if not i.isHidden()]
        if len(left) == 1:
            left[0].setCheckState(Qt.CheckState.Checked)
            self.close()

    @Slot(QListWidgetItem)
    def _on_item(self, item: QListWidgetItem) -> None:
        self.ticked.emit(item.data(KEY), item.checkState() == Qt.CheckState.Checked)

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self.closed.emit()


class ChipsEditor(Editor):
    """What is picked as chips that can be taken away, and a button to pick more; settled when the list closes."""

    def _build(self) -> None:
        self._picked: tuple[str, ...] = ()
        self._list: PickList | None = None
        self.area = QWidget(self)
        self.flow = FlowLayout(self.area)
        self.button = QPushButton(icon("add", "accent-text"), _("Legg til"), self.area)
        self.button.setProperty("role", "tertiary")
        self._adopt(self.button)
        self.button.setAccessibleName(_("Legg til: {label}").format(label=_(self.field.label)))
        self._row.removeWidget(self.button)
        self._row.addWidget(self.area, 1)
        self.button.clicked.connect(self.open_list)

    def offers(self) -> Iterable[tuple[str, str]]:
        """What can be picked: keys and words."""
        return ()

    def _words(self, key: str) -> str:
        return next((words for found, words in self.offers() if found == key), key)

    def read(self) -> Any:
        return self._picked

    def _put(self, value: Any) -> None:
        self._picked = tuple(value)
        words = dict(self.offers())
        while (old := self.flow.takeAt(0)) is not None:
            if (gone := old.widget()) is not None and gone is not self.button:
                gone.hide()
                gone.deleteLater()
        for key in self._picked:
            chip = Chip(key, words.get(key, key), self.area)
            chip.taken_away.connect(self._on_taken_away)
            self.flow.addWidget(chip)
        self.flow.addWidget(self.button)

    @Slot()
    def open_list(self) -> None:
        """Let the person tick what is to be picked."""
        if self._list is None:
            self._list = PickList(self, _(self.field.label))
            self._list.ticked.connect(self._on_ticked)
            self._list.closed.connect(self._on_done)
        self._list.offer(self.offers(), self._picked)
        self._list.open_under(self.button, max(self.width(), self.fontMetrics().averageCharWidth() * 40))

    @Slot(str, bool)
    def _on_ticked(self, key: str, is_picked: bool) -> None:
        left = tuple(k for k in self._picked if k != key)
        order = [k for k, _words in self.offers()]
        self._put(tuple(sorted((*left, key), key=order.index)) if is_picked else left)

    @Slot(str)
    def _on_taken_away(self, key: str) -> None:
        self._put(tuple(k for k in self._picked if k != key))
        self.button.setFocus()
        self.settle()


class ChoicesEditor(ChipsEditor):
    """Several values out of a fixed vocabulary."""

    def offers(self) -> Iterable[tuple[str, str]]:
        kind = self.field.kind
        return ((o.key, _(o.label)) for o in kind.options) if isinstance(kind, Choices) else ()


class LinksEditor(ChipsEditor):
    """Links to several records."""

    def _build(self) -> None:
        super()._build()
        self.desk.edited.connect(self._on_edited)

    def offers(self) -> Iterable[tuple[str, str]]:
        kind = self.field.kind
        workspace = self.desk.workspace
        record = workspace.kind(kind.to if isinstance(kind, Links) else "").record
        return ((found.id, name_of(workspace, found)) for found in workspace.all(record))

    def _on_edited(self, edit: Edit) -> None:
        kind = self.field.kind
        if isinstance(kind, Links) and edit.touches(self.desk.workspace.kind(kind.to).record):
            self.refresh(self._value)
