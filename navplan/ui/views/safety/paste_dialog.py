"""The official standard as a list: pasted or read from a file, looked at, and taken into use."""

from pathlib import Path

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import (
    QFileDialog,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from navplan.domain import deadlines
from navplan.domain.modules.safety import SafetyStandard
from navplan.domain.privacy import Stopped
from navplan.domain.safety.standards import ListRefused, list_text, read_list, take_in_standard
from navplan.ui.desk import Desk, Telling
from navplan.ui.dialogs.dialog import Dialog
from navplan.ui.icons import icon
from navplan.ui.words import _

LARGEST = 1_000_000
"""Bytes of a list that are read; a standard is far shorter."""


class PasteDialog(Dialog):
    """Paste the official list: a number and a demand on each line, or columns from a spreadsheet."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("safety.paste")
        self.setWindowTitle(_("Lim inn standarden"))
        self.resize(640, 480)
        self._desk = desk
        self.name = QLineEdit(self)
        self.name.setPlaceholderText(_("Navn, for eksempel Standard for trygge brukermøter"))
        self.name.setToolTip(self.name.placeholderText())
        self.name.setAccessibleName(_("Navnet på standarden"))
        self.version = QLineEdit(self)
        self.version.setPlaceholderText(_("Versjon eller dato"))
        self.version.setAccessibleName(_("Versjonen av standarden"))
        self.text = QPlainTextEdit(self)
        self.text.setTabChangesFocus(True)
        self.text.setPlaceholderText(_("1 Åpen og lukket sone er skilt\n2 Ansatte har egen inngang"))
        self.text.setAccessibleName(_("Punktene, ett på hver linje"))
        self.complaint = QLabel(self)
        self.complaint.setProperty("role", "complaint")
        self.complaint.setWordWrap(True)
        self.file_button = QPushButton(icon("upload"), _("Hent fra fil …"), self)
        self.file_button.clicked.connect(self._on_file)
        take = QPushButton(_("Ta i bruk"), self)
        take.setProperty("role", "primary")
        take.clicked.connect(self._on_take)
        foot = QHBoxLayout()
        foot.addWidget(self.file_button)
        foot.addStretch(1)
        foot.addWidget(take)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 20)
        for part in (self.name, self.version, self.text, self.complaint):
            column.addWidget(part)
        column.addLayout(foot)

    @Slot()
    def _on_file(self) -> None:
        dialog = QFileDialog(self, _("Hent standarden fra en fil"), "", _("Liste (*.csv *.txt)"))
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.fileSelected.connect(self.read_file)
        dialog.open()

    @Slot(str)
    def read_file(self, name: str) -> None:
        """Put the lines of a list into the text, to be looked at before they are taken into use."""
        try:
            content = Path(name).read_bytes()[:LARGEST]
        except OSError:
            self.complaint.setText(_("Filen «{file}» kan ikke leses.").format(file=Path(name).name))
            return
        self.text.setPlainText(list_text(content))
        self.complaint.clear()

    @Slot()
    def _on_take(self) -> None:
        name, version = self.name.text().strip(), self.version.text().strip()
        if not (name and version):
            self.complaint.setText(_("Skriv navn og versjon."))
            return
        try:
            lines = read_list(self.text.toPlainText())
            own = SafetyStandard(name=name[:120], version=version[:40], checked_on=deadlines.today())
            with Telling(self._desk):
                take_in_standard(self._desk.workspace, own, lines)
                self.accept()
        except (ListRefused, Stopped) as refused:
            self.complaint.setText(refused.said.words(_))
