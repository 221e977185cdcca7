"""The way of a letter from a file into the plan: choose or drop, read beside, go through, take in."""

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal, Slot
from PySide6.QtGui import QDropEvent
from PySide6.QtWidgets import QFileDialog

from navplan.ui.outside import Outside
from navplan.ui.reading import Reading
from navplan.ui.tasks import Tasks
from navplan.ui.ways_out import ReadLetter
from navplan.ui.words import _, ngettext

if TYPE_CHECKING:
    from navplan.domain.letters.personal import Found
    from navplan.domain.letters.reading_file import ReadFile
    from navplan.domain.modules.letter import Letter
    from navplan.ui.desk import Desk
    from navplan.ui.main_window import MainWindow
    from navplan.ui.views.review.review_window import ReviewWindow


class LetterFiles(QObject):
    """Reads letters for the plan that is open in the window. One letter at a time is gone through."""

    about_to_read = Signal(object)
    """A file is to be read in, once the plan was copied; carries what reads it."""

    def __init__(self, window: "MainWindow", outside: Outside, tasks: Tasks) -> None:
        super().__init__(window)
        self._window = window
        self._outside = outside
        self._known: Letter | None = None
        self.reading = Reading(window, tasks, self)
        self.reading.found.connect(self._on_read)
        self.reading.refused.connect(window.say)
        self.review: ReviewWindow | None = None

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
        desk = self._window.desk
        if desk is not None and self.review is None and self._outside.read_letter is not None:
            self.about_to_read.emit(partial(self._begin, desk, path))

    # -- within

    def _begin(self, desk: "Desk", path: Path) -> None:
        """Read, unless the plan was closed or another letter came first while this one's copy was taken."""
        if self._window.desk is desk and self.review is None and self._outside.read_letter is not None:
            self.reading.begin(_Read(self._outside.read_letter), path)

    @Slot(str)
    def _on_selected(self, name: str) -> None:
        self.read(Path(name))

    @Slot(object)
    def _on_read(self, read: "tuple[ReadFile, tuple[Found, ...]]") -> None:
        from navplan.domain.letters.reading_file import same_file

        file, found = read
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


class _Read:
    """Read a letter's file and look through its text for what may point to a person."""

    def __init__(self, read: ReadLetter) -> None:
        self._read = read

    def __call__(
        self, path: Path, cancelled: Callable[[], bool], progress: Callable[[int, int], None]
    ) -> "tuple[ReadFile, tuple[Found, ...]]":
        from navplan.domain.letters.personal import personal_in
        from navplan.domain.letters.source_places import flowing

        file = self._read(path, cancelled, progress)
        return file, personal_in(flowing(file.text))
