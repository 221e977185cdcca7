"""How a meeting and the partnership stand, counted once: the screen and every document say these numbers."""

from dataclasses import dataclass
from datetime import date

from navplan.domain.modules.meeting.records import AgendaItem, FollowUp, Meeting
from navplan.domain.modules.meeting.rules import (
    budget,
    follow_ups_before,
    is_open_follow_up,
    items_of,
    length,
    undecided,
)
from navplan.domain.records import Reader
from navplan.domain.words import N_, Said


@dataclass(frozen=True)
class MeetingStanding:
    """The numbers of one meeting; `minutes` is set aside, `used` is spent, `length` is what the times give."""

    items: int
    minutes: int
    used: int
    length: int | None
    carried: int
    overdue: int
    waiting: int

    def time_said(self) -> Said:
        """«125 av 150 minutter er satt av», or what the items take when the meeting has no times."""
        if self.length is None:
            return Said(N_("{n} minutter er satt av"), n=self.minutes)
        if self.minutes > self.length:
            over = self.minutes - self.length
            return Said(
                N_("{n} av {whole} minutter er satt av, {over} for mange"), n=self.minutes, whole=self.length, over=over
            )
        return Said(N_("{n} av {whole} minutter er satt av"), n=self.minutes, whole=self.length)

    def carried_said(self) -> Said:
        """How much follow-up from earlier meetings is open, and how much of it is late."""
        if not self.carried:
            return Said(N_("Ingen åpne punkter fra tidligere møter"))
        if not self.overdue:
            return Said(N_("{n} åpne punkter fra tidligere møter"), n=self.carried)
        return Said(N_("{n} åpne punkter fra tidligere møter, {late} over fristen"), n=self.carried, late=self.overdue)


def standing_of(meeting: Meeting, reader: Reader, today: date) -> MeetingStanding:
    """Count one meeting."""
    items = items_of(meeting, reader)
    carried = follow_ups_before(meeting, reader)
    return MeetingStanding(
        items=len(items),
        minutes=budget(meeting, reader),
        used=sum(item.used or 0 for item in items),
        length=length(meeting),
        carried=len(carried),
        overdue=sum(1 for follow_up in carried if is_late(follow_up, today)),
        waiting=sum(1 for item in items if undecided(item, reader)),
    )


def is_late(follow_up: FollowUp, today: date) -> bool:
    """Whether open follow-up has passed its deadline; the day itself is not late."""
    return is_open_follow_up(follow_up) and follow_up.due is not None and follow_up.due < today


def waiting_items(reader: Reader) -> tuple[AgendaItem, ...]:
    """Every item whose conclusion waits for a formal decision in some line."""
    return tuple(item for item in reader.all(AgendaItem) if undecided(item, reader))
