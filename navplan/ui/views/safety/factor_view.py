"""The factors by area as a grid, the five that must be answered, and a row of fields for what is chosen."""

from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import QColor, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QLabel,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from navplan.domain.modules.safety import SafetyArea, SafetyCritical, SafetyFactor
from navplan.domain.modules.safety.words import AREAS, CRITICAL, FACTOR_QUESTIONS, FACTOR_VERDICTS, FACTORS
from navplan.domain.safety.matrix import WORDS
from navplan.domain.safety.picture import AreaSeen, Picture
from navplan.ui.desk import Desk
from navplan.ui.forms.live_row import LiveRow
from navplan.ui.parts.card import Card
from navplan.ui.parts.scrolled import Scrolled
from navplan.ui.theme import colour, text_px
from navplan.ui.views.safety.situation_list import level_chip
from navplan.ui.words import _

LEAST = 176
"""Pixels of a column that hold the name of an area."""

SIGNS = {"god": "✓", "delvis": "◐", "svak": "✕", "ikke_aktuelt": "–", "": ""}
TONES = {option.key: option.tone for option in FACTOR_VERDICTS}


class CriticalCard(Card):
    """One of the five: taken along, or why it does not concern us."""

    def __init__(self, desk: Desk, about: str, label: str, parent: QWidget) -> None:
        super().__init__(label, parent, foldable=True, folded=True)
        self._desk = desk
        self.about = about
        self._shown = ""
        self.flatten()
        self.rows = [LiveRow(desk, SafetyCritical, key, self) for key in ("answer", "situation", "why")]
        for row in self.rows:
            self.body.addWidget(row)

    def show_assessment(self, assessment: str) -> None:
        """Show the answer in this assessment; without one a first is born with its first value."""
        found = self._desk.workspace.linked(SafetyCritical, "assessment", assessment)
        record = next((c for c in found if c.about == self.about), None)
        unborn = SafetyCritical(assessment=assessment, about=self.about)
        for row in self.rows:
            row.binding.stay(record or unborn) if assessment == self._shown else row.binding.follow(record or unborn)
        self._shown = assessment
        answers = {"tatt_med": _("✓ Tatt med"), "ikke_aktuelt": _("– Ikke aktuelt")}
        self.set_state_line(answers.get(record.answer if record else "", _("Ikke besvart")))


class FactorView(QWidget):
    """Rows are factors, columns the areas of the assessment. Enter or a click opens the cell below."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._picture: Picture | None = None
        self._cell = ("", "")
        self.as_rep = False
        self.grid = QTableWidget(self)
        self.grid.setAccessibleName(_("Faktorer og områder"))
        self.grid.setTabKeyNavigation(False)
        self.grid.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.grid.verticalHeader().setDefaultSectionSize(text_px(36))
        self.grid.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.grid.currentCellChanged.connect(self._on_cell)
        self.question = QLabel(self)
        self.question.setWordWrap(True)
        self.question.setProperty("role", "strong")
        self.rows = {key: LiveRow(desk, SafetyFactor, key, self) for key in ("verdict", "why", "measures")}
        self.area_rows = {key: LiveRow(desk, SafetyArea, key, self) for key in ("level", "why", "rep_note")}
        self.critical = [CriticalCard(desk, option.key, _(option.label), self) for option in CRITICAL]
        self._lay_out()

    def _lay_out(self) -> None:
        five = Card(_("Fem situasjoner som må besvares"), self)
        for card in self.critical:
            five.body.addWidget(card)
        picked = Card("", self)
        picked.body.addWidget(self.question)
        for row in (*self.rows.values(), *self.area_rows.values()):
            picked.body.addWidget(row)
        sheet = QWidget(self)
        column = QVBoxLayout(sheet)
        column.setContentsMargins(0, 0, 8, 16)
        column.setSpacing(16)
        for part in (self.grid, picked, five):
            column.addWidget(part)
        column.addStretch(1)
        scroll = Scrolled(self, sheet)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(scroll)

    def show_picture(self, picture: Picture, as_rep: bool) -> None:
        """Show the grid of this assessment."""
        self._picture, self.as_rep = picture, as_rep
        areas = [area.key for area in picture.areas]
        labels = {option.key: _(option.label) for option in AREAS}
        self.grid.blockSignals(True)
        self.grid.setRowCount(len(FACTORS) + 1)
        self.grid.setColumnCount(len(areas))
        self.grid.setHorizontalHeaderLabels([labels[key] for key in areas])
        self.grid.setVerticalHeaderLabels([*(_(option.label) for option in FACTORS), _("Samlet nivå")])
        verdicts = {(row.factor, row.area): row.verdict for row in picture.factors}
        for row, option in enumerate(FACTORS):
            for column, area in enumerate(areas):
                self.grid.setItem(row, column, _cell(verdicts.get((option.key, area), "")))
        for column, seen in enumerate(picture.areas):
            self.grid.setItem(len(FACTORS), column, _level_cell(seen.combined.level))
        self._spread()
        height = self.grid.rowHeight(0) * (len(FACTORS) + 1) + self.grid.horizontalHeader().sizeHint().height() + 22
        self.grid.setFixedHeight(height)
        self.grid.blockSignals(False)
        if self.grid.currentRow() < 0 and areas:
            self.grid.setCurrentCell(0, 0)
        self._show_cell()
        for card in self.critical:
            card.show_assessment(picture.assessment.id)

    def go_to(self, factor: str, area: str) -> None:
        """Choose a cell; without factor the combined level of the area."""
        areas = [seen.key for seen in self._picture.areas] if self._picture else []
        rows = [option.key for option in FACTORS]
        if area in areas:
            self.grid.setCurrentCell(rows.index(factor) if factor in rows else len(rows), areas.index(area))
            self.grid.setFocus()

    def _spread(self) -> None:
        """Columns share the room, and scroll sideways where that would cut their words."""
        columns = max(1, self.grid.columnCount())
        room = self.grid.viewport().width() // columns
        self.grid.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        for column in range(self.grid.columnCount()):
            self.grid.setColumnWidth(column, max(text_px(LEAST), room))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._spread()

    @Slot()
    def _on_cell(self) -> None:
        self._show_cell()

    def _show_cell(self) -> None:
        picture, row, column = self._picture, self.grid.currentRow(), self.grid.currentColumn()
        if picture is None or row < 0 or not 0 <= column < len(picture.areas):
            return
        is_area = row == len(FACTORS)
        for line in self.rows.values():
            line.setVisible(not is_area)
        for line in self.area_rows.values():
            line.setVisible(is_area)
        if is_area:
            self._show_area(picture, picture.areas[column])
            return
        factor, area = FACTORS[row], picture.areas[column].key
        found = next((f for f in picture.factors if (f.factor, f.area) == (factor.key, area)), None)
        record = found or SafetyFactor(assessment=picture.assessment.id, factor=factor.key, area=area)
        labels = {option.key: _(option.label) for option in AREAS}
        self.question.setText(f"{_(factor.label)} · {labels[area]}\n{_(FACTOR_QUESTIONS[factor.key])}")
        is_other = self._cell != (factor.key, area)
        self._cell = (factor.key, area)
        for editor in self.rows.values():
            editor.binding.follow(record) if is_other else editor.binding.stay(record)

    def _show_area(self, picture: Picture, seen: AreaSeen) -> None:
        """R8: the combined level, why it is so, and the fields to set it by hand."""
        label = next(_(option.label) for option in AREAS if option.key == seen.key)
        self.question.setText(f"{_('Samlet nivå')} · {label}\n{_why(seen)}")
        is_other = self._cell != ("", seen.key)
        self._cell = ("", seen.key)
        record = seen.override or SafetyArea(assessment=picture.assessment.id, area=seen.key)
        for line in self.area_rows.values():
            line.binding.follow(record) if is_other else line.binding.stay(record)
        self.area_rows["rep_note"].editor.setEnabled(self.as_rep)


def _why(seen: AreaSeen) -> str:
    """Why the rule gives the area its level."""
    if not seen.combined.by_rule:
        return _("Ingen situasjoner med verdi i området ennå.")
    told = [_("Regelen gir {level}.").format(level=level_chip(seen.combined.by_rule)[0].lower())]
    if seen.combined.many_middle:
        told.append(_("Tre eller flere situasjoner er middels."))
    if seen.combined.weak_factors:
        told.append(_("To eller flere faktorer er svake."))
    if seen.combined.overridden:
        told.append(_("Overstyrt."))
    return " ".join(told)


def _cell(verdict: str) -> QTableWidgetItem:
    labels = {option.key: _(option.label) for option in FACTOR_VERDICTS}
    item = QTableWidgetItem(f"{SIGNS.get(verdict, '')} {labels.get(verdict, '')}".strip())
    tone = TONES.get(verdict, "")
    if tone and tone != "neutral":
        item.setBackground(QColor(colour(f"{tone}-soft")))
        item.setForeground(QColor(colour(f"{tone}-text")))
    item.setTextAlignment(Qt.AlignmentFlag.AlignCenter)
    return item


def _level_cell(level: str) -> QTableWidgetItem:
    words, tone, _symbol = level_chip(level)
    item = QTableWidgetItem(words if level in WORDS else "–")
    item.setTextAlignment(Qt.AlignmentFlag.AlignCenter)
    if level:
        item.setBackground(QColor(colour(f"{tone}-moderate")))
        item.setForeground(QColor(colour(f"{tone}-text")))
    return item
