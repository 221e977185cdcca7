"""Paints the neutral shapes of a drawing with Qt, in the colours of the theme."""

from collections.abc import Callable
from functools import singledispatch
from math import atan2, cos, sin

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QFont, QFontMetricsF, QPainter, QPainterPath, QPen, QPolygonF

from navplan.domain.drawing import Box, Disc, Drawing, Label, Look, Pattern, Sector, Shape, Trace
from navplan.ui.theme import colour

PATTERNS: dict[Pattern, Qt.BrushStyle] = {
    "dots": Qt.BrushStyle.Dense6Pattern,
    "lines": Qt.BrushStyle.BDiagPattern,
    "crosses": Qt.BrushStyle.DiagCrossPattern,
}
ARROW = 8.0
"""How long the sides of an arrow's head are."""

SPREAD = 0.45
"""Half the opening of an arrow's head, in radians."""


def paint_drawing(painter: QPainter, drawing: Drawing) -> None:
    """Paint every shape in order, at the drawing's own size."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    for shape in drawing.shapes:
        painter.save()
        _paint(shape, painter)
        painter.restore()


@singledispatch
def _paint(shape: Shape, painter: QPainter) -> None:
    raise TypeError(type(shape))


@_paint.register
def _box(shape: Box, painter: QPainter) -> None:
    area = QRectF(shape.x, shape.y, shape.width, shape.height)

    def draw() -> None:
        painter.drawRoundedRect(area, shape.radius, shape.radius)

    _filled(painter, shape.look, draw)


@_paint.register
def _disc(shape: Disc, painter: QPainter) -> None:
    def draw() -> None:
        painter.drawEllipse(QPointF(shape.x, shape.y), shape.radius, shape.radius)

    _filled(painter, shape.look, draw)


@_paint.register
def _sector(shape: Sector, painter: QPainter) -> None:
    path = _ring_piece(shape)

    def draw() -> None:
        painter.drawPath(path)

    _filled(painter, shape.look, draw)


@_paint.register
def _trace(shape: Trace, painter: QPainter) -> None:
    points = QPolygonF([QPointF(x, y) for x, y in shape.points])

    def draw() -> None:
        if shape.closed:
            painter.drawPolygon(points)
        else:
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawPolyline(points)

    _filled(painter, shape.look, draw)
    if shape.arrow and len(shape.points) > 1:
        _arrow_head(painter, shape)


@_paint.register
def _label(shape: Label, painter: QPainter) -> None:
    font = QFont(painter.font())
    font.setPixelSize(max(1, round(shape.size)))
    font.setWeight(QFont.Weight.DemiBold if shape.strong else QFont.Weight.Normal)
    painter.setFont(font)
    painter.setPen(colour(shape.ink))
    metrics = QFontMetricsF(font)
    width = metrics.horizontalAdvance(shape.text)
    left = {"start": 0.0, "middle": -width / 2, "end": -width}[shape.anchor]
    painter.translate(shape.x, shape.y)
    painter.rotate(shape.turned)
    painter.drawText(QPointF(left, (metrics.ascent() - metrics.descent()) / 2), shape.text)


def _filled(painter: QPainter, look: Look, draw: Callable[[], None]) -> None:
    """Draw a surface: its colour, its pattern over it, its outline."""
    painter.setPen(_pen(look))
    painter.setBrush(colour(look.fill) if look.fill else Qt.BrushStyle.NoBrush)
    draw()
    if look.pattern != "none":
        ink = QColor(colour(look.line or "border"))
        ink.setAlphaF(0.45)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QBrush(ink, PATTERNS[look.pattern]))
        draw()


def _pen(look: Look) -> QPen:
    if not look.line:
        return QPen(Qt.PenStyle.NoPen)
    style = Qt.PenStyle.DashLine if look.dashed else Qt.PenStyle.SolidLine
    pen = QPen(colour(look.line), look.width, style)
    pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    return pen


def _ring_piece(shape: Sector) -> QPainterPath:
    outer = QRectF(shape.x - shape.outer, shape.y - shape.outer, 2 * shape.outer, 2 * shape.outer)
    inner = QRectF(shape.x - shape.inner, shape.y - shape.inner, 2 * shape.inner, 2 * shape.inner)
    start = 90 - shape.start  # Qt counts against the clock from three o'clock
    path = QPainterPath()
    path.arcMoveTo(outer, start)
    path.arcTo(outer, start, -shape.sweep)
    if shape.inner:
        path.arcTo(inner, start - shape.sweep, shape.sweep)
    elif shape.sweep < 360:
        path.lineTo(shape.x, shape.y)
    path.closeSubpath()
    return path


def _arrow_head(painter: QPainter, shape: Trace) -> None:
    (x1, y1), (x2, y2) = shape.points[-2:]
    way = atan2(y2 - y1, x2 - x1)
    sides = (QPointF(x2 - ARROW * cos(way + turn), y2 - ARROW * sin(way + turn)) for turn in (-SPREAD, SPREAD))
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(colour(shape.look.line))
    painter.drawPolygon(QPolygonF([QPointF(x2, y2), *sides]))
