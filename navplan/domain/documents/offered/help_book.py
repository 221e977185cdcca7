"""The help of the program as a document, for those who would rather read on paper."""

from typing import TYPE_CHECKING

from navplan.domain.documents.asked import Asked
from navplan.domain.documents.document import Document
from navplan.domain.records import Reader
from navplan.domain.words import N_

if TYPE_CHECKING:
    from navplan.domain.documents.outline import Outline


def _help(reader: Reader, asked: Asked) -> "Outline":
    from navplan.domain.documents.help_book import help_book

    return help_book(reader, asked)


DOCUMENTS = (
    Document(
        "help",
        N_("Hele hjelpen"),
        N_("Til den som er ny, eller heller leser på papir: alle emnene, felt med krav, og lovene de viser til."),
        N_("hjelp"),
        _help,
        choices=(),
    ),
)
