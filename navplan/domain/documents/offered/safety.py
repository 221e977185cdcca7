"""The documents of violence and threats; approval decides what is final, so nobody is asked."""

from typing import TYPE_CHECKING

from navplan.domain.documents.asked import Asked
from navplan.domain.documents.document import Document, in_language
from navplan.domain.records import Reader
from navplan.domain.words import N_

if TYPE_CHECKING:
    from navplan.domain.documents.outline import Outline


def _safety_report(reader: Reader, asked: Asked) -> "Outline":
    from navplan.domain.documents.safety_reports import full_report
    from navplan.domain.documents.year_plan_view import view_of

    return in_language(full_report(view_of(reader, asked)), asked)


def _safety_rep(reader: Reader, asked: Asked) -> "Outline":
    from navplan.domain.documents.safety_reports import reps_print
    from navplan.domain.documents.year_plan_view import view_of

    return in_language(reps_print(view_of(reader, asked)), asked)


def _safety_partnership(reader: Reader, asked: Asked) -> "Outline":
    from navplan.domain.documents.safety_reports import partnership_print
    from navplan.domain.documents.year_plan_view import view_of

    return in_language(partnership_print(view_of(reader, asked)), asked)


def _safety_notice(reader: Reader, asked: Asked) -> "Outline":
    from navplan.domain.documents.safety_reports import notice
    from navplan.domain.documents.year_plan_view import view_of

    return in_language(notice(view_of(reader, asked)), asked)


def _safety_cards(reader: Reader, asked: Asked) -> "Outline":
    from navplan.domain.documents.safety_reports import cards

    return in_language(cards(reader, asked.year, asked.translate, asked.today), asked)


DOCUMENTS = (
    Document(
        "safety",
        N_("Vold og trusler: hele rapporten"),
        N_("Status, matrise, situasjoner, tiltak, avvik, hendelser, øvelser og verneombudenes uttalelser."),
        N_("vold og trusler"),
        _safety_report,
        choices=("small",),
    ),
    Document(
        "safety-rep",
        N_("Vold og trusler: verneombudets utskrift"),
        N_("Status, det verste og det hyppigste, tiltaksplan, avvik og uttalelsene. Høyst fire sider."),
        N_("verneombudets utskrift"),
        _safety_rep,
        choices=("small",),
    ),
    Document(
        "safety-partnership",
        N_("Vold og trusler: til partnerskapet"),
        N_("Status, det eierne må ta stilling til, avvik, uttalelser og vedtak. Høyst tre sider."),
        N_("vold og trusler til partnerskapet"),
        _safety_partnership,
        choices=("small",),
    ),
    Document(
        "safety-notice",
        N_("Vold og trusler: oppslag til ansatte"),
        N_("Tiltak og rutiner til pauserommet. Sier ikke noe om svakheter i lokalene."),
        N_("trygg på jobb"),
        _safety_notice,
        choices=(),
    ),
    Document(
        "safety-cards",
        N_("Vold og trusler: kort til utskrift"),
        N_("Situasjonskortet og huskelisten etter en hendelse, tomme. Ingenting fra planen står på dem."),
        N_("kort for trygge møter"),
        _safety_cards,
        choices=(),
    ),
)
