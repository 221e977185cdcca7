"""What was struck from the history because it named a person: where, why and when, never the text or the name.

The record stays for good. Another copy of a shared plan strikes the same when it hears of it.
"""

from dataclasses import dataclass
from datetime import date
from typing import ClassVar

from navplan.domain.fields import Guard, day, tags, text
from navplan.domain.records import Kind, Reader, Record, Section
from navplan.domain.words import N_, Said

HAND = "hand"
"""In place of a record's kind, where what was struck is the name of who wrote; `about_id` is then the hand's key."""


@dataclass(frozen=True, kw_only=True)
class Struck(Record):
    """A text or a name that somebody struck from the history.

    `places` are «action/side», for copies that have the text too; of a name, every step of that hand is meant.
    """

    KEY: ClassVar[str] = "struck"
    TOLD: ClassVar[tuple[str, ...]] = ("reason", "struck_on")
    """The fields that say something to people; the others are for finding the places."""
    about_key: str = text(N_("Hva slags"), 40, guard=Guard.LETTER, listed=True)
    about_id: str = text(N_("Hvilken"), 64, guard=Guard.LETTER)
    field: str = text(N_("Felt"), 60, guard=Guard.LETTER, listed=True)
    places: tuple[str, ...] = tags(N_("Steder i historikken"), guard=Guard.LETTER)
    reason: str = text(
        N_("Begrunnelse"),
        200,
        help=N_("Hvorfor teksten måtte bort. Ikke gjenta teksten her. Begrunnelsen blir stående."),
        listed=True,
    )
    struck_on: date | None = day(N_("Strøket"), listed=True)


def struck_locked(before: Struck | None, after: Struck | None, reader: Reader) -> Said | None:
    """What was done stays in the list."""
    if before is None or after == before:
        return None
    return Said(N_("Det som er strøket fra historikken, blir stående i listen."))


KINDS = (
    Kind(
        Struck,
        N_("strykning"),
        N_("Strykninger"),
        ("reason",),
        (Section(N_("Strykningen"), ("about_key", "about_id", "field", "places", "reason", "struck_on")),),
        locked=struck_locked,
    ),
)
