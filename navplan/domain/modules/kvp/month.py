"""One month of the programme in counts (kvp_kompetanse.md 5.2). No row is a person, and no text describes one.

A number that is not filled in is unknown, never nought. KOSTRA codes in the helps are those of form 11CF, 2026.
"""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Any, ClassVar

from navplan.domain.fields import About, choice, day, flag, number, text
from navplan.domain.kinds import Number
from navplan.domain.modules.kvp.words import MONTHS, SOURCES
from navplan.domain.records import Record
from navplan.domain.words import N_

YEAR = Number(minimum=2000, maximum=2100, grouped=False)
COUNT = Number(minimum=0, maximum=9_999)
OF_PEOPLE = Number(minimum=0, maximum=9_999, counts_people=True)
DAYS = Number("dager", 0, 365)
PAID = Number("kr", 0, 999_999_999, counts_people=True)
"""With the rates anybody can reckon how many it was paid to."""


def count(label: str, help_: str = "") -> int | None:
    """Declare a count of participants, applications or decisions."""
    found: int | None = number(label, OF_PEOPLE, **About(help=help_))
    return found


@dataclass(frozen=True, kw_only=True)
class KvpMonth(Record):
    """What happened in one month and how it stood at its end; the office has one for each month."""

    KEY: ClassVar[str] = "kvp_month"
    year: int | None = number(N_("År"), YEAR, needed=True, listed=True)
    month: str = choice(N_("Måned"), MONTHS, listed=True)

    opening: int | None = count(
        N_("Deltakere ved månedens start"),
        N_("Hentes fra forrige måned. Skriv bare et annet tall når forrige måned var feil."),
    )
    opening_reason: str = text(N_("Grunn til å rette startallet"), 300)

    applications: int | None = count(N_("Søknader mottatt"), N_("Også muntlige søknader som dere har skrevet ned."))
    granted: int | None = count(N_("Innvilget"))
    refused: int | None = count(N_("Avslått"))
    withdrawn: int | None = count(N_("Trukket"))
    refused_benefit: int | None = count(N_("Avslag: har tilstrekkelig ytelse"))
    refused_capacity: int | None = count(N_("Avslag: ikke vesentlig nedsatt evne"))
    refused_follow_up: int | None = count(N_("Avslag: trenger ikke tett oppfølging"))
    refused_residence: int | None = count(N_("Avslag: bopel eller opphold"))
    refused_age: int | None = count(N_("Avslag: alder"))
    refused_no_offer: int | None = count(
        N_("Avslag: kan ikke tilby program"), N_("Er ment som et unntak. Retten kan ikke begrenses av antall plasser.")
    )
    refused_other: int | None = count(N_("Avslag: annet"))

    started: int | None = count(N_("Startet i program"))
    resumed: int | None = count(N_("Gjenopptatt etter avbrudd"))
    moved_in: int | None = count(N_("Overført fra annen kommune"))
    completed: int | None = count(N_("Fullført eller avsluttet etter avtale"), N_("KOSTRA 3."))
    stayed_away: int | None = count(N_("Varig avbrutt på grunn av uteblivelse"), N_("KOSTRA 4."))
    moved_out: int | None = count(N_("Avbrutt på grunn av flytting"), N_("KOSTRA 5, i Oslo også 6."))
    interrupted: int | None = count(N_("Avsluttet etter avbrudd"), N_("KOSTRA 7."))
    counted: int | None = count(
        N_("Talt i fagsystemet"), N_("Tallet dere får når dere teller i fagsystemet ved månedens slutt.")
    )
    counted_note: str = text(N_("Forklaring på forskjellen"), 300)
    leave: int | None = count(
        N_("Herav i permisjon eller avtalt avbrudd"),
        N_("KOSTRA 2. De regnes blant deltakerne og ikke som avsluttet etter avbrudd."),
    )

    age_under_25: int | None = count(N_("Alder under 25 år"))
    age_25_29: int | None = count(N_("Alder 25–29 år"))
    age_30_49: int | None = count(N_("Alder 30–49 år"))
    age_50: int | None = count(N_("Alder 50 år og eldre"))
    women: int | None = count(N_("Herav kvinner"))
    extended: int | None = count(N_("Herav i forlenget program"))

    state_measures: int | None = count(N_("Bare statlig tiltak"))
    municipal_measures: int | None = count(N_("Bare kommunalt tiltak"))
    both_measures: int | None = count(N_("Statlig og kommunalt tiltak"))
    no_measures: int | None = count(N_("Uten tiltak nå"))

    out_work: int | None = count(N_("Ordinært arbeid"))
    out_subsidy: int | None = count(N_("Ordinært arbeid med lønnstilskudd"))
    out_state: int | None = count(N_("Annet statlig tiltak"))
    out_school: int | None = count(N_("Skole eller utdanning"))
    out_disability: int | None = count(N_("Uføretrygd"))
    out_aap: int | None = count(N_("Arbeidsavklaringspenger"))
    out_waiting: int | None = count(N_("Sosialhjelp i påvente av uføretrygd eller AAP"))
    out_assistance: int | None = count(N_("Sosialhjelp uten slik avklaring"))
    out_other: int | None = count(N_("Annet utfall"))
    out_unknown: int | None = count(N_("Ukjent utfall"))

    long_term: int | None = count(
        N_("Langtidsmottakere av sosialhjelp"), N_("Minst seks av de siste tolv månedene, ved månedens slutt.")
    )
    long_term_assessed: int | None = count(
        N_("Herav vurdert for KVP"), N_("Vurdert og dokumentert de siste seks månedene.")
    )
    conditions: int | None = count(N_("Nye vedtak med aktivitetsvilkår under 30 år"))
    conditions_assessed: int | None = count(N_("Herav med KVP vurdert først"))
    offered: int | None = count(N_("Fikk tilbud om program"))
    declined: int | None = count(N_("Takket nei til program"))

    days_to_decision: int | None = number(N_("Fra søknad til vedtak"), DAYS, help=N_("Median antall dager."))
    days_to_start: int | None = number(N_("Fra vedtak til start"), DAYS, help=N_("Median antall dager."))
    in_time: int | None = count(N_("Startet innen fristen"))
    evaluated: int | None = count(N_("Har avtalt dato for evaluering"))
    individual_plan: int | None = count(N_("Har individuell plan"))

    counsellors: Decimal | None = number(N_("Veilederårsverk i KVP"), Number(N_("årsverk"), 0, 50, places=1))
    paid: int | None = number(N_("Utbetalt kvalifiseringsstønad"), PAID)

    source: str = choice(N_("Kilde for tallene"), SOURCES, "fagsystem")
    note: str = text(N_("Merknad til måneden"), 500)
    locked: bool = flag(N_("Måneden er låst"), listed=True)
    locked_on: date | None = day(N_("Låst dato"), listed=True)
    reopened_why: str = text(N_("Grunn til å låse opp"), 300)


OPENING = ("opening", "opening_reason")
APPLICATIONS = ("applications", "granted", "refused", "withdrawn")
REFUSALS = (
    "refused_benefit",
    "refused_capacity",
    "refused_follow_up",
    "refused_residence",
    "refused_age",
    "refused_no_offer",
    "refused_other",
)
INFLOW = ("started", "resumed", "moved_in")
OUTFLOW = ("completed", "stayed_away", "moved_out", "interrupted")
COUNTED = ("counted", "counted_note", "leave")
AGES = ("age_under_25", "age_25_29", "age_30_49", "age_50")
OF_WHOM = ("women", "extended")
MEASURES = ("state_measures", "municipal_measures", "both_measures", "no_measures")
OUTCOMES = (
    "out_work",
    "out_subsidy",
    "out_state",
    "out_school",
    "out_disability",
    "out_aap",
    "out_waiting",
    "out_assistance",
    "out_other",
    "out_unknown",
)
REACH = ("long_term", "long_term_assessed", "conditions", "conditions_assessed", "offered", "declined")
QUALITY = ("days_to_decision", "days_to_start", "in_time", "evaluated", "individual_plan")
MEANS = ("counsellors", "paid")

PARTS: tuple[tuple[str, tuple[str, ...]], ...] = (
    (N_("Ved månedens start"), OPENING),
    (N_("Søknader og vedtak"), APPLICATIONS),
    (N_("Avslag etter årsak"), REFUSALS),
    (N_("Inn i programmet"), INFLOW),
    (N_("Ut av programmet"), OUTFLOW),
    (N_("Ved månedens slutt"), COUNTED),
    (N_("Deltakere etter alder"), AGES),
    (N_("Kjønn og forlengelse"), OF_WHOM),
    (N_("Deltakere etter tiltak"), MEASURES),
    (N_("Situasjonen rett etter, for dem som fullførte"), OUTCOMES),
    (N_("Hvem når vi"), REACH),
    (N_("Tid og kvalitet"), QUALITY),
    (N_("Ressurser"), MEANS),
)
"""The month form from top to bottom: the title of each part and its fields."""


def period(month: KvpMonth) -> tuple[int, int]:
    """Year and month as numbers, to sort by; (0, 0) as long as one of them is missing."""
    return (month.year, int(month.month)) if month.year and month.month else (0, 0)


def before(year: int, number_: int) -> tuple[int, int]:
    """The month before."""
    return (year, number_ - 1) if number_ > 1 else (year - 1, 12)


CARRIED = (
    "leave",
    *AGES,
    *OF_WHOM,
    *MEASURES,
    "long_term",
    "long_term_assessed",
    "evaluated",
    "individual_plan",
    "counsellors",
)
"""What a month may take over from the one before as a beginning: how it stood, never what happened."""

TYPED = tuple(key for _title, keys in PARTS for key in keys if key not in ("opening_reason", "counted_note"))
"""The numbers of the form from top to bottom: the order of Enter and of a pasted column."""


def carried_from(earlier: KvpMonth, month: KvpMonth) -> dict[str, Any]:
    """What can be taken over into the fields that are still empty."""
    found = {key: getattr(earlier, key) for key in CARRIED if getattr(month, key) is None}
    return {key: value for key, value in found.items() if value is not None}


KOSTRA = {"leave": "2", "completed": "3", "stayed_away": "4", "moved_out": "5", "interrupted": "7"}
"""Status codes of KOSTRA form 11CF, reporting year 2026, that are counted here. Code 1 is everyone who goes on."""

ASKED_FOR = {
    OPENING[1]: ("opening",),
    COUNTED[1]: ("counted",),
    **dict.fromkeys(REFUSALS, ("refused", *REFUSALS)),
    **dict.fromkeys(OUTCOMES, ("completed", *OUTCOMES)),
}
"""Fields that are only asked for when one of these holds a number above nought."""


def is_asked_for(month: KvpMonth, key: str) -> bool:
    """Whether the form has to ask for a field this month."""
    return key not in ASKED_FOR or any(getattr(month, other) for other in ASKED_FOR[key])
