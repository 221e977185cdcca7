"""KVP routines as records (kvp_kompetanse.md 5.1): head, steps, kept versions, controls, deviations, check lists.

Cases are opened in the case system. What stands here are patterns and counts, never a case number or a person.
"""

from dataclasses import dataclass
from datetime import date
from typing import ClassVar

from navplan.domain.fields import Guard, choice, choices, day, flag, link, links, long_text, number, tags, text
from navplan.domain.kinds import Number
from navplan.domain.modules.kvp import words_routine as words
from navplan.domain.records import Record
from navplan.domain.vocabulary import OWNER_LINES
from navplan.domain.words import N_

ONE_TO_FIVE = Number(minimum=1, maximum=5)


@dataclass(frozen=True, kw_only=True)
class KvpRoutine(Record):
    """What a routine is for, who owns it, and whether it holds; its steps stand below it."""

    KEY: ClassVar[str] = "kvp_routine"
    code: str = text(N_("Rutinekode"), 12, needed=True, listed=True)
    title: str = text(N_("Tittel"), 120, needed=True, listed=True)
    phase: str = choice(N_("Fase"), words.PHASES, listed=True)
    purpose: str = long_text(N_("Hva rutinen skal sikre"), 600, needed=True)
    laws: tuple[str, ...] = tags(N_("Hjemmel"), help=N_("For eksempel «sosialtjenesteloven § 29». Én per linje."))
    applies_to: tuple[str, ...] = links(N_("Gjelder for"), "role")
    owner_line: str = choice(N_("Eierlinje"), OWNER_LINES, "felles")
    owner: str | None = link(N_("Eier"), "role", listed=True, needed=True, help=N_("En rolle, ikke et navn."))
    deputy: str | None = link(N_("Stedfortreder"), "role")
    status: str = choice(N_("Status"), words.ROUTINE_STATUS, "utkast", listed=True)
    version: int | None = number(N_("Versjon"), Number(minimum=0, maximum=999))
    valid_from: date | None = day(N_("Gjelder fra"))
    approved_by: str | None = link(N_("Godkjent av"), "role")
    approved_on: date | None = day(N_("Godkjent dato"))
    interval: str = choice(N_("Revideres"), words.INTERVALS, "12")
    next_review: date | None = day(N_("Neste revisjon"), listed=True, on_wheel=True)
    expectations: tuple[str, ...] = links(N_("Forventning i kommunebrev"), "expectation")
    made_known: tuple[str, ...] = choices(N_("Gjort kjent gjennom"), words.MADE_KNOWN)
    made_known_on: date | None = day(N_("Gjort kjent dato"))
    quality_reference: str = text(
        N_("Referanse i kvalitetssystem"), 80, guard=Guard.OFFICE, help=N_("Nummer eller navn på dokumentet.")
    )
    likelihood: int | None = number(N_("Sannsynlighet for svikt"), ONE_TO_FIVE, help=N_("1 er lite, 5 er svært."))
    impact: int | None = number(N_("Konsekvens av svikt"), ONE_TO_FIVE, help=N_("1 er liten, 5 er svært stor."))
    guidance: str = long_text(
        N_("Lovtolkning"), 2_000, help=N_("Uttalelser som påvirker rutinen, med dato og hvem som ga dem.")
    )
    note: str = long_text(N_("Merknad"), 1_000)


@dataclass(frozen=True, kw_only=True)
class KvpStep(Record):
    """One step of a routine: what sets it off, who does it, by when, what shows it, and how it is checked."""

    KEY: ClassVar[str] = "kvp_step"
    routine: str = link(N_("Rutine"), "kvp_routine", "follow")
    place: int | None = number(N_("Nr."), Number(minimum=1, maximum=99), listed=True)
    title: str = text(N_("Steg"), 100, needed=True, listed=True)
    doing: str = long_text(N_("Slik gjør vi"), 1_200, needed=True)
    trigger: str = choice(N_("Utløser"), words.TRIGGERS)
    trigger_text: str = text(N_("Utløser, presisert"), 160)
    responsible: str | None = link(N_("Ansvarlig rolle"), "role", listed=True, needed=True, help=N_("Bare én."))
    contributors: tuple[str, ...] = links(N_("Medvirker"), "role")
    deadline: int | None = number(N_("Frist"), Number(minimum=0, maximum=999))
    deadline_unit: str = choice(N_("Fristen måles i"), words.DEADLINE_UNITS)
    deadline_from: str = choice(N_("Regnes fra"), words.COUNTED_FROM)
    deadline_basis: str = choice(
        N_("Fristens grunnlag"), words.DEADLINE_BASES, help=N_("Kontroller lovfrister mot gjeldende regelverk.")
    )
    evidence: tuple[str, ...] = choices(N_("Bevis"), words.EVIDENCE, help=N_("Hva som skal finnes etterpå."))
    kept_in: str = choice(N_("Beviset lagres i"), words.KEPT_IN)
    question: str = text(N_("Kontrollspørsmål"), 200, needed=True, help=N_("Et spørsmål med ja eller nei til svar."))
    method: str = choice(N_("Kontrollmetode"), words.CONTROL_METHODS)
    frequency: str = choice(N_("Kontrolleres"), words.FREQUENCIES)
    checked_by: str | None = link(N_("Kontrolleres av"), "role", help=N_("Helst en annen enn den ansvarlige."))
    mandatory: bool = flag(N_("Kan ikke utelates"))


@dataclass(frozen=True, kw_only=True)
class KvpVersion(Record):
    """A routine as it was approved, word for word; it is never changed."""

    KEY: ClassVar[str] = "kvp_version"
    routine: str = link(N_("Rutine"), "kvp_routine", "follow")
    number: int | None = number(N_("Versjon"), Number(minimum=1, maximum=999), listed=True)
    approved_on: date | None = day(N_("Godkjent dato"), listed=True)
    approved_by: str = text(N_("Godkjent av"), 80, guard=Guard.OFFICE, listed=True)
    valid_from: date | None = day(N_("Gjelder fra"), listed=True)
    wording: str = long_text(N_("Rutinen slik den ble godkjent"), 60_000)


@dataclass(frozen=True, kw_only=True)
class KvpDeviation(Record):
    """A breach found by a control, until it is mended and shown to be."""

    KEY: ClassVar[str] = "kvp_deviation"
    routine: str | None = link(N_("Rutine"), "kvp_routine", listed=True)
    found_on: date | None = day(N_("Oppdaget"), listed=True, needed=True)
    description: str = long_text(
        N_("Hva som sviktet"), 800, needed=True, listed=True, help=N_("Mønsteret, aldri en sak eller en person.")
    )
    extent: str = choice(N_("Omfang"), words.EXTENTS)
    severity: str = choice(N_("Alvor"), words.SEVERITIES, "middels", listed=True)
    at_once: str = long_text(N_("Strakstiltak"), 400)
    causes: tuple[str, ...] = choices(N_("Årsak"), words.CAUSES)
    remedy: str = long_text(N_("Varige tiltak"), 1_000)
    responsible: str | None = link(N_("Ansvarlig rolle"), "role", listed=True)
    deadline: date | None = day(N_("Frist"), listed=True, on_wheel=True)
    status: str = choice(N_("Status"), words.DEVIATION_STATUS, "apent", listed=True)
    closed_on: date | None = day(N_("Avviket lukket"))


@dataclass(frozen=True, kw_only=True)
class KvpControl(Record):
    """A sample that was looked at: how many, how many as they should be, and what the pattern was."""

    KEY: ClassVar[str] = "kvp_control"
    step: str = link(N_("Steg"), "kvp_step", "follow", listed=True)
    done_on: date | None = day(N_("Utført dato"), listed=True, needed=True)
    period_from: date | None = day(N_("Periode fra"))
    period_to: date | None = day(N_("Periode til"))
    method: str = choice(N_("Metode"), words.CONTROL_METHODS)
    done_by: str | None = link(N_("Utført av"), "role", listed=True)
    seen: int | None = number(
        N_("Antall sett på"), Number(minimum=1, maximum=9_999), listed=True, help=N_("Saksnumre skal ikke stå her.")
    )
    right: int | None = number(N_("Antall i tråd"), Number(minimum=0, maximum=9_999), listed=True)
    threshold: int | None = number(N_("Grense for godkjent"), Number("%", 0, 100))
    pattern: str = long_text(N_("Mønster i funnene"), 1_000)
    deviation: str | None = link(N_("Avvik"), "kvp_deviation")
    next_control: date | None = day(N_("Neste kontroll"), listed=True, on_wheel=True)


@dataclass(frozen=True, kw_only=True)
class KvpQuestion(Record):
    """One point of a check list that is printed blank; answers belong in the case system."""

    KEY: ClassVar[str] = "kvp_question"
    check_list: str = choice(N_("Sjekkliste"), words.CHECK_LISTS, "identifisering", listed=True)
    place: int | None = number(N_("Nr."), Number(minimum=1, maximum=99), listed=True)
    group: str = choice(N_("Gruppe"), words.QUESTION_GROUPS, listed=True)
    question: str = text(N_("Spørsmål"), 200, needed=True, listed=True)
    guidance: str = text(N_("Hjelpetekst"), 300)
    law: str = text(N_("Hjemmel"), 80)
    answer: str = choice(N_("Svarform"), words.ANSWERS, "ja_nei")
    if_yes: str = text(N_("Hvis ja"), 160)
    if_no: str = text(N_("Hvis nei"), 160)
    counts: bool = flag(N_("Teller i konklusjonen"))
    retired: bool = flag(N_("Tatt ut av bruk"), listed=True)
