"""A value that no plan has: refused by a limit where the driver has limits, found before it is read where not."""

from contextlib import closing
from pathlib import Path

import pytest

from navplan.domain.modules import KINDS
from navplan.domain.ports import CannotRead
from navplan.storage import engine, probe
from navplan.storage.store import open_plan
from tests.storage.conftest import foreign


def test_a_plan_with_an_endless_value_is_refused_before_it_is_read(
    plan_file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with closing(foreign(plan_file)) as other:
        other.execute("UPDATE document SET program = ?", ("x" * 300_000,))
        other.commit()
    monkeypatch.setattr(probe, "LONGEST_VALUE", 200_000)
    with pytest.raises(CannotRead, match="er ikke en trygg NavPlan-fil"):
        open_plan(plan_file, KINDS)
    monkeypatch.setattr(probe, "LONGEST_VALUE", engine.LONGEST_VALUE)
    probe.check_openable(plan_file)
