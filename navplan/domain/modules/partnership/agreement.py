"""The agreement itself: what it is called, who the parties are, and how far it has come (A1 and A18).

`Agreement` gathers the clauses' single facts from `facts_*.py`, so that one record is one version of the agreement.
"""

from dataclasses import dataclass
from datetime import date
from typing import ClassVar

from navplan.domain.fields import Guard, choice, choices, day, flag, link, long_text, number, text
from navplan.domain.kinds import Number
from navplan.domain.modules.partnership.facts_office import AppointmentFacts, LeadingFacts, PremisesFacts, PurposeFacts
from navplan.domain.modules.partnership.facts_work import (
    CooperationFacts,
    DisputeFacts,
    EconomyFacts,
    HostFacts,
    PowerFacts,
    ResultFacts,
    SecurityFacts,
    UserFacts,
)
from navplan.domain.modules.partnership.words import AGREEMENT_TYPES, LANGUAGES, REOPEN_WHEN, STATUS, USEFUL, guide, law
from navplan.domain.records import Record
from navplan.domain.words import N_


@dataclass(frozen=True, kw_only=True)
class IdentityFacts(Record):
    """What the agreement is called and who signs it for the state."""

    title: str = text(
        N_("Avtalens navn"),
        160,
        guard=Guard.OFFICE,
        needed=True,
        listed=True,
        help=N_("Slik partene bruker det, for eksempel «Lokal partnerskapsavtale for Nav Fjordvik»."),
    )
    office_name: str = text(
        N_("Kontoret i avtalen"), 80, guard=Guard.OFFICE, needed=True, help=N_("Navnet på det felles kontoret.")
    )
    office: str | None = link(N_("Kontor i planen"), "office")
    type: str = choice(
        N_("Avtaletype"),
        AGREEMENT_TYPES,
        "partnerskapsavtale",
        needed=True,
        help=N_("Bruk tilleggsavtale når bare deler endres."),
    )
    language: str = choice(
        N_("Målform"), LANGUAGES, "nb", needed=True, help=N_("Styrer de faste tekstene i avtalen på papir.")
    )
    version: str = text(N_("Versjon"), 12, guard=Guard.OFFICE, needed=True, listed=True)
    replaces: str | None = link(N_("Erstatter"), "agreement", help=N_("Avtalen som faller bort når denne gjelder."))
    status: str = choice(N_("Avtalens status"), STATUS, "utkast", needed=True, listed=True)
    state_name: str = text(
        N_("Statlig part"),
        120,
        guard=Guard.OFFICE,
        needed=True,
        basis=law("Nav-loven § 14"),
        help=N_("Nav-enheten som inngår avtalen. Kontroller at navnet gjelder i dag."),
    )
    state_number: str = text(N_("Organisasjonsnummer for staten"), 11, guard=Guard.OFFICE)
    state_signatory: str = text(
        N_("Undertegner for staten"), 120, guard=Guard.OFFICE, needed=True, help=N_("Navn på den som undertegner.")
    )
    state_signatory_title: str = text(N_("Tittel for den som undertegner for staten"), 120, guard=Guard.OFFICE)
    contact_state: str = text(
        N_("Kontaktperson i staten"),
        120,
        guard=Guard.OFFICE,
        needed=True,
        help=N_("Den som svarer på spørsmål om avtalen."),
    )
    contact_municipality: str = text(N_("Kontaktperson i kommunen"), 120, guard=Guard.OFFICE, needed=True)
    archive_state: str = text(N_("Arkivreferanse i staten"), 40, guard=Guard.OFFICE)
    archive_municipality: str = text(N_("Arkivreferanse i kommunen"), 40, guard=Guard.OFFICE)


@dataclass(frozen=True, kw_only=True)
class DurationFacts(Record):
    """How long the agreement holds, when it is looked at again, and how it ends (A18)."""

    valid_from: date | None = day(N_("Gjelder fra"), needed=True, listed=True)
    valid_to: date | None = day(
        N_("Gjelder til"), listed=True, on_wheel=True, help=N_("La stå tomt når avtalen er løpende.")
    )
    running: bool = flag(N_("Avtalen er løpende"))
    evaluation_months: int | None = number(
        N_("Måneder mellom hver evaluering"), Number(minimum=1, maximum=120), basis=guide("KS, Gode grep")
    )
    next_evaluation: date | None = day(N_("Neste evaluering"), on_wheel=True, basis=guide("KS, Gode grep"))
    evaluated_on: date | None = day(N_("Sist evaluert"))
    evaluation_result: str = long_text(
        N_("Hva evalueringen viste"), help=N_("Kontorets egen vurdering. Revisor spør gjerne etter den.")
    )
    reopen_when: tuple[str, ...] = choices(N_("Tas opp til ny forhandling ved"), REOPEN_WHEN, basis=USEFUL)
    notice_months: int | None = number(
        N_("Oppsigelsesfrist"),
        Number(N_("måneder"), 0, 60),
        basis=USEFUL,
        help=N_("Avtalen kan ikke bare falle bort. Loven krever både kontor og avtale."),
    )


@dataclass(frozen=True, kw_only=True)
class Agreement(
    DurationFacts,
    DisputeFacts,
    HostFacts,
    EconomyFacts,
    CooperationFacts,
    UserFacts,
    ResultFacts,
    SecurityFacts,
    PowerFacts,
    AppointmentFacts,
    LeadingFacts,
    PremisesFacts,
    PurposeFacts,
    IdentityFacts,
):
    """One version of the partnership agreement; signed, it is locked for ever."""

    KEY: ClassVar[str] = "agreement"
