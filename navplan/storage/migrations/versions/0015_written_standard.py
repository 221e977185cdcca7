"""The office has a written standard for its documents."""

from alembic import op

from navplan.storage.migrations.rebuilding import rebuild

revision = "0015"
down_revision = "0014"
branch_labels = None
depends_on = None

OFFICE = """
CREATE TABLE office (
    entry INTEGER NOT NULL,
    id TEXT NOT NULL,
    name TEXT NOT NULL,
    leadership TEXT NOT NULL,
    plan_year INTEGER,
    written_standard TEXT NOT NULL,
    org_number TEXT NOT NULL,
    phone TEXT NOT NULL,
    mailbox TEXT NOT NULL,
    address TEXT NOT NULL,
    archive_state TEXT NOT NULL,
    archive_municipality TEXT NOT NULL,
    PRIMARY KEY (entry),
    CONSTRAINT ck_office_plan_year CHECK (plan_year >= 2000 AND plan_year <= 2100),
    UNIQUE (id)
)
 STRICT;
"""


def upgrade() -> None:
    """Bring a file to version 15."""
    rebuild(op.get_bind(), "office", OFFICE, {"written_standard": "'nb-NO'"})
