"""Meetings: the agenda left, the item in the middle, follow-up right; what the plan proposes goes in with one key."""

from PySide6.QtCore import QSize, Qt, Slot
from PySide6.QtGui import QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QPushButton,
    QStackedLayout,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from navplan.domain.deadlines import today
from navplan.domain.documents.partnership_packet import agenda_text
from navplan.domain.kinds import Choice, Day
from navplan.domain.meetings.agenda import count_deadlines, lay_agenda, move, new_item, plan_year, strayed
from navplan.domain.meetings.proposals import Proposal, proposals
from navplan.domain.meetings.standing import standing_of
from navplan.domain.meetings.steps import Approval, accept, approve, close, put_off, to_measure
from navplan.domain.modules.meeting import AgendaItem, FollowUp, Meeting
from navplan.domain.modules.meeting.rules import (
    follow_ups_before,
    is_held,
    items_of,
    meetings_in_order,
    next_meeting,
)
from navplan.domain.modules.meeting.words import MEETING_STATUS
from navplan.domain.modules.partnership.versions import in_force, newest
from navplan.domain.words import N_, Said
from navplan.ui.clipboard import copy_out
from navplan.ui.desk import Desk
from navplan.ui.icons import icon
from navplan.ui.parts.chips import StatusChip
from navplan.ui.parts.empty_state import EmptyState
from navplan.ui.parts.flow_layout import FlowLayout
from navplan.ui.parts.still_combo import StillCombo
from navplan.ui.parts.symbol import Symbol
from navplan.ui.views.partnership.agenda_list import AgendaList
from navplan.ui.views.partnership.beside import Beside
from navplan.ui.views.partnership.follow_panel import FollowPanel
from navplan.ui.views.partnership.item_sheet import ItemSheet
from navplan.ui.views.partnership.row_panel import RowPanel
from navplan.ui.words import _

NEXT_STEP = {
    "planlagt": ("innkalt", N_("Innkallingen er sendt")),
    "innkalt": ("holdt", N_("Møtet er holdt")),
    "holdt": ("til_godkjenning", N_("Send referatet til godkjenning")),
    "til_godkjenning": ("godkjent", N_("Referatet er godkjent")),
}
"""What comes after each state, and what the button says."""


DEADLINES = {
    "proposals_due": N_("saker meldes"),
    "notice_due": N_("innkalling sendes"),
    "minutes_due": N_("referat sendes"),
}
"""What each deadline is for, within a sentence."""


class MeetingsView(QWidget):
    """One meeting at a time. `refresh` reads the plan anew."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._id = ""
        self.meeting_box = StillCombo(self)
        self.meeting_box.setAccessibleName(_("Møte"))
        self.status = StatusChip("", parent=self)
        self.time_line = QLabel(self)
        self.time_line.setObjectName("meeting.time")
        self.about_button = QPushButton(icon("panel"), _("Om møtet"), self)
        self.copy_button = QToolButton(self)
        self.copy_button.setIcon(icon("copy"))
        self.copy_button.setToolTip(_("Kopier sakslisten som tekst, til e-post eller kalender."))
        self.copy_button.setAccessibleName(_("Kopier sakslisten"))
        self.item_button = QPushButton(icon("add"), _("Ny sak"), self)
        self.template_button = QPushButton(_("Lag sakslisten fra malen"), self)
        self.step_button = QPushButton(self)
        self.step_button.setProperty("role", "primary")
        self.strayed = QWidget(self)
        self.strayed.setObjectName("meeting.strayed")
        self.strayed_words = QLabel(self.strayed)
        self.strayed_words.setProperty("role", "secondary")
        self.count_button = QPushButton(_("Regn fristene ut på nytt"), self.strayed)
        self.count_button.setProperty("role", "tertiary")
        self.agenda = AgendaList(self)
        self.sheet = ItemSheet(desk, self)
        self.follow = FollowPanel(desk, self)
        self.about = RowPanel(desk, self)
        self.empty = EmptyState(
            _("Her står årets partnerskapsmøter, med sakliste, referat og oppfølging."),
            _("Planlegg årets møter"),
            _("Antall, frister og deltakere hentes fra avtalen. Dagene er forslag."),
            "meeting",
            self,
        )
        self._lay_out()
        self._connect()

    def _lay_out(self) -> None:
        middle = QWidget(self)
        self.panel_button = Beside(_("Oppfølging"), middle, self.follow, self)
        self.panel_button.narrowed.connect(self._on_narrowed)
        top = FlowLayout(gap=12)
        for widget in (self.meeting_box, self.status, self.time_line, self.panel_button):
            top.addWidget(widget)
        for button in (self.about_button, self.copy_button, self.template_button, self.item_button, self.step_button):
            top.addWidget(button)
        self._middle_pile = QStackedLayout(middle)
        self._middle_pile.addWidget(self.sheet)
        self._middle_pile.addWidget(self.about)
        across = QHBoxLayout()
        across.setSpacing(16)
        across.addWidget(self.agenda)
        across.addWidget(middle, 1)
        across.addWidget(self.follow, 1)
        telling = QHBoxLayout(self.strayed)
        telling.setContentsMargins(0, 0, 0, 0)
        telling.addWidget(Symbol("info", "info-text", 18, self.strayed))
        telling.addWidget(self.strayed_words)
        telling.addWidget(self.count_button)
        telling.addStretch(1)
        full = QWidget(self)
        column = QVBoxLayout(full)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        column.addLayout(top)
        column.addWidget(self.strayed)
        column.addLayout(across, 1)
        self._pile = QStackedLayout(self)
        self._pile.addWidget(full)
        self._pile.addWidget(self.empty)

    def _connect(self) -> None:
        self.meeting_box.activated.connect(self._on_meeting)
        self.agenda.chosen.connect(self._on_item)
        self.agenda.accepted.connect(self._on_accepted)
        self.agenda.put_off.connect(self._on_put_off)
        self.agenda.moved.connect(self._on_moved)
        self.agenda.taken_off.connect(self._on_taken_off)
        self.sheet.used.connect(self._on_used)
        self.follow.wants_measure.connect(self._on_to_measure)
        self.follow.wants_closed.connect(self._on_close)
        self.about.closed.connect(self._on_about_closed)
        self.about_button.clicked.connect(self._on_about)
        self.copy_button.clicked.connect(self._on_copy)
        self.item_button.clicked.connect(self._on_new_item)
        self.template_button.clicked.connect(self._on_template)
        self.step_button.clicked.connect(self._on_step)
        self.count_button.clicked.connect(self._on_count)
        self.empty.acted.connect(self._on_plan_year)
        adding = QShortcut(QKeySequence(Qt.Key.Key_F8), self)
        adding.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        adding.activated.connect(self._on_add)

    def minimumSizeHint(self) -> QSize:
        return self.panel_button.least(super().minimumSizeHint())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.panel_button.fit(self.width(), super().minimumSizeHint().width())

    @Slot(bool)
    def _on_narrowed(self, is_narrow: bool) -> None:
        """The step that comes next says the state too, and symbols take less room than words."""
        self.status.setHidden(is_narrow)
        for button, words in ((self.about_button, _("Om møtet")), (self.item_button, _("Ny sak"))):
            button.setText("" if is_narrow else words)
            button.setToolTip(words)
            button.setAccessibleName(words)

    # -- what the page asks

    @property
    def meeting(self) -> Meeting | None:
        """The meeting shown."""
        return self._desk.workspace.get(Meeting, self._id)

    def show_meeting(self, id: str, item: str = "") -> None:
        """Show another meeting, and an item of it."""
        self._id = id
        self.refresh()
        if item:
            self.agenda.choose(item)

    def refresh(self) -> None:
        """Read the plan anew."""
        meeting = self.meeting or self._usual()
        self._pile.setCurrentIndex(0 if meeting else 1)
        if meeting is None:
            self._id = ""
            return
        self._id = meeting.id
        items = items_of(meeting, self._desk.workspace)
        self._tell_top(meeting, items)
        self._tell_strayed(meeting)
        self.agenda.show_items(items)
        self.agenda.show_proposals(() if is_held(meeting) else proposals(meeting, self._desk.workspace, today()))
        self._show_item()

    def _usual(self) -> Meeting | None:
        """The next meeting, else the year's last that waits, else the last of all."""
        workspace = self._desk.workspace
        ordered = meetings_in_order(workspace)
        ahead = [meeting for meeting in ordered if not is_held(meeting)]
        return next_meeting(workspace, today()) or next(iter((*ahead, *reversed(ordered))), None)

    def _tell_top(self, meeting: Meeting, items: tuple[AgendaItem, ...]) -> None:
        ordered = meetings_in_order(self._desk.workspace)
        self.meeting_box.clear()
        for found in ordered:
            day = Day().show(found.held_on, _) or _("uten dag")
            self.meeting_box.addItem(_("Møte {name} · {day}").format(name=found.name, day=day), found.id)
        self.meeting_box.setCurrentIndex([found.id for found in ordered].index(meeting.id))
        option = Choice(MEETING_STATUS).option(meeting.status)
        self.status.set_state(_(option.label), option.tone)
        standing = standing_of(meeting, self._desk.workspace, today())
        self.time_line.setText(standing.time_said().words(_))
        self.copy_button.setIcon(icon("copy"))
        self.template_button.setVisible(not items)
        step = NEXT_STEP.get(meeting.status)
        self.step_button.setVisible(step is not None)
        self.step_button.setText(_(step[1]) if step else "")

    def _tell_strayed(self, meeting: Meeting) -> None:
        """A meeting that was moved says that its deadlines still follow the old day; nothing is moved unasked."""
        away = {} if is_held(meeting) else strayed(meeting, self._desk.workspace)
        self.strayed.setVisible(bool(away))
        days = ", ".join(f"{_(DEADLINES[fact])} {Day().show(day, _)}" for fact, day in away.items())
        self.strayed_words.setText(_("Fristene følger ikke møtedagen. Regnet fra den: {days}.").format(days=days))

    def _show_item(self) -> None:
        meeting = self.meeting
        item = self._desk.workspace.get(AgendaItem, self.agenda.items.key_of_current())
        self.sheet.show_item(item)
        if meeting is not None:
            standing = standing_of(meeting, self._desk.workspace, today())
            carried = follow_ups_before(meeting, self._desk.workspace)
            self.follow.show_item(item, carried, standing.carried_said().words(_))

    # -- what people do

    @Slot(int)
    def _on_meeting(self, place: int) -> None:
        self._middle_pile.setCurrentWidget(self.sheet)
        self.show_meeting(str(self.meeting_box.itemData(place)))

    @Slot(str)
    def _on_item(self, _id: str) -> None:
        self._middle_pile.setCurrentWidget(self.sheet)
        self._show_item()

    @Slot(object)
    def _on_accepted(self, proposal: Proposal) -> None:
        if (meeting := self.meeting) is not None:
            with self._desk.draft(Said(N_("Ta opp sak: {title}"), title=proposal.title)) as draft:
                accept(draft, meeting, proposal, self._desk.workspace)

    @Slot(object)
    def _on_put_off(self, proposal: Proposal) -> None:
        if (meeting := self.meeting) is not None:
            with self._desk.draft(Said(N_("Utsett forslag: {title}"), title=proposal.title)) as draft:
                put_off(draft, meeting, proposal)

    @Slot(str, bool)
    def _on_moved(self, id: str, down: bool) -> None:
        item = self._desk.workspace.get(AgendaItem, id)
        if item is not None:
            with self._desk.draft(Said(N_("Flytt sak {case}"), case=item.case)) as draft:
                move(draft, item, down, self._desk.workspace)

    @Slot(str)
    def _on_taken_off(self, id: str) -> None:
        item = self._desk.workspace.get(AgendaItem, id)
        if item is not None:
            self._desk.remove(item, _("Sak {case} er tatt av sakslisten.").format(case=item.case))

    @Slot(object, int)
    def _on_used(self, item: AgendaItem, minutes: int) -> None:
        now = self._desk.workspace.get(AgendaItem, item.id)
        if now is not None:
            self._desk.set(now, used=min(minutes, 600))

    @Slot(object)
    def _on_to_measure(self, follow_up: FollowUp) -> None:
        with self._desk.draft(Said(N_("Gjør oppfølging til tiltak"))) as draft:
            measure = to_measure(draft, follow_up, self._desk.workspace)
            self._desk.announced.emit(_("Oppfølgingen er tiltak {code} i planen.").format(code=measure.code))

    @Slot(object)
    def _on_close(self, follow_up: FollowUp) -> None:
        with self._desk.draft(Said(N_("Lukk oppfølging"))) as draft:
            close(draft, follow_up, today())

    @Slot()
    def _on_count(self) -> None:
        if (meeting := self.meeting) is not None:
            with self._desk.draft(Said(N_("Regn ut fristene for møte {name}"), name=meeting.name)) as draft:
                count_deadlines(draft, meeting, self._desk.workspace)
            self.step_button.setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot()
    def _on_add(self) -> None:
        """A new follow-up, wherever the cursor is."""
        if self.panel_button.is_narrow:
            self.panel_button.setChecked(True)
        self.follow.add()

    @Slot()
    def _on_copy(self) -> None:
        if (meeting := self.meeting) is not None:
            if not copy_out(self._desk, agenda_text(meeting, self._desk.workspace, _)):
                return
            self.copy_button.setIcon(icon("check"))

    @Slot()
    def _on_about(self) -> None:
        meeting = self.meeting
        if meeting is not None:
            self.about.show_row(meeting)
            self._middle_pile.setCurrentWidget(self.about)

    @Slot()
    def _on_about_closed(self) -> None:
        self._middle_pile.setCurrentWidget(self.sheet)

    @Slot()
    def _on_new_item(self) -> None:
        meeting = self.meeting
        if meeting is None:
            return
        made = ""
        with self._desk.draft(Said(N_("Ny sak"))) as draft:
            item = AgendaItem(type="droefting", category="maal")
            made = new_item(draft, meeting, item, self._desk.workspace).id
        self.agenda.choose(made)
        self.sheet.about.set_folded(False)
        self.sheet.about.rows["title"].editor.setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot()
    def _on_template(self) -> None:
        if (meeting := self.meeting) is not None:
            with self._desk.draft(Said(N_("Lag sakslisten fra malen"))) as draft:
                lay_agenda(draft, meeting, self._desk.workspace)

    @Slot()
    def _on_step(self) -> None:
        """On to the next state; approval needs both owners, and asks for what is missing of it."""
        self.sheet.settle()
        meeting = self.meeting
        step = NEXT_STEP.get(meeting.status) if meeting else None
        if meeting is None or step is None:
            return
        if step[0] != "godkjent":
            self._desk.set(meeting, status=step[0])
        elif meeting.state_approved_on and meeting.municipal_approved_on:
            approval = Approval("kommune", meeting.municipal_approver, meeting.municipal_approved_on)
            with self._desk.draft(Said(N_("Godkjenn referatet"))) as draft:
                approve(draft, meeting, approval, self._desk.workspace)
        else:
            self._on_about()
            self.about.go_to("municipal_approved_on" if meeting.state_approved_on else "state_approved_on")

    @Slot()
    def _on_plan_year(self) -> None:
        workspace = self._desk.workspace
        with self._desk.draft(Said(N_("Planlegg møtene i {year}"), year=self._desk.year)) as draft:
            plan_year(draft, self._desk.year, in_force(workspace) or newest(workspace), workspace)
