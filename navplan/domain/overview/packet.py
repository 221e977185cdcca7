"""The next partnership meeting, and what its packet lacks before it can be sent."""

from collections.abc import Iterable
from dataclasses import dataclass

from navplan.domain.meetings.standing import standing_of
from navplan.domain.modules.meeting import AgendaItem, Attendance, Meeting
from navplan.domain.modules.meeting.rules import items_of, next_meeting, previous_meeting
from navplan.domain.overview.need import Look, Need, Tier, as_said
from navplan.domain.words import N_, Said

TREATED = ("enighet", "droefting")
"""Types of item that the owners cannot prepare for without a background."""


@dataclass(frozen=True)
class NextMeeting:
    """The nearest meeting that has not been held, how many days are left, and what the packet lacks."""

    meeting: Meeting
    days: int
    lacks: tuple[Need, ...]


def coming(look: Look) -> NextMeeting | None:
    """The next meeting; None when none is planned from today on."""
    meeting = next_meeting(look.reader, look.today)
    if meeting is None or meeting.held_on is None:
        return None
    return NextMeeting(meeting, (meeting.held_on - look.today).days, tuple(_lacks(look, meeting)))


def _lacks(look: Look, meeting: Meeting) -> Iterable[Need]:
    items = items_of(meeting, look.reader)
    if not items:
        yield _lack(look, meeting, Said(N_("Sakslisten er ikke laget")))
    if not meeting.place or not meeting.starts:
        yield _lack(look, meeting, Said(N_("Sted eller klokkeslett mangler")))
    if not meeting.chair or not meeting.secretary:
        yield _lack(look, meeting, Said(N_("Møteleder eller referent er ikke valgt")))
    if not look.reader.linked(Attendance, "meeting", meeting.id):
        yield _lack(look, meeting, Said(N_("Ingen er kalt inn")))
    stands = standing_of(meeting, look.reader, look.today)
    if stands.length is not None and stands.minutes > stands.length:
        yield _lack(look, meeting, stands.time_said())
    for item in items:
        yield from _item(look, item)
    last = previous_meeting(meeting, look.reader)
    if last is not None and last.status in ("holdt", "til_godkjenning"):
        yield _lack(look, last, Said(N_("Referatet fra {name} er ikke godkjent"), name=last.name))


def _lack(look: Look, meeting: Meeting, why: Said) -> Need:
    title = Said(N_("Møte {name}"), name=meeting.name)
    return look.about((N_("Møtepakke"), why, title), Tier.GAP, meeting)


def _item(look: Look, item: AgendaItem) -> Iterable[Need]:
    title = as_said(item.title)
    if item.case:
        title = Said(N_("Sak {case}: {title}"), case=item.case, title=item.title)
    if item.type in TREATED and not (item.background or item.assessment):
        yield look.about((N_("Møtepakke"), title, Said(N_("Saksframlegget mangler"))), Tier.GAP, item)
    elif item.type == "enighet" and not item.proposal:
        yield look.about((N_("Møtepakke"), title, Said(N_("Forslag til konklusjon mangler"))), Tier.GAP, item)
    if item.minutes is None:
        yield look.about((N_("Møtepakke"), title, Said(N_("Tid er ikke satt av"))), Tier.GAP, item)
