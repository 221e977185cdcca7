"""Undo, listeners, the guard, links and history, over a store in memory and over a plan file."""

from collections.abc import Callable

import pytest

from navplan.domain.changes import Change, Edit
from navplan.domain.fields import Field
from navplan.domain.modules import KINDS
from navplan.domain.modules.issued import Issued
from navplan.domain.modules.letter import Letter
from navplan.domain.modules.office import Role
from navplan.domain.modules.plan import Goal, Measure, Milestone, Task
from navplan.domain.ports import CannotStore
from navplan.domain.records import Record
from navplan.domain.words import Said
from navplan.domain.workspace import Workspace, random_id
from tests.memory import Counter, MemoryStore
from tests.moody import Moody


@pytest.fixture
def workspace(moody: Moody) -> Workspace:
    return Workspace(moody, KINDS, new_id=Counter())


def records(workspace: Workspace) -> dict[tuple[str, str], Record]:
    return {(key, record.id): record for key, found in everything(workspace).items() for record in found}


def words(said: Said | None) -> str:
    return said.words() if said else ""


def everything(workspace: Workspace) -> dict[str, tuple[Record, ...]]:
    return {kind.key: workspace.all(kind.record) for kind in KINDS}


# -- undo and redo


def test_undo_and_redo_walk_the_same_path_both_ways(workspace: Workspace, reopened: Callable[[], Workspace]) -> None:
    goal = workspace.add(Goal(title="1"))
    states = [records(workspace)]
    for title in "234":
        workspace.set(goal, title=title)
        states.append(records(workspace))
    for state in reversed(states[:-1]):
        workspace.undo()
        assert records(workspace) == state == records(reopened())
    for state in states[1:]:
        workspace.redo()
        assert records(workspace) == state == records(reopened())
    assert workspace.redo() is None


def test_with_nothing_done_there_is_nothing_to_undo(workspace: Workspace, moody: Moody) -> None:
    assert workspace.undo() is None
    assert workspace.redo() is None
    assert (workspace.undo_title, workspace.redo_title, moody.commits) == (None, None, 0)


def test_the_titles_tell_what_undo_and_redo_would_do(workspace: Workspace) -> None:
    goal = workspace.add(Goal())
    workspace.set(goal, title="x")
    done = workspace.undo()
    assert done is not None
    assert done.title.words() == "Angre: Endre Mål"
    assert (words(workspace.undo_title), words(workspace.redo_title)) == ("Legg til mål", "Endre Mål")
    again = workspace.redo()
    assert again is not None
    assert again.title.words() == "Endre Mål"
    assert (words(workspace.undo_title), workspace.redo_title) == ("Endre Mål", None)


def test_a_new_step_forgets_what_was_undone(workspace: Workspace) -> None:
    goal = workspace.add(Goal())
    workspace.set(goal, title="x")
    workspace.undo()
    workspace.set(goal, code="M1")
    assert workspace.redo_title is None
    assert workspace.redo() is None


@pytest.mark.parametrize("step", ["apply", "undo", "redo"])
def test_a_refused_step_leaves_plan_undo_list_and_listeners_untouched(
    workspace: Workspace, moody: Moody, step: str
) -> None:
    goal = workspace.add(Goal(title="Mål"))
    workspace.set(goal, title="Nytt")
    workspace.set(goal, title="Nyest")
    workspace.undo()
    heard: list[Edit] = []
    workspace.listen(heard.append)
    before = (records(workspace), workspace.undo_title, workspace.redo_title, workspace.saved_at)
    moody.refuses = True
    steps = {"apply": lambda: workspace.set(goal, code="x"), "undo": workspace.undo, "redo": workspace.redo}
    with pytest.raises(CannotStore, match="Disken er full"):
        steps[step]()
    assert before == (records(workspace), workspace.undo_title, workspace.redo_title, workspace.saved_at)
    assert heard == []
    moody.refuses = False
    steps[step]()
    assert len(heard) == 1


def test_an_edit_that_is_applied_twice_is_two_actions(workspace: Workspace) -> None:
    heard: list[Edit] = []
    workspace.listen(heard.append)
    role = Role(id="r", title="Leder")
    for change in (Change(None, role), Change(role, None)):
        workspace.apply(Edit(Said("Prøve"), (change,), "given from outside"))
    assert len({"given from outside", *(edit.action for edit in heard)}) == 3


def test_every_commit_has_an_action_id_of_its_own(workspace: Workspace) -> None:
    heard: list[Edit] = []
    workspace.listen(heard.append)
    goal = workspace.add(Goal())
    workspace.set(goal, title="x")
    workspace.undo()
    workspace.redo()
    actions = [edit.action for edit in heard]
    assert len(set(actions)) == len(actions) == 4
    assert all(actions)
    assert [past.action for past in reversed(workspace.history(10))] == actions


# -- listeners and guard


def test_listeners_are_told_in_turn_after_the_step_is_stored(workspace: Workspace, moody: Moody) -> None:
    heard: list[tuple[str, int, bool]] = []
    for name in ("first", "second"):

        def listener(edit: Edit, name: str = name) -> None:
            heard.append((name, moody.commits, workspace.get(Goal, next(iter(edit.ids()))) is not None))

        workspace.listen(listener)
    workspace.add(Goal())
    assert heard == [("first", 1, True), ("second", 1, True)]


def test_a_listener_can_undo_what_it_hears_about(workspace: Workspace) -> None:
    """The step is on the undo list before anyone is told."""
    undone: list[Edit | None] = []

    def veto(edit: Edit) -> None:
        if not undone:
            undone.append(None)
            undone.append(workspace.undo())

    workspace.listen(veto)
    workspace.add(Goal())
    assert workspace.all(Goal) == ()
    assert undone[1] is not None


class Watch:
    """A guard that writes down what it is asked, and stops one word."""

    def __init__(self) -> None:
        self.asked: list[tuple[str, str]] = []

    def __call__(self, field: Field, text: str) -> None:
        self.asked.append((field.key, text))
        if text == "forbudt":
            raise ValueError(text)


@pytest.fixture
def watch() -> Watch:
    return Watch()


@pytest.fixture
def guarded(moody: Moody, watch: Watch) -> Workspace:
    return Workspace(moody, KINDS, watch, Counter())


def test_the_guard_reads_the_free_texts_of_a_birth_and_no_keys_links_or_numbers(
    guarded: Workspace, watch: Watch
) -> None:
    role = guarded.add(Role(title="Leder"))
    watch.asked.clear()
    guarded.add(Measure(title="Tiltak", description="Prosa", status="ferdig", year=2026, role=role.id))
    assert watch.asked == [("title", "Tiltak"), ("description", "Prosa")]


def test_the_guard_reads_only_what_is_new(guarded: Workspace, watch: Watch) -> None:
    letter = guarded.add(Letter(title="Brev", attachments=("Vedlegg 1", "Vedlegg 2")))
    watch.asked.clear()
    letter = guarded.set(letter, year=2026)
    assert watch.asked == []
    guarded.set(letter, attachments=("Vedlegg 2", "Vedlegg 3", "Vedlegg 1"))
    assert watch.asked == [("attachments", "Vedlegg 3")]


def test_the_guard_is_not_asked_about_emptied_fields_removals_undo_or_redo(guarded: Workspace, watch: Watch) -> None:
    letter = guarded.add(Letter(title="Brev"))
    watch.asked.clear()
    guarded.set(letter, title="")
    guarded.undo()
    guarded.redo()
    guarded.remove(letter)
    guarded.undo()
    assert watch.asked == []


def test_what_the_guard_stops_is_not_stored_and_not_undoable(guarded: Workspace, moody: Moody) -> None:
    goal = guarded.add(Goal(title="Mål"))

    def draft_with_one_bad_text() -> None:
        with guarded.draft(Said("Import")) as draft:
            draft.add(Measure(title="Greit"))
            draft.set(goal, title="forbudt")

    with pytest.raises(ValueError, match="forbudt"):
        draft_with_one_bad_text()
    assert records(guarded) == {("goal", goal.id): goal}
    assert moody.commits == 1
    assert words(guarded.undo_title) == "Legg til mål"


# -- links, both ways


def test_the_index_of_links_is_right_after_every_kind_of_change_and_its_undo(
    workspace: Workspace, reopened: Callable[[], Workspace]
) -> None:
    one, two = workspace.add(Goal(code="M1")), workspace.add(Goal(code="M2"))
    role = workspace.add(Role(title="Leder"))
    first = workspace.add(Measure(code="T1", goals=(one.id,), role=role.id))
    second = workspace.add(Measure(code="T2", goals=(one.id, two.id)))

    def look(plan: Workspace) -> list[list[str]]:
        seen = [[m.code for m in plan.linked(Measure, "goals", goal.id)] for goal in (one, two)]
        return [*seen, [m.code for m in plan.linked(Measure, "role", role.id)]]

    assert look(workspace) == [["T1", "T2"], ["T2"], ["T1"]]
    steps: list[Callable[[], object]] = [
        lambda: workspace.set(first, title="Bare tekst"),
        lambda: workspace.set(first, goals=(two.id,)),
        lambda: workspace.set(second, goals=(), role=role.id),
        lambda: workspace.set(first, goals=(one.id, two.id), role=None),
        lambda: workspace.add(Measure(code="T3", goals=(two.id,), role=role.id)),
        lambda: workspace.remove(first),
        lambda: workspace.remove(two),
        lambda: workspace.remove(role),
    ]
    for step in steps:
        step()
        assert look(workspace) == look(reopened())
    for _ in steps:
        workspace.undo()
        assert look(workspace) == look(reopened())
    assert [sorted(codes) for codes in look(workspace)] == [["T1", "T2"], ["T2"], ["T1"]]
    for _ in steps:
        workspace.redo()
        assert look(workspace) == look(reopened())


def test_editing_a_row_does_not_move_it_among_the_linked(workspace: Workspace) -> None:
    measure = workspace.add(Measure())
    tasks = [workspace.add(Task(measure=measure.id, title=title)) for title in "abc"]
    assert len(workspace.linked(Task, "measure", measure.id)) == 3
    workspace.set(tasks[0], title="A", done=True)
    assert [task.title for task in workspace.linked(Task, "measure", measure.id)] == ["A", "b", "c"]


def test_links_are_found_by_their_own_field_only(workspace: Workspace) -> None:
    measure = workspace.add(Measure())
    workspace.add(Milestone(measure=measure.id))
    assert workspace.linked(Task, "measure", measure.id) == ()
    assert workspace.linked(Milestone, "measure", "nobody") == ()


def test_the_order_after_reopening_is_the_order_in_memory(
    workspace: Workspace, reopened: Callable[[], Workspace]
) -> None:
    goals = [workspace.add(Goal(code=f"M{n}")) for n in range(5)]
    workspace.set(goals[1], code="endret")
    workspace.remove(goals[0])
    workspace.remove(goals[3])
    workspace.add(Goal(code="ny"))
    workspace.undo()
    workspace.undo()
    workspace.redo()
    workspace.undo()
    assert [goal.code for goal in reopened().all(Goal)] == [goal.code for goal in workspace.all(Goal)]


# -- history


def test_history_tells_newest_first_what_was_and_what_is(workspace: Workspace) -> None:
    goal = workspace.add(Goal(title="Mål"))
    after = workspace.set(goal, title="Nytt")
    workspace.remove(after)
    told = [(past.title.words(), past.key, past.id, past.before, past.after) for past in workspace.history(10)]
    assert told == [
        ("Fjern mål", "goal", goal.id, after, None),
        ("Endre Mål", "goal", goal.id, goal, after),
        ("Legg til mål", "goal", goal.id, None, goal),
    ]


def test_history_comes_in_pages_and_for_one_record(workspace: Workspace) -> None:
    goal, other = workspace.add(Goal()), workspace.add(Goal())
    for n in range(5):
        workspace.set(goal, title=f"{n}")
        workspace.set(other, title=f"{n}")
    first = workspace.history(4)
    rest = workspace.history(100, before=first[-1].seq)
    assert [past.seq for past in (*first, *rest)] == sorted((p.seq for p in workspace.history(100)), reverse=True)
    assert len(first) + len(rest) == 12
    assert {past.id for past in workspace.history(100, id=goal.id)} == {goal.id}
    assert len(workspace.history(100, id=goal.id)) == 6
    assert workspace.history(100, before=first[-1].seq, id=goal.id)[0].seq < first[-1].seq


def test_closing_lets_go_of_the_store() -> None:
    store = MemoryStore()
    Workspace(store, KINDS).close()
    assert store.closed


def test_ids_are_random_and_fit_in_a_file_name() -> None:
    ids = {random_id() for _ in range(200)}
    assert len(ids) == 200
    assert all(len(id) == 32 and id.isalnum() and id.islower() | id.isdecimal() for id in ids)


# -- what undo passes by


def test_what_happened_outside_the_plan_is_stored_and_told_but_not_taken_back(workspace: Workspace) -> None:
    told: list[Edit] = []
    goal = workspace.add(Goal(title="Mål"))
    workspace.listen(told.append)
    noted = workspace.note(Issued(title="Årets plan"))
    assert workspace.get(Issued, noted.id) == noted
    assert [edit.touches(Issued) for edit in told] == [True]
    workspace.undo()
    assert workspace.get(Goal, goal.id) is None
    assert workspace.get(Issued, noted.id) == noted
    workspace.redo()
    assert workspace.get(Goal, goal.id) == goal
