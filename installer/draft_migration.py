"""Draft the migration from the newest schema of the tree to what the records declare now.

    python installer/draft_migration.py "what it adds" name_of_the_file

Writes `navplan/storage/migrations/versions/000N_<name>.py` with one function a table, spelled out, importing nothing
from `navplan`. A draft: read it and mend what it cannot know (a column that got another name). Then raise
`SCHEMA_VERSION` in `storage/probe.py` and run `installer/schema_sql.py` and `tests/data/make_plan.py`.
"""

import re
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).parent.parent
sys.path.insert(0, str(ROOT))

from alembic.autogenerate import produce_migrations, render_python_code  # noqa: E402
from alembic.migration import MigrationContext  # noqa: E402
from sqlalchemy import create_engine  # noqa: E402

from navplan.domain.modules import KINDS  # noqa: E402
from navplan.storage.tables import schema_of  # noqa: E402
from navplan.storage.upgrade import create  # noqa: E402

VERSIONS = ROOT / "navplan" / "storage" / "migrations" / "versions"


def draft(about: str, name: str) -> Path:
    """Write the draft and say where."""
    newest = max(path.name[:4] for path in VERSIONS.glob("0*.py"))
    number = f"{int(newest) + 1:04d}"
    steps = _steps()
    called = [_called(step) for step in steps]
    lines = [
        f'"""{about}"""\n\nimport sqlalchemy as sa\nfrom alembic import op\n\n',
        f'revision = "{number}"\ndown_revision = "{newest}"\nbranch_labels = None\ndepends_on = None\n\n\n',
        f'def upgrade() -> None:\n    """Bring a file to version {int(number)}."""\n',
        *(f"    {function}()\n" for function in called),
    ]
    for function, step in zip(called, steps, strict=True):
        body = "".join(f"    {line}\n" for line in step.rstrip().split("\n"))
        lines.append(f"\n\ndef {function}() -> None:\n{body}")
    target = VERSIONS / f"{number}_{name}.py"
    target.write_text("".join(lines), "utf-8")
    return target


def _steps() -> list[str]:
    with tempfile.TemporaryDirectory() as folder:
        plan = Path(folder) / "newest.navplan"
        create(plan)
        with create_engine(f"sqlite:///{plan}").connect() as connection:
            wanted = schema_of(KINDS).metadata
            found = produce_migrations(MigrationContext.configure(connection), wanted)
    code = render_python_code(found.upgrade_ops)
    code = "\n".join(line.removeprefix("    ") for line in code.split("\n") if not line.strip().startswith("# ###"))
    return [part for part in re.split(r"(?m)^(?=op\.create_table|with op\.batch_alter_table)", code) if part.strip()]


def _called(step: str) -> str:
    made = re.search(r"create_table\(\s*['\"](\w+)", step)
    changed = re.search(r"batch_alter_table\(\s*['\"](\w+)", step)
    if made:
        return f"_{made.group(1)}"
    return f"_change_{changed.group(1)}" if changed else "_rest"


if __name__ == "__main__":
    print(draft(*sys.argv[1:3]).relative_to(ROOT))
