"""The documents of competence."""

from typing import TYPE_CHECKING

from navplan.domain.documents.asked import Asked
from navplan.domain.documents.document import Document
from navplan.domain.records import Reader
from navplan.domain.words import N_

if TYPE_CHECKING:
    from navplan.domain.documents.outline import Outline


def _competence_plan(reader: Reader, asked: Asked) -> "Outline":
    from navplan.domain.documents.competence_plan import competence_plan

    return competence_plan(reader, asked)


def _competence_county(reader: Reader, asked: Asked) -> "Outline":
    from navplan.domain.documents.competence_county import competence_county

    return competence_county(reader, asked)


DOCUMENTS = (
    Document(
        "competence",
        N_("Kompetanseplan"),
        N_("Til partnerskapet og de tillitsvalgte: behov, tiltak, kart over gap og effekt."),
        N_("kompetanseplan"),
        _competence_plan,
        choices=("small", "final"),
    ),
    Document(
        "competence_county",
        N_("Kompetansebehov til fylket"),
        N_("Til Nav fylke og Statsforvalteren: behovene som kontoret melder til den felles planen i fylket."),
        N_("kompetansebehov"),
        _competence_county,
        choices=("small", "final"),
    ),
)
