"""The five duties of kommuneloven § 25-1 as tiles: how far the office is on each, and which one is shown below."""

from PySide6.QtCore import QRectF, QSize, Qt, Signal, Slot
from PySide6.QtGui import QFont, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QButtonGroup, QHBoxLayout, QSizePolicy, QWidget

from navplan.domain.modules.control.figures import Share
from navplan.ui.parts.coverage_bar import paint_bar
from navplan.ui.theme import colour, text_px
from navplan.ui.words import N_, _

TILES = (
    ("a", N_("Oppgaver og mål"), N_("oppdatert")),
    ("b", N_("Rutiner"), N_("er skrevet")),
    ("c", N_("Avvik og risiko"), N_("innen fristen")),
    ("d", N_("Kontroller"), N_("kontrollert")),
    ("e", N_("Forbedring"), N_("bedret etter avvik")),
    ("tilsyn", N_("Tilsyn"), N_("av temaene er klare")),
)
"""The letter of the duty, what it is called here, and what its number measures."""

ROOM, AIR, BAR = 68, 12, 6
TITLE, WORDS = 15, 13


class Tile(QAbstractButton):
    """One duty: its letter and name, the share with its words, and a bar. Painted, so that it can be high."""

    def __init__(self, key: str, title: str, measured: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.key = key
        self._title, self._measured = title, measured
        self._share = Share(0, 0)
        self.setCheckable(True)
        self.setObjectName(f"duty.{key}")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.tell(self._share)

    def tell(self, share: Share) -> None:
        """Show how far the office is; nothing to measure is said, never counted as nought."""
        self._share = share
        self.setAccessibleName(f"{self._head()}: {self.words}")
        self.setToolTip(self.words)
        self.update()

    @property
    def words(self) -> str:
        """The share in words."""
        percent = self._share.percent
        return _("Ikke noe å måle ennå") if percent is None else f"{percent} % {self._measured}"

    def _head(self) -> str:
        return f"{self.key} · {self._title}" if len(self.key) == 1 else self._title

    def sizeHint(self) -> QSize:
        return QSize(160, ROOM + text_px(TITLE) + text_px(WORDS) - TITLE - WORDS)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        is_marked = self.isChecked() or self.hasFocus()
        width = 2 if is_marked else 1
        painter.setPen(QPen(colour("focus" if self.hasFocus() else "accent" if self.isChecked() else "line"), width))
        painter.setBrush(colour("selected" if self.isChecked() else "hover" if self.underMouse() else "card"))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), 8, 8)
        top = self._line(painter, self._head(), 8, (TITLE, "text", QFont.Weight.DemiBold))
        top = self._line(painter, self.words, top, (WORDS, "muted", QFont.Weight.Normal))
        if self._share.percent is not None:
            area = QRectF(AIR, top + 4, self.width() - 2 * AIR, BAR)
            paint_bar(painter, area, int(self._share.part), self._share.whole)
        painter.end()

    def _line(self, painter: QPainter, words: str, top: int, look: tuple[int, str, QFont.Weight]) -> int:
        size, ink, weight = look
        font = QFont(self.font())
        font.setPixelSize(text_px(size))
        font.setWeight(weight)
        painter.setFont(font)
        painter.setPen(colour(ink))
        high = painter.fontMetrics().height()
        room = self.width() - 2 * AIR
        text = painter.fontMetrics().elidedText(words, Qt.TextElideMode.ElideRight, room)
        painter.drawText(AIR, top, room, high, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, text)
        return top + high


class Duties(QWidget):
    """The tiles in a row; arrow keys and Tab move between them."""

    chosen = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.tiles = {key: Tile(key, _(title), _(measured), self) for key, title, measured in TILES}
        self._group = QButtonGroup(self)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        for tile in self.tiles.values():
            self._group.addButton(tile)
            row.addWidget(tile, 1)
        self._group.buttonToggled.connect(self._on_toggled)

    def choose(self, key: str) -> None:
        """Show this duty."""
        self.tiles[key].setChecked(True)

    def tell(self, shares: dict[str, Share]) -> None:
        """Show how far the office is on each."""
        for key, share in shares.items():
            self.tiles[key].tell(share)

    @Slot(object, bool)
    def _on_toggled(self, tile: Tile, is_on: bool) -> None:
        if is_on:
            self.chosen.emit(tile.key)
