"""The leaders' review: each point with its numbers, what the leaders think of them, and all that they decided."""

from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from navplan.domain.changes import Edit
from navplan.domain.modules.control.records import ControlReview, ReviewPoint
from navplan.domain.records import Record, Rows, field_of
from navplan.ui.desk import Desk
from navplan.ui.forms.child_rows import ChildRows
from navplan.ui.forms.children import Children
from navplan.ui.forms.form import RecordForm
from navplan.ui.forms.live_row import LiveRow
from navplan.ui.parts.card import Card
from navplan.ui.parts.emptied import empty
from navplan.ui.parts.prose import Prose
from navplan.ui.words import _

DECISIONS = Rows("review_decision", "point")


class PointCard(Card):
    """One point: the numbers of the day, the conclusion, and the decisions below it."""

    def __init__(self, desk: Desk, point: ReviewPoint, parent: QWidget | None = None) -> None:
        super().__init__(field_of(ReviewPoint, "point").kind.show(point.point, _), parent)
        self._desk = desk
        self.point = point
        self.flatten()
        self.figures = Prose("", self)
        self.conclusion = LiveRow(desk, ReviewPoint, "conclusion", self)
        self.decisions = ChildRows(desk, DECISIONS, self)
        self.decisions.flatten()
        self.decisions.set_title(_("Beslutninger"))
        for part in (self.figures, self.conclusion, self.decisions):
            self.body.addWidget(part)
        self.conclusion.binding.follow(point)
        self.decisions.show_parent(point)
        self.stay(point)

    def stay(self, point: ReviewPoint) -> None:
        """Show the point as it is now, and what it lacks."""
        self.point = point
        self.figures.setText(point.figures)
        self.figures.setVisible(bool(point.figures))
        self.conclusion.binding.stay(point)
        workspace = self._desk.workspace
        problems = workspace.kind(ReviewPoint.KEY).check(point, workspace)
        self.conclusion.warn(next((problem.said.words(_) for problem in problems), ""))


class PointCards(Children):
    """All points of one review."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(_(desk.workspace.kind(ReviewPoint.KEY).many), parent)
        self._desk = desk
        self._review: Record | None = None
        self.cards: list[PointCard] = []
        self._none = QLabel(_("Velg «Ny gjennomgang»: da kommer alle punktene med tallene i dag."), self)
        self._none.setProperty("role", "secondary")
        self._none.setWordWrap(True)
        self._column = QVBoxLayout()
        self._column.setSpacing(24)
        self.body.addWidget(self._none)
        self.body.addLayout(self._column)
        desk.edited.connect(self._on_edited)

    def show_parent(self, parent: Record | None) -> None:
        """Show the points of another review."""
        self._review = parent if parent is not None and parent.id else None
        self._refresh()

    def _points(self) -> tuple[ReviewPoint, ...]:
        if self._review is None:
            return ()
        return self._desk.workspace.linked(ReviewPoint, "review", self._review.id)

    def _refresh(self) -> None:
        points = self._points()
        if [card.point.id for card in self.cards] != [point.id for point in points]:
            empty(self._column)
            self.cards = [PointCard(self._desk, point, self) for point in points]
            for card in self.cards:
                self._column.addWidget(card)
        for card, point in zip(self.cards, points, strict=True):
            card.stay(point)
        self._none.setVisible(not points)

    def _on_edited(self, edit: Edit) -> None:
        if self._review is not None:
            self._refresh()


class ReviewForm(RecordForm):
    """The review with its points as they are talked through."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, ControlReview, parent)

    def children_of(self, rows: Rows) -> Children:
        return PointCards(self.desk, self)
