"""T14: the whole program at work for long, and what grows in it (design 4.15).

Memory is what the process holds without two parts that are known: the cache of SQLite, which ends at 64 MB, and what
is kept of the steps for as long as a plan is open. The child takes it from those who keep it, and counts it.
"""

from collections.abc import Sequence
from math import sqrt
from pathlib import Path
from statistics import linear_regression, mean, median, mode
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
"""kB of memory an hour. 25 minutes tell it to within 0.3 MB for what is in use and 2 MB for the whole: what is surely
more counts."""

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
    """What the program has asked for and not given back, and what the machine has had to find for it: between the two
    lies what is free in the heap, which changes with every large piece of work."""
    warm = [one for one in states if one["turn"] > SEEN and one["at"] > min(seconds / 2, WARM)]
    if len(warm) < 3:
        return
    a_step = linear_regression([one["turn"] for one in warm], [one["memory"] - one["sqlite"] for one in warm]).slope
    tally.notes["bytes a step"] = round(1_024 * a_step)
    if seconds <= WARM:
        if a_step > GROSS:
            tally.blame("LIE", f"memory grows by {a_step:.0f} kB a step")
        return
    usual = mode(one["widgets"] for one in warm)
    alike = [one for one in warm if one["widgets"] == usual]  # with another part of a page open it holds 2 MB more
    for name, what in (("memory", "memory"), ("in use", "memory in use")):
        slope, error = _an_hour(alike, name)
        tally.notes.update({f"kB of {what} an hour": round(slope), f"kB of error in {what}": round(error)})
        if slope - 2 * error > SLOPE:
            tally.blame("LIE", f"{what} grows by {slope:.0f} kB an hour, and surely by {slope - 2 * error:.0f}")


def _an_hour(states: Sequence[State], name: str) -> tuple[float, float]:
    """How much it grows in an hour, and the standard error of that."""
    at = [one["at"] / 3_600 for one in states]
    held = [one[name] - one["sqlite"] for one in states]
    line = linear_regression(at, held)
    off = [y - line.slope * x - line.intercept for x, y in zip(at, held, strict=True)]
    around = sum((x - mean(at)) ** 2 for x in at)
    return line.slope, sqrt(sum(one**2 for one in off) / max(1, len(off) - 2) / around)


def _judge_speed(states: Sequence[State], tally: Tally) -> None:
    tenth = len(states) // 10
    first, last = (median(one["edit"] for one in part) for part in (states[:tenth], states[-tenth:]))
    tally.notes.update({"ms an edit at first": round(first), "ms an edit at last": round(last)})
    if last > first * SLOWER:
        tally.blame("LIE", f"a slow step took {first:.0f} ms at first and {last:.0f} ms at last")
