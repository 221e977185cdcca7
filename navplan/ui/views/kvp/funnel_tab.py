"""Trakt: the chain from portfolio to start, and the reviews it is counted from."""

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSplitter, QVBoxLayout, QWidget

from navplan.domain import deadlines
from navplan.domain.changes import Edit
from navplan.domain.deadlines import relative_day
from navplan.domain.documents.kvp_pictures import funnel_picture, portfolio_name
from navplan.domain.documents.kvp_published import Published
from navplan.domain.documents.year_plan_view import View
from navplan.domain.modules.kvp import KvpReview
from navplan.domain.modules.kvp.planning_rules import next_review_day
from navplan.domain.records import Record
from navplan.ui.desk import Desk
from navplan.ui.editors.base import StillCombo
from navplan.ui.views.kvp.figure_view import FigureView
from navplan.ui.views.kvp.list_and_form import ListAndForm
from navplan.ui.words import _


class FunnelTab(QWidget):
    """The picture above, the year's reviews below; a portfolio can be looked at alone."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.desk = desk
        self.portfolio = StillCombo(self)
        self.portfolio.setAccessibleName(_("Portefølje"))
        self.portfolio.activated.connect(self._on_portfolio)
        self.due = QLabel(self)
        self.due.setProperty("role", "secondary")
        self.picture = FigureView(self)
        self.reviews = ListAndForm(
            desk,
            KvpReview,
            _("Her står gjennomgangene av porteføljene, med antall og aldri navn."),
            self._born,
            self._of_year,
            self,
        )
        top = QHBoxLayout()
        top.addWidget(self.portfolio)
        top.addWidget(self.due, 1)
        above = QWidget(self)
        column = QVBoxLayout(above)
        column.setContentsMargins(0, 8, 0, 8)
        column.addLayout(top)
        column.addWidget(self.picture)
        column.addStretch(1)
        halves = QSplitter(Qt.Orientation.Horizontal, self)
        halves.addWidget(above)
        halves.addWidget(self.reviews)
        halves.setSizes([420, 760])
        halves.setChildrenCollapsible(False)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(halves)
        desk.edited.connect(self._on_edited)
        desk.year_changed.connect(self._on_year)
        self.refresh()

    def refresh(self) -> None:
        """Count and draw anew."""
        published = Published(self.desk.workspace, self.desk.year, _, None)
        view = View(self.desk.workspace, _, self.desk.year, deadlines.today())
        chosen = self.portfolio.currentData() or ""
        self.portfolio.clear()
        for key in ("", *published.portfolios()):
            self.portfolio.addItem(portfolio_name(view, key), key)
        self.portfolio.setCurrentIndex(max(0, self.portfolio.findData(chosen)))
        self.picture.show_figure(funnel_picture(view, published, self.portfolio.currentData() or ""))
        days = [r.next_review for r in published.reviews if r.next_review]
        nearest = min((day for day in days if day >= view.today), default=max(days, default=None))
        words = _("Neste gjennomgang {when}")
        self.due.setText(words.format(when=relative_day(nearest, view.today).words(_)) if nearest else "")

    def show_record(self, record: Record) -> None:
        """Choose a review."""
        self.reviews.show_one(record)

    def _born(self) -> KvpReview:
        today = deadlines.today()
        return KvpReview(done_on=today, portfolio="langtid", next_review=next_review_day(today))

    def _of_year(self) -> tuple[KvpReview, ...]:
        found = (r for r in self.desk.workspace.all(KvpReview) if r.done_on is None or r.done_on.year == self.desk.year)
        return tuple(sorted(found, key=lambda r: (r.done_on is None, r.done_on)))

    @Slot(int)
    def _on_portfolio(self, _row: int) -> None:
        self.refresh()

    @Slot(int)
    def _on_year(self, _year: int) -> None:
        self.refresh()

    @Slot(object)
    def _on_edited(self, edit: Edit) -> None:
        if edit.touches(KvpReview):
            self.refresh()
