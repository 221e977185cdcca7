"""The modality as ten buttons with the digit that chooses each, so that hand and eye learn them together."""

from PySide6.QtCore import QRectF, QSize, Qt, Signal, Slot
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QButtonGroup, QGridLayout, QRadioButton, QSizePolicy, QWidget

from navplan.domain.modules.letter import Expectation
from navplan.domain.modules.letter.words import MODALITIES
from navplan.domain.records import field_of
from navplan.ui.parts.quietly import set_quietly
from navplan.ui.theme import colour, text_px
from navplan.ui.words import _

COLUMNS, PAD, DIGIT = 2, 10, 18


class _Digit(QRadioButton):
    """One modality: its digit small before its name."""

    def __init__(self, key: str, digit: str, words: str, parent: QWidget) -> None:
        super().__init__(words, parent)
        self.key = key
        self._digit = digit
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setToolTip(_("Tast {digit}").format(digit=digit))

    def sizeHint(self) -> QSize:
        width = QFontMetrics(self._bold()).horizontalAdvance(self.text())
        return QSize(width + DIGIT + 2 * PAD, text_px(20) + 8)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def hitButton(self, pos: object) -> bool:
        return True

    def _bold(self) -> QFont:
        font = QFont(self.font())
        font.setWeight(QFont.Weight.DemiBold)
        return font

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        is_chosen = self.isChecked()
        token = "focus" if self.hasFocus() else "accent" if is_chosen else "line"
        width = 2 if self.hasFocus() else 1
        painter.setPen(QPen(colour(token), width))
        painter.setBrush(colour("accent-moderate" if is_chosen else "hover" if self.underMouse() else "input"))
        inset = width / 2
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(inset, inset, -inset, -inset), 4, 4)
        small = QFont(self.font())
        small.setPixelSize(text_px(12))
        painter.setFont(small)
        painter.setPen(colour("accent-text" if is_chosen else "muted"))
        area = QRectF(PAD, 0, self.width() - PAD, self.height())
        painter.drawText(area, Qt.AlignmentFlag.AlignVCenter, self._digit)
        painter.setFont(self._bold() if is_chosen else self.font())
        painter.setPen(colour("accent-text" if is_chosen else "text"))
        painter.drawText(area.adjusted(DIGIT, 0, 0, 0), Qt.AlignmentFlag.AlignVCenter, self.text())
        painter.end()


class DigitChoice(QWidget):
    """Chooses a modality; `chosen` carries its key."""

    chosen = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._group = QButtonGroup(self)
        self._digits: list[_Digit] = []
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setSpacing(4)
        rows = -(-len(MODALITIES) // COLUMNS)
        label = _(field_of(Expectation, "modality").label)
        for place, option in enumerate(MODALITIES):
            digit = _Digit(option.key, str((place + 1) % 10), _(option.label), self)
            digit.setAccessibleDescription(label)
            self._group.addButton(digit)
            digit.toggled.connect(self._on_toggled)
            self._digits.append(digit)
            grid.addWidget(digit, place % rows, place // rows)
        self.setAccessibleName(label)
        self.setFocusProxy(self._digits[0])

    def set_value(self, key: str) -> None:
        """Show which is chosen, without telling."""
        for digit in self._digits:
            set_quietly(digit, digit.key == key)
            if digit.key == key:
                self.setFocusProxy(digit)

    @property
    def value(self) -> str:
        """The chosen key."""
        return next((digit.key for digit in self._digits if digit.isChecked()), "")

    @Slot(bool)
    def _on_toggled(self, is_on: bool) -> None:
        if is_on:
            self.chosen.emit(self.value)
