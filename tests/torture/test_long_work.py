"""T14's own sums, in which growth that is sure is told and the scatter of a heap is not; and its plan, which keeps the
size that it was filled to."""

import random
import shutil
from pathlib import Path

import pytest

from navplan.domain.modules.plan import Measure, Task
from navplan.domain.words import Said
from tests.torture.counting import Tally
from tests.torture.long_work import SLOPE, State, _judge_memory
from tests.torture.steady import EACH, GOALS, SteadyDeeds


def looks(an_hour: float, scatter: float, what: str = "memory", widgets: int = 2_800) -> list[State]:
    """Twenty-five minutes of looks at a program that grows by so many kB an hour, each off by so many."""
    chance = random.Random(4)
    return [
        {
            **{"at": at, "turn": 14 * at, "sqlite": 5_000, "widgets": widgets, "memory": 200_000, "in use": 150_000},
            what: 200_000 + an_hour * at / 3_600 + chance.uniform(-scatter, scatter),
        }
        for at in range(10, 1_500, 10)
    ]


def judged(states: list[State]) -> Tally:
    tally = Tally("long work", 1)
    _judge_memory(sorted(states, key=lambda one: one["at"]), 1_500, tally)
    return tally


@pytest.mark.parametrize(("what", "name"), [("memory", "memory"), ("in use", "memory in use")])
def test_what_surely_grows_is_a_fault(what, name):
    told = judged(looks(2 * SLOPE, 300, what))
    assert [(fault, why.startswith(f"{name} grows")) for fault, why in told.faults] == [("LIE", True)]
    assert abs(told.notes[f"kB of {name} an hour"] - 2 * SLOPE) < 3 * told.notes[f"kB of error in {name}"]


def test_what_does_not_grow_is_none_and_its_sum_is_told_though_it_is_less_than_nothing():
    told = judged(looks(-500, 300))
    assert told.faults == []
    assert told.notes["kB of memory an hour"] < 0


def test_looks_at_other_parts_of_a_page_are_not_compared():
    other = [{**one, "memory": one["memory"] + 4 * one["at"]} for one in looks(0, 10, widgets=2_742)[1::3]]
    assert judged(looks(0, 10) + other).faults == []


def test_the_filling_is_not_taken_back(template_plan, tmp_path):
    user = SteadyDeeds(Path(shutil.copy(template_plan, tmp_path / "plan.navplan")), 1)
    user.fill()
    for user.count in range(1, 4):
        user._undo(Said("Steg {n}", n=user.count + 1))
    assert len(user.plan.all(Measure)) == len(user.plan.all(Task)) == GOALS * EACH
