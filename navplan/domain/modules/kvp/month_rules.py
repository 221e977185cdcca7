"""Whether a month adds up (kvp_kompetanse.md 5.2); used by the form's footer, by the problem lists and by the lock.

A problem never stops a save. Locking is what asks for a month without faults.
"""

from collections.abc import Iterable
from dataclasses import dataclass

from navplan.domain.kinds import Choice
from navplan.domain.modules.kvp.month import (
    AGES,
    APPLICATIONS,
    INFLOW,
    MEASURES,
    OUTCOMES,
    OUTFLOW,
    REFUSALS,
    KvpMonth,
    before,
    period,
)
from navplan.domain.modules.kvp.series import Period, Series, Standing, missing, series_of, total
from navplan.domain.modules.kvp.words import MONTHS
from navplan.domain.records import Problem, Reader
from navplan.domain.words import N_, Said

NEEDED = (*APPLICATIONS, *INFLOW, *OUTFLOW, "leave", *AGES)
"""What the monthly figures cannot do without."""

AT_MOST: tuple[tuple[str, str, str], ...] = (
    (
        "long_term_assessed",
        "long_term",
        N_("Det er vurdert {part} av {whole} langtidsmottakere. Så mange er det ikke."),
    ),
    (
        "conditions_assessed",
        "conditions",
        N_("KVP er vurdert først i {part} av {whole} vedtak. Så mange vedtak er det ikke."),
    ),
    ("declined", "offered", N_("{part} har takket nei, men bare {whole} fikk tilbud.")),
    ("in_time", "started", N_("{part} startet innen fristen, men bare {whole} startet.")),
)
"""A part, its whole, and what is said when the part is the larger."""

OF_PARTICIPANTS = {
    "leave": N_("{part} er i permisjon, men det er bare {whole} deltakere ved månedens slutt."),
    "women": N_("{part} er kvinner, men det er bare {whole} deltakere ved månedens slutt."),
    "extended": N_("{part} er i forlenget program, men det er bare {whole} deltakere ved månedens slutt."),
    "evaluated": N_("{part} har avtalt evaluering, men det er bare {whole} deltakere ved månedens slutt."),
    "individual_plan": N_("{part} har individuell plan, men det er bare {whole} deltakere ved månedens slutt."),
}


@dataclass(frozen=True)
class Balance:
    """A set of numbers that shall meet another: what they give, what they shall give, and the fields."""

    key: str
    title: str
    keys: tuple[str, ...]
    given: int
    wanted: int | None
    unfilled: int
    failing: str

    @property
    def is_open(self) -> bool:
        """Whether numbers are missing, so that nothing can be said yet."""
        return self.wanted is None or self.unfilled > 0

    @property
    def holds(self) -> bool:
        """Whether the numbers meet."""
        return self.given == self.wanted

    @property
    def said(self) -> Said:
        """«Aldersgruppene gir 34, skal gi 35.»"""
        return Said(self.failing, given=self.given, wanted=self.wanted)


def balances(standing: Standing) -> tuple[Balance, ...]:
    """The sums of a month that must meet. Sets that are wholly empty and may be, are left out."""
    month = standing.month
    found = [
        _balance(
            month, "ages", N_("Alder"), AGES, standing.closing, N_("Aldersgruppene gir {given}, skal gi {wanted}.")
        )
    ]
    if len(missing(month, MEASURES)) < len(MEASURES):
        found.append(
            _balance(
                month,
                "measures",
                N_("Tiltak"),
                MEASURES,
                standing.closing,
                N_("Tiltakene gir {given}, skal gi {wanted}."),
            )
        )
    if month.refused or total(month, REFUSALS):
        found.append(
            _balance(
                month,
                "refusals",
                N_("Avslag"),
                REFUSALS,
                month.refused,
                N_("Avslagsårsakene gir {given}, skal gi {wanted}."),
            )
        )
    if month.completed or total(month, OUTCOMES):
        found.append(
            _balance(
                month,
                "outcomes",
                N_("Utfall"),
                OUTCOMES,
                month.completed,
                N_("Utfallene gir {given}, skal gi {wanted}."),
            )
        )
    return tuple(found)


def _balance(month: KvpMonth, key: str, title: str, keys: tuple[str, ...], wanted: int | None, failing: str) -> Balance:
    """Reasons and outcomes that are left empty are nought: the sum itself tells whether one was forgotten."""
    unfilled = len(missing(month, keys)) if key in ("ages", "measures") else 0
    return Balance(key, title, keys, total(month, keys), wanted, unfilled, failing)


def difference(standing: Standing) -> int | None:
    """How many more were counted in the case system than the month gives; None when one of them is unknown."""
    counted, closing = standing.month.counted, standing.closing
    return None if counted is None or closing is None else counted - closing


def month_name(at: Period) -> Said:
    """«Mars 2024»."""
    return Said(N_("{month} {year}"), month=Said(Choice(MONTHS).option(f"{at[1]:02}").label), year=at[0])


def check_month(month: KvpMonth, reader: Reader) -> Iterable[Problem]:
    """All that is missing or does not add up."""
    if not month.year:
        yield Problem("year", Said(N_("Velg år.")))
    if not month.month:
        yield Problem("month", Said(N_("Velg måned.")))
    if not (month.year and month.month):
        return
    series = series_of(reader)
    standing = series.get(period(month))
    if standing is None or standing.month.id != month.id:
        yield Problem("month", Said(N_("Måneden er ført fra før.")))
        return
    yield from problems(standing, series)


def problems(standing: Standing, series: Series) -> Iterable[Problem]:
    """What is missing or wrong in a month of the series."""
    month = standing.month
    yield from _opening_problems(standing, series)
    for key in missing(month, NEEDED):
        yield Problem(key, Said(N_("Tallet mangler. Skriv 0 hvis det ikke var noen.")), "info")
    if standing.closing is not None and standing.closing < 0:
        yield Problem("completed", Said(N_("Flere har gått ut enn det var deltakere.")), "danger")
    for balance in balances(standing):
        if not balance.is_open and not balance.holds:
            yield Problem(balance.keys[0], balance.said, "danger")
    yield from _too_large(standing)
    if difference(standing) and not month.counted_note:
        words = N_("Dere talte {counted}, men månedens tall gir {closing}. Forklar forskjellen.")
        yield Problem("counted_note", Said(words, counted=month.counted, closing=standing.closing))


def _opening_problems(standing: Standing, series: Series) -> Iterable[Problem]:
    month, earlier = standing.month, series.get(before(*standing.at))
    if earlier is None and series.first is not standing:
        yield Problem("opening", Said(N_("Før {month} først."), month=month_name(before(*standing.at))), "danger")
    elif standing.opening is None:
        yield Problem("opening", Said(N_("Skriv hvor mange som deltok da måneden begynte.")))
    elif earlier and month.opening is not None and month.opening != earlier.closing and not month.opening_reason:
        words = N_("Forrige måned sluttet med {closing}. Skriv hvorfor denne begynner med {opening}.")
        said = Said(words, closing=_unknown_or(earlier.closing), opening=month.opening)
        yield Problem("opening_reason", said)


def _unknown_or(number: int | None) -> object:
    return Said(N_("ukjent")) if number is None else number


def _too_large(standing: Standing) -> Iterable[Problem]:
    month = standing.month
    pairs = [(part, getattr(month, whole), words) for part, whole, words in AT_MOST]
    pairs += [(part, standing.closing, words) for part, words in OF_PARTICIPANTS.items()]
    for part, whole, words in pairs:
        value = getattr(month, part)
        if value is not None and whole is not None and value > whole:
            yield Problem(part, Said(words, part=value, whole=whole), "danger")


LOCK_FIELDS = frozenset({"locked", "locked_on", "reopened_why"})


def locked(before_: KvpMonth | None, after: KvpMonth | None, reader: Reader) -> Said | None:
    """Why a change of a month may not pass: it is locked. Opening it again takes a reason.

    Signature of `Kind.locked`: asked at the door for every change of the kind.
    """
    if before_ is None or not before_.locked:
        return None
    name = month_name(period(before_))
    if after is None:
        return Said(N_("{month} er låst og kan ikke fjernes. Lås den opp først."), month=name)
    if after.locked:
        return None if after == before_ else Said(N_("{month} er låst. Lås den opp for å endre tallene."), month=name)
    if not after.reopened_why.strip() or after.reopened_why == before_.reopened_why:
        return Said(N_("Skriv hvorfor {month} skal låses opp."), month=name)
    same = {key: getattr(before_, key) for key in LOCK_FIELDS}
    return None if after.with_values(**same) == before_ else Said(N_("Lås opp først, og endre tallene etterpå."))


def why_not_lock(standing: Standing, series: Series) -> tuple[Said, ...]:
    """What must be mended before a month can be locked; months are locked in order."""
    earlier = series.get(before(*standing.at))
    found = [problem.said for problem in problems(standing, series)]
    if earlier and not earlier.month.locked:
        found.insert(0, Said(N_("Lås {month} først."), month=month_name(earlier.at)))
    return tuple(found)


def why_not_reopen(standing: Standing, series: Series) -> Said | None:
    """A month on which a locked month rests stays locked: its closing is the next one's opening."""
    year, month = standing.at
    later = series.get((year, month + 1) if month < 12 else (year + 1, 1))
    if later and later.month.locked:
        return Said(N_("Lås opp {month} først. Den bygger på denne måneden."), month=month_name(later.at))
    return None
