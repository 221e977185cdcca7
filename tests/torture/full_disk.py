"""T5, the child: a disk that is full at different places, or is filled by somebody else meanwhile.

Each scene is begun while there is room; then the disk is filled, the deed is done, and room is made again. The last
step is stored on the reserve or held where it can be seen, what is told is true, and no file is half.
"""

import contextlib
import json
import random
import resource
import subprocess
import sys
import zipfile
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from shutil import disk_usage
from typing import Any

from navplan.domain.changes import Edit
from navplan.domain.modules import KINDS
from navplan.domain.ports import CannotStore
from navplan.domain.waiting import Waiting, after, can_wait, hold, over
from navplan.domain.words import Said
from navplan.domain.workspace import Workspace
from navplan.publishing import write_document
from navplan.storage import diagnosis, marks, way_in
from navplan.storage.backups.listing import NAME
from navplan.storage.backups.shelf import BackupShelf
from navplan.storage.engine import connect
from navplan.storage.reserve import Reserve
from navplan.storage.room import can_be_written
from navplan.storage.store import new_plan, open_plan
from navplan.storage.writers import files
from tests.torture import compound, deeds, room_scenes
from tests.torture.compound import Scene, Stage, is_good
from tests.torture.counting import Tally
from tests.torture.truth import judge, opened_once

MEGABYTE = 1024 * 1024

LITTLE = 64 * 1024
"""Bytes; less than a step needs."""

STEPS = 6


class SmallDisk:
    """A file system that is ours alone."""

    def __init__(self, folder: Path) -> None:
        self._folder, self._filler = folder, folder / "fyll"
        self.does_reserve_help = True
        """Whether what is removed makes room for us."""

    def leave(self, room: int) -> None:
        """Fill it until there is only so much room; another process may have taken it before we do."""
        self.clear()
        with contextlib.suppress(OSError), self._filler.open("wb") as file:
            file.write(bytes(max(0, disk_usage(self._folder).free - room)))

    @contextmanager
    def filled_meanwhile(self) -> Iterator[None]:
        """Another process fills it while something is done."""
        with self._filler.open("wb") as file:
            other = subprocess.Popen(["cat", "/dev/zero"], stdout=file, stderr=subprocess.DEVNULL)
        self.does_reserve_help = False
        try:
            yield
        finally:
            self.does_reserve_help = True
            other.kill()
            other.wait()

    def clear(self) -> None:
        """Make room."""
        self._filler.unlink(missing_ok=True)


class LimitedFiles:
    """Where nothing can be mounted: no file of this process may grow beyond a size."""

    does_reserve_help = False

    def __init__(self, folder: Path) -> None:
        self._most = resource.getrlimit(resource.RLIMIT_FSIZE)[1]

    def leave(self, room: int) -> None:
        resource.setrlimit(resource.RLIMIT_FSIZE, (room, self._most))

    @contextmanager
    def filled_meanwhile(self) -> Iterator[None]:
        self.leave(LITTLE)
        yield

    def clear(self) -> None:
        resource.setrlimit(resource.RLIMIT_FSIZE, (self._most, self._most))


Disk = SmallDisk | LimitedFiles


class Working(Scene):
    """Somebody stores step after step; what is refused waits, as the window lets it wait."""

    weight = 1

    def __init__(self, disk: Disk) -> None:
        self._disk = disk

    def prepare(self, template: Path, folder: Path) -> Path:
        path = opened_once(template, folder)
        user = deeds.Deeds(path, 3)
        for _ in range(3):
            user.step()
        user.store.close()
        return path

    def begin(self, path: Path) -> None:
        self._own = path.parent / "eget"
        self._open(path)
        self._stored, self._waiting, self._is_on_reserve = self._user.count, Waiting(), False
        self._refused: Said | None = None

    def _open(self, path: Path) -> None:
        self._plan = Workspace(open_plan(path, KINDS, self._own), KINDS)
        self._user = deeds.Deeds(path, 7, self.weight, self._plan)
        self._plan.listen(self._on_stored)

    def _open_again(self, path: Path) -> None:
        """As is asked of people where nobody could see what became of a step: it may have been stored after all."""
        self._plan.close()
        known, numbered = _actions(path), self._user.count
        self._stored += sum(step.action in known for step in self._waiting)
        self._waiting = tuple(step for step in self._waiting if step.action not in known)
        self._open(path)
        self._user.count = numbered

    def _on_stored(self, edit: Edit) -> None:
        self._stored += 1
        self._waiting = after(self._waiting, edit)

    def mend(self, path: Path) -> None:
        for n in range(STEPS):
            if n == STEPS // 2:
                self._disk.leave(LITTLE // 4)  # whoever fills the disk takes what the reserve gave, too
            self._step()
        self._is_reserve_missed = self._refused is not None and not self._is_on_reserve and self._disk.does_reserve_help
        if self._refused is not None:
            raise CannotStore(self._refused)

    def _step(self) -> None:
        try:
            self._user.step()
        except CannotStore as refused:
            self._refused = refused.said
            if refused.step is not None and can_wait(refused.step):
                self._waiting = hold(self._waiting, refused.step)
                self._user.count += 1
        else:
            self._is_on_reserve |= not (self._own / "reserve.bin").exists()

    def judge(self, path: Path, told: bool, what: str, tally: Tally) -> None:
        tally.notes["stored on the reserve"] += self._is_on_reserve
        tally.notes["steps that waited"] += len(self._waiting)
        if self._is_reserve_missed:
            tally.blame("LOST", f"{what}: no step was stored on the reserve")
        if not can_be_written(path, self._own):
            tally.blame("LIE", f"{what}: there is room, and the plan is said not to be one that can be written")
        if not (self._own / "reserve.bin").exists():
            tally.blame("LOST", f"{what}: there is room, and no new reserve")
        if self._plan.standing().barred is not None:
            tally.notes["opened again to see"] += 1
            self._open_again(path)
        try:
            for action in [step.action for step in self._waiting]:
                self._try_again(action, path, what, tally)
            self._user.step()
        except CannotStore as refused:
            tally.blame("LOST", f"{what}: there is room, and it is said: {refused.said.words()}")
        if self._waiting:
            tally.blame("LOST", f"{what}: there is room, and {len(self._waiting)} steps wait on")
        self._plan.close()
        judge(path, self._stored, tally, what, slack=0)

    def _try_again(self, action: str, path: Path, what: str, tally: Tally) -> None:
        """As the window does: over what stands now, under the id that the step had."""
        step = next((one for one in self._waiting if one.action == action), None)
        if step is None:
            return
        edit = over(step, self._plan, KINDS)
        if edit is None:
            self._waiting = tuple(one for one in self._waiting if one is not step)
            return
        self._plan.take_in(edit)
        if action not in _actions(path):
            tally.blame("LOST", f"{what}: a step that waited")


class LargeStep(Working):
    """As much as a workbook of two hundred rows brings, in one step."""

    weight = 30


class BackingUp(Scene):
    """A backup is taken."""

    def prepare(self, template: Path, folder: Path) -> Path:
        path = opened_once(template, folder)
        user, self._shelf = deeds.Deeds(path, 4), BackupShelf(folder / "kopier")
        self._earlier = self._shelf.take(path, "underveis").name
        user.step()
        user.store.close()
        return path

    def mend(self, path: Path) -> None:
        self._shelf.take(path, "underveis")

    def judge(self, path: Path, told: bool, what: str, tally: Tally) -> None:
        named = {one.name for one in self._shelf.folder.glob("*.navplan")}
        if strays := {name for name in named if not NAME.fullmatch(name)}:
            tally.blame("HALF", f"{what}: left behind: {strays}")
        if not all(is_good(self._shelf.folder / name) for name in named):
            tally.blame("HALF", f"{what}: a backup that is not whole")
        if self._earlier not in named:
            tally.blame("LOST", f"{what}: an earlier backup")
        if told != (len(named) == 2):
            tally.blame("LIE", f"{what}: told {told}, and there are {len(named)} backups")
        if not is_good(path):
            tally.blame("LOST", f"{what}: the plan itself")


class Exporting(Scene):
    """A workbook takes the place of an older one."""

    def prepare(self, template: Path, folder: Path) -> Path:
        path = opened_once(template, folder)
        user = deeds.Deeds(path, 5, weight=30)
        user.step()
        user.store.close()
        self._target = folder / "plan.xlsx"
        self._target.write_bytes(b"eldre")
        return path

    def begin(self, path: Path) -> None:
        with closing(open_plan(path, KINDS)) as store:
            self._plan = Workspace(store, KINDS).snapshot()

    def mend(self, path: Path) -> None:
        write_document("plan", self._plan, 2026, self._target)

    def judge(self, path: Path, told: bool, what: str, tally: Tally) -> None:
        if told != zipfile.is_zipfile(self._target):
            tally.blame("HALF" if told else "LIE", f"{what}: told {told}, and the workbook is another")
        if not told and self._target.read_bytes() != b"eldre":
            tally.blame("LOST", f"{what}: the older workbook")
        if strays := list(path.parent.glob("navplan-ny-*")):
            tally.blame("HALF", f"{what}: left behind: {strays}")


class FirstStart(Scene):
    """A new plan is made."""

    def prepare(self, template: Path, folder: Path) -> Path:
        path = folder / "ny.navplan"
        path.parent.mkdir(parents=True)
        return path

    def mend(self, path: Path) -> None:
        new_plan(path, KINDS).close()

    def judge(self, path: Path, told: bool, what: str, tally: Tally) -> None:
        if told != path.exists():
            tally.blame("LIE", f"{what}: told {told}, and there is {'a' if path.exists() else 'no'} plan")
        if path.exists() and not is_good(path):
            tally.blame("HALF", f"{what}: a half plan under its name")
        if not told and (strays := list(path.parent.iterdir())):
            tally.blame("HALF", f"{what}: left behind: {strays}")
        if not told and not path.exists():
            self.mend(path)


def _actions(path: Path) -> set[str]:
    with closing(connect(path, read_only=True)) as connection:
        return {action for (action,) in connection.execute("SELECT action FROM history")}


ROOM = {
    "working": LITTLE,
    "large step": MEGABYTE,
    "backing up": 6 * MEGABYTE,
    "exporting": MEGABYTE // 8,
    "first start": 5 * MEGABYTE,
    "recovery": MEGABYTE,
    "thinning": 4 * MEGABYTE,
    "first opening": 4 * MEGABYTE,
    "putting back": 12 * MEGABYTE,
    "upgrading": 14 * MEGABYTE,
    "second place": 10 * MEGABYTE,
}
"""The most room that is left on the disk: somewhat more than the deed needs, so that some go through."""


def scenes_on(disk: Disk) -> dict[str, Scene]:
    """Every deed of the design (4.6) that writes."""
    ours = {
        "working": Working(disk),
        "large step": LargeStep(disk),
        "backing up": BackingUp(),
        "exporting": Exporting(),
        "first start": FirstStart(),
        "thinning": room_scenes.Thinning(),
        "first opening": room_scenes.FirstOpening(),
    }
    return ours | {name: scene() for name, scene in compound.SCENES.items()}


def once(stage: Stage, disk: Disk, name: str, chance: random.Random, tally: Tally) -> None:
    """One deed on a disk that has too little room, or comes to have it meanwhile."""
    scene, path = stage.begin(name)
    scene.begin(path)
    is_filled_meanwhile, room = chance.random() < 0.2, chance.randrange(ROOM[name])
    what = f"{name}, {'filled meanwhile' if is_filled_meanwhile else f'{room} bytes left'}"
    told = True
    try:
        if is_filled_meanwhile:
            with disk.filled_meanwhile():
                scene.mend(path)
        else:
            disk.leave(room)
            scene.mend(path)
    except CannotStore as refused:
        told = False
        if "skadet" in refused.said.words():
            tally.blame("LIE", f"{what}: {refused.said.words()}")
    disk.clear()
    tally.count()
    tally.notes[f"{name}, told {'done' if told else 'not done'}"] += 1
    scene.judge(path, told, what, tally)


# -- rules loosened on purpose


def _written_into(target: Path, write: Any) -> None:
    """A document is written into the older one."""
    try:
        write(target)
    except OSError as fault:
        raise CannotStore(files._why(fault, target)) from fault


def loosen(mutation: str) -> None:
    """Take one rule away in this process."""
    if mutation == "no reserve":
        Reserve.release = lambda self: False  # type: ignore[method-assign]
    elif mutation == "documents written into the older":
        files.replace_file = _written_into
    elif mutation == "three verified are not spared":
        room_scenes.thinned_to_one()
    elif mutation in compound.MUTATIONS:
        compound.loosen(mutation)
    else:
        deeds.loosen(mutation)


def main(given: dict[str, Any]) -> Tally:
    """So many deeds, each scene in its turn, or only those that are named; with a rule loosened, to the first fault."""
    marks.PAUSES, way_in.PATIENCE, diagnosis.PAUSES = (0.0, 0.0), (0.0, 0.0), (0.0,)
    loosen(given["mutation"])
    tally, chance = Tally(f"full disk {given['mutation']}".strip(), given["seed"]), random.Random(given["seed"])
    place = Path(given["disk"])
    disk = SmallDisk(place) if given["is_mounted"] else LimitedFiles(place)
    scenes = scenes_on(disk)
    stage = Stage(Path(given["template"]), place / "plan", Path(given["aside"]), scenes)
    names = given["scenes"] or list(scenes)
    for trial in range(given["trials"]):
        once(stage, disk, names[(given["seed"] + trial) % len(names)], chance, tally)
        if given["mutation"] and tally.faults:
            break
    return tally


if __name__ == "__main__":
    asked = json.loads(sys.argv[1])
    main(asked).tell(Path(asked["target"]))
