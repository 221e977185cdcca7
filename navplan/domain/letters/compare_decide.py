"""What a person decides about the proposals, and what a person says without having been asked.

Each decision keeps who, when and why. Nothing is carried over here; that is `carry_over`.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from navplan.domain.letters.compare import is_open, relations_between
from navplan.domain.letters.compare_similarity import asked_in
from navplan.domain.modules.letter import Letter
from navplan.domain.modules.relation import Relation, fits
from navplan.domain.words import N_, Said
from navplan.domain.workspace import Workspace


@dataclass(frozen=True)
class Decision:
    """When it was decided, in which role, and why."""

    on: date
    by: str | None = None
    reason: str = ""


class CannotRelate(Exception):
    """The expectations cannot hang together in this way; `said` tells the user why."""

    def __init__(self, said: Said) -> None:
        super().__init__(said.words())
        self.said = said


def accept(workspace: Workspace, relations: Iterable[Relation], decision: Decision) -> int:
    """Accept relations as one step; those accepted before keep their first decision. Returns how many were new."""
    return _decide(workspace, relations, decision, "godtatt", N_("Godta endringer fra i fjor"))


def reject(workspace: Workspace, relations: Iterable[Relation], decision: Decision) -> int:
    """Reject relations as one step; they are kept, so that they are not proposed again. Returns how many were new."""
    return _decide(workspace, relations, decision, "avvist", N_("Avvis endringer fra i fjor"))


def reopen(workspace: Workspace, relation: Relation) -> Relation:
    """Take a decision back: the relation is a proposal again."""
    with workspace.draft(Said(N_("Åpne avgjørelsen på nytt"))) as draft:
        return draft.set(relation, status="foreslatt", decided_on=None, decided_by=None, reason="")


def retype(workspace: Workspace, relation: Relation, type: str, decision: Decision) -> Relation:
    """Say that something else has happened than was proposed; that is accepting it, by hand."""
    _must_fit(type, relation.old, relation.new)
    with workspace.draft(Said(N_("Endre hva som har skjedd fra i fjor"))) as draft:
        return draft.set(relation, type=type, basis="for_hand", **_values("godtatt", decision))


def relate(
    workspace: Workspace, letters: tuple[Letter, Letter], sides: tuple[Sequence[str], Sequence[str]], type: str,
    decision: Decision,
) -> Relation:  # fmt: skip
    """Say by hand how expectations of the old letter and the new one hang together, as an accepted relation.

    Open proposals about any of them give way; what else those held is undecided until letters are compared again.
    """
    old, new = (tuple(dict.fromkeys(side)) for side in sides)
    _must_fit(type, old, new)
    for letter, side in zip(letters, (old, new), strict=True):
        if not {asked.id for asked in asked_in(letter, workspace)}.issuperset(side):
            raise CannotRelate(Said(N_("Forventningene må stå i de to brevene som sammenlignes.")))
    with workspace.draft(Said(N_("Koble forventninger fra i fjor og i år"))) as draft:
        for relation in relations_between(*letters, workspace):
            if is_open(relation) and not {*old, *new}.isdisjoint((*relation.old, *relation.new)):
                draft.remove(relation)
        told = Relation(
            old_letter=letters[0].id, new_letter=letters[1].id, old=old, new=new, type=type, basis="for_hand"
        )
        return draft.add(told.with_values(**_values("godtatt", decision)))


def _decide(workspace: Workspace, relations: Iterable[Relation], decision: Decision, status: str, title: str) -> int:
    with workspace.draft(Said(title)) as draft:
        for relation in relations:
            now = draft.get(Relation, relation.id)
            if now is not None and now.status != status:
                draft.set(now, **_values(status, decision))
        return len(draft.changes)


def _values(status: str, decision: Decision) -> dict[str, object]:
    return {"status": status, "decided_on": decision.on, "decided_by": decision.by, "reason": decision.reason}


def _must_fit(type: str, old: Sequence[str], new: Sequence[str]) -> None:
    if not fits(type, len(old), len(new)):
        raise CannotRelate(Said(N_("Dette passer ikke med antallet forventninger på hver side.")))
