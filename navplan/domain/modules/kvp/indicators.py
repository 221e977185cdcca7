"""The one figure function: every KVP figure that targets, pages, documents and meetings show, by its key."""

from collections.abc import Callable
from dataclasses import dataclass

from navplan.domain.modules.kvp import figures
from navplan.domain.modules.kvp.figures import Figure
from navplan.domain.modules.kvp.planning import KvpPlaces, KvpRate, KvpTarget
from navplan.domain.modules.kvp.series import Period, Series, Standing, series_of
from navplan.domain.records import Reader
from navplan.domain.targets import Light
from navplan.domain.words import N_


@dataclass(frozen=True)
class Books:
    """All that figures are reckoned from."""

    series: Series
    places: tuple[KvpPlaces, ...]
    rates: tuple[KvpRate, ...]

    def places_of(self, year: int) -> KvpPlaces | None:
        """The year's places; of two for the same year the last that was entered."""
        return next((p for p in reversed(self.places) if p.year == year), None)

    def until(self, at: Period) -> tuple[Standing, ...]:
        """The year's entered months up to and with the given one."""
        return tuple(s for s in self.series.year(at[0]) if s.at <= at)


def books_of(reader: Reader) -> Books:
    """What the office has entered."""
    return Books(series_of(reader), reader.all(KvpPlaces), reader.all(KvpRate))


Compute = Callable[[Books, Period], Figure]


@dataclass(frozen=True)
class FigureKind:
    """A figure as people meet it: its key, name, how it is reckoned, and who reckons it."""

    key: str
    label: str
    reckoned: str
    compute: Compute


def _at(compute: Callable[[Standing], Figure]) -> Compute:
    """A figure of how it stood at the end of the month."""

    def found(books: Books, at: Period) -> Figure:
        standing = books.series.get(at)
        return compute(standing) if standing else Figure(None)

    return found


def _year(compute: Callable[[tuple[Standing, ...]], Figure]) -> Compute:
    """A figure of the year so far."""
    return lambda books, at: compute(books.until(at))


def _rolling(compute: Callable[[tuple[Standing, ...]], Figure]) -> Compute:
    """A figure of the last twelve months."""
    return lambda books, at: compute(books.series.last(at, 12))


def _closing(standing: Standing) -> Figure:
    return figures.counted_figure(standing.closing)


def _started(standings: tuple[Standing, ...]) -> Figure:
    known = [s.month.started for s in standings if s.month.started is not None]
    return figures.counted_figure(sum(known) if known else None)


def _used(books: Books, at: Period) -> Figure:
    return figures.used_places(books.until(at), books.places_of(at[0]))


FIGURES = (
    FigureKind("at_year_end", N_("Deltakere"), N_("Deltakere ved månedens slutt."), _at(_closing)),
    FigureKind(
        "average",
        N_("Deltakere i snitt"),
        N_("Summen av deltakere ved hver månedsslutt, delt på antall førte måneder."),
        _year(figures.average),
    ),
    FigureKind("started", N_("Nye så langt i år"), N_("Alle som har startet i program i år."), _year(_started)),
    FigureKind(
        "to_work",
        N_("Til arbeid"),
        N_("Ordinært arbeid med og uten lønnstilskudd, av alle utfall de siste tolv månedene."),
        _rolling(figures.to_work),
    ),
    FigureKind(
        "to_ordinary_work",
        N_("Til arbeid uten lønnstilskudd"),
        N_("Ordinært arbeid uten lønnstilskudd, av alle utfall de siste tolv månedene."),
        _rolling(figures.to_ordinary_work),
    ),
    FigureKind(
        "to_work_or_school",
        N_("Til arbeid eller utdanning"),
        N_("Arbeid, arbeid med lønnstilskudd og skole, av alle utfall de siste tolv månedene."),
        _rolling(figures.to_work_or_school),
    ),
    FigureKind(
        "under_25", N_("Deltakere under 25"), N_("Av alle deltakere ved månedens slutt."), _at(figures.under_25)
    ),
    FigureKind(
        "under_30", N_("Deltakere under 30"), N_("Av alle deltakere ved månedens slutt."), _at(figures.under_30)
    ),
    FigureKind(
        "coverage",
        N_("Langtidsmottakere vurdert"),
        N_("Vurdert og dokumentert de siste seks månedene, av alle langtidsmottakere."),
        _at(figures.coverage),
    ),
    FigureKind(
        "assessed_first",
        N_("KVP vurdert før vilkår"),
        N_("Vedtak der KVP er vurdert først, av alle nye vedtak med aktivitetsvilkår under 30 år i år."),
        _year(figures.assessed_first),
    ),
    FigureKind(
        "in_time",
        N_("I gang innen fristen"),
        N_("Startet innen fristen, av alle som startet i år."),
        _year(figures.in_time),
    ),
    FigureKind(
        "used_places",
        N_("Plasser i bruk"),
        N_("Deltakere i snitt i år, av plassene kontoret regner med penger til."),
        _used,
    ),
    FigureKind(
        "completion",
        N_("Fullfører"),
        N_("Fullført eller avsluttet etter avtale, av alle som sluttet de siste tolv månedene."),
        _rolling(figures.completion),
    ),
    FigureKind(
        "granted",
        N_("Søknader innvilget"),
        N_("Av alle søknader som er innvilget eller avslått i år."),
        _year(figures.granted),
    ),
    FigureKind(
        "each_counsellor",
        N_("Deltakere per veilederårsverk"),
        N_("Deltakere ved månedens slutt, delt på årsverk."),
        _at(figures.each_counsellor),
    ),
    FigureKind(
        "forecast",
        N_("Framskriving til årsslutt"),
        N_("Deltakere nå, pluss snittet av de tre siste månedenes netto tilgang for hver måned som gjenstår."),
        _year(figures.forecast),
    ),
)
"""In the order in which pages and documents show them."""

BY_KEY = {kind.key: kind for kind in FIGURES}


def figure(key: str, books: Books, at: Period) -> Figure:
    """The figure of this key as it stands at the end of a month."""
    kind = BY_KEY.get(key)
    return kind.compute(books, at) if kind else Figure(None)


def target_light(target: KvpTarget, books: Books, at: Period) -> Light:
    """How the office stands to a target."""
    return figures.light(figure(target.indicator, books, at), target)
