"""What should be checked now: the routines that were never checked, or not as often as their risk demands."""

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from navplan.domain.deadlines import relative_day, today
from navplan.domain.modules.control.figures import to_check
from navplan.domain.modules.control.records import ControlRoutine
from navplan.domain.modules.control.rules import next_check, risk_of
from navplan.ui.desk import Desk
from navplan.ui.parts.card import Card
from navplan.ui.parts.elided import ElidedLabel
from navplan.ui.parts.emptied import empty
from navplan.ui.words import _

MOST = 4
"""Lines shown at a time; the riskiest first, the rest is told as a number."""


class DueChecks(Card):
    """A short list with one button a line."""

    wanted = Signal(object)
    """Someone wants to enter a control; carries the routine."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(_("Skal kontrolleres nå"), parent, foldable=True)
        self._desk = desk
        self.buttons: list[CheckButton] = []
        self._lines = QVBoxLayout()
        self._lines.setSpacing(4)
        self._more = QLabel(self)
        self._more.setProperty("role", "secondary")
        self.body.addLayout(self._lines)
        self.body.addWidget(self._more)

    def refresh(self) -> None:
        """Ask the plan anew."""
        reader = self._desk.workspace
        due = sorted(to_check(reader.all(ControlRoutine), reader, today()), key=_riskiest)
        empty(self._lines)
        self.buttons = []
        for routine in due[:MOST]:
            self._lines.addWidget(self._line(routine))
        rest = len(due) - MOST
        self._more.setText(_("og {n} til").format(n=rest) if rest > 0 else "")
        self._more.setVisible(rest > 0 or not due)
        if not due:
            self._more.setText(_("Alt er kontrollert så ofte som risikoen krever."))
        self.set_state_line(_("{n} rutiner").format(n=len(due)))

    def _line(self, routine: ControlRoutine) -> QWidget:
        line = QWidget(self)
        due = next_check(routine, self._desk.workspace)
        when = relative_day(due, today()).words(_) if due else _("aldri kontrollert")
        words = ElidedLabel(f"{routine.code} {routine.title} · {when}", line)
        button = CheckButton(routine, line)
        button.pressed_for.connect(self.wanted)
        self.buttons.append(button)
        row = QHBoxLayout(line)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(words, 1)
        row.addWidget(button)
        return line


class CheckButton(QPushButton):
    """Enters a control of one routine."""

    pressed_for = Signal(object)

    def __init__(self, routine: ControlRoutine, parent: QWidget | None = None) -> None:
        super().__init__(_("Før kontroll"), parent)
        self.routine = routine
        self.setAccessibleName(_("Før kontroll av {name}").format(name=routine.title))
        self.clicked.connect(self._on_clicked)

    @Slot()
    def _on_clicked(self) -> None:
        self.pressed_for.emit(self.routine)


def _riskiest(routine: ControlRoutine) -> tuple[int, str]:
    return -(risk_of(routine) or 0), routine.code
