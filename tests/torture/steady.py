"""T14: a user under whose hands the plan keeps its size, and what is kept of the steps."""

import gc
import sys
import time
from collections.abc import Iterable
from types import FunctionType, ModuleType

from navplan.domain.changes import Edit
from navplan.domain.modules.plan import Goal, Measure, Task
from navplan.domain.words import Said
from tests.torture.deeds import Deeds

GOALS = 10
EACH = 6
"""Measures of a goal, each with one task."""

AT_HAND = 50
"""Steps that stay with undo between two looks; the older are counted and let go of."""

WORDS = 100
"""Different numbers in the texts."""

TEXT = 600
"""Letters of every long text."""


class SteadyDeeds(Deeds):
    """Steps that change, write, replace and take back, and leave the plan as large as it was."""

    def fill(self) -> None:
        """Make the plan as large as it is to stay. Its title is none of the steps', which are taken back."""
        self._took: list[float] = []
        with self._draft(Said("Grunnlag")) as draft:
            for n in range(GOALS):
                goal = draft.add(Goal(title=f"Mål {n}", why=_text("Mål", n)))
                for m in range(EACH):
                    measure = draft.add(Measure(title=f"Tiltak {m}", goals=(goal.id,), description=_text("Tiltak", m)))
                    draft.add(Task(measure=measure.id, title=f"Oppgave {m}"))
        self.count += 1

    def _add(self, title: Said) -> None:
        """A measure makes room for another with its task."""
        old = self._chance.choice(self.plan.all(Measure))
        with self._draft(title) as draft:
            draft.remove(old)
            new = draft.add(Measure(title="Tiltak", goals=old.goals, description=_text("Tiltak", self.count)))
            draft.add(Task(measure=new.id, title=f"Oppgave {self.count % WORDS:06d}"))

    _remove = _add

    def _write(self, title: Said) -> None:
        goals = [goal for goal in self.plan.all(Goal) if "Merke" not in goal.title]
        with self._draft(title) as draft:
            draft.set(self._chance.choice(goals), why=_text("Steg", self._chance.randrange(10_000)))

    def step(self) -> None:
        """One thing, and how long it took."""
        began = time.perf_counter()
        super().step()
        self._took.append(time.perf_counter() - began)

    def slow(self) -> int:
        """The milliseconds that 95 of 100 steps since the last look stayed below."""
        took, self._took = sorted(self._took), []
        return round(1_000 * took[len(took) * 95 // 100]) if took else 0

    def let_go(self, to_do_over: list[Edit]) -> int:
        """Take what is kept of each step for as long as the plan is open, by design; returns its bytes.

        Undo keeps them, and so does what would do them over if the file were replaced (`ui/both_kept.py`).
        """
        old: list[Edit] = []
        for kept in (self.plan._known_steps.done, to_do_over):
            old += kept[:-AT_HAND]
            del kept[:-AT_HAND]
        return _bytes_of(old)


def _text(word: str, n: int) -> str:
    """Of few words, as people's texts are; the words that have been met are kept for the search."""
    return (f"{word} {n % WORDS:06d} " * TEXT)[:TEXT]


def _bytes_of(steps: Iterable[Edit]) -> int:
    """The memory of what only these steps hold: they follow each other, so what one leaves is what the next found."""
    found: dict[int, object] = {}
    left: list[object] = list(steps)
    while left:
        one = left.pop()
        if id(one) not in found and not isinstance(one, type | ModuleType | FunctionType):
            found[id(one)] = one
            left += gc.get_referents(one)
    return sum(map(sys.getsizeof, found.values()))
