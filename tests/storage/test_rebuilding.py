"""A table built anew: rows and links stay, the SQL is the one spelled out, and a new column has its value."""

from collections.abc import Iterator

import pytest
from sqlalchemy import Connection, create_engine

from navplan.storage.migrations.rebuilding import rebuild

SCRIPT = """
CREATE TABLE goal (
    entry INTEGER NOT NULL,
    id TEXT NOT NULL,
    weight INTEGER NOT NULL,
    note TEXT,
    PRIMARY KEY (entry),
    CONSTRAINT ck_goal_weight CHECK (weight >= 1),
    UNIQUE (id)
) STRICT;
CREATE INDEX ix_goal_note ON goal (note);
CREATE INDEX ix_goal_weight ON goal (weight);
"""


@pytest.fixture
def connection() -> Iterator[Connection]:
    engine = create_engine("sqlite://")
    with engine.connect() as connection:
        for statement in (
            "CREATE TABLE goal (entry INTEGER NOT NULL, id TEXT NOT NULL, gone TEXT, note TEXT,"
            " PRIMARY KEY (entry), UNIQUE (id)) STRICT",
            "CREATE INDEX ix_goal_note ON goal (note)",
            "CREATE TABLE task (goal TEXT, FOREIGN KEY(goal) REFERENCES goal (id) ON DELETE RESTRICT) STRICT",
            "INSERT INTO goal VALUES (7, 'b', 'x', 'to'), (3, 'a', 'y', NULL)",
            "INSERT INTO task VALUES ('a'), ('b')",
        ):
            connection.exec_driver_sql(statement)
        yield connection
    engine.dispose()


def test_rows_keep_their_place_and_values_and_new_columns_are_filled(connection: Connection) -> None:
    rebuild(connection, "goal", SCRIPT, {"weight": "2"})
    rows = connection.exec_driver_sql("SELECT entry, id, weight, note FROM goal ORDER BY rowid").all()
    assert rows == [(3, "a", 2, None), (7, "b", 2, "to")]


def test_the_table_and_its_indexes_are_those_of_the_script_and_nothing_else_is_left(connection: Connection) -> None:
    rebuild(connection, "goal", SCRIPT, {"weight": "2"})
    made = connection.exec_driver_sql("SELECT sql FROM sqlite_master WHERE tbl_name = 'goal' AND sql IS NOT NULL").all()
    wanted = [statement.rstrip(";\n") for statement in SCRIPT.strip().split(";\n")]
    assert [sql.replace('"', "") for (sql,) in made] == wanted
    names = connection.exec_driver_sql("SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY name").all()
    assert names == [("goal",), ("task",)]


def test_links_from_other_tables_still_lead_there(connection: Connection) -> None:
    rebuild(connection, "goal", SCRIPT, {"weight": "2"})
    assert connection.exec_driver_sql("PRAGMA foreign_key_check").all() == []
    (sql,) = connection.exec_driver_sql("SELECT sql FROM sqlite_master WHERE name = 'task'").one()
    assert "REFERENCES goal (id)" in sql
