"""A journal that lies beside a plan at its opening is taken away only from a plan that is whole and on the disk."""

import shutil
from contextlib import closing
from pathlib import Path

import pytest

from navplan.domain.modules import KINDS
from navplan.storage import left_journal
from navplan.storage.engine import connect
from navplan.storage.left_journal import ASIDE, set_aside
from navplan.storage.store import open_plan
from tests.storage.conftest import query


@pytest.fixture
def own(tmp_path: Path) -> Path:
    return tmp_path / "eget"


@pytest.fixture
def beside(filled_file: Path) -> Path:
    """The journal of a write that was cut off before it reached the plan, beside the plan as it was."""
    open_plan(filled_file, KINDS).close()
    with closing(connect(filled_file)) as writer:
        writer.execute("PRAGMA cache_size = 2")
        writer.execute("PRAGMA cache_spill = 1")
        whole = filled_file.read_bytes()
        writer.execute("BEGIN IMMEDIATE")
        writer.execute("CREATE TABLE half (text TEXT)")
        writer.executemany("INSERT INTO half VALUES (?)", [("x" * 3_000,)] * 400)
        left = Path(shutil.copyfile(f"{filled_file}-journal", filled_file.with_name("igjen")))
        writer.execute("ROLLBACK")
    filled_file.write_bytes(whole)
    return left.rename(f"{filled_file}-journal")


def names(folder: Path) -> set[str]:
    return {one.name for one in folder.iterdir()}


def test_a_plan_that_is_whole_is_left_as_it_is_and_its_journal_is_kept(
    filled_file: Path, beside: Path, own: Path
) -> None:
    whole, journal = filled_file.read_bytes(), beside.read_bytes()
    set_aside(filled_file, own)
    assert filled_file.read_bytes() == whole
    assert names(filled_file.parent) == {filled_file.name}
    assert {one.name: one.read_bytes() for one in own.glob(f"{ASIDE}/*/*")} == {
        filled_file.name: whole, beside.name: journal,
    }  # fmt: skip


def test_the_plan_is_on_the_disk_before_the_journal_goes(
    filled_file: Path, beside: Path, own: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    synced: list[tuple[str, bool]] = []
    monkeypatch.setattr(left_journal, "sync", lambda path: synced.append((path.name, beside.exists())))
    set_aside(filled_file, own)
    assert synced == [(filled_file.name, True), (filled_file.parent.name, False)]


@pytest.mark.parametrize("hurt", ["a sum", "the schema", "a half"])
def test_a_plan_that_is_not_whole_keeps_its_journal(filled_file: Path, beside: Path, own: Path, hurt: str) -> None:
    journal = beside.read_bytes()
    beside.unlink()
    if hurt == "a half":
        filled_file.write_bytes(filled_file.read_bytes()[:-4096])
    else:
        query(filled_file, "UPDATE goal SET title = 'x'" if hurt == "a sum" else "CREATE TABLE half (text TEXT)")
        query(filled_file, "PRAGMA user_version = 3" if hurt == "the schema" else "SELECT 1")
    beside.write_bytes(journal)
    before = filled_file.read_bytes()
    assert set_aside(filled_file, own) is None
    assert beside.exists()
    assert filled_file.read_bytes() == before
    assert names(filled_file.parent) == {filled_file.name, beside.name}


def test_without_room_to_keep_both_nothing_is_touched(filled_file: Path, beside: Path, own: Path) -> None:
    own.write_bytes(b"no folder")
    assert set_aside(filled_file, own) is None
    assert beside.exists()


def test_what_a_look_that_was_cut_off_left_is_taken_away(filled_file: Path, own: Path) -> None:
    alone = filled_file.with_name(f"{filled_file.name}-alene")
    alone.hardlink_to(filled_file)
    assert set_aside(filled_file, own) is None
    assert names(filled_file.parent) == {filled_file.name}
