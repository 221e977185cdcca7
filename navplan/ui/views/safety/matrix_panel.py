"""The matrix with its two lists, the same as a table, and the bow-tie of the chosen situation."""

from collections.abc import Sequence

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QPushButton,
    QStackedWidget,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from navplan.domain.documents.safety_tables import bow_tie_table
from navplan.domain.modules.safety import SafetySituation
from navplan.domain.modules.safety.rules import Score
from navplan.domain.modules.safety.words import CONSEQUENCES, PROBABILITIES
from navplan.domain.privacy import Stopped
from navplan.domain.records import field_of
from navplan.domain.safety.bow_tie import bow_tie
from navplan.domain.safety.matrix import When
from navplan.domain.safety.picture import Picture, Seen
from navplan.ui.charts.drawing_view import DrawingView
from navplan.ui.charts.with_table import WithTable
from navplan.ui.desk import Desk
from navplan.ui.parts.elided_button import ElidedButton
from navplan.ui.parts.scrolled import Scrolled
from navplan.ui.parts.segmented import Segmented
from navplan.ui.views.safety import steps
from navplan.ui.views.safety.matrix_view import MatrixView, ReasonBar
from navplan.ui.views.safety.situation_list import level_chip
from navplan.ui.words import _

NOW: When = "now"
AFTER: When = "after"
TOP_LIST = 5


class TopList(QWidget):
    """A short list under a heading; each line opens its situation."""

    opened = Signal(str)

    def __init__(self, title: str, parent: QWidget) -> None:
        super().__init__(parent)
        head = QLabel(title, self)
        head.setProperty("role", "strong")
        self._buttons: list[QPushButton] = []
        self._ids: list[str] = []
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        column.addWidget(head)
        for _n in range(TOP_LIST):
            button = ElidedButton("", self)
            button.setProperty("role", "tertiary")
            button.setStyleSheet("text-align: left; padding: 2px 4px")
            button.clicked.connect(self._on_clicked)
            self._buttons.append(button)
            column.addWidget(button)

    def show_situations(self, situations: Sequence[Seen]) -> None:
        """Show the first ones."""
        self._ids = [seen.record.id for seen in situations[:TOP_LIST]]
        for place, button in enumerate(self._buttons):
            button.setVisible(place < len(self._ids))
            if place < len(self._ids):
                seen = situations[place]
                told = f"{seen.name} · {level_chip(seen.level)[0]} · {seen.record.situation}"
                button.setText(told)
                button.setToolTip(told)

    @Slot()
    def _on_clicked(self) -> None:
        button = self.sender()
        if isinstance(button, QPushButton):
            self.opened.emit(self._ids[self._buttons.index(button)])


class MatrixPanel(QWidget):
    """Now and after, matrix and table. `chosen` carries the chosen situation, `opened` the one to work with."""

    chosen = Signal(str)
    opened = Signal(str)

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._picture: Picture | None = None
        self._selected = ""
        self.when = Segmented(((NOW, _("Nå")), (AFTER, _("Etter tiltak"))), self)
        self.when.setAccessibleName(_("Hvilken verdi"))
        self.when.set_value(NOW)
        self.as_table = QPushButton(_("Vis som tabell"), self)
        self.as_table.setCheckable(True)
        self.matrix = MatrixView(self)
        self.table = QTableWidget(self)
        self.reason = ReasonBar(self)
        self.bow_tie = DrawingView(self)
        self.tie = WithTable(self.bow_tie, self)
        self.worst = TopList(_("Verst tenkelig"), self)
        self.frequent = TopList(_("Hyppigst"), self)
        self._words = QLabel(self)
        self._words.setWordWrap(True)
        self._words.setMinimumHeight(self.fontMetrics().lineSpacing() * 2 + 4)
        self._lay_out()
        self._connect()

    def _lay_out(self) -> None:
        tools = QHBoxLayout()
        tools.addWidget(self.when)
        tools.addStretch(1)
        tools.addWidget(self.as_table)
        self._pile = QStackedWidget(self)
        self._pile.addWidget(self.matrix)
        self._pile.addWidget(self.table)
        self.table.setAccessibleName(_("Situasjonene i matrisen som tabell"))
        self.table.setEditTriggers(QTableWidget.EditTrigger.NoEditTriggers)
        self.table.setSelectionBehavior(QTableWidget.SelectionBehavior.SelectRows)
        self.table.verticalHeader().hide()
        lists = QHBoxLayout()
        lists.setSpacing(24)
        lists.addWidget(self.worst, 1)
        lists.addWidget(self.frequent, 1)
        help_line = QLabel(_("Piltaster velger. Ctrl og piltaster flytter, eller dra med musen."), self)
        help_line.setProperty("role", "secondary")
        self._tie_head = QLabel(_("Sløyfediagram"), self)
        self._tie_head.setProperty("role", "section")
        sheet = QWidget(self)
        column = QVBoxLayout(sheet)
        column.setContentsMargins(0, 0, 8, 16)
        column.setSpacing(10)
        column.addLayout(tools)
        for part in (self._pile, self.reason, self._words, help_line):
            column.addWidget(part)
        column.addLayout(lists)
        column.addWidget(self._tie_head)
        column.addWidget(self.tie)
        column.addStretch(1)
        scroll = Scrolled(self, sheet)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(scroll)

    def _connect(self) -> None:
        self.when.chosen.connect(self._refresh)
        self.as_table.toggled.connect(self._on_table)
        self.matrix.pointed.connect(self._on_pointed)
        self.matrix.wanted.connect(self._on_wanted)
        self.reason.given.connect(self._on_given)
        self.reason.closed.connect(self._on_reason_closed)
        self.worst.opened.connect(self.opened)
        self.frequent.opened.connect(self.opened)
        self.table.cellActivated.connect(self._on_cell)

    def show_picture(self, picture: Picture, selected: str) -> None:
        """Show this assessment; the selected situation has its arrow."""
        self._picture, self._selected = picture, selected
        self._refresh()

    @property
    def _when(self) -> When:
        return AFTER if self.when.value() == AFTER else NOW

    @Slot()
    def _refresh(self) -> None:
        picture = self._picture
        if picture is None:
            return
        self.matrix.blockSignals(True)
        self.matrix.show_matrix(picture, self._when, self._selected)
        self.matrix.blockSignals(False)
        self.worst.show_situations(picture.worst_thinkable)
        self.frequent.show_situations(picture.most_frequent)
        self._fill_table(picture)
        seen = picture.of(self._selected)
        self._words.setText(self.matrix.accessibleDescription() if seen else "")
        for part in (self._tie_head, self.tie):
            part.setVisible(seen is not None)
        if seen is not None:
            self.bow_tie.show_drawing(bow_tie(seen, _))
            self.tie.show_table(bow_tie_table(seen, _))

    def _fill_table(self, picture: Picture) -> None:
        heads = [_("Nr"), _(field_of(SafetySituation, "situation").label), _("Nå"), _("Nivå nå")]
        heads += [_("Etter"), _("Nivå etter")]
        self.table.setColumnCount(len(heads))
        self.table.setHorizontalHeaderLabels(heads)
        self.table.setRowCount(len(picture.scored))
        for row, seen in enumerate(picture.scored):
            after = seen.after
            cells = (
                seen.name,
                seen.record.situation,
                _score(seen.now),
                level_chip(seen.level)[0],
                _score(after),
                level_chip(seen.level_after)[0] if after else "",
            )
            for column, text in enumerate(cells):
                self.table.setItem(row, column, QTableWidgetItem(text))
        self.table.setColumnWidth(1, 300)

    @Slot(bool)
    def _on_table(self, is_table: bool) -> None:
        self._pile.setCurrentIndex(int(is_table))
        self.as_table.setText(_("Vis som matrise") if is_table else _("Vis som tabell"))

    @Slot(int, int)
    def _on_cell(self, row: int, column: int) -> None:
        if self._picture is not None:
            self.opened.emit(self._picture.scored[row].record.id)

    @Slot(str)
    def _on_pointed(self, id: str) -> None:
        self._selected = id
        self._refresh()
        self.chosen.emit(id)

    @Slot(str, object)
    def _on_wanted(self, id: str, score: Score) -> None:
        seen = self._picture.of(id) if self._picture else None
        if seen is not None and self._picture is not None:
            self.reason.ask(seen, score, self._picture.scale)

    @Slot(str, object, str)
    def _on_given(self, id: str, score: Score, reason: str) -> None:
        seen = self._picture.of(id) if self._picture else None
        if seen is None:
            return
        try:
            steps.rescore(self._desk, seen.record, score, reason, after=self._when == AFTER)
        except Stopped as stopped:
            self.reason.words.setText(stopped.said.words(_))
            return
        self.reason.leave()

    @Slot()
    def _on_reason_closed(self) -> None:
        self.matrix.setFocus()


def _score(score: Score | None) -> str:
    if score is None:
        return ""
    probability, consequence = score
    left, right = _(PROBABILITIES[probability - 1]), _(CONSEQUENCES[consequence - 1]).lower()
    return f"{left} ({probability}), {right} ({consequence}) = {probability * consequence}"
