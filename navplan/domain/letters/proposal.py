"""What a reading proposes, as a person goes through it: sections with items, never changed, only replaced.

Every step (`proposal_steps`) gives a new Proposal, so that taking a step back is to look at the one before.
Items and parts have keys of their own that live only as long as the review does.
"""

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from datetime import date

from navplan.domain.kinds import Option
from navplan.domain.letters.reading import ReadExpectation, ReadLetter, ReadSection, reasons
from navplan.domain.letters.reading_file import longest
from navplan.domain.modules.letter import Expectation
from navplan.domain.modules.letter.words import LETTER_TYPES, SENDERS
from navplan.domain.records import field_of
from navplan.domain.words import Said

DOUBT = 0.7
"""A proposal the reader is less sure of than this is marked for a person to look at."""

_OWN_TYPES = ("mdb", "tildelingsbrev", "tilsynsrapport", "rundskriv", "budsjettvedtak", "okonomiplan")
"""Types of letter that say so in their title."""

_GLYPHS = "•‣◦▪●○·*–—- \uf0b7\uf0a7"


@dataclass(frozen=True)
class Item:
    """One proposed expectation. `checked` says that a person has looked at it; `kept` that it is to be taken in."""

    key: int
    source: str
    wording: str
    modality: str
    addressee: str
    also: tuple[str, ...] = ()
    law_refs: tuple[str, ...] = ()
    theme: str = ""
    partnership_topic: bool = False
    document_required: bool = False
    deadline: str = ""
    confidence: float = 1.0
    why: tuple[str, ...] = ()
    words: str = ""
    kept: bool = True
    checked: bool = False

    @property
    def reasons(self) -> tuple[Said, ...]:
        """Why it was proposed, in sentences for the screen."""
        return reasons(self.why, self.words)

    @property
    def is_doubtful(self) -> bool:
        """Whether it waits for a person: the reader was unsure, and nobody has looked at it or left it out."""
        return self.kept and not self.checked and self.confidence < DOUBT

    @property
    def is_demand(self) -> bool:
        """Whether it will be in the plan and asks something of somebody."""
        return self.kept and self.modality != "info"


@dataclass(frozen=True)
class Part:
    """One proposed section. Where it lies is told by its level alone: under the nearest higher one before it."""

    key: int
    title: str
    level: int
    theme: str = ""
    items: tuple[Item, ...] = ()


@dataclass(frozen=True)
class Head:
    """What the letter says about itself; empty where it does not, until a person fills it in."""

    title: str = ""
    year: int | None = None
    dated: date | None = None
    reference: str = ""
    sender: str = ""
    type: str = "kommunebrev"


@dataclass(frozen=True)
class Proposal:
    """A whole letter on its way into the plan. `next_key` is the key of whatever is made next.

    `struck` and `passed` are the keys of what was found in the letter that may point to a person (`personal`).
    """

    head: Head
    parts: tuple[Part, ...]
    next_key: int
    struck: frozenset[str] = field(default=frozenset(), repr=False)
    passed: frozenset[str] = field(default=frozenset(), repr=False)

    @property
    def items(self) -> Iterator[Item]:
        """Every item in the letter's order."""
        return (item for part in self.parts for item in part.items)

    def item(self, key: int) -> Item | None:
        """The item with this key."""
        return next((item for item in self.items if item.key == key), None)

    def part(self, key: int) -> Part | None:
        """The part with this key."""
        return next((part for part in self.parts if part.key == key), None)

    def part_of(self, key: int) -> Part | None:
        """The part in which an item stands."""
        return next((part for part in self.parts if any(item.key == key for item in part.items)), None)

    @property
    def missing(self) -> tuple[str, ...]:
        """The fields of the head that must be filled in before the letter can be taken in."""
        return tuple(key for key in ("title", "year") if not getattr(self.head, key))


@dataclass(frozen=True)
class Counts:
    """How a proposal stands."""

    parts: int
    demands: int
    others: int
    doubtful: int
    dropped: int
    unseen: int = 0
    """Kept items that the reader is sure of and no person has looked at."""


def counts(proposal: Proposal) -> Counts:
    """Count a proposal: each item is a demand, for information, or left out; the doubtful are among the first two."""
    items = tuple(proposal.items)
    demands = sum(item.is_demand for item in items)
    kept = sum(item.kept for item in items)
    doubtful = sum(item.is_doubtful for item in items)
    unseen = sum(item.kept and not item.checked and not item.is_doubtful for item in items)
    return Counts(len(proposal.parts), demands, kept - demands, doubtful, len(items) - kept, unseen)


def propose(read: ReadLetter) -> Proposal:
    """What was read, as something to go through."""
    key = 0
    parts = []
    for section in read.sections:
        first = key + 1
        parts.append(_part(section, first))
        key += 1 + len(section.expectations)
    return Proposal(_head(read), tuple(parts), key + 1)


def own_words(source: str) -> str:
    """The source as the first wording of an expectation: on one line, without the list's mark, not over-long."""
    text = " ".join(source.split()).lstrip(_GLYPHS)
    text = text[:1].upper() + text[1:]
    most = longest(field_of(Expectation, "wording"))
    return text if len(text) <= most else f"{text[: most - 2].rsplit(' ', 1)[0]} …"


def item_of(read: ReadExpectation, key: int) -> Item:
    """One read expectation as an item."""
    return Item(
        key=key,
        source=read.source,
        wording=own_words(read.source),
        modality=read.modality,
        addressee=read.addressee,
        also=tuple(who for who in read.also if who != read.addressee),
        law_refs=tuple(dict.fromkeys(read.law_refs)),
        theme=read.theme or "",
        partnership_topic=read.partnership_topic,
        document_required=read.document_required,
        deadline=read.deadline or "",
        confidence=read.confidence,
        why=read.why,
        words=read.words,
    )


def common_theme(items: Iterable[Item]) -> str:
    """The theme that most of the items have; «annet» only where no item says more."""
    themes = Counter(item.theme for item in items if item.theme not in ("", "annet"))
    return themes.most_common(1)[0][0] if themes else "annet"


def sender_key(name: str | None) -> str:
    """The sender out of our own list; empty where the letter does not say who sent it, for nobody must guess."""
    said = (name or "").casefold().strip()
    if not said:
        return ""
    return next((option.key for option in _longest_first(SENDERS) if said.startswith(option.label.casefold())), "annet")


def type_key(title: str) -> str:
    """The type of letter that the title itself says; else a kommunebrev, which is what offices read in."""
    said = title.casefold()
    options = {option.key: option for option in LETTER_TYPES}
    return next((key for key in _OWN_TYPES if options[key].label.casefold() in said), "kommunebrev")


def _longest_first(options: tuple[Option, ...]) -> list[Option]:
    return sorted(options, key=lambda option: -len(option.label))


def _head(read: ReadLetter) -> Head:
    try:
        dated = date.fromisoformat(read.date) if read.date else None
    except ValueError:
        dated = None
    title = " ".join(read.title.split())[:300]
    return Head(title, read.year, dated, read.reference or "", sender_key(read.sender), type_key(title))


def _part(section: ReadSection, key: int) -> Part:
    items = tuple(item_of(read, key + place) for place, read in enumerate(section.expectations, start=1))
    return Part(key, " ".join(section.title.split())[:300], section.level, common_theme(items), items)
