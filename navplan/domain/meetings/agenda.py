"""The year's meetings from the agreement, and an agenda from the template; numbers run through the year."""

import tomllib
from collections.abc import Mapping
from datetime import date, timedelta
from functools import cache
from pathlib import Path
from typing import Any

from dateutil.relativedelta import WE, relativedelta

from navplan.domain.draft import Draft
from navplan.domain.modules.meeting.records import AgendaItem, Attendance, Meeting, MeetingSeries
from navplan.domain.modules.meeting.rules import items_of
from navplan.domain.modules.partnership.agreement import Agreement
from navplan.domain.modules.partnership.parts_office import Participant
from navplan.domain.places import RESOURCES
from navplan.domain.records import Reader

TEMPLATE = RESOURCES / "library" / "partnership" / "agenda.toml"
STEP = 100
"""Room between the template's items, so that a proposal can stand under the one it belongs to."""
USUAL_MEETINGS = 4
USUAL_PLACE = {"starts": "09.00", "ends": "11.30"}


@cache
def template(path: Path = TEMPLATE) -> tuple[Mapping[str, Any], ...]:
    """The items that every agenda has, in order (B1.2)."""
    with path.open("rb") as file:
        return tuple(tomllib.load(file)["item"])


def season_of(day: date) -> str:
    """The year variant of the agenda: start of the year, tertial, budget, end of the year."""
    if day.month == 12:
        return "evaluering"
    return "oppstart" if day.month <= 3 else "tertial" if day.month <= 9 else "budsjett"


def meeting_days(year: int, count: int) -> tuple[date, ...]:
    """Days spread over the year, each the second Wednesday of its month. Suggested, never fixed."""
    months = [1 + (12 * n + 6) // count for n in range(min(count, 12))]
    return tuple(date(year, month, 1) + relativedelta(weekday=WE(2)) for month in months)


def plan_year(draft: Draft, year: int, agreement: Agreement | None, reader: Reader) -> tuple[Meeting, ...]:
    """A series with its meetings, as often and with the deadlines that the agreement says (A5)."""
    count = (agreement.meetings_a_year if agreement else None) or USUAL_MEETINGS
    series = draft.add(
        MeetingSeries(
            year=year,
            agreement=agreement.id if agreement else None,
            meetings=count,
            proposal_days=agreement.proposal_days if agreement else None,
            notice_days=agreement.notice_days if agreement else None,
            minutes_days=agreement.minutes_days if agreement else None,
            **USUAL_PLACE,
        )
    )
    taken = len([meeting for meeting in reader.all(Meeting) if meeting.year == year])
    days = enumerate(meeting_days(year, count), start=taken + 1)
    return tuple(_meeting(draft, series, f"{number}/{year}", day, reader) for number, day in days)


def _meeting(draft: Draft, series: MeetingSeries, name: str, day: date, reader: Reader) -> Meeting:
    season = season_of(day)
    meeting = draft.add(
        Meeting(
            name=name,
            series=series.id,
            year=day.year,
            held_on=day,
            season=season,
            type="oppstart" if season == "oppstart" else "ordinaert",
            starts=series.starts,
            ends=series.ends,
            place=series.place,
            **deadlines(day, series),
        )
    )
    call_participants(draft, meeting, series.agreement, reader)
    return meeting


def deadlines(day: date, series: MeetingSeries) -> dict[str, Any]:
    """The meeting's deadlines, counted from its day."""
    return {
        "proposals_due": _away(day, series.proposal_days, -1),
        "notice_due": _away(day, series.notice_days, -1),
        "minutes_due": _away(day, series.minutes_days, 1),
    }


def strayed(meeting: Meeting, reader: Reader) -> dict[str, Any]:
    """The deadlines that would be others if they were counted from the meeting's day, and what they would be.

    Nothing for a meeting outside a series or without a day: nobody has said how they are counted. A deadline that
    was written by hand strays too, which is why they are counted anew only when somebody asks for it.
    """
    series = reader.get(MeetingSeries, meeting.series) if meeting.series else None
    if series is None or meeting.held_on is None:
        return {}
    counted = deadlines(meeting.held_on, series)
    return {fact: day for fact, day in counted.items() if day is not None and day != getattr(meeting, fact)}


def count_deadlines(draft: Draft, meeting: Meeting, reader: Reader) -> Meeting:
    """The meeting's deadlines counted from the day it has now."""
    return draft.set(meeting, **strayed(meeting, reader))


def _away(day: date, days: int | None, way: int) -> date | None:
    return None if days is None else day + timedelta(days=way * days)


def call_participants(draft: Draft, meeting: Meeting, agreement: str | None, reader: Reader) -> None:
    """Those whom the agreement names stand on the list; each is ticked off when the meeting begins."""
    for participant in reader.linked(Participant, "agreement", agreement or ""):
        draft.add(
            Attendance(
                meeting=meeting.id,
                title=participant.title,
                owner=participant.owner,
                observer=participant.voice == "observatoer",
            )
        )


def lay_agenda(draft: Draft, meeting: Meeting, reader: Reader) -> tuple[AgendaItem, ...]:
    """The template's items on the meeting's agenda, with the time that the season gives each."""
    first = next_case(meeting, reader)
    items = []
    for number, entry in enumerate(template()):
        extra = entry.get("extra", 0) if meeting.season in entry.get("seasons", ()) else 0
        items.append(
            draft.add(
                AgendaItem(
                    meeting=meeting.id,
                    case=_case(first + number, meeting),
                    place=(number + 1) * STEP,
                    title=entry["title"],
                    type=entry["type"],
                    category=entry["category"],
                    minutes=entry["minutes"] + extra,
                )
            )
        )
    return tuple(items)


def next_case(meeting: Meeting, reader: Reader) -> int:
    """The next free number of the meeting's year."""
    ending = f"/{(meeting.year or 0) % 100:02}"
    heads = (item.case.removesuffix(ending) for item in reader.all(AgendaItem) if item.case.endswith(ending))
    return max((int(head) for head in heads if head.isdecimal()), default=0) + 1


def _case(number: int, meeting: Meeting) -> str:
    return f"{number}/{(meeting.year or 0) % 100:02}"


def new_item(draft: Draft, meeting: Meeting, item: AgendaItem, reader: Reader) -> AgendaItem:
    """Put an item on the agenda: its number is the year's next, its place under the template item of its category."""
    return draft.add(
        item.with_values(
            meeting=meeting.id,
            case=_case(next_case(meeting, reader), meeting),
            place=_place(meeting, item.category, reader),
        )
    )


def _place(meeting: Meeting, category: str, reader: Reader) -> int:
    items = items_of(meeting, reader)
    same = [item.place or 0 for item in items if item.category == category and item.type != "eventuelt"]
    if same:
        return max(same) + 1
    places = [item.place or 0 for item in items if item.type != "eventuelt"]
    return max(places, default=0) + 1


def move(draft: Draft, item: AgendaItem, down: bool, reader: Reader) -> None:
    """Change places with the neighbour above or below; at the ends nothing happens. Case numbers stay."""
    meeting = reader.get(Meeting, item.meeting)
    items = items_of(meeting, reader) if meeting else ()
    here = next((n for n, other in enumerate(items) if other.id == item.id), -1)
    there = here + (1 if down else -1)
    if here < 0 or not 0 <= there < len(items):
        return
    order = list(items)
    order[here], order[there] = order[there], order[here]
    for n, other in enumerate(order, start=1):
        draft.set(other, place=n * STEP)
