"""A hand has a key that is the same in every copy of the plan, and the links cover a commitment to its name."""

from alembic import op

from navplan.storage.migrations.rebuilding import rebuild

revision = "0021"
down_revision = "0020"
lowest_reader = 21
lowest_writer = 21
branch_labels = None
depends_on = None

HAND = """
CREATE TABLE hand (
    number INTEGER NOT NULL,
    login TEXT NOT NULL,
    name TEXT NOT NULL,
    machine TEXT NOT NULL,
    key TEXT,
    salt TEXT,
    sum TEXT,
    PRIMARY KEY (number),
    UNIQUE (key)
)
 STRICT;
"""


def upgrade() -> None:
    """Bring a file to version 21. Hands from before have no key, and their rows keep the links over their values."""
    rebuild(op.get_bind(), "hand", HAND, {})
