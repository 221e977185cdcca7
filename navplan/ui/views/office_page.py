"""Kontoret: the office and its municipalities, and the roles that work is given to."""

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QTabWidget, QVBoxLayout, QWidget

from navplan.domain.modules.office import Municipality, Office, Role
from navplan.domain.records import Record
from navplan.ui.desk import Desk
from navplan.ui.forms.form import RecordForm
from navplan.ui.forms.record_table import RecordTable
from navplan.ui.icons import icon
from navplan.ui.page import Page
from navplan.ui.parts.page_header import PageHeader
from navplan.ui.words import _


class OfficePage(Page):
    """Two tabs: the office itself, and its roles."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent)
        self._office = RecordForm(desk, Office, self)
        self._roles = RecordTable(desk, Role, parent=self)
        self._role = RecordForm(desk, Role, self)
        self._tabs = QTabWidget(self)
        self._tabs.setDocumentMode(True)
        self._tabs.tabBar().setDrawBase(False)
        self._tabs.addTab(self._office, _("Kontoret"))
        self._tabs.addTab(self._roles_tab(), _("Roller"))
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 24, 24, 16)
        column.setSpacing(16)
        column.addWidget(
            PageHeader(
                _("Kontoret"),
                _("Navn, kommuner og roller. Arbeid legges til roller, ikke til personer."),
            )
        )
        column.addWidget(self._tabs, 1)
        self._roles.selected.connect(self._on_role)
        offices = desk.workspace.all(Office)
        self._office.show_record(offices[0] if offices else Office())

    def show_record(self, record: Record) -> None:
        """Show the office or the role."""
        if isinstance(record, Role):
            self._tabs.setCurrentIndex(1)
            self._roles.select(record.id)
        elif isinstance(record, Office | Municipality):
            self._tabs.setCurrentIndex(0)

    def show_part(self, key: str) -> None:
        """«roles» shows the roles; everything else the office."""
        self._tabs.setCurrentIndex(1 if key == "roles" else 0)

    def _roles_tab(self) -> QWidget:
        tab = QWidget(self)
        new = QPushButton(icon("add"), _("Ny rolle"), tab)
        new.clicked.connect(self._on_new)
        remove = QPushButton(icon("delete"), _("Fjern"), tab)
        remove.setProperty("role", "tertiary")
        remove.clicked.connect(self._on_remove)
        self._roles.tools.addWidget(remove)
        self._roles.tools.addWidget(new)
        row = QHBoxLayout(tab)
        row.setContentsMargins(0, 16, 0, 0)
        row.setSpacing(24)
        row.addWidget(self._roles, 3)
        row.addWidget(self._role, 2)
        return tab

    @Slot(object)
    def _on_role(self, role: Role | None) -> None:
        if role is not None or self._role.record is None or self._role.record.id:
            self._role.show_record(role)

    @Slot()
    def _on_new(self) -> None:
        self._role.show_record(Role())
        self._role.go_to("title")

    @Slot()
    def _on_remove(self) -> None:
        for role in self._roles.selection():
            self.desk.remove(role, _("Rollen er fjernet."))
