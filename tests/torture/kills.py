"""T1: processes killed without warning while they store, most of them in the middle of a write."""

import contextlib
import multiprocessing
import os
import random
import signal
import time
from multiprocessing.connection import Connection
from pathlib import Path

from navplan.domain.modules import KINDS
from navplan.storage.store import open_plan
from tests.torture import deeds
from tests.torture.counting import Tally
from tests.torture.truth import fresh, judge

ROUND = 40
"""Kills before the plan is begun anew, so that it does not grow without end."""


def work(path: str, seed: int, mutation: str, pipe: Connection) -> None:
    """Store steps until killed, and promise each one after the store has called it stored."""
    deeds.loosen(mutation)
    deeds.promised.append(pipe.send)
    user = deeds.Deeds(Path(path), seed, weight=30 if mutation == "no journal" else 1)
    pipe.send(user.store._mark[1])
    while True:
        user.step()
        pipe.send(user.store._mark[1])


def torment(template: Path, folder: Path, seed: int, trials: int, mutation: str = "") -> Tally:
    """Kill so many times; with a rule loosened it ends at the first fault."""
    tally, chance, path = Tally(f"kills {mutation}".strip(), seed), random.Random(seed), folder
    spawn = multiprocessing.get_context("forkserver")
    spawn.set_forkserver_preload(["tests.torture.kills"])
    for trial in range(trials):
        if trial % ROUND == 0:
            path = fresh(template, folder / "kills")
        _kill_once(spawn, path, chance, mutation, tally)
        if mutation and tally.faults:
            break
        if trial % ROUND == ROUND - 1:
            _open_as_people_do(path, tally)
    return tally


def _kill_once(
    spawn: multiprocessing.context.ForkServerContext, path: Path, chance: random.Random, mutation: str, tally: Tally
) -> None:
    ours, theirs = spawn.Pipe(duplex=False)
    seed = chance.randrange(10**6)
    child = spawn.Process(target=work, args=(str(path), seed, mutation, theirs), daemon=True)
    child.start()
    theirs.close()
    promised = int(ours.recv())
    time.sleep(chance.uniform(0.0, 0.2))
    if chance.random() < 0.6:
        _wait_for_a_write(path)
        if mutation == "no journal":
            time.sleep(chance.uniform(0, 0.02))
    assert child.pid is not None
    os.kill(child.pid, signal.SIGKILL)
    with contextlib.suppress(EOFError):
        while True:
            promised = max(promised, int(ours.recv()))
    child.join()
    journal = path.with_name(f"{path.name}-journal")
    tally.notes["cut in the middle of a write"] += journal.exists() and journal.stat().st_size > 0
    tally.count()
    judge(path, promised, tally, f"trial {tally.trials} seed {seed}")


def _wait_for_a_write(path: Path) -> None:
    journal, end = path.with_name(f"{path.name}-journal"), time.monotonic() + 0.3
    before = path.stat().st_mtime_ns
    while time.monotonic() < end:
        with contextlib.suppress(FileNotFoundError):
            if journal.stat().st_size or path.stat().st_mtime_ns != before:
                return


def _open_as_people_do(path: Path, tally: Tally) -> None:
    """The whole way in, with every check, and not a word about damage."""
    store = open_plan(path, KINDS)
    if store.standing().doubts:
        tally.blame("LIE", f"in doubt after kills: {store.standing().doubts}")
    store.close()
    tally.notes["opened as people do"] += 1
