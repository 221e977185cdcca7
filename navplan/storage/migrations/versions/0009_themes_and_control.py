"""Theme forms, and internal control."""

import sqlalchemy as sa
from alembic import op

revision = "0009"
down_revision = "0008"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Bring a file to version 9."""
    _control_review()
    _access_sheet()
    _aid_sheet()
    _competence_sheet()
    _condition_sheet()
    _control_review_roles()
    _control_risk()
    _control_routine()
    _control_sheet()
    _coordination_sheet()
    _counselling_sheet()
    _decision_sheet()
    _digital_sheet()
    _family_sheet()
    _grant_sheet()
    _housing_sheet()
    _interpreter_sheet()
    _intro_sheet()
    _kvp_sheet()
    _language_sheet()
    _living_sheet()
    _main_task()
    _other_sheet()
    _partnership_sheet()
    _prevention_sheet()
    _prison_sheet()
    _review_point()
    _safety_sheet()
    _state_sheet()
    _violence_sheet()
    _volunteer_sheet()
    _youth_sheet()
    _access_day()
    _control_check()
    _control_risk_assessed_by()
    _correctional_unit()
    _grant()
    _intro_clause()
    _volunteer()
    _control_deviation()
    _control_routine_expectations()
    _control_remedy()


def _control_review() -> None:
    op.create_table(
        "control_review",
        sa.Column("entry", sa.Integer(), nullable=False),
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("period", sa.Text(), nullable=False),
        sa.Column("held_on", sa.Text(), nullable=True),
        sa.Column("next_on", sa.Text(), nullable=True),
        sa.Column("reported_on", sa.Text(), nullable=True),
        sa.CheckConstraint(
            "held_on GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'", name="ck_control_review_held_on"
        ),
        sa.CheckConstraint(
            "next_on GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'", name="ck_control_review_next_on"
        ),
        sa.CheckConstraint(
            "reported_on GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'", name="ck_control_review_reported_on"
        ),
        sa.PrimaryKeyConstraint("entry"),
        sa.UniqueConstraint("id"),
        sqlite_strict=True,
    )
    op.create_index("ix_control_review_next_on", "control_review", ["next_on"], unique=False)


def _access_sheet() -> None:
    op.create_table(
        "access_sheet",
        sa.Column("entry", sa.Integer(), nullable=False),
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("role", sa.Text(), nullable=True),
        sa.Column("routine", sa.Text(), nullable=False),
        sa.Column("routine_place", sa.Text(), nullable=False),
        sa.Column("reviewed_on", sa.Text(), nullable=True),
        sa.Column("next_review", sa.Text(), nullable=True),
        sa.Column("note", sa.Text(), nullable=False),
        sa.Column("duty_phone", sa.Text(), nullable=False),
        sa.Column("duty_number", sa.Text(), nullable=False),
        sa.Column("duty_from", sa.Text(), nullable=False),
        sa.Column("duty_to", sa.Text(), nullable=False),
        sa.Column("centre_from", sa.Text(), nullable=False),
        sa.Column("centre_to", sa.Text(), nullable=False),
        sa.Column("answers_centre", sa.Text(), nullable=False),
        sa.Column("closed_way", sa.Text(), nullable=False),
        sa.Column("same_day", sa.Text(), nullable=False),
        sa.Column("not_digital", sa.Text(), nullable=False),
        sa.Column("interpreter", sa.Text(), nullable=False),
        sa.Column("accessible", sa.Text(), nullable=False),
        sa.Column("limits_reason", sa.Text(), nullable=False),
        sa.Column("compensation", sa.Text(), nullable=False),
        sa.Column("tested_on", sa.Text(), nullable=True),
        sa.Column("test_answered", sa.Text(), nullable=False),
        sa.Column("test_minutes", sa.Integer(), nullable=True),
        sa.Column("web_checked", sa.Text(), nullable=True),
        sa.Column("discussed_on", sa.Text(), nullable=True),
        sa.CheckConstraint(
            "discussed_on GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'", name="ck_access_sheet_discussed_on"
        ),
        sa.CheckConstraint(
            "next_review GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'", name="ck_access_sheet_next_review"
        ),
        sa.CheckConstraint(
            "reviewed_on GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'", name="ck_access_sheet_reviewed_on"
        ),
        sa.CheckConstraint(
            "tested_on GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'", name="ck_access_sheet_tested_on"
        ),
        sa.CheckConstraint(
            "web_checked GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'", name="ck_access_sheet_web_checked"
        ),
        sa.CheckConstraint("test_minutes >= 0 AND test_minutes <= 600", name="ck_access_sheet_test_minutes"),
        sa.ForeignKeyConstraint(["role"], ["role.id"], ondelete="RESTRICT"),
        sa.PrimaryKeyConstraint("entry"),
        sa.UniqueConstraint("id"),
        sqlite_strict=True,
    )
    op.create_index("ix_access_sheet_next_review", "access_sheet", ["next_review"], unique=False)
    op.create_index("ix_access_sheet_role", "access_sheet", ["role"], unique=False)


def _aid_sheet() -> None:
    op.create_table(
        "aid_sheet",
        sa.Column("entry", sa.Integer(), nullable=False),
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("role", sa.Text(), nullable=True),
        sa.Column("routine", sa.Text(), nullable=False),
        sa.Column("routine_place", sa.Text(), nullable=False),
        sa.Column("reviewed_on", sa.Text(), nullable=True),
        sa.Column("next_review", sa.Text(), nullable=True),
        sa.Column("note", sa.Text(), nullable=False),
        sa.Column("rates_on", sa.Text(), nullable=True),
        sa.Column("rates_guiding", sa.Text(), nullable=False),
        sa.Column("child_benefit", sa.Text(), nullable=False),
        sa.Column("special_needs", sa.Text(), nullable=False),
        sa.Column("days", sa.Integer(), nullable=True),
        sa.Column("emergency_days", sa.Integer(), nullable=True),
        sa.Column("long_term", sa.Integer(), nullable=True),
        sa.Column("long_term_on", sa.Text(), nullable=True),
        sa.Column("two_persons", sa.Text(), nullable=False),
        sa.Column("guide_read", sa.Text(), nullable=True),
        sa.CheckConstraint(
            "guide_read GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'", name="ck_aid_sheet_guide_read"
        ),
        sa.CheckConstraint(
            "long_term_on GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'", name="ck_aid_sheet_long_term_on"
        ),
        sa.CheckConstraint(
            "next_review GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'", name="ck_aid_sheet_next_review"
        ),
        sa.CheckConstraint("rates_on GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'", name="ck_aid_sheet_rates_on"),
        sa.CheckConstraint(
            "reviewed_on GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'", name="ck_aid_sheet_reviewed_on"
        ),
        sa.CheckConstraint("days >= 0 AND days <= 999", name="ck_aid_sheet_days"),
        sa.CheckConstraint("emergency_days >= 0 AND emergency_days <= 999", name="ck_aid_sheet_emergency_days"),
        sa.CheckConstraint("long_term >= 0 AND long_term <= 99999", name="ck_aid_sheet_long_term"),
        sa.ForeignKeyConstraint(["role"], ["role.id"], ondelete="RESTRICT"),
        sa.PrimaryKeyConstraint("entry"),
        sa.UniqueConstraint("id"),
        sqlite_strict=True,
    )
    op.create_index("ix_aid_sheet_next_review", "aid_sheet", ["next_review"], unique=False)
    op.create_index("ix_aid_sheet_role", "aid_sheet", ["role"], unique=False)


def _competence_sheet() -> None:
    op.create_table(
        "competence_sheet",
        sa.Column("entry", sa.Integer(), nullable=False),
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("role", sa.Text(), nullable=True),
        sa.Column("routine", sa.Text(), nullable=False),
        sa.Column("routine_place", sa.Text(), nullable=False),
        sa.Column("reviewed_on", sa.Text(), nullable=True),
        sa.Column("next_review", sa.Text(), nullable=True),
        sa.Column("note", sa.Text(), nullable=False),
        sa.Column("joint_plan", sa.Text(), nullable=False),
        sa.Column("from_needs", sa.Text(), nullable=False),
        sa.Column("discussed_on", sa.Text(), nullable=True),
        sa.Column("reported_on", sa.Text(), nullable=True),
        sa.Column("induction", sa.Text(), nullable=False),
        sa.Column("material", sa.Text(), nullable=False),
        sa.Column("effect", sa.Text(), nullable=False),
        sa.CheckConstraint(
            "discussed_on GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'", name="ck_competence_sheet_discussed_on"
        ),
        sa.CheckConstraint(
            "next_review GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'", name="ck_competence_sheet_next_review"
        ),
        sa.CheckConstraint(
            "reported_on GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'", name="ck_competence_sheet_reported_on"
        ),
        sa.CheckConstraint(
            "reviewed_on GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'", name="ck_competence_sheet_reviewed_on"
        ),
        sa.ForeignKeyConstraint(["role"], ["role.id"], ondelete="RESTRICT"),
        sa.PrimaryKeyConstraint("entry"),
        sa.UniqueConstraint("id"),
        sqlite_strict=True,
    )
    op.create_index("ix_competence_sheet_next_review", "competence_sheet", ["next_review"], unique=False)
    op.create_index("ix_competence_sheet_role", "competence_sheet", ["role"], unique=False)


def _condition_sheet() -> None:
    op.create_table(
        "condition_sheet",
        sa.Column("entry", sa.Integer(), nullable=False),
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("role", sa.Text(), nullable=True),
        sa.Column("routine", sa.Text(), nullable=False),
        sa.Column("routine_place", sa.Text(), nullable=False),
        sa.Column("reviewed_on", sa.Text(), nullable=True),
        sa.Column("next_review", sa.Text(), nullable=True),
        sa.Column("note", sa.Text(), nullable=False),
        sa.Column("kvp_first", sa.Text(), nullable=False),
        sa.Column("individual", sa.Text(), nullable=False),
        sa.Column("exceptions", sa.Text(), nullable=False),
        sa.Column("breach", sa.Text(), nullable=False),
        sa.Column("leader_reads", sa.Text(), nullable=False),
        sa.Column("offers", sa.Text(), nullable=False),
        sa.Column("decisions", sa.Integer(), nullable=True),
        sa.Column("reductions", sa.Integer(), nullable=True),
        sa.CheckConstraint(
            "next_review GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'", name="ck_condition_sheet_next_review"
        ),
        sa.CheckConstraint(
            "reviewed_on GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'", name="ck_condition_sheet_reviewed_on"
        ),
        sa.CheckConstraint("decisions >= 0 AND decisions <= 99999", name="ck_condition_sheet_decisions"),
        sa.CheckConstraint("reductions >= 0 AND reductions <= 99999", name="ck_condition_sheet_reductions"),
        sa.ForeignKeyConstraint(["role"], ["role.id"], ondelete="RESTRICT"),
        sa.PrimaryKeyConstraint("entry"),
        sa.UniqueConstraint("id"),
        sqlite_strict=True,
    )
    op.create_index("ix_condition_sheet_next_review", "condition_sheet", ["next_review"], unique=False)
    op.create_index("ix_condition_sheet_role", "condition_sheet", ["role"], unique=False)


def _control_review_roles() -> None:
    op.create_table(
        "control_review_roles",
        sa.Column("record", sa.Text(), nullable=False),
        sa.Column("target", sa.Text(), nullable=False),
        sa.Column("place", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["record"], ["control_review.id"], ondelete="RESTRICT"),
        sa.ForeignKeyConstraint(["target"], ["role.id"], ondelete="RESTRICT"),
        sa.PrimaryKeyConstraint("record", "target"),
        sqlite_strict=True,
    )
    op.create_index("ix_control_review_roles_target", "control_review_roles", ["target"], unique=False)


def _control_risk() -> None:
    op.create_table(
        "control_risk",
        sa.Column("entry", sa.Integer(), nullable=False),
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("theme", sa.Text(), nullable=False),
        sa.Column("event", sa.Text(), nullable=False),
        sa.Column("cause", sa.Text(), nullable=False),
        sa.Column("affected", sa.Text(), nullable=False),
        sa.Column("likelihood", sa.Integer(), nullable=True),
        sa.Column("impact", sa.Integer(), nullable=True),
        sa.Column("existing", sa.Text(), nullable=False),
        sa.Column("new", sa.Text(), nullable=False),
        sa.Column("role", sa.Text(), nullable=True),
        sa.Column("due", sa.Text(), nullable=True),
        sa.Column("likelihood_after", sa.Integer(), nullable=True),
        sa.Column("impact_after", sa.Integer(), nullable=True),
        sa.Column("alone_first", sa.Integer(), nullable=False),
        sa.Column("assessed_on", sa.Text(), nullable=True),
        sa.Column("next_on", sa.Text(), nullable=True),
        sa.CheckConstraint("affected GLOB '[[]*]'", name="ck_control_risk_affected"),
        sa.CheckConstraint(
            "assessed_on GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'", name="ck_control_risk_assessed_on"
        ),
        sa.CheckConstraint("due GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'", name="ck_control_risk_due"),
        sa.CheckConstraint("next_on GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'", name="ck_control_risk_next_on"),
        sa.CheckConstraint("alone_first IN (0, 1)", name="ck_control_risk_alone_first"),
        sa.CheckConstraint("impact >= 1 AND impact <= 5", name="ck_control_risk_impact"),
        sa.CheckConstraint("impact_after >= 1 AND impact_after <= 5", name="ck_control_risk_impact_after"),
        sa.CheckConstraint("likelihood >= 1 AND likelihood <= 5", name="ck_control_risk_likelihood"),
        sa.CheckConstraint("likelihood_after >= 1 AND likelihood_after <= 5", name="ck_control_risk_likelihood_after"),
        sa.ForeignKeyConstraint(["role"], ["role.id"], ondelete="RESTRICT"),
        sa.PrimaryKeyConstraint("entry"),
        sa.UniqueConstraint("id"),
        sqlite_strict=True,
    )
    op.create_index("ix_control_risk_due", "control_risk", ["due"], unique=False)
    op.create_index("ix_control_risk_next_on", "control_risk", ["next_on"], unique=False)
    op.create_index("ix_control_risk_role", "control_risk", ["role"], unique=False)


def _control_routine() -> None:
    op.create_table(
        "control_routine",
        sa.Column("entry", sa.Integer(), nullable=False),
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("code", sa.Text(), nullable=False),
        sa.Column("title", sa.Text(), nullable=False),
        sa.Column("theme", sa.Text(), nullable=False),
        sa.Column("type", sa.Text(), nullable=False),
        sa.Column("written", sa.Text(), nullable=False),
        sa.Column("not_relevant", sa.Text(), nullable=False),
        sa.Column("place", sa.Text(), nullable=False),
        sa.Column("laws", sa.Text(), nullable=False),
        sa.Column("owner", sa.Text(), nullable=True),
        sa.Column("deputy", sa.Text(), nullable=True),
        sa.Column("status", sa.Text(), nullable=False),
        sa.Column("valid_from", sa.Text(), nullable=True),
        sa.Column("interval", sa.Text(), nullable=False),
        sa.Column("next_revision", sa.Text(), nullable=True),
        sa.Column("improved_on", sa.Text(), nullable=True),
        sa.Column("made_known_on", sa.Text(), nullable=True),
        sa.Column("risk", sa.Text(), nullable=False),
        sa.Column("likelihood", sa.Integer(), nullable=True),
        sa.Column("impact", sa.Integer(), nullable=True),
        sa.Column("prevention", sa.Text(), nullable=False),
        sa.Column("question", sa.Text(), nullable=False),
        sa.Column("method", sa.Text(), nullable=False),
        sa.Column("frequency", sa.Text(), nullable=False),
        sa.Column("checked_by", sa.Text(), nullable=True),
        sa.Column("reported_to", sa.Text(), nullable=False),
        sa.Column("note", sa.Text(), nullable=False),
        sa.CheckConstraint(
            "improved_on GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'", name="ck_control_routine_improved_on"
        ),
        sa.CheckConstraint("laws GLOB '[[]*]'", name="ck_control_routine_laws"),
        sa.CheckConstraint(
            "made_known_on GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'", name="ck_control_routine_made_known_on"
        ),
        sa.CheckConstraint(
            "next_revision GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'", name="ck_control_routine_next_revision"
        ),
        sa.CheckConstraint(
            "valid_from GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'", name="ck_control_routine_valid_from"
        ),
        sa.CheckConstraint("impact >= 1 AND impact <= 5", name="ck_control_routine_impact"),
        sa.CheckConstraint("likelihood >= 1 AND likelihood <= 5", name="ck_control_routine_likelihood"),
        sa.ForeignKeyConstraint(["checked_by"], ["role.id"], ondelete="RESTRICT"),
        sa.ForeignKeyConstraint(["deputy"], ["role.id"], ondelete="RESTRICT"),
        sa.ForeignKeyConstraint(["owner"], ["role.id"], ondelete="RESTRICT"),
        sa.PrimaryKeyConstraint("entry"),
        sa.UniqueConstraint("id"),
        sqlite_strict=True,
    )
    op.create_index("ix_control_routine_checked_by", "control_routine", ["checked_by"], unique=False)
    op.create_index("ix_control_routine_deputy", "control_routine", ["deputy"], unique=False)
    op.create_index("ix_control_routine_next_revision", "control_routine", ["next_revision"], unique=False)
    op.create_index("ix_control_routine_owner", "control_routine", ["owner"], unique=False)


def _control_sheet() -> None:
    op.create_table(
        "control_sheet",
        sa.Column("entry", sa.Integer(), nullable=False),
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("role", sa.Text(), nullable=True),
        sa.Column("routine", sa.Text(), nullable=False),
        sa.Column("routine_place", sa.Text(), nullable=False),
        sa.Column("reviewed_on", sa.Text(), nullable=True),
        sa.Column("next_review", sa.Text(), nullable=True),
        sa.Column("note", sa.Text(), nullable=False),
        sa.Column("system", sa.Text(), nullable=False),
        sa.Column("responsible", sa.Text(), nullable=False),
        sa.Column("risk_on", sa.Text(), nullable=True),
        sa.Column("deviations", sa.Text(), nullable=False),
        sa.Column("leader_sees", sa.Text(), nullable=False),
        sa.Column("review_on", sa.Text(), nullable=True),
        sa.Column("reported_on", sa.Text(), nullable=True),
        sa.CheckConstraint(
            "next_review GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'", name="ck_control_sheet_next_review"
        ),
        sa.CheckConstraint(
            "reported_on GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'", name="ck_control_sheet_reported_on"
        ),
        sa.CheckConstraint(
            "review_on GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'", name="ck_control_sheet_review_on"
        ),
        sa.CheckConstraint(
            "reviewed_on GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'", name="ck_control_sheet_reviewed_on"
        ),
        sa.CheckConstraint(
            "risk_on GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'", name="ck_control_sheet_risk_on"
        ),
        sa.ForeignKeyConstraint(["role"], ["role.id"], ondelete="RESTRICT"),
        sa.PrimaryKeyConstraint("entry"),
        sa.UniqueConstraint("id"),
        sqlite_strict=True,
    )
    op.create_index("ix_control_sheet_next_review", "control_sheet", ["next_review"], unique=False)
    op.create_index("ix_control_sheet_role", "control_sheet", ["role"], unique=False)


def _coordination_sheet() -> None:
    op.create_table(
        "coordination_sheet",
        sa.Column("entry", sa.Integer(), nullable=False),
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("role", sa.Text(), nullable=True),
        sa.Column("routine", sa.Text(), nullable=False),
        sa.Column("routine_place", sa.Text(), nullable=False),
        sa.Column("reviewed_on", sa.Text(), nullable=True),
        sa.Column("next_review", sa.Text(), nullable=True),
        sa.Column("note", sa.Text(), nullable=False),
        sa.Column("who_coordinates", sa.Text(), nullable=False),
        sa.Column("child_coordinator", sa.Text(), nullable=False),
        sa.Column("individual_plan", sa.Text(), nullable=False),
        sa.Column("welfare_meetings", sa.Text(), nullable=False),
        sa.Column("school_meetings", sa.Text(), nullable=False),
        sa.Column("prevention_plan", sa.Text(), nullable=False),
        sa.Column("partners", sa.Text(), nullable=False),
        sa.Column("discussed_on", sa.Text(), nullable=True),
        sa.CheckConstraint(
            "discussed_on GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'", name="ck_coordination_sheet_discussed_on"
        ),
        sa.CheckConstraint(
            "next_review GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'", name="ck_coordination_sheet_next_review"
        ),
        sa.CheckConstraint(
            "reviewed_on GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'", name="ck_coordination_sheet_reviewed_on"
        ),
        sa.ForeignKeyConstraint(["role"], ["role.id"], ondelete="RESTRICT"),
        sa.PrimaryKeyConstraint("entry"),
        sa.UniqueConstraint("id"),
        sqlite_strict=True,
    )
    op.create_index("ix_coordination_sheet_next_review", "coordination_sheet", ["next_review"], unique=False)
    op.create_index("ix_coordination_sheet_role", "coordination_sheet", ["role"], unique=False)


def _counselling_sheet() -> None:
    op.create_table(
        "counselling_sheet",
        sa.Column("entry", sa.Integer(), nullable=False),
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("role", sa.Text(), nullable=True),
        sa.Column("routine", sa.Text(), nullable=False),
        sa.Column("routine_place", sa.Text(), nullable=False),
        sa.Column("reviewed_on", sa.Text(), nullable=True),
        sa.Column("next_review", sa.Text(), nullable=True),
        sa.Column("note", sa.Text(), nullable=False),
        sa.Column("levels", sa.Text(), nullable=False),
        sa.Column("elsewhere", sa.Text(), nullable=False),
        sa.Column("posts", sa.Integer(), nullable=True),
        sa.Column("waiting", sa.Integer(), nullable=True),
        sa.Column("urgent", sa.Text(), nullable=False),
        sa.Column("decision", sa.Text(), nullable=False),
        sa.Column("written_down", sa.Text(), nullable=False),
        sa.Column("evaluated", sa.Text(), nullable=False),
        sa.Column("children", sa.Text(), nullable=False),
        sa.Column("known_units", sa.Text(), nullable=False),
        sa.Column("known_on", sa.Text(), nullable=True),
        sa.Column("cases", sa.Integer(), nullable=True),
        sa.CheckConstraint(
            "known_on GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'", name="ck_counselling_sheet_known_on"
        ),
        sa.CheckConstraint("levels GLOB '[[]*]'", name="ck_counselling_sheet_levels"),
        sa.CheckConstraint(
            "next_review GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'", name="ck_counselling_sheet_next_review"
        ),
        sa.CheckConstraint(
            "reviewed_on GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'", name="ck_counselling_sheet_reviewed_on"
        ),
        sa.CheckConstraint("cases >= 0 AND cases <= 99999", name="ck_counselling_sheet_cases"),
        sa.CheckConstraint("posts >= 0 AND posts <= 9990", name="ck_counselling_sheet_posts"),
        sa.CheckConstraint("waiting >= 0 AND waiting <= 999", name="ck_counselling_sheet_waiting"),
        sa.ForeignKeyConstraint(["role"], ["role.id"], ondelete="RESTRICT"),
        sa.PrimaryKeyConstraint("entry"),
        sa.UniqueConstraint("id"),
        sqlite_strict=True,
    )
    op.create_index("ix_counselling_sheet_next_review", "counselling_sheet", ["next_review"], unique=False)
    op.create_index("ix_counselling_sheet_role", "counselling_sheet", ["role"], unique=False)


def _decision_sheet() -> None:
    op.create_table(
        "decision_sheet",
        sa.Column("entry", sa.Integer(), nullable=False),
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("role", sa.Text(), nullable=True),
        sa.Column("routine", sa.Text(), nullable=False),
        sa.Column("routine_place", sa.Text(), nullable=False),
        sa.Column("reviewed_on", sa.Text(), nullable=True),
        sa.Column("next_review", sa.Text(), nullable=True),
        sa.Column("note", sa.Text(), nullable=False),
        sa.Column("mapping", sa.Text(), nullable=False),
        sa.Column("reasons", sa.Text(), nullable=False),
        sa.Column("oral", sa.Text(), nullable=False),
        sa.Column("template_on", sa.Text(), nullable=True),
        sa.Column("second_reader", sa.Text(), nullable=False),
        sa.Column("provisional", sa.Text(), nullable=False),
        sa.Column("complaints", sa.Integer(), nullable=True),
        sa.Column("complaints_won", sa.Integer(), nullable=True),
        sa.Column("discretion", sa.Text(), nullable=False),
        sa.CheckConstraint(
            "next_review GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'", name="ck_decision_sheet_next_review"
        ),
        sa.CheckConstraint(
            "reviewed_on GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'", name="ck_decision_sheet_reviewed_on"
        ),
        sa.CheckConstraint(
            "template_on GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'", name="ck_decision_sheet_template_on"
        ),
        sa.CheckConstraint("complaints >= 0 AND complaints <= 99999", name="ck_decision_sheet_complaints"),
        sa.CheckConstraint("complaints_won >= 0 AND complaints_won <= 99999", name="ck_decision_sheet_complaints_won"),
        sa.ForeignKeyConstraint(["role"], ["role.id"], ondelete="RESTRICT"),
        sa.PrimaryKeyConstraint("entry"),
        sa.UniqueConstraint("id"),
        sqlite_strict=True,
    )
    op.create_index("ix_decision_sheet_next_review", "decision_sheet", ["next_review"], unique=False)
    op.create_index("ix_decision_sheet_role", "decision_sheet", ["role"], unique=False)


def _digital_sheet() -> None:
    op.create_table(
        "digital_sheet",
        sa.Column("entry", sa.Integer(), nullable=False),
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("role", sa.Text(), nullable=True),
        sa.Column("routine", sa.Text(), nullable=False),
        sa.Column("routine_place", sa.Text(), nullable=False),
        sa.Column("reviewed_on", sa.Text(), nullable=True),
        sa.Column("next_review", sa.Text(), nullable=True),
        sa.Column("note", sa.Text(), nullable=False),
        sa.Column("application", sa.Text(), nullable=False),
        sa.Column("insight", sa.Text(), nullable=False),
        sa.Column("centre_insight", sa.Text(), nullable=False),
        sa.Column("share", sa.Integer(), nullable=True),
        sa.Column("share_on", sa.Text(), nullable=True),
        sa.Column("paper", sa.Text(), nullable=False),
        sa.Column("paper_count", sa.Integer(), nullable=True),
        sa.Column("training_on", sa.Text(), nullable=True),
        sa.CheckConstraint(
            "next_review GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'", name="ck_digital_sheet_next_review"
        ),
        sa.CheckConstraint(
            "reviewed_on GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'", name="ck_digital_sheet_reviewed_on"
        ),
        sa.CheckConstraint(
            "share_on GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'", name="ck_digital_sheet_share_on"
        ),
        sa.CheckConstraint(
            "training_on GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'", name="ck_digital_sheet_training_on"
        ),
        sa.CheckConstraint("paper_count >= 0 AND paper_count <= 99999", name="ck_digital_sheet_paper_count"),
        sa.CheckConstraint("share >= 0 AND share <= 100", name="ck_digital_sheet_share"),
        sa.ForeignKeyConstraint(["role"], ["role.id"], ondelete="RESTRICT"),
        sa.PrimaryKeyConstraint("entry"),
        sa.UniqueConstraint("id"),
        sqlite_strict=True,
    )
    op.create_index("ix_digital_sheet_next_review", "digital_sheet", ["next_review"], unique=False)
    op.create_index("ix_digital_sheet_role", "digital_sheet", ["role"], unique=False)


def _family_sheet() -> None:
    op.create_table(
        "family_sheet",
        sa.Column("entry", sa.Integer(), nullable=False),
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("role", sa.Text(), nullable=True),
        sa.Column("routine", sa.Text(), nullable=False),
        sa.Column("routine_place", sa.Text(), nullable=False),
        sa.Column("reviewed_on", sa.Text(), nullable=True),
        sa.Column("next_review", sa.Text(), nullable=True),
        sa.Column("note", sa.Text(), nullable=False),
        sa.Column("each_child", sa.Text(), nullable=False),
        sa.Column("in_decision", sa.Text(), nullable=False),
        sa.Column("child_view", sa.Text(), nullable=False),
        sa.Column("leisure", sa.Text(), nullable=False),
        sa.Column("check_list", sa.Text(), nullable=False),
        sa.Column("contact_role", sa.Text(), nullable=False),
        sa.Column("protection", sa.Text(), nullable=False),
        sa.Column("practised_on", sa.Text(), nullable=True),
        sa.CheckConstraint(
            "next_review GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'", name="ck_family_sheet_next_review"
        ),
        sa.CheckConstraint(
            "practised_on GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'", name="ck_family_sheet_practised_on"
        ),
        sa.CheckConstraint(
            "reviewed_on GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'", name="ck_family_sheet_reviewed_on"
        ),
        sa.ForeignKeyConstraint(["role"], ["role.id"], ondelete="RESTRICT"),
        sa.PrimaryKeyConstraint("entry"),
        sa.UniqueConstraint("id"),
        sqlite_strict=True,
    )
    op.create_index("ix_family_sheet_next_review", "family_sheet", ["next_review"], unique=False)
    op.create_index("ix_family_sheet_role", "family_sheet", ["role"], unique=False)


def _grant_sheet() -> None:
    op.create_table(
        "grant_sheet",
        sa.Column("entry", sa.Integer(), nullable=False),
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("role", sa.Text(), nullable=True),
        sa.Column("routine", sa.Text(), nullable=False),
        sa.Column("routine_place", sa.Text(), nullable=False),
        sa.Column("reviewed_on", sa.Text(), nullable=True),
        sa.Column("next_review", sa.Text(), nullable=True),
        sa.Column("note", sa.Text(), nullable=False),
        sa.Column("seeks", sa.Text(), nullable=False),
        sa.Column("priority", sa.Text(), nullable=False),
        sa.Column("anchored_on", sa.Text(), nullable=True),
        sa.Column("carried_on", sa.Text(), nullable=False),
        sa.Column("announcement_on", sa.Text(), nullable=True),
        sa.CheckConstraint(
            "anchored_on GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'", name="ck_grant_sheet_anchored_on"
        ),
        sa.CheckConstraint(
            "announcement_on GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'", name="ck_grant_sheet_announcement_on"
        ),
        sa.CheckConstraint(
            "next_review GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'", name="ck_grant_sheet_next_review"
        ),
        sa.CheckConstraint(
            "reviewed_on GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'", name="ck_grant_sheet_reviewed_on"
        ),
        sa.ForeignKeyConstraint(["role"], ["role.id"], ondelete="RESTRICT"),
        sa.PrimaryKeyConstraint("entry"),
        sa.UniqueConstraint("id"),
        sqlite_strict=True,
    )
    op.create_index("ix_grant_sheet_next_review", "grant_sheet", ["next_review"], unique=False)
    op.create_index("ix_grant_sheet_role", "grant_sheet", ["role"], unique=False)


def _housing_sheet() -> None:
    op.create_table(
        "housing_sheet",
        sa.Column("entry", sa.Integer(), nullable=False),
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("role", sa.Text(), nullable=True),
        sa.Column("routine", sa.Text(), nullable=False),
        sa.Column("routine_place", sa.Text(), nullable=False),
        sa.Column("reviewed_on", sa.Text(), nullable=True),
        sa.Column("next_review", sa.Text(), nullable=True),
        sa.Column("note", sa.Text(), nullable=False),
        sa.Column("offers", sa.Integer(), nullable=True),
        sa.Column("agreements", sa.Text(), nullable=False),
        sa.Column("inspected_on", sa.Text(), nullable=True),
        sa.Column("families_week", sa.Integer(), nullable=True),
        sa.Column("families_month", sa.Integer(), nullable=True),
        sa.Column("youth", sa.Integer(), nullable=True),
        sa.Column("followed", sa.Text(), nullable=False),
        sa.Column("municipal_work", sa.Text(), nullable=False),
        sa.Column("out_of_hours", sa.Text(), nullable=False),
        sa.CheckConstraint(
            "inspected_on GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'", name="ck_housing_sheet_inspected_on"
        ),
        sa.CheckConstraint(
            "next_review GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'", name="ck_housing_sheet_next_review"
        ),
        sa.CheckConstraint(
            "reviewed_on GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'", name="ck_housing_sheet_reviewed_on"
        ),
        sa.CheckConstraint("families_month >= 0 AND families_month <= 99999", name="ck_housing_sheet_families_month"),
        sa.CheckConstraint("families_week >= 0 AND families_week <= 99999", name="ck_housing_sheet_families_week"),
        sa.CheckConstraint("offers >= 0 AND offers <= 99999", name="ck_housing_sheet_offers"),
        sa.CheckConstraint("youth >= 0 AND youth <= 99999", name="ck_housing_sheet_youth"),
        sa.ForeignKeyConstraint(["role"], ["role.id"], ondelete="RESTRICT"),
        sa.PrimaryKeyConstraint("entry"),
        sa.UniqueConstraint("id"),
        sqlite_strict=True,
    )
    op.create_index("ix_housing_sheet_next_review", "housing_sheet", ["next_review"], unique=False)
    op.create_index("ix_housing_sheet_role", "housing_sheet", ["role"], unique=False)


def _interpreter_sheet() -> None:
    op.create_table(
        "interpreter_sheet",
        sa.Column("entry", sa.Integer(), nullable=False),
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("role", sa.Text(), nullable=True),
        sa.Column("routine", sa.Text(), nullable=False),
        sa.Column("routine_place", sa.Text(), nullable=False),
        sa.Column("reviewed_on", sa.Text(), nullable=True),
        sa.Column("next_review", sa.Text(), nullable=True),
        sa.Column("note", sa.Text(), nullable=False),
        sa.Column("guideline", sa.Text(), nullable=False),
        sa.Column("ordering", sa.Text(), nullable=False),
        sa.Column("duty_cases", sa.Text(), nullable=False),
        sa.Column("guidance", sa.Text(), nullable=False),
        sa.Column("remote", sa.Text(), nullable=False),
        sa.Column("no_children", sa.Text(), nullable=False),
        sa.Column("supplier", sa.Text(), nullable=False),
        sa.Column("qualified", sa.Integer(), nullable=True),
        sa.Column("transition_checked", sa.Text(), nullable=True),
        sa.Column("known_on", sa.Text(), nullable=True),
        sa.CheckConstraint(
            "known_on GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'", name="ck_interpreter_sheet_known_on"
        ),
        sa.CheckConstraint(
            "next_review GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'", name="ck_interpreter_sheet_next_review"
        ),
        sa.CheckConstraint(
            "reviewed_on GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'", name="ck_interpreter_sheet_reviewed_on"
        ),
        sa.CheckConstraint(
            "transition_checked GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'",
            name="ck_interpreter_sheet_transition_checked",
        ),
        sa.CheckConstraint("qualified >= 0 AND qualified <= 100", name="ck_interpreter_sheet_qualified"),
        sa.ForeignKeyConstraint(["role"], ["role.id"], ondelete="RESTRICT"),
        sa.PrimaryKeyConstraint("entry"),
        sa.UniqueConstraint("id"),
        sqlite_strict=True,
    )
    op.create_index("ix_interpreter_sheet_next_review", "interpreter_sheet", ["next_review"], unique=False)
    op.create_index("ix_interpreter_sheet_role", "interpreter_sheet", ["role"], unique=False)


def _intro_sheet() -> None:
    op.create_table(
        "intro_sheet",
        sa.Column("entry", sa.Integer(), nullable=False),
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("role", sa.Text(), nullable=True),
        sa.Column("routine", sa.Text(), nullable=False),
        sa.Column("routine_place", sa.Text(), nullable=False),
        sa.Column("reviewed_on", sa.Text(), nullable=True),
        sa.Column("next_review", sa.Text(), nullable=True),
        sa.Column("note", sa.Text(), nullable=False),
        sa.Column("form", sa.Text(), nullable=False),
        sa.Column("organised", sa.Text(), nullable=False),
        sa.Column("other_party", sa.Text(), nullable=False),
        sa.Column("status", sa.Text(), nullable=False),
        sa.Column("signed_on", sa.Text(), nullable=True),
        sa.Column("valid_from", sa.Text(), nullable=True),
        sa.Column("revise_on", sa.Text(), nullable=True),
        sa.Column("evaluated_on", sa.Text(), nullable=True),
        sa.Column("leader_meetings", sa.Integer(), nullable=True),
        sa.Column("caseworker_meetings", sa.Text(), nullable=False),
        sa.Column("leaving", sa.Integer(), nullable=True),
        sa.Column("leaving_assessed", sa.Integer(), nullable=True),
        sa.CheckConstraint(
            "evaluated_on GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'", name="ck_intro_sheet_evaluated_on"
        ),
        sa.CheckConstraint(
            "next_review GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'", name="ck_intro_sheet_next_review"
        ),
        sa.CheckConstraint(
            "reviewed_on GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'", name="ck_intro_sheet_reviewed_on"
        ),
        sa.CheckConstraint(
            "revise_on GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'", name="ck_intro_sheet_revise_on"
        ),
        sa.CheckConstraint(
            "signed_on GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'", name="ck_intro_sheet_signed_on"
        ),
        sa.CheckConstraint(
            "valid_from GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'", name="ck_intro_sheet_valid_from"
        ),
        sa.CheckConstraint("leader_meetings >= 0 AND leader_meetings <= 99", name="ck_intro_sheet_leader_meetings"),
        sa.CheckConstraint("leaving >= 0 AND leaving <= 99999", name="ck_intro_sheet_leaving"),
        sa.CheckConstraint(
            "leaving_assessed >= 0 AND leaving_assessed <= 99999", name="ck_intro_sheet_leaving_assessed"
        ),
        sa.ForeignKeyConstraint(["role"], ["role.id"], ondelete="RESTRICT"),
        sa.PrimaryKeyConstraint("entry"),
        sa.UniqueConstraint("id"),
        sqlite_strict=True,
    )
    op.create_index("ix_intro_sheet_next_review", "intro_sheet", ["next_review"], unique=False)
    op.create_index("ix_intro_sheet_revise_on", "intro_sheet", ["revise_on"], unique=False)
    op.create_index("ix_intro_sheet_role", "intro_sheet", ["role"], unique=False)


def _kvp_sheet() -> None:
    op.create_table(
        "kvp_sheet",
        sa.Column("entry", sa.Integer(), nullable=False),
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("role", sa.Text(), nullable=True),
        sa.Column("routine", sa.Text(), nullable=False),
        sa.Column("routine_place", sa.Text(), nullable=False),
        sa.Column("reviewed_on", sa.Text(), nullable=True),
        sa.Column("next_review", sa.Text(), nullable=True),
        sa.Column("note", sa.Text(), nullable=False),
        sa.Column("coordinator", sa.Text(), nullable=False),
        sa.Column("posts", sa.Integer(), nullable=True),
        sa.Column("no_ceiling", sa.Text(), nullable=False),
        sa.Column("looks_for", sa.Text(), nullable=False),
        sa.Column("portfolios", sa.Text(), nullable=False),
        sa.Column("apply_help", sa.Text(), nullable=False),
        sa.Column("full_time", sa.Text(), nullable=False),
        sa.Column("evaluation", sa.Text(), nullable=False),
        sa.Column("refusals_read", sa.Text(), nullable=False),
        sa.Column("owners_on", sa.Text(), nullable=True),
        sa.CheckConstraint(
            "next_review GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'", name="ck_kvp_sheet_next_review"
        ),
        sa.CheckConstraint(
            "owners_on GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'", name="ck_kvp_sheet_owners_on"
        ),
        sa.CheckConstraint(
            "reviewed_on GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'", name="ck_kvp_sheet_reviewed_on"
        ),
        sa.CheckConstraint("posts >= 0 AND posts <= 9990", name="ck_kvp_sheet_posts"),
        sa.ForeignKeyConstraint(["role"], ["role.id"], ondelete="RESTRICT"),
        sa.PrimaryKeyConstraint("entry"),
        sa.UniqueConstraint("id"),
        sqlite_strict=True,
    )
    op.create_index("ix_kvp_sheet_next_review", "kvp_sheet", ["next_review"], unique=False)
    op.create_index("ix_kvp_sheet_role", "kvp_sheet", ["role"], unique=False)


def _language_sheet() -> None:
    op.create_table(
        "language_sheet",
        sa.Column("entry", sa.Integer(), nullable=False),
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("role", sa.Text(), nullable=True),
        sa.Column("routine", sa.Text(), nullable=False),
        sa.Column("routine_place", sa.Text(), nullable=False),
        sa.Column("reviewed_on", sa.Text(), nullable=True),
        sa.Column("next_review", sa.Text(), nullable=True),
        sa.Column("note", sa.Text(), nullable=False),
        sa.Column("templates", sa.Integer(), nullable=True),
        sa.Column("templates_planned", sa.Integer(), nullable=True),
        sa.Column("templates_on", sa.Text(), nullable=True),
        sa.Column("with_users", sa.Text(), nullable=False),
        sa.Column("individual", sa.Text(), nullable=False),
        sa.Column("workshop_on", sa.Text(), nullable=True),
        sa.Column("partnership_on", sa.Text(), nullable=True),
        sa.CheckConstraint(
            "next_review GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'", name="ck_language_sheet_next_review"
        ),
        sa.CheckConstraint(
            "partnership_on GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'", name="ck_language_sheet_partnership_on"
        ),
        sa.CheckConstraint(
            "reviewed_on GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'", name="ck_language_sheet_reviewed_on"
        ),
        sa.CheckConstraint(
            "templates_on GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'", name="ck_language_sheet_templates_on"
        ),
        sa.CheckConstraint(
            "workshop_on GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'", name="ck_language_sheet_workshop_on"
        ),
        sa.CheckConstraint("templates >= 0 AND templates <= 99999", name="ck_language_sheet_templates"),
        sa.CheckConstraint(
            "templates_planned >= 0 AND templates_planned <= 99999", name="ck_language_sheet_templates_planned"
        ),
        sa.ForeignKeyConstraint(["role"], ["role.id"], ondelete="RESTRICT"),
        sa.PrimaryKeyConstraint("entry"),
        sa.UniqueConstraint("id"),
        sqlite_strict=True,
    )
    op.create_index("ix_language_sheet_next_review", "language_sheet", ["next_review"], unique=False)
    op.create_index("ix_language_sheet_role", "language_sheet", ["role"], unique=False)


def _living_sheet() -> None:
    op.create_table(
        "living_sheet",
        sa.Column("entry", sa.Integer(), nullable=False),
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("role", sa.Text(), nullable=True),
        sa.Column("routine", sa.Text(), nullable=False),
        sa.Column("routine_place", sa.Text(), nullable=False),
        sa.Column("reviewed_on", sa.Text(), nullable=True),
        sa.Column("next_review", sa.Text(), nullable=True),
        sa.Column("note", sa.Text(), nullable=False),
        sa.Column("overview_on", sa.Text(), nullable=True),
        sa.Column("sources", sa.Text(), nullable=False),
        sa.Column("challenges", sa.Text(), nullable=False),
        sa.Column("groups", sa.Text(), nullable=False),
        sa.Column("children", sa.Text(), nullable=False),
        sa.Column("told_on", sa.Text(), nullable=True),
        sa.Column("plans", sa.Text(), nullable=False),
        sa.CheckConstraint(
            "next_review GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'", name="ck_living_sheet_next_review"
        ),
        sa.CheckConstraint(
            "overview_on GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'", name="ck_living_sheet_overview_on"
        ),
        sa.CheckConstraint(
            "reviewed_on GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'", name="ck_living_sheet_reviewed_on"
        ),
        sa.CheckConstraint("told_on GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'", name="ck_living_sheet_told_on"),
        sa.ForeignKeyConstraint(["role"], ["role.id"], ondelete="RESTRICT"),
        sa.PrimaryKeyConstraint("entry"),
        sa.UniqueConstraint("id"),
        sqlite_strict=True,
    )
    op.create_index("ix_living_sheet_next_review", "living_sheet", ["next_review"], unique=False)
    op.create_index("ix_living_sheet_role", "living_sheet", ["role"], unique=False)


def _main_task() -> None:
    op.create_table(
        "main_task",
        sa.Column("entry", sa.Integer(), nullable=False),
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("theme", sa.Text(), nullable=False),
        sa.Column("task", sa.Text(), nullable=False),
        sa.Column("goal", sa.Text(), nullable=False),
        sa.Column("organised", sa.Text(), nullable=False),
        sa.Column("role", sa.Text(), nullable=True),
        sa.Column("owner_line", sa.Text(), nullable=False),
        sa.Column("updated_on", sa.Text(), nullable=True),
        sa.CheckConstraint(
            "updated_on GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'", name="ck_main_task_updated_on"
        ),
        sa.ForeignKeyConstraint(["role"], ["role.id"], ondelete="RESTRICT"),
        sa.PrimaryKeyConstraint("entry"),
        sa.UniqueConstraint("id"),
        sqlite_strict=True,
    )
    op.create_index("ix_main_task_role", "main_task", ["role"], unique=False)


def _other_sheet() -> None:
    op.create_table(
        "other_sheet",
        sa.Column("entry", sa.Integer(), nullable=False),
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("role", sa.Text(), nullable=True),
        sa.Column("routine", sa.Text(), nullable=False),
        sa.Column("routine_place", sa.Text(), nullable=False),
        sa.Column("reviewed_on", sa.Text(), nullable=True),
        sa.Column("next_review", sa.Text(), nullable=True),
        sa.Column("note", sa.Text(), nullable=False),
        sa.Column("read_on", sa.Text(), nullable=True),
        sa.Column("told_on", sa.Text(), nullable=True),
        sa.Column("told_owners_on", sa.Text(), nullable=True),
        sa.Column("sources", sa.Text(), nullable=False),
        sa.Column("means", sa.Text(), nullable=False),
        sa.CheckConstraint(
            "next_review GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'", name="ck_other_sheet_next_review"
        ),
        sa.CheckConstraint("read_on GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'", name="ck_other_sheet_read_on"),
        sa.CheckConstraint(
            "reviewed_on GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'", name="ck_other_sheet_reviewed_on"
        ),
        sa.CheckConstraint("told_on GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'", name="ck_other_sheet_told_on"),
        sa.CheckConstraint(
            "told_owners_on GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'", name="ck_other_sheet_told_owners_on"
        ),
        sa.ForeignKeyConstraint(["role"], ["role.id"], ondelete="RESTRICT"),
        sa.PrimaryKeyConstraint("entry"),
        sa.UniqueConstraint("id"),
        sqlite_strict=True,
    )
    op.create_index("ix_other_sheet_next_review", "other_sheet", ["next_review"], unique=False)
    op.create_index("ix_other_sheet_role", "other_sheet", ["role"], unique=False)


def _partnership_sheet() -> None:
    op.create_table(
        "partnership_sheet",
        sa.Column("entry", sa.Integer(), nullable=False),
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("role", sa.Text(), nullable=True),
        sa.Column("routine", sa.Text(), nullable=False),
        sa.Column("routine_place", sa.Text(), nullable=False),
        sa.Column("reviewed_on", sa.Text(), nullable=True),
        sa.Column("next_review", sa.Text(), nullable=True),
        sa.Column("note", sa.Text(), nullable=False),
        sa.Column("agreement_until", sa.Text(), nullable=True),
        sa.Column("owners_meet", sa.Integer(), nullable=True),
        sa.Column("letter_on", sa.Text(), nullable=True),
        sa.Column("living", sa.Text(), nullable=False),
        sa.Column("joint_goals", sa.Text(), nullable=False),
        sa.Column("decisions", sa.Text(), nullable=False),
        sa.Column("topics", sa.Text(), nullable=False),
        sa.Column("user_council", sa.Text(), nullable=False),
        sa.CheckConstraint(
            "agreement_until GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'",
            name="ck_partnership_sheet_agreement_until",
        ),
        sa.CheckConstraint(
            "letter_on GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'", name="ck_partnership_sheet_letter_on"
        ),
        sa.CheckConstraint(
            "next_review GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'", name="ck_partnership_sheet_next_review"
        ),
        sa.CheckConstraint(
            "reviewed_on GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'", name="ck_partnership_sheet_reviewed_on"
        ),
        sa.CheckConstraint("owners_meet >= 0 AND owners_meet <= 99", name="ck_partnership_sheet_owners_meet"),
        sa.ForeignKeyConstraint(["role"], ["role.id"], ondelete="RESTRICT"),
        sa.PrimaryKeyConstraint("entry"),
        sa.UniqueConstraint("id"),
        sqlite_strict=True,
    )
    op.create_index("ix_partnership_sheet_next_review", "partnership_sheet", ["next_review"], unique=False)
    op.create_index("ix_partnership_sheet_role", "partnership_sheet", ["role"], unique=False)


def _prevention_sheet() -> None:
    op.create_table(
        "prevention_sheet",
        sa.Column("entry", sa.Integer(), nullable=False),
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("role", sa.Text(), nullable=True),
        sa.Column("routine", sa.Text(), nullable=False),
        sa.Column("routine_place", sa.Text(), nullable=False),
        sa.Column("reviewed_on", sa.Text(), nullable=True),
        sa.Column("next_review", sa.Text(), nullable=True),
        sa.Column("note", sa.Text(), nullable=False),
        sa.Column("duty", sa.Text(), nullable=False),
        sa.Column("groups", sa.Text(), nullable=False),
        sa.Column("plans", sa.Text(), nullable=False),
        sa.Column("tells", sa.Text(), nullable=False),
        sa.Column("partners", sa.Text(), nullable=False),
        sa.Column("meetings", sa.Text(), nullable=False),
        sa.Column("discussed_on", sa.Text(), nullable=True),
        sa.CheckConstraint(
            "discussed_on GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'", name="ck_prevention_sheet_discussed_on"
        ),
        sa.CheckConstraint(
            "next_review GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'", name="ck_prevention_sheet_next_review"
        ),
        sa.CheckConstraint(
            "reviewed_on GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'", name="ck_prevention_sheet_reviewed_on"
        ),
        sa.ForeignKeyConstraint(["role"], ["role.id"], ondelete="RESTRICT"),
        sa.PrimaryKeyConstraint("entry"),
        sa.UniqueConstraint("id"),
        sqlite_strict=True,
    )
    op.create_index("ix_prevention_sheet_next_review", "prevention_sheet", ["next_review"], unique=False)
    op.create_index("ix_prevention_sheet_role", "prevention_sheet", ["role"], unique=False)


def _prison_sheet() -> None:
    op.create_table(
        "prison_sheet",
        sa.Column("entry", sa.Integer(), nullable=False),
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("role", sa.Text(), nullable=True),
        sa.Column("routine", sa.Text(), nullable=False),
        sa.Column("routine_place", sa.Text(), nullable=False),
        sa.Column("reviewed_on", sa.Text(), nullable=True),
        sa.Column("next_review", sa.Text(), nullable=True),
        sa.Column("note", sa.Text(), nullable=False),
        sa.Column("contact", sa.Text(), nullable=False),
        sa.Column("contact_role", sa.Text(), nullable=False),
        sa.Column("formal", sa.Text(), nullable=False),
        sa.Column("discussed_on", sa.Text(), nullable=True),
        sa.Column("leave", sa.Text(), nullable=False),
        sa.Column("release_plan", sa.Text(), nullable=False),
        sa.Column("kvp_before", sa.Text(), nullable=False),
        sa.Column("released", sa.Integer(), nullable=True),
        sa.Column("guide_checked", sa.Text(), nullable=True),
        sa.CheckConstraint(
            "discussed_on GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'", name="ck_prison_sheet_discussed_on"
        ),
        sa.CheckConstraint(
            "guide_checked GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'", name="ck_prison_sheet_guide_checked"
        ),
        sa.CheckConstraint(
            "next_review GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'", name="ck_prison_sheet_next_review"
        ),
        sa.CheckConstraint(
            "reviewed_on GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'", name="ck_prison_sheet_reviewed_on"
        ),
        sa.CheckConstraint("released >= 0 AND released <= 99999", name="ck_prison_sheet_released"),
        sa.ForeignKeyConstraint(["role"], ["role.id"], ondelete="RESTRICT"),
        sa.PrimaryKeyConstraint("entry"),
        sa.UniqueConstraint("id"),
        sqlite_strict=True,
    )
    op.create_index("ix_prison_sheet_next_review", "prison_sheet", ["next_review"], unique=False)
    op.create_index("ix_prison_sheet_role", "prison_sheet", ["role"], unique=False)


def _review_point() -> None:
    op.create_table(
        "review_point",
        sa.Column("entry", sa.Integer(), nullable=False),
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("review", sa.Text(), nullable=False),
        sa.Column("point", sa.Text(), nullable=False),
        sa.Column("figures", sa.Text(), nullable=False),
        sa.Column("conclusion", sa.Text(), nullable=False),
        sa.Column("decision", sa.Text(), nullable=False),
        sa.Column("role", sa.Text(), nullable=True),
        sa.Column("due", sa.Text(), nullable=True),
        sa.CheckConstraint("due GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'", name="ck_review_point_due"),
        sa.ForeignKeyConstraint(["review"], ["control_review.id"], ondelete="RESTRICT"),
        sa.ForeignKeyConstraint(["role"], ["role.id"], ondelete="RESTRICT"),
        sa.PrimaryKeyConstraint("entry"),
        sa.UniqueConstraint("id"),
        sqlite_strict=True,
    )
    op.create_index("ix_review_point_due", "review_point", ["due"], unique=False)
    op.create_index("ix_review_point_review", "review_point", ["review"], unique=False)
    op.create_index("ix_review_point_role", "review_point", ["role"], unique=False)


def _safety_sheet() -> None:
    op.create_table(
        "safety_sheet",
        sa.Column("entry", sa.Integer(), nullable=False),
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("role", sa.Text(), nullable=True),
        sa.Column("routine", sa.Text(), nullable=False),
        sa.Column("routine_place", sa.Text(), nullable=False),
        sa.Column("reviewed_on", sa.Text(), nullable=True),
        sa.Column("next_review", sa.Text(), nullable=True),
        sa.Column("note", sa.Text(), nullable=False),
        sa.Column("risk_on", sa.Text(), nullable=True),
        sa.Column("both_lines", sa.Text(), nullable=False),
        sa.Column("standard", sa.Text(), nullable=False),
        sa.Column("exercise_on", sa.Text(), nullable=True),
        sa.Column("plan_on", sa.Text(), nullable=True),
        sa.Column("plan_both", sa.Text(), nullable=False),
        sa.Column("reporting", sa.Text(), nullable=False),
        sa.Column("alternative", sa.Text(), nullable=False),
        sa.CheckConstraint(
            "exercise_on GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'", name="ck_safety_sheet_exercise_on"
        ),
        sa.CheckConstraint(
            "next_review GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'", name="ck_safety_sheet_next_review"
        ),
        sa.CheckConstraint("plan_on GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'", name="ck_safety_sheet_plan_on"),
        sa.CheckConstraint(
            "reviewed_on GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'", name="ck_safety_sheet_reviewed_on"
        ),
        sa.CheckConstraint("risk_on GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'", name="ck_safety_sheet_risk_on"),
        sa.ForeignKeyConstraint(["role"], ["role.id"], ondelete="RESTRICT"),
        sa.PrimaryKeyConstraint("entry"),
        sa.UniqueConstraint("id"),
        sqlite_strict=True,
    )
    op.create_index("ix_safety_sheet_next_review", "safety_sheet", ["next_review"], unique=False)
    op.create_index("ix_safety_sheet_role", "safety_sheet", ["role"], unique=False)


def _state_sheet() -> None:
    op.create_table(
        "state_sheet",
        sa.Column("entry", sa.Integer(), nullable=False),
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("role", sa.Text(), nullable=True),
        sa.Column("routine", sa.Text(), nullable=False),
        sa.Column("routine_place", sa.Text(), nullable=False),
        sa.Column("reviewed_on", sa.Text(), nullable=True),
        sa.Column("next_review", sa.Text(), nullable=True),
        sa.Column("note", sa.Text(), nullable=False),
        sa.Column("letter_known", sa.Text(), nullable=True),
        sa.Column("joint_follow_up", sa.Text(), nullable=False),
        sa.Column("early", sa.Text(), nullable=False),
        sa.Column("counselling", sa.Text(), nullable=False),
        sa.Column("employers", sa.Text(), nullable=False),
        sa.Column("health", sa.Text(), nullable=False),
        sa.Column("county", sa.Text(), nullable=False),
        sa.Column("refugees", sa.Text(), nullable=False),
        sa.CheckConstraint(
            "letter_known GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'", name="ck_state_sheet_letter_known"
        ),
        sa.CheckConstraint(
            "next_review GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'", name="ck_state_sheet_next_review"
        ),
        sa.CheckConstraint(
            "reviewed_on GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'", name="ck_state_sheet_reviewed_on"
        ),
        sa.ForeignKeyConstraint(["role"], ["role.id"], ondelete="RESTRICT"),
        sa.PrimaryKeyConstraint("entry"),
        sa.UniqueConstraint("id"),
        sqlite_strict=True,
    )
    op.create_index("ix_state_sheet_next_review", "state_sheet", ["next_review"], unique=False)
    op.create_index("ix_state_sheet_role", "state_sheet", ["role"], unique=False)


def _violence_sheet() -> None:
    op.create_table(
        "violence_sheet",
        sa.Column("entry", sa.Integer(), nullable=False),
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("role", sa.Text(), nullable=True),
        sa.Column("routine", sa.Text(), nullable=False),
        sa.Column("routine_place", sa.Text(), nullable=False),
        sa.Column("reviewed_on", sa.Text(), nullable=True),
        sa.Column("next_review", sa.Text(), nullable=True),
        sa.Column("note", sa.Text(), nullable=False),
        sa.Column("signs", sa.Text(), nullable=False),
        sa.Column("duty", sa.Text(), nullable=False),
        sa.Column("ask", sa.Text(), nullable=False),
        sa.Column("advice", sa.Text(), nullable=False),
        sa.Column("shelter", sa.Text(), nullable=False),
        sa.Column("address", sa.Text(), nullable=False),
        sa.Column("trained_on", sa.Text(), nullable=True),
        sa.CheckConstraint(
            "next_review GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'", name="ck_violence_sheet_next_review"
        ),
        sa.CheckConstraint(
            "reviewed_on GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'", name="ck_violence_sheet_reviewed_on"
        ),
        sa.CheckConstraint(
            "trained_on GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'", name="ck_violence_sheet_trained_on"
        ),
        sa.ForeignKeyConstraint(["role"], ["role.id"], ondelete="RESTRICT"),
        sa.PrimaryKeyConstraint("entry"),
        sa.UniqueConstraint("id"),
        sqlite_strict=True,
    )
    op.create_index("ix_violence_sheet_next_review", "violence_sheet", ["next_review"], unique=False)
    op.create_index("ix_violence_sheet_role", "violence_sheet", ["role"], unique=False)


def _volunteer_sheet() -> None:
    op.create_table(
        "volunteer_sheet",
        sa.Column("entry", sa.Integer(), nullable=False),
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("role", sa.Text(), nullable=True),
        sa.Column("routine", sa.Text(), nullable=False),
        sa.Column("routine_place", sa.Text(), nullable=False),
        sa.Column("reviewed_on", sa.Text(), nullable=True),
        sa.Column("next_review", sa.Text(), nullable=True),
        sa.Column("note", sa.Text(), nullable=False),
        sa.Column("boundary", sa.Text(), nullable=False),
        sa.Column("told_staff_on", sa.Text(), nullable=True),
        sa.Column("meeting_on", sa.Text(), nullable=True),
        sa.Column("outreach", sa.Text(), nullable=False),
        sa.Column("outreach_how", sa.Text(), nullable=False),
        sa.CheckConstraint(
            "meeting_on GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'", name="ck_volunteer_sheet_meeting_on"
        ),
        sa.CheckConstraint(
            "next_review GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'", name="ck_volunteer_sheet_next_review"
        ),
        sa.CheckConstraint(
            "reviewed_on GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'", name="ck_volunteer_sheet_reviewed_on"
        ),
        sa.CheckConstraint(
            "told_staff_on GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'", name="ck_volunteer_sheet_told_staff_on"
        ),
        sa.ForeignKeyConstraint(["role"], ["role.id"], ondelete="RESTRICT"),
        sa.PrimaryKeyConstraint("entry"),
        sa.UniqueConstraint("id"),
        sqlite_strict=True,
    )
    op.create_index("ix_volunteer_sheet_next_review", "volunteer_sheet", ["next_review"], unique=False)
    op.create_index("ix_volunteer_sheet_role", "volunteer_sheet", ["role"], unique=False)


def _youth_sheet() -> None:
    op.create_table(
        "youth_sheet",
        sa.Column("entry", sa.Integer(), nullable=False),
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("role", sa.Text(), nullable=True),
        sa.Column("routine", sa.Text(), nullable=False),
        sa.Column("routine_place", sa.Text(), nullable=False),
        sa.Column("reviewed_on", sa.Text(), nullable=True),
        sa.Column("next_review", sa.Text(), nullable=True),
        sa.Column("note", sa.Text(), nullable=False),
        sa.Column("contact", sa.Text(), nullable=False),
        sa.Column("team", sa.Text(), nullable=False),
        sa.Column("team_meetings", sa.Text(), nullable=False),
        sa.Column("aid_under_30", sa.Integer(), nullable=True),
        sa.Column("aid_on", sa.Text(), nullable=True),
        sa.Column("school", sa.Text(), nullable=False),
        sa.Column("health", sa.Text(), nullable=False),
        sa.Column("employers", sa.Text(), nullable=False),
        sa.Column("listens", sa.Text(), nullable=False),
        sa.CheckConstraint("aid_on GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'", name="ck_youth_sheet_aid_on"),
        sa.CheckConstraint(
            "next_review GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'", name="ck_youth_sheet_next_review"
        ),
        sa.CheckConstraint(
            "reviewed_on GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'", name="ck_youth_sheet_reviewed_on"
        ),
        sa.CheckConstraint("aid_under_30 >= 0 AND aid_under_30 <= 99999", name="ck_youth_sheet_aid_under_30"),
        sa.ForeignKeyConstraint(["role"], ["role.id"], ondelete="RESTRICT"),
        sa.PrimaryKeyConstraint("entry"),
        sa.UniqueConstraint("id"),
        sqlite_strict=True,
    )
    op.create_index("ix_youth_sheet_next_review", "youth_sheet", ["next_review"], unique=False)
    op.create_index("ix_youth_sheet_role", "youth_sheet", ["role"], unique=False)


def _access_day() -> None:
    op.create_table(
        "access_day",
        sa.Column("entry", sa.Integer(), nullable=False),
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("sheet", sa.Text(), nullable=False),
        sa.Column("weekday", sa.Text(), nullable=False),
        sa.Column("opens", sa.Text(), nullable=False),
        sa.Column("closes", sa.Text(), nullable=False),
        sa.Column("staffed", sa.Integer(), nullable=False),
        sa.Column("drop_in", sa.Integer(), nullable=False),
        sa.CheckConstraint("drop_in IN (0, 1)", name="ck_access_day_drop_in"),
        sa.CheckConstraint("staffed IN (0, 1)", name="ck_access_day_staffed"),
        sa.ForeignKeyConstraint(["sheet"], ["access_sheet.id"], ondelete="RESTRICT"),
        sa.PrimaryKeyConstraint("entry"),
        sa.UniqueConstraint("id"),
        sqlite_strict=True,
    )
    op.create_index("ix_access_day_sheet", "access_day", ["sheet"], unique=False)


def _control_check() -> None:
    op.create_table(
        "control_check",
        sa.Column("entry", sa.Integer(), nullable=False),
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("routine", sa.Text(), nullable=False),
        sa.Column("done_on", sa.Text(), nullable=True),
        sa.Column("period_from", sa.Text(), nullable=True),
        sa.Column("period_to", sa.Text(), nullable=True),
        sa.Column("method", sa.Text(), nullable=False),
        sa.Column("done_by", sa.Text(), nullable=True),
        sa.Column("seen", sa.Integer(), nullable=True),
        sa.Column("right", sa.Integer(), nullable=True),
        sa.Column("threshold", sa.Integer(), nullable=True),
        sa.Column("pattern", sa.Text(), nullable=False),
        sa.Column("next_on", sa.Text(), nullable=True),
        sa.CheckConstraint(
            "done_on GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'", name="ck_control_check_done_on"
        ),
        sa.CheckConstraint(
            "next_on GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'", name="ck_control_check_next_on"
        ),
        sa.CheckConstraint(
            "period_from GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'", name="ck_control_check_period_from"
        ),
        sa.CheckConstraint(
            "period_to GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'", name="ck_control_check_period_to"
        ),
        sa.CheckConstraint("right >= 0 AND right <= 9999", name="ck_control_check_right"),
        sa.CheckConstraint("seen >= 0 AND seen <= 9999", name="ck_control_check_seen"),
        sa.CheckConstraint("threshold >= 0 AND threshold <= 100", name="ck_control_check_threshold"),
        sa.ForeignKeyConstraint(["done_by"], ["role.id"], ondelete="RESTRICT"),
        sa.ForeignKeyConstraint(["routine"], ["control_routine.id"], ondelete="RESTRICT"),
        sa.PrimaryKeyConstraint("entry"),
        sa.UniqueConstraint("id"),
        sqlite_strict=True,
    )
    op.create_index("ix_control_check_done_by", "control_check", ["done_by"], unique=False)
    op.create_index("ix_control_check_next_on", "control_check", ["next_on"], unique=False)
    op.create_index("ix_control_check_routine", "control_check", ["routine"], unique=False)


def _control_risk_assessed_by() -> None:
    op.create_table(
        "control_risk_assessed_by",
        sa.Column("record", sa.Text(), nullable=False),
        sa.Column("target", sa.Text(), nullable=False),
        sa.Column("place", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["record"], ["control_risk.id"], ondelete="RESTRICT"),
        sa.ForeignKeyConstraint(["target"], ["role.id"], ondelete="RESTRICT"),
        sa.PrimaryKeyConstraint("record", "target"),
        sqlite_strict=True,
    )
    op.create_index("ix_control_risk_assessed_by_target", "control_risk_assessed_by", ["target"], unique=False)


def _correctional_unit() -> None:
    op.create_table(
        "correctional_unit",
        sa.Column("entry", sa.Integer(), nullable=False),
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("sheet", sa.Text(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("type", sa.Text(), nullable=False),
        sa.Column("contact", sa.Text(), nullable=False),
        sa.Column("rhythm", sa.Text(), nullable=False),
        sa.Column("last_theme", sa.Text(), nullable=False),
        sa.Column("in_agreement", sa.Text(), nullable=False),
        sa.Column("confirmed_on", sa.Text(), nullable=True),
        sa.CheckConstraint(
            "confirmed_on GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'", name="ck_correctional_unit_confirmed_on"
        ),
        sa.ForeignKeyConstraint(["sheet"], ["prison_sheet.id"], ondelete="RESTRICT"),
        sa.PrimaryKeyConstraint("entry"),
        sa.UniqueConstraint("id"),
        sqlite_strict=True,
    )
    op.create_index("ix_correctional_unit_sheet", "correctional_unit", ["sheet"], unique=False)


def _grant() -> None:
    op.create_table(
        "grant",
        sa.Column("entry", sa.Integer(), nullable=False),
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("sheet", sa.Text(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("manager", sa.Text(), nullable=False),
        sa.Column("purpose", sa.Text(), nullable=False),
        sa.Column("deadline", sa.Text(), nullable=True),
        sa.Column("deadline_status", sa.Text(), nullable=False),
        sa.Column("sought", sa.Integer(), nullable=True),
        sa.Column("given", sa.Integer(), nullable=True),
        sa.Column("project_year", sa.Integer(), nullable=True),
        sa.Column("signed_by", sa.Text(), nullable=False),
        sa.Column("report_due", sa.Text(), nullable=True),
        sa.Column("accounts_due", sa.Text(), nullable=True),
        sa.Column("status", sa.Text(), nullable=False),
        sa.CheckConstraint(
            "accounts_due GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'", name="ck_grant_accounts_due"
        ),
        sa.CheckConstraint("deadline GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'", name="ck_grant_deadline"),
        sa.CheckConstraint("report_due GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'", name="ck_grant_report_due"),
        sa.CheckConstraint("given >= 0 AND given <= 999999999", name="ck_grant_given"),
        sa.CheckConstraint("project_year >= 1 AND project_year <= 3", name="ck_grant_project_year"),
        sa.CheckConstraint("sought >= 0 AND sought <= 999999999", name="ck_grant_sought"),
        sa.ForeignKeyConstraint(["sheet"], ["grant_sheet.id"], ondelete="RESTRICT"),
        sa.PrimaryKeyConstraint("entry"),
        sa.UniqueConstraint("id"),
        sqlite_strict=True,
    )
    op.create_index("ix_grant_accounts_due", "grant", ["accounts_due"], unique=False)
    op.create_index("ix_grant_deadline", "grant", ["deadline"], unique=False)
    op.create_index("ix_grant_report_due", "grant", ["report_due"], unique=False)
    op.create_index("ix_grant_sheet", "grant", ["sheet"], unique=False)


def _intro_clause() -> None:
    op.create_table(
        "intro_clause",
        sa.Column("entry", sa.Integer(), nullable=False),
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("sheet", sa.Text(), nullable=False),
        sa.Column("place", sa.Integer(), nullable=True),
        sa.Column("title", sa.Text(), nullable=False),
        sa.Column("covered", sa.Text(), nullable=False),
        sa.Column("role", sa.Text(), nullable=True),
        sa.Column("wording", sa.Text(), nullable=False),
        sa.CheckConstraint("place >= 1 AND place <= 99", name="ck_intro_clause_place"),
        sa.ForeignKeyConstraint(["role"], ["role.id"], ondelete="RESTRICT"),
        sa.ForeignKeyConstraint(["sheet"], ["intro_sheet.id"], ondelete="RESTRICT"),
        sa.PrimaryKeyConstraint("entry"),
        sa.UniqueConstraint("id"),
        sqlite_strict=True,
    )
    op.create_index("ix_intro_clause_role", "intro_clause", ["role"], unique=False)
    op.create_index("ix_intro_clause_sheet", "intro_clause", ["sheet"], unique=False)


def _volunteer() -> None:
    op.create_table(
        "volunteer",
        sa.Column("entry", sa.Integer(), nullable=False),
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("sheet", sa.Text(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("offer", sa.Text(), nullable=False),
        sa.Column("group", sa.Text(), nullable=False),
        sa.Column("role", sa.Text(), nullable=False),
        sa.Column("told_on", sa.Text(), nullable=True),
        sa.Column("not_instead", sa.Text(), nullable=False),
        sa.Column("contact", sa.Text(), nullable=False),
        sa.Column("confirmed_on", sa.Text(), nullable=True),
        sa.CheckConstraint(
            "confirmed_on GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'", name="ck_volunteer_confirmed_on"
        ),
        sa.CheckConstraint("told_on GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'", name="ck_volunteer_told_on"),
        sa.ForeignKeyConstraint(["sheet"], ["volunteer_sheet.id"], ondelete="RESTRICT"),
        sa.PrimaryKeyConstraint("entry"),
        sa.UniqueConstraint("id"),
        sqlite_strict=True,
    )
    op.create_index("ix_volunteer_sheet", "volunteer", ["sheet"], unique=False)


def _control_deviation() -> None:
    op.create_table(
        "control_deviation",
        sa.Column("entry", sa.Integer(), nullable=False),
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("code", sa.Text(), nullable=False),
        sa.Column("found_on", sa.Text(), nullable=True),
        sa.Column("theme", sa.Text(), nullable=False),
        sa.Column("routine", sa.Text(), nullable=True),
        sa.Column("category", sa.Text(), nullable=False),
        sa.Column("source", sa.Text(), nullable=False),
        sa.Column("found_by", sa.Text(), nullable=True),
        sa.Column("order_due", sa.Text(), nullable=True),
        sa.Column("description", sa.Text(), nullable=False),
        sa.Column("extent", sa.Text(), nullable=False),
        sa.Column("severity", sa.Text(), nullable=False),
        sa.Column("at_once", sa.Text(), nullable=False),
        sa.Column("causes", sa.Text(), nullable=False),
        sa.Column("deadline", sa.Text(), nullable=True),
        sa.Column("role", sa.Text(), nullable=True),
        sa.Column("status", sa.Text(), nullable=False),
        sa.Column("rejected_why", sa.Text(), nullable=False),
        sa.Column("closed_on", sa.Text(), nullable=True),
        sa.Column("told", sa.Text(), nullable=False),
        sa.Column("effect", sa.Text(), nullable=True),
        sa.CheckConstraint("causes GLOB '[[]*]'", name="ck_control_deviation_causes"),
        sa.CheckConstraint(
            "closed_on GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'", name="ck_control_deviation_closed_on"
        ),
        sa.CheckConstraint(
            "deadline GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'", name="ck_control_deviation_deadline"
        ),
        sa.CheckConstraint(
            "found_on GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'", name="ck_control_deviation_found_on"
        ),
        sa.CheckConstraint(
            "order_due GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'", name="ck_control_deviation_order_due"
        ),
        sa.CheckConstraint("told GLOB '[[]*]'", name="ck_control_deviation_told"),
        sa.ForeignKeyConstraint(["effect"], ["control_check.id"], ondelete="RESTRICT"),
        sa.ForeignKeyConstraint(["found_by"], ["control_check.id"], ondelete="RESTRICT"),
        sa.ForeignKeyConstraint(["role"], ["role.id"], ondelete="RESTRICT"),
        sa.ForeignKeyConstraint(["routine"], ["control_routine.id"], ondelete="RESTRICT"),
        sa.PrimaryKeyConstraint("entry"),
        sa.UniqueConstraint("id"),
        sqlite_strict=True,
    )
    op.create_index("ix_control_deviation_deadline", "control_deviation", ["deadline"], unique=False)
    op.create_index("ix_control_deviation_effect", "control_deviation", ["effect"], unique=False)
    op.create_index("ix_control_deviation_found_by", "control_deviation", ["found_by"], unique=False)
    op.create_index("ix_control_deviation_order_due", "control_deviation", ["order_due"], unique=False)
    op.create_index("ix_control_deviation_role", "control_deviation", ["role"], unique=False)
    op.create_index("ix_control_deviation_routine", "control_deviation", ["routine"], unique=False)


def _control_routine_expectations() -> None:
    op.create_table(
        "control_routine_expectations",
        sa.Column("record", sa.Text(), nullable=False),
        sa.Column("target", sa.Text(), nullable=False),
        sa.Column("place", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["record"], ["control_routine.id"], ondelete="RESTRICT"),
        sa.ForeignKeyConstraint(["target"], ["expectation.id"], ondelete="RESTRICT"),
        sa.PrimaryKeyConstraint("record", "target"),
        sqlite_strict=True,
    )
    op.create_index("ix_control_routine_expectations_target", "control_routine_expectations", ["target"], unique=False)


def _control_remedy() -> None:
    op.create_table(
        "control_remedy",
        sa.Column("entry", sa.Integer(), nullable=False),
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("deviation", sa.Text(), nullable=False),
        sa.Column("title", sa.Text(), nullable=False),
        sa.Column("role", sa.Text(), nullable=True),
        sa.Column("due", sa.Text(), nullable=True),
        sa.Column("done", sa.Integer(), nullable=False),
        sa.CheckConstraint("due GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'", name="ck_control_remedy_due"),
        sa.CheckConstraint("done IN (0, 1)", name="ck_control_remedy_done"),
        sa.ForeignKeyConstraint(["deviation"], ["control_deviation.id"], ondelete="RESTRICT"),
        sa.ForeignKeyConstraint(["role"], ["role.id"], ondelete="RESTRICT"),
        sa.PrimaryKeyConstraint("entry"),
        sa.UniqueConstraint("id"),
        sqlite_strict=True,
    )
    op.create_index("ix_control_remedy_deviation", "control_remedy", ["deviation"], unique=False)
    op.create_index("ix_control_remedy_due", "control_remedy", ["due"], unique=False)
    op.create_index("ix_control_remedy_role", "control_remedy", ["role"], unique=False)
