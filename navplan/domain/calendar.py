"""Norwegian days: public holidays, workdays, weeks, and the days on which something that comes back falls.

Holidays come from the library `holidays`, so that nobody keeps a table of Easters; what comes back is counted by
`dateutil.rrule`, whose rules are also those of calendar files (RFC 5545).
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from functools import cache
from typing import Literal

from dateutil.rrule import FR, MO, MONTHLY, SA, SU, TH, TU, WE, rrule

Way = Literal["etter", "for", "staar"]
"""Where a day goes that falls on a weekend or holiday: to the workday after or before it, or nowhere."""

WEEKDAYS = (MO, TU, WE, TH, FR, SA, SU)
SHORTEST_MONTH = 28
DAYS = ("lørdag", "søndag")


@dataclass(frozen=True)
class Rule:
    """When something comes back: every `months` months from the month of `first`, 0 for once.

    `by` says what is counted: the day of the month of `first`; the `ordinal`-th `weekday` of the month (−1 is the
    last; Monday is 0); or the `weekday` of the ISO `week` of the year.
    """

    first: date
    months: int = 12
    by: Literal["dag", "ukedag", "uke"] = "dag"
    ordinal: int = 1
    weekday: int = 0
    week: int = 1


@cache
def holidays_of(year: int) -> Mapping[date, str]:
    """The public holidays of Norway in one year, with their names in bokmål."""
    from holidays import country_holidays  # read when a day is first asked for: the window is painted before

    found = country_holidays("NO", years=year, language="no")
    return {day: name for day, name in sorted(found.items()) if day.year == year}


def holiday(day: date) -> str:
    """What the public holiday is called; empty on other days. Two on one day are both named."""
    return holidays_of(day.year).get(day, "").replace("; ", " og ")


def is_workday(day: date) -> bool:
    """Monday to Friday, and no public holiday."""
    return day.weekday() < 5 and not holiday(day)


def off_day(day: date) -> str:
    """Why nobody works: the holiday's name, «lørdag» or «søndag»; empty on a workday."""
    name = holiday(day)
    return name or ("" if day.weekday() < 5 else DAYS[day.weekday() - 5])


def moved(day: date, way: str) -> date:
    """The day itself when it is a workday or `way` lets it stand, else the nearest workday that way."""
    step = {"etter": 1, "for": -1}.get(way, 0)
    while step and not is_workday(day):
        day += timedelta(days=step)
    return day


def weeks_in(year: int) -> int:
    """52 or 53, after ISO 8601: 28 December is always in the last week."""
    return date(year, 12, 28).isocalendar().week


def day_of_week(year: int, week: int, weekday: int) -> date:
    """A weekday (Monday is 0) of an ISO week; week 53 is the last week where the year has only 52."""
    return date.fromisocalendar(year, min(max(week, 1), weeks_in(year)), weekday + 1)


def days_in(rule: Rule, year: int) -> tuple[date, ...]:
    """The days of one year on which the rule falls, before any of them is moved; none before its first month."""
    if rule.by == "uke":
        return _weeks(rule, year)
    if not rule.months:
        first = _once(rule)
        return (first,) if first.year == year else ()
    first, last = _midnight(date(year, 1, 1)), _midnight(date(year, 12, 31))
    return tuple(found.date() for found in _counted(rule, until=last).between(first, last, inc=True))


def calendar_rule(rule: Rule, until: date) -> str:
    """The same as a rule of RFC 5545, for calendar files; empty for what comes once or goes by weeks."""
    if not rule.months or rule.by == "uke":
        return ""
    written = str(_counted(rule, until=_midnight(until)))
    return written.split("RRULE:")[1].replace("T000000", "")


def _midnight(day: date) -> datetime:
    """The day as rrule wants it; it has no hour and no zone."""
    return datetime.combine(day, time())


def _once(rule: Rule) -> date:
    """The one day of a rule that does not come back."""
    return rule.first if rule.by == "dag" else _counted(rule, count=1)[0].date()


def _counted(rule: Rule, until: datetime | None = None, count: int | None = None) -> rrule:
    """The rule as rrule counts it, from the month of `first`; the 31st of a short month is its last day."""
    begin = _midnight(rule.first.replace(day=1))
    step, day = max(rule.months, 1), rule.first.day
    if rule.by == "ukedag":
        weekday = WEEKDAYS[rule.weekday](rule.ordinal)
        return rrule(MONTHLY, begin, step, byweekday=weekday, until=until, count=count)
    if day <= SHORTEST_MONTH:
        return rrule(MONTHLY, begin, step, bymonthday=day, until=until, count=count)
    last = range(SHORTEST_MONTH, day + 1)
    return rrule(MONTHLY, begin, step, bymonthday=last, bysetpos=-1, until=until, count=count)


def _weeks(rule: Rule, year: int) -> tuple[date, ...]:
    """Weeks come back by the year: every year, or every so many twelve months."""
    years = max(rule.months // 12, 1)
    since = year - rule.first.year
    if since < 0 or since % years or (since and not rule.months):
        return ()
    return (day_of_week(year, rule.week, rule.weekday),)
