"""What is saved of a damaged plan says in its own history what it is, and how each kind of record came out."""

import shutil
from contextlib import closing
from pathlib import Path

import pytest

from navplan.domain.modules import KINDS
from navplan.domain.modules.office import Office
from navplan.domain.modules.plan import Goal, Measure
from navplan.domain.ports import Damaged
from navplan.domain.salvaged import OTHER, Came
from navplan.domain.workspace import Workspace
from navplan.storage.received import door
from navplan.storage.received.salvaging import Taken
from navplan.storage.received.saving import by_kind, save
from navplan.storage.store import open_plan
from tests.storage.conftest import query

PAGE = 4096


@pytest.fixture
def hurt(plan_file: Path) -> Path:
    """A plan without an office, the first leaf of its goals overwritten."""
    with closing(Workspace(open_plan(plan_file, KINDS), KINDS)) as plan:
        for number in range(40):
            plan.add(Goal(title=f"Mål {number}", why="Fordi " * 200))
        plan.add(Measure(title="Åpen time"))
    leaves = query(plan_file, "SELECT pageno FROM dbstat WHERE name = 'goal' AND pagetype = 'leaf' ORDER BY path")
    with plan_file.open("r+b") as file:
        file.seek((int(str(leaves[0][0])) - 1) * PAGE)
        file.write(b"\xa5" * PAGE)
    return plan_file


def test_its_own_history_says_what_is_missing_also_without_an_office(hurt: Path, tmp_path: Path) -> None:
    saved = save(hurt, tmp_path / "eget", KINDS)
    with closing(Workspace(open_plan(saved.file, KINDS), KINDS)) as plan:
        assert not plan.all(Office)
        came = len(plan.all(Goal))
        (first,) = plan.history(9)
        assert plan.undo_title is None
        assert not plan.standing().doubts
    assert saved.kinds == (Came("Mål", came, missing=40 - came, is_whole=False), Came("Tiltak", 1))
    assert first.way == "note"
    assert first.title.words() == f"Lest av den skadede filen «{hurt.name}». Dette mangler: Mål (minst {40 - came})"


def test_what_became_of_a_link_is_told_of_the_records_that_it_leads_from() -> None:
    whole, fewer = Taken(2, 0, True), Taken(2, 1, True)
    assert by_kind({"measure": whole, "measure_goals": fewer}, KINDS) == (Came("Tiltak", 2, has_loose=True),)
    assert by_kind({"measure": whole, "measure_goals": whole}, KINDS) == (Came("Tiltak", 2),)
    assert by_kind({"measure": Taken(2, 0, True, loose=1)}, KINDS) == (Came("Tiltak", 2, has_loose=True),)


def test_what_is_missing_of_a_table_that_is_no_more_is_told_too() -> None:
    assert by_kind({"gammel": Taken(2, 1, False)}, KINDS) == (Came(OTHER, 2, 1, is_whole=False),)
    assert by_kind({"gammel": Taken(2, 0, True)}, KINDS) == ()


def test_a_damaged_file_from_elsewhere_is_known_to_be_damaged(hurt: Path, tmp_path: Path) -> None:
    sent = Path(shutil.copyfile(hurt, hurt.with_name("Fra e-post.navplan")))
    with pytest.raises(Damaged):
        door.receive(sent, tmp_path / "eget")
