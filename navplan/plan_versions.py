"""Plans that are only read, plans of other versions, plans that others write to: storage introduced to the screens.

What `wiring.py` is for the plan that is open.
"""

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from navplan.domain.words import Said

if TYPE_CHECKING:
    from navplan.domain.changes import Edit
    from navplan.domain.ports import Store
    from navplan.domain.salvaged import Salvaged
    from navplan.domain.workspace import Workspace
    from navplan.storage.older import Older
    from navplan.storage.sharing.meeting import Meeting
    from navplan.storage.sharing.places import Place
    from navplan.storage.sharing.shared_copy import SharedCopy
    from navplan.storage.sharing.strays import Stray
    from navplan.storage.two_sides import Sides


class OtherVersions:
    """Plan files of older and newer NavPlans, for reading."""

    def newer(self, path: Path, own: Path) -> "Workspace | None":
        """A newer plan that lets us read it; None of any other file."""
        from navplan.domain.modules import KINDS
        from navplan.storage.received.newer import open_newer

        store = open_newer(path, own, KINDS)
        return None if store is None else _for_reading(store)

    def older(self, path: Path, own: Path) -> "Older | None":
        """What there is to ask about an older plan."""
        from navplan.storage.older import look_older

        return look_older(path, own)

    def read_older(self, path: Path, own: Path, older: "Older") -> "Workspace":
        """An older plan as it stands."""
        from navplan.domain.modules import KINDS
        from navplan.storage.older import open_older

        return _for_reading(open_older(path, own, KINDS, older))


def open_held(path: Path, own: Path, root: Path, why: Said | None = None) -> "Workspace":
    """A plan to read: one that another window does not answer for, or else `why`; `root` holds working copies."""
    from navplan.domain.modules import KINDS
    from navplan.storage.held import open_held as opened

    return _for_reading(opened(path, own, root, KINDS, why))


def open_copy(path: Path, own: Path, called: str, barred: "Said") -> "Workspace":
    """A backup as a plan for reading, shown from a passing copy; `barred` is the answer to whoever would change it."""
    from navplan.domain.modules import KINDS
    from navplan.storage.passing import open_passing

    return _for_reading(open_passing(path, own, called, KINDS, barred))


def _for_reading(store: "Store") -> "Workspace":
    """What reads has the guard too: nothing leaves the office past it, whichever plan it stands in."""
    from navplan.domain.modules import KINDS
    from navplan.domain.modules.passed.keeping import PassKeeper
    from navplan.domain.privacy import PrivacyGuard
    from navplan.domain.workspace import Workspace

    guard = PrivacyGuard()
    workspace = Workspace(store, KINDS, guard)
    PassKeeper(workspace, guard)
    return workspace


def salvage(path: Path, own: Path) -> "Salvaged":
    """What can be read of a damaged plan, as a file of its own beside it."""
    from navplan.domain.modules import KINDS
    from navplan.storage.received.saving import save

    return save(path, own, KINDS)


class OwnVersion:
    """What is kept when a plan's file becomes another under an open plan, and how two files of a plan meet."""

    def known(self, plan: Path) -> frozenset[str]:
        """The ids of the actions that a plan has."""
        from navplan.storage.sharing.meeting import actions_of

        return actions_of(plan)

    def keep_mine(
        self, mine: "Workspace", had: frozenset[str], steps: Sequence["Edit"], root: Path, live: Path, target: Path
    ) -> Path:
        """Write what stands in memory to a file of its own; `root` is the folder of this plan's backups."""
        from navplan.domain.modules import KINDS
        from navplan.storage.backups.shelf import BackupShelf
        from navplan.storage.own_version import Mine, keep_mine

        return keep_mine(Mine(mine, had, tuple(steps)), BackupShelf(root), live, target, KINDS)

    def meet(self, plan: Path, version: Path, folder: Path) -> "Meeting":
        """Read another file of the same plan, to be merged with it; `folder` takes what has to be read from."""
        from navplan.domain.modules import KINDS
        from navplan.storage.sharing.fetching import identity
        from navplan.storage.sharing.meeting import meet_file

        folder.mkdir(parents=True, exist_ok=True)
        return meet_file(plan, version, folder, identity(plan)[0], KINDS)


class BesidePlan:
    """What lies beside a plan file: its journal, and copies that sync clients make."""

    def look(self, path: Path, own: Path) -> None:
        """Mend what a program of ours that was cut off left beside a plan."""
        from navplan.storage.left_journal import set_aside

        set_aside(path, own)

    def sides(self, path: Path, own: Path) -> "Sides":
        """A plan file as it lies, and with the journal beside it played back."""
        from navplan.domain.modules import KINDS
        from navplan.storage.two_sides import sides

        return sides(path, own, KINDS)

    def choose(self, path: Path, own: Path, takes_played: bool) -> Said:
        """Let one side be the plan, and keep the other."""
        from navplan.storage.two_sides import choose

        return choose(path, own, takes_played)

    def copies(self, plan: Path, own: Path) -> Sequence[Path]:
        """Versions of an open plan that a sync client has put beside it."""
        from navplan.storage.sharing.extras import extras_of

        return extras_of(plan, own)


class SharedFolders:
    """Plans that lie where others write to them."""

    def place_of(self, plan: Path, chosen: Sequence[Path]) -> "Place":
        """What kind of place a plan lies in."""
        from navplan.storage.sharing.places import World, place_of

        return place_of(plan, World(chosen=tuple(chosen)))

    def open(self, root: Path, plan: Path, place: "Place") -> "SharedCopy":
        """The working copy of a shared plan."""
        from navplan.storage.sharing.shared_copy import shared_copy

        return shared_copy(root, plan, place)

    def meet(self, plan: "SharedCopy") -> "Meeting":
        """Read what is published now."""
        from navplan.domain.modules import KINDS
        from navplan.storage.sharing.meeting import meet_published

        return meet_published(plan, KINDS)

    def meet_version(self, plan: "SharedCopy", version: Path) -> "Meeting":
        """Read another version of the plan."""
        from navplan.domain.modules import KINDS
        from navplan.storage.sharing.meeting import meet_version

        return meet_version(plan, version, KINDS)

    def strays(self, plan: "SharedCopy") -> "Sequence[Stray]":
        """The extra versions of the plan."""
        from navplan.storage.sharing.strays import strays_of

        return strays_of(plan)
