"""How a routine does in practice: the last sample with its interval, and when the next control is due."""

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QLabel, QPushButton, QVBoxLayout, QWidget

from navplan.domain.deadlines import relative_day, today
from navplan.domain.kinds import Choice
from navplan.domain.modules.control.records import ControlCheck, ControlRoutine
from navplan.domain.modules.control.rules import (
    THRESHOLD,
    checks_of,
    frequency_of,
    interval,
    is_checked_by_event,
    next_check,
    share,
    verdict,
)
from navplan.domain.modules.control.words import FREQUENCIES
from navplan.domain.plots import share_line
from navplan.ui.charts.drawing_view import DrawingView
from navplan.ui.desk import Desk
from navplan.ui.parts.chips import StatusChip
from navplan.ui.words import N_, _

VERDICTS = {
    "i_trad": (N_("I tråd"), "success"),
    "delvis": (N_("Delvis i tråd"), "warning"),
    "ikke": (N_("Ikke i tråd"), "danger"),
}


class SamplePanel(QWidget):
    """Shows the last control of one routine. `wanted` asks to enter a new one; carries the routine."""

    wanted = Signal(object)

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._routine: ControlRoutine | None = None
        self.head = QLabel(_("Stikkprøven"), self)
        self.head.setProperty("role", "label")
        self.chip = StatusChip("", parent=self)
        self.counts, self.whole, self.next = QLabel(self), QLabel(self), QLabel(self)
        for label in (self.whole, self.next):
            label.setProperty("role", "secondary")
        self.view = DrawingView(self)
        self.button = QPushButton(_("Før kontroll"), self)
        self.button.clicked.connect(self._on_clicked)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 8)
        column.setSpacing(6)
        column.addWidget(self.head)
        column.addWidget(self.chip, 0, Qt.AlignmentFlag.AlignLeft)
        for label in (self.counts, self.whole, self.next):
            label.setTextFormat(Qt.TextFormat.PlainText)
            label.setWordWrap(True)
        for part in (self.counts, self.view, self.whole, self.next):
            column.addWidget(part)
        column.addWidget(self.button, 0, Qt.AlignmentFlag.AlignLeft)

    def show_routine(self, routine: ControlRoutine) -> None:
        """Show how this routine does."""
        self._routine = routine
        self.setVisible(bool(routine.id))
        done = checks_of(routine, self._desk.workspace) if routine.id else ()
        self._show_last(next((check for check in reversed(done) if check.seen), None))
        self.next.setText(self._next_words(routine))
        self.button.setAccessibleName(_("Før kontroll av {name}").format(name=routine.title))

    def _show_last(self, last: ControlCheck | None) -> None:
        for part in (self.chip, self.view, self.whole):
            part.setVisible(last is not None)
        if last is None or not last.seen:
            self.counts.setText(_("Ingen har kontrollert denne rutinen ennå."))
            return
        right, found = min(last.right or 0, last.seen), share(last) or 0.0
        words, tone = VERDICTS[verdict(last) or "ikke"]
        self.chip.set_state(_(words), tone)
        low, high = interval(last.seen, right)
        told = _("{right} av {seen} i tråd {day}: {share} %")
        day = f"{last.done_on:%d.%m.%Y}"
        self.counts.setText(told.format(right=right, seen=last.seen, day=day, share=round(found)))
        least = THRESHOLD if last.threshold is None else last.threshold
        whole = _("Trolig {low}–{high} % i alle saker. Grensen er {least} %.")
        self.whole.setText(whole.format(low=low, high=high, least=least))
        self.view.show_drawing(share_line(self._drawn(found, low, high, least), found, (low, high), least))

    def _drawn(self, found: float, low: int, high: int, least: int) -> str:
        words = _("{share} % i tråd, trolig mellom {low} og {high} %. Grensen er {least} %.")
        return words.format(share=round(found), low=low, high=high, least=least)

    def _next_words(self, routine: ControlRoutine) -> str:
        often = Choice(FREQUENCIES).show(frequency_of(routine), _)
        if is_checked_by_event(routine):
            return _("Kontrolleres ved hendelse.")
        due = next_check(routine, self._desk.workspace) if routine.id else None
        if due is None:
            return _("Kontrolleres {often}.").format(often=often.lower())
        words = _("Neste kontroll {day}, {near}. Kontrolleres {often}.")
        return words.format(
            day=f"{due:%d.%m.%Y}", near=relative_day(due, today()).words(_).lower(), often=often.lower()
        )

    @Slot()
    def _on_clicked(self) -> None:
        if self._routine is not None:
            self.wanted.emit(self._routine)
