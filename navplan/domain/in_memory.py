"""Plans that only stand in memory: the one that would be had a step not been refused, and those a merge measures by."""

from collections.abc import Iterable

from navplan.domain.changes import Edit
from navplan.domain.merging.clashes import Records, records_of
from navplan.domain.records import Kind, Record
from navplan.domain.workspace import Still, Workspace


def with_step(plan: Workspace, step: Edit | None) -> Workspace:
    """A snapshot of the plan with the step in it; it cannot be changed."""
    records = records_of(plan, plan.kinds)
    for change in step.changes if step is not None else ():
        if change.after is None:
            records.pop(change.id, None)
        else:
            records[change.id] = change.after
    return plan_of(records, plan.kinds)


def plan_of(records: Records, kinds: Iterable[Kind]) -> Workspace:
    """A plan that holds these records, to be read: it cannot be changed."""
    shelves: dict[str, list[Record]] = {}
    for record in records.values():
        shelves.setdefault(record.KEY, []).append(record)
    return Workspace(Still({key: tuple(shelf) for key, shelf in shelves.items()}), kinds)
