"""Symbols, drawn crisp at any scale in a colour of the theme in use."""

from functools import cache

from PySide6.QtCore import QByteArray, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QIcon, QIconEngine, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

from navplan.domain.places import RESOURCES
from navplan.ui.theme import colour


@cache
def _drawing(name: str) -> bytes:
    return (RESOURCES / "icons" / f"{name}.svg").read_bytes()


@cache
def _renderer(name: str, ink: str) -> QSvgRenderer:
    """Of one symbol in one colour, read once: a list paints hundreds of them each time it is scrolled."""
    return QSvgRenderer(QByteArray(_drawing(name).replace(b"currentColor", ink.encode())))


def paint_symbol(painter: QPainter, name: str, area: QRectF, token: str) -> None:
    """Draw a symbol into an area in the colour of a token."""
    _renderer(name, colour(token).name()).render(painter, area)


class _Symbol(QIconEngine):
    """Draws anew at every paint, so that a change of theme or scale needs no new icon."""

    def __init__(self, name: str, token: str) -> None:
        super().__init__()
        self._name = name
        self._token = token

    def paint(self, painter: QPainter, rect: QRect, mode: QIcon.Mode, state: QIcon.State) -> None:
        token = "faint" if mode == QIcon.Mode.Disabled else self._token
        side = min(rect.width(), rect.height())
        area = QRectF(0, 0, side, side)
        area.moveCenter(QPointF(rect.center()) + QPointF(0.5, 0.5))
        paint_symbol(painter, self._name, area, token)

    def pixmap(self, size: QSize, mode: QIcon.Mode, state: QIcon.State) -> QPixmap:
        if size.isEmpty():
            return QPixmap()
        made = QPixmap(size)
        made.fill(Qt.GlobalColor.transparent)
        painter = QPainter(made)
        self.paint(painter, QRect(0, 0, size.width(), size.height()), mode, state)
        painter.end()
        return made

    def clone(self) -> QIconEngine:
        return _Symbol(self._name, self._token)


def icon(name: str, paint: str = "text") -> QIcon:
    """A symbol as an icon in the colour of a token; OSError when there is no symbol of this name."""
    _drawing(name)
    return QIcon(_Symbol(name, paint))
