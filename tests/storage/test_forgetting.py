"""A code that may not be kept leaves the plan's file: history, undo and index, and the file still adds up."""

from contextlib import closing
from datetime import date
from pathlib import Path

import pytest

from navplan.domain.changes import Edit
from navplan.domain.competence.keeping import deletion
from navplan.domain.merging.merge import heard_of
from navplan.domain.modules import KINDS
from navplan.domain.modules.competence import (
    Newcomer,
    NewcomerPoint,
    Onboarding,
    OnboardingPoint,
    OnboardingTally,
)
from navplan.domain.modules.office import Role
from navplan.domain.modules.plan import Measure
from navplan.domain.ports import FORGOTTEN
from navplan.domain.words import Said
from navplan.domain.workspace import Workspace
from navplan.storage import digests
from navplan.storage.engine import connect
from navplan.storage.store import new_plan
from tests.storage.conftest import applied, opened, query

STARTED, ENDED, NOW = date(2025, 1, 6), date(2025, 6, 27), date(2026, 7, 1)


@pytest.fixture
def file(tmp_path: Path) -> Path:
    """A plan with one whose time is over and one who still runs; each has a point and has been changed."""
    path = tmp_path / "plan.navplan"
    workspace = Workspace(new_plan(path, KINDS), KINDS)
    role = workspace.add(Role(title="Veileder")).id
    programme = workspace.add(Onboarding(name="Seks måneder", months=6))
    point = workspace.add(OnboardingPoint(onboarding=programme.id, title="Taushetsplikt", week_from=1, week_to=2))
    for number, started, ended in ((1, STARTED, ENDED), (2, date(2026, 3, 2), None)):
        newcomer = workspace.add(
            Newcomer(onboarding=programme.id, code_year=2025, code_number=number, role=role, started_on=started)
        )
        workspace.add(NewcomerPoint(newcomer=newcomer.id, point=point.id, status="fullfort", done_on=started))
        workspace.set(newcomer, ended_on=ended)
    workspace.add(Measure(code="T1", title="Ringe"))
    workspace.close()
    return path


def delete(workspace: Workspace, now: date = NOW) -> Edit:
    return applied(workspace, deletion(workspace, now))


def old_rows(path: Path, id: str) -> list[tuple[str, str | None, str | None]]:
    return query(path, f"SELECT title, before, after FROM history WHERE record = '{id}' ORDER BY seq")


def test_the_code_is_in_no_row_of_the_history_and_in_no_byte_of_the_file(file: Path) -> None:
    workspace = opened(file)
    old = next(n for n in workspace.all(Newcomer) if n.code_number == 1)
    assert str(ENDED).encode() in file.read_bytes(), "before, the file tells"
    delete(workspace)
    workspace.close()
    rows = old_rows(file, old.id)
    assert len(rows) == 3
    empty = f'{{"id": "{old.id}"}}'
    assert [row[1:] for row in rows] == [(None, empty), (empty, empty), (empty, None)]
    assert {row[0] for row in rows} == {rows[-1][0]}
    assert str(ENDED).encode() not in file.read_bytes()
    assert str(STARTED).encode() not in file.read_bytes()


def test_the_file_adds_up_and_nothing_is_in_doubt(file: Path) -> None:
    workspace = opened(file)
    delete(workspace)
    workspace.add(Measure(code="T2", title="Skrive"))
    workspace.close()
    with closing(connect(file, read_only=True)) as connection:
        assert digests.examine(connection) == digests.Examined()
    assert opened(file).standing().doubts == ()


def test_the_history_says_that_something_was_deleted_and_others_are_as_they_were(file: Path) -> None:
    workspace = opened(file)
    before = {past.seq: past for past in workspace.history(100)}
    step = delete(workspace)
    gone = {change.id for change in step.changes if change.after is None}
    assert len(gone) == 2
    for past in workspace.history(100):
        assert past.is_forgotten == (past.id in gone)
        if past.is_forgotten:
            assert past.title == FORGOTTEN
            assert (past.after or past.before) in (Newcomer(id=past.id), NewcomerPoint(id=past.id))
        elif past.seq in before:
            assert past == before[past.seq]
    assert [tally.ended for tally in workspace.all(OnboardingTally)] == [1]


def test_undo_passes_the_deletion_by_also_after_a_restart(file: Path) -> None:
    workspace = opened(file)
    delete(workspace)
    for plan in (workspace, opened(file)):
        assert plan.undo_title == Said("Legg til {kind}", kind=Said("tiltak"))
    again = opened(file)
    while again.undo_title is not None:
        again.undo()
    assert all(newcomer.code_number != 1 for newcomer in again.all(Newcomer))


def test_search_finds_nothing_of_it(file: Path) -> None:
    workspace = opened(file)
    old = next(n for n in workspace.all(Newcomer) if n.code_number == 1)
    delete(workspace)
    assert old.id not in {hit.id for hit in workspace.find("2025", 50)}
    workspace.close()
    assert query(file, f"SELECT count(*) FROM sought WHERE record = '{old.id}'") == [(0,)]


def test_a_code_removed_by_hand_can_be_brought_back_until_the_next_time_and_then_not(file: Path) -> None:
    workspace = opened(file)
    delete(workspace)
    running = workspace.all(Newcomer)[0]
    workspace.remove(running)
    workspace.undo()
    workspace.remove(workspace.all(Newcomer)[0])
    workspace.close()
    workspace = opened(file)
    assert delete(workspace).changes == ()
    assert {row[0] for row in old_rows(file, running.id)} == {old_rows(file, running.id)[0][0]}
    assert deletion(workspace, NOW) is None
    with closing(connect(file, read_only=True)) as connection:
        assert digests.examine(connection) == digests.Examined()


def test_nothing_is_overwritten_while_the_file_is_in_doubt(file: Path) -> None:
    with closing(connect(file)) as connection:
        connection.execute("UPDATE measure SET title = 'Annet'")
        connection.commit()
    workspace = opened(file)
    assert workspace.standing().doubts
    assert deletion(workspace, NOW) is None


def test_another_copy_hears_that_it_was_deleted_and_not_what(file: Path) -> None:
    workspace = opened(file)
    delete(workspace)
    heard = heard_of(workspace.history(100), known=())
    told = [one for one in heard if one.title == FORGOTTEN]
    assert len(told) == 5
    assert all(getattr(one.change.either, "code_number", None) is None for one in told)
