"""A write that was cut off leaves a journal that belongs to the file; opening mends an encrypted plan from it."""

import shutil
from contextlib import closing
from pathlib import Path

from navplan.domain.modules import KINDS
from navplan.domain.workspace import Workspace
from navplan.storage.engine import connect
from navplan.storage.probe import read_header
from navplan.storage.store import open_plan


def cut_off(plan: Path, folder: Path) -> Path:
    """The plan and its journal as they lie when the program is killed in the middle of a write."""
    folder.mkdir()
    with closing(connect(plan)) as writer:
        writer.execute("PRAGMA cache_size = 2")
        writer.execute("PRAGMA cache_spill = 1")
        writer.execute("BEGIN IMMEDIATE")
        writer.execute("CREATE TABLE half (text TEXT)")
        writer.executemany("INSERT INTO half VALUES (?)", [("x" * 3_000,)] * 400)
        copy = Path(shutil.copyfile(plan, folder / plan.name))
        shutil.copyfile(f"{plan}-journal", f"{copy}-journal")
        writer.execute("ROLLBACK")
    return copy


def test_a_plan_that_was_killed_in_a_write_opens_as_it_was_before(plan_file: Path, tmp_path: Path) -> None:
    hurt = cut_off(plan_file, tmp_path / "cut")
    assert hurt.read_bytes() != plan_file.read_bytes(), "the half of a write is in the file"
    assert Path(f"{hurt}-journal").stat().st_size > 0
    assert read_header(hurt).schema == read_header(plan_file).schema
    workspace = Workspace(open_plan(hurt, KINDS), KINDS)
    workspace.close()
    with closing(connect(hurt, read_only=True)) as connection:
        assert connection.execute("SELECT count(*) FROM sqlite_master WHERE name = 'half'").fetchone() == (0,)
