"""What matters now, in one line above the work: late and open measures, the next review, and the duties."""

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import QPoint, Qt, Signal, Slot
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QPushButton, QWidget

from navplan.domain.deadlines import relative_day
from navplan.domain.modules.plan import Measure
from navplan.domain.safety.now import Now
from navplan.ui.desk import Desk
from navplan.ui.icons import icon
from navplan.ui.parts.flow_layout import FlowLayout
from navplan.ui.views.safety.steps import measure_line
from navplan.ui.words import _, ngettext


class NowBar(QWidget):
    """A button for each. Measures are shown in a menu; the duties unfold below as long as theirs is down."""

    review_wanted = Signal()
    """The day of the next review is to be seen to."""
    duties_wanted = Signal(bool)
    """The six duties are to be shown, or no more."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(_("Viktigst nå"))
        self._desk = desk
        self._now: Now | None = None
        self.late, self.open, self.review, self.duties = (QPushButton(self) for _n in range(4))
        self.duties.setCheckable(True)
        row = FlowLayout(self)
        for button in (self.late, self.open, self.review, self.duties):
            row.addWidget(button)
        self.late.clicked.connect(self._on_late)
        self.open.clicked.connect(self._on_open)
        self.review.clicked.connect(self.review_wanted)
        self.duties.toggled.connect(self.duties_wanted)

    def show_duties(self, missing: int) -> None:
        """Say how many duties lack something."""
        self.duties.setIcon(icon("warning-fill", "warning-mark") if missing else icon("success-fill", "success-mark"))
        words = ngettext("{n} plikt mangler noe", "{n} plikter mangler noe", missing).format(n=missing)
        self.duties.setText(words if missing else _("Alle plikter er på plass"))

    def show_now(self, now: Now | None, today: date) -> None:
        """Show how it stands; without an assessment there is nothing to show."""
        self._now = now
        self.setVisible(now is not None)
        if now is None:
            return
        late, opened = len(now.late), len(now.open)
        self.late.setIcon(icon("error-fill", "danger-mark"))
        self.late.setText(ngettext("{n} tiltak over fristen", "{n} tiltak over fristen", late).format(n=late))
        self.late.setVisible(bool(late))
        self.open.setIcon(icon("plan"))
        self.open.setText(ngettext("{n} åpent tiltak", "{n} åpne tiltak", opened).format(n=opened))
        self.open.setVisible(bool(opened))
        self._show_review(now.review, today)

    def _show_review(self, review: date | None, today: date) -> None:
        is_due = review is None or review < today
        self.review.setIcon(icon("warning-fill", "warning-mark") if is_due else icon("calendar"))
        if review is None:
            self.review.setText(_("Neste gjennomgang er ikke satt"))
            return
        words = _("Neste gjennomgang {day:%d.%m.%Y} · {away}")
        self.review.setText(words.format(day=review, away=relative_day(review, today).words(_)))

    @Slot()
    def _on_late(self) -> None:
        self._offer(self.late, self._now.late if self._now else ())

    @Slot()
    def _on_open(self) -> None:
        self._offer(self.open, self._now.open if self._now else ())

    def _offer(self, button: QPushButton, measures: Sequence[Measure]) -> None:
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for measure in measures:
            told = f"{measure.code} {measure.title} · {measure_line(self._desk, measure)}"
            menu.addAction(told.replace("&", "&&")).setData(measure.id)
        menu.triggered.connect(self._on_chosen)
        menu.popup(button.mapToGlobal(QPoint(0, button.height() + 4)))

    @Slot(QAction)
    def _on_chosen(self, action: QAction) -> None:
        measure = self._desk.workspace.get(Measure, str(action.data()))
        if measure is not None:
            self._desk.show(measure)
