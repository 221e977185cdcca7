"""How a plan lies on the disk, said in words: only for reading, in doubt, half written, or not to be opened at all."""

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal, Slot
from PySide6.QtGui import QAction

from navplan.ui.opening import interrupted
from navplan.ui.words import _

if TYPE_CHECKING:
    from navplan.domain.ports import CannotStore
    from navplan.domain.salvaged import Salvaged
    from navplan.domain.words import Said
    from navplan.ui.backing_up import BackingUp
    from navplan.ui.main_window import MainWindow
    from navplan.ui.outside import Outside
    from navplan.ui.saving import SaveAs
    from navplan.ui.tasks import Tasks


ABOUT_VERSIONS = "concept.versions"
"""The topic on files of older and newer NavPlans."""


class Keeping(QObject):
    """Tells people what they must know of a plan before they work in it, and shows the ways out."""

    wants_open = Signal(object)
    """A plan is to be opened; carries its path."""
    wants_choice = Signal(object, object, str)
    """A journal of another file lies beside a plan: carries the plan, the file that has it beside it, and the words."""

    def __init__(
        self, window: "MainWindow", outside: "Outside", tasks: "Tasks", backups: "BackingUp", drafts: Path
    ) -> None:
        super().__init__(window)
        self._window = window
        self._outside = outside
        self._tasks = tasks
        self._backups = backups
        self._drafts = drafts
        self._plan = Path()
        self._copying: tuple[SaveAs, Path] | None = None
        window.bar.wants_copy.connect(self._on_wants_copy)

    def opened(self, plan: Path, came: "Said | None" = None, kept: "Said | None" = None) -> None:
        """A plan was opened: say how it stands, where it came from and what was kept; offer half-written texts."""
        self._plan = plan
        desk = self._window.desk
        if desk is None:
            return
        standing = desk.workspace.standing()
        self._window.bar.say(standing.barred.words(_) if standing.barred else "")
        for said in filter(None, (standing.notice, came, kept)):
            self._window.say(said.words(_))
        if standing.doubts:
            self._backups.show_doubts()
        if standing.barred is None:
            self._offer_drafts()

    def refused(self, plan: Path, words: str, fault: "CannotStore | None" = None) -> None:
        """A plan could not be opened: the ways out follow from why.

        Nothing is wrong with a newer one; of others the backups can be reached, and of a damaged one what can be read.
        """
        from navplan.domain.ports import Damaged, Newer, NotTogether
        from navplan.ui.dialogs.question import Question, ThreeWays

        self._plan = plan
        if isinstance(fault, Newer):
            self._tell_newer(words)
            return
        if isinstance(fault, NotTogether):
            self.wants_choice.emit(plan, fault.plan, words)
            return
        has_copies = self._backups.has_copies(plan)
        is_hurt = isinstance(fault, Damaged) and self._outside.salvage is not None
        title, close = _("Planen kan ikke åpnes"), _("Lukk")
        if has_copies:
            said = f"{words} {_('NavPlan har sikkerhetskopier av den.')}"
            other = _("Åpne det som kan leses") if is_hurt else _("Prøv igjen")
            three = ThreeWays(title, said, _("Se sikkerhetskopiene"), other, close, self._window)
            three.agreed.connect(self._on_lost)
            three.instead.connect(self._on_salvage if is_hurt else self._on_again)
            three.prefer(three.action if is_hurt else three.third)
            three.open()
        elif is_hurt:
            question = Question(title, words, _("Åpne det som kan leses"), close, self._window)
            question.agreed.connect(self._on_salvage)
            question.open()

    @Slot(str)
    def work_in_copy(self, name: str) -> None:
        """Copy the plan that is open for reading, and open the copy."""
        self.copy_to(name, self._where_to_copy())

    def copy_to(self, name: str, where: "SaveAs") -> None:
        """Copy the open plan to this place, which was asked for so, and open the copy."""
        if self._outside.copy_plan is not None:
            self._copying = where, Path(name)
            job = partial(self._outside.copy_plan, self._plan, Path(name))
            self._tasks.run(_("Lager en kopi …"), job, self._on_copied, self._on_not_copied)

    # -- within

    def _tell_newer(self, words: str) -> None:
        """An older copy is no way out: what others have written since would not be in it (5.10, row 21)."""
        from navplan.ui.dialogs.question import Question

        said = f"{words} {_('Be den som installerte NavPlan, om en nyere utgave.')}"
        title, about = _("Planen er fra en nyere NavPlan"), _("Om oppgradering")
        question = Question(title, said, about, _("Lukk"), self._window)
        question.prefer(question.action)
        question.agreed.connect(self._on_about_newer)
        question.open()

    @Slot()
    def _on_about_newer(self) -> None:
        self._window.help.show_topic(ABOUT_VERSIONS)

    def _offer_drafts(self) -> None:
        from navplan.ui.drafts import Drafts

        desk = self._window.desk
        if desk is None:
            return
        encryption = self._outside.encryption(self._drafts.parent) if self._outside.encryption else None
        vault = encryption.vault if encryption is not None else None
        desk.drafts = Drafts(self._drafts, self._plan, desk.workspace, vault)
        if left := desk.drafts.left():
            from navplan.ui.dialogs.drafts_dialog import DraftsDialog

            dialog = DraftsDialog(desk, desk.drafts, left, self._window)
            dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
            dialog.open()

    def interrupted(self) -> None:
        """The program did not end as it should the last time: say what stands, and show the way to what was done."""
        desk = self._window.desk
        if desk is None:
            return
        words = interrupted(desk.workspace)
        way = QAction(_("Vis endringer"), desk)
        way.triggered.connect(self._on_wants_history)
        self._window.say(words)
        self._window.toast.say(words, way=way)

    @Slot()
    def _on_wants_history(self) -> None:
        self._window.go_to("history")

    @Slot()
    def _on_salvage(self) -> None:
        """What can be read of a damaged plan is saved into a file of its own, and told before it is opened."""
        if self._outside.salvage is not None:
            job = partial(self._outside.salvage, self._plan, self._drafts.parent)
            self._tasks.run(_("Leser det som kan leses …"), job, self._on_salvaged, self._window.say)

    @Slot(object)
    def _on_salvaged(self, saved: "Salvaged") -> None:
        from navplan.ui.dialogs.salvaged_dialog import SalvagedDialog

        dialog = SalvagedDialog(saved, self._plan.name, self._window)
        dialog.wants_open.connect(self.wants_open)
        dialog.open()

    @Slot()
    def _on_again(self) -> None:
        self.wants_open.emit(self._plan)

    @Slot()
    def _on_lost(self) -> None:
        self._backups.show_lost(self._plan, self.wants_open.emit)

    @Slot()
    def _on_wants_copy(self) -> None:
        from navplan.ui.app import plans_folder

        is_ours = self._drafts.parent in self._plan.parents  # nobody looks for their plan in the program's own folder
        folder = plans_folder(self._outside) if is_ours else self._plan.parent
        self._where_to_copy().ask(folder / f"{self._plan.stem} {_('(kopi)')}.navplan")

    def _where_to_copy(self) -> "SaveAs":
        from navplan.ui.saving import SaveAs

        return SaveAs(self._window, _("Arbeid i en kopi"), _("NavPlan-fil (*.navplan)"), self.work_in_copy)

    @Slot(object)
    def _on_copied(self, name: str) -> None:
        self._backups.made_here(Path(name))
        self.wants_open.emit(Path(name))

    @Slot(str)
    def _on_not_copied(self, words: str) -> None:
        where, copy = self._copying or (self._where_to_copy(), self._plan)
        if not where.asks_again(self._tasks.fault, copy):
            self._window.say(words)
