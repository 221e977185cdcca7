"""What in a letter may point to a person, and how it is struck before the letter is taken in.

The text of a public letter is never blocked (`privacy.md`): a leader is shown what was found and says of each
national identity number whether it is struck or may stand. Whatever else the guard knows is shown as well, but
may stand unanswered, for a public letter names offices and gives telephone numbers.
"""

from collections.abc import Collection, Iterator
from dataclasses import dataclass, field, replace

from navplan.domain.fields import Guard
from navplan.domain.letters.proposal import Item, Part, Proposal
from navplan.domain.privacy import Finding, scan

STRUCK = "[strøket]"
"""Stands where something was struck."""

_IDS = ("N1", "N2")
_NUMBERS = (*_IDS, "N3", "T1", "W3")


@dataclass(frozen=True)
class Found:
    """Something in a text that may point to a person. `key` is the same for the same thing written otherwise."""

    finding: Finding
    key: str = field(repr=False)

    @property
    def must_be_answered(self) -> bool:
        """Whether it looks like a national identity number, which nobody may overlook."""
        return self.finding.rule in _IDS


def personal_in(text: str) -> tuple[Found, ...]:
    """All that the guard finds in a letter's text, in its order. Slow for a long text: not for the screen's thread."""
    return tuple(Found(found, _key(found, text)) for found in scan(text, Guard.FREE))


def without(text: str, keys: Collection[str]) -> str:
    """The text with what has one of these keys struck."""
    if not keys:
        return text
    for found in reversed(personal_in(text)):
        if found.key in keys:
            text = f"{text[: found.finding.start]}{STRUCK}{text[found.finding.end :]}"
    return text


def strike(proposal: Proposal, key: str) -> Proposal:
    """Strike this wherever it stands: in headings, wordings, sources, and in the letter's text when it is taken in."""
    struck = proposal.struck | {key}
    return replace(
        proposal,
        head=replace(proposal.head, title=without(proposal.head.title, struck)),
        parts=tuple(_part_without(part, struck) for part in proposal.parts),
        struck=struck,
        passed=proposal.passed - {key},
    )


def let_stand(proposal: Proposal, key: str) -> Proposal:
    """Say that this points to nobody, or may stand in a public letter."""
    return replace(proposal, passed=proposal.passed | {key})


def is_answered(proposal: Proposal, found: Found) -> bool:
    """Whether somebody has said what is to become of it."""
    return found.key in proposal.struck or found.key in proposal.passed


def written_ids(proposal: Proposal) -> tuple[tuple[int, Found], ...]:
    """What stands in the proposal and looks like a national identity number, with its row; answered ones left out.

    A person may have written it there: it need not stand in the letter's own text.
    """
    found = ((row, Found(finding, _key(finding, text))) for row, text in _texts(proposal) for finding in _ids_in(text))
    return tuple((row, one) for row, one in found if not is_answered(proposal, one))


def _ids_in(text: str) -> tuple[Finding, ...]:
    return scan(text, Guard.LETTER)


def _texts(proposal: Proposal) -> Iterator[tuple[int, str]]:
    for part in proposal.parts:
        yield part.key, part.title
        for item in part.items:
            if item.kept:
                yield from ((item.key, item.wording), (item.key, item.source))


def _part_without(part: Part, struck: Collection[str]) -> Part:
    items = tuple(_item_without(item, struck) for item in part.items)
    return replace(part, title=without(part.title, struck), items=items)


def _item_without(item: Item, struck: Collection[str]) -> Item:
    wording, source = without(item.wording, struck), without(item.source, struck)
    return replace(item, wording=wording, source=source) if (wording, source) != (item.wording, item.source) else item


def _key(found: Finding, text: str) -> str:
    said = text[found.start : found.end]
    if found.rule in _NUMBERS:
        return "".join(sign for sign in said if sign.isdigit())
    return " ".join(said.casefold().split())
