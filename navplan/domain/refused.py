"""A plan as it would stand had a step not been refused by the world: what is kept of work that could not be stored."""

from navplan.domain.changes import Edit
from navplan.domain.merging.clashes import records_of
from navplan.domain.workspace import Still, Workspace


def with_step(plan: Workspace, step: Edit | None) -> Workspace:
    """A snapshot of the plan with the step in it; it cannot be changed."""
    records = records_of(plan, plan.kinds)
    for change in step.changes if step is not None else ():
        if change.after is None:
            records.pop(change.id, None)
        else:
            records[change.id] = change.after
    shelves = {kind.key: tuple(one for one in records.values() if kind.key == one.KEY) for kind in plan.kinds}
    return Workspace(Still(shelves), plan.kinds)
