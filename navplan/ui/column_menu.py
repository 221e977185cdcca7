"""The width of a column by keyboard: the one that the keyboard is in, wider, narrower, as its content, or as usual."""

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QAction, QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QMenu, QTableView, QTreeView, QWidget

from navplan.ui.parts.column_widths import ColumnWidths
from navplan.ui.theme import text_px
from navplan.ui.words import _

STEP = 24
"""Pixels for one step, with text of usual size."""

NARROWEST = 32


def header_of(view: QWidget | None) -> QHeaderView | None:
    """The headings of a table, where they can be seen; None for everything else."""
    if isinstance(view, QTableView):
        head = view.horizontalHeader()
    elif isinstance(view, QTreeView):
        head = view.header()
    else:
        return None
    return head if head.isVisible() else None


def table_at(focused: QWidget | None) -> QAbstractItemView | None:
    """The table that has the keyboard, or that what has it lies in."""
    here = focused
    while here is not None and header_of(here) is None:
        here = None if here.isWindow() else here.parentWidget()
    return here if isinstance(here, QAbstractItemView) else None


def open_menu(view: QAbstractItemView) -> "ColumnMenu":
    """Show the menu under the heading of the column that the keyboard is in."""
    menu = ColumnMenu(view, max(0, view.currentIndex().column()))
    head = header_of(view)
    if head is not None:
        menu.popup(head.mapToGlobal(QPoint(max(0, head.sectionViewportPosition(menu.column)), head.height())))
    menu.setActiveAction(menu.wider)
    return menu


class ColumnMenu(QMenu):
    """What can be done with one column. The right and left arrow do it at once, as often as they are pressed."""

    def __init__(self, view: QAbstractItemView, column: int) -> None:
        super().__init__(view)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.column = column
        self._view = view
        name = str(view.model().headerData(column, Qt.Orientation.Horizontal) or _("uten navn"))
        self._name = " ".join(name.split())
        self.setAccessibleName(_("Kolonnen «{name}»").format(name=self._name))
        self._add(self.accessibleName()).setEnabled(False)
        self.wider, self.narrower = self._add(_("Bredere (høyre piltast)")), self._add(_("Smalere (venstre piltast)"))
        self.fit, self.fit_all = self._add(_("Tilpass til innholdet")), self._add(_("Tilpass alle kolonner"))
        self.usual = self._add(_("Vanlige bredder"))
        self._widths = view.findChild(ColumnWidths)
        self.usual.setVisible(self._widths is not None)
        self.usual.setEnabled(self._widths is not None and bool(self._widths.chosen))
        self.triggered.connect(self._on_triggered)

    def _add(self, words: str) -> QAction:
        return self.addAction(words.replace("&", "&&"))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        now, key = self.activeAction(), event.key()
        is_chosen = key in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space)
        if key == Qt.Key.Key_Right or (is_chosen and now is self.wider):
            self._change(1)
        elif key == Qt.Key.Key_Left or (is_chosen and now is self.narrower):
            self._change(-1)
        else:
            super().keyPressEvent(event)

    def _on_triggered(self, action: QAction) -> None:
        steps = {self.wider: 1, self.narrower: -1}
        if action in steps:
            self._change(steps[action])
        elif action is self.fit:
            self._fit(self.column)
        elif action is self.fit_all:
            for column in range(self._view.model().columnCount()):
                self._fit(column)
        elif action is self.usual and self._widths is not None:
            self._widths.forget()

    def _change(self, steps: int) -> None:
        head = header_of(self._view)
        if head is None:
            return
        width = max(NARROWEST, head.minimumSectionSize(), head.sectionSize(self.column) + steps * text_px(STEP))
        self._set_width(head, self.column, width)
        letters = round(width / max(1, self._view.fontMetrics().averageCharWidth()))
        words = _("«{name}» er {n} tegn bred").format(name=self._name, n=letters)
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, words))

    def _fit(self, column: int) -> None:
        head = header_of(self._view)
        if head is not None and not head.isSectionHidden(column):
            self._set_width(head, column, max(head.sectionSizeHint(column), _content_width(self._view, column)))

    def _set_width(self, head: QHeaderView, column: int, width: int) -> None:
        """A width of the person's own choice; the column no longer follows the window or its content."""
        if self._widths is not None:
            self._widths.choose(column, width)
            self.usual.setEnabled(True)
            return
        if head.stretchLastSection() and head.visualIndex(column) == head.count() - 1:
            head.setStretchLastSection(False)
        head.setSectionResizeMode(column, QHeaderView.ResizeMode.Interactive)
        head.resizeSection(column, width)


def _content_width(view: QAbstractItemView, column: int) -> int:
    """How wide the cells that stand in the table now are, at most."""
    indexes = (view.model().index(row, column) for row in range(view.model().rowCount()))
    return max((view.sizeHintForIndex(index).width() for index in indexes), default=0) + 1
