"""The six duties on top of the page: a tile each, with symbol and words, and what is missing when it is pressed."""

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize, Qt, Signal, Slot
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QHBoxLayout, QLabel, QSizePolicy, QVBoxLayout, QWidget

from navplan.domain.safety.duties import Duty
from navplan.domain.safety.library import library
from navplan.ui.icons import paint_symbol
from navplan.ui.parts.quietly import set_quietly
from navplan.ui.theme import colour, text_px
from navplan.ui.words import _, ngettext

STATES = {
    "pa_plass": ("success", "success-fill"),
    "delvis": ("warning", "warning-fill"),
    "mangler": ("danger", "error-fill"),
}


HEIGHT = 44
"""Pixels of a tile with two short lines."""


def state_words(duty: Duty) -> str:
    """«På plass», «Mangler 2 av 4» or «Mangler»."""
    if duty.is_met:
        return _("På plass")
    if duty.state == "mangler":
        return _("Mangler")
    return _("Mangler {n} av {whole}").format(n=len(duty.missing), whole=len(duty.checks))


class DutyTile(QAbstractButton):
    """One duty. Pressed it stays down and tells what is missing below."""

    def __init__(self, key: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.key = key
        self._duty: Duty | None = None
        self.setCheckable(True)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    def show_duty(self, duty: Duty) -> None:
        """Show how the duty stands."""
        self._duty = duty
        words = f"§ {duty.key} {_(duty.title)}: {state_words(duty)}"
        self.setAccessibleName(words)
        self.setToolTip(". ".join([words, *(said.words(_) for said in duty.missing)]))
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(150, text_px(HEIGHT))

    def minimumSizeHint(self) -> QSize:
        return QSize(112, text_px(HEIGHT))

    def paintEvent(self, event: QPaintEvent) -> None:
        if self._duty is None:
            return
        tone, symbol = STATES[self._duty.state]
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        area = QRectF(self.rect()).adjusted(1, 1, -1, -1)
        edge = "focus" if self.hasFocus() else f"{tone}-mark" if self.isChecked() else "line"
        painter.setPen(QPen(colour(edge), 2 if self.hasFocus() or self.isChecked() else 1))
        painter.setBrush(colour("hover" if self.underMouse() else "card"))
        painter.drawRoundedRect(area, 8, 8)
        paint_symbol(painter, symbol, QRectF(10, 5, 16, 16), f"{tone}-mark")
        self._write(painter, area, tone)
        painter.end()

    def _write(self, painter: QPainter, area: QRectF, tone: str) -> None:
        if self._duty is None:
            return
        font = self.font()
        font.setPixelSize(text_px(13))
        painter.setFont(font)
        painter.setPen(colour("muted"))
        first = QRectF(32, 3, area.width() - 38, text_px(20))
        metrics = painter.fontMetrics()
        state = metrics.elidedText(
            f"{self._duty.key} · {state_words(self._duty)}", Qt.TextElideMode.ElideRight, int(first.width())
        )
        painter.setPen(colour(f"{tone}-text"))
        painter.drawText(first, Qt.AlignmentFlag.AlignVCenter, state)
        painter.setPen(colour("text"))
        second = QRectF(12, 3 + text_px(19), area.width() - 18, text_px(20))
        title = metrics.elidedText(_(self._duty.title), Qt.TextElideMode.ElideRight, int(second.width()))
        painter.drawText(second, Qt.AlignmentFlag.AlignVCenter, title)


class DutiesBar(QWidget):
    """Six tiles in the order of the law, and under them what the pressed one lacks."""

    opened = Signal(str)
    """A duty was pressed; carries its key, or nothing when it was let up again."""

    def __init__(self, keys: Sequence[str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(_("Seks plikter"))
        self.tiles = [DutyTile(key, self) for key in keys]
        self._duties: dict[str, Duty] = {}
        self._open = ""
        row = QHBoxLayout()
        row.setSpacing(8)
        for tile in self.tiles:
            row.addWidget(tile)
            tile.toggled.connect(self._on_toggled)
        self.missing = QLabel(self)
        self.missing.setTextFormat(Qt.TextFormat.PlainText)
        self.missing.setWordWrap(True)
        self.missing.setProperty("role", "secondary")
        self.missing.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addLayout(row)
        column.addWidget(self.missing)

    def show_duties(self, duties: Sequence[Duty]) -> None:
        """Show how all six stand."""
        self._duties = {duty.key: duty for duty in duties}
        for tile in self.tiles:
            tile.show_duty(self._duties[tile.key])
        self._tell()

    @property
    def line(self) -> str:
        """How many are in place, in words."""
        met = sum(duty.is_met for duty in self._duties.values())
        return ngettext("{n} av seks plikter er på plass", "{n} av seks plikter er på plass", met).format(n=met)

    @Slot(bool)
    def _on_toggled(self, is_on: bool) -> None:
        pressed = self.sender()
        if not isinstance(pressed, DutyTile):
            return
        self._open = pressed.key if is_on else ""
        for tile in self.tiles:
            set_quietly(tile, tile.key == self._open)
        self._tell()
        self.opened.emit(self._open)

    def _tell(self) -> None:
        duty = self._duties.get(self._open)
        self.missing.setVisible(duty is not None)
        if duty is None:
            return
        reference = library().reference(duty.key)
        lines = [f"• {said.words(_)}" for said in duty.missing] or [_("Alt er på plass.")]
        source = _("{law}: {about} {source} Sist kontrollert {day:%d.%m.%Y}.").format(
            law=reference.law, about=reference.about, source=reference.source, day=library().law_checked_on
        )
        self.missing.setText("\n".join([*lines, source]))
