"""What a person does with the changes, told to the plan through the desk: found, decided, related by hand."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from navplan.domain.deadlines import today
from navplan.domain.kinds import Choice, Option
from navplan.domain.letters.compare import named, relations_between, store_proposals
from navplan.domain.letters.compare_decide import CannotRelate, Decision, accept, reject, relate, reopen, retype
from navplan.domain.letters.compare_report import CLASSES, LetterChange
from navplan.domain.modules.letter import Letter
from navplan.domain.modules.relation import RELATION_STATUS, RELATION_TYPES, Relation, fits
from navplan.domain.words import Said
from navplan.ui.desk import Desk, Telling
from navplan.ui.words import N_, _

CLASS = Choice(CLASSES)
STATUS = Choice(RELATION_STATUS)

CLASS_SYMBOLS = {
    "lik": "check",
    "endret": "edit",
    "flyttet": "forward",
    "delt": "columns",
    "slatt_sammen": "merge",
    "ny": "add",
    "utgatt": "circle-slash",
    "uavklart": "help",
}
"""The symbol of each class, so that no class is told by its colour alone."""

LIKENESS = ((100, N_("helt like")), (80, N_("svært like")), (60, N_("ganske like")), (0, N_("litt like")))
"""How alike two texts are, in a word, from the score it takes."""


@dataclass(frozen=True)
class Between:
    """The two letters that are compared."""

    old: Letter
    new: Letter

    @property
    def years(self) -> tuple[str, str]:
        """What the two sides are called: their years, or their titles where there is no year."""
        return _year(self.old), _year(self.new)


def _year(letter: Letter) -> str:
    return str(letter.year) if letter.year else letter.title


def letter_words(letter: Letter) -> str:
    """What a letter is called in lists: «Kommunebrev 2023»."""
    name = named(letter)
    return name.words(_) if isinstance(name, Said) else name


def likeness_words(score: int | None) -> str:
    """A score as number and word; empty when nothing was compared."""
    if score is None:
        return ""
    word = next(words for least, words in LIKENESS if score >= least)
    return _("{score} % · {word}").format(score=score, word=_(word))


def class_of(change: LetterChange) -> Option:
    """The words and the tone of what happened."""
    return CLASS.option(change.type)


def status_of(change: LetterChange) -> Option:
    """Whether it is proposed, accepted, or waits without a proposal."""
    return STATUS.option(change.relation.status) if change.relation else CLASS.option("uavklart")


def is_accepted(change: LetterChange) -> bool:
    """Whether it stands as decided, so that work may follow it."""
    return change.relation is not None and change.relation.status == "godtatt"


def types_for(old: int, new: int) -> tuple[Option, ...]:
    """What can have happened to so many old and so many new expectations."""
    return tuple(option for option in RELATION_TYPES if fits(option.key, old, new))


class Steps:
    """The steps for one pair of letters. Each is one Edit; a refusal of the world is told by the desk."""

    def __init__(self, desk: Desk, between: Between, role: str | None = None) -> None:
        self._desk = desk
        self._between = between
        self._role = role

    def find(self) -> None:
        """Store proposals for all that nobody has decided."""
        with Telling(self._desk):
            store_proposals(self._desk.workspace, self._between.old, self._between.new)

    def accept(self, changes: Iterable[LetterChange]) -> int:
        """Accept what is proposed, as one step; returns how many were new."""
        relations = [change.relation for change in changes if change.relation is not None]
        with Telling(self._desk):
            return accept(self._desk.workspace, relations, self._decision())
        return 0

    def accept_alone(self, change: LetterChange) -> None:
        """Say of an expectation without any proposal that it is new, or that it is gone."""
        self.relate([e.id for e in change.old], [e.id for e in change.new], "ny" if change.new else "utgatt")

    def reject(self, relation: Relation, reason: str) -> None:
        """Reject with a reason, or none. Raises Stopped when the privacy guard says no."""
        with Telling(self._desk):
            reject(self._desk.workspace, [relation], self._decision(reason))

    def retype(self, relation: Relation, type: str) -> None:
        """Say that something else has happened."""
        with Telling(self._desk):
            retype(self._desk.workspace, relation, type, self._decision(relation.reason))

    def reopen(self, relation: Relation) -> None:
        """Take a decision back."""
        with Telling(self._desk):
            reopen(self._desk.workspace, relation)

    def relate(self, old: Sequence[str], new: Sequence[str], type: str) -> None:
        """Say by hand what hangs together."""
        letters = (self._between.old, self._between.new)
        with Telling(self._desk):
            try:
                relate(self._desk.workspace, letters, (old, new), type, self._decision())
            except CannotRelate as cannot:
                self._desk.failed.emit(cannot.said.words(_))

    def rejected(self, expectations: Iterable[str]) -> tuple[Relation, ...]:
        """The rejected proposals about any of these expectations."""
        wanted = set(expectations)
        relations = relations_between(self._between.old, self._between.new, self._desk.workspace)
        return tuple(r for r in relations if r.status == "avvist" and not wanted.isdisjoint((*r.old, *r.new)))

    def _decision(self, reason: str = "") -> Decision:
        return Decision(today(), self._role, reason)
