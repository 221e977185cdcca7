"""What happens when NavPlan itself is wrong: a log without plan text, and a dialog with a report to copy or keep.

A report names places in the program and classes of faults, never what a fault says: messages, notes and values of
variables could hold plan text. Nothing is ever sent.
"""

import contextlib
import logging
import sys
import threading
import traceback
from collections.abc import Callable, Iterator
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal, Slot, qVersion
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication

from navplan import __version__
from navplan.ui.words import _

if TYPE_CHECKING:
    from datetime import datetime

    from PySide6.QtWidgets import QMessageBox

    from navplan.ui.saving import SaveAs

log = logging.getLogger("navplan")

LARGEST_LOG = 500_000
"""Bytes after which a new log is begun at the next start."""


def report_of(kind: type[BaseException], fault: BaseException, trace: TracebackType | None) -> str:
    """Where it went wrong, and where what led to it did; without messages."""
    import platform  # slow to load, and the hook is there before the first paint

    lines = [
        f"NavPlan {__version__}, Python {sys.version.split()[0]}, Qt {qVersion()}, {sys.platform} {platform.machine()}"
    ]
    lines += _told(kind, trace)
    for cause in _causes(fault):
        lines += ["…", *_told(type(cause), cause.__traceback__)]
    return "\n".join(lines)


def _told(kind: type[BaseException], trace: TracebackType | None) -> Iterator[str]:
    yield kind.__name__
    for place in traceback.extract_tb(trace):
        yield f"{Path(place.filename).name}:{place.lineno} {place.name}"


def _causes(fault: BaseException) -> Iterator[BaseException]:
    seen = {id(fault)}
    cause = fault.__cause__ or fault.__context__
    while cause is not None and id(cause) not in seen:
        seen.add(id(cause))
        yield cause
        cause = cause.__cause__ or cause.__context__


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
    """Replaces Python's hooks for faults while the window lives; may be called from any thread.

    `saved_at` says when the plan that is open was last saved.
    """

    _broke = Signal(str)

    def __init__(self, parent: QObject | None = None, saved_at: "Callable[[], datetime | None] | None" = None) -> None:
        super().__init__(parent)
        self.saved_at = saved_at
        self._report = ""
        self._box: QMessageBox | None = None  # held here: without a window above it, nobody else would
        self._broke.connect(self._show)

    def install(self) -> None:
        """Take over unexpected faults of this thread and of every other."""
        sys.excepthook = self._on_fault
        threading.excepthook = self._on_thread

    def _on_thread(self, given: threading.ExceptHookArgs) -> None:
        if given.exc_value is not None:
            self._on_fault(given.exc_type, given.exc_value, given.exc_traceback)

    def _on_fault(self, kind: type[BaseException], fault: BaseException, trace: TracebackType | None) -> None:
        report = report_of(kind, fault, trace)
        log.error("%s", report)
        if sys.stderr is not None:  # a program without a console has none
            sys.stderr.write(f"{report}\n")
        if not issubclass(kind, KeyboardInterrupt):
            self._broke.emit(report)

    @Slot(str)
    def _show(self, report: str) -> None:
        if self._box is not None:
            return
        from PySide6.QtWidgets import QMessageBox, QPushButton  # asked for before the first paint, they make it later

        self._report = report
        box = self._box = QMessageBox(QApplication.activeWindow())
        box.setObjectName("crash")
        box.setTextFormat(Qt.TextFormat.PlainText)
        box.setWindowTitle("NavPlan")
        box.setText(self._words())
        box.setInformativeText(_("Rapporten inneholder ingen tekst fra planen. Send den til den som hjelper dere."))
        box.setDetailedText(report)
        on = QPushButton(_("Fortsett"), box)
        copy, keep = QPushButton(_("Kopier rapporten"), box), QPushButton(_("Lagre feilrapport …"), box)
        box.addButton(on, QMessageBox.ButtonRole.AcceptRole)
        for button, slot in ((copy, self._copy), (keep, self._keep)):
            box.addButton(button, QMessageBox.ButtonRole.ActionRole)
            button.clicked.disconnect()  # these two leave the dialog open
            button.clicked.connect(slot)
        box.setDefaultButton(on)
        box.setEscapeButton(on)
        box.finished.connect(self._on_closed)
        box.open()

    def _words(self) -> str:
        at = self.saved_at() if self.saved_at is not None else None
        if at is None:
            return _("Noe gikk galt i NavPlan. Det som er lagret, er trygt.")
        return _("Noe gikk galt i NavPlan. Arbeidet ditt er lagret kl. {time}.").format(time=f"{at.astimezone():%H.%M}")

    @Slot()
    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self._report)

    @Slot()
    def _keep(self) -> None:
        if self._box is not None:
            self._where(self._box).ask(Path.home() / "navplan-feilrapport.txt")

    @Slot(str)
    def keep_in(self, name: str) -> None:
        """Write the report to a file, beside and into place; when that fails too, it is still in the log."""
        from PySide6.QtCore import QSaveFile

        from navplan.domain.ports import NotPlaced
        from navplan.domain.words import N_, Said

        file, report = QSaveFile(name), self._report.encode()
        is_kept = file.open(QSaveFile.OpenModeFlag.WriteOnly) and file.write(report) == len(report) and file.commit()
        if not is_kept and self._box is not None:
            words = N_("«{file}» ble ikke lagret. En eldre fil er urørt. Prøv en annen mappe.")
            self._where(self._box).asks_again(NotPlaced(Said(words, file=Path(name).name)), Path(name))

    def _where(self, box: "QMessageBox") -> "SaveAs":
        from navplan.ui.saving import SaveAs

        return SaveAs(box, _("Lagre feilrapport"), _("Tekstfil (*.txt)"), self.keep_in)

    @Slot()
    def _on_closed(self) -> None:
        if self._box is not None:
            self._box.deleteLater()
        self._box = None
