"""The documents of the qualification programme."""

from typing import TYPE_CHECKING

from navplan.domain.documents.asked import Asked
from navplan.domain.documents.document import Document, in_language
from navplan.domain.records import Reader
from navplan.domain.words import N_

if TYPE_CHECKING:
    from navplan.domain.documents.outline import Outline


def _kvp_year(reader: Reader, asked: Asked) -> "Outline":
    from navplan.domain.documents.kvp_year import kvp_year

    return in_language(kvp_year(reader, asked.year, asked.translate, asked.today, asked.limit), asked)


def _kvp_month(reader: Reader, asked: Asked) -> "Outline":
    from navplan.domain.documents.kvp_year import kvp_month_sheet

    return in_language(kvp_month_sheet(reader, asked.year, asked.translate, asked.today, asked.limit), asked)


def _kvp_handbook(reader: Reader, asked: Asked) -> "Outline":
    from navplan.domain.documents.kvp_routines import kvp_handbook

    return in_language(kvp_handbook(reader, asked.year, asked.translate, asked.today), asked)


def _kvp_check_list(reader: Reader, asked: Asked) -> "Outline":
    from navplan.domain.documents.kvp_routines import kvp_check_list

    return in_language(kvp_check_list(reader, asked.year, asked.translate, asked.today), asked)


def _kvp_weeks(reader: Reader, asked: Asked) -> "Outline":
    from navplan.domain.documents.kvp_routines import kvp_weeks

    return in_language(kvp_weeks(reader, asked.year, asked.translate, asked.today), asked)


DOCUMENTS = (
    Document(
        "kvp-year",
        N_("KVP: årsrapport"),
        N_("Til partnerskap og tilsyn: hovedtall mot mål, trakt, utfall, rutiner og kontroller."),
        N_("KVP årsrapport"),
        _kvp_year,
        choices=("small",),
    ),
    Document(
        "kvp-month",
        N_("KVP: månedsark"),
        N_("Den siste måneden som er ført i året, linje for linje."),
        N_("KVP måned"),
        _kvp_month,
        choices=("small",),
    ),
    Document(
        "kvp-handbook",
        N_("KVP: rutinehåndbok"),
        N_("Alle rutinene med steg, frister, bevis og kontrollspørsmål."),
        N_("KVP rutiner"),
        _kvp_handbook,
        choices=(),
    ),
    Document(
        "kvp-check-list",
        N_("KVP: blanke sjekklister"),
        N_("Identifisering og behovsvurdering til utskrift. Svarene hører hjemme i fagsystemet."),
        N_("KVP sjekklister"),
        _kvp_check_list,
        choices=(),
    ),
    Document(
        "kvp-weeks",
        N_("KVP: ukeplaner"),
        N_("Ukemalene som ukekart, én per side."),
        N_("KVP ukeplaner"),
        _kvp_weeks,
        choices=(),
    ),
)
