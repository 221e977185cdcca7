"""Draft the migration from the newest schema of the tree to what the records declare now.

    python installer/draft_migration.py "what it adds" name_of_the_file

Writes `navplan/storage/migrations/versions/000N_<name>.py`: one function a new table, and the whole SQL of each table
that has other columns, built anew by `rebuilding.rebuild`. A draft: read it and mend what it cannot know (a column
that got another name, what fills a new one). Then raise `SCHEMA_VERSION` in `storage/probe.py` and run
`installer/schema_sql.py` and `tests/data/make_plan.py`.
"""

import re
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).parent.parent
sys.path.insert(0, str(ROOT))

from alembic.autogenerate import produce_migrations, render_python_code  # noqa: E402
from alembic.migration import MigrationContext  # noqa: E402
from sqlalchemy import CheckConstraint, Column, Connection, Index, create_engine, inspect  # noqa: E402
from sqlalchemy.dialects import sqlite  # noqa: E402
from sqlalchemy.schema import CreateIndex, CreateTable  # noqa: E402

from navplan.domain.modules import KINDS  # noqa: E402
from navplan.storage.tables import schema_of  # noqa: E402
from navplan.storage.upgrade import create  # noqa: E402

VERSIONS = ROOT / "navplan" / "storage" / "migrations" / "versions"


def draft(about: str, name: str) -> Path:
    """Write the draft and say where."""
    newest = max(path.name[:4] for path in VERSIONS.glob("0*.py"))
    number = f"{int(newest) + 1:04d}"
    with tempfile.TemporaryDirectory() as folder:
        plan = Path(folder) / "newest.navplan"
        create(plan)
        with create_engine(f"sqlite:///{plan}").connect() as connection:
            made, changed = _made(connection), _changed(connection)
    called = [f"_{_table_of(step)}" for step in made]
    lines = [
        f'"""{about}"""\n\nimport sqlalchemy as sa\nfrom alembic import op\n\n',
        "from navplan.storage.migrations.rebuilding import rebuild\n\n" if changed else "",
        f'revision = "{number}"\ndown_revision = "{newest}"\nbranch_labels = None\ndepends_on = None\n\n',
        *(f'{table.upper()} = """\n{script}"""\n\n' for table, script, _fills in changed),
        f'\ndef upgrade() -> None:\n    """Bring a file to version {int(number)}."""\n',
        *(f"    {function}()\n" for function in called),
        *(f'    rebuild(op.get_bind(), "{table}", {table.upper()}, {fills})\n' for table, _s, fills in changed),
    ]
    for function, step in zip(called, made, strict=True):
        body = "".join(f"    {line}\n" for line in step.rstrip().split("\n"))
        lines.append(f"\n\ndef {function}() -> None:\n{body}")
    target = VERSIONS / f"{number}_{name}.py"
    target.write_text("".join(lines), "utf-8")
    return target


def _made(connection: Connection) -> list[str]:
    """One piece of code for each table that is new, its indexes with it."""
    there = set(inspect(connection).get_table_names())
    wanted = schema_of(KINDS).metadata
    found = produce_migrations(MigrationContext.configure(connection), wanted)
    code = render_python_code(found.upgrade_ops)
    code = "\n".join(line.removeprefix("    ") for line in code.split("\n") if not line.strip().startswith("# ###"))
    steps = re.split(r"(?m)^(?=op\.create_table|op\.drop_table|op\.add_column)", code)
    return [step for step in steps if step.startswith("op.create_table") and _table_of(step) not in there]


def _table_of(step: str) -> str:
    found = re.search(r"create_table\(\s*['\"](\w+)", step)
    return found.group(1) if found else ""


def _changed(connection: Connection) -> list[tuple[str, str, dict[str, str]]]:
    """Tables that have other columns now: name, the SQL that makes it with its indexes, and what fills new columns."""
    there = inspect(connection)
    found = []
    for table in schema_of(KINDS).metadata.sorted_tables:
        if not there.has_table(table.name):
            continue
        had = {column["name"] for column in there.get_columns(table.name)}
        if had != set(table.columns.keys()):
            dialect = sqlite.dialect()
            making = [CreateTable(table), *(CreateIndex(index) for index in sorted(table.indexes, key=_name))]
            script = "".join(f"{str(made.compile(dialect=dialect)).strip()};\n" for made in making)
            new = [column for column in table.columns if column.name not in had and not column.nullable]
            found.append(
                (table.name, script.replace("\t", "    ").replace(", \n", ",\n"), {c.name: _fill(c) for c in new})
            )
    return found


def _name(index: Index) -> str:
    return str(index.name)


def _fill(column: Column[object]) -> str:
    """What stands in a column that rows of before have no value for; a list begins empty, a number at nought."""
    if "INT" in str(column.type).upper():
        return "0"
    listed = any("[[]*]" in str(check.sqltext) and column.name in str(check.sqltext) for check in _checks(column))
    return "'[]'" if listed else "''"


def _checks(column: Column[object]) -> list[CheckConstraint]:
    return [rule for rule in column.table.constraints if isinstance(rule, CheckConstraint)]


if __name__ == "__main__":
    print(draft(*sys.argv[1:3]).relative_to(ROOT))
