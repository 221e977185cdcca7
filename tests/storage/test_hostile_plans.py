"""Corpus H: plan files made to harm. Each is refused in words or opened as harmless data; none is changed by being
looked at, none runs anything, and none takes the program with it. The files are made here, one generator a row."""

import os
import re
import shutil
import struct
import sys
import zipfile
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest

from navplan.domain.modules import KINDS
from navplan.domain.modules.plan import Goal
from navplan.domain.ports import CannotRead, CannotStore
from navplan.domain.workspace import Workspace
from navplan.storage.driver import sqlite3
from navplan.storage.probe import is_sound
from navplan.storage.received.door import receive
from navplan.storage.received.rereading import reread
from navplan.storage.sharing.places import Place
from navplan.storage.sharing.shared_copy import shared_copy
from navplan.storage.store import open_plan
from tests.storage.conftest import listing, query

Harm = Callable[[Path], None]

PLANS = Path(__file__).parents[1] / "data"


def sql(*statements: str) -> Harm:
    """Harm done by SQL over a connection that trusts everything."""

    def harm(path: Path) -> None:
        with closing(sqlite3.connect(path, isolation_level=None)) as foreign:
            foreign.execute("PRAGMA writable_schema = ON")
            foreign.execute("PRAGMA foreign_keys = OFF")
            foreign.execute("PRAGMA ignore_check_constraints = ON")
            for statement in statements:
                foreign.execute(statement)

    return harm


def at(place: int, data: bytes) -> Harm:
    """Harm done to the bytes themselves."""

    def harm(path: Path) -> None:
        with path.open("r+b") as file:
            file.seek(place)
            file.write(data)

    return harm


def instead(content: bytes) -> Harm:
    return lambda path: path.write_bytes(content) and None


def many(count: int, statement: str) -> Harm:
    return sql("BEGIN", *(statement.format(n=n) for n in range(count)), "COMMIT")


def no_mark(path: Path) -> None:
    path.unlink()
    with closing(sqlite3.connect(path)) as foreign:
        foreign.execute("CREATE TABLE goal (id TEXT)")


def freelist_loop(path: Path) -> None:
    """H34: the list of free pages leads to the file's own first table."""
    at(32, struct.pack(">II", 2, 5))(path)


def same_root(path: Path) -> None:
    """H36: two tables say that they begin at the same page."""
    page = "(SELECT rootpage FROM sqlite_master WHERE name = 'goal')"
    sql(f"UPDATE sqlite_master SET rootpage = {page} WHERE name = 'role'")(path)


def page_loop(path: Path) -> None:
    """H35: an inner page that is its own child."""
    with closing(sqlite3.connect(path)) as foreign:
        (root,) = foreign.execute("SELECT rootpage FROM sqlite_master WHERE name = 'goal'").fetchone()
    at((root - 1) * 4096, b"\x05\x00\x00\x00\x01\x0f\xf0\x00" + struct.pack(">I", root) + b"\x0f\xf0")(path)


def forged_leaf(path: Path) -> None:
    """H22: a page says that it holds more rows than there are grains of sand."""
    with closing(sqlite3.connect(path)) as foreign:
        (root,) = foreign.execute("SELECT rootpage FROM sqlite_master WHERE name = 'role'").fetchone()
    at((root - 1) * 4096 + 3, b"\xff\xff")(path)


def _append_zip(path: Path) -> None:
    with zipfile.ZipFile(path, "a") as archive:
        archive.writestr("../../oppstart.bat", "x")


ENDLESS = "WITH RECURSIVE c(x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM c) SELECT x FROM c"

A_TABLE = "WHERE type = 'table' AND name = 'goal'"
AN_INDEX = "WHERE rowid = (SELECT max(rowid) FROM sqlite_master WHERE type = 'index' AND sql NOT NULL)"

SCHEMA_HURT: dict[str, Harm] = {
    "H3 a table told in bytes": sql(f"UPDATE sqlite_master SET sql = CAST(sql AS BLOB) {A_TABLE}"),
    "H3 a table named in bytes": sql(f"UPDATE sqlite_master SET name = CAST(name AS BLOB) {A_TABLE}"),
    "H3 a table that is one in bytes": sql(f"UPDATE sqlite_master SET type = CAST(type AS BLOB) {A_TABLE}"),
    "H3 a table with another name": sql(f"UPDATE sqlite_master SET name = 'Goal' {A_TABLE}"),
    "H3 a table that is one of another table": sql(f"UPDATE sqlite_master SET tbl_name = 'goaL' {A_TABLE}"),
    "H3 a table that is called one otherwise": sql(f"UPDATE sqlite_master SET type = 'tablE' {A_TABLE}"),
    "H3 an index told in bytes": sql(f"UPDATE sqlite_master SET sql = CAST(sql AS BLOB) {AN_INDEX}"),
    "H3 an index named in bytes": sql(f"UPDATE sqlite_master SET name = CAST(name AS BLOB) {AN_INDEX}"),
    "H3 an index whose table is bytes": sql(f"UPDATE sqlite_master SET tbl_name = CAST(tbl_name AS BLOB) {AN_INDEX}"),
    "H3 an index of SQLite's with another table": sql(
        "UPDATE sqlite_master SET tbl_name = 'Goal' WHERE name = 'sqlite_autoindex_goal_1'"
    ),
}
"""What one bit in the schema does: SQLite reads it all the same."""

REFUSED: dict[str, Harm] = {
    "H1 wrong magic": instead(b"PK\x03\x04" + b"x" * 9_000),
    "H2 no mark of ours": no_mark,
    "H3 foreign schema": sql("DROP TABLE history", "CREATE TABLE history (x)"),
    **SCHEMA_HURT,
    "H4 view for a table": sql("DROP TABLE log_note", "CREATE VIEW log_note AS SELECT 1 AS id"),
    "H5 endless view": sql(f"CREATE VIEW ekstra AS {ENDLESS}"),
    "H6 cartesian view": sql("CREATE VIEW ekstra AS SELECT 1 FROM history a, history b, history c, history d"),
    "H7 trigger that changes rows": sql("CREATE TRIGGER t AFTER UPDATE ON goal BEGIN UPDATE goal SET title = 'x'; END"),
    "H8 trigger that empties history": sql("CREATE TRIGGER t AFTER INSERT ON goal BEGIN DELETE FROM history; END"),
    "H9 trigger that blocks": sql("CREATE TRIGGER t BEFORE INSERT ON goal BEGIN SELECT RAISE(ABORT, 'x'); END"),
    "H10 trigger instead": sql(
        "CREATE VIEW v AS SELECT 1 AS x", "CREATE TRIGGER t INSTEAD OF INSERT ON v BEGIN SELECT 1; END"
    ),
    "H11 column of 900 MB": sql(
        "CREATE TABLE stor (x INT, y TEXT AS (hex(zeroblob(450000000))))", "INSERT INTO stor VALUES (1)"
    ),
    "H12 huge default": sql(f"CREATE TABLE d (x TEXT DEFAULT '{'x' * 500_000}')"),
    "H13 costly check": sql(
        "CREATE TABLE c (x INT CHECK (length(hex(zeroblob(400000000))) > x))", "INSERT INTO c VALUES (1)"
    ),
    "H14 index on a function": sql("CREATE INDEX i ON goal (abs(entry))"),
    "H15 broken words": sql("CREATE VIRTUAL TABLE w USING fts5(x)", "UPDATE w_data SET block = x'ffffffff'"),
    "H16 a tree of places": sql("CREATE VIRTUAL TABLE r USING rtree(id, a, b)", "UPDATE r_node SET data = x'ff'"),
    "H17 a module nobody has": sql(
        "INSERT INTO sqlite_master VALUES ('table', 'm', 'm', 0, 'CREATE VIRTUAL TABLE m USING mangler(x)')"
    ),
    "H18 odd names": sql('CREATE TABLE "a""b\n; DROP" (x)', f'CREATE TABLE "{"n" * 10_000}" (x)'),
    "H19 many tables": many(500, "CREATE TABLE t{n} (x)"),
    "H20 many columns": sql(f"CREATE TABLE bred ({', '.join(f'c{n}' for n in range(1_999))})"),
    "H21 a row of 70 MB": sql("UPDATE goal SET why = hex(zeroblob(35000000)) WHERE code = 'M1'"),
    "H22 rows without number": forged_leaf,
    "H23 page size of the largest": at(16, struct.pack(">H", 1)),
    "H23 page size forged": at(16, struct.pack(">H", 3)),
    "H23 page size other": at(16, struct.pack(">H", 512)),
    "H28 same key twice": sql("DROP TABLE office", "CREATE TABLE office (entry INTEGER, id TEXT)"),
    "H29 link to nothing": sql("UPDATE goal_status SET goal = 'borte'"),
    "H31 the other kind of journal": at(18, b"\x02\x02"),
    "H29 links in a ring and one to nothing": sql(
        "UPDATE goal SET parent = (SELECT id FROM goal LIMIT 1)", "UPDATE goal SET role = 'ingen'"
    ),
    "H34 free pages in a ring": freelist_loop,
    "H35 pages in a ring": page_loop,
    "H36 two tables in one place": same_root,
    "H44 version zero": sql("PRAGMA user_version = 0"),
    "H44 version below zero": sql("PRAGMA user_version = -1"),
    "H44 version of another time": sql("PRAGMA user_version = 2147483647"),
    "H49 locked by a code": lambda path: path.write_bytes(os.urandom(path.stat().st_size)) and None,
}
"""What must not be opened at all."""

ODD_DATA: dict[str, Harm] = {
    "H24 coding forged": at(56, struct.pack(">I", 2)),
    "H25 letters that are none": sql("UPDATE goal SET title = CAST(x'c3284141' AS TEXT)"),
    "H26 text with an end in it": sql("UPDATE goal SET title = 'a' || char(0) || 'b'"),
    "H27 numbers at the edge": sql("UPDATE goal SET from_year = 9223372036854775807"),
    "H30 goals in a ring": sql("UPDATE goal SET parent = id"),
    "H47 letters that hide": sql("UPDATE goal SET title = char(8238) || 'gnp.exe' || char(8203)"),
    "H48 a second file behind": _append_zip,
    "H50 a day that is none": sql("UPDATE measure SET deadline = '2026-02-31'"),
    "H50 the last day": sql("UPDATE measure SET deadline = '9999-12-31'"),
    "H42 a list that is none": sql("UPDATE letter SET attachments = '[1, {\"a\": 2}'"),
    "H45 a history that lies": sql("UPDATE history SET after = '{\"id\": 1}', title = '{\"text\": 5}'"),
}
"""What may be opened, if it is then read as data, or else refused in words."""


def read_all(path: Path) -> Workspace:
    """What the window does when a plan is opened."""
    workspace = Workspace(open_plan(path, KINDS), KINDS)
    try:
        for kind in KINDS:
            workspace.all(kind.record)
        workspace.history(1_000)
        workspace.find("mål", 10)
        return workspace.snapshot()
    finally:
        workspace.close()


@pytest.fixture
def alone(filled_file: Path) -> Path:
    """A plan in a folder beside which nothing may appear."""
    return filled_file


@pytest.mark.parametrize("harm", REFUSED.values(), ids=REFUSED)
def test_a_file_made_to_harm_is_refused_in_words_and_left_as_it_was(alone: Path, harm: Harm) -> None:
    harm(alone)
    before = listing(alone.parent)
    with pytest.raises(CannotRead) as refused:
        read_all(alone)
    assert refused.value.said.words().endswith(".")
    assert listing(alone.parent) == before


@pytest.mark.parametrize("harm", SCHEMA_HURT.values(), ids=SCHEMA_HURT)
@pytest.mark.parametrize("schema", [1, 14])
def test_a_hurt_schema_is_called_damage_in_an_older_plan_too(tmp_path: Path, harm: Harm, schema: int) -> None:
    older = Path(shutil.copyfile(PLANS / f"plan_{schema}.navplan", tmp_path / "plan.navplan"))
    harm(older)
    before = listing(tmp_path)
    with pytest.raises(CannotRead, match="skadet"):
        open_plan(older, KINDS)
    assert listing(tmp_path) == before


@pytest.mark.parametrize("harm", REFUSED.values(), ids=REFUSED)
def test_at_the_door_it_is_refused_before_anything_in_it_is_run(alone: Path, tmp_path: Path, harm: Harm) -> None:
    """The work of the child that reads plans from elsewhere, done here; its limits of time and memory come on top."""
    harm(alone)
    before = listing(alone.parent)
    with pytest.raises(CannotRead) as refused:
        reread(alone, tmp_path / "ren.navplan")
    assert refused.value.said.words().endswith(".")
    assert listing(alone.parent) == before


@pytest.mark.parametrize("harm", ODD_DATA.values(), ids=ODD_DATA)
def test_odd_data_comes_through_the_door_as_data_or_not_at_all(alone: Path, tmp_path: Path, harm: Harm) -> None:
    harm(alone)
    clean = tmp_path / "ren.navplan"
    try:
        reread(alone, clean)
        plan = read_all(clean)
    except CannotStore as told:
        refused = told.said.words()
    else:
        refused = "."
        assert len(plan.all(Goal)) == query(alone, "SELECT count(*) FROM goal")[0][0]
    assert refused.endswith(".")


@pytest.mark.parametrize("row", ["H1 wrong magic", "H5 endless view", "H13 costly check", "H21 a row of 70 MB"])
def test_the_child_refuses_it_in_the_same_words_and_leaves_nothing(alone: Path, tmp_path: Path, row: str) -> None:
    REFUSED[row](alone)
    before, own = listing(alone.parent), tmp_path / "eget"
    with pytest.raises(CannotRead) as refused:
        receive(alone, own)
    with pytest.raises(CannotRead) as here:
        reread(alone, tmp_path / "ren.navplan")
    assert refused.value.said == here.value.said
    assert listing(alone.parent) == before
    assert not list(own.rglob("*.navplan"))


def test_h32_and_h33_journals_made_to_harm_are_not_looked_at(alone: Path, tmp_path: Path) -> None:
    """A hot journal rewrites the file at the moment it is opened; one of several files names another of them."""
    before = alone.read_bytes()
    journal = struct.pack(">8sIIIII", b"\xd9\xd5\x05\xf9\x20\xa1\x63\xd7", 1, 7, 1, 512, 4096)
    super_journal = b"/etc/hosts-mj00000000" + struct.pack(">III", 21, 0, 0)
    alone.with_name(f"{alone.name}-journal").write_bytes(journal.ljust(512, b"\0") + b"x" * 4096 + super_journal)
    reread(alone, tmp_path / "ren.navplan")
    assert alone.read_bytes() == before
    assert read_all(tmp_path / "ren.navplan").all(Goal)


NOT_IN_A_PLAN = {
    "H40": "a plan holds no files, only texts that name them",
    "H41": "a plan holds no files, only texts that name them",
    "H43": "settings lie beside the program, never in the plan",
}
"""Rows of the corpus that a plan file has no place for."""

ELSEWHERE = {
    "H39": "tests/storage/test_received.py::test_links_and_files_with_two_names_are_refused",
    "H42": "tests/corpora/test_texts.py::test_a_plan_full_of_them_comes_through_the_door_unchanged",
}
"""Rows whose test stands with what it is about."""


def test_no_row_of_corpus_h_is_forgotten() -> None:
    source = Path(__file__).read_text(encoding="utf-8")
    named = {int(number) for number in re.findall(r"\bH(\d+)\b", source)}
    named |= {int(number) for number in re.findall(r"_h(\d+)", source)}
    assert named == set(range(1, 51))
    for file, _, name in (place.partition("::") for place in ELSEWHERE.values()):
        assert f"def {name}" in (Path(__file__).parents[2] / file).read_text(encoding="utf-8")


@pytest.mark.parametrize("row", [row for row in REFUSED if not row.startswith("H11")])  # a gigabyte, over the network
def test_in_a_shared_folder_it_is_refused_as_well_and_never_opened_there(alone: Path, tmp_path: Path, row: str) -> None:
    REFUSED[row](alone)
    before, own = listing(alone.parent), tmp_path / "eget"
    with pytest.raises(CannotRead, match=f"«{alone.name}»"):
        shared_copy(own, alone, Place("network"))
    assert listing(alone.parent) == before
    assert not list(own.rglob("*.navplan")), "nothing of it stays on this machine"


@pytest.mark.parametrize("harm", ODD_DATA.values(), ids=ODD_DATA)
def test_odd_data_is_read_as_data_or_refused_in_words(alone: Path, harm: Harm) -> None:
    harm(alone)
    try:
        plan = read_all(alone)
    except CannotStore as told:
        refused = told.said.words()
    else:
        refused = "."
        for kind in plan.kinds:
            for record in plan.all(kind.record):
                assert isinstance(kind.name_of(record), str)
    assert refused.endswith(".")


def test_h31_and_h32_what_lies_beside_a_shared_plan_is_not_taken_along(alone: Path, tmp_path: Path) -> None:
    """A journal, or the other kind of helper file, could rewrite the plan at the moment it is opened."""
    for ending in ("-journal", "-wal", "-shm"):
        alone.with_name(f"{alone.name}{ending}").write_bytes(b"\xd9\xd5\x05\xf9\x20\xa1\x63\xd7" + b"x" * 600)
    before = listing(alone.parent)
    copy = shared_copy(tmp_path / "eget", alone, Place("network"))
    assert read_all(copy.working).all(Goal)
    assert listing(alone.parent) == before


def test_h33_a_real_journal_of_another_time_changes_nothing_in_a_shared_plan(alone: Path, tmp_path: Path) -> None:
    """M7: an old journal beside a newer file would be played into it."""
    child = (
        "import os, sqlite3, sys; c = sqlite3.connect(sys.argv[1], isolation_level=None);"
        "c.execute('PRAGMA cache_size = 1'); c.execute('BEGIN IMMEDIATE');"
        "c.execute(\"UPDATE goal SET title = 'fra journalen'\");"
        "c.execute('UPDATE history SET way = way'); os._exit(0)"
    )
    twin = Path(shutil.copyfile(alone, tmp_path / "tvilling"))
    os.spawnv(os.P_WAIT, sys.executable, [sys.executable, "-c", child, str(twin)])
    journal = twin.with_name(f"{twin.name}-journal")
    if not journal.exists():
        pytest.skip("the other process left no journal")
    journal.replace(alone.with_name(f"{alone.name}-journal"))
    titles = [goal.title for goal in read_all(Path(shutil.copyfile(alone, tmp_path / "ren.navplan"))).all(Goal)]
    copy = shared_copy(tmp_path / "eget", alone, Place("network"))
    assert [goal.title for goal in read_all(copy.working).all(Goal)] == titles


def test_h37_a_file_that_claims_the_whole_disk_is_not_fetched(alone: Path, tmp_path: Path) -> None:
    os.truncate(alone, 200 * 1024**3)
    with pytest.raises(CannotStore, match="ikke en trygg"):
        shared_copy(tmp_path / "eget", alone, Place("network"))


def test_h38_a_file_that_grows_while_it_is_read_is_not_fetched(
    alone: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    copyfile = shutil.copyfile

    def growing(source: Path, target: Path) -> Path:
        made = copyfile(source, target)
        with alone.open("ab") as file:
            file.write(b"x" * 4_096)
        return Path(made)

    monkeypatch.setattr(shutil, "copyfile", growing)
    with pytest.raises(CannotStore, match="akkurat nå"):
        shared_copy(tmp_path / "eget", alone, Place("network"))
    assert not list((tmp_path / "eget").rglob("*.navplan"))


def test_h46_two_plans_of_the_same_id_are_merged_never_mixed_up(alone: Path, tmp_path: Path) -> None:
    """A copy that was sent by mail and put beside is another version of the plan, with a folder and name of its own."""
    twin = Path(shutil.copyfile(alone, alone.with_name("sendt.navplan")))
    one = shared_copy(tmp_path / "eget", alone, Place("network"))
    other = shared_copy(tmp_path / "eget", twin, Place("network"))
    assert one.working != other.working


def test_names_that_a_newer_version_may_choose_are_no_damage(tmp_path: Path) -> None:
    with closing(sqlite3.connect(tmp_path / "plan", isolation_level=None)) as newer:
        newer.execute('CREATE TABLE "mål-2"([et ord] TEXT PRIMARY KEY, "to-ord")')
        newer.execute('CREATE UNIQUE INDEX "ix mål" ON "mål-2"("to-ord")')
        newer.execute("CREATE VIEW IF NOT EXISTS sett AS SELECT 1")
        newer.execute("ALTER TABLE [mål-2] RENAME TO mål")
        assert is_sound(newer, "quick_check")
