"""Chips: a quiet state in symbol and word, and a picked thing that can be taken away."""

from collections.abc import Mapping
from math import ceil

from PySide6.QtCore import QRectF, QSize, Qt, Signal, Slot
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QSizePolicy, QToolButton, QWidget

from navplan.ui.icons import icon, paint_symbol
from navplan.ui.parts.elided import ElidedLabel
from navplan.ui.theme import colour, text_px
from navplan.ui.words import _

TONE_SYMBOLS: Mapping[str, str] = {
    "neutral": "circle",
    "info": "circle-broken",
    "success": "success-fill",
    "warning": "warning-fill",
    "danger": "error-fill",
    "accent": "circle-fill",
}
"""The symbol that goes with each tone, so that no meaning rests on colour alone."""

HEIGHT = 24
SMALL_HEIGHT = 20
PAD = 8
SYMBOL = 16
GAP = 4
LETTERS = 13


def chip_font(base: QFont, is_strong: bool = True) -> QFont:
    """The letters of a chip: strong for a state, plain for a tag without a symbol."""
    font = QFont(base)
    font.setPixelSize(text_px(LETTERS))
    font.setWeight(QFont.Weight.DemiBold if is_strong else QFont.Weight.Normal)
    return font


def chip_px(height: int = HEIGHT) -> int:
    """How high a chip is that is `height` with text of usual size: as much higher as its letters are larger."""
    return height + text_px(LETTERS) - LETTERS


def chip_width(font: QFont, words: str, has_symbol: bool) -> int:
    """How wide a chip with these words is."""
    letters = QFontMetrics(chip_font(font, has_symbol)).horizontalAdvance(words)
    return letters + 2 * PAD + (text_px(SYMBOL) + GAP - 2 if has_symbol else 0)


def paint_chip(painter: QPainter, area: QRectF, words: str, tone: str, symbol: str = "") -> None:
    """Draw a chip into an area; long words are shortened."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(colour(f"{tone}-soft" if tone == "neutral" else f"{tone}-moderate"))
    painter.drawRoundedRect(area, 4, 4)
    left = area.left() + PAD
    if symbol:
        side = text_px(SYMBOL)
        paint_symbol(painter, symbol, QRectF(left - 2, area.center().y() - side / 2, side, side), f"{tone}-text")
        left += side + GAP - 2
    painter.setFont(chip_font(painter.font(), bool(symbol)))
    painter.setPen(colour(f"{tone}-text"))
    room = QRectF(left, area.top(), area.right() - PAD / 2 - left, area.height())
    text = painter.fontMetrics().elidedText(words, Qt.TextElideMode.ElideRight, ceil(room.width()))
    painter.drawText(room, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, text)
    painter.restore()


class StatusChip(QWidget):
    """A state: symbol and word on a tinted ground. `symbol` overrides the tone's own; empty text means none."""

    def __init__(
        self,
        words: str,
        tone: str = "neutral",
        symbol: str | None = None,
        parent: QWidget | None = None,
        small: bool = False,
    ) -> None:
        super().__init__(parent)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self._height = SMALL_HEIGHT if small else HEIGHT
        self._words = ""
        self._tone = ""
        self._symbol = ""
        self.set_state(words, tone, symbol)

    def set_state(self, words: str, tone: str = "neutral", symbol: str | None = None) -> None:
        """Say something else."""
        self._words, self._tone = words, tone
        self._symbol = TONE_SYMBOLS[tone] if symbol is None else symbol
        self.setAccessibleName(words)
        self.updateGeometry()
        self.update()

    @property
    def words(self) -> str:
        """What the chip says."""
        return self._words

    def sizeHint(self) -> QSize:
        return QSize(chip_width(self.font(), self._words, bool(self._symbol)), chip_px(self._height))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        paint_chip(painter, QRectF(self.rect()), self._words, self._tone, self._symbol)
        painter.end()


class Chip(QFrame):
    """Something picked, with a button to take it away; `taken_away` carries its key."""

    taken_away = Signal(str)

    def __init__(self, key: str, words: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._key = key
        self.setObjectName("chip")
        self.setToolTip(words)
        self.setAccessibleName(words)
        label = ElidedLabel(words, self)
        label.setProperty("role", "secondary")
        label.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        label.setMaximumWidth(label.fontMetrics().averageCharWidth() * 48)
        away = QToolButton(self)
        away.setIcon(icon("close", "muted"))
        away.setIconSize(QSize(14, 14))
        away.setToolTip(_("Fjern"))
        away.setAccessibleName(_("Fjern {name}").format(name=words))
        away.setFixedSize(HEIGHT, HEIGHT)
        away.clicked.connect(self._on_away)
        row = QHBoxLayout(self)
        row.setContentsMargins(8, 1, 1, 1)
        row.setSpacing(2)
        row.addWidget(label)
        row.addWidget(away)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colour("neutral-soft"))
        painter.drawRoundedRect(QRectF(self.rect()), 4, 4)
        painter.end()

    @Slot()
    def _on_away(self) -> None:
        self.taken_away.emit(self._key)
