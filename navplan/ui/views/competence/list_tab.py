"""A tab of Kompetanse: pictures that say where we stand, and the list that they are made of."""

from collections.abc import Callable, Iterable

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QPushButton,
    QStackedLayout,
    QVBoxLayout,
    QWidget,
)

from navplan.domain.drawing import Drawing
from navplan.domain.records import Record
from navplan.ui.charts.drawing_view import DrawingView
from navplan.ui.desk import Desk
from navplan.ui.forms.record_table import RecordTable
from navplan.ui.icons import icon
from navplan.ui.parts.card import Card
from navplan.ui.parts.empty_state import EmptyState
from navplan.ui.parts.scrolled import Scrolled
from navplan.ui.parts.segmented import Segmented
from navplan.ui.words import _

OVERVIEW, LIST = "overview", "list"
LARGEST = 1.25
"""How much a picture grows in a wide window."""

Source = Callable[[], Iterable[Record]]


class PictureCard(Card):
    """A drawing in a card with a line of words below it."""

    def __init__(self, title: str, parent: QWidget | None = None) -> None:
        super().__init__(title, parent, foldable=True)
        self.view = DrawingView(self, largest=LARGEST)
        self._under = QLabel(self)
        self._under.setWordWrap(True)
        self._under.setProperty("role", "secondary")
        self.body.addWidget(self.view)
        self.body.addWidget(self._under)

    def show_drawing(self, drawing: Drawing, under: str = "") -> None:
        """Show another drawing, and a line of words below it."""
        self.view.show_drawing(drawing)
        self._under.setText(under)
        self._under.setVisible(bool(under))


class ListTab(QWidget):
    """Overview and list of one kind of record; `opened` carries the record that is to be worked with."""

    opened = Signal(object)
    wants_new = Signal()

    def __init__(self, desk: Desk, record: type[Record], source: Source, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._record = record
        self._desk = desk
        self.cards: list[PictureCard] = []
        self.look = Segmented(((OVERVIEW, _("Oversikt")), (LIST, _("Liste"))), self)
        self.look.setAccessibleName(_("Visning"))
        self.table = RecordTable(desk, record, source, self)
        self.new_button = QPushButton(icon("add"), "", self)
        self._tools = QHBoxLayout()
        self._sheet = QVBoxLayout()
        self._pile = QStackedLayout()
        self._build()
        self.look.chosen.connect(self.show_as)
        self.new_button.clicked.connect(self.wants_new)
        self.table.opened.connect(self.opened)

    def _build(self) -> None:
        self._tools.setSpacing(8)
        self._tools.addWidget(self.look)
        self._tools.addStretch(1)
        self._tools.addWidget(self.new_button)
        sheet = QWidget(self)
        sheet.setLayout(self._sheet)
        self._sheet.setContentsMargins(0, 0, 8, 16)
        self._sheet.setSpacing(16)
        self._sheet.addStretch(1)
        self._scroll = Scrolled(self, sheet)
        self._pile.addWidget(self._scroll)
        self._pile.addWidget(self.table)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 16, 0, 0)
        column.setSpacing(12)
        column.addLayout(self._tools)
        column.addLayout(self._pile, 1)
        self.show_as(OVERVIEW)

    def set_words(self, new: str, empty: str, why: str, symbol: str = "competence") -> None:
        """What the button for a new one says, and what stands in place of an empty list."""
        self.new_button.setText(new)
        nothing = EmptyState(empty, new, why, symbol, self)
        nothing.acted.connect(self.wants_new)
        self.table.set_empty(nothing)

    def add_card(self, title: str) -> PictureCard:
        """Another picture in the overview."""
        card = PictureCard(title, self)
        card.view.chosen.connect(self._on_chosen)
        card.view.pointed.connect(self._on_pointed)
        self._sheet.insertWidget(len(self.cards), card)
        self.cards.append(card)
        return card

    def add_tool(self, symbol: str, words: str) -> QPushButton:
        """A further button beside the one for something new."""
        button = QPushButton(icon(symbol), words, self)
        self._tools.insertWidget(self._tools.count() - 1, button)
        return button

    @property
    def kept(self) -> tuple[Record, ...]:
        """The records that the list shows."""
        return tuple(self.table.model.rows)

    def refresh(self) -> None:
        """Read the plan anew; the list does so by itself, the pictures do it in `draw`."""
        has_overview = bool(self.cards) and self.table.model.total > 0
        self.look.setVisible(has_overview)
        if has_overview:
            self.draw()
        self.show_as(self.look.value())

    def draw(self) -> None:
        """Show the pictures of the plan as it is."""

    @Slot(str)
    def show_as(self, look: str) -> None:
        """Change between overview and list; without anything to picture the list stands alone."""
        self.look.set_value(look or OVERVIEW)
        is_pictured = bool(self.cards) and self.table.model.total > 0
        self._pile.setCurrentIndex(0 if is_pictured and self.look.value() == OVERVIEW else 1)

    @Slot(str)
    def _on_chosen(self, id: str) -> None:
        record = self._desk.workspace.get(self._record, id)
        if record is not None:
            self.table.select(id)
            self.opened.emit(record)

    @Slot(str)
    def _on_pointed(self, key: str) -> None:
        """Bring the line that the arrow keys reach into view."""
        view = self.sender()
        sheet = self._scroll.widget()
        if isinstance(view, DrawingView) and sheet is not None:
            place = view.mapTo(sheet, view.place_of(key).center().toPoint())
            self._scroll.ensureVisible(place.x(), place.y(), 0, 48)


def separated(parts: Iterable[str]) -> str:
    """Parts of one line with dots between; empty ones left out."""
    return " · ".join(part for part in parts if part) or _("Ingenting ennå")
