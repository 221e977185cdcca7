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


def _safety_report(reader: Reader, asked: Asked) -> "Outline":
    from navplan.domain.documents.safety_reports import full_report

    return full_report(reader, asked.year, asked.translate, asked.today)


def _safety_rep(reader: Reader, asked: Asked) -> "Outline":
    from navplan.domain.documents.safety_reports import reps_print

    return reps_print(reader, asked.year, asked.translate, asked.today)


def _safety_partnership(reader: Reader, asked: Asked) -> "Outline":
    from navplan.domain.documents.safety_reports import partnership_print

    return partnership_print(reader, asked.year, asked.translate, asked.today)


def _safety_notice(reader: Reader, asked: Asked) -> "Outline":
    from navplan.domain.documents.safety_reports import notice

    return notice(reader, asked.year, asked.translate, asked.today)


def _safety_cards(reader: Reader, asked: Asked) -> "Outline":
    from navplan.domain.documents.safety_reports import cards

    return cards(reader, asked.year, asked.translate, asked.today)


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
        "safety",
        N_("Vold og trusler: hele rapporten"),
        N_("Status, matrise, situasjoner, tiltak, avvik, hendelser, øvelser og verneombudenes uttalelser."),
        N_("vold og trusler"),
        _safety_report,
    ),
    Document(
        "safety-rep",
        N_("Vold og trusler: verneombudets utskrift"),
        N_("Status, det verste og det hyppigste, tiltaksplan, avvik og uttalelsene. Høyst fire sider."),
        N_("verneombudets utskrift"),
        _safety_rep,
    ),
    Document(
        "safety-partnership",
        N_("Vold og trusler: til partnerskapet"),
        N_("Status, det eierne må ta stilling til, avvik, uttalelser og vedtak. Høyst tre sider."),
        N_("vold og trusler til partnerskapet"),
        _safety_partnership,
    ),
    Document(
        "safety-notice",
        N_("Vold og trusler: oppslag til ansatte"),
        N_("Tiltak og rutiner til pauserommet. Sier ikke noe om svakheter i lokalene."),
        N_("trygg på jobb"),
        _safety_notice,
    ),
    Document(
        "safety-cards",
        N_("Vold og trusler: kort til utskrift"),
        N_("Situasjonskortet og huskelisten etter en hendelse, tomme. Ingenting fra planen står på dem."),
        N_("kort for trygge møter"),
        _safety_cards,
    ),
)
