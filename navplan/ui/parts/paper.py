"""Pages of a finished document inside the window: scrolled, zoomed, drawn when they come into view."""

from collections.abc import Sequence
from typing import Protocol

from PySide6.QtCore import QEvent, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QImage, QKeyEvent, QPainter, QPaintEvent, QResizeEvent, QWheelEvent
from PySide6.QtWidgets import QAbstractScrollArea, QWidget

from navplan.ui.theme import colour
from navplan.ui.words import _

GAP = 16
"""Pixels between pages, and around them."""

ZOOMS = (0.5, 0.75, 1.0, 1.25, 1.5, 2.0, 3.0)
"""Steps of the zoom; 1 is as wide as the room."""

WIDEST = 1100
"""A page is not fitted wider than this, in pixels: paper is read at arm's length."""

KEPT = 6
"""So many drawn pages are kept."""


class Drawn(Protocol):
    """Pixels of a page."""

    width: int
    height: int
    stride: int
    pixels: bytes


class Pages(Protocol):
    """A document that can draw its pages; sizes are in points."""

    @property
    def sizes(self) -> Sequence[tuple[float, float]]:
        """Width and height of each page."""

    def picture(self, page: int, scale: float) -> Drawn:
        """One page, counted from zero, with `scale` pixels a point."""

    def close(self) -> None:
        """Let go of the document."""


class PaperView(QAbstractScrollArea):
    """The pages below one another. `turned` tells the page in view, counted from one."""

    turned = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._pages: Pages | None = None
        self._zoom = 1.0
        self._tops: list[float] = []
        self._drawn: dict[tuple[int, float], QImage] = {}
        self._page = 0
        self.setAccessibleName(_("Forhåndsvisning av dokumentet"))
        self.verticalScrollBar().valueChanged.connect(self._on_scrolled)

    def show_pages(self, pages: Pages | None) -> None:
        """Show another document, or none; the old one is let go of."""
        if self._pages is not None:
            self._pages.close()
        self._pages = pages
        self._drawn.clear()
        self._page = 0
        self._lay_out()
        self.verticalScrollBar().setValue(0)
        self._on_scrolled()

    @property
    def count(self) -> int:
        """How many pages there are."""
        return len(self._pages.sizes) if self._pages else 0

    @property
    def page(self) -> int:
        """The page in view, counted from one; 0 without a document."""
        return self._page

    def turn_to(self, page: int) -> None:
        """Bring a page, counted from one, to the top."""
        if self._tops:
            at = min(max(page, 1), len(self._tops)) - 1
            self.verticalScrollBar().setValue(round(self._tops[at] - GAP))

    def zoom(self, steps: int) -> None:
        """Larger or smaller by so many steps."""
        at = min(range(len(ZOOMS)), key=lambda n: abs(ZOOMS[n] - self._zoom))
        self._zoom = ZOOMS[min(max(at + steps, 0), len(ZOOMS) - 1)]
        page = self._page
        self._lay_out()
        self.turn_to(page)
        self.viewport().update()

    def sizeHint(self) -> QSize:
        return QSize(640, 720)

    def _scale(self) -> float:
        """Pixels a point."""
        if not self._pages or not self._pages.sizes:
            return 1.0
        widest = max(width for width, _height in self._pages.sizes)
        return max(60.0, min(WIDEST, self.viewport().width() - 2 * GAP)) / widest * self._zoom

    def _lay_out(self) -> None:
        scale, down, widest = self._scale(), float(GAP), 0.0
        self._tops = []
        for width, height in self._pages.sizes if self._pages else ():
            self._tops.append(down)
            down += height * scale + GAP
            widest = max(widest, width * scale)
        room = self.viewport().size()
        for bar, length, shown in (
            (self.verticalScrollBar(), down, room.height()),
            (self.horizontalScrollBar(), widest + 2 * GAP, room.width()),
        ):
            bar.setRange(0, max(0, round(length - shown)))
            bar.setPageStep(shown)
            bar.setSingleStep(48)

    def _place(self, page: int) -> QRectF:
        """Where a page lies in the viewport."""
        width, height = self._pages.sizes[page] if self._pages else (0, 0)
        scale = self._scale()
        room = self.viewport().width()
        left = max(float(GAP), (room - width * scale) / 2) - self.horizontalScrollBar().value()
        return QRectF(left, self._tops[page] - self.verticalScrollBar().value(), width * scale, height * scale)

    def _picture(self, page: int) -> QImage:
        ratio = self.devicePixelRatioF()
        scale = round(self._scale() * ratio, 4)
        made = self._drawn.get((page, scale))
        if made is None and self._pages is not None:
            drawn = self._pages.picture(page, scale)
            made = QImage(drawn.pixels, drawn.width, drawn.height, drawn.stride, QImage.Format.Format_RGB32).copy()
            made.setDevicePixelRatio(ratio)
            while len(self._drawn) >= KEPT:
                self._drawn.pop(next(iter(self._drawn)))
            self._drawn[page, scale] = made
        return made or QImage()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self.viewport())
        painter.fillRect(self.viewport().rect(), colour("sunken"))
        for page in range(self.count):
            place = self._place(page)
            if place.bottom() < 0 or place.top() > self.viewport().height():
                continue
            painter.drawImage(place.topLeft(), self._picture(page))
            painter.setPen(colour("line"))
            painter.drawRect(place)
        painter.end()

    def resizeEvent(self, event: QResizeEvent) -> None:
        page = self._page
        self._lay_out()
        if page > 1:
            self.turn_to(page)

    def viewportEvent(self, event: QEvent) -> bool:
        if isinstance(event, QWheelEvent) and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.zoom(1 if event.angleDelta().y() > 0 else -1)
            return True
        return super().viewportEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key, with_control = event.key(), bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
        if key == Qt.Key.Key_PageDown:
            self.turn_to(self._page + 1)
        elif key == Qt.Key.Key_PageUp:
            self.turn_to(self._page - 1)
        elif key in (Qt.Key.Key_Home, Qt.Key.Key_End):
            self.turn_to(1 if key == Qt.Key.Key_Home else self.count)
        elif with_control and key in (Qt.Key.Key_Plus, Qt.Key.Key_Equal, Qt.Key.Key_Minus):
            self.zoom(-1 if key == Qt.Key.Key_Minus else 1)
        else:
            super().keyPressEvent(event)

    def _on_scrolled(self) -> None:
        middle = self.verticalScrollBar().value() + self.viewport().height() / 3
        page = sum(top <= middle for top in self._tops)
        page = max(1, page) if self._tops else 0
        if page != self._page:
            self._page = page
            said = _("Side {page} av {count}").format(page=page, count=self.count) if page else ""
            self.setAccessibleDescription(said)
            self.turned.emit(page)
        self.viewport().update()
