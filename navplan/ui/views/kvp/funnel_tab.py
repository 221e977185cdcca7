"""Trakt: the chain from portfolio to start, and the reviews it is counted from."""

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QHBoxLayout, QLabel, QStackedWidget, QVBoxLayout, QWidget

from navplan.domain import deadlines
from navplan.domain.changes import Edit
from navplan.domain.deadlines import relative_day
from navplan.domain.documents.kvp_pictures import funnel_picture, funnel_table, portfolio_name
from navplan.domain.documents.kvp_published import Published
from navplan.domain.documents.year_plan_view import View
from navplan.domain.modules.kvp import KvpReview
from navplan.domain.modules.kvp.planning_rules import next_review_day
from navplan.domain.records import Record
from navplan.ui.charts.figure_view import FigureView, PlainTable
from navplan.ui.desk import Desk
from navplan.ui.parts.later import Later
from navplan.ui.parts.scrolled import Scrolled
from navplan.ui.parts.segmented import Segmented
from navplan.ui.parts.still_combo import StillCombo
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
        self._reviews = Later(self._list, self)
        self.bar = Segmented((("picture", _("Trakten")), ("reviews", _("Gjennomgangene"))), self)
        self.bar.setAccessibleName(_("Hva vil du se?"))
        self.bar.set_value("picture")
        self.table = PlainTable(self)
        top = QHBoxLayout()
        top.setSpacing(16)
        top.addWidget(self.bar)
        top.addWidget(self.portfolio)
        top.addWidget(self.due, 1)
        drawn = QWidget(self)
        halves = QVBoxLayout(drawn)
        halves.setContentsMargins(0, 0, 16, 16)
        halves.setSpacing(16)
        halves.addWidget(self.picture)
        halves.addWidget(self.table)
        halves.addStretch(1)
        scroll = Scrolled(self, drawn)
        self.pile = QStackedWidget(self)
        self.pile.addWidget(scroll)
        self.pile.addWidget(self._reviews)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 8, 0, 0)
        whole.setSpacing(12)
        whole.addLayout(top)
        whole.addWidget(self.pile, 1)
        self.bar.chosen.connect(self.show_view)
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
        self.table.show_table(funnel_table(view, published))
        days = [r.next_review for r in published.reviews if r.next_review]
        nearest = min((day for day in days if day >= view.today), default=max(days, default=None))
        words = _("Neste gjennomgang {when}")
        self.due.setText(words.format(when=relative_day(nearest, view.today).words(_)) if nearest else "")

    @Slot(str)
    def show_view(self, key: str) -> None:
        """Change between the picture and the reviews."""
        self.bar.set_value(key)
        self.pile.setCurrentIndex(("picture", "reviews").index(key))
        self.portfolio.setVisible(key == "picture")

    def show_record(self, record: Record) -> None:
        """Choose a review."""
        self.show_view("reviews")
        self._reviews.widget.show_one(record)

    def _list(self, parent: QWidget) -> ListAndForm:
        words = _("Her står gjennomgangene av porteføljene, med antall og aldri navn.")
        return ListAndForm(self.desk, KvpReview, words, self._born, self._of_year, parent)

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
