"""The preview of figures that are to be taken in: each cell, where it stands, and what becomes of it."""

from typing import Any

from PySide6.QtCore import QObject, QRectF, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)

from navplan.domain.indicators.numbers import number_words
from navplan.domain.indicators.taking_in import Line, Place, What
from navplan.domain.words import N_
from navplan.ui.parts.chips import TONE_SYMBOLS, chip_px, chip_width, paint_chip
from navplan.ui.parts.read_table import Index, ReadTable
from navplan.ui.theme import ROW_HEIGHT, row_px
from navplan.ui.words import _

LINE = int(Qt.ItemDataRole.UserRole)
PAD = 11
HEADINGS = (N_("Hva skjer"), N_("Nøkkeltall"), N_("Periode"), N_("Nå"), N_("Blir"), N_("Hvorfor"), N_("Sted"))
WHATS: dict[What, tuple[str, str]] = {
    "new": (N_("Nytt"), "success"),
    "change": (N_("Endres"), "info"),
    "same": (N_("Likt"), "neutral"),
    "missing": (N_("Mangler"), "neutral"),
    "refused": (N_("Ikke med"), "warning"),
}


def place_words(place: Place) -> str:
    """«Ark1, rad 4, kolonne C (2024)»."""
    where = _("rad {row}, kolonne {column}").format(row=place.row, column=place.column)
    where = f"{place.sheet}, {where}" if place.sheet else where
    return f"{where} ({place.heading})" if place.heading else where


class LineModel(ReadTable[Line]):
    """The lines that are shown now."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(HEADINGS, parent)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        line = self.rows[index.row()]
        if role == LINE:
            return line
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.ToolTipRole):
            return self._texts(line)[index.column()]
        return None

    def _texts(self, line: Line) -> tuple[str, ...]:
        unit = line.indicator.unit if line.indicator else ""
        return (
            _(WHATS[line.what][0]),
            line.indicator.name if line.indicator else line.name,
            line.period.said(_) if line.period else "",
            number_words(line.before.value, unit) if line.before else "",
            line.text if line.value is None else number_words(line.value, unit),
            line.why.words(_) if line.why else "",
            place_words(line.place),
        )


class LineTable(QTableView):
    """A table to read."""

    def __init__(self, model: LineModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setModel(model)
        self.setItemDelegate(_Delegate(self))
        self.setAccessibleName(_("Tallene i kilden"))
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.verticalHeader().hide()
        self.verticalHeader().setDefaultSectionSize(row_px(ROW_HEIGHT))
        header = self.horizontalHeader()
        header.setHighlightSections(False)
        header.setSectionResizeMode(QHeaderView.ResizeMode.Interactive)
        letter = self.fontMetrics().averageCharWidth()
        for column, characters in enumerate((15, 24, 18, 9, 10, 44, 30)):
            self.setColumnWidth(column, characters * letter)


class _Delegate(QStyledItemDelegate):
    """Draws what becomes of a cell as a chip; everything else as Qt does."""

    def initStyleOption(self, option: QStyleOptionViewItem, index: Index) -> None:
        super().initStyleOption(option, index)
        if index.column() == 0:
            option.text = ""

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        super().paint(painter, option, index)
        line = index.data(LINE)
        if index.column() != 0 or not isinstance(line, Line):
            return
        words, tone = WHATS[line.what]
        area = QRectF(option.rect).adjusted(PAD, 0, -PAD, 0)
        width = min(chip_width(option.font, _(words), True), area.width())
        spot = QRectF(area.left(), area.center().y() - chip_px() / 2, width, chip_px())
        paint_chip(painter, spot, _(words), tone, TONE_SYMBOLS[tone])
