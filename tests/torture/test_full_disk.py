"""T5: every deed that writes, on a disk of a few megabytes that is full. Short with every `make test`, else long.

Each lane has its mutation check: with a rule of the program loosened, the very same lane must find a fault.
"""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.small_disk import on_small_disk
from tests.torture.counting import Tally, size
from tests.torture.full_disk import ROOM, SmallDisk, scenes_on
from tests.torture.preloaded import ROOT
from tests.torture.test_torture import nothing_lost

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="disks and limits are another matter there")

SIZE = "64m"
"""Room for an old plan, its upgrade, a copy of each and a reserve; and for a plan and three backups, each as it was at
first too, and the backups in a second place."""


def on_full_disk(
    template: Path, folder: Path, seed: int, trials: int, mutation: str = "", scenes: tuple[str, ...] = ()
) -> Tally:
    disk, target = folder / "disk", folder / "told.json"
    disk.mkdir()
    before = on_small_disk(disk, SIZE)
    if before is None:
        print("full disk: no disk can be mounted here; files are kept from growing instead")  # noqa: T201  # 4, ground rules
    given = {"template": str(template), "aside": str(folder / "aside"), "target": str(target), "disk": str(disk)}
    given |= {"seed": seed, "trials": trials, "mutation": mutation, "scenes": scenes, "is_mounted": before is not None}
    done = subprocess.run(
        [*(before or ()), sys.executable, "-m", "tests.torture.full_disk", json.dumps(given)],
        cwd=ROOT,
        env=os.environ | {"PYTHONPATH": str(ROOT)},
        check=False,
        capture_output=True,
        timeout=3_000,
    )
    assert done.returncode == 0, done.stderr.decode()[-3_000:]
    return Tally(f"full disk {mutation}".strip(), seed).hear(target)


def test_a_full_disk_takes_the_last_step_or_it_is_held_and_no_file_is_half(
    template_plan: Path, tmp_path: Path, seed: int
) -> None:
    nothing_lost(on_full_disk(template_plan, tmp_path, seed, size(8, 200)))


def test_how_much_room_is_left_is_known_of_every_scene(tmp_path: Path) -> None:
    """A short lane plays eight of the eleven, others with each seed."""
    assert scenes_on(SmallDisk(tmp_path)).keys() == ROOM.keys()


@pytest.mark.parametrize(
    ("mutation", "scene"),
    [
        ("no reserve", "working"),
        ("told stored at any fault", "large step"),
        ("documents written into the older", "exporting"),
        ("put back without keeping", "putting back"),
        ("three verified are not spared", "thinning"),
    ],
)
def test_the_full_disk_would_be_noticed_if_a_rule_were_gone(
    template_plan: Path, tmp_path: Path, mutation: str, scene: str
) -> None:
    if on_small_disk(tmp_path, SIZE) is None and mutation == "no reserve":
        pytest.skip("no disk can be mounted here, and nothing gives room back")
    trials = 40 if mutation == "no reserve" else 12  # whether it is filled in the middle of a step is chance
    assert on_full_disk(template_plan, tmp_path, 1, trials, mutation, (scene,)).faults
