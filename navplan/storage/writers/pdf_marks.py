"""The symbols of the tones, drawn so that they differ in shape and not in colour alone."""

from typing import Any

from navplan.domain.documents.outline import Tone

RADIUS = 3.2


def draw_mark(canvas: Any, tone: Tone, centre: tuple[float, float], colour: str) -> None:
    """Ring, dot with a stroke, tick, triangle or cross, about seven points wide."""
    x, y = centre
    canvas.setStrokeColor(colour)
    canvas.setFillColor(colour)
    canvas.setLineWidth(1.3)
    canvas.setLineCap(1)
    _DRAWN[tone](canvas, x, y)


def _ring(canvas: Any, x: float, y: float) -> None:
    canvas.setLineWidth(1.1)
    canvas.circle(x, y, RADIUS - 0.6, stroke=1, fill=0)


def _dot(canvas: Any, x: float, y: float) -> None:
    canvas.circle(x, y, RADIUS - 0.6, stroke=0, fill=1)


def _tick(canvas: Any, x: float, y: float) -> None:
    path = canvas.beginPath()
    path.moveTo(x - RADIUS, y)
    path.lineTo(x - RADIUS / 3, y - RADIUS + 0.8)
    path.lineTo(x + RADIUS, y + RADIUS - 0.6)
    canvas.drawPath(path, stroke=1, fill=0)


def _triangle(canvas: Any, x: float, y: float) -> None:
    path = canvas.beginPath()
    path.moveTo(x, y + RADIUS)
    path.lineTo(x + RADIUS + 0.3, y - RADIUS + 0.4)
    path.lineTo(x - RADIUS - 0.3, y - RADIUS + 0.4)
    path.close()
    canvas.drawPath(path, stroke=0, fill=1)


def _cross(canvas: Any, x: float, y: float) -> None:
    arm = RADIUS - 0.8
    canvas.setLineWidth(1.6)
    canvas.line(x - arm, y - arm, x + arm, y + arm)
    canvas.line(x - arm, y + arm, x + arm, y - arm)


_DRAWN = {"neutral": _ring, "info": _dot, "success": _tick, "warning": _triangle, "danger": _cross}
