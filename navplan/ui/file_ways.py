"""The ways of other files into the plan and of lists out of it; each is made when it is asked for."""

from collections.abc import Sequence
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot

from navplan.ui.outside import Outside
from navplan.ui.tasks import Tasks

if TYPE_CHECKING:
    from navplan.domain.records import Record
    from navplan.ui.desk import Desk
    from navplan.ui.excel_files import ExcelFiles
    from navplan.ui.figure_files import FigureFiles
    from navplan.ui.letter_files import LetterFiles
    from navplan.ui.list_files import ListFiles
    from navplan.ui.main_window import MainWindow


class FileWays(QObject):
    """Hears what the window and its open plan ask for, and sends it the right way."""

    about_to_read = Signal(object)
    """A file is to be read into the plan, once that was copied; carries what reads it."""

    def __init__(self, window: "MainWindow", outside: Outside, tasks: Tasks) -> None:
        super().__init__(window)
        self._window = window
        self._outside = outside
        self._tasks = tasks
        window.wants_letter_file.connect(self._on_letter_file)
        window.wants_workbook_file.connect(self._on_workbook_file)
        window.file_dropped.connect(self._on_dropped)

    @Slot(object)
    def serve(self, desk: "Desk") -> None:
        """Hear this plan too."""
        desk.wants_letter_file.connect(self._on_letter_file)
        desk.wants_figure_file.connect(self._on_figure_file)
        desk.wants_workbook_of.connect(self._on_workbook_of)
        desk.wants_list.connect(self._on_list)

    @cached_property
    def letters(self) -> "LetterFiles":
        """The way of letter files into the plan."""
        from navplan.ui.letter_files import LetterFiles

        made = LetterFiles(self._window, self._outside, self._tasks)
        made.about_to_read.connect(self.about_to_read)
        return made

    @cached_property
    def workbooks(self) -> "ExcelFiles":
        """The way of workbooks back into the plan."""
        from navplan.ui.excel_files import ExcelFiles

        made = ExcelFiles(self._window, self._outside, self._tasks)
        made.about_to_read.connect(self.about_to_read)
        return made

    @cached_property
    def figures(self) -> "FigureFiles":
        """The way of files with figures into the plan."""
        from navplan.ui.figure_files import FigureFiles

        made = FigureFiles(self._window, self._outside, self._tasks)
        made.about_to_read.connect(self.about_to_read)
        return made

    @cached_property
    def lists(self) -> "ListFiles":
        """The way of plain lists to a file."""
        from navplan.ui.list_files import ListFiles

        return ListFiles(self._window, self._outside)

    @Slot()
    def _on_letter_file(self) -> None:
        self.letters.choose()

    @Slot()
    def _on_workbook_file(self) -> None:
        self.workbooks.choose()

    @Slot()
    def _on_figure_file(self) -> None:
        self.figures.choose()

    @Slot(object)
    def _on_workbook_of(self, records: "tuple[Record, ...]") -> None:
        self.workbooks.send(records)

    @Slot(str, object)
    def _on_list(self, name: str, rows: Sequence[Sequence[str]]) -> None:
        self.lists.send(name, rows)

    @Slot(object)
    def _on_dropped(self, path: Path) -> None:
        from navplan.ui.excel_files import SUFFIXES

        way = self.workbooks if path.suffix.lower() in SUFFIXES else self.letters
        way.read(path)
