"""What is locked is refused at the door, however the change comes; undo may take back the step that locked it."""

from dataclasses import dataclass
from typing import ClassVar

import pytest

from navplan.domain.changes import Change, Edit
from navplan.domain.fields import flag, link, text
from navplan.domain.records import Kind, Reader, Record, Section
from navplan.domain.words import Said
from navplan.domain.workspace import CannotChange, Workspace
from tests.memory import Counter, MemoryStore


@dataclass(frozen=True, kw_only=True)
class Paper(Record):
    KEY: ClassVar[str] = "paper"
    title: str = text("Tittel")
    signed: bool = flag("Undertegnet")


@dataclass(frozen=True, kw_only=True)
class Line(Record):
    KEY: ClassVar[str] = "line"
    paper: str = link("Papir", "paper", "follow")
    said: str = text("Tekst")


def locked(before: Record | None, after: Record | None, reader: Reader) -> Said | None:
    papers = [before if isinstance(before, Paper) else None]
    papers += [reader.get(Paper, line.paper) for line in (before, after) if isinstance(line, Line)]
    return Said("Papiret er låst.") if any(paper and paper.signed for paper in papers) else None


KINDS = (
    Kind(Paper, "papir", "Papirer", ("title",), (Section("P", ("title", "signed")),), locked=locked),
    Kind(Line, "linje", "Linjer", ("said",), (Section("L", ("said",)),), locked=locked),
)


@pytest.fixture
def plan() -> Workspace:
    return Workspace(MemoryStore(), KINDS, new_id=Counter())


def test_an_open_paper_can_be_changed_and_locked_in_one_step_with_its_last_line(plan: Workspace) -> None:
    paper = plan.add(Paper(title="Avtale"))
    with plan.draft(Said("Undertegn")) as draft:
        draft.add(Line(paper=paper.id, said="Siste linje"))
        draft.set(paper, signed=True)
    assert [line.said for line in plan.all(Line)] == ["Siste linje"]


def test_a_locked_paper_refuses_every_change_and_nothing_is_stored(plan: Workspace) -> None:
    paper = plan.add(Paper(title="Avtale"))
    line = plan.add(Line(paper=paper.id, said="Fast"))
    signed = plan.set(paper, signed=True)
    assert signed is not None
    steps = [
        lambda: plan.set(plan.all(Paper)[0], title="Annet"),
        lambda: plan.set(line, said="Annet"),
        lambda: plan.remove(line),
        lambda: plan.remove(plan.all(Paper)[0]),
        lambda: plan.add(Line(paper=paper.id, said="Ny")),
        lambda: plan.apply(Edit(Said("Rått"), (Change(line, line.with_values(said="X")),))),
    ]
    for step in steps:
        with pytest.raises(CannotChange, match=r"Papiret er låst\."):
            step()
    assert plan.all(Line) == (line,)
    assert plan.all(Paper)[0].title == "Avtale"


def test_a_line_cannot_be_carried_from_an_open_paper_into_a_locked_one(plan: Workspace) -> None:
    locked_one = plan.add(Paper(title="Låst", signed=True))
    line = plan.add(Line(paper=plan.add(Paper(title="Åpen")).id, said="Vandrer"))
    with pytest.raises(CannotChange):
        plan.set(line, paper=locked_one.id)


def both(plan: Workspace, paper: Paper) -> None:
    with plan.draft(Said("To ting")) as draft:
        draft.add(Paper(title="Ny"))
        draft.add(Line(paper=paper.id))


def test_one_locked_change_stops_the_whole_step(plan: Workspace) -> None:
    paper = plan.add(Paper(title="Låst", signed=True))
    with pytest.raises(CannotChange):
        both(plan, paper)
    assert len(plan.all(Paper)) == 1


def test_undo_takes_back_the_step_that_locked(plan: Workspace) -> None:
    paper = plan.add(Paper(title="Avtale"))
    plan.set(paper, signed=True)
    plan.undo()
    plan.set(plan.all(Paper)[0], title="Åpen igjen")
    assert plan.all(Paper)[0].title == "Åpen igjen"
