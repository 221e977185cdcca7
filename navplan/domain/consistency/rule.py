"""What a rule of «Kontroller planen» is, and what it finds.

A rule looks for one kind of contradiction: two places that cannot both be true, or that hardly are. What is only
missing is no contradiction; each record's own check says that.
"""

from collections.abc import Callable, Hashable, Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any, Literal, TypeVar

from navplan.domain.records import Reader, Record
from navplan.domain.words import N_, Said

Severity = Literal["danger", "warning", "info"]

SEVERITIES: Mapping[Severity, str] = {
    "danger": N_("Kan ikke stemme"),
    "warning": N_("Stemmer neppe"),
    "info": N_("Se over"),
}
"""The three severities in words, the gravest first."""


@dataclass(frozen=True)
class Plan:
    """A plan on a day, as the rules see it."""

    reader: Reader
    today: date

    def name(self, record: Record) -> str:
        """What people call a record."""
        return self.reader.named(record.KEY, record.id)


@dataclass(frozen=True)
class Found:
    """A contradiction in a record. `values`, where there are some, are what mends it without anybody's judgement."""

    record: Record
    said: Said
    values: tuple[tuple[str, Any], ...] = ()


@dataclass(frozen=True)
class Rule:
    """One kind of contradiction; `mend` says in words what a person should do."""

    key: str
    severity: Severity
    mend: str
    find: Callable[[Plan], Iterable[Found]]


@dataclass(frozen=True)
class Contradiction:
    """What a rule found."""

    rule: Rule
    found: Found


T = TypeVar("T", bound=Record)


def twins(records: Iterable[T], same: Callable[[T], Hashable | None]) -> Iterable[T]:
    """The records that say the same as an earlier one; None says nothing."""
    seen: set[Hashable] = set()
    for record in records:
        key = same(record)
        if key is not None and key in seen:
            yield record
        elif key is not None:
            seen.add(key)
