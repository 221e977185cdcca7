"""T17, the restore drill: every backup of a day's work is put back, at a fresh place and over today's plan.

What a backup has to say is written down row by row when it is taken, not read from the program's own list. Plans are
opened as the window opens them; some days begin with a plan of an older NavPlan, which is upgraded.
"""

import random
import shutil
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

from navplan.domain.bringing_back import Difference, bring_back, differing
from navplan.domain.modules import KINDS
from navplan.domain.modules.plan import Goal
from navplan.domain.ports import CannotStore
from navplan.domain.records import Record, fields_of, targets
from navplan.domain.workspace import Workspace
from navplan.storage import probe
from navplan.storage.backups import shelf as shelves
from navplan.storage.backups.digest import content_digest
from navplan.storage.backups.finding import shelf_of
from navplan.storage.backups.shelf import Backup, BackupShelf
from navplan.storage.engine import connect
from navplan.ui.opening import Open, Opened
from navplan.wiring import COPIES, outside, read_copy
from tests.torture.counting import Tally
from tests.torture.deeds import Deeds
from tests.torture.truth import content, fresh

DATA = Path(__file__).parents[1] / "data"
DRILLED = 4
"""Of so many backups a day, at most, each is put back; what the others hold differs little from them."""

CHOSEN = 5
"""So many records are brought back by themselves."""


@dataclass(frozen=True)
class Taken:
    """A backup, and every row that stood in the plan when it was taken."""

    backup: Backup
    rows: list[object]


class Day:
    """One plan and its backups, on one machine, through a day of work."""

    def __init__(self, source: Path, folder: Path, seed: int, tally: Tally) -> None:
        self.path = fresh(source, folder / "plan")
        self._folder = folder
        self._own = folder / "program"
        self._chance = random.Random(seed)
        self._tally = tally
        self._what = f"day {seed} from {source.stem}"
        self._at = datetime(2026, 1, 2, 8, tzinfo=UTC)
        self.taken: dict[str, Taken] = {}

    def now(self) -> datetime:
        """The clock of the backups: some minutes on, or some weeks."""
        self._at += self._chance.choice((timedelta(minutes=1), timedelta(hours=7), timedelta(days=19)))
        return self._at

    @property
    def shelf(self) -> BackupShelf:
        """The backups of the plan, found as the program finds them."""
        found = shelf_of(self._own / COPIES, self.path)
        found.now = self.now
        return found

    @contextmanager
    def opened(self, path: Path) -> Iterator[Workspace]:
        """The plan as the window opens it. Nothing is asked but whether an older one is to be upgraded."""
        is_older = probe.read_header(path).schema < probe.SCHEMA_VERSION
        opening = Open(outside(), path, self._own)
        opening.made_here, opening.wish = True, "upgrade" if is_older else ""
        found = opening()
        assert isinstance(found, Opened), f"{self._what}: asked {found}"
        standing = found.workspace.standing()
        if standing.doubts or standing.barred or found.came:
            self._tally.blame("LIE", f"{self._what}: opened with {standing}, {found.came}")
        with closing(found.workspace):
            yield found.workspace

    # -- the work

    def work(self) -> None:
        """Steps, and backups at random moments between them; then the shelf is thinned."""
        if probe.read_header(self.path).schema < probe.SCHEMA_VERSION:
            self._upgrade()
        with self.opened(self.path) as workspace:
            user = Deeds(self.path, self._chance.randrange(10**6), plan=workspace)
            for _ in range(self._chance.randint(DRILLED, DRILLED + 3)):
                for _ in range(self._chance.randint(1, 3)):
                    user.step()
                self._take(self._chance.choice(("underveis", "bedt_om", "lukking")))
            for _ in range(self._chance.randint(0, 2)):
                user.step()
        self._tally.notes["thinned"] += len(self.shelf.thin())

    def _upgrade(self) -> None:
        """An older plan is kept as it was before it is upgraded."""
        rows = content(self.path)
        with self.opened(self.path):
            self._tally.notes["upgraded"] += 1
        for backup in self.shelf.all():
            self.taken[backup.name] = Taken(backup, rows)

    def _take(self, reason: str) -> None:
        backup = self.shelf.take(self.path, reason)
        self.taken[backup.name] = Taken(backup, content(self.path))

    def kept(self) -> list[Taken]:
        """Some of the backups that the thinning has left, the one from before the upgrade among them."""
        there = [self.taken[one.name] for one in self.shelf.all()]
        some = self._chance.sample(there, min(DRILLED, len(there)))
        return some + [one for one in there if one.backup.reason == "for_oppgradering" and one not in some]

    # -- the drill

    def drill(self, taken: Taken) -> None:
        """Everything that is promised of one backup."""
        what = f"{self._what}, {taken.backup.name}"
        self._at_a_fresh_place(taken, what)
        self._in_place(taken, what)
        self._some_of_it(taken, what)
        self._bent(taken, what)

    def _compare(self, path: Path, rows: list[object], what: str) -> None:
        if content(path) != rows:
            self._tally.blame("LOST", f"{what}: other rows")

    def _sum_of(self, path: Path) -> str:
        with closing(connect(path, read_only=True)) as connection:
            return content_digest(connection)

    def _at_a_fresh_place(self, taken: Taken, what: str) -> None:
        """A lost plan: it says what it said, can be worked in, and its work can be backed up and put back again."""
        folder = self._folder / "fersk"
        shutil.rmtree(folder, ignore_errors=True)
        folder.mkdir()
        place = folder / "plan.navplan"
        if self.shelf.put_back(taken.backup, place) is not None:
            self._tally.blame("LIE", f"{what}: there was no plan to keep")
        self._compare(place, taken.rows, f"{what}, at a fresh place")
        if self._sum_of(place) != taken.backup.content:
            self._tally.blame("SILENT", f"{what}: another digest than the list has")
        with self.opened(place) as workspace:
            workspace.add(Goal(title="Etter at kopien ble hentet tilbake"))
        again = BackupShelf(folder / COPIES)
        backup = again.take(place, "lukking")
        if not backup.is_whole or content(again.path(backup)) != content(place):
            self._tally.blame("HALF", f"{what}: what was put back cannot be backed up")

    def _in_place(self, taken: Taken, what: str) -> None:
        """Over today's plan, which comes back whole when it is undone."""
        today = content(self.path)
        kept = self.shelf.put_back(taken.backup, self.path)
        self._compare(self.path, taken.rows, f"{what}, in place")
        if kept is None:
            self._tally.blame("LOST", f"{what}: today's plan was not kept")
            return
        with self.opened(self.path) as workspace:
            workspace.add(Goal(title="Arbeid i det som kom tilbake"))
        self.shelf.put_back(kept, self.path)
        self._compare(self.path, today, f"{what}, undone")

    def _some_of_it(self, taken: Taken, what: str) -> None:
        """«Hent bare dette» for some records; the others stand, and one undo takes it back."""
        then = read_copy(self.shelf.path(taken.backup))
        with self.opened(self.path) as now:
            differences = [one for one in differing(then, now, KINDS) if one.then is not None]
            chosen = self._chance.sample(differences, min(CHOSEN, len(differences)))
            edit = bring_back(chosen, then, now, KINDS)
            if edit is None:
                return
            before = everything(now)
            now.apply(edit)
            brought = {change.id for change in edit.changes}
            after = everything(now)
            if any(not is_as_then(one, after) for one in chosen):
                self._tally.blame("LOST", f"{what}: a record was not brought back")
            if {id: one for id, one in after.items() if id not in brought} != {
                id: one for id, one in before.items() if id not in brought
            }:
                self._tally.blame("HALF", f"{what}: other records changed with those brought back")
            now.undo()
            if everything(now) != before:
                self._tally.blame("LOST", f"{what}: bringing back was not undone")
            self._tally.notes["records brought back"] += len(chosen)

    def _bent(self, taken: Taken, what: str) -> None:
        """A backup that is cut short, or that is another whole plan under its name, is refused; the plan stands."""
        folder = self._folder / "bøyd"
        shutil.rmtree(folder, ignore_errors=True)
        shutil.copytree(self.shelf.folder, folder)
        shelf, today = BackupShelf(folder, self.now), self.path.read_bytes()
        bent, others = shelf.path(taken.backup), [one for one in shelf.all() if one.sha256 != taken.backup.sha256]
        if others and self._chance.random() < 0.5:
            shutil.copyfile(shelf.path(self._chance.choice(others)), bent)
            how = "exchanged"
        else:
            bent.write_bytes(bent.read_bytes()[: self._chance.randrange(bent.stat().st_size)])
            how = "cut short"
        try:
            shelf.put_back(taken.backup, self.path)
            self._tally.blame("SILENT", f"{what}: {how}, and put back all the same")
            self.path.write_bytes(today)
        except CannotStore:
            self._tally.notes[f"{how}, refused"] += 1
        if self.path.read_bytes() != today:
            self._tally.blame("HALF", f"{what}: {how}; refused, and the plan is another")

    def damaged(self) -> None:
        """The plan cannot be opened: its backups are found all the same, and it stays as it is beside."""
        listed = self.shelf.all()
        size = self.path.stat().st_size
        hurt = self._chance.randbytes(200) + self.path.read_bytes()[200 : self._chance.randrange(300, size)]
        self.path.write_bytes(hurt)
        found = self.shelf.all()
        if found != listed or not found:
            self._tally.blame("LOST", f"{self._what}: the list of a damaged plan's backups")
            return
        self.shelf.put_back(found[0], self.path)
        self._compare(self.path, content(self.shelf.path(found[0])), f"{self._what}, over damage")
        if hurt not in [one.read_bytes() for one in self.path.parent.glob("*.skadet-*")]:
            self._tally.blame("LOST", f"{self._what}: the damaged plan was not kept")
        self._tally.notes["damaged"] += 1


def everything(plan: Workspace) -> dict[str, Record]:
    """Every record by its id."""
    return {record.id: record for kind in KINDS for record in plan.all(kind.record)}


def is_as_then(difference: Difference, now: dict[str, Record]) -> bool:
    """Whether a record says what it said, but for links to what is gone."""
    then = difference.then
    if then is None or (found := now.get(then.id)) is None:
        return False
    for field in fields_of(type(then)):
        was, is_now = getattr(then, field.key), getattr(found, field.key)
        if was != is_now and all(target in now for target in targets(then, field)):
            return False
    return True


# -- rules loosened on purpose


def _not_kept(self: BackupShelf, plan: Path) -> None:
    """Today's plan is written over."""


_looked_at = shelves._looked_at


def _not_compared(path: Path, _sha256: str) -> tuple[bool, bool]:
    """Any whole plan will do."""
    return _looked_at(path, "")


_whole_copy = shelves.copy_plan


def _copied_short(plan: Path, beside: Path) -> tuple[int, str]:
    """The end of the plan is missing in the copy, and nobody compares."""
    said = shelves._what_it_says(plan)
    _whole_copy(plan, beside)
    beside.write_bytes(beside.read_bytes()[: beside.stat().st_size // 2])
    return said


MUTATIONS: dict[str, tuple[Any, str, object]] = {
    "today's plan is not kept": (BackupShelf, "_today", _not_kept),
    "the digest is not compared": (shelves, "_looked_at", _not_compared),
    "a backup is cut short": (shelves, "_copied", _copied_short),
}


def older_plan(schema: int) -> Path:
    """The sample plan of a released schema."""
    return DATA / f"plan_{schema}.navplan"


def torment(
    template: Path,
    folder: Path,
    seed: int,
    trials: int,
    mutation: str = "",
    older: Callable[[int], Path] = older_plan,
) -> Tally:
    """Day after day, until so many backups were put back; with a rule loosened it ends at the first fault."""
    tally, chance = Tally(f"restore drill {mutation}".strip(), seed), random.Random(seed)
    for number in range(trials):
        begins = older(chance.randrange(1, probe.SCHEMA_VERSION)) if number % 3 == 1 else template
        day = Day(begins, folder / f"dag {number}", chance.randrange(10**6), tally)
        try:
            _live(day, trials, bool(mutation), tally)
        except CannotStore as refused:
            tally.blame("LOST", f"{seed}, day {number}: {refused.said.words()}")
        shutil.rmtree(folder / f"dag {number}")
        if tally.trials >= trials or (mutation and tally.faults):
            break
    return tally


def _live(day: Day, trials: int, is_loosened: bool, tally: Tally) -> None:
    day.work()
    for taken in day.kept()[: trials - tally.trials]:
        day.drill(taken)
        tally.count()
        if is_loosened and tally.faults:
            return
    day.damaged()
