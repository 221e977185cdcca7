"""The agreement's lists about parties, premises and leading (A1–A5); one record is one row."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import ClassVar

from navplan.domain.fields import Guard, choice, choices, day, flag, link, links, long_text, number, text
from navplan.domain.kinds import Number
from navplan.domain.modules.partnership.facts_work import MONEY
from navplan.domain.modules.partnership.words import (
    ATTENDING,
    CLAUSES,
    COST_KEYS,
    HEARD,
    LOCATION_TYPES,
    MUNICIPAL_ROLES,
    OPENING_TYPES,
    OWNERS,
    OWNERS_BOTH,
    VOICES,
    WEEKDAYS,
    YES_NO,
    guide,
)
from navplan.domain.records import Record
from navplan.domain.words import N_

YEAR = Number(minimum=2000, maximum=2100, grouped=False)
POSTS = Number(N_("årsverk"), 0, 9_999, places=2)


@dataclass(frozen=True, kw_only=True)
class Part(Record):
    """What belongs to one version of the agreement and is copied to the next."""

    agreement: str = link(N_("Avtale"), "agreement", "follow")


@dataclass(frozen=True, kw_only=True)
class Clause(Part):
    """What is kept about one clause: local text, who answers for it, and where it leads in the plan."""

    KEY: ClassVar[str] = "clause"
    point: str = choice(N_("Punkt"), CLAUSES, needed=True, listed=True)
    standard_used: bool = flag(N_("Standardteksten er brukt"), listed=True)
    local_text: str = long_text(
        N_("Lokal tekst"), listed=True, help=N_("Det som gjelder hos dere. Ikke skriv om brukere.")
    )
    role: str | None = link(N_("Ansvarlig for punktet"), "role", listed=True)
    due: date | None = day(
        N_("Gjennomgås innen"), listed=True, on_wheel=True, help=N_("Kommer på sakslisten når dagen nærmer seg.")
    )
    expectations: tuple[str, ...] = links(N_("Svarer på i brevet"), "expectation")
    goals: tuple[str, ...] = links(N_("Mål i planen"), "goal")
    indicators: tuple[str, ...] = links(N_("Nøkkeltall som viser det"), "indicator")


@dataclass(frozen=True, kw_only=True)
class Party(Part):
    """A municipality in the agreement, with what host cooperation needs to know of it (A1, A16)."""

    KEY: ClassVar[str] = "agreement_party"
    name: str = text(N_("Kommune"), 60, guard=Guard.OFFICE, needed=True, listed=True)
    municipal_number: str = text(N_("Kommunenummer"), 4, guard=Guard.OFFICE, listed=True, help=N_("Fire siffer."))
    org_number: str = text(N_("Organisasjonsnummer"), 11, guard=Guard.OFFICE)
    role: str = choice(N_("Rolle i avtalen"), MUNICIPAL_ROLES, "eneste", needed=True, listed=True)
    municipality: str | None = link(
        N_("Kommune i planen"), "municipality", help=N_("NavPlan sier fra når navnet blir et annet.")
    )
    signatory: str = text(N_("Undertegner"), 120, guard=Guard.OFFICE, needed=True, listed=True)
    signatory_title: str = text(N_("Tittel"), 120, guard=Guard.OFFICE)
    resolved_on: date | None = day(N_("Vedtatt i kommunestyret"), help=N_("Trengs ved vertskommunesamarbeid."))
    resolved_case: str = text(N_("Saksnummer"), 40, guard=Guard.OFFICE)
    settlement_key: str = choice(N_("Oppgjørsnøkkel"), COST_KEYS)
    settlement_share: Decimal | None = number(N_("Andel av oppgjøret"), Number("%", 0, 100, places=2))
    settlement_amount: int | None = number(N_("Beløp i oppgjøret"), MONEY)
    meetings_a_year: int | None = number(N_("Egne møter i året"), Number(minimum=0, maximum=60))
    meets: str = text(N_("Hvem møtes"), 160, help=N_("Roller, for eksempel kommunedirektør og Nav-leder."))


@dataclass(frozen=True, kw_only=True)
class AgreementCase(Part):
    """A political or administrative body that has dealt with the agreement."""

    KEY: ClassVar[str] = "agreement_case"
    body: str = text(N_("Organ"), 120, guard=Guard.OFFICE, needed=True, listed=True)
    treated_on: date | None = day(N_("Behandlet"), listed=True)
    case: str = text(N_("Saksnummer"), 40, guard=Guard.OFFICE, listed=True)
    outcome: str = text(N_("Utfall"), 300, listed=True)


@dataclass(frozen=True, kw_only=True)
class Hearing(Part):
    """Somebody who was heard about the draft."""

    KEY: ClassVar[str] = "agreement_hearing"
    party: str = choice(N_("Hørt part"), HEARD, needed=True, listed=True)
    heard_on: date | None = day(N_("Hørt"), listed=True)
    said: str = long_text(N_("Innspill"), 4_000, listed=True)


@dataclass(frozen=True, kw_only=True)
class SharedGoal(Part):
    """A goal that both owners stand behind; few and shared."""

    KEY: ClassVar[str] = "shared_goal"
    title: str = text(
        N_("Felles mål"),
        200,
        needed=True,
        listed=True,
        basis=guide("2.0"),
        help=N_("Få og felles, ikke en kopi av hver eiers liste."),
    )
    from_year: int | None = number(N_("Gjelder fra år"), YEAR, listed=True)
    to_year: int | None = number(N_("Gjelder til år"), YEAR, listed=True)
    goal: str | None = link(N_("Mål i virksomhetsplanen"), "goal", listed=True)


@dataclass(frozen=True, kw_only=True)
class Location(Part):
    """A place where people meet the office."""

    KEY: ClassVar[str] = "agreement_location"
    name: str = text(N_("Sted"), 80, guard=Guard.OFFICE, needed=True, listed=True)
    address: str = text(N_("Adresse"), 160, guard=Guard.OFFICE, listed=True)
    type: str = choice(N_("Type sted"), LOCATION_TYPES, "hovedkontor", listed=True)
    municipality: str = text(N_("I kommunen"), 60, guard=Guard.OFFICE)
    services: str = text(N_("Tjenester her"), 300)
    landlord: str = text(N_("Eier eller utleier"), 120, guard=Guard.OFFICE)


@dataclass(frozen=True, kw_only=True)
class OpeningHours(Part):
    """One weekday's hours at one place."""

    KEY: ClassVar[str] = "opening_hours"
    location: str | None = link(N_("Åpent sted"), "agreement_location", listed=True)
    weekday: str = choice(N_("Ukedag"), WEEKDAYS, "man", listed=True)
    opens: str = text(N_("Åpner"), 5, guard=Guard.OFFICE, listed=True, help=N_("For eksempel 09.00."))
    closes: str = text(N_("Stenger"), 5, guard=Guard.OFFICE, listed=True)
    type: str = choice(N_("Hvordan"), OPENING_TYPES, "drop_in", listed=True)


@dataclass(frozen=True, kw_only=True)
class StaffYear(Part):
    """Full-time posts at the turn of a year; figures, never names."""

    KEY: ClassVar[str] = "staff_year"
    year: int | None = number(N_("År"), YEAR, needed=True, listed=True)
    state: Decimal | None = number(N_("Stat"), POSTS, listed=True)
    municipality: Decimal | None = number(N_("Kommune"), POSTS, listed=True)
    vacant: Decimal | None = number(N_("Ubesatt"), POSTS, listed=True)


@dataclass(frozen=True, kw_only=True)
class Participant(Part):
    """Who may represent an owner in the partnership meetings."""

    KEY: ClassVar[str] = "agreement_participant"
    title: str = text(N_("Deltaker"), 120, guard=Guard.OFFICE, needed=True, listed=True, help=N_("En rolle."))
    owner: str = choice(N_("Eier"), OWNERS, listed=True)
    deputy: str = text(N_("Stedfortreder for deltakeren"), 120, guard=Guard.OFFICE, listed=True)
    voice: str = choice(N_("Stilling i møtet"), VOICES, "stemme", listed=True)


@dataclass(frozen=True, kw_only=True)
class LeaderPlace(Part):
    """A management group that the Nav leader belongs to."""

    KEY: ClassVar[str] = "leader_place"
    management_group: str = text(N_("Ledergruppe"), 120, guard=Guard.OFFICE, needed=True, listed=True)
    owner: str = choice(N_("Hos eier"), OWNERS, listed=True)
    attending: str = choice(N_("Deltar"), ATTENDING, "fast", listed=True)


@dataclass(frozen=True, kw_only=True)
class SteeringDocument(Part):
    """A governing document of one owner, and whether the other has seen it."""

    KEY: ClassVar[str] = "steering_document"
    title: str = text(N_("Styringsdokument"), 160, guard=Guard.OFFICE, needed=True, listed=True)
    owner: str = choice(N_("Utgitt av"), OWNERS, listed=True)
    period: str = text(N_("Periode"), 40, guard=Guard.OFFICE, listed=True)
    shared: str = choice(N_("Delt med motparten"), YES_NO, listed=True)
    shared_on: date | None = day(N_("Delt dato"), listed=True)


@dataclass(frozen=True, kw_only=True)
class LegalSource(Part):
    """An act, regulation or guide that the agreement rests on, and when somebody last looked (G15)."""

    KEY: ClassVar[str] = "legal_source"
    title: str = text(N_("Rettskilde"), 200, guard=Guard.LETTER, needed=True, listed=True)
    clauses: tuple[str, ...] = choices(N_("Gjelder punkt"), CLAUSES, listed=True)
    checked_on: date | None = day(N_("Sist kontrollert"), listed=True)
    checked_by: str | None = link(N_("Kontrollert av"), "role", listed=True)


@dataclass(frozen=True, kw_only=True)
class DataDuty(Part):
    """Who answers for the personal data in a system (A8)."""

    KEY: ClassVar[str] = "data_duty"
    system: str = text(N_("Behandling eller system"), 160, guard=Guard.OFFICE, needed=True, listed=True)
    owner: str = choice(N_("Behandlingsansvarlig"), OWNERS_BOTH, listed=True)
    processor: str = text(N_("Databehandler"), 120, guard=Guard.OFFICE, listed=True)
    agreed: str = text(N_("Databehandleravtale"), 160, guard=Guard.OFFICE, help=N_("Navn eller arkivreferanse."))


@dataclass(frozen=True, kw_only=True)
class EmergencyRole(Part):
    """Who acts for each owner when something happens (A8)."""

    KEY: ClassVar[str] = "emergency_role"
    event: str = text(N_("Hendelse"), 160, needed=True, listed=True)
    state: str = text(N_("Ansvarlig i staten"), 120, guard=Guard.OFFICE, listed=True)
    municipality: str = text(N_("Ansvarlig i kommunen"), 120, guard=Guard.OFFICE, listed=True)
