"""Indicators as records (partnerskap.md B5): the card, its targets by year, its values, and sources it is read from."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import ClassVar

from navplan.domain.fields import Guard, choice, day, flag, link, links, long_text, number, tags, text
from navplan.domain.kinds import Number
from navplan.domain.modules.indicator.words import (
    CERTAINTIES,
    DIRECTIONS,
    FEEDS,
    FREQUENCIES,
    PARTS,
    SOURCES,
    TYPES,
    UNITS,
)
from navplan.domain.records import Record
from navplan.domain.vocabulary import OWNER_LINES
from navplan.domain.words import N_

YEAR = Number(minimum=2000, maximum=2100, grouped=False)
VALUE = Number(minimum=-999_999_999, maximum=999_999_999, places=2)
"""Two decimals hold everything that KOSTRA, the work indicator and own counts publish."""


@dataclass(frozen=True, kw_only=True)
class Indicator(Record):
    """A figure that the office follows over time. With a feed its values are reckoned elsewhere in the plan."""

    KEY: ClassVar[str] = "indicator"
    name: str = text(N_("Nøkkeltall"), 160, needed=True, listed=True)
    definition: str = long_text(
        N_("Definisjon"), 2_000, needed=True, help=N_("Hva telles, av hvem, og hva er det en andel av?")
    )
    unit: str = choice(N_("Enhet"), UNITS, "antall", listed=True)
    direction: str = choice(N_("Hva er bra?"), DIRECTIONS, "hoyere", listed=True)
    owner_line: str = choice(N_("Eierlinje"), OWNER_LINES, "felles", listed=True)
    type: str = choice(N_("Hva det måler"), TYPES, "resultat", help=N_("Aktivitet er ikke resultat."))
    source: str = choice(N_("Kilde"), SOURCES, "telling", listed=True)
    report: str = text(N_("Tabell eller rapport"), 160, guard=Guard.OFFICE, help=N_("For eksempel SSB-tabell 12219."))
    checked: date | None = day(N_("Kilden sist kontrollert"))
    row_name: str = text(
        N_("Navn i kilden"), 160, guard=Guard.OFFICE, help=N_("Slik NavPlan kjenner igjen raden når tall limes inn.")
    )
    feed: str = choice(
        N_("Hentes fra"), FEEDS, help=N_("Da regnes tallene ut av det som er ført der, og føres ikke her.")
    )
    frequency: str = choice(N_("Føres"), FREQUENCIES, "tertial", listed=True)
    ready_days: int | None = number(
        N_("Tallet er klart etter"),
        Number(N_("dager"), 0, 730),
        help=N_("Dager fra perioden er slutt. Uten tall regner vi 30."),
    )
    start_value: Decimal | None = number(N_("Startverdi"), VALUE)
    start_on: date | None = day(N_("Startverdien er fra"))
    yellow: Decimal | None = number(N_("Grense for gult"), VALUE, help=N_("Herfra er tallet usikkert."))
    red: Decimal | None = number(N_("Grense for rødt"), VALUE, help=N_("Herfra er tallet ikke i rute."))
    caution: str = long_text(
        N_("Les tallet slik"), 2_000, help=N_("Brudd i tidsserien, små tall, eller annet som kan lure leseren.")
    )
    shielded: bool = flag(
        N_("Skjermes når få står bak"), help=N_("Tall som bygger på 1–4 personer, vises ikke i lister og dokumenter.")
    )
    role: str | None = link(N_("Ansvarlig rolle"), "role", listed=True, needed=True)
    goals: tuple[str, ...] = links(N_("Mål det viser"), "goal")
    retired: bool = flag(N_("Følges ikke lenger"))
    origin: str = text(N_("Fra startbiblioteket"), 60, help=N_("Navnet nøkkeltallet har i startbiblioteket."))


@dataclass(frozen=True, kw_only=True)
class IndicatorTarget(Record):
    """What the figure shall be at the end of a year, and on the way there."""

    KEY: ClassVar[str] = "indicator_target"
    indicator: str = link(N_("Nøkkeltall"), "indicator", "follow")
    year: int | None = number(N_("Målår"), YEAR, needed=True, listed=True)
    value: Decimal | None = number(N_("Mål for året"), VALUE, needed=True, listed=True)
    tertial_1: Decimal | None = number(N_("Delmål etter 1. tertial"), VALUE, listed=True)
    tertial_2: Decimal | None = number(N_("Delmål etter 2. tertial"), VALUE, listed=True)
    tertial_3: Decimal | None = number(
        N_("Delmål etter 3. tertial"), VALUE, listed=True, help=N_("Uten eget delmål gjelder målet for året.")
    )


@dataclass(frozen=True, kw_only=True)
class IndicatorValue(Record):
    """The figure for one period, as it was reported."""

    KEY: ClassVar[str] = "indicator_value"
    indicator: str = link(N_("Nøkkeltall"), "indicator", "follow")
    year: int | None = number(N_("År"), YEAR, needed=True, listed=True)
    part: str = choice(N_("Periode"), PARTS, "aar", needed=True, listed=True)
    value: Decimal | None = number(N_("Verdi"), VALUE, needed=True, listed=True)
    basis: int | None = number(
        N_("Antall bak tallet"),
        Number(minimum=0, maximum=99_999_999),
        listed=True,
        help=N_("Hvor mange andelen eller snittet er regnet av. Avgjør om et skjermet tall kan vises."),
    )
    certainty: str = choice(N_("Foreløpig eller endelig"), CERTAINTIES, "endelig", listed=True)
    noted_on: date | None = day(N_("Registrert"))
    noted_by: str | None = link(N_("Registrert av"), "role")
    comment: str = long_text(
        N_("Kommentar"), 2_000, listed=True, help=N_("Hva forklarer endringen? Grupper, aldri navn.")
    )


@dataclass(frozen=True, kw_only=True)
class IndicatorSource(Record):
    """How a file or report with figures is laid out, so that its columns need not be explained twice."""

    KEY: ClassVar[str] = "indicator_source"
    name: str = text(N_("Kilde for tall"), 120, guard=Guard.OFFICE, needed=True, listed=True)
    columns: tuple[str, ...] = tags(N_("Slik brukes kolonnene"), guard=Guard.OFFICE, listed=True)
    used_on: date | None = day(N_("Kilden sist brukt"), listed=True)
