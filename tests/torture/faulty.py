"""T4, the child: every call of a kind fails in turn, once and from there on; what is told must be true."""

import errno
import json
import sys
from pathlib import Path
from typing import Any

from navplan.domain.modules import KINDS
from navplan.domain.ports import CannotStore
from navplan.storage import diagnosis, marks, way_in
from navplan.storage.store import open_plan
from tests.torture import deeds
from tests.torture.counting import Tally
from tests.torture.preloaded import shim_call
from tests.torture.truth import fresh, judge

KINDS_OF_CALL = {"write": 1, "sync": 2, "truncate": 3, "read": 4, "open": 5}
UNSURE = "vet ikke om"
FARTHEST = 200


def sweep(
    template: Path, folder: Path, plan: list[tuple[str, int, bool]], seeds: list[int], stride: int, tally: Tally
) -> None:
    """Each fault of the plan at each (or each n-th) index, until the step comes through untouched."""
    for call, error, sticky in plan:
        for seed in seeds:
            for index in range(1, FARTHEST, stride):
                if not once(template, folder, (call, error, sticky, index, seed), tally):
                    break


def once(template: Path, folder: Path, how: tuple[str, int, bool, int, int], tally: Tally) -> bool:
    """One step with one fault in it; False when the fault was never reached."""
    call, error, sticky, index, seed = how
    what = f"{call} {errno.errorcode[error]} {'from' if sticky else 'at'} {index}, step {seed}"
    path = fresh(template, folder)
    user = deeds.Deeds(path, seed)
    before, told, said = user.store._mark[1], True, ""
    shim_call("shim_arm")(KINDS_OF_CALL[call], index, error, int(sticky))
    try:
        user.step()
    except CannotStore as refused:
        told, said = False, refused.said.words()
    fired = shim_call("shim_fired")()
    shim_call("shim_arm")(0, 0, 0, 0)
    if not fired:
        user.store.close()
        return False
    tally.count()
    tally.notes["told stored" if told else "told not sure" if UNSURE in said else "told not stored"] += 1
    _judge_truth(path, before, told, said, tally, what)
    _try_again(user, path, tally, what)
    return True


def _judge_truth(path: Path, before: int, told: bool, said: str, tally: Tally, what: str) -> None:
    revision = judge(path, before + told, tally, what, slack=1 - told if UNSURE in said else 0)
    if revision is not None and not told and UNSURE not in said and revision != before:
        tally.blame("LIE", f"{what}: told not stored, but it is")
    if "skadet" in said:
        tally.blame("LIE", f"{what}: {said}")


def _try_again(user: deeds.Deeds, path: Path, tally: Tally, what: str) -> None:
    """When the fault is over the next step is stored, or the plan opened anew takes it."""
    try:
        user.step()
    except CannotStore:
        user.store.close()
        open_plan(path, KINDS).close()
        user = deeds.Deeds(path, 5)
        user.step()
    revision = user.store._mark[1]
    user.store.close()
    judge(path, revision, tally, f"{what}, tried again", slack=0)


def main(given: dict[str, Any]) -> Tally:
    """The whole sweep, with a rule loosened or none."""
    marks.PAUSES = (0.0, 0.0, 0.0)
    way_in.PATIENCE = (0.0, 0.0)
    diagnosis.PAUSES = (0.0, 0.0)
    deeds.loosen(given["mutation"])
    tally = Tally(f"faults {given['mutation']}".strip(), 0)
    template, folder = Path(given["template"]), Path(given["folder"])
    sweep(template, folder, given["plan"], given["seeds"], given["stride"], tally)
    return tally


if __name__ == "__main__":
    given = json.loads(sys.argv[1])
    main(given).tell(Path(given["target"]))
