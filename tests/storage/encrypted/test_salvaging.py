"""What can be read of a damaged encrypted plan is saved encrypted in the same way, and no word of it lies in plain."""

from contextlib import closing
from pathlib import Path

import pytest

from navplan.domain.modules import KINDS
from navplan.domain.modules.plan import Goal
from navplan.domain.ports import CannotRead
from navplan.domain.workspace import Workspace
from navplan.storage.encryption.ring import RING, key_name
from navplan.storage.received import door
from navplan.storage.received.saving import save
from navplan.storage.store import open_plan
from tests.storage.conftest import foreign

PAGE = 4096


@pytest.fixture
def hurt(plan_file: Path) -> Path:
    plan = Workspace(open_plan(plan_file, KINDS), KINDS)
    for number in range(60):
        plan.add(Goal(title=f"Mål {number}", why="Grunngivelse " * 60))
    plan.close()
    with closing(foreign(plan_file)) as connection:
        places = [row[0] for row in connection.execute("SELECT rootpage FROM sqlite_master WHERE name = 'history'")]
    pages = plan_file.stat().st_size // PAGE
    with plan_file.open("r+b") as file:
        for number in (pages - 3, pages - 9):
            assert number not in places
            file.seek((number - 1) * PAGE)
            file.write(b"\xa5" * PAGE)
    return plan_file


def test_it_is_saved_under_the_same_key_and_opens_with_it(hurt: Path, own: Path) -> None:
    before = hurt.read_bytes()
    saved = save(hurt, own, KINDS)
    assert key_name(saved.file) == key_name(hurt) != ""
    with closing(Workspace(open_plan(saved.file, KINDS), KINDS)) as plan:
        assert not plan.standing().doubts
        titles = {goal.title for goal in plan.all(Goal)}
    assert 40 < len(titles) <= 60
    assert titles <= {f"Mål {number}" for number in range(60)}
    assert hurt.read_bytes() == before


def test_no_word_of_it_is_in_plain_at_any_moment(hurt: Path, own: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Looked at when the child is done, before the private folder is gone, and afterwards."""
    seen: list[Path] = []

    def looked(*given: object) -> Path:
        look()
        return put(*given)  # type: ignore[arg-type]  # as it was called

    def look() -> None:
        for file in (one for root in (own, hurt.parent) for one in root.rglob("*") if one.is_file()):
            data = file.read_bytes()
            assert b"Grunngivelse" not in data
            assert not data.startswith(b"SQLite format 3")
            seen.append(file)

    put = door.put_beside
    monkeypatch.setattr(door, "put_beside", looked)
    save(hurt, own, KINDS)
    look()
    assert {"ren.navplan", hurt.name} <= {file.name for file in seen}


def test_without_its_key_nothing_is_read_and_nothing_left_behind(hurt: Path, own: Path) -> None:
    RING.forget()
    with pytest.raises(CannotRead):
        save(hurt, own, KINDS)
    assert [file for file in own.rglob("*") if file.is_file()] == []
