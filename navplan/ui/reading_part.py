"""Where plans that are only read meet the program: backups, files of other versions, what another window has."""

from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Slot
from PySide6.QtGui import QAction

from navplan.ui.keeping import ABOUT_VERSIONS
from navplan.ui.words import _

if TYPE_CHECKING:
    from collections.abc import Callable

    from navplan.ui.app import Program
    from navplan.ui.copies.viewing import CopyViewing
    from navplan.ui.held_plan import HeldPlan
    from navplan.ui.opening import OlderPlan, Opened
    from navplan.ui.ways_out import Copies, Copy


class ReadingPart(QObject):
    """Shows for reading what must not, or cannot, be written."""

    def __init__(self, program: "Program") -> None:
        super().__init__(program)
        self._program = program
        self._older = Path()

    @cached_property
    def copies(self) -> "CopyViewing":
        """Who shows a backup as a plan of its own; made when the first is looked at."""
        from navplan.ui.copies.viewing import CopyViewing

        made = CopyViewing(self._program)
        made.wants_list.connect(self._on_wants_list)
        return made

    @Slot(object, object)
    def look(self, copies: "Copies", copy: "Copy") -> None:
        """Show this backup."""
        self.copies.show(copies, copy)

    @cached_property
    def held(self) -> "HeldPlan":
        """Who shows what another window holds, or others write in; made when the first is shown."""
        from navplan.ui.held_plan import HeldPlan

        return HeldPlan(self._program)

    def read_shared(self, path: Path, is_newer: bool) -> None:
        """Show what a shared plan has come to on this machine, or what others with a newer program have published."""
        if is_newer:
            self._program.open(path, "read")
        else:
            self.held.read(path)

    def ask(self, older: "OlderPlan") -> None:
        """Whether an older plan is to be upgraded; Escape reads it, which changes nothing."""
        from navplan.ui.dialogs.question import Question

        self._older = older.plan
        words = _("Filen er fra NavPlan {version} og oppgraderes. Den gamle beholdes som sikkerhetskopi.")
        question = Question(
            _("Planen er fra en eldre NavPlan"),
            words.format(version=older.version),
            _("Oppgrader"),
            _("Bare les"),
            self._program.window,
        )
        question.prefer(question.action)
        question.agreed.connect(self._on_upgrade)
        question.rejected.connect(self._on_read)
        question.open()

    def opened(self, opened: "Opened") -> None:
        """A plan of another version is shown: it is neither kept, shared nor sealed, and its bar has the ways on."""
        program = self._program
        program.backups.closed()
        program.sharing.opened(opened.live, None)
        program.keeping.opened(opened.live, opened.came)
        program.live = None
        program.encryption.opened(opened)
        self._older = opened.live
        window = program.window
        window.menus.rest_for_reading()
        if opened.sort == "newer":
            window.bar.say(window.bar.words, [self._way(_("Om oppgradering"), self._on_about)])
        elif opened.sort == "older":
            window.bar.say(window.bar.words, [self._way(_("Oppgrader …"), self._on_wants_upgrade)])

    # -- within

    def _way(self, words: str, slot: "Callable[[], None]") -> QAction:
        way = QAction(words, self._program.window.bar)
        way.triggered.connect(slot)
        return way

    @Slot()
    def _on_about(self) -> None:
        self._program.window.help.show_topic(ABOUT_VERSIONS)

    @Slot()
    def _on_wants_upgrade(self) -> None:
        """The plan gives way and is opened anew, as if it had not been asked about yet."""
        program = self._program
        program.window.show_start(())
        program.open(self._older)

    @Slot()
    def _on_upgrade(self) -> None:
        self._program.read(self._older, "upgrade")

    @Slot()
    def _on_read(self) -> None:
        self._program.read(self._older, "read")

    @Slot(str)
    def _on_wants_list(self, name: str) -> None:
        program = self._program
        program.window.activateWindow()
        if (dialog := program.backups.show_dialog(program.reopen)) is not None:
            dialog.choose(name)
            dialog.compare()
