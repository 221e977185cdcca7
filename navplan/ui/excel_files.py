"""The way of a workbook back into the plan: choose or drop, read beside, look through, take in."""

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal, Slot
from PySide6.QtWidgets import QFileDialog

from navplan.domain.small_numbers import LIMIT
from navplan.ui.outside import Outside
from navplan.ui.reading import Reading
from navplan.ui.tasks import Tasks
from navplan.ui.words import _

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from navplan.domain.exchange.preview import Preview
    from navplan.domain.records import Record
    from navplan.domain.workspace import Workspace
    from navplan.ui.desk import Desk
    from navplan.ui.main_window import MainWindow
    from navplan.ui.saving import SaveAs
    from navplan.ui.views.exchange.preview_dialog import PreviewDialog

SUFFIXES = (".xlsx", ".xlsm", ".xls")
"""Dropped files that are meant for this way; the two last are refused with a sentence."""


class ExcelFiles(QObject):
    """Brings workbooks to the plan that is open in the window. One at a time is looked through."""

    about_to_read = Signal(object)
    """A file is to be read in, once the plan was copied; carries what reads it."""

    def __init__(self, window: "MainWindow", outside: Outside, tasks: Tasks) -> None:
        super().__init__(window)
        self._window = window
        self._outside = outside
        self._tasks = tasks
        self._records: tuple[Record, ...] = ()
        self._target = Path()
        self.shows_small = False
        """Whether the workbook that is being made shows small numbers of people."""
        self.reading = Reading(window, tasks, self)
        self.reading.found.connect(self._on_found)
        self.reading.refused.connect(window.say)
        self.preview: PreviewDialog | None = None

    @Slot()
    def choose(self) -> None:
        """Let the user choose a workbook."""
        if self._window.desk is None:
            return
        kinds = f"{_('Arbeidsbok fra NavPlan')} (*.xlsx)"
        dialog = QFileDialog(self._window, _("Hent endringer fra Excel"), "", kinds)
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.fileSelected.connect(self._on_selected)
        dialog.open()

    @Slot(object)
    def read(self, path: Path) -> None:
        """Read a workbook beside and compare it with the plan as it is now."""
        desk, preview = self._window.desk, self._outside.preview_workbook
        if desk is None or preview is None or self.preview is not None:
            return
        self.about_to_read.emit(partial(self._begin, desk, path))

    def send(self, records: "Sequence[Record]") -> None:
        """Write these records, all of one kind, as a workbook where the user says; small numbers are asked about."""
        from navplan.domain.people import ONE_BY_ONE, any_small

        desk = self._window.desk
        if desk is None or not records or self._outside.write_records is None:
            return
        self._records, self.shows_small = tuple(records), False
        if any_small(records, LIMIT) or isinstance(records[0], ONE_BY_ONE):
            self._ask_about_small(isinstance(records[0], ONE_BY_ONE))
        else:
            self._ask_where()

    def _ask_about_small(self, is_of_one: bool) -> None:
        from navplan.ui.dialogs.small_question import list_question

        question = list_question(self._window, is_of_one)
        question.instead.connect(self._ask_where)
        question.agreed.connect(self._on_internal)
        question.open()

    @Slot()
    def _on_internal(self) -> None:
        self.shows_small = True
        self._ask_where()

    @Slot()
    def _ask_where(self) -> None:
        from navplan.domain.documents.document import INTERNAL_FILE

        desk = self._window.desk
        if desk is None:
            return
        name = _(desk.workspace.kind(self._records[0].KEY).many)
        if self.shows_small:
            name = _(INTERNAL_FILE).format(name=name)
        self._where().ask(Path.home() / f"{name}.xlsx")

    @Slot(str)
    def write_to(self, target: str) -> None:
        """Write the records that were to be sent to this file, beside."""
        desk, write = self._window.desk, self._outside.write_records
        if desk is None or write is None:
            return
        self._target = Path(target)
        job = partial(write, desk.workspace.snapshot(), self._records, self._target, self.shows_small)
        words = _("Lager {file} …").format(file=self._target.name)
        self._tasks.run(words, job, self._on_written, self._on_not_written)

    # -- within

    def _where(self) -> "SaveAs":
        from navplan.ui.saving import SaveAs

        return SaveAs(self._window, _("Lagre som"), "*.xlsx", self.write_to)

    def _begin(self, desk: "Desk", path: Path) -> None:
        """Read, unless the plan was closed or another workbook came first while this one's copy was taken."""
        preview = self._outside.preview_workbook
        if self._window.desk is desk and self.preview is None and preview is not None:
            self.reading.begin(_Compare(preview, desk.workspace.snapshot()), path)

    @Slot(object)
    def _on_written(self, _result: object) -> None:
        self._window.toast.say(_("{file} er lagret.").format(file=self._target.name))

    @Slot(str)
    def _on_not_written(self, words: str) -> None:
        if not self._where().asks_again(self._tasks.fault, self._target):
            self._window.say(words)

    @Slot(str)
    def _on_selected(self, name: str) -> None:
        self.read(Path(name))

    @Slot(object)
    def _on_found(self, found: "Preview") -> None:
        from navplan.ui.views.exchange.preview_dialog import PreviewDialog

        desk = self._window.desk
        if desk is None or self.preview is not None:
            return
        self.preview = PreviewDialog(desk, found, self._outside.write_list, self._window)
        self.preview.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.preview.finished.connect(self._on_finished)
        self.preview.open()

    @Slot(int)
    def _on_finished(self, _result: int) -> None:
        self.preview = None


class _Compare:
    """Read a workbook and compare it with the plan as it was when it was asked for."""

    def __init__(self, preview: "Callable[[Workspace, Path, Callable[[], bool]], Preview]", plan: "Workspace") -> None:
        self._preview = preview
        self._plan = plan

    def __call__(self, path: Path, cancelled: "Callable[[], bool]", progress: object) -> "Preview":
        return self._preview(self._plan, path, cancelled)
