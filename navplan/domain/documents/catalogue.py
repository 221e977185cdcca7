"""Every document that leaves the program: what it is called, in which formats, and who builds it.

A new document is one `Document` here and a builder in a file of its own. Builders are imported when a document is
asked for, so that the list itself costs nothing.
"""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, NamedTuple

from navplan.domain.records import Reader
from navplan.domain.words import N_, Translate

if TYPE_CHECKING:
    from navplan.domain.documents.outline import Outline


class Asked(NamedTuple):
    """What a document is asked for: the year, the reader's language, and the day it is made."""

    year: int
    translate: Translate
    today: date


@dataclass(frozen=True)
class Document:
    """One document of the program; `file_words` stands in its file name, `formats` are file endings without dot."""

    key: str
    title: str
    description: str
    file_words: str
    build: "Callable[[Reader, Asked], Outline]"
    formats: tuple[str, ...] = ("pdf",)


def _year_plan(reader: Reader, asked: Asked) -> "Outline":
    from navplan.domain.documents.year_plan import year_plan

    return year_plan(reader, asked.year, asked.translate, asked.today)


def _letter_changes(reader: Reader, asked: Asked) -> "Outline":
    from navplan.domain.documents.letter_changes import letter_changes
    from navplan.domain.letters.compare_pair import compared

    pair, report = compared(reader, asked.year)
    return letter_changes(reader, pair, report, asked.translate, asked.today)


def _agreement(reader: Reader, asked: Asked) -> "Outline":
    from navplan.domain.documents.partnership_agreement import agreement_document
    from navplan.domain.documents.partnership_chosen import agreement_of

    return agreement_document(agreement_of(reader), reader, asked.translate, asked.today)


def _agreement_changes(reader: Reader, asked: Asked) -> "Outline":
    from navplan.domain.documents.partnership_changes import changes_document
    from navplan.domain.documents.partnership_chosen import versions_of

    return changes_document(*versions_of(reader), reader, asked.translate, asked.today)


def _agreement_gaps(reader: Reader, asked: Asked) -> "Outline":
    from navplan.domain.documents.partnership_chosen import agreement_of
    from navplan.domain.documents.partnership_gaps import gap_report

    return gap_report(agreement_of(reader), reader, asked.translate, asked.today)


def _packet(reader: Reader, asked: Asked) -> "Outline":
    from navplan.domain.documents.partnership_chosen import coming_meeting
    from navplan.domain.documents.partnership_packet import packet

    return packet(coming_meeting(reader, asked.year), reader, asked.translate, asked.today)


def _minutes(reader: Reader, asked: Asked) -> "Outline":
    from navplan.domain.documents.partnership_chosen import held_meeting
    from navplan.domain.documents.partnership_minutes import minutes

    return minutes(held_meeting(reader, asked.year), reader, asked.translate, asked.today)


def _handover(reader: Reader, asked: Asked) -> "Outline":
    from navplan.domain.documents.partnership_handover import handover

    return handover(reader, asked.translate, asked.year, asked.today)


DOCUMENTS = (
    Document(
        "plan",
        N_("Årets plan som PDF"),
        N_("Til møter og arkiv: sammendrag, hvert kapittel i brevet, mål, tiltak og oppfølgingsliste."),
        N_("plan"),
        _year_plan,
    ),
    Document(
        "changes",
        N_("Endringer fra i fjor som PDF"),
        N_("Én side: hva som er nytt, omformulert og utgått i årets brev, og arbeidet som står igjen."),
        N_("endringer i brevet"),
        _letter_changes,
    ),
    Document(
        "meeting_packet",
        N_("Møtepakke"),
        N_("Innkalling, saksliste med minutter, åpen oppfølging og én side for hver sak i neste partnerskapsmøte."),
        N_("møtepakke"),
        _packet,
    ),
    Document(
        "minutes",
        N_("Referat fra siste partnerskapsmøte"),
        N_("Konklusjonen først, så hvem som må vedta, uenighet og oppfølging."),
        N_("referat"),
        _minutes,
    ),
    Document(
        "agreement",
        N_("Partnerskapsavtalen"),
        N_("Til signering og arkiv: punktene i veilederens rekkefølge, tabeller, vedlegg og underskrifter."),
        N_("partnerskapsavtale"),
        _agreement,
    ),
    Document(
        "agreement_changes",
        N_("Endringer i partnerskapsavtalen"),
        N_("Det nye versjonen sier som den forrige ikke sa, punkt for punkt."),
        N_("endringer i avtalen"),
        _agreement_changes,
    ),
    Document(
        "agreement_gaps",
        N_("Hva avtalen mangler"),
        N_("Avtaletemperatur: røde og gule mangler, og hvem som krever hva."),
        N_("mangler i avtalen"),
        _agreement_gaps,
    ),
    Document(
        "handover",
        N_("Overlevering til ny leder"),
        N_("Avtaler, kontakter, datoer, alt som er åpent, og de tre siste møtene."),
        N_("overlevering"),
        _handover,
    ),
)
