"""A thin bar with its words: how many of how many."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from navplan.ui.theme import colour
from navplan.ui.words import _

BAR = 6
SHORTEST = 24
"""A bar shorter than this says nothing; the words stand alone."""


def paint_bar(painter: QPainter, area: QRectF, part: int, whole: int) -> None:
    """Draw a thin bar into an area; full is green, the rest accent."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(colour("line"))
    painter.drawRoundedRect(area, area.height() / 2, area.height() / 2)
    if part and whole:
        filled = QRectF(area)
        filled.setWidth(max(area.height(), area.width() * min(part, whole) / whole))
        painter.setBrush(colour("success-mark" if part >= whole else "accent-mark"))
        painter.drawRoundedRect(filled, area.height() / 2, area.height() / 2)
    painter.restore()


class CoverageBar(QWidget):
    """«18 av 23 vurdert» beside a thin bar; `unit` is the last word."""

    def __init__(self, unit: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._unit = unit
        self._part = 0
        self._whole = 0
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.set_values(0, 0)

    def set_values(self, part: int, whole: int) -> None:
        """Show other figures."""
        self._part, self._whole = part, whole
        self.setAccessibleName(self.words)
        self.updateGeometry()
        self.update()

    @property
    def words(self) -> str:
        """What the bar says."""
        return " ".join(
            _("{part} av {whole} {unit}").format(part=self._part, whole=self._whole, unit=self._unit).split()
        )

    def sizeHint(self) -> QSize:
        return QSize(self.fontMetrics().horizontalAdvance(self.words) + 132, self.fontMetrics().height() + 4)

    def minimumSizeHint(self) -> QSize:
        return QSize(self.fontMetrics().horizontalAdvance(self.words) + 40, self.sizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        room = self.rect()
        text = self.fontMetrics().horizontalAdvance(self.words)
        painter.setPen(colour("muted"))
        painter.drawText(room, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, self.words)
        bar = QRectF(text + 12, room.center().y() - BAR / 2 + 1, min(120, room.width() - text - 12), BAR)
        if bar.width() >= SHORTEST:
            paint_bar(painter, bar, self._part, self._whole)
        painter.end()
