"""A plan's file that was replaced or removed under the open plan: both versions are kept, and then it is asked.

What stands in memory, with the step that was refused, becomes a file of its own before anything else is done
(reliability design 5.4, rows 9 and 10 of its table). From there people go on in it, or open what came instead and have
theirs merged in, in one step. Any other file of the plan can be merged in the same way.
"""

from collections.abc import Callable
from functools import cached_property, partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal, Slot

from navplan.domain.places import COPIES
from navplan.ui.words import _, ngettext

if TYPE_CHECKING:
    from navplan.domain.changes import Edit
    from navplan.domain.merging.clashes import Merged, Picks
    from navplan.domain.ports import CannotStore
    from navplan.ui.app import Program
    from navplan.ui.beside_part import BesidePart
    from navplan.ui.dialogs.question import ThreeWays
    from navplan.ui.merge_jobs import MetVersion
    from navplan.ui.opening import Opened


class BothKept(QObject):
    """Is told when a plan is opened; made with the program, so it loads nothing itself."""

    asked = Signal()
    """The question what to do with the two versions is on the screen."""

    def __init__(self, program: "Program") -> None:
        super().__init__(program)
        self._program = program
        self._live = Path()
        self._had: frozenset[str] = frozenset()
        self._steps: list[Edit] = []
        self._kept: Path | None = None
        self._to_merge: Path | None = None
        self._version = Path()
        self._is_asking = False

    @cached_property
    def beside(self) -> "BesidePart":
        """Who sees to what lies beside a plan; made when there is something."""
        from navplan.ui.beside_part import BesidePart

        return BesidePart(self._program)

    @Slot(object, object, str)
    def ask_of_journal(self, plan: Path, live: Path, words: str) -> None:
        """A plan was not opened, because a journal of another file lies beside it."""
        self.beside.ask(plan, live, words)

    def opened(self, opened: "Opened") -> None:
        """A plan was opened; one that came instead of another gets the version that was kept."""
        desk = self._program.window.desk
        if desk is None:
            return
        self._live, self._had, self._steps = opened.live, opened.known, []
        self._is_asking, self._kept = False, None
        desk.edited.connect(self._on_edited)
        desk.refused.connect(self._on_refused)
        version, self._to_merge = self._to_merge, None
        if version is not None:
            self.merge(version)
        if opened.shared is None:
            self.beside.look(opened.live)

    @Slot()
    def choose(self) -> None:
        """Have somebody point at another file of the plan, and merge it in."""
        from navplan.ui.dialogs.question import Question

        question = Question(
            _("Flett inn en annen utgave?"),
            _(
                "Planen ligger bare hos deg, så NavPlan vet ikke om andre utgaver av den. Har du en annen fil med den "
                "samme planen, kan den flettes inn i ett steg som kan angres."
            ),
            _("Velg fil …"),
            _("Avbryt"),
            self._program.window,
        )
        question.agreed.connect(self._on_choose)
        question.open()

    @Slot(object)
    def merge(self, version: Path) -> None:
        """Read another file of the plan and merge it in; what would change the plan is copied first."""
        desk, versions = self._program.window.desk, self._program.outside.own_version
        if desk is None or versions is None:
            return
        from navplan.ui.copy_first import CopyFirst, no_copy
        from navplan.ui.version_jobs import MeetFile

        self._version, program = version, self._program
        find = program.outside.copies_of
        copies = partial(find, program.own / COPIES, self._live) if find is not None else None
        copy_first = CopyFirst(copies, self._live, "for_fletting") if copies is not None else no_copy
        meet = partial(versions.meet, self._live, version, program.own / "lest")
        job = MeetFile(meet, desk.workspace.snapshot(), copy_first)
        program.tasks.run(_("Sammenligner …"), job, self._on_met, program.window.say)

    # -- a step was refused because the file is another

    @Slot(object)
    def _on_edited(self, edit: "Edit") -> None:
        self._steps.append(edit)

    @Slot(object)
    def _on_refused(self, refused: "CannotStore") -> None:
        from navplan.domain.in_memory import with_step
        from navplan.domain.ports import Displaced
        from navplan.ui.version_jobs import KeepMine

        desk, versions = self._program.window.desk, self._program.outside.own_version
        if self._is_asking or desk is None or versions is None or not isinstance(refused, Displaced):
            return
        self._is_asking = True
        root = self._program.own / COPIES / (refused.of_plan or "-")
        mine = with_step(desk.workspace, refused.step)
        keep = partial(versions.keep_mine, mine, self._had, (*self._steps,), root, self._live)
        job = KeepMine(keep, self._live.stem, self._places())
        self._program.tasks.run(_("Tar vare på utgaven din …"), job, self._on_kept, self._on_not_kept)

    @Slot(str)
    def _on_not_kept(self, words: str) -> None:
        self._is_asking = False
        said = _("NavPlan får ikke tatt vare på utgaven din. La planen stå åpen, og rydd plass eller koble til disken.")
        self._program.window.say(f"{said} {words}")

    @Slot(object)
    def _on_kept(self, kept: Path) -> None:
        self._program.backups.made_here(kept)
        self._drop_older(kept)
        question = self._replaced(kept) if self._live.exists() else self._gone(kept)
        question.prefer(question.third)
        question.rejected.connect(self._on_later)
        question.open()
        self.asked.emit()

    def _replaced(self, kept: Path) -> "ThreeWays":
        from navplan.ui.dialogs.question import ThreeWays

        words = _(
            "Filen «{file}» er byttet ut mens du arbeidet. Begge versjonene er tatt vare på. Din, med det du "
            "gjorde sist, ligger i «{kept}» i mappen «{folder}»."
        ).format(file=self._live.name, kept=kept.name, folder=kept.parent)
        ways = _("Fortsett i min kopi"), _("Sammenlign og flett"), _("Ikke nå")
        question = ThreeWays(_("Planen er endret et annet sted"), words, *ways, self._program.window)
        question.agreed.connect(self._on_go_on)
        question.instead.connect(self._on_compare)
        return question

    def _gone(self, kept: Path) -> "ThreeWays":
        from navplan.ui.dialogs.question import ThreeWays

        words = _(
            "«{file}» er flyttet eller slettet mens du arbeidet. Arbeidet ditt er lagret på denne maskinen, i "
            "«{kept}» i mappen «{folder}»."
        ).format(file=self._live.name, kept=kept.name, folder=kept.parent)
        ways = _("Lagre på nytt"), _("Finn filen …"), _("Ikke nå")
        question = ThreeWays(_("NavPlan finner ikke filen lenger"), words, *ways, self._program.window)
        question.agreed.connect(self._on_again)
        question.instead.connect(self._on_find)
        return question

    def _drop_older(self, kept: Path) -> None:
        """What was kept before in this sitting, is in what was kept now."""
        if self._kept is not None and self._kept != kept:
            self._kept.unlink(missing_ok=True)
        self._kept = kept

    @Slot()
    def _on_choose(self) -> None:
        self._point(_("Velg den andre utgaven"), self._on_version)

    @Slot()
    def _on_later(self) -> None:
        self._is_asking = False

    @Slot()
    def _on_go_on(self) -> None:
        if self._kept is not None:
            self._program.open_instead(self._kept)

    @Slot()
    def _on_compare(self) -> None:
        self._to_merge = self._kept
        self._program.open_instead(self._program.sharing.plan or self._live)

    @Slot()
    def _on_again(self) -> None:
        """Put what was kept under the plan's name, if that is still free and its folder is there."""
        kept, plan = self._kept, self._live
        if kept is not None and plan.parent.is_dir() and not plan.exists():
            kept.rename(plan)
            self._program.backups.made_here(plan)
            kept = plan
        if kept is not None:
            self._program.open_instead(kept)

    @Slot()
    def _on_find(self) -> None:
        self._is_asking = False
        self._point(_("Finn filen"), self._on_found)

    @Slot(str)
    def _on_found(self, name: str) -> None:
        self._to_merge = self._kept
        self._program.open_instead(Path(name))

    @Slot(str)
    def _on_version(self, name: str) -> None:
        self.merge(Path(name))

    def _point(self, title: str, chosen: Callable[[str], object]) -> None:
        from PySide6.QtWidgets import QFileDialog

        window, folder = self._program.window, self._live.parent
        dialog = QFileDialog(window, title, str(folder), _("NavPlan-fil (*.navplan)"))
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.fileSelected.connect(chosen)
        dialog.open()

    # -- merging

    @Slot(object)
    def _on_met(self, met: "MetVersion") -> None:
        if self._program.window.desk is None:
            return
        if not met.merged.clashes and not met.merged.held:
            self._take_in(met, met.merged)
            return
        from navplan.ui.dialogs.merge_dialog import MergeDialog

        dialog = MergeDialog(self._program.window.desk, met, self._program.window)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.decided.connect(self._on_decided)
        dialog.open()

    @Slot(object, object)
    def _on_decided(self, met: "MetVersion", picks: "Picks") -> None:
        self._take_in(met, met.again(picks))

    def _take_in(self, met: "MetVersion", merged: "Merged") -> None:
        """One step that undo takes back; a step of our own meanwhile means that all is to be read once more."""
        from navplan.domain.draft import Overtaken
        from navplan.ui.desk import Telling

        desk = self._program.window.desk
        if desk is None:
            return
        with Telling(desk):
            try:
                edit = met.step(merged, desk.workspace)
                if edit.changes or edit.heard:
                    desk.workspace.take_in(edit)
            except Overtaken:
                self.merge(self._version)
                return
            words = ngettext("{n} endring er flettet inn.", "{n} endringer er flettet inn.", len(edit.changes))
            desk.announced.emit(words.format(n=len(edit.changes)))

    # -- within

    def _places(self) -> tuple[Path, ...]:
        """Where a kept version may be put, the best first: beside the plan, unless that is a working copy."""
        from navplan.ui.app import plans_folder

        own = self._program.own
        beside = () if own in self._live.parents else (self._live.parent,)
        return (*beside, plans_folder(self._program.outside), own)
