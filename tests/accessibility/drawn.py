"""Rules about drawings: they say nothing that their table does not (row 5), and their letters have room (row 18)."""

import re
from collections.abc import Callable, Iterator

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QTransform
from PySide6.QtWidgets import QAbstractItemView, QLabel, QWidget

from navplan.domain.drawing import Drawing, Label
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
    "WithTable": lambda owner: owner.table,
    "SamplePanel": lambda owner: owner,
}
"""Where the table of a drawing is, by the class (or one it is made from) that holds both; the part itself where the
words beside the drawing say the same."""


def untabled(root: QWidget) -> Iterator[str]:
    """Drawings without a table, and what they say that the table does not."""
    for view in root.findChildren(DrawingView):
        drawing = view._drawing
        owner = holder_of(view)
        if not view.isVisible() or not drawing.shapes:
            continue
        if owner is None:
            yield f"no table: {type(view.parentWidget()).__name__} «{drawing.words[:50]}»"
        else:
            yield from _unsaid(drawing, TABLES[_entry(owner)](owner), type(owner).__name__)


def holder_of(view: QWidget) -> QWidget | None:
    """The nearest part around a drawing that has its table."""
    above = view.parentWidget()
    while above is not None and not _entry(above):
        above = above.parentWidget()
    return above


def _entry(owner: QWidget) -> str:
    return next((base.__name__ for base in type(owner).__mro__ if base.__name__ in TABLES), "")


def _unsaid(drawing: Drawing, table: QWidget, owner: str) -> Iterator[str]:
    if isinstance(table, RecordTable):
        if drawing.marks and not table.model.rows:
            yield f"the table of {owner} is empty"
        return
    if not isinstance(table, QAbstractItemView):
        beside = " ".join(label.text() for label in table.findChildren(QLabel))
        if unsaid := set(FIGURE.findall(drawing.words)) - set(FIGURE.findall(beside)):
            yield f"the words beside the drawing of {owner} lack {sorted(unsaid)}"
    else:
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


# -- letters

NEAR = 2.0
"""Pixels of a letter that nobody misses at the edge of a drawing: the air in its own box."""


def letters(root: QWidget) -> Iterator[float]:
    """How many pixels the smallest letters of each drawing have, as it is painted."""
    for view in root.findChildren(DrawingView):
        sizes = [shape.size for shape in view._drawing.shapes if isinstance(shape, Label)]
        if view.isVisible() and sizes:
            yield min(sizes) * view.scale


def beyond(root: QWidget) -> Iterator[str]:
    """Row 18: no words of a drawing reach beyond it, where they would be cut."""
    for view in root.findChildren(DrawingView):
        if view.isVisible():
            drawing = view._drawing
            room = QRectF(0, 0, drawing.width, drawing.height).adjusted(-NEAR, -NEAR, NEAR, NEAR)
            for label in drawing.shapes:
                if isinstance(label, Label) and not room.contains(_box(label, view.font())):
                    yield f"«{label.text}» reaches beyond: {drawing.words[:50]}"


def _box(label: Label, font: QFont) -> QRectF:
    """The rectangle that the words of a label fill."""
    font = QFont(font)
    font.setPixelSize(round(label.size))
    font.setWeight(QFont.Weight.DemiBold if label.strong else QFont.Weight.Normal)
    metrics = QFontMetricsF(font)
    wide, high = metrics.horizontalAdvance(label.text), metrics.capHeight()
    left = {"start": 0.0, "middle": -wide / 2, "end": -wide}[label.anchor]
    return QTransform().translate(label.x, label.y).rotate(label.turned).mapRect(QRectF(left, -high / 2, wide, high))
