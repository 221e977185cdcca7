"""A tab of Kompetanse: a picture that says where we stand, and below it the list that it is made of."""

from collections.abc import Callable, Iterable

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QFrame, QLabel, QPushButton, QScrollArea, QVBoxLayout, QWidget

from navplan.domain.drawing import Drawing
from navplan.domain.records import Record
from navplan.ui.charts.drawing_view import DrawingView
from navplan.ui.desk import Desk
from navplan.ui.forms.record_table import RecordTable
from navplan.ui.icons import icon
from navplan.ui.parts.card import Card
from navplan.ui.parts.empty_state import EmptyState
from navplan.ui.theme import text_px
from navplan.ui.words import _

TALLEST = 260
"""Pixels that a picture takes before it scrolls: the list below must be in sight."""

Source = Callable[[], Iterable[Record]]


class PictureCard(Card):
    """A drawing in a card, at its own size; scrolls where it is taller than its room."""

    def __init__(self, title: str, parent: QWidget | None = None) -> None:
        super().__init__(title, parent, foldable=True)
        self.view = DrawingView(self, largest=text_px(100) / 100)
        self._area = QScrollArea(self)
        self._area.setFrameShape(QFrame.Shape.NoFrame)
        self._area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._area.setWidget(self.view)
        self.under = QLabel(self)
        self.under.setWordWrap(True)
        self.under.setProperty("role", "secondary")
        self.body.addWidget(self._area)
        self.body.addWidget(self.under)
        self.view.pointed.connect(self._on_pointed)

    def show_drawing(self, drawing: Drawing, under: str = "") -> None:
        """Show another drawing, and a line of words below it."""
        self.view.show_drawing(drawing)
        self.view.setFixedSize(self.view.sizeHint())
        self._area.setFixedHeight(min(TALLEST, self.view.height()) + 2)
        self.under.setText(under)
        self.under.setVisible(bool(under))

    @Slot(str)
    def _on_pointed(self, key: str) -> None:
        place = self.view.place_of(key).center().toPoint()
        self._area.ensureVisible(place.x(), place.y(), 0, 24)


class ListTab(QWidget):
    """Pictures on top, the table below; `opened` carries the record that is to be worked with."""

    opened = Signal(object)
    wants_new = Signal()

    def __init__(self, desk: Desk, record: type[Record], source: Source, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._record = record
        self._desk = desk
        self.cards: list[PictureCard] = []
        self.table = RecordTable(desk, record, source, self)
        self.new_button = QPushButton(icon("add"), "", self)
        self.new_button.clicked.connect(self.wants_new)
        self.table.tools.addWidget(self.new_button)
        self.table.opened.connect(self.opened)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 16, 0, 0)
        self._column.setSpacing(16)
        self._column.addWidget(self.table, 1)

    def set_words(self, new: str, empty: str, why: str, symbol: str = "competence") -> None:
        """What the button for a new one says, and what stands in place of an empty list."""
        self.new_button.setText(new)
        nothing = EmptyState(empty, new, why, symbol, self)
        nothing.acted.connect(self.wants_new)
        self.table.set_empty(nothing)

    def add_card(self, title: str) -> PictureCard:
        """Another picture above the list."""
        card = PictureCard(title, self)
        card.view.chosen.connect(self._on_chosen)
        self._column.insertWidget(len(self.cards), card)
        self.cards.append(card)
        return card

    def add_line(self) -> QLabel:
        """A line of words above the list."""
        line = QLabel(self)
        line.setWordWrap(True)
        line.setTextFormat(Qt.TextFormat.PlainText)
        self._column.insertWidget(0, line)
        return line

    def refresh(self) -> None:
        """Read the plan anew; the list does so by itself, the pictures do it here."""

    def add_tool(self, symbol: str, words: str) -> QPushButton:
        """A further button above the list."""
        button = QPushButton(icon(symbol), words, self)
        self.table.tools.insertWidget(self.table.tools.count() - 1, button)
        return button

    @property
    def kept(self) -> tuple[Record, ...]:
        """The records that the list shows."""
        return tuple(self.table.model.rows)

    @Slot(str)
    def _on_chosen(self, id: str) -> None:
        record = self._desk.workspace.get(self._record, id)
        if record is not None:
            self.table.select(id)
            self.opened.emit(record)


def separated(parts: Iterable[str]) -> str:
    """Parts of one line with dots between; empty ones left out."""
    return " · ".join(part for part in parts if part) or _("Ingenting ennå")
