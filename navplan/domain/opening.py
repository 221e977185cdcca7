"""The week in the reception: the agreement in force owns it, the theme form shows it.

What the owners have signed is when the office is open. The theme form has days of its own only where no agreement
says anything, or where something else was written there before; such days are shown beside the signed ones until
somebody decides, and are never taken away by the program.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from navplan.domain.modules.partnership import Agreement
from navplan.domain.modules.partnership.clock import IN_PERSON, minutes, span
from navplan.domain.modules.partnership.parts_office import OpeningHours
from navplan.domain.modules.partnership.versions import in_force
from navplan.domain.modules.partnership.words import WEEKDAYS
from navplan.domain.modules.themes.access import LEAST_STAFFED, AccessDay, AccessSheet
from navplan.domain.records import Problem, Reader
from navplan.domain.words import N_, Said

DROP_IN = "drop_in"
ORDER = {option.key: place for place, option in enumerate(WEEKDAYS)}


@dataclass(frozen=True)
class Span:
    """A stretch of one weekday with somebody in the reception; `record` is where it stands."""

    weekday: str
    opens: str
    closes: str
    drop_in: bool
    record: OpeningHours | AccessDay


@dataclass(frozen=True)
class Week:
    """The week as it is told. Without `agreement` the theme form's own days are all there is."""

    agreement: Agreement | None
    spans: tuple[Span, ...]
    alike: tuple[AccessDay, ...] = ()
    apart: tuple[AccessDay, ...] = ()

    @property
    def minutes(self) -> int:
        """Minutes a week with somebody in the reception."""
        return sum(span(one.opens, one.closes) or 0 for one in self.spans)

    def of(self, weekday: str) -> tuple[Span, ...]:
        """The stretches of one weekday."""
        return tuple(one for one in self.spans if one.weekday == weekday)


def signed_hours(reader: Reader) -> tuple[OpeningHours, ...]:
    """The hours in person of the agreement in force, those that can be read."""
    agreement = in_force(reader)
    rows = reader.linked(OpeningHours, "agreement", agreement.id) if agreement else ()
    return tuple(row for row in rows if row.type in IN_PERSON and span(row.opens, row.closes))


def office_week(reader: Reader, sheet: AccessSheet | None) -> Week:
    """The week of the office: the agreement's where it has hours, otherwise the theme form's own."""
    own = reader.linked(AccessDay, "sheet", sheet.id) if sheet else ()
    signed = signed_hours(reader)
    if not signed:
        staffed = (day for day in own if day.staffed)
        return Week(None, _in_order(Span(d.weekday, d.opens, d.closes, d.drop_in, d) for d in staffed))
    spans = _in_order(Span(r.weekday, r.opens, r.closes, r.type == DROP_IN, r) for r in signed)
    alike = tuple(day for day in own if any(_says_the_same(day, one) for one in spans))
    return Week(in_force(reader), spans, alike, tuple(day for day in own if day not in alike))


def _in_order(spans: Iterable[Span]) -> tuple[Span, ...]:
    return tuple(sorted(spans, key=lambda one: (ORDER.get(one.weekday, len(ORDER)), minutes(one.opens) or 0)))


def _says_the_same(day: AccessDay, one: Span) -> bool:
    """Whether nothing would be lost if the form's day went: same day, hours, and way in."""
    same = (minutes(day.opens), minutes(day.closes)) == (minutes(one.opens), minutes(one.closes))
    return day.weekday == one.weekday and same and day.staffed and day.drop_in == one.drop_in


def opening_problems(sheet: AccessSheet, reader: Reader) -> Iterator[Problem]:
    """What the form's own check cannot see: it knows its own days, but not those that the owners have signed."""
    week = office_week(reader, sheet)
    if week.agreement is None:
        if not week.spans:
            yield Problem("", Said(N_("Åpningstidene er ikke ført, verken i avtalen eller her.")))
        return
    if week.minutes < LEAST_STAFFED or not any(one.drop_in for one in week.spans):
        if not sheet.limits_reason and not week.agreement.opening_reason:
            yield Problem("limits_reason", Said(N_("Mottaket er lite åpent. Skriv hvorfor.")))
        if not sheet.compensation:
            yield Problem("compensation", Said(N_("Mottaket er lite åpent. Skriv hva dere gjør for å veie opp.")))
    if week.apart:
        yield Problem("", Said(N_("Dager i skjemaet som ikke er som i avtalen: {n}"), n=len(week.apart)))


def sheet_problems(sheet: AccessSheet, own: Iterable[Problem], reader: Reader) -> tuple[Problem, ...]:
    """The form's own problems and these, each field once."""
    found = [*opening_problems(sheet, reader)]
    told = {problem.field for problem in found if problem.field}
    signed = bool(signed_hours(reader))
    kept = (p for p in own if not (signed and p.field in ("limits_reason", "compensation")) and p.field not in told)
    return (*kept, *found)
