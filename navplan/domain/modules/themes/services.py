"""Facts on the municipal services themselves: decisions, assistance, counselling, housing, living conditions."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import ClassVar

from navplan.domain.fields import Basis, choices, day, long_text, number, text
from navplan.domain.modules.themes.sheet import ThemeSheet, answer, check_sheet, sheet_kind
from navplan.domain.modules.themes.words import COUNSELLING_LEVELS, COUNT, DAYS, OF_PEOPLE, POSTS
from navplan.domain.records import Kind, Problem, Reader, Section
from navplan.domain.words import N_, Said


@dataclass(frozen=True, kw_only=True)
class DecisionSheet(ThemeSheet):
    """How the office sees to it that each case is weighed on its own."""

    KEY: ClassVar[str] = "decision_sheet"
    mapping: str = answer(N_("Kartlegging før hvert vedtak"), needed=True)
    reasons: str = answer(N_("Vedtakene har konkret begrunnelse"), needed=True)
    oral: str = answer(N_("Muntlig søknad skrives ned"), needed=True)
    template_on: date | None = day(N_("Vedtaksmalen sist gjennomgått"), needed=True)
    second_reader: str = answer(N_("Kollega leser vedtaket før det sendes"), needed=True)
    provisional: str = answer(N_("Foreløpig svar etter én måned"), needed=True)
    complaints: int | None = number(N_("Klager i år"), OF_PEOPLE, needed=True)
    complaints_won: int | None = number(N_("Av dem med medhold"), OF_PEOPLE)
    discretion: str = long_text(
        N_("Slik støtter dere skjønnet"), 1_000, help=N_("Drøftingsmøter, fagansvar, veileder.")
    )


@dataclass(frozen=True, kw_only=True)
class AidSheet(ThemeSheet):
    """Financial assistance: guiding rates, time, emergency help, those who have had it long."""

    KEY: ClassVar[str] = "aid_sheet"
    rates_on: date | None = day(N_("Veiledende satser gjelder fra"), needed=True)
    rates_guiding: str = answer(N_("Satsene er bare veiledende"), needed=True, help=N_("Behovet vurderes i hver sak."))
    child_benefit: str = answer(N_("Barnetrygd holdes utenfor"), needed=True)
    special_needs: str = answer(
        N_("Særskilte formål vurderes når støtten varer"),
        needed=True,
        help=N_("Den som har fått støtte lenge, kan mangle mer."),
    )
    days: int | None = number(N_("Median saksbehandlingstid"), DAYS, needed=True)
    emergency_days: int | None = number(N_("Median ved nødhjelp"), DAYS, needed=True)
    long_term: int | None = number(N_("Mottakere over seks måneder"), OF_PEOPLE, needed=True)
    long_term_on: date | None = day(N_("Listen over dem gjennomgått"), needed=True)
    two_persons: str = answer(N_("To ser hver utbetaling"), needed=True)
    guide_read: date | None = day(N_("Nasjonal veileder drøftet"))


@dataclass(frozen=True, kw_only=True)
class CounsellingSheet(ThemeSheet):
    """Financial counselling on levels I to III: who gives it, how long people wait, who knows of it."""

    KEY: ClassVar[str] = "counselling_sheet"
    levels: tuple[str, ...] = choices(N_("Nivåer vi gir selv"), COUNSELLING_LEVELS, needed=True)
    elsewhere: str = text(N_("Nivåer andre gir for oss"), 160, help=N_("For eksempel interkommunal gjeldsrådgivning."))
    posts: Decimal | None = number(N_("Årsverk til rådgivning"), POSTS, needed=True)
    waiting: int | None = number(N_("Median ventetid til samtale"), DAYS, needed=True)
    urgent: str = answer(N_("Husleie, strøm og utkastelse går først"), needed=True)
    decision: str = answer(N_("Vedtak uansett nivå"), needed=True)
    written_down: str = answer(N_("Muntlig søknad om råd skrives ned"), needed=True)
    evaluated: str = answer(N_("Rådgivningen evalueres og avsluttes"), needed=True)
    children: str = answer(N_("Det spørres om barn"), needed=True)
    known_units: str = text(N_("Enheter som kjenner tilbudet"), 300, needed=True)
    known_on: date | None = day(N_("Sist informert andre enheter"), needed=True)
    cases: int | None = number(N_("Saker på nivå II og III i år"), OF_PEOPLE)


@dataclass(frozen=True, kw_only=True)
class HousingSheet(ThemeSheet):
    """Temporary housing and the way to a permanent home."""

    KEY: ClassVar[str] = "housing_sheet"
    offers: int | None = number(N_("Midlertidige botilbud vi bruker"), COUNT, needed=True)
    agreements: str = answer(N_("Kvalitetsavtale med utleierne"), needed=True)
    inspected_on: date | None = day(N_("Siste befaring av tilbudene"), needed=True)
    families_week: int | None = number(
        N_("Familier over 7 dager i år"), OF_PEOPLE, needed=True, help=N_("Midlertidig botilbud til barn er unntak.")
    )
    families_month: int | None = number(N_("Familier over 30 dager i år"), OF_PEOPLE, needed=True)
    youth: int | None = number(N_("Unge under 25 år, i år"), OF_PEOPLE, needed=True)
    followed: str = answer(N_("Plan for varig bolig fra første dag"), needed=True)
    municipal_work: str = answer(N_("Med i kommunens boligarbeid"), needed=True, basis=Basis("lov", "boligsosialloven"))
    out_of_hours: str = text(N_("Hvem skaffer tak utenom kontortid"), 160, needed=True)


@dataclass(frozen=True, kw_only=True)
class LivingSheet(ThemeSheet):
    """What the office knows of living conditions where it works, and who gets to hear of it."""

    KEY: ClassVar[str] = "living_sheet"
    overview_on: date | None = day(N_("Levekårsoversikten er fra"), needed=True)
    sources: str = text(
        N_("Kilder til oversikten"), 200, needed=True, help=N_("Folkehelseoversikt, KOSTRA, egne tall.")
    )
    challenges: str = long_text(N_("De største utfordringene her"), 1_500, needed=True)
    groups: str = long_text(
        N_("Grupper vi følger særlig med på"), 1_000, needed=True, help=N_("Grupper, aldri personer.")
    )
    children: str = answer(N_("Barns materielle behov er med i samtalen"), needed=True)
    told_on: date | None = day(N_("Lagt fram for ledelsen"), needed=True)
    plans: str = text(N_("Kommunale planer Nav-kontoret er med i"), 300)


def check_decisions(sheet: DecisionSheet, reader: Reader) -> Iterable[Problem]:
    """No more complaints are won than were made."""
    yield from check_sheet(sheet, reader)
    if (sheet.complaints_won or 0) > (sheet.complaints or 0):
        yield Problem("complaints_won", Said(N_("Flere klager fikk medhold enn det kom klager.")))


def check_housing(sheet: HousingSheet, reader: Reader) -> Iterable[Problem]:
    """Those over 30 days are among those over 7."""
    yield from check_sheet(sheet, reader)
    if (sheet.families_month or 0) > (sheet.families_week or 0):
        yield Problem("families_month", Said(N_("Familiene over 30 dager skal også telles blant dem over 7 dager.")))


KINDS: tuple[Kind, ...] = (
    sheet_kind(
        DecisionSheet,
        (N_("temaskjema om individuelle vurderinger"), N_("Tema – individuelle vurderinger")),
        (
            Section(N_("Saken"), ("oral", "mapping", "reasons", "provisional")),
            Section(N_("Kvaliteten"), ("template_on", "second_reader", "discretion")),
            Section(N_("Klagene"), ("complaints", "complaints_won")),
        ),
        check_decisions,
    ),
    sheet_kind(
        AidSheet,
        (N_("temaskjema om økonomisk stønad"), N_("Tema – økonomisk stønad")),
        (
            Section(N_("Utmåling"), ("rates_on", "rates_guiding", "child_benefit", "special_needs", "guide_read")),
            Section(N_("Tid"), ("days", "emergency_days")),
            Section(N_("Stønad som varer"), ("long_term", "long_term_on")),
            Section(N_("Utbetaling"), ("two_persons",)),
        ),
    ),
    sheet_kind(
        CounsellingSheet,
        (N_("temaskjema om økonomisk rådgivning"), N_("Tema – økonomisk rådgivning")),
        (
            Section(N_("Tilbudet"), ("levels", "elsewhere", "posts", "waiting", "cases")),
            Section(N_("Saken i rådgivningen"), ("urgent", "decision", "written_down", "evaluated", "children")),
            Section(N_("Kjent for andre"), ("known_units", "known_on")),
        ),
    ),
    sheet_kind(
        HousingSheet,
        (N_("temaskjema om bolig"), N_("Tema – bolig")),
        (
            Section(N_("Midlertidig bolig"), ("offers", "agreements", "inspected_on", "out_of_hours")),
            Section(N_("Barn og unge"), ("families_week", "families_month", "youth")),
            Section(N_("Varig bolig"), ("followed", "municipal_work")),
        ),
        check_housing,
    ),
    sheet_kind(
        LivingSheet,
        (N_("temaskjema om levekår"), N_("Tema – levekår")),
        (
            Section(N_("Oversikten"), ("overview_on", "sources", "challenges", "groups", "children")),
            Section(N_("Brukes av andre"), ("told_on", "plans")),
        ),
    ),
)
