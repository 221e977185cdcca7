"""A reading told in lines of plain text, for those who have no window."""

from collections.abc import Iterator

from navplan.domain.letters.proposal import counts, propose
from navplan.domain.letters.reading import ReadLetter
from navplan.domain.words import N_, Said, Translate


def told(read: ReadLetter, translate: Translate) -> Iterator[str]:
    """The letter's head, its outline with the demands of each section, and the counts of it all."""
    proposal = propose(read)
    found = counts(proposal)
    yield read.title or translate(N_("Uten tittel"))
    yield " · ".join(str(known or "–") for known in (read.year, read.date, read.reference, read.sender))
    for part in proposal.parts:
        yield f"{'  ' * (part.level - 1)}{part.title}  {sum(item.is_demand for item in part.items)}"
    words = N_("{parts} kapitler, {demands} krav, {doubtful} usikre")
    yield Said(words, parts=found.parts, demands=found.demands, doubtful=found.doubtful).words(translate)
