"""Segmented buttons: a few choices beside each other, one of them chosen. Radio buttons in behaviour and in name."""

from collections.abc import Iterable

from PySide6.QtCore import QRectF, QSize, Qt, Signal, Slot
from PySide6.QtGui import QFont, QFontMetrics, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QButtonGroup, QFrame, QRadioButton, QSizePolicy, QWidget

from navplan.ui.parts.flow_layout import FlowLayout
from navplan.ui.parts.quietly import set_quietly
from navplan.ui.theme import colour, text_px

LINE, EDGES = 22, 12
"""The height of the words, which follows their size, and what padding and border add to it: a field is as high."""

PAD = 12
RADIUS = 4


class _Segment(QRadioButton):
    """One choice. Its keys belong to the whole row, which knows the neighbours."""

    def __init__(self, key: str, words: str, parent: QWidget) -> None:
        super().__init__(words, parent)
        self.key = key
        self.has_rule = False
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def _bold(self) -> QFont:
        font = QFont(self.font())
        font.setWeight(QFont.Weight.DemiBold)
        return font

    def sizeHint(self) -> QSize:
        words = self.text().replace("&&", "&")
        return QSize(QFontMetrics(self._bold()).horizontalAdvance(words) + 2 * PAD, text_px(LINE) + EDGES)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def hitButton(self, pos: object) -> bool:
        return True

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        is_chosen = self.isChecked()
        if is_chosen or (self.underMouse() and self.isEnabled()):
            painter.setPen(QPen(colour("accent"), 1) if is_chosen else Qt.PenStyle.NoPen)
            painter.setBrush(colour("accent-moderate" if is_chosen else "hover"))
            inset = 0.5 if is_chosen else 1
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(inset, inset, -inset, -inset), RADIUS, RADIUS)
        elif self.has_rule:
            painter.fillRect(QRectF(0, 9, 1, self.height() - 18), colour("line"))
        if self.hasFocus():
            painter.setPen(QPen(colour("focus"), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), RADIUS, RADIUS)
        painter.setFont(self._bold() if is_chosen else self.font())
        painter.setPen(colour("accent-text" if is_chosen else "text" if self.isEnabled() else "faint"))
        painter.drawText(self.rect(), Qt.AlignmentFlag.AlignCenter, self.text().replace("&&", "&"))
        painter.end()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        event.ignore()


class Segmented(QFrame):
    """Up to four short choices. Arrow keys choose; with `clearable`, pressing the chosen one lets go of it.

    They stand beside each other, and below each other where there is no room.
    """

    chosen = Signal(str)

    def __init__(
        self, items: Iterable[tuple[str, str]], parent: QWidget | None = None, clearable: bool = False
    ) -> None:
        super().__init__(parent)
        self._clearable = clearable
        self._value = ""
        policy = QSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        row = FlowLayout(self, 0)
        self._segments = [_Segment(key, words.replace("&", "&&"), self) for key, words in items]
        group = QButtonGroup(self)
        group.setExclusive(False)  # so that none can be chosen; to assistive technology they are still radio buttons
        for segment in self._segments:
            group.addButton(segment)
            segment.toggled.connect(self._on_toggled)
            row.addWidget(segment)
        self.set_value("")

    def sizeHint(self) -> QSize:
        sizes = [segment.sizeHint() for segment in self._segments]
        return QSize(sum(s.width() for s in sizes), max((s.height() for s in sizes), default=0))

    def value(self) -> str:
        """The key of the chosen item, or empty."""
        return self._value

    def set_value(self, key: str) -> None:
        """Choose without telling; a key that is not among the items is kept and marks none."""
        self._value = key or ""
        had_focus = any(segment.hasFocus() for segment in self._segments)
        before = True
        for segment in self._segments:
            is_chosen = segment.key == self._value
            set_quietly(segment, is_chosen)
            segment.has_rule = not (before or is_chosen)
            before = is_chosen
            segment.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
            segment.update()
        entry = self._entry()
        if entry is not None:
            entry.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
            self.setFocusProxy(entry)
            if had_focus:
                entry.setFocus()

    def words(self) -> str:
        """The words of the chosen item."""
        return next((s.text().replace("&&", "&") for s in self._segments if s.key == self._value), self._value)

    def setAccessibleName(self, name: str) -> None:
        """Name the row; every choice says which question it answers."""
        super().setAccessibleName(name)
        self._describe()

    def setAccessibleDescription(self, words: str) -> None:
        """Describe the row; every choice says it too."""
        super().setAccessibleDescription(words)
        self._describe()

    def _describe(self) -> None:
        words = ". ".join(filter(None, (self.accessibleName(), self.accessibleDescription())))
        for segment in self._segments:
            segment.setAccessibleDescription(words)

    def _entry(self) -> _Segment | None:
        """Where the Tab key enters: the chosen one, else the first."""
        chosen = (segment for segment in self._segments if segment.key == self._value)
        return next(chosen, self._segments[0] if self._segments else None)

    def _choose(self, key: str) -> None:
        key = "" if key == self._value and self._clearable else key
        is_new = key != self._value
        self.set_value(key)
        if is_new:
            self.chosen.emit(key)

    @Slot(bool)
    def _on_toggled(self, is_on: bool) -> None:
        toggled = self.sender()
        if isinstance(toggled, _Segment):
            self._choose(toggled.key)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        is_refused = self.property("state") == "refused"
        painter.setPen(QPen(colour("danger-mark"), 2) if is_refused else QPen(colour("border"), 1))
        painter.setBrush(colour("input"))
        inset = 1 if is_refused else 0.5
        painter.drawRoundedRect(QRectF(self.childrenRect()).adjusted(inset, inset, -inset, -inset), RADIUS, RADIUS)
        painter.end()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        keys = [segment.key for segment in self._segments]
        now = keys.index(self._value) if self._value in keys else -1
        if event.key() in (Qt.Key.Key_Right, Qt.Key.Key_Down) and now + 1 < len(keys):
            self._choose(keys[now + 1])
        elif event.key() in (Qt.Key.Key_Left, Qt.Key.Key_Up) and now > 0:
            self._choose(keys[now - 1])
        elif event.key() == Qt.Key.Key_Space and keys and (now < 0 or self._clearable):
            self._choose(keys[max(now, 0)])
        elif event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace) and self._clearable and now >= 0:
            self._choose(keys[now])
        else:
            super().keyPressEvent(event)
