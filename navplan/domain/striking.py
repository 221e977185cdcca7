"""Striking from the history what names a person: which texts can be, and whose name, what the step is, what is left.

The step takes a text from every change of that record and puts a mark where it stood, or the name of who wrote from
every step of that hand. It notes why, and no undo takes it back.
"""

import re
from collections.abc import Iterable, Iterator
from datetime import date
from typing import NamedTuple

from navplan.domain.changes import Change, Edit, Strike
from navplan.domain.fields import Field
from navplan.domain.hands import Hand
from navplan.domain.kinds import LongText, Tags, Text
from navplan.domain.modules.struck import HAND, Struck
from navplan.domain.ports import STRUCK, STRUCK_TEXT, WELL, Among, Past
from navplan.domain.records import Record, fields_of
from navplan.domain.still_told import ALL_OF_IT
from navplan.domain.words import N_, Said
from navplan.domain.workspace import Workspace, random_id

TITLE = N_("Stryk tekst i historikken")

NAME_TITLE = N_("Stryk navn i historikken")

SHORTEST = 3
"""Letters of a text that is looked for in the titles of steps; a shorter one stands everywhere by chance."""

STRUCK_TEXTS: tuple[object, ...] = (STRUCK_TEXT, (STRUCK_TEXT,))
"""What a field holds in the history where its text was struck."""

Value = str | tuple[str, ...]


class Told(NamedTuple):
    """A text that a change tells of: which field, what it says, and whether it still stands in the plan."""

    field: Field
    value: Value
    stands: bool

    @property
    def words(self) -> str:
        """The text as it is read."""
        return self.value if isinstance(self.value, str) else "; ".join(self.value)


def texts_told(workspace: Workspace, past: Past) -> list[Told]:
    """The texts of a change that can be struck, each once: those of the fields it changed first."""
    either = past.after or past.before
    now = workspace.get(type(either), past.id) if either is not None else None
    found: dict[tuple[str, Value], Told] = {}
    for is_changed in (True, False):
        for field in _text_fields(past):
            sides = [getattr(side, field.key) for side in (past.before, past.after) if side is not None]
            if (len(set(sides)) > 1 or len(sides) == 1) == is_changed:
                for value in sides:
                    if value and not _is_mark(value):
                        stands = now is not None and getattr(now, field.key) == value
                        found.setdefault((field.key, value), Told(field, value, stands))
    return list(found.values())


def striking(workspace: Workspace, past: Past, told: Iterable[Told], reason: str, today: date) -> Edit:
    """The step that strikes these texts of the record of a change wherever its history has them."""
    told = tuple(told)
    rows = workspace.history(ALL_OF_IT, id=past.id)
    strikes = [Strike(past.id, one.field.key, _places(rows, past.key, one)) for one in told]
    noted = [
        Struck(
            id=random_id(),
            about_key=past.key,
            about_id=past.id,
            field=strike.field,
            places=tuple(sorted(f"{action}/{side}" for action, side in strike.places)),
            reason=reason,
            struck_on=today,
        )
        for strike in strikes
    ]
    return Edit(Said(TITLE), tuple(Change(None, one) for one in noted), way="note", strikes=tuple(strikes))


def repeats(reason: str, told: Iterable[Told]) -> bool:
    """Whether a reason says again what is to be struck; it would stay for good."""
    return any(len(one.words) >= SHORTEST and one.words.casefold() in reason.casefold() for one in told)


def has_name(hand: Hand) -> bool:
    """Whether there is a name to strike; who wrote before there were keys (schema 21) cannot be struck."""
    return bool(hand.key) and not hand.is_struck


def is_struck_here(workspace: Workspace, hand: Hand) -> bool:
    """Whether what that hand does from now on is noted without a name in this plan."""
    return any(one.about_key == HAND and one.about_id == hand.key for one in workspace.all(Struck))


def steps_of(workspace: Workspace, hand: Hand) -> int:
    """In how many steps the name would be struck."""
    return len({past.action for past in workspace.history(ALL_OF_IT, among=Among(hand=hand.key))})


def striking_name(hand: Hand, reason: str, today: date) -> Edit:
    """The step that strikes who wrote from all steps of that hand; the texts of the steps stay."""
    noted = Struck(id=random_id(), about_key=HAND, about_id=hand.key, reason=reason, struck_on=today)
    return Edit(Said(NAME_TITLE), (Change(None, noted),), way="note", unnamed=frozenset({hand.key}))


def repeats_name(reason: str, hand: Hand) -> bool:
    """Whether a reason holds a word of the name that is to be struck, or the log-on; it would stay for good."""
    said = set(_WORD.findall(reason.casefold()))
    return any(word in said for word in _WORD.findall(f"{hand.name} {hand.login}".casefold()) if len(word) >= SHORTEST)


def remains(workspace: Workspace) -> Edit | None:
    """The step that strikes here what another copy of the plan has struck; changes no record. None: nothing is left."""
    if workspace.standing() != WELL:
        return None
    struck = workspace.all(Struck)
    texts = tuple(left for one in struck if one.about_key != HAND and (left := _left(workspace, one)) is not None)
    hands = frozenset(one.about_id for one in struck if one.about_key == HAND and _is_named(workspace, one.about_id))
    return Edit(Said(TITLE), (), way="note", strikes=texts, unnamed=hands) if texts or hands else None


class StrikeKeeper:
    """Sees to it that what one copy of a shared plan has struck is struck in this one when it hears of it."""

    def __init__(self, workspace: Workspace) -> None:
        self._workspace = workspace
        self._strike()
        workspace.listen(self._on_edit)

    def _on_edit(self, edit: Edit) -> None:
        if not (edit.strikes or edit.unnamed) and (edit.heard or edit.touches(Struck)):
            self._strike()

    def _strike(self) -> None:
        step = remains(self._workspace) if self._workspace.all(Struck) else None
        if step is not None:
            self._workspace.apply(step)


def _is_named(workspace: Workspace, key: str) -> bool:
    """Whether this plan's history still says who that hand is."""
    return any(has_name(past.hand) for past in workspace.history(1, among=Among(hand=key)))


def _text_fields(past: Past) -> Iterator[Field]:
    either = past.after or past.before
    return (field for field in (fields_of(type(either)) if either else ()) if isinstance(field.kind, _TEXTS))


_WORD = re.compile(r"\w+")

_TEXTS = (Text, LongText, Tags)


def _is_mark(value: Value) -> bool:
    return value in STRUCK_TEXTS


def _sides(past: Past) -> Iterator[tuple[str, Record]]:
    for side, record in (("before", past.before), ("after", past.after)):
        if record is not None:
            yield side, record


def _places(rows: Iterable[Past], key: str, told: Told) -> frozenset[tuple[str, str]]:
    found = set()
    for past in rows:
        if past.key != key:
            continue
        found |= {(past.action, side) for side, record in _sides(past) if getattr(record, told.field.key) == told.value}
        if len(told.words) >= SHORTEST and told.words in past.title.words():
            found.add((past.action, "title"))
    return frozenset(found)


def _left(workspace: Workspace, struck: Struck) -> Strike | None:
    """What this plan's history still has of a text that was struck."""
    wanted = {(action, side) for action, _, side in (place.partition("/") for place in struck.places)}
    left: set[tuple[str, str]] = set()
    for past in workspace.history(ALL_OF_IT, id=struck.about_id):
        if past.is_forgotten or past.key != struck.about_key:
            continue
        for side, record in _sides(past):
            value = getattr(record, struck.field, "")
            if (past.action, side) in wanted and value and not _is_mark(value):
                left.add((past.action, side))
        if (past.action, "title") in wanted and past.title != STRUCK:
            left.add((past.action, "title"))
    return Strike(struck.about_id, struck.field, frozenset(left)) if left else None
