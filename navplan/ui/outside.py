"""What the screens may ask of the outside: opening and making plans, reading letters, and writing documents.

The composition root fills this in; the screens know the names of the jobs, not who does them.
"""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:  # nothing of the plan is loaded before the first paint
    from navplan.domain.exchange.preview import Preview
    from navplan.domain.indicators.grid import Grid
    from navplan.domain.letters.catalogue import Shelf
    from navplan.domain.records import Record
    from navplan.domain.salvaged import Salvaged
    from navplan.domain.words import Said
    from navplan.domain.workspace import Workspace
    from navplan.ui.encryption.ways import Encryption
    from navplan.ui.ways_beside import Beside
    from navplan.ui.ways_out import (
        Copies,
        Door,
        OpenPlan,
        OtherVersions,
        OwnHand,
        OwnVersion,
        Printing,
        ReadLetter,
        SecondPlace,
        Sharing,
    )


class NewOffice(NamedTuple):
    """What the office wizard asks for."""

    name: str
    municipalities: tuple[tuple[str, str], ...]
    leadership: str
    year: int
    catalogue: str = ""


@dataclass(frozen=True, eq=False, repr=False)  # never compared nor printed, and both cost the first paint
class Outside:
    """The ways out of the window. `open_plan`, `new_plan`, `example` and `read_letter` may raise CannotStore."""

    open_plan: "OpenPlan"
    new_plan: "Callable[[Path, NewOffice], Workspace]"
    example: "Callable[[Path], Workspace]"
    find_shelf: "Callable[[], Shelf]"
    read_letter: "ReadLetter | None" = None
    """Reads a letter's file; any thread may call it."""
    letter_suffixes: Callable[[], tuple[str, ...]] = tuple
    """How the name of a file ends that is offered as a letter; without `read_letter` no file is."""
    copies_of: "Callable[[Path, Path], Copies] | None" = None
    """The backups, below a folder, of a plan."""
    read_copy: "Callable[[Path], Workspace] | None" = None
    """A backup's content, to compare with; nothing in it can be changed."""
    prove_copies: Callable[[Path, Path], bool] | None = None
    """Looks through the copies, below a folder, taken before large steps of a plan; False when one is hurt."""
    second_of: "Callable[[Path, Path], SecondPlace] | None" = None
    """The second place of the backups, below a folder, of a plan; without it there is never one."""
    read_far_copy: "Callable[[Path, Path], Workspace] | None" = None
    """The content of a backup that others may have written to. Takes the program's own folder; may be refused."""
    open_copy: "Callable[[Path, Path, str, Said], Workspace] | None" = None
    """Opens a backup for reading, from a passing copy that goes when it is closed. Takes the backup, the program's own
    folder, what the file is called in sentences, and why nothing can be changed; may raise CannotStore."""
    open_held: "Callable[[Path, Path, Path, Said | None], Workspace] | None" = None
    """Opens for reading what another window holds and does not answer for. Takes the plan, the program's own folder,
    the folder of working copies and what is said to those who would change it; may raise CannotStore."""
    preview_workbook: "Callable[[Workspace, Path, Callable[[], bool]], Preview] | None" = None
    """Reads a workbook and compares it with a plan; asks now and then whether it is to stop."""
    write_records: "Callable[[Workspace, Sequence[Record], Path, bool], None] | None" = None
    """Writes records of one kind as a workbook that can come back; the last says whether small numbers are shown."""
    write_list: "Callable[[Workspace, Iterable[Sequence[str]], Path], None] | None" = None
    """Writes a plain list of rows, the first of them headings, for people to keep."""
    read_figures: "Callable[[Path], Grid] | None" = None
    """Reads the table of figures in a file from KOSTRA, SSB or a report; may raise CannotStore."""
    copy_plan: Callable[[Path, Path], str] | None = None
    """Copies a plan that can only be read to a new file; returns its name."""
    has_room: Callable[[Path, Path], bool] | None = None
    """Whether a plan could be written now; asked beside the window. Takes the program's own folder too."""
    seal: Callable[[Path, Path], None] | None = None
    """Remembers in the program's own folder what a closed plan is, so that the next opening sees what touched it."""
    printing: "Printing | None" = None
    """Shows and writes documents."""
    sharing: "Sharing | None" = None
    """Opens plans that lie in synced or shared folders; without it every plan is opened where it lies."""
    salvage: "Callable[[Path, Path], Salvaged] | None" = None
    """Saves what can be read of a damaged plan into a new file; takes the plan and the program's own folder."""
    own_version: "OwnVersion | None" = None
    """Keeps what stands in memory when the plan's file becomes another, and merges files of one plan."""
    encryption: "Callable[[Path], Encryption] | None" = None
    """Encryption on this machine, for the program's own folder; without it no plan is ever asked about."""
    versions: "OtherVersions | None" = None
    """Looks at and opens files of older and newer NavPlans; without it older ones are upgraded, newer ones refused."""
    beside: "Beside | None" = None
    """Sees to what lies beside a plan file: its journal, and copies of sync clients."""
    door: "Door | None" = None
    """Has plan files from elsewhere read into clean ones; without it every file is opened as it is."""
    own_hand: "Callable[[Path], OwnHand] | None" = None
    """Who sits at this machine, for the program's own folder."""
    store_version: Callable[[], str] = str
    """What stores plans, with its version, for «Om NavPlan»."""
    plan_schema: Callable[[], int] = int
    """The schema of the plans that this version makes, for the same."""
    plans_folder: Path | None = None
    settings_file: Path | None = None
    """Where plans and settings lie; None means where the system keeps such things."""

    @cached_property
    def shelf(self) -> "Shelf":
        """The letters that come with the program."""
        return self.find_shelf()
