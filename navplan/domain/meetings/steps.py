"""The steps of a meeting: take a proposal up or put it off, make follow-up a measure, approve the minutes."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import Any

from navplan.domain.draft import Draft
from navplan.domain.meetings.agenda import new_item
from navplan.domain.meetings.proposals import Proposal
from navplan.domain.modules.letter import Expectation, Treatment
from navplan.domain.modules.meeting.records import AgendaItem, FollowUp, FormalDecision, Meeting, PutOff
from navplan.domain.modules.meeting.rules import items_of
from navplan.domain.modules.plan import Measure, next_code
from navplan.domain.records import Reader


def accept(draft: Draft, meeting: Meeting, proposal: Proposal, reader: Reader) -> AgendaItem:
    """The proposal stands on the agenda, with the trail that led to it."""
    return new_item(draft, meeting, proposal.as_item(), reader)


def put_off(draft: Draft, meeting: Meeting, proposal: Proposal) -> PutOff:
    """Not at this meeting; the proposal comes again with the next."""
    return draft.add(PutOff(meeting=meeting.id, source=proposal.source, title=proposal.title[:200]))


def to_measure(draft: Draft, follow_up: FollowUp, reader: Reader) -> Measure:
    """The follow-up is work in the year's plan from now on; both know of each other."""
    item = reader.get(AgendaItem, follow_up.item)
    meeting = reader.get(Meeting, item.meeting) if item else None
    measure = draft.add(
        Measure(
            code=next_code("T", (known.code for known in reader.all(Measure))),
            title=follow_up.task[:160],
            description=item.conclusion if item else "",
            year=meeting.year if meeting else None,
            goals=item.goals if item else (),
            expectations=item.expectations if item else (),
            owner_line=follow_up.owner_line,
            role=follow_up.role,
            deadline=follow_up.due,
        )
    )
    draft.set(follow_up, measure=measure.id, status="i_arbeid")
    return measure


def close(draft: Draft, follow_up: FollowUp, today: date) -> None:
    """Nobody waits for it any more."""
    draft.set(follow_up, status="lukket", closed_on=today)


@dataclass(frozen=True)
class Approval:
    """One owner's approval of the minutes."""

    owner: str
    who: str
    day: date


def approve(draft: Draft, meeting: Meeting, approval: Approval, reader: Reader) -> Meeting:
    """One owner approves; when both have, the minutes are approved and the letter's sections learn what was said."""
    prefix = "state" if approval.owner == "stat" else "municipal"
    changed = draft.set(meeting, **{f"{prefix}_approver": approval.who, f"{prefix}_approved_on": approval.day})
    if not (changed.state_approved_on and changed.municipal_approved_on):
        return changed
    for item in items_of(meeting, reader):
        if item.conclusion and item.expectations:
            _tell_sections(draft, changed, item, reader)
    return draft.set(changed, status="godkjent")


def _tell_sections(draft: Draft, meeting: Meeting, item: AgendaItem, reader: Reader) -> None:
    decided = {d.owner: d.decided_on for d in reader.linked(FormalDecision, "item", item.id)}
    told: dict[str, Any] = {
        "status": "tatt_opp" if item.decision_line in ("stat", "kommune", "begge") else "avklart",
        "met_on": meeting.held_on,
        "case": item.case,
        "conclusion": item.conclusion,
        "decision_line": item.decision_line or "ingen",
        "decided_state": decided.get("stat"),
        "decided_municipality": decided.get("kommune"),
    }
    for section in _sections(item, reader):
        known = [t for t in draft.linked(Treatment, "section", section) if t.case in (item.case, "")]
        if known:
            draft.set(known[0], **told)
        else:
            draft.add(Treatment(section=section, **told))


def _sections(item: AgendaItem, reader: Reader) -> Iterable[str]:
    found = (reader.get(Expectation, id) for id in item.expectations)
    return dict.fromkeys(expectation.section for expectation in found if expectation)
