"""The documents of the indicators."""

from typing import TYPE_CHECKING

from navplan.domain.documents.asked import Asked
from navplan.domain.documents.document import PAPER, Document
from navplan.domain.records import Reader
from navplan.domain.words import N_

if TYPE_CHECKING:
    from navplan.domain.documents.outline import Outline


def _indicators(reader: Reader, asked: Asked) -> "Outline":
    from navplan.domain.documents.indicator_sheet import indicator_sheet

    return indicator_sheet(reader, asked)


DOCUMENTS = (
    Document(
        "indicators",
        N_("Nøkkeltall"),
        N_("Til eierne og ledelsen: alle nøkkeltall med mål, utvikling, graf og kilde. Skjermede tall er skjult."),
        N_("nøkkeltall"),
        _indicators,
        formats=(*PAPER, "xlsx"),
    ),
)
