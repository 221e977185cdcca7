"""Which version and which meeting a document is about when nobody has pointed at one."""

from datetime import date

from navplan.domain.modules.meeting import Meeting
from navplan.domain.modules.meeting.rules import is_held, meetings_in_order, next_meeting
from navplan.domain.modules.partnership import Agreement
from navplan.domain.modules.partnership.versions import before, newest
from navplan.domain.records import Reader


def agreement_of(reader: Reader) -> Agreement:
    """The version that is being worked on, else the one that applies; an empty one when the plan has none."""
    return newest(reader) or Agreement()


def versions_of(reader: Reader) -> tuple[Agreement, Agreement]:
    """The version being worked on and the one it replaces; the same twice when there is none before it."""
    new = agreement_of(reader)
    return before(new, reader) or new, new


def coming_meeting(reader: Reader, year: int, today: date | None = None) -> Meeting:
    """The next meeting from `today` on, where there is one: the same that Oversikt counts the days to.

    Else the year's first meeting that has not been held, else any such, else the year's last.
    """
    following = next_meeting(reader, today) if today else None
    if following is not None:
        return following
    meetings = meetings_in_order(reader)
    ahead = [meeting for meeting in meetings if not is_held(meeting)]
    of_year = [meeting for meeting in ahead if meeting.year == year]
    return next(iter((*of_year, *ahead, *reversed(meetings))), Meeting(year=year))


def held_meeting(reader: Reader, year: int) -> Meeting:
    """The meeting held last in the year, else the last held of all, else the one to come."""
    held = [meeting for meeting in meetings_in_order(reader) if is_held(meeting)]
    of_year = [meeting for meeting in held if meeting.year == year]
    return next(iter((*reversed(of_year), *reversed(held))), coming_meeting(reader, year))
