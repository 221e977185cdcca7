"""Storage introduced to the screens: plans opened and made, letters read, documents written.

Heavy parts are imported where they are used, so that the window is painted before the database is loaded.
"""

from collections.abc import Callable, Iterable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from navplan.domain.places import COPIES
from navplan.domain.words import N_, Said
from navplan.plan_versions import BesidePlan, OtherVersions, OwnVersion, SharedFolders, open_copy, open_held, salvage
from navplan.publishing import Press, write_records

if TYPE_CHECKING:
    from contextlib import AbstractContextManager

    from navplan.domain.exchange.preview import Preview
    from navplan.domain.hands import Hand
    from navplan.domain.indicators.grid import Grid
    from navplan.domain.letters.catalogue import Shelf
    from navplan.domain.letters.reading_file import ReadFile
    from navplan.domain.workspace import Workspace
    from navplan.storage.received.door import Received
    from navplan.storage.store import Who
    from navplan.ui.encryption.ways import Encryption
    from navplan.ui.outside import NewOffice, Outside
    from navplan.ui.ways_out import Copies, SecondPlace


def outside() -> "Outside":
    """What the screens may ask for, filled in with storage."""
    from navplan.ui.outside import Outside

    return Outside(
        open_plan=open_workspace,
        new_plan=new_workspace,
        example=example_workspace,
        printing=Press(),
        find_shelf=shelf,
        read_letter=read_letter_file,
        letter_suffixes=_letter_suffixes,
        copies_of=copies_of,
        read_copy=read_copy,
        open_copy=open_copy,
        prove_copies=prove_copies,
        second_of=second_of,
        read_far_copy=read_far_copy,
        open_held=open_held,
        preview_workbook=preview_workbook,
        write_records=write_records,
        write_list=write_list,
        read_figures=read_figures,
        copy_plan=copy_plan,
        has_room=has_room,
        seal=seal,
        sharing=SharedFolders(),
        own_version=OwnVersion(),
        beside=BesidePlan(),
        salvage=salvage,
        encryption=encryption,
        versions=OtherVersions(),
        door=PlanDoor(),
        own_hand=OwnHand,
        store_version=store_version,
        plan_schema=plan_schema,
    )


def open_workspace(path: Path, own: Path | None = None, who: "Who | None" = None) -> "Workspace":
    """An open plan file behind the one door, with the privacy guard in it; `own` is the program's own folder.

    `who` says whose steps are stored, if not those of whoever is logged on here.
    """
    from navplan.domain.large_steps import CarefulWorkspace
    from navplan.domain.modules import KINDS
    from navplan.domain.modules.passed.keeping import PassKeeper
    from navplan.domain.privacy import PrivacyGuard
    from navplan.domain.striking import StrikeKeeper
    from navplan.domain.workspace import Workspace
    from navplan.storage.received.notes import noted_open
    from navplan.storage.store import open_plan

    guard = PrivacyGuard()
    store = open_plan(path, KINDS, own, who)
    if own is not None:
        noted_open(own, store)
    workspace = Workspace(store, KINDS, guard)
    if own is not None:
        workspace = CarefulWorkspace(store, KINDS, guard, _copier(path, own))
    PassKeeper(workspace, guard)
    StrikeKeeper(workspace)
    return workspace


def _copier(path: Path, own: Path) -> Callable[[], None]:
    """Keeps the open plan as it stands, among its backups."""
    from navplan.storage.backups.at_once import copy_at_once
    from navplan.storage.backups.finding import shelf_of

    def copy() -> None:
        copy_at_once(shelf_of(own / COPIES, path), path)

    return copy


def _made(path: Path, who: "Who | None" = None) -> "Workspace":
    from navplan.storage.upgrade import create

    create(path)
    return open_workspace(path, who=who)


def _example_hand() -> "Hand":
    """The example tells nothing of the machine it was made on."""
    from navplan.domain.hands import Hand

    return Hand(name="Nav Eksempeldal")


def new_workspace(path: Path, office: "NewOffice") -> "Workspace":
    """A new plan with the office the wizard described and, if asked, a letter in it."""
    from navplan.domain.letters.bring_in import bring_in_letter
    from navplan.domain.modules.office import Municipality, Office

    workspace = _made(path)
    role = "eneste" if len(office.municipalities) == 1 else "samarbeidskommune"
    with workspace.draft(Said(N_("Nytt kontor: {name}"), name=office.name)) as draft:
        born = draft.add(Office(name=office.name, leadership=office.leadership, plan_year=office.year))
        for name, number in office.municipalities:
            draft.add(Municipality(office=born.id, name=name, number=number, role=role))
    if office.catalogue:
        bring_in_letter(workspace, shelf().get(office.catalogue))
    return workspace


def example_workspace(path: Path) -> "Workspace":
    """A new plan file with the example office in it."""
    from navplan.domain.deadlines import today
    from navplan.domain.example import build_example, read_content
    from navplan.domain.places import RESOURCES

    workspace = _made(path, _example_hand)
    build_example(workspace, shelf(), read_content(RESOURCES / "example"), today())
    return workspace


def shelf() -> "Shelf":
    """The letters that come with the program."""
    from navplan.domain.letters.catalogue import Shelf
    from navplan.domain.places import RESOURCES

    return Shelf(RESOURCES / "letters")


def read_letter_file(
    path: Path, cancelled: Callable[[], bool] | None = None, progress: Callable[[int, int], None] | None = None
) -> "ReadFile":
    """What is proposed from a letter's file; raises CannotRead. Nothing is stored."""
    from navplan.storage.letter_file import read_letter_file as read

    return read(path, cancelled, progress)


def preview_workbook(plan: "Workspace", path: Path, cancelled: Callable[[], bool]) -> "Preview":
    """What a workbook that came back would change in the plan; raises CannotRead. Nothing is stored."""
    from navplan.storage.workbook_file import preview_workbook as preview

    return preview(plan, path, cancelled)


def read_figures(path: Path) -> "Grid":
    """The table of figures in a CSV file; raises CannotRead. Nothing is stored."""
    from navplan.storage.figure_file import read_figure_file

    return read_figure_file(path)


def write_list(plan: "Workspace", rows: Iterable[Sequence[str]], target: Path) -> None:
    """A plain list as CSV, read by the privacy guard before it is written."""
    from navplan.domain.documents.leaving import check_list
    from navplan.storage.writers.csv_list import write_csv

    told = [*rows]
    check_list(plan, told)
    write_csv(told, target)


def _letter_suffixes() -> tuple[str, ...]:
    from navplan.storage.readers import SUFFIXES

    return SUFFIXES


def copy_plan(source: Path, target: Path) -> str:
    """A copy of a plan that can be worked in; never takes the place of a file."""
    from navplan.storage import faults, upgrade
    from navplan.storage.on_disk import sync

    try:
        upgrade.copy_plan(source, target)
        target.chmod(target.stat().st_mode | 0o600)
        sync(target)
    except FileExistsError as fault:
        raise faults.exists_already(target) from fault
    except faults.STORAGE_FAULTS as fault:
        raise faults.no_place(target, fault) from fault
    return str(target)


def has_room(plan: Path, own: Path) -> bool:
    """Whether a plan could be written now."""
    from navplan.storage.room import can_be_written

    return can_be_written(plan, own)


def seal(own: Path, plan: Path) -> None:
    """Remember in the program's own folder what a closed plan is, byte for byte; not a file that took its place."""
    from navplan.storage.doubting import SEALS
    from navplan.storage.received.notes import noted_closed
    from navplan.storage.seals import seal_closed

    if noted_closed(own, plan):
        seal_closed(own / SEALS, plan)


def store_version() -> str:
    """What stores plans, with its version."""
    from navplan.storage.driver import is_cipher, sqlite3

    return f"{'SQLCipher, ' if is_cipher() else ''}SQLite {sqlite3.sqlite_version}"


def plan_schema() -> int:
    """The schema of the plans that this version makes."""
    from navplan.storage.probe import SCHEMA_VERSION

    return SCHEMA_VERSION


class OwnHand:
    """Whoever sits at this machine; the name that was stated is kept in the program's own folder."""

    def __init__(self, own: Path) -> None:
        self._own = own

    def hand(self) -> "Hand":
        """Log-on, stated name, machine."""
        from navplan.storage.hands import hand_at

        return hand_at(self._own)

    def state(self, name: str) -> None:
        """Keep the name; raises OSError."""
        from navplan.storage.hands import state_name

        state_name(self._own, name)


class PlanDoor:
    """Plan files from elsewhere are read into clean ones before they are opened."""

    def receive(self, path: Path, own: Path) -> "Received":
        """The file to open for this one; raises CannotRead."""
        from navplan.storage.received.door import receive

        return receive(path, own)

    def to_read(self, path: Path, own: Path) -> "AbstractContextManager[Path]":
        """The file to read for this one, where nothing is to be kept of it; raises CannotRead."""
        from navplan.storage.left_journal import set_aside
        from navplan.storage.received.door import to_read

        set_aside(path, own)
        return to_read(path, own)

    def made_here(self, path: Path, own: Path) -> None:
        """NavPlan itself has just made this file."""
        from navplan.storage.received.door import made_here

        made_here(path, own)


# -- backups


def copies_of(root: Path, plan: Path) -> "Copies":
    """The backups of a plan, below the folder that holds all backups of this machine."""
    from navplan.storage.backups.finding import shelf_of

    return shelf_of(root, plan)


def read_copy(path: Path) -> "Workspace":
    """What a backup says; it is read from a copy of its own, so that looking never changes it."""
    from tempfile import TemporaryDirectory

    from navplan.storage.upgrade import copy_plan

    with TemporaryDirectory(prefix="navplan-") as folder:
        beside = Path(folder) / path.name
        copy_plan(path, beside)
        workspace = open_workspace(beside)
        try:
            return workspace.snapshot()
        finally:
            workspace.close()


def prove_copies(root: Path, plan: Path) -> bool:
    """Look through the copies that were taken at once before large steps; False when one of them is not whole."""
    from navplan.storage.backups.at_once import prove_copies as prove
    from navplan.storage.backups.finding import shelf_of

    return all(backup.is_whole for backup in prove(shelf_of(root, plan), plan))


def second_of(root: Path, plan: Path) -> "SecondPlace":
    """Where the backups of a plan are copied to as well."""
    from navplan.storage.backups.finding import shelf_of
    from navplan.storage.backups.second import SecondPlace

    return SecondPlace(shelf_of(root, plan), plan)


def read_far_copy(path: Path, own: Path) -> "Workspace":
    """What a backup says that lies where others can write: read through the door, as any plan from elsewhere."""
    from navplan.storage import faults
    from navplan.storage.encryption.ring import key_name
    from navplan.storage.received.door import to_read

    try:
        if key_name(path):
            return read_copy(path)
        with to_read(path, own) as clean:
            return read_copy(clean)
    except OSError as fault:
        raise faults.unreadable(path) from fault


def encryption(own: Path) -> "Encryption":
    """Encryption on this machine; `own` is the program's own folder."""
    from navplan.domain.modules import KINDS
    from navplan.storage.encryption.encrypting import Encrypting

    return Encrypting(own, KINDS)
