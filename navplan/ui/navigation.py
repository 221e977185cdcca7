"""The navigation at the left: office, year, and the pages with a count where something waits."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMenu, QToolButton, QVBoxLayout, QWidget

from navplan.ui.pages import PAGES
from navplan.ui.parts.elided import ElidedLabel
from navplan.ui.parts.navigation_list import NavigationList
from navplan.ui.parts.scrolled import Scrolled
from navplan.ui.parts.still_combo import StillCombo
from navplan.ui.theme import text_px
from navplan.ui.words import _

if TYPE_CHECKING:
    from navplan.ui.desk import Desk


NARROW = 1200
"""Pixels of a window's width, for text of usual size, below which only the symbols are shown."""


class Navigation(QWidget):
    """Where to go, and which year all pages show."""

    chosen = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("navigation")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._desk: Desk | None = None
        self._office = ElidedLabel("", self)
        self._office.setProperty("role", "section")
        self._year = StillCombo(self)
        self._year.setAccessibleName(_("År"))
        self._year.activated.connect(self._on_year)
        self._small_year = QToolButton(self)
        self._small_year.setAccessibleName(_("År"))
        self._small_year.setToolTip(_("Velg år"))
        self._small_year.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self._small_year.setMenu(QMenu(self._small_year))
        self._small_year.menu().triggered.connect(self._on_small_year)
        self._list = NavigationList(self)
        self._list.chosen.connect(self.chosen)
        for kind in PAGES:
            self._list.add_item(kind.key, _(kind.title), kind.icon)
        column = self._column = QVBoxLayout(self)
        column.setSpacing(8)
        column.addWidget(self._office)
        column.addWidget(self._year)
        column.addWidget(self._small_year, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addSpacing(8)
        column.addWidget(Scrolled(self, self._list), 1)
        self.fit(text_px(NARROW))

    def serve(self, desk: "Desk") -> None:
        """Name this plan's office and offer its years."""
        self._desk = desk
        desk.renamed.connect(self._refresh)
        desk.year_changed.connect(self._refresh)
        self._refresh()

    def mark(self, key: str) -> None:
        """Show which page is current."""
        self._list.set_current(key)

    def focus_current(self) -> None:
        """Put the keyboard on the current page's name."""
        self._list.focus_current()

    def count(self, key: str, number: int) -> None:
        """Put a count beside a page."""
        self._list.set_count(key, number)

    def fit(self, width: int) -> None:
        """Show only the symbols where a window of this width has no room for the words."""
        narrow = width < text_px(NARROW)
        self._list.set_collapsed(narrow)
        self._office.setVisible(not narrow)
        self._year.setVisible(not narrow)
        self._small_year.setVisible(narrow)
        self._column.setContentsMargins(
            *((8, 16, 4, 12) if narrow else (12, 16, 12, 12))
        )  # leaves room for a scroll bar
        self.setFixedWidth(text_px(48) + 24 if narrow else text_px(216))

    def add_actions(self, menu: QMenu) -> None:
        """Put the pages first in a menu too, with Ctrl+1, Ctrl+2 …"""
        others = menu.actions()
        for number, kind in enumerate(PAGES, start=1):
            action = QAction(_(kind.title), self.window())
            action.setShortcut(QKeySequence(f"Ctrl+{number}"))
            action.setData(kind.key)
            action.triggered.connect(self._on_action)
            menu.insertAction(others[0], action)
        menu.insertSeparator(others[0])

    @Slot()
    def _on_action(self) -> None:
        action = self.sender()
        if isinstance(action, QAction):
            self.chosen.emit(action.data())

    @Slot(int)
    def _on_year(self, index: int) -> None:
        if self._desk is not None:
            self._desk.choose_year(int(self._year.itemData(index)))

    @Slot(QAction)
    def _on_small_year(self, action: QAction) -> None:
        if self._desk is not None:
            self._desk.choose_year(int(action.data()))

    @Slot()
    def _refresh(self) -> None:
        if self._desk is None:
            return
        self._office.setText(self._desk.office_name)
        self._year.clear()
        for year in self._desk.years():
            self._year.addItem(str(year), year)
        self._year.setCurrentIndex(self._year.findData(self._desk.year))
        self._fill_small_year(self._desk)

    def _fill_small_year(self, desk: "Desk") -> None:
        """The same choice in the narrow window, as a menu under the year."""
        self._small_year.setText(str(desk.year))
        menu = self._small_year.menu()
        menu.clear()
        for year in desk.years():
            action = QAction(str(year), menu)
            action.setData(year)
            menu.addAction(action)
