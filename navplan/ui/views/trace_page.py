"""Sporbarhet: the matrix of demands with their holes, and the chain of any record."""

from collections.abc import Iterator

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QLineEdit, QStackedLayout, QVBoxLayout, QWidget

from navplan.domain.chain.matrix import Answer, Matrix, matrix_of
from navplan.domain.modules.indicator import Indicator
from navplan.domain.records import Record
from navplan.domain.sought import folded
from navplan.ui.desk import Desk
from navplan.ui.page import PageReadWhenSeen
from navplan.ui.parts.clearable import clearable
from navplan.ui.parts.empty_state import EmptyState
from navplan.ui.parts.page_header import PageHeader
from navplan.ui.parts.segmented import Segmented
from navplan.ui.views.trace.chain_view import ChainView
from navplan.ui.views.trace.matrix_view import MatrixModel, MatrixTable
from navplan.ui.words import _

MATRIX, CHAIN = "matrix", "chain"
EVERY, OPEN, HOLES = "every", "open", "holes"


class TracePage(PageReadWhenSeen):
    """Two views under one header."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent)
        self.header = PageHeader(_("Sporbarhet"), parent=self)
        self.bar = Segmented(((MATRIX, _("Matrise")), (CHAIN, _("Kjeden"))), self)
        self.bar.setAccessibleName(_("Visning"))
        self.bar.set_value(MATRIX)
        self.filter = Segmented(((EVERY, _("Alle krav")), (OPEN, _("Uten svar")), (HOLES, _("Med hull"))), self)
        self.filter.setAccessibleName(_("Vis"))
        self.filter.set_value(EVERY)
        self.search = QLineEdit(self)
        self.search.setPlaceholderText(_("Søk i kravene"))
        self.search.setAccessibleName(self.search.placeholderText())
        clearable(self.search)
        self.search.setMaximumWidth(self.fontMetrics().averageCharWidth() * 28)
        self.model = MatrixModel(desk, self)
        self.table = MatrixTable(self.model, self)
        self.chain = ChainView(desk, self)
        self._empty = EmptyState(
            _("Planen har ikke noe brev for dette året."),
            why=_("Matrisen viser hvert krav i brevet med vurdering, mål, tiltak og det som mangler."),
            symbol="link",
            parent=self,
        )
        self._matrix = Matrix(())
        self._lay_out()
        self._connect()
        self.refresh()

    def _lay_out(self) -> None:
        for control in (self.search, self.filter, self.bar):
            self.header.controls.addWidget(control)
        self._pile = QStackedLayout()
        for part in (self.table, self.chain, self._empty):
            self._pile.addWidget(part)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 24, 24, 16)
        column.setSpacing(16)
        column.addWidget(self.header)
        column.addLayout(self._pile, 1)

    def _connect(self) -> None:
        self.bar.chosen.connect(self.show_view)
        self.filter.chosen.connect(self._on_filter)
        self.search.textChanged.connect(self._on_filter)
        self.table.opened.connect(self.show_chain)
        self.desk.edited.connect(self._on_edited)
        self.desk.year_changed.connect(self.refresh)

    # -- what the window asks

    @Slot(object)
    def show_chain(self, record: Record) -> None:
        """Show the chain of a record."""
        self.catch_up()
        self.chain.show_record(record)
        self.show_view(CHAIN)
        self.chain.tree.setFocus()

    def record_at_hand(self) -> Record | None:
        """The record that is current here."""
        if self.bar.value() == CHAIN:
            return self.chain.current()
        answer = self.table.current()
        return answer.expectation if answer else None

    def views(self) -> Iterator[str]:
        """The page in its further states, for the picture maker."""
        self.filter.set_value(HOLES)
        self._on_filter()
        yield HOLES
        self.filter.set_value(EVERY)
        self._on_filter()
        full = [a for a in self._matrix.answers if a.goals and a.measures and a.indicators]
        if full:
            self.show_chain(full[0].expectation)
            yield CHAIN
        indicators = self.desk.workspace.all(Indicator)
        if indicators:
            self.show_chain(indicators[1])
            yield "chain_indicator"
        self.show_view(MATRIX)

    # -- within

    @Slot(str)
    def show_view(self, key: str) -> None:
        """«Matrise» or «Kjeden»."""
        self.bar.set_value(key)
        for part in (self.filter, self.search):
            part.setVisible(key == MATRIX)
        self._place()

    def _place(self) -> None:
        if self.bar.value() == CHAIN:
            self._pile.setCurrentWidget(self.chain)
        else:
            self._pile.setCurrentWidget(self.table if self._matrix.answers else self._empty)

    @Slot()
    def refresh(self) -> None:
        """Read the plan anew."""
        super().refresh()
        self._matrix = matrix_of(self.desk.workspace, self.desk.year)
        holes = sum(bool(answer.holes) for answer in self._matrix.answers)
        line = _("{covered} av {total} krav i brevene for {year} er dekket · {holes} har hull i kjeden")
        told = line.format(covered=self._matrix.covered, total=self._matrix.total, year=self.desk.year, holes=holes)
        self.header.set_line(told if self._matrix.answers else "")
        self._on_filter()
        self.chain.refresh()
        self._place()

    @Slot()
    def _on_filter(self) -> None:
        wanted = folded(self.search.text()).split()
        shown = [answer for answer in self._matrix.answers if self._is_wanted(answer, wanted)]
        current = self.table.current()
        self.model.show_rows(shown)
        kept = (n for n, a in enumerate(shown) if current and a.expectation.id == current.expectation.id)
        row = next(kept, 0 if shown else -1)
        if row >= 0:
            self.table.setCurrentIndex(self.model.index(row, 1))

    def _is_wanted(self, answer: Answer, words: list[str]) -> bool:
        wanted = self.filter.value()
        if (wanted == HOLES and not answer.holes) or (wanted == OPEN and answer.standing.covered):
            return False
        text = folded(f"{answer.expectation.wording} {answer.section.title}") if words else ""
        return all(word in text for word in words)

    @Slot(object)
    def _on_edited(self, edit: object) -> None:
        """Any change may close or open a hole; a page that nobody sees reads the plan when it is shown."""
        self.change()
