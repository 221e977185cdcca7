"""What differs between a plan as it was and as it is, and how chosen records are brought back in one step."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from navplan.domain.changes import Change, Edit
from navplan.domain.fields import Field
from navplan.domain.kinds import Link, Links
from navplan.domain.records import Kind, Reader, Record, fields_of, targets
from navplan.domain.words import N_, Said


@dataclass(frozen=True)
class Difference:
    """One record as it was and as it is; None where the plan does not have it."""

    then: Record | None
    now: Record | None

    @property
    def either(self) -> Record:
        """The record as it is, or as it was when it is gone."""
        found = self.now or self.then
        if found is None:
            raise ValueError("a difference needs a record on one side")
        return found

    @property
    def fields(self) -> tuple[Field, ...]:
        """The fields that say something else now; none for a record that only one side has."""
        if self.then is None or self.now is None:
            return ()
        return tuple(f for f in fields_of(type(self.now)) if getattr(self.then, f.key) != getattr(self.now, f.key))


def differing(then: Reader, now: Reader, kinds: Iterable[Kind]) -> tuple[Difference, ...]:
    """Every record that is not the same on both sides, kind by kind in the order of the registry."""
    found = []
    for kind in kinds:
        before = {record.id: record for record in then.all(kind.record)}
        after = {record.id: record for record in now.all(kind.record)}
        for id in dict.fromkeys((*before, *after)):
            if before.get(id) != after.get(id):
                found.append(Difference(before.get(id), after.get(id)))
    return tuple(found)


def bring_back(chosen: Iterable[Difference], then: Reader, now: Reader, kinds: Iterable[Kind]) -> Edit | None:
    """The step that lets the chosen records stand as they were; None when nothing would change.

    A record that came later is not taken away. What a record cannot stand without comes along with it; other links to
    what is gone are let go of.
    """
    of_key = {kind.key: kind.record for kind in kinds}
    wanted: dict[str, Record] = {}
    for difference in chosen:
        if difference.then is not None:
            _take_along(difference.then, then, now, of_key, wanted)
    ordered = [wanted[record.id] for kind in of_key.values() for record in then.all(kind) if record.id in wanted]
    changes = []
    for record in ordered:
        before = now.get(type(record), record.id)
        after = _loosened(record, now, of_key, wanted)
        if before != after:
            changes.append(Change(before, after))
    return Edit(Said(N_("Hent tilbake fra sikkerhetskopi")), tuple(changes)) if changes else None


def _take_along(
    record: Record, then: Reader, now: Reader, of_key: dict[str, type[Record]], wanted: dict[str, Record]
) -> None:
    """The record, and before it what it cannot stand without and the plan no longer has."""
    if record.id in wanted:
        return
    wanted[record.id] = record
    for field, target in _links(record):
        if not isinstance(field.kind, Link) or not field.kind.is_needed:
            continue
        parent = of_key[field.kind.to]
        if now.get(parent, target) is None and (was := then.get(parent, target)) is not None:
            _take_along(was, then, now, of_key, wanted)


def _loosened(record: Record, now: Reader, of_key: dict[str, type[Record]], wanted: dict[str, Record]) -> Record:
    values: dict[str, Any] = {}
    for field in fields_of(type(record)):
        kind = field.kind
        if not isinstance(kind, Link | Links):
            continue
        there = [t for t in targets(record, field) if t in wanted or now.get(of_key[kind.to], t) is not None]
        if isinstance(kind, Links):
            values[field.key] = tuple(there)
        elif not there and not kind.is_needed:
            values[field.key] = None
    return record.with_values(**values)


def _links(record: Record) -> Iterator[tuple[Field, str]]:
    for field in fields_of(type(record)):
        if isinstance(field.kind, Link | Links):
            for target in targets(record, field):
                yield field, target
