"""Every window of the program, ready to be walked: the pages in each of their views, the dialogs, and what pops up.

A dialog, menu or popup that is not named here fails `test_every_window_is_walked`.
"""

import ast
from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace
from datetime import UTC, datetime
from functools import cache
from pathlib import Path
from types import SimpleNamespace

from PySide6.QtWidgets import QMenu, QTableWidget, QWidget

from navplan import wiring
from navplan.domain.hands import Hand
from navplan.domain.letters.catalogue import Shelf
from navplan.domain.merging.merge import merge
from navplan.domain.modules import KINDS
from navplan.domain.modules.indicator import Indicator
from navplan.domain.modules.plan import Goal, Measure
from navplan.domain.places import RESOURCES
from navplan.domain.ports import Doubt, Standing
from navplan.domain.salvaged import Came, Salvaged
from navplan.domain.workspace import Workspace
from navplan.storage.encryption.leftovers import Left
from navplan.storage.sharing.strays import Stray
from navplan.storage.two_sides import Side, Sides
from navplan.ui.app import Program
from navplan.ui.column_menu import ColumnMenu
from navplan.ui.copies.window import ReadingWindow
from navplan.ui.desk import Desk
from navplan.ui.dialogs.about_dialog import AboutDialog
from navplan.ui.dialogs.backups_dialog import BackupsDialog
from navplan.ui.dialogs.doubts_dialog import DoubtsDialog
from navplan.ui.dialogs.drafts_dialog import DraftsDialog
from navplan.ui.dialogs.extra_dialog import Extra, ExtraDialog
from navplan.ui.dialogs.merge_dialog import MergeDialog
from navplan.ui.dialogs.name_dialog import NameDialog
from navplan.ui.dialogs.office_wizard import OfficeWizard
from navplan.ui.dialogs.question import ThreeWays
from navplan.ui.dialogs.salvaged_dialog import SalvagedDialog
from navplan.ui.dialogs.sides_dialog import SidesDialog, compared
from navplan.ui.dialogs.small_question import document_question, list_question
from navplan.ui.dialogs.versions_dialog import VersionsDialog
from navplan.ui.drafts import Drafts, Half
from navplan.ui.editors.day import Calendar
from navplan.ui.editors.picked import PickList
from navplan.ui.encryption.changing import CodeSheet
from navplan.ui.encryption.lock_window import LockWindow
from navplan.ui.encryption.new_phrase import NewPhrase
from navplan.ui.encryption.phrase_dialog import PhraseDialog
from navplan.ui.encryption.settings_dialog import SettingsDialog
from navplan.ui.encryption.setup_dialog import SetupDialog
from navplan.ui.help.book import CONTENTS
from navplan.ui.help.panels import HelpWindow
from navplan.ui.letter_pictures import letter_windows
from navplan.ui.merge_jobs import Met
from navplan.ui.pictures import palettes, sample_figures, sample_preview
from navplan.ui.views.exchange.preview_dialog import PreviewDialog
from navplan.ui.views.history.strike_dialog import StrikeDialog
from navplan.ui.views.history.strike_name_dialog import StrikeNameDialog
from navplan.ui.views.indicators.take_in_dialog import TakeInDialog
from navplan.ui.views.plan.card_menu import CardMenu
from navplan.ui.views.safety.card_dialog import AfterDialog, CardDialog
from navplan.ui.views.safety.library_dialog import LibraryDialog as SituationLibrary
from navplan.ui.views.safety.paste_dialog import PasteDialog
from navplan.ui.views.safety.scale_dialog import ScaleDialog
from navplan.ui.views.wheel.library_dialog import LibraryDialog as WheelLibrary
from navplan.ui.views.wheel.next_year_dialog import NextWheelDialog
from navplan.ui.words import _
from tests.memory import MemoryStore, memory_workspace

ROOT = Path(__file__).resolve().parents[2]
SCREENS = ROOT / "navplan" / "ui"
WINDOWS = (
    *("QDialog", "QDockWidget", "QMainWindow", "QMenu", "QMessageBox", "QWizard", "QProgressDialog", "QInputDialog"),
)
ONLY_BASES = ("Dialog", "SideDock", "StrikingDialog")
"""What other windows are made from; nobody opens one of these."""


SALVAGED = Salvaged(
    Path("Nav Eksempeldal (det som kunne leses).navplan"),
    (Came(KINDS[0].many, 11, missing=2), Came(KINDS[1].many, 7, is_whole=False), Came(KINDS[2].many, 24)),
)
"""What could be read of a damaged plan."""


class NoCopies:
    """A shelf of backups with nothing on it."""

    folder = Path()

    def all(self) -> tuple[()]:
        return ()


def _doubts(program: Program) -> DoubtsDialog:
    store = MemoryStore()
    workspace = memory_workspace(store)
    goal = workspace.add(Goal(title="Flere i arbeid"))
    store.stands = Standing((Doubt("record", "foreign", Goal.KEY, goal.id), Doubt("added", "foreign", Goal.KEY, "b")))
    return DoubtsDialog(Desk(workspace, Shelf(RESOURCES / "letters"), 2026, program.window), program.window)


def _merge(program: Program, desk: Desk) -> MergeDialog:
    base = desk.workspace.snapshot()
    goal = base.all(Goal)[0]
    stores = [MemoryStore(), MemoryStore()]
    for store, title in zip(stores, ("Slik vi skrev det", "Slik de skrev det"), strict=True):
        store.records = {kind.key: {r.id: r for r in base.all(kind.record)} for kind in KINDS}
        store.records[Goal.KEY][goal.id] = replace(goal, title=title)
    mine, theirs = (Workspace(store, KINDS) for store in stores)
    met = SimpleNamespace(theirs=theirs, base=base, past=(), known=frozenset())
    return MergeDialog(desk, Met(met, mine, merge(base, mine, theirs, KINDS), None), program.window)


def _beside(desk: Desk, window: QWidget) -> Iterator[tuple[str, QWidget]]:
    """A plan file with a journal of another, both sides whole and one that cannot be read; a sync client's copy."""
    now, then = desk.workspace.snapshot(), MemoryStore()
    then.records = {kind.key: {r.id: r for r in now.all(kind.record)} for kind in KINDS}
    goal = now.all(Goal)[0]
    then.records[Goal.KEY][goal.id] = replace(goal, title="Slik vi skrev det")
    last = desk.workspace.history(1)[0]
    sides = Sides(Side(True, now, last), Side(True, Workspace(then, KINDS), last))
    yield "SidesDialog", SidesDialog(compared(sides), "Nav Eksempeldal.navplan", window)
    hurt = Sides(sides.lying, Side(False))
    yield "SidesDialog of one hurt", SidesDialog(compared(hurt), "Nav Eksempeldal.navplan", window)
    extra = Extra(Path("Nav Eksempeldal-PC0412.navplan"), compared(sides).differences)
    yield "ExtraDialog", ExtraDialog(extra, desk.workspace, window)


def _versions(program: Program) -> VersionsDialog:
    at = datetime(2026, 11, 1, 12, 0, tzinfo=UTC)
    stray = Stray(Path("Nav Eksempeldal (konflikt).navplan"), at, "0" * 64, is_conflict=True, is_kept=False)
    return VersionsDialog(None, SimpleNamespace(strays=lambda _shared: (stray,)), program.tasks, program.window)


def _drafts(program: Program, desk: Desk) -> DraftsDialog:
    measure = desk.workspace.all(Measure)[0]
    halves = (Half(Measure.KEY, measure.id, "description", "Dette ble ikke ferdig."),)
    return DraftsDialog(desk, Drafts(Path(), Path("plan"), desk.workspace), halves, program.window)


def _copy(program: Program, desk: Desk) -> ReadingWindow:
    window = ReadingWindow(program.settings, "Sikkerhetskopi fra 01.11.2026 12:00 – bare lesing")
    window.resize(program.window.size())
    window.open_desk(Desk(desk.workspace.snapshot(), desk.shelf, desk.year))
    window.bar.say(window.mark, program.only_read.copies._ways(), can_be_short=False)
    return window


def dialogs(program: Program, desk: Desk) -> Iterator[tuple[str, QWidget]]:
    """Name and window of each dialog; a class may come several times, in several states."""
    window = program.window
    outside = wiring.outside()
    yield "OfficeWizard", OfficeWizard(outside, Path("Dokumenter"), window)
    yield "AboutDialog", AboutDialog("…", window)
    yield "PreviewDialog", PreviewDialog(desk, sample_preview(desk), None, window)
    yield "TakeInDialog", TakeInDialog(desk, sample_figures(desk), desk.workspace.all(Indicator)[0], window)
    yield "BackupsDialog", BackupsDialog(desk, NoCopies(), Path(), Workspace.snapshot, program.tasks, window)
    yield "ReadingWindow", _copy(program, desk)
    yield "DoubtsDialog", _doubts(program)
    yield "MergeDialog", _merge(program, desk)
    yield "VersionsDialog", _versions(program)
    yield from _beside(desk, window)
    yield "DraftsDialog", _drafts(program, desk)
    yield "CardDialog", CardDialog(desk, window)
    yield "AfterDialog", AfterDialog(window)
    yield "ScaleDialog", ScaleDialog(desk, window)
    yield "PasteDialog", PasteDialog(desk, window)
    yield "SituationLibrary", _situations(window)
    yield "WheelLibrary", WheelLibrary(desk, window)
    yield "NextWheelDialog", NextWheelDialog(desk, desk.year + 1, window)
    about = _("NavPlan får ikke tatt vare på utgaven din. La planen stå åpen, og rydd plass eller koble til disken.")
    ways = (_("Fortsett i min kopi"), _("Sammenlign og flett"), _("Ikke nå"))
    yield "ThreeWays", ThreeWays(_("Planen er endret et annet sted"), about, *ways, window)
    yield "SmallQuestion", document_question(window)
    yield "SmallQuestion of one", list_question(window, is_of_one=True)
    desk.own_hand = wiring.OwnHand(Path("eget"))
    yield "NameDialog", NameDialog(desk.own_hand, window)
    yield from _striking(desk, window)
    yield from _encryption(window)
    yield from _help(program, window)
    yield from palettes(program, desk)
    yield from letter_windows(outside, desk, window)


def _striking(desk: Desk, window: QWidget) -> Iterator[tuple[str, QWidget]]:
    """What can be struck of a change, and a change all of which stands in the plan."""
    newest = desk.workspace.history(1)[0]
    changed = replace(newest, before=replace(desk.workspace.all(Measure)[0], title="Før"), key=Measure.KEY)
    changed = replace(changed, id=changed.before.id, after=desk.workspace.all(Measure)[0])
    yield "StrikeDialog", StrikeDialog(desk, changed, window)
    yield "StrikeDialog of nothing", StrikeDialog(desk, replace(changed, before=changed.after), window)
    yield "SalvagedDialog", SalvagedDialog(SALVAGED, "Nav Eksempeldal.navplan", window)
    yield "StrikeNameDialog", StrikeNameDialog(desk, Hand("kno", "Kari Nordmann", "PC-0412", "key"), window)


def _encryption(window: QWidget) -> Iterator[tuple[str, QWidget]]:
    """What asks for a pass-phrase, the steps to an encrypted plan, and Fil › Kryptering with files from before."""
    ways = wiring.encryption(Path("eget"))
    names = ("Nav Eksempeldal", "Nav Eksempeldal.navplan")
    words = (_("«{file}» er kryptert").format(file=names[1]), _("Skriv passordet for å åpne planen."), _("Åpne"))
    yield "PhraseDialog", PhraseDialog(words, bool, True, window)
    yield "PhraseDialog without key file", PhraseDialog((words[0], "", words[2]), bool, False, window)
    yield "LockWindow", LockWindow(bool)
    for step in range(4):
        setup = SetupDialog(ways, names, window)
        setup._show(step)
        yield f"SetupDialog {step + 1}", setup
    page = NewPhrase(ways, names)
    yield "CodeSheet", CodeSheet(_("Nytt passord"), page, window, "Koden er den samme som før.", _("Bytt passord"))
    settings = SettingsDialog(10, window)
    settings.show_left((Left(Path("Nav Eksempeldal.navplan"), "backup", datetime(2026, 11, 1, 12, 0, tzinfo=UTC)),))
    yield "SettingsDialog", settings


def _help(program: Program, window: QWidget) -> Iterator[tuple[str, QWidget]]:
    """The help beside a dialog: a topic, all topics, and what a search found."""
    owner = AfterDialog(window)
    for name, key, text in (("", "page.plan", ""), (" all", CONTENTS, ""), (" found", CONTENTS, "frist")):
        shown = HelpWindow(program.window.help.book, owner)
        shown.view.show_topic(key)
        shown.view.field.setText(text)
        shown.view.look()
        yield f"HelpWindow{name}", shown
    owner.deleteLater()


def panels(program: Program) -> Iterator[str]:
    """The panels beside the pages, each shown in the window as its name is yielded; they are closed at the end."""
    ways = program.window.help
    ways.show_topic("page.plan")
    yield "help_panel"
    ways.show_first_hour()
    yield "first_hour_panel"
    ways.hour_panel.close()


def _situations(window: QWidget) -> SituationLibrary:
    from navplan.domain.safety.library import library

    known = library()
    return SituationLibrary(known, known.situations[:6], window)


def _table(window: QWidget) -> QTableWidget:
    table = QTableWidget(1, 2, window)
    table.setHorizontalHeaderLabels(["Tiltak", "Frist"])
    return table


POPUPS: Mapping[str, Callable[[QWidget], QWidget]] = {
    "Calendar": Calendar,
    "PickList": lambda window: PickList(window, "Mål"),
    "ColumnMenu": lambda window: ColumnMenu(_table(window), 0),
    "CardMenu": lambda window: CardMenu((), "", window),
}
"""What opens beside its owner and is gone with the next click."""


def menus(program: Program) -> Iterator[tuple[str, QMenu]]:
    """The menus of the window."""
    for action in program.window.menuBar().actions():
        menu = action.menu()
        if isinstance(menu, QMenu):
            yield f"menu {action.text()}", menu


@cache
def classes() -> tuple[tuple[Path, ast.ClassDef], ...]:
    """Every class of the screens, and the file it stands in."""
    return tuple(
        (file, node)
        for file in sorted(SCREENS.rglob("*.py"))
        for node in ast.walk(ast.parse(file.read_text(encoding="utf-8")))
        if isinstance(node, ast.ClassDef)
    )


@cache
def pops_up(node: ast.ClassDef) -> bool:
    """Whether a class speaks of popping up."""
    return any(isinstance(part, ast.Attribute) and part.attr == "Popup" for part in ast.walk(node))


@cache
def declared() -> set[str]:
    """The windows that the sources declare, by file and name: dialogs, menus, and what is made to pop up."""
    nodes: dict[str, list[tuple[Path, ast.ClassDef]]] = {}
    for file, node in classes():
        nodes.setdefault(node.name, []).append((file, node))
    known = {name: [node for _file, node in same] for name, same in nodes.items()}
    return {
        f"{file.relative_to(SCREENS).with_suffix('').as_posix()}:{name}"
        for name, same in nodes.items()
        for file, node in same
        if name not in ONLY_BASES and _is_window(node, known)
    }


def _is_window(node: ast.ClassDef, known: Mapping[str, list[ast.ClassDef]]) -> bool:
    """Whether a class is a window, or is made from one that is."""
    names = {base.id for base in node.bases if isinstance(base, ast.Name)}
    if names & set(WINDOWS) or pops_up(node):
        return True
    return any(_is_window(base, known) for name in names - {node.name} for base in known.get(name, ()))


def class_of(widget: QWidget) -> str:
    """Where a widget's class is declared, as `declared` writes it."""
    kind = type(widget)
    return f"{kind.__module__.removeprefix('navplan.ui.').replace('.', '/')}:{kind.__name__}"
