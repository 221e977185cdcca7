"""The year wheel on paper."""

from typing import TYPE_CHECKING

from navplan.domain.documents.asked import Asked
from navplan.domain.documents.document import Document
from navplan.domain.records import Reader
from navplan.domain.words import N_

if TYPE_CHECKING:
    from navplan.domain.documents.outline import Outline


def _wheel_a4(reader: Reader, asked: Asked) -> "Outline":
    from navplan.domain.documents.wheel_document import wheel_document

    return wheel_document(reader, asked, "A4")


def _wheel_a3(reader: Reader, asked: Asked) -> "Outline":
    from navplan.domain.documents.wheel_document import wheel_document

    return wheel_document(reader, asked, "A3")


DOCUMENTS = (
    Document(
        "wheel",
        N_("Årshjul, A3"),
        N_("Til veggen: hjulet med navn på aktivitetene, og den samme listen måned for måned."),
        N_("årshjul A3"),
        _wheel_a3,
    ),
    Document(
        "wheel_a4",
        N_("Årshjul, A4"),
        N_("Til møter og arkiv: hjulet på ett ark, og den samme listen måned for måned."),
        N_("årshjul A4"),
        _wheel_a4,
    ),
)
