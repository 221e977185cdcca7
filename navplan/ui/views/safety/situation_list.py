"""The situations of an assessment, worst first, each with its level in colour and word."""

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize, Qt, Signal, Slot
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import (
    QFrame,
    QListWidget,
    QListWidgetItem,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from navplan.domain.safety.matrix import TONES, WORDS
from navplan.domain.safety.picture import Seen
from navplan.ui.parts.chips import TONE_SYMBOLS, chip_width, paint_chip
from navplan.ui.theme import colour, text_px
from navplan.ui.words import _

ID = Qt.ItemDataRole.UserRole
LEVEL = Qt.ItemDataRole.UserRole + 1
HEAD = Qt.ItemDataRole.UserRole + 2


def level_chip(level: str) -> tuple[str, str, str]:
    """Words, tone and symbol of a level; one without a score says so."""
    if not level:
        return _("Ikke satt"), "neutral", TONE_SYMBOLS["neutral"]
    tone = TONES[level]
    return _(WORDS[level]), tone, TONE_SYMBOLS[tone]


class SituationDelegate(QStyledItemDelegate):
    """Number and level on the first line, the situation on the second."""

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        return QSize(200, text_px(58))

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        painter.save()
        area = QRect(option.rect)
        is_chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        if is_chosen:
            painter.fillRect(area, colour("selected"))
            painter.fillRect(QRect(area.left(), area.top(), 3, area.height()), colour("accent"))
        elif option.state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(area, colour("hover"))
        words, tone, symbol = level_chip(str(index.data(LEVEL)))
        width = chip_width(option.font, words, has_symbol=True)
        chip = QRectF(area.right() - width - 10, area.top() + 6, width, text_px(22))
        paint_chip(painter, chip, words, tone, symbol)
        painter.setPen(colour("text"))
        font = option.font
        font.setPixelSize(text_px(14))
        painter.setFont(font)
        name = QRect(area.left() + 12, area.top() + 5, area.width() - int(width) - 30, text_px(24))
        painter.drawText(name, Qt.AlignmentFlag.AlignVCenter, str(index.data(HEAD)))
        painter.setPen(colour("muted"))
        line = QRect(area.left() + 12, area.top() + text_px(30), area.width() - 24, text_px(24))
        text = painter.fontMetrics().elidedText(
            str(index.data(Qt.ItemDataRole.DisplayRole)), Qt.TextElideMode.ElideRight, line.width()
        )
        painter.drawText(line, Qt.AlignmentFlag.AlignVCenter, text)
        painter.fillRect(QRect(area.left() + 12, area.bottom(), area.width() - 24, 1), colour("line"))
        painter.restore()


class SituationList(QListWidget):
    """Choose a situation; `picked` carries its id."""

    picked = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("safety.situations")
        self.setAccessibleName(_("Situasjoner, verste først"))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setMouseTracking(True)
        self.setVerticalScrollMode(QListWidget.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setItemDelegate(SituationDelegate(self))
        self.currentItemChanged.connect(self._on_current)

    def show_situations(self, situations: Sequence[Seen], chosen: str) -> None:
        """Show these in order; the chosen one stays chosen without being told again."""
        self.blockSignals(True)
        self.clear()
        for seen in situations:
            item = QListWidgetItem(seen.record.situation or _("Uten beskrivelse"), self)
            words, _tone, _symbol = level_chip(seen.level)
            name = f"{seen.name}{'?' if seen.needs_knowledge else ''}"
            item.setData(ID, seen.record.id)
            item.setData(LEVEL, seen.level)
            item.setData(HEAD, name)
            item.setData(Qt.ItemDataRole.AccessibleTextRole, f"{name}, {words}: {item.text()}")
            item.setToolTip(item.text())
            if seen.record.id == chosen:
                self.setCurrentItem(item)
        self.blockSignals(False)

    @Slot(QListWidgetItem, QListWidgetItem)
    def _on_current(self, current: QListWidgetItem | None, before: QListWidgetItem | None) -> None:
        if current is not None:
            self.picked.emit(str(current.data(ID)))
