"""T14: the whole program at work for long, and what grows in it (design 4.15).

Memory is what the process holds without two parts that are known: the cache of SQLite, which ends at 64 MB, and what
is kept of the steps for as long as a plan is open. The child takes it from those who keep it, and counts it.
"""

from collections.abc import Sequence
from pathlib import Path
from statistics import linear_regression, median
from typing import Any

from tests.torture.counting import Tally
from tests.torture.truth import fresh, judge
from tests.torture.whole_program import Run

GROWTH = {"files": 2, "threads": 2, "temporary": 0}
"""How much of each may have come to be between the middle and the end of a run; a pool rests a thread for a while."""

WARM = 600
"""Seconds until memory is judged by the hour."""

SEEN = 150
"""Steps until every page has been opened twice and memory can be judged at all."""

SLOPE = 2 * 1024
"""kB of memory an hour."""

GROSS = 40
"""kB of memory a step, in runs that are too short to tell more."""

SLOWER = 1.2
"""How much longer the slow steps may take in the last tenth than in the first."""

State = dict[str, Any]


class LongRun(Run):
    """One long day."""

    child = "tests.torture.long_work_child"


def soak(template: Path, folder: Path, seed: int, seconds: float, **more: Any) -> Tally:
    """Let it work for so long and judge what grows; in a run of less than ten minutes only gross growth of memory."""
    tally = Tally("long work", seed)
    plan = fresh(template, folder / "program")
    run = LongRun(plan, seed, pause=50, lasting=seconds, **more)
    run.listen_for("over")
    run.wait()
    tally.trials = run.last("turn") or 0
    if run.last("over") is None:
        tally.blame("LOST", f"it ended early: {(plan.parent / 'feil.txt').read_text()[-500:]}")
        return tally
    states = [one for one in run.told if "memory" in one]
    tally.notes.update({f"{name} at the end": int(value) for name, value in states[-1].items()})
    _judge_counts(states, tally)
    _judge_memory(states, seconds, tally)
    if seconds > WARM:
        _judge_speed(states, tally)
        if not states[-1]["copies"]:
            tally.blame("LIE", "no backup was taken in all that time")
    judge(plan, run.last("steps") or 0, tally, "after the long work", slack=9)  # a field that settles is a step too
    return tally


def _judge_counts(states: Sequence[State], tally: Tally) -> None:
    middle, end = states[len(states) // 2], states[-1]
    for name, most in GROWTH.items():
        if end[name] - middle[name] > most:
            tally.blame("LIE", f"{name} grew from {middle[name]} to {end[name]}")


def _judge_memory(states: Sequence[State], seconds: float, tally: Tally) -> None:
    warm = [one for one in states if one["turn"] > SEEN and one["at"] > min(seconds / 2, WARM)]
    if len(warm) < 2:
        return
    a_step = linear_regression([one["turn"] for one in warm], [one["memory"] - one["sqlite"] for one in warm]).slope
    an_hour = a_step * (warm[-1]["turn"] - warm[0]["turn"]) / (warm[-1]["at"] - warm[0]["at"]) * 3_600
    tally.notes |= {"bytes a step": round(1_024 * a_step), "kB an hour": round(an_hour)}
    if seconds > WARM and an_hour > SLOPE:
        tally.blame("LIE", f"memory grows by {an_hour:.0f} kB an hour")
    elif a_step > GROSS:
        tally.blame("LIE", f"memory grows by {a_step:.0f} kB a step")


def _judge_speed(states: Sequence[State], tally: Tally) -> None:
    tenth = len(states) // 10
    first, last = (median(one["edit"] for one in part) for part in (states[:tenth], states[-tenth:]))
    tally.notes |= {"ms an edit at first": round(first), "ms an edit at last": round(last)}
    if last > first * SLOWER:
        tally.blame("LIE", f"a slow step took {first:.0f} ms at first and {last:.0f} ms at last")
