"""The record of processing: what the office's file holds about people, why, on what basis, how long (9.3.5).

It is filled from the plan itself: what the file does not hold is said not to be there. What only the office knows, such
as who has access to the folder, is left to be filled in.
"""

import tomllib
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date

from navplan.domain.control_review import people
from navplan.domain.documents.asked import Asked
from navplan.domain.documents.outline import (
    Block,
    Bullets,
    Cell,
    Column,
    Heading,
    Notice,
    Outline,
    Pairs,
    Paragraph,
    Table,
)
from navplan.domain.documents.paper import paper, sender
from navplan.domain.documents.year_plan_view import View, cell, small
from navplan.domain.modules.competence import GroupCount, Newcomer
from navplan.domain.modules.competence.figures import KEPT_MONTHS
from navplan.domain.modules.control.keeping import due, has_text, text_until
from navplan.domain.modules.control.records import ControlDeviation
from navplan.domain.modules.kvp import KvpMonth
from navplan.domain.modules.letter import Letter
from navplan.domain.modules.office import Role
from navplan.domain.modules.partnership.agreement import Agreement
from navplan.domain.modules.partnership.parts_office import DataDuty, Party
from navplan.domain.modules.partnership.parts_work import Signature
from navplan.domain.modules.passed import PrivacyPass
from navplan.domain.modules.safety import SafetyApproval, SafetyIncidents
from navplan.domain.modules.struck import HAND, Struck
from navplan.domain.places import RESOURCES
from navplan.domain.records import Reader
from navplan.domain.words import N_

LIBRARY = RESOURCES / "library" / "control" / "behandlinger.toml"

Counting = Callable[[Reader], int]


@dataclass(frozen=True)
class Processing:
    """One thing that the file may hold about people; `held` counts it in this plan."""

    key: str
    title: str
    people: str
    categories: str
    purpose: str
    kept: str
    held: Counting


def _signatures(reader: Reader) -> int:
    names = [signature.name for signature in reader.all(Signature)]
    names += [approval.name for approval in reader.all(SafetyApproval)]
    names += [party.signatory for party in reader.all(Party)]
    names += [agreement.state_signatory for agreement in reader.all(Agreement)]
    return len({name.strip() for name in names if name.strip()})


def _contacts(reader: Reader) -> int:
    agreements = reader.all(Agreement)
    names = [name for one in agreements for name in (one.contact_state, one.contact_municipality)]
    return len({name.strip() for name in names if name.strip()})


def _newcomers(reader: Reader) -> int:
    return len(reader.all(Newcomer))


def _groups(reader: Reader) -> int:
    return len(reader.all(GroupCount))


def _roles(reader: Reader) -> int:
    return len(reader.all(Role))


def _deviations(reader: Reader) -> int:
    return sum(has_text(deviation) for deviation in reader.all(ControlDeviation))


def _letters(reader: Reader) -> int:
    return len(reader.all(Letter))


def _counts(reader: Reader) -> int:
    return len(reader.all(KvpMonth)) + len(reader.all(SafetyIncidents))


PROCESSINGS = (
    Processing(
        "signatures",
        N_("Undertegnere"),
        N_("Ledere og verneombud som undertegner"),
        N_("Navn, tittel og dato"),
        N_("Vise hvem som har inngått avtalen og godkjent vurderingene."),
        N_("Så lenge avtalen eller vurderingen gjelder. Deretter etter arkivreglene."),
        _signatures,
    ),
    Processing(
        "contacts",
        N_("Kontaktpersoner i avtalen"),
        N_("Ansatte i stat og kommune"),
        N_("Navn"),
        N_("Vite hvem som svarer på spørsmål om avtalen."),
        N_("Så lenge avtalen gjelder."),
        _contacts,
    ),
    Processing(
        "newcomers",
        N_("Opplæringsløp for nyansatte"),
        N_("Nyansatte"),
        N_("Kode uten navn, rolle, datoer og fullførte punkter"),
        N_("Følge opp at opplæringen blir gitt i tide."),
        N_("{months} måneder etter at løpet er slutt. NavPlan sletter koden, og tallene står igjen."),
        _newcomers,
    ),
    Processing(
        "groups",
        N_("Kartlegging av kompetanse"),
        N_("Ansatte, som gruppe"),
        N_("Antall på hvert nivå i en rolle, aldri navn"),
        N_("Finne hva kontoret må lære mer om."),
        N_("Til neste kartlegging. Grupper under fem vises ikke i dokumenter."),
        _groups,
    ),
    Processing(
        "roles",
        N_("Ansvar for mål, tiltak og rutiner"),
        N_("Ansatte, gjennom rollen de har"),
        N_("Rolle. Er det én i rollen, kan andre på kontoret vite hvem det er"),
        N_("Vise hvem som har ansvaret, og når det skal være gjort."),
        N_("Så lenge planen gjelder."),
        _roles,
    ),
    Processing(
        "deviations",
        N_("Avvik"),
        N_("Ingen. Avvik skrives som mønster"),
        N_("Hva som sviktet, årsak og tiltak"),
        N_("Rette feil og vise at internkontrollen virker."),
        N_("Teksten kan slettes fem år etter at avviket er lukket. Tallene står igjen."),
        _deviations,
    ),
    Processing(
        "letters",
        N_("Kommunebrev"),
        N_("Avsender og saksbehandler i brevet"),
        N_("Navn i et offentlig brev. Kan sladdes når brevet leses inn"),
        N_("Følge opp forventningene i brevet."),
        N_("Så lenge brevet er grunnlag for planen."),
        _letters,
    ),
    Processing(
        "counts",
        N_("Månedstall og hendelsestall"),
        N_("Innbyggere, bare som antall"),
        N_("Antall. Tall under grensen er skjult i dokumenter"),
        N_("Styre tjenesten og rapportere."),
        N_("Låste måneder beholdes."),
        _counts,
    ),
)
"""What the declared records of NavPlan can hold about people; a test walks the fields that take a name."""

NEVER = (
    N_("navn, fødselsdato, fødselsnummer, adresse eller telefon til innbyggere"),
    N_("saksnumre, ytelser, helse eller andre opplysninger om én innbygger"),
    N_("sykefravær, helse eller vurderinger av én ansatt"),
)

TO_FILL = N_("Fylles ut av kontoret")


def processing_record(reader: Reader, asked: Asked) -> Outline:
    """The office's record of processing for its NavPlan file."""
    view = View(reader, asked.translate, asked.year, asked.today)
    return paper(
        view,
        asked,
        view.say(N_("Behandlingsprotokoll for NavPlan")),
        view.say(N_("Hva planfilen har om personer per {day}"), day=view.day(asked.today)),
        _blocks(view),
        landscape=True,
    )


def _blocks(view: View) -> Iterable[Block]:
    told = tomllib.loads(LIBRARY.read_text(encoding="utf-8"))
    yield Paragraph(
        view.say(N_("Ingen opplysninger om innbyggere. Planfilen har bare antall, roller og rutiner.")), "lead"
    )
    yield Heading(view.say(N_("Hvem som er ansvarlig")), 1)
    yield Pairs(tuple(_responsible(view)))
    yield from _duties(view)
    yield Heading(view.say(N_("Det filen har om personer")), 1)
    yield _table(view, told["basis"])
    words = N_("Rettslig grunnlag er et forslag som kontoret må vurdere. Sist kontrollert {day}. {source}")
    yield Notice(view.say(words, day=view.day(told["checked"]), source=told["source"]), "warning")
    yield Heading(view.say(N_("Det filen aldri skal ha")), 1)
    yield Bullets(tuple(view.translate(never) for never in NEVER))
    yield from _guard(view)
    yield Heading(view.say(N_("Lagring og sletting")), 1)
    yield Bullets(tuple(_keeping(view)))


def _responsible(view: View) -> Iterable[tuple[str, str]]:
    fill = view.translate(TO_FILL)
    yield view.say(N_("Kontor")), sender(view.reader, view.translate)
    yield view.say(N_("Behandlingsansvarlig, stat")), fill
    yield view.say(N_("Behandlingsansvarlig, kommune")), fill
    yield view.say(N_("Personvernombud")), fill
    yield view.say(N_("Hvem som har tilgang til filen")), fill
    yield view.say(N_("Databehandler")), view.say(N_("Ingen. NavPlan sender ingenting ut av maskinen."))


def _duties(view: View) -> Iterable[Block]:
    """What the agreement says of who answers for which information."""
    duties = view.reader.all(DataDuty)
    if duties:
        columns = tuple(Column(view.label(DataDuty, key), 1.0) for key in ("system", "owner", "processor"))
        told = dict.fromkeys(
            (one.system, view.chosen(one, "owner"), one.processor) for one in duties
        )  # of all versions
        rows = tuple(tuple(Cell(part) for part in row) for row in told)
        yield Table(view.say(N_("Behandlingsansvar i partnerskapsavtalen")), columns, rows)


def _table(view: View, basis: dict[str, str]) -> Table:
    columns = (
        Column(view.say(N_("Behandling")), 1.6),
        Column(view.say(N_("I filen nå")), 0.9),
        Column(view.say(N_("Hvem og hva")), 2.2),
        Column(view.say(N_("Formål")), 2.0),
        Column(view.say(N_("Rettslig grunnlag")), 2.2),
        Column(view.say(N_("Hvor lenge")), 2.2),
    )
    return Table(
        view.say(N_("Behandlinger i planfilen")), columns, tuple(_row(view, one, basis) for one in PROCESSINGS)
    )


def _row(view: View, one: Processing, basis: dict[str, str]) -> tuple[Cell, ...]:
    held = one.held(view.reader)
    shown = people(held) if one.key == "newcomers" else str(held)
    return (
        Cell(view.translate(one.title), strong=True),
        Cell(shown if held else view.say(N_("Ingen"))),
        cell(Cell(view.translate(one.people)), small(view.translate(one.categories))),
        Cell(view.translate(one.purpose)),
        Cell(basis[one.key]),
        Cell(view.say(one.kept, months=KEPT_MONTHS)),
    )


def _guard(view: View) -> Iterable[Block]:
    """What the privacy guard has let past, because somebody answered for it."""
    passed = len(view.reader.all(PrivacyPass))
    words = N_("Personvernvakten leser all fritekst. Tall som noen har svart ikke er fødselsnumre: {n}.")
    yield Paragraph(view.say(words, n=passed))


def _history(view: View) -> Iterable[str]:
    """Who wrote, which is about the staff, and what was struck."""
    yield view.say(
        N_(
            "Historikken viser hvem som gjorde et steg: pålogging, navnet de selv har oppgitt, og maskin. Formålet er "
            "at kollegaer ser hvem som skrev. NavPlan teller ikke og tar ikke tid på den enkelte."
        )
    )
    struck = view.reader.all(Struck)
    names = sum(one.about_key == HAND for one in struck)
    if len(struck) > names:
        yield view.say(N_("Tekster som er strøket fra historikken: {n}."), n=len(struck) - names)
    if names:
        yield view.say(N_("Navn som er strøket fra historikken: {n}."), n=names)


def _keeping(view: View) -> Iterable[str]:
    yield from _history(view)
    yield view.say(N_("Filen ligger på kontorets maskin eller fellesområde og følger tilgangen der."))
    yield view.say(N_("Sikkerhetskopier har det filen hadde da de ble tatt, og tynnes ut av NavPlan."))
    waiting = due(view.reader, view.today)
    if waiting:
        yield view.say(N_("{n} avvik har tekst som kan slettes nå."), n=len(waiting))
    days = [day for one in view.reader.all(ControlDeviation) if (day := text_until(one)) is not None]
    coming: date | None = min((day for day in days if day > view.today), default=None)
    if coming is not None:
        yield view.say(N_("Neste gang tekst i et avvik kan slettes: {day}."), day=view.day(coming))
    gone = sum(one.forgotten_on is not None for one in view.reader.all(ControlDeviation))
    if gone:
        yield view.say(N_("{n} avvik står uten tekst, fordi tiden er ute."), n=gone)
