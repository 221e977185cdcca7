"""The documents of the agreement and the meetings."""

from typing import TYPE_CHECKING

from navplan.domain.documents.asked import Asked
from navplan.domain.documents.document import Document, in_language
from navplan.domain.languages import NYNORSK
from navplan.domain.records import Reader
from navplan.domain.words import N_

if TYPE_CHECKING:
    from navplan.domain.documents.outline import Outline


def _agreement(reader: Reader, asked: Asked) -> "Outline":
    from navplan.domain.documents.partnership_agreement import agreement_document
    from navplan.domain.documents.partnership_chosen import agreement_of

    return agreement_document(agreement_of(reader), reader, asked.translate, asked.today, asked.language)


def _agreement_changes(reader: Reader, asked: Asked) -> "Outline":
    from navplan.domain.documents.partnership_changes import changes_document
    from navplan.domain.documents.partnership_chosen import versions_of

    return in_language(changes_document(*versions_of(reader), reader, asked.translate, asked.today), asked)


def _agreement_gaps(reader: Reader, asked: Asked) -> "Outline":
    from navplan.domain.documents.partnership_chosen import agreement_of
    from navplan.domain.documents.partnership_gaps import gap_report

    return in_language(gap_report(agreement_of(reader), reader, asked.translate, asked.today), asked)


def _packet(reader: Reader, asked: Asked) -> "Outline":
    from navplan.domain.documents.partnership_chosen import coming_meeting
    from navplan.domain.documents.partnership_packet import packet

    meeting = coming_meeting(reader, asked.year, asked.today)
    return in_language(packet(meeting, reader, asked.translate, asked.today), asked)


def _minutes(reader: Reader, asked: Asked) -> "Outline":
    from navplan.domain.documents.partnership_chosen import held_meeting
    from navplan.domain.documents.partnership_minutes import minutes

    return in_language(minutes(held_meeting(reader, asked.year), reader, asked.translate, asked.today), asked)


def _handover(reader: Reader, asked: Asked) -> "Outline":
    from navplan.domain.documents.partnership_handover import handover

    return in_language(handover(reader, asked.translate, asked.year, asked.today), asked)


def _agreement_version(reader: Reader) -> str:
    from navplan.domain.documents.partnership_chosen import agreement_of

    return agreement_of(reader).version


DOCUMENTS = (
    Document(
        "meeting_packet",
        N_("Møtepakke"),
        N_("Innkalling, saksliste med minutter, åpen oppfølging og én side for hver sak i neste partnerskapsmøte."),
        N_("møtepakke"),
        _packet,
        choices=(),
    ),
    Document(
        "minutes",
        N_("Referat fra siste partnerskapsmøte"),
        N_("Konklusjonen først, så hvem som må vedta, uenighet og oppfølging."),
        N_("referat"),
        _minutes,
        choices=(),
    ),
    Document(
        "agreement",
        N_("Partnerskapsavtalen"),
        N_("Til signering og arkiv: punktene i veilederens rekkefølge, tabeller, vedlegg og underskrifter."),
        N_("partnerskapsavtale"),
        _agreement,
        choices=(),
        own_languages=(NYNORSK,),
        version=_agreement_version,
    ),
    Document(
        "agreement_changes",
        N_("Endringer i partnerskapsavtalen"),
        N_("Det nye versjonen sier som den forrige ikke sa, punkt for punkt."),
        N_("endringer i avtalen"),
        _agreement_changes,
        choices=(),
        version=_agreement_version,
    ),
    Document(
        "agreement_gaps",
        N_("Hva avtalen mangler"),
        N_("Avtaletemperatur: røde og gule mangler, og hvem som krever hva."),
        N_("mangler i avtalen"),
        _agreement_gaps,
        choices=(),
    ),
    Document(
        "handover",
        N_("Overlevering til ny leder"),
        N_("Avtaler, kontakter, datoer, alt som er åpent, og de tre siste møtene."),
        N_("overlevering"),
        _handover,
        choices=(),
    ),
)
