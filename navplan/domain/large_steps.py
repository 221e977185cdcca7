"""Before a step that changes many records at once the plan is kept as it stands (decision 25, reliability design 5.5).

The workspace that a window works in is a careful one: every step passes `keep`, from whichever page or thread.
"""

from collections.abc import Callable, Iterable

from navplan.domain.changes import Change, Edit
from navplan.domain.modules.relation import Carried
from navplan.domain.ports import CannotStore, Store
from navplan.domain.records import Kind
from navplan.domain.words import N_, Said
from navplan.domain.workspace import Guardian, Kept, Workspace

MANY = 20
"""A step that makes, changes or removes more records than this is a large one."""


def is_large(edit: Edit) -> bool:
    """Whether the plan is kept as it stands before this step: it touches many records, or carries a year over.

    What may not be kept any longer (`forgets`) is never kept for the sake of a copy.
    """
    return not edit.forgets and (len(edit.changes) > MANY or edit.touches(Carried))


class WithoutCopy(CannotStore):
    """A large step was not done, because the plan could not be copied first. Somebody may want it all the same."""

    def __init__(self, edit: Edit, why: CannotStore, plan: "CarefulWorkspace") -> None:
        words = N_("{why} «{step}» er ikke gjort, og ingenting er endret.")
        super().__init__(Said(words, why=why.said, step=edit.title))
        self.edit = edit
        self.why = why
        self._plan = plan

    def agree(self) -> None:
        """Let the next try at this very step pass without a copy."""
        self._plan.agreed = self.edit.changes

    def go_on(self) -> None:
        """Do the step without a copy. Raises Overtaken when the plan has moved on since it was refused."""
        self.agree()
        self._plan.take_in(self.edit)


class CarefulWorkspace(Workspace):
    """An open plan that is copied before each large step; `copy` raises CannotStore when that cannot be done."""

    def __init__(self, store: Store, kinds: Iterable[Kind], guard: Guardian | None, copy: Callable[[], None]) -> None:
        super().__init__(store, kinds, guard)
        self._copy = copy
        self.agreed: tuple[Change, ...] = ()
        """The changes that somebody wants made without a copy."""

    def keep(self, edit: Edit, action: str = "") -> Kept:
        """Store the step, once the plan was copied if the step is large. Raises WithoutCopy."""
        if is_large(edit) and self.standing().barred is None and not self._is_agreed(edit):
            try:
                self._copy()
            except CannotStore as refused:
                raise WithoutCopy(edit, refused, self) from refused
        self.agreed = ()
        return super().keep(edit, action)

    def _is_agreed(self, edit: Edit) -> bool:
        """New records get new ids at each try; what is the same is which kinds are touched, and how many."""
        return bool(self.agreed) and [c.record for c in self.agreed] == [c.record for c in edit.changes]
