"""A table built anew with other columns, always to the same SQL: a file with any other schema is refused at opening.

SQLite cannot change a column in place, and the order in which a general tool writes constraints varies from run to
run. So a migration spells the table out, and the rows are carried over.
"""

from collections.abc import Mapping

from sqlalchemy.engine import Connection


def rebuild(connection: Connection, table: str, script: str, fills: Mapping[str, str]) -> None:
    """Build `table` as `script` says: its CREATE TABLE, then its indexes, each ended by a semicolon and a new line.

    Columns that both have keep their values. `fills` gives the SQL value of each new column that may not be empty.
    Foreign keys must be off, as they are while migrations run.
    """
    made, *indexes = (statement for statement in script.strip().split(";\n") if statement.strip())
    beside = f"_new_{table}"
    connection.exec_driver_sql(made.replace(f"CREATE TABLE {table} ", f"CREATE TABLE {beside} ", 1))
    new = _columns(connection, beside)
    kept = [column for column in _columns(connection, table) if column in new]
    into = ", ".join((*kept, *fills))
    values = ", ".join((*kept, *fills.values()))
    carried = f"INSERT INTO {beside} ({into}) SELECT {values} FROM {table} ORDER BY rowid"  # noqa: S608 our own names
    connection.exec_driver_sql(carried)
    connection.exec_driver_sql(f"DROP TABLE {table}")
    connection.exec_driver_sql(f"ALTER TABLE {beside} RENAME TO {table}")
    for statement in indexes:
        connection.exec_driver_sql(statement.rstrip(";"))


def _columns(connection: Connection, table: str) -> list[str]:
    return [str(row[1]) for row in connection.exec_driver_sql(f"PRAGMA table_info({table})")]
