"""What stands in memory is kept as a plan of its own when the plan's file is another than it was (design 5.4)."""

import shutil
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest

from navplan.domain.changes import Change, Edit
from navplan.domain.in_memory import with_step
from navplan.domain.merging.clashes import Merged, records_of
from navplan.domain.merging.merge import merge
from navplan.domain.modules import KINDS
from navplan.domain.modules.plan import Goal
from navplan.domain.ports import CannotStore
from navplan.domain.words import Said
from navplan.domain.workspace import Workspace
from navplan.storage.backups.finding import shelf_of
from navplan.storage.backups.shelf import BackupShelf
from navplan.storage.own_version import Mine, keep_mine
from navplan.storage.sharing.fetching import identity
from navplan.storage.sharing.meeting import actions_of, meet_file
from navplan.storage.store import open_plan


class Session:
    """A plan that is open, what it had when it was opened, and the steps since."""

    def __init__(self, path: Path) -> None:
        self.plan = opened(path)
        self._had = actions_of(path)
        self._steps: list[Edit] = []
        self.plan.listen(self._steps.append)

    @property
    def mine(self) -> Mine:
        return Mine(self.plan.snapshot(), self._had, tuple(self._steps))


def opened(path: Path) -> Workspace:
    return Workspace(open_plan(path, KINDS), KINDS)


@pytest.fixture
def shelf(tmp_path: Path, plan_file: Path) -> BackupShelf:
    return shelf_of(tmp_path / "kopier", plan_file)


def elsewhere(plan_file: Path, title: str) -> None:
    """Another machine's file, changed there, takes the place of ours."""
    other = Path(shutil.copyfile(plan_file, plan_file.with_name("annen.navplan")))
    with closing(opened(other)) as plan:
        plan.add(Goal(title=title))
    other.replace(plan_file)


def test_what_stood_in_memory_is_a_whole_plan_with_the_history_that_was_ours(
    plan_file: Path, shelf: BackupShelf
) -> None:
    session = Session(plan_file)
    goal = session.plan.add(Goal(title="Før kopien"))
    shelf.take(plan_file, "apning")
    goal = session.plan.set(goal, title="Etter kopien")
    ours, id = actions_of(plan_file), identity(plan_file)[0]
    plan_file.unlink()
    kept = keep_mine(session.mine, shelf, plan_file, plan_file.with_name("min.navplan"), KINDS)
    assert actions_of(kept) == ours
    with closing(opened(kept)) as found:
        assert records_of(found, KINDS) == records_of(session.plan, KINDS)
        assert [past.after for past in found.history(1)] == [goal]
        assert not found.standing().doubts
    assert identity(kept)[0] == id
    assert not [one for one in plan_file.parent.iterdir() if one.name.startswith("ny-")]


def test_what_could_not_be_stored_is_one_step_more(plan_file: Path, shelf: BackupShelf) -> None:
    session = Session(plan_file)
    goal = session.plan.add(Goal(title="Lagret"))
    shelf.take(plan_file, "apning")
    step = Edit(Said("Endre Tittel"), (Change(goal, replace(goal, title="Ikke lagret")),))
    ours = actions_of(plan_file)
    mine = replace(session.mine, plan=with_step(session.plan, step))
    kept = keep_mine(mine, shelf, plan_file, plan_file.with_name("min.navplan"), KINDS)
    assert len(actions_of(kept) - ours) == 1
    with closing(opened(kept)) as found:
        assert [one.title for one in found.all(Goal)] == ["Ikke lagret"]


def merged_with(plan_file: Path, kept: Path) -> Merged:
    """What becomes of the file that came when what was kept is merged into it."""
    with closing(opened(plan_file)) as there:
        met = meet_file(plan_file, kept, plan_file.parent, identity(plan_file)[0], KINDS)
        return merge(met.base, there, met.theirs, KINDS)


def test_a_backup_with_a_step_that_is_not_ours_is_not_built_on(plan_file: Path, shelf: BackupShelf) -> None:
    """Else what was done there would count as known, and the merge would take it out as if we had removed it."""
    session = Session(plan_file)
    session.plan.add(Goal(title="Vårt"))
    shelf.take(plan_file, "apning")
    elsewhere(plan_file, "Deres")
    shelf.take(plan_file, "underveis")
    kept = keep_mine(session.mine, shelf, plan_file, plan_file.with_name("min.navplan"), KINDS)
    merged = merged_with(plan_file, kept)
    assert {one.title for one in merged.records.values() if isinstance(one, Goal)} == {"Vårt", "Deres"}


def test_what_we_did_before_they_parted_is_not_asked_about(plan_file: Path, shelf: BackupShelf) -> None:
    session = Session(plan_file)
    goal = session.plan.add(Goal(title="Først"))
    shelf.take(plan_file, "apning")
    session.plan.set(goal, title="Så")
    elsewhere(plan_file, "Deres")
    step = Edit(Said("Endre Tittel"), (Change(session.plan.all(Goal)[0], replace(goal, title="Til slutt")),))
    mine = replace(session.mine, plan=with_step(session.plan, step))
    merged = merged_with(plan_file, keep_mine(mine, shelf, plan_file, plan_file.with_name("min.navplan"), KINDS))
    assert not merged.clashes
    assert {one.title for one in merged.records.values() if isinstance(one, Goal)} == {"Til slutt", "Deres"}


def test_an_older_copy_that_came_back_loses_nothing_of_ours(plan_file: Path, shelf: BackupShelf) -> None:
    session = Session(plan_file)
    goal = session.plan.add(Goal(title="Gammelt"))
    shelf.take(plan_file, "apning")
    old = Path(shutil.copyfile(plan_file, plan_file.with_name("gammel.navplan")))
    session.plan.set(goal, title="Nytt")
    session.plan.add(Goal(title="Til"))
    old.replace(plan_file)
    kept = keep_mine(session.mine, shelf, plan_file, plan_file.with_name("min.navplan"), KINDS)
    merged = merged_with(plan_file, kept)
    assert merged.records == records_of(session.plan, KINDS)
    assert not merged.clashes


def test_without_a_backup_everything_is_kept_all_the_same(plan_file: Path, shelf: BackupShelf) -> None:
    session = Session(plan_file)
    session.plan.add(Goal(title="Vårt"))
    plan_file.unlink()
    kept = keep_mine(session.mine, shelf, plan_file, plan_file.with_name("min.navplan"), KINDS)
    with closing(opened(kept)) as found:
        assert records_of(found, KINDS) == records_of(session.plan, KINDS)


def test_a_file_that_is_there_is_never_written_over(plan_file: Path, shelf: BackupShelf) -> None:
    session = Session(plan_file)
    taken = plan_file.with_name("min.navplan")
    taken.write_bytes(b"noe annet")
    with pytest.raises(CannotStore):
        keep_mine(session.mine, shelf, plan_file, taken, KINDS)
    assert taken.read_bytes() == b"noe annet"


def test_another_plan_is_not_merged_in(plan_file: Path, template_plan: Path) -> None:
    stranger = plan_file.with_name("fremmed.navplan")
    shutil.copyfile(template_plan, stranger)
    with pytest.raises(CannotStore, match="fremmed"):
        meet_file(plan_file, stranger, plan_file.parent, "en annen", KINDS)
