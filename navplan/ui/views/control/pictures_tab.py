"""Pictures of internal control, two and two, each with its table."""

from collections.abc import Callable, Iterable

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QGridLayout, QWidget

from navplan.domain.deadlines import today
from navplan.domain.documents.outline import Figure
from navplan.domain.documents.year_plan_view import View
from navplan.ui.charts.figure_view import FigureView
from navplan.ui.desk import Desk
from navplan.ui.parts.emptied import empty
from navplan.ui.parts.empty_state import EmptyState
from navplan.ui.parts.scrolled import Scrolled
from navplan.ui.theme import is_text_large
from navplan.ui.words import _

Maker = Callable[[View], Iterable[Figure]]


class PicturesTab(Scrolled):
    """What `maker` can draw of the plan as it is, in `columns` where there is room. `refresh` draws anew."""

    def __init__(self, desk: Desk, maker: Maker, columns: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk, self._maker, self._wanted = desk, maker, columns
        self._most = 1 if is_text_large() else columns
        self._columns = self._most
        self.views: list[FigureView] = []
        self._inner = QWidget(self)
        self._grid = QGridLayout(self._inner)
        self._grid.setContentsMargins(0, 12, 16, 24)
        self._grid.setSpacing(16)
        self.setWidget(self._inner)

    def refresh(self) -> None:
        """Reckon and draw anew."""
        empty(self._grid)
        figures = tuple(self._maker(View(self._desk.workspace, _, self._desk.year, today())))
        self.views = []
        for figure in figures:
            view = FigureView(self._inner, beside=self._wanted)
            view.show_figure(figure)
            self.views.append(view)
        if not figures:
            words = _("Her kommer tallene som bilder når noe er ført.")
            self._grid.addWidget(EmptyState(words, symbol="control", parent=self._inner), 0, 0)
        self._grid.setRowStretch(len(figures), 1)
        self._place(self._room())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        columns = self._room()
        if columns != self._columns:
            self._place(columns)

    # -- within

    def _room(self) -> int:
        """How many pictures there is room for beside each other, with the scroll bar that a small window has."""
        air = self._grid.contentsMargins()
        room = self.width() - self.verticalScrollBar().sizeHint().width() - air.left() - air.right()
        widest = max((view.minimumSizeHint().width() for view in self.views), default=1)
        gap = self._grid.spacing()
        return max(1, min(self._most, (room + gap) // (widest + gap)))

    def _place(self, columns: int) -> None:
        self._columns = columns
        for column in range(self._most):
            self._grid.setColumnStretch(column, int(column < columns))
        for place, view in enumerate(self.views):
            self._grid.addWidget(view, place // columns, place % columns, Qt.AlignmentFlag.AlignTop)
