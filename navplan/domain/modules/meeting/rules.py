"""What a meeting, an item and a finding need; what stands open after them. Drafts can always be saved."""

from collections.abc import Iterable
from datetime import date

from navplan.domain.modules.meeting.records import (
    AgendaItem,
    Attendance,
    Finding,
    FollowUp,
    FormalDecision,
    Inspection,
    Meeting,
)
from navplan.domain.modules.meeting.words import HELD
from navplan.domain.records import Problem, Reader
from navplan.domain.words import N_, Said


def lines_of(decision_line: str) -> tuple[str, ...]:
    """The owners whose own line must decide."""
    return {"stat": ("stat",), "kommune": ("kommune",), "begge": ("stat", "kommune")}.get(decision_line, ())


def undecided(item: AgendaItem, reader: Reader) -> tuple[str, ...]:
    """The owners whose formal decision on the item's conclusion is still missing."""
    if not item.conclusion.strip():
        return ()
    decisions = reader.linked(FormalDecision, "item", item.id)
    done = {decision.owner for decision in decisions if decision.decided_on}
    return tuple(owner for owner in lines_of(item.decision_line) if owner not in done)


def is_held(meeting: Meeting) -> bool:
    """Whether the meeting has taken place."""
    return meeting.status in HELD


def items_of(meeting: Meeting, reader: Reader) -> tuple[AgendaItem, ...]:
    """The meeting's agenda in its order."""
    return tuple(sorted(reader.linked(AgendaItem, "meeting", meeting.id), key=lambda item: item.place or 0))


def is_open_follow_up(follow_up: FollowUp) -> bool:
    """Whether somebody still waits for it."""
    return follow_up.status != "lukket"


def follow_ups_before(meeting: Meeting, reader: Reader) -> tuple[FollowUp, ...]:
    """Open follow-up from meetings held before this one, nearest deadline first: it lives on until closed."""
    waiting = [
        follow_up
        for follow_up in reader.all(FollowUp)
        if is_open_follow_up(follow_up) and _from_earlier(follow_up, meeting, reader)
    ]
    return tuple(sorted(waiting, key=lambda follow_up: follow_up.due or date.max))


def _from_earlier(follow_up: FollowUp, meeting: Meeting, reader: Reader) -> bool:
    item = reader.get(AgendaItem, follow_up.item)
    home = reader.get(Meeting, item.meeting) if item else None
    return home is not None and home.id != meeting.id and _day(home) <= _day(meeting)


def _day(meeting: Meeting) -> date:
    return meeting.held_on or date.max


def previous_meeting(meeting: Meeting, reader: Reader) -> Meeting | None:
    """The meeting held last before this one."""
    earlier = [m for m in reader.all(Meeting) if m.id != meeting.id and m.held_on and m.held_on < _day(meeting)]
    return max(earlier, key=_day, default=None)


def next_meeting(reader: Reader, today: date) -> Meeting | None:
    """The nearest meeting that has not been held."""
    ahead = [m for m in reader.all(Meeting) if not is_held(m) and m.held_on and m.held_on >= today]
    return min(ahead, key=_day, default=None)


def meetings_in_order(reader: Reader) -> tuple[Meeting, ...]:
    """Every meeting by day; one without a day last."""
    return tuple(sorted(reader.all(Meeting), key=_day))


# -- checks


def check_meeting(meeting: Meeting, reader: Reader) -> Iterable[Problem]:
    """B1: a day, a chair, a secretary, an end after the start; afterwards whether both owners were there."""
    if meeting.held_on is None:
        yield Problem("held_on", Said(N_("Møtet mangler dag.")))
    if not meeting.chair:
        yield Problem("chair", Said(N_("Velg hvem som leder møtet.")))
    if not meeting.secretary:
        yield Problem("secretary", Said(N_("Velg hvem som skriver referat.")))
    yield from _times(meeting)
    if is_held(meeting):
        yield from _after(meeting, reader)


def _times(meeting: Meeting) -> Iterable[Problem]:
    start, end = minutes_of_day(meeting.starts), minutes_of_day(meeting.ends)
    for fact, text, read in (("starts", meeting.starts, start), ("ends", meeting.ends, end)):
        if text and read is None:
            yield Problem(fact, Said(N_("Skriv klokkeslettet slik: 09.00.")))
    if start is not None and end is not None and end <= start:
        yield Problem("ends", Said(N_("Møtet slutter før det begynner.")), "danger")


def _after(meeting: Meeting, reader: Reader) -> Iterable[Problem]:
    if not meeting.quorum:
        yield Problem("quorum", Said(N_("Før inn om begge eiere var representert.")))
    elif meeting.quorum == "nei" and any(item.conclusion for item in items_of(meeting, reader)):
        yield Problem("quorum", Said(N_("Møtet har konklusjoner, men begge eiere var ikke representert.")), "danger")
    if not reader.linked(Attendance, "meeting", meeting.id):
        yield Problem("quorum", Said(N_("Før inn hvem som møtte.")))
    if meeting.status == "godkjent" and not (meeting.state_approved_on and meeting.municipal_approved_on):
        missing = "municipal_approved_on" if meeting.state_approved_on else "state_approved_on"
        yield Problem(missing, Said(N_("Referatet er godkjent først når begge parter har godkjent det.")), "danger")


def minutes_of_day(text: str) -> int | None:
    """Minutes after midnight of «09.00» or «9:30»; None when it is no time of day."""
    hour, _, minute = text.strip().replace(":", ".").partition(".")
    if not hour.isdecimal() or (minute and not minute.isdecimal()):
        return None
    whole = int(hour) * 60 + int(minute or 0)
    return whole if int(hour) < 24 and int(minute or 0) < 60 else None


def length(meeting: Meeting) -> int | None:
    """How many minutes the meeting lasts; None when its times do not say."""
    start, end = minutes_of_day(meeting.starts), minutes_of_day(meeting.ends)
    return end - start if start is not None and end is not None and end > start else None


def budget(meeting: Meeting, reader: Reader) -> int:
    """The minutes set aside for all items together."""
    return sum(item.minutes or 0 for item in items_of(meeting, reader))


def check_item(item: AgendaItem, reader: Reader) -> Iterable[Problem]:
    """B1.1: a title; after the meeting a conclusion where agreement was wanted, and who must decide."""
    if not item.title:
        yield Problem("title", Said(N_("Saken mangler tittel.")))
    meeting = reader.get(Meeting, item.meeting)
    held = meeting is not None and is_held(meeting)
    if held and item.type in ("enighet", "droefting") and not item.conclusion:
        yield Problem("conclusion", Said(N_("Skriv hva eierne ble enige om, eller at de ikke ble enige.")))
    if item.conclusion and item.type == "enighet" and not item.decision_line:
        yield Problem("decision_line", Said(N_("Velg hvem som må vedta, eller at ingen beslutning trengs.")))
    for owner in undecided(item, reader):
        said = N_("Venter på vedtak i staten.") if owner == "stat" else N_("Venter på vedtak i kommunen.")
        yield Problem("decision_line", Said(said))


def check_follow_up(follow_up: FollowUp, reader: Reader) -> Iterable[Problem]:
    """Somebody answers for it, by a day; closed work says when."""
    if not follow_up.role:
        yield Problem("role", Said(N_("Velg hvem som følger opp.")))
    if follow_up.due is None:
        yield Problem("due", Said(N_("Oppfølgingen mangler frist.")))
    if follow_up.status == "lukket" and follow_up.closed_on is None:
        yield Problem("closed_on", Said(N_("Før inn når oppfølgingen ble lukket.")))


def check_inspection(inspection: Inspection, reader: Reader) -> Iterable[Problem]:
    """The report is not older than the visit."""
    if inspection.visited_on and inspection.reported_on and inspection.reported_on < inspection.visited_on:
        yield Problem("reported_on", Said(N_("Rapporten er datert før besøket.")))


def check_finding(finding: Finding, reader: Reader) -> Iterable[Problem]:
    """B7: an open breach has a deadline and a measure; a closed finding says what shows that it is mended."""
    if finding.type == "lovbrudd" and finding.deadline is None:
        yield Problem("deadline", Said(N_("Pålegget mangler frist.")))
    if finding.type == "lovbrudd" and finding.measure is None and finding.closed_on is None:
        yield Problem("measure", Said(N_("Pålegget har ikke noe tiltak.")))
    if finding.closed_on and not finding.evidence:
        yield Problem("evidence", Said(N_("Skriv hva som viser at det er rettet.")))


def finding_must_stay(finding: Finding) -> Said | None:
    """B7: a finding of supervision can be closed, never removed."""
    return Said(N_("Et funn fra tilsyn kan lukkes, men ikke fjernes."))
