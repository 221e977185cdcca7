"""Facts on how the office is steered: safety, internal control, competence, partnership, grants, prevention, more."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from typing import ClassVar

from navplan.domain.fields import Basis, Guard, choice, day, link, long_text, number, text
from navplan.domain.kinds import Number
from navplan.domain.modules.themes.sheet import ThemeSheet, answer, lacking, sheet_kind
from navplan.domain.modules.themes.words import (
    DEADLINE_STATUS,
    GRANT_STATUS,
    KRONER,
    MEETING_RHYTHM,
    PHYSICAL_STANDARD,
)
from navplan.domain.records import Kind, Problem, Reader, Record, Rows, Section
from navplan.domain.vocabulary import THEMES
from navplan.domain.words import N_, Said

SECTION_25 = Basis("lov", "kommuneloven § 25-1")
INNER_DEADLINE = timedelta(days=21)
"""How long before a grant's deadline the office's own is (5.7)."""


@dataclass(frozen=True, kw_only=True)
class SafetySheet(ThemeSheet):
    """Safety and preparedness in short; situations, measures and exercises stand on the page Vold og trusler."""

    KEY: ClassVar[str] = "safety_sheet"
    risk_on: date | None = day(N_("Siste risikovurdering"), needed=True)
    both_lines: str = answer(N_("Begge arbeidsgivere har godkjent den"), needed=True)
    standard: str = choice(N_("Fysisk sikring"), PHYSICAL_STANDARD, needed=True)
    exercise_on: date | None = day(N_("Siste øvelse i sikkerhet"), needed=True)
    plan_on: date | None = day(N_("Beredskapsplanen oppdatert"), needed=True)
    plan_both: str = answer(N_("Planen dekker krav fra stat og kommune"), needed=True)
    reporting: str = answer(N_("Alle vet hvordan hendelser meldes"), needed=True)
    alternative: str = text(N_("Lokale hvis kontoret ikke kan brukes"), 120, guard=Guard.OFFICE)


@dataclass(frozen=True, kw_only=True)
class ControlSheet(ThemeSheet):
    """Internal control in short; routines, controls and deviations stand on the page Internkontroll."""

    KEY: ClassVar[str] = "control_sheet"
    system: str = text(N_("Kvalitetssystemet vi bruker"), 120, guard=Guard.OFFICE, needed=True)
    responsible: str = answer(N_("Ansvaret er beskrevet"), needed=True, basis=SECTION_25)
    risk_on: date | None = day(N_("Samlet risikovurdering"), needed=True, basis=SECTION_25)
    deviations: str = answer(N_("Ansatte melder avvik"), needed=True, basis=SECTION_25)
    leader_sees: str = answer(N_("Leder ser praksis, ikke bare rutiner"), needed=True)
    review_on: date | None = day(N_("Gjennomgått i ledelsen"), needed=True, basis=SECTION_25)
    reported_on: date | None = day(
        N_("Rapportert oppover"), needed=True, help=N_("Kommunestyret får rapport minst én gang i året.")
    )


@dataclass(frozen=True, kw_only=True)
class CompetenceSheet(ThemeSheet):
    """Competence in short; plan, levels and courses stand on the page Kompetanse."""

    KEY: ClassVar[str] = "competence_sheet"
    joint_plan: str = answer(N_("Felles kompetanseplan for begge linjer"), needed=True)
    from_needs: str = answer(N_("Planen bygger på brukernes behov"), needed=True)
    discussed_on: date | None = day(N_("Drøftet med tillitsvalgte"), needed=True)
    reported_on: date | None = day(N_("Behov meldt til fylket"), needed=True)
    induction: str = answer(N_("Nyansatte får opplæring i seks måneder"), needed=True)
    material: str = answer(N_("Kompetansemateriellet brukes i personalmøter"), needed=True)
    effect: str = answer(N_("Virkningen måles i praksis"), needed=True)


@dataclass(frozen=True, kw_only=True)
class PartnershipSheet(ThemeSheet):
    """The partnership in short; agreement, meetings and decisions stand on the page Partnerskap."""

    KEY: ClassVar[str] = "partnership_sheet"
    agreement_until: date | None = day(N_("Partnerskapsavtalen gjelder til"), needed=True)
    owners_meet: int | None = number(N_("Møter mellom eierne i året"), Number(minimum=0, maximum=99), needed=True)
    letter_on: date | None = day(N_("Brevet drøftet med begge eiere"), needed=True)
    living: str = answer(N_("Levekår og lokale behov er på sakslisten"), needed=True)
    joint_goals: str = answer(N_("Felles mål for begge linjer"), needed=True)
    decisions: str = answer(N_("Vedtak følges til de er gjort i hver linje"), needed=True)
    topics: str = long_text(N_("Tema eierne skal ta opp i år"), 1_500, needed=True)
    user_council: str = answer(N_("Brukerutvalget blir hørt"), needed=True, basis=Basis("lov", "Nav-loven § 15"))


@dataclass(frozen=True, kw_only=True)
class GrantSheet(ThemeSheet):
    """How the office seeks money for developing the social services."""

    KEY: ClassVar[str] = "grant_sheet"
    seeks: str = answer(N_("Vi søker i år"), needed=True)
    priority: str = text(N_("Det vi helst vil utvikle"), 200, needed=True)
    anchored_on: date | None = day(N_("Avklart med kommunedirektøren"), needed=True)
    carried_on: str = answer(N_("Plan for å drive videre uten tilskudd"), needed=True)
    announcement_on: date | None = day(N_("Utlysningen kontrollert"), needed=True, help=N_("Hos statsforvalteren."))


@dataclass(frozen=True, kw_only=True)
class Grant(Record):
    """One grant that is sought or held, with its deadlines; a deadline nobody has announced is marked as assumed."""

    KEY: ClassVar[str] = "grant"
    sheet: str = link(N_("Temaskjema"), "grant_sheet", "follow")
    name: str = text(N_("Ordning"), 160, guard=Guard.LETTER, needed=True, listed=True)
    manager: str = text(N_("Forvalter"), 80, guard=Guard.OFFICE)
    purpose: str = text(N_("Formål"), 300)
    deadline: date | None = day(N_("Søknadsfrist"), needed=True, listed=True, on_wheel=True)
    deadline_status: str = choice(N_("Fristen er"), DEADLINE_STATUS, "antatt", listed=True)
    sought: int | None = number(N_("Søkt beløp"), KRONER)
    given: int | None = number(N_("Innvilget beløp"), KRONER)
    project_year: int | None = number(N_("Prosjektår"), Number(minimum=1, maximum=3))
    signed_by: str = text(N_("Undertegnes av"), 80, help=N_("Vanligvis kommunedirektøren."))
    report_due: date | None = day(N_("Rapportfrist"), on_wheel=True)
    accounts_due: date | None = day(N_("Regnskapsfrist"), on_wheel=True)
    theme: str = choice(N_("Tema tilskuddet gjelder"), THEMES)
    status: str = choice(N_("Status"), GRANT_STATUS, "ide", listed=True)


@dataclass(frozen=True, kw_only=True)
class PreventionSheet(ThemeSheet):
    """Prevention on the level of groups and society, across sectors."""

    KEY: ClassVar[str] = "prevention_sheet"
    duty: str = answer(
        N_("Forebygging er en kjent oppgave"), needed=True, basis=Basis("lov", "sosialtjenesteloven kapittel 3")
    )
    groups: str = long_text(N_("Grupper vi forebygger for"), 1_000, needed=True, help=N_("Grupper, aldri personer."))
    plans: str = answer(N_("Nav-kontoret er med i kommunens planarbeid"), needed=True)
    tells: str = answer(N_("Vi melder fra om sosiale problemer vi ser"), needed=True)
    partners: str = text(N_("Hvem vi forebygger sammen med"), 300, needed=True)
    meetings: str = choice(N_("Møter om forebygging"), MEETING_RHYTHM, needed=True)
    discussed_on: date | None = day(N_("Drøftet i partnerskapet"))


@dataclass(frozen=True, kw_only=True)
class StateSheet(ThemeSheet):
    """The state's services in the office, where they meet the municipal ones."""

    KEY: ClassVar[str] = "state_sheet"
    letter_known: date | None = day(N_("Brevet til Nav fylke lest"), needed=True)
    joint_follow_up: str = answer(N_("Felles oppfølging på tvers av linjene"), needed=True)
    early: str = answer(N_("Tidlig oppfølging ved nedsatt arbeidsevne"), needed=True)
    counselling: str = answer(N_("Oppfølgingssamtalen fanger opp gjeld"), needed=True)
    employers: str = text(
        N_("Markedsarbeidet vårt"), 200, needed=True, help=N_("Hvem gjør det, og mot hvilke bransjer.")
    )
    health: str = answer(N_("Samarbeid med helse, som IPS og HelseArbeid"), needed=True)
    county: str = answer(N_("Samarbeid med fylkeskommunen om opplæring"), needed=True)
    refugees: str = answer(N_("Flyktninger får rask vei til jobb"), needed=True)


@dataclass(frozen=True, kw_only=True)
class OtherSheet(ThemeSheet):
    """What the letter tells for information: who has read it, and what it changes here."""

    KEY: ClassVar[str] = "other_sheet"
    read_on: date | None = day(N_("Gjennomgått i ledermøtet"), needed=True)
    told_on: date | None = day(N_("Gjort kjent for alle ansatte"), needed=True)
    told_owners_on: date | None = day(N_("Lagt fram for begge eierne"), needed=True)
    sources: str = text(
        N_("Her følger vi med på nyheter"), 200, needed=True, help=N_("For eksempel sidene for kommunen på nav.no.")
    )
    means: str = long_text(N_("Hva det betyr for oss"), 1_500, needed=True)


UNDER_WAY = frozenset({"under_arbeid", "sendt", "innvilget"})
"""Grants that are more than an idea, and not over: they have the whole head that 5.7 demands."""


def inner_deadline(grant: Grant) -> date | None:
    """When the application should be ready inside the office."""
    return grant.deadline - INNER_DEADLINE if grant.deadline else None


def check_grant(grant: Grant, reader: Reader) -> Iterable[Problem]:
    """A grant needs a deadline, and an assumed one is looked up before it is trusted."""
    if not grant.name:
        yield Problem("name", Said(N_("Tilskuddet mangler navn.")))
    if grant.deadline is None:
        yield Problem("deadline", Said(N_("Tilskuddet mangler søknadsfrist.")))
    elif grant.deadline_status != "kunngjort" and grant.status in ("under_arbeid", "sendt"):
        yield Problem("deadline_status", Said(N_("Fristen er antatt. Kontroller utlysningen.")))
    if grant.status in UNDER_WAY:
        yield from lacking(grant, ("manager", "purpose", "theme", "project_year", "signed_by"))
    if grant.status == "innvilget" and not (grant.report_due and grant.accounts_due):
        yield Problem("report_due", Said(N_("Skriv fristene for rapport og regnskap.")))


def _short(words: tuple[str, str], record: type[ThemeSheet], *sections: Section) -> Kind:
    return sheet_kind(record, words, sections)


KINDS: tuple[Kind, ...] = (
    _short(
        (N_("temaskjema om sikkerhet"), N_("Tema – sikkerhet og beredskap")),
        SafetySheet,
        Section(N_("Vold og trusler"), ("risk_on", "both_lines", "exercise_on", "reporting")),
        Section(N_("Lokaler og beredskap"), ("standard", "plan_on", "plan_both", "alternative")),
    ),
    _short(
        (N_("temaskjema om internkontroll"), N_("Tema – internkontroll")),
        ControlSheet,
        Section(N_("Systemet"), ("system", "responsible", "risk_on")),
        Section(N_("I bruk"), ("deviations", "leader_sees", "review_on", "reported_on")),
    ),
    _short(
        (N_("temaskjema om kompetanse"), N_("Tema – kompetanse")),
        CompetenceSheet,
        Section(N_("Planen"), ("joint_plan", "from_needs", "discussed_on", "reported_on")),
        Section(N_("Opplæringen"), ("induction", "material", "effect")),
    ),
    _short(
        (N_("temaskjema om partnerskap"), N_("Tema – partnerskap")),
        PartnershipSheet,
        Section(N_("Rammen"), ("agreement_until", "owners_meet", "letter_on")),
        Section(N_("Innholdet"), ("topics", "living", "joint_goals", "decisions", "user_council")),
    ),
    sheet_kind(
        GrantSheet,
        (N_("temaskjema om tilskudd"), N_("Tema – tilskudd")),
        (
            Section(N_("Arbeidet med tilskudd"), ("seeks", "priority", "anchored_on", "announcement_on", "carried_on")),
            Rows("grant", "sheet"),
        ),
    ),
    Kind(
        Grant,
        N_("tilskudd"),
        N_("Tilskudd"),
        ("name",),
        (
            Section(
                N_("Søknaden"),
                ("name", "manager", "purpose", "theme", "deadline", "deadline_status", "sought", "signed_by", "status"),
            ),
            Section(N_("Etter svaret"), ("given", "project_year", "report_due", "accounts_due")),
        ),
        check_grant,
    ),
    _short(
        (N_("temaskjema om forebygging"), N_("Tema – forebygging")),
        PreventionSheet,
        Section(N_("Forebygging hos oss"), ("duty", "groups", "plans", "tells")),
        Section(N_("Forebygging med andre"), ("partners", "meetings", "discussed_on")),
    ),
    _short(
        (N_("temaskjema om statlige tjenester"), N_("Tema – statlige tjenester")),
        StateSheet,
        Section(N_("Oppfølging"), ("letter_known", "joint_follow_up", "early", "counselling", "refugees")),
        Section(N_("Arbeidsgivere og partnere"), ("employers", "health", "county")),
    ),
    _short(
        (N_("temaskjema om annet i brevet"), N_("Tema – annet i brevet")),
        OtherSheet,
        Section(N_("Gjort kjent"), ("read_on", "told_on", "told_owners_on", "sources")),
        Section(N_("Betydningen"), ("means",)),
    ),
)
