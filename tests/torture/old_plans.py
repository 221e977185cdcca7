"""T10, the child: plans of every released schema, upgraded by a process that is killed, or on a disk that is full.

It works behind the shim, and each upgrade is done by a child of its own: killed at its n-th write, sync or renaming, or
with a full disk from there on. Afterwards the old plan is there untouched, or the new one whole, with what it said.
"""

import errno
import json
import os
import random
import signal
import sys
from contextlib import closing
from pathlib import Path
from typing import Any

from navplan.domain.modules import KINDS
from navplan.domain.ports import CannotStore
from navplan.domain.records import to_json
from navplan.domain.workspace import Workspace
from navplan.storage import driver, faults, upgrade
from navplan.storage.encryption.converting import rewrite
from navplan.storage.encryption.key import Key
from navplan.storage.encryption.ring import RING
from navplan.storage.probe import SCHEMA_VERSION, read_header
from navplan.storage.store import open_plan
from tests.storage.encrypted.conftest import KEY
from tests.torture import compound
from tests.torture.counting import Tally
from tests.torture.faulty import KINDS_OF_CALL
from tests.torture.preloaded import shim_call
from tests.torture.truth import content, fresh

CALLS = KINDS_OF_CALL | {"rename": 7}
PLACES = ("write", "sync", "rename")
"""The calls that are met."""

LAST = 5
"""Half of the troubles come among so many last calls, where the new plan takes the place of the old one."""

TROUBLES = {"killed": -1, "full": errno.ENOSPC}
"""What the shim does at the call: kill the process, or refuse from there on."""

DONE, REFUSED, NOT_REACHED = 0, 10, 11
"""How the child that upgrades ends, if it is not killed."""

LOOKED_THROUGH = 10
"""Every so many trials a plan that stayed old is upgraded once more, as when it is opened again."""


class OldPlan:
    """The sample plan of one released schema: its bytes, its rows, and what it says after an upgrade in peace."""

    def __init__(self, schema: int, folder: Path, key: Key | None) -> None:
        self.source = compound.DATA / f"plan_{schema}.navplan"
        if key is not None:
            self.source = _under_key(self.source, folder.with_name("under nøkkel"), key)
        self.bytes, self.rows = self.source.read_bytes(), content(self.source)
        self.says = said_by(fresh(self.source, folder))
        self._folder = folder
        self._counted: dict[str, int] = {}

    def calls(self, call: str) -> int:
        """How many calls of this kind its upgrade makes."""
        if call not in self._counted:
            path = fresh(self.source, self._folder)
            shim_call("shim_arm")(CALLS[call], 0, 0, 0)
            upgrade.upgrade(path)
            self._counted[call] = shim_call("shim_seen")()
            shim_call("shim_arm")(0, 0, 0, 0)
        return self._counted[call]


def _under_key(source: Path, folder: Path, key: Key) -> Path:
    folder.mkdir(parents=True, exist_ok=True)
    rewrite(source, folder / source.name, key)
    return folder / source.name


def said_by(path: Path) -> dict[str, object]:
    """Every record, and the steps of the history, of a plan that is upgraded if it has to be."""
    with closing(Workspace(open_plan(path, KINDS), KINDS)) as plan:
        records: dict[str, object] = {kind.key: [to_json(one) for one in plan.all(kind.record)] for kind in KINDS}
        return records | {"history": [(past.title.words(), past.key, past.id) for past in plan.history(1_000)]}


def upgraded_in_trouble(path: Path, call: str, trouble: str, index: int) -> int:
    """How the child ended that upgraded this plan: one of the above, or minus the signal that killed it."""
    child = os.fork()
    if child == 0:
        end = 1
        try:
            end = _upgrade(path, call, trouble, index)
        finally:
            os._exit(end)
    return os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])


def _upgrade(path: Path, call: str, trouble: str, index: int) -> int:
    shim_call("shim_arm")(CALLS[call], index, TROUBLES[trouble], 1)
    try:
        upgrade.upgrade(path)
    except CannotStore:
        return REFUSED
    return DONE if shim_call("shim_fired")() else NOT_REACHED


def judge(old: OldPlan, path: Path, end: int, what: str, tally: Tally) -> None:
    """What stands there now, and was what was told true?"""
    is_old = path.read_bytes() == old.bytes
    if end != -signal.SIGKILL and end != (REFUSED if is_old else DONE):
        tally.blame("LIE", f"{what}: ended with {end}, and the plan is {'old' if is_old else 'new'}")
    tally.notes["old" if is_old else "new"] += 1
    half = [one.name for one in path.parent.glob(f"{path.stem}.før-*") if not _says_what_it_was(one, old)]
    if half:
        tally.blame("HALF", f"{what}: kept under its name, and not what it was: {half}")
    if is_old:
        if tally.trials % LOOKED_THROUGH == 0:
            if said_by(path) != old.says:
                tally.blame("LOST", f"{what}: upgraded again, it says something else")
            if left := [one.name for one in path.parent.glob("*.oppgradert-*")]:
                tally.blame("HALF", f"{what}: left when it was upgraded again: {left}")
        return
    if not compound.is_good(path) or read_header(path).schema != SCHEMA_VERSION:
        tally.blame("HALF", f"{what}: neither the old plan nor a whole new one")
    elif said_by(path) != old.says:
        tally.blame("LOST", f"{what}: it says something else")
    kept = [one for one in path.parent.glob("*før-oppgradering*") if one.stat().st_size]
    if not any(content(one) == old.rows for one in kept):
        tally.blame("LOST", f"{what}: the plan as it was is kept nowhere")


def _says_what_it_was(kept: Path, old: OldPlan) -> bool:
    try:
        return content(kept) == old.rows
    except faults.STORAGE_FAULTS:
        return False


# -- rules loosened on purpose


def _kept_at_once(path: Path, kept: Path) -> None:
    """The old plan is copied under the name that it is kept by."""
    upgrade.copy_plan(path, kept)


def _nothing_kept(beside: Path, path: Path, kept: Path, _was: object) -> None:
    """The old plan is gone when the new one is there."""
    kept.unlink()
    beside.replace(path)


MUTATIONS = compound.MUTATIONS | {
    "the old plan is not kept": (upgrade, "_put_in_place", _nothing_kept),
    "half of it has its name": (upgrade, "_keep", _kept_at_once),
}


def main(given: dict[str, Any]) -> Tally:
    """So many upgrades in trouble, schema after schema; with a rule loosened it ends at the first fault."""
    tally, chance = Tally(f"old plans {given['mutation']}".strip(), given["seed"]), random.Random(given["seed"])
    folder, key = Path(given["folder"]), KEY if given["encrypted"] else None
    if key is not None:
        assert driver.use_cipher(0)
        RING.add(key)
        tally.notes["encrypted"] = given["trials"]
    plans = {n: OldPlan(n, folder, key) for n in given["schemas"]}
    if given["mutation"]:
        setattr(*MUTATIONS[given["mutation"]])
    while tally.trials < given["trials"] and not (given["mutation"] and tally.faults):
        schema = given["schemas"][tally.trials % len(plans)]
        old, call, trouble = plans[schema], chance.choice(PLACES), chance.choice(list(TROUBLES))
        calls = old.calls(call)
        index = max(1, chance.randint(calls - LAST + 1 if chance.random() < 0.5 else 1, calls)) if calls else 0
        path = fresh(old.source, folder)
        end = upgraded_in_trouble(path, call, trouble, index) if index else NOT_REACHED
        if end == NOT_REACHED:
            continue
        tally.count()
        tally.notes[f"{trouble} at a {call}"] += 1
        judge(old, path, end, f"schema {schema}, {trouble} at {call} {index}", tally)
    return tally


if __name__ == "__main__":
    asked = json.loads(sys.argv[1])
    main(asked).tell(Path(asked["target"]))
