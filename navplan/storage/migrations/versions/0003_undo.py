"""History knows how a step came about, so that undo survives a restart."""

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Bring a file to version 3."""
    op.add_column("history", sa.Column("way", sa.Text(), nullable=True))
