"""NavPlan's own checksums: what nobody stored with NavPlan is noticed, named, and told apart (design 5.9)."""

import random
import shutil
from collections import Counter
from collections.abc import Callable
from contextlib import closing
from functools import partial
from pathlib import Path

import pytest

from navplan.domain.doubts import kept, mended
from navplan.domain.modules import KINDS
from navplan.domain.modules.plan import Goal, Measure
from navplan.domain.ports import Doubt
from navplan.domain.workspace import Workspace
from navplan.storage import digests
from navplan.storage.doubting import SEALS
from navplan.storage.driver import sqlite3
from navplan.storage.engine import connect
from navplan.storage.probe import SCHEMA_VERSION
from navplan.storage.seals import Seals, seal_closed
from navplan.storage.store import open_plan
from tests.storage.conftest import query
from tests.storage.flips import Flips, flip
from tests.torture.counting import Tally, size

PLANS = Path(__file__).parents[1] / "data"


def examined(path: Path) -> digests.Examined:
    with closing(connect(path, read_only=True)) as connection:
        return digests.examine(connection)


def doubts(path: Path, own: Path | None = None) -> list[tuple[str, str, str]]:
    store = open_plan(path, KINDS, own)
    found = [(doubt.part, doubt.cause, doubt.key) for doubt in store.standing().doubts]
    store.close()
    return found


def opened(path: Path) -> Workspace:
    return Workspace(open_plan(path, KINDS), KINDS)


def hurt(path: Path, old: str, new: str) -> None:
    """Write over text in the file without any program: as a failing disk does it. Both are of one length."""
    data = path.read_bytes()
    assert len(old.encode()) == len(new.encode())
    at = data.rindex(old.encode())
    with path.open("r+b") as file:
        file.seek(at)
        file.write(new.encode())


@pytest.fixture
def sealed(filled_file: Path, tmp_path: Path) -> Path:
    """The program's own folder, with a seal of the filled file in it."""
    own = tmp_path / "own"
    seal_closed(own / SEALS, filled_file)
    return own


# -- what is whole is found whole


def test_a_plan_that_only_navplan_wrote_adds_up(filled_file: Path) -> None:
    assert examined(filled_file) == digests.Examined()
    assert query(filled_file, "SELECT count(*) FROM digest") == [(15,)]
    assert query(filled_file, "SELECT count(*) FROM history WHERE link IS NULL") == [(0,)]


def test_it_adds_up_after_undo_redo_removal_and_reopening(filled_file: Path) -> None:
    plan = opened(filled_file)
    plan.remove(plan.all(Measure)[0])
    plan.undo()
    plan.redo()
    plan.undo()
    plan.close()
    assert doubts(filled_file) == []
    assert examined(filled_file).is_whole


def test_sums_are_of_the_content_not_of_the_pages(filled_file: Path) -> None:
    query(filled_file, "VACUUM")
    assert examined(filled_file).is_whole


def test_an_upgraded_plan_gets_its_sums(tmp_path: Path) -> None:
    path = Path(shutil.copyfile(PLANS / "plan_10.navplan", tmp_path / "gammel.navplan"))
    assert doubts(path) == []
    assert examined(path).is_whole
    assert query(path, "SELECT count(*) FROM history WHERE link IS NULL") == [(0,)]


# -- what another hand did is found and named

HANDS = [
    ("UPDATE goal SET title = 'Noe annet' WHERE code = 'M1'", [("record", "goal")]),
    ("UPDATE goal SET entry = 900 WHERE code = 'M1.1'", [("record", "goal")]),
    ("UPDATE measure_goals SET place = 1 - place", [("record", "measure")]),
    ("DELETE FROM measure_expectations", [("record", "measure")]),
    ("DELETE FROM task", [("gone", "task")]),
    ("UPDATE history SET after = replace(after, 'Fjordvik', 'Fjordvak') WHERE seq = 2", [("history", "")]),
    ("UPDATE history SET at = '2020-01-01T00:00:00+00:00' WHERE seq = 4", [("history", "")]),
    ("DELETE FROM history WHERE seq = (SELECT max(seq) FROM history)", [("cut", "")]),
    ("DELETE FROM history WHERE seq = 5", [("history", "")]),
    ("UPDATE document SET saved_at = '2020-01-01T00:00:00+00:00'", [("document", "")]),
    ("UPDATE document SET head = NULL", [("cut", ""), ("document", "")]),
]


@pytest.mark.parametrize(("sql", "parts"), HANDS)
def test_a_foreign_hand_is_noticed_named_and_told_apart_from_damage(
    filled_file: Path, sealed: Path, sql: str, parts: list[tuple[str, str]]
) -> None:
    with closing(sqlite3.connect(filled_file)) as other:
        other.execute(sql)
        other.commit()
    found = doubts(filled_file, sealed)
    assert [(part, key) for part, _, key in found] == parts
    assert {cause for _, cause, _ in found} == {"foreign"}
    assert {cause for _, cause, _ in doubts(filled_file)} == {"unknown"}, "without a seal nobody can say why"


def test_a_record_that_navplan_never_added_is_noticed(filled_file: Path) -> None:
    columns = [f'"{row[1]}"' for row in query(filled_file, "PRAGMA table_info(goal)") if row[1] not in ("entry", "id")]
    names = ", ".join(columns)
    query(filled_file, f"INSERT INTO goal (id, {names}) SELECT 'fremmed', {names} FROM goal WHERE code = 'M1'")
    assert doubts(filled_file) == [("added", "unknown", "goal")]


def test_what_the_disk_did_is_told_as_damage(filled_file: Path, sealed: Path) -> None:
    hurt(filled_file, "M1Færre i kø", "M1Færre i kå")
    assert {cause for _, cause, _ in doubts(filled_file, sealed)} == {"damage"}


def test_sums_that_were_hurt_while_the_records_were_not_are_made_anew_without_a_word(filled_file: Path) -> None:
    (good,) = query(filled_file, "SELECT sum FROM digest WHERE kind = 'goal' LIMIT 1")[0]
    query(filled_file, "UPDATE digest SET sum = 'x' || substr(sum, 2) WHERE sum = ?", good)
    assert doubts(filled_file) == []
    assert query(filled_file, "SELECT count(*) FROM digest WHERE sum = ?", good) == [(1,)]


def test_a_navplan_without_sums_is_told_apart_by_its_unlinked_history(filled_file: Path) -> None:
    """It keeps history as it always did, but knows no links and no sums."""
    query(filled_file, "UPDATE task SET title = 'Bestill stort rom'")
    query(
        filled_file,
        "INSERT INTO history (at, action, title, kind, record, before, after)"
        " SELECT at, 'eldre', title, kind, record, after, replace(after, 'Bestill rom', 'Bestill stort rom')"
        " FROM history WHERE kind = 'task' ORDER BY seq DESC LIMIT 1",
    )
    query(filled_file, "UPDATE document SET revision = revision + 1, program = '0.0.9', writer = 'eldre'")
    assert doubts(filled_file) == [("older_tool", "foreign", "")]
    assert doubts(filled_file) == [], "the sums were made anew"


def test_an_earlier_version_of_the_file_is_noticed_though_it_adds_up(filled_file: Path, sealed: Path) -> None:
    earlier = filled_file.read_bytes()
    plan = opened(filled_file)
    plan.add(Goal(title="Nytt"))
    plan.close()
    seal_closed(sealed / SEALS, filled_file)
    filled_file.write_bytes(earlier)
    assert doubts(filled_file, sealed) == [("older_file", "foreign", "")]
    assert doubts(filled_file) == []


# -- the seal


def test_an_untouched_file_is_known_by_its_seal_and_not_looked_through(
    filled_file: Path, sealed: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    looked: list[object] = []
    monkeypatch.setattr(digests, "examine", lambda connection: looked.append(connection) or digests.Examined())
    store = open_plan(filled_file, KINDS, sealed)
    assert looked == []
    store.close()
    open_plan(filled_file, KINDS).close()
    assert len(looked) == 1


def test_a_file_in_doubt_is_not_sealed(filled_file: Path, tmp_path: Path) -> None:
    query(filled_file, "UPDATE goal SET title = 'Noe annet'")
    seal_closed(tmp_path / "own" / SEALS, filled_file)
    assert Seals(tmp_path / "own" / SEALS).compare(filled_file).seal is None


@pytest.mark.parametrize("junk", ["", "{", "[]", '{"path": 1}'])
def test_a_broken_seal_only_costs_a_longer_look(filled_file: Path, sealed: Path, junk: str) -> None:
    (seal,) = (sealed / SEALS).iterdir()
    seal.write_text(junk)
    assert not Seals(sealed / SEALS).compare(filled_file).is_same
    assert doubts(filled_file, sealed) == []


# -- the choice


@pytest.fixture
def in_doubt(filled_file: Path) -> Workspace:
    query(filled_file, "UPDATE goal SET title = 'Endret utenfra' WHERE code = 'M1'")
    query(filled_file, "DELETE FROM task")
    return opened(filled_file)


@pytest.mark.parametrize(
    ("choose", "title", "tasks"), [(mended, "Færre i kø", ["Bestill rom"]), (kept, "Endret utenfra", [])]
)
def test_either_choice_ends_the_doubt_and_stands_in_the_history(
    in_doubt: Workspace, filled_file: Path, choose: Callable[..., object], title: str, tasks: list[str]
) -> None:
    edit = choose(in_doubt.standing().doubts, in_doubt)
    in_doubt.end_doubts(edit)
    assert in_doubt.standing().doubts == ()
    assert in_doubt.history(1)[0].title == edit.title
    in_doubt.close()
    assert doubts(filled_file) == []
    again = opened(filled_file)
    assert [goal.title for goal in again.all(Goal) if goal.code == "M1"] == [title]
    assert [title for (title,) in query(filled_file, "SELECT title FROM task")] == tasks
    again.close()


def test_a_history_that_does_not_add_up_is_settled_with_the_record_of_it(filled_file: Path) -> None:
    query(filled_file, "UPDATE history SET after = replace(after, 'Fjordvik', 'Fjordvak') WHERE seq = 2")
    plan = opened(filled_file)
    assert plan.standing().doubts == (Doubt("history", id="2"),)
    plan.end_doubts(None)
    plan.close()
    assert doubts(filled_file) == []


def test_a_text_that_is_no_text_any_more_is_shown_and_does_not_stop_the_plan(filled_file: Path) -> None:
    query(filled_file, "UPDATE goal SET title = CAST(x'46e6ff' AS TEXT) WHERE code = 'M1'")
    plan = opened(filled_file)
    assert [doubt.part for doubt in plan.standing().doubts] == ["record"]
    assert any(goal.title == "F\ufffd\ufffd" for goal in plan.all(Goal))
    plan.close()


def test_a_value_that_cannot_be_read_is_shown_as_the_history_has_it(filled_file: Path) -> None:
    query(filled_file, "UPDATE letter SET attachments = '[]]'")
    plan = opened(filled_file)
    (doubt,) = plan.standing().doubts
    assert doubt.key == "letter"
    (letter,) = plan.all(next(kind.record for kind in KINDS if kind.key == "letter"))
    assert letter.attachments == ("Vedlegg 1", "Vedlegg; 2")
    plan.close()


# -- flipped bits (T7)

FLIPS = size(60, 12_000)


def keep(seed: int, told: Flips) -> None:
    """Keep the figures of docs/reliability.md."""
    tally = Tally("flips", seed, told.tried, Counter(changed=told.changed, found=told.found))
    for place in told.missed:
        tally.blame("SILENT", f"byte {place}")
    tally.keep()


@pytest.fixture
def rich_file(tmp_path: Path) -> Path:
    """Three records of every kind, with history."""
    return Path(shutil.copyfile(PLANS / f"plan_{SCHEMA_VERSION}.navplan", tmp_path / "rik.navplan"))


def test_flips_that_change_content_behind_sqlites_back_are_found(rich_file: Path) -> None:
    """At least 99.9 % of them (reliability design 4.8)."""
    seed = random.SystemRandom().randrange(10**6)
    told = flip(rich_file, random.Random(seed), FLIPS, partial(keep, seed))
    print(f"seed {seed}: {told}")  # noqa: T201  # to be replayed
    keep(seed, told)
    assert told.changed > FLIPS // 4, "too few flips hit content to prove anything"
    assert told.found >= 0.999 * told.changed, told


def test_a_link_that_moved_to_another_record_behind_its_index_is_found(plan: Workspace, plan_file: Path) -> None:
    """SQLite would take the record from the index, which says as before; its quick check does not compare the two."""
    plan.add(Goal(id="g1"))
    plan.add(Measure(id="m1", goals=("g1",)))
    plan.add(Measure(id="m2"))
    plan.close()
    data, row = plan_file.read_bytes(), b"\x04\x11\x11\x08m1g1"
    assert data.count(row) == 1
    plan_file.write_bytes(data.replace(row, b"\x04\x11\x11\x08m2g1"))
    with closing(connect(plan_file, read_only=True)) as connection:
        assert connection.execute("PRAGMA quick_check").fetchone() == ("ok",)
        assert set(digests.examine(connection).changed) == {("measure", "m1"), ("measure", "m2")}


def test_without_our_sums_such_flips_would_go_unnoticed(rich_file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The mutation check: it is the sums that find them, and not something else."""
    monkeypatch.setattr(digests, "examine", lambda connection: digests.Examined())
    told = flip(rich_file, random.Random(7), 50)
    assert told.changed > 20
    assert told.found < told.changed / 5, told
