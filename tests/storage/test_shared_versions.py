"""Extra versions of a shared plan: found, told apart from other files, merged, and offered once."""

import shutil
from pathlib import Path

import pytest

from navplan.domain.modules import KINDS
from navplan.domain.modules.plan import Goal
from navplan.domain.workspace import Workspace
from navplan.storage.sharing import shared_copy as sharing
from navplan.storage.sharing.meeting import meet_version
from navplan.storage.sharing.strays import CONFLICT, strays_of
from navplan.storage.store import open_plan
from tests.storage.conftest import query
from tests.storage.machines import Machine, goal

ENDINGS = (
    "-KONTOR-PC12",
    " (Karis konfliktkopi 2026-11-22)",
    " (Kari's conflicted copy 2026-11-22)",
    " (conflicted copy 2026-11-22 103000)",
    "_conflict-20261122-103000",
    ".sync-conflict-20261122-103000-ABC2DEF",
    " (SFConflict kari@eksempel 2026-11-22)",
    " (1)",
    " 2",
    " [Conflict 1]",
)


@pytest.mark.parametrize("ending", ENDINGS)
def test_the_endings_of_sync_clients_are_known(ending: str) -> None:
    assert CONFLICT.fullmatch(ending)


def test_conflict_copies_of_sync_clients_are_found(kari: Machine, published: Path) -> None:
    extras = [published.with_name(f"{published.stem}{ending}.navplan") for ending in ENDINGS]
    for number, extra in enumerate(extras):
        shutil.copyfile(published, extra)
        query(extra, f"UPDATE goal SET title = 'Olas {number}'")
    assert {stray.path: stray.is_conflict for stray in strays_of(kari.copy)} == dict.fromkeys(extras, True)


def test_files_that_are_no_other_version_of_this_plan_are_left_out(
    kari: Machine, published: Path, template_plan: Path
) -> None:
    kari.plan.add(Goal())
    kari.publish()  # leaves the previous copy beside
    another = Path(shutil.copyfile(template_plan, published.with_name("fjordvik-PC.navplan")))
    query(another, "UPDATE document SET plan = 'ffffffffffff'")
    published.with_name("fjordvik (1).navplan").write_text("noe annet", encoding="utf-8")
    published.with_name("fjordvik (2).navplan").mkdir()
    shutil.copyfile(published, published.with_name("annet.navplan"))
    assert strays_of(kari.copy) == ()


def test_an_extra_version_is_merged_in_and_not_offered_again(
    machines: tuple[Machine, Machine], published: Path
) -> None:
    kari, ola = machines
    ola.plan.set(goal(ola), why="Olas")
    extra = published.with_name("fjordvik-PC.navplan")
    ola.plan.close()
    shutil.copyfile(ola.copy.working, extra)
    ola.plan = Workspace(open_plan(ola.copy.working, KINDS), KINDS)
    kari.plan.set(goal(kari), title="Karis")
    (stray,) = strays_of(kari.copy)
    assert kari.merge(meet_version(kari.copy, stray.path, KINDS)) == 0
    assert (goal(kari).title, goal(kari).why) == ("Karis", "Olas")
    kari.copy.put_aside(stray.sha256)
    assert strays_of(kari.copy) == ()
    assert extra.exists(), "others' files are theirs to remove"


def test_only_the_newest_kept_versions_stay(kari: Machine, published: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sharing, "MOST_KEPT", 2)
    for n in range(4):
        query(published, f"UPDATE goal SET code = '{n}'")
        kari.copy.keep(published)
    assert len(list(kari.copy.kept.glob("*.navplan"))) == 2
