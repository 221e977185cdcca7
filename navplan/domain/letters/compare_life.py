"""The life of one expectation: where it came from and what became of it, through all letters."""

from dataclasses import dataclass

from navplan.domain.modules.letter import Expectation, Letter, LetterSection
from navplan.domain.modules.relation import Relation
from navplan.domain.records import Reader


@dataclass(frozen=True)
class Stage:
    """An expectation in its letter, and the accepted relation that led to it on the way from where we started."""

    letter: Letter
    expectation: Expectation
    relation: Relation | None


def life_of(expectation: Expectation, reader: Reader) -> tuple[Stage, ...]:
    """The expectation with all its ancestors and heirs, oldest letter first. Only accepted relations lead on.

    Its siblings, parts of the same that was split, are no ancestors and no heirs.
    """
    found: dict[str, tuple[Expectation, Relation | None]] = {expectation.id: (expectation, None)}
    for back, on in (("new", "old"), ("old", "new")):
        waiting = [expectation.id]
        while waiting:
            id = waiting.pop(0)
            for relation in reader.linked(Relation, back, id):
                if relation.status == "godtatt":
                    waiting += _step(relation, on, found, reader)
    stages = (_stage(one, relation, reader) for one, relation in found.values())
    return tuple(sorted((stage for stage in stages if stage), key=lambda stage: stage.letter.year or 0))


def _step(
    relation: Relation, on: str, found: dict[str, tuple[Expectation, Relation | None]], reader: Reader
) -> list[str]:
    """Put what the relation leads to among the found; the ids of those that were not there before."""
    fresh = []
    for id in relation.old if on == "old" else relation.new:
        other = reader.get(Expectation, id)
        if other is not None and id not in found:
            found[id] = (other, relation)
            fresh.append(id)
    return fresh


def _stage(expectation: Expectation, relation: Relation | None, reader: Reader) -> Stage | None:
    section = reader.get(LetterSection, expectation.section)
    letter = reader.get(Letter, section.letter) if section else None
    return Stage(letter, expectation, relation) if letter else None
