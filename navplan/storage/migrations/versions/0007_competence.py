"""Competence: demands, counts, needs, measures, courses and the first six months."""

import sqlalchemy as sa
from alembic import op

revision = "0007"
down_revision = "0006"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Bring a file to version 7."""
    _competence_area()
    _competence_plan()
    _course()
    _onboarding_tally()
    _competence()
    _competence_measure()
    _course_date()
    _onboarding()
    _competence_count()
    _competence_demand()
    _competence_effect()
    _competence_measure_roles()
    _competence_need()
    _competence_participation()
    _course_competences()
    _newcomer()
    _onboarding_point()
    _competence_measure_needs()
    _newcomer_point()


def _competence_area() -> None:
    op.create_table(
        "competence_area",
        sa.Column("entry", sa.Integer(), nullable=False),
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("code", sa.Text(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("category", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("entry"),
        sa.UniqueConstraint("id"),
        sqlite_strict=True,
    )


def _competence_plan() -> None:
    op.create_table(
        "competence_plan",
        sa.Column("entry", sa.Integer(), nullable=False),
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("year", sa.Integer(), nullable=True),
        sa.Column("aim", sa.Text(), nullable=False),
        sa.Column("built_on", sa.Text(), nullable=False),
        sa.Column("discussed_on", sa.Text(), nullable=True),
        sa.Column("anchored_on", sa.Text(), nullable=True),
        sa.Column("status", sa.Text(), nullable=False),
        sa.Column("budget_state", sa.Integer(), nullable=True),
        sa.Column("budget_municipality", sa.Integer(), nullable=True),
        sa.CheckConstraint(
            "anchored_on GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'", name="ck_competence_plan_anchored_on"
        ),
        sa.CheckConstraint("built_on GLOB '[[]*]'", name="ck_competence_plan_built_on"),
        sa.CheckConstraint(
            "discussed_on GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'", name="ck_competence_plan_discussed_on"
        ),
        sa.CheckConstraint(
            "budget_municipality >= 0 AND budget_municipality <= 999999999",
            name="ck_competence_plan_budget_municipality",
        ),
        sa.CheckConstraint("budget_state >= 0 AND budget_state <= 999999999", name="ck_competence_plan_budget_state"),
        sa.CheckConstraint("year >= 2000 AND year <= 2100", name="ck_competence_plan_year"),
        sa.PrimaryKeyConstraint("entry"),
        sa.UniqueConstraint("id"),
        sqlite_strict=True,
    )


def _course() -> None:
    op.create_table(
        "course",
        sa.Column("entry", sa.Integer(), nullable=False),
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("themes", sa.Text(), nullable=False),
        sa.Column("level", sa.Text(), nullable=False),
        sa.Column("organiser", sa.Text(), nullable=False),
        sa.Column("form", sa.Text(), nullable=False),
        sa.Column("hours", sa.Integer(), nullable=True),
        sa.Column("repeats", sa.Text(), nullable=False),
        sa.Column("lifts_to", sa.Integer(), nullable=True),
        sa.Column("confirmed_on", sa.Text(), nullable=True),
        sa.CheckConstraint(
            "confirmed_on GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'", name="ck_course_confirmed_on"
        ),
        sa.CheckConstraint("themes GLOB '[[]*]'", name="ck_course_themes"),
        sa.CheckConstraint("hours >= 0 AND hours <= 100000", name="ck_course_hours"),
        sa.CheckConstraint("lifts_to >= 1 AND lifts_to <= 4", name="ck_course_lifts_to"),
        sa.PrimaryKeyConstraint("entry"),
        sa.UniqueConstraint("id"),
        sqlite_strict=True,
    )


def _onboarding_tally() -> None:
    op.create_table(
        "onboarding_tally",
        sa.Column("entry", sa.Integer(), nullable=False),
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("year", sa.Integer(), nullable=True),
        sa.Column("owner_line", sa.Text(), nullable=False),
        sa.Column("ended", sa.Integer(), nullable=True),
        sa.Column("in_time", sa.Integer(), nullable=True),
        sa.CheckConstraint("ended >= 0 AND ended <= 999", name="ck_onboarding_tally_ended"),
        sa.CheckConstraint("in_time >= 0 AND in_time <= 999", name="ck_onboarding_tally_in_time"),
        sa.CheckConstraint("year >= 2000 AND year <= 2100", name="ck_onboarding_tally_year"),
        sa.PrimaryKeyConstraint("entry"),
        sa.UniqueConstraint("id"),
        sqlite_strict=True,
    )


def _competence() -> None:
    op.create_table(
        "competence",
        sa.Column("entry", sa.Integer(), nullable=False),
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("area", sa.Text(), nullable=False),
        sa.Column("code", sa.Text(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("owner_line", sa.Text(), nullable=False),
        sa.Column("themes", sa.Text(), nullable=False),
        sa.Column("critical", sa.Integer(), nullable=False),
        sa.Column("least", sa.Integer(), nullable=True),
        sa.Column("least_level", sa.Integer(), nullable=True),
        sa.Column("by_law", sa.Integer(), nullable=False),
        sa.Column("renew_months", sa.Integer(), nullable=True),
        sa.Column("level_1", sa.Text(), nullable=False),
        sa.Column("level_2", sa.Text(), nullable=False),
        sa.Column("level_3", sa.Text(), nullable=False),
        sa.Column("level_4", sa.Text(), nullable=False),
        sa.Column("external_code", sa.Text(), nullable=False),
        sa.CheckConstraint("themes GLOB '[[]*]'", name="ck_competence_themes"),
        sa.CheckConstraint("by_law IN (0, 1)", name="ck_competence_by_law"),
        sa.CheckConstraint("critical IN (0, 1)", name="ck_competence_critical"),
        sa.CheckConstraint("least >= 0 AND least <= 999", name="ck_competence_least"),
        sa.CheckConstraint("least_level >= 1 AND least_level <= 4", name="ck_competence_least_level"),
        sa.CheckConstraint("renew_months >= 1 AND renew_months <= 60", name="ck_competence_renew_months"),
        sa.ForeignKeyConstraint(["area"], ["competence_area.id"], ondelete="RESTRICT"),
        sa.PrimaryKeyConstraint("entry"),
        sa.UniqueConstraint("id"),
        sqlite_strict=True,
    )
    op.create_index("ix_competence_area", "competence", ["area"], unique=False)


def _competence_measure() -> None:
    op.create_table(
        "competence_measure",
        sa.Column("entry", sa.Integer(), nullable=False),
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("year", sa.Integer(), nullable=True),
        sa.Column("title", sa.Text(), nullable=False),
        sa.Column("owner_line", sa.Text(), nullable=False),
        sa.Column("learning", sa.Text(), nullable=False),
        sa.Column("form", sa.Text(), nullable=False),
        sa.Column("organiser", sa.Text(), nullable=False),
        sa.Column("start", sa.Text(), nullable=True),
        sa.Column("end", sa.Text(), nullable=True),
        sa.Column("hours", sa.Integer(), nullable=True),
        sa.Column("places", sa.Integer(), nullable=True),
        sa.Column("cost_state", sa.Integer(), nullable=True),
        sa.Column("cost_municipality", sa.Integer(), nullable=True),
        sa.Column("role", sa.Text(), nullable=True),
        sa.Column("effect_level", sa.Text(), nullable=False),
        sa.Column("effect_goal", sa.Text(), nullable=False),
        sa.Column("effect_on", sa.Text(), nullable=True),
        sa.Column("status", sa.Text(), nullable=False),
        sa.Column("discussed_on", sa.Text(), nullable=True),
        sa.Column("cancelled_why", sa.Text(), nullable=False),
        sa.Column("comes_from", sa.Text(), nullable=False),
        sa.CheckConstraint(
            "discussed_on GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'", name="ck_competence_measure_discussed_on"
        ),
        sa.CheckConstraint(
            "effect_on GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'", name="ck_competence_measure_effect_on"
        ),
        sa.CheckConstraint("end GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'", name="ck_competence_measure_end"),
        sa.CheckConstraint(
            "start GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'", name="ck_competence_measure_start"
        ),
        sa.CheckConstraint(
            "cost_municipality >= 0 AND cost_municipality <= 999999999", name="ck_competence_measure_cost_municipality"
        ),
        sa.CheckConstraint("cost_state >= 0 AND cost_state <= 999999999", name="ck_competence_measure_cost_state"),
        sa.CheckConstraint("hours >= 0 AND hours <= 100000", name="ck_competence_measure_hours"),
        sa.CheckConstraint("places >= 0 AND places <= 999", name="ck_competence_measure_places"),
        sa.CheckConstraint("year >= 2000 AND year <= 2100", name="ck_competence_measure_year"),
        sa.ForeignKeyConstraint(["role"], ["role.id"], ondelete="RESTRICT"),
        sa.PrimaryKeyConstraint("entry"),
        sa.UniqueConstraint("id"),
        sqlite_strict=True,
    )
    op.create_index("ix_competence_measure_effect_on", "competence_measure", ["effect_on"], unique=False)
    op.create_index("ix_competence_measure_end", "competence_measure", ["end"], unique=False)
    op.create_index("ix_competence_measure_role", "competence_measure", ["role"], unique=False)


def _course_date() -> None:
    op.create_table(
        "course_date",
        sa.Column("entry", sa.Integer(), nullable=False),
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("course", sa.Text(), nullable=False),
        sa.Column("held_on", sa.Text(), nullable=True),
        sa.Column("sign_up_by", sa.Text(), nullable=True),
        sa.CheckConstraint("held_on GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'", name="ck_course_date_held_on"),
        sa.CheckConstraint(
            "sign_up_by GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'", name="ck_course_date_sign_up_by"
        ),
        sa.ForeignKeyConstraint(["course"], ["course.id"], ondelete="RESTRICT"),
        sa.PrimaryKeyConstraint("entry"),
        sa.UniqueConstraint("id"),
        sqlite_strict=True,
    )
    op.create_index("ix_course_date_course", "course_date", ["course"], unique=False)
    op.create_index("ix_course_date_held_on", "course_date", ["held_on"], unique=False)
    op.create_index("ix_course_date_sign_up_by", "course_date", ["sign_up_by"], unique=False)


def _onboarding() -> None:
    op.create_table(
        "onboarding",
        sa.Column("entry", sa.Integer(), nullable=False),
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("role", sa.Text(), nullable=True),
        sa.Column("owner_line", sa.Text(), nullable=False),
        sa.Column("months", sa.Integer(), nullable=True),
        sa.CheckConstraint("months >= 1 AND months <= 12", name="ck_onboarding_months"),
        sa.ForeignKeyConstraint(["role"], ["role.id"], ondelete="RESTRICT"),
        sa.PrimaryKeyConstraint("entry"),
        sa.UniqueConstraint("id"),
        sqlite_strict=True,
    )
    op.create_index("ix_onboarding_role", "onboarding", ["role"], unique=False)


def _competence_count() -> None:
    op.create_table(
        "competence_count",
        sa.Column("entry", sa.Integer(), nullable=False),
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("year", sa.Integer(), nullable=True),
        sa.Column("half", sa.Text(), nullable=False),
        sa.Column("competence", sa.Text(), nullable=False),
        sa.Column("role", sa.Text(), nullable=False),
        sa.Column("owner_line", sa.Text(), nullable=False),
        sa.Column("n0", sa.Integer(), nullable=True),
        sa.Column("n1", sa.Integer(), nullable=True),
        sa.Column("n2", sa.Integer(), nullable=True),
        sa.Column("n3", sa.Integer(), nullable=True),
        sa.Column("n4", sa.Integer(), nullable=True),
        sa.Column("method", sa.Text(), nullable=False),
        sa.Column("counted_on", sa.Text(), nullable=True),
        sa.CheckConstraint(
            "counted_on GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'", name="ck_competence_count_counted_on"
        ),
        sa.CheckConstraint("n0 >= 0 AND n0 <= 999", name="ck_competence_count_n0"),
        sa.CheckConstraint("n1 >= 0 AND n1 <= 999", name="ck_competence_count_n1"),
        sa.CheckConstraint("n2 >= 0 AND n2 <= 999", name="ck_competence_count_n2"),
        sa.CheckConstraint("n3 >= 0 AND n3 <= 999", name="ck_competence_count_n3"),
        sa.CheckConstraint("n4 >= 0 AND n4 <= 999", name="ck_competence_count_n4"),
        sa.CheckConstraint("year >= 2000 AND year <= 2100", name="ck_competence_count_year"),
        sa.ForeignKeyConstraint(["competence"], ["competence.id"], ondelete="RESTRICT"),
        sa.ForeignKeyConstraint(["role"], ["role.id"], ondelete="RESTRICT"),
        sa.PrimaryKeyConstraint("entry"),
        sa.UniqueConstraint("id"),
        sqlite_strict=True,
    )
    op.create_index("ix_competence_count_competence", "competence_count", ["competence"], unique=False)
    op.create_index("ix_competence_count_role", "competence_count", ["role"], unique=False)


def _competence_demand() -> None:
    op.create_table(
        "competence_demand",
        sa.Column("entry", sa.Integer(), nullable=False),
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("role", sa.Text(), nullable=False),
        sa.Column("competence", sa.Text(), nullable=False),
        sa.Column("level", sa.Integer(), nullable=True),
        sa.Column("weight", sa.Integer(), nullable=True),
        sa.Column("valid_from", sa.Text(), nullable=True),
        sa.CheckConstraint(
            "valid_from GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'", name="ck_competence_demand_valid_from"
        ),
        sa.CheckConstraint("level >= 0 AND level <= 4", name="ck_competence_demand_level"),
        sa.CheckConstraint("weight >= 1 AND weight <= 3", name="ck_competence_demand_weight"),
        sa.ForeignKeyConstraint(["competence"], ["competence.id"], ondelete="RESTRICT"),
        sa.ForeignKeyConstraint(["role"], ["role.id"], ondelete="RESTRICT"),
        sa.PrimaryKeyConstraint("entry"),
        sa.UniqueConstraint("id"),
        sqlite_strict=True,
    )
    op.create_index("ix_competence_demand_competence", "competence_demand", ["competence"], unique=False)
    op.create_index("ix_competence_demand_role", "competence_demand", ["role"], unique=False)


def _competence_effect() -> None:
    op.create_table(
        "competence_effect",
        sa.Column("entry", sa.Integer(), nullable=False),
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("measure", sa.Text(), nullable=False),
        sa.Column("measured_on", sa.Text(), nullable=True),
        sa.Column("level", sa.Text(), nullable=False),
        sa.Column("basis", sa.Text(), nullable=False),
        sa.Column("before", sa.Integer(), nullable=True),
        sa.Column("after", sa.Integer(), nullable=True),
        sa.Column("unit", sa.Text(), nullable=False),
        sa.Column("conclusion", sa.Text(), nullable=False),
        sa.Column("next_step", sa.Text(), nullable=False),
        sa.CheckConstraint(
            "measured_on GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'", name="ck_competence_effect_measured_on"
        ),
        sa.ForeignKeyConstraint(["measure"], ["competence_measure.id"], ondelete="RESTRICT"),
        sa.PrimaryKeyConstraint("entry"),
        sa.UniqueConstraint("id"),
        sqlite_strict=True,
    )
    op.create_index("ix_competence_effect_measure", "competence_effect", ["measure"], unique=False)


def _competence_measure_roles() -> None:
    op.create_table(
        "competence_measure_roles",
        sa.Column("record", sa.Text(), nullable=False),
        sa.Column("target", sa.Text(), nullable=False),
        sa.Column("place", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["record"], ["competence_measure.id"], ondelete="RESTRICT"),
        sa.ForeignKeyConstraint(["target"], ["role.id"], ondelete="RESTRICT"),
        sa.PrimaryKeyConstraint("record", "target"),
        sqlite_strict=True,
    )
    op.create_index("ix_competence_measure_roles_target", "competence_measure_roles", ["target"], unique=False)


def _competence_need() -> None:
    op.create_table(
        "competence_need",
        sa.Column("entry", sa.Integer(), nullable=False),
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("year", sa.Integer(), nullable=True),
        sa.Column("title", sa.Text(), nullable=False),
        sa.Column("competence", sa.Text(), nullable=True),
        sa.Column("source", sa.Text(), nullable=False),
        sa.Column("description", sa.Text(), nullable=False),
        sa.Column("urgency", sa.Text(), nullable=False),
        sa.Column("own_priority", sa.Integer(), nullable=True),
        sa.Column("to_county", sa.Integer(), nullable=False),
        sa.Column("reported_on", sa.Text(), nullable=True),
        sa.Column("status", sa.Text(), nullable=False),
        sa.Column("postponed_why", sa.Text(), nullable=False),
        sa.CheckConstraint(
            "reported_on GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'", name="ck_competence_need_reported_on"
        ),
        sa.CheckConstraint("own_priority >= 1 AND own_priority <= 5", name="ck_competence_need_own_priority"),
        sa.CheckConstraint("to_county IN (0, 1)", name="ck_competence_need_to_county"),
        sa.CheckConstraint("year >= 2000 AND year <= 2100", name="ck_competence_need_year"),
        sa.ForeignKeyConstraint(["competence"], ["competence.id"], ondelete="RESTRICT"),
        sa.PrimaryKeyConstraint("entry"),
        sa.UniqueConstraint("id"),
        sqlite_strict=True,
    )
    op.create_index("ix_competence_need_competence", "competence_need", ["competence"], unique=False)


def _competence_participation() -> None:
    op.create_table(
        "competence_participation",
        sa.Column("entry", sa.Integer(), nullable=False),
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("measure", sa.Text(), nullable=True),
        sa.Column("course", sa.Text(), nullable=True),
        sa.Column("held_on", sa.Text(), nullable=True),
        sa.Column("owner_line", sa.Text(), nullable=False),
        sa.Column("role", sa.Text(), nullable=True),
        sa.Column("planned", sa.Integer(), nullable=True),
        sa.Column("completed", sa.Integer(), nullable=True),
        sa.Column("answers", sa.Integer(), nullable=True),
        sa.Column("satisfaction", sa.Integer(), nullable=True),
        sa.CheckConstraint(
            "held_on GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'", name="ck_competence_participation_held_on"
        ),
        sa.CheckConstraint("answers >= 0 AND answers <= 999", name="ck_competence_participation_answers"),
        sa.CheckConstraint("completed >= 0 AND completed <= 999", name="ck_competence_participation_completed"),
        sa.CheckConstraint("planned >= 0 AND planned <= 999", name="ck_competence_participation_planned"),
        sa.CheckConstraint(
            "satisfaction >= 10 AND satisfaction <= 50", name="ck_competence_participation_satisfaction"
        ),
        sa.ForeignKeyConstraint(["course"], ["course.id"], ondelete="RESTRICT"),
        sa.ForeignKeyConstraint(["measure"], ["competence_measure.id"], ondelete="RESTRICT"),
        sa.ForeignKeyConstraint(["role"], ["role.id"], ondelete="RESTRICT"),
        sa.PrimaryKeyConstraint("entry"),
        sa.UniqueConstraint("id"),
        sqlite_strict=True,
    )
    op.create_index("ix_competence_participation_course", "competence_participation", ["course"], unique=False)
    op.create_index("ix_competence_participation_measure", "competence_participation", ["measure"], unique=False)
    op.create_index("ix_competence_participation_role", "competence_participation", ["role"], unique=False)


def _course_competences() -> None:
    op.create_table(
        "course_competences",
        sa.Column("record", sa.Text(), nullable=False),
        sa.Column("target", sa.Text(), nullable=False),
        sa.Column("place", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["record"], ["course.id"], ondelete="RESTRICT"),
        sa.ForeignKeyConstraint(["target"], ["competence.id"], ondelete="RESTRICT"),
        sa.PrimaryKeyConstraint("record", "target"),
        sqlite_strict=True,
    )
    op.create_index("ix_course_competences_target", "course_competences", ["target"], unique=False)


def _newcomer() -> None:
    op.create_table(
        "newcomer",
        sa.Column("entry", sa.Integer(), nullable=False),
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("onboarding", sa.Text(), nullable=False),
        sa.Column("code_year", sa.Integer(), nullable=True),
        sa.Column("code_number", sa.Integer(), nullable=True),
        sa.Column("owner_line", sa.Text(), nullable=False),
        sa.Column("role", sa.Text(), nullable=True),
        sa.Column("started_on", sa.Text(), nullable=True),
        sa.Column("buddy", sa.Text(), nullable=True),
        sa.Column("ended_on", sa.Text(), nullable=True),
        sa.Column("ended_why", sa.Text(), nullable=False),
        sa.CheckConstraint("ended_on GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'", name="ck_newcomer_ended_on"),
        sa.CheckConstraint(
            "started_on GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'", name="ck_newcomer_started_on"
        ),
        sa.CheckConstraint("code_number >= 1 AND code_number <= 99", name="ck_newcomer_code_number"),
        sa.CheckConstraint("code_year >= 2000 AND code_year <= 2100", name="ck_newcomer_code_year"),
        sa.ForeignKeyConstraint(["buddy"], ["role.id"], ondelete="RESTRICT"),
        sa.ForeignKeyConstraint(["onboarding"], ["onboarding.id"], ondelete="RESTRICT"),
        sa.ForeignKeyConstraint(["role"], ["role.id"], ondelete="RESTRICT"),
        sa.PrimaryKeyConstraint("entry"),
        sa.UniqueConstraint("id"),
        sqlite_strict=True,
    )
    op.create_index("ix_newcomer_buddy", "newcomer", ["buddy"], unique=False)
    op.create_index("ix_newcomer_onboarding", "newcomer", ["onboarding"], unique=False)
    op.create_index("ix_newcomer_role", "newcomer", ["role"], unique=False)


def _onboarding_point() -> None:
    op.create_table(
        "onboarding_point",
        sa.Column("entry", sa.Integer(), nullable=False),
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("onboarding", sa.Text(), nullable=False),
        sa.Column("place", sa.Integer(), nullable=True),
        sa.Column("title", sa.Text(), nullable=False),
        sa.Column("week_from", sa.Integer(), nullable=True),
        sa.Column("week_to", sa.Integer(), nullable=True),
        sa.Column("form", sa.Text(), nullable=False),
        sa.Column("role", sa.Text(), nullable=True),
        sa.Column("mandatory", sa.Integer(), nullable=False),
        sa.Column("owner_line", sa.Text(), nullable=False),
        sa.Column("confirmed_by", sa.Text(), nullable=False),
        sa.Column("competence", sa.Text(), nullable=True),
        sa.CheckConstraint("mandatory IN (0, 1)", name="ck_onboarding_point_mandatory"),
        sa.CheckConstraint("place >= 0 AND place <= 999", name="ck_onboarding_point_place"),
        sa.CheckConstraint("week_from >= 0 AND week_from <= 52", name="ck_onboarding_point_week_from"),
        sa.CheckConstraint("week_to >= 0 AND week_to <= 52", name="ck_onboarding_point_week_to"),
        sa.ForeignKeyConstraint(["competence"], ["competence.id"], ondelete="RESTRICT"),
        sa.ForeignKeyConstraint(["onboarding"], ["onboarding.id"], ondelete="RESTRICT"),
        sa.ForeignKeyConstraint(["role"], ["role.id"], ondelete="RESTRICT"),
        sa.PrimaryKeyConstraint("entry"),
        sa.UniqueConstraint("id"),
        sqlite_strict=True,
    )
    op.create_index("ix_onboarding_point_competence", "onboarding_point", ["competence"], unique=False)
    op.create_index("ix_onboarding_point_onboarding", "onboarding_point", ["onboarding"], unique=False)
    op.create_index("ix_onboarding_point_role", "onboarding_point", ["role"], unique=False)


def _competence_measure_needs() -> None:
    op.create_table(
        "competence_measure_needs",
        sa.Column("record", sa.Text(), nullable=False),
        sa.Column("target", sa.Text(), nullable=False),
        sa.Column("place", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["record"], ["competence_measure.id"], ondelete="RESTRICT"),
        sa.ForeignKeyConstraint(["target"], ["competence_need.id"], ondelete="RESTRICT"),
        sa.PrimaryKeyConstraint("record", "target"),
        sqlite_strict=True,
    )
    op.create_index("ix_competence_measure_needs_target", "competence_measure_needs", ["target"], unique=False)


def _newcomer_point() -> None:
    op.create_table(
        "newcomer_point",
        sa.Column("entry", sa.Integer(), nullable=False),
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("newcomer", sa.Text(), nullable=False),
        sa.Column("point", sa.Text(), nullable=False),
        sa.Column("status", sa.Text(), nullable=False),
        sa.Column("reason", sa.Text(), nullable=False),
        sa.Column("done_on", sa.Text(), nullable=True),
        sa.CheckConstraint(
            "done_on GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'", name="ck_newcomer_point_done_on"
        ),
        sa.ForeignKeyConstraint(["newcomer"], ["newcomer.id"], ondelete="RESTRICT"),
        sa.ForeignKeyConstraint(["point"], ["onboarding_point.id"], ondelete="RESTRICT"),
        sa.PrimaryKeyConstraint("entry"),
        sa.UniqueConstraint("id"),
        sqlite_strict=True,
    )
    op.create_index("ix_newcomer_point_newcomer", "newcomer_point", ["newcomer"], unique=False)
    op.create_index("ix_newcomer_point_point", "newcomer_point", ["point"], unique=False)
