"""What a document of the program is: its name, its formats, its choices, and who builds it."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from navplan.domain.documents.asked import Asked, Choice
from navplan.domain.documents.outline import Notice, Outline
from navplan.domain.records import Reader
from navplan.domain.words import N_, Said

if TYPE_CHECKING:
    from navplan.domain.documents.agenda import Agenda
    from navplan.domain.documents.whole_plan import WholePlan


def in_language(made: Outline, asked: Asked) -> Outline:
    """A document whose builder does not know the language asked for, marked with it for those who read it aloud."""
    return replace(made, language=asked.language)


INTERNAL = N_("Internt: små tall om personer vises. Skal ikke deles utenfor kontoret.")
"""Stands on what hides no small numbers (kvp_kompetanse.md 9.3.2)."""

INTERNAL_FILE = N_("{name} – internt, umaskert")
"""What a file that hides no small numbers is called."""

PAPER = ("pdf", "docx")
"""For the archive and screen readers, and for those who must edit."""


@dataclass(frozen=True)
class Document:
    """One document of the program; `file_words` stands in its file name, `formats` are file endings without dot.

    `choices` are those of `Asked` that change it; nobody needs to be asked about the others.
    `own_languages` are those in which the document has its fixed texts itself, whatever catalogues there are.
    `version` tells the number of what is printed, for papers that have numbered versions.
    """

    key: str
    title: str
    description: str
    file_words: str
    build: "Callable[[Reader, Asked], Outline | Agenda | WholePlan]"
    formats: tuple[str, ...] = PAPER
    choices: tuple[Choice, ...] = ("final",)
    own_languages: tuple[str, ...] = ()
    version: "Callable[[Reader], str] | None" = None

    def version_words(self, reader: Reader, asked: Asked) -> str:
        """Which version of the document it is, for its file name: its number, or that it is a draft."""
        number = self.version(reader) if self.version else ""
        if number:
            return Said(N_("versjon {version}"), version=number).words(asked.translate)
        return asked.translate(N_("utkast")) if "final" in self.choices and not asked.final else ""

    def is_internal(self, asked: Asked) -> bool:
        """Whether it shows small numbers, as somebody has chosen: its file's name and first page say so."""
        return "small" in self.choices and not asked.hides_small

    def make(self, reader: Reader, asked: Asked) -> "Outline | Agenda | WholePlan":
        """Build it; a paper that shows small numbers says on its first page that it is to stay in the office."""
        made = self.build(reader, asked)
        if isinstance(made, Outline) and self.is_internal(asked):
            return replace(made, blocks=(Notice(asked.translate(INTERNAL), "warning"), *made.blocks))
        return made
