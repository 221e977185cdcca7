"""Last year's letter beside this year's: what became of each expectation, as proposals for a person to decide.

Nothing but the texts, themes and headings is looked at. The catalogue's numbers and the order of the letter are
labels: a letter that is numbered anew is compared the same. Decided relations are left alone, and what somebody
has rejected is not proposed again.
"""

from collections.abc import Iterable, Sequence
from typing import cast

from navplan.domain.kinds import Choice
from navplan.domain.letters.compare_matching import Group, matched
from navplan.domain.letters.compare_similarity import Asked, asked_in, likeness
from navplan.domain.modules.letter import Letter
from navplan.domain.modules.relation import Relation
from navplan.domain.records import Reader, field_of
from navplan.domain.words import N_, Said
from navplan.domain.workspace import Workspace

Sides = tuple[frozenset[str], frozenset[str]]
"""The expectations a relation joins, whatever their order."""


def relations_between(old: Letter, new: Letter, reader: Reader) -> tuple[Relation, ...]:
    """All relations from the one letter to the other, whatever their status."""
    return tuple(r for r in reader.linked(Relation, "new_letter", new.id) if r.old_letter == old.id)


def propose(old: Letter, new: Letter, reader: Reader) -> tuple[Relation, ...]:
    """Unborn proposals for everything in both letters that no person has settled yet, each in exactly one.

    An expectation whose only fitting proposal was rejected is in none: it stays undecided until somebody says more.
    """
    relations = relations_between(old, new, reader)
    settled = {id for relation in relations if is_settled(relation) for id in (*relation.old, *relation.new)}
    rejected = [relation for relation in relations if relation.status == "avvist"]
    olds = [asked for asked in asked_in(old, reader) if asked.id not in settled]
    news = [asked for asked in asked_in(new, reader) if asked.id not in settled]
    refused = {sides_of(relation) for relation in rejected}
    groups = matched(olds, news, _kept_apart(rejected, (*olds, *news)))
    found = (_relation(group, olds, news, (old, new)) for group in groups)
    return tuple(relation for relation in found if sides_of(relation) not in refused)


def store_proposals(workspace: Workspace, old: Letter, new: Letter) -> tuple[Relation, ...]:
    """Make the stored proposals those that `propose` would make now, as one step; returns the open ones.

    Run again without a decision in between it changes nothing.
    """
    open_ones = [r for r in relations_between(old, new, workspace) if is_open(r)]
    stale = {_key(relation): relation for relation in open_ones}
    with workspace.draft(Said(N_("Sammenlign {new} med {old}"), new=named(new), old=named(old))) as draft:
        for relation in propose(old, new, workspace):
            known = stale.pop(_key(relation), None)
            if known is None:
                draft.add(relation)
            else:
                draft.set(known, score=relation.score)
        for relation in stale.values():
            draft.remove(relation)
    return tuple(r for r in relations_between(old, new, workspace) if r.status == "foreslatt")


def is_settled(relation: Relation) -> bool:
    """Whether a person has said that this is so."""
    return relation.status == "godtatt" or (relation.status == "foreslatt" and relation.basis == "for_hand")


def is_open(relation: Relation) -> bool:
    """Whether this is the program's own proposal and nobody has decided."""
    return relation.status == "foreslatt" and relation.basis == "tekstlikhet"


def sides_of(relation: Relation) -> Sides:
    """What the relation joins."""
    return frozenset(relation.old), frozenset(relation.new)


def named(letter: Letter) -> str | Said:
    """What a step calls a letter: kind and year, or the title of a letter without a year."""
    kind = cast(Choice, field_of(Letter, "type").kind)
    if letter.year is None:
        return letter.title
    return Said(N_("{type} {year}"), type=Said(kind.option(letter.type).label), year=letter.year)


def _key(relation: Relation) -> tuple[str, Sides]:
    return relation.type, sides_of(relation)


def _relation(group: Group, olds: Sequence[Asked], news: Sequence[Asked], letters: tuple[Letter, Letter]) -> Relation:
    return Relation(
        old_letter=letters[0].id,
        new_letter=letters[1].id,
        old=tuple(olds[place].id for place in group.old),
        new=tuple(news[place].id for place in group.new),
        type=group.type,
        score=group.score,
    )


def _kept_apart(rejected: Iterable[Relation], asked: Iterable[Asked]) -> frozenset[tuple[str, str]]:
    """The pairs not to be proposed again.

    A rejected group says that its parts do not all belong together, so its best pair may still be proposed alone.
    """
    content = {one.id: one.content for one in asked}
    apart: set[tuple[str, str]] = set()
    for relation in rejected:
        pairs = [(old, new) for old in relation.old for new in relation.new if old in content and new in content]
        pairs.sort(key=lambda pair: -likeness(content[pair[0]], content[pair[1]]))
        single = len(relation.old) == len(relation.new) == 1
        apart.update(pairs if single else pairs[1:])
    return frozenset(apart)
