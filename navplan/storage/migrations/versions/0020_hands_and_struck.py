"""The history says who wrote, its texts can be struck, and a struck text has its reason in the plan."""

import sqlalchemy as sa
from alembic import op

revision = "0020"
down_revision = "0019"
lowest_reader = 20
lowest_writer = 20
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Bring a file to version 20. What was written before keeps its links, and says nobody's name."""
    op.create_table(
        "hand",
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("login", sa.Text(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("machine", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("number"),
        sa.UniqueConstraint("login", "name", "machine"),
        sqlite_strict=True,
    )
    op.add_column("history", sa.Column("hand", sa.Integer(), nullable=True))
    for column in ("salt", "sum", "known_as"):
        op.add_column("history", sa.Column(column, sa.Text(), nullable=True))
    _struck()


def _struck() -> None:
    op.create_table(
        "struck",
        sa.Column("entry", sa.Integer(), nullable=False),
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("about_key", sa.Text(), nullable=False),
        sa.Column("about_id", sa.Text(), nullable=False),
        sa.Column("field", sa.Text(), nullable=False),
        sa.Column("places", sa.Text(), nullable=False),
        sa.Column("reason", sa.Text(), nullable=False),
        sa.Column("struck_on", sa.Text(), nullable=True),
        sa.CheckConstraint("places GLOB '[[]*]'", name="ck_struck_places"),
        sa.CheckConstraint("struck_on GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'", name="ck_struck_struck_on"),
        sa.PrimaryKeyConstraint("entry"),
        sa.UniqueConstraint("id"),
        sqlite_strict=True,
    )
