"""Checksums of the plan's own: one a record, a chain through the history, and one over the document row."""

import sqlalchemy as sa
from alembic import op

revision = "0014"
down_revision = "0013"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Bring a file to version 14. The sums are worked out by the program when all steps are done."""
    op.create_table(
        "digest",
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("record", sa.Text(), nullable=False),
        sa.Column("sum", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("kind", "record"),
        sqlite_strict=True,
    )
    op.add_column("history", sa.Column("link", sa.Text(), nullable=True))
    for column in ("head", "total", "seal"):
        op.add_column("document", sa.Column(column, sa.Text(), nullable=True))
