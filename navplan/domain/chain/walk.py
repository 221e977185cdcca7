"""The chain from any record: what it comes from and what it led to, one link at a time.

The declared link fields are the chain; nothing else is kept. A record that points to another stands below it, save
for the fields in `ONWARD`, where a finding points to the measure that it led to.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import Literal

from navplan.domain.fields import Field
from navplan.domain.kinds import Link, Links
from navplan.domain.records import Kind, Record, fields_of, targets
from navplan.domain.workspace import Workspace

Way = Literal["up", "down"]

NO_LINK = frozenset({"role", "office", "municipality"})
"""Kinds that nearly everything points to: who and where, not why."""

ONWARD = frozenset(
    {
        ("control_deviation", "effect"),
        ("cross_task", "annex"),
        ("delegation", "annex"),
        ("finding", "measure"),
        ("follow_up", "measure"),
        ("guide_answer", "measure"),
        ("kvp_control", "deviation"),
        ("relation", "new"),
        ("safety_deviation", "measures"),
        ("safety_exercise", "measures"),
        ("safety_factor", "measures"),
        ("safety_preparedness", "alarm_measure"),
        ("safety_situation", "works"),
        ("service", "inspection_measure"),
        ("shared_goal", "goal"),
        ("shared_indicator", "indicator"),
    }
)
"""Kind and field where the link leads on to what came after, not back to why."""


@dataclass(frozen=True)
class Joint:
    """A record that stands next in the chain, and the field that ties it."""

    record: Record
    field: Field


class Chain:
    """Walks one plan. It keeps nothing of the records, so it is never out of date."""

    def __init__(self, workspace: Workspace) -> None:
        self._workspace = workspace

    @cached_property
    def _pointing(self) -> dict[str, list[tuple[Kind, Field]]]:
        """For each kind, the fields of others that point to it, in the order of the registry."""
        found: dict[str, list[tuple[Kind, Field]]] = {}
        for kind in self._workspace.kinds:
            for field in fields_of(kind.record):
                if isinstance(field.kind, Link | Links) and field.kind.to not in NO_LINK:
                    found.setdefault(field.kind.to, []).append((kind, field))
        return found

    def next(self, record: Record, way: Way) -> tuple[Joint, ...]:
        """What stands one link up («why») or down («what came of it»); each record once."""
        found: dict[tuple[str, str], Joint] = {}
        for joint in self._next(record, way):
            found.setdefault((joint.record.KEY, joint.record.id), joint)
        return tuple(found.values())

    def has_next(self, record: Record, way: Way) -> bool:
        """Whether there is anything that way."""
        return any(True for _joint in self._next(record, way))

    def _next(self, record: Record, way: Way) -> Iterator[Joint]:
        own = (f for f in fields_of(type(record)) if ((record.KEY, f.key) in ONWARD) == (way == "down"))
        yield from self._pointed(record, own)
        for kind, field in self._pointing.get(record.KEY, ()):
            if ((kind.key, field.key) in ONWARD) == (way == "up"):
                for one in self._workspace.linked(kind.record, field.key, record.id):
                    yield Joint(one, field)

    def _pointed(self, record: Record, fields: Iterable[Field]) -> Iterator[Joint]:
        for field in fields:
            if not isinstance(field.kind, Link | Links) or field.kind.to in NO_LINK:
                continue
            kind = self._workspace.kind(field.kind.to).record
            for id in targets(record, field):
                one = self._workspace.get(kind, id)
                if one is not None:
                    yield Joint(one, field)
