"""The year wheel: activities and the days they fall on."""

import sqlalchemy as sa
from alembic import op

revision = "0010"
down_revision = "0009"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Bring a file to version 10."""
    _activity()
    _activity_goals()
    _activity_measures()
    _occurrence()
    _activity_expectations()


def _activity() -> None:
    op.create_table(
        "activity",
        sa.Column("entry", sa.Integer(), nullable=False),
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("title", sa.Text(), nullable=False),
        sa.Column("track", sa.Text(), nullable=False),
        sa.Column("type", sa.Text(), nullable=False),
        sa.Column("mode", sa.Text(), nullable=False),
        sa.Column("repeats", sa.Text(), nullable=False),
        sa.Column("first", sa.Text(), nullable=True),
        sa.Column("every", sa.Integer(), nullable=True),
        sa.Column("ordinal", sa.Text(), nullable=False),
        sa.Column("weekday", sa.Text(), nullable=False),
        sa.Column("week", sa.Integer(), nullable=True),
        sa.Column("lasts", sa.Integer(), nullable=True),
        sa.Column("base", sa.Text(), nullable=True),
        sa.Column("distance", sa.Integer(), nullable=True),
        sa.Column("moves", sa.Text(), nullable=False),
        sa.Column("date_state", sa.Text(), nullable=False),
        sa.Column("role", sa.Text(), nullable=True),
        sa.Column("owner_line", sa.Text(), nullable=False),
        sa.Column("remind", sa.Text(), nullable=False),
        sa.Column("delivery", sa.Text(), nullable=False),
        sa.Column("receiver", sa.Text(), nullable=False),
        sa.Column("source", sa.Text(), nullable=False),
        sa.Column("checked", sa.Text(), nullable=True),
        sa.Column("note", sa.Text(), nullable=False),
        sa.Column("stops", sa.Integer(), nullable=False),
        sa.Column("origin", sa.Text(), nullable=False),
        sa.CheckConstraint("checked GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'", name="ck_activity_checked"),
        sa.CheckConstraint("first GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'", name="ck_activity_first"),
        sa.CheckConstraint("remind GLOB '[[]*]'", name="ck_activity_remind"),
        sa.CheckConstraint("every >= 2 AND every <= 20", name="ck_activity_every"),
        sa.CheckConstraint("lasts >= 1 AND lasts <= 366", name="ck_activity_lasts"),
        sa.CheckConstraint("distance >= -366 AND distance <= 366", name="ck_activity_distance"),
        sa.CheckConstraint("stops IN (0, 1)", name="ck_activity_stops"),
        sa.CheckConstraint("week >= 1 AND week <= 53", name="ck_activity_week"),
        sa.ForeignKeyConstraint(["base"], ["activity.id"], ondelete="RESTRICT"),
        sa.ForeignKeyConstraint(["role"], ["role.id"], ondelete="RESTRICT"),
        sa.PrimaryKeyConstraint("entry"),
        sa.UniqueConstraint("id"),
        sqlite_strict=True,
    )
    op.create_index("ix_activity_base", "activity", ["base"], unique=False)
    op.create_index("ix_activity_role", "activity", ["role"], unique=False)


def _activity_goals() -> None:
    op.create_table(
        "activity_goals",
        sa.Column("record", sa.Text(), nullable=False),
        sa.Column("target", sa.Text(), nullable=False),
        sa.Column("place", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["record"], ["activity.id"], ondelete="RESTRICT"),
        sa.ForeignKeyConstraint(["target"], ["goal.id"], ondelete="RESTRICT"),
        sa.PrimaryKeyConstraint("record", "target"),
        sqlite_strict=True,
    )
    op.create_index("ix_activity_goals_target", "activity_goals", ["target"], unique=False)


def _activity_measures() -> None:
    op.create_table(
        "activity_measures",
        sa.Column("record", sa.Text(), nullable=False),
        sa.Column("target", sa.Text(), nullable=False),
        sa.Column("place", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["record"], ["activity.id"], ondelete="RESTRICT"),
        sa.ForeignKeyConstraint(["target"], ["measure.id"], ondelete="RESTRICT"),
        sa.PrimaryKeyConstraint("record", "target"),
        sqlite_strict=True,
    )
    op.create_index("ix_activity_measures_target", "activity_measures", ["target"], unique=False)


def _occurrence() -> None:
    op.create_table(
        "occurrence",
        sa.Column("entry", sa.Integer(), nullable=False),
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("activity", sa.Text(), nullable=False),
        sa.Column("year", sa.Integer(), nullable=True),
        sa.Column("turn", sa.Integer(), nullable=True),
        sa.Column("planned", sa.Text(), nullable=True),
        sa.Column("due", sa.Text(), nullable=True),
        sa.Column("until", sa.Text(), nullable=True),
        sa.Column("confirmed", sa.Integer(), nullable=False),
        sa.Column("status", sa.Text(), nullable=False),
        sa.Column("done_on", sa.Text(), nullable=True),
        sa.Column("done_by", sa.Text(), nullable=True),
        sa.Column("reason", sa.Text(), nullable=False),
        sa.CheckConstraint("done_on GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'", name="ck_occurrence_done_on"),
        sa.CheckConstraint("due GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'", name="ck_occurrence_due"),
        sa.CheckConstraint("planned GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'", name="ck_occurrence_planned"),
        sa.CheckConstraint("until GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'", name="ck_occurrence_until"),
        sa.CheckConstraint("confirmed IN (0, 1)", name="ck_occurrence_confirmed"),
        sa.CheckConstraint("turn >= 1 AND turn <= 60", name="ck_occurrence_turn"),
        sa.CheckConstraint("year >= 2000 AND year <= 2100", name="ck_occurrence_year"),
        sa.ForeignKeyConstraint(["activity"], ["activity.id"], ondelete="RESTRICT"),
        sa.ForeignKeyConstraint(["done_by"], ["role.id"], ondelete="RESTRICT"),
        sa.PrimaryKeyConstraint("entry"),
        sa.UniqueConstraint("id"),
        sqlite_strict=True,
    )
    op.create_index("ix_occurrence_activity", "occurrence", ["activity"], unique=False)
    op.create_index("ix_occurrence_done_by", "occurrence", ["done_by"], unique=False)
    op.create_index("ix_occurrence_due", "occurrence", ["due"], unique=False)


def _activity_expectations() -> None:
    op.create_table(
        "activity_expectations",
        sa.Column("record", sa.Text(), nullable=False),
        sa.Column("target", sa.Text(), nullable=False),
        sa.Column("place", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["record"], ["activity.id"], ondelete="RESTRICT"),
        sa.ForeignKeyConstraint(["target"], ["expectation.id"], ondelete="RESTRICT"),
        sa.PrimaryKeyConstraint("record", "target"),
        sqlite_strict=True,
    )
    op.create_index("ix_activity_expectations_target", "activity_expectations", ["target"], unique=False)
