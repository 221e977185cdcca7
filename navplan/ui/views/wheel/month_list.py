"""The same days as the wheel, as a list by month: told in words, ticked off with Space, opened with Enter."""

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize, Qt, Signal, Slot
from PySide6.QtGui import QFont, QPainter, QResizeEvent
from PySide6.QtWidgets import (
    QFrame,
    QListWidget,
    QListWidgetItem,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from navplan.domain.documents.business_plan_year import MONTHS
from navplan.domain.documents.wheel_entries import STATES, Entry
from navplan.domain.modules.wheel import Occurrence
from navplan.ui.parts.chips import SMALL_HEIGHT, chip_px, chip_width, paint_chip
from navplan.ui.theme import ROW_HEIGHT, colour, text_px
from navplan.ui.words import _

ENTRY = int(Qt.ItemDataRole.UserRole)
AIR, CHIP_AIR = 12, 8
SYMBOLS = {"antatt": "help", "forsinket": "warning-fill", "utelatt": "circle-slash"}
TONES = {option.key: option.tone for option in STATES}
LABELS = {option.key: option.label for option in STATES}


class MonthList(QListWidget):
    """One row a day. `pointed` tells the key of the current row, `opened` of one that Enter or a double click opens."""

    pointed = Signal(str)
    opened = Signal(str)
    ticked = Signal(str, bool)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(_("Datoene måned for måned"))
        self.setItemDelegate(_DayDelegate(self))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QListWidget.ScrollMode.ScrollPerPixel)
        self._entries: tuple[Entry, ...] = ()
        self.currentItemChanged.connect(self._on_current)
        self.itemActivated.connect(self._on_activated)
        self.itemChanged.connect(self._on_changed)

    def show_entries(self, entries: Sequence[Entry]) -> None:
        """Show these in order; the current row and the scroll stay where they are.

        The same days as before are written anew in their rows: a row that is just being ticked must not go.
        """
        is_same = [entry.key for entry in entries] == [entry.key for entry in self._entries]
        is_same = is_same and [e.day for e in entries] == [e.day for e in self._entries]
        self._entries = tuple(entries)
        self.blockSignals(True)
        if is_same:
            self._write_anew()
        else:
            self._fill()
        self.blockSignals(False)

    def _fill(self) -> None:
        at, height = self.at, self.verticalScrollBar().value()
        self.clear()
        month = 0
        for entry in self._entries:
            if entry.day.month != month:
                month = entry.day.month
                head = QListWidgetItem(_(MONTHS[month - 1]), self)
                head.setFlags(Qt.ItemFlag.NoItemFlags)
            self._write(QListWidgetItem(self), entry)
        self._mark(at)
        self.verticalScrollBar().setValue(height)

    def _write_anew(self) -> None:
        rows = [self.item(row) for row in range(self.count())]
        shown = (item for item in rows if self._entry(item) is not None)
        for item, entry in zip(shown, self._entries, strict=True):
            self._write(item, entry)

    def _write(self, item: QListWidgetItem, entry: Entry) -> None:
        item.setText(entry.title)
        item.setData(ENTRY, entry)
        item.setToolTip(entry.words)
        item.setData(int(Qt.ItemDataRole.AccessibleTextRole), entry.words)
        flags = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        if isinstance(entry.record, Occurrence):
            item.setFlags(flags | Qt.ItemFlag.ItemIsUserCheckable)
            is_done = entry.state == "gjennomfort"
            item.setCheckState(Qt.CheckState.Checked if is_done else Qt.CheckState.Unchecked)
        else:
            item.setFlags(flags)

    @property
    def at(self) -> str:
        """The key of the current row's entry; empty when there is none."""
        entry = self._entry(self.currentItem())
        return entry.key if entry else ""

    def point_to(self, key: str) -> None:
        """Make the row of this entry current and bring it into view, without telling."""
        if key != self.at:
            self.blockSignals(True)
            self._mark(key)
            self.blockSignals(False)
            self.viewport().update()

    def _mark(self, key: str) -> None:
        for row in range(self.count()):
            entry = self._entry(self.item(row))
            if entry is not None and entry.key == key:
                self.setCurrentRow(row)
                self._show_current()
                return

    def _show_current(self) -> None:
        """Bring the current row into view, with the month's name where it stands near above."""
        if (row := self.currentRow()) >= 0:
            self.scrollToItem(self.item(max(row - 3, 0)))
            self.scrollToItem(self.item(row))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._show_current()

    def _entry(self, item: QListWidgetItem | None) -> Entry | None:
        found = item.data(ENTRY) if item is not None else None
        return found if isinstance(found, Entry) else None

    @Slot(QListWidgetItem, QListWidgetItem)
    def _on_current(self, item: QListWidgetItem | None, _before: QListWidgetItem | None) -> None:
        entry = self._entry(item)
        if entry is not None:
            self.pointed.emit(entry.key)

    @Slot(QListWidgetItem)
    def _on_activated(self, item: QListWidgetItem) -> None:
        entry = self._entry(item)
        if entry is not None:
            self.opened.emit(entry.key)

    @Slot(QListWidgetItem)
    def _on_changed(self, item: QListWidgetItem) -> None:
        entry = self._entry(item)
        if entry is not None:
            self.ticked.emit(entry.key, item.checkState() == Qt.CheckState.Checked)


class _DayDelegate(QStyledItemDelegate):
    """A month's name, or box, date, title and how it stands on one line."""

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        entry = index.data(ENTRY)
        area = QRect(option.rect)
        painter.save()
        if isinstance(entry, Entry):
            self._paint_entry(painter, option, index, entry)
        else:
            font = QFont(painter.font())
            font.setWeight(QFont.Weight.DemiBold)
            painter.setFont(font)
            painter.setPen(colour("text"))
            painter.drawText(area.adjusted(8, 8, -8, 0), Qt.AlignmentFlag.AlignVCenter, str(index.data()))
        painter.restore()

    def _paint_entry(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
        entry: Entry,
    ) -> None:
        base = QStyleOptionViewItem(option)
        self.initStyleOption(base, index)
        base.text = ""
        widget = base.widget
        widget.style().drawControl(QStyle.ControlElement.CE_ItemViewItem, base, painter, widget)
        area = QRect(option.rect).adjusted(38, 0, -8, 0)
        painter.setPen(colour("muted"))
        painter.drawText(area, Qt.AlignmentFlag.AlignVCenter, f"{entry.day.day:02}.{entry.day.month:02}.")
        wide = painter.fontMetrics().horizontalAdvance("00.00.") + AIR
        room = area.adjusted(wide, 0, -self._paint_chip(painter, area, entry), 0)
        painter.setPen(colour("muted" if entry.state == "plan" else "text"))
        title = painter.fontMetrics().elidedText(entry.title, Qt.TextElideMode.ElideRight, room.width())
        painter.drawText(room, Qt.AlignmentFlag.AlignVCenter, title)

    def _paint_chip(self, painter: QPainter, area: QRect, entry: Entry) -> int:
        """How the day stands, where box and title do not say it already; returns the room it took."""
        if entry.state not in SYMBOLS:
            return 0
        words = _(LABELS[entry.state])
        wide = chip_width(painter.font(), words, True)
        high = chip_px(SMALL_HEIGHT)
        chip = QRectF(area.right() - wide, area.center().y() - high / 2 + 0.5, wide, high)
        paint_chip(painter, chip, words, TONES[entry.state], SYMBOLS[entry.state])
        return wide + CHIP_AIR

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        height = text_px(ROW_HEIGHT)
        return QSize(200, height if isinstance(index.data(ENTRY), Entry) else height + 8)
