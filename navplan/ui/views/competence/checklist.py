"""The points of a programme for one who is new: what is done, what is late, in the order of the weeks."""

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QBoxLayout, QLabel, QVBoxLayout, QWidget

from navplan.domain.changes import Edit
from navplan.domain.deadlines import today
from navplan.domain.modules.competence import Newcomer, NewcomerPoint, Onboarding, OnboardingPoint
from navplan.domain.modules.competence.rules_onboarding import late_points, points_of, statuses
from navplan.domain.records import Record
from navplan.domain.words import N_, Said
from navplan.ui.desk import Desk
from navplan.ui.editors import Editor, field_editor
from navplan.ui.parts.emptied import empty
from navplan.ui.parts.labelled import name_parts
from navplan.ui.parts.scrolled import Scrolled
from navplan.ui.theme import is_text_large, text_px
from navplan.ui.words import _

WIDE = 150
"""Pixels for the status of a point."""


class PointRow(QWidget):
    """One point with its status; setting it done writes the day, and leaving it out asks for the reason."""

    def __init__(self, desk: Desk, newcomer: Newcomer, point: OnboardingPoint, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk, self._newcomer, self._point = desk, newcomer, point
        self._words = QLabel(self)
        self._words.setWordWrap(True)
        self.status: Editor = field_editor(desk, NewcomerPoint, "status", self, compact=True)
        self.reason: Editor = field_editor(desk, NewcomerPoint, "reason", self, compact=True)
        for editor in (self.status, self.reason):
            editor.setFixedWidth(text_px(WIDE))
        choices = QVBoxLayout()
        choices.setSpacing(4)
        choices.addWidget(self.status)
        choices.addWidget(self.reason)
        row = QBoxLayout(
            QBoxLayout.Direction.TopToBottom if is_text_large() else QBoxLayout.Direction.LeftToRight, self
        )
        row.setContentsMargins(0, 4, 8, 4)
        row.setSpacing(12)
        row.addWidget(self._words, 1)
        row.addLayout(choices)
        name_parts(self, point.title)
        self.status.settled.connect(self._on_status)
        self.reason.settled.connect(self._on_reason)

    @property
    def point(self) -> OnboardingPoint:
        """The point of the row."""
        return self._point

    def tell(self, stands: NewcomerPoint | None, is_late: bool) -> None:
        """Show how the point stands."""
        shown = stands or NewcomerPoint()
        self.status.refresh(shown.status)
        self.reason.refresh(shown.reason)
        self.reason.setVisible(shown.status == "ikke_aktuelt")
        week = _("Uke {week}").format(week=self._point.week_to)
        late = f" · {_('forsinket')}" if is_late else ""
        self._words.setText(f"{self._point.title}\n{week}{late}")
        self._words.setProperty("role", "complaint" if is_late else "")
        self._words.style().polish(self._words)

    def _stands(self) -> NewcomerPoint | None:
        return statuses(self._newcomer, self._desk.workspace).get(self._point.id)

    def _settle(self, **values: object) -> None:
        stands = self._stands()
        title = Said(N_("Sett status på «{point}»"), point=self._point.title)
        with self._desk.draft(title) as draft:
            row = stands or draft.add(NewcomerPoint(newcomer=self._newcomer.id, point=self._point.id))
            draft.set(row, **values)

    @Slot(object)
    def _on_status(self, status: str) -> None:
        stands = self._stands()
        done = (stands.done_on if stands and stands.done_on else today()) if status == "fullfort" else None
        reason = (stands.reason if stands else "") if status == "ikke_aktuelt" else ""
        self._settle(status=status, done_on=done, reason=reason)

    @Slot(object)
    def _on_reason(self, reason: str) -> None:
        self._settle(reason=reason)


class Checklist(QWidget):
    """The points of one who is new; hidden while nobody is shown."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._newcomer: Newcomer | None = None
        self.rows: list[PointRow] = []
        head = QLabel(_("Punktene i løpet"), self)
        head.setProperty("role", "section")
        content = QWidget(self)
        self._column = QVBoxLayout(content)
        self._column.setContentsMargins(0, 0, 0, 16)
        self._column.setSpacing(0)
        scroll = Scrolled(self, content)
        column = QVBoxLayout(self)
        column.setContentsMargins(4, 8, 0, 0)
        column.addWidget(head)
        column.addWidget(scroll, 1)
        desk.edited.connect(self._on_edited)
        self.hide()

    def show_newcomer(self, newcomer: Newcomer | None) -> None:
        """Show the points of somebody, or nothing."""
        before, self._newcomer = self._newcomer, newcomer
        self.setVisible(newcomer is not None)
        if newcomer is None:
            return
        points = points_of(newcomer, self._desk.workspace)
        if before is None or before.id != newcomer.id or [row.point for row in self.rows] != list(points):
            empty(self._column)
            self.rows = [PointRow(self._desk, newcomer, point, self) for point in points]
            for row in self.rows:
                self._column.addWidget(row)
            self._column.addStretch(1)
        self._tell()

    def _tell(self) -> None:
        if self._newcomer is None:
            return
        stands = statuses(self._newcomer, self._desk.workspace)
        late = {point.id for point in late_points(self._newcomer, self._desk.workspace, today())}
        for row in self.rows:
            row.tell(stands.get(row.point.id), row.point.id in late)

    def _on_edited(self, edit: Edit) -> None:
        shown = self._newcomer
        if shown is None or not edit.touches(Newcomer, NewcomerPoint, Onboarding, OnboardingPoint):
            return
        now: Record | None = self._desk.workspace.get(Newcomer, shown.id)
        self.show_newcomer(now if isinstance(now, Newcomer) else None)
