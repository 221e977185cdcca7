"""A calendar as .ics (RFC 5545), which Outlook and others take in; a newer file updates what an older one put there."""

from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

from icalendar import Alarm, Calendar, Timezone, TimezoneDaylight, TimezoneStandard
from icalendar import Event as Entry
from icalendar.prop import vRecur

from navplan import __version__
from navplan.domain.documents.agenda import Agenda, Event
from navplan.storage.writers.files import replace_file
from navplan.storage.writers.signs import writable

ZONE = ZoneInfo("Europe/Oslo")
FIRST = datetime(2020, 1, 1, tzinfo=UTC)
"""From here minutes are counted, so that a later file always has the higher sequence number."""

REMIND_AT = timedelta(hours=9)
"""A whole day's reminder comes at nine in the morning, not at midnight."""


SINCE = {3: 31, 10: 27}
"""The last Sundays of March and October 1996, when all of Europe began to turn the clock on the same days."""


def write_calendar(agenda: Agenda, target: Path) -> None:
    """Write the calendar to `target`, whole or not at all; raises `CannotStore`."""
    made = calendar_bytes(agenda)
    replace_file(target, lambda path: _write(path, made))


def _write(path: Path, made: bytes) -> None:
    path.write_bytes(made)


def calendar_bytes(agenda: Agenda) -> bytes:
    """The calendar file's bytes; times of day bring their zone with them."""
    calendar = Calendar()
    calendar.add("prodid", f"-//NavPlan//NavPlan {__version__}//NO")
    calendar.add("version", "2.0")
    calendar.add("calscale", "GREGORIAN")
    calendar.add("method", "PUBLISH")
    calendar.add("x-wr-calname", _text(agenda.title))
    calendar.add("x-wr-timezone", ZONE.key)
    if any(isinstance(event.start, datetime) for event in agenda.events):
        calendar.add_component(_zone())
    for event in agenda.events:
        calendar.add_component(_entry(event, agenda.made))
    return bytes(calendar.to_ical())


def _zone() -> Timezone:
    """Norwegian time as a rule, not as a list of days that ends some year: last Sunday of March and of October."""
    zone = Timezone()
    zone.add("tzid", ZONE.key)
    for part, month, name, before, after in (
        (TimezoneStandard(), 10, "CET", 2, 1),
        (TimezoneDaylight(), 3, "CEST", 1, 2),
    ):
        part.add("dtstart", datetime(1996, month, SINCE[month], before + 1))  # noqa: DTZ001 - the zone is being defined
        part.add("rrule", {"freq": "yearly", "bymonth": month, "byday": "-1su"})
        part.add("tzname", name)
        part.add("tzoffsetfrom", timedelta(hours=before))
        part.add("tzoffsetto", timedelta(hours=after))
        zone.add_component(part)
    return zone


def _entry(event: Event, made: datetime) -> Entry:
    entry = Entry()
    entry.add("uid", event.uid)
    entry.add("dtstamp", made)
    entry.add("last-modified", made)
    entry.add("sequence", max(0, int((made - FIRST).total_seconds() // 60)))
    entry.add("summary", _text(event.summary))
    if event.description:
        entry.add("description", _text(event.description))
    if event.category:
        entry.add("categories", [_text(event.category)])
    _add_times(entry, event)
    if event.recurrence:
        entry.add("rrule", vRecur.from_ical(event.recurrence))
    if event.remind_days is not None:
        entry.add_component(_alarm(event, event.remind_days))
    return entry


def _add_times(entry: Entry, event: Event) -> None:
    """A whole day ends where the next begins and takes nobody's time; hours stand in Norwegian time."""
    if isinstance(event.start, datetime):
        entry.add("dtstart", event.start.replace(tzinfo=ZONE))
        entry.add("dtend", (event.end or event.start + timedelta(hours=1)).replace(tzinfo=ZONE))
        return
    entry.add("dtstart", event.start)
    entry.add("dtend", event.start + timedelta(days=1))
    entry.add("transp", "TRANSPARENT")


def _alarm(event: Event, days: int) -> Alarm:
    before = timedelta(days=-days)
    is_day = isinstance(event.start, date) and not isinstance(event.start, datetime)
    alarm = Alarm()
    alarm.add("action", "DISPLAY")
    alarm.add("description", _text(event.summary))
    alarm.add("trigger", before + REMIND_AT if is_day else before)
    return alarm


def _text(text: str) -> str:
    """A calendar file is text with lines: other control signs are told by their number."""
    return writable(text)
