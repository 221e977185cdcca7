"""A journal that lies beside a plan at its opening is taken away only from a plan that is whole and on the disk."""

import shutil
from contextlib import closing
from pathlib import Path

import pytest

from navplan.domain.modules import KINDS
from navplan.domain.ports import CannotRead, NotTogether
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


def test_a_plan_that_is_not_whole_and_was_written_since_is_asked_about(
    filled_file: Path, beside: Path, own: Path
) -> None:
    journal = beside.read_bytes()
    beside.unlink()
    query(filled_file, "CREATE TABLE half (text TEXT)")
    query(filled_file, "PRAGMA user_version = 3")
    beside.write_bytes(journal)
    before = filled_file.read_bytes()
    with pytest.raises(NotTogether):
        set_aside(filled_file, own)
    assert filled_file.read_bytes() == before
    assert names(filled_file.parent) == {filled_file.name, beside.name}


def test_a_plan_that_does_not_add_up_and_says_the_same_with_its_journal_is_told_of_as_ever(
    filled_file: Path, beside: Path, own: Path
) -> None:
    journal = beside.read_bytes()
    beside.unlink()
    query(filled_file, "UPDATE goal SET title = 'x'")
    beside.write_bytes(journal)
    plan = open_plan(filled_file, KINDS, own)
    doubts = [doubt.part for doubt in plan.standing().doubts]
    plan.close()
    assert set(doubts) == {"record"}


def test_half_a_plan_with_a_journal_that_may_be_its_own_is_kept_as_it_was_before_that_is_played_back(
    filled_file: Path, beside: Path, own: Path
) -> None:
    filled_file.write_bytes(filled_file.read_bytes()[:-4096])
    half, journal = filled_file.read_bytes(), beside.read_bytes()
    set_aside(filled_file, own)
    assert {one.name: one.read_bytes() for one in own.glob(f"{ASIDE}/*/*")} == {
        filled_file.name: half, beside.name: journal,
    }  # fmt: skip
    with pytest.raises(CannotRead, match="skadet"):
        open_plan(filled_file, KINDS, own)


def test_without_room_to_keep_both_a_write_of_our_own_is_mended_all_the_same(
    filled_file: Path, beside: Path, own: Path
) -> None:
    whole = filled_file.read_bytes()
    own.write_bytes(b"no folder")
    set_aside(filled_file, own)
    assert not beside.exists()
    assert filled_file.read_bytes() == whole


def test_what_a_look_that_was_cut_off_left_is_taken_away(filled_file: Path, own: Path) -> None:
    alone = filled_file.with_name(f"{filled_file.name}-alene")
    alone.hardlink_to(filled_file)
    set_aside(filled_file, own)
    assert names(filled_file.parent) == {filled_file.name}
