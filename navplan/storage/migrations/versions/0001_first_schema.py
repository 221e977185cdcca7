"""The first schema: office, letters, assessments, goals and measures, history and document."""

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Make all tables of version 1."""
    _document()
    _history()
    _letter()
    _office()
    _role()
    _goal()
    _measure()
    _municipality()
    _relation()
    _section()
    _carried()
    _expectation()
    _fact()
    _goal_status()
    _log_note()
    _measure_goals()
    _milestone()
    _task()
    _treatment()
    _assessment()
    _goal_expectations()
    _measure_expectations()
    _relation_new()
    _relation_old()
    _evidence()


def _document() -> None:
    op.create_table(
        "document",
        sa.Column("row", sa.Integer(), nullable=False),
        sa.Column("plan", sa.Text(), nullable=False),
        sa.Column("revision", sa.Integer(), nullable=False),
        sa.Column("writer", sa.Text(), nullable=False),
        sa.Column("action", sa.Text(), nullable=False),
        sa.Column("saved_at", sa.Text(), nullable=False),
        sa.Column("program", sa.Text(), nullable=False),
        sa.Column("lowest_reader", sa.Integer(), nullable=False),
        sa.Column("lowest_writer", sa.Integer(), nullable=False),
        sa.CheckConstraint("row = 1", name="ck_document_row"),
        sa.PrimaryKeyConstraint("row"),
        sqlite_strict=True,
    )


def _history() -> None:
    op.create_table(
        "history",
        sa.Column("seq", sa.Integer(), nullable=False),
        sa.Column("at", sa.Text(), nullable=False),
        sa.Column("action", sa.Text(), nullable=False),
        sa.Column("title", sa.Text(), nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("record", sa.Text(), nullable=False),
        sa.Column("before", sa.Text(), nullable=True),
        sa.Column("after", sa.Text(), nullable=True),
        sa.CheckConstraint("title GLOB '{*}'", name="ck_history_title"),
        sa.CheckConstraint("before IS NOT NULL OR after IS NOT NULL", name="ck_history_says_something"),
        sa.PrimaryKeyConstraint("seq"),
        sqlite_strict=True,
    )
    op.create_index("ix_history_action", "history", ["action"], unique=False)
    op.create_index("ix_history_record", "history", ["record"], unique=False)


def _letter() -> None:
    op.create_table(
        "letter",
        sa.Column("entry", sa.Integer(), nullable=False),
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("title", sa.Text(), nullable=False),
        sa.Column("year", sa.Integer(), nullable=True),
        sa.Column("type", sa.Text(), nullable=False),
        sa.Column("sender", sa.Text(), nullable=False),
        sa.Column("owner_line", sa.Text(), nullable=False),
        sa.Column("dated", sa.Text(), nullable=True),
        sa.Column("reference", sa.Text(), nullable=False),
        sa.Column("received", sa.Text(), nullable=True),
        sa.Column("shared", sa.Text(), nullable=True),
        sa.Column("attachments", sa.Text(), nullable=False),
        sa.Column("missing", sa.Text(), nullable=False),
        sa.Column("catalogue", sa.Text(), nullable=False),
        sa.Column("fingerprint", sa.Text(), nullable=False),
        sa.Column("file_name", sa.Text(), nullable=False),
        sa.Column("checksum", sa.Text(), nullable=False),
        sa.Column("source_text", sa.Text(), nullable=False),
        sa.CheckConstraint("attachments GLOB '[[]*]'", name="ck_letter_attachments"),
        sa.CheckConstraint("dated GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'", name="ck_letter_dated"),
        sa.CheckConstraint("missing GLOB '[[]*]'", name="ck_letter_missing"),
        sa.CheckConstraint("received GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'", name="ck_letter_received"),
        sa.CheckConstraint("shared GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'", name="ck_letter_shared"),
        sa.CheckConstraint("year >= 2000 AND year <= 2100", name="ck_letter_year"),
        sa.PrimaryKeyConstraint("entry"),
        sa.UniqueConstraint("id"),
        sqlite_strict=True,
    )


def _office() -> None:
    op.create_table(
        "office",
        sa.Column("entry", sa.Integer(), nullable=False),
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("leadership", sa.Text(), nullable=False),
        sa.Column("plan_year", sa.Integer(), nullable=True),
        sa.Column("org_number", sa.Text(), nullable=False),
        sa.Column("phone", sa.Text(), nullable=False),
        sa.Column("mailbox", sa.Text(), nullable=False),
        sa.Column("address", sa.Text(), nullable=False),
        sa.Column("archive_state", sa.Text(), nullable=False),
        sa.Column("archive_municipality", sa.Text(), nullable=False),
        sa.CheckConstraint("plan_year >= 2000 AND plan_year <= 2100", name="ck_office_plan_year"),
        sa.PrimaryKeyConstraint("entry"),
        sa.UniqueConstraint("id"),
        sqlite_strict=True,
    )


def _role() -> None:
    op.create_table(
        "role",
        sa.Column("entry", sa.Integer(), nullable=False),
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("title", sa.Text(), nullable=False),
        sa.Column("owner_line", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("entry"),
        sa.UniqueConstraint("id"),
        sqlite_strict=True,
    )


def _goal() -> None:
    op.create_table(
        "goal",
        sa.Column("entry", sa.Integer(), nullable=False),
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("code", sa.Text(), nullable=False),
        sa.Column("title", sa.Text(), nullable=False),
        sa.Column("level", sa.Text(), nullable=False),
        sa.Column("owner_line", sa.Text(), nullable=False),
        sa.Column("parent", sa.Text(), nullable=True),
        sa.Column("ambition", sa.Text(), nullable=False),
        sa.Column("group", sa.Text(), nullable=False),
        sa.Column("from_year", sa.Integer(), nullable=True),
        sa.Column("to_year", sa.Integer(), nullable=True),
        sa.Column("why", sa.Text(), nullable=False),
        sa.Column("role", sa.Text(), nullable=True),
        sa.Column("risk", sa.Text(), nullable=False),
        sa.Column("risk_note", sa.Text(), nullable=False),
        sa.CheckConstraint("from_year >= 2000 AND from_year <= 2100", name="ck_goal_from_year"),
        sa.CheckConstraint("to_year >= 2000 AND to_year <= 2100", name="ck_goal_to_year"),
        sa.ForeignKeyConstraint(["parent"], ["goal.id"], ondelete="RESTRICT"),
        sa.ForeignKeyConstraint(["role"], ["role.id"], ondelete="RESTRICT"),
        sa.PrimaryKeyConstraint("entry"),
        sa.UniqueConstraint("id"),
        sqlite_strict=True,
    )
    op.create_index("ix_goal_parent", "goal", ["parent"], unique=False)
    op.create_index("ix_goal_role", "goal", ["role"], unique=False)


def _measure() -> None:
    op.create_table(
        "measure",
        sa.Column("entry", sa.Integer(), nullable=False),
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("code", sa.Text(), nullable=False),
        sa.Column("title", sa.Text(), nullable=False),
        sa.Column("description", sa.Text(), nullable=False),
        sa.Column("type", sa.Text(), nullable=False),
        sa.Column("year", sa.Integer(), nullable=True),
        sa.Column("owner_line", sa.Text(), nullable=False),
        sa.Column("role", sa.Text(), nullable=True),
        sa.Column("contributors", sa.Text(), nullable=False),
        sa.Column("start", sa.Text(), nullable=True),
        sa.Column("deadline", sa.Text(), nullable=True),
        sa.Column("status", sa.Text(), nullable=False),
        sa.Column("stop_reason", sa.Text(), nullable=False),
        sa.Column("progress", sa.Integer(), nullable=True),
        sa.Column("full_time", sa.Integer(), nullable=True),
        sa.Column("amount", sa.Integer(), nullable=True),
        sa.Column("financing", sa.Text(), nullable=False),
        sa.Column("participation", sa.Integer(), nullable=False),
        sa.Column("participation_on", sa.Text(), nullable=True),
        sa.Column("user_council", sa.Integer(), nullable=False),
        sa.Column("user_council_on", sa.Text(), nullable=True),
        sa.Column("next_check", sa.Text(), nullable=True),
        sa.Column("expected_effect", sa.Text(), nullable=False),
        sa.Column("measured_effect", sa.Text(), nullable=False),
        sa.Column("evaluation", sa.Text(), nullable=False),
        sa.Column("evaluation_note", sa.Text(), nullable=False),
        sa.CheckConstraint("deadline GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'", name="ck_measure_deadline"),
        sa.CheckConstraint(
            "next_check GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'", name="ck_measure_next_check"
        ),
        sa.CheckConstraint(
            "participation_on GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'", name="ck_measure_participation_on"
        ),
        sa.CheckConstraint("start GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'", name="ck_measure_start"),
        sa.CheckConstraint(
            "user_council_on GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'", name="ck_measure_user_council_on"
        ),
        sa.CheckConstraint("amount >= 0 AND amount <= 999999999", name="ck_measure_amount"),
        sa.CheckConstraint("full_time >= 0 AND full_time <= 99900", name="ck_measure_full_time"),
        sa.CheckConstraint("participation IN (0, 1)", name="ck_measure_participation"),
        sa.CheckConstraint("progress >= 0 AND progress <= 100", name="ck_measure_progress"),
        sa.CheckConstraint("user_council IN (0, 1)", name="ck_measure_user_council"),
        sa.CheckConstraint("year >= 2000 AND year <= 2100", name="ck_measure_year"),
        sa.ForeignKeyConstraint(["role"], ["role.id"], ondelete="RESTRICT"),
        sa.PrimaryKeyConstraint("entry"),
        sa.UniqueConstraint("id"),
        sqlite_strict=True,
    )
    op.create_index("ix_measure_deadline", "measure", ["deadline"], unique=False)
    op.create_index("ix_measure_next_check", "measure", ["next_check"], unique=False)
    op.create_index("ix_measure_role", "measure", ["role"], unique=False)


def _municipality() -> None:
    op.create_table(
        "municipality",
        sa.Column("entry", sa.Integer(), nullable=False),
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("office", sa.Text(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("number", sa.Text(), nullable=False),
        sa.Column("role", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(["office"], ["office.id"], ondelete="RESTRICT"),
        sa.PrimaryKeyConstraint("entry"),
        sa.UniqueConstraint("id"),
        sqlite_strict=True,
    )
    op.create_index("ix_municipality_office", "municipality", ["office"], unique=False)


def _relation() -> None:
    op.create_table(
        "relation",
        sa.Column("entry", sa.Integer(), nullable=False),
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("old_letter", sa.Text(), nullable=False),
        sa.Column("new_letter", sa.Text(), nullable=False),
        sa.Column("type", sa.Text(), nullable=False),
        sa.Column("score", sa.Integer(), nullable=True),
        sa.Column("basis", sa.Text(), nullable=False),
        sa.Column("status", sa.Text(), nullable=False),
        sa.Column("decided_on", sa.Text(), nullable=True),
        sa.Column("decided_by", sa.Text(), nullable=True),
        sa.Column("reason", sa.Text(), nullable=False),
        sa.CheckConstraint(
            "decided_on GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'", name="ck_relation_decided_on"
        ),
        sa.CheckConstraint("score >= 0 AND score <= 100", name="ck_relation_score"),
        sa.ForeignKeyConstraint(["decided_by"], ["role.id"], ondelete="RESTRICT"),
        sa.ForeignKeyConstraint(["new_letter"], ["letter.id"], ondelete="RESTRICT"),
        sa.ForeignKeyConstraint(["old_letter"], ["letter.id"], ondelete="RESTRICT"),
        sa.PrimaryKeyConstraint("entry"),
        sa.UniqueConstraint("id"),
        sqlite_strict=True,
    )
    op.create_index("ix_relation_decided_by", "relation", ["decided_by"], unique=False)
    op.create_index("ix_relation_new_letter", "relation", ["new_letter"], unique=False)
    op.create_index("ix_relation_old_letter", "relation", ["old_letter"], unique=False)


def _section() -> None:
    op.create_table(
        "section",
        sa.Column("entry", sa.Integer(), nullable=False),
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("letter", sa.Text(), nullable=False),
        sa.Column("parent", sa.Text(), nullable=True),
        sa.Column("position", sa.Integer(), nullable=True),
        sa.Column("title", sa.Text(), nullable=False),
        sa.Column("level", sa.Integer(), nullable=True),
        sa.Column("theme", sa.Text(), nullable=False),
        sa.Column("also_themes", sa.Text(), nullable=False),
        sa.Column("source_id", sa.Text(), nullable=False),
        sa.CheckConstraint("also_themes GLOB '[[]*]'", name="ck_section_also_themes"),
        sa.CheckConstraint("level >= 1 AND level <= 9", name="ck_section_level"),
        sa.ForeignKeyConstraint(["letter"], ["letter.id"], ondelete="RESTRICT"),
        sa.ForeignKeyConstraint(["parent"], ["section.id"], ondelete="RESTRICT"),
        sa.PrimaryKeyConstraint("entry"),
        sa.UniqueConstraint("id"),
        sqlite_strict=True,
    )
    op.create_index("ix_section_letter", "section", ["letter"], unique=False)
    op.create_index("ix_section_parent", "section", ["parent"], unique=False)


def _carried() -> None:
    op.create_table(
        "carried",
        sa.Column("entry", sa.Integer(), nullable=False),
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("letter", sa.Text(), nullable=False),
        sa.Column("relation", sa.Text(), nullable=True),
        sa.Column("kind_key", sa.Text(), nullable=False),
        sa.Column("old_id", sa.Text(), nullable=False),
        sa.Column("new_id", sa.Text(), nullable=False),
        sa.Column("reviewed_on", sa.Text(), nullable=True),
        sa.CheckConstraint(
            "reviewed_on GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'", name="ck_carried_reviewed_on"
        ),
        sa.ForeignKeyConstraint(["letter"], ["letter.id"], ondelete="RESTRICT"),
        sa.ForeignKeyConstraint(["relation"], ["relation.id"], ondelete="RESTRICT"),
        sa.PrimaryKeyConstraint("entry"),
        sa.UniqueConstraint("id"),
        sqlite_strict=True,
    )
    op.create_index("ix_carried_letter", "carried", ["letter"], unique=False)
    op.create_index("ix_carried_relation", "carried", ["relation"], unique=False)


def _expectation() -> None:
    op.create_table(
        "expectation",
        sa.Column("entry", sa.Integer(), nullable=False),
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("section", sa.Text(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=True),
        sa.Column("wording", sa.Text(), nullable=False),
        sa.Column("modality", sa.Text(), nullable=False),
        sa.Column("addressee", sa.Text(), nullable=False),
        sa.Column("also", sa.Text(), nullable=False),
        sa.Column("law_refs", sa.Text(), nullable=False),
        sa.Column("theme", sa.Text(), nullable=False),
        sa.Column("partnership_topic", sa.Integer(), nullable=False),
        sa.Column("document_required", sa.Integer(), nullable=False),
        sa.Column("document_kind", sa.Text(), nullable=False),
        sa.Column("deadline", sa.Text(), nullable=False),
        sa.Column("source", sa.Text(), nullable=False),
        sa.Column("source_id", sa.Text(), nullable=False),
        sa.Column("dropped", sa.Integer(), nullable=False),
        sa.CheckConstraint("also GLOB '[[]*]'", name="ck_expectation_also"),
        sa.CheckConstraint("law_refs GLOB '[[]*]'", name="ck_expectation_law_refs"),
        sa.CheckConstraint("document_required IN (0, 1)", name="ck_expectation_document_required"),
        sa.CheckConstraint("dropped IN (0, 1)", name="ck_expectation_dropped"),
        sa.CheckConstraint("partnership_topic IN (0, 1)", name="ck_expectation_partnership_topic"),
        sa.ForeignKeyConstraint(["section"], ["section.id"], ondelete="RESTRICT"),
        sa.PrimaryKeyConstraint("entry"),
        sa.UniqueConstraint("id"),
        sqlite_strict=True,
    )
    op.create_index("ix_expectation_section", "expectation", ["section"], unique=False)


def _fact() -> None:
    op.create_table(
        "fact",
        sa.Column("entry", sa.Integer(), nullable=False),
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("section", sa.Text(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=True),
        sa.Column("wording", sa.Text(), nullable=False),
        sa.Column("value", sa.Text(), nullable=False),
        sa.Column("unit", sa.Text(), nullable=False),
        sa.Column("year", sa.Integer(), nullable=True),
        sa.Column("source_id", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(["section"], ["section.id"], ondelete="RESTRICT"),
        sa.PrimaryKeyConstraint("entry"),
        sa.UniqueConstraint("id"),
        sqlite_strict=True,
    )
    op.create_index("ix_fact_section", "fact", ["section"], unique=False)


def _goal_status() -> None:
    op.create_table(
        "goal_status",
        sa.Column("entry", sa.Integer(), nullable=False),
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("goal", sa.Text(), nullable=False),
        sa.Column("year", sa.Integer(), nullable=True),
        sa.Column("tertial", sa.Text(), nullable=False),
        sa.Column("status", sa.Text(), nullable=False),
        sa.Column("comment", sa.Text(), nullable=False),
        sa.Column("forecast", sa.Text(), nullable=False),
        sa.CheckConstraint("year >= 2000 AND year <= 2100", name="ck_goal_status_year"),
        sa.ForeignKeyConstraint(["goal"], ["goal.id"], ondelete="RESTRICT"),
        sa.PrimaryKeyConstraint("entry"),
        sa.UniqueConstraint("id"),
        sqlite_strict=True,
    )
    op.create_index("ix_goal_status_goal", "goal_status", ["goal"], unique=False)


def _log_note() -> None:
    op.create_table(
        "log_note",
        sa.Column("entry", sa.Integer(), nullable=False),
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("measure", sa.Text(), nullable=False),
        sa.Column("noted", sa.Text(), nullable=True),
        sa.Column("role", sa.Text(), nullable=True),
        sa.Column("comment", sa.Text(), nullable=False),
        sa.CheckConstraint("noted GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'", name="ck_log_note_noted"),
        sa.ForeignKeyConstraint(["measure"], ["measure.id"], ondelete="RESTRICT"),
        sa.ForeignKeyConstraint(["role"], ["role.id"], ondelete="RESTRICT"),
        sa.PrimaryKeyConstraint("entry"),
        sa.UniqueConstraint("id"),
        sqlite_strict=True,
    )
    op.create_index("ix_log_note_measure", "log_note", ["measure"], unique=False)
    op.create_index("ix_log_note_role", "log_note", ["role"], unique=False)


def _measure_goals() -> None:
    op.create_table(
        "measure_goals",
        sa.Column("record", sa.Text(), nullable=False),
        sa.Column("target", sa.Text(), nullable=False),
        sa.Column("place", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["record"], ["measure.id"], ondelete="RESTRICT"),
        sa.ForeignKeyConstraint(["target"], ["goal.id"], ondelete="RESTRICT"),
        sa.PrimaryKeyConstraint("record", "target"),
        sqlite_strict=True,
    )
    op.create_index("ix_measure_goals_target", "measure_goals", ["target"], unique=False)


def _milestone() -> None:
    op.create_table(
        "milestone",
        sa.Column("entry", sa.Integer(), nullable=False),
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("measure", sa.Text(), nullable=False),
        sa.Column("title", sa.Text(), nullable=False),
        sa.Column("due", sa.Text(), nullable=True),
        sa.Column("reached", sa.Integer(), nullable=False),
        sa.CheckConstraint("due GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'", name="ck_milestone_due"),
        sa.CheckConstraint("reached IN (0, 1)", name="ck_milestone_reached"),
        sa.ForeignKeyConstraint(["measure"], ["measure.id"], ondelete="RESTRICT"),
        sa.PrimaryKeyConstraint("entry"),
        sa.UniqueConstraint("id"),
        sqlite_strict=True,
    )
    op.create_index("ix_milestone_due", "milestone", ["due"], unique=False)
    op.create_index("ix_milestone_measure", "milestone", ["measure"], unique=False)


def _task() -> None:
    op.create_table(
        "task",
        sa.Column("entry", sa.Integer(), nullable=False),
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("measure", sa.Text(), nullable=False),
        sa.Column("title", sa.Text(), nullable=False),
        sa.Column("role", sa.Text(), nullable=True),
        sa.Column("due", sa.Text(), nullable=True),
        sa.Column("done", sa.Integer(), nullable=False),
        sa.CheckConstraint("due GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'", name="ck_task_due"),
        sa.CheckConstraint("done IN (0, 1)", name="ck_task_done"),
        sa.ForeignKeyConstraint(["measure"], ["measure.id"], ondelete="RESTRICT"),
        sa.ForeignKeyConstraint(["role"], ["role.id"], ondelete="RESTRICT"),
        sa.PrimaryKeyConstraint("entry"),
        sa.UniqueConstraint("id"),
        sqlite_strict=True,
    )
    op.create_index("ix_task_due", "task", ["due"], unique=False)
    op.create_index("ix_task_measure", "task", ["measure"], unique=False)
    op.create_index("ix_task_role", "task", ["role"], unique=False)


def _treatment() -> None:
    op.create_table(
        "treatment",
        sa.Column("entry", sa.Integer(), nullable=False),
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("section", sa.Text(), nullable=False),
        sa.Column("status", sa.Text(), nullable=False),
        sa.Column("met_on", sa.Text(), nullable=True),
        sa.Column("case", sa.Text(), nullable=False),
        sa.Column("conclusion", sa.Text(), nullable=False),
        sa.Column("decision_line", sa.Text(), nullable=False),
        sa.Column("decided_state", sa.Text(), nullable=True),
        sa.Column("decided_municipality", sa.Text(), nullable=True),
        sa.CheckConstraint(
            "decided_municipality GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'",
            name="ck_treatment_decided_municipality",
        ),
        sa.CheckConstraint(
            "decided_state GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'", name="ck_treatment_decided_state"
        ),
        sa.CheckConstraint("met_on GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'", name="ck_treatment_met_on"),
        sa.ForeignKeyConstraint(["section"], ["section.id"], ondelete="RESTRICT"),
        sa.PrimaryKeyConstraint("entry"),
        sa.UniqueConstraint("id"),
        sqlite_strict=True,
    )
    op.create_index("ix_treatment_met_on", "treatment", ["met_on"], unique=False)
    op.create_index("ix_treatment_section", "treatment", ["section"], unique=False)


def _assessment() -> None:
    op.create_table(
        "assessment",
        sa.Column("entry", sa.Integer(), nullable=False),
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("expectation", sa.Text(), nullable=False),
        sa.Column("work", sa.Text(), nullable=False),
        sa.Column("result", sa.Text(), nullable=False),
        sa.Column("comment", sa.Text(), nullable=False),
        sa.Column("role", sa.Text(), nullable=True),
        sa.Column("assessed_on", sa.Text(), nullable=True),
        sa.Column("again", sa.Integer(), nullable=False),
        sa.CheckConstraint(
            "assessed_on GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'", name="ck_assessment_assessed_on"
        ),
        sa.CheckConstraint("again IN (0, 1)", name="ck_assessment_again"),
        sa.ForeignKeyConstraint(["expectation"], ["expectation.id"], ondelete="RESTRICT"),
        sa.ForeignKeyConstraint(["role"], ["role.id"], ondelete="RESTRICT"),
        sa.PrimaryKeyConstraint("entry"),
        sa.UniqueConstraint("id"),
        sqlite_strict=True,
    )
    op.create_index("ix_assessment_expectation", "assessment", ["expectation"], unique=False)
    op.create_index("ix_assessment_role", "assessment", ["role"], unique=False)


def _goal_expectations() -> None:
    op.create_table(
        "goal_expectations",
        sa.Column("record", sa.Text(), nullable=False),
        sa.Column("target", sa.Text(), nullable=False),
        sa.Column("place", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["record"], ["goal.id"], ondelete="RESTRICT"),
        sa.ForeignKeyConstraint(["target"], ["expectation.id"], ondelete="RESTRICT"),
        sa.PrimaryKeyConstraint("record", "target"),
        sqlite_strict=True,
    )
    op.create_index("ix_goal_expectations_target", "goal_expectations", ["target"], unique=False)


def _measure_expectations() -> None:
    op.create_table(
        "measure_expectations",
        sa.Column("record", sa.Text(), nullable=False),
        sa.Column("target", sa.Text(), nullable=False),
        sa.Column("place", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["record"], ["measure.id"], ondelete="RESTRICT"),
        sa.ForeignKeyConstraint(["target"], ["expectation.id"], ondelete="RESTRICT"),
        sa.PrimaryKeyConstraint("record", "target"),
        sqlite_strict=True,
    )
    op.create_index("ix_measure_expectations_target", "measure_expectations", ["target"], unique=False)


def _relation_new() -> None:
    op.create_table(
        "relation_new",
        sa.Column("record", sa.Text(), nullable=False),
        sa.Column("target", sa.Text(), nullable=False),
        sa.Column("place", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["record"], ["relation.id"], ondelete="RESTRICT"),
        sa.ForeignKeyConstraint(["target"], ["expectation.id"], ondelete="RESTRICT"),
        sa.PrimaryKeyConstraint("record", "target"),
        sqlite_strict=True,
    )
    op.create_index("ix_relation_new_target", "relation_new", ["target"], unique=False)


def _relation_old() -> None:
    op.create_table(
        "relation_old",
        sa.Column("record", sa.Text(), nullable=False),
        sa.Column("target", sa.Text(), nullable=False),
        sa.Column("place", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["record"], ["relation.id"], ondelete="RESTRICT"),
        sa.ForeignKeyConstraint(["target"], ["expectation.id"], ondelete="RESTRICT"),
        sa.PrimaryKeyConstraint("record", "target"),
        sqlite_strict=True,
    )
    op.create_index("ix_relation_old_target", "relation_old", ["target"], unique=False)


def _evidence() -> None:
    op.create_table(
        "evidence",
        sa.Column("entry", sa.Integer(), nullable=False),
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("assessment", sa.Text(), nullable=False),
        sa.Column("title", sa.Text(), nullable=False),
        sa.Column("place", sa.Text(), nullable=False),
        sa.Column("dated", sa.Text(), nullable=True),
        sa.Column("expires", sa.Text(), nullable=True),
        sa.CheckConstraint("dated GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'", name="ck_evidence_dated"),
        sa.CheckConstraint("expires GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'", name="ck_evidence_expires"),
        sa.ForeignKeyConstraint(["assessment"], ["assessment.id"], ondelete="RESTRICT"),
        sa.PrimaryKeyConstraint("entry"),
        sa.UniqueConstraint("id"),
        sqlite_strict=True,
    )
    op.create_index("ix_evidence_assessment", "evidence", ["assessment"], unique=False)
    op.create_index("ix_evidence_expires", "evidence", ["expires"], unique=False)
