"""The agreement's single facts about the office: purpose, premises, organisation, leading, appointment (A2–A6)."""

from dataclasses import dataclass
from datetime import date

from navplan.domain.fields import choice, choices, day, links, long_text, number, text
from navplan.domain.kinds import Number
from navplan.domain.modules.partnership.words import (
    AGENDA_OWNERS,
    LEADER_LAWS,
    LEADERSHIP,
    OWNERS_BOTH,
    SAFETY_STANDARD,
    USEFUL,
    YES_NO,
    YES_NO_PARTLY,
    guide,
    law,
)
from navplan.domain.records import Record
from navplan.domain.words import N_

NO_USERS = N_("Ikke skriv navn eller opplysninger om brukere.")
"""The hint at every long text of the agreement."""


@dataclass(frozen=True, kw_only=True)
class PurposeFacts(Record):
    """A2: what the owners want to reach together."""

    purpose: str = long_text(
        N_("Formålet"), basis=guide("2.0"), help=N_("Hva skal partene oppnå sammen for innbyggerne?")
    )
    vision: str = long_text(N_("Visjon og verdier"), basis=USEFUL, help=N_("Tas med hvis begge eiere ønsker det."))
    challenges: str = long_text(
        N_("Lokale utfordringer"),
        basis=USEFUL,
        help=N_("Befolkning, arbeidsmarked og levekår. Oppgi kilde og år."),
    )
    joint_plan: str = choice(
        N_("Én felles virksomhetsplan"), YES_NO, basis=guide("2.0"), help=N_("Har kontoret én plan for begge eiere?")
    )


@dataclass(frozen=True, kw_only=True)
class PremisesFacts(Record):
    """A3: what is said of premises and opening hours beside the lists."""

    opening_limit: int | None = number(
        N_("Begrenset når ukens åpningstid er under"),
        Number(N_("timer"), 0, 60),
        basis=USEFUL,
        help=N_("Grensen bestemmer dere selv. Under den ber NavPlan om en begrunnelse."),
    )
    opening_reason: str = long_text(
        N_("Hvorfor åpningstiden er begrenset"),
        basis=guide("2.1"),
        help=N_("Bygg på lokale behov. Skriv hvem som er vurdert rammet."),
    )
    emergency_access: str = long_text(
        N_("Akutte henvendelser utenom åpningstid"), basis=guide("2.1"), help=N_("Hvordan blir de tatt imot?")
    )
    opening_changes: str = long_text(
        N_("Når åpningstid eller sted skal endres"),
        basis=guide("2.1"),
        help=N_("Hvordan varsles og besluttes endringer i partnerskapet?"),
    )
    universal_design: str = choice(N_("Universell utforming er vurdert"), YES_NO_PARTLY, basis=guide("2.1"))
    universal_design_on: date | None = day(N_("Universell utforming vurdert dato"))
    area_concept: str = choice(
        N_("Arealkonsept er vurdert"),
        YES_NO,
        basis=guide("2.1"),
        help=N_("Navs arealkonsept og kommunens egne krav."),
    )
    area_note: str = text(N_("Om arealkonseptet"), 400)
    safety_heard_on: date | None = day(N_("Vernetjenesten hørt om lokalene"), basis=guide("2.1"))
    council_heard_on: date | None = day(N_("Brukerutvalget hørt om lokalene"), basis=guide("2.1"))
    safety_standard: str = choice(
        N_("Krav til fysisk sikring"),
        SAFETY_STANDARD,
        basis=guide("2.1"),
        help=N_("Minstekravene for sikring. Før avvik som tiltak."),
    )
    access: str = long_text(
        N_("Tilgang til bygg og systemer"), basis=guide("2.1"), help=N_("For ansatte hos begge eiere.")
    )


@dataclass(frozen=True, kw_only=True)
class LeadingFacts(Record):
    """A4 and A5: how the office is organised, and how the owners steer it together."""

    organisation: str = long_text(
        N_("Organisasjonsmodell"),
        basis=law("Nav-loven § 14"),
        help=N_("Avdelinger og team, og hvem som leder dem."),
    )
    leadership: str = choice(
        N_("Ledelsesmodell"),
        LEADERSHIP,
        basis=law("Nav-loven § 14"),
        help=N_("Ved todelt ledelse: beskriv hvem som har helheten, under fullmakter."),
    )
    area: str = text(
        N_("Dekningsområde"), 300, basis=law("Nav-loven § 13"), help=N_("Kommuner eller bydeler som kontoret dekker.")
    )
    meetings_a_year: int | None = number(
        N_("Partnerskapsmøter i året"), Number(minimum=0, maximum=60), basis=guide("3.1")
    )
    agenda_owner: str = choice(
        N_("Ansvar for sakslisten"), AGENDA_OWNERS, basis=guide("3.1"), help=N_("Veilederen anbefaler Nav-leder.")
    )
    notice_days: int | None = number(
        N_("Innkalling sendes før møtet"), Number(N_("dager"), 0, 120), basis=USEFUL, help=N_("For eksempel 14 dager.")
    )
    proposal_days: int | None = number(
        N_("Saker meldes før møtet"), Number(N_("dager"), 0, 120), basis=USEFUL, help=N_("For eksempel 21 dager.")
    )
    minutes_days: int | None = number(N_("Referat sendes etter møtet"), Number(N_("dager"), 0, 120), basis=USEFUL)
    coordination: str = long_text(
        N_("Samordning av signaler"),
        basis=guide("3.1"),
        help=N_("Hvordan blir to styringslinjer til ett oppdrag, og når på året?"),
    )
    political_contact: str = long_text(
        N_("Politisk kontakt"), basis=guide("3.1"), help=N_("Hvilket utvalg, hvor ofte, og hvem orienterer?")
    )
    internal_control: str = long_text(
        N_("Internkontroll i avtalen"),
        basis=guide("3.1"),
        help=N_("Risiko, rutiner og avvik. Kommunen svarer for sin del etter kommuneloven § 25-1."),
    )
    internal_control_on: date | None = day(N_("Internkontrollen sist gjennomgått"))
    internal_control_by: tuple[str, ...] = links(N_("Ansvarlig for internkontrollen"), "role")
    joint_leader_agreement: str = choice(
        N_("Felles lederavtale"), YES_NO, basis=USEFUL, help=N_("Én lederavtale fra begge eiere.")
    )
    leader_talks: int | None = number(N_("Lederdialoger i året"), Number(minimum=0, maximum=60), basis=USEFUL)


@dataclass(frozen=True, kw_only=True)
class AppointmentFacts(Record):
    """A6: who employs leader and staff."""

    leader_employer: str = choice(
        N_("Leders arbeidsgiver"), OWNERS_BOTH, basis=guide("3.2"), help=N_("Avklares før utlysning.")
    )
    leader_process: str = long_text(
        N_("Slik blir leder ansatt"),
        basis=guide("3.2"),
        help=N_("Hvem utlyser, intervjuer, innstiller og ansetter, og hvordan blir den andre eieren enig?"),
    )
    leader_laws: tuple[str, ...] = choices(N_("Regler for leders ansettelse"), LEADER_LAWS, basis=guide("3.2"))
    staff_process: str = long_text(
        N_("Slik blir medarbeidere ansatt"), basis=guide("3.2"), help=N_("Hvem ansetter i hver linje?")
    )
    deputy: str = text(N_("Stedfortreder"), 200, basis=USEFUL, help=N_("Hvilken rolle leder når leder er borte?"))
    conditions: str = long_text(
        N_("Ulike vilkår"),
        basis=USEFUL,
        help=N_("Lønn, permisjon, IKT og kompetanse, der vilkårene skiller seg."),
    )
