"""The stages of a deviation in a row: which are through, at which it is, and which lie ahead."""

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize, Qt, Signal, Slot
from PySide6.QtGui import QFont, QFontMetrics, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QHBoxLayout, QSizePolicy, QWidget

from navplan.domain.modules.control.stages import TITLES, Stage
from navplan.ui.icons import paint_symbol
from navplan.ui.theme import colour, text_px
from navplan.ui.words import N_, _, ngettext

DISC, AIR, LETTERS = 26, 4, 13
STATES = {"done": N_("ferdig"), "now": N_("her er avviket nå"), "ahead": N_("kommer senere")}


class StageButton(QAbstractButton):
    """One stage: a disc with its number or a tick, a line to the next, and its name when there is room."""

    def __init__(self, place: int, key: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.key = key
        self._place = place
        self._title = _(TITLES[key])
        self._state = "ahead"
        self.setObjectName(f"stage.{key}")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def tell(self, stage: Stage) -> None:
        """Show how the deviation stands with this stage."""
        self._state = stage.state
        told = [_("{title}, trinn {n} av {all}").format(title=self._title, n=self._place, all=len(TITLES))]
        told.append(_(STATES[stage.state]))
        n = len(stage.wanting)
        if n and stage.state == "now":
            told.append(ngettext("{n} ting mangler", "{n} ting mangler", n).format(n=n))
        self.setAccessibleName(": ".join((told[0], ", ".join(told[1:]))))
        self.setToolTip(self.accessibleName())
        self.update()

    def _letters(self) -> QFont:
        font = QFont(self.font())
        font.setPixelSize(text_px(LETTERS))
        font.setWeight(QFont.Weight.DemiBold if self._state == "now" else QFont.Weight.Normal)
        return font

    def sizeHint(self) -> QSize:
        return QSize(text_px(56), text_px(DISC) + AIR + text_px(20) + 2 * AIR)

    def minimumSizeHint(self) -> QSize:
        return QSize(text_px(DISC) + 2 * AIR, self.sizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        side = float(text_px(DISC))
        disc = QRectF((self.width() - side) / 2, AIR, side, side)
        painter.setPen(QPen(colour("border"), 1.5))
        middle = disc.center().y()
        if self._place > 1:
            painter.drawLine(0, int(middle), int(disc.left()) - 4, int(middle))
        if self._place < len(TITLES):
            painter.drawLine(int(disc.right()) + 4, int(middle), self.width(), int(middle))
        self._paint_disc(painter, disc)
        self._paint_words(painter, disc)
        if self.hasFocus():
            painter.setPen(QPen(colour("focus"), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), 6, 6)
        painter.end()

    def _paint_disc(self, painter: QPainter, disc: QRectF) -> None:
        fill, line, ink = {
            "done": ("success-moderate", "success-mark", "success-text"),
            "now": ("accent", "accent", "on-accent"),
            "ahead": ("card", "border", "muted"),
        }[self._state]
        painter.setPen(QPen(colour(line), 1.5))
        painter.setBrush(colour("hover" if self.underMouse() and self._state == "ahead" else fill))
        painter.drawEllipse(disc)
        if self._state == "done":
            inset = disc.width() / 5
            paint_symbol(painter, "check", disc.adjusted(inset, inset, -inset, -inset), ink)
            return
        painter.setFont(self._letters())
        painter.setPen(colour(ink))
        painter.drawText(disc, Qt.AlignmentFlag.AlignCenter, str(self._place))

    def _paint_words(self, painter: QPainter, disc: QRectF) -> None:
        """The name, if all of it has room; the line below the bar says it in any case."""
        font = self._letters()
        if QFontMetrics(font).horizontalAdvance(self._title) > self.width():
            return
        painter.setFont(font)
        painter.setPen(colour("muted" if self._state == "ahead" else "text"))
        area = QRectF(0, disc.bottom() + AIR, self.width(), self.height() - disc.bottom() - AIR)
        painter.drawText(area, Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop, self._title)


class StageBar(QWidget):
    """The five stages; arrow keys and Tab move between them, Enter, Space or a click goes to one."""

    chosen = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(_("Trinnene i avviket"))
        self.buttons = [StageButton(place, key, self) for place, key in enumerate(TITLES, start=1)]
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        for button in self.buttons:
            row.addWidget(button, 1)
            button.clicked.connect(self._on_clicked)

    def tell(self, stages: Sequence[Stage]) -> None:
        """Show how the deviation stands."""
        for button, stage in zip(self.buttons, stages, strict=True):
            button.tell(stage)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}.get(Qt.Key(event.key()))
        at = next((place for place, button in enumerate(self.buttons) if button.hasFocus()), None)
        if step is None or at is None:
            super().keyPressEvent(event)
            return
        self.buttons[(at + step) % len(self.buttons)].setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot()
    def _on_clicked(self) -> None:
        button = self.sender()
        if isinstance(button, StageButton):
            self.chosen.emit(button.key)
