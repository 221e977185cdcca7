"""The classes of the report with their counts in both letters; each is a filter, and they add up to the totals."""

from PySide6.QtCore import QRect, QRectF, QSize, Qt, Signal, Slot
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QHBoxLayout, QSizePolicy, QWidget

from navplan.domain.letters.compare_report import CLASSES, ChangeReport
from navplan.ui.parts.flow_layout import FlowLayout
from navplan.ui.parts.quietly import set_quietly
from navplan.ui.theme import colour, text_px
from navplan.ui.views.changes.steps import Between
from navplan.ui.words import _

PAD, TIGHT, BETWEEN = 10, 6, 5
NAME, FIGURE = 13, 15
LINE = 20
EDGE = 6


def _font(base: QFont, size: int, is_strong: bool) -> QFont:
    font = QFont(base)
    font.setPixelSize(text_px(size))
    font.setWeight(QFont.Weight.DemiBold if is_strong else QFont.Weight.Normal)
    return font


def _height(is_compact: bool) -> int:
    return text_px((1 if is_compact else 3) * LINE) + 2 * EDGE


class CountChip(QAbstractButton):
    """A class and how many expectations of each letter it holds; the chosen one filters the list."""

    def __init__(self, key: str, words: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.key = key
        self.setText(words)
        self.setCheckable(True)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.counts = ("0", "0")
        self.is_compact = False

    def tell(self, old: int, new: int, between: Between) -> None:
        """Say how many of each letter."""
        self.counts = (str(old), str(new))
        words = _("{name}: {new} i {new_year}, {old} i {old_year}").format(
            name=self.text(), new=new, old=old, new_year=between.years[1], old_year=between.years[0]
        )
        self.setAccessibleName(words)
        self.setToolTip(words)
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        name, *figures = self._lines()
        width = QFontMetrics(_font(self.font(), NAME, is_strong=True)).horizontalAdvance(name)
        metrics = QFontMetrics(_font(self.font(), FIGURE, is_strong=True))
        room = max(metrics.horizontalAdvance(figure) for figure in figures)
        if self.is_compact:
            return QSize(width + BETWEEN + room + 2 * TIGHT, _height(True))
        return QSize(max(max(width, room) + 2 * PAD, 64), _height(False))

    def _lines(self) -> tuple[str, ...]:
        """The name and the counts, this year's first; the counts together where it is low."""
        old, new = self.counts
        return (self.text(), f"{new} · {old}") if self.is_compact else (self.text(), new, old)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        chosen = self.isChecked()
        painter.setPen(QPen(colour("accent" if chosen else "line"), 2 if chosen else 1))
        painter.setBrush(colour("accent-moderate" if chosen else "hover" if self.underMouse() else "card"))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), 6, 6)
        if self.hasFocus():
            painter.setPen(QPen(colour("focus"), 3))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(2, 2, -2, -2), 6, 6)
        line = text_px(LINE)
        ink = "accent-text" if chosen else "text"
        for place, words in enumerate(self._lines()):
            size, strong = (NAME, chosen) if place == 0 else (FIGURE, place == 1)
            painter.setFont(_font(self.font(), size, strong))
            painter.setPen(colour("muted" if words == "0" or place == 2 else ink))
            room = QRect(0, EDGE + place * line, self.width(), line)
            side = Qt.AlignmentFlag.AlignHCenter
            if self.is_compact:
                room = self.rect().adjusted(TIGHT, 0, -TIGHT, 0)
                side = Qt.AlignmentFlag.AlignRight if place else Qt.AlignmentFlag.AlignLeft
            painter.drawText(room, side | Qt.AlignmentFlag.AlignVCenter, words)
        painter.end()


class _Years(QWidget):
    """The names of the lines of figures, at the left of the chips."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._years = ("", "")
        self.is_compact = False
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def tell(self, between: Between) -> None:
        """Name the lines."""
        self._years = between.years
        self.setAccessibleName(" · ".join(self._lines()))
        self.updateGeometry()
        self.update()

    def _lines(self) -> tuple[str, ...]:
        old, new = self._years
        if self.is_compact:
            return (f"{new} · {old}",)
        return _("I {year}").format(year=new), _("I {year}").format(year=old)

    def sizeHint(self) -> QSize:
        metrics = QFontMetrics(_font(self.font(), NAME, is_strong=True))
        return QSize(max(metrics.horizontalAdvance(line) for line in self._lines()) + 12, _height(self.is_compact))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        line = text_px(LINE)
        for place, words in enumerate(self._lines(), start=0 if self.is_compact else 1):
            painter.setFont(_font(self.font(), NAME, is_strong=place <= 1))
            painter.setPen(colour("text" if place <= 1 else "muted"))
            painter.drawText(QRect(0, EDGE + place * line, self.width(), line), Qt.AlignmentFlag.AlignVCenter, words)
        painter.end()


class CountsBand(QWidget):
    """All classes that hold something, after the totals; `chosen` carries the class, empty for all."""

    chosen = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._years = _Years(self)
        holder = QWidget(self)
        flow = FlowLayout(holder, 6)
        self.chips = {"": CountChip("", _("I alt"), holder)}
        self.chips |= {option.key: CountChip(option.key, _(option.label), holder) for option in CLASSES}
        for chip in self.chips.values():
            chip.toggled.connect(self._on_toggled)
            flow.addWidget(chip)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self._years, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(holder, 1)
        self.choose("")

    @property
    def type(self) -> str:
        """The class that is chosen; empty for all."""
        return next((key for key, chip in self.chips.items() if chip.isChecked()), "")

    def choose(self, type: str) -> None:
        """Choose without telling."""
        for key, chip in self.chips.items():
            set_quietly(chip, key == type)

    def set_compact(self, is_compact: bool) -> None:
        """Take one line instead of three."""
        parts: list[CountChip | _Years] = [self._years, *self.chips.values()]
        for part in parts:
            if part.is_compact != is_compact:
                part.is_compact = is_compact
                part.updateGeometry()
                part.update()

    def tell(self, report: ChangeReport, between: Between) -> None:
        """Show the counts of a report. A class without any is left out, unless it is the chosen one."""
        self._years.tell(between)
        self.chips[""].tell(report.old_total, report.new_total, between)
        for key, count in report.counts.items():
            self.chips[key].tell(count.old, count.new, between)
            self.chips[key].setVisible(bool(count.old or count.new) or self.chips[key].isChecked())

    @Slot(bool)
    def _on_toggled(self, is_on: bool) -> None:
        clicked = self.sender()
        if isinstance(clicked, CountChip):
            type = clicked.key if is_on else ""
            self.choose(type)
            self.chosen.emit(type)
