"""A calendar file is read back as it was meant: days, hours in Norway, reminders, and entries that stay the same."""

from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st
from icalendar import Calendar

from navplan.domain.documents.agenda import Agenda, Event
from navplan.domain.ports import CannotStore
from navplan.storage.writers.calendar_file import calendar_bytes, write_calendar
from navplan.storage.writers.signs import writable

MADE = datetime(2026, 5, 1, 12, 30, tzinfo=UTC)
DAY = Event("a@navplan", "stat", "Frist", date(2026, 6, 1), category="Staten", description="To\nlinjer", remind_days=7)
HOURS = Event("b@navplan", "partnerskap", "Møte", datetime(2026, 7, 1, 9), datetime(2026, 7, 1, 11), remind_days=1)


def read(*events: Event, made: datetime = MADE) -> Calendar:
    return Calendar.from_ical(calendar_bytes(Agenda("Nav Fjordvik", made, events)))


def test_a_day_is_the_whole_day_and_takes_nobodys_time() -> None:
    (entry,) = read(DAY).events
    assert (entry.start, entry.end) == (date(2026, 6, 1), date(2026, 6, 2))
    assert entry["transp"] == "TRANSPARENT"
    assert (entry["summary"], entry["description"]) == ("Frist", "To\nlinjer")
    assert [str(word) for word in entry["categories"].cats] == ["Staten"]


def test_hours_stand_in_norwegian_time_with_the_zone_in_the_file() -> None:
    calendar = read(HOURS)
    (entry,) = calendar.events
    assert entry.start == datetime(2026, 7, 1, 9, tzinfo=ZoneInfo("Europe/Oslo"))
    assert entry.end - entry.start == timedelta(hours=2)
    assert entry["dtstart"].params["TZID"] == "Europe/Oslo"
    assert [str(zone["tzid"]) for zone in calendar.timezones] == ["Europe/Oslo"]


@pytest.mark.parametrize(("month", "hours"), [(1, 1), (3, 1), (4, 2), (7, 2), (10, 2), (11, 1)])
def test_the_files_own_zone_agrees_with_the_worlds(month: int, hours: int) -> None:
    zone = read(HOURS).timezones[0].to_tz(lookup_tzid=False)
    moment = datetime(2026, month, 15, 12)
    assert zone.utcoffset(moment) == timedelta(hours=hours)
    assert zone.utcoffset(moment) == ZoneInfo("Europe/Oslo").utcoffset(moment)


def test_without_hours_there_is_no_zone() -> None:
    assert read(DAY).timezones == []


def test_a_later_file_has_the_same_entry_with_a_higher_number() -> None:
    (old,), (new,) = read(DAY).events, read(DAY, made=MADE + timedelta(minutes=1)).events
    assert old["uid"] == new["uid"] == "a@navplan"
    assert new["sequence"] > old["sequence"]
    assert new["dtstamp"].dt > old["dtstamp"].dt


def test_the_number_fits_calendar_programs_until_long_after_us() -> None:
    (entry,) = read(DAY, made=datetime(2999, 1, 1, tzinfo=UTC)).events
    assert entry["sequence"] < 2**31


def test_a_rule_of_recurrence_is_kept() -> None:
    (entry,) = read(Event("c", "felles", "Årlig", date(2026, 1, 1), recurrence="FREQ=YEARLY;INTERVAL=2")).events
    assert entry["rrule"].to_ical() == b"FREQ=YEARLY;INTERVAL=2"


def test_a_days_reminder_comes_in_the_morning() -> None:
    (entry,) = read(DAY).events
    (alarm,) = entry.walk("VALARM")
    assert alarm["trigger"].dt == timedelta(days=-7, hours=9)
    (timed,) = read(HOURS).events
    assert timed.walk("VALARM")[0]["trigger"].dt == timedelta(days=-1)


def test_without_a_reminder_there_is_no_alarm() -> None:
    (entry,) = read(Event("d", "stat", "Uten", date(2026, 1, 1))).events
    assert entry.walk("VALARM") == []


@given(st.text(st.characters(exclude_categories=()), min_size=1, max_size=120))
def test_any_text_comes_back_and_makes_no_entry_of_its_own(text: str) -> None:
    given_text = f"x{text}\nEND:VEVENT"
    (entry,) = read(Event("e", "stat", given_text, date(2026, 1, 1), description=given_text)).events
    assert str(entry["summary"]).split() == writable(given_text).split()
    assert str(entry["description"]).split() == writable(given_text).split()


def test_the_same_agenda_gives_the_same_bytes() -> None:
    agenda = Agenda("Nav Fjordvik", MADE, (DAY, HOURS))
    assert calendar_bytes(agenda) == calendar_bytes(agenda)


def test_a_refused_target_is_said_and_leaves_nothing(tmp_path: Path) -> None:
    with pytest.raises(CannotStore):
        write_calendar(Agenda("Nav Fjordvik", MADE, (DAY,)), tmp_path / "mangler" / "x.ics")
    write_calendar(Agenda("Nav Fjordvik", MADE, (DAY,)), tmp_path / "x.ics")
    assert [path.name for path in tmp_path.iterdir()] == ["x.ics"]
