"""What stands in memory of an encrypted plan is kept under the plan's key, with or without a backup to begin with."""

from pathlib import Path

import pytest

from navplan.domain.modules import KINDS
from navplan.domain.modules.plan import Goal
from navplan.storage.backups.finding import shelf_of
from navplan.storage.encryption import slots
from navplan.storage.encryption.ring import key_name
from navplan.storage.own_version import keep_mine
from tests.storage.encrypted.conftest import KEY, PHRASE
from tests.storage.test_own_version import Session, opened


@pytest.mark.parametrize("has_backup", [True, False])
def test_it_has_the_plans_key_and_no_word_in_plain(plan_file: Path, tmp_path: Path, has_backup: bool) -> None:
    slots.write(slots.locked(KEY, PHRASE), slots.beside(plan_file))
    shelf = shelf_of(tmp_path / "kopier", plan_file)
    session = Session(plan_file)
    if has_backup:
        shelf.take(plan_file, "apning")
    session.plan.add(Goal(title="Hemmelig vaktplan"))
    plan_file.unlink()
    target = tmp_path / "annet" / "min.navplan"
    target.parent.mkdir()
    kept = keep_mine(session.mine, shelf, plan_file, target, KINDS)
    assert key_name(kept) == KEY.name
    assert slots.newest(KEY.name, [slots.beside(kept)]) is not None, "it opens with the pass-phrase where it lies"
    for file in tmp_path.rglob("*"):
        assert not file.is_file() or b"Hemmelig vaktplan" not in file.read_bytes(), file
    assert [goal.title for goal in opened(kept).all(Goal)] == ["Hemmelig vaktplan"]
