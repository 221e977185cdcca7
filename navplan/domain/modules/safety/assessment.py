"""Assessments of violence and threats, their situations, factors and areas (vold_og_trusler.md 3.1–3.3)."""

from dataclasses import dataclass
from datetime import date
from typing import ClassVar

from navplan.domain.fields import Basis, Guard, choice, choices, day, flag, link, links, long_text, number, text
from navplan.domain.kinds import Number
from navplan.domain.modules.safety.words import (
    AREAS,
    ASSESSMENT_STATUS,
    BASES,
    CRITICAL,
    CRITICAL_ANSWERS,
    EXPOSED,
    FACTOR_VERDICTS,
    FACTORS,
    FORMS,
    KNOWLEDGE,
    LEVELS,
    PARTICIPANTS,
    TRIGGERS,
    TYPES,
    UNIT_PARTS,
)
from navplan.domain.records import Record
from navplan.domain.words import N_

LAW = Basis("lov")
STEP = Number(minimum=1, maximum=5)
COUNT = Number(minimum=0, maximum=100_000)
OF_PEOPLE = Number(minimum=0, maximum=100_000, counts_people=True)


@dataclass(frozen=True, kw_only=True)
class SafetyScale(Record):
    """One version of thresholds and review times. It never changes: a change is a new version (R12)."""

    KEY: ClassVar[str] = "safety_scale"
    version: int | None = number(N_("Versjon"), Number(minimum=1, maximum=999), listed=True, needed=True)
    from_on: date | None = day(N_("Gjelder fra"), listed=True)
    low_max: int | None = number(N_("Lav til og med"), Number(minimum=1, maximum=24), listed=True)
    middle_max: int | None = number(N_("Middels til og med"), Number(minimum=2, maximum=25), listed=True)
    floor_from: int | None = number(
        N_("Aldri lav fra konsekvens"), STEP, help=N_("En situasjon med så alvorlig konsekvens blir minst middels.")
    )
    months_low: int | None = number(N_("Ny vurdering ved lav"), Number(N_("måneder"), 1, 12))
    months_middle: int | None = number(N_("Ny vurdering ved middels"), Number(N_("måneder"), 1, 12))
    months_high: int | None = number(N_("Ny vurdering ved høy"), Number(N_("måneder"), 1, 12))
    reason: str = long_text(N_("Hvorfor skalaen er endret"), 1_000)


@dataclass(frozen=True, kw_only=True)
class SafetyAssessment(Record):
    """A systematic assessment of violence and threats for an office and a period (§ 3A-2)."""

    KEY: ClassVar[str] = "safety_assessment"
    title: str = text(N_("Tittel"), 120, needed=True, listed=True)
    year: int | None = number(N_("År"), Number(minimum=2000, maximum=2100, grouped=False), listed=True)
    type: str = choice(N_("Type"), TYPES, "arlig", listed=True)
    triggers: tuple[str, ...] = choices(N_("Hvorfor nå"), TRIGGERS)
    scope: tuple[str, ...] = choices(
        N_("Hva omfattes"), AREAS, needed=True, basis=LAW, help=N_("Loven nevner også digitale trusler.")
    )
    left_out: str = long_text(N_("Ikke omfattet, og hvorfor"), 600)
    unit_part: str = choice(N_("Gjelder"), UNIT_PARTS, "hele")
    coordinated: str = long_text(
        N_("Hvordan er dette samordnet?"), 600, basis=LAW, help=N_("Gjelder når bare den ene arbeidsgiveren er med.")
    )
    started_on: date | None = day(N_("Startet"), needed=True)
    met_on: date | None = day(N_("Gjennomført møte"), needed=True, listed=True)
    led_by: str | None = link(N_("Ledet av"), "role", needed=True)
    participants: tuple[str, ...] = choices(N_("Hvem var med"), PARTICIPANTS, needed=True, basis=LAW)
    attended: int | None = number(N_("Antall deltakere"), Number(minimum=1, maximum=500))
    bases: tuple[str, ...] = choices(N_("Hva bygger vi på"), BASES, needed=True)
    knowledge: str = choice(N_("Hvor sikre er vi"), KNOWLEDGE, needed=True)
    knowledge_why: str = long_text(N_("Hvorfor er vi så sikre eller usikre"), 300)
    police_minutes: int | None = number(
        N_("Anslått tid til politi er på stedet"), Number(N_("minutter"), 1, 240), needed=True
    )
    police_unknown: bool = flag(N_("Vi vet ikke hvor lang tid politiet bruker"))
    worst: str = long_text(N_("Hva er det verste som kan skje her, og står det på lista?"), 600, needed=True)
    next_review: date | None = day(N_("Neste gjennomgang"), needed=True, listed=True, on_wheel=True, basis=LAW)
    informed_on: date | None = day(N_("Ansatte informert"), basis=LAW)
    informed_how: str = text(N_("Hvordan de ble informert"), 200)
    status: str = choice(N_("Status"), ASSESSMENT_STATUS, "utkast", listed=True)
    law_per: date | None = day(N_("Regelverk per"))
    scale: str = link(N_("Skala"), "safety_scale", "refuse")
    replaces: str | None = link(N_("Erstatter"), "safety_assessment")
    last_number: int | None = number(N_("Siste situasjonsnummer"), Number(minimum=0, maximum=9_999))


@dataclass(frozen=True, kw_only=True)
class SafetySituation(Record):
    """A situation at work in which someone may be hurt: never a person. Its number is stable and never used again."""

    KEY: ClassVar[str] = "safety_situation"
    assessment: str = link(N_("Risikovurdering"), "safety_assessment", "follow")
    serial: int | None = number(N_("Nummer"), Number(minimum=1, maximum=9_999, grouped=False), listed=True)
    library: str = text(N_("Nummer i biblioteket"), 8, guard=Guard.LETTER)
    area: str = choice(N_("Område"), AREAS, needed=True, listed=True)
    situation: str = text(
        N_("Situasjonen"),
        300,
        needed=True,
        listed=True,
        help=N_("Tid, sted og oppgave. Beskriv arbeidet, ikke personen."),
    )
    happening: str = text(N_("Hva kan skje"), 300, needed=True)
    forms: tuple[str, ...] = choices(N_("Form"), FORMS, needed=True)
    causes: str = long_text(N_("Hvorfor kan det skje"), 600, needed=True, help=N_("Én årsak på hver linje."))
    exposed: tuple[str, ...] = choices(N_("Hvem rammes"), EXPOSED, needed=True)
    factors: tuple[str, ...] = choices(N_("Knyttet til faktor"), FACTORS, needed=True, basis=LAW)
    works: tuple[str, ...] = links(N_("Tiltak som virker i dag"), "measure")
    works_note: str = long_text(
        N_("Det som virker i dag"), 400, help=N_("Bare det som er innført. Planlagte tiltak teller ikke.")
    )
    works_none: bool = flag(N_("Ingen tiltak virker i dag"))
    s_now: int | None = number(N_("Sannsynlighet nå"), STEP, needed=True, listed=True)
    k_now: int | None = number(N_("Konsekvens nå"), STEP, needed=True, listed=True)
    reasoning: str = long_text(N_("Begrunnelse"), 500, needed=True, help=N_("Tallet alene kan ingen etterprøve."))
    knowledge: str = choice(N_("Kunnskapsstyrke"), KNOWLEDGE, needed=True)
    s_after: int | None = number(N_("Sannsynlighet etter"), STEP, listed=True)
    k_after: int | None = number(N_("Konsekvens etter"), STEP, listed=True)
    after_reason: str = long_text(N_("Hvorfor verdien etter er høyere"), 500)
    combined: tuple[str, ...] = links(N_("Forsterkes av"), "safety_situation")
    combined_note: str = long_text(N_("Om samspillet"), 300)
    accepted_by: str | None = link(N_("Restrisiko godtas av"), "role")
    accepted_why: str = long_text(N_("Hvorfor restrisikoen godtas"), 500)
    rep_note: str = long_text(N_("Verneombudets merknad"), 500)
    reassessed_on: date | None = day(
        N_("Vurdert på nytt"), help=N_("Når et tiltak ikke virket, åpnes situasjonen til den er vurdert på nytt.")
    )


@dataclass(frozen=True, kw_only=True)
class SafetyFactor(Record):
    """The verdict on one factor in one area (3.3)."""

    KEY: ClassVar[str] = "safety_factor"
    assessment: str = link(N_("Risikovurdering"), "safety_assessment", "follow")
    factor: str = choice(N_("Faktor"), FACTORS, needed=True, listed=True, basis=LAW)
    area: str = choice(N_("Område"), AREAS, needed=True, listed=True)
    verdict: str = choice(N_("Vurdering"), FACTOR_VERDICTS, listed=True)
    why: str = long_text(N_("Begrunnelse"), 400, listed=True)
    measures: tuple[str, ...] = links(N_("Tiltak"), "measure")


@dataclass(frozen=True, kw_only=True)
class SafetyArea(Record):
    """A combined level that people set by hand over the one the rule gives (R8)."""

    KEY: ClassVar[str] = "safety_area"
    assessment: str = link(N_("Risikovurdering"), "safety_assessment", "follow")
    area: str = choice(N_("Område"), AREAS, needed=True, listed=True)
    level: str = choice(N_("Overstyrt nivå"), LEVELS, listed=True)
    why: str = long_text(N_("Hvorfor nivået er overstyrt"), 500)
    rep_note: str = long_text(N_("Verneombudets merknad"), 500)


@dataclass(frozen=True, kw_only=True)
class SafetyCritical(Record):
    """The answer to one of the five critical situations: taken along, or why it does not concern us (R6)."""

    KEY: ClassVar[str] = "safety_critical"
    assessment: str = link(N_("Risikovurdering"), "safety_assessment", "follow")
    about: str = choice(N_("Kritisk situasjon"), CRITICAL, needed=True, listed=True)
    answer: str = choice(N_("Svar"), CRITICAL_ANSWERS, listed=True)
    situation: str | None = link(N_("Situasjon i vurderingen"), "safety_situation")
    why: str = long_text(N_("Ikke aktuelt fordi"), 400)
