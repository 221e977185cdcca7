"""Goals and measures in the new year: what goes on stays one, what ended is copied, what is closed stays behind."""

from typing import Any

import pytest

from navplan.domain.letters.carry_over import CarryOver, carry_over, origins, preview
from navplan.domain.letters.compare_decide import accept, relate
from navplan.domain.modules.office import Role
from navplan.domain.modules.plan import Goal, Measure
from navplan.domain.modules.plan.words import CLOSED, MEASURE_STATUS
from navplan.domain.modules.relation import Carried
from tests.domain.letters.side_by_side import DEBT, DEBT_REWORDED, HOUSING, INTERPRETER, TODAY, Letters


class Plan(Letters):
    """Two letters with one accepted relation, from `debt` to `heir`; `housing` is gone, `fresh` is new."""

    def __init__(self) -> None:
        super().__init__()
        self.debt, self.housing = self.put(self.old, [DEBT, HOUSING])
        self.heir, self.fresh = self.put(self.new, [DEBT_REWORDED, INTERPRETER])
        self.accept_all()

    def goal(self, **values: Any) -> Goal:
        """A goal for the demand, in 2025 unless told otherwise."""
        known = {
            "code": "M1",
            "title": "Færre i gjeld",
            "expectations": (self.debt,),
            "from_year": 2025,
            "to_year": 2025,
        }
        return self.workspace.add(Goal(**(known | values)))

    def measure(self, **values: Any) -> Measure:
        """An open measure for the demand."""
        known = {
            "code": "T1",
            "title": "Ansett rådgiver",
            "year": 2025,
            "expectations": (self.debt,),
            "status": "i_gang",
        }
        return self.workspace.add(Measure(**(known | values)))

    def carry(self) -> CarryOver:
        return carry_over(self.workspace, self.old, self.new)

    def goals(self) -> tuple[Goal, ...]:
        return self.workspace.all(Goal)

    def now(self, measure: Measure) -> Measure:
        found = self.workspace.get(Measure, measure.id)
        assert found is not None
        return found


@pytest.fixture
def plan() -> Plan:
    return Plan()


@pytest.mark.parametrize("to_year", [2026, 2030, None])
def test_a_goal_whose_period_goes_on_is_tied_and_stays_one(plan: Plan, to_year: int | None) -> None:
    goal = plan.goal(to_year=to_year)
    assert plan.carry() == CarryOver(goals_continued=1)
    assert plan.goals() == (goal.with_values(expectations=(plan.debt, plan.heir)),)
    assert [(t.old_id, t.new_id) for t in origins(goal.id, plan.workspace)] == [(goal.id, goal.id)]


def test_a_goal_that_ended_is_copied_to_the_new_year_without_its_risk_grade(plan: Plan) -> None:
    role = plan.workspace.add(Role(title="Nav-leder")).id
    goal = plan.goal(code="M7", role=role, why="Mange har gjeld.", risk="hoy", risk_note="Få søkere.")
    assert plan.carry() == CarryOver(goals_copied=1)
    old, copy = plan.goals()
    assert old == goal
    assert copy == goal.with_values(
        id=copy.id, code="M8", expectations=(plan.heir,), from_year=2026, to_year=2026, risk=""
    )
    assert [(t.old_id, t.new_id) for t in origins(copy.id, plan.workspace)] == [(goal.id, copy.id)]


def test_a_goal_that_ended_before_last_year_stays_in_its_own_time(plan: Plan) -> None:
    goal = plan.goal(from_year=2023, to_year=2024)
    assert plan.carry() == CarryOver()
    assert plan.goals() == (goal,)


def test_a_goal_for_what_is_gone_or_for_nothing_is_left(plan: Plan) -> None:
    goals = (plan.goal(expectations=(plan.housing,)), plan.goal(code="M2", expectations=()))
    assert plan.carry() == CarryOver(left_behind=(plan.housing,))
    assert plan.goals() == goals


def test_a_copied_part_stands_under_the_copy_of_its_whole(plan: Plan) -> None:
    whole = plan.goal(expectations=())
    part = plan.goal(code="M2", level="delmal", parent=whole.id)
    assert plan.carry().goals_copied == 2
    copies = {t.old_id: t.new_id for t in plan.workspace.all(Carried)}
    copied = plan.workspace.get(Goal, copies[part.id])
    assert copied is not None
    assert copied.parent == copies[whole.id]
    assert plan.workspace.get(Goal, whole.id) == whole


def test_a_copied_part_stays_under_a_whole_that_goes_on(plan: Plan) -> None:
    whole = plan.goal(expectations=(), to_year=2027)
    plan.goal(code="M2", parent=whole.id)
    assert plan.carry().goals_copied == 1
    assert plan.goals()[-1].parent == whole.id


def test_parts_without_a_source_of_their_own_follow_their_whole(plan: Plan) -> None:
    whole = plan.goal()
    part = plan.goal(code="M2", parent=whole.id, expectations=())
    smaller = plan.goal(code="M3", parent=part.id, expectations=())
    other = plan.goal(code="M4", parent=whole.id, expectations=(plan.housing,))
    assert plan.carry().goals_copied == 3
    copies = {t.old_id: t.new_id for t in plan.workspace.all(Carried)}
    assert set(copies) == {whole.id, part.id, smaller.id}
    assert [goal.parent for goal in plan.goals()[4:]] == [None, copies[whole.id], copies[part.id]]
    assert other.id not in copies


def test_goals_that_lie_under_each_other_in_a_ring_are_each_copied_once(plan: Plan) -> None:
    first = plan.goal()
    second = plan.goal(code="M2", parent=first.id)
    plan.workspace.set(first, parent=second.id)
    assert plan.carry().goals_copied == 2
    assert len(plan.goals()) == 4
    assert plan.carry().total == 0


@pytest.mark.parametrize("status", [option.key for option in MEASURE_STATUS if option.key not in CLOSED])
def test_an_open_measure_goes_on_as_the_one_it_is(plan: Plan, status: str) -> None:
    measure = plan.measure(status=status)
    assert plan.carry() == CarryOver(measures=1)
    assert plan.workspace.all(Measure) == (measure.with_values(expectations=(plan.debt, plan.heir)),)
    assert [t.old_id for t in origins(measure.id, plan.workspace)] == [measure.id]


@pytest.mark.parametrize("status", sorted(CLOSED))
def test_a_closed_measure_stays_where_it_was(plan: Plan, status: str) -> None:
    measure = plan.measure(status=status)
    assert plan.carry() == CarryOver()
    assert plan.now(measure) == measure


def test_an_open_measure_for_what_is_gone_stays_with_it_and_is_told(plan: Plan) -> None:
    measure = plan.measure(expectations=(plan.housing,))
    assert plan.carry() == CarryOver(left_behind=(plan.housing,))
    assert plan.now(measure) == measure


def test_the_open_measures_of_a_copied_goal_serve_the_copy_too(plan: Plan) -> None:
    goal = plan.goal()
    open_one = plan.measure(goals=(goal.id,), expectations=())
    both = plan.measure(code="T2", goals=(goal.id,))
    closed = plan.measure(code="T3", goals=(goal.id,), expectations=(), status="ferdig")
    assert plan.carry() == CarryOver(goals_copied=1, measures=2)
    copy = plan.goals()[1]
    assert plan.now(open_one).goals == (goal.id, copy.id)
    assert plan.now(both) == both.with_values(goals=(goal.id, copy.id), expectations=(plan.debt, plan.heir))
    assert plan.now(closed) == closed
    assert len(origins(open_one.id, plan.workspace)) == len(origins(both.id, plan.workspace)) == 1


def test_the_preview_counts_the_same_and_the_second_run_nothing(plan: Plan) -> None:
    goal = plan.goal()
    plan.goal(code="M2", to_year=2028)
    plan.measure(goals=(goal.id,))
    before = plan.contents()
    shown = preview(plan.old, plan.new, plan.workspace)
    assert plan.contents() == before
    assert shown == plan.carry() == CarryOver(goals_continued=1, goals_copied=1, measures=1)
    after = plan.contents()
    assert preview(plan.old, plan.new, plan.workspace).total == plan.carry().total == 0
    assert plan.contents() == after
    plan.workspace.undo()
    assert plan.contents() == before


def test_a_tie_or_copy_that_somebody_took_away_is_not_put_back(plan: Plan) -> None:
    plan.goal()
    going_on = plan.goal(code="M2", to_year=2028)
    measure = plan.measure()
    plan.carry()
    plan.workspace.set(plan.now(measure), expectations=(plan.debt,))
    plan.workspace.set(plan.goals()[1], expectations=(plan.debt,))
    plan.workspace.remove(plan.goals()[2])
    before = plan.contents()
    assert plan.carry().total == 0
    assert plan.contents() == before
    assert going_on in plan.goals()


def test_what_people_have_tied_themselves_is_nothing_to_carry(plan: Plan) -> None:
    plan.goal(to_year=2028, expectations=(plan.debt, plan.heir))
    plan.measure(expectations=(plan.heir, plan.debt))
    before, past = plan.contents(), len(plan.store.past)
    assert plan.carry() == CarryOver()
    assert (plan.contents(), len(plan.store.past)) == (before, past)


def test_a_goal_with_several_sources_is_copied_once_and_gets_all_heirs(plan: Plan) -> None:
    relate(plan.workspace, (plan.old, plan.new), ([plan.housing], [plan.fresh]), "endret", TODAY)
    plan.goal(expectations=(plan.debt, plan.housing))
    assert plan.carry().goals_copied == 1
    assert plan.goals()[1].expectations == (plan.heir, plan.fresh)
    assert len(plan.workspace.all(Carried)) == 2


def test_a_relation_decided_later_ties_the_copy_that_is_there() -> None:
    plan = Plan()
    goal = plan.goal(expectations=(plan.debt, plan.housing))
    plan.carry()
    said = relate(plan.workspace, (plan.old, plan.new), ([plan.housing], [plan.fresh]), "endret", TODAY)
    accept(plan.workspace, [said], TODAY)
    assert plan.carry().goals_copied == 0
    assert [g.expectations for g in plan.goals()] == [goal.expectations, (plan.heir, plan.fresh)]


def test_letters_without_a_year_carry_goals_on_and_copy_none(plan: Plan) -> None:
    plan.goal()
    plan.new = plan.workspace.set(plan.new, year=None)
    assert plan.carry() == CarryOver(goals_continued=1)


def test_a_code_nobody_has_yet_is_found_for_every_copy(plan: Plan) -> None:
    plan.goal(code="M1")
    plan.goal(code="")
    plan.goal(code="D9")
    plan.goal(code="M3", expectations=())
    plan.carry()
    assert [goal.code for goal in plan.goals()[4:]] == ["M4", "M5", "D10"]
