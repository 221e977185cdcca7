"""A symbol that stands by itself in a layout."""

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from navplan.ui.icons import paint_symbol
from navplan.ui.theme import text_px


class Symbol(QWidget):
    """Paints itself in the theme in use. It carries no words: the text beside it says what it means."""

    def __init__(self, name: str, ink: str = "text", side: int = 20, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._name = name
        self._ink = ink
        self._side = text_px(side)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def set_symbol(self, name: str, ink: str = "text") -> None:
        """Show another symbol; an empty name shows nothing and keeps the room."""
        self._name, self._ink = name, ink
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(self._side, self._side)

    def paintEvent(self, event: QPaintEvent) -> None:
        if self._name:
            painter = QPainter(self)
            paint_symbol(painter, self._name, QRectF(self.rect()), self._ink)
            painter.end()
