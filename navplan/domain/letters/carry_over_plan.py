"""How goals and open measures come along to the new letter's expectations (the rules stand in `carry_over`)."""

import re

from navplan.domain.letters.carry_over_work import Carrier
from navplan.domain.modules.plan import Goal, Measure, is_closed, next_code
from navplan.domain.modules.relation import Relation
from navplan.domain.records import Record


def carry_plan(carrier: Carrier) -> None:
    """Tie the goals that go on and the open measures to the new expectations; copy the goals that ended."""
    heirs = carrier.heirs()
    for measure in carrier.reader.all(Measure):
        if not is_closed(measure):
            _tie(carrier, measure, measure, _leading(measure.expectations, heirs))
    years = _Years(carrier)
    for goal in carrier.reader.all(Goal):
        relations = _leading(goal.expectations, heirs)
        if relations and years.lived(goal):
            _carry_goal(carrier, years, goal, relations)


def _carry_goal(carrier: Carrier, years: "_Years", goal: Goal, relations: list[Relation]) -> None:
    if years.goes_on(goal):
        _tie(carrier, goal, goal, relations)
        return
    copy = years.copy_of(goal, relations[0])
    if copy is not None:
        _tie(carrier, goal, copy, relations)
        years.copy_below(goal, relations[0])


def _leading(expectations: tuple[str, ...], heirs: dict[str, list[Relation]]) -> list[Relation]:
    """The relations that lead on from any of the expectations, each once."""
    found = {relation.id: relation for id in expectations for relation in heirs.get(id, ())}
    return list(found.values())


def _tie(carrier: Carrier, old: Record, work: Goal | Measure, relations: list[Relation]) -> None:
    """Tie work to what its expectations became; what was tied before and taken away again stays away."""
    now = carrier.draft.get(type(work), work.id)
    if now is None:
        return
    wanted = dict.fromkeys(now.expectations)
    for relation in relations:
        missing = [id for id in relation.new if id not in wanted]
        if missing and (_is_new(carrier, work) or not carrier.is_carried(old, relation)):
            wanted |= dict.fromkeys(missing)
            carrier.note(old, work, relation)
    carrier.draft.set(now, expectations=tuple(wanted))


def _is_new(carrier: Carrier, work: Record) -> bool:
    """Whether the record is born in this very step."""
    return carrier.reader.get(type(work), work.id) is None


class _Years:
    """Which goals reach into the new year, and the copies of those that do not."""

    def __init__(self, carrier: Carrier) -> None:
        self._carrier = carrier
        self._old, self._new = (letter.year for letter in carrier.letters)
        self._codes = {goal.code for goal in carrier.reader.all(Goal)}
        self._copies = carrier.copies(Goal.KEY)

    def lived(self, goal: Goal) -> bool:
        """Whether the goal still held in the old letter's year."""
        return goal.to_year is None or self._old is None or goal.to_year >= self._old

    def goes_on(self, goal: Goal) -> bool:
        """Whether the period reaches the new year; an open end does."""
        return goal.to_year is None or self._new is None or goal.to_year >= self._new

    def copy_of(self, goal: Goal, relation: Relation) -> Goal | None:
        """The goal in the new year, made when it is not there; None when somebody has removed the copy."""
        draft = self._carrier.draft
        if goal.id in self._copies:
            return draft.get(Goal, self._copies[goal.id])
        self._copies[goal.id] = ""  # a goal that is its own ancestor is copied once and without a parent
        parent = self._parent(goal, relation)
        prefix = re.match(r"\D*", goal.code)
        code = next_code((prefix and prefix[0]) or "M", self._codes)
        self._codes.add(code)
        copy = draft.add(
            goal.with_values(
                id="", code=code, parent=parent, expectations=(), from_year=self._new, to_year=self._new, risk=""
            )
        )
        self._copies[goal.id] = copy.id
        self._carrier.note(goal, copy, relation)
        self._tie_measures(goal, copy, relation)
        return copy

    def copy_below(self, goal: Goal, relation: Relation) -> None:
        """Copy the parts of a copied goal that have no source of their own in the letter and ended with it."""
        for part in self._carrier.reader.linked(Goal, "parent", goal.id):
            if part.id in self._copies or part.expectations or self.goes_on(part) or not self.lived(part):
                continue
            self.copy_of(part, relation)
            self.copy_below(part, relation)

    def _parent(self, goal: Goal, relation: Relation) -> str | None:
        parent = self._carrier.draft.get(Goal, goal.parent)
        if parent is None or self.goes_on(parent):
            return parent.id if parent else None
        if not self.lived(parent):
            return None
        copy = self.copy_of(parent, relation)
        return copy.id if copy else None

    def _tie_measures(self, goal: Goal, copy: Goal, relation: Relation) -> None:
        """The open measures of a goal that ended serve its copy as well."""
        for measure in self._carrier.draft.linked(Measure, "goals", goal.id):
            if not is_closed(measure):
                self._carrier.draft.set(measure, goals=(*measure.goals, copy.id))
                self._carrier.note(measure, measure, relation)
