"""The unfolded part of an expectation: how it is with us, who answers, what shows it, and what is done."""

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from navplan.domain.modules.letter import Assessment, Expectation
from navplan.domain.records import Record, Rows
from navplan.ui.desk import Desk
from navplan.ui.forms.child_rows import ChildRows
from navplan.ui.forms.live_row import LiveRow
from navplan.ui.views.letter.measure_links import MeasureLinks
from navplan.ui.views.letter.verdict import own_assessment
from navplan.ui.words import _


class AssessmentPanel(QWidget):
    """Comment, role, date and evidence of the assessment, and the measures that answer the expectation."""

    def __init__(self, desk: Desk, expectation: Expectation, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._expectation = expectation
        self._rows = {key: LiveRow(desk, Assessment, key, self) for key in ("comment", "role", "assessed_on")}
        self._evidence = ChildRows(desk, Rows("evidence", "assessment"), self)
        self._evidence.flatten()
        self._measures = MeasureLinks(desk, expectation, self)
        self._lay_out()
        for row in self._rows.values():
            row.binding.born.connect(self._on_born)
        own = own_assessment(desk, expectation)
        for row in self._rows.values():
            row.binding.follow(own)
        self._evidence.show_parent(own)
        self._shown = own.id

    def refresh(self) -> None:
        """Show how everything stands now, but not over something half typed."""
        own = own_assessment(self._desk, self._expectation)
        for row in self._rows.values():
            row.binding.stay(own)
        if own.id != self._shown:
            self._evidence.show_parent(own)
            self._shown = own.id
        self._measures.refresh()

    def begin(self) -> None:
        """Put the cursor into the comment."""
        self._rows["comment"].editor.setFocus()

    @property
    def is_unsettled(self) -> bool:
        """Whether something is half typed or refused."""
        return any(row.editor.is_unsettled for row in self._rows.values())

    def _lay_out(self) -> None:
        short = QHBoxLayout()
        short.setSpacing(16)
        short.addWidget(self._rows["role"], 2)
        short.addWidget(self._rows["assessed_on"], 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 4, 0, 0)
        column.setSpacing(16)
        column.addWidget(self._rows["comment"])
        column.addLayout(short)
        column.addWidget(self._evidence)
        column.addWidget(heading(_("Mål og tiltak"), self))
        column.addWidget(self._measures)

    @Slot(object)
    def _on_born(self, record: Record) -> None:
        self.refresh()


def heading(words: str, parent: QWidget) -> QLabel:
    """A small heading inside a card."""
    label = QLabel(words, parent)
    label.setProperty("role", "label")
    return label
