"""Work on a shared plan: publish when it is idle, closed or asked for; look what others publish; merge and ask.

It has a worker of its own, because a share that does not answer may hold a job up for a long time.
"""

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QObject, QSettings, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QApplication

from navplan.ui.neighbours import Neighbours
from navplan.ui.opening import Sharer
from navplan.ui.own_place import remembered
from navplan.ui.parts.elided import ElidedLabel
from navplan.ui.shared_words import taken_in, told
from navplan.ui.tasks import Tasks
from navplan.ui.words import _

if TYPE_CHECKING:
    from navplan.domain.merging.clashes import Merged, Picks
    from navplan.ui.main_window import MainWindow
    from navplan.ui.merge_jobs import Met, Settled
    from navplan.ui.outside import Outside
    from navplan.ui.ways_out import SharedPlan, Standing, Stray

IDLE = 60_000
"""Milliseconds without a new step after which it is published."""

LOOK = 20_000
"""Milliseconds between two looks at the shared folder."""

AT_THE_END = 20_000
"""Milliseconds that the window waits for the last publishing before it closes."""


class SharedWork(QObject):
    """Sees to the published copy of the plan that is open, and says on the status line how it stands."""

    wants_again = Signal(object)
    """The plan is to be opened again, because its folder is shared after all; carries its path."""
    wants_other = Signal()
    """Another file of a plan that is not shared is to be merged in."""

    wants_reading = Signal(object, bool)
    """The plan is to be opened again for reading only; carries its path, and whether what others with a newer program
    have published is meant."""

    def __init__(self, window: "MainWindow", outside: "Outside", settings: QSettings, root: Path) -> None:
        super().__init__(window)
        self._window = window
        self._outside = outside
        self._settings = settings
        self._root = root
        self.tasks = Tasks(self)
        self.plan: Path | None = None
        """The plan that is open, by the name the user knows it by."""
        self.shared: SharedPlan | None = None
        self._is_asking = False
        self._is_meeting = False
        self._not_met = ""
        self._behind: Standing | None = None
        self.state = ElidedLabel("", window)
        self.state.setObjectName("shared_state")
        self.state.setAccessibleName(_("Deling"))
        self.state.setTextFormat(Qt.TextFormat.PlainText)
        self.state.hide()
        self.state.setAlignment(Qt.AlignmentFlag.AlignRight)
        window.statusBar().insertPermanentWidget(1, self.state, 2)  # before the way to the palette
        self.neighbours = Neighbours(window, self)
        self.neighbours.wants_reading.connect(self._on_wants_reading)
        self._idle, self._clock = QTimer(self), QTimer(self)
        self._idle.setSingleShot(True)
        self._idle.timeout.connect(self._publish)
        self._clock.setInterval(LOOK)
        self._clock.timeout.connect(self.look)
        cast(QApplication, QApplication.instance()).applicationStateChanged.connect(self._on_application)
        window.wants_publish.connect(self.publish_now)
        window.wants_versions.connect(self.show_versions)
        window.wants_shared.connect(self.ask_if_shared)

    @property
    def sharer(self) -> Sharer:
        """Where working copies lie, and the folders that somebody has said are shared."""
        return Sharer(self._root, self._chosen())

    def opened(self, plan: Path, shared: "SharedPlan | None") -> None:
        """A plan was opened."""
        self.plan, self.shared = plan, shared
        self._is_asking, self._is_meeting, self._not_met = False, False, ""
        desk = self._window.desk
        self.state.setVisible(shared is not None)
        if shared is None or desk is None:
            return
        desk.edited.connect(self._on_edited)
        self._say_where(shared)
        if shared.came is not None:
            self._window.say(shared.came.words(_))
        self._clock.start()
        self.neighbours.opened(shared)
        self.look()
        self._look_for_versions()

    def closed(self) -> None:
        """The plan was closed: let the others see it."""
        self._idle.stop()
        self._clock.stop()
        if self.shared is not None:
            self._run(self.shared, "publish", self._on_left)
        self.neighbours.closed()
        self.shared = None
        self.plan = None
        self.state.hide()

    def finish(self) -> bool:
        """Wait for what is under way before the window closes."""
        return self.tasks.finish(AT_THE_END) & self.neighbours.tasks.finish(AT_THE_END // 10)

    # -- what can be asked for

    @Slot()
    def publish_now(self) -> None:
        """Settle what is being written, and publish."""
        focused = self._window.focusWidget()
        if focused is not None:
            focused.clearFocus()
            focused.setFocus()
        if self.shared is None:
            self._window.say(self._why_not())
            return
        self._is_asking = False
        self._run(self.shared, "again", self._on_asked)

    @Slot()
    def look(self) -> None:
        """See how things stand in the shared folder."""
        if self.shared is not None and not self.tasks.is_busy:
            self._run(self.shared, "look", self._on_standing)

    @Slot()
    def show_versions(self) -> None:
        """Konfliktkopier: other versions of the plan, and the way to merge them."""
        if self.shared is None or self._outside.sharing is None:
            self.wants_other.emit()
            return
        from navplan.ui.dialogs.versions_dialog import VersionsDialog

        dialog = VersionsDialog(self.shared, self._outside.sharing, self.tasks, self._window)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.chosen.connect(self.merge_version)
        dialog.open()

    @Slot()
    def ask_if_shared(self) -> None:
        """The office may know better than the marks that others write in this folder."""
        from navplan.ui.dialogs.question import Question

        if self.shared is not None or self.plan is None:
            is_shared = self.shared is not None
            self._window.say(_("NavPlan behandler denne mappen som delt alt.") if is_shared else self._why_not())
            return
        question = Question(
            _("Skriver andre i mappen «{folder}»?").format(folder=self.plan.parent.name or str(self.plan.parent)),
            _(
                "Da arbeider du i en kopi på denne maskinen, og NavPlan publiserer den til mappen. "
                "Det de andre publiserer, flettes inn. Bruk dette når mappen er synkronisert eller ligger på en server."
            ),
            _("Ja, mappen er delt"),
            _("Avbryt"),
            self._window,
        )
        question.agreed.connect(self._on_shared)
        question.open()

    @Slot(object)
    def merge_version(self, stray: "Stray") -> None:
        """Read another version of the plan and merge it in."""
        self._meet(stray)

    # -- within

    def _chosen(self) -> tuple[Path, ...]:
        return tuple(Path(name) for name in remembered(self._settings, "sharing/folders"))

    @Slot()
    def _on_shared(self) -> None:
        if self.plan is not None:
            folders = dict.fromkeys((*map(str, self._chosen()), str(self.plan.parent.absolute())))
            self._settings.setValue("sharing/folders", list(folders))
            self.wants_again.emit(self.plan)

    def _why_not(self) -> str:
        """Why there is nothing to publish from this window."""
        desk = self._window.desk
        barred = desk.workspace.standing().barred if desk is not None else None
        nothing = _("Herfra blir ingenting lagret eller publisert.")
        if barred is None:
            return _("Planen er lagret. NavPlan lagrer av seg selv hver gang du går ut av et felt.")
        return f"{nothing} {barred.words(_)}"

    @Slot()
    def _on_wants_reading(self) -> None:
        if self.plan is not None:
            self.wants_reading.emit(self.plan, False)

    @Slot()
    def _on_wants_newer(self) -> None:
        if self.plan is not None:
            self.wants_reading.emit(self.plan, True)

    def _say_where(self, shared: "SharedPlan") -> None:
        where = shared.place.name or _("en delt mappe")
        said = _("Planen ligger i {place}. Du arbeider i en kopi på denne maskinen, og NavPlan publiserer den.")
        self._window.say(said.format(place=where))

    def _run(self, shared: "SharedPlan", what: str, done: "Callable[[Standing], object]") -> None:
        from navplan.ui.merge_jobs import Publishing

        self.tasks.run("", Publishing(shared, what), done, self._window.say)

    @Slot(object)
    def _on_edited(self, _edit: object) -> None:
        if self.shared is not None:
            self._idle.start(IDLE)

    @Slot()
    def _publish(self) -> None:
        if self.shared is not None:
            self._run(self.shared, "publish", self._on_published)

    @Slot(object)
    def _on_application(self, state: Qt.ApplicationState) -> None:
        if state == Qt.ApplicationState.ApplicationActive:
            self.look()

    @Slot(object)
    def _on_standing(self, standing: "Standing") -> None:
        """What a look found: tell it, and take in what others have published."""
        if self.shared is None:
            return
        if standing.state != "behind":
            self._not_met = ""
        self.state.setText(self._not_met or told(standing))
        if standing.state == "behind":
            self._behind = standing
        if standing.state == "behind" and not self._is_asking:
            self._meet(None)
        elif standing.state == "ahead" and not self._idle.isActive():
            self._idle.start(IDLE)

    @Slot(object)
    def _on_published(self, standing: "Standing") -> None:
        self._on_standing(standing)
        if standing.state in ("busy", "away", "full"):
            self._idle.start(IDLE)

    @Slot(object)
    def _on_asked(self, standing: "Standing") -> None:
        """Somebody wants it published now."""
        from navplan.ui.dialogs.question import Question

        self._on_published(standing)
        if standing.state != "waiting" or standing.why is None:
            return
        words = _(
            "Publiserer du nå, kan de ikke åpne planen før de har oppgradert. Det de har skrevet, er trygt hos dem."
        )
        why = standing.why.words(_).rstrip(".")
        said = f"{why[:1].upper()}{why[1:]}. {words}"
        title = _("Noen bruker en eldre NavPlan")
        question = Question(title, said, _("Publiser likevel"), _("Vent"), self._window)
        question.prefer(question.other)
        question.agreed.connect(self._on_despite)
        question.open()

    @Slot()
    def _on_despite(self) -> None:
        if self.shared is not None:
            self._run(self.shared, "despite", self._on_published)

    @Slot(object)
    def _on_left(self, standing: "Standing") -> None:
        """Published at closing; said when it could not be."""
        if standing.state != "published":
            self._window.say(told(standing))

    def _meet(self, stray: "Stray | None") -> None:
        from navplan.ui.merge_jobs import Meet

        desk, sharing = self._window.desk, self._outside.sharing
        if self.shared is None or desk is None or sharing is None or self._is_meeting:
            return
        self._is_meeting = True
        job = Meet(sharing, self.shared, desk.workspace.snapshot(), self._copy_first(self.shared), stray)
        self.tasks.run("", job, self._on_met, self._on_not_met)

    def _copy_first(self, shared: "SharedPlan") -> "Callable[[], None]":
        from navplan.domain.places import COPIES
        from navplan.ui.copy_first import CopyFirst, no_copy

        if self._outside.copies_of is None:
            return no_copy
        find = partial(self._outside.copies_of, self._root.parent / COPIES, shared.working)
        return CopyFirst(find, shared.working, "for_fletting")

    @Slot(str)
    def _on_not_met(self, words: str) -> None:
        """What is published cannot be read, now or ever: it is said once, and the next look tries again."""
        self._is_meeting = False
        why = _("Ikke publisert ennå: {why}").format(why=words)
        if why != self._not_met:
            self._window.say(words)
            self._offer_newer(words)
        self._not_met = why
        self.state.setText(why)

    def _offer_newer(self, words: str) -> None:
        """What others have published with a newer program is read, not merged (decision 24)."""
        from navplan.domain.ports import Newer

        if isinstance(self.tasks.fault, Newer) and self._window.desk is not None:
            way = QAction(_("Les det som er publisert"), self._window.desk)
            way.triggered.connect(self._on_wants_newer)
            self._window.toast.say(words, way=way)

    @Slot(object)
    def _on_met(self, met: "Met") -> None:
        self._is_meeting = False
        if self._window.desk is None or self.shared is not met.shared:
            return
        if met.merged.clashes or met.merged.held:
            self._ask(met)
        else:
            self._take_in(met, met.merged)

    def _ask(self, met: "Met") -> None:
        from navplan.ui.dialogs.merge_dialog import MergeDialog

        desk = self._window.desk
        if desk is None:
            return
        self._is_asking = True
        dialog = MergeDialog(desk, met, self._window)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.decided.connect(self._on_decided)
        dialog.open()

    @Slot(object, object)
    def _on_decided(self, met: "Met", picks: "Picks") -> None:
        self._is_asking = False
        self._take_in(met, met.again(picks))

    def _take_in(self, met: "Met", merged: "Merged") -> None:
        """One step that undo takes back. A step of our own meanwhile means that all is read once more."""
        from navplan.domain.draft import Overtaken
        from navplan.ui.desk import Telling
        from navplan.ui.merge_jobs import Settle

        desk, shared = self._window.desk, self.shared
        if desk is None or shared is None:
            return
        with Telling(desk):
            try:
                edit = met.step(merged, desk.workspace)
                if edit.changes or edit.heard:
                    desk.workspace.take_in(edit)
            except Overtaken:
                self._meet(met.stray)
                return
            self.tasks.run("", Settle(met, merged), self._on_settled, self._window.say)
            if edit.changes:
                desk.announced.emit(taken_in(len(edit.changes), self._behind if met.stray is None else None))

    @Slot(object)
    def _on_settled(self, settled: "Settled") -> None:
        self._on_standing(settled.standing)
        if settled.standing.state == "ahead":
            self._publish()

    def _look_for_versions(self) -> None:
        from navplan.ui.merge_jobs import Versions

        if self.shared is not None and self._outside.sharing is not None:
            self.tasks.run("", Versions(self._outside.sharing, self.shared), self._on_versions, self._window.say)

    @Slot(object)
    def _on_versions(self, found: "tuple[Stray, ...]") -> None:
        strange = [one for one in found if not one.is_kept]
        if strange and self.shared is not None:
            words = _("Det ligger en ekstra utgave av planen her ({file}). Se Fil › Konfliktkopier.")
            self._window.say(words.format(file=strange[0].path.name))
