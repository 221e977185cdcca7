"""A clause of the agreement may point to the indicators that show it."""

import sqlalchemy as sa
from alembic import op

revision = "0016"
down_revision = "0015"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Bring a file to version 16."""
    _clause_indicators()


def _clause_indicators() -> None:
    op.create_table(
        "clause_indicators",
        sa.Column("record", sa.Text(), nullable=False),
        sa.Column("target", sa.Text(), nullable=False),
        sa.Column("place", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["record"], ["clause.id"], ondelete="RESTRICT"),
        sa.ForeignKeyConstraint(["target"], ["indicator.id"], ondelete="RESTRICT"),
        sa.PrimaryKeyConstraint("record", "target"),
        sqlite_strict=True,
    )
    op.create_index("ix_clause_indicators_target", "clause_indicators", ["target"], unique=False)
