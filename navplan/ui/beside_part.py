"""What lies beside a plan file and is not as it should be: a journal of another file, which is asked about before
anything is opened, and copies that a sync client has made (reliability design 5.10, rows 16 and 15)."""

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Slot
from PySide6.QtGui import QAction

from navplan.ui.tasks import Tasks
from navplan.ui.words import _

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from navplan.domain.workspace import Workspace
    from navplan.ui.app import Program
    from navplan.ui.dialogs.extra_dialog import Extra
    from navplan.ui.dialogs.sides_dialog import Compared
    from navplan.ui.ways_beside import Beside
    from navplan.ui.ways_out import Meeting


def _of_plan(live: Path, look: "Callable[[], Sequence[Path]]") -> "tuple[Path, Sequence[Path]]":
    """What was found, and beside which plan."""
    return live, look()


class CompareSides:
    """Reads both sides and what is different, on a worker's thread."""

    def __init__(self, beside: "Beside", live: Path, own: Path) -> None:
        self._read = partial(beside.sides, live, own)

    def __call__(self) -> "Compared":
        from navplan.ui.dialogs.sides_dialog import compared

        return compared(self._read())


class CompareExtra:
    """Reads another file of the plan and what is different in it, on a worker's thread."""

    def __init__(self, read: "Callable[[], Meeting]", mine: "Workspace", path: Path) -> None:
        self._read = read
        self._mine = mine
        self._path = path

    def __call__(self) -> "Extra":
        from navplan.domain.bringing_back import differing
        from navplan.ui.dialogs.extra_dialog import Extra

        meeting = self._read()
        meeting.version.unlink(missing_ok=True)  # all of it has been read
        return Extra(self._path, differing(meeting.theirs, self._mine, self._mine.kinds))


class BesidePart(QObject):
    """Asks, shows what is different, and opens or merges what was chosen."""

    def __init__(self, program: "Program") -> None:
        super().__init__(program)
        self._program = program
        self._plan = Path()
        self._live = Path()
        self._extras: list[Path] = []
        self.tasks = Tasks(self)
        """A worker of its own: a folder of many copies holds nothing else up."""

    def look(self, live: Path) -> None:
        """A plan that is not shared was opened: see whether a sync client has put other versions beside it."""
        self._live, self._extras = live, []
        if (beside := self._program.outside.beside) is not None:
            job = partial(beside.copies, live, self._program.own)
            self.tasks.run("", partial(_of_plan, live, job), self._on_extras, self._not_seen)

    def ask(self, plan: Path, live: Path, words: str) -> None:
        """Nothing has been opened: `plan` as it was pointed at, and the file that has the journal beside it."""
        from navplan.ui.dialogs.question import Question

        self._plan, self._live = plan, live
        title = _("Filen og hjelpefilen hører ikke sammen")
        question = Question(title, words, _("Sammenlign"), _("Lukk"), self._program.window)
        question.prefer(question.action)
        question.agreed.connect(self._on_compare)
        question.open()

    # -- within

    @Slot(object)
    def _on_extras(self, found: "tuple[Path, Sequence[Path]]") -> None:
        live, extras = found
        desk = self._program.window.desk
        if live == self._program.live and desk is not None and desk.workspace.standing().barred is None:
            self._extras = list(extras)
            self._tell()

    @Slot(str)
    def _not_seen(self, _words: str) -> None:
        """What cannot be seen now is looked at when the plan is opened the next time."""

    def _tell(self) -> None:
        """One at a time, across the top of the window, until somebody has answered."""
        bar = self._program.window.bar
        if not self._extras:
            bar.say("")
            return
        words = _("Det ligger en ekstra utgave av planen her ({file}). Vil du se hva som er annerledes?")
        ways = QAction(_("Sammenlign"), bar), QAction(_("Ikke nå"), bar)
        for way, answer in zip(ways, (self._on_compare_extra, self._on_not_now), strict=True):
            way.triggered.connect(answer)
        bar.say(words.format(file=self._extras[0].name), ways, can_be_short=False)

    @Slot()
    def _on_not_now(self) -> None:
        self._extras = self._extras[1:]
        self._tell()

    @Slot()
    def _on_compare_extra(self) -> None:
        program = self._program
        desk, versions = program.window.desk, program.outside.own_version
        if desk is None or versions is None or not self._extras:
            return
        path, *self._extras = self._extras
        self._tell()
        read = partial(versions.meet, self._live, path, program.own / "lest")
        job = CompareExtra(read, desk.workspace.snapshot(), path)
        program.tasks.run(_("Sammenligner …"), job, self._on_extra, program.window.say)

    @Slot(object)
    def _on_extra(self, extra: "Extra") -> None:
        from navplan.ui.dialogs.extra_dialog import ExtraDialog

        if (desk := self._program.window.desk) is not None:
            dialog = ExtraDialog(extra, desk.workspace, self._program.window)
            dialog.wants_merge.connect(self._program.both.merge)
            dialog.open()

    @Slot()
    def _on_compare(self) -> None:
        program, beside = self._program, self._program.outside.beside
        if beside is not None:
            job = CompareSides(beside, self._live, program.own)
            program.tasks.run(_("Sammenligner …"), job, self._on_compared, program.window.say)

    @Slot(object)
    def _on_compared(self, found: "Compared") -> None:
        from navplan.ui.dialogs.sides_dialog import SidesDialog

        dialog = SidesDialog(found, self._live.name, self._program.window)
        dialog.chosen.connect(self._on_chosen)
        dialog.open()

    @Slot(bool)
    def _on_chosen(self, takes_played: bool) -> None:
        self._program.open(self._plan, "played" if takes_played else "lying")
