"""Files that are not what they should be: each is refused with one plain sentence and left byte for byte as it was."""

import contextlib
import os
import random
import shutil
import sqlite3 as codes  # for its names of the finer codes; the driver has not all
import sys
from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path

import pytest

from navplan.domain.modules import KINDS
from navplan.domain.modules.plan import Goal
from navplan.domain.ports import CannotRead, CannotStore
from navplan.domain.workspace import Workspace
from navplan.storage import probe
from navplan.storage.driver import sqlite3
from navplan.storage.probe import SCHEMA_VERSION, Header, allowed_objects, normal, read_header, schema_objects
from navplan.storage.store import open_plan
from tests.storage.conftest import listing, query
from tests.torture.counting import LONG

PAGE = 4096
EVERY = 1 if LONG else 15  # so many apart are the pages that are tried
SQLITE = b"SQLite format 3\x00"


def refusal(path: Path) -> str:
    """The sentence with which opening is refused."""
    with pytest.raises(CannotRead) as refused:
        open_plan(path, KINDS).close()
    sentence = refused.value.said.words()
    assert str(refused.value) == sentence
    assert "\n" not in sentence
    assert sentence.endswith(".")
    assert not {"sqlite", "database", "error", "errno", "exception"} & set(sentence.casefold().split())
    return sentence


def refused_untouched(path: Path) -> str:
    """The refusal of a file in a folder in which nothing may change, not even the times."""
    before, times = listing(path.parent), path.stat()
    sentence = refusal(path)
    assert listing(path.parent) == before
    assert path.stat().st_mtime_ns == times.st_mtime_ns
    return sentence


def write_at(path: Path, place: int, data: bytes) -> None:
    with path.open("r+b") as file:
        file.seek(place)
        file.write(data)


# -- not a plan at all


def test_a_missing_file(tmp_path: Path) -> None:
    assert refusal(tmp_path / "borte.navplan") == (
        "Finner ikke filen «borte.navplan». Den kan være flyttet eller slettet."
    )
    assert list(tmp_path.iterdir()) == []


def test_a_folder(tmp_path: Path) -> None:
    folder = tmp_path / "mappe.navplan"
    folder.mkdir()
    assert refusal(folder) == "«mappe.navplan» er en mappe. Velg en NavPlan-fil."


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"x",
        SQLITE,
        SQLITE[:-1],
        "Kjære alle sammen, her er planen vår for året. ".encode() * 20,
        b"\xff\xd8\xff\xe0\x00\x10JFIF" + bytes(range(256)) * 8,
        b"PK\x03\x04" + b"\x00" * 500,
        b"\x00" * 8192,
    ],
    ids=["empty", "one byte", "magic only", "half magic", "text", "jpeg", "zip", "zeros"],
)
def test_a_file_of_another_sort(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "annet.navplan"
    path.write_bytes(content)
    assert refused_untouched(path) == "«annet.navplan» er ikke en NavPlan-fil. Den er ikke rørt."


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no named pipes here")
def test_a_pipe_is_refused_and_not_waited_for(tmp_path: Path) -> None:
    pipe = tmp_path / "rør.navplan"
    os.mkfifo(pipe)
    assert refusal(pipe) == "«rør.navplan» er ikke en NavPlan-fil. Den er ikke rørt."


def test_a_name_that_no_file_can_have(tmp_path: Path) -> None:
    assert "får ikke lest" in refusal(tmp_path / ("x" * 300))


def test_an_sqlite_file_of_another_program(tmp_path: Path) -> None:
    path = tmp_path / "bilder.navplan"
    query(path, "CREATE TABLE picture (id INTEGER PRIMARY KEY)")
    sentence = "«bilder.navplan» er laget av et annet program og kan ikke åpnes her. Filen er ikke rørt."
    assert refused_untouched(path) == sentence
    query(path, "PRAGMA application_id = 252006673")
    assert refused_untouched(path) == sentence


def test_a_file_that_bears_our_mark_but_holds_something_else(tmp_path: Path) -> None:
    path = tmp_path / "falsk.navplan"
    query(path, "CREATE TABLE picture (id INTEGER PRIMARY KEY)")
    query(path, f"PRAGMA application_id = {int.from_bytes(b'NaVP', 'big')}")
    assert "ikke en trygg NavPlan-fil" in refused_untouched(path)
    query(path, f"PRAGMA user_version = {SCHEMA_VERSION}")
    assert "ikke en trygg NavPlan-fil" in refused_untouched(path)


# -- damaged


DAMAGED = "Noe i «fjordvik.navplan» er skadet. NavPlan har ikke endret filen. Har dere en kopi av den, så bruk kopien."


@pytest.mark.parametrize("keep", [0.1, 0.5, 0.9])
def test_a_plan_that_was_cut_short(filled_file: Path, keep: float) -> None:
    size = filled_file.stat().st_size
    with filled_file.open("r+b") as file:
        file.truncate(int(size * keep) // PAGE * PAGE)
    assert refused_untouched(filled_file) == DAMAGED


@pytest.mark.parametrize("size", [100, 101, 511, 512, 4095, 4097])
def test_a_plan_of_which_only_the_head_came_over(filled_file: Path, size: int) -> None:
    filled_file.write_bytes(filled_file.read_bytes()[:size])
    assert refused_untouched(filled_file) in (DAMAGED, "«fjordvik.navplan» er ikke en NavPlan-fil. Den er ikke rørt.")


def used_pages(path: Path) -> list[int]:
    """The pages that hold a tree."""
    return [int(str(row[0])) for row in query(path, "SELECT DISTINCT rootpage FROM sqlite_master WHERE rootpage > 1")]


@pytest.mark.parametrize("junk", [b"\xff" * PAGE, b"\x00" * PAGE], ids=["ones", "zeros"])
def test_a_page_that_is_gone_is_found_wherever_it_is(filled_file: Path, junk: bytes) -> None:
    whole, pages = filled_file.read_bytes(), used_pages(filled_file)[::EVERY]
    assert len(pages) > 30
    for page in pages:
        write_at(filled_file, (page - 1) * PAGE, junk)
        assert refused_untouched(filled_file) == DAMAGED
        filled_file.write_bytes(whole)


def test_flipped_bits_in_the_build_of_a_page_are_found_or_harmless(filled_file: Path) -> None:
    """Flips in page headers and cell pointers; what they do to content is the digest's business."""
    whole = filled_file.read_bytes()
    chance, pages = random.Random(2026), used_pages(filled_file)
    found = 0
    for _ in range(40):
        page = chance.choice(pages)
        place = (page - 1) * PAGE + chance.randrange(0, 12)
        write_at(filled_file, place, bytes([whole[place] ^ (1 << chance.randrange(8))]))
        with contextlib.suppress(CannotRead):
            open_plan(filled_file, KINDS).close()
            found -= 1
        found += 1
        filled_file.write_bytes(whole)
    assert found > 25


def test_rubbish_in_the_header_is_refused_in_words(filled_file: Path) -> None:
    whole = filled_file.read_bytes()
    for place in (16, 17, 18, 19, 47, 60):
        write_at(filled_file, place, bytes([whole[place] ^ 0x55]))
        refusal(filled_file)
        filled_file.write_bytes(whole)


def test_a_link_that_leads_nowhere(filled_file: Path) -> None:
    query(filled_file, "UPDATE task SET role = 'nobody'")
    assert refused_untouched(filled_file) == DAMAGED


def test_a_value_that_the_rules_of_the_file_forbid(filled_file: Path) -> None:
    with closing(sqlite3.connect(filled_file)) as connection:
        connection.execute("PRAGMA ignore_check_constraints = ON")
        connection.execute("UPDATE measure SET participation = 7")
        connection.commit()
    assert refused_untouched(filled_file) == DAMAGED


def test_a_plan_without_its_document_row_is_damaged(filled_file: Path) -> None:
    query(filled_file, "DELETE FROM document")
    assert refused_untouched(filled_file) == DAMAGED


# -- newer, older and odd


@pytest.mark.parametrize("version", [SCHEMA_VERSION + 1, 99, 2**31 - 1])
def test_a_newer_plan_is_refused_with_its_version_and_is_not_touched(filled_file: Path, version: int) -> None:
    query(filled_file, "UPDATE document SET program = '7.5.0'")
    query(filled_file, f"PRAGMA user_version = {version}")
    sentence = refused_untouched(filled_file)
    assert sentence == (
        "«fjordvik.navplan» er laget i en nyere NavPlan (7.5.0) og kan ikke åpnes her. Filen er ikke rørt."
    )


def test_a_newer_plan_that_does_not_say_its_version_is_refused_all_the_same(filled_file: Path) -> None:
    query(filled_file, "PRAGMA foreign_keys = OFF")
    query(filled_file, "DROP TABLE document")
    query(filled_file, f"PRAGMA user_version = {SCHEMA_VERSION + 7}")
    assert "laget i en nyere NavPlan og kan ikke åpnes her" in refused_untouched(filled_file)


@pytest.mark.parametrize("version", [0, -1, -(2**31)])
def test_a_version_that_never_was(filled_file: Path, version: int) -> None:
    query(filled_file, f"PRAGMA user_version = {version}")
    sentence = refused_untouched(filled_file)
    assert "ikke en trygg NavPlan-fil" in sentence or "nyere NavPlan" in sentence


@pytest.mark.parametrize("version", [SCHEMA_VERSION, SCHEMA_VERSION + 1])
def test_a_plan_in_the_other_journal_mode_is_refused_and_no_helper_files_appear(
    filled_file: Path, version: int
) -> None:
    query(filled_file, f"PRAGMA user_version = {version}")
    query(filled_file, "PRAGMA journal_mode = WAL")
    assert read_header(filled_file) == Header(schema=version, wal=True)
    sentence = refused_untouched(filled_file)
    assert ("ikke en trygg NavPlan-fil" in sentence) is (version == SCHEMA_VERSION)


@pytest.mark.parametrize(
    "sql",
    [
        "CREATE TRIGGER t AFTER UPDATE ON goal BEGIN DELETE FROM history; END",
        "CREATE VIEW v AS SELECT * FROM goal",
        "CREATE TABLE extra (x TEXT)",
        "CREATE INDEX extra ON goal (title)",
        "CREATE VIRTUAL TABLE extra USING fts5(x)",
        "DROP INDEX ix_goal_role",
        "ALTER TABLE goal ADD COLUMN extra TEXT",
        "ALTER TABLE goal RENAME COLUMN risk TO danger",
        "CREATE TRIGGER task AFTER INSERT ON task BEGIN SELECT RAISE(ABORT, 'no'); END",
    ],
)
def test_anything_in_the_schema_that_we_did_not_make_or_do_not_find_is_refused(filled_file: Path, sql: str) -> None:
    query(filled_file, sql)
    sentence = "«fjordvik.navplan» er ikke en trygg NavPlan-fil. Den ble ikke åpnet, og den er ikke rørt."
    assert refused_untouched(filled_file) == sentence


def test_a_rule_that_was_taken_out_of_a_table_is_noticed(filled_file: Path) -> None:
    with closing(sqlite3.connect(filled_file)) as connection:
        connection.execute("PRAGMA writable_schema = ON")
        connection.execute("UPDATE sqlite_master SET sql = replace(sql, 'ON DELETE RESTRICT', '') WHERE name = 'task'")
        connection.commit()
    assert "ikke en trygg NavPlan-fil" in refused_untouched(filled_file)


def test_white_space_and_quotes_are_no_difference_but_every_word_is() -> None:
    assert normal('CREATE TABLE "a" (\n\tx TEXT ,\n y TEXT\n)') == normal("CREATE TABLE a (x TEXT, y TEXT)")
    assert normal("CREATE TABLE a (x TEXT)") != normal("CREATE TABLE a (x TEXT NOT NULL)")
    assert normal("CHECK (x > 1)") != normal("CHECK (x > 11)")


def test_the_list_of_what_may_be_in_a_plan_is_what_is_in_a_new_one(plan_file: Path) -> None:
    with closing(sqlite3.connect(plan_file)) as connection:
        assert schema_objects(connection) == allowed_objects()
    assert len(allowed_objects()) > 2 * len(KINDS)


# -- not ours to write


READ_ONLY = "Du kan lese, men ikke endre «fjordvik.navplan». Kopier filen til en mappe der du kan skrive."


def barred(path: Path) -> str:
    """Why an open plan cannot be written; all of it can be read."""
    store = open_plan(path, KINDS)
    why = store.standing().barred
    assert why is not None
    assert len(store.all(Goal)) == 2
    assert store.history(1)
    with pytest.raises(CannotStore) as refused:
        Workspace(store, KINDS).add(Goal(title="Nytt"))
    assert refused.value.said == why
    store.close()
    return why.words()


@pytest.fixture
def stranger(filled_file: Path) -> Iterator[Callable[[int, int], None]]:
    """Sets the rights of file and folder and goes on as a user without privileges."""
    if sys.platform == "win32":
        pytest.skip("rights are another matter there")
    folder = filled_file.parent
    parents = [(parent, parent.stat().st_mode) for parent in folder.parents if parent.stat().st_mode & 0o007 == 0]
    root = os.geteuid() == 0

    def become(file_mode: int, folder_mode: int) -> None:
        for parent, mode in parents:
            parent.chmod(mode | 0o055)
        filled_file.chmod(file_mode)
        folder.chmod(folder_mode)
        if root:
            os.seteuid(65534)

    yield become
    if root:
        os.seteuid(0)
    folder.chmod(0o700)
    for parent, mode in parents:
        parent.chmod(mode)


def test_a_file_that_may_only_be_read(filled_file: Path, stranger: Callable[[int, int], None]) -> None:
    before = listing(filled_file.parent)
    stranger(0o444, 0o777)
    assert barred(filled_file) == (
        "Du kan lese, men ikke endre «fjordvik.navplan», fordi filen er skrivebeskyttet. Arbeid i en kopi."
    )
    assert listing(filled_file.parent) == before


def test_a_folder_that_may_only_be_read(filled_file: Path, stranger: Callable[[int, int], None]) -> None:
    before = listing(filled_file.parent)
    stranger(0o666, 0o555)
    assert barred(filled_file) == (
        "Du kan lese, men ikke endre «fjordvik.navplan», fordi mappen er skrivebeskyttet. Arbeid i en kopi."
    )
    assert listing(filled_file.parent) == before


def test_an_older_file_that_may_only_be_read_cannot_be_brought_up_to_date(
    filled_file: Path, stranger: Callable[[int, int], None]
) -> None:
    shutil.copyfile(Path(__file__).parents[1] / "data" / "plan_10.navplan", filled_file)
    stranger(0o444, 0o777)
    assert refusal(filled_file) == READ_ONLY


@pytest.mark.parametrize(("file_mode", "folder_mode"), [(0o000, 0o777), (0o666, 0o000)])
def test_a_file_that_may_not_even_be_read(
    filled_file: Path, stranger: Callable[[int, int], None], file_mode: int, folder_mode: int
) -> None:
    stranger(file_mode, folder_mode)
    assert "NavPlan får ikke lest «fjordvik.navplan» akkurat nå" in refusal(filled_file)


@pytest.mark.usefixtures("impatient")
def test_a_file_that_another_program_holds(filled_file: Path) -> None:
    sentence = "«fjordvik.navplan» er åpen et annet sted. Lukk den der, eller vent litt og prøv igjen."
    with closing(sqlite3.connect(filled_file, isolation_level=None)) as other:
        for lock in ("BEGIN IMMEDIATE", "BEGIN EXCLUSIVE"):
            other.execute(lock)
            before = listing(filled_file.parent)
            assert refusal(filled_file) == sentence
            other.execute("ROLLBACK")
            assert listing(filled_file.parent) == before
    open_plan(filled_file, KINDS).close()


@pytest.mark.parametrize(
    ("code", "words"),
    [
        (codes.SQLITE_READONLY_DBMOVED, "Du kan lese, men ikke endre"),
        (sqlite3.SQLITE_PERM, "Du kan lese, men ikke endre"),
        (codes.SQLITE_BUSY_RECOVERY, "er åpen et annet sted"),
        (sqlite3.SQLITE_LOCKED, "er åpen et annet sted"),
        (sqlite3.SQLITE_NOTADB, "får ikke lest"),  # of a file that is a whole plan: it was a read that failed (M2)
        (codes.SQLITE_CORRUPT_INDEX, "får ikke lest"),
        (codes.SQLITE_IOERR_READ, "får ikke lest"),
        (sqlite3.SQLITE_CANTOPEN, "får ikke lest"),
    ],
)
def test_each_fault_of_sqlite_has_its_sentence(
    filled_file: Path, monkeypatch: pytest.MonkeyPatch, code: int, words: str
) -> None:
    def fail(*args: object, **kwargs: object) -> sqlite3.Connection:
        fault = sqlite3.OperationalError("whatever")
        fault.sqlite_errorcode = code
        raise fault

    monkeypatch.setattr(probe, "connect", fail)
    assert words in refused_untouched(filled_file)


def test_a_good_plan_is_opened_and_the_probing_leaves_no_trace(filled_file: Path) -> None:
    before = listing(filled_file.parent)
    assert probe.check_openable(filled_file) == Header(schema=SCHEMA_VERSION, wal=False)
    probe.check_schema(filled_file)
    assert listing(filled_file.parent) == before
