"""What happens when NavPlan itself is wrong: a log without plan text, and a dialog with a report to copy."""

import contextlib
import logging
import sys
import traceback
from pathlib import Path
from types import TracebackType

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QMessageBox, QPushButton

from navplan import __version__
from navplan.ui.words import _

log = logging.getLogger("navplan")

LARGEST_LOG = 500_000
"""Bytes after which a new log is begun at the next start."""


def report_of(kind: type[BaseException], fault: BaseException, trace: TracebackType | None) -> str:
    """Where it went wrong, without messages: those could hold plan text."""
    places = traceback.extract_tb(trace)
    lines = [f"NavPlan {__version__}, Python {sys.version.split()[0]}, {sys.platform}", kind.__name__]
    lines += [f"{Path(place.filename).name}:{place.lineno} {place.name}" for place in places]
    return "\n".join(lines)


def log_to(folder: Path) -> None:
    """Keep a log file in this folder, and the one before it when it has grown large."""
    folder.mkdir(parents=True, exist_ok=True)
    file = folder / "navplan.log"
    with contextlib.suppress(OSError):  # another window may be writing in it; then it goes on growing for now
        if file.stat().st_size > LARGEST_LOG:
            file.replace(folder / "navplan.1.log")
    handler = logging.FileHandler(file, encoding="utf-8", delay=True)
    handler.setFormatter(logging.Formatter("%(asctime)s %(levelname)s %(name)s %(message)s"))
    log.addHandler(handler)
    log.setLevel(logging.INFO)


class CrashHook(QObject):
    """Replaces Python's exception hook while the window lives; may be called from any thread."""

    _broke = Signal(str)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._shown = False
        self._broke.connect(self._show)

    def install(self) -> None:
        """Take over unexpected faults."""
        sys.excepthook = self._on_fault

    def _on_fault(self, kind: type[BaseException], fault: BaseException, trace: TracebackType | None) -> None:
        report = report_of(kind, fault, trace)
        log.error("%s", report)
        sys.__excepthook__(kind, fault, trace)
        if not issubclass(kind, KeyboardInterrupt):
            self._broke.emit(report)

    @Slot(str)
    def _show(self, report: str) -> None:
        if self._shown:
            return
        self._shown = True
        box = QMessageBox(QApplication.activeWindow())
        box.setWindowTitle("NavPlan")
        box.setText(_("Noe gikk galt i NavPlan. Det som er lagret, er trygt."))
        box.setInformativeText(_("Rapporten inneholder ingen tekst fra planen. Send den til den som hjelper dere."))
        box.setDetailedText(report)
        copy = QPushButton(_("Kopier rapporten"), box)
        box.addButton(copy, QMessageBox.ButtonRole.ActionRole)
        box.addButton(QPushButton(_("Fortsett"), box), QMessageBox.ButtonRole.AcceptRole)
        self._report = report
        copy.clicked.connect(self._copy)
        box.finished.connect(self._on_closed)
        box.open()

    @Slot()
    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self._report)

    @Slot()
    def _on_closed(self) -> None:
        self._shown = False
