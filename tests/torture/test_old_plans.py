"""T10: an upgrade that is killed, or meets a full disk, at any place loses nothing of a plan of any released schema."""

import json
import random
import sys
from pathlib import Path

import pytest

from navplan.storage.probe import SCHEMA_VERSION
from tests.torture.counting import LONG, Tally, size
from tests.torture.preloaded import run_child
from tests.torture.test_torture import nothing_lost

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="kills and preloading are another matter there")


def in_trouble(shim: Path, folder: Path, seed: int, trials: int, schemas: list[int], mutation: str = "") -> Tally:
    place, target = folder / "eldre", folder / "told.json"
    given = {"folder": str(place), "target": str(target), "seed": seed, "trials": trials, "schemas": schemas}
    run_child(shim, place, None, "tests.torture.old_plans", json.dumps(given | {"mutation": mutation}))
    return Tally("old plans", seed).hear(target)


def test_an_upgrade_in_trouble_leaves_the_old_plan_or_the_whole_new_one(tmp_path: Path, shim: Path, seed: int) -> None:
    released = list(range(1, SCHEMA_VERSION))
    schemas = released if LONG else random.Random(seed).sample(released, 2)
    tally = in_trouble(shim, tmp_path, seed, size(6, 100 * len(released)), schemas)
    nothing_lost(tally)
    assert tally.notes["old"]


@pytest.mark.parametrize(
    ("mutation", "faults"),
    [("upgraded by writing over", {"HALF", "LOST"}), ("the old plan is not kept", {"LOST"})],
)
def test_it_would_be_noticed_if_a_rule_of_the_upgrade_were_gone(
    tmp_path: Path, shim: Path, mutation: str, faults: set[str]
) -> None:
    tally = in_trouble(shim, tmp_path, 1, 40, [SCHEMA_VERSION - 1], mutation)
    assert {fault for fault, _ in tally.faults} & faults, tally
