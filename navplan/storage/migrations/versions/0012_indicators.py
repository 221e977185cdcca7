"""The register of indicators: cards, targets, values and sources; lines of the agreement may point to them."""

import sqlalchemy as sa
from alembic import op

revision = "0012"
down_revision = "0011"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Bring a file to version 12."""
    _indicator_source()
    _indicator()
    _indicator_goals()
    _indicator_target()
    _indicator_value()
    _change_shared_indicator()


def _indicator_source() -> None:
    op.create_table(
        "indicator_source",
        sa.Column("entry", sa.Integer(), nullable=False),
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("columns", sa.Text(), nullable=False),
        sa.Column("used_on", sa.Text(), nullable=True),
        sa.CheckConstraint("columns GLOB '[[]*]'", name="ck_indicator_source_columns"),
        sa.CheckConstraint(
            "used_on GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'", name="ck_indicator_source_used_on"
        ),
        sa.PrimaryKeyConstraint("entry"),
        sa.UniqueConstraint("id"),
        sqlite_strict=True,
    )


def _indicator() -> None:
    op.create_table(
        "indicator",
        sa.Column("entry", sa.Integer(), nullable=False),
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("definition", sa.Text(), nullable=False),
        sa.Column("unit", sa.Text(), nullable=False),
        sa.Column("direction", sa.Text(), nullable=False),
        sa.Column("owner_line", sa.Text(), nullable=False),
        sa.Column("type", sa.Text(), nullable=False),
        sa.Column("source", sa.Text(), nullable=False),
        sa.Column("report", sa.Text(), nullable=False),
        sa.Column("checked", sa.Text(), nullable=True),
        sa.Column("row_name", sa.Text(), nullable=False),
        sa.Column("feed", sa.Text(), nullable=False),
        sa.Column("frequency", sa.Text(), nullable=False),
        sa.Column("ready_days", sa.Integer(), nullable=True),
        sa.Column("start_value", sa.Integer(), nullable=True),
        sa.Column("start_on", sa.Text(), nullable=True),
        sa.Column("yellow", sa.Integer(), nullable=True),
        sa.Column("red", sa.Integer(), nullable=True),
        sa.Column("caution", sa.Text(), nullable=False),
        sa.Column("shielded", sa.Integer(), nullable=False),
        sa.Column("role", sa.Text(), nullable=True),
        sa.Column("retired", sa.Integer(), nullable=False),
        sa.Column("origin", sa.Text(), nullable=False),
        sa.CheckConstraint("checked GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'", name="ck_indicator_checked"),
        sa.CheckConstraint("start_on GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'", name="ck_indicator_start_on"),
        sa.CheckConstraint("ready_days >= 0 AND ready_days <= 730", name="ck_indicator_ready_days"),
        sa.CheckConstraint("red >= -99999999900 AND red <= 99999999900", name="ck_indicator_red"),
        sa.CheckConstraint("retired IN (0, 1)", name="ck_indicator_retired"),
        sa.CheckConstraint("shielded IN (0, 1)", name="ck_indicator_shielded"),
        sa.CheckConstraint(
            "start_value >= -99999999900 AND start_value <= 99999999900", name="ck_indicator_start_value"
        ),
        sa.CheckConstraint("yellow >= -99999999900 AND yellow <= 99999999900", name="ck_indicator_yellow"),
        sa.ForeignKeyConstraint(["role"], ["role.id"], ondelete="RESTRICT"),
        sa.PrimaryKeyConstraint("entry"),
        sa.UniqueConstraint("id"),
        sqlite_strict=True,
    )
    op.create_index("ix_indicator_role", "indicator", ["role"], unique=False)


def _indicator_goals() -> None:
    op.create_table(
        "indicator_goals",
        sa.Column("record", sa.Text(), nullable=False),
        sa.Column("target", sa.Text(), nullable=False),
        sa.Column("place", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["record"], ["indicator.id"], ondelete="RESTRICT"),
        sa.ForeignKeyConstraint(["target"], ["goal.id"], ondelete="RESTRICT"),
        sa.PrimaryKeyConstraint("record", "target"),
        sqlite_strict=True,
    )
    op.create_index("ix_indicator_goals_target", "indicator_goals", ["target"], unique=False)


def _indicator_target() -> None:
    op.create_table(
        "indicator_target",
        sa.Column("entry", sa.Integer(), nullable=False),
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("indicator", sa.Text(), nullable=False),
        sa.Column("year", sa.Integer(), nullable=True),
        sa.Column("value", sa.Integer(), nullable=True),
        sa.Column("tertial_1", sa.Integer(), nullable=True),
        sa.Column("tertial_2", sa.Integer(), nullable=True),
        sa.Column("tertial_3", sa.Integer(), nullable=True),
        sa.CheckConstraint(
            "tertial_1 >= -99999999900 AND tertial_1 <= 99999999900", name="ck_indicator_target_tertial_1"
        ),
        sa.CheckConstraint(
            "tertial_2 >= -99999999900 AND tertial_2 <= 99999999900", name="ck_indicator_target_tertial_2"
        ),
        sa.CheckConstraint(
            "tertial_3 >= -99999999900 AND tertial_3 <= 99999999900", name="ck_indicator_target_tertial_3"
        ),
        sa.CheckConstraint("value >= -99999999900 AND value <= 99999999900", name="ck_indicator_target_value"),
        sa.CheckConstraint("year >= 2000 AND year <= 2100", name="ck_indicator_target_year"),
        sa.ForeignKeyConstraint(["indicator"], ["indicator.id"], ondelete="RESTRICT"),
        sa.PrimaryKeyConstraint("entry"),
        sa.UniqueConstraint("id"),
        sqlite_strict=True,
    )
    op.create_index("ix_indicator_target_indicator", "indicator_target", ["indicator"], unique=False)


def _indicator_value() -> None:
    op.create_table(
        "indicator_value",
        sa.Column("entry", sa.Integer(), nullable=False),
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("indicator", sa.Text(), nullable=False),
        sa.Column("year", sa.Integer(), nullable=True),
        sa.Column("part", sa.Text(), nullable=False),
        sa.Column("value", sa.Integer(), nullable=True),
        sa.Column("basis", sa.Integer(), nullable=True),
        sa.Column("certainty", sa.Text(), nullable=False),
        sa.Column("noted_on", sa.Text(), nullable=True),
        sa.Column("noted_by", sa.Text(), nullable=True),
        sa.Column("comment", sa.Text(), nullable=False),
        sa.CheckConstraint(
            "noted_on GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'", name="ck_indicator_value_noted_on"
        ),
        sa.CheckConstraint("basis >= 0 AND basis <= 99999999", name="ck_indicator_value_basis"),
        sa.CheckConstraint("value >= -99999999900 AND value <= 99999999900", name="ck_indicator_value_value"),
        sa.CheckConstraint("year >= 2000 AND year <= 2100", name="ck_indicator_value_year"),
        sa.ForeignKeyConstraint(["indicator"], ["indicator.id"], ondelete="RESTRICT"),
        sa.ForeignKeyConstraint(["noted_by"], ["role.id"], ondelete="RESTRICT"),
        sa.PrimaryKeyConstraint("entry"),
        sa.UniqueConstraint("id"),
        sqlite_strict=True,
    )
    op.create_index("ix_indicator_value_indicator", "indicator_value", ["indicator"], unique=False)
    op.create_index("ix_indicator_value_noted_by", "indicator_value", ["noted_by"], unique=False)


def _change_shared_indicator() -> None:
    """SQLite cannot add a constraint to a table, so the rows move to a new one."""
    op.drop_index("ix_shared_indicator_agreement", "shared_indicator")
    op.rename_table("shared_indicator", "shared_indicator_before")
    op.create_table(
        "shared_indicator",
        sa.Column("entry", sa.Integer(), nullable=False),
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("agreement", sa.Text(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("source", sa.Text(), nullable=False),
        sa.Column("start", sa.Text(), nullable=False),
        sa.Column("target", sa.Text(), nullable=False),
        sa.Column("seen_on", sa.Text(), nullable=True),
        sa.Column("indicator", sa.Text(), nullable=True),
        sa.CheckConstraint(
            "seen_on GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'", name="ck_shared_indicator_seen_on"
        ),
        sa.ForeignKeyConstraint(["agreement"], ["agreement.id"], ondelete="RESTRICT"),
        sa.ForeignKeyConstraint(["indicator"], ["indicator.id"], ondelete="RESTRICT"),
        sa.PrimaryKeyConstraint("entry"),
        sa.UniqueConstraint("id"),
        sqlite_strict=True,
    )
    op.execute(
        "INSERT INTO shared_indicator (entry, id, agreement, name, source, start, target, seen_on) "
        "SELECT entry, id, agreement, name, source, start, target, seen_on FROM shared_indicator_before"
    )
    op.drop_table("shared_indicator_before")
    op.create_index("ix_shared_indicator_agreement", "shared_indicator", ["agreement"], unique=False)
    op.create_index("ix_shared_indicator_indicator", "shared_indicator", ["indicator"], unique=False)
