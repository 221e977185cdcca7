"""Partnerskap: the agreement, the meetings, and the supervision of the office."""

from collections.abc import Iterator
from functools import cached_property

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QStackedLayout, QVBoxLayout, QWidget

from navplan.domain.changes import Edit
from navplan.domain.meetings.standing import waiting_items
from navplan.domain.modules.letter import Treatment
from navplan.domain.modules.meeting import (
    AgendaItem,
    Attendance,
    Finding,
    FollowUp,
    FormalDecision,
    Inspection,
    Meeting,
    PutOff,
)
from navplan.domain.modules.office import Municipality, Office, Role
from navplan.domain.modules.partnership import Agreement
from navplan.domain.modules.partnership.layout import clause_of_part
from navplan.domain.modules.partnership.parts_office import Clause, Part
from navplan.domain.modules.plan import Measure
from navplan.domain.records import Record
from navplan.ui.desk import Desk
from navplan.ui.page import Page
from navplan.ui.parts.page_header import PageHeader
from navplan.ui.parts.segmented import Segmented
from navplan.ui.views.partnership.agreement_view import AgreementView
from navplan.ui.views.partnership.inspections_view import InspectionsView
from navplan.ui.views.partnership.meetings_view import MeetingsView
from navplan.ui.words import _, ngettext

AGREEMENT, MEETINGS, INSPECTIONS = "agreement", "meetings", "inspections"


class PartnershipPage(Page):
    """Header and one of three views."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent)
        self.header = PageHeader(_("Partnerskap"), parent=self)
        self.tabs = Segmented(((AGREEMENT, _("Avtale")), (MEETINGS, _("Møter")), (INSPECTIONS, _("Tilsyn"))), self)
        self.tabs.setAccessibleName(_("Visning"))
        self.header.controls.addWidget(self.tabs)
        body = QWidget(self)
        self._pile = QStackedLayout(body)
        self.agreement = AgreementView(desk, self)
        self._pile.addWidget(self.agreement)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 24, 24, 16)
        column.setSpacing(16)
        column.addWidget(self.header)
        column.addWidget(body, 1)
        self.tabs.chosen.connect(self.show_view)
        desk.edited.connect(self._on_edited)
        desk.year_changed.connect(self._on_year)
        self.tabs.set_value(AGREEMENT)
        self.refresh()

    @cached_property
    def meetings(self) -> MeetingsView:
        """The meetings, made when they are first looked at."""
        made = MeetingsView(self.desk, self)
        self._pile.addWidget(made)
        return made

    @cached_property
    def inspections(self) -> InspectionsView:
        """The supervision, made when it is first looked at."""
        made = InspectionsView(self.desk, self)
        self._pile.addWidget(made)
        return made

    # -- what the window asks

    def show_record(self, record: Record) -> None:
        """Bring a version, a clause, a row, a meeting, an item or a finding into view."""
        workspace = self.desk.workspace
        if isinstance(record, Agreement | Part):
            self.show_view(AGREEMENT)
            version = record.id if isinstance(record, Agreement) else record.agreement
            clause = "" if isinstance(record, Agreement) else _clause_of(record)
            self.agreement.show_version(version, clause)
        elif isinstance(record, Inspection | Finding):
            self.show_view(INSPECTIONS)
            self.inspections.show_inspection(record.inspection if isinstance(record, Finding) else record.id)
        else:
            item = workspace.get(AgendaItem, str(getattr(record, "item", "")))
            found = record if isinstance(record, AgendaItem) else item
            meeting = found.meeting if found else getattr(record, "meeting", record.id)
            self.show_view(MEETINGS)
            self.meetings.show_meeting(str(meeting), found.id if found else "")

    def waiting(self) -> int:
        """Conclusions that wait for a formal decision."""
        return len(waiting_items(self.desk.workspace))

    def views(self) -> Iterator[str]:
        """Show the page in its further states, one at a time, for the picture maker."""
        for key in ("A3", "A10", "A15"):
            self.agreement.clauses.choose(key)
            yield f"agreement_{key}"
        if self.agreement.sheet.lists and self.agreement.sheet.lists[0].rows:
            self.agreement.sheet.lists[0].rows[0].edit_button.click()
            yield "row"
        self.agreement.gaps_button.click()
        yield "gaps"
        self.agreement.differences_button.setChecked(True)
        yield "differences"
        self.agreement.differences_button.setChecked(False)
        signed = [version for version in self.desk.workspace.all(Agreement) if version.status == "gjeldende"]
        if signed:
            self.agreement.show_version(signed[0].id, "A5")
            yield "signed"
        self.show_view(MEETINGS)
        yield "meeting"
        held = [meeting for meeting in self.desk.workspace.all(Meeting) if meeting.status == "til_godkjenning"]
        if held:
            items = self.desk.workspace.linked(AgendaItem, "meeting", held[0].id)
            self.meetings.show_meeting(held[0].id, items[-1].id if items else "")
            yield "minutes"
        self.show_view(INSPECTIONS)
        yield "inspections"
        self.show_view(AGREEMENT)

    @Slot(str)
    def show_view(self, key: str) -> None:
        """Change between agreement, meetings and supervision."""
        self.tabs.set_value(key)
        view = self.meetings if key == MEETINGS else self.inspections if key == INSPECTIONS else self.agreement
        self._pile.setCurrentWidget(view)
        self.refresh()

    # -- keeping in step

    def refresh(self) -> None:
        """Read the plan anew where the user looks."""
        current = self._pile.currentWidget()
        if isinstance(current, AgreementView | MeetingsView | InspectionsView):
            current.refresh()
        waiting = self.waiting()
        line = ngettext(
            "{n} konklusjon venter på vedtak i linjene", "{n} konklusjoner venter på vedtak i linjene", waiting
        )
        self.header.set_line(line.format(n=waiting) if waiting else _("Ingen konklusjoner venter på vedtak"))

    @Slot(object)
    def _on_edited(self, edit: Edit) -> None:
        mine = (Agreement, Part, Meeting, AgendaItem, Attendance, FollowUp, FormalDecision, PutOff)
        if edit.touches(*mine, Finding, Inspection, Treatment, Measure, Role, Office, Municipality):
            self.refresh()

    @Slot(int)
    def _on_year(self, _year: int) -> None:
        self.refresh()


def _clause_of(record: Part) -> str:
    return record.point if isinstance(record, Clause) else clause_of_part(type(record))
