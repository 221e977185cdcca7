"""The panel at the right of the wheel: the day that was opened, and the activity it belongs to."""

from typing import Any

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QFrame, QPushButton, QVBoxLayout, QWidget

from navplan.domain.changes import Edit
from navplan.domain.modules.wheel import ABOUT, WHAT, Activity, Occurrence
from navplan.domain.records import Section, field_of
from navplan.ui.desk import Desk
from navplan.ui.editors import field_editor
from navplan.ui.forms.section_card import SectionCard
from navplan.ui.icons import icon
from navplan.ui.parts.field_row import FieldRow
from navplan.ui.parts.panel_head import PanelHead
from navplan.ui.parts.scrolled import Scrolled
from navplan.ui.views.wheel import steps
from navplan.ui.views.wheel.when_card import WhenCard
from navplan.ui.words import N_, _

THIS_TIME = Section(N_("Denne gangen"), ("confirmed", "status", "done_on", "done_by", "reason"))
ASKED_WHEN = {"done_on": "gjennomfort", "done_by": "gjennomfort", "reason": "utelatt"}
"""What is asked of a day only when it stands so."""


class ActivityPanel(QFrame):
    """Fields are stored as they are left. An unborn activity is stored with its name."""

    closed = Signal()
    shown = Signal(object)
    """Another activity is shown, or this one was born; carries it."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self.activity: Activity | None = None
        self.occurrence: Occurrence | None = None
        self.setProperty("role", "panel")
        self.head = PanelHead(self, _("Fjern aktiviteten"))
        self.head.setContentsMargins(20, 0, 12, 0)
        self.head.kind.setText(_("Aktivitet i årshjulet"))
        self.head.remove_button.clicked.connect(self._on_remove)
        self.head.close_button.clicked.connect(self.close_panel)
        self.tick_button = QPushButton(icon("check", "on-accent"), "", self)
        self.tick_button.clicked.connect(self._on_tick)
        self.time_card = SectionCard(desk, Occurrence, THIS_TIME, self)
        self.due = field_editor(desk, Occurrence, "due", compact=True)
        self.due.settled.connect(self._on_due)
        self.what_card = SectionCard(desk, Activity, WHAT, self)
        self.when_card = WhenCard(desk, self)
        self.about_cards = [SectionCard(desk, Activity, section, self) for section in ABOUT]
        for card in (self.what_card, *self.about_cards):
            for row in card.rows.values():
                row.binding.born.connect(self._on_born)
        self._lay_out()
        desk.edited.connect(self._on_edited)
        self.hide()

    def _lay_out(self) -> None:
        self.time_card.body.insertWidget(0, FieldRow(_(field_of(Occurrence, "due").label), self.due, "", "", self))
        self.time_card.body.addWidget(self.tick_button, 0, Qt.AlignmentFlag.AlignLeft)
        sheet = QWidget(self)
        cards = QVBoxLayout(sheet)
        cards.setContentsMargins(20, 4, 12, 24)
        cards.setSpacing(16)
        for card in (self.time_card, self.what_card, self.when_card, *self.about_cards):
            cards.addWidget(card)
        cards.addStretch(1)
        self._scroll = Scrolled(self, sheet)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 16, 0, 0)
        column.addLayout(self.head)
        column.addWidget(self._scroll, 1)

    # -- what the page asks

    def open(self, activity: Activity, occurrence: Occurrence | None = None) -> None:
        """Show an activity and, of its days, the one that was opened."""
        self._settle()
        self.activity, self.occurrence = activity, occurrence
        self.when_card.follow(activity)
        for card in (self.what_card, *self.about_cards):
            card.follow(activity)
        self.time_card.follow(occurrence)
        if occurrence is not None:
            self.due.show_value(occurrence.due)
        self._tell()
        self._scroll.verticalScrollBar().setValue(0)
        self.show()
        self.shown.emit(activity)

    def begin(self, activity: Activity) -> None:
        """Show an unborn activity with the cursor in its name."""
        self.open(activity)
        self.what_card.rows["title"].editor.setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot()
    def close_panel(self) -> None:
        """Settle what is half typed and close."""
        if self.activity is None:
            return
        self._settle()
        self.activity = self.occurrence = None
        self.when_card.follow(None)
        for card in (self.what_card, *self.about_cards, self.time_card):
            card.follow(None)
        self.hide()
        self.closed.emit()

    # -- within

    def _settle(self) -> None:
        if self.occurrence is not None and self.due.is_unsettled:
            self.due.settle()

    def _tell(self) -> None:
        if self.activity is None:
            return
        problems = tuple(self._desk.workspace.kind(Activity.KEY).check(self.activity, self._desk.workspace))
        is_born = bool(self.activity.id)
        shown = problems if is_born else ()
        self.when_card.stay(self.activity, shown)
        for card in (self.what_card, *self.about_cards):
            card.stay(self.activity, shown)
        self.head.title.setText(self.activity.title or _("Ny aktivitet"))
        self.setAccessibleName(self.head.title.text())
        self.head.remove_button.setEnabled(is_born)
        self.time_card.setVisible(self.occurrence is not None)
        if self.occurrence is not None:
            kind = self._desk.workspace.kind(Occurrence.KEY)
            self.time_card.stay(self.occurrence, tuple(kind.check(self.occurrence, self._desk.workspace)))
            self.due.refresh(self.occurrence.due)
            is_done = self.occurrence.status == "gjennomfort"
            for key, state in ASKED_WHEN.items():
                self.time_card.rows[key].setVisible(self.occurrence.status == state)
            self.tick_button.setText(_("Ta bort avkryssingen") if is_done else _("Kryss av som gjennomført"))
            self.tick_button.setIcon(icon("undo" if is_done else "check"))

    @Slot(object)
    def _on_born(self, activity: Activity) -> None:
        self.activity = activity
        self._tell()
        self.shown.emit(activity)

    @Slot(object)
    def _on_due(self, day: Any) -> None:
        if self.occurrence is not None:
            steps.move(self._desk, self.occurrence, day)

    @Slot()
    def _on_tick(self) -> None:
        if self.occurrence is not None:
            steps.tick(self._desk, self.occurrence, self.occurrence.status != "gjennomfort")

    @Slot()
    def _on_remove(self) -> None:
        if self.activity is not None and self.activity.id:
            steps.remove(self._desk, self.activity)

    def _on_edited(self, edit: Edit) -> None:
        if self.activity is None or not self.activity.id or not edit.touches(Activity, Occurrence):
            return
        now = self._desk.workspace.get(Activity, self.activity.id)
        if now is None:
            self.close_panel()
            return
        self.activity = now
        if self.occurrence is not None:
            self.occurrence = self._desk.workspace.get(Occurrence, self.occurrence.id)
        self._tell()
