"""The document of the overview: what in the plan contradicts something else."""

from typing import TYPE_CHECKING

from navplan.domain.documents.asked import Asked
from navplan.domain.documents.document import PAPER, Document
from navplan.domain.records import Reader
from navplan.domain.words import N_

if TYPE_CHECKING:
    from navplan.domain.documents.outline import Outline


def _consistency(reader: Reader, asked: Asked) -> "Outline":
    from navplan.domain.documents.consistency_report import consistency_report

    return consistency_report(reader, asked)


DOCUMENTS = (
    Document(
        "consistency",
        N_("Kontroll av planen"),
        N_("Til dere selv før møter og tilsyn: hva i planen som ikke stemmer, hvor det står, og hva som retter det."),
        N_("kontroll av planen"),
        _consistency,
        formats=(*PAPER, "xlsx"),
        choices=(),
    ),
)
