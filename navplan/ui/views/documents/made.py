"""What was made before: when, with which choices, where, and whether the file is still what it was."""

from collections.abc import Iterable
from datetime import datetime
from pathlib import Path

from PySide6.QtCore import QUrl, Slot
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QLabel, QPushButton, QVBoxLayout, QWidget

from navplan.domain.modules.issued import Issued
from navplan.domain.records import Record
from navplan.ui.desk import Desk, Telling
from navplan.ui.forms.record_table import RecordTable
from navplan.ui.icons import icon
from navplan.ui.parts.empty_state import EmptyState
from navplan.ui.views.documents.jobs import Writing, checksum
from navplan.ui.words import _

NAMED_LETTERS = 200
"""Letters of the choices that are kept."""


class MadeBefore(QWidget):
    """The list, newest first."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self.last_folder = ""
        self.table = RecordTable(desk, Issued, self._newest_first, self)
        self.table.set_empty(
            EmptyState(
                _("Ingen dokumenter er laget ennå."),
                why=_("Her ser du senere hva som er laget når, og om filen er den samme."),
                symbol="documents",
                parent=self,
            )
        )
        self._folder = QPushButton(icon("folder"), _("Åpne mappen"), self)
        self._folder.clicked.connect(self._on_folder)
        self._check = QPushButton(icon("check"), _("Er filen uendret?"), self)
        self._check.clicked.connect(self.check)
        self.table.tools.addWidget(self._check)
        self.table.tools.addWidget(self._folder)
        self.said = QLabel(self)
        self.said.setWordWrap(True)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 16, 0, 0)
        column.setSpacing(8)
        column.addWidget(self.said)
        column.addWidget(self.table, 1)
        self.said.hide()
        self.table.selected.connect(self._on_selected)
        self._on_selected(self.table.current())

    def remember(self, made: Writing) -> None:
        """Keep that a document was made."""
        now = datetime.now().astimezone()
        self.last_folder = str(made.target.parent)
        with Telling(self._desk):
            self._desk.workspace.note(
                Issued(
                    document=made.document.key,
                    title=made.document.title,
                    made_on=now.date(),
                    made_at=f"{now:%H:%M}",
                    year=made.asked.year,
                    choices=made.choices[:NAMED_LETTERS],
                    is_draft="final" in made.document.choices and not made.asked.final,
                    file_name=made.target.name[:260],
                    folder=self.last_folder[:1_000],
                    checksum=made.checksum,
                )
            )

    @Slot()
    def check(self) -> None:
        """Say whether the chosen file is still the one that was made."""
        made = self.table.current()
        if not isinstance(made, Issued):
            return
        found = checksum(Path(made.folder) / made.file_name)
        if not found:
            words = _("Filen «{file}» ligger ikke der den ble lagret. Den kan være flyttet eller ha fått et nytt navn.")
        elif found == made.checksum:
            words = _("Filen «{file}» er slik den ble laget.")
        else:
            words = _("Filen «{file}» er endret etter at den ble laget.")
        self.said.setText(words.format(file=made.file_name))
        self.said.show()

    def _newest_first(self) -> Iterable[Record]:
        return reversed(self._desk.workspace.all(Issued))

    @Slot(object)
    def _on_selected(self, record: Record | None) -> None:
        self.said.hide()
        for button in (self._folder, self._check):
            button.setEnabled(record is not None)

    @Slot()
    def _on_folder(self) -> None:
        made = self.table.current()
        if isinstance(made, Issued):
            QDesktopServices.openUrl(QUrl.fromLocalFile(made.folder))
