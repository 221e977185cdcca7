"""Facts on how people reach the office: opening, duty phone, interpreter, language, the digital way in.

Chapters 4 and 5.7 of the domain document; the letters of 2022 and 2023.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import ClassVar

from navplan.domain.fields import Basis, Guard, choice, day, flag, link, long_text, number, text
from navplan.domain.kinds import Number
from navplan.domain.modules.themes.sheet import ThemeSheet, answer, check_sheet, sheet_kind
from navplan.domain.modules.themes.words import COUNT, EMERGENCY_WAYS, OF_PEOPLE, PERCENT, WEEKDAYS, YES_NO
from navplan.domain.records import Kind, Problem, Reader, Record, Rows, Section
from navplan.domain.words import N_, Said

TOLKELOVEN_9 = Basis("lov", "tolkeloven § 9")
LEAST_STAFFED = 600
"""Minutes a week of staffed reception below which the office gives its reasons (5.7)."""


@dataclass(frozen=True, kw_only=True)
class AccessSheet(ThemeSheet):
    """How people reach the office, also when it is closed and when they have no screen."""

    KEY: ClassVar[str] = "access_sheet"
    duty_phone: str = choice(N_("Vakttelefon for sosiale tjenester"), YES_NO, needed=True)
    duty_number: str = text(N_("Nummeret til vakttelefonen"), 20, guard=Guard.OFFICE)
    duty_from: str = text(N_("Vakttelefonen åpner"), 5, guard=Guard.OFFICE, help=N_("For eksempel 09.00."))
    duty_to: str = text(N_("Vakttelefonen stenger"), 5, guard=Guard.OFFICE)
    centre_from: str = text(
        N_("Kontaktsenteret åpner"), 5, guard=Guard.OFFICE, help=N_("Kontroller på nav.no før dere fyller ut.")
    )
    centre_to: str = text(N_("Kontaktsenteret stenger"), 5, guard=Guard.OFFICE)
    answers_centre: str = text(
        N_("Hvem svarer kontaktsenteret"), 120, needed=True, help=N_("Rolle eller team som tar imot beskjedene.")
    )
    closed_way: str = choice(N_("Nødhjelp når kontoret er stengt"), EMERGENCY_WAYS, needed=True)
    same_day: str = answer(N_("Nødhjelp behandles samme dag"), needed=True)
    not_digital: str = long_text(N_("Vei inn for dem som ikke er digitale"), 1_000, needed=True)
    interpreter: str = answer(N_("Tolk i mottaket"), needed=True)
    accessible: str = answer(N_("Universelt utformet"), needed=True)
    limits_reason: str = long_text(
        N_("Hvorfor åpningstiden er begrenset"), 1_000, help=N_("Lokale behov, og hvem dere har vurdert at rammes.")
    )
    compensation: str = long_text(N_("Hva dere gjør for å veie opp"), 1_000)
    tested_on: date | None = day(N_("Siste ringetest"), needed=True)
    test_answered: str = choice(N_("Ringetesten ble besvart"), YES_NO)
    test_minutes: int | None = number(N_("Ventetid i ringetesten"), Number(N_("minutter"), 0, 600))
    web_checked: date | None = day(N_("Nettsiden kontrollert"), needed=True)
    discussed_on: date | None = day(N_("Drøftet i partnerskapet"))


@dataclass(frozen=True, kw_only=True)
class AccessDay(Record):
    """One weekday of the reception."""

    KEY: ClassVar[str] = "access_day"
    sheet: str = link(N_("Temaskjema"), "access_sheet", "follow")
    weekday: str = choice(N_("Ukedag"), WEEKDAYS, "man", listed=True)
    opens: str = text(N_("Åpner"), 5, guard=Guard.OFFICE, listed=True, help=N_("For eksempel 10.00."))
    closes: str = text(N_("Stenger"), 5, guard=Guard.OFFICE, listed=True)
    staffed: bool = flag(N_("Betjent"), listed=True)
    drop_in: bool = flag(N_("Uten avtale"), listed=True)


@dataclass(frozen=True, kw_only=True)
class InterpreterSheet(ThemeSheet):
    """The office's guidelines on interpreters, and whether they are known and used."""

    KEY: ClassVar[str] = "interpreter_sheet"
    guideline: str = answer(
        N_("Egne retningslinjer for tolk"),
        needed=True,
        basis=TOLKELOVEN_9,
        help=N_("Plikt når dere bruker tolk jevnlig."),
    )
    ordering: str = choice(N_("Dekker bestilling"), YES_NO, needed=True, basis=TOLKELOVEN_9)
    duty_cases: str = choice(N_("Dekker når tolk er plikt"), YES_NO, needed=True, basis=TOLKELOVEN_9)
    guidance: str = choice(N_("Dekker veiledning om tolkebruk"), YES_NO, needed=True, basis=TOLKELOVEN_9)
    remote: str = choice(N_("Dekker fjerntolking"), YES_NO, needed=True, basis=TOLKELOVEN_9)
    no_children: str = answer(N_("Barn brukes ikke som tolk"), needed=True, basis=Basis("lov", "tolkeloven § 4"))
    supplier: str = text(N_("Avtale med leverandør"), 120, guard=Guard.OFFICE)
    qualified: int | None = number(
        N_("Oppdrag med kvalifisert tolk"), PERCENT, help=N_("Tolker i nasjonalt tolkeregister, kategori A–E.")
    )
    transition_checked: date | None = day(
        N_("Overgangsregelen kontrollert"),
        help=N_("Unntaket for ukvalifisert tolk er ment å ta slutt. Datoen er ikke bekreftet: kontroller den."),
    )
    known_on: date | None = day(N_("Gjort kjent for ansatte"), needed=True)


@dataclass(frozen=True, kw_only=True)
class LanguageSheet(ThemeSheet):
    """How the office works to be understood."""

    KEY: ClassVar[str] = "language_sheet"
    templates: int | None = number(N_("Maler gjennomgått i år"), COUNT, needed=True)
    templates_planned: int | None = number(N_("Maler vi skal gå gjennom i år"), COUNT, needed=True)
    templates_on: date | None = day(N_("Siste gjennomgang av maler"), needed=True)
    with_users: str = answer(N_("Prøvd ut med brukerutvalget"), needed=True)
    individual: str = answer(
        N_("Enkle vedtak er fortsatt konkrete"), needed=True, help=N_("Standardtekst erstatter ikke begrunnelsen.")
    )
    workshop_on: date | None = day(N_("Siste klarspråkverksted"))
    partnership_on: date | None = day(N_("Språk drøftet i partnerskapet"))


@dataclass(frozen=True, kw_only=True)
class DigitalSheet(ThemeSheet):
    """The digital application for social assistance, and those who cannot use it."""

    KEY: ClassVar[str] = "digital_sheet"
    application: str = answer(N_("Digital søknad er tatt i bruk"), needed=True)
    insight: str = answer(N_("Søkeren ser saken sin digitalt"), needed=True)
    centre_insight: str = answer(N_("Kontaktsenteret har innsyn"), needed=True)
    share: int | None = number(N_("Andel digitale søknader"), PERCENT, needed=True)
    share_on: date | None = day(N_("Andelen gjelder per"))
    paper: str = answer(N_("Papir og muntlig søknad er like mye verdt"), needed=True)
    paper_count: int | None = number(N_("Andre søknader i år"), OF_PEOPLE)
    training_on: date | None = day(N_("Siste opplæring i løsningene"))


def clock(told: str) -> int | None:
    """Minutes after midnight of «09.00», «9:30» or «9»; None when it is no time of day."""
    found = re.fullmatch(r"(\d{1,2})(?:[.:](\d{2}))?", told.strip())
    hours, minutes = (int(found.group(1)), int(found.group(2) or 0)) if found else (24, 0)
    return hours * 60 + minutes if hours < 24 and minutes < 60 else None


def staffed_minutes(days: Iterable[AccessDay]) -> int:
    """Minutes a week with somebody in the reception."""
    return sum(_minutes(day) for day in days if day.staffed)


def _minutes(day: AccessDay) -> int:
    opens, closes = clock(day.opens), clock(day.closes)
    return max(closes - opens, 0) if opens is not None and closes is not None else 0


def check_access(sheet: AccessSheet, reader: Reader) -> Iterable[Problem]:
    """5.7: limited opening has reasons and something to outweigh it; the duty phone is open as long as the centre.

    A form without days says nothing of opening: the agreement owns the week, and `domain/opening.py` looks there.
    """
    yield from check_sheet(sheet, reader)
    days = reader.linked(AccessDay, "sheet", sheet.id)
    if days and (staffed_minutes(days) < LEAST_STAFFED or not any(day.drop_in for day in days)):
        if not sheet.limits_reason:
            yield Problem("limits_reason", Said(N_("Mottaket er lite åpent. Skriv hvorfor.")))
        if not sheet.compensation:
            yield Problem("compensation", Said(N_("Mottaket er lite åpent. Skriv hva dere gjør for å veie opp.")))
    if sheet.duty_phone == "ja":
        yield from _check_duty(sheet)
    if sheet.closed_way == "ingen":
        yield Problem(
            "closed_way", Said(N_("Den som trenger nødhjelp, har ingen vei inn når det er stengt.")), "danger"
        )


def _check_duty(sheet: AccessSheet) -> Iterable[Problem]:
    if not sheet.duty_number:
        yield Problem("duty_number", Said(N_("Skriv nummeret til vakttelefonen.")))
    told = {key: clock(getattr(sheet, key)) for key in ("duty_from", "duty_to", "centre_from", "centre_to")}
    opens, closes, centre_opens, centre_closes = told.values()
    if opens is None or closes is None:
        yield Problem("duty_from", Said(N_("Skriv når vakttelefonen er bemannet, for eksempel 09.00 til 15.00.")))
    elif centre_opens is None or centre_closes is None:
        yield Problem("centre_from", Said(N_("Skriv når kontaktsenteret er åpent. Det kan endres fra år til år.")))
    elif opens > centre_opens or closes < centre_closes:
        yield Problem("duty_to", Said(N_("Vakttelefonen dekker ikke hele åpningstiden til kontaktsenteret.")))


def check_day(day: AccessDay, reader: Reader) -> Iterable[Problem]:
    """A day opens before it closes, at times that can be read."""
    opens, closes = clock(day.opens), clock(day.closes)
    if opens is None or closes is None:
        yield Problem("opens", Said(N_("Skriv klokkeslett som 10.00 og 14.00.")))
    elif opens >= closes:
        yield Problem("closes", Said(N_("Dagen stenger før den åpner.")))


def check_interpreter(sheet: InterpreterSheet, reader: Reader) -> Iterable[Problem]:
    """Tolkeloven § 9: who uses interpreters regularly has guidelines."""
    yield from check_sheet(sheet, reader)
    if sheet.guideline == "nei":
        yield Problem("guideline", Said(N_("Retningslinjer er lovpålagt når tolk brukes jevnlig.")), "danger")


KINDS: tuple[Kind, ...] = (
    sheet_kind(
        AccessSheet,
        (N_("temaskjema om tilgjengelighet"), N_("Tema – tilgjengelighet")),
        (
            Rows("access_day", "sheet"),
            Section(N_("Vakttelefon"), ("duty_phone", "duty_number", "duty_from", "duty_to")),
            Section(N_("Kontaktsenteret"), ("centre_from", "centre_to", "answers_centre")),
            Section(N_("Nødhjelp"), ("closed_way", "same_day")),
            Section(N_("Alle skal nå fram"), ("not_digital", "interpreter", "accessible")),
            Section(N_("Prøvd"), ("tested_on", "test_answered", "test_minutes", "web_checked")),
            Section(N_("Begrenset åpning"), ("limits_reason", "compensation", "discussed_on"), folded=True),
        ),
        check_access,
    ),
    Kind(
        AccessDay,
        N_("dag i mottaket"),
        N_("Mottaket i uka"),
        ("weekday",),
        (Section(N_("Dagen"), ("weekday", "opens", "closes", "staffed", "drop_in")),),
        check_day,
    ),
    sheet_kind(
        InterpreterSheet,
        (N_("temaskjema om tolk"), N_("Tema – tolk")),
        (
            Section(
                N_("Retningslinjene"),
                ("guideline", "known_on", "ordering", "duty_cases", "guidance", "remote", "no_children"),
            ),
            Section(N_("Bruken"), ("supplier", "qualified", "transition_checked")),
        ),
        check_interpreter,
    ),
    sheet_kind(
        LanguageSheet,
        (N_("temaskjema om klart språk"), N_("Tema – klart språk")),
        (
            Section(N_("Malene"), ("templates", "templates_planned", "templates_on", "with_users", "individual")),
            Section(N_("Arbeidet"), ("workshop_on", "partnership_on")),
        ),
    ),
    sheet_kind(
        DigitalSheet,
        (N_("temaskjema om Digisos"), N_("Tema – Digisos")),
        (
            Section(N_("Løsningene"), ("application", "insight", "centre_insight", "share", "share_on", "training_on")),
            Section(N_("De som ikke er digitale"), ("paper", "paper_count")),
        ),
    ),
)
