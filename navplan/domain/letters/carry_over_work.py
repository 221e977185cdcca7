"""How assessments with their evidence come along to the new letter's expectations (the rules stand in `carry_over`)."""

from collections.abc import Iterable, Sequence
from typing import Any

from navplan.domain.draft import Draft
from navplan.domain.kinds import LongText
from navplan.domain.modules.letter import Assessment, Evidence, Letter
from navplan.domain.modules.relation import Carried, Relation
from navplan.domain.records import Reader, Record, field_of, fields_of

Trace = tuple[str, str, str]
"""What a `Carried` says: the kind of record, which one it was, and which one it became or stayed."""


class Carrier:
    """One carrying over: what is drafted, what is read, the letters, and the accepted relations that have two sides."""

    def __init__(
        self, draft: Draft, reader: Reader, letters: tuple[Letter, Letter], relations: Sequence[Relation]
    ) -> None:
        self.draft = draft
        self.reader = reader
        self.letters = letters
        self.relations = relations
        self._traces: dict[str, set[Trace]] = {
            relation.id: {(c.kind_key, c.old_id, c.new_id) for c in reader.linked(Carried, "relation", relation.id)}
            for relation in relations
        }
        self.brought_before = frozenset(new for traces in self._traces.values() for _, _, new in traces)

    def heirs(self) -> dict[str, list[Relation]]:
        """For each old expectation the relations that lead on from it."""
        found: dict[str, list[Relation]] = {}
        for relation in self.relations:
            for id in relation.old:
                found.setdefault(id, []).append(relation)
        return found

    def copies(self, key: str) -> dict[str, str]:
        """The records of a kind that were copied before, and what they became."""
        traces = (trace for relation in self.relations for trace in sorted(self._traces[relation.id]))
        return {old: new for kind, old, new in traces if kind == key and old != new}

    def is_carried(self, record: Record, relation: Relation) -> bool:
        """Whether this record has been brought on because of this relation."""
        return any((kind, old) == (record.KEY, record.id) for kind, old, _ in self._traces[relation.id])

    def note(self, old: Record, new: Record, relation: Relation) -> None:
        """Write down that the one became, or stayed, the other; once."""
        trace = (old.KEY, old.id, new.id)
        if trace not in self._traces[relation.id]:
            self._traces[relation.id].add(trace)
            kind, before, after = trace
            self.draft.add(
                Carried(letter=self.letters[1].id, relation=relation.id, kind_key=kind, old_id=before, new_id=after)
            )


def carry_assessments(carrier: Carrier) -> int:
    """Give every new expectation that has none the assessment of what it came from.

    Returns how many were left alone because the office had begun on its own.
    """
    kept = 0
    sources: dict[str, list[tuple[Assessment, Relation]]] = {}
    for relation in carrier.relations:
        olds = [own for id in relation.old for own in carrier.reader.linked(Assessment, "expectation", id)]
        found = [(own, relation) for own in olds if says_something(own, carrier.reader)]
        for id in relation.new if found else ():
            sources.setdefault(id, []).extend(found)
    for expectation, found in sources.items():
        already = carrier.reader.linked(Assessment, "expectation", expectation)
        if already:
            kept += carrier.brought_before.isdisjoint(own.id for own in already)
        else:
            _carry_assessment(carrier, expectation, found)
    return kept


def _carry_assessment(carrier: Carrier, expectation: str, found: Sequence[tuple[Assessment, Relation]]) -> None:
    olds = list({own.id: own for own, _ in found}.values())
    born = carrier.draft.add(proposal(expectation, olds))
    for own, relation in found:
        carrier.note(own, born, relation)
    copied: dict[tuple[Any, ...], Evidence] = {}
    for own, relation in found:
        for evidence in carrier.reader.linked(Evidence, "assessment", own.id):
            shown = (evidence.title, evidence.place, evidence.dated, evidence.expires)
            if shown not in copied:
                copied[shown] = carrier.draft.add(evidence.with_values(id="", assessment=born.id))
            carrier.note(evidence, copied[shown], relation)


def proposal(expectation: str, olds: Sequence[Assessment]) -> Assessment:
    """The assessment that one or several old ones propose; it must be made again before it counts."""
    return Assessment(
        expectation=expectation,
        work="pagar" if any(own.work == "pagar" for own in olds) else "ikke_startet",
        result=_agreed((own.result for own in olds), "ikke_vurdert"),
        comment=_joined(own.comment for own in olds),
        role=_agreed((own.role for own in olds if own.role), None),
        again=True,
    )


def says_something(assessment: Assessment, reader: Reader) -> bool:
    """Whether there is anything in it to carry; an assessment that was only opened is not."""
    blank = Assessment(id=assessment.id, expectation=assessment.expectation)
    told = [f.key for f in fields_of(Assessment) if getattr(assessment, f.key) != getattr(blank, f.key)]
    return bool(told) or bool(reader.linked(Evidence, "assessment", assessment.id))


def _agreed(values: Iterable[Any], otherwise: Any) -> Any:
    """What all say alike; a verdict on a part is none on the whole."""
    said = set(values)
    return said.pop() if len(said) == 1 else otherwise


def _joined(comments: Iterable[str]) -> str:
    """Different comments one below the other, as many whole ones as the field holds; the rest stand with the old."""
    limit = _limit()
    text = ""
    for comment in dict.fromkeys(comment.strip() for comment in comments):
        longer = f"{text}\n\n{comment}" if text and comment else text or comment
        text = longer if len(longer) <= limit else text
    return text


def _limit() -> int:
    kind = field_of(Assessment, "comment").kind
    return kind.limit if isinstance(kind, LongText) else 0
