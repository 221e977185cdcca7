"""A proven copy of the plan as it stands, taken before something is merged or brought back into it (design 5.6).

It is a job for a worker's thread. What keeps the copy from being taken is raised, and then nothing is brought in.
"""

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from navplan.domain.ports import CannotStore
from navplan.domain.words import N_, Said

if TYPE_CHECKING:
    from navplan.ui.ways_out import Copies


def no_copy() -> None:
    """Where no copies are kept."""


class CopyFirst:
    """Copies the plan unless a copy says already what it says now; `find` looks up its backups."""

    def __init__(self, find: "Callable[[], Copies]", plan: Path, reason: str) -> None:
        self._find = find
        self._plan = plan
        self._reason = reason

    def __call__(self) -> None:
        copies = self._find()
        if copies.needs_one(self._plan) and not copies.take(self._plan, self._reason).is_whole:
            words = N_("Noe i planen stemmer ikke, så den kan ikke kopieres hel. Avgjør det først, og prøv igjen.")
            raise CannotStore(Said(words))
