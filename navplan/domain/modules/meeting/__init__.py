"""Partnerskapsmøter: series, meetings, items, decisions in each line, follow-up, and supervision orders."""

from navplan.domain.modules.meeting.records import (
    AgendaItem,
    Attendance,
    Finding,
    FollowUp,
    FormalDecision,
    Inspection,
    Meeting,
    MeetingSeries,
    PutOff,
)
from navplan.domain.modules.meeting.rules import (
    check_finding,
    check_follow_up,
    check_inspection,
    check_item,
    check_meeting,
    finding_must_stay,
)
from navplan.domain.records import Kind, Rows, Section
from navplan.domain.words import N_

__all__ = [
    "KINDS",
    "AgendaItem",
    "Attendance",
    "Finding",
    "FollowUp",
    "FormalDecision",
    "Inspection",
    "Meeting",
    "MeetingSeries",
    "PutOff",
]

MEETING_FORM = (
    Section(N_("Møtet"), ("name", "type", "season", "held_on", "starts", "ends", "place", "form", "absence")),
    Section(N_("Roller i møtet"), ("chair", "secretary")),
    Rows("attendance", "meeting"),
    Section(N_("Frister"), ("series", "year", "proposals_due", "notice_due", "minutes_due")),
    Rows("agenda_item", "meeting"),
    Section(N_("Etter møtet"), ("status", "quorum", "inform")),
    Section(
        N_("Godkjent referat"),
        ("state_approver", "state_approved_on", "municipal_approver", "municipal_approved_on"),
    ),
)
ITEM_FORM = (
    Section(N_("Saken"), ("case", "place", "title", "type", "category", "raised_by", "minutes", "used", "officer")),
    Section(N_("Saksframlegg"), ("background", "assessment", "proposal", "annexes")),
    Section(
        N_("Sporet hit"),
        ("expectations", "goals", "measures", "clause", "finding", "earlier", "source"),
        folded=True,
    ),
    Section(N_("Konklusjon"), ("conclusion", "decision_line", "disagreement")),
    Rows("formal_decision", "item"),
    Rows("follow_up", "item"),
)

KINDS = (
    Kind(
        MeetingSeries,
        N_("møterekke"),
        N_("Møterekker"),
        ("year",),
        (
            Section(N_("Møterekken"), ("year", "agreement", "meetings", "starts", "ends", "place")),
            Section(N_("Frister"), ("proposal_days", "notice_days", "minutes_days")),
        ),
    ),
    Kind(Meeting, N_("partnerskapsmøte"), N_("Partnerskapsmøter"), ("name",), MEETING_FORM, check_meeting),
    Kind(
        Attendance,
        N_("deltaker"),
        N_("Deltakere"),
        ("title",),
        (Section(N_("Deltakeren"), ("title", "owner", "observer", "presence")),),
    ),
    Kind(
        Inspection,
        N_("tilsyn"),
        N_("Tilsyn"),
        ("theme", "year"),
        (
            Section(N_("Tilsynet"), ("theme", "body", "year", "visited_on", "reported_on")),
            Rows("finding", "inspection"),
        ),
        check_inspection,
    ),
    Kind(
        Finding,
        N_("funn fra tilsyn"),
        N_("Funn fra tilsyn"),
        ("wording",),
        (
            Section(N_("Funnet"), ("type", "wording", "paragraph", "deadline", "comment")),
            Section(N_("Slik rettes det"), ("measure", "closed_on", "evidence")),
        ),
        check_finding,
        finding_must_stay,
    ),
    Kind(AgendaItem, N_("sak"), N_("Saker"), ("case", "title"), ITEM_FORM, check_item),
    Kind(
        FormalDecision,
        N_("formelt vedtak"),
        N_("Formelle vedtak"),
        ("body", "decided_on"),
        (Section(N_("Vedtaket"), ("owner", "body", "decided_on", "reference")),),
    ),
    Kind(
        FollowUp,
        N_("oppfølging"),
        N_("Oppfølging fra møter"),
        ("task",),
        (
            Section(
                N_("Oppfølgingen"), ("task", "role", "owner_line", "due", "status", "comment", "closed_on", "measure")
            ),
        ),
        check_follow_up,
    ),
    Kind(
        PutOff,
        N_("utsatt forslag"),
        N_("Utsatte forslag"),
        ("title",),
        (Section(N_("Forslaget"), ("source", "title")),),
    ),
)
"""Findings stand before the items that take them up."""
