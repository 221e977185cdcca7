"""Facts on programmes and on those outside the office it works with: KVP, introduction, prisons, volunteers."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import ClassVar

from navplan.domain.fields import Basis, Guard, choice, day, link, long_text, number, text
from navplan.domain.kinds import Number
from navplan.domain.modules.themes.sheet import ThemeSheet, answer, check_sheet, lacking, sheet_kind
from navplan.domain.modules.themes.words import (
    ANSWERS,
    CORRECTIONAL_UNITS,
    INTRO_FORMS,
    INTRO_PLACES,
    MEETING_RHYTHM,
    OF_PEOPLE,
    PAPER_STATUS,
    POSTS,
    VOLUNTEER_ROLES,
    YES_NO,
)
from navplan.domain.records import Kind, Problem, Reader, Record, Rows, Section
from navplan.domain.words import N_, Said


@dataclass(frozen=True, kw_only=True)
class ProgrammeSheet(ThemeSheet):
    """How the office works with KVP; the counts of each month stand with KVP's own figures."""

    KEY: ClassVar[str] = "kvp_sheet"
    coordinator: str = text(N_("Hvem samordner KVP"), 80, needed=True, help=N_("Rollen, ikke navnet."))
    posts: Decimal | None = number(N_("Veilederårsverk til KVP"), POSTS, needed=True)
    no_ceiling: str = answer(N_("Ingen øvre grense for antall deltakere"), needed=True)
    looks_for: str = answer(N_("Aktiv leting etter dem med rett"), needed=True)
    portfolios: str = text(N_("Porteføljer som gjennomgås"), 300, needed=True)
    apply_help: str = answer(N_("Hjelp til å søke"), needed=True)
    full_time: str = answer(N_("Programmet fyller 37,5 timer"), needed=True)
    evaluation: str = answer(N_("Programmet sier når det evalueres"), needed=True)
    refusals_read: str = answer(N_("Leder leser alle avslag"), needed=True)
    owners_on: date | None = day(N_("KVP behandlet i partnerskapet"), needed=True)


@dataclass(frozen=True, kw_only=True)
class IntroSheet(ThemeSheet):
    """The agreement or routine on the introduction programme, and the way out of it."""

    KEY: ClassVar[str] = "intro_sheet"
    form: str = choice(N_("Avtale eller rutine"), INTRO_FORMS, needed=True)
    organised: str = choice(N_("Programmet ligger"), INTRO_PLACES, needed=True)
    other_party: str = text(N_("Den andre parten"), 120, guard=Guard.OFFICE, help=N_("Enheten som har programmet."))
    status: str = choice(N_("Avtalens status"), PAPER_STATUS, needed=True)
    signed_on: date | None = day(N_("Avtalen undertegnet"))
    valid_from: date | None = day(N_("Avtalen gjelder fra"))
    revise_on: date | None = day(N_("Avtalen revideres"), needed=True, on_wheel=True)
    evaluated_on: date | None = day(N_("Avtalen evaluert"), needed=True, help=N_("Minst én gang i året."))
    leader_meetings: int | None = number(N_("Ledermøter i året"), Number(minimum=0, maximum=99), needed=True)
    caseworker_meetings: str = choice(N_("Saksbehandlerne møtes"), MEETING_RHYTHM, needed=True)
    leaving: int | None = number(N_("Slutter uten jobb eller skole"), OF_PEOPLE, needed=True)
    leaving_assessed: int | None = number(N_("Av dem vurdert for KVP"), OF_PEOPLE, needed=True)


@dataclass(frozen=True, kw_only=True)
class IntroClause(Record):
    """One of the points that the agreement on the introduction programme should have words for."""

    KEY: ClassVar[str] = "intro_clause"
    sheet: str = link(N_("Temaskjema"), "intro_sheet", "follow")
    place: int | None = number(N_("Nr."), Number(minimum=1, maximum=99), listed=True)
    title: str = text(N_("Punkt"), 120, needed=True, listed=True)
    covered: str = choice(N_("Dekket"), ANSWERS, listed=True)
    role: str | None = link(N_("Ansvarlig rolle"), "role", listed=True)
    wording: str = long_text(N_("Det vi er enige om"), 4_000, listed=True)


@dataclass(frozen=True, kw_only=True)
class PrisonSheet(ThemeSheet):
    """How those who serve a sentence reach the office, and what is ready when they are released."""

    KEY: ClassVar[str] = "prison_sheet"
    contact: str = answer(N_("Fast kontaktpunkt for innsatte"), needed=True)
    contact_role: str = text(N_("Rollen som er kontaktpunkt"), 80, needed=True)
    formal: str = answer(N_("Samarbeidet er formalisert"), needed=True)
    discussed_on: date | None = day(N_("Tilgang drøftet i partnerskapet"), needed=True)
    leave: str = answer(N_("Behov ved permisjon og samvær med barn avklares"), needed=True)
    release_plan: str = answer(N_("Plan for bolig og inntekt før løslatelse"), needed=True)
    kvp_before: str = answer(N_("KVP planlegges før løslatelse"), needed=True)
    released: int | None = number(N_("Løslatt uten bolig i år"), OF_PEOPLE, needed=True)
    guide_checked: date | None = day(
        N_("Nasjonal veileder kontrollert"),
        help=N_("Veilederen var på høring i 2024. Kontroller om den gjelder nå."),
    )


@dataclass(frozen=True, kw_only=True)
class CorrectionalUnit(Record):
    """A prison or probation office the office works with: the unit, never a person (4.2)."""

    KEY: ClassVar[str] = "correctional_unit"
    sheet: str = link(N_("Temaskjema"), "prison_sheet", "follow")
    name: str = text(N_("Enhet"), 120, guard=Guard.OFFICE, needed=True, listed=True)
    type: str = choice(N_("Type enhet"), CORRECTIONAL_UNITS, listed=True)
    contact: str = text(
        N_("Kontaktpunkt"), 120, guard=Guard.OFFICE, listed=True, help=N_("Funksjonstelefon eller postkasse.")
    )
    rhythm: str = choice(N_("Møterytme"), MEETING_RHYTHM, listed=True)
    role: str | None = link(N_("Kontaktrolle hos oss"), "role", listed=True)
    last_theme: str = text(N_("Tema i siste møte"), 120)
    cases: int | None = number(N_("Saker siste år"), OF_PEOPLE)
    in_agreement: str = choice(N_("Nevnt i partnerskapsavtalen"), YES_NO)
    confirmed_on: date | None = day(N_("Sist bekreftet"), listed=True)


@dataclass(frozen=True, kw_only=True)
class VolunteerSheet(ThemeSheet):
    """How the office works with voluntary organisations: a supplement, never instead of help that the law demands."""

    KEY: ClassVar[str] = "volunteer_sheet"
    boundary: str = answer(
        N_("Frivillig hjelp erstatter aldri lovpålagt hjelp"),
        needed=True,
        help=N_("Ingen vises til matutdeling i stedet for stønad."),
    )
    told_staff_on: date | None = day(N_("Grensen gjort kjent for ansatte"), needed=True)
    meeting_on: date | None = day(N_("Siste møte med organisasjonene"), needed=True)
    outreach: str = answer(
        N_("Oppsøkende arbeid er vurdert"), needed=True, basis=Basis("lov", "sosialtjenesteloven § 14")
    )
    outreach_how: str = long_text(N_("Hva vi gjør ute"), 1_000)


@dataclass(frozen=True, kw_only=True)
class Volunteer(Record):
    """A voluntary organisation and what it offers."""

    KEY: ClassVar[str] = "volunteer"
    sheet: str = link(N_("Temaskjema"), "volunteer_sheet", "follow")
    name: str = text(N_("Organisasjon"), 120, guard=Guard.OFFICE, needed=True, listed=True)
    offer: str = text(N_("Tilbud"), 160, needed=True, listed=True)
    group: str = text(N_("Målgruppe"), 120, help=N_("Gruppe, aldri navn."))
    role: str = choice(N_("Rollen deres"), VOLUNTEER_ROLES, listed=True)
    told_on: date | None = day(N_("Informert om tjenestene"))
    not_instead: str = choice(N_("Avklart at tilbudet ikke erstatter Nav"), YES_NO)
    contact: str = text(N_("Kontaktpunkt"), 120, guard=Guard.OFFICE, help=N_("Organisasjonens, ikke en persons."))
    confirmed_on: date | None = day(N_("Sist bekreftet"), listed=True)


def check_intro(sheet: IntroSheet, reader: Reader) -> Iterable[Problem]:
    """The agreement's points are covered; leaders meet at least once a year; counts hold together."""
    yield from check_sheet(sheet, reader)
    if sheet.leader_meetings == 0:
        yield Problem("leader_meetings", Said(N_("Lederne bør møtes minst én gang i året.")))
    if (sheet.leaving_assessed or 0) > (sheet.leaving or 0):
        yield Problem("leaving_assessed", Said(N_("Flere er vurdert for KVP enn det er deltakere på vei ut.")))
    if sheet.status == "gjelder" and sheet.form == "avtale" and sheet.signed_on is None:
        yield Problem("signed_on", Said(N_("Avtalen gjelder, men har ingen dato for undertegning.")))
    clauses = reader.linked(IntroClause, "sheet", sheet.id)
    open_clauses = sum(clause.covered != "ja" for clause in clauses)
    if open_clauses:
        yield Problem("status", Said(N_("{n} punkter i avtalen er ikke helt dekket."), n=open_clauses))


UNIT_FACTS = ("type", "contact", "rhythm", "role", "in_agreement", "confirmed_on")
VOLUNTEER_FACTS = ("offer", "role", "told_on", "not_instead", "contact", "confirmed_on")
"""What 5.7 demands of each line of the two registers beside its name."""


def check_unit(unit: CorrectionalUnit, reader: Reader) -> Iterable[Problem]:
    """A unit can be reached, through whom, how often, and somebody has looked whether that still holds (4.2, 5.7)."""
    yield from lacking(unit, ("name", *UNIT_FACTS))


def check_volunteer(volunteer: Volunteer, reader: Reader) -> Iterable[Problem]:
    """What the organisation offers, and that it is agreed never to stand in for what the law demands (5.7)."""
    yield from lacking(volunteer, ("name", *VOLUNTEER_FACTS))
    if volunteer.not_instead == "nei":
        yield Problem("not_instead", Said(N_("Frivillig hjelp kan ikke erstatte det loven krever.")), "danger")


KINDS: tuple[Kind, ...] = (
    sheet_kind(
        ProgrammeSheet,
        (N_("temaskjema om kvalifiseringsprogrammet"), N_("Tema – kvalifiseringsprogrammet")),
        (
            Section(N_("Hvem får det"), ("looks_for", "portfolios", "apply_help", "no_ceiling", "refusals_read")),
            Section(N_("Programmet"), ("full_time", "evaluation")),
            Section(N_("Ansvaret for KVP"), ("coordinator", "posts", "owners_on")),
        ),
    ),
    sheet_kind(
        IntroSheet,
        (N_("temaskjema om introduksjonsprogram"), N_("Tema – introduksjonsprogram")),
        (
            Section(
                N_("Avtalen"),
                ("form", "organised", "other_party", "status", "signed_on", "valid_from", "revise_on", "evaluated_on"),
            ),
            Section(N_("Møtene"), ("leader_meetings", "caseworker_meetings")),
            Section(N_("Overgangen"), ("leaving", "leaving_assessed")),
            Rows("intro_clause", "sheet"),
        ),
        check_intro,
    ),
    Kind(
        IntroClause,
        N_("punkt i introduksjonsavtalen"),
        N_("Punkter i introduksjonsavtalen"),
        ("title",),
        (Section(N_("Punktet"), ("place", "title", "covered", "role", "wording")),),
    ),
    sheet_kind(
        PrisonSheet,
        (N_("temaskjema om innsatte"), N_("Tema – innsatte")),
        (
            Section(N_("Veien inn"), ("contact", "contact_role", "formal", "discussed_on", "guide_checked")),
            Section(N_("Veien ut"), ("leave", "release_plan", "kvp_before", "released")),
            Rows("correctional_unit", "sheet"),
        ),
    ),
    Kind(
        CorrectionalUnit,
        N_("enhet i kriminalomsorgen"),
        N_("Enheter i kriminalomsorgen"),
        ("name",),
        (
            Section(
                N_("Enheten"),
                ("name", "type", "role", "contact", "rhythm", "last_theme", "in_agreement", "cases", "confirmed_on"),
            ),
        ),
        check_unit,
    ),
    sheet_kind(
        VolunteerSheet,
        (N_("temaskjema om frivillige"), N_("Tema – frivillige")),
        (
            Section(N_("Grensen"), ("boundary", "told_staff_on")),
            Section(N_("Samarbeid og oppsøkende arbeid"), ("meeting_on", "outreach", "outreach_how")),
            Rows("volunteer", "sheet"),
        ),
    ),
    Kind(
        Volunteer,
        N_("frivillig organisasjon"),
        N_("Frivillige organisasjoner"),
        ("name",),
        (
            Section(
                N_("Organisasjonen"),
                ("name", "offer", "group", "role", "told_on", "not_instead", "contact", "confirmed_on"),
            ),
        ),
        check_volunteer,
    ),
)
