"""Facts on children, families, young people and those who are exposed to violence."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import ClassVar

from navplan.domain.fields import Basis, choice, day, number, text
from navplan.domain.modules.themes.sheet import ThemeSheet, answer, check_sheet, sheet_kind
from navplan.domain.modules.themes.words import MEETING_RHYTHM, OF_PEOPLE
from navplan.domain.records import Kind, Problem, Reader, Section
from navplan.domain.words import N_, Said

SECTION_20A = Basis("lov", "sosialtjenesteloven § 20 a")
CO_OPERATION = Basis("lov", "sosialtjenesteloven § 13, Nav-loven § 15 a")


@dataclass(frozen=True, kw_only=True)
class FamilySheet(ThemeSheet):
    """How each child is seen when the parents come to the office."""

    KEY: ClassVar[str] = "family_sheet"
    each_child: str = answer(N_("Hvert barns behov kartlegges"), needed=True)
    in_decision: str = answer(N_("Barnets behov vurderes i vedtaket"), needed=True)
    child_view: str = answer(N_("Barnets syn innhentes"), needed=True)
    leisure: str = answer(N_("Fritid og samvær er med i kartleggingen"), needed=True)
    check_list: str = answer(N_("Fast sjekkliste for barnefamilier"), needed=True)
    contact_role: str = text(N_("Barnekontakt i kontoret"), 80, needed=True, help=N_("Rollen, ikke navnet."))
    protection: str = answer(N_("Alle kjenner meldeplikten til barnevernet"), needed=True)
    practised_on: date | None = day(N_("Siste øvelse i meldeplikt"), needed=True)


@dataclass(frozen=True, kw_only=True)
class CoordinationSheet(ThemeSheet):
    """Co-operation on services to children and families: coordinator, individual plan, child welfare."""

    KEY: ClassVar[str] = "coordination_sheet"
    who_coordinates: str = answer(N_("Avklart hvem som samordner"), needed=True, basis=CO_OPERATION)
    child_coordinator: str = answer(N_("Kjent hvordan barnekoordinator oppnevnes"), needed=True, basis=CO_OPERATION)
    individual_plan: str = answer(N_("Individuell plan tilbys"), needed=True, basis=CO_OPERATION)
    welfare_meetings: str = choice(N_("Møter med barnevernet"), MEETING_RHYTHM, needed=True)
    school_meetings: str = choice(N_("Møter med skole og helsestasjon"), MEETING_RHYTHM, needed=True)
    prevention_plan: str = answer(N_("Med i kommunens plan for barn og unge"), needed=True)
    partners: str = text(N_("Faste samarbeidspartnere"), 300, needed=True, help=N_("Tjenester, ikke personer."))
    discussed_on: date | None = day(N_("Drøftet i partnerskapet"), needed=True)


@dataclass(frozen=True, kw_only=True)
class ViolenceSheet(ThemeSheet):
    """Trafficking, negative social control, violence in close relations: is it seen, and who gives advice."""

    KEY: ClassVar[str] = "violence_sheet"
    signs: str = answer(N_("Ansatte kjenner tegnene"), needed=True)
    duty: str = answer(N_("Ansatte kjenner avvergeplikten"), needed=True)
    ask: str = answer(N_("Rutine for å spørre alene og med tolk"), needed=True)
    advice: str = text(
        N_("Hvem vi søker råd hos"), 200, needed=True, help=N_("Nasjonal veiledning, minoritetsrådgiver, krisesenter.")
    )
    shelter: str = answer(N_("Avtale med krisesenter"), needed=True)
    address: str = answer(N_("Rutine for skjermet adresse"), needed=True)
    trained_on: date | None = day(N_("Siste opplæring om temaet"), needed=True)


@dataclass(frozen=True, kw_only=True)
class YouthSheet(ThemeSheet):
    """The youth guarantee: one contact, a team across both lines, ways to school, health and work."""

    KEY: ClassVar[str] = "youth_sheet"
    contact: str = answer(N_("Fast kontaktperson til alle under 30"), needed=True)
    team: str = answer(N_("Ungdomsteam fra begge linjer"), needed=True)
    team_meetings: str = choice(N_("Ungdomsteamet møtes"), MEETING_RHYTHM, needed=True)
    aid_under_30: int | None = number(N_("Under 30 med økonomisk stønad"), OF_PEOPLE, needed=True)
    aid_on: date | None = day(N_("Tallet gjelder per"))
    school: str = answer(N_("Avtale med oppfølgingstjenesten"), needed=True)
    health: str = answer(N_("Fast samarbeid med helsetjenesten"), needed=True)
    employers: str = answer(N_("Arbeidsgivere som tar imot unge"), needed=True)
    listens: str = text(N_("Slik hører dere ungdommene"), 200)


@dataclass(frozen=True, kw_only=True)
class ConditionSheet(ThemeSheet):
    """Conditions on activity for those under 30: set, followed up and answered case by case."""

    KEY: ClassVar[str] = "condition_sheet"
    kvp_first: str = answer(N_("KVP vurderes og skrives ned først"), needed=True)
    individual: str = answer(N_("Vilkåret tilpasses den enkelte"), needed=True, basis=SECTION_20A)
    exceptions: str = answer(N_("Unntak begrunnes i vedtaket"), needed=True, basis=SECTION_20A)
    breach: str = answer(N_("Brudd vurderes før stønaden reduseres"), needed=True, basis=SECTION_20A)
    leader_reads: str = answer(N_("Leder leser vedtak om reduksjon"), needed=True)
    offers: str = text(N_("Aktiviteter vi kan tilby"), 300, needed=True)
    decisions: int | None = number(N_("Vedtak med vilkår i år"), OF_PEOPLE, needed=True)
    reductions: int | None = number(N_("Reduksjoner i år"), OF_PEOPLE, needed=True)


def check_conditions(sheet: ConditionSheet, reader: Reader) -> Iterable[Problem]:
    """No more are reduced than had a condition."""
    yield from check_sheet(sheet, reader)
    if (sheet.reductions or 0) > (sheet.decisions or 0):
        yield Problem("reductions", Said(N_("Det er flere reduksjoner enn vedtak med vilkår.")))


KINDS: tuple[Kind, ...] = (
    sheet_kind(
        FamilySheet,
        (N_("temaskjema om barn og familie"), N_("Tema – barn og familie")),
        (
            Section(N_("Barnet i saken"), ("each_child", "in_decision", "child_view", "leisure", "check_list")),
            Section(N_("I kontoret"), ("contact_role", "protection", "practised_on")),
        ),
    ),
    sheet_kind(
        CoordinationSheet,
        (N_("temaskjema om barnevern og samordning"), N_("Tema – barnevern og samordning")),
        (
            Section(N_("Ansvaret"), ("who_coordinates", "child_coordinator", "individual_plan")),
            Section(
                N_("Samarbeidet"),
                ("welfare_meetings", "school_meetings", "partners", "prevention_plan", "discussed_on"),
            ),
        ),
    ),
    sheet_kind(
        ViolenceSheet,
        (N_("temaskjema om menneskehandel og vold"), N_("Tema – menneskehandel og vold")),
        (
            Section(N_("I møtet"), ("signs", "duty", "ask", "address")),
            Section(N_("Hjelp utenfra"), ("advice", "shelter", "trained_on")),
        ),
    ),
    sheet_kind(
        YouthSheet,
        (N_("temaskjema om ungdom"), N_("Tema – ungdom")),
        (
            Section(N_("Ungdomsgarantien"), ("contact", "team", "team_meetings", "aid_under_30", "aid_on")),
            Section(N_("Sammen med andre"), ("school", "health", "employers", "listens")),
        ),
    ),
    sheet_kind(
        ConditionSheet,
        (N_("temaskjema om vilkår om aktivitet"), N_("Tema – vilkår om aktivitet")),
        (
            Section(N_("Vurderingen"), ("kvp_first", "individual", "exceptions")),
            Section(N_("Brudd"), ("breach", "leader_reads")),
            Section(N_("Omfanget"), ("offers", "decisions", "reductions")),
        ),
        check_conditions,
    ),
)
