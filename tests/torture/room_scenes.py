"""T5: two deeds that a full disk must not harm: old backups that go, and the first opening after a cut-off write."""

from datetime import UTC, datetime, timedelta
from pathlib import Path

from navplan.domain.modules import KINDS
from navplan.storage.backups import keeping
from navplan.storage.backups.shelf import Backup, BackupShelf
from navplan.storage.left_journal import ASIDE
from navplan.storage.store import open_plan
from tests.torture import deeds
from tests.torture.compound import Recovery, Scene, is_good
from tests.torture.counting import Tally
from tests.torture.truth import opened_once

LAST_WEEK = datetime(2026, 11, 2, 8, tzinfo=UTC)
"""When the backups were taken, an hour between each."""

TODAY = datetime(2026, 11, 12, 8, tzinfo=UTC)

VERIFIED = 3
"""So many verified backups are left, whatever happens (design 5.6)."""


class Thinning(Scene):
    """Five backups of one morning, of which one is in doubt; the old go, and one of today comes."""

    def prepare(self, template: Path, folder: Path) -> Path:
        path = opened_once(template, folder)
        self._now = LAST_WEEK
        self._shelf = BackupShelf(folder / "kopier", lambda: self._now)
        user = deeds.Deeds(path, 4)
        taken = [self._taken_after_a_step(user, path) for _ in range(VERIFIED + 2)]
        user.store.close()
        self._shelf.doubt(taken[-2])
        return path

    def _taken_after_a_step(self, user: deeds.Deeds, path: Path) -> Backup:
        user.step()
        self._now += timedelta(hours=1)
        return self._shelf.take(path, "underveis")

    def begin(self, path: Path) -> None:
        self._now = TODAY
        self._gone: tuple[Backup, ...] = ()

    def mend(self, path: Path) -> None:
        self._gone = self._shelf.thin()
        self._shelf.take(path, "daglig")

    def judge(self, path: Path, told: bool, what: str, tally: Tally) -> None:
        tally.notes["backups that went"] += len(self._gone)
        old = [one for one in self._shelf.all() if one.taken < TODAY]
        if still := {one.name for one in self._gone} & {one.name for one in old}:
            tally.blame("LIE", f"{what}: told gone, and there: {still}")
        verified = [one for one in old if one.is_whole and is_good(self._shelf.path(one))]
        if len(verified) < VERIFIED:
            tally.blame("LOST", f"{what}: {len(verified)} verified backups are left of the old")
        ours = [one for one in self._shelf.all() if one.taken >= TODAY]
        if told != any(is_good(self._shelf.path(one)) for one in ours):
            tally.blame("LIE", f"{what}: told {told} of the backup of today")
        tally.notes["known by their names alone"] += sum(not one.is_whole for one in ours)  # no room for the list
        if not all(self._shelf.verify(one).is_whole for one in ours):
            tally.blame("LIE", f"{what}: there is room, and the backup of today is not known as whole")


class FirstOpening(Recovery):
    """The program starts over what was cut off: a reserve is made, and what lies there is kept before it is mended."""

    def mend(self, path: Path) -> None:
        open_plan(path, KINDS, path.parent / "eget").close()

    def judge(self, path: Path, told: bool, what: str, tally: Tally) -> None:
        if strays := list(path.parent.glob("*-alene*")):
            tally.blame("HALF", f"{what}: left behind: {strays}")
        kept = {one.name for one in (path.parent / "eget" / ASIDE).glob("*/*")}
        if kept not in (set(), {path.name, f"{path.name}-journal"}):
            tally.blame("HALF", f"{what}: only {kept} was kept")
        if any(one.stat().st_size < self._size for one in (path.parent / "eget" / ASIDE).glob(f"*/{path.name}")):
            tally.blame("HALF", f"{what}: half of the plan was kept")
        tally.notes["kept before it was mended"] += bool(kept)
        super().judge(path, told, what, tally)

    def begin(self, path: Path) -> None:
        self._size = path.stat().st_size


def thinned_to_one() -> None:
    """The rule gone that three verified backups are left."""
    keeping.LEAST = 0
