"""What two versions of the agreement say differently, clause by clause and word by word."""

from collections.abc import Iterator
from dataclasses import dataclass

from navplan.domain.modules.partnership.agreement import Agreement
from navplan.domain.modules.partnership.content import clause_text
from navplan.domain.modules.partnership.layout import LAYOUT
from navplan.domain.records import Reader
from navplan.domain.words import Translate


@dataclass(frozen=True)
class ClauseTexts:
    """One clause in both versions, as running text."""

    key: str
    before: str
    after: str

    @property
    def differs(self) -> bool:
        """Whether a single word is another."""
        return self.before.split() != self.after.split()


def both_texts(old: Agreement, new: Agreement, reader: Reader, translate: Translate) -> Iterator[ClauseTexts]:
    """Every clause that says something in either version."""
    for layout in LAYOUT:
        texts = (clause_text(version, layout.key, reader, translate) for version in (old, new))
        pair = ClauseTexts(layout.key, *texts)
        if pair.before or pair.after:
            yield pair
