"""What is locked stays: why a row of a workbook may not change or remove a record, said before it is taken in."""

from collections.abc import Iterable

from navplan.domain.draft import CannotRemove, Draft
from navplan.domain.exchange.preview import FieldChange
from navplan.domain.ports import CannotStore
from navplan.domain.records import Kind, Record
from navplan.domain.words import Said
from navplan.domain.workspace import Workspace


def why_not_change(kind: Kind, record: Record, changes: Iterable[FieldChange], plan: Workspace) -> Said | None:
    """Why a record may not take these values together, or None; asked as the plan's own door asks."""
    values = {change.field.key: change.value for change in changes}
    if not values:
        return None
    try:
        after = record.with_values(**values)
    except CannotStore as held:
        return held.said
    return kind.locked(record, after, plan)


def why_not_remove(trial: Draft, record: Record, plan: Workspace) -> Said | None:
    """Why a record with all that follows it may not go, or None; what would happen is left in `trial`."""
    try:
        trial.remove(record)
    except (CannotRemove, CannotStore) as refused:
        return refused.said
    for change in trial.changes:
        if (why := plan.kind(change.record.KEY).locked(change.before, change.after, plan)) is not None:
            return why
    return None
