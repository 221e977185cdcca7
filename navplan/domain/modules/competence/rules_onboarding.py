"""What a complete programme for the new looks like, how far somebody has come, and what may be kept (5.5.10–5.5.11)."""

from collections.abc import Iterable
from datetime import date, timedelta
from fractions import Fraction
from math import ceil

from navplan.domain.deadlines import today
from navplan.domain.modules.competence.figures import days_late, deleted_by
from navplan.domain.modules.competence.onboarding import Newcomer, NewcomerPoint, Onboarding, OnboardingPoint
from navplan.domain.modules.competence.words import POINT_DONE
from navplan.domain.records import Problem, Reader
from navplan.domain.words import N_, Said

WEEKS_A_YEAR = 52


def code_of(newcomer: Newcomer) -> str:
    """The code people use: «NY-2026-01»."""
    return f"NY-{newcomer.code_year or 0:04}-{newcomer.code_number or 0:02}"


def next_code(newcomers: Iterable[Newcomer], year: int) -> int:
    """The next number of the year; numbers of removed codes above the highest left may return."""
    return max((n.code_number or 0 for n in newcomers if n.code_year == year), default=0) + 1


def points_of(newcomer: Newcomer, reader: Reader) -> tuple[OnboardingPoint, ...]:
    """The points of the programme in their order."""
    points = reader.linked(OnboardingPoint, "onboarding", newcomer.onboarding)
    return tuple(sorted(points, key=lambda point: (point.week_to or 0, point.place or 0)))


def statuses(newcomer: Newcomer, reader: Reader) -> dict[str, NewcomerPoint]:
    """How each point stands, by the point's id; a point that nobody has touched is not there."""
    return {row.point: row for row in reader.linked(NewcomerPoint, "newcomer", newcomer.id)}


def left_out(newcomer: Newcomer, reader: Reader) -> tuple[OnboardingPoint, ...]:
    """Mandatory points that nobody has completed or found out of place."""
    stands = statuses(newcomer, reader)
    open_ = (p for p in points_of(newcomer, reader) if p.mandatory)
    return tuple(p for p in open_ if p.id not in stands or stands[p.id].status not in POINT_DONE)


def progress(newcomer: Newcomer, reader: Reader) -> tuple[int, int]:
    """Mandatory points that are done, and all of them; those found out of place count in neither."""
    stands = statuses(newcomer, reader)
    asked = [p for p in points_of(newcomer, reader) if p.mandatory]
    known = [stands[p.id].status if p.id in stands else "ikke_startet" for p in asked]
    return known.count("fullfort"), len(known) - known.count("ikke_aktuelt")


def progress_share(newcomer: Newcomer, reader: Reader) -> Fraction | None:
    """The share of the mandatory points that are done, 0–1."""
    done, whole = progress(newcomer, reader)
    return Fraction(done, whole) if whole else None


def due_day(newcomer: Newcomer, point: OnboardingPoint) -> date | None:
    """The last day of the week in which the point should be done; week 0 is the first."""
    if newcomer.started_on is None or point.week_to is None:
        return None
    return newcomer.started_on + timedelta(weeks=point.week_to, days=6)


def late_points(newcomer: Newcomer, reader: Reader, now: date) -> tuple[OnboardingPoint, ...]:
    """Mandatory points that should have been done by now."""
    if newcomer.ended_on is not None:
        return ()
    return tuple(p for p in left_out(newcomer, reader) if (due := due_day(newcomer, p)) is not None and due < now)


def must_go(newcomer: Newcomer, now: date) -> bool:
    """Whether the code has been kept as long as it may."""
    last = deleted_by(newcomer)
    return last is not None and last < now


def check_onboarding(onboarding: Onboarding, reader: Reader) -> Iterable[Problem]:
    """A name, a length and at least one point."""
    if not onboarding.name:
        yield Problem("name", Said(N_("Løpet mangler navn.")))
    if onboarding.months is None:
        yield Problem("months", Said(N_("Skriv hvor mange måneder løpet varer.")))
    if not reader.linked(OnboardingPoint, "onboarding", onboarding.id):
        yield Problem("name", Said(N_("Løpet har ingen punkter ennå.")))


def check_point(point: OnboardingPoint, reader: Reader) -> Iterable[Problem]:
    """A title, its place, who sees to it, and weeks that run forwards and lie within the programme."""
    if not point.title:
        yield Problem("title", Said(N_("Punktet mangler navn.")))
    if point.place is None:
        yield Problem("place", Said(N_("Skriv punktets nummer i løpet.")))
    if point.role is None:
        yield Problem("role", Said(N_("Velg rollen som har ansvar for punktet.")))
    if point.week_from is None or point.week_to is None:
        yield Problem("week_from", Said(N_("Skriv fra hvilken uke og til hvilken.")))
    elif point.week_from > point.week_to:
        yield Problem("week_to", Said(N_("Punktet slutter før det begynner.")))
    elif (last := last_week(reader.get(Onboarding, point.onboarding))) is not None and point.week_to > last:
        yield Problem("week_to", Said(N_("Løpet er over etter uke {n}."), n=last))


def last_week(onboarding: Onboarding | None) -> int | None:
    """The week in which the programme is over, twenty-six for six months; None while its length is unknown."""
    months = onboarding.months if onboarding else None
    return None if months is None else ceil(Fraction(WEEKS_A_YEAR * months, 12))


def check_newcomer(newcomer: Newcomer, reader: Reader) -> Iterable[Problem]:
    """A code of its own, a start, an end that follows the points, and no longer kept than allowed."""
    if newcomer.code_year is None or newcomer.code_number is None:
        yield Problem("code_number", Said(N_("Løpet mangler kode.")))
    elif any(n.id != newcomer.id and code_of(n) == code_of(newcomer) for n in reader.all(Newcomer)):
        yield Problem("code_number", Said(N_("Koden er brukt før.")))
    if newcomer.role is None:
        yield Problem("role", Said(N_("Velg rollen.")))
    yield from _ending(newcomer, reader)


def _ending(newcomer: Newcomer, reader: Reader) -> Iterable[Problem]:
    start, end, now = newcomer.started_on, newcomer.ended_on, today()
    if start is None:
        yield Problem("started_on", Said(N_("Skriv når løpet begynte.")))
    elif end is not None and end < start:
        yield Problem("ended_on", Said(N_("Løpet slutter før det begynner.")))
    elif end is None and (late := days_late(newcomer, now)):
        yield Problem("ended_on", Said(N_("{n} dager over seks måneder."), n=late))
    if end is not None and left_out(newcomer, reader) and newcomer.ended_why in ("", "fullfort"):
        yield Problem("ended_why", Said(N_("Obligatoriske punkter står igjen. Velg hvordan løpet endte.")))
    if must_go(newcomer, now):
        yield Problem("ended_on", Said(N_("Koden skal slettes nå.")), "danger")


def check_newcomer_point(row: NewcomerPoint, reader: Reader) -> Iterable[Problem]:
    """A point left out has a reason; one that is done has a day within the programme."""
    newcomer = reader.get(Newcomer, row.newcomer)
    if row.status == "ikke_aktuelt" and not row.reason:
        yield Problem("reason", Said(N_("Velg hvorfor punktet ikke er aktuelt.")))
    if row.status == "fullfort" and row.done_on is None:
        yield Problem("done_on", Said(N_("Skriv når punktet var gjort.")))
    if row.done_on and newcomer and newcomer.started_on and row.done_on < newcomer.started_on:
        yield Problem("done_on", Said(N_("Datoen er før løpet begynte.")))
