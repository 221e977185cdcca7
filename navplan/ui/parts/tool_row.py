"""The tools above a list: on one line with the search at the left where there is room, else on as many as it takes."""

from PySide6.QtCore import QRect, QSize
from PySide6.QtWidgets import QLayoutItem

from navplan.ui.parts.flow_layout import FlowLayout

LEADING = 2
"""How many items belong to the search; the others stand at the right."""


class ToolRow(FlowLayout):
    """A list beside a form is narrow, and words are long or large: tools go to another line before they are cut."""

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
        """Place one line; the search grows into three quarters of what is over, as far as it may."""
        taken = sum(size.width() + self._gap for _item, size in line) - self._gap
        over = max(0, room.width() - taken) if is_alone else 0
        x = room.x()
        for place, (item, size) in enumerate(line):
            width = size.width()
            if place == 0 and is_alone:
                width = min(width + over * 3 // 4, item.maximumSize().width())
                over -= width - size.width()
            if place == LEADING:
                x += over
            y = room.y() + (room.height() - size.height()) // 2
            item.setGeometry(QRect(x, y, width, size.height()))
            x += width + self._gap
