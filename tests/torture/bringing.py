"""T4b, a scene: the second place for backups fails, once or for good, while backups are brought to it."""

import contextlib
import shutil
from collections.abc import Callable
from pathlib import Path

from navplan.domain.ports import CannotStore
from navplan.storage.backups import shelf as shelves
from navplan.storage.backups.digest import file_digest
from navplan.storage.backups.listing import Backup
from navplan.storage.backups.second import SecondPlace
from navplan.storage.backups.shelf import BackupShelf, never
from tests.torture import deeds
from tests.torture.counting import Tally
from tests.torture.scene import Scene
from tests.torture.truth import opened_once


class Bringing(Scene):
    """The plan and its first backups lie where nothing fails. One backup has been brought, two have not; the one that
    is there is looked at again."""

    def prepare(self, template: Path, folder: Path) -> Path:
        """Set it up, with the first backups and the plan beside the folder where calls fail."""
        own = folder.with_name("første sted")
        shutil.rmtree(own, ignore_errors=True)
        path = opened_once(template, own)
        self._first, user = BackupShelf(own / "kopier" / "plan"), deeds.Deeds(path, 7)
        self._second, place = SecondPlace(self._first, path), folder / "disken"
        place.mkdir(parents=True)
        self._first.folder.mkdir(parents=True)
        self._second.choose(place)
        self._first.take(path, "apning")
        self._second.bring()
        for reason in ("underveis", "lukking"):
            user.step()
            self._first.take(path, reason)
        user.store.close()
        self._kept = own.with_name("første sted, som det var")
        shutil.copytree(own, self._kept, dirs_exist_ok=True)
        return path

    def begin(self, path: Path) -> None:
        """What is remembered of the place is as it was at first."""
        shutil.rmtree(path.parent)
        shutil.copytree(self._kept, path.parent)

    def mend(self, _path: Path) -> None:
        """Bring what is lacking. Raises CannotStore when it was not done."""
        self._second.bring(look=True)

    def judge(self, path: Path, told: bool, what: str, tally: Tally) -> None:
        """Nothing half under a name, nothing else than was told, and the next time brings the rest."""
        first = {one.name: one.sha256 for one in self._first.all()}
        if any(file_digest(self._first.path(one)) != one.sha256 for one in self._first.all()) or len(first) != 3:
            tally.blame("LOST", f"{what}: the first place has not what it had")
        there = self._there()
        if told and there != first:
            tally.blame("LIE", f"{what}: told brought, and {len(there)} of {len(first)} are there")
        self._nothing_half(there, first, what, tally)
        newest = self._second.newest
        if newest is not None and not any(one.taken == newest and one.name in there for one in self._first.all()):
            tally.blame("LIE", f"{what}: the newest there is said to be one that is not")
        with contextlib.suppress(CannotStore):
            self._second.bring()
        if self._there() != first or {one.name for one in self._second.all() if one.is_whole} != set(first):
            tally.blame("LOST", f"{what}: when the place is back, not all is brought and listed as whole")
        if left := [one.name for one in self._folder().glob("ny-*")]:
            tally.blame("HALF", f"{what}: left behind: {left}")

    def _folder(self) -> Path:
        return self._second._there(self._second._read())

    def _there(self) -> dict[str, str]:
        """What has the name of a backup in the place, and the sum of its bytes."""
        return {
            one.name: file_digest(one) for one in self._folder().glob("*.navplan") if not one.name.startswith("ny-")
        }

    def _nothing_half(self, there: dict[str, str], first: dict[str, str], what: str, tally: Tally) -> None:
        for name, digest in there.items():
            if first.get(name) != digest:
                tally.blame("HALF", f"{what}: {name} is not what was taken")


def received_at_once(self: BackupShelf, backup: Backup, source: Path, stopped: Callable[[], bool] = never) -> None:
    """A rule loosened: under its name at once, and not read back."""
    shelves._copy_bytes(source, self.path(backup), stopped)
    self._list([*self.all_but(backup.name), backup])
