"""What the partnership's documents say, and that a signed agreement says the same for ever."""

from collections.abc import Iterable
from datetime import date

import pytest

from navplan.domain.documents.asked import Asked
from navplan.domain.documents.offered import partnership
from navplan.domain.documents.outline import (
    Block,
    Bullets,
    Cell,
    Heading,
    Notice,
    Outline,
    Pairs,
    Paragraph,
    SignOff,
    Table,
)
from navplan.domain.documents.partnership_agreement import agreement_document, printed_order
from navplan.domain.documents.partnership_changes import changes_document
from navplan.domain.documents.partnership_chosen import coming_meeting, held_meeting
from navplan.domain.documents.partnership_gaps import gap_report
from navplan.domain.documents.partnership_handover import handover
from navplan.domain.documents.partnership_minutes import minutes
from navplan.domain.documents.partnership_packet import has_page, packet
from navplan.domain.meetings.standing import standing_of
from navplan.domain.modules.meeting import AgendaItem, Attendance, FollowUp, FormalDecision, Meeting
from navplan.domain.modules.office import Municipality, Office, Role
from navplan.domain.modules.partnership import Agreement
from navplan.domain.modules.partnership.comparing import LineChange, line_changes
from navplan.domain.modules.partnership.parts_office import LegalSource, Party
from navplan.domain.modules.partnership.parts_work import Annex, CostShare, Disagreement
from navplan.domain.modules.partnership.versions import next_version
from navplan.domain.words import Said, as_written
from navplan.domain.workspace import Workspace
from tests.domain.partnership.whole import NOW, now, signed_agreement, whole_agreement


def cells(cell: Cell) -> Iterable[str]:
    yield cell.text
    for below in cell.below:
        yield from cells(below)


def texts(blocks: Iterable[Block]) -> Iterable[str]:
    for block in blocks:
        if isinstance(block, Heading | Paragraph | Notice):
            yield block.text
        elif isinstance(block, Bullets):
            yield from block.items
        elif isinstance(block, Pairs):
            yield from (f"{label}: {value}" for label, value in block.rows)
        elif isinstance(block, Table):
            yield from (text for row in block.rows for cell in row for text in cells(cell))
        elif isinstance(block, SignOff):
            yield from (f"{whom}: {who}" for whom, who in block.parties)


def said(outline: Outline) -> str:
    return "\n".join(texts(outline.blocks))


def agreement_on(workspace: Workspace, agreement: Agreement, day: date = NOW) -> Outline:
    return agreement_document(now(workspace, agreement), workspace, as_written, day)


# -- E1


def test_the_agreements_version_stands_on_every_page(workspace: Workspace) -> None:
    agreement = workspace.set(whole_agreement(workspace), version="2.1")
    assert agreement_on(workspace, agreement).version == "2.1"


def test_clauses_stand_in_the_guides_order_with_its_numbers(workspace: Workspace) -> None:
    outline = agreement_on(workspace, whole_agreement(workspace))
    chapters = [b.text for b in outline.blocks if isinstance(b, Heading) and b.level == 1]
    assert chapters[:3] == ["1.0 Partene og avtalen", "2.0 Formål og felles mål", "2.1 Lokaler og åpningstid"]
    assert chapters[8] == "3.5 Mål og resultater"
    assert chapters[-3:] == ["10.0 Varighet og signatur", "Vedlegg", "Underskrifter"]
    assert printed_order(("A18", "A1", "A7", "A8")) == ["A1", "A8", "A7", "A18"]


def test_a_draft_is_marked_until_it_is_ready_to_sign(workspace: Workspace) -> None:
    agreement = whole_agreement(workspace)
    assert agreement_on(workspace, agreement).draft
    workspace.set(agreement, status="hoering")
    assert agreement_on(workspace, agreement).draft
    workspace.set(now(workspace, agreement), status="klar")
    assert not agreement_on(workspace, agreement).draft


def test_annexes_say_whether_they_are_enclosed(workspace: Workspace) -> None:
    agreement = whole_agreement(workspace)
    workspace.add(Annex(agreement=agreement.id, nr=2, title="Budsjett", enclosed=False))
    text = said(agreement_on(workspace, agreement)).splitlines()
    assert "vedlagt" in text
    assert "ikke vedlagt" in text


def test_nynorsk_is_nynorsk_in_fixed_texts_titles_and_language(workspace: Workspace) -> None:
    agreement = whole_agreement(workspace)
    workspace.set(agreement, language="nn")
    outline = agreement_on(workspace, agreement)
    assert outline.language == "nn-NO"
    assert "Denne avtalen er gjord mellom Nav Fjordfylket og Fjordvik." in said(outline)
    assert "2.0 Føremål og felles mål" in said(outline)
    assert "vedlagd" in said(outline).splitlines()


def test_before_signing_there_are_lines_to_sign_on_and_after_it_who_signed(workspace: Workspace) -> None:
    agreement = whole_agreement(workspace)
    lines = [b for b in agreement_on(workspace, agreement).blocks if isinstance(b, SignOff)]
    assert lines[0].parties == (
        ("For Arbeids- og velferdsetaten", "Fylkesdirektør"),
        ("For Fjordvik", "Kommunedirektør"),
    )
    signed = signed_agreement_of(workspace, agreement)
    outline = agreement_on(workspace, signed)
    assert not [b for b in outline.blocks if isinstance(b, SignOff)]
    assert "Sted og dato: Fjordvik, 02.01.2026" in said(outline)


def signed_agreement_of(workspace: Workspace, agreement: Agreement) -> Agreement:
    from navplan.domain.modules.partnership.parts_work import Signature

    workspace.set(agreement, status="klar")
    for signature in workspace.linked(Signature, "agreement", agreement.id):
        workspace.set(signature, name="N", place="Fjordvik", signed_on=date(2026, 1, 2))
    workspace.set(now(workspace, agreement), status="gjeldende")
    return now(workspace, agreement)


def test_a_signed_agreement_makes_the_same_document_whatever_happens_after(workspace: Workspace) -> None:
    signed = signed_agreement(workspace)
    then = agreement_on(workspace, signed)
    assert then.made == date(2026, 1, 2)
    workspace.set(signed, evaluated_on=NOW, evaluation_result="Virker.", next_evaluation=date(2030, 1, 1))
    workspace.set(workspace.all(LegalSource)[0], checked_on=NOW)
    workspace.set(workspace.all(CostShare)[0], revised_on=NOW)
    workspace.add(Disagreement(agreement=signed.id, theme="Intern uenighet"))
    workspace.set(workspace.all(Office)[0], name="Nav Storfjord")
    workspace.set(workspace.all(Municipality)[0], name="Storfjord")
    workspace.set(now(workspace, signed), status="utloept")
    assert agreement_on(workspace, signed, date(2031, 1, 1)) == then


# -- E2


def test_the_list_of_changes_holds_what_differs_and_only_that(workspace: Workspace) -> None:
    old = signed_agreement(workspace)
    with workspace.draft(Said("Ny versjon")) as draft:
        made = next_version(draft, old, workspace)
    workspace.set(made, valid_from=old.valid_from, organisation="Tre avdelinger, oppfølging og sosiale tjenester.")
    outline = changes_document(old, now(workspace, made), workspace, as_written, NOW)
    text = said(outline)
    assert "Tatt ut: To" in text
    assert "Satt inn: Tre" in text
    assert "Dekningsområde" not in text
    alike = changes_document(old, old, workspace, as_written, NOW)
    assert said(alike) == "De to versjonene sier det samme."


@pytest.mark.parametrize(
    ("before", "after", "changes"),
    [
        ("a: 1\nb: 2", "a: 1\nb: 3", [("b: 2", "b: 3")]),
        ("a: 1", "a: 1\nb: 2", [("", "b: 2")]),
        ("a: 1\nb: 2", "b: 2", [("a: 1", "")]),
        ("x · 1\ny · 2", "y · 2\nx · 1", []),
        ("x · 1\ny · 2", "y · 2\nx · 3", [("x · 1", "x · 3")]),
        ("a: 1", "a: 1", []),
        ("", "a: 1", [("", "a: 1")]),
        ("a: 1", "", [("a: 1", "")]),
    ],
)
def test_lines_are_paired_by_what_they_are_about(before: str, after: str, changes: list[tuple[str, str]]) -> None:
    assert line_changes(before, after) == tuple(LineChange(*change) for change in changes)


# -- E11


def test_the_gap_report_says_red_before_yellow_and_who_asks(workspace: Workspace) -> None:
    agreement = whole_agreement(workspace)
    workspace.set(agreement, agenda_owner="", organisation="")
    outline = gap_report(now(workspace, agreement), workspace, as_written, NOW)
    (table,) = [block for block in outline.blocks if isinstance(block, Table)]
    assert [row[0].text for row in table.rows] == ["Rød", "Gul"]
    assert [row[3].text for row in table.rows] == ["Lov", "Veileder"]
    assert outline.blocks[0] == Notice("Avtaletemperatur: 1 røde, 1 gule", "danger")


# -- E3, E4


@pytest.fixture
def meeting(workspace: Workspace) -> Meeting:
    workspace.add(Office(name="Nav Fjordvik"))
    role = workspace.add(Role(title="Nav-leder"))
    earlier = workspace.add(Meeting(name="1/2026", year=2026, held_on=date(2026, 3, 11), status="holdt"))
    item = workspace.add(
        AgendaItem(meeting=earlier.id, case="1/26", title="Bolig", conclusion="Flere boliger.", decision_line="kommune")
    )
    workspace.add(FollowUp(item=item.id, task="Skaffe tomt", role=role.id, due=date(2026, 5, 1)))
    meeting = workspace.add(
        Meeting(name="2/2026", year=2026, held_on=date(2026, 6, 10), starts="09.00", ends="10.00", place="Rådhuset")
    )
    workspace.add(AgendaItem(meeting=meeting.id, case="2/26", title="Referat", type="referat", minutes=5, place=1))
    workspace.add(
        AgendaItem(
            meeting=meeting.id,
            case="3/26",
            title="Unge",
            type="enighet",
            minutes=70,
            place=2,
            background="Flere står utenfor.",
            proposal="Vi styrker teamet.",
            annexes=("Tall",),
        )
    )
    return meeting


def test_the_packet_has_call_agenda_status_and_a_page_a_case(workspace: Workspace, meeting: Meeting) -> None:
    outline = packet(meeting, workspace, as_written, NOW)
    text = said(outline)
    cover = dict(outline.cover)
    assert (cover["Møtested"], cover["Saker"]) == ("Rådhuset", "2")
    assert cover["Tid"] == standing_of(meeting, workspace, NOW).time_said().words()
    assert cover["Tid"] == "75 av 60 minutter er satt av, 15 for mange"
    assert "1 åpne punkter fra tidligere møter, 1 over fristen." in text
    assert "Skaffe tomt" in text
    assert "Kommune" in text.splitlines(), "the conclusion waits for the municipality"
    headings = [b.text for b in outline.blocks if isinstance(b, Heading) and b.bookmark]
    assert "Sak 3/26 Unge" in headings
    assert "Sak 2/26 Referat" not in headings, "routine stands in the agenda alone"
    assert "3/26: Tall" in text


def test_a_case_with_something_to_read_or_agree_on_has_a_page() -> None:
    assert has_page(AgendaItem(type="enighet"))
    assert has_page(AgendaItem(type="orientering", background="Noe"))
    assert has_page(AgendaItem(type="orientering", goals=("g",)))
    assert not has_page(AgendaItem(type="eventuelt"))


def test_the_minutes_say_conclusion_line_and_decision_apart(workspace: Workspace, meeting: Meeting) -> None:
    held = workspace.all(Meeting)[0]
    item = workspace.linked(AgendaItem, "meeting", held.id)[0]
    workspace.add(Attendance(meeting=held.id, title="Kommunedirektør", owner="kommune", presence="moett"))
    text = said(minutes(held, workspace, as_written, NOW))
    lines = text.splitlines()
    assert lines.index("Flere boliger.") == lines.index("Sak 1/26 Bolig") + 1, "the conclusion comes first"
    assert "Vedtatt i kommunen: Venter" in lines
    assert "Vedtatt i staten" not in text
    assert "1 saker venter på formelt vedtak i linjene." in lines
    workspace.add(FormalDecision(item=item.id, owner="kommune", decided_on=NOW, body="Kommunestyret"))
    text = said(minutes(held, workspace, as_written, NOW))
    assert "Vedtatt i kommunen: 01.06.2026 · Kommunestyret" in text
    assert "venter på formelt vedtak" not in text


def test_minutes_have_lines_to_sign_on_until_both_have_approved(workspace: Workspace, meeting: Meeting) -> None:
    held = workspace.all(Meeting)[0]
    assert [b for b in minutes(held, workspace, as_written, NOW).blocks if isinstance(b, SignOff)]
    workspace.set(
        held, state_approver="Direktør", state_approved_on=NOW, municipal_approver="Rådmann", municipal_approved_on=NOW
    )
    approved = workspace.all(Meeting)[0]
    outline = minutes(approved, workspace, as_written, NOW)
    assert not [b for b in outline.blocks if isinstance(b, SignOff)]
    assert "Direktør, 01.06.2026" in said(outline)


# -- E13 and the catalogue


def test_the_handover_holds_all_that_is_open(workspace: Workspace, meeting: Meeting) -> None:
    agreement = whole_agreement(workspace)
    text = said(handover(workspace, as_written, 2026, NOW))
    for part in (agreement.title, "Skaffe tomt", "Flere boliger.", "Partnerskapsmøte 2/2026", "Neste evaluering"):
        assert part in text


@pytest.mark.parametrize("document", partnership.DOCUMENTS, ids=lambda document: document.key)
def test_every_document_can_be_made_of_an_empty_plan_or_says_why_not(workspace: Workspace, document: object) -> None:
    outline = document.build(workspace, Asked(2026, as_written, NOW))  # type: ignore[attr-defined]  # as above
    assert outline.title


def test_the_coming_and_the_held_meeting_are_found(workspace: Workspace, meeting: Meeting) -> None:
    assert coming_meeting(workspace, 2026) == meeting
    assert held_meeting(workspace, 2026).name == "1/2026"
    assert coming_meeting(workspace, 2030) == meeting
    assert held_meeting(workspace, 2030).name == "1/2026"


def test_a_party_without_name_leaves_a_blank_and_no_fault(workspace: Workspace) -> None:
    agreement = workspace.add(Agreement())
    workspace.add(Party(agreement=agreement.id))
    assert "mellom … og …" in said(agreement_on(workspace, agreement))
