"""The way of a letter from a file into the plan: choose or drop, read beside, go through, take in."""

from pathlib import Path
from threading import Event
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QDropEvent
from PySide6.QtWidgets import QFileDialog

from navplan.ui.outside import Outside, ReadLetter
from navplan.ui.tasks import Tasks
from navplan.ui.words import _, ngettext

if TYPE_CHECKING:
    from navplan.domain.letters.personal import Found
    from navplan.domain.letters.reading_file import ReadFile
    from navplan.domain.modules.letter import Letter
    from navplan.ui.dialogs.reading_dialog import ReadingDialog
    from navplan.ui.main_window import MainWindow
    from navplan.ui.views.review.review_window import ReviewWindow

PATIENCE = 600
"""Milliseconds of reading before a person is shown that it goes on and can be stopped."""


class LetterFiles(QObject):
    """Reads letters for the plan that is open in the window. One letter at a time is gone through."""

    def __init__(self, window: "MainWindow", outside: Outside, tasks: Tasks) -> None:
        super().__init__(window)
        self._window = window
        self._outside = outside
        self._tasks = tasks
        self._known: Letter | None = None
        self._job: _Read | None = None
        self._waiting: ReadingDialog | None = None
        self._wait = QTimer(self)
        self._wait.setSingleShot(True)
        self._wait.setInterval(PATIENCE)
        self._wait.timeout.connect(self._show_waiting)
        self.review: ReviewWindow | None = None
        tasks.busy.connect(self._on_busy)

    @Slot()
    def choose(self) -> None:
        """Let the user choose a file."""
        if self._window.desk is None:
            return
        patterns = " ".join(f"*{suffix}" for suffix in self._outside.letter_suffixes())
        kinds = _("Brev ({patterns})").format(patterns=patterns)
        dialog = QFileDialog(self._window, _("Les inn brev"), "", f"{kinds};;{_('Alle filer (*)')}")
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.fileSelected.connect(self._on_selected)
        dialog.open()

    @Slot(object)
    def read(self, path: Path) -> None:
        """Read a file beside; a letter that is being gone through is finished first."""
        if self._window.desk is None or self.review is not None:
            return
        if self._outside.read_letter is not None and self._job is None:
            words = _("Leser {file} …").format(file=path.name)
            self._job = _Read(self._outside.read_letter, path, self)
            self._wait.start()
            self._tasks.run(words, self._job, self._on_read, self._on_refused)

    # -- within

    @Slot(str)
    def _on_selected(self, name: str) -> None:
        self.read(Path(name))

    @Slot(object)
    def _on_read(self, read: "tuple[ReadFile, tuple[Found, ...]]") -> None:
        from navplan.domain.letters.reading_file import same_file

        file, found = read
        self._end_waiting()
        desk = self._window.desk
        if desk is None or self.review is not None:
            return
        self._known = same_file(file.checksum, desk.workspace)
        if self._known is not None:
            self._tell_known(file.file_name, self._known)
            return
        from navplan.ui.views.review.review_window import ReviewWindow

        self.review = ReviewWindow(desk, file, self._window, found)
        self.review.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.review.taken.connect(self._on_taken)
        self.review.finished.connect(self._on_finished)
        self.review.setGeometry(self._window.geometry())
        self.review.open()

    @Slot(str)
    def _on_refused(self, words: str) -> None:
        self._end_waiting()
        self._window.say(words)

    @Slot()
    def _show_waiting(self) -> None:
        from navplan.ui.dialogs.reading_dialog import ReadingDialog

        if self._job is not None:
            self._waiting = ReadingDialog(self._job.file_name, self._window)
            self._waiting.rejected.connect(self._on_cancel)
            self._waiting.show_progress(*self._job.pages)
            self._job.told.connect(self._waiting.show_progress)
            self._waiting.open()

    @Slot()
    def _on_cancel(self) -> None:
        if self._job is not None:
            self._job.stop()
        self._waiting = None  # it closes by itself

    @Slot(str)
    def _on_busy(self, words: str) -> None:
        """Whatever became of the reading, when nothing goes on any more there is nothing to wait for."""
        if not words:
            self._end_waiting()

    def _end_waiting(self) -> None:
        self._wait.stop()
        if self._job is not None:
            self._job.deleteLater()
        self._job = None
        if self._waiting is not None:
            self._waiting.accept()
            self._waiting = None

    def _tell_known(self, file_name: str, letter: "Letter") -> None:
        from navplan.ui.dialogs.question import Question

        question = Question(
            _("Brevet er lest inn før"),
            _("«{file}» er den samme filen som «{letter}» ble lest fra. Den er ikke lest inn en gang til.").format(
                file=file_name, letter=letter.title
            ),
            _("Gå til brevet"),
            _("Lukk"),
            self._window,
        )
        question.prefer(question.action)
        question.agreed.connect(self._go_to_known)
        question.open()

    @Slot()
    def _go_to_known(self) -> None:
        if self._window.desk is not None and self._known is not None:
            self._window.desk.show(self._known)

    @Slot(object)
    def _on_taken(self, letter: "Letter") -> None:
        from navplan.domain.modules.letter import Expectation, LetterSection

        desk = self._window.desk
        if desk is None:
            return
        desk.show(letter)
        sections = desk.workspace.linked(LetterSection, "letter", letter.id)
        found = sum(len(desk.workspace.linked(Expectation, "section", section.id)) for section in sections)
        words = ngettext(
            "Brevet for {year} er tatt i bruk: {n} forventning",
            "Brevet for {year} er tatt i bruk: {n} forventninger",
            found,
        )
        desk.announced.emit(words.format(year=letter.year, n=found))

    @Slot(int)
    def _on_finished(self, _result: int) -> None:
        self.review = None


def dropped_file(event: QDropEvent) -> Path | None:
    """The one file on this machine that is being dropped, if that is what it is."""
    urls = event.mimeData().urls()
    return Path(urls[0].toLocalFile()) if len(urls) == 1 and urls[0].isLocalFile() else None


class _Read(QObject):
    """Read one file and look through its text, unless told to stop. `told` carries pages read and pages in all."""

    told = Signal(int, int)

    def __init__(self, read: "ReadLetter", path: Path, parent: QObject) -> None:
        super().__init__(parent)
        self._read = read
        self._path = path
        self._stopped = Event()
        self.pages = (0, 0)
        self.told.connect(self._on_told)

    @property
    def file_name(self) -> str:
        """What is read."""
        return self._path.name

    def stop(self) -> None:
        """Read no more; called from another thread than the one that reads."""
        self._stopped.set()

    def __call__(self) -> "tuple[ReadFile, tuple[Found, ...]]":
        from navplan.domain.letters.personal import personal_in
        from navplan.domain.letters.source_places import flowing

        file = self._read(self._path, self._stopped.is_set, self.told.emit)
        return file, personal_in(flowing(file.text))

    @Slot(int, int)
    def _on_told(self, done: int, whole: int) -> None:
        self.pages = (done, whole)
