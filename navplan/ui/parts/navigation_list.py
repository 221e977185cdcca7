"""The list of pages at the left: symbol, word, and a small count where something waits."""

from PySide6.QtCore import QRectF, QSize, Qt, Signal, Slot
from PySide6.QtGui import QFont, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QButtonGroup, QRadioButton, QSizePolicy, QVBoxLayout, QWidget

from navplan.ui.icons import paint_symbol
from navplan.ui.parts.chips import chip_font
from navplan.ui.parts.quietly import set_quietly
from navplan.ui.theme import colour, text_px
from navplan.ui.words import ngettext

HEIGHT = 36
NARROW = 40
RADIUS = 6
SYMBOL, LARGEST_SYMBOL = 20, 28
"""Side of a symbol, and of the largest that a narrow strip has room for."""

BADGE, SMALL_BADGE = 20, 15


class _Item(QRadioButton):
    """One page: a choice among the others, which is also what assistive technology is told."""

    def __init__(self, key: str, words: str, symbol: str, parent: QWidget) -> None:
        super().__init__(words, parent)
        self.key = key
        self.count = 0
        self.collapsed = False
        self._symbol = symbol
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.describe()

    def describe(self) -> None:
        """Tell assistive technology the page and what waits there."""
        waits = ngettext("{n} venter", "{n} venter", self.count).format(n=self.count)
        words = f"{self.text()}, {waits}" if self.count else self.text()
        self.setAccessibleName(words)
        self.setToolTip(words if self.collapsed else "")

    def sizeHint(self) -> QSize:
        return QSize(NARROW, HEIGHT) if self.collapsed else QSize(180, max(HEIGHT, text_px(HEIGHT - 2)))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def hitButton(self, pos: object) -> bool:
        return True

    def keyPressEvent(self, event: QKeyEvent) -> None:
        event.ignore()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        area = QRectF(self.rect())
        painter.setPen(Qt.PenStyle.NoPen)
        if self.isChecked() or self.underMouse():
            painter.setBrush(colour("accent-moderate" if self.isChecked() else "hover"))
            painter.drawRoundedRect(area, RADIUS, RADIUS)
        if self.isChecked():
            painter.setBrush(colour("accent"))
            painter.drawRoundedRect(QRectF(0, 8, 3, self.height() - 16), 1.5, 1.5)
        side = min(text_px(SYMBOL), LARGEST_SYMBOL)
        left = (self.width() - side) / 2 if self.collapsed else 12
        token = "accent-text" if self.isChecked() else "text"
        paint_symbol(painter, self._symbol, QRectF(left, (self.height() - side) / 2, side, side), token)
        room = self._paint_count(painter) if self.count else self.width() - 8
        if not self.collapsed:
            self._paint_words(painter, token, room)
        if self.hasFocus():
            painter.setPen(QPen(colour("focus"), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(area.adjusted(1, 1, -1, -1), RADIUS - 1, RADIUS - 1)
        painter.end()

    def _paint_words(self, painter: QPainter, token: str, right: float) -> None:
        font = QFont(self.font())
        font.setWeight(QFont.Weight.DemiBold if self.isChecked() else QFont.Weight.Normal)
        painter.setFont(font)
        painter.setPen(colour(token))
        left = 22 + min(text_px(SYMBOL), LARGEST_SYMBOL)
        room = QRectF(left, 0, right - left, self.height())
        text = painter.fontMetrics().elidedText(self.text(), Qt.TextElideMode.ElideRight, int(room.width()))
        painter.drawText(room, Qt.AlignmentFlag.AlignVCenter, text)

    def _paint_count(self, painter: QPainter) -> float:
        """Draw the count at the right, or in the corner of a bare symbol, and return where it begins."""
        font = chip_font(self.font())
        if self.collapsed:
            font.setPixelSize(text_px(11))
        painter.setFont(font)
        words = "99+" if self.collapsed and self.count > 99 else str(self.count)
        high = text_px(SMALL_BADGE if self.collapsed else BADGE)
        width = max(high, painter.fontMetrics().horizontalAdvance(words) + (6 if self.collapsed else 12))
        top = 1 if self.collapsed else (self.height() - high) / 2
        area = QRectF(self.width() - width - (1 if self.collapsed else 8), top, width, high)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colour("muted" if self.collapsed else "card" if self.isChecked() else "neutral-soft"))
        painter.drawRoundedRect(area, high / 2, high / 2)
        painter.setPen(colour("card" if self.collapsed else "muted"))
        painter.drawText(area, Qt.AlignmentFlag.AlignCenter, words)
        return area.left() - 6


class NavigationList(QWidget):
    """Pages to choose from; `chosen` carries the key. Up, Down, Home and End move, Enter and Space choose."""

    chosen = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._items: dict[str, _Item] = {}
        self._group = QButtonGroup(self)
        self._group.setExclusive(False)  # none is current before the first page is shown
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(2)
        self._column.addStretch(1)

    def add_item(self, key: str, words: str, symbol: str) -> None:
        """Put a page at the end."""
        item = _Item(key, words, symbol, self)
        item.setObjectName(f"navigation.{key}")
        item.setFocusPolicy(Qt.FocusPolicy.ClickFocus if self._items else Qt.FocusPolicy.StrongFocus)
        self._group.addButton(item)
        item.toggled.connect(self._on_toggled)
        self._items[key] = item
        self._column.insertWidget(self._column.count() - 1, item)

    def set_current(self, key: str) -> None:
        """Mark a page without telling; the Tab key enters the list there."""
        for item in self._items.values():
            is_current = item.key == key
            set_quietly(item, is_current)
            item.setFocusPolicy(Qt.FocusPolicy.StrongFocus if is_current else Qt.FocusPolicy.ClickFocus)

    def focus_current(self) -> None:
        """Let the keyboard begin at the current page."""
        for item in self._items.values():
            if item.isChecked():
                item.setFocus()

    def set_count(self, key: str, number: int) -> None:
        """Say how many things wait on a page; none shows nothing."""
        item = self._items[key]
        item.count = number
        item.describe()
        item.update()

    def set_collapsed(self, collapsed: bool) -> None:
        """Show only the symbols, with the words as tooltips."""
        for item in self._items.values():
            item.collapsed = collapsed
            item.describe()
            item.updateGeometry()
            item.update()

    @Slot(bool)
    def _on_toggled(self, is_on: bool) -> None:
        toggled = self.sender()
        if isinstance(toggled, _Item):
            self._choose(toggled)

    def _choose(self, item: _Item) -> None:
        self.set_current(item.key)
        self.chosen.emit(item.key)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        items = list(self._items.values())
        now = next((n for n, item in enumerate(items) if item.hasFocus()), -1)
        last = len(items) - 1
        steps = {
            Qt.Key.Key_Down: min(now + 1, last),
            Qt.Key.Key_Up: max(now - 1, 0),
            Qt.Key.Key_Home: 0,
            Qt.Key.Key_End: last,
        }
        key = Qt.Key(event.key())
        if now >= 0 and key in steps:
            items[steps[key]].setFocus(Qt.FocusReason.TabFocusReason)
        elif now >= 0 and key in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self._choose(items[now])
        else:
            super().keyPressEvent(event)
