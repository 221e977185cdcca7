"""Routines say owner line and how they are made known, remedies their status; a point has several decisions."""

import sqlalchemy as sa
from alembic import op

from navplan.storage.migrations.rebuilding import rebuild

revision = "0018"
down_revision = "0017"
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
    owner_line TEXT NOT NULL,
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
    made_known TEXT NOT NULL,
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
    CONSTRAINT ck_control_routine_made_known CHECK (made_known GLOB '[[]*]'),
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

REVIEW_POINT = """
CREATE TABLE review_point (
    entry INTEGER NOT NULL,
    id TEXT NOT NULL,
    review TEXT NOT NULL,
    point TEXT NOT NULL,
    figures TEXT NOT NULL,
    conclusion TEXT NOT NULL,
    PRIMARY KEY (entry),
    UNIQUE (id),
    FOREIGN KEY(review) REFERENCES control_review (id) ON DELETE RESTRICT
)
 STRICT;
CREATE INDEX ix_review_point_review ON review_point (review);
"""

CONTROL_DEVIATION = """
CREATE TABLE control_deviation (
    entry INTEGER NOT NULL,
    id TEXT NOT NULL,
    code TEXT NOT NULL,
    found_on TEXT,
    theme TEXT NOT NULL,
    routine TEXT,
    category TEXT NOT NULL,
    source TEXT NOT NULL,
    found_by TEXT,
    order_due TEXT,
    description TEXT NOT NULL,
    extent TEXT NOT NULL,
    severity TEXT NOT NULL,
    at_once TEXT NOT NULL,
    causes TEXT NOT NULL,
    deadline TEXT,
    role TEXT,
    status TEXT NOT NULL,
    rejected_why TEXT NOT NULL,
    closed_on TEXT,
    told TEXT NOT NULL,
    effect TEXT,
    forgotten_on TEXT,
    PRIMARY KEY (entry),
    CONSTRAINT ck_control_deviation_found_on CHECK (found_on GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
    CONSTRAINT ck_control_deviation_order_due CHECK (order_due GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
    CONSTRAINT ck_control_deviation_causes CHECK (causes GLOB '[[]*]'),
    CONSTRAINT ck_control_deviation_deadline CHECK (deadline GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
    CONSTRAINT ck_control_deviation_closed_on CHECK (closed_on GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
    CONSTRAINT ck_control_deviation_told CHECK (told GLOB '[[]*]'),
    CONSTRAINT ck_control_deviation_forgotten_on CHECK (forgotten_on GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
    UNIQUE (id),
    FOREIGN KEY(routine) REFERENCES control_routine (id) ON DELETE RESTRICT,
    FOREIGN KEY(found_by) REFERENCES control_check (id) ON DELETE RESTRICT,
    FOREIGN KEY(role) REFERENCES role (id) ON DELETE RESTRICT,
    FOREIGN KEY(effect) REFERENCES control_check (id) ON DELETE RESTRICT
)
 STRICT;
CREATE INDEX ix_control_deviation_deadline ON control_deviation (deadline);
CREATE INDEX ix_control_deviation_effect ON control_deviation (effect);
CREATE INDEX ix_control_deviation_found_by ON control_deviation (found_by);
CREATE INDEX ix_control_deviation_order_due ON control_deviation (order_due);
CREATE INDEX ix_control_deviation_role ON control_deviation (role);
CREATE INDEX ix_control_deviation_routine ON control_deviation (routine);
"""

CONTROL_REMEDY = """
CREATE TABLE control_remedy (
    entry INTEGER NOT NULL,
    id TEXT NOT NULL,
    deviation TEXT NOT NULL,
    title TEXT NOT NULL,
    role TEXT,
    due TEXT,
    status TEXT NOT NULL,
    done_on TEXT,
    PRIMARY KEY (entry),
    CONSTRAINT ck_control_remedy_due CHECK (due GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
    CONSTRAINT ck_control_remedy_done_on CHECK (done_on GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
    UNIQUE (id),
    FOREIGN KEY(deviation) REFERENCES control_deviation (id) ON DELETE RESTRICT,
    FOREIGN KEY(role) REFERENCES role (id) ON DELETE RESTRICT
)
 STRICT;
CREATE INDEX ix_control_remedy_deviation ON control_remedy (deviation);
CREATE INDEX ix_control_remedy_due ON control_remedy (due);
CREATE INDEX ix_control_remedy_role ON control_remedy (role);
"""


DECISIONS = """
INSERT INTO review_decision (id, point, decision, role, due)
SELECT substr(id, 17) || substr(id, 1, 16), id, decision, role, due FROM review_point
WHERE decision <> '' OR role IS NOT NULL OR due IS NOT NULL ORDER BY entry
"""
"""Each decision becomes a record of its own; its id follows from the point's, so that two copies of a plan agree."""


def upgrade() -> None:
    """Bring a file to version 18. A remedy that was finished is in place, any other was decided on."""
    _review_decision()
    op.get_bind().exec_driver_sql(DECISIONS)
    rebuild(op.get_bind(), "control_routine", CONTROL_ROUTINE, {"owner_line": "'felles'", "made_known": "'[]'"})
    rebuild(op.get_bind(), "review_point", REVIEW_POINT, {})
    rebuild(op.get_bind(), "control_deviation", CONTROL_DEVIATION, {})
    status = "iif(done = 1, 'gjennomfort', 'besluttet')"
    rebuild(op.get_bind(), "control_remedy", CONTROL_REMEDY, {"status": status})


def _review_decision() -> None:
    op.create_table(
        "review_decision",
        sa.Column("entry", sa.Integer(), nullable=False),
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("point", sa.Text(), nullable=False),
        sa.Column("decision", sa.Text(), nullable=False),
        sa.Column("role", sa.Text(), nullable=True),
        sa.Column("due", sa.Text(), nullable=True),
        sa.CheckConstraint("due GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'", name="ck_review_decision_due"),
        sa.ForeignKeyConstraint(["point"], ["review_point.id"], ondelete="RESTRICT"),
        sa.ForeignKeyConstraint(["role"], ["role.id"], ondelete="RESTRICT"),
        sa.PrimaryKeyConstraint("entry"),
        sa.UniqueConstraint("id"),
        sqlite_strict=True,
    )
    op.create_index("ix_review_decision_due", "review_decision", ["due"], unique=False)
    op.create_index("ix_review_decision_point", "review_decision", ["point"], unique=False)
    op.create_index("ix_review_decision_role", "review_decision", ["role"], unique=False)
