"""Partnership meetings and supervision as records: series, meeting, item, decision, follow-up, inspection, finding."""

from dataclasses import dataclass
from datetime import date
from typing import ClassVar

from navplan.domain.fields import Basis, Guard, choice, choices, day, flag, link, links, long_text, number, tags, text
from navplan.domain.kinds import Number
from navplan.domain.modules.meeting.words import (
    CATEGORIES,
    DECIDING_OWNERS,
    DECISION_LINES,
    FINDING_TYPES,
    FOLLOW_UP_STATUS,
    FORMS,
    INFORMED,
    ITEM_TYPES,
    MEETING_STATUS,
    MEETING_TYPES,
    OWNERS,
    PRESENCE,
    SEASONS,
    YES_NO,
)
from navplan.domain.records import Record
from navplan.domain.vocabulary import OWNER_LINES
from navplan.domain.words import N_

YEAR = Number(minimum=2000, maximum=2100, grouped=False)
DAYS = Number(N_("dager"), 0, 120)
MINUTES = Number(N_("min"), 0, 600)
GUIDE = Basis("veileder", "3.1")


@dataclass(frozen=True, kw_only=True)
class MeetingSeries(Record):
    """One year's meetings, as the agreement says how often and with which deadlines (A5)."""

    KEY: ClassVar[str] = "meeting_series"
    year: int | None = number(N_("Møteår"), YEAR, needed=True, listed=True)
    agreement: str | None = link(N_("Bygger på avtalen"), "agreement")
    meetings: int | None = number(N_("Antall møter"), Number(minimum=0, maximum=60), listed=True)
    starts: str = text(N_("Fast starttid"), 5, guard=Guard.OFFICE)
    ends: str = text(N_("Fast sluttid"), 5, guard=Guard.OFFICE)
    place: str = text(N_("Fast møtested"), 120, guard=Guard.OFFICE)
    proposal_days: int | None = number(N_("Saker meldes før"), DAYS)
    notice_days: int | None = number(N_("Innkalling sendes før"), DAYS)
    minutes_days: int | None = number(N_("Referat sendes etter"), DAYS)


@dataclass(frozen=True, kw_only=True)
class Meeting(Record):
    """One partnership meeting. It binds neither owner: decisions are made in each line."""

    KEY: ClassVar[str] = "meeting"
    name: str = text(N_("Møte"), 20, guard=Guard.OFFICE, needed=True, listed=True, help=N_("Nummer og år, som 3/2026."))
    series: str | None = link(N_("Møterekke"), "meeting_series")
    year: int | None = number(N_("År"), YEAR, needed=True)
    type: str = choice(N_("Møtetype"), MEETING_TYPES, "ordinaert", needed=True, listed=True)
    season: str = choice(N_("Tid på året"), SEASONS, help=N_("Styrer hva malen for sakslisten legger vekt på."))
    held_on: date | None = day(N_("Møtedag"), needed=True, listed=True, on_wheel=True)
    starts: str = text(N_("Starter"), 5, guard=Guard.OFFICE, help=N_("For eksempel 09.00."))
    ends: str = text(N_("Slutter"), 5, guard=Guard.OFFICE)
    place: str = text(N_("Møtested"), 120, guard=Guard.OFFICE)
    form: str = choice(N_("Møteform"), FORMS)
    absence: str = text(
        N_("Forfall meldes til"), 160, guard=Guard.OFFICE, help=N_("En rolle eller kontorets felles postkasse.")
    )
    chair: str | None = link(N_("Møteleder"), "role", needed=True)
    secretary: str | None = link(N_("Referent"), "role", needed=True)
    proposals_due: date | None = day(N_("Frist for å melde saker"), on_wheel=True)
    notice_due: date | None = day(N_("Frist for innkalling"), on_wheel=True)
    minutes_due: date | None = day(N_("Frist for referat"), on_wheel=True)
    quorum: str = choice(
        N_("Begge eiere er representert"),
        YES_NO,
        help=N_("Uten begge eiere kan møtet drøfte, men ikke bli enig om en konklusjon."),
    )
    status: str = choice(N_("Møtets status"), MEETING_STATUS, "planlagt", needed=True, listed=True)
    state_approver: str = text(N_("Godkjent for staten av"), 120, guard=Guard.OFFICE)
    state_approved_on: date | None = day(N_("Godkjent i staten"))
    municipal_approver: str = text(N_("Godkjent for kommunen av"), 120, guard=Guard.OFFICE)
    municipal_approved_on: date | None = day(N_("Godkjent i kommunen"))
    inform: tuple[str, ...] = choices(N_("Orienteres videre"), INFORMED, basis=GUIDE)


@dataclass(frozen=True, kw_only=True)
class Attendance(Record):
    """Who was called to a meeting, for which owner, and who came."""

    KEY: ClassVar[str] = "attendance"
    meeting: str = link(N_("Møte"), "meeting", "follow")
    title: str = text(N_("Deltaker"), 120, guard=Guard.OFFICE, needed=True, listed=True, help=N_("En rolle."))
    owner: str = choice(N_("For"), OWNERS, listed=True)
    observer: bool = flag(N_("Observatør"), listed=True)
    presence: str = choice(N_("Oppmøte"), PRESENCE, listed=True)


@dataclass(frozen=True, kw_only=True)
class AgendaItem(Record):
    """One item (B1.1). A conclusion is what the owners agreed; it is no decision in either line."""

    KEY: ClassVar[str] = "agenda_item"
    meeting: str = link(N_("Møte"), "meeting", "follow", listed=True)
    case: str = text(N_("Sak"), 20, guard=Guard.OFFICE, needed=True, listed=True, help=N_("Løper gjennom året: 12/26."))
    place: int | None = number(N_("Rekkefølge på sakslisten"), Number(minimum=0, maximum=10_000))
    title: str = text(N_("Sakens tittel"), 160, needed=True, listed=True, help=N_("Kort, så den kan stå i sakslisten."))
    type: str = choice(N_("Sakstype"), ITEM_TYPES, "droefting", needed=True, listed=True)
    category: str = choice(N_("Gjelder"), CATEGORIES, needed=True, listed=True)
    raised_by: str = choice(N_("Meldt av"), OWNERS, "nav_leder", needed=True)
    minutes: int | None = number(N_("Avsatt tid"), MINUTES, listed=True)
    used: int | None = number(N_("Brukt tid"), MINUTES)
    officer: str | None = link(N_("Saksbehandler"), "role")
    background: str = long_text(N_("Bakgrunn"), 8_000, help=N_("Hold saken på én side."))
    assessment: str = long_text(N_("Vurdering av saken"), 8_000)
    proposal: str = long_text(N_("Forslag til konklusjon"), 4_000)
    expectations: tuple[str, ...] = links(N_("Fra brevet"), "expectation")
    goals: tuple[str, ...] = links(N_("Fra målene"), "goal")
    measures: tuple[str, ...] = links(N_("Fra tiltakene"), "measure")
    clause: str | None = link(N_("Fra avtalen"), "clause")
    finding: str | None = link(N_("Fra tilsynet"), "finding")
    earlier: str | None = link(N_("Fortsetter sak"), "agenda_item", help=N_("Saken som ble tatt med videre hit."))
    source: str = text(N_("Foreslått av planen"), 120, guard=Guard.LETTER)
    annexes: tuple[str, ...] = tags(N_("Vedlegg til saken"), guard=Guard.OFFICE)
    conclusion: str = long_text(
        N_("Eierne ble enige om"), 4_000, listed=True, help=N_("Én til tre setninger. Ikke skriv om brukere.")
    )
    decision_line: str = choice(
        N_("Beslutningslinje"),
        DECISION_LINES,
        help=N_("Møtet binder ikke motparten. Velg hvem som må vedta."),
    )
    disagreement: str = long_text(N_("Uenighet i saken"), 4_000, help=N_("Gjengi begge syn nøytralt."))


@dataclass(frozen=True, kw_only=True)
class FormalDecision(Record):
    """What one owner's own line decided after the meeting; the item stands open until it is there."""

    KEY: ClassVar[str] = "formal_decision"
    item: str = link(N_("Sak"), "agenda_item", "follow")
    owner: str = choice(N_("Vedtatt av eier"), DECIDING_OWNERS, needed=True, listed=True)
    body: str = text(N_("Organ eller rolle"), 160, guard=Guard.OFFICE, listed=True)
    decided_on: date | None = day(N_("Vedtaksdato"), needed=True, listed=True)
    reference: str = text(N_("Vedtakets referanse"), 60, guard=Guard.OFFICE, listed=True)


@dataclass(frozen=True, kw_only=True)
class FollowUp(Record):
    """Work that an item led to; stands on the next agenda until it is closed."""

    KEY: ClassVar[str] = "follow_up"
    item: str = link(N_("Sak"), "agenda_item", "follow", listed=True)
    task: str = text(N_("Oppfølging"), 300, needed=True, listed=True, help=N_("Begynn med et verb."))
    role: str | None = link(N_("Hvem følger opp"), "role", needed=True, listed=True)
    owner_line: str = choice(N_("Eierlinje"), OWNER_LINES, "felles", listed=True)
    due: date | None = day(N_("Frist"), needed=True, listed=True, on_wheel=True)
    status: str = choice(N_("Oppfølgingens status"), FOLLOW_UP_STATUS, "aapen", listed=True)
    comment: str = long_text(N_("Kommentar"), 2_000)
    closed_on: date | None = day(N_("Lukket"))
    measure: str | None = link(N_("Ble til tiltak"), "measure", listed=True)


@dataclass(frozen=True, kw_only=True)
class PutOff(Record):
    """A proposal for the agenda that somebody put off; it comes again with the next meeting."""

    KEY: ClassVar[str] = "put_off"
    meeting: str = link(N_("Møte"), "meeting", "follow")
    source: str = text(N_("Forslagets kilde"), 120, guard=Guard.LETTER, needed=True)
    title: str = text(N_("Forslag"), 200, guard=Guard.LETTER, listed=True)


@dataclass(frozen=True, kw_only=True)
class Inspection(Record):
    """A supervision of the office (B7)."""

    KEY: ClassVar[str] = "inspection"
    theme: str = text(N_("Tema for tilsynet"), 200, needed=True, listed=True)
    body: str = text(N_("Tilsynsorgan"), 120, guard=Guard.OFFICE, needed=True, listed=True)
    year: int | None = number(N_("År"), YEAR, needed=True, listed=True)
    visited_on: date | None = day(N_("Besøk"), on_wheel=True)
    reported_on: date | None = day(N_("Rapporten er datert"), listed=True)


@dataclass(frozen=True, kw_only=True)
class Finding(Record):
    """What a supervision found. It is closed with evidence, never removed."""

    KEY: ClassVar[str] = "finding"
    inspection: str = link(N_("Tilsyn"), "inspection", "follow", listed=True)
    type: str = choice(N_("Type funn"), FINDING_TYPES, "lovbrudd", needed=True, listed=True)
    wording: str = long_text(N_("Funnet i egne ord"), 2_000, needed=True, listed=True)
    paragraph: str = text(N_("Lov og paragraf"), 120, guard=Guard.LETTER, listed=True)
    deadline: date | None = day(N_("Frist fra tilsynet"), needed=True, listed=True, on_wheel=True)
    comment: str = long_text(N_("Kommentar"), 4_000)
    measure: str | None = link(N_("Tiltak for å rette"), "measure", listed=True)
    closed_on: date | None = day(N_("Lukket"), listed=True)
    evidence: str = text(N_("Dokumentasjon på at det er rettet"), 200, guard=Guard.OFFICE)
