"""The documents of internal control and of the letter's themes."""

from typing import TYPE_CHECKING

from navplan.domain.documents.asked import Asked
from navplan.domain.documents.document import PAPER, Document
from navplan.domain.records import Reader
from navplan.domain.words import N_

if TYPE_CHECKING:
    from navplan.domain.documents.outline import Outline


def _theme_sheets(reader: Reader, asked: Asked) -> "Outline":
    from navplan.domain.documents.theme_sheets import theme_sheets

    return theme_sheets(reader, asked)


def _intro_agreement(reader: Reader, asked: Asked) -> "Outline":
    from navplan.domain.documents.intro_agreement import intro_agreement

    return intro_agreement(reader, asked)


def _control_report(reader: Reader, asked: Asked) -> "Outline":
    from navplan.domain.documents.control_report import control_report

    return control_report(reader, asked)


def _routine_register(reader: Reader, asked: Asked) -> "Outline":
    from navplan.domain.documents.control_register import routine_register

    return routine_register(reader, asked)


def _routine_texts(reader: Reader, asked: Asked) -> "Outline":
    from navplan.domain.documents.control_texts import routine_texts

    return routine_texts(reader, asked)


def _processing_record(reader: Reader, asked: Asked) -> "Outline":
    from navplan.domain.documents.processing_record import processing_record

    return processing_record(reader, asked)


DOCUMENTS = (
    Document(
        "themes",
        N_("Temaark"),
        N_("Til eiere og tilsyn, kapittel for kapittel: det brevet venter, det dere har, og det dere gjør."),
        N_("temaark"),
        _theme_sheets,
        choices=("small", "final"),
    ),
    Document(
        "control",
        N_("Rapport om internkontroll"),
        N_("Til kommunedirektøren: de fem pliktene i kommuneloven § 25-1, med tall, avvik og beslutninger."),
        N_("internkontroll"),
        _control_report,
    ),
    Document(
        "routines",
        N_("Rutineregister"),
        N_("Til tilsyn og fagansvarlige: rutinene tema for tema, med eier, risiko, siste kontroll og neste revisjon."),
        N_("rutineregister"),
        _routine_register,
    ),
    Document(
        "routine-texts",
        N_("Rutinetekster"),
        N_("Til opplæring og tilsyn: rutinene som har sin egen tekst i registeret, med godkjenning og versjoner."),
        N_("rutinetekster"),
        _routine_texts,
    ),
    Document(
        "introduction",
        N_("Avtale om introduksjonsprogrammet"),
        N_("Til underskrift: punktene dere er enige om. Det som ikke er dekket, er merket."),
        N_("avtale om introduksjonsprogrammet"),
        _intro_agreement,
    ),
    Document(
        "processing",
        N_("Behandlingsprotokoll"),
        N_("Til personvernombudet: hva planfilen har om personer, hvorfor, på hvilket grunnlag og hvor lenge."),
        N_("behandlingsprotokoll"),
        _processing_record,
        formats=(*PAPER, "xlsx"),
    ),
)
