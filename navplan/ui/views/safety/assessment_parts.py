"""What stands at the right of an assessment, one part at a time: form, matrix, factors, facts, voices, what is left.

Each part is made when it is first wanted: together they are a thousand widgets, and nobody sees two at once.
"""

from functools import cached_property
from typing import TypeVar

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QStackedWidget, QWidget

from navplan.domain.modules.safety import SafetyAssessment
from navplan.ui.desk import Desk
from navplan.ui.forms.form import RecordForm
from navplan.ui.parts.empty_state import EmptyState
from navplan.ui.views.safety.factor_view import FactorView
from navplan.ui.views.safety.left_panel import LeftPanel
from navplan.ui.views.safety.matrix_panel import MatrixPanel
from navplan.ui.views.safety.situation_form import SituationForm
from navplan.ui.views.safety.voices_view import VoicesView
from navplan.ui.words import _

W = TypeVar("W", bound=QWidget)


class AssessmentParts(QWidget):
    """Has the parts and tells what is asked in them; what each of them shows is told to it."""

    removed = Signal(object)
    """A situation is to be removed; carries it."""
    pointed = Signal(str)
    """The eye went to a situation in the matrix; carries its id."""
    opened = Signal(str)
    """A situation in the matrix is to be worked with; carries its id."""
    wanted = Signal(object)
    """Something that is left is to be mended; carries the finding."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self.pile = QStackedWidget(self)
        self.no_situation = EmptyState(
            _("Ingen situasjoner ennå."),
            _("Hent fra biblioteket"),
            _("40 situasjoner å begynne med. Velg dem som ligner, og skriv dem om."),
            "safety",
            self,
        )
        self.pile.addWidget(self.no_situation)

    @cached_property
    def form(self) -> SituationForm:
        """The chosen situation."""
        made = self._in_pile(SituationForm(self._desk, self))
        made.removed.connect(self.removed)
        return made

    @cached_property
    def matrix(self) -> MatrixPanel:
        """All situations by likelihood and consequence."""
        made = self._in_pile(MatrixPanel(self._desk, self))
        made.chosen.connect(self.pointed)
        made.opened.connect(self.opened)
        return made

    @cached_property
    def factors(self) -> FactorView:
        """The factors, and the five that must be answered."""
        return self._in_pile(FactorView(self._desk, self))

    @cached_property
    def facts(self) -> RecordForm:
        """What the assessment is about."""
        made = self._in_pile(RecordForm(self._desk, SafetyAssessment, self))
        for key in ("status", "scale", "replaces", "last_number", "law_per"):
            made.editor(key).setEnabled(False)  # these follow from what is done, never from a field
        return made

    @cached_property
    def voices(self) -> VoicesView:
        """Statements and approval."""
        return self._in_pile(VoicesView(self._desk, self))

    @cached_property
    def left(self) -> LeftPanel:
        """What is left before the assessment is finished."""
        made = self._in_pile(LeftPanel(self))
        made.wanted.connect(self.wanted)
        return made

    def _in_pile(self, part: W) -> W:
        self.pile.addWidget(part)
        return part
