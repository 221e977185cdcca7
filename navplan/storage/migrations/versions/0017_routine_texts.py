"""Routines may have their own text and keep approved versions; correctional units and grants say more."""

import sqlalchemy as sa
from alembic import op

from navplan.storage.migrations.rebuilding import rebuild

revision = "0017"
down_revision = "0016"
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
    purpose TEXT NOT NULL,
    wording TEXT NOT NULL,
    approved_by TEXT,
    approved_on TEXT,
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
    CONSTRAINT ck_control_routine_approved_on CHECK (approved_on GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
    CONSTRAINT ck_control_routine_valid_from CHECK (valid_from GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
    CONSTRAINT ck_control_routine_next_revision CHECK (next_revision GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
    CONSTRAINT ck_control_routine_improved_on CHECK (improved_on GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
    CONSTRAINT ck_control_routine_made_known_on CHECK (made_known_on GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
    CONSTRAINT ck_control_routine_likelihood CHECK (likelihood >= 1 AND likelihood <= 5),
    CONSTRAINT ck_control_routine_impact CHECK (impact >= 1 AND impact <= 5),
    UNIQUE (id),
    FOREIGN KEY(owner) REFERENCES role (id) ON DELETE RESTRICT,
    FOREIGN KEY(deputy) REFERENCES role (id) ON DELETE RESTRICT,
    FOREIGN KEY(approved_by) REFERENCES role (id) ON DELETE RESTRICT,
    FOREIGN KEY(checked_by) REFERENCES role (id) ON DELETE RESTRICT
)
 STRICT;
CREATE INDEX ix_control_routine_approved_by ON control_routine (approved_by);
CREATE INDEX ix_control_routine_checked_by ON control_routine (checked_by);
CREATE INDEX ix_control_routine_deputy ON control_routine (deputy);
CREATE INDEX ix_control_routine_next_revision ON control_routine (next_revision);
CREATE INDEX ix_control_routine_owner ON control_routine (owner);
"""

CORRECTIONAL_UNIT = """
CREATE TABLE correctional_unit (
    entry INTEGER NOT NULL,
    id TEXT NOT NULL,
    sheet TEXT NOT NULL,
    name TEXT NOT NULL,
    type TEXT NOT NULL,
    contact TEXT NOT NULL,
    rhythm TEXT NOT NULL,
    role TEXT,
    last_theme TEXT NOT NULL,
    cases INTEGER,
    in_agreement TEXT NOT NULL,
    confirmed_on TEXT,
    PRIMARY KEY (entry),
    CONSTRAINT ck_correctional_unit_cases CHECK (cases >= 0 AND cases <= 99999),
    CONSTRAINT ck_correctional_unit_confirmed_on CHECK (confirmed_on GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
    UNIQUE (id),
    FOREIGN KEY(sheet) REFERENCES prison_sheet (id) ON DELETE RESTRICT,
    FOREIGN KEY(role) REFERENCES role (id) ON DELETE RESTRICT
)
 STRICT;
CREATE INDEX ix_correctional_unit_role ON correctional_unit (role);
CREATE INDEX ix_correctional_unit_sheet ON correctional_unit (sheet);
"""

GRANT = """
CREATE TABLE grant (
    entry INTEGER NOT NULL,
    id TEXT NOT NULL,
    sheet TEXT NOT NULL,
    name TEXT NOT NULL,
    manager TEXT NOT NULL,
    purpose TEXT NOT NULL,
    deadline TEXT,
    deadline_status TEXT NOT NULL,
    sought INTEGER,
    given INTEGER,
    project_year INTEGER,
    signed_by TEXT NOT NULL,
    report_due TEXT,
    accounts_due TEXT,
    theme TEXT NOT NULL,
    status TEXT NOT NULL,
    PRIMARY KEY (entry),
    CONSTRAINT ck_grant_deadline CHECK (deadline GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
    CONSTRAINT ck_grant_sought CHECK (sought >= 0 AND sought <= 999999999),
    CONSTRAINT ck_grant_given CHECK (given >= 0 AND given <= 999999999),
    CONSTRAINT ck_grant_project_year CHECK (project_year >= 1 AND project_year <= 3),
    CONSTRAINT ck_grant_report_due CHECK (report_due GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
    CONSTRAINT ck_grant_accounts_due CHECK (accounts_due GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
    UNIQUE (id),
    FOREIGN KEY(sheet) REFERENCES grant_sheet (id) ON DELETE RESTRICT
)
 STRICT;
CREATE INDEX ix_grant_accounts_due ON grant (accounts_due);
CREATE INDEX ix_grant_deadline ON grant (deadline);
CREATE INDEX ix_grant_report_due ON grant (report_due);
CREATE INDEX ix_grant_sheet ON grant (sheet);
"""


def upgrade() -> None:
    """Bring a file to version 17."""
    _control_routine_applies_to()
    _control_version()
    rebuild(op.get_bind(), "control_routine", CONTROL_ROUTINE, {"purpose": "''", "wording": "''"})
    rebuild(op.get_bind(), "correctional_unit", CORRECTIONAL_UNIT, {})
    rebuild(op.get_bind(), "grant", GRANT, {"theme": "''"})


def _control_routine_applies_to() -> None:
    op.create_table(
        "control_routine_applies_to",
        sa.Column("record", sa.Text(), nullable=False),
        sa.Column("target", sa.Text(), nullable=False),
        sa.Column("place", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["record"], ["control_routine.id"], ondelete="RESTRICT"),
        sa.ForeignKeyConstraint(["target"], ["role.id"], ondelete="RESTRICT"),
        sa.PrimaryKeyConstraint("record", "target"),
        sqlite_strict=True,
    )
    op.create_index("ix_control_routine_applies_to_target", "control_routine_applies_to", ["target"], unique=False)


def _control_version() -> None:
    op.create_table(
        "control_version",
        sa.Column("entry", sa.Integer(), nullable=False),
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("routine", sa.Text(), nullable=False),
        sa.Column("number", sa.Integer(), nullable=True),
        sa.Column("approved_on", sa.Text(), nullable=True),
        sa.Column("approved_by", sa.Text(), nullable=False),
        sa.Column("valid_from", sa.Text(), nullable=True),
        sa.Column("wording", sa.Text(), nullable=False),
        sa.CheckConstraint(
            "approved_on GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'", name="ck_control_version_approved_on"
        ),
        sa.CheckConstraint(
            "valid_from GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'", name="ck_control_version_valid_from"
        ),
        sa.CheckConstraint("number >= 1 AND number <= 999", name="ck_control_version_number"),
        sa.ForeignKeyConstraint(["routine"], ["control_routine.id"], ondelete="RESTRICT"),
        sa.PrimaryKeyConstraint("entry"),
        sa.UniqueConstraint("id"),
        sqlite_strict=True,
    )
    op.create_index("ix_control_version_routine", "control_version", ["routine"], unique=False)
