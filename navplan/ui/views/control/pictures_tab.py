"""Pictures of internal control, two and two, each with its table."""

from collections.abc import Callable, Iterable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QWidget

from navplan.domain.deadlines import today
from navplan.domain.documents.outline import Figure
from navplan.domain.documents.year_plan_view import View
from navplan.ui.charts.figure_view import FigureView
from navplan.ui.desk import Desk
from navplan.ui.parts.emptied import empty
from navplan.ui.parts.empty_state import EmptyState
from navplan.ui.parts.scrolled import Scrolled
from navplan.ui.words import _

Maker = Callable[[View], Iterable[Figure]]


class PicturesTab(Scrolled):
    """What `maker` can draw of the plan as it is. `refresh` draws anew."""

    def __init__(self, desk: Desk, maker: Maker, columns: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk, self._maker, self._columns = desk, maker, columns
        self.views: list[FigureView] = []
        self._inner = QWidget(self)
        self._grid = QGridLayout(self._inner)
        self._grid.setContentsMargins(0, 12, 12, 24)
        self._grid.setSpacing(12)
        self.setWidget(self._inner)

    def refresh(self) -> None:
        """Reckon and draw anew."""
        empty(self._grid)
        figures = tuple(self._maker(View(self._desk.workspace, _, self._desk.year, today())))
        self.views = []
        for place, figure in enumerate(figures):
            view = FigureView(self._inner)
            view.show_figure(figure)
            self.views.append(view)
            self._grid.addWidget(view, place // self._columns, place % self._columns, Qt.AlignmentFlag.AlignTop)
        if not figures:
            words = _("Her kommer tallene som bilder når noe er ført.")
            self._grid.addWidget(EmptyState(words, symbol="control", parent=self._inner), 0, 0)
        self._grid.setRowStretch(len(figures), 1)
