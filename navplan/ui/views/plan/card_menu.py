"""What can be done with a card, for those who neither drag nor know the keys."""

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QWidget

from navplan.domain.kinds import Option
from navplan.ui.icons import icon
from navplan.ui.parts.chips import TONE_SYMBOLS
from navplan.ui.words import _


class CardMenu(QMenu):
    """Open, move to another status, remove. Goes away by itself."""

    opened = Signal()
    moved = Signal(str)
    """Carries the status."""
    removed = Signal()

    def __init__(self, options: tuple[Option, ...], now: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.addAction(icon("open"), _("Åpne")).triggered.connect(self.opened)
        self.ways = self.addMenu(_("Flytt til"))
        for option in options:
            if option.key != now:
                symbol = icon(TONE_SYMBOLS[option.tone], f"{option.tone}-text")
                self.ways.addAction(symbol, _(option.label)).setData(option.key)
        self.ways.triggered.connect(self._on_way)
        self.addSeparator()
        self.addAction(icon("delete"), _("Fjern")).triggered.connect(self.removed)

    @Slot(QAction)
    def _on_way(self, action: QAction) -> None:
        self.moved.emit(action.data())
