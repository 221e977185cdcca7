"""What lies between two hurt pages of a table is saved too, by ranges of keys; each rule is missed when it is gone."""

import random
import shutil
from collections.abc import Callable, Generator
from pathlib import Path

import pytest

from navplan.domain.modules import KINDS
from navplan.domain.modules.plan import Goal
from navplan.domain.ports import CannotStore
from navplan.domain.workspace import Workspace
from navplan.storage.received import reaching, salvaging
from navplan.storage.received.reaching import Gap, Keys
from navplan.storage.received.salvaging import salvage
from navplan.storage.store import open_plan
from tests.storage.conftest import query

PAGE = 4096
GOALS = 120


@pytest.fixture(scope="module")
def goals(template_plan: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A plan with goals on many pages."""
    path = Path(shutil.copyfile(template_plan, tmp_path_factory.mktemp("goals") / "plan.navplan"))
    plan = Workspace(open_plan(path, KINDS), KINDS)
    for number in range(GOALS):
        plan.add(Goal(title=f"Mål {number}", why="Fordi " * 100))
    plan.close()
    return path


def leaves(path: Path, name: str = "goal") -> list[tuple[int, int]]:
    """The pages that hold a table's rows or an index's keys, in their order, and how many each holds."""
    found = query(path, "SELECT pageno, ncell FROM dbstat WHERE name = ? AND pagetype = 'leaf' ORDER BY path", name)
    return [(int(str(page)), int(str(cells))) for page, cells in found]


def overwrite(path: Path, pages: list[int]) -> Path:
    """A copy with these pages overwritten."""
    hurt = Path(shutil.copyfile(path, path.with_name("skadet.navplan")))
    with hurt.open("r+b") as file:
        for page in pages:
            file.seek((page - 1) * PAGE)
            file.write(b"\xa5" * PAGE)
    path.with_name("reddet.navplan").unlink(missing_ok=True)
    return hurt


def rows_of(path: Path) -> set[tuple[object, ...]]:
    return set(query(path, "SELECT * FROM goal"))


def check_only_hurt_rows_are_lost(goals: Path, also: tuple[str, ...] = ()) -> None:
    """Every third leaf of the table but the last is hurt; `also`: indexes whose first leaf is hurt too."""
    hit = leaves(goals)[1:-1:3]
    assert len(hit) > 3
    hurt = overwrite(goals, [page for page, _cells in hit] + [leaves(goals, name)[0][0] for name in also])
    target = goals.with_name("reddet.navplan")
    came = salvage(hurt, target)
    assert rows_of(target) <= rows_of(goals)
    assert len(rows_of(target)) == GOALS - sum(cells for _page, cells in hit)
    assert came["goal"].missing == sum(cells for _page, cells in hit) or also
    assert [table for table, one in came.items() if not one.is_whole] == ["goal"]


def check_no_question_is_asked_where_no_row_is(goals: Path, patch: pytest.MonkeyPatch) -> None:
    """The last leaf is hurt: what lies above it has no end but what the index knows of."""
    (last, cells) = leaves(goals)[-1]
    asked: list[Gap] = []
    read = reaching.Reached._read

    def noted(self: reaching.Reached, gap: Gap) -> Generator[reaching.Row, None, Gap | None]:
        asked.append(gap)
        return (yield from read(self, gap))

    patch.setattr(reaching.Reached, "_read", noted)
    salvage(overwrite(goals, [last]), goals.with_name("reddet.navplan"))
    tables = int(str(query(goals, "SELECT count(*) FROM sqlite_master WHERE type = 'table'")[0][0]))
    assert len(asked) < tables + 4 * cells


def test_only_rows_on_hurt_pages_are_lost(goals: Path) -> None:
    check_only_hurt_rows_are_lost(goals)


def test_they_are_found_without_the_index_too(goals: Path) -> None:
    indexes = [str(row[1]) for row in query(goals, "PRAGMA index_list(goal)")]
    check_only_hurt_rows_are_lost(goals, tuple(indexes))


def test_no_question_is_asked_where_no_row_is(goals: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    check_no_question_is_asked_where_no_row_is(goals, monkeypatch)


@pytest.mark.parametrize("seed", [1, 2, 3])
def test_of_pages_hurt_at_random_no_row_is_changed_or_invented(goals: Path, seed: int) -> None:
    pages = [page for page, _cells in leaves(goals)]
    hit = random.Random(seed).sample(pages, 6)
    salvage(overwrite(goals, hit), goals.with_name("reddet.navplan"))
    lost = sum(cells for page, cells in leaves(goals) if page in hit)
    saved = rows_of(goals.with_name("reddet.navplan"))
    assert saved <= rows_of(goals)
    assert len(saved) == GOALS - lost


def _never_halved(gap: Gap, keys: Keys) -> tuple[list[Gap], None]:
    return [], None


def _lost_to_the_look_ahead(self: reaching.Reached, key: int) -> Generator[reaching.Row, None, bool]:
    """The middle of a range is asked for as a range."""
    left = yield from self._read((key - 1, key + 1))
    return left is None


Loosen = Callable[[pytest.MonkeyPatch], None]

CASES: dict[str, Loosen] = {
    "what lies between is not read": lambda patch: patch.setattr(reaching, "_parts", _never_halved),
    "no row is asked for alone": lambda patch: patch.setattr(reaching.Reached, "_read_one", _lost_to_the_look_ahead),
    "no question may fail": lambda patch: patch.setattr(reaching, "MOST_FAILED", 0),
    "no time is given": lambda patch: patch.setattr(reaching, "time_for", lambda path: -1.0),
    "the indexes are believed to hold nothing": lambda patch: patch.setattr(
        reaching, "keys_of", lambda *given: Keys((), True)
    ),
    "rows are not put in": lambda patch: patch.setattr(salvaging, "_put", lambda *given: True),
}
"""By the rule that is gone: how it is taken away."""


@pytest.mark.parametrize("rule", CASES)
def test_lost_rows_are_missed_without_the_rule(rule: str, goals: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    CASES[rule](monkeypatch)
    with pytest.raises((AssertionError, CannotStore)):
        check_only_hurt_rows_are_lost(goals)


def test_questions_in_vain_are_noticed(goals: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(reaching, "keys_of", lambda *given: Keys((), False))
    with pytest.raises(AssertionError):
        check_no_question_is_asked_where_no_row_is(goals, monkeypatch)
