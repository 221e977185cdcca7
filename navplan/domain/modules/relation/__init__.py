"""What became of last year's expectations in this year's letter, and what was carried over because of it.

A relation is proposed by text and decided by a person; the rejected ones stay, so that nobody is asked twice.
A `carried` says where a proposal in the new year came from, and keeps the same work from being carried again.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import ClassVar

from navplan.domain.fields import Guard, choice, day, link, links, long_text, number, text
from navplan.domain.kinds import Number, Option
from navplan.domain.records import Kind, Problem, Reader, Record, Section
from navplan.domain.words import N_, Said

RELATION_TYPES = (
    Option("lik", N_("Uendret"), "neutral"),
    Option("endret", N_("Omformulert"), "info"),
    Option("flyttet", N_("Flyttet"), "info"),
    Option("delt", N_("Delt"), "info"),
    Option("slatt_sammen", N_("Slått sammen"), "info"),
    Option("ny", N_("Ny"), "success"),
    Option("utgatt", N_("Utgått"), "warning"),
)
"""What happened from one letter to the next; a reworded demand that also moved counts as reworded."""

RELATION_STATUS = (
    Option("foreslatt", N_("Foreslått"), "warning"),
    Option("godtatt", N_("Godtatt"), "success"),
    Option("avvist", N_("Avvist"), "neutral"),
)

RELATION_BASES = (
    Option("tekstlikhet", N_("Tekstlikhet")),
    Option("for_hand", N_("Satt for hånd")),
)
"""What a relation rests on: that the texts are alike, or that a person said so."""

SHAPES = {
    "lik": (1, 1, 1, 1),
    "endret": (1, 99, 1, 99),
    "flyttet": (1, 1, 1, 1),
    "delt": (1, 1, 2, 99),
    "slatt_sammen": (2, 99, 1, 1),
    "ny": (0, 0, 1, 1),
    "utgatt": (1, 1, 0, 0),
}
"""How many old and how many new expectations a type joins: least and most of each."""


@dataclass(frozen=True, kw_only=True)
class Relation(Record):
    """How expectations of two letters hang together. Nothing follows from it before somebody has accepted it."""

    KEY: ClassVar[str] = "relation"
    old_letter: str = link(N_("Det gamle brevet"), "letter", "follow")
    new_letter: str = link(N_("Det nye brevet"), "letter", "follow")
    old: tuple[str, ...] = links(N_("Forventning i det gamle brevet"), "expectation", listed=True)
    new: tuple[str, ...] = links(N_("Forventning i det nye brevet"), "expectation", listed=True)
    type: str = choice(N_("Hva har skjedd"), RELATION_TYPES, "endret", listed=True)
    score: int | None = number(
        N_("Likhet"),
        Number("%", 0, 100),
        listed=True,
        help=N_("Hvor like de er i ord, tema og bindingsgrad. Du avgjør om de hører sammen."),
    )
    basis: str = choice(N_("Bygger på"), RELATION_BASES, "tekstlikhet")
    status: str = choice(N_("Status"), RELATION_STATUS, "foreslatt", listed=True)
    decided_on: date | None = day(N_("Avgjort"), listed=True)
    decided_by: str | None = link(N_("Avgjort av"), "role", listed=True)
    reason: str = long_text(N_("Begrunnelse"), 2_000, help=N_("Kort, til den som spør neste år."))


@dataclass(frozen=True, kw_only=True)
class Carried(Record):
    """One record of last year's work that was brought on, and the record that it became or stayed.

    Both ids are the same where the work goes on as the one record it is. They are texts, not links, so that
    the trace outlives what it points to.
    """

    KEY: ClassVar[str] = "carried"
    letter: str = link(N_("Hentet til brevet"), "letter", "follow")
    relation: str | None = link(N_("På grunn av"), "relation")
    kind_key: str = text(N_("Hva slags"), 40, guard=Guard.LETTER, listed=True)
    old_id: str = text(N_("Hentet fra"), 64, guard=Guard.LETTER, listed=True)
    new_id: str = text(N_("Ble til"), 64, guard=Guard.LETTER, listed=True)
    reviewed_on: date | None = day(N_("Vurdert på nytt"), listed=True, help=N_("La stå tomt til noen har sett på det."))


def fits(type: str, old: int, new: int) -> bool:
    """Whether a relation of this type can join so many old and so many new expectations."""
    if type not in SHAPES:
        return False
    least_old, most_old, least_new, most_new = SHAPES[type]
    return least_old <= old <= most_old and least_new <= new <= most_new


def check_relation(relation: Relation, reader: Reader) -> Iterable[Problem]:
    """The type must fit what it joins; a decision has a day, and a rejection a reason."""
    if not fits(relation.type, len(relation.old), len(relation.new)):
        yield Problem("type", Said(N_("Dette passer ikke med antallet forventninger på hver side.")))
    if relation.status in ("godtatt", "avvist") and relation.decided_on is None:
        yield Problem("decided_on", Said(N_("Skriv når dette ble avgjort.")))
    if relation.status == "avvist" and not relation.reason.strip():
        yield Problem("reason", Said(N_("Skriv gjerne kort hvorfor forslaget ble avvist.")), "info")


def check_carried(carried: Carried, reader: Reader) -> Iterable[Problem]:
    """What was carried over waits for somebody to look at it anew."""
    if carried.reviewed_on is None:
        yield Problem("reviewed_on", Said(N_("Hentet fra i fjor og må vurderes på nytt.")), "info")


KINDS = (
    Kind(
        Relation,
        N_("endring fra i fjor"),
        N_("Endringer fra i fjor"),
        ("type", "status"),
        (
            Section(N_("Endringen"), ("old_letter", "new_letter", "old", "new", "type", "score", "basis")),
            Section(N_("Avgjørelsen"), ("status", "decided_on", "decided_by", "reason")),
        ),
        check_relation,
    ),
    Kind(
        Carried,
        N_("overføring fra i fjor"),
        N_("Overført fra i fjor"),
        ("kind_key", "reviewed_on"),
        (Section(N_("Overføringen"), ("letter", "relation", "kind_key", "old_id", "new_id", "reviewed_on")),),
        check_carried,
    ),
)
