"""Walks through every window once and remembers what each rule found, so that many tests can ask of one walk."""

from collections import defaultdict
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field, replace
from pathlib import Path

from PySide6.QtCore import QEvent, QEventLoop, QSettings, QSize, QTimer
from PySide6.QtWidgets import QApplication, QWidget

from navplan import wiring
from navplan.ui.app import Program, application
from navplan.ui.desk import Desk
from navplan.ui.dialogs import dialog
from navplan.ui.opening import first_year
from navplan.ui.outside import Outside
from navplan.ui.pages import PAGES
from navplan.ui.pictures import page_views
from navplan.ui.standard_words import speak
from navplan.ui.theme import apply_theme
from tests.accessibility import said, shown, windows
from tests.accessibility.drawn import beyond, letters, untabled
from tests.accessibility.glance import GLANCE
from tests.accessibility.painted import Text, watched

Rule = Callable[[QWidget], Iterator[str]]
LAPTOP = QSize(1366, 768)
SMALL = QSize(1024, 640)
SETTLE_MS = 8
PATIENCE = 4
"""How often a window is given more time before its fault counts."""


@dataclass
class Walk:
    """What was found: the faults by rule, each with the window it was found in first, and what was walked."""

    faults: dict[str, dict[str, str]] = field(default_factory=lambda: defaultdict(dict))
    seen: list[str] = field(default_factory=list)
    classes: set[str] = field(default_factory=set)
    titles: dict[str, str] = field(default_factory=dict)
    letters: dict[str, list[float]] = field(default_factory=dict)
    """By window, how large the smallest letters of each of its drawings are."""
    painted: dict[str, list[Text]] = field(default_factory=dict)
    """By window, the texts that are painted by hand."""

    is_watched: bool = True
    """Whether what is painted by hand is looked at; that takes another painting of every window."""

    def look(self, name: str, root: QWidget, rules: tuple[Rule, ...]) -> None:
        """Let every rule see a window."""
        settle()
        root.grab()  # what is painted first is laid out only then
        settle()
        if self.is_watched:
            with watched() as self.painted[name]:
                root.grab()
        self.seen.append(name)
        self.letters[name] = [*letters(root)]
        self.classes |= {windows.class_of(each) for each in (root, *root.findChildren(QWidget))}
        with GLANCE.held():
            found = {rule: [*rule(root)] for rule in rules}
        for rule, faults in found.items():
            for fault in lasting(rule, root) if faults else ():
                self.faults[rule.__name__].setdefault(fault, name)

    def of(self, rule: str, small: bool = False) -> list[str]:
        """The faults of a rule, for people to read; `small` asks for those of the small window alone."""
        found = [f"{name}: {fault}" for fault, name in self.faults[rule].items()]
        return [each for each in found if each.startswith("small ") == small]


@dataclass(frozen=True)
class Dress:
    """How the program is dressed for a walk."""

    size: QSize = LAPTOP
    scale: float = 1.0
    rules: tuple[Rule, ...] = (*said.RULES, *shown.RULES, untabled, beyond)
    small: tuple[Rule, ...] = ()
    """What is looked for when the same window is made as small as it may be."""
    is_first: bool = True
    """Whether papers are drawn too: they look the same in every dress, and take a second each."""
    is_watched: bool = True
    """Whether a test asks what is painted by hand in this dress."""


def lasting(rule: Rule, root: QWidget) -> list[str]:
    """The faults that are still there when the window has had more time: a text that grows moves what is below it."""
    faults = list(rule(root))
    for _round in range(PATIENCE if rule in shown.RULES else 0):
        if faults:
            root.grab()
            settle()
            faults = list(rule(root))
    return faults


def settle() -> None:
    """Let timers and layouts come to rest; a slow machine may not have laid out anew what a growing text has moved."""
    loop = QEventLoop()
    QTimer.singleShot(SETTLE_MS, loop.quit)
    loop.exec()
    QApplication.sendPostedEvents(None, QEvent.Type.LayoutRequest)


def outside_of(folder: Path) -> Outside:
    """The way out of a program that keeps everything in one folder."""
    return replace(wiring.outside(), plans_folder=folder, settings_file=folder / "eget" / "navplan.ini")


def walk(plan: Path, folder: Path, dress: Dress) -> Walk:
    """Show every page in every view, and every dialog, and let the rules look; the application is left as it was."""
    app = application()
    speak(app)
    worn = (app.property("mode") or "light", app.property("text_scale"))
    room, dialog.room_for = dialog.room_for, lambda _window: dress.size
    found = Walk(is_watched=dress.is_watched)
    outside = outside_of(folder)
    workspace = outside.open_plan(plan)
    chosen = QSettings(str(outside.settings_file), QSettings.Format.IniFormat)
    chosen.setValue("mode", "light")
    chosen.setValue("text_size", str(round(100 * dress.scale)))
    chosen.sync()
    program = Program(app, outside, first_year(workspace, 2026))
    try:
        _walk_window(program, Desk(workspace, outside.shelf, 2024, printing=outside.printing), found, dress)
    finally:
        dialog.room_for = room
        program.tasks.finish()
        program.window.close()
        program.window.deleteLater()
        program.deleteLater()
        QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        if worn[1] is not None:
            apply_theme(app, *worn)
    return found


def _walk_window(program: Program, desk: Desk, found: Walk, dress: Dress) -> None:
    window = program.window
    window.resize(dress.size)
    window.show()
    window.activateWindow()
    found.look("start", window, dress.rules)
    window.open_desk(desk)
    for kind in PAGES:
        page = window.page(kind.key)
        if kind.key == "documents" and not dress.is_first:
            page._drawn_now = settle
        found.titles[kind.key] = window.windowTitle()
        found.look(kind.key, window if kind.key == "overview" else page, dress.rules)
        for name in page_views(page):
            found.look(f"{kind.key}_{name}", page, dress.rules)
            if dress.small:
                window.resize(SMALL)
                found.look(f"small {kind.key}_{name}", page, dress.small)
                window.resize(dress.size)
    for name in windows.panels(program):
        found.look(name, window, dress.rules)
        if dress.small:
            window.resize(SMALL)
            found.look(f"small {name}", window, dress.small)
            window.resize(dress.size)
    _walk_dialogs(program, desk, found, dress)


def _walk_dialogs(program: Program, desk: Desk, found: Walk, dress: Dress) -> None:
    for name, shown_dialog in windows.dialogs(program, desk):
        if dress.scale > 1 and name.startswith("review"):
            shown_dialog.resize(dress.size)  # the small window of the reviewer is not for text twice as large
        shown_dialog.show()
        found.titles.setdefault(name.partition(" ")[0], shown_dialog.windowTitle())  # the rest is its state
        found.look(name, shown_dialog, dress.rules)
        shown_dialog.hide()
        shown_dialog.deleteLater()
    for name, make in windows.POPUPS.items():
        popup = make(program.window)
        popup.show()
        found.look(name, popup, dress.rules)
        popup.close()
