"""What a reader proposes: sections and expectations, each with the reason it was found."""

from dataclasses import asdict, dataclass
from typing import Any


@dataclass(frozen=True)
class ReadExpectation:
    """One sentence that demands something, in the letter's own words, cleaned of layout.

    `why` says in plain words which rules spoke, the deciding one first; `words` are the sentence's own that made it so.
    `modality` «info» means that nothing is demanded.
    """

    source: str
    modality: str
    addressee: str
    also: tuple[str, ...]
    law_refs: tuple[str, ...]
    theme: str | None
    partnership_topic: bool
    document_required: bool
    deadline: str | None
    confidence: float
    why: tuple[str, ...]
    words: str = ""


@dataclass(frozen=True)
class ReadSection:
    """A heading and what stands under it; `level` counts from 1, which is the letter's own title."""

    id: str
    title: str
    level: int
    parent: str | None
    expectations: tuple[ReadExpectation, ...]


@dataclass(frozen=True)
class ReadLetter:
    """A whole letter as proposed. A field of the head is None where the text does not say it."""

    title: str
    year: int | None
    date: str | None
    reference: str | None
    sender: str | None
    sections: tuple[ReadSection, ...]

    @property
    def demands(self) -> tuple[ReadExpectation, ...]:
        """Every expectation that demands something, in the letter's order."""
        return tuple(e for section in self.sections for e in section.expectations if e.modality != "info")


def to_json(read: ReadLetter) -> dict[str, Any]:
    """The form that `navplan letter FILE --json` prints; tuples become lists when it is written."""
    return asdict(read)
