"""Letters of expectation and the office's own standing on each expectation.

letter → section → expectation → assessment → evidence; figures and partnership treatment beside the section.
There is no way from an expectation to the removal of an assessment: the link refuses.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import ClassVar

from navplan.domain.fields import Guard, choice, choices, day, flag, link, long_text, number, tags, text
from navplan.domain.kinds import Number
from navplan.domain.modules.letter.words import (
    ADDRESSEES,
    DECISION_LINES,
    LETTER_OWNERS,
    LETTER_TYPES,
    MODALITIES,
    RESULTS,
    SENDERS,
    TREATMENTS,
    WORK_STATUS,
)
from navplan.domain.records import Kind, Problem, Reader, Record, Rows, Section
from navplan.domain.vocabulary import THEMES
from navplan.domain.words import N_, Said

YEAR = Number(minimum=2000, maximum=2100, grouped=False)


@dataclass(frozen=True, kw_only=True)
class Letter(Record):
    """A letter that steers the office in one year (partnerskap.md B2). Date and reference may be unknown."""

    KEY: ClassVar[str] = "letter"
    title: str = text(
        N_("Tittel"), 300, guard=Guard.LETTER, needed=True, listed=True, help=N_("Slik den står i brevhodet.")
    )
    year: int | None = number(N_("Gjelder år"), YEAR, needed=True, listed=True)
    type: str = choice(N_("Type brev"), LETTER_TYPES, "kommunebrev", listed=True)
    sender: str = choice(N_("Avsender"), SENDERS, "direktorat", listed=True)
    owner_line: str = choice(N_("Hvem kommer signalet fra?"), LETTER_OWNERS, "begge")
    dated: date | None = day(N_("Brevets dato"), help=N_("La stå tomt når datoen er ukjent."))
    reference: str = text(N_("Referanse"), 60, guard=Guard.OFFICE, help=N_("La stå tomt når referansen er ukjent."))
    received: date | None = day(N_("Mottatt"))
    shared: date | None = day(N_("Delt med den andre eieren"), help=N_("Når fikk den andre eieren brevet?"))
    attachments: tuple[str, ...] = tags(N_("Vedlegg til brevet"), guard=Guard.LETTER)
    missing: tuple[str, ...] = tags(N_("Mangler i vår kopi"), guard=Guard.LETTER)
    catalogue: str = text(
        N_("Medfølgende brev"),
        60,
        guard=Guard.LETTER,
        help=N_("Brevet som følger med NavPlan, og som dette er hentet fra."),
    )
    fingerprint: str = text(N_("Utgavens fingeravtrykk"), 64, guard=Guard.LETTER)
    file_name: str = text(N_("Lest fra filen"), 200, guard=Guard.LETTER)
    checksum: str = text(
        N_("Filens kontrollsum"), 64, guard=Guard.LETTER, help=N_("Kjenner igjen filen om den leses inn igjen.")
    )
    source_text: str = long_text(N_("Brevets tekst"), 1_000_000, guard=Guard.LETTER)


@dataclass(frozen=True, kw_only=True)
class LetterSection(Record):
    """A section of a letter. `position` orders the sections as the letter has them."""

    KEY: ClassVar[str] = "section"
    letter: str = link(N_("Brev"), "letter", "follow", listed=True)
    parent: str | None = link(N_("Ligger under"), "section")
    position: int | None = number(N_("Rekkefølge"))
    title: str = text(N_("Overskrift"), 300, guard=Guard.LETTER, needed=True, listed=True)
    level: int | None = number(N_("Nivå"), Number(minimum=1, maximum=9))
    theme: str = choice(N_("Tema"), THEMES, "annet", listed=True)
    also_themes: tuple[str, ...] = choices(N_("Berører også"), THEMES)
    source_id: str = text(N_("Nummer i brevet som følger med"), 80, guard=Guard.LETTER)


@dataclass(frozen=True, kw_only=True)
class Expectation(Record):
    """One thing the letter expects. Its id is its own; `source_id` is only the catalogue's label."""

    KEY: ClassVar[str] = "expectation"
    section: str = link(N_("Kapittel"), "section", "follow", listed=True)
    position: int | None = number(N_("Rekkefølge"))
    wording: str = long_text(N_("Forventning"), 2_000, guard=Guard.LETTER, needed=True, listed=True)
    modality: str = choice(N_("Bindingsgrad"), MODALITIES, "forventes", listed=True)
    addressee: str = choice(N_("Retter seg mot"), ADDRESSEES, "alle", listed=True)
    also: tuple[str, ...] = choices(N_("Gjelder også"), ADDRESSEES)
    law_refs: tuple[str, ...] = tags(N_("Lov og rundskriv"), guard=Guard.LETTER)
    theme: str = choice(N_("Eget tema"), THEMES)
    partnership_topic: bool = flag(N_("Tas opp i partnerskapet"))
    document_required: bool = flag(N_("Krever dokument"))
    document_kind: str = text(N_("Hva slags dokument"), 120, guard=Guard.LETTER)
    deadline: str = text(N_("Frist i brevet"), 120, guard=Guard.LETTER)
    source: str = long_text(N_("Brevets egne ord"), 8_000, guard=Guard.LETTER)
    source_id: str = text(N_("Nummer i brevet som følger med"), 80, guard=Guard.LETTER)
    dropped: bool = flag(N_("Utgått av brevet"))


@dataclass(frozen=True, kw_only=True)
class Fact(Record):
    """A figure that the letter gives, with unit and year where it says them."""

    KEY: ClassVar[str] = "fact"
    section: str = link(N_("Kapittel"), "section", "follow", listed=True)
    position: int | None = number(N_("Rekkefølge"))
    wording: str = text(N_("Opplysning"), 400, guard=Guard.LETTER, needed=True, listed=True)
    value: str = text(N_("Verdi"), 120, guard=Guard.LETTER, listed=True)
    unit: str = text(N_("Enhet"), 60, guard=Guard.LETTER, listed=True)
    year: int | None = number(N_("År"), Number(grouped=False), listed=True)
    source_id: str = text(N_("Nummer i brevet som følger med"), 80, guard=Guard.LETTER)


@dataclass(frozen=True, kw_only=True)
class Assessment(Record):
    """The office's own standing on one expectation: how far the work is, and the verdict, apart."""

    KEY: ClassVar[str] = "assessment"
    expectation: str = link(N_("Forventning"), "expectation", "refuse", listed=True)
    work: str = choice(N_("Arbeidet"), WORK_STATUS, "ikke_startet", listed=True)
    result: str = choice(N_("Vurdering"), RESULTS, "ikke_vurdert", listed=True)
    comment: str = long_text(
        N_("Slik er det hos oss"),
        help=N_("Hva gjør dere, og hva mangler? Ikke skriv om brukere."),
        listed=True,
    )
    role: str | None = link(N_("Ansvarlig rolle"), "role", listed=True)
    assessed_on: date | None = day(N_("Vurdert"))
    again: bool = flag(N_("Må vurderes på nytt"))


@dataclass(frozen=True, kw_only=True)
class Evidence(Record):
    """What shows that the verdict holds, and until when."""

    KEY: ClassVar[str] = "evidence"
    assessment: str = link(N_("Vurdering"), "assessment", "follow")
    title: str = text(
        N_("Dokumentasjon"),
        160,
        needed=True,
        listed=True,
        help=N_("For eksempel «Rutine for økonomisk rådgivning»."),
    )
    place: str = text(
        N_("Hvor den finnes"),
        200,
        guard=Guard.OFFICE,
        listed=True,
        help=N_("Mappe, system eller arkivreferanse."),
    )
    dated: date | None = day(N_("Dato"), listed=True)
    expires: date | None = day(N_("Gjelder til"), listed=True, on_wheel=True)


@dataclass(frozen=True, kw_only=True)
class Treatment(Record):
    """How the partnership has dealt with a section; a conclusion is not yet a decision in either line."""

    KEY: ClassVar[str] = "treatment"
    section: str = link(N_("Kapittel"), "section", "refuse")
    status: str = choice(N_("Status i partnerskapet"), TREATMENTS, "skal_tas_opp", listed=True)
    met_on: date | None = day(N_("Møtedato"), listed=True, on_wheel=True)
    case: str = text(N_("Saksnummer"), 20, guard=Guard.OFFICE, listed=True, help=N_("For eksempel 3/26."))
    conclusion: str = long_text(
        N_("Konklusjon"), 4_000, listed=True, help=N_("Det eierne ble enige om, i én til tre setninger.")
    )
    decision_line: str = choice(
        N_("Hvem må vedta"),
        DECISION_LINES,
        "ingen",
        listed=True,
        help=N_("Møtet binder ikke partene. Velg hvem som må vedta."),
    )
    decided_state: date | None = day(N_("Vedtatt i staten"))
    decided_municipality: date | None = day(N_("Vedtatt i kommunen"))


def check_assessment(assessment: Assessment, reader: Reader) -> Iterable[Problem]:
    """A verdict of not relevant or not met needs a reason; evidence may have run out."""
    if assessment.result in ("ikke_aktuelt", "ikke_oppfylt") and not assessment.comment.strip():
        yield Problem("comment", Said(N_("Skriv kort hvorfor.")))
    if assessment.again:
        yield Problem("result", Said(N_("Vurderingen er fra i fjor og må gjøres på nytt.")))


def check_treatment(treatment: Treatment, reader: Reader) -> Iterable[Problem]:
    """What the owners agreed stands open until each line that must decide has done so (B1.1)."""
    line = treatment.decision_line
    if line in ("stat", "begge") and treatment.decided_state is None:
        yield Problem("decided_state", Said(N_("Venter på vedtak i staten.")))
    if line in ("kommune", "begge") and treatment.decided_municipality is None:
        yield Problem("decided_municipality", Said(N_("Venter på vedtak i kommunen.")))


KINDS = (
    Kind(
        Letter,
        N_("brev"),
        N_("Brev"),
        ("title",),
        (
            Section(N_("Brevet"), ("title", "year", "type", "sender", "owner_line", "dated", "reference")),
            Section(N_("Hos oss"), ("received", "shared", "attachments", "missing")),
            Section(N_("Opphav"), ("catalogue", "fingerprint", "file_name", "checksum", "source_text"), folded=True),
        ),
    ),
    Kind(
        LetterSection,
        N_("kapittel"),
        N_("Kapitler"),
        ("title",),
        (
            Section(
                N_("Kapitlet"),
                ("letter", "parent", "position", "title", "level", "theme", "also_themes", "source_id"),
            ),
        ),
    ),
    Kind(
        Expectation,
        N_("forventning"),
        N_("Forventninger"),
        ("wording",),
        (
            Section(
                N_("Forventningen"),
                ("section", "position", "wording", "modality", "addressee", "also", "theme"),
            ),
            Section(N_("Grunnlag"), ("law_refs", "source", "source_id", "dropped")),
            Section(N_("Krever"), ("partnership_topic", "document_required", "document_kind", "deadline")),
        ),
    ),
    Kind(
        Fact,
        N_("opplysning"),
        N_("Tall i brevene"),
        ("wording",),
        (Section(N_("Opplysningen"), ("section", "position", "wording", "value", "unit", "year", "source_id")),),
    ),
    Kind(
        Assessment,
        N_("vurdering"),
        N_("Vurderinger"),
        ("comment",),
        (
            Section(
                N_("Vurderingen"),
                ("expectation", "work", "result", "comment", "role", "assessed_on", "again"),
            ),
            Rows("evidence", "assessment"),
        ),
        check_assessment,
    ),
    Kind(
        Evidence,
        N_("dokumentasjon"),
        N_("Dokumentasjon"),
        ("title",),
        (Section(N_("Dokumentasjonen"), ("assessment", "title", "place", "dated", "expires")),),
    ),
    Kind(
        Treatment,
        N_("behandling i partnerskapet"),
        N_("Behandling i partnerskapet"),
        ("case", "conclusion"),
        (
            Section(N_("I partnerskapet"), ("section", "status", "met_on", "case", "conclusion")),
            Section(N_("Vedtak i linjene"), ("decision_line", "decided_state", "decided_municipality")),
        ),
        check_treatment,
    ),
)
