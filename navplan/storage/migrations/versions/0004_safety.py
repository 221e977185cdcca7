"""Vold og trusler: assessments, measures, standard, practice and voices."""

import sqlalchemy as sa
from alembic import op

revision = "0004"
down_revision = "0003"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Bring a file to version 4."""
    _safety_card_count()
    _safety_exercise()
    _safety_incidents()
    _safety_scale()
    _safety_standard()
    _safety_training()
    _safety_assessment()
    _safety_point()
    _safety_approval()
    _safety_area()
    _safety_exercise_measures()
    _safety_factor()
    _safety_measure()
    _safety_partnership()
    _safety_preparedness()
    _safety_situation()
    _safety_statement()
    _safety_critical()
    _safety_deviation()
    _safety_exercise_situations()
    _safety_factor_measures()
    _safety_frozen()
    _safety_measure_situations()
    _safety_reply()
    _safety_situation_combined()
    _safety_situation_works()
    _safety_statement_disagrees_on()
    _safety_deviation_measures()


def _safety_card_count() -> None:
    op.create_table(
        "safety_card_count",
        sa.Column("entry", sa.Integer(), nullable=False),
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("year", sa.Integer(), nullable=True),
        sa.Column("month", sa.Integer(), nullable=True),
        sa.Column("place", sa.Text(), nullable=False),
        sa.Column("actions", sa.Text(), nullable=False),
        sa.CheckConstraint("actions GLOB '[[]*]'", name="ck_safety_card_count_actions"),
        sa.CheckConstraint("month >= 1 AND month <= 12", name="ck_safety_card_count_month"),
        sa.CheckConstraint("year >= 2000 AND year <= 2100", name="ck_safety_card_count_year"),
        sa.PrimaryKeyConstraint("entry"),
        sa.UniqueConstraint("id"),
        sqlite_strict=True,
    )


def _safety_exercise() -> None:
    op.create_table(
        "safety_exercise",
        sa.Column("entry", sa.Integer(), nullable=False),
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("title", sa.Text(), nullable=False),
        sa.Column("form", sa.Text(), nullable=False),
        sa.Column("area", sa.Text(), nullable=False),
        sa.Column("scenario", sa.Text(), nullable=False),
        sa.Column("aims", sa.Text(), nullable=False),
        sa.Column("planned_on", sa.Text(), nullable=True),
        sa.Column("done_on", sa.Text(), nullable=True),
        sa.Column("minutes", sa.Integer(), nullable=True),
        sa.Column("present_state", sa.Integer(), nullable=True),
        sa.Column("present_municipality", sa.Integer(), nullable=True),
        sa.Column("target_state", sa.Integer(), nullable=True),
        sa.Column("target_municipality", sa.Integer(), nullable=True),
        sa.Column("temps", sa.Integer(), nullable=False),
        sa.Column("rep", sa.Integer(), nullable=False),
        sa.Column("outsiders", sa.Text(), nullable=False),
        sa.Column("help_seconds", sa.Integer(), nullable=True),
        sa.Column("worked", sa.Text(), nullable=False),
        sa.Column("improve", sa.Text(), nullable=False),
        sa.Column("evaluated_on", sa.Text(), nullable=True),
        sa.CheckConstraint(
            "done_on GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'", name="ck_safety_exercise_done_on"
        ),
        sa.CheckConstraint(
            "evaluated_on GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'", name="ck_safety_exercise_evaluated_on"
        ),
        sa.CheckConstraint(
            "planned_on GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'", name="ck_safety_exercise_planned_on"
        ),
        sa.CheckConstraint("help_seconds >= 0 AND help_seconds <= 7200", name="ck_safety_exercise_help_seconds"),
        sa.CheckConstraint("minutes >= 1 AND minutes <= 1440", name="ck_safety_exercise_minutes"),
        sa.CheckConstraint(
            "present_municipality >= 0 AND present_municipality <= 100000",
            name="ck_safety_exercise_present_municipality",
        ),
        sa.CheckConstraint("present_state >= 0 AND present_state <= 100000", name="ck_safety_exercise_present_state"),
        sa.CheckConstraint("rep IN (0, 1)", name="ck_safety_exercise_rep"),
        sa.CheckConstraint(
            "target_municipality >= 0 AND target_municipality <= 100000", name="ck_safety_exercise_target_municipality"
        ),
        sa.CheckConstraint("target_state >= 0 AND target_state <= 100000", name="ck_safety_exercise_target_state"),
        sa.CheckConstraint("temps IN (0, 1)", name="ck_safety_exercise_temps"),
        sa.PrimaryKeyConstraint("entry"),
        sa.UniqueConstraint("id"),
        sqlite_strict=True,
    )
    op.create_index("ix_safety_exercise_planned_on", "safety_exercise", ["planned_on"], unique=False)


def _safety_incidents() -> None:
    op.create_table(
        "safety_incidents",
        sa.Column("entry", sa.Integer(), nullable=False),
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("year", sa.Integer(), nullable=True),
        sa.Column("month", sa.Integer(), nullable=True),
        sa.Column("category", sa.Text(), nullable=False),
        sa.Column("channel", sa.Text(), nullable=False),
        sa.Column("place", sa.Text(), nullable=False),
        sa.Column("severity", sa.Text(), nullable=False),
        sa.Column("count", sa.Integer(), nullable=True),
        sa.Column("followed_up", sa.Integer(), nullable=True),
        sa.Column("reacted", sa.Integer(), nullable=True),
        sa.Column("police", sa.Integer(), nullable=True),
        sa.Column("authority", sa.Integer(), nullable=True),
        sa.Column("source", sa.Text(), nullable=False),
        sa.Column("reconciled", sa.Integer(), nullable=False),
        sa.Column("extracted_on", sa.Text(), nullable=True),
        sa.CheckConstraint(
            "extracted_on GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'", name="ck_safety_incidents_extracted_on"
        ),
        sa.CheckConstraint("authority >= 0 AND authority <= 100000", name="ck_safety_incidents_authority"),
        sa.CheckConstraint("count >= 0 AND count <= 100000", name="ck_safety_incidents_count"),
        sa.CheckConstraint("followed_up >= 0 AND followed_up <= 100000", name="ck_safety_incidents_followed_up"),
        sa.CheckConstraint("month >= 1 AND month <= 12", name="ck_safety_incidents_month"),
        sa.CheckConstraint("police >= 0 AND police <= 100000", name="ck_safety_incidents_police"),
        sa.CheckConstraint("reacted >= 0 AND reacted <= 100000", name="ck_safety_incidents_reacted"),
        sa.CheckConstraint("reconciled IN (0, 1)", name="ck_safety_incidents_reconciled"),
        sa.CheckConstraint("year >= 2000 AND year <= 2100", name="ck_safety_incidents_year"),
        sa.PrimaryKeyConstraint("entry"),
        sa.UniqueConstraint("id"),
        sqlite_strict=True,
    )


def _safety_scale() -> None:
    op.create_table(
        "safety_scale",
        sa.Column("entry", sa.Integer(), nullable=False),
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=True),
        sa.Column("from_on", sa.Text(), nullable=True),
        sa.Column("low_max", sa.Integer(), nullable=True),
        sa.Column("middle_max", sa.Integer(), nullable=True),
        sa.Column("floor_from", sa.Integer(), nullable=True),
        sa.Column("months_low", sa.Integer(), nullable=True),
        sa.Column("months_middle", sa.Integer(), nullable=True),
        sa.Column("months_high", sa.Integer(), nullable=True),
        sa.Column("reason", sa.Text(), nullable=False),
        sa.CheckConstraint("from_on GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'", name="ck_safety_scale_from_on"),
        sa.CheckConstraint("floor_from >= 1 AND floor_from <= 5", name="ck_safety_scale_floor_from"),
        sa.CheckConstraint("low_max >= 1 AND low_max <= 24", name="ck_safety_scale_low_max"),
        sa.CheckConstraint("middle_max >= 2 AND middle_max <= 25", name="ck_safety_scale_middle_max"),
        sa.CheckConstraint("months_high >= 1 AND months_high <= 12", name="ck_safety_scale_months_high"),
        sa.CheckConstraint("months_low >= 1 AND months_low <= 12", name="ck_safety_scale_months_low"),
        sa.CheckConstraint("months_middle >= 1 AND months_middle <= 12", name="ck_safety_scale_months_middle"),
        sa.CheckConstraint("version >= 1 AND version <= 999", name="ck_safety_scale_version"),
        sa.PrimaryKeyConstraint("entry"),
        sa.UniqueConstraint("id"),
        sqlite_strict=True,
    )


def _safety_standard() -> None:
    op.create_table(
        "safety_standard",
        sa.Column("entry", sa.Integer(), nullable=False),
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("version", sa.Text(), nullable=False),
        sa.Column("valid_from", sa.Text(), nullable=True),
        sa.Column("source", sa.Text(), nullable=False),
        sa.Column("checked_on", sa.Text(), nullable=True),
        sa.Column("in_use", sa.Integer(), nullable=False),
        sa.CheckConstraint(
            "checked_on GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'", name="ck_safety_standard_checked_on"
        ),
        sa.CheckConstraint(
            "valid_from GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'", name="ck_safety_standard_valid_from"
        ),
        sa.CheckConstraint("in_use IN (0, 1)", name="ck_safety_standard_in_use"),
        sa.PrimaryKeyConstraint("entry"),
        sa.UniqueConstraint("id"),
        sqlite_strict=True,
    )


def _safety_training() -> None:
    op.create_table(
        "safety_training",
        sa.Column("entry", sa.Integer(), nullable=False),
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("theme", sa.Text(), nullable=False),
        sa.Column("level", sa.Text(), nullable=False),
        sa.Column("group", sa.Text(), nullable=False),
        sa.Column("employer", sa.Text(), nullable=False),
        sa.Column("in_group", sa.Integer(), nullable=True),
        sa.Column("done", sa.Integer(), nullable=True),
        sa.Column("held_on", sa.Text(), nullable=True),
        sa.Column("valid_months", sa.Integer(), nullable=True),
        sa.Column("form", sa.Text(), nullable=False),
        sa.Column("before_first", sa.Integer(), nullable=False),
        sa.CheckConstraint(
            "held_on GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'", name="ck_safety_training_held_on"
        ),
        sa.CheckConstraint("before_first IN (0, 1)", name="ck_safety_training_before_first"),
        sa.CheckConstraint("done >= 0 AND done <= 100000", name="ck_safety_training_done"),
        sa.CheckConstraint("in_group >= 0 AND in_group <= 100000", name="ck_safety_training_in_group"),
        sa.CheckConstraint("valid_months >= 1 AND valid_months <= 120", name="ck_safety_training_valid_months"),
        sa.PrimaryKeyConstraint("entry"),
        sa.UniqueConstraint("id"),
        sqlite_strict=True,
    )


def _safety_assessment() -> None:
    op.create_table(
        "safety_assessment",
        sa.Column("entry", sa.Integer(), nullable=False),
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("title", sa.Text(), nullable=False),
        sa.Column("year", sa.Integer(), nullable=True),
        sa.Column("type", sa.Text(), nullable=False),
        sa.Column("triggers", sa.Text(), nullable=False),
        sa.Column("scope", sa.Text(), nullable=False),
        sa.Column("left_out", sa.Text(), nullable=False),
        sa.Column("unit_part", sa.Text(), nullable=False),
        sa.Column("coordinated", sa.Text(), nullable=False),
        sa.Column("started_on", sa.Text(), nullable=True),
        sa.Column("met_on", sa.Text(), nullable=True),
        sa.Column("led_by", sa.Text(), nullable=True),
        sa.Column("participants", sa.Text(), nullable=False),
        sa.Column("attended", sa.Integer(), nullable=True),
        sa.Column("bases", sa.Text(), nullable=False),
        sa.Column("knowledge", sa.Text(), nullable=False),
        sa.Column("knowledge_why", sa.Text(), nullable=False),
        sa.Column("police_minutes", sa.Integer(), nullable=True),
        sa.Column("police_unknown", sa.Integer(), nullable=False),
        sa.Column("worst", sa.Text(), nullable=False),
        sa.Column("next_review", sa.Text(), nullable=True),
        sa.Column("informed_on", sa.Text(), nullable=True),
        sa.Column("informed_how", sa.Text(), nullable=False),
        sa.Column("status", sa.Text(), nullable=False),
        sa.Column("law_per", sa.Text(), nullable=True),
        sa.Column("scale", sa.Text(), nullable=False),
        sa.Column("replaces", sa.Text(), nullable=True),
        sa.Column("last_number", sa.Integer(), nullable=True),
        sa.CheckConstraint("bases GLOB '[[]*]'", name="ck_safety_assessment_bases"),
        sa.CheckConstraint(
            "informed_on GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'", name="ck_safety_assessment_informed_on"
        ),
        sa.CheckConstraint(
            "law_per GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'", name="ck_safety_assessment_law_per"
        ),
        sa.CheckConstraint(
            "met_on GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'", name="ck_safety_assessment_met_on"
        ),
        sa.CheckConstraint(
            "next_review GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'", name="ck_safety_assessment_next_review"
        ),
        sa.CheckConstraint("participants GLOB '[[]*]'", name="ck_safety_assessment_participants"),
        sa.CheckConstraint("scope GLOB '[[]*]'", name="ck_safety_assessment_scope"),
        sa.CheckConstraint(
            "started_on GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'", name="ck_safety_assessment_started_on"
        ),
        sa.CheckConstraint("triggers GLOB '[[]*]'", name="ck_safety_assessment_triggers"),
        sa.CheckConstraint("attended >= 1 AND attended <= 500", name="ck_safety_assessment_attended"),
        sa.CheckConstraint("last_number >= 0 AND last_number <= 9999", name="ck_safety_assessment_last_number"),
        sa.CheckConstraint("police_minutes >= 1 AND police_minutes <= 240", name="ck_safety_assessment_police_minutes"),
        sa.CheckConstraint("police_unknown IN (0, 1)", name="ck_safety_assessment_police_unknown"),
        sa.CheckConstraint("year >= 2000 AND year <= 2100", name="ck_safety_assessment_year"),
        sa.ForeignKeyConstraint(["led_by"], ["role.id"], ondelete="RESTRICT"),
        sa.ForeignKeyConstraint(["replaces"], ["safety_assessment.id"], ondelete="RESTRICT"),
        sa.ForeignKeyConstraint(["scale"], ["safety_scale.id"], ondelete="RESTRICT"),
        sa.PrimaryKeyConstraint("entry"),
        sa.UniqueConstraint("id"),
        sqlite_strict=True,
    )
    op.create_index("ix_safety_assessment_led_by", "safety_assessment", ["led_by"], unique=False)
    op.create_index("ix_safety_assessment_next_review", "safety_assessment", ["next_review"], unique=False)
    op.create_index("ix_safety_assessment_replaces", "safety_assessment", ["replaces"], unique=False)
    op.create_index("ix_safety_assessment_scale", "safety_assessment", ["scale"], unique=False)


def _safety_point() -> None:
    op.create_table(
        "safety_point",
        sa.Column("entry", sa.Integer(), nullable=False),
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("standard", sa.Text(), nullable=False),
        sa.Column("number", sa.Integer(), nullable=True),
        sa.Column("theme", sa.Text(), nullable=False),
        sa.Column("demand", sa.Text(), nullable=False),
        sa.Column("status", sa.Text(), nullable=False),
        sa.Column("checked_on", sa.Text(), nullable=True),
        sa.Column("checked_by", sa.Text(), nullable=False),
        sa.Column("observation", sa.Text(), nullable=False),
        sa.CheckConstraint("checked_by GLOB '[[]*]'", name="ck_safety_point_checked_by"),
        sa.CheckConstraint(
            "checked_on GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'", name="ck_safety_point_checked_on"
        ),
        sa.CheckConstraint("number >= 1 AND number <= 999", name="ck_safety_point_number"),
        sa.ForeignKeyConstraint(["standard"], ["safety_standard.id"], ondelete="RESTRICT"),
        sa.PrimaryKeyConstraint("entry"),
        sa.UniqueConstraint("id"),
        sqlite_strict=True,
    )
    op.create_index("ix_safety_point_standard", "safety_point", ["standard"], unique=False)


def _safety_approval() -> None:
    op.create_table(
        "safety_approval",
        sa.Column("entry", sa.Integer(), nullable=False),
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("assessment", sa.Text(), nullable=False),
        sa.Column("line", sa.Text(), nullable=False),
        sa.Column("role", sa.Text(), nullable=True),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("approved_on", sa.Text(), nullable=True),
        sa.Column("fingerprint", sa.Text(), nullable=False),
        sa.CheckConstraint(
            "approved_on GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'", name="ck_safety_approval_approved_on"
        ),
        sa.ForeignKeyConstraint(["assessment"], ["safety_assessment.id"], ondelete="RESTRICT"),
        sa.ForeignKeyConstraint(["role"], ["role.id"], ondelete="RESTRICT"),
        sa.PrimaryKeyConstraint("entry"),
        sa.UniqueConstraint("id"),
        sqlite_strict=True,
    )
    op.create_index("ix_safety_approval_assessment", "safety_approval", ["assessment"], unique=False)
    op.create_index("ix_safety_approval_role", "safety_approval", ["role"], unique=False)


def _safety_area() -> None:
    op.create_table(
        "safety_area",
        sa.Column("entry", sa.Integer(), nullable=False),
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("assessment", sa.Text(), nullable=False),
        sa.Column("area", sa.Text(), nullable=False),
        sa.Column("level", sa.Text(), nullable=False),
        sa.Column("why", sa.Text(), nullable=False),
        sa.Column("rep_note", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(["assessment"], ["safety_assessment.id"], ondelete="RESTRICT"),
        sa.PrimaryKeyConstraint("entry"),
        sa.UniqueConstraint("id"),
        sqlite_strict=True,
    )
    op.create_index("ix_safety_area_assessment", "safety_area", ["assessment"], unique=False)


def _safety_exercise_measures() -> None:
    op.create_table(
        "safety_exercise_measures",
        sa.Column("record", sa.Text(), nullable=False),
        sa.Column("target", sa.Text(), nullable=False),
        sa.Column("place", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["record"], ["safety_exercise.id"], ondelete="RESTRICT"),
        sa.ForeignKeyConstraint(["target"], ["measure.id"], ondelete="RESTRICT"),
        sa.PrimaryKeyConstraint("record", "target"),
        sqlite_strict=True,
    )
    op.create_index("ix_safety_exercise_measures_target", "safety_exercise_measures", ["target"], unique=False)


def _safety_factor() -> None:
    op.create_table(
        "safety_factor",
        sa.Column("entry", sa.Integer(), nullable=False),
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("assessment", sa.Text(), nullable=False),
        sa.Column("factor", sa.Text(), nullable=False),
        sa.Column("area", sa.Text(), nullable=False),
        sa.Column("verdict", sa.Text(), nullable=False),
        sa.Column("why", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(["assessment"], ["safety_assessment.id"], ondelete="RESTRICT"),
        sa.PrimaryKeyConstraint("entry"),
        sa.UniqueConstraint("id"),
        sqlite_strict=True,
    )
    op.create_index("ix_safety_factor_assessment", "safety_factor", ["assessment"], unique=False)


def _safety_measure() -> None:
    op.create_table(
        "safety_measure",
        sa.Column("entry", sa.Integer(), nullable=False),
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("measure", sa.Text(), nullable=False),
        sa.Column("level", sa.Text(), nullable=False),
        sa.Column("works_on", sa.Text(), nullable=False),
        sa.Column("factors", sa.Text(), nullable=False),
        sa.Column("source", sa.Text(), nullable=False),
        sa.Column("interim", sa.Text(), nullable=False),
        sa.Column("payer", sa.Text(), nullable=False),
        sa.Column("why_not_higher", sa.Text(), nullable=False),
        sa.Column("decided_on", sa.Text(), nullable=True),
        sa.Column("introduced_on", sa.Text(), nullable=True),
        sa.Column("evaluate_on", sa.Text(), nullable=True),
        sa.CheckConstraint(
            "decided_on GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'", name="ck_safety_measure_decided_on"
        ),
        sa.CheckConstraint(
            "evaluate_on GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'", name="ck_safety_measure_evaluate_on"
        ),
        sa.CheckConstraint("factors GLOB '[[]*]'", name="ck_safety_measure_factors"),
        sa.CheckConstraint(
            "introduced_on GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'", name="ck_safety_measure_introduced_on"
        ),
        sa.ForeignKeyConstraint(["measure"], ["measure.id"], ondelete="RESTRICT"),
        sa.PrimaryKeyConstraint("entry"),
        sa.UniqueConstraint("id"),
        sqlite_strict=True,
    )
    op.create_index("ix_safety_measure_evaluate_on", "safety_measure", ["evaluate_on"], unique=False)
    op.create_index("ix_safety_measure_measure", "safety_measure", ["measure"], unique=False)


def _safety_partnership() -> None:
    op.create_table(
        "safety_partnership",
        sa.Column("entry", sa.Integer(), nullable=False),
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("assessment", sa.Text(), nullable=False),
        sa.Column("held_on", sa.Text(), nullable=True),
        sa.Column("presented", sa.Text(), nullable=False),
        sa.Column("decision", sa.Text(), nullable=False),
        sa.Column("follow_up_on", sa.Text(), nullable=True),
        sa.Column("archive_ref", sa.Text(), nullable=False),
        sa.CheckConstraint(
            "follow_up_on GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'", name="ck_safety_partnership_follow_up_on"
        ),
        sa.CheckConstraint(
            "held_on GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'", name="ck_safety_partnership_held_on"
        ),
        sa.CheckConstraint("presented GLOB '[[]*]'", name="ck_safety_partnership_presented"),
        sa.ForeignKeyConstraint(["assessment"], ["safety_assessment.id"], ondelete="RESTRICT"),
        sa.PrimaryKeyConstraint("entry"),
        sa.UniqueConstraint("id"),
        sqlite_strict=True,
    )
    op.create_index("ix_safety_partnership_assessment", "safety_partnership", ["assessment"], unique=False)
    op.create_index("ix_safety_partnership_follow_up_on", "safety_partnership", ["follow_up_on"], unique=False)


def _safety_preparedness() -> None:
    op.create_table(
        "safety_preparedness",
        sa.Column("entry", sa.Integer(), nullable=False),
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("employees", sa.Integer(), nullable=True),
        sa.Column("plan_exists", sa.Integer(), nullable=False),
        sa.Column("plan_updated", sa.Text(), nullable=True),
        sa.Column("call_list_on", sa.Text(), nullable=True),
        sa.Column("meeting_place", sa.Integer(), nullable=False),
        sa.Column("joint_plan", sa.Integer(), nullable=False),
        sa.Column("police_plan", sa.Integer(), nullable=False),
        sa.Column("alarm_on", sa.Text(), nullable=True),
        sa.Column("alarm_result", sa.Text(), nullable=False),
        sa.Column("alarm_measure", sa.Text(), nullable=True),
        sa.Column("lone_work_on", sa.Text(), nullable=True),
        sa.Column("outside_on", sa.Text(), nullable=True),
        sa.Column("coordination_on", sa.Text(), nullable=True),
        sa.Column("coordination_role", sa.Text(), nullable=True),
        sa.Column("goals_on", sa.Text(), nullable=True),
        sa.Column("routine_on", sa.Text(), nullable=True),
        sa.Column("routine_place", sa.Text(), nullable=False),
        sa.Column("follow_up_on", sa.Text(), nullable=True),
        sa.Column("register_on", sa.Text(), nullable=True),
        sa.Column("review_on", sa.Text(), nullable=True),
        sa.CheckConstraint(
            "alarm_on GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'", name="ck_safety_preparedness_alarm_on"
        ),
        sa.CheckConstraint(
            "call_list_on GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'", name="ck_safety_preparedness_call_list_on"
        ),
        sa.CheckConstraint(
            "coordination_on GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'",
            name="ck_safety_preparedness_coordination_on",
        ),
        sa.CheckConstraint(
            "follow_up_on GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'", name="ck_safety_preparedness_follow_up_on"
        ),
        sa.CheckConstraint(
            "goals_on GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'", name="ck_safety_preparedness_goals_on"
        ),
        sa.CheckConstraint(
            "lone_work_on GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'", name="ck_safety_preparedness_lone_work_on"
        ),
        sa.CheckConstraint(
            "outside_on GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'", name="ck_safety_preparedness_outside_on"
        ),
        sa.CheckConstraint(
            "plan_updated GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'", name="ck_safety_preparedness_plan_updated"
        ),
        sa.CheckConstraint(
            "register_on GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'", name="ck_safety_preparedness_register_on"
        ),
        sa.CheckConstraint(
            "review_on GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'", name="ck_safety_preparedness_review_on"
        ),
        sa.CheckConstraint(
            "routine_on GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'", name="ck_safety_preparedness_routine_on"
        ),
        sa.CheckConstraint("employees >= 0 AND employees <= 100000", name="ck_safety_preparedness_employees"),
        sa.CheckConstraint("joint_plan IN (0, 1)", name="ck_safety_preparedness_joint_plan"),
        sa.CheckConstraint("meeting_place IN (0, 1)", name="ck_safety_preparedness_meeting_place"),
        sa.CheckConstraint("plan_exists IN (0, 1)", name="ck_safety_preparedness_plan_exists"),
        sa.CheckConstraint("police_plan IN (0, 1)", name="ck_safety_preparedness_police_plan"),
        sa.ForeignKeyConstraint(["alarm_measure"], ["measure.id"], ondelete="RESTRICT"),
        sa.ForeignKeyConstraint(["coordination_role"], ["role.id"], ondelete="RESTRICT"),
        sa.PrimaryKeyConstraint("entry"),
        sa.UniqueConstraint("id"),
        sqlite_strict=True,
    )
    op.create_index("ix_safety_preparedness_alarm_measure", "safety_preparedness", ["alarm_measure"], unique=False)
    op.create_index(
        "ix_safety_preparedness_coordination_role", "safety_preparedness", ["coordination_role"], unique=False
    )


def _safety_situation() -> None:
    op.create_table(
        "safety_situation",
        sa.Column("entry", sa.Integer(), nullable=False),
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("assessment", sa.Text(), nullable=False),
        sa.Column("serial", sa.Integer(), nullable=True),
        sa.Column("library", sa.Text(), nullable=False),
        sa.Column("area", sa.Text(), nullable=False),
        sa.Column("situation", sa.Text(), nullable=False),
        sa.Column("happening", sa.Text(), nullable=False),
        sa.Column("forms", sa.Text(), nullable=False),
        sa.Column("causes", sa.Text(), nullable=False),
        sa.Column("exposed", sa.Text(), nullable=False),
        sa.Column("factors", sa.Text(), nullable=False),
        sa.Column("works_note", sa.Text(), nullable=False),
        sa.Column("works_none", sa.Integer(), nullable=False),
        sa.Column("s_now", sa.Integer(), nullable=True),
        sa.Column("k_now", sa.Integer(), nullable=True),
        sa.Column("reasoning", sa.Text(), nullable=False),
        sa.Column("knowledge", sa.Text(), nullable=False),
        sa.Column("s_after", sa.Integer(), nullable=True),
        sa.Column("k_after", sa.Integer(), nullable=True),
        sa.Column("after_reason", sa.Text(), nullable=False),
        sa.Column("combined_note", sa.Text(), nullable=False),
        sa.Column("accepted_by", sa.Text(), nullable=True),
        sa.Column("accepted_why", sa.Text(), nullable=False),
        sa.Column("rep_note", sa.Text(), nullable=False),
        sa.Column("reassessed_on", sa.Text(), nullable=True),
        sa.CheckConstraint("exposed GLOB '[[]*]'", name="ck_safety_situation_exposed"),
        sa.CheckConstraint("factors GLOB '[[]*]'", name="ck_safety_situation_factors"),
        sa.CheckConstraint("forms GLOB '[[]*]'", name="ck_safety_situation_forms"),
        sa.CheckConstraint(
            "reassessed_on GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'", name="ck_safety_situation_reassessed_on"
        ),
        sa.CheckConstraint("k_after >= 1 AND k_after <= 5", name="ck_safety_situation_k_after"),
        sa.CheckConstraint("k_now >= 1 AND k_now <= 5", name="ck_safety_situation_k_now"),
        sa.CheckConstraint("s_after >= 1 AND s_after <= 5", name="ck_safety_situation_s_after"),
        sa.CheckConstraint("s_now >= 1 AND s_now <= 5", name="ck_safety_situation_s_now"),
        sa.CheckConstraint("serial >= 1 AND serial <= 9999", name="ck_safety_situation_serial"),
        sa.CheckConstraint("works_none IN (0, 1)", name="ck_safety_situation_works_none"),
        sa.ForeignKeyConstraint(["accepted_by"], ["role.id"], ondelete="RESTRICT"),
        sa.ForeignKeyConstraint(["assessment"], ["safety_assessment.id"], ondelete="RESTRICT"),
        sa.PrimaryKeyConstraint("entry"),
        sa.UniqueConstraint("id"),
        sqlite_strict=True,
    )
    op.create_index("ix_safety_situation_accepted_by", "safety_situation", ["accepted_by"], unique=False)
    op.create_index("ix_safety_situation_assessment", "safety_situation", ["assessment"], unique=False)


def _safety_statement() -> None:
    op.create_table(
        "safety_statement",
        sa.Column("entry", sa.Integer(), nullable=False),
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("assessment", sa.Text(), nullable=False),
        sa.Column("line", sa.Text(), nullable=False),
        sa.Column("arena", sa.Text(), nullable=False),
        sa.Column("heard_on", sa.Text(), nullable=True),
        sa.Column("words", sa.Text(), nullable=False),
        sa.Column("agrees", sa.Text(), nullable=False),
        sa.Column("given_on", sa.Text(), nullable=True),
        sa.CheckConstraint(
            "given_on GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'", name="ck_safety_statement_given_on"
        ),
        sa.CheckConstraint(
            "heard_on GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'", name="ck_safety_statement_heard_on"
        ),
        sa.ForeignKeyConstraint(["assessment"], ["safety_assessment.id"], ondelete="RESTRICT"),
        sa.PrimaryKeyConstraint("entry"),
        sa.UniqueConstraint("id"),
        sqlite_strict=True,
    )
    op.create_index("ix_safety_statement_assessment", "safety_statement", ["assessment"], unique=False)


def _safety_critical() -> None:
    op.create_table(
        "safety_critical",
        sa.Column("entry", sa.Integer(), nullable=False),
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("assessment", sa.Text(), nullable=False),
        sa.Column("about", sa.Text(), nullable=False),
        sa.Column("answer", sa.Text(), nullable=False),
        sa.Column("situation", sa.Text(), nullable=True),
        sa.Column("why", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(["assessment"], ["safety_assessment.id"], ondelete="RESTRICT"),
        sa.ForeignKeyConstraint(["situation"], ["safety_situation.id"], ondelete="RESTRICT"),
        sa.PrimaryKeyConstraint("entry"),
        sa.UniqueConstraint("id"),
        sqlite_strict=True,
    )
    op.create_index("ix_safety_critical_assessment", "safety_critical", ["assessment"], unique=False)
    op.create_index("ix_safety_critical_situation", "safety_critical", ["situation"], unique=False)


def _safety_deviation() -> None:
    op.create_table(
        "safety_deviation",
        sa.Column("entry", sa.Integer(), nullable=False),
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("point", sa.Text(), nullable=False),
        sa.Column("description", sa.Text(), nullable=False),
        sa.Column("situation", sa.Text(), nullable=True),
        sa.Column("compensating", sa.Text(), nullable=False),
        sa.Column("deadline", sa.Text(), nullable=True),
        sa.Column("owner", sa.Text(), nullable=False),
        sa.Column("closed_on", sa.Text(), nullable=True),
        sa.Column("rep_confirmed", sa.Integer(), nullable=False),
        sa.Column("partnership_on", sa.Text(), nullable=True),
        sa.CheckConstraint(
            "closed_on GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'", name="ck_safety_deviation_closed_on"
        ),
        sa.CheckConstraint(
            "deadline GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'", name="ck_safety_deviation_deadline"
        ),
        sa.CheckConstraint(
            "partnership_on GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'",
            name="ck_safety_deviation_partnership_on",
        ),
        sa.CheckConstraint("rep_confirmed IN (0, 1)", name="ck_safety_deviation_rep_confirmed"),
        sa.ForeignKeyConstraint(["point"], ["safety_point.id"], ondelete="RESTRICT"),
        sa.ForeignKeyConstraint(["situation"], ["safety_situation.id"], ondelete="RESTRICT"),
        sa.PrimaryKeyConstraint("entry"),
        sa.UniqueConstraint("id"),
        sqlite_strict=True,
    )
    op.create_index("ix_safety_deviation_deadline", "safety_deviation", ["deadline"], unique=False)
    op.create_index("ix_safety_deviation_point", "safety_deviation", ["point"], unique=False)
    op.create_index("ix_safety_deviation_situation", "safety_deviation", ["situation"], unique=False)


def _safety_exercise_situations() -> None:
    op.create_table(
        "safety_exercise_situations",
        sa.Column("record", sa.Text(), nullable=False),
        sa.Column("target", sa.Text(), nullable=False),
        sa.Column("place", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["record"], ["safety_exercise.id"], ondelete="RESTRICT"),
        sa.ForeignKeyConstraint(["target"], ["safety_situation.id"], ondelete="RESTRICT"),
        sa.PrimaryKeyConstraint("record", "target"),
        sqlite_strict=True,
    )
    op.create_index("ix_safety_exercise_situations_target", "safety_exercise_situations", ["target"], unique=False)


def _safety_factor_measures() -> None:
    op.create_table(
        "safety_factor_measures",
        sa.Column("record", sa.Text(), nullable=False),
        sa.Column("target", sa.Text(), nullable=False),
        sa.Column("place", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["record"], ["safety_factor.id"], ondelete="RESTRICT"),
        sa.ForeignKeyConstraint(["target"], ["measure.id"], ondelete="RESTRICT"),
        sa.PrimaryKeyConstraint("record", "target"),
        sqlite_strict=True,
    )
    op.create_index("ix_safety_factor_measures_target", "safety_factor_measures", ["target"], unique=False)


def _safety_frozen() -> None:
    op.create_table(
        "safety_frozen",
        sa.Column("entry", sa.Integer(), nullable=False),
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("approval", sa.Text(), nullable=False),
        sa.Column("about_key", sa.Text(), nullable=False),
        sa.Column("about_id", sa.Text(), nullable=False),
        sa.Column("content", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(["approval"], ["safety_approval.id"], ondelete="RESTRICT"),
        sa.PrimaryKeyConstraint("entry"),
        sa.UniqueConstraint("id"),
        sqlite_strict=True,
    )
    op.create_index("ix_safety_frozen_approval", "safety_frozen", ["approval"], unique=False)


def _safety_measure_situations() -> None:
    op.create_table(
        "safety_measure_situations",
        sa.Column("record", sa.Text(), nullable=False),
        sa.Column("target", sa.Text(), nullable=False),
        sa.Column("place", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["record"], ["safety_measure.id"], ondelete="RESTRICT"),
        sa.ForeignKeyConstraint(["target"], ["safety_situation.id"], ondelete="RESTRICT"),
        sa.PrimaryKeyConstraint("record", "target"),
        sqlite_strict=True,
    )
    op.create_index("ix_safety_measure_situations_target", "safety_measure_situations", ["target"], unique=False)


def _safety_reply() -> None:
    op.create_table(
        "safety_reply",
        sa.Column("entry", sa.Integer(), nullable=False),
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("statement", sa.Text(), nullable=False),
        sa.Column("words", sa.Text(), nullable=False),
        sa.Column("role", sa.Text(), nullable=True),
        sa.Column("replied_on", sa.Text(), nullable=True),
        sa.CheckConstraint(
            "replied_on GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'", name="ck_safety_reply_replied_on"
        ),
        sa.ForeignKeyConstraint(["role"], ["role.id"], ondelete="RESTRICT"),
        sa.ForeignKeyConstraint(["statement"], ["safety_statement.id"], ondelete="RESTRICT"),
        sa.PrimaryKeyConstraint("entry"),
        sa.UniqueConstraint("id"),
        sqlite_strict=True,
    )
    op.create_index("ix_safety_reply_role", "safety_reply", ["role"], unique=False)
    op.create_index("ix_safety_reply_statement", "safety_reply", ["statement"], unique=False)


def _safety_situation_combined() -> None:
    op.create_table(
        "safety_situation_combined",
        sa.Column("record", sa.Text(), nullable=False),
        sa.Column("target", sa.Text(), nullable=False),
        sa.Column("place", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["record"], ["safety_situation.id"], ondelete="RESTRICT"),
        sa.ForeignKeyConstraint(["target"], ["safety_situation.id"], ondelete="RESTRICT"),
        sa.PrimaryKeyConstraint("record", "target"),
        sqlite_strict=True,
    )
    op.create_index("ix_safety_situation_combined_target", "safety_situation_combined", ["target"], unique=False)


def _safety_situation_works() -> None:
    op.create_table(
        "safety_situation_works",
        sa.Column("record", sa.Text(), nullable=False),
        sa.Column("target", sa.Text(), nullable=False),
        sa.Column("place", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["record"], ["safety_situation.id"], ondelete="RESTRICT"),
        sa.ForeignKeyConstraint(["target"], ["measure.id"], ondelete="RESTRICT"),
        sa.PrimaryKeyConstraint("record", "target"),
        sqlite_strict=True,
    )
    op.create_index("ix_safety_situation_works_target", "safety_situation_works", ["target"], unique=False)


def _safety_statement_disagrees_on() -> None:
    op.create_table(
        "safety_statement_disagrees_on",
        sa.Column("record", sa.Text(), nullable=False),
        sa.Column("target", sa.Text(), nullable=False),
        sa.Column("place", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["record"], ["safety_statement.id"], ondelete="RESTRICT"),
        sa.ForeignKeyConstraint(["target"], ["safety_situation.id"], ondelete="RESTRICT"),
        sa.PrimaryKeyConstraint("record", "target"),
        sqlite_strict=True,
    )
    op.create_index(
        "ix_safety_statement_disagrees_on_target", "safety_statement_disagrees_on", ["target"], unique=False
    )


def _safety_deviation_measures() -> None:
    op.create_table(
        "safety_deviation_measures",
        sa.Column("record", sa.Text(), nullable=False),
        sa.Column("target", sa.Text(), nullable=False),
        sa.Column("place", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["record"], ["safety_deviation.id"], ondelete="RESTRICT"),
        sa.ForeignKeyConstraint(["target"], ["measure.id"], ondelete="RESTRICT"),
        sa.PrimaryKeyConstraint("record", "target"),
        sqlite_strict=True,
    )
    op.create_index("ix_safety_deviation_measures_target", "safety_deviation_measures", ["target"], unique=False)
