"""T2: the whole program killed at work and started again.

After each kill: every step that was called stored is there, the window opens without a crash dialog, it says that it
was cut off, the half-written text is offered complete up to two seconds before, and no half document or backup lies
under its name.
"""

import json
import os
import random
import signal
import subprocess
import sys
import time
from hashlib import sha256
from pathlib import Path
from typing import Any

from pypdf import PdfReader
from pypdf.errors import PyPdfError

from navplan.storage.backups.listing import NAME
from tests.torture.counting import Tally
from tests.torture.preloaded import ROOT
from tests.torture.program_child import FRESH
from tests.torture.truth import fresh, is_good, judge

SLOW = 900
"""Milliseconds between the steps of somebody who thinks: a text that rests between them is stored by itself."""

NOT_OPEN = "it did not open"
"""A start that failed: never what a loosened rule is to be known by."""


class Run:
    """One start of the program, with somebody at work in it."""

    child = "tests.torture.program_child"

    def __init__(self, plan: Path, seed: int, mutation: str = "", **more: Any) -> None:
        given = {"plan": str(plan), "seed": seed, "mutation": mutation, "pause": 15, "every": 6, **more}
        passing = plan.parent / "passerende"
        passing.mkdir(exist_ok=True)
        environment = os.environ | {"QT_QPA_PLATFORM": "offscreen", "PYTHONPATH": str(ROOT), "TMPDIR": str(passing)}
        self._errors = (plan.parent / "feil.txt").open("wb")
        self._process = subprocess.Popen(
            [sys.executable, "-m", self.child, json.dumps(given)],
            cwd=ROOT,
            env=environment,
            stdout=subprocess.PIPE,
            stderr=self._errors,
        )
        self.told: list[dict[str, Any]] = []

    def listen_for(self, word: str) -> dict[str, Any]:
        """Read on until this is told; an empty word reads to the end."""
        assert self._process.stdout is not None
        for line in self._process.stdout:
            if line.endswith(b"\n"):
                self.told.append(json.loads(line))
                if word in self.told[-1]:
                    return self.told[-1]
        return {}

    def kill(self) -> float:
        """End it without warning; returns when."""
        os.kill(self._process.pid, signal.SIGKILL)
        at = time.monotonic()
        self.listen_for("")
        self.wait()
        return at

    def wait(self) -> int:
        code = self._process.wait()
        assert self._process.stdout is not None
        self._process.stdout.close()
        self._errors.close()
        return code

    def last(self, word: str) -> Any:
        """The last that was told of this."""
        return next((one[word] for one in reversed(self.told) if word in one), None)

    def typed_before(self, moment: float) -> str:
        """The text as it stood then."""
        return next((one["typed"] for one in reversed(self.told) if "typed" in one and one["at"] <= moment), "")


def torment(template: Path, folder: Path, seed: int, trials: int, mutation: str = "") -> Tally:
    """Kill the program so many times, starting it again over what is left; with a rule loosened, to the first fault."""
    tally, chance = Tally(f"whole program {mutation}".strip(), seed), random.Random(seed)
    plan, killed, promised, known = fresh(template, folder / "program"), None, 0, set[bytes]()
    for trial in range(trials + 1):
        is_slow = trial % 4 == 3
        run = Run(plan, chance.randrange(10**6), mutation, pause=SLOW if is_slow else 15)
        seen = run.listen_for("open")
        if not seen:
            run.wait()
            tally.blame("LOST", f"start {trial}: {NOT_OPEN}: {(plan.parent / 'feil.txt').read_text()[-300:]}")
            break
        if killed is not None:
            _judge_start(seen, *killed, f"start {trial}", tally)
        if trial == trials:
            run.kill()
            break
        is_at_work = _wait_for_work(run, chance.choice((4, 8, 12) if is_slow else (0, 1, 4, 25, 90, 250)), chance)
        at = run.kill()
        if not is_at_work:
            tally.blame("LOST", f"kill {trial}: it ended by itself: {(plan.parent / 'feil.txt').read_text()[-500:]}")
            break
        promised = max(promised, run.last("steps") or 0, seen["open"])
        killed = (run, at, promised)
        tally.count()
        judge(plan, promised, tally, f"kill {trial} seed {seed}", slack=2)  # a field may settle beside a step
        _judge_files(plan.parent, f"kill {trial}", known, tally)
        if mutation and tally.faults:
            break
    return tally


def part(template: Path, folder: Path, seed: int, trials: int) -> Tally:
    """A part of a long lane, in a folder of its own."""
    return torment(template, folder / f"{seed}", seed, trials)


def _wait_for_work(run: Run, steps: int, chance: random.Random) -> bool:
    """Let it be killed while it opens, or somewhere in its work; False when it has ended by itself."""
    for _ in range(steps):
        if not run.listen_for("steps"):
            return False
    time.sleep(chance.uniform(0, 0.15))
    return True


def _judge_start(seen: dict[str, Any], before: Run, at: float, promised: int, what: str, tally: Tally) -> None:
    if seen["open"] < promised:
        tally.blame("LOST", f"{what}: promised {promised}, opened with {seen['open']}")
    others = [name for name in seen["dialogs"] if name != "DraftsDialog"]
    if others:
        tally.blame("LIE", f"{what}: a dialog stands in the way: {others}")
    if "ble avbrutt sist" not in seen["said"]:
        tally.blame("LIE", f"{what}: it says «{seen['said']}»")
    at = min(at, before.last("at") or 0.0)  # on a busy machine it may have stood still before it was killed
    turn = before.last("longest") or 0.0  # what is due within one is done when it is over
    text = before.typed_before(at - FRESH - 0.5 - turn)
    tally.notes["half-written texts looked for"] += bool(text)
    if text and not any(left.startswith(text) for left in seen["left"]):
        tally.blame(
            "LOST", f"{what}: {len(text)} letters were written, {[len(left) for left in seen['left']]} are left"
        )


def _judge_files(folder: Path, what: str, known: set[bytes], tally: Tally) -> None:
    """No half document under its name, and no half backup; one that was found whole is known by its bytes."""
    pdf = folder / "plan.pdf"
    if pdf.exists():
        tally.notes["documents looked at"] += 1
        try:
            pages = len(PdfReader(pdf).pages)
        except (PyPdfError, OSError, ValueError):
            pages = 0
        if not pages:
            tally.blame("HALF", f"{what}: a half document under its name")
    for copy in folder.glob("eget/**/*.navplan"):
        if NAME.fullmatch(copy.name):
            tally.notes["backups looked at"] += 1
            sum = sha256(copy.read_bytes()).digest()
            if sum not in known and not is_good(copy):
                tally.blame("HALF", f"{what}: a half backup under its name: {copy.name}")
            known.add(sum)
