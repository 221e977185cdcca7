"""Internal control as records (kvp_kompetanse.md 5.6): tasks, routines, controls, risks, deviations, reviews.

Cases are opened in the case system. What stands here are patterns and counts, never a case number or a person.
"""

from dataclasses import dataclass
from datetime import date
from typing import ClassVar

from navplan.domain.fields import Basis, Guard, choice, choices, day, flag, link, links, long_text, number, tags, text
from navplan.domain.kinds import Number
from navplan.domain.modules.control import words
from navplan.domain.records import Record
from navplan.domain.vocabulary import OWNER_LINES, THEMES
from navplan.domain.words import N_

SECTION_25 = Basis("lov", "kommuneloven § 25-1")
COUNT = Number(minimum=0, maximum=9_999)


@dataclass(frozen=True, kw_only=True)
class MainTask(Record):
    """A task of the office with its goal and who has it: duty a of kommuneloven § 25-1."""

    KEY: ClassVar[str] = "main_task"
    theme: str = choice(N_("Tema"), THEMES, "annet", listed=True)
    task: str = text(N_("Oppgave"), 200, needed=True, listed=True, basis=SECTION_25)
    goal: str = text(N_("Målet med oppgaven"), 300, needed=True)
    organised: str = long_text(
        N_("Slik er den organisert"), 2_000, needed=True, help=N_("Team, møter og fullmakter. Roller, ikke navn.")
    )
    role: str | None = link(N_("Ansvarlig rolle"), "role", needed=True, listed=True)
    owner_line: str = choice(N_("Eierlinje"), OWNER_LINES, "felles", listed=True)
    updated_on: date | None = day(N_("Sist oppdatert"), needed=True, listed=True)


@dataclass(frozen=True, kw_only=True)
class ControlRoutine(Record):
    """A routine in the register: is it written, how risky is it, how is it checked. Duty b."""

    KEY: ClassVar[str] = "control_routine"
    code: str = text(N_("Rutinekode"), 12, listed=True)
    title: str = text(N_("Rutine"), 120, needed=True, listed=True)
    theme: str = choice(N_("Tema"), THEMES, "annet", listed=True)
    type: str = choice(N_("Type"), words.ROUTINE_TYPES, "rutine")
    written: str = choice(N_("Finnes skriftlig"), words.WRITTEN, listed=True, basis=SECTION_25)
    not_relevant: str = text(N_("Hvorfor den ikke er relevant"), 200)
    place: str = text(N_("Hvor den står"), 160, guard=Guard.OFFICE, help=N_("Kvalitetssystem, mappe eller nummer."))
    laws: tuple[str, ...] = tags(N_("Hjemmel"), guard=Guard.LETTER)
    owner: str | None = link(N_("Eier"), "role", listed=True, needed=True, help=N_("En rolle, ikke et navn."))
    deputy: str | None = link(N_("Stedfortreder"), "role")
    owner_line: str = choice(N_("Eierlinje"), OWNER_LINES, "felles", listed=True)
    purpose: str = long_text(N_("Hva rutinen skal sikre"), 600)
    applies_to: tuple[str, ...] = links(N_("Gjelder for"), "role")
    wording: str = long_text(
        N_("Slik gjør vi"),
        20_000,
        help=N_("Rutinens egen tekst, hvis den skal stå her og ikke bare i kvalitetssystemet. Roller, ikke navn."),
    )
    approved_by: str | None = link(N_("Godkjent av"), "role")
    approved_on: date | None = day(N_("Godkjent dato"))
    status: str = choice(N_("Status"), words.ROUTINE_STATUS, "utkast")
    valid_from: date | None = day(N_("Gjelder fra"))
    interval: str = choice(N_("Revideres"), words.REVISION, "12")
    next_revision: date | None = day(N_("Neste revisjon"), listed=True, on_wheel=True)
    version: str = text(N_("Utgave"), 20, guard=Guard.OFFICE, help=N_("Står på rutinen, for eksempel 2.1."))
    improved_on: date | None = day(
        N_("Sist forbedret"), basis=SECTION_25, help=N_("Dagen den siste utgaven kom. Plikt e måles mot den.")
    )
    made_known: tuple[str, ...] = choices(N_("Gjort kjent gjennom"), words.MADE_KNOWN)
    made_known_on: date | None = day(N_("Gjort kjent"))
    risk: str = long_text(N_("Hva kan gå galt"), 500, needed=True)
    likelihood: int | None = number(N_("Sannsynlighet for svikt"), words.ONE_TO_FIVE, help=N_("1 er lite, 5 er svært."))
    impact: int | None = number(N_("Konsekvens av svikt"), words.ONE_TO_FIVE, help=N_("1 er liten, 5 er svært stor."))
    prevention: str = long_text(N_("Forebyggende tiltak"), 500)
    question: str = text(N_("Kontrollspørsmål"), 200, help=N_("Et spørsmål med ja eller nei til svar."))
    method: str = choice(N_("Kontrollmetode"), words.METHODS)
    frequency: str = choice(
        N_("Kontrolleres"), words.FREQUENCIES, help=N_("La stå tomt for å følge risikoen: jo høyere risiko, jo oftere.")
    )
    checked_by: str | None = link(N_("Kontrolleres av"), "role")
    reported_to: str = choice(N_("Resultatet rapporteres til"), words.REPORTED_TO, "ledermote")
    competences: tuple[str, ...] = links(N_("Kompetanse rutinen krever"), "competence")
    expectations: tuple[str, ...] = links(N_("Forventning i kommunebrev"), "expectation")
    note: str = long_text(N_("Merknad"), 1_000)


@dataclass(frozen=True, kw_only=True)
class ControlVersion(Record):
    """A routine's text as it was approved, word for word; it is never changed."""

    KEY: ClassVar[str] = "control_version"
    routine: str = link(N_("Rutine"), "control_routine", "follow")
    number: int | None = number(N_("Versjon"), Number(minimum=1, maximum=999), listed=True)
    approved_on: date | None = day(N_("Godkjent dato"), listed=True)
    approved_by: str = text(N_("Godkjent av"), 80, guard=Guard.OFFICE, listed=True)
    valid_from: date | None = day(N_("Gjelder fra"), listed=True)
    wording: str = long_text(N_("Rutinen slik den ble godkjent"), 60_000)


@dataclass(frozen=True, kw_only=True)
class ControlCheck(Record):
    """A control that was done: how many were looked at, how many were as they should be. Duty d."""

    KEY: ClassVar[str] = "control_check"
    routine: str = link(N_("Rutine"), "control_routine", "follow", listed=True)
    done_on: date | None = day(N_("Utført"), needed=True, listed=True)
    period_from: date | None = day(N_("Periode fra"), needed=True)
    period_to: date | None = day(N_("Periode til"), needed=True)
    method: str = choice(N_("Metode"), words.METHODS, "stikkprove")
    done_by: str | None = link(N_("Utført av"), "role", needed=True, listed=True)
    seen: int | None = number(
        N_("Antall sett på"),
        COUNT,
        needed=True,
        listed=True,
        help=N_("Sakene åpnes i fagsystemet. Skriv aldri saksnummer her."),
    )
    right: int | None = number(N_("Antall i tråd"), COUNT, needed=True, listed=True)
    threshold: int | None = number(N_("Grense for godkjent"), Number("%", 0, 100), help=N_("90 % når den står tom."))
    pattern: str = long_text(N_("Mønster i funnene"), 1_000, help=N_("Bare mønstre, ingen saker."))
    next_on: date | None = day(N_("Neste kontroll"), listed=True, on_wheel=True)


@dataclass(frozen=True, kw_only=True)
class ControlDeviation(Record):
    """Something that was not as it should be: what, why, what is done, and whether that worked. Duty c."""

    KEY: ClassVar[str] = "control_deviation"
    code: str = text(N_("Avviksnummer"), 14, listed=True)
    found_on: date | None = day(N_("Oppdaget"), needed=True)
    theme: str = choice(N_("Tema"), THEMES, "annet", listed=True)
    routine: str | None = link(N_("Rutine"), "control_routine")
    category: str = choice(N_("Kategori"), words.CATEGORIES, needed=True, listed=True)
    source: str = choice(N_("Oppdaget gjennom"), words.SOURCES, needed=True)
    found_by: str | None = link(N_("Kontrollen som fant det"), "control_check")
    findings: tuple[str, ...] = links(N_("Svarer på funn fra tilsyn"), "finding")
    order_due: date | None = day(N_("Frist fra tilsynet"), on_wheel=True)
    description: str = long_text(
        N_("Hva skjedde"), 800, needed=True, help=N_("Mønsteret, aldri en sak eller en person.")
    )
    extent: str = choice(N_("Omfang"), words.EXTENTS, needed=True)
    severity: str = choice(
        N_("Alvor"), words.SEVERITIES, "middels", listed=True, help=N_("Kritisk gir sju dagers frist.")
    )
    at_once: str = long_text(N_("Strakstiltak"), 400)
    causes: tuple[str, ...] = choices(N_("Årsak"), words.CAUSES)
    deadline: date | None = day(N_("Frist"), needed=True, listed=True, on_wheel=True)
    role: str | None = link(N_("Ansvarlig rolle"), "role")
    status: str = choice(N_("Status"), words.DEVIATION_STATUS, "apent", listed=True)
    rejected_why: str = text(N_("Hvorfor avvist"), 200)
    closed_on: date | None = day(N_("Lukket"))
    told: tuple[str, ...] = choices(N_("Meldes også til"), words.TOLD)
    effect: str | None = link(N_("Virket det"), "control_check", help=N_("Kontrollen som viser at det virket."))
    forgotten_on: date | None = day(N_("Teksten slettet"), help=N_("Settes når NavPlan sletter teksten etter fem år."))


@dataclass(frozen=True, kw_only=True)
class ControlRemedy(Record):
    """A lasting remedy against a deviation."""

    KEY: ClassVar[str] = "control_remedy"
    deviation: str = link(N_("Avvik"), "control_deviation", "follow")
    title: str = text(N_("Varig tiltak"), 200, needed=True, listed=True)
    role: str | None = link(N_("Ansvarlig rolle"), "role", needed=True, listed=True)
    due: date | None = day(N_("Frist"), needed=True, listed=True, on_wheel=True)
    status: str = choice(N_("Status"), words.REMEDY_STATUS, "foreslatt", listed=True)
    done_on: date | None = day(N_("Gjennomført dato"), listed=True)


@dataclass(frozen=True, kw_only=True)
class ControlRisk(Record):
    """A risk of breaking the law, weighed by the leaders one by one first and together after (KS)."""

    KEY: ClassVar[str] = "control_risk"
    theme: str = choice(N_("Tema"), THEMES, "annet", listed=True)
    event: str = text(N_("Uønsket hendelse"), 200, needed=True, listed=True)
    cause: str = long_text(N_("Hva den kommer av"), 500)
    affected: tuple[str, ...] = choices(N_("Hvem det går ut over"), words.AFFECTED, needed=True)
    likelihood: int | None = number(N_("Sannsynlighet"), words.ONE_TO_FIVE, listed=True, needed=True)
    impact: int | None = number(N_("Konsekvens"), words.ONE_TO_FIVE, listed=True, needed=True)
    existing: str = long_text(N_("Tiltak vi har"), 500, needed=True)
    new: str = long_text(N_("Nye tiltak"), 500)
    role: str | None = link(N_("Ansvarlig rolle"), "role", listed=True)
    due: date | None = day(N_("Frist"), on_wheel=True)
    likelihood_after: int | None = number(N_("Sannsynlighet etter tiltak"), words.ONE_TO_FIVE)
    impact_after: int | None = number(N_("Konsekvens etter tiltak"), words.ONE_TO_FIVE)
    assessed_by: tuple[str, ...] = links(N_("Vurdert av"), "role", needed=True)
    alone_first: bool = flag(N_("Hver leder vurderte alene først"))
    assessed_on: date | None = day(N_("Vurdert"), needed=True, listed=True)
    next_on: date | None = day(N_("Neste vurdering"), needed=True, on_wheel=True)


@dataclass(frozen=True, kw_only=True)
class ControlReview(Record):
    """The leaders' review: what the numbers say, what is good enough, what is decided. Duties d and e."""

    KEY: ClassVar[str] = "control_review"
    period: str = text(N_("Periode"), 60, needed=True, listed=True, help=N_("For eksempel «1. halvår 2026»."))
    held_on: date | None = day(N_("Holdt"), needed=True, listed=True)
    roles: tuple[str, ...] = links(N_("Deltok"), "role", needed=True)
    next_on: date | None = day(N_("Neste gjennomgang"), needed=True, listed=True, on_wheel=True)
    reported_on: date | None = day(N_("Rapportert til kommunedirektøren"), listed=True, basis=SECTION_25)


@dataclass(frozen=True, kw_only=True)
class ReviewPoint(Record):
    """One point of a review, with the numbers as they were that day and what the leaders think of them."""

    KEY: ClassVar[str] = "review_point"
    review: str = link(N_("Gjennomgang"), "control_review", "follow")
    point: str = choice(N_("Punkt"), words.REVIEW_POINTS, "rutiner", listed=True)
    figures: str = text(N_("Tallene den dagen"), 300, listed=True)
    conclusion: str = choice(N_("Konklusjon"), words.CONCLUSIONS, needed=True, listed=True)


@dataclass(frozen=True, kw_only=True)
class ReviewDecision(Record):
    """Something the leaders decided on a point; a point may have several (5.6)."""

    KEY: ClassVar[str] = "review_decision"
    point: str = link(N_("Punkt i gjennomgangen"), "review_point", "follow")
    decision: str = text(N_("Beslutning"), 300, needed=True, listed=True)
    role: str | None = link(N_("Ansvarlig rolle"), "role", needed=True, listed=True)
    due: date | None = day(N_("Frist"), needed=True, listed=True, on_wheel=True)
