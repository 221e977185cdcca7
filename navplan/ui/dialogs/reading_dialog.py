"""A long file is being read: says which, shows that it goes on, and can stop it."""

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QHBoxLayout, QLabel, QProgressBar, QPushButton, QVBoxLayout, QWidget

from navplan.ui.dialogs.dialog import Dialog
from navplan.ui.theme import text_px
from navplan.ui.words import _


class ReadingDialog(Dialog):
    """Rejected means that the reading is to stop; the one who reads closes the dialog with `accept`."""

    def __init__(self, file_name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("reading")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(_("Leser filen"))
        said = QLabel(_("Leser {file} …").format(file=file_name), self)
        said.setTextFormat(Qt.TextFormat.PlainText)
        said.setWordWrap(True)
        self.bar = QProgressBar(self)
        self.bar.setTextVisible(False)
        self.bar.setRange(0, 0)
        self.bar.setAccessibleName(_("Arbeider"))
        self.pages = QLabel(self)
        self.pages.setProperty("role", "secondary")
        self.stop = QPushButton(_("Stopp lesingen"), self)
        self.stop.clicked.connect(self.reject)
        row = QHBoxLayout()
        row.addWidget(self.pages)
        row.addStretch(1)
        row.addWidget(self.stop)
        column = QVBoxLayout(self)
        column.setContentsMargins(28, 24, 28, 24)
        column.setSpacing(16)
        column.addWidget(said)
        column.addWidget(self.bar)
        column.addLayout(row)
        self.setFixedWidth(text_px(420))

    @Slot(int, int)
    def show_progress(self, done: int, whole: int) -> None:
        """Say how many pages are read; a file without pages shows only that it goes on."""
        self.bar.setRange(0, whole)
        self.bar.setValue(done)
        self.pages.setText(_("Side {n} av {all}").format(n=done, all=whole) if whole else "")

    @Slot()
    def reject(self) -> None:
        """Say once that the reading is to stop."""
        self.stop.setEnabled(False)
        super().reject()
