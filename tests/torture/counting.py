"""What a torture run found, in the words of the reliability design 3.1, and where the figures are kept."""

import json
import multiprocessing
import os
import time
from collections import Counter
from collections.abc import Callable
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass, field
from pathlib import Path

LONG = os.environ.get("NAVPLAN_LONG") == "1"
"""Whether the long lanes run; the short ones run with every `make test`."""

ROOT = Path(__file__).resolve().parents[2]
FAULTS = ("LOST", "HALF", "DOUBLE", "SILENT", "LIE")


def size(short: int, long: int) -> int:
    """How many trials in this lane; NAVPLAN_TORTURE_PART, a percentage, makes the long lane shorter."""
    part = int(os.environ.get("NAVPLAN_TORTURE_PART", "100"))
    return max(short, long * part // 100) if LONG else short


@dataclass
class Tally:
    """The trials of one lane and what went wrong in them; a fault is one of FAULTS with its circumstances."""

    lane: str
    seed: int
    trials: int = 0
    notes: Counter[str] = field(default_factory=Counter)
    faults: list[tuple[str, str]] = field(default_factory=list)
    began: float = field(default_factory=time.monotonic)

    def blame(self, fault: str, why: str) -> None:
        """Count a fault."""
        assert fault in FAULTS
        self.faults.append((fault, why))

    def count(self) -> None:
        """One more trial; now and then the figures so far are kept, so that a run that is stopped leaves them."""
        self.trials += 1
        if self.trials % 5 == 0 and multiprocessing.parent_process() is None:  # of a part, the whole keeps them
            self.keep()

    def add(self, other: "Tally") -> None:
        """Take over what another part of the lane found."""
        self.trials += other.trials
        self.notes.update(other.notes)
        self.faults.extend(other.faults)

    def keep(self) -> None:
        """Write the figures of docs/reliability.md, in the long lane only."""
        if not LONG:
            return
        target = ROOT / "out" / "torture"
        target.parent.mkdir(exist_ok=True)
        target = target.with_name(f"torture-{self.lane.replace(' ', '-')}.json")
        known: dict[str, object] = {}
        counts = {name: sum(fault == name for fault, _ in self.faults) for name in FAULTS}
        known[self.lane] = {
            "seed": self.seed,
            "trials": self.trials,
            **counts,
            "notes": dict(self.notes),
            "seconds": round(time.monotonic() - self.began),
        }
        target.write_text(json.dumps(known, ensure_ascii=False, indent=1), encoding="utf-8")

    def tell(self, target: Path) -> None:
        """Leave what was found for whoever started this process."""
        told = {"trials": self.trials, "faults": self.faults, "notes": dict(self.notes)}
        target.write_text(json.dumps(told), encoding="utf-8")

    def hear(self, target: Path) -> "Tally":
        """Take over what a child found."""
        told = json.loads(target.read_text(encoding="utf-8"))
        self.trials, self.notes = told["trials"], Counter(told["notes"])
        self.faults = [(fault, why) for fault, why in told["faults"]]
        return self


def in_parts(total: Tally, trials: int, part: int, lived: Callable[[int, int], Tally]) -> Tally:
    """A long lane in parts of so many trials, each with a seed of its own and two at a time; a single part runs here.

    `lived` is given the seed and the number of trials of a part.
    """
    seeds = [total.seed + first for first in range(0, trials, part)]
    sizes = [min(part, trials - first) for first in range(0, trials, part)]
    if len(seeds) == 1:
        total.add(lived(*seeds, *sizes))
        return total
    with ProcessPoolExecutor(2, multiprocessing.get_context("spawn")) as workers:
        for found in workers.map(lived, seeds, sizes):
            total.add(found)
            total.keep()
    return total
