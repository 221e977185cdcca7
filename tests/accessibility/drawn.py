"""The rule that a drawing says nothing that its table does not say (row 5)."""

import re
from collections.abc import Callable, Iterator

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractItemView, QWidget

from navplan.domain.drawing import Drawing
from navplan.ui.charts.drawing_view import DrawingView
from navplan.ui.forms.record_table import RecordTable

FIGURE = re.compile(r"\d+(?:[.,]\d+)?")

TABLES: dict[str, Callable[[QWidget], QWidget]] = {
    "FigureView": lambda owner: owner.table,
    "Detail": lambda owner: owner.table,
    "ListTab": lambda owner: owner.table,
    "GapMap": lambda owner: owner.table,
    "MatrixPanel": lambda owner: owner.table,
    "WheelPage": lambda owner: owner.table,
    "TrainingView": lambda owner: owner.table,
}
"""Where the table of a drawing is, by the class (or one it is made from) that holds both."""

SAID_BESIDE = {
    "ScorePicker": "a field to choose in: the two numbers stand in words below it",
    "SamplePanel": "the sample, its interval and the limit stand in words around it",
    "ScaleDialog": "shows what the fields beside it say",
    "ExerciseView": "each exercise stands in the list beside it, with its seconds in its form",
    "WeeksTab": "the blocks are read one at a time, in the drawing or in the form beside it",
}
"""Drawings that have no table, and where the same is said."""

BESIDE_THE_TABLE = {"bow_tie": "tells the causes and barriers of one situation, which are fields of its form"}
"""Drawings that stand with others, by their attribute in the owner."""


def untabled(root: QWidget) -> Iterator[str]:
    """Drawings without a table, and what they say that the table does not."""
    for view in root.findChildren(DrawingView):
        drawing = view._drawing
        owner = holder_of(view)
        if not view.isVisible() or not drawing.shapes:
            continue
        if owner is None:
            yield f"no table: {type(view.parentWidget()).__name__} «{drawing.words[:50]}»"
        elif (key := _entry(owner, TABLES)) and not any(
            getattr(owner, name, None) is view for name in BESIDE_THE_TABLE
        ):
            yield from _unsaid(drawing, TABLES[key](owner), type(owner).__name__)


def holder_of(view: QWidget) -> QWidget | None:
    """The nearest part around a drawing that has its table, or says the same in another way."""
    above = view.parentWidget()
    while above is not None and not (_entry(above, TABLES) or _entry(above, SAID_BESIDE)):
        above = above.parentWidget()
    return above


def _entry(owner: QWidget, known: dict[str, object]) -> str:
    return next((base.__name__ for base in type(owner).__mro__ if base.__name__ in known), "")


def _unsaid(drawing: Drawing, table: QWidget, owner: str) -> Iterator[str]:
    if isinstance(table, RecordTable):
        if drawing.marks and not table.model.rows:
            yield f"the table of {owner} is empty"
        return
    if isinstance(table, QAbstractItemView):
        said = texts_of(table)
        for mark in drawing.marks:
            if unsaid := set(FIGURE.findall(mark.words)) - set(FIGURE.findall(said)):
                yield f"the table of {owner} lacks {sorted(unsaid)}: «{mark.words}»"


def texts_of(table: QAbstractItemView) -> str:
    """Everything that stands in a table, with its headings."""
    fill = getattr(table.parentWidget(), "_fill_table", None)
    if fill is not None and getattr(table.parentWidget(), "_is_table_stale", False):
        fill()
    model = table.model()
    heads = [model.headerData(column, Qt.Orientation.Horizontal) for column in range(model.columnCount())]
    cells = [
        model.index(row, column).data() for row in range(model.rowCount()) for column in range(model.columnCount())
    ]
    return "\n".join(str(text or "") for text in (*heads, *cells))
