"""Three descriptions of one schema: the records, the migrations and schema.sql. They may not drift apart."""

import json
import subprocess
import sys
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from sqlalchemy import inspect

from installer.schema_sql import TARGET, schema_text, tidy
from navplan.domain.kinds import Links
from navplan.domain.modules import KINDS
from navplan.domain.records import fields_of, to_json
from navplan.domain.workspace import Workspace
from navplan.storage import digests
from navplan.storage.backups.digest import DERIVED
from navplan.storage.driver import sqlite3
from navplan.storage.engine import APPLICATION_ID, connect, writer_engine
from navplan.storage.probe import SCHEMA_VERSION, allowed_objects, check_schema, normal
from navplan.storage.store import open_plan
from navplan.storage.tables import schema_of
from navplan.storage.upgrade import MIGRATIONS, create, migrate
from tests.storage.conftest import query

ROOT = Path(__file__).resolve().parents[2]
PLANS = sorted((ROOT / "tests" / "data").glob("plan_*.navplan"))


def test_an_empty_file_made_by_the_migrations_has_the_tables_of_the_records(plan_file: Path) -> None:
    engine = writer_engine(plan_file)
    with engine.connect() as connection:
        context = MigrationContext.configure(connection, opts=HOW)
        differences = compare_metadata(context, schema_of(KINDS).metadata)
    engine.dispose()
    assert differences == []


def test_checks_and_deletion_rules_are_the_same_in_both(plan_file: Path) -> None:
    """Alembic compares neither checks nor what happens on deletion nor strictness; so the SQL is compared too."""
    made = writer_engine(plan_file)
    with made.connect() as connection:
        by_migration = {row[0]: normal(row[1]) for row in connection.exec_driver_sql(TABLES)}
        checks = {
            t: {c["name"]: c["sqltext"] for c in inspect(connection).get_check_constraints(t)} for t in by_migration
        }
    made.dispose()
    with closing(sqlite3.connect(":memory:")) as connection:
        from sqlalchemy.schema import CreateTable

        for table in schema_of(KINDS).metadata.sorted_tables:
            from sqlalchemy.dialects import sqlite

            connection.execute(str(CreateTable(table).compile(dialect=sqlite.dialect())))
        by_records = {row[0]: normal(row[1]) for row in connection.execute(TABLES)}
    assert {name: parts(sql) for name, sql in by_migration.items()} == {
        name: parts(sql) for name, sql in by_records.items()
    }
    assert sum(map(len, checks.values())) > 30


def is_of_index(name: str) -> bool:
    """Whether SQLite makes this table itself, for the full-text index."""
    return name in DERIVED and name != "sought"


HOW = {
    "compare_type": True,
    "compare_server_default": True,
    "include_name": lambda name, kind, _: kind != "table" or not is_of_index(name),
}
TABLES = (
    "SELECT name, sql FROM sqlite_master"
    " WHERE type = 'table' AND name != 'alembic_version' AND name != 'search' AND name NOT LIKE 'search!_%' ESCAPE '!'"
)


def parts(sql: str) -> set[str]:
    """The columns and rules of a table, in whatever order they stand."""
    head, _, body = sql.partition("(")
    inner, _, tail = body.rpartition(")")
    found, depth, start = {head, tail.strip()}, 0, 0
    for place, sign in enumerate(inner):
        depth += (sign == "(") - (sign == ")")
        if sign == "," and not depth:
            found.add(inner[start:place])
            start = place + 1
    return found | {inner[start:]}


def test_every_table_is_strict(plan_file: Path) -> None:
    loose = query(plan_file, "SELECT name FROM pragma_table_list WHERE schema = 'main' AND strict = 0")
    assert {str(row[0]) for row in loose} <= {"alembic_version", "sqlite_schema", *DERIVED}


def test_every_link_and_every_day_on_the_wheel_can_be_looked_up_by_an_index(plan_file: Path) -> None:
    indexed = {row[0] for row in query(plan_file, "SELECT name FROM sqlite_master WHERE type = 'index'")}
    for kind in KINDS:
        for field in fields_of(kind.record):
            if isinstance(field.kind, Links):
                assert f"ix_{kind.key}_{field.key}_target" in indexed
            elif field.on_wheel or hasattr(field.kind, "on_removal"):
                assert f"ix_{kind.key}_{field.key}" in indexed


def test_schema_sql_is_what_a_fresh_run_of_its_script_writes() -> None:
    assert TARGET.read_text(encoding="utf-8") == schema_text()


def test_a_new_file_is_what_a_walk_through_every_migration_makes(tmp_path: Path) -> None:
    made, walked = tmp_path / "made.navplan", tmp_path / "walked.navplan"
    create(made)
    walked.touch()
    query(walked, f"PRAGMA application_id = {APPLICATION_ID}")
    migrate(walked)
    assert _all_of(made) == _all_of(walked)
    for path in (made, walked):
        with closing(connect(path, read_only=True)) as connection:
            assert digests.examine(connection).is_whole


OWN = ("plan", "saved_at", "seal", "index_version")
"""What two new plans never have in common: the identity, the time, and the seal over both. The index of a file that was
walked is made when it is opened; a new one has it."""


def _all_of(path: Path) -> dict[str, object]:
    """Every object, setting and row of a file, but what is its own."""
    with closing(sqlite3.connect(path)) as connection:
        connection.row_factory = sqlite3.Row
        objects = connection.execute("SELECT type, name, tbl_name, sql FROM sqlite_master").fetchall()
        settings = ("user_version", "application_id", "page_size", "encoding", "auto_vacuum", "journal_mode")
        found: dict[str, object] = {name: tuple(connection.execute(f"PRAGMA {name}").fetchone()) for name in settings}
        found["objects"] = {(kind, name, on, sql and tidy(sql)) for kind, name, on, sql in objects}
        for kind, name, _, _ in objects:
            if kind == "table":
                rows = [dict(row) for row in connection.execute(f'SELECT * FROM "{name}"')]
                found[f"rows of {name}"] = [{k: v for k, v in row.items() if k not in OWN} for row in rows]
    return found


def test_what_the_program_allows_is_what_a_new_file_holds(plan_file: Path) -> None:
    rows = query(plan_file, "SELECT sql FROM sqlite_master WHERE sql IS NOT NULL")
    assert {normal(str(row[0])) for row in rows} == allowed_objects()
    check_schema(plan_file)


def test_there_is_a_migration_for_each_version_and_the_last_is_the_newest() -> None:
    scripts = sorted(path.name[:4] for path in (MIGRATIONS / "versions").glob("0*.py"))
    assert scripts == [f"{n:04}" for n in range(1, SCHEMA_VERSION + 1)]


REBUILDING = "from navplan.storage.migrations.rebuilding import rebuild\n"
"""The one thing migrations share: how a table is built anew from the SQL that the migration itself spells out."""


def test_migrations_import_nothing_from_the_program() -> None:
    for script in (MIGRATIONS / "versions").glob("*.py"):
        text = script.read_text(encoding="utf-8")
        assert "navplan" not in text.replace(REBUILDING, "")


# -- files of every version that was ever released


def test_there_is_a_filled_file_of_every_schema_version() -> None:
    assert {path.name for path in PLANS} == {f"plan_{n}.navplan" for n in range(1, SCHEMA_VERSION + 1)}


def _as_then(now: dict[str, object], then: dict[str, object]) -> dict[str, object]:
    """A record as it is today, without the fields that came after the file."""
    return {key: value for key, value in now.items() if key in then}


def _moved(records: dict[str, Any]) -> dict[str, Any]:
    """What an older file held, where it stands from version 18 on: a point's decision, and whether a remedy is done."""
    points = records.get("review_point", [])
    if points and "decision" in points[0]:
        moved = [(point["id"], {key: point.pop(key) for key in ("decision", "role", "due")}) for point in points]
        told = [{"point": id} | values for id, values in moved if any(values.values())]
        records = records | {"review_decision": told}
    for remedy in records.get("control_remedy", []):
        if "done" in remedy:
            remedy["status"] = "gjennomfort" if remedy.pop("done") else "besluttet"
    return records


@pytest.mark.parametrize("old", PLANS, ids=lambda path: path.stem)
def test_a_filled_file_of_every_version_opens_with_everything_in_it(old: Path, tmp_path: Path) -> None:
    path = tmp_path / old.name
    path.write_bytes(old.read_bytes())
    workspace = Workspace(open_plan(path, KINDS), KINDS)
    found = {kind.key: [to_json(record) for record in workspace.all(kind.record)] for kind in KINDS}
    history = [[past.title.words(), past.key, past.id] for past in workspace.history(1_000)]
    workspace.close()
    wanted = json.loads(old.with_suffix(".json").read_text(encoding="utf-8"))
    wanted["records"] = _moved(wanted["records"])
    later = {key: records for key, records in found.items() if key not in wanted["records"]}
    assert not any(later.values()), "a kind that came later is empty in an old file"
    kept = {
        key: [_as_then(now, then) for now, then in zip(found[key], records, strict=True)]
        for key, records in wanted["records"].items()
    }
    assert kept == wanted["records"]
    assert history == wanted["history"]
    assert all(wanted["records"].values()), "the file should hold some of everything"


def test_the_newest_filled_file_is_made_by_its_script(tmp_path: Path) -> None:
    """So that it can be made again while the version is unreleased; a released one is never made again."""
    script = ROOT / "tests" / "data" / "make_plan.py"
    made = tmp_path / "made.navplan"
    subprocess.run([sys.executable, str(script), str(made)], check=True, cwd=ROOT, timeout=600)
    name = f"plan_{SCHEMA_VERSION}.json"
    wanted = json.loads((script.parent / name).read_text(encoding="utf-8"))
    assert json.loads(made.with_suffix(".json").read_text(encoding="utf-8")) == wanted
