"""A partnership's year: from an empty office to a signed agreement, a packet, minutes, and the next agenda."""

from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path

import pytest
from pypdf import PdfReader

from navplan.domain.documents.partnership_agreement import agreement_document
from navplan.domain.documents.partnership_minutes import minutes
from navplan.domain.documents.partnership_packet import packet
from navplan.domain.meetings.agenda import lay_agenda, plan_year
from navplan.domain.meetings.proposals import proposals
from navplan.domain.meetings.standing import standing_of
from navplan.domain.meetings.steps import Approval, accept, approve, to_measure
from navplan.domain.modules import KINDS
from navplan.domain.modules.meeting import FollowUp, Meeting
from navplan.domain.modules.meeting.rules import follow_ups_before, items_of
from navplan.domain.modules.office import Role
from navplan.domain.modules.partnership.gaps import gap_check, temperature
from navplan.domain.modules.partnership.versions import in_force
from navplan.domain.modules.plan import Measure
from navplan.domain.words import Said, as_written
from navplan.domain.workspace import CannotChange, Workspace
from navplan.storage.store import open_plan
from navplan.storage.writers.pdf import write_pdf
from tests.domain.partnership.whole import NOW, now, signed_agreement


@pytest.fixture
def reopened(plan_file: Path) -> Iterator[Callable[[], Workspace]]:
    opened: list[Workspace] = []

    def again() -> Workspace:
        for earlier in opened:
            earlier.close()
        opened.append(Workspace(open_plan(plan_file, KINDS), KINDS))
        return opened[-1]

    yield again
    for workspace in opened:
        workspace.close()


def text_of(path: Path) -> str:
    return "\n".join(page.extract_text() for page in PdfReader(path).pages)


def test_from_an_empty_office_to_the_next_agenda(reopened: Callable[[], Workspace], tmp_path: Path) -> None:
    plan = reopened()

    # the agreement is written, made ready, signed, and locked in the file
    agreement = signed_agreement(plan)
    plan = reopened()
    agreement = now(plan, agreement)
    assert in_force(plan) == agreement
    with pytest.raises(CannotChange):
        plan.set(agreement, organisation="Noe annet")
    write_pdf(agreement_document(agreement, plan, as_written, NOW), tmp_path / "avtale.pdf", as_written)
    assert "2.1 Lokaler og åpningstid" in text_of(tmp_path / "avtale.pdf")

    # the year is planned from it, and the first agenda is laid and filled from the plan
    leader = plan.add(Role(title="Nav-leder"))
    plan.add(Measure(code="T1", title="Leie boliger", year=2026, deadline=date(2026, 1, 15), role=leader.id))
    with plan.draft(Said("Planlegg året")) as draft:
        first, second, *_rest = plan_year(draft, 2026, agreement, plan)
    with plan.draft(Said("Sakliste")) as draft:
        lay_agenda(draft, first, plan)
    (proposal,) = proposals(first, plan, date(2026, 2, 1))
    with plan.draft(Said("Ta opp")) as draft:
        item = accept(draft, first, proposal, plan)

    # the packet says the numbers that are counted
    outline = packet(first, plan, as_written, date(2026, 2, 1))
    write_pdf(outline, tmp_path / "pakke.pdf", as_written)
    packed = text_of(tmp_path / "pakke.pdf")
    standing = standing_of(first, plan, date(2026, 2, 1))
    assert standing.items == 14
    assert standing.time_said().words() in packed
    assert temperature(gap_check(agreement, plan, date(2026, 2, 1))).said().words() in packed
    assert "T1 Leie boliger" in packed

    # minutes: a conclusion that one line must decide, and follow-up that becomes a measure
    plan.set(item, conclusion="Kommunen leier to boliger.", decision_line="kommune")
    follow_up = plan.add(FollowUp(item=item.id, task="Inngå leieavtale", role=leader.id, due=date(2026, 4, 1)))
    with plan.draft(Said("Gjør til tiltak")) as draft:
        measure = to_measure(draft, follow_up, plan)
    plan.set(first, status="holdt", quorum="ja")
    for owner in ("stat", "kommune"):
        with plan.draft(Said("Godkjenn")) as draft:
            approve(draft, plan.get(Meeting, first.id) or first, Approval(owner, "Direktør", date(2026, 2, 20)), plan)
    plan = reopened()
    held = plan.get(Meeting, first.id)
    assert held is not None
    assert held.status == "godkjent"
    write_pdf(minutes(held, plan, as_written, NOW), tmp_path / "referat.pdf", as_written)
    told = text_of(tmp_path / "referat.pdf")
    assert "Kommunen leier to boliger." in told
    assert "Inngå leieavtale" in told

    # the next agenda remembers: the open follow-up, the missing decision
    coming = plan.get(Meeting, second.id)
    assert coming is not None
    carried = follow_ups_before(coming, plan)
    assert [(f.task, f.measure) for f in carried] == [("Inngå leieavtale", measure.id)]
    sources = {p.source for p in proposals(coming, plan, date(2026, 5, 1))}
    assert f"agenda_item:{item.id}" in sources
    assert "Inngå leieavtale" in "".join(
        cell.text
        for block in packet(coming, plan, as_written, date(2026, 5, 1)).blocks
        for row in getattr(block, "rows", ())
        for cell in row
        if hasattr(cell, "text")
    )
    plan.set(carried[0], status="lukket", closed_on=date(2026, 5, 2))
    assert follow_ups_before(coming, plan) == ()
    assert items_of(coming, plan) == ()
