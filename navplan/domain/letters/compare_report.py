"""The change report: every expectation of both letters in exactly one class, so that the counts add up.

What nobody has decided and nothing proposes is «uavklart»: silence makes nothing new and nothing gone.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from types import MappingProxyType

from navplan.domain.kinds import Option
from navplan.domain.letters.compare import is_settled, relations_between
from navplan.domain.letters.compare_similarity import asked_in
from navplan.domain.letters.differences import Piece, word_differences
from navplan.domain.modules.letter import Expectation, Letter
from navplan.domain.modules.relation import RELATION_TYPES, Relation
from navplan.domain.records import Reader
from navplan.domain.words import N_

UNRESOLVED = Option("uavklart", N_("Uavklart"), "warning")

CLASSES = (*RELATION_TYPES, UNRESOLVED)
"""The classes of the report, in the order that people read them."""


@dataclass(frozen=True)
class Count:
    """How many expectations of each letter a class holds, and how many of its changes wait for a decision."""

    old: int = 0
    new: int = 0
    open: int = 0


@dataclass(frozen=True)
class LetterChange:
    """One change with its texts; without a relation it is what is still unresolved."""

    type: str
    old: tuple[Expectation, ...]
    new: tuple[Expectation, ...]
    relation: Relation | None = None

    @property
    def is_decided(self) -> bool:
        """Whether a person has accepted it."""
        return self.relation is not None and is_settled(self.relation)

    def words(self) -> tuple[Piece, ...]:
        """The texts of both sides as one, with what was taken out and put in."""
        return word_differences(_text(self.old), _text(self.new))


@dataclass(frozen=True)
class ChangeReport:
    """Everything that happened from one letter to the next. Sums over `counts` are the sizes of the letters."""

    changes: tuple[LetterChange, ...]
    counts: Mapping[str, Count]

    @property
    def old_total(self) -> int:
        """The size of the old letter."""
        return sum(count.old for count in self.counts.values())

    @property
    def new_total(self) -> int:
        """The size of the new letter."""
        return sum(count.new for count in self.counts.values())

    @property
    def undecided(self) -> int:
        """How many changes wait for a person."""
        return sum(count.open for count in self.counts.values())


def change_report(old: Letter, new: Letter, reader: Reader) -> ChangeReport:
    """The report as the relations stand now. What was dropped from a letter earlier is not part of it."""
    left = {asked.id: "old" for asked in asked_in(old, reader)} | {asked.id: "new" for asked in asked_in(new, reader)}
    order = {id: place for place, id in enumerate(left)}
    changes = []
    live = [r for r in relations_between(old, new, reader) if r.status != "avvist"]
    for relation in sorted(live, key=lambda r: not is_settled(r)):
        # an expectation that two relations hold is told once, where a person has decided
        mine = [id for id in (*relation.old, *relation.new) if left.pop(id, None)]
        if mine:
            before, after = (_found((id for id in side if id in mine), reader) for side in (relation.old, relation.new))
            changes.append(LetterChange(relation.type, before, after, relation))
    for id, side in left.items():
        found = _found((id,), reader)
        before, after = (found, ()) if side == "old" else ((), found)
        changes.append(LetterChange(UNRESOLVED.key, before, after))
    changes.sort(key=lambda change: order[(change.new or change.old)[0].id])
    return ChangeReport(tuple(changes), MappingProxyType({c.key: _count(changes, c.key) for c in CLASSES}))


def _count(changes: Iterable[LetterChange], type: str) -> Count:
    mine = [change for change in changes if change.type == type]
    return Count(
        old=sum(len(change.old) for change in mine),
        new=sum(len(change.new) for change in mine),
        open=sum(not change.is_decided for change in mine),
    )


def _found(ids: Iterable[str], reader: Reader) -> tuple[Expectation, ...]:
    found = (reader.get(Expectation, id) for id in ids)
    return tuple(expectation for expectation in found if expectation is not None)


def _text(expectations: Iterable[Expectation]) -> str:
    return " ".join(expectation.wording for expectation in expectations)
