"""What the year wheel says in words: when an activity comes back, and how a day stands."""

from datetime import date

from navplan.domain.documents.business_plan_year import MONTHS
from navplan.domain.kinds import Choice, Day
from navplan.domain.modules.wheel import Activity
from navplan.domain.records import field_of
from navplan.ui.words import _


def shown_day(day: date | None) -> str:
    """dd.mm.yyyy."""
    return Day().show(day, _)


def option_words(key: str, value: str) -> str:
    """The words of one of the activity's choices."""
    kind = field_of(Activity, key).kind
    return _(kind.option(value).label) if isinstance(kind, Choice) and value else ""


def when_words(activity: Activity, base: str = "") -> str:
    """«15. januar, hvert år», «andre torsdag i desember», «14 dager før Brukerutvalgsmøte»."""
    if activity.mode == "relativ":
        days = activity.distance or 0
        words = _("{n} dager før {base}") if days < 0 else _("{n} dager etter {base}")
        return words.format(n=abs(days), base=base or "…")
    when = _day_words(activity)
    return f"{when}, {option_words('repeats', activity.repeats).lower()}" if when else ""


def _day_words(activity: Activity) -> str:
    if activity.first is None:
        return ""
    month = _(MONTHS[activity.first.month - 1]).lower()
    weekday = option_words("weekday", activity.weekday).lower()
    if activity.mode == "ukedag":
        ordinal = option_words("ordinal", activity.ordinal).lower()
        return _("{ordinal} {weekday} i {month}").format(ordinal=ordinal, weekday=weekday, month=month)
    if activity.mode == "uke":
        return _("{weekday} i uke {week}").format(weekday=weekday, week=activity.week or "…")
    words = _("{day}. {month}").format(day=activity.first.day, month=month)
    if activity.mode == "tidsrom" and activity.lasts:
        return _("{when} og {n} dager fram").format(when=words, n=activity.lasts)
    return words
