"""What a topic of the help is, and what it rests on."""

from dataclasses import dataclass, replace
from datetime import date
from functools import cached_property
from typing import Self

from navplan.domain.help.body import Part, parts_of, plain_text
from navplan.domain.words import N_

GROUPS = (
    ("start", N_("Kom i gang")),
    ("task", N_("Slik gjør du det")),
    ("page", N_("Sidene")),
    ("concept", N_("Ord og begreper")),
    ("law", N_("Lov og veileder")),
)
"""The groups of the contents; a topic's key begins with that of its group."""

FIELD = "field"
"""What the keys of topics about declared fields begin with: `field.measure.deadline`."""


@dataclass(frozen=True)
class Law:
    """A rule that topics and fields refer to, told in our own words.

    `verified` says whether the wording itself has been read; where it has not, readers are told so. `matches` are the
    texts by which declared fields name it.
    """

    key: str
    name: str
    about: str
    source: str
    checked: date
    verified: bool = False
    matches: tuple[str, ...] = ()


@dataclass(frozen=True)
class Topic:
    """One thing that people ask about. `letter` are ids of chapters in the bundled letters, `words` other words for it.

    `language` is the one it is written in; `see` are keys of topics that go on from here.
    """

    key: str
    title: str
    lead: str
    text: str = ""
    example: str = ""
    letter: tuple[str, ...] = ()
    laws: tuple[str, ...] = ()
    see: tuple[str, ...] = ()
    words: str = ""
    language: str = "nb-NO"

    @property
    def group(self) -> str:
        """The key of its group."""
        return self.key.partition(".")[0]

    @cached_property
    def parts(self) -> tuple[Part, ...]:
        """The text, read."""
        return parts_of(self.text)

    @cached_property
    def said(self) -> str:
        """Everything it says, as plain lines."""
        return "\n".join(filter(None, (self.lead, plain_text(self.parts), plain_text(parts_of(self.example)))))

    def leading_to(self, key: str) -> Self:
        """The same topic with one more to go on to."""
        return self if key in self.see else replace(self, see=(*self.see, key))


@dataclass(frozen=True)
class Note:
    """What is said of a declared field beyond its label and help."""

    key: str
    text: str
    example: str = ""
    laws: tuple[str, ...] = ()
    see: tuple[str, ...] = ()
