"""The full-text index and where its rows lead. It is filled from the records when the file is opened."""

import sqlalchemy as sa
from alembic import op

revision = "0008"
down_revision = "0007"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Bring a file to version 8."""
    op.create_table(
        "sought",
        sa.Column("row", sa.Integer(), nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("record", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("row"),
        sa.UniqueConstraint("kind", "record"),
        sqlite_strict=True,
    )
    op.execute(
        "CREATE VIRTUAL TABLE search USING fts5(name, words, tokenize='unicode61 remove_diacritics 0 tokenchars _')"
    )
    op.add_column("document", sa.Column("index_version", sa.Integer(), nullable=True))
