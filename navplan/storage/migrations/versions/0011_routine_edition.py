"""Routines say their edition and what competence they need; a deviation says which findings it answers."""

import sqlalchemy as sa
from alembic import op

from navplan.storage.migrations.rebuilding import rebuild

revision = "0011"
down_revision = "0010"
branch_labels = None
depends_on = None

CONTROL_ROUTINE = """
CREATE TABLE control_routine (
    entry INTEGER NOT NULL,
    id TEXT NOT NULL,
    code TEXT NOT NULL,
    title TEXT NOT NULL,
    theme TEXT NOT NULL,
    type TEXT NOT NULL,
    written TEXT NOT NULL,
    not_relevant TEXT NOT NULL,
    place TEXT NOT NULL,
    laws TEXT NOT NULL,
    owner TEXT,
    deputy TEXT,
    status TEXT NOT NULL,
    valid_from TEXT,
    interval TEXT NOT NULL,
    next_revision TEXT,
    version TEXT NOT NULL,
    improved_on TEXT,
    made_known_on TEXT,
    risk TEXT NOT NULL,
    likelihood INTEGER,
    impact INTEGER,
    prevention TEXT NOT NULL,
    question TEXT NOT NULL,
    method TEXT NOT NULL,
    frequency TEXT NOT NULL,
    checked_by TEXT,
    reported_to TEXT NOT NULL,
    note TEXT NOT NULL,
    PRIMARY KEY (entry),
    CONSTRAINT ck_control_routine_laws CHECK (laws GLOB '[[]*]'),
    CONSTRAINT ck_control_routine_valid_from CHECK (valid_from GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
    CONSTRAINT ck_control_routine_next_revision CHECK (next_revision GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
    CONSTRAINT ck_control_routine_improved_on CHECK (improved_on GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
    CONSTRAINT ck_control_routine_made_known_on CHECK (made_known_on GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
    CONSTRAINT ck_control_routine_likelihood CHECK (likelihood >= 1 AND likelihood <= 5),
    CONSTRAINT ck_control_routine_impact CHECK (impact >= 1 AND impact <= 5),
    UNIQUE (id),
    FOREIGN KEY(owner) REFERENCES role (id) ON DELETE RESTRICT,
    FOREIGN KEY(deputy) REFERENCES role (id) ON DELETE RESTRICT,
    FOREIGN KEY(checked_by) REFERENCES role (id) ON DELETE RESTRICT
)
 STRICT;
CREATE INDEX ix_control_routine_checked_by ON control_routine (checked_by);
CREATE INDEX ix_control_routine_deputy ON control_routine (deputy);
CREATE INDEX ix_control_routine_next_revision ON control_routine (next_revision);
CREATE INDEX ix_control_routine_owner ON control_routine (owner);
"""


def upgrade() -> None:
    """Bring a file to version 11."""
    _control_routine_competences()
    _control_deviation_findings()
    rebuild(op.get_bind(), "control_routine", CONTROL_ROUTINE, {"version": "''"})


def _control_routine_competences() -> None:
    op.create_table(
        "control_routine_competences",
        sa.Column("record", sa.Text(), nullable=False),
        sa.Column("target", sa.Text(), nullable=False),
        sa.Column("place", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["record"], ["control_routine.id"], ondelete="RESTRICT"),
        sa.ForeignKeyConstraint(["target"], ["competence.id"], ondelete="RESTRICT"),
        sa.PrimaryKeyConstraint("record", "target"),
        sqlite_strict=True,
    )
    op.create_index("ix_control_routine_competences_target", "control_routine_competences", ["target"], unique=False)


def _control_deviation_findings() -> None:
    op.create_table(
        "control_deviation_findings",
        sa.Column("record", sa.Text(), nullable=False),
        sa.Column("target", sa.Text(), nullable=False),
        sa.Column("place", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["record"], ["control_deviation.id"], ondelete="RESTRICT"),
        sa.ForeignKeyConstraint(["target"], ["finding.id"], ondelete="RESTRICT"),
        sa.PrimaryKeyConstraint("record", "target"),
        sqlite_strict=True,
    )
    op.create_index("ix_control_deviation_findings_target", "control_deviation_findings", ["target"], unique=False)
