"""What can be read of a damaged plan is saved into a file of its own; the damaged one is not touched (row 7)."""

import shutil
import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path

import pytest

from navplan.domain.merging.clashes import records_of
from navplan.domain.modules import KINDS
from navplan.domain.modules.plan import Goal, Measure, Task
from navplan.domain.ports import CannotRead
from navplan.domain.records import Record
from navplan.domain.workspace import Workspace
from navplan.storage.received.reaching import HurtFile, Row
from navplan.storage.received.salvaging import Taken, salvage
from navplan.storage.store import open_plan
from tests.storage.conftest import query
from tests.storage.test_hostile_plans import SCHEMA_HURT

PAGE = 4096


@pytest.fixture(scope="module")
def filled_once(filled_template: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A plan with goals and measures on many pages, closed; written once, to be copied."""
    path = Path(shutil.copyfile(filled_template, tmp_path_factory.mktemp("many") / "plan.navplan"))
    plan = Workspace(open_plan(path, KINDS), KINDS)
    for number in range(60):
        goal = plan.add(Goal(title=f"Mål {number}", why="Fordi " * 100))
        plan.add(Measure(title=f"Tiltak {number}", goals=(goal.id,)))
    plan.close()
    return path


@pytest.fixture
def filled(filled_once: Path, plan_file: Path) -> Path:
    return Path(shutil.copyfile(filled_once, plan_file))


def records_in(path: Path) -> dict[str, Record]:
    with closing(Workspace(open_plan(path, KINDS), KINDS)) as plan:
        assert not plan.standing().doubts
        assert plan.standing().barred is None
        return records_of(plan, KINDS)


def test_a_whole_plan_comes_out_with_every_record(filled: Path) -> None:
    target = filled.with_name("reddet.navplan")
    came = salvage(filled, target)
    assert records_in(target) == records_in(filled)
    assert not any(one.missing or not one.is_whole or one.loose for one in came.values())
    assert query(target, "SELECT plan FROM document") != query(filled, "SELECT plan FROM document")


@pytest.mark.parametrize("harm", SCHEMA_HURT.values(), ids=SCHEMA_HURT)
def test_of_a_plan_with_a_bit_of_its_schema_flipped_every_record_comes_out(
    filled: Path, harm: Callable[[Path], None]
) -> None:
    whole, target = records_in(filled), filled.with_name("reddet.navplan")
    harm(filled)
    with pytest.raises(CannotRead, match="skadet"):
        open_plan(filled, KINDS)
    salvage(filled, target)
    assert records_in(target) == whole


@pytest.mark.parametrize("place", range(2, 40, 3))
def test_with_a_page_overwritten_the_rest_is_saved_and_opens(filled: Path, place: int) -> None:
    hurt = Path(shutil.copyfile(filled, filled.with_name("skadet.navplan")))
    pages = hurt.stat().st_size // PAGE
    with hurt.open("r+b") as file:
        file.seek((pages * place // 40) * PAGE)
        file.write(b"\xa5" * PAGE)
    before, target = hurt.read_bytes(), filled.with_name("reddet.navplan")
    whole = records_in(filled)
    salvage(hurt, target)
    saved = records_in(target)
    assert hurt.read_bytes() == before
    assert set(saved) <= set(whole)
    assert len(saved) > len(whole) // 2
    links = [id for id, record in saved.items() if type(record) is type(whole[id]) and record.id != whole[id].id]
    assert links == []


def test_rows_before_and_after_what_is_hurt_are_saved(filled: Path) -> None:
    (root,) = query(filled, "SELECT rootpage FROM sqlite_master WHERE name = 'goal'")[0]
    leaves = query(filled, "SELECT pageno FROM dbstat WHERE name = 'goal' AND pagetype = 'leaf' ORDER BY path")
    assert root
    assert len(leaves) > 3
    with filled.open("r+b") as file:
        file.seek((int(str(leaves[len(leaves) // 2][0])) - 1) * PAGE)
        file.write(b"\xa5" * PAGE)
    target = filled.with_name("reddet.navplan")
    assert not salvage(filled, target)["goal"].is_whole
    titles = [str(title) for (title,) in query(target, "SELECT title FROM goal ORDER BY entry")]
    assert "Mål 0" in titles
    assert "Mål 59" in titles
    assert len(titles) > 40


def test_what_led_to_a_lost_record_is_let_go_of(plan_file: Path) -> None:
    plan = Workspace(open_plan(plan_file, KINDS), KINDS)
    goal = plan.add(Goal(title="Borte"))
    plan.add(Goal(title="Står alene", parent=goal.id))
    measure = plan.add(Measure(title="Blir", goals=(goal.id,)))
    plan.add(Task(measure=measure.id, title="Blir med"))
    other = plan.add(Measure(title="Også borte"))
    plan.add(Task(measure=other.id, title="Kan ikke stå alene"))
    plan.close()
    query(plan_file, f"DELETE FROM goal WHERE id = '{goal.id}'")
    query(plan_file, f"DELETE FROM measure WHERE id = '{other.id}'")
    target = plan_file.with_name("reddet.navplan")
    came = salvage(plan_file, target)
    saved = records_in(target).values()
    assert {getattr(one, "title", "") for one in saved} == {"Står alene", "Blir", "Blir med"}
    assert [one.goals for one in saved if isinstance(one, Measure)] == [()]
    assert {table: one.missing for table, one in came.items() if one.missing} == {"measure_goals": 1, "task": 1}
    assert came["goal"].loose == 1
    assert (came["task"].read, came["measure_goals"].read) == (1, 0)


def test_a_row_that_our_own_table_would_not_have_is_left_out(filled: Path) -> None:
    before = len(query(filled, "SELECT id FROM task"))
    with closing(sqlite3.connect(filled)) as connection:
        connection.execute("PRAGMA ignore_check_constraints = ON")
        (id,) = connection.execute("SELECT id FROM task LIMIT 1").fetchone()
        connection.execute("UPDATE task SET due = 'i morgen' WHERE id = ?", (id,))
        connection.commit()
    target = filled.with_name("reddet.navplan")
    came = salvage(filled, target)
    assert came["task"] == Taken(read=before - 1, missing=1, is_whole=False)
    assert all(one.is_whole for table, one in came.items() if table != "task")
    assert len(query(target, "SELECT id FROM task")) == before - 1


def test_a_file_with_nothing_to_read_is_refused_and_leaves_no_plan_behind(plan_file: Path) -> None:
    plan_file.write_bytes(plan_file.read_bytes()[:100] + b"\xa5" * 20_000)
    with pytest.raises(CannotRead):
        salvage(plan_file, plan_file.with_name("reddet.navplan"))


def test_of_a_table_that_the_file_no_longer_knows_no_range_is_asked(
    filled: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Each question in vain is a new connection, and there are hundreds of ranges."""
    asked: list[str] = []
    question = HurtFile.rows

    def noted(file: HurtFile, words: str, *values: int) -> Iterator[Row]:
        asked.append(words)
        return question(file, words, *values)

    monkeypatch.setattr(HurtFile, "rows", noted)
    with closing(sqlite3.connect(filled)) as connection:
        connection.execute("PRAGMA foreign_keys = OFF")
        connection.execute("DROP TABLE measure_goals")
    target = filled.with_name("reddet.navplan")
    came = salvage(filled, target)
    assert came["measure_goals"] == Taken(read=0, missing=0, is_whole=False)
    assert all(one.is_whole for table, one in came.items() if table != "measure_goals")
    assert len([words for words in asked if '"measure_goals"' in words]) < 5
