"""Whether a plan could be written now is found out without changing it, and the reserve comes back."""

import errno
import os
from contextlib import closing
from pathlib import Path

import pytest

from navplan.storage import engine, room
from navplan.storage.reserve import Reserve


@pytest.fixture
def own(tmp_path: Path) -> Path:
    folder = tmp_path / "eget"
    folder.mkdir()
    return folder


def test_with_room_the_plan_is_as_it_was_and_nothing_is_left_beside_it(plan_file: Path, own: Path) -> None:
    before = plan_file.read_bytes()
    assert room.can_be_written(plan_file, own)
    assert plan_file.read_bytes() == before
    assert [found.name for found in plan_file.parent.iterdir()] == [plan_file.name]


def test_with_room_the_reserve_that_was_used_is_made_anew(plan_file: Path, own: Path) -> None:
    reserve = Reserve(own)
    assert not reserve.release()
    room.can_be_written(plan_file, own)
    assert reserve.release()


def test_without_room_it_is_no(plan_file: Path, own: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(handle: int) -> None:
        raise OSError(errno.ENOSPC, "full")

    monkeypatch.setattr(os, "fsync", full)
    assert not room.can_be_written(plan_file, own)
    assert not Reserve(own).release()


def test_in_a_folder_that_is_gone_it_is_no(tmp_path: Path, own: Path) -> None:
    assert not room.can_be_written(tmp_path / "borte" / "a.navplan", own)


def test_while_another_program_writes_it_is_no(plan_file: Path, own: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(engine, "BUSY_MS", 1)
    monkeypatch.setitem(engine.PRAGMAS, "busy_timeout", 1)
    with closing(engine.connect(plan_file)) as other:
        other.execute("BEGIN IMMEDIATE")
        assert not room.can_be_written(plan_file, own)
        other.execute("ROLLBACK")
    assert room.can_be_written(plan_file, own)
