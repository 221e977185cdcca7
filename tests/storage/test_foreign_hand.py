"""T8: somebody else at the file. It is noticed, told in words, and never written over."""

import re
import shutil
from contextlib import closing
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from navplan.domain.modules import KINDS
from navplan.domain.modules.plan import Goal
from navplan.domain.ports import CannotRead, CannotStore, Displaced
from navplan.domain.workspace import Workspace
from navplan.storage import marks
from navplan.storage.store import SqliteStore, open_plan
from tests.storage.conftest import foreign, listing, query

ELSEWHERE = "Planen er endret et annet sted mens du arbeidet. Endringen din er ikke lagret."


def test_work_of_another_connection_is_noticed_before_anything_is_written(plan: Workspace, plan_file: Path) -> None:
    goal = plan.add(Goal(title="Mål"))
    query(plan_file, "UPDATE document SET revision = revision + 1, writer = 'another'")
    before = listing(plan_file.parent)
    ours = query(plan_file, "SELECT plan FROM document")[0][0]
    with pytest.raises(Displaced, match=re.escape(ELSEWHERE)) as refused:
        plan.set(goal, title="Over den andre")
    step = refused.value.step
    assert step is not None
    assert [change.after for change in step.changes] == [replace(goal, title="Over den andre")]
    assert refused.value.of_plan == ours
    assert plan.get(Goal, goal.id) == goal
    after = listing(plan_file.parent)
    assert after[plan_file.name] == before[plan_file.name]


@pytest.mark.parametrize(
    "sql",
    [
        "UPDATE document SET plan = 'another'",
        "UPDATE document SET revision = revision - 1",
        "UPDATE document SET writer = 'another'",
        "DELETE FROM document",
    ],
)
def test_any_part_of_the_mark_tells(plan: Workspace, plan_file: Path, sql: str) -> None:
    plan.add(Goal())
    query(plan_file, sql)
    with pytest.raises(CannotStore, match=re.escape(ELSEWHERE)):
        plan.add(Goal())
    assert query(plan_file, "SELECT count(*) FROM goal") == [(1,)]


def test_work_that_comes_between_the_look_and_the_write_is_noticed_too(
    plan: Workspace, plan_file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    plan.add(Goal())
    look = marks.look

    def look_then_lose(path: Path) -> Any:
        mark = look(path)
        query(plan_file, "UPDATE document SET revision = revision + 1, writer = 'another'")
        return mark

    monkeypatch.setattr(marks, "look", look_then_lose)
    with pytest.raises(CannotStore, match=re.escape(ELSEWHERE)):
        plan.add(Goal())
    assert query(plan_file, "SELECT count(*) FROM goal") == [(1,)]


def test_work_that_comes_right_after_our_commit_is_noticed_at_the_next(
    plan: Workspace, plan_file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    look = marks.look
    looks: list[int] = []

    def lose_then_look(path: Path) -> Any:
        looks.append(1)
        if len(looks) == 2:
            query(plan_file, "UPDATE document SET revision = revision + 1, writer = 'another'")
        return look(path)

    monkeypatch.setattr(marks, "look", lose_then_look)
    plan.add(Goal())
    with pytest.raises(CannotStore, match=re.escape(ELSEWHERE)):
        plan.add(Goal())


def test_a_file_that_was_replaced_by_a_copy_of_itself_is_not_written_to(plan: Workspace, plan_file: Path) -> None:
    """A sync client puts its own file in place: the same bytes, another file; we would write into the old one."""
    plan.add(Goal(title="Mål"))
    copy = Path(shutil.copyfile(plan_file, plan_file.with_name("copy")))
    copy.replace(plan_file)
    before = listing(plan_file.parent)
    with pytest.raises(CannotStore, match=re.escape(ELSEWHERE)):
        plan.add(Goal())
    assert listing(plan_file.parent)[plan_file.name] == before[plan_file.name]
    assert len(plan.all(Goal)) == 1


def test_closing_does_not_touch_the_journal_of_a_file_that_took_our_place(plan: Workspace, plan_file: Path) -> None:
    plan.add(Goal())
    copy = Path(shutil.copyfile(plan_file, plan_file.with_name("copy")))
    copy.replace(plan_file)
    journal = plan_file.with_name(f"{plan_file.name}-journal")
    journal.write_bytes(b"theirs")
    plan.close()
    assert journal.read_bytes() == b"theirs"


def test_a_file_that_is_gone_is_told_so_and_comes_back_unharmed(plan: Workspace, plan_file: Path) -> None:
    goal = plan.add(Goal(title="Mål"))
    away = plan_file.rename(plan_file.with_name("away"))
    with pytest.raises(Displaced, match=r"Finner ikke filen «fjordvik.navplan»"):
        plan.set(goal, title="x")
    assert not plan_file.exists()
    away.rename(plan_file)
    plan.set(goal, title="Tilbake")
    assert query(plan_file, "SELECT title FROM goal") == [("Tilbake",)]


@pytest.mark.usefixtures("impatient")
@pytest.mark.parametrize("lock", ["BEGIN IMMEDIATE", "BEGIN EXCLUSIVE"])
def test_a_second_writer_gets_a_plain_sentence_and_can_try_again(plan_file: Path, lock: str) -> None:
    plan = Workspace(open_plan(plan_file, KINDS), KINDS)
    goal = plan.add(Goal(title="Mål"))
    with closing(foreign(plan_file, isolation_level=None)) as other:
        other.execute(lock)
        with pytest.raises(
            CannotStore, match=r"Planen er opptatt i et annet vindu. Endringen er ikke lagret. Prøv igjen"
        ):
            plan.set(goal, title="Nytt")
        assert plan.get(Goal, goal.id) == goal
        other.execute("ROLLBACK")
    plan.set(goal, title="Nytt")
    assert query(plan_file, "SELECT title FROM goal") == [("Nytt",)]
    plan.close()


@pytest.mark.usefixtures("impatient")
def test_a_read_that_the_world_does_not_allow_is_told_in_words(plan_file: Path) -> None:
    store = open_plan(plan_file, KINDS)
    with closing(foreign(plan_file, isolation_level=None)) as other:
        other.execute("BEGIN EXCLUSIVE")
        for read in (lambda: store.all(Goal), lambda: store.history(1)):
            with pytest.raises(CannotRead, match=r"«fjordvik.navplan» er åpen et annet sted"):
                read()
    assert store.all(Goal) == ()
    store.close()


def test_a_bug_in_our_own_reading_is_not_told_as_a_fault_of_the_world(
    sqlite_store: SqliteStore, plan_file: Path
) -> None:
    query(plan_file, "DROP TABLE task")
    kind = next(kind for kind in KINDS if kind.key == "task")
    with pytest.raises(Exception, match="no such table"):
        sqlite_store.all(kind.record)
