"""Competence measures point to the deviations they answer; the plan says who discussed it and who agreed.

A measure used to name its deviation by number in a text. The text stays as it was written; where it names a number
that exactly one deviation has, the measure is linked with it too.
"""

import sqlalchemy as sa
from alembic import op

revision = "0019"
down_revision = "0018"
branch_labels = None
depends_on = None

NAMED = """
INSERT INTO competence_measure_deviations (record, target, place)
SELECT measure.id, deviation.id, ROW_NUMBER() OVER (PARTITION BY measure.id ORDER BY deviation.entry) - 1
FROM competence_measure AS measure
JOIN control_deviation AS deviation
  ON deviation.code GLOB 'AV-[0-9][0-9][0-9][0-9]-[0-9]*'
 AND instr(measure.comes_from, deviation.code) > 0
 AND NOT measure.comes_from GLOB '*' || deviation.code || '[0-9]*'
WHERE (SELECT count(*) FROM control_deviation AS other WHERE other.code = deviation.code) = 1
"""
"""«AV-2024-001» is not found in «AV-2024-0012»; a number that two deviations have says too little to link by."""


def upgrade() -> None:
    """Bring a file to version 19."""
    for table, record, target in (
        ("competence_plan_agreed_by", "competence_plan", "role"),
        ("competence_plan_discussed_with", "competence_plan", "role"),
        ("competence_measure_deviations", "competence_measure", "control_deviation"),
    ):
        _links(table, record, target)
    op.get_bind().exec_driver_sql(NAMED)


def _links(table: str, record: str, target: str) -> None:
    op.create_table(
        table,
        sa.Column("record", sa.Text(), nullable=False),
        sa.Column("target", sa.Text(), nullable=False),
        sa.Column("place", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["record"], [f"{record}.id"], ondelete="RESTRICT"),
        sa.ForeignKeyConstraint(["target"], [f"{target}.id"], ondelete="RESTRICT"),
        sa.PrimaryKeyConstraint("record", "target"),
        sqlite_strict=True,
    )
    op.create_index(f"ix_{table}_target", table, ["target"], unique=False)
