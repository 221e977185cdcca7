"""The documents of the letter and the plan."""

from typing import TYPE_CHECKING

from navplan.domain.documents.asked import Asked
from navplan.domain.documents.document import PAPER, Document
from navplan.domain.records import Reader
from navplan.domain.words import N_

if TYPE_CHECKING:
    from navplan.domain.documents.agenda import Agenda
    from navplan.domain.documents.outline import Outline
    from navplan.domain.documents.whole_plan import WholePlan


def _year_plan(reader: Reader, asked: Asked) -> "Outline":
    from navplan.domain.documents.year_plan import year_plan

    return year_plan(reader, asked.year, asked.translate, asked.today, not asked.final, asked.language)


def _business_plan(reader: Reader, asked: Asked) -> "Outline":
    from navplan.domain.documents.business_plan import business_plan

    return business_plan(reader, asked)


def _goal_poster(reader: Reader, asked: Asked) -> "Outline":
    from navplan.domain.documents.goal_poster import goal_poster

    return goal_poster(reader, asked)


def _status(reader: Reader, asked: Asked) -> "Outline":
    from navplan.domain.documents.status_page import status_page

    return status_page(reader, asked)


def _tertial(reader: Reader, asked: Asked) -> "Outline":
    from navplan.domain.documents.tertial_report import tertial_report

    return tertial_report(reader, asked)


def _follow_up(reader: Reader, asked: Asked) -> "Outline":
    from navplan.domain.documents.follow_up_list import follow_up_list

    return follow_up_list(reader, asked)


def _traceability(reader: Reader, asked: Asked) -> "Outline":
    from navplan.domain.documents.traceability import traceability

    return traceability(reader, asked)


def _letter_changes(reader: Reader, asked: Asked) -> "Outline":
    from navplan.domain.documents.letter_changes import letter_changes
    from navplan.domain.letters.compare_pair import compared

    pair, report = compared(reader, asked.year)
    return letter_changes(reader, pair, report, asked.translate, asked.today)


def _calendar(reader: Reader, asked: Asked) -> "Agenda":
    from navplan.domain.documents.plan_agenda import plan_agenda

    return plan_agenda(reader, asked)


def _workbook(reader: Reader, asked: Asked) -> "WholePlan":
    from navplan.domain.documents.whole_plan import whole_plan

    return whole_plan(reader, asked)


DOCUMENTS = (
    Document(
        "plan",
        N_("Årets plan"),
        N_("Til møter og arkiv: sammendrag, hvert kapittel i brevet, mål, tiltak og oppfølgingsliste."),
        N_("årsplan"),
        _year_plan,
    ),
    Document(
        "business_plan",
        N_("Virksomhetsplan"),
        N_("Til ansatte, eiere og politikere: oppdraget, mål og tiltak, risiko, ressurser, året og hvem som svarer."),
        N_("virksomhetsplan"),
        _business_plan,
    ),
    Document(
        "goal_poster",
        N_("Målplakat, A3"),
        N_("Til veggen: årets mål i store ruter, med hvem som svarer og tallet som viser om det går."),
        N_("målplakat"),
        _goal_poster,
    ),
    Document(
        "status",
        N_("Status på én side"),
        N_("Til eierne før møtet: hvordan det går, hva som haster, og hvilke vedtak som venter."),
        N_("status"),
        _status,
    ),
    Document(
        "tertial",
        N_("Tertialrapport"),
        N_("Til eierne etter hvert tertial: mål, tiltak, krav i brevet og vedtak. Begge får de samme tallene."),
        N_("tertialrapport"),
        _tertial,
        choices=("period", "audience", "final"),
    ),
    Document(
        "follow_up",
        N_("Oppfølgingsliste"),
        N_("Alt som er åpent, med frist og ansvarlig, og det som er lukket i år. Som Excel kan listen filtreres."),
        N_("oppfølgingsliste"),
        _follow_up,
        formats=(*PAPER, "xlsx"),
        choices=("audience", "final"),
    ),
    Document(
        "traceability",
        N_("Sporingsmatrise"),
        N_("Til tilsyn og internkontroll: hvert krav i brevet med vurdering, mål, tiltak og behandling."),
        N_("sporingsmatrise"),
        _traceability,
        formats=(*PAPER, "xlsx"),
    ),
    Document(
        "changes",
        N_("Endringer fra i fjor"),
        N_("Én side: hva som er nytt, omformulert og utgått i årets brev, og arbeidet som står igjen."),
        N_("endringer i brevet"),
        _letter_changes,
        choices=(),
    ),
    Document(
        "calendar",
        N_("Kalender"),
        N_("Til Outlook: frister, møter og dokumentasjon som går ut. En ny fil oppdaterer den forrige."),
        N_("kalender"),
        _calendar,
        formats=("ics",),
        choices=("tracks",),
    ),
    Document(
        "workbook",
        N_("Hele planen som Excel"),
        N_("Til å filtrere, regne og fylle ut: ett ark for hver type innhold. Det du endrer, kan hentes inn igjen."),
        N_("plan"),
        _workbook,
        formats=("xlsx",),
        choices=("small",),
    ),
)
