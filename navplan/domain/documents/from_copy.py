"""Documents made from a backup say so on every page and in the name of their file: they show no plan of today."""

from dataclasses import dataclass, replace
from datetime import datetime
from typing import TYPE_CHECKING

from navplan.domain.documents.agenda import Agenda
from navplan.domain.documents.outline import Notice, Outline
from navplan.domain.documents.whole_plan import WholePlan
from navplan.domain.words import N_, Said

if TYPE_CHECKING:
    from navplan.domain.documents.asked import Asked
    from navplan.domain.documents.document import Document
    from navplan.domain.records import Reader

MARK = N_("FRA SIKKERHETSKOPI")
"""Stands on every page of a paper in the place of the draft mark."""

REMARK = N_("Laget fra sikkerhetskopien fra {when}. Planen kan være endret siden.")
OF_COPY = N_("{name} – sikkerhetskopi fra {when}")
"""A title, an office or a file that belongs to a copy."""


@dataclass(frozen=True)
class FromCopy:
    """Marks what is made from the backup taken at this moment (UTC)."""

    taken: datetime

    @property
    def when(self) -> str:
        """The moment as people read it."""
        return f"{self.taken.astimezone():%d.%m.%Y %H:%M}"

    def marked(self, document: "Document") -> "Document":
        """The document, built with the mark."""

        def build(reader: "Reader", asked: "Asked") -> "Outline | Agenda | WholePlan":
            return self._mark(document.build(reader, asked), asked)

        return replace(document, build=build)

    def file_name(self, given: str, asked: "Asked") -> str:
        """What the file is called, with the copy it is made from."""
        name, dot, ending = given.rpartition(".")
        when = f"{self.taken.astimezone():%Y-%m-%d %H%M}"
        return f"{Said(OF_COPY, name=name, when=when).words(asked.translate)}{dot}{ending}"

    def _mark(self, made: "Outline | Agenda | WholePlan", asked: "Asked") -> "Outline | Agenda | WholePlan":
        if isinstance(made, Outline):
            remark = Notice(Said(REMARK, when=self.when).words(asked.translate), "warning")
            subtitle = self._of_copy(made.subtitle, asked)
            blocks = (remark, *made.blocks)
            return replace(made, subtitle=subtitle, draft=True, mark=asked.translate(MARK), blocks=blocks)
        if isinstance(made, WholePlan):
            return replace(made, office=self._of_copy(made.office, asked))
        return replace(made, title=self._of_copy(made.title, asked), made=self.taken)

    def _of_copy(self, name: str, asked: "Asked") -> str:
        return Said(OF_COPY, name=name, when=self.when).words(asked.translate)
