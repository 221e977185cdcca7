"""T9: two laptops and a shared folder between them, with a sync client's accidents in it.

Random days: both add, change and remove; both publish and take in; the share fails, is slow or away, a previous copy
returns, the file is gone or cut short; the two clocks differ, and programs are stopped and started. At the end
everything that a machine called stored stands on both, or in a version that is kept; what both changed is asked about
and never chosen by the program.
"""

import contextlib
import random
import shutil
import time
from collections.abc import Callable
from functools import partial
from hashlib import sha256
from pathlib import Path

from navplan.domain.modules import KINDS
from navplan.domain.modules.plan import Goal
from navplan.domain.ports import CannotStore
from navplan.domain.workspace import Workspace
from navplan.storage.backups.digest import file_digest
from navplan.storage.sharing.company import BEAT, MISSED
from navplan.storage.sharing.shared_copy import SharedCopy
from navplan.storage.sharing.swapping import ABANDONED
from navplan.storage.sharing.told import Standing
from navplan.storage.store import open_plan
from tests.storage.machines import SHARE, Machine
from tests.torture.counting import Tally
from tests.torture.share import Share, clock_of, skew

Deed = Callable[[Machine], None]

DAY = 14
"""Deeds of a day, by both together."""


PUBLISHED = "felles/kontor.navplan"
COLLEAGUES = ("kari", "ola")


def morning_of(folder: Path, template: Path) -> Path:
    """How each day in this folder begins: a shared plan with a goal, and both with a copy of it; made once."""
    shared = folder / PUBLISHED
    shared.parent.mkdir(parents=True)
    shutil.copyfile(template, shared)
    plan = Workspace(open_plan(shared, KINDS), KINDS)
    plan.add(Goal(id="g", title="Felles"))
    plan.close()
    for name in COLLEAGUES:
        Machine(folder / name, shared, SHARE).plan.close()
    return folder.rename(folder.with_name("morgen"))


class Day:
    """One random day of two colleagues."""

    def __init__(self, folder: Path, morning: Path, chance: random.Random, share: Share) -> None:
        shutil.rmtree(folder, ignore_errors=True)
        shutil.copytree(morning, folder)
        self.shared = folder / PUBLISHED
        self.chance = chance
        self.machines = [Machine(folder / name, self.shared, SHARE) for name in COLLEAGUES]
        self.versions = [self.shared.read_bytes()]
        self.told: dict[str, str] = {}
        """Goals that somebody was told are stored: id and title; removed ones are taken out."""
        self.asked = 0
        self.share = share
        self.skews = {machine.copy.folder: skew(chance) for machine in self.machines}
        self.lies: list[str] = []
        self.troubles = 0

    def deed(self, machine: Machine) -> str:
        """One thing that one of them does, by that machine's clock, with the share in trouble one time in three."""
        deeds = (self._add, self._add, self._change, self._publish, self._publish, self._take_in, self._accident)
        deed = self.chance.choice((*deeds, self._look_for_others, self._begin_again))
        with clock_of(machine, self.skews[machine.copy.folder]):
            if deed in (self._publish, self._take_in, self._look_for_others) and self.chance.random() < 0.5:
                return f"{deed.__name__} {self._in_trouble(deed, machine)}"
            deed(machine)
        return deed.__name__

    def _in_trouble(self, deed: "Deed", machine: Machine) -> str:
        self.troubles += 1
        other = next(one for one in self.machines if one is not machine)
        trouble = self.chance.choice((self.share.failing, self.share.slow, self.share.answer_lost, self.share.vanished))
        given = {self.share.failing: (self.chance,), self.share.slow: (self.chance, lambda: self._meanwhile(other))}
        with trouble(*given.get(trouble, ())) as what:
            deed(machine)
        return what

    def _meanwhile(self, other: Machine) -> None:
        """What the colleague does while the share keeps the first one waiting."""
        with clock_of(other, self.skews[other.copy.folder]):
            self._add(other)
            other.publish()
        self._overtook = True

    def _look_for_others(self, machine: Machine) -> None:
        machine.copy.company.look(machine.copy.folder.parent.name)

    def _begin_again(self, machine: Machine) -> None:
        """The program is stopped without a farewell, and started again."""
        machine.plan.close()
        place = self.machines.index(machine)
        self.machines[place] = Machine(machine.copy.folder.parent, self.shared, SHARE)

    def _add(self, machine: Machine) -> None:
        goal = machine.plan.add(Goal(title=f"Mål {self.chance.random()}"))
        self.told[goal.id] = goal.title

    def _change(self, machine: Machine) -> None:
        goal = self.chance.choice(machine.plan.all(Goal))
        changed = machine.plan.set(goal, why=f"Fordi {self.chance.random()}")
        assert changed.why.startswith("Fordi")

    def _publish(self, machine: Machine) -> None:
        self._overtook = False
        if machine.publish(again=self.chance.random() < 0.3) != "published":
            return
        with contextlib.suppress(FileNotFoundError):  # it has vanished again
            there = self.share.read(self.shared)
            if sha256(there).hexdigest() != machine.copy.seen().sha256 and not self._overtook:
                self.lies.append("«Publisert», and something else lies there")
            self.versions.append(there)

    def _take_in(self, machine: Machine) -> None:
        if machine.copy.look().state == "behind":
            with contextlib.suppress(CannotStore):
                self.asked += machine.take_in()

    def _accident(self, machine: Machine) -> None:
        self.chance.choice((self._older_returns, self._gone, self._cut_short, self._conflict_copy))()

    def _older_returns(self) -> None:
        self.shared.write_bytes(self.chance.choice(self.versions))

    def _gone(self) -> None:
        self.shared.unlink(missing_ok=True)

    def _cut_short(self) -> None:
        whole = self.versions[-1]
        self.shared.write_bytes(whole[: self.chance.randrange(len(whole))])

    def _conflict_copy(self) -> None:
        self.shared.with_name("kontor-OLAS-PC.navplan").write_bytes(self.versions[-1])

    def settle(self) -> None:
        """In the evening the share is well again: each publishes and takes in until nothing is left to do.

        One goes home without a farewell, and is not said to be there any more two minutes later.
        """
        for turn in range(6):
            if {self._settle(machine, turn) for machine in self.machines} == {"published"}:
                break
        for _ in range(MISSED * BEAT["network"] + 1):
            others = self.machines[0].copy.company.look("kari")
        if others:
            self.lies.append("somebody who has gone home is said to be there")

    def _settle(self, machine: Machine, turn: int) -> str:
        """Take in and publish; returns how things stood before."""
        self._a_minute_later(machine, turn)
        state = machine.copy.look().state
        if state == "behind":
            self._settle_behind(machine)
        machine.publish(again=True)
        return state

    def _a_minute_later(self, machine: Machine, minutes: int) -> None:
        """A share that vanished in the middle of a publishing keeps the sign of it, which counts for a minute."""
        if machine.copy._turn is not None:
            machine.copy._turn._clock = partial(_later, minutes * (ABANDONED + 1))

    def _settle_behind(self, machine: Machine) -> None:
        try:
            self.asked += machine.take_in()
        except CannotStore:
            self.shared.unlink(missing_ok=True)  # a file that nobody can read: somebody throws it away

    def titles(self, machine: Machine) -> dict[str, str]:
        return {goal.id: goal.title for goal in machine.plan.all(Goal)}

    def close(self) -> None:
        for machine in self.machines:
            machine.plan.close()


def _later(seconds: float) -> float:
    return time.monotonic() + seconds


def torment(template: Path, folder: Path, seed: int, trials: int, mutation: str = "") -> Tally:
    """So many days; with a rule loosened it ends at the first fault."""
    tally, chance = Tally(f"two laptops {mutation}".strip(), seed), random.Random(seed)
    share, morning = Share(folder / "dag" / "felles"), morning_of(folder / "dag", template)
    for _ in range(trials):
        day = Day(folder / "dag", morning, chance, share)
        deeds = [day.deed(chance.choice(day.machines)) for _ in range(DAY)]
        day.settle()
        _judge(day, tally, f"day {tally.trials}: {' '.join(deeds)}")
        tally.count()
        tally.notes["questions asked"] += day.asked
        tally.notes["steps told as stored"] += len(day.told)
        tally.notes["deeds on a share in trouble"] += day.troubles
        day.close()
        if mutation and tally.faults:
            break
    return tally


def _judge(day: Day, tally: Tally, what: str) -> None:
    for lie in day.lies:
        tally.blame("LIE", f"{what}: {lie}")
    first, second = (day.titles(machine) for machine in day.machines)
    if first != second:
        tally.blame("SILENT", f"{what}: the machines differ and neither knows: {sorted(set(first) ^ set(second))}")
    for id, title in day.told.items():
        if id not in first and id not in second and not _is_kept(day, title):
            tally.blame("LOST", f"{what}: {title}")


def _is_kept(day: Day, title: str) -> bool:
    """Whether a version that is kept for comparison has it."""
    versions = [path for machine in day.machines for path in machine.copy.kept.glob("*.navplan")]
    return any(title.encode() in path.read_bytes() for path in versions)


# -- rules loosened on purpose


def always_ahead(self: SharedCopy) -> Standing:
    """Nobody looks at what the others have published."""
    return self._standing("ahead")


def written_over(new: Path, target: Path, *given: object) -> str:
    """The published copy is replaced whatever it is."""
    shutil.copyfile(new, target)
    return file_digest(new)
