"""What the example office has decided about last year's letter."""

from collections.abc import Mapping

from navplan.domain.example.content import ContentWrong, Entry, Names
from navplan.domain.letters.carry_over import carry_over
from navplan.domain.letters.compare import store_proposals
from navplan.domain.modules.letter import Letter
from navplan.domain.modules.relation import Relation
from navplan.domain.words import N_, Said
from navplan.domain.workspace import Workspace


def build_comparison(workspace: Workspace, entry: Entry, names: Names) -> None:
    """Compare two letters, decide what the content decides, and build the year on what was accepted if it says so."""
    letters = {letter.catalogue: letter for letter in workspace.all(Letter)}
    old, new = letters[entry["old"]], letters[entry["new"]]
    proposed = {id: relation for relation in store_proposals(workspace, old, new) for id in relation.new}
    decided = {"decided_on": entry["decided_on"], "decided_by": names.id_of("role", entry["decided_by"])}
    with workspace.draft(Said(N_("Avgjør endringene fra i fjor i {year}"), year=new.year)) as draft:
        for name in entry["accepted"]:
            draft.set(_proposed(proposed, name, names), status="godtatt", **decided)
        for told in entry.get("rejected", ()):
            draft.set(_proposed(proposed, told["new"], names), status="avvist", reason=told["reason"], **decided)
    if entry.get("carry"):
        carry_over(workspace, old, new)
    with workspace.draft(Said(N_("Avgjør flere endringer fra i fjor i {year}"), year=new.year)) as draft:
        for name in entry.get("accepted_later", ()):
            draft.set(_proposed(proposed, name, names), status="godtatt", **decided)


def _proposed(proposed: Mapping[str, Relation], name: str, names: Names) -> Relation:
    relation = proposed.get(names.id_of("expectation", name))
    if relation is None or relation.type == "ny":
        raise ContentWrong(f"nothing of last year's is proposed for «{name}»")
    return relation
