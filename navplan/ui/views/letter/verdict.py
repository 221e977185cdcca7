"""The two quick answers on an expectation: the verdict and how far the work is, settled by one click or key."""

from typing import Any

from PySide6.QtCore import QSize, Signal, Slot
from PySide6.QtWidgets import QWidget

from navplan.domain.coverage import assessment_of
from navplan.domain.deadlines import today
from navplan.domain.modules.letter import Assessment, Expectation
from navplan.ui.desk import Desk
from navplan.ui.editors import Editor, field_editor
from navplan.ui.parts.flow_layout import FlowLayout

GAP = 8


def own_assessment(desk: Desk, expectation: Expectation) -> Assessment:
    """The office's assessment, or an unborn one."""
    return assessment_of(expectation, desk.workspace) or Assessment(expectation=expectation.id)


def store(desk: Desk, expectation: Expectation, **values: Any) -> Assessment | None:
    """Settle values of the assessment; it is born with its first value. Raises Stopped."""
    own = own_assessment(desk, expectation)
    return desk.set(own, **values) if own.id else desk.add(own.with_values(**values))


class Verdict(QWidget):
    """«Delvis oppfylt» and «Pågår» beside each other; a verdict is dated, and is then no longer last year's."""

    answered = Signal()

    def __init__(self, desk: Desk, expectation: Expectation, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._expectation = expectation
        self._result = self._editor("result")
        self._work = self._editor("work")
        row = FlowLayout(self, GAP)
        row.addWidget(self._result)
        row.addWidget(self._work)
        self._result.settled.connect(self._on_result)
        self._work.settled.connect(self._on_work)
        self.refresh()

    def _editor(self, key: str) -> Editor:
        editor = field_editor(self._desk, Assessment, key, self, compact=True)
        editor.setFixedWidth(editor.fontMetrics().averageCharWidth() * 22)
        return editor

    def sizeHint(self) -> QSize:
        """Both answers on one line, where there is room for it."""
        size = super().sizeHint()
        return QSize(2 * self._result.width() + GAP, size.height())

    def refresh(self) -> None:
        """Show how the assessment stands now."""
        own = own_assessment(self._desk, self._expectation)
        self._result.refresh(own.result)
        self._work.refresh(own.work)

    @Slot(object)
    def _on_result(self, value: str) -> None:
        assessed_on = today() if value != "ikke_vurdert" else None
        store(self._desk, self._expectation, result=value, assessed_on=assessed_on, again=False)
        self.answered.emit()

    @Slot(object)
    def _on_work(self, value: str) -> None:
        store(self._desk, self._expectation, work=value)
        self.answered.emit()
