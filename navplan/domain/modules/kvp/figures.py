"""The figures of kvp_kompetanse.md 7.1, one function each. Nothing else in the program computes them.

A figure without a basis is None and is shown as «–», never as nought. A share is coloured only from ten up.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import ROUND_HALF_UP, Decimal
from typing import Literal

from navplan.domain.modules.kvp.month import AGES, INFLOW, MEASURES, OUTCOMES, OUTFLOW
from navplan.domain.modules.kvp.planning import FUNNEL, KvpPlaces, KvpRate, KvpReview, KvpTarget
from navplan.domain.modules.kvp.series import Standing, total
from navplan.domain.targets import Light, against

Unit = Literal["antall", "prosent", "dager", "kr"]

FIRM = 10
"""A share of fewer than this many is shown in grey with its n (7.1)."""

MANY_EACH = 20
"""More participants than this for each full-time counsellor is yellow. Our own judgement, not a rule of law."""

CHILD_DAYS = 260
"""Days a year the child supplement is paid for: five days in each of 52 weeks."""


@dataclass(frozen=True)
class Figure:
    """A number with its unit and, for a share, what it is a share of."""

    value: Decimal | None
    unit: Unit = "antall"
    part: int | None = None
    whole: int | None = None

    @property
    def is_firm(self) -> bool:
        """Whether there are enough behind it for a colour."""
        return self.value is not None and (self.whole is None or self.whole >= FIRM)


def rounded(value: Decimal, places: int = 1) -> Decimal:
    """Halves go up, as people expect."""
    return value.quantize(Decimal(1).scaleb(-places), ROUND_HALF_UP)


def counted_figure(number: int | None) -> Figure:
    """A count as it is; nothing of nothing."""
    return Figure(None if number is None else Decimal(number))


def share(part: int | None, whole: int | None) -> Figure:
    """A per cent with one decimal; nothing of an unknown or empty whole."""
    if part is None or not whole:
        return Figure(None, "prosent", part, whole)
    return Figure(rounded(Decimal(part) * 100 / Decimal(whole)), "prosent", part, whole)


def average(standings: Sequence[Standing]) -> Figure:
    """Gjennomsnitt i år: the sum of closings over the number of months that have one. Persons."""
    closings = [s.closing for s in standings if s.closing is not None]
    return Figure(rounded(Decimal(sum(closings)) / len(closings)) if closings else None)


def under_25(standing: Standing) -> Figure:
    """Andel under 25: those under 25 of all at the end of the month. Per cent."""
    return share(standing.month.age_under_25, standing.closing)


def under_30(standing: Standing) -> Figure:
    """Andel under 30: those under 25 and from 25 to 29 of all at the end of the month. Per cent."""
    month = standing.month
    known = month.age_under_25 is not None and month.age_25_29 is not None
    return share(total(month, ("age_under_25", "age_25_29")) if known else None, standing.closing)


def outcomes_of(standings: Iterable[Standing]) -> dict[str, int]:
    """How many came to each outcome. Persons."""
    months = [s.month for s in standings]
    return {key: sum(getattr(month, key) or 0 for month in months) for key in OUTCOMES}


def to_work(standings: Iterable[Standing]) -> Figure:
    """Andel til arbeid: ordinary work, with or without subsidy, of all outcomes. Per cent."""
    found = outcomes_of(standings)
    return share(found["out_work"] + found["out_subsidy"], sum(found.values()))


def to_ordinary_work(standings: Iterable[Standing]) -> Figure:
    """Bare ordinært: ordinary work without subsidy of all outcomes. Per cent."""
    found = outcomes_of(standings)
    return share(found["out_work"], sum(found.values()))


def to_work_or_school(standings: Iterable[Standing]) -> Figure:
    """Andel arbeid eller utdanning: work and school of all outcomes. Per cent."""
    found = outcomes_of(standings)
    return share(found["out_work"] + found["out_subsidy"] + found["out_school"], sum(found.values()))


def completion(standings: Iterable[Standing]) -> Figure:
    """Gjennomføring: completed of all who ended. Per cent."""
    months = [s.month for s in standings]
    ended = {key: sum(getattr(month, key) or 0 for month in months) for key in OUTFLOW}
    return share(ended["completed"], sum(ended.values()))


def granted(standings: Iterable[Standing]) -> Figure:
    """Innvilgelse: granted of granted and refused. Per cent."""
    months = [s.month for s in standings]
    yes, no = (sum(getattr(month, key) or 0 for month in months) for key in ("granted", "refused"))
    return share(yes, yes + no)


def coverage(standing: Standing) -> Figure:
    """Dekning i porteføljen: long-term recipients with KVP assessed, of all long-term recipients. Per cent."""
    return share(standing.month.long_term_assessed, standing.month.long_term)


def coverage_light(figure: Figure) -> Light:
    """Green from 90, yellow from 70, red below (7.1)."""
    if figure.value is None or not figure.is_firm:
        return "grey"
    return "green" if figure.value >= 90 else "yellow" if figure.value >= 70 else "red"


def assessed_first(standings: Iterable[Standing]) -> Figure:
    """KVP før vilkår: decisions on activity conditions with KVP assessed first, of all such. Per cent."""
    months = [s.month for s in standings if s.month.conditions is not None and s.month.conditions_assessed is not None]
    return share(
        sum(month.conditions_assessed or 0 for month in months), sum(month.conditions or 0 for month in months)
    )


def in_time(standings: Iterable[Standing]) -> Figure:
    """Frist: started within the deadline of all who started. Per cent."""
    months = [s.month for s in standings if s.month.started is not None and s.month.in_time is not None]
    return share(sum(month.in_time or 0 for month in months), sum(month.started or 0 for month in months))


def each_counsellor(standing: Standing) -> Figure:
    """Per årsverk: participants for each full-time counsellor. Persons."""
    if standing.closing is None or not standing.month.counsellors:
        return Figure(None)
    return Figure(rounded(Decimal(standing.closing) / standing.month.counsellors))


def measure_mix(standing: Standing) -> tuple[Figure, ...]:
    """Tiltaksmiks: state, municipal, both and no measures as shares of the participants. Per cent."""
    values = [getattr(standing.month, key) for key in MEASURES]
    whole = sum(values) if None not in values else None
    return tuple(share(value, whole) for value in values)


def estimated_places(places: KvpPlaces) -> int | None:
    """Finansierte plasser (anslag): the country's places by the part of residents 18–66, rounded down."""
    if places.national_places is None or places.residents is None or not places.residents_country:
        return None
    return places.national_places * places.residents // places.residents_country


def financed_places(places: KvpPlaces) -> int | None:
    """The places the office reckons with: the estimate by residents, else what it budgeted itself."""
    return estimated_places(places) if places.method == "innbyggere" else places.budgeted


def used_places(standings: Sequence[Standing], places: KvpPlaces | None) -> Figure:
    """Utnyttelse av plasser: the year's average of the financed places. Per cent."""
    financed, mean = financed_places(places) if places else None, average(standings).value
    if not financed or mean is None:
        return Figure(None, "prosent", None, financed)
    closings = [s.closing for s in standings if s.closing is not None]
    exact = Decimal(sum(closings)) / len(closings)
    return Figure(rounded(exact * 100 / financed), "prosent", None, financed)


def full_place(rate: KvpRate) -> Decimal | None:
    """What a participant of 25 or more receives a year: factor times G. Kroner (sosialtjenesteloven § 35)."""
    if rate.base_amount is None or rate.factor is None:
        return None
    return rate.base_amount * rate.factor


def young_place(rate: KvpRate) -> Decimal | None:
    """What a participant under 25 receives a year. Kroner."""
    whole = full_place(rate)
    return whole * rate.young_parts / rate.young_of if whole and rate.young_parts and rate.young_of else None


def child_year(rate: KvpRate) -> int | None:
    """The child supplement of a year. Kroner."""
    return None if rate.child_a_day is None else rate.child_a_day * CHILD_DAYS


def rate_at(rates: Iterable[KvpRate], day: date) -> KvpRate | None:
    """The rate that holds on a day: the newest with a base amount that has begun."""
    begun = [r for r in rates if r.valid_from and r.valid_from <= day and r.base_amount is not None]
    return max(begun, key=lambda rate: rate.valid_from or date.min, default=None)


def yearly_cost(standings: Iterable[Standing], rates: Sequence[KvpRate]) -> Figure:
    """Årskostnad: a twelfth of the yearly allowance a participant, month by month. Kroner, no child supplement.

    None when a month lacks participants, ages, or a rate that holds on its first day.
    """
    whole = Decimal(0)
    months = tuple(standings)
    for standing in months:
        rate = rate_at(rates, date(*standing.at, 1))
        young, grown = standing.month.age_under_25, total(standing.month, AGES[1:])
        each, each_young = (full_place(rate), young_place(rate)) if rate else (None, None)
        if standing.closing is None or young is None or each is None or each_young is None:
            return Figure(None, "kr")
        whole += (grown * each + young * each_young) / 12
    return Figure(rounded(whole, 0) if months else None, "kr")


def forecast(standings: Sequence[Standing]) -> Figure:
    """Prognose årsslutt («framskriving»): the last closing and the mean net inflow of three months. Persons.

    `standings` are the entered months up to the one it is made in, oldest first; never below nought.
    """
    last = standings[-3:]
    if len(last) < 3 or any(s.closing is None for s in last):
        return Figure(None)
    net = Decimal(sum(total(s.month, INFLOW) - total(s.month, OUTFLOW) for s in last)) / 3
    return Figure(rounded(max(Decimal(0), Decimal(last[-1].closing or 0) + net * (12 - last[-1].at[1])), 0))


def light(figure: Figure, target: KvpTarget) -> Light:
    """Mot mål: green at the target, yellow within ten per cent of it, else red; grey without basis or below ten."""
    if figure.value is None or target.value is None or not figure.is_firm:
        return "grey"
    return against(figure.value, target.value, target.direction != "hoyst")


def funnel(reviews: Iterable[KvpReview]) -> dict[str, int | None]:
    """Trakt: how many came to each step, summed; None for a step that no review counted. Persons."""
    found: dict[str, int | None] = dict.fromkeys(FUNNEL)
    for review in reviews:
        for key in FUNNEL:
            value = getattr(review, key)
            if value is not None:
                found[key] = (found[key] or 0) + value
    return found
