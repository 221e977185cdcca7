"""The running program: the application object, one window, and what its menus ask for."""

from collections.abc import Callable, Sequence
from functools import cached_property, partial
from pathlib import Path
from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QLocale, QObject, QSettings, QStandardPaths, Qt, Slot
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QApplication

from navplan import __version__
from navplan.domain.places import RESOURCES
from navplan.ui.dress import Dress
from navplan.ui.encryption.part import EncryptionPart
from navplan.ui.file_ways import FileWays
from navplan.ui.first_paint import collect_again
from navplan.ui.main_window import MainWindow
from navplan.ui.outside import NewOffice, Outside
from navplan.ui.own_place import is_there, own_place, remembered
from navplan.ui.tasks import Tasks
from navplan.ui.words import _

if TYPE_CHECKING:
    from datetime import datetime

    from navplan.domain.workspace import Workspace
    from navplan.ui.backing_up import BackingUp
    from navplan.ui.both_kept import BothKept
    from navplan.ui.desk import Desk
    from navplan.ui.keeping import Keeping
    from navplan.ui.opening import LockedPlan, OlderPlan, Opened, Wish
    from navplan.ui.presence import Presence
    from navplan.ui.reading_part import ReadingPart
    from navplan.ui.shared_work import SharedWork
    from navplan.ui.waiting_part import WaitingPart

RECENT = 5

NORWEGIAN = QLocale(QLocale.Language.NorwegianBokmal, QLocale.Country.Norway)

STYLE = ("-style", "fusion")
"""Asked for in this way, because `setStyle` hands back an object whose wrapping costs the first paint 10 ms."""


def application(arguments: Sequence[str] = ()) -> QApplication:
    """The application object; made once a process."""
    app = cast(QApplication | None, QApplication.instance()) or QApplication(["navplan", *STYLE, *arguments])
    app.setApplicationName("NavPlan")
    app.setApplicationVersion(__version__)
    app.setDesktopFileName("navplan")
    QLocale.setDefault(NORWEGIAN)  # months and numbers are Norwegian, whatever the machine speaks
    return app


def plans_folder(outside: Outside) -> Path:
    """Where new plans are put unless the user says otherwise."""
    documents = Path(QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation))
    return outside.plans_folder or (documents if is_there(documents) else Path.home())


class Program(QObject):
    """Opens and closes plans in the window and runs its long jobs."""

    def __init__(
        self,
        app: QApplication,
        outside: Outside,
        this_year: int,
        plan: Path | None = None,
        example: bool = False,
    ) -> None:
        super().__init__(app)
        self.first = plan
        self._wants_example = example
        self._app = app
        self.outside = outside
        self.this_year = this_year
        self.place = own_place(outside.settings_file)
        settings_file = outside.settings_file or self.place.folder / "navplan.ini"
        self.own = settings_file.parent
        self._settings = QSettings(str(settings_file), QSettings.Format.IniFormat)
        self._dress = Dress(app, self._settings)
        self.window = MainWindow(self._settings)
        self.tasks = Tasks(self)
        self._opening = Path()
        self.ways = FileWays(self.window, outside, self.tasks)
        self.live: Path | None = None
        self.encryption = EncryptionPart(self)
        self._connect()
        self.window.start.show_recent(self._recent())

    @property
    def settings(self) -> QSettings:
        """What is remembered from one day to the next, of the program and never of a plan."""
        return self._settings

    def open(self, path: Path, wish: "Wish" = "") -> None:
        """Open a plan; the work is done beside, so that the window stays awake.

        A plan that another window has is not opened a second time: that window is asked to come forward.
        """
        if self._hold(path, partial(self.open, path, wish)):
            self.read(path, wish)

    @Slot(object)
    def read(self, path: Path, wish: "Wish" = "") -> None:
        """Open a plan that is held already; `wish` is what somebody chose for one of another NavPlan."""
        from navplan.ui.opening import Open

        job = Open(self.outside, path, self.own, self.sharing.sharer)
        job.wish = wish
        self.tasks.run(_("Åpner {file} …").format(file=path.name), job, self._on_open, self._refuse)

    @Slot()
    def open_example(self, path: Path | None = None) -> None:
        """Open the example office; it is built the first time."""
        from navplan.ui.opening import Example

        path = path or plans_folder(self.outside) / f"{_('Nav Eksempeldal')}.navplan"
        if not self._hold(path, partial(self.open_example, path)):
            return
        job = Example(self.outside, path, self.own, self.sharing.sharer)
        self.tasks.run(_("Lager eksempelkontoret …"), job, self._on_open, self._refuse)

    @cached_property
    def backups(self) -> "BackingUp":
        """Who sees to the backups; made when the first plan is opened."""
        from navplan.ui.backing_up import BackingUp

        made = BackingUp(self.window, self.outside, self.tasks, self.own)
        made.wants_look.connect(self.only_read.look)
        return made

    @cached_property
    def only_read(self) -> "ReadingPart":
        """Who sees to plans that are shown for reading; made when one may be."""
        from navplan.ui.reading_part import ReadingPart

        return ReadingPart(self)

    @cached_property
    def keeping(self) -> "Keeping":
        """Who says how the open plan lies on the disk; made when the first is opened."""
        from navplan.ui.keeping import Keeping

        made = Keeping(self.window, self.outside, self.tasks, self.backups, self.own / "kladder")
        made.wants_open.connect(self.open)
        made.wants_choice.connect(self.both.ask_of_journal)
        return made

    @cached_property
    def sharing(self) -> "SharedWork":
        """Who sees to it that others get to see the plan; made when the first plan is opened."""
        from navplan.ui.shared_work import SharedWork

        made = SharedWork(self.window, self.outside, self._settings, self.own / "delt")
        made.wants_again.connect(self.open_instead)
        made.wants_other.connect(self.both.choose)
        made.wants_reading.connect(self._on_wants_reading)
        return made

    @cached_property
    def both(self) -> "BothKept":
        """Who keeps both versions when a plan's file becomes another; made when the first plan is opened."""
        from navplan.ui.both_kept import BothKept

        return BothKept(self)

    @cached_property
    def waiting(self) -> "WaitingPart":
        """Who keeps the steps that the disk refuses; made when the first plan is opened."""
        from navplan.ui.waiting_part import WaitingPart

        return WaitingPart(self, self._on_close)

    @cached_property
    def presence(self) -> "Presence":
        """Who holds the plan that is open; made when the first is."""
        from navplan.ui.second_start import SecondStart

        return SecondStart(self).presence

    def saved_at(self) -> "datetime | None":
        """When the plan that is open was last saved in this session."""
        desk = self.window.desk
        return desk.workspace.saved_at if desk is not None else None

    def leave(self) -> None:
        """When the window is closed: take the plan's backup and wait for what is under way, but not for ever.

        What others may wait for comes first; another place for backups, which may be away, keeps nobody from the plan.
        """
        self.presence.leave()
        self.encryption.finish()
        self.backups.closed()
        self.sharing.closed()
        self.tasks.finish()
        self.sharing.finish()
        self.presence.let_go()
        self.backups.finish()

    @Slot(object)
    def _before_import(self, go_on: "Callable[[], None]") -> None:
        self.backups.before_import(go_on)

    @Slot()
    def open_first(self) -> None:
        """After the first paint: collect again what is no longer used, and open what the command line named."""
        collect_again()
        from navplan.ui.standard_words import speak

        speak(self._app)
        self._app.setWindowIcon(QIcon(str(RESOURCES / "navplan.svg")))
        self._tell_place()
        if self.first is not None:
            self.open(self.first)
        elif self._wants_example:
            self.open_example()

    # -- within

    def _tell_place(self) -> None:
        """That settings and backups may be lost stands beside what is told of the plan, which would take its place."""
        if self.place.said is None:
            return
        toast, words = self.window.toast, self.place.said.words(_)
        others = toast.words.replace(words, "").strip() if toast.isVisible() else ""
        self.window.say(f"{others} {words}".strip())

    def _hold(self, path: Path, again: Callable[[], object]) -> bool:
        """Take hold of a plan that is to be opened; `again` if something must be asked before."""
        if self.waiting.asks(again, path) or not self.presence.claim(path):
            return False
        self._opening = path
        return True

    @Slot(object, bool)
    def _on_wants_reading(self, path: Path, is_newer: bool) -> None:
        self._on_close()
        self.only_read.read_shared(path, is_newer)

    def _connect(self) -> None:
        window = self.window
        self._dress.serve(window)
        window.wants_new.connect(self._on_new)
        window.wants_open.connect(self._on_wants_open)
        window.wants_example.connect(self.open_example)
        window.wants_file.connect(self.open)
        window.wants_export.connect(self._on_export)
        window.wants_close.connect(self._on_wants_close)
        window.wants_backups.connect(self._on_backups)
        window.wants_about.connect(self._on_about)
        window.opened.connect(self.ways.serve)
        self.ways.about_to_read.connect(self._before_import)
        self.tasks.busy.connect(window.show_busy)

    def _recent(self) -> tuple[Path, ...]:
        names = remembered(self._settings, "recent")
        return tuple(path for name in names if is_there(path := Path(name)))

    def _remember(self, path: Path) -> None:
        others = [str(p) for p in self._recent() if p != path]
        self._settings.setValue("recent", [str(path), *others][:RECENT])

    def desk_for(self, workspace: "Workspace") -> "Desk":
        """The plan for pages to work with, arranged as on this machine and written in the name of whoever sits here."""
        from navplan.ui.desk import Desk
        from navplan.ui.opening import first_year

        year = first_year(workspace, self.this_year)
        desk = Desk(workspace, self.outside.shelf, year, printing=self.outside.printing)
        desk.columns.remember_in(self._settings)
        desk.own_hand = self.outside.own_hand(self.own) if self.outside.own_hand is not None else None
        return desk

    @Slot(object)
    def _on_open(self, opened: "Opened | LockedPlan | OlderPlan") -> None:
        from navplan.ui.opening import LockedPlan, OlderPlan
        from navplan.ui.views.competence.steps import delete_old_codes

        if isinstance(opened, OlderPlan):
            self.only_read.ask(opened)
            return
        if self.encryption.asks(self._opening, opened) or isinstance(opened, LockedPlan):
            return
        if not self.presence.keep(opened.instead):
            opened.workspace.close()  # another window has the clean file already, and comes forward
            return
        self._opening = opened.instead or self._opening
        self._remember(self._opening)
        workspace = opened.workspace
        self.window.open_desk(self.desk_for(workspace))
        if opened.sort:
            self.only_read.opened(opened)
            return
        self.backups.opened(opened.live, opened.shared.published if opened.shared else None)
        self.keeping.opened(opened.live, opened.came, opened.kept)
        self.sharing.opened(self._opening, opened.shared)
        self.live = opened.live
        self.both.opened(opened)
        self.encryption.opened(opened)
        self.waiting.opened(self._opening, opened.live)
        if self.presence.was_interrupted:
            self.keeping.interrupted()
        if self.window.desk is not None and (deleted := delete_old_codes(self.window.desk)):
            self.window.toast.say(deleted)
        self._tell_place()

    @Slot(str)
    def _refuse(self, words: str) -> None:
        self.presence.drop()
        self.window.say(words)
        self.keeping.refused(self._opening, words, self.tasks.fault)

    @Slot()
    def _on_new(self) -> None:
        from navplan.ui.dialogs.office_wizard import OfficeWizard

        wizard = OfficeWizard(self.outside, plans_folder(self.outside), self.window)
        wizard.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        wizard.made.connect(self._on_made)
        wizard.open()

    @Slot(object, object)
    def _on_made(self, office: NewOffice, path: Path) -> None:
        from navplan.ui.opening import New

        if not self._hold(path, partial(self._on_made, office, path)):
            return
        job = New(self.outside, path, office, self.own, self.sharing.sharer)
        self.tasks.run(_("Lager planen …"), job, self._on_open, self._refuse)

    @Slot()
    def _on_wants_open(self) -> None:
        from PySide6.QtWidgets import QFileDialog

        dialog = QFileDialog(self.window, _("Åpne plan"), str(plans_folder(self.outside)), _("NavPlan-fil (*.navplan)"))
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.fileSelected.connect(self._on_selected)
        dialog.open()

    @Slot(str)
    def _on_selected(self, name: str) -> None:
        self.open(Path(name))

    @Slot()
    def _on_export(self) -> None:
        self.window.go_to("documents")

    @Slot()
    def _on_wants_close(self) -> None:
        self.waiting.close()

    @Slot()
    def _on_close(self) -> None:
        self.window.show_start(self._recent())
        self.backups.closed()
        self.sharing.closed()
        self.presence.let_go()
        self.live = None
        self.encryption.closed()

    @Slot()
    def _on_backups(self) -> None:
        self.backups.show_dialog(self.reopen)

    def reopen(self, live: Path) -> None:
        """Open the plan again that was open, by the name the user knows it by."""
        self.open(self.sharing.plan or live)

    @Slot(object)
    def open_instead(self, path: Path) -> None:
        """Close the plan and open this one: another, or the same again in another way."""
        self._on_close()
        self.open(path)

    @Slot()
    def _on_about(self) -> None:
        from navplan.ui.dialogs.about_dialog import show_about

        show_about(self)
