"""Two copies of one plan that went apart, brought together field by field over what the plan was when they parted.

Pure: three plans in, one plan out with a list of what only a person can decide. Nothing is ever chosen by the clock.
A change that only one side made is taken; the same change on both sides is taken once; lists gain and lose what either
side added or took away. Where both changed one value, or one removed what the other worked on, it is a `Clash`: until
somebody has chosen, my value stands and what was removed on one side is kept.
"""

from collections.abc import Collection, Iterable
from typing import Any

from navplan.domain.changes import Change, Edit, Heard
from navplan.domain.fields import Field
from navplan.domain.kinds import Choices, Link, Links, Tags
from navplan.domain.merging.clashes import (
    Clash,
    Merged,
    Pick,
    Picks,
    Records,
    Sides,
    Work,
    both_of,
    links_of,
    records_of,
)
from navplan.domain.merging.keeping import keep_what_is_used, let_go, respect_locks
from navplan.domain.ports import Past
from navplan.domain.records import Kind, Reader, Record, fields_of
from navplan.domain.words import Said


def merge(base: Reader, mine: Reader, theirs: Reader, kinds: Iterable[Kind], picks: Picks | None = None) -> Merged:
    """Bring two copies together; with the picks of an earlier merge of the same three, the answer they lead to."""
    kinds = tuple(kinds)
    sides = Sides(records_of(base, kinds), records_of(mine, kinds), records_of(theirs, kinds))
    work = Work(sides, {kind.key: kind for kind in kinds}, picks or {})
    for id in dict.fromkeys((*sides.mine, *sides.theirs)):
        _merge_one(work, id)
    respect_locks(work, mine, theirs)
    keep_what_is_used(work)
    let_go(work)
    return Merged(_in_order(work), tuple(work.clashes.values()), tuple(work.held))


def step_to(merged: Merged, mine: Reader, kinds: Iterable[Kind], title: Said) -> Edit:
    """The one step that makes my plan the merged one; births parents first, removals what rests on a record first."""
    kinds = tuple(kinds)
    now = records_of(mine, kinds)
    born = [Change(None, record) for id, record in merged.records.items() if id not in now]
    moved = [Change(now[id], record) for id, record in merged.records.items() if id in now and now[id] != record]
    gone = [record for id, record in now.items() if id not in merged.records]
    return Edit(title, (*born, *moved, *(Change(record, None) for record in _resting_first(gone))))


def heard_of(past: Iterable[Past], known: Collection[str]) -> tuple[Heard, ...]:
    """The steps of another copy that mine does not know, oldest first. `past` is its history, newest first."""
    new = [one for one in past if one.action not in known]
    return tuple(
        Heard(one.at, one.action, one.title, Change(one.before, one.after), one.hand, one.link) for one in reversed(new)
    )


def parted_at(theirs: Reader, past: Iterable[Past], known: Collection[str], kinds: Iterable[Kind]) -> Records:
    """The plan as it was before the first step of theirs that I do not know: where two copies without a kept base
    parted. `past` is their history, newest first; `known` are the action ids of mine."""
    rows = list(past)
    unknown = [place for place, one in enumerate(rows) if one.action not in known]
    records = records_of(theirs, kinds)
    for one in rows[: unknown[-1] + 1] if unknown else ():
        if one.is_forgotten:
            continue
        if one.before is None:
            records.pop(one.id, None)
        else:
            records[one.id] = one.before
    return records


def _merge_one(work: Work, id: str) -> None:
    was, mine, theirs = (side.get(id) for side in (work.sides.base, work.sides.mine, work.sides.theirs))
    if theirs in (mine, was):
        found = mine
    elif mine == was:
        found = theirs
    elif mine is None or theirs is None:
        found = _removed_or_changed(work, Clash(mine, theirs))
    else:
        found = _fields(work, was or type(mine)(id=id), mine, theirs)
    if found is not None:
        work.out[id] = found


def _removed_or_changed(work: Work, clash: Clash) -> Record | None:
    work.clashes[clash.place] = clash
    pick = work.picks.get(clash.place)
    if pick is not None and getattr(clash, pick) is None:
        work.gone.add(clash.either.id)
        return None
    return clash.either


def _fields(work: Work, was: Record, mine: Record, theirs: Record) -> Record:
    values: dict[str, Any] = {}
    for declared in fields_of(type(mine)):
        key = declared.key
        value, is_clash = _value(work, declared, getattr(was, key), getattr(mine, key), getattr(theirs, key))
        if is_clash:
            clash = Clash(mine, theirs, declared)
            work.clashes[clash.place] = clash
            value = _picked(clash, work.picks.get(clash.place, "mine"))
        values[key] = value
    return mine.with_values(**values)


def _value(work: Work, declared: Field, was: Any, mine: Any, theirs: Any) -> tuple[Any, bool]:
    """The value both lead to, and whether somebody has to choose."""
    if theirs in (mine, was):
        return mine, False
    if mine == was:
        return theirs, False
    if isinstance(declared.kind, Link) and was is not None:
        if mine is None and was not in work.sides.mine:  # only the wake of a removal, nothing that was said
            return theirs, False
        if theirs is None and was not in work.sides.theirs:
            return mine, False
    if isinstance(declared.kind, Links | Tags | Choices):
        together = _list(was, mine, theirs)
        if together is not None:
            return _as_declared(declared, together), False
    return mine, True


def _list(was: tuple[str, ...], mine: tuple[str, ...], theirs: tuple[str, ...]) -> tuple[str, ...] | None:
    """What either added, without what either took away; None when one of them has put them in another order."""
    for side in (mine, theirs):
        if [one for one in side if one in was] != [one for one in was if one in side]:
            return None
    kept = [one for one in was if one in mine and one in theirs]
    return (*kept, *sorted({*mine, *theirs}.difference(was)))


def _as_declared(declared: Field, found: tuple[str, ...]) -> tuple[str, ...]:
    if not isinstance(declared.kind, Choices):
        return found
    order = {option.key: place for place, option in enumerate(declared.kind.options)}
    return tuple(sorted(found, key=lambda key: order.get(key, len(order))))


def _picked(clash: Clash, pick: Pick) -> Any:
    key = clash.field.key if clash.field else ""
    if pick == "both" and "both" in clash.picks:
        return both_of(getattr(clash.mine, key), getattr(clash.theirs, key))
    return getattr(clash.theirs if pick == "theirs" else clash.mine, key)


def _in_order(work: Work) -> Records:
    """Kind by kind; within a kind mine as they entered, then what only they have."""
    found: dict[str, list[Record]] = {key: [] for key in work.kinds}
    for id in dict.fromkeys((*work.sides.mine, *work.sides.theirs)):
        if id in work.out:
            found[work.out[id].KEY].append(work.out[id])
    return {record.id: record for records in found.values() for record in records}


def _resting_first(gone: Iterable[Record]) -> list[Record]:
    """A record before those it points to, as far as they go round in no ring."""
    left = {record.id: record for record in gone}
    ordered: list[Record] = []
    while left:
        pointed = {target for record in left.values() for _field, target in links_of(record) if target != record.id}
        free = [record for record in left.values() if record.id not in pointed] or list(left.values())
        ordered += free
        for record in free:
            del left[record.id]
    return ordered
