"""Rows of tools and buttons: on one line with room between where there is room, else on as many as it takes."""

from PySide6.QtCore import QRect, QSize
from PySide6.QtWidgets import QLayoutItem, QWidget

from navplan.ui.parts.flow_layout import FlowLayout


class SpreadRow(FlowLayout):
    """The first `leading` items at the left, the others at the right; words that are long or large get more lines."""

    def __init__(self, parent: QWidget | None = None, leading: int = 1) -> None:
        super().__init__(parent)
        self._leading = leading

    def _fill(self, room: QRect, place: bool) -> int:
        lines = self._broken(room.width())
        y = room.y()
        for line in lines:
            height = max(size.height() for _item, size in line)
            if place:
                self._put(line, QRect(room.x(), y, room.width(), height), is_alone=len(lines) == 1)
            y += height + self._gap
        return max(0, y - self._gap - room.y())

    def _put(self, line: list[tuple[QLayoutItem, QSize]], room: QRect, is_alone: bool) -> None:
        """Place one line; what is over in a single one stands between the leading items and the others."""
        taken = sum(size.width() + self._gap for _item, size in line) - self._gap
        over = max(0, room.width() - taken) if is_alone else 0
        leading = self._items[: self._leading]
        x = room.x()
        for place, (item, size) in enumerate(line):
            width = size.width() + (self._grown(item, over) if place == 0 else 0)
            over -= width - size.width()
            if over and item not in leading:
                x, over = x + over, 0
            y = room.y() + (room.height() - size.height()) // 2
            item.setGeometry(QRect(x, y, width, size.height()))
            x += width + self._gap

    def _grown(self, item: QLayoutItem, over: int) -> int:
        """How many of the pixels that are over the first item takes."""
        return 0


class ToolRow(SpreadRow):
    """The tools above a list: the search and its count, which grow, and the others at the right."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent, leading=2)

    def _grown(self, item: QLayoutItem, over: int) -> int:
        return max(0, min(over * 3 // 4, item.maximumSize().width() - item.sizeHint().width()))
