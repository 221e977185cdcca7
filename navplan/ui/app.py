"""The running program: the application object, one window, and what its menus ask for."""

from collections.abc import Callable, Sequence
from functools import cached_property, partial
from pathlib import Path
from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QLocale, QObject, QSettings, QStandardPaths, Qt, Slot
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QApplication, QWidget

from navplan import __version__
from navplan.domain.places import RESOURCES
from navplan.ui.encryption.part import EncryptionPart
from navplan.ui.file_ways import FileWays
from navplan.ui.first_paint import collect_again
from navplan.ui.main_window import MainWindow
from navplan.ui.opening import Example, LockedPlan, New, Open, Opened, interrupted
from navplan.ui.outside import NewOffice, Outside
from navplan.ui.own_place import is_there, own_place, remembered
from navplan.ui.tasks import Tasks
from navplan.ui.theme import apply_theme, chosen_mode, chosen_scale
from navplan.ui.waiting_part import WaitingPart
from navplan.ui.words import _, use

if TYPE_CHECKING:
    from datetime import datetime

    from navplan.domain.workspace import Workspace
    from navplan.ui.backing_up import BackingUp
    from navplan.ui.keeping import Keeping
    from navplan.ui.presence import Presence
    from navplan.ui.shared_work import SharedWork

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


def first_year(workspace: "Workspace", this_year: int) -> int:
    """The year to show first: the office's plan year, else the newest letter's, else this year."""
    from navplan.domain.modules.letter import Letter
    from navplan.domain.modules.office import Office

    planned = [office.plan_year for office in workspace.all(Office) if office.plan_year]
    letters = [letter.year for letter in workspace.all(Letter) if letter.year]
    return planned[0] if planned else max(letters, default=this_year)


def keep_on_screen(window: QWidget) -> None:
    """Make a window no larger than its screen: with text at 175 % a usual laptop has room for less than we ask for."""
    room = window.screen().availableGeometry().size()
    window.setMinimumSize(window.minimumSize().boundedTo(room))
    window.resize(window.size().boundedTo(room))


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
        self._first = plan
        self._wants_example = example
        self._app = app
        self.outside = outside
        self._this_year = this_year
        self.place = own_place(outside.settings_file)
        settings_file = outside.settings_file or self.place.folder / "navplan.ini"
        self.own = settings_file.parent
        self._settings = QSettings(str(settings_file), QSettings.Format.IniFormat)
        self._choose_language(str(self._settings.value("language", "")))
        self._dress()
        self.window = MainWindow(self._settings)
        self.tasks = Tasks(self)
        self._opening = Path()
        self.ways = FileWays(self.window, outside, self.tasks)
        self.live: Path | None = None
        self.encryption = EncryptionPart(self)
        self.waiting = WaitingPart(self, self._on_close)
        self._connect()
        self.window.start.show_recent(self._recent())

    @property
    def settings(self) -> QSettings:
        """What is remembered from one day to the next, of the program and never of a plan."""
        return self._settings

    def open(self, path: Path) -> None:
        """Open a plan; the work is done beside, so that the window stays awake.

        A plan that another window has is not opened a second time: that window is asked to come forward.
        """
        if self._hold(path, partial(self.open, path)):
            self.read(path)

    @Slot(object)
    def read(self, path: Path) -> None:
        """Open a plan that is held already."""
        job = Open(self.outside, path, self.own, self.sharing.sharer)
        self.tasks.run(_("Åpner {file} …").format(file=path.name), job, self._on_open, self._refuse)

    @Slot()
    def open_example(self, path: Path | None = None) -> None:
        """Open the example office; it is built the first time."""
        path = path or plans_folder(self.outside) / f"{_('Nav Eksempeldal')}.navplan"
        if not self._hold(path, partial(self.open_example, path)):
            return
        job = Example(self.outside, path, self.own, self.sharing.sharer)
        self.tasks.run(_("Lager eksempelkontoret …"), job, self._on_open, self._refuse)

    @cached_property
    def backups(self) -> "BackingUp":
        """Who sees to the backups; made when the first plan is opened."""
        from navplan.ui.backing_up import BackingUp

        return BackingUp(self.window, self.outside, self.tasks, self.own)

    @cached_property
    def keeping(self) -> "Keeping":
        """Who says how the open plan lies on the disk; made when the first is opened."""
        from navplan.ui.keeping import Keeping

        made = Keeping(self.window, self.outside, self.tasks, self.backups, self.own / "kladder")
        made.wants_open.connect(self.open)
        return made

    @cached_property
    def sharing(self) -> "SharedWork":
        """Who sees to it that others get to see the plan; made when the first plan is opened."""
        from navplan.ui.shared_work import SharedWork

        made = SharedWork(self.window, self.outside, self._settings, self.own / "delt")
        made.wants_again.connect(self._on_again)
        return made

    @cached_property
    def presence(self) -> "Presence":
        """Who holds the plan that is open; made when the first is."""
        from navplan.ui.presence import Presence

        made = Presence(self.own / "åpne", self)
        made.wanted.connect(self._come_forward)
        made.answered.connect(self._on_answered)
        return made

    def saved_at(self) -> "datetime | None":
        """When the plan that is open was last saved in this session."""
        desk = self.window.desk
        return desk.workspace.saved_at if desk is not None else None

    def leave(self) -> None:
        """When the window is closed: take the plan's backup and wait for what is under way."""
        self.encryption.finish()
        self.backups.closed()
        self.sharing.closed()
        self.tasks.finish()
        self.sharing.finish()
        self.presence.let_go()

    @Slot()
    def _before_import(self) -> None:
        self.backups.before_import()

    @Slot()
    def open_first(self) -> None:
        """After the first paint: collect again what is no longer used, and open what the command line named."""
        collect_again()
        from navplan.ui.standard_words import speak

        speak(self._app)
        self._app.setWindowIcon(QIcon(str(RESOURCES / "navplan.svg")))
        if self.place.said is not None:
            self.window.say(self.place.said.words(_))
        if self._first is not None:
            self.open(self._first)
        elif self._wants_example:
            self.open_example()

    # -- within

    def _choose_language(self, tag: str) -> None:
        """The language of the screen, before the first text is shown; bokmål needs no catalogue."""
        if tag in ("nn-NO", "en"):
            from navplan.domain.languages import translations_of

            use(translations_of(tag))

    def _hold(self, path: Path, again: Callable[[], object]) -> bool:
        """Take hold of a plan that is to be opened; `again` if something must be asked before."""
        if self.waiting.asks(again, path) or not self.presence.claim(path):
            return False
        self._opening = path
        return True

    @Slot()
    def _come_forward(self) -> None:
        window = self.encryption.front
        window.setWindowState(window.windowState() & ~Qt.WindowState.WindowMinimized)
        window.show()
        window.raise_()
        window.activateWindow()

    @Slot(bool)
    def _on_answered(self, is_shown: bool) -> None:
        """The plan is open in another window: this one, if it was started for that plan, is not needed."""
        if is_shown and self._first is not None and self.window.desk is None:
            self.window.close()
        elif is_shown:
            self.window.say(_("Planen er alt åpen i et annet vindu. Det vinduet er hentet fram."))
        else:
            from navplan.ui.held_plan import HeldPlan

            held = HeldPlan(self.window, self.outside, self.tasks, self.own, self.own / "delt")
            held.open(self.presence.sought, self._this_year)

    def _connect(self) -> None:
        window = self.window
        window.wants_new.connect(self._on_new)
        window.wants_open.connect(self._on_wants_open)
        window.wants_example.connect(self.open_example)
        window.wants_file.connect(self.open)
        window.wants_export.connect(self._on_export)
        window.wants_close.connect(self.waiting.close)
        window.wants_backups.connect(self._on_backups)
        window.wants_about.connect(self._on_about)
        window.setting_chosen.connect(self._on_setting)
        window.opened.connect(self.ways.serve)
        self.ways.about_to_read.connect(self._before_import)
        self.tasks.busy.connect(window.show_busy)
        self._app.styleHints().colorSchemeChanged.connect(self._dress)
        self._app.styleHints().accessibility().contrastPreferenceChanged.connect(self._dress)

    def _recent(self) -> tuple[Path, ...]:
        names = remembered(self._settings, "recent")
        return tuple(path for name in names if is_there(path := Path(name)))

    def _remember(self, path: Path) -> None:
        others = [str(p) for p in self._recent() if p != path]
        self._settings.setValue("recent", [str(path), *others][:RECENT])

    @Slot()
    def _dress(self) -> None:
        """In the colours and the text size that were chosen, else as the system has them."""
        mode, size = (str(self._settings.value(key, "system")) for key in ("mode", "text_size"))
        apply_theme(self._app, chosen_mode(mode), chosen_scale(size))

    @Slot(object)
    def _on_open(self, opened: "Opened | LockedPlan") -> None:
        from navplan.ui.desk import Desk
        from navplan.ui.views.competence.steps import delete_old_codes

        if self.encryption.asks(self._opening, opened) or isinstance(opened, LockedPlan):
            return
        if not self.presence.keep(opened.instead):
            opened.workspace.close()  # another window has the clean file already, and comes forward
            return
        self._opening = opened.instead or self._opening
        self._remember(self._opening)
        workspace = opened.workspace
        year = first_year(workspace, self._this_year)
        self.window.open_desk(Desk(workspace, self.outside.shelf, year, printing=self.outside.printing))
        self.backups.opened(opened.live)
        self.keeping.opened(opened.live, opened.came)
        self.sharing.opened(self._opening, opened.shared)
        self.live = opened.live
        self.encryption.opened(opened)
        self.waiting.opened(self._opening, opened.live)
        if self.presence.was_interrupted:
            self.window.say(interrupted(workspace))
        if self.window.desk is not None and (deleted := delete_old_codes(self.window.desk)):
            self.window.toast.say(deleted)

    @Slot(str)
    def _refuse(self, words: str) -> None:
        self.presence.drop()
        self.window.say(words)
        self.keeping.refused(self._opening, words)

    @Slot()
    def _on_new(self) -> None:
        from navplan.ui.dialogs.office_wizard import OfficeWizard

        wizard = OfficeWizard(self.outside, plans_folder(self.outside), self.window)
        wizard.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        wizard.made.connect(self._on_made)
        wizard.open()

    @Slot(object, object)
    def _on_made(self, office: NewOffice, path: Path) -> None:
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
    def _on_close(self) -> None:
        self.window.show_start(self._recent())
        self.backups.closed()
        self.sharing.closed()
        self.presence.let_go()
        self.live = None
        self.encryption.closed()

    @Slot()
    def _on_backups(self) -> None:
        self.backups.show_dialog(self._reopen)

    def _reopen(self, live: Path) -> None:
        """Open the plan again that was open, by the name the user knows it by."""
        self.open(self.sharing.plan or live)

    @Slot(object)
    def _on_again(self, path: Path) -> None:
        """Close the plan and open it again, because its folder is to be treated in another way."""
        self._on_close()
        self.open(path)

    @Slot()
    def _on_about(self) -> None:
        from navplan.ui.dialogs.about_dialog import AboutDialog

        dialog = AboutDialog(str(self.own), self.window, self.outside.store_version())
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.open()

    @Slot(str, str)
    def _on_setting(self, key: str, value: str) -> None:
        self._settings.setValue(key, value)
        self._dress()
        if key == "language":
            self.window.say(_("NavPlan bruker det nye språket fra neste gang programmet startes."))
        elif key == "text_size" and self.window.desk is not None:
            self.window.say(_("Teksten har fått ny størrelse. Lukk planen og åpne den igjen, så får den plass."))
