"""What undo and redo would do next is the same after a restart."""

from datetime import UTC, datetime, timedelta

import pytest

from navplan.domain.draft import Overtaken
from navplan.domain.modules import KINDS
from navplan.domain.modules.plan import Goal
from navplan.domain.ports import Among, Past
from navplan.domain.steps import REMEMBERED, recalled
from navplan.domain.words import Said
from navplan.domain.workspace import Workspace
from tests.memory import Counter
from tests.moody import Moody


def words(said: Said | None) -> str:
    return said.words() if said else ""


class Forgetful(Moody):
    """Its history ends one change too early."""

    def history(
        self, limit: int, before: int | None = None, id: str | None = None, among: Among | None = None
    ) -> tuple[Past, ...]:
        return super().history(limit, before, id, among)[1:]


def test_undo_and_redo_go_on_where_they_were_after_a_restart(moody: Moody) -> None:
    first = Workspace(moody, KINDS, new_id=Counter())
    goal = first.add(Goal(title="Ett"))
    first.set(goal, title="To")
    first.set(goal, title="Tre")
    first.undo()
    again = Workspace(moody, KINDS)
    assert (words(again.undo_title), words(again.redo_title)) == ("Endre Mål", "Endre Mål")
    again.redo()
    assert [g.title for g in again.all(Goal)] == ["Tre"]
    for _ in range(3):
        again.undo()
    assert again.all(Goal) == ()
    assert again.undo() is None
    last = Workspace(moody, KINDS)
    assert last.undo_title is None
    last.redo()
    assert [g.title for g in last.all(Goal)] == ["Ett"]


def test_a_step_older_than_ninety_days_is_history_and_not_undo(moody: Moody) -> None:
    workspace = Workspace(moody, KINDS)
    workspace.add(Goal(title="Gammelt"))
    past = moody.history(10)
    assert recalled(past, past[0].at + REMEMBERED).done != []
    assert recalled(past, past[0].at + REMEMBERED + timedelta(seconds=1)).done == []


def test_a_step_that_is_only_half_read_is_left_out(moody: Moody) -> None:
    workspace = Workspace(moody, KINDS)
    with workspace.draft(Said("To ting")) as draft:
        draft.add(Goal(title="A"))
        draft.add(Goal(title="B"))
    workspace.add(Goal(title="C"))
    now = datetime.now(UTC)
    assert [len(edit.changes) for edit in recalled(moody.history(3), now, 4).done] == [2, 1]
    assert [len(edit.changes) for edit in recalled(moody.history(2), now, 2).done] == [1]


def test_a_step_whose_record_stands_otherwise_now_is_not_taken_back(moody: Moody) -> None:
    workspace = Workspace(moody, KINDS)
    goal = workspace.add(Goal(title="Ett"))
    other = Workspace(moody, KINDS)
    other.set(goal, title="To")
    with pytest.raises(Overtaken):
        Workspace(Forgetful(moody), KINDS).undo()
    assert [g.title for g in other.all(Goal)] == ["To"]
