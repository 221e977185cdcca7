"""The letter's sections at the left, each with its coverage as bar and words."""

from typing import Any

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize, Qt, Signal, Slot
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QFrame, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QTreeView, QWidget

from navplan.domain.coverage import Tally, section_tally, sections_of
from navplan.domain.modules.letter import Letter, LetterSection
from navplan.ui.desk import Desk
from navplan.ui.parts.coverage_bar import paint_bar
from navplan.ui.theme import colour, is_text_large, text_px
from navplan.ui.words import _

ID = int(Qt.ItemDataRole.UserRole)
TALLY = ID + 1
INDENT = 14
LINES = 2

Index = QModelIndex | QPersistentModelIndex


def coverage_words(tally: Tally) -> str:
    """How a tally is said in lists: «6 av 7 vurdert»."""
    if not tally.total:
        return _("Til orientering")
    return _("{part} av {whole} vurdert").format(part=tally.assessed, whole=tally.total)


class SectionDelegate(QStyledItemDelegate):
    """Draws a section: its title in at most two lines, a thin bar and the words."""

    def _fonts(self, option: QStyleOptionViewItem) -> tuple[QFont, QFont]:
        title = QFont(option.font)
        title.setPixelSize(text_px(14))
        small = QFont(option.font)
        small.setPixelSize(text_px(12))
        return title, small

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        title, small = self._fonts(option)
        metrics = QFontMetrics(title)
        width = self._width(option, index)
        lines = len(broken(metrics, str(index.data()), width))
        return QSize(100, metrics.lineSpacing() * lines + QFontMetrics(small).lineSpacing() + 16)

    def _width(self, option: QStyleOptionViewItem, index: Index) -> int:
        view = option.widget
        room = view.viewport().width() if isinstance(view, QTreeView) else 280
        return room - 20 - INDENT * self._depth(index)

    def _depth(self, index: Index) -> int:
        depth, parent = 0, index.parent()
        while parent.isValid():
            depth, parent = depth + 1, parent.parent()
        return depth

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        hovered = bool(option.state & QStyle.StateFlag.State_MouseOver)
        rect = QRect(option.rect)
        rect.setLeft(0)
        if chosen or hovered:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(colour("accent-moderate" if chosen else "hover"))
            painter.drawRoundedRect(QRectF(rect).adjusted(0, 1, -2, -1), 6, 6)
        title, small = self._fonts(option)
        if chosen:
            title.setWeight(QFont.Weight.DemiBold)
        left = 10 + INDENT * self._depth(index)
        width = rect.width() - left - 10
        painter.setFont(title)
        painter.setPen(colour("text"))
        top = rect.top() + 6
        for line in broken(QFontMetrics(title), str(index.data()), width):
            area = QRect(left, top, width, QFontMetrics(title).lineSpacing())
            painter.drawText(area, Qt.AlignmentFlag.AlignVCenter, line)
            top += QFontMetrics(title).lineSpacing()
        self._paint_tally(painter, small, QRect(left, top, width, rect.bottom() - top - 2), index.data(TALLY))
        painter.restore()

    def _paint_tally(self, painter: QPainter, font: QFont, area: QRect, tally: Tally) -> None:
        words = coverage_words(tally)
        painter.setFont(font)
        painter.setPen(colour("muted"))
        painter.drawText(area, Qt.AlignmentFlag.AlignVCenter, words)
        if tally.total:
            gone = QFontMetrics(font).horizontalAdvance(words) + 10
            bar = QRectF(area.left() + gone, area.center().y() - 2, min(96, area.width() - gone), 5)
            if bar.width() > 24:
                paint_bar(painter, bar, tally.assessed, tally.total)


def broken(metrics: QFontMetrics, text: str, width: int) -> list[str]:
    """A title broken into at most two lines, four where text is large; the last is shortened if need be."""
    most, words = LINES * 2 if is_text_large() else LINES, text.split(" ")
    found: list[str] = []
    while words and len(found) < most - 1:
        line = words.pop(0)
        while words and metrics.horizontalAdvance(f"{line} {words[0]}") <= width:
            line = f"{line} {words.pop(0)}"
        found.append(line)
    if words:
        found.append(" ".join(words))
    return [metrics.elidedText(line, Qt.TextElideMode.ElideRight, width) for line in found]


class SectionTree(QTreeView):
    """Choose a section; `chosen` carries its id."""

    chosen = Signal(str)

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._items: dict[str, QStandardItem] = {}
        self._model = QStandardItemModel(self)
        self.setModel(self._model)
        self.setItemDelegate(SectionDelegate(self))
        self.setHeaderHidden(True)
        self.setIndentation(0)
        self.setRootIsDecorated(False)
        self.setItemsExpandable(False)
        self.setUniformRowHeights(False)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setMouseTracking(True)
        self.setVerticalScrollMode(QTreeView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAccessibleName(_("Kapitler i brevet"))
        self.setObjectName("letter.sections")
        self.selectionModel().currentChanged.connect(self._on_current)

    def show_letter(self, letter: Letter | None) -> None:
        """Fill the tree with a letter's sections."""
        self._model.clear()
        self._items.clear()
        for section in sections_of(letter, self._desk.workspace) if letter else ():
            item = QStandardItem(section.title)
            item.setEditable(False)
            item.setData(section.id, ID)
            item.setToolTip(section.title)
            self._items[section.id] = item
            above = self._items.get(section.parent or "")
            (above if above is not None and section.level != 2 else self._model.invisibleRootItem()).appendRow(item)
            self._tell(item, section_tally(section, self._desk.workspace))
        self.expandAll()

    def refresh(self, section_id: str) -> None:
        """Count one section again."""
        item = self._items.get(section_id)
        section = self._desk.workspace.get(LetterSection, section_id)
        if item is not None and section is not None:
            self._tell(item, section_tally(section, self._desk.workspace))

    def refresh_all(self) -> None:
        """Count every section again."""
        for section_id in self._items:
            self.refresh(section_id)

    def choose(self, section_id: str) -> None:
        """Make a section the current one."""
        item = self._items.get(section_id)
        if item is not None:
            self.setCurrentIndex(item.index())
            self.scrollTo(item.index())

    def choose_first(self) -> None:
        """Make the first section that demands something the current one, or the very first."""
        for section_id, item in self._items.items():
            if item.data(TALLY).total:
                self.choose(section_id)
                return
        for section_id in self._items:
            self.choose(section_id)
            return

    def _tell(self, item: QStandardItem, tally: Tally) -> None:
        item.setData(tally, TALLY)
        item.setData(f"{item.text()}, {coverage_words(tally)}", Qt.ItemDataRole.AccessibleTextRole)

    @Slot(QModelIndex, QModelIndex)
    def _on_current(self, current: QModelIndex, _before: Any) -> None:
        if current.isValid():
            self.chosen.emit(str(current.data(ID)))

    def resizeEvent(self, event: Any) -> None:
        super().resizeEvent(event)
        self.scheduleDelayedItemsLayout()
