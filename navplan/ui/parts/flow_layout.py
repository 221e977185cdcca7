"""A layout that fills lines like words in a text."""

from PySide6.QtCore import QMargins, QRect, QSize, Qt
from PySide6.QtWidgets import QLayout, QLayoutItem, QWidget


class FlowLayout(QLayout):
    """Places its items from left to right and begins a new line when one is full."""

    def __init__(self, parent: QWidget | None = None, gap: int = 8) -> None:
        super().__init__(parent)
        self._items: list[QLayoutItem] = []
        self._gap = gap
        self.setContentsMargins(QMargins(0, 0, 0, 0))

    def addItem(self, item: QLayoutItem) -> None:
        self._items.append(item)

    def count(self) -> int:
        return len(self._items)

    def itemAt(self, index: int) -> QLayoutItem | None:
        return self._items[index] if 0 <= index < len(self._items) else None

    def takeAt(self, index: int) -> QLayoutItem | None:
        return self._items.pop(index) if 0 <= index < len(self._items) else None

    def expandingDirections(self) -> Qt.Orientation:
        return Qt.Orientation(0)

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        air = self.contentsMargins()
        return self._fill(QRect(0, 0, width, 0).marginsRemoved(air), False) + air.top() + air.bottom()

    def setGeometry(self, rect: QRect) -> None:
        super().setGeometry(rect)
        self._fill(rect.marginsRemoved(self.contentsMargins()), True)

    def sizeHint(self) -> QSize:
        return self.minimumSize()

    def minimumSize(self) -> QSize:
        size = QSize()
        for item in self._items:
            size = size.expandedTo(item.minimumSize())
        return size.grownBy(self.contentsMargins())

    def _fill(self, room: QRect, place: bool) -> int:
        x, y, line = room.x(), room.y(), 0
        for item in self._items:
            widget = item.widget()
            if widget is not None and widget.isHidden():
                continue
            size = item.sizeHint()
            width = min(size.width(), room.width()) if room.width() > 0 else size.width()
            height = max(size.height(), item.heightForWidth(width)) if item.hasHeightForWidth() else size.height()
            if line and x + width > room.right() + 1:
                x, y, line = room.x(), y + line + self._gap, 0
            if place:
                item.setGeometry(QRect(x, y, width, height))
            x += width + self._gap
            line = max(line, height)
        return y + line - room.y()
