"""The document as it will be printed, page by page, with page number and zoom above it."""

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QHBoxLayout, QLabel, QToolButton, QVBoxLayout, QWidget

from navplan.ui.icons import icon
from navplan.ui.parts.empty_state import EmptyState
from navplan.ui.parts.paper import Pages, PaperView
from navplan.ui.parts.pile import Pile
from navplan.ui.words import _


class Preview(QWidget):
    """Shows pages, or words where there is nothing to show."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.paper = PaperView(self)
        self._empty = EmptyState("", parent=self)
        self._at = QLabel(self)
        self._at.setProperty("role", "secondary")
        self._state = QLabel(self)
        self._state.setProperty("role", "secondary")
        self._nearer = self._tool("zoom-in", _("Større"), self._on_nearer)
        self._farther = self._tool("zoom-out", _("Mindre"), self._on_farther)
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self._at)
        row.addWidget(self._state)
        row.addStretch(1)
        row.addWidget(self._farther)
        row.addWidget(self._nearer)
        self._stack = Pile()
        self._stack.addWidget(self.paper)
        self._stack.addWidget(self._empty)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addLayout(row)
        column.addLayout(self._stack, 1)
        self.paper.turned.connect(self._on_turned)

    def show_pages(self, pages: Pages) -> None:
        """Show a document; the page in view stays in view if the new one has it."""
        page = self.paper.page
        self.paper.show_pages(pages)
        self.paper.turn_to(page)
        self._stack.setCurrentWidget(self.paper)
        self._on_turned(self.paper.page)
        self.say("")

    def show_words(self, words: str, why: str = "") -> None:
        """Show words instead of pages."""
        self.paper.show_pages(None)
        self._empty.set_words(words, why)
        self._stack.setCurrentWidget(self._empty)
        self._on_turned(0)
        self.say("")

    def say(self, words: str) -> None:
        """What goes on, beside the page number."""
        self._state.setText(words)

    def _tool(self, symbol: str, words: str, slot: object) -> QToolButton:
        button = QToolButton(self)
        button.setIcon(icon(symbol))
        button.setToolTip(words)
        button.setAccessibleName(words)
        button.clicked.connect(slot)
        return button

    @Slot(int)
    def _on_turned(self, page: int) -> None:
        self._at.setText(_("Side {page} av {count}").format(page=page, count=self.paper.count) if page else "")
        for button in (self._nearer, self._farther):
            button.setEnabled(bool(page))

    @Slot()
    def _on_nearer(self) -> None:
        self.paper.zoom(1)

    @Slot()
    def _on_farther(self) -> None:
        self.paper.zoom(-1)
