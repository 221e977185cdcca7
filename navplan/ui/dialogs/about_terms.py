"""The licences of what NavPlan is made of: a list that can be searched, and the text of the one that is chosen."""

from functools import cache

from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import (
    QHeaderView,
    QPlainTextEdit,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from navplan.ui.licences import BUNDLED, Part
from navplan.ui.parts.flow_layout import FlowLayout
from navplan.ui.parts.search_line import Counted, SearchLine
from navplan.ui.parts.split import Split
from navplan.ui.parts.wrapped import WrappedLabel
from navplan.ui.words import _


class Terms(QWidget):
    """The parts as a list, and the licence's text of the one that is chosen."""

    def __init__(self, known: tuple[Part, ...], parent: QWidget) -> None:
        super().__init__(parent)
        self._parts = known
        self._text_of = cache(text_of)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 16, 16, 16)
        column.setSpacing(12)
        intro = _(
            "NavPlan er laget med disse delene. Qt er brukt under LGPL, og bibliotekene ligger som egne filer som kan "
            "byttes ut."
        )
        column.addWidget(WrappedLabel(intro, self))
        self.search = SearchLine(_("Søk i navn og lisenstekst"), self)
        self._counted = Counted(self)
        column.addWidget(self._tools())
        halves = Split(Qt.Orientation.Vertical, _("Skillet mellom listen og lisensen"), self)
        self.table = self._list()
        self.text = QPlainTextEdit(self)
        self.text.setReadOnly(True)
        self.text.setTabChangesFocus(True)
        self.text.setAccessibleName(_("Lisensens tekst"))
        self.text.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        halves.addWidget(self.table)
        halves.addWidget(self.text)
        halves.setSizes([300, 200])
        column.addWidget(halves, 1)
        self.search.textChanged.connect(self._on_sought)
        self.table.currentCellChanged.connect(self._on_chosen)
        self._on_sought("")

    def _tools(self) -> QWidget:
        strip = QWidget(self)
        row = FlowLayout(strip)
        row.addWidget(self.search)
        row.addWidget(self._counted)
        return strip

    def _list(self) -> QTableWidget:
        table = QTableWidget(len(self._parts), 3, self)
        table.setAccessibleName(_("Deler og lisenser"))
        table.setHorizontalHeaderLabels([_("Del"), _("Versjon"), _("Lisens")])
        table.verticalHeader().hide()
        table.setSelectionBehavior(QTableWidget.SelectionBehavior.SelectRows)
        table.setSelectionMode(QTableWidget.SelectionMode.SingleSelection)
        table.setEditTriggers(QTableWidget.EditTrigger.NoEditTriggers)
        table.setTabKeyNavigation(False)
        table.setShowGrid(False)
        for row, part in enumerate(self._parts):
            for place, words in enumerate((part.name, part.version, part.terms)):
                table.setItem(row, place, QTableWidgetItem(words))
        table.resizeColumnsToContents()
        table.horizontalHeader().setSectionResizeMode(2, QHeaderView.ResizeMode.Stretch)
        return table

    def _is_found(self, part: Part, sought: str) -> bool:
        named = f"{part.name} {part.version} {part.terms}".casefold()
        return sought in named or (bool(sought) and sought in self._text_of(part).casefold())

    @Slot(str)
    def _on_sought(self, words: str) -> None:
        """Show the parts that have these words, and choose the first of them."""
        sought = words.strip().casefold()
        found = [row for row, part in enumerate(self._parts) if self._is_found(part, sought)]
        for row in range(len(self._parts)):
            self.table.setRowHidden(row, row not in found)
        self._counted.tell(len(found), len(self._parts), bool(sought))
        if self.table.currentRow() in found:
            self._show(self.table.currentRow())
        elif found:
            self.table.setCurrentCell(found[0], 0)
        else:
            self.table.setCurrentCell(-1, -1)
            self._show(-1)

    @Slot(int)
    def _on_chosen(self, row: int) -> None:
        self._show(row)

    def _show(self, row: int) -> None:
        """The licence's text, at the words that are sought."""
        chosen = self._parts[row] if 0 <= row < len(self._parts) else None
        self.text.setPlainText(self._text_of(chosen) if chosen is not None else _("Ingen del har disse ordene."))
        sought = self.search.text().strip()
        if not sought or not self.text.find(sought):
            self.text.moveCursor(QTextCursor.MoveOperation.Start)


def text_of(part: Part) -> str:
    """The licence's text; where the list does not carry it, the words say where it is."""
    texts = [(BUNDLED / name).read_text(encoding="utf-8", errors="replace") for name in part.texts]
    return "\n\n".join(texts) or _("Teksten følger med {name} selv.").format(name=part.name)
