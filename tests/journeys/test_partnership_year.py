"""A partnership's year: from an empty office to a signed agreement, a packet, minutes, and the next agenda."""

from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path

import pytest
from pypdf import PdfReader

from navplan.domain.documents.outline import Table
from navplan.domain.documents.partnership_agreement import agreement_document
from navplan.domain.documents.partnership_minutes import minutes
from navplan.domain.documents.partnership_packet import packet
from navplan.domain.meetings.agenda import lay_agenda, plan_year
from navplan.domain.meetings.proposals import proposals
from navplan.domain.meetings.standing import standing_of
from navplan.domain.meetings.steps import Approval, accept, approve, to_measure
from navplan.domain.modules import KINDS
from navplan.domain.modules.meeting import AgendaItem, FollowUp, Meeting
from navplan.domain.modules.meeting.rules import follow_ups_before
from navplan.domain.modules.office import Role
from navplan.domain.modules.partnership import Agreement
from navplan.domain.modules.partnership.gaps import gap_check, temperature
from navplan.domain.modules.partnership.versions import in_force
from navplan.domain.modules.plan import Measure
from navplan.domain.words import Said, as_written
from navplan.domain.workspace import CannotChange, Workspace
from navplan.storage.store import open_plan
from navplan.storage.writers.pdf import write_pdf
from tests.domain.partnership.whole import NOW, now, signed_agreement

EARLY, LATER = date(2026, 2, 1), date(2026, 5, 1)


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
    agreement = signed_agreement(reopened())
    plan = reopened()
    agreement = now(plan, agreement)
    the_signed_agreement_is_locked_in_the_file(plan, agreement, tmp_path)
    leader = plan.add(Role(title="Nav-leder"))
    plan.add(Measure(code="T1", title="Leie boliger", year=2026, deadline=date(2026, 1, 15), role=leader.id))
    first, second = the_year_is_planned(plan, agreement)
    item = the_agenda_is_filled_from_the_plan(plan, first)
    the_packet_says_the_numbers_that_are_counted(plan, first, agreement, tmp_path)
    measure = the_meeting_is_held_and_its_minutes_approved(plan, first, item)
    plan = reopened()
    the_minutes_say_it(plan, first, tmp_path)
    the_next_agenda_remembers(plan, second, item, measure)


def the_signed_agreement_is_locked_in_the_file(plan: Workspace, agreement: Agreement, folder: Path) -> None:
    assert in_force(plan) == agreement
    with pytest.raises(CannotChange):
        plan.set(agreement, organisation="Noe annet")
    write_pdf(agreement_document(agreement, plan, as_written, NOW), folder / "avtale.pdf", as_written)
    assert "2.1 Lokaler og åpningstid" in text_of(folder / "avtale.pdf")


def the_year_is_planned(plan: Workspace, agreement: Agreement) -> tuple[Meeting, Meeting]:
    with plan.draft(Said("Planlegg året")) as draft:
        first, second, *_rest = plan_year(draft, 2026, agreement, plan)
    return first, second


def the_agenda_is_filled_from_the_plan(plan: Workspace, first: Meeting) -> AgendaItem:
    with plan.draft(Said("Sakliste")) as draft:
        lay_agenda(draft, first, plan)
    (proposal,) = proposals(first, plan, EARLY)
    with plan.draft(Said("Ta opp")) as draft:
        return accept(draft, first, proposal, plan)


def the_packet_says_the_numbers_that_are_counted(
    plan: Workspace, first: Meeting, agreement: Agreement, folder: Path
) -> None:
    write_pdf(packet(first, plan, as_written, EARLY), folder / "pakke.pdf", as_written)
    packed = text_of(folder / "pakke.pdf")
    standing = standing_of(first, plan, EARLY)
    assert standing.items == 14
    assert standing.time_said().words() in packed
    assert temperature(gap_check(agreement, plan, EARLY)).said().words() in packed
    assert "T1 Leie boliger" in packed


def the_meeting_is_held_and_its_minutes_approved(plan: Workspace, first: Meeting, item: AgendaItem) -> Measure:
    plan.set(item, conclusion="Kommunen leier to boliger.", decision_line="kommune")
    role = plan.all(Role)[0].id
    follow_up = plan.add(FollowUp(item=item.id, task="Inngå leieavtale", role=role, due=date(2026, 4, 1)))
    with plan.draft(Said("Gjør til tiltak")) as draft:
        measure = to_measure(draft, follow_up, plan)
    plan.set(first, status="holdt", quorum="ja")
    for owner in ("stat", "kommune"):
        with plan.draft(Said("Godkjenn")) as draft:
            approve(draft, plan.get(Meeting, first.id) or first, Approval(owner, "Direktør", date(2026, 2, 20)), plan)
    return measure


def the_minutes_say_it(plan: Workspace, first: Meeting, folder: Path) -> None:
    held = plan.get(Meeting, first.id)
    assert held is not None
    assert held.status == "godkjent"
    write_pdf(minutes(held, plan, as_written, NOW), folder / "referat.pdf", as_written)
    told = text_of(folder / "referat.pdf")
    assert "Kommunen leier to boliger." in told
    assert "Inngå leieavtale" in told


def the_next_agenda_remembers(plan: Workspace, second: Meeting, item: AgendaItem, measure: Measure) -> None:
    carried = follow_ups_before(second, plan)
    assert [(f.task, f.measure) for f in carried] == [("Inngå leieavtale", measure.id)]
    assert f"agenda_item:{item.id}" in {p.source for p in proposals(second, plan, LATER)}
    tables = [block for block in packet(second, plan, as_written, LATER).blocks if isinstance(block, Table)]
    assert "Inngå leieavtale" in {row[0].text for table in tables for row in table.rows}
    plan.set(carried[0], status="lukket", closed_on=LATER)
    assert follow_ups_before(second, plan) == ()
