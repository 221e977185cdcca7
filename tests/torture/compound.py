"""T4b, the child: a second fault while the first is mended – at recovery, when a backup is put back, in an upgrade, on
a second place for backups that fails.

Each scene begins with a plan that something has already happened to. One call of the mending fails; then the fault
ends, and the plan must be whole: as it was before, or as it was to become, and what is told is true.
"""

import errno
import json
import shutil
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from navplan.domain.modules import KINDS
from navplan.domain.ports import CannotStore
from navplan.storage import diagnosis, faults, marks, probe, upgrade, way_in
from navplan.storage.backups.shelf import BackupShelf
from navplan.storage.on_disk import sync
from navplan.storage.store import open_plan
from tests.torture import deeds
from tests.torture.bringing import Bringing, received_at_once
from tests.torture.counting import Tally
from tests.torture.faulty import FARTHEST, KINDS_OF_CALL
from tests.torture.preloaded import shim_call
from tests.torture.scene import Scene
from tests.torture.truth import content, fresh, is_good, judge, opened_once

DATA = Path(__file__).parents[1] / "data"

CUT_OFF = (
    "import os, sqlite3, sys; c = sqlite3.connect(sys.argv[1], isolation_level=None);"
    "c.execute('PRAGMA cache_size = 1'); c.execute('PRAGMA ignore_check_constraints = ON');"
    "(v,) = c.execute('PRAGMA user_version').fetchone(); c.execute('BEGIN IMMEDIATE');"
    "c.execute(f'PRAGMA user_version = {v}');"  # a write of ours has always touched the first page
    "c.execute('UPDATE history SET before = NULL'); c.execute(\"UPDATE goal SET why = 'halvt'\");"
    "os.kill(os.getpid(), 9)"
)
"""A step of some program that was killed in the middle: pages in the file, and a journal to take them back."""


class Recovery(Scene):
    """A hot journal lies beside the plan; opening plays it back."""

    def prepare(self, template: Path, folder: Path) -> Path:
        path = opened_once(template, folder)
        user = deeds.Deeds(path, 3)
        for _ in range(2):
            user.step()
        user.store.close()
        self._steps = user.store._mark[1]
        subprocess.run([sys.executable, "-c", CUT_OFF, str(path)], check=False, env={})
        return path

    def mend(self, path: Path) -> None:
        open_plan(path, KINDS).close()

    def judge(self, path: Path, _told: bool, what: str, tally: Tally) -> None:
        try:
            open_plan(path, KINDS).close()
        except CannotStore as refused:
            tally.blame("LOST", f"{what}: {refused.said.words()}")
        judge(path, self._steps, tally, what, slack=0)


class PuttingBack(Scene):
    """A backup takes the place of today's plan, which is kept."""

    def prepare(self, template: Path, folder: Path) -> Path:
        path = opened_once(template, folder)
        user, self._shelf = deeds.Deeds(path, 4), BackupShelf(folder / "kopier")
        user.step()
        self._copy = self._shelf.take(path, "underveis")
        user.step()
        user.store.close()
        self._today, self._then = content(path), content(self._shelf.path(self._copy))
        return path

    def mend(self, path: Path) -> None:
        self._shelf.put_back(self._copy, path)

    def judge(self, path: Path, told: bool, what: str, tally: Tally) -> None:
        try:
            now = content(path)
        except faults.STORAGE_FAULTS:
            tally.blame("HALF", f"{what}: the plan cannot be read")
            return
        if now not in (self._today, self._then):
            tally.blame("HALF", f"{what}: neither today's plan nor the backup")
        if told != (now == self._then):
            tally.blame("LIE", f"{what}: told {told}, and the plan is {'the backup' if now == self._then else 'today'}")
        if not is_good(self._shelf.path(self._copy)):
            tally.blame("LOST", f"{what}: the backup itself")
        whole = [one for one in self._shelf.folder.glob("*.navplan") if is_good(one)]
        if now == self._then and not any(content(one) == self._today for one in whole):
            tally.blame("LOST", f"{what}: today's plan is kept nowhere")


class Upgrading(Scene):
    """A plan of last year's schema is brought to today's, on a copy."""

    def prepare(self, template: Path, folder: Path) -> Path:
        old = DATA / f"plan_{probe.SCHEMA_VERSION - 1}.navplan"
        path = fresh(old, folder)
        self._was = path.read_bytes()
        return path

    def mend(self, path: Path) -> None:
        upgrade.upgrade(path)

    def judge(self, path: Path, told: bool, what: str, tally: Tally) -> None:
        is_old = path.read_bytes() == self._was
        if not is_old and not is_good(path):
            tally.blame("HALF", f"{what}: neither the old plan nor a whole new one")
        elif told == is_old:
            tally.blame("LIE", f"{what}: told {told}, and the plan is {'old' if is_old else 'new'}")
        kept = [one for one in path.parent.glob("*før-oppgradering*") if one.read_bytes()]
        if not is_old and not any(is_good(one) for one in kept):
            tally.blame("LOST", f"{what}: the plan as it was is kept nowhere")


SCENES: dict[str, type[Scene]] = {
    "recovery": Recovery,
    "putting back": PuttingBack,
    "upgrading": Upgrading,
    "second place": Bringing,
}


class Stage:
    """Where the scenes are played: each is set up once, and begins as it was set up at every trial."""

    def __init__(self, template: Path, folder: Path, aside: Path, scenes: Mapping[str, Scene]) -> None:
        """`aside` is where they are kept as they were set up."""
        self._template, self._folder, self._aside = template, folder, aside
        self._scenes = scenes
        self._paths: dict[str, Path] = {}

    def begin(self, name: str) -> tuple[Scene, Path]:
        """The scene, and its plan in a folder that is as it was at first."""
        scene, kept = self._scenes[name], self._aside / name
        shutil.rmtree(self._folder, ignore_errors=True)
        if name not in self._paths:
            self._paths[name] = scene.prepare(self._template, self._folder)
            shutil.copytree(self._folder, kept)
        else:
            shutil.copytree(kept, self._folder)
        return scene, self._paths[name]


def once(stage: Stage, how: tuple[str, str, int, bool, int], tally: Tally) -> bool:
    """One mending with one fault in it; False when the fault was never reached."""
    name, call, error, sticky, index = how
    what = f"{name}: {call} {errno.errorcode[error]} {'from' if sticky else 'at'} {index}"
    scene, path = stage.begin(name)
    scene.begin(path)
    told = True
    shim_call("shim_arm")(KINDS_OF_CALL[call], index, error, int(sticky))
    try:
        scene.mend(path)
    except CannotStore as refused:
        told = False
        if "skadet" in refused.said.words():
            tally.blame("LIE", f"{what}: {refused.said.words()}")
    fired = shim_call("shim_fired")()
    shim_call("shim_arm")(0, 0, 0, 0)
    if fired:
        tally.count()
        tally.notes[f"{name}, told {'done' if told else 'not done'}"] += 1
        scene.judge(path, told, what, tally)
    return bool(fired)


# -- rules loosened on purpose


def _written_over(beside: Path, path: Path, kept: Path, was: object) -> None:
    """The new file is written into the old one, instead of taking its name."""
    path.write_bytes(beside.read_bytes())
    sync(path)


def _put_back_over(self: BackupShelf, backup: Any, plan: Path) -> None:
    """Nothing is kept, and the backup is written into the plan."""
    try:
        plan.write_bytes(self.path(backup).read_bytes())
    except OSError as fault:
        raise faults.cannot_store(fault) from fault


MUTATIONS: dict[str, tuple[object, str, object]] = {
    "upgraded by writing over": (upgrade, "_put_in_place", _written_over),
    "put back without keeping": (BackupShelf, "put_back", _put_back_over),
    "brought under its name at once": (BackupShelf, "receive", received_at_once),
}


def loosen(mutation: str) -> None:
    """Take one rule away in this process."""
    if mutation:
        setattr(*MUTATIONS[mutation])


def main(given: dict[str, Any]) -> Tally:
    """The whole sweep, with a rule loosened or none."""
    marks.PAUSES, way_in.PATIENCE, diagnosis.PAUSES = (0.0, 0.0), (0.0, 0.0), (0.0,)
    loosen(given["mutation"])
    tally = Tally(f"compound faults {given['mutation']}".strip(), 0)
    folder = Path(given["folder"])
    scenes = {name: scene() for name, scene in SCENES.items()}
    stage = Stage(Path(given["template"]), folder, folder.with_name("satt opp"), scenes)
    for name, call, error, sticky in given["plan"]:
        for index in range(1, FARTHEST * 5, given["stride"]):
            if not once(stage, (name, call, error, sticky, index), tally):
                break
            if given["mutation"] and tally.faults:
                return tally
    return tally


if __name__ == "__main__":
    asked = json.loads(sys.argv[1])
    main(asked).tell(Path(asked["target"]))
