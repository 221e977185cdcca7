"""Before an older plan is upgraded it lies among its backups, read back and found whole (design 5.8)."""

import errno
import shutil
from pathlib import Path

import pytest

from navplan.domain.modules import KINDS
from navplan.domain.ports import CannotRead
from navplan.storage.backups import shelf as shelves
from navplan.storage.backups.digest import file_digest
from navplan.storage.backups.finding import shelf_of
from navplan.storage.probe import SCHEMA_VERSION
from navplan.storage.store import open_plan
from tests.storage.conftest import query

OLD = Path(__file__).parents[1] / "data" / "plan_9.navplan"


@pytest.fixture
def plan(tmp_path: Path) -> Path:
    (tmp_path / "plan").mkdir()
    return Path(shutil.copyfile(OLD, tmp_path / "plan" / "gammel.navplan"))


@pytest.fixture
def own(tmp_path: Path) -> Path:
    folder = tmp_path / "eget"
    folder.mkdir()
    return folder


def version(path: Path) -> int:
    ((found,),) = query(path, "PRAGMA user_version")
    return int(found)


def test_the_old_plan_is_listed_whole_and_can_be_put_back(plan: Path, own: Path) -> None:
    open_plan(plan, KINDS, own).close()
    shelf = shelf_of(own / "kopier", plan)
    (kept,) = shelf.all()
    assert (kept.reason, kept.is_whole, kept.why) == ("for_oppgradering", True, "Før oppgradering")
    assert file_digest(shelf.path(kept)) == kept.sha256
    assert (version(shelf.path(kept)), version(plan)) == (9, SCHEMA_VERSION)
    open_plan(plan, KINDS, own).close()
    assert len(shelf.all()) == 1, "a plan of today is not upgraded again"
    shelf.put_back(kept, plan)
    assert version(plan) == 9


def test_without_a_backup_the_plan_is_not_upgraded_and_stays_as_it_is(
    plan: Path, own: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_given: object) -> None:
        raise OSError(errno.ENOSPC, "no room")

    before = plan.read_bytes()
    monkeypatch.setattr(shelves, "copy_plan", full)
    with pytest.raises(CannotRead, match=r"ikke oppgradert, for den skal kopieres først. Sikkerhetskopien ble ikke"):
        open_plan(plan, KINDS, own)
    assert plan.read_bytes() == before
    assert [path.name for path in plan.parent.iterdir()] == [plan.name]
