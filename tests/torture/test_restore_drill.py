"""T17: every backup opens, says what it said, and putting it back can be undone (reliability design 4.17)."""

from pathlib import Path

import pytest

from tests.torture import restore_drill
from tests.torture.counting import size
from tests.torture.test_torture import nothing_lost


@pytest.fixture(autouse=True)
def hurried(monkeypatch: pytest.MonkeyPatch) -> None:
    """No pause before a second look at a damaged plan."""
    monkeypatch.setattr("navplan.storage.diagnosis.PAUSES", (0.0,))


def test_every_backup_comes_back_as_it_was_taken(template_plan: Path, tmp_path: Path, seed: int) -> None:
    tally = restore_drill.torment(template_plan, tmp_path, seed, size(6, 200))
    nothing_lost(tally)
    assert tally.notes["upgraded"]
    assert tally.notes["damaged"]
    assert tally.notes["records brought back"]


@pytest.mark.parametrize(
    ("mutation", "faults"),
    [
        ("today's plan is not kept", {"LOST"}),
        ("the digest is not compared", {"SILENT"}),
        ("a backup is cut short", {"LOST"}),
    ],
)
def test_the_drill_would_notice_if_a_rule_were_gone(
    template_plan: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, mutation: str, faults: set[str]
) -> None:
    monkeypatch.setattr(*restore_drill.MUTATIONS[mutation])
    tally = restore_drill.torment(template_plan, tmp_path, 1, 12, mutation)
    assert {fault for fault, _ in tally.faults} >= faults, tally
