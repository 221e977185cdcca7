"""One table for every kind of record: find, sort, choose columns, pick several, copy to a worksheet, open."""

from collections.abc import Callable, Iterable

from PySide6.QtCore import QModelIndex, QPoint, Qt, Signal, Slot
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import (
    QMenu,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from navplan.domain.changes import Edit
from navplan.domain.kinds import Link, Links
from navplan.domain.records import Kind, Record, fields_of
from navplan.ui.clipboard import Clipboard
from navplan.ui.desk import Desk
from navplan.ui.forms.record_model import RecordTableModel, Role
from navplan.ui.forms.table_view import TableView
from navplan.ui.icons import icon
from navplan.ui.parts.pile import Pile
from navplan.ui.parts.search_line import Counted, SearchLine
from navplan.ui.parts.tool_row import ToolRow
from navplan.ui.words import _

Source = Callable[[], Iterable[Record]]


class RecordTable(QWidget):
    """Shows the records that `source` gives, and gives them anew after every edit that concerns them."""

    opened = Signal(object)
    """Enter or double click; carries the record."""
    selected = Signal(object)
    """Another row is current; carries its record, or None."""

    def __init__(
        self, desk: Desk, record: type[Record], source: Source | None = None, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.desk = desk
        self.kind: Kind = desk.workspace.kind(record.KEY)
        self._source = source or self._all
        self._concerns = {record} | {
            desk.workspace.kind(f.kind.to).record for f in fields_of(record) if isinstance(f.kind, Link | Links)
        }
        self.model = RecordTableModel(desk.workspace, self.kind, self)
        self.view = TableView(self.model, self)
        self.view.setAccessibleName(_(self.kind.many))
        self.view.setObjectName(f"table.{record.KEY}")
        self.view.wants_copy.connect(Clipboard(desk, self).copy)
        self._build()
        desk.columns.keep(self.view, tuple(field.key for field in self.model.fields), self.columns.menu())
        desk.edited.connect(self._on_edited)
        desk.year_changed.connect(self.refresh)
        self.refresh()

    def _build(self) -> None:
        self.search = SearchLine(_("Søk i {many}").format(many=_(self.kind.many).lower()), self)
        self.search.textChanged.connect(self._on_searched)
        self.counted = Counted(self)
        self.columns = QToolButton(self)
        self.columns.setText(_("Kolonner"))
        self.columns.setIcon(icon("columns"))
        self.columns.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.columns.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.columns.setMenu(self._column_menu())
        self.excel = QToolButton(self)
        self.excel.setText(_("Til Excel …"))
        self.excel.setIcon(icon("file-excel"))
        self.excel.setToolTip(_("Lag en arbeidsbok av radene som vises. Den kan hentes inn igjen."))
        self.excel.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.excel.clicked.connect(self._on_excel)
        self.tools = ToolRow()
        for tool in (self.search, self.counted, self.excel, self.columns):
            self.tools.addWidget(tool)
        self._pile = Pile()
        self._pile.addWidget(self.view)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        column.addLayout(self.tools)
        column.addLayout(self._pile, 1)
        self.view.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.view.customContextMenuRequested.connect(self._on_row_menu)
        self.view.activated.connect(self._on_activated)
        self.view.selectionModel().currentRowChanged.connect(self._on_current)
        self.view.horizontalHeader().customContextMenuRequested.connect(self._on_header_menu)
        find = QAction(_("Søk i tabellen"), self)
        find.setShortcut(QKeySequence(QKeySequence.StandardKey.Find))
        find.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        find.triggered.connect(self.go_to_search)
        self.addAction(find)

    def _column_menu(self) -> QMenu:
        menu = QMenu(self)
        for number, field in enumerate(self.model.fields):
            action = menu.addAction(_(field.label))
            action.setCheckable(True)
            action.setChecked(True)
            action.setEnabled(number > 0)
            action.setData(number)
        menu.triggered.connect(self._on_column)
        return menu

    def hasHeightForWidth(self) -> bool:
        """No: the rows give way to tools on two lines, and what stands beside the table keeps its height."""
        return False

    # -- what the page asks

    @Slot()
    def refresh(self) -> None:
        """Ask the source anew; selection and scroll stay where they are."""
        chosen, current = {record.id for record in self.selection()}, self.current()
        height = self.view.verticalScrollBar().value()
        if self.model.show_records(self._source()):
            self.view.choose(chosen, current.id if current else "")
            self.view.verticalScrollBar().setValue(height)
        self._tell_count()

    def selection(self) -> tuple[Record, ...]:
        """The picked records, from the top."""
        rows = sorted(index.row() for index in self.view.selectionModel().selectedRows())
        return tuple(self.model.rows[row] for row in rows)

    def current(self) -> Record | None:
        """The record of the current row."""
        row = self.view.currentIndex().row()
        return self.model.rows[row] if 0 <= row < len(self.model.rows) else None

    def select(self, id: str) -> None:
        """Make the row of this record current and bring it into view; a search that hides it is cleared."""
        if self.model.row_of(id) < 0:
            self.search.clear()
        self.view.choose({id}, id)

    def set_empty(self, widget: QWidget) -> None:
        """What stands in place of the table while the source gives nothing."""
        while self._pile.count() > 1 and (old := self._pile.widget(1)) is not None:
            self._pile.removeWidget(old)
            old.deleteLater()
        self._pile.addWidget(widget)
        self._tell_count()

    @Slot()
    def go_to_search(self) -> None:
        """Go to the search line."""
        self.search.setFocus()
        self.search.selectAll()

    # -- within

    def _all(self) -> Iterable[Record]:
        return self.desk.workspace.all(self.kind.record)

    def _tell_count(self) -> None:
        shown, total = len(self.model.rows), self.model.total
        self.counted.tell(shown, total, self.search.hasFocus())
        self._pile.setCurrentIndex(0 if total or self._pile.count() == 1 else 1)
        self.search.setEnabled(total > 0)
        self.excel.setEnabled(shown > 0)

    def _on_edited(self, edit: Edit) -> None:
        if edit.touches(*self._concerns):
            self.refresh()

    @Slot(str)
    def _on_searched(self, text: str) -> None:
        chosen = self.current()
        self.model.search(text)
        if chosen is not None:
            self.view.choose({chosen.id}, chosen.id)
        self._tell_count()

    @Slot()
    def _on_excel(self) -> None:
        self.desk.wants_workbook_of.emit(tuple(self.model.rows))

    @Slot(QAction)
    def _on_column(self, action: QAction) -> None:
        self.view.setColumnHidden(action.data(), not action.isChecked())
        self.view.fit()

    @Slot(QPoint)
    def _on_header_menu(self, place: QPoint) -> None:
        self.columns.menu().popup(self.view.horizontalHeader().mapToGlobal(place))

    @Slot(QPoint)
    def _on_row_menu(self, place: QPoint) -> None:
        """What can be done with the current row."""
        if self.current() is None:
            return
        menu = QMenu(self.view)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.addAction(_("Åpne")).triggered.connect(self._open_current)
        menu.addAction(_("Kopier")).triggered.connect(self.view.copy)
        menu.addAction(_("Vis i kjeden")).triggered.connect(self._on_chain)
        menu.popup(self.view.viewport().mapToGlobal(place))

    @Slot()
    def _open_current(self) -> None:
        self.opened.emit(self.current())

    @Slot()
    def _on_chain(self) -> None:
        current = self.current()
        if current is not None:
            self.desk.show_chain(current)

    @Slot(QModelIndex)
    def _on_activated(self, index: QModelIndex) -> None:
        self.opened.emit(index.data(Role.RECORD))

    @Slot(QModelIndex)
    def _on_current(self, index: QModelIndex) -> None:
        self.selected.emit(index.data(Role.RECORD))
