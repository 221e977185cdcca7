"""The program's own mark, painted anew for the screen that it is on, so that it is sharp on each."""

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtSvg import QSvgRenderer
from PySide6.QtWidgets import QWidget

from navplan.domain.places import RESOURCES
from navplan.ui.theme import text_px


class Mark(QWidget):
    """A square of so many logical pixels with text of usual size; read aloud as the program's name."""

    def __init__(self, side: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName("NavPlan")
        self._drawing = QSvgRenderer(str(RESOURCES / "navplan.svg"), self)
        self.setFixedSize(text_px(side), text_px(side))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        self._drawing.render(painter, QRectF(self.rect()))
        painter.end()
