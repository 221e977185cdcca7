"""What a document of the program is: its name, its formats, its choices, and who builds it."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from navplan.domain.documents.asked import Asked, Choice
from navplan.domain.records import Reader

if TYPE_CHECKING:
    from navplan.domain.documents.agenda import Agenda
    from navplan.domain.documents.outline import Outline
    from navplan.domain.documents.whole_plan import WholePlan


def in_language(made: "Outline", asked: Asked) -> "Outline":
    """A document whose builder does not know the language asked for, marked with it for those who read it aloud."""
    return replace(made, language=asked.language)


PAPER = ("pdf", "docx")
"""For the archive and screen readers, and for those who must edit."""


@dataclass(frozen=True)
class Document:
    """One document of the program; `file_words` stands in its file name, `formats` are file endings without dot.

    `choices` are those of `Asked` that change it; nobody needs to be asked about the others.
    """

    key: str
    title: str
    description: str
    file_words: str
    build: "Callable[[Reader, Asked], Outline | Agenda | WholePlan]"
    formats: tuple[str, ...] = PAPER
    choices: tuple[Choice, ...] = ("final",)
