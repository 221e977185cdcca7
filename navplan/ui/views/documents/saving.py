"""Where a document is to be saved: the system's own dialog, which answers when it is ready."""

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog, QWidget

from navplan.ui.words import _


def ask_for_file(parent: QWidget, folder: str, name: str, ending: str, chosen: Callable[[str, str], None]) -> None:
    """Let the user choose a file; `chosen` is a bound method and is told the ending and the file."""
    dialog = QFileDialog(parent, _("Lagre som"), str(Path(folder) / name), f"*.{ending}")
    dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.setDefaultSuffix(ending)
    dialog.fileSelected.connect(partial(chosen, ending))
    dialog.open()
