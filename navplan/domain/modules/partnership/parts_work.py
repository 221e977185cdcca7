"""The agreement's lists about powers, results, services, money, disputes and papers (A7–A19)."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import ClassVar

from navplan.domain.fields import Guard, choice, choices, day, flag, link, links, long_text, number, text
from navplan.domain.kinds import Number
from navplan.domain.modules.partnership.facts_work import MONEY
from navplan.domain.modules.partnership.parts_office import POSTS, Part
from navplan.domain.modules.partnership.words import (
    ANNEX_TYPES,
    ANSWERS,
    AUDIENCES,
    CLAUSES,
    COMPULSORY,
    COST_KEYS,
    COST_POSTS,
    DONE_BY,
    HOW_OFTEN,
    ORGANISERS,
    OWNERS,
    PARTNERS,
    SERVICE_CATEGORIES,
    SERVICE_FUNDING,
    guide,
    law,
)
from navplan.domain.words import N_

PERCENT = Number("%", 0, 100, places=2)


@dataclass(frozen=True, kw_only=True)
class Annex(Part):
    """A paper that belongs to the agreement. NavPlan holds the reference; the paper lies in the archive."""

    KEY: ClassVar[str] = "annex"
    nr: int | None = number(N_("Nummer"), Number(minimum=1, maximum=99), listed=True)
    title: str = text(N_("Vedleggets tittel"), 160, guard=Guard.OFFICE, needed=True, listed=True)
    type: str = choice(N_("Type vedlegg"), ANNEX_TYPES, "annet", listed=True)
    dated: date | None = day(N_("Datert"), listed=True)
    version: str = text(N_("Utgave"), 20, guard=Guard.OFFICE)
    reference: str = text(N_("Arkivreferanse"), 60, guard=Guard.OFFICE, listed=True)
    enclosed: bool = flag(N_("Ligger ved"), listed=True)


@dataclass(frozen=True, kw_only=True)
class Delegation(Part):
    """A power given from an owner to a role, one row a delegation (A7)."""

    KEY: ClassVar[str] = "delegation"
    nr: str = text(N_("Nr."), 12, guard=Guard.OFFICE, listed=True)
    power: str = text(N_("Myndighet"), 300, needed=True, listed=True, basis=law("forskrift 26.1.2007 nr. 107"))
    owner: str = choice(N_("Fra eier"), OWNERS, listed=True)
    to_role: str = text(N_("Til rolle"), 120, guard=Guard.OFFICE, listed=True)
    authority: str = text(N_("Hjemmel"), 160, guard=Guard.LETTER)
    ceiling: int | None = number(N_("Budsjettgrense"), MONEY)
    further: bool = flag(N_("Kan delegeres videre"))
    decided_on: date | None = day(N_("Vedtatt"), listed=True)
    until: date | None = day(N_("Fullmakten gjelder til"), listed=True, on_wheel=True)
    annex: str | None = link(N_("Vedlegg med vedtaket"), "annex")


@dataclass(frozen=True, kw_only=True)
class CrossTask(Part):
    """Work that one owner's staff do on the other's field; duty and cost stay where they were (A7)."""

    KEY: ClassVar[str] = "cross_task"
    task: str = text(N_("Oppgave"), 300, needed=True, listed=True)
    answers: str = choice(N_("Ansvarlig eier"), OWNERS, listed=True)
    done_by: str = choice(N_("Utføres av"), OWNERS, listed=True)
    role: str = text(N_("Rolle som utfører"), 120, guard=Guard.OFFICE)
    decides: bool = flag(N_("Treffer vedtak"), listed=True)
    annex: str | None = link(N_("Vedtaket ligger i"), "annex", listed=True)


@dataclass(frozen=True, kw_only=True)
class SharedIndicator(Part):
    """What the agreement says of a figure that both owners ask for; its series stands with the indicator (A10)."""

    KEY: ClassVar[str] = "shared_indicator"
    name: str = text(N_("Felles indikator"), 160, needed=True, listed=True, basis=guide("3.5"))
    source: str = text(N_("Kilde for tallet"), 200, guard=Guard.OFFICE, listed=True)
    start: str = text(N_("Startverdi"), 60, listed=True, help=N_("Tall, enhet og dato."))
    target: str = text(N_("Målverdi"), 60, listed=True)
    seen_on: date | None = day(
        N_("Tallet sist lagt fram"), listed=True, help=N_("Eldre enn fire måneder kommer tallet på sakslisten.")
    )
    indicator: str | None = link(
        N_("Følges som"), "indicator", help=N_("Da hentes tall, mål og status fra siden Nøkkeltall.")
    )


@dataclass(frozen=True, kw_only=True)
class ManagementReport(Part):
    """Which figures the other owner may see, and when (A10)."""

    KEY: ClassVar[str] = "management_report"
    report: str = text(N_("Rapport"), 160, guard=Guard.OFFICE, needed=True, listed=True)
    owner: str = choice(N_("Rapport fra"), OWNERS, listed=True)
    receiver: str = text(N_("Rapport til"), 120, guard=Guard.OFFICE, listed=True)
    often: str = choice(N_("Hvor ofte"), HOW_OFTEN, listed=True)


@dataclass(frozen=True, kw_only=True)
class JointTraining(Part):
    """Training for both owners' staff (A11)."""

    KEY: ClassVar[str] = "joint_training"
    theme: str = text(N_("Opplæring i"), 160, needed=True, listed=True)
    audience: str = choice(N_("For ansatte i"), AUDIENCES, "alle", listed=True)
    organiser: str = choice(N_("Arrangør"), ORGANISERS, listed=True)
    time: str = text(N_("Tid"), 80, listed=True)
    cost: int | None = number(N_("Kostnad"), MONEY, listed=True)


@dataclass(frozen=True, kw_only=True)
class Service(Part):
    """A row of the service table (A12)."""

    KEY: ClassVar[str] = "service"
    name: str = text(N_("Tjeneste"), 160, needed=True, listed=True)
    compulsory: str = choice(N_("Lovpålagt tjeneste"), COMPULSORY)
    category: str = choice(N_("Kategori"), SERVICE_CATEGORIES, "tillegg", needed=True, listed=True)
    owner: str = choice(N_("Eier med ansvar"), OWNERS, "kommune", needed=True, listed=True)
    authority: str = text(N_("Lov og paragraf"), 160, guard=Guard.LETTER, listed=True)
    done_by: str = choice(N_("Hvem utfører"), DONE_BY, "kontoret", needed=True, listed=True)
    scope: str = long_text(
        N_("Omfang"), 4_000, listed=True, help=N_("Hva omfattes, og hva gjør andre? Unngå bare overskrift.")
    )
    locations: tuple[str, ...] = links(N_("Tilbys på"), "agreement_location")
    posts: Decimal | None = number(N_("Årsverk"), POSTS)
    budget: int | None = number(N_("Budsjett"), MONEY)
    funding: str = choice(N_("Finansiering"), SERVICE_FUNDING)
    valid_from: date | None = day(N_("Tilbys fra"))
    valid_to: date | None = day(N_("Tilbys til"), on_wheel=True, help=N_("Tilskudd og prøveordninger har sluttdato."))
    together_with: str = text(N_("Sammen med"), 200)
    inspected_on: date | None = day(N_("Siste tilsyn"))
    inspection_found: bool = flag(N_("Tilsynet hadde funn"))
    inspection_measure: str | None = link(N_("Tiltak etter tilsynet"), "measure")


@dataclass(frozen=True, kw_only=True)
class Cooperation(Part):
    """How the office works with another service (A14)."""

    KEY: ClassVar[str] = "cooperation"
    partner: str = choice(N_("Samarbeider med"), PARTNERS, needed=True, listed=True, basis=law("Nav-loven § 14"))
    purpose: str = text(N_("Hva samarbeidet skal gi"), 300, listed=True)
    arena: str = text(N_("Møteplass"), 160, listed=True)
    contact: str = text(N_("Kontakt"), 120, guard=Guard.OFFICE, help=N_("En rolle eller felles postkasse."))
    agreed: str = text(N_("Egen avtale"), 160, guard=Guard.OFFICE, help=N_("Navn eller arkivreferanse."))


@dataclass(frozen=True, kw_only=True)
class CostShare(Part):
    """How one cost is split between the owners; the shares make 100 per cent (A15)."""

    KEY: ClassVar[str] = "cost_share"
    post: str = choice(N_("Kostnad som deles"), COST_POSTS, needed=True, listed=True)
    note: str = text(N_("Nærmere om kostnaden"), 160)
    split_key: str = choice(N_("Fordelingsnøkkel"), COST_KEYS, needed=True, listed=True)
    basis_figure: str = text(N_("Nøkkelen bygger på"), 160, help=N_("Tallene, for eksempel 32 og 18 årsverk."))
    basis_on: date | None = day(N_("Tallene er fra"))
    state_share: Decimal | None = number(N_("Statens andel"), PERCENT, needed=True, listed=True)
    municipal_share: Decimal | None = number(N_("Kommunens andel"), PERCENT, needed=True, listed=True)
    budget: int | None = number(N_("Budsjett i året"), MONEY, listed=True)
    advance: int | None = number(N_("A konto"), MONEY)
    settled_on: date | None = day(N_("Avregnes"), on_wheel=True)
    revised_on: date | None = day(N_("Nøkkelen sist gjennomgått"))
    revise_on: date | None = day(N_("Nøkkelen gjennomgås neste gang"), on_wheel=True)


@dataclass(frozen=True, kw_only=True)
class HostTask(Part):
    """What the host municipality does for the others (A16)."""

    KEY: ClassVar[str] = "host_task"
    task: str = text(N_("Vertskommunens oppgave"), 300, needed=True, listed=True)
    power: str = text(N_("Vedtaksmyndighet"), 160, guard=Guard.OFFICE, listed=True)
    municipality: str = text(N_("For kommunen"), 60, guard=Guard.OFFICE, listed=True)
    exception: str = text(N_("Unntak"), 200, listed=True)


@dataclass(frozen=True, kw_only=True)
class DisputeStep(Part):
    """A step on the way from disagreement to a settled dispute (A17)."""

    KEY: ClassVar[str] = "dispute_step"
    nr: int | None = number(N_("Trinn"), Number(minimum=1, maximum=20), listed=True)
    who: str = text(N_("Hvem tar saken"), 160, guard=Guard.OFFICE, needed=True, listed=True)
    days: int | None = number(N_("Frist i dager"), Number(minimum=0, maximum=365), listed=True)
    form: str = text(N_("Form"), 120, listed=True)


@dataclass(frozen=True, kw_only=True)
class Disagreement(Part):
    """What the parties have disagreed on; internal, and never printed unasked (A17)."""

    KEY: ClassVar[str] = "disagreement"
    noted_on: date | None = day(N_("Notert"), listed=True)
    theme: str = text(N_("Uenighet om"), 200, needed=True, listed=True)
    step: str = text(N_("Kom til trinn"), 80, listed=True)
    outcome: str = text(N_("Hvordan det endte"), 300, listed=True)


@dataclass(frozen=True, kw_only=True)
class Signature(Part):
    """One party's signature (A18)."""

    KEY: ClassVar[str] = "signature"
    owner: str = choice(N_("Part"), OWNERS, needed=True, listed=True)
    name: str = text(N_("Navn"), 120, guard=Guard.OFFICE, needed=True, listed=True)
    title: str = text(N_("Den undertegnendes tittel"), 120, guard=Guard.OFFICE, listed=True)
    place: str = text(N_("Sted for signatur"), 80, guard=Guard.OFFICE, listed=True)
    signed_on: date | None = day(N_("Undertegnet"), listed=True)
    reference: str = text(N_("E-signatur eller arkivreferanse"), 80, guard=Guard.OFFICE)


@dataclass(frozen=True, kw_only=True)
class GuideAnswer(Part):
    """The parties' answer to one question of the guide (A19); prepares the talks, is no part of the agreement."""

    KEY: ClassVar[str] = "guide_answer"
    question: str = text(N_("Spørsmålets nummer"), 20, guard=Guard.OFFICE, needed=True, listed=True)
    clause: str = choice(N_("Avtalepunkt"), CLAUSES, listed=True)
    own_wording: str = long_text(
        N_("Eget spørsmål"), 600, help=N_("For punkt der vi ikke har lest veilederen: skriv spørsmålet selv.")
    )
    answer: str = choice(N_("Svar"), ANSWERS, listed=True)
    assessment: str = long_text(N_("Vår vurdering"), 4_000, listed=True)
    measure: str | None = link(N_("Tiltak som følger"), "measure", listed=True)
    assessed_by: tuple[str, ...] = choices(N_("Vurdert av"), OWNERS)
    assessed_on: date | None = day(N_("Vurdert dato"))
