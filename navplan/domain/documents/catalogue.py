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


def _kvp_year(reader: Reader, asked: Asked) -> "Outline":
    from navplan.domain.documents.kvp_year import kvp_year

    return kvp_year(reader, asked.year, asked.translate, asked.today)


def _kvp_month(reader: Reader, asked: Asked) -> "Outline":
    from navplan.domain.documents.kvp_year import kvp_month_sheet

    return kvp_month_sheet(reader, asked.year, asked.translate, asked.today)


def _kvp_handbook(reader: Reader, asked: Asked) -> "Outline":
    from navplan.domain.documents.kvp_routines import kvp_handbook

    return kvp_handbook(reader, asked.year, asked.translate, asked.today)


def _kvp_check_list(reader: Reader, asked: Asked) -> "Outline":
    from navplan.domain.documents.kvp_routines import kvp_check_list

    return kvp_check_list(reader, asked.year, asked.translate, asked.today)


def _kvp_weeks(reader: Reader, asked: Asked) -> "Outline":
    from navplan.domain.documents.kvp_routines import kvp_weeks

    return kvp_weeks(reader, asked.year, asked.translate, asked.today)


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
        "kvp-year",
        N_("KVP: årsrapport som PDF"),
        N_("Til partnerskap og tilsyn: hovedtall mot mål, trakt, utfall, rutiner og kontroller. Små tall er skjult."),
        N_("KVP årsrapport"),
        _kvp_year,
    ),
    Document(
        "kvp-month",
        N_("KVP: månedsark som PDF"),
        N_("Den siste måneden som er ført i året. Små tall er skjult."),
        N_("KVP måned"),
        _kvp_month,
    ),
    Document(
        "kvp-handbook",
        N_("KVP: rutinehåndbok som PDF"),
        N_("Alle rutinene med steg, frister, bevis og kontrollspørsmål."),
        N_("KVP rutiner"),
        _kvp_handbook,
    ),
    Document(
        "kvp-check-list",
        N_("KVP: blanke sjekklister som PDF"),
        N_("Identifisering og behovsvurdering til utskrift. Svarene hører hjemme i fagsystemet."),
        N_("KVP sjekklister"),
        _kvp_check_list,
    ),
    Document(
        "kvp-weeks",
        N_("KVP: ukeplaner som PDF"),
        N_("Ukemalene som ukekart, én per side."),
        N_("KVP ukeplaner"),
        _kvp_weeks,
    ),
)
