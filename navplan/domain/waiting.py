"""Steps that the disk would not take, waiting in order until it does (reliability design 5.10, rows 2 and 4).

A step waits as what it changes: the fields it touched, the records it lets be born, those it removes. Meanwhile the
plan goes on, and what is newer always wins: a later step that meets the same field of the same record, waiting or
stored, takes the older's place. So an old value never stands over a newer one, and no step is ever stored twice: its
records keep their ids and the step its action id, whatever became of the first try.
"""

from collections.abc import Callable, Iterable
from dataclasses import replace
from typing import Any

from navplan.domain.changes import Change, Edit
from navplan.domain.draft import Draft, Overtaken
from navplan.domain.fields import Field
from navplan.domain.kinds import Link, Links
from navplan.domain.records import Kind, Reader, Record, fields_of, targets
from navplan.domain.workspace import CannotChange, random_id

Waiting = tuple[Edit, ...]
"""The steps that wait, oldest first. No two of them set the same field of a record."""


def can_wait(step: Edit) -> bool:
    """Whether a step may be done later.

    A step back is asked for again by whoever still wants it; what was merged in comes again by itself; and what
    deletes for good is never done behind anybody's back.
    """
    return bool(step.changes) and not (step.way or step.heard or step.forgets)


def hold(waiting: Waiting, step: Edit) -> Waiting:
    """The steps that wait when one was refused; older ones give way to it, but not to a removal, which may yet be given
    up. One that was tried again keeps its place."""
    if any(one.action == step.action for one in waiting):
        return tuple(step if one.action == step.action else one for one in waiting)
    return (*_give_way(waiting, step, is_done=False), step)


def after(waiting: Waiting, stored: Edit) -> Waiting:
    """The steps that still wait when a step was stored: one of them, known by its action id, or one that is new."""
    at = next((n for n, step in enumerate(waiting) if step.action == stored.action), len(waiting))
    return (*_give_way(waiting[:at], stored), *waiting[at + 1 :])


def taken_back(waiting: Waiting, id: str, key: str) -> Waiting:
    """The steps that still wait when somebody has put the old value back in a field of a record."""
    left = (_without_field(step, id, key) for step in waiting)
    return tuple(step for step in left if step is not None)


def over(step: Edit, reader: Reader, kinds: Iterable[Kind]) -> Edit | None:
    """The step as it is done over what stands now; None when nothing of it is left to do.

    Fields are set on the record as it is now, a record is born unless it is there, and removed unless it is gone.
    Raises Overtaken when a new record has lost what it belongs to, CannotRemove when something has come to rest on what
    is to go, and CannotChange when a paper has been signed meanwhile. Then the step waits on, so that no text is lost.
    """
    known = {kind.key: kind for kind in kinds}
    born = {change.id for change in step.changes if change.before is None}

    def is_there(field: Field, target: str) -> bool:
        return target in born or reader.get(known[_to(field)].record, target) is not None

    draft = Draft(reader, known.values(), random_id)
    for change in step.changes:
        if change.after is not None:
            _put(draft, change, change.after, is_there)
    for change in step.changes:
        if change.after is None and (here := draft.get(change.record, change.id)) is not None:
            draft.remove(here)
    for change in draft.changes:
        why = known[change.record.KEY].locked(change.before, change.after, reader)
        if why is not None:
            raise CannotChange(why)
    return replace(step, changes=draft.changes) if draft.changes else None


# -- giving way


def _give_way(waiting: Waiting, newer: Edit, *, is_done: bool = True) -> Waiting:
    left = (_beside(older, newer, is_done=is_done) for older in waiting)
    return tuple(step for step in left if step is not None)


def _beside(older: Edit, newer: Edit, *, is_done: bool) -> Edit | None:
    """What is left of a step beside a newer one, which `is_done` or waits too.

    A text that waits stays before a removal that waits: who then works with the record again, has the text. A removal
    whose record has been worked with since is given up, and with it the whole step: what else it changed
    followed from the removal.
    """
    if _is_again(older, newer):
        return None
    met = {(change.record, change.id): change for change in newer.changes}
    left = []
    for change in older.changes:
        later = met.get((change.record, change.id))
        if later is None or (change.after is not None and later.after is None and not is_done):
            left.append(change)
        elif change.after is None and later.after is not None:
            return None
        elif (rest := _rest(change, later)) is not None:
            left.append(rest)
    return replace(older, changes=tuple(left)) if left else None


def _rest(change: Change, later: Change) -> Change | None:
    """The fields that only the older change touched; a birth or a removal has nothing left."""
    if not (change.before and change.after and later.before and later.after):
        return None
    newer = {field.key for field in _moved(later)}
    return _only(change, [field for field in _moved(change) if field.key not in newer])


def _without_field(step: Edit, id: str, key: str) -> Edit | None:
    left = []
    for change in step.changes:
        if change.id != id or not (change.before and change.after):
            left.append(change)
        elif (rest := _only(change, [field for field in _moved(change) if field.key != key])) is not None:
            left.append(rest)
    return replace(step, changes=tuple(left)) if left else None


def _only(change: Change, fields: Iterable[Field]) -> Change | None:
    """A change of a record cut down to some of its fields."""
    values = {field.key: getattr(change.after, field.key) for field in fields}
    if change.before is None or not values:
        return None
    return Change(change.before, change.before.with_values(**values))


def _moved(change: Change) -> list[Field]:
    """The fields that a change sets to something else."""
    return [f for f in fields_of(change.record) if getattr(change.before, f.key) != getattr(change.after, f.key)]


def _is_again(older: Edit, newer: Edit) -> bool:
    """Whether somebody asked for the same new records a second time: other ids, and all else the same."""
    mine, theirs = _births(older), _births(newer)
    return bool(mine) and older.title == newer.title and mine == theirs and _others(older) == _others(newer)


def _births(step: Edit) -> list[tuple[str, dict[str, Any]]]:
    return [_bare(change) for change in step.changes if change.before is None]


def _others(step: Edit) -> set[str]:
    return {change.id for change in step.changes if change.before is not None}


def _bare(birth: Change) -> tuple[str, dict[str, Any]]:
    """What a new record says, without ids and without links to others that may be as new."""
    told = {f.key: getattr(birth.after, f.key) for f in fields_of(birth.record) if not isinstance(f.kind, Link | Links)}
    return birth.record.KEY, told


# -- doing it


def _put(draft: Draft, change: Change, wanted: Record, is_there: Callable[[Field, str], bool]) -> None:
    here = draft.get(change.record, change.id)
    if change.before is None and here is None:
        draft.add(wanted.with_values(**_born_with(wanted, is_there)))
    elif change.before is not None and here is not None:
        draft.set(here, **_set_to(wanted, _moved(change), is_there))


def _born_with(wanted: Record, is_there: Callable[[Field, str], bool]) -> dict[str, Any]:
    """The links of a new record, without those to what is gone."""
    values: dict[str, Any] = {}
    for field in fields_of(type(wanted)):
        lost = [target for target in targets(wanted, field) if not is_there(field, target)]
        if lost and isinstance(field.kind, Link) and field.kind.is_needed:
            raise Overtaken
        if lost:
            values[field.key] = _without(wanted, field, lost)
    return values


def _set_to(wanted: Record, moved: Iterable[Field], is_there: Callable[[Field, str], bool]) -> dict[str, Any]:
    """The values to set; a link to what is gone leaves the one that stands."""
    values: dict[str, Any] = {}
    for field in moved:
        lost = [target for target in targets(wanted, field) if not is_there(field, target)]
        if not lost:
            values[field.key] = getattr(wanted, field.key)
        elif isinstance(field.kind, Links):
            values[field.key] = _without(wanted, field, lost)
    return values


def _without(wanted: Record, field: Field, lost: Iterable[str]) -> tuple[str, ...] | None:
    if not isinstance(field.kind, Links):
        return None
    return tuple(target for target in targets(wanted, field) if target not in lost)


def _to(field: Field) -> str:
    """The key of the kind that a link field points to."""
    return field.kind.to if isinstance(field.kind, Link | Links) else ""
