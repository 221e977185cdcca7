"""Eksporter: which document, of which year, and where; the work is done off the GUI thread."""

from pathlib import Path

from PySide6.QtCore import Qt, QUrl, Signal, Slot
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QDialog, QFileDialog, QHBoxLayout, QLabel, QProgressBar, QPushButton, QVBoxLayout, QWidget

from navplan.ui.desk import Desk
from navplan.ui.icons import icon
from navplan.ui.outside import Export
from navplan.ui.parts.card import Card
from navplan.ui.tasks import Tasks
from navplan.ui.words import _


class ExportDialog(QDialog):
    """One card a document; the file name is made by the program and can be changed."""

    exported = Signal(object)

    def __init__(self, desk: Desk, exports: tuple[Export, ...], tasks: Tasks, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("export_dialog")
        self.setWindowTitle(_("Eksporter"))
        self._desk = desk
        self._exports = {export.key: export for export in exports}
        self._tasks = tasks
        self._chosen: Export | None = None
        self._target = Path()
        self._said = QLabel(self)
        self._said.setWordWrap(True)
        self._said.setTextFormat(Qt.TextFormat.PlainText)
        self._bar = QProgressBar(self)
        self._bar.setRange(0, 0)
        self._bar.setAccessibleName(_("Arbeider"))
        self._bar.hide()
        self._open = QPushButton(_("Åpne dokumentet"), self)
        self._open.setProperty("role", "primary")
        self._open.hide()
        self._open.clicked.connect(self._on_open)
        self._buttons: list[QPushButton] = []
        self._lay_out(exports)

    def _lay_out(self, exports: tuple[Export, ...]) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(32, 28, 32, 24)
        column.setSpacing(12)
        title = QLabel(_("Eksporter planen for {year}").format(year=self._desk.year), self)
        title.setProperty("role", "title")
        column.addWidget(title)
        for export in exports:
            column.addWidget(self._card(export))
        column.addWidget(self._bar)
        column.addWidget(self._said)
        row = QHBoxLayout()
        close = QPushButton(_("Lukk"), self)
        close.clicked.connect(self.reject)
        row.addStretch(1)
        row.addWidget(self._open)
        row.addWidget(close)
        column.addLayout(row)
        self.setMinimumWidth(600)

    def _card(self, export: Export) -> QWidget:
        card = Card(parent=self)
        row = QHBoxLayout()
        row.setSpacing(16)
        text = QVBoxLayout()
        name = QLabel(_(export.title), card)
        name.setProperty("role", "section")
        about = QLabel(_(export.description), card)
        about.setProperty("role", "secondary")
        about.setWordWrap(True)
        text.addWidget(name)
        text.addWidget(about)
        button = QPushButton(icon(export.icon), _(export.action), card)
        button.setObjectName(f"export.{export.key}")
        button.setProperty("export", export.key)
        button.setMinimumWidth(148)
        button.setAccessibleDescription(_(export.title))
        button.clicked.connect(self._on_export)
        self._buttons.append(button)
        row.addLayout(text, 1)
        row.addWidget(button, 0, Qt.AlignmentFlag.AlignVCenter)
        card.body.addLayout(row)
        return card

    @Slot()
    def _on_export(self) -> None:
        button = self.sender()
        if not isinstance(button, QPushButton):
            return
        export = self._chosen = self._exports[button.property("export")]
        name = export.file_name(self._desk.workspace, self._desk.year)
        dialog = QFileDialog(self, _("Lagre som"), str(Path.home() / name), f"*{export.suffix}")
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setDefaultSuffix(export.suffix.lstrip("."))
        dialog.fileSelected.connect(self.write_to)
        dialog.open()

    def choose(self, key: str) -> None:
        """Pick a document without pressing its button."""
        self._chosen = self._exports[key]

    @Slot(str)
    def write_to(self, target: str) -> None:
        """Write the chosen document to this file."""
        export = self._chosen
        if export is None:
            return
        self._target = Path(target)
        job = _Job(export, self._desk, self._target)
        self._bar.show()
        self._open.hide()
        self._said.setText(_("Lager {file} …").format(file=self._target.name))
        for button in self._buttons:
            button.setEnabled(False)
        self._tasks.run(_("Lager {file} …").format(file=self._target.name), job, self._on_done, self._on_refused)

    @Slot(object)
    def _on_done(self, _result: object) -> None:
        self._end(_("{file} er lagret.").format(file=self._target.name))
        self._open.show()
        self.exported.emit(self._target)

    @Slot(str)
    def _on_refused(self, words: str) -> None:
        self._end(words)

    def _end(self, words: str) -> None:
        self._bar.hide()
        self._said.setText(words)
        for button in self._buttons:
            button.setEnabled(True)

    @Slot()
    def _on_open(self) -> None:
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(self._target)))


class _Job:
    """The export of the plan as it stood when it was asked for."""

    def __init__(self, export: Export, desk: Desk, target: Path) -> None:
        self._export = export
        self._plan = desk.workspace.snapshot()
        self._year = desk.year
        self._target = target

    def __call__(self) -> None:
        self._export.write(self._plan, self._year, self._target)
