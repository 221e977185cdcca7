"""The torture lanes: short with every `make test`, long with `make torture` (reliability design, chapter 4).

Each lane has its mutation check: with a rule of the program loosened, the very same lane must find a fault.
"""

import errno
import json
import sys
from pathlib import Path

import pytest

from navplan.storage.probe import SCHEMA_VERSION
from tests.torture import cut_states, kills, power_cuts
from tests.torture.counting import LONG, Tally, size
from tests.torture.preloaded import run_child
from tests.torture.recorded import NOT_KEPT

DATA = Path(__file__).parents[1] / "data"
pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="kills, preloading and /proc are another matter there")


def nothing_lost(tally: Tally) -> None:
    """No LOST, HALF, DOUBLE, SILENT or LIE."""
    print(f"{tally.lane}: seed {tally.seed}, {tally.trials} trials, {dict(tally.notes)}")  # noqa: T201  # to be replayed
    tally.keep()
    assert tally.faults == [], tally.faults[:5]
    assert tally.trials


# -- T1


def test_kills_lose_nothing_that_was_called_stored(template_plan: Path, tmp_path: Path, seed: int) -> None:
    tally = kills.torment(template_plan, tmp_path, seed, size(10, 6_000))
    nothing_lost(tally)
    assert not LONG or tally.notes["cut in the middle of a write"] > tally.trials // 20


@pytest.mark.parametrize("mutation", ["promised before the commit", "one step in two transactions"])
def test_kills_would_notice_if_a_rule_were_gone(template_plan: Path, tmp_path: Path, mutation: str) -> None:
    tally = kills.torment(template_plan, tmp_path, 1, 60, mutation)
    assert {fault for fault, _ in tally.faults} & {"LOST", "HALF", "DOUBLE"}, tally


@pytest.mark.skipif(not LONG, reason="it takes many kills to meet the moment")
def test_kills_would_notice_if_there_were_no_journal(template_plan: Path, tmp_path: Path) -> None:
    tally = kills.torment(template_plan, tmp_path, 1, 600, "no journal")
    assert tally.faults, tally


# -- T3


def test_power_cuts_lose_nothing_that_was_called_stored(template_plan: Path, shim: Path, seed: int) -> None:
    old, steps = DATA / f"plan_{SCHEMA_VERSION - 1}.navplan", 40 if LONG else 9
    nothing_lost(power_cuts.torment(shim, template_plan, seed, size(20, 60_000), steps, old))


@pytest.mark.parametrize(
    ("mutation", "said"),
    [("no sync", ""), ("promised before the commit", ""), ("backup not synced", "backup"), (NOT_KEPT, "kept")],
)
def test_power_cuts_would_notice_if_a_rule_were_gone(
    template_plan: Path, tmp_path: Path, shim: Path, mutation: str, said: str
) -> None:
    day = power_cuts.record(shim, template_plan, tmp_path, 3, 9, mutation)
    tally = power_cuts.cut_power(day, tmp_path, 3, 60, f"power cuts, {mutation}", until=said)
    assert any(said in why for _, why in tally.faults), tally


def test_power_cuts_would_notice_if_any_journal_were_taken_away(
    template_plan: Path, tmp_path: Path, shim: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("navplan.storage.two_sides.judged", lambda *_given: "whole")
    monkeypatch.setattr("navplan.storage.left_journal.is_whole", lambda _connection: True)
    monkeypatch.setattr("navplan.storage.way_in.PATIENCE", (0.0, 0.0))
    monkeypatch.setattr("navplan.storage.diagnosis.PAUSES", (0.0,))
    monkeypatch.setattr(cut_states, "PEOPLE", 1)
    day = power_cuts.record(shim, template_plan, tmp_path, 3, 3)
    tally = power_cuts.cut_power(day, tmp_path, 3, 30, "power cuts, any journal taken away")
    assert any("opened as people do" in why for _, why in tally.faults), tally


# -- T4

STRIDE = 4
"""In the short lane every so many calls only."""

SHORT_PLAN = [("write", errno.ENOSPC, False), ("sync", errno.EIO, False)]
LONG_PLAN = [
    (call, error, sticky)
    for call, error in (
        ("write", errno.ENOSPC),
        ("write", errno.EIO),
        ("sync", errno.EIO),
        ("truncate", errno.EIO),
        ("read", errno.EIO),
        ("open", errno.EACCES),
    )
    for sticky in (False, True)
]


def swept(
    shim: Path,
    template: Path,
    folder: Path,
    plan: list[tuple[str, int, bool]],
    seeds: list[int],
    mutation: str = "",
    stride: int = 1,
) -> Tally:
    place, target = folder / "feil", folder / "told.json"
    given = {"template": str(template), "folder": str(place), "target": str(target), "mutation": mutation}
    run_child(
        shim,
        place,
        None,
        "tests.torture.faulty",
        json.dumps(given | {"plan": plan, "seeds": seeds, "stride": stride}),
    )
    return Tally("faults", 0).hear(target)


def test_faults_of_the_disk_are_told_as_they_are(template_plan: Path, tmp_path: Path, shim: Path) -> None:
    seeds = list(range(1, 1 + size(1, 12)))
    tally = swept(shim, template_plan, tmp_path, LONG_PLAN if LONG else SHORT_PLAN, seeds, stride=1 if LONG else STRIDE)
    nothing_lost(tally)
    assert tally.notes["told not stored"]


FEW_CALLS = [("sync", errno.EIO, False), ("truncate", errno.EIO, False)]
"""Among them a sync after the commit point: the step is stored all the same (M2)."""


@pytest.mark.parametrize("mutation", ["told stored at any fault", "told lost without looking"])
def test_the_sweep_would_notice_if_nobody_looked(
    template_plan: Path, tmp_path: Path, shim: Path, mutation: str
) -> None:
    tally = swept(shim, template_plan, tmp_path, FEW_CALLS, [1], mutation, stride=1)
    assert {fault for fault, _ in tally.faults} & {"LOST", "LIE"}, tally
