"""T10: an upgrade that is killed, or meets a full disk, at any place loses nothing of a plan of any released schema."""

import json
import random
import sys
from functools import partial
from pathlib import Path

import pytest

from navplan.storage.driver import has_cipher
from navplan.storage.probe import SCHEMA_VERSION
from tests.torture.counting import LONG, Tally, in_parts, size
from tests.torture.preloaded import run_child
from tests.torture.test_torture import nothing_lost

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="kills and preloading are another matter there")

RELEASED = list(range(1, SCHEMA_VERSION))


def in_trouble(
    shim: Path, folder: Path, schemas: list[int], seed: int, trials: int, mutation: str = "", encrypted: bool = False
) -> Tally:
    place, target = folder / f"{seed}" / "eldre", folder / f"told-{seed}.json"
    given = {"folder": str(place), "target": str(target), "seed": seed, "trials": trials, "schemas": schemas}
    place.parent.mkdir(exist_ok=True)
    run_child(
        shim, place, None, "tests.torture.old_plans", json.dumps(given | {"mutation": mutation, "encrypted": encrypted})
    )
    return Tally("old plans", seed).hear(target)


def test_an_upgrade_in_trouble_leaves_the_old_plan_or_the_whole_new_one(tmp_path: Path, shim: Path, seed: int) -> None:
    schemas = RELEASED if LONG else random.Random(seed).sample(RELEASED, 2)
    lived = partial(in_trouble, shim, tmp_path, schemas)
    tally = in_parts(Tally("old plans", seed), size(6, 80 * len(RELEASED)), 800, lived)
    nothing_lost(tally)
    assert tally.notes["old"]


@pytest.mark.skipif(not LONG or not has_cipher(), reason="in the long lane, where there is SQLCipher")
def test_so_does_that_of_an_encrypted_plan(tmp_path: Path, shim: Path, seed: int) -> None:
    schemas = RELEASED if LONG else random.Random(seed).sample(RELEASED, 1)
    tally = in_trouble(shim, tmp_path, schemas, seed, size(3, 20 * len(RELEASED)), encrypted=True)
    tally.lane = "old encrypted plans"
    nothing_lost(tally)
    assert tally.notes["old"]


@pytest.mark.parametrize(
    ("mutation", "faults"),
    [
        ("upgraded by writing over", {"HALF", "LOST"}),
        ("the old plan is not kept", {"LOST"}),
        ("half of it has its name", {"HALF"}),
    ],
)
def test_it_would_be_noticed_if_a_rule_of_the_upgrade_were_gone(
    tmp_path: Path, shim: Path, mutation: str, faults: set[str]
) -> None:
    tally = in_trouble(shim, tmp_path, [SCHEMA_VERSION - 1], 1, 40, mutation)
    assert {fault for fault, _ in tally.faults} & faults, tally
