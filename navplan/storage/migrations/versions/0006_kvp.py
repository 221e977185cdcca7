"""KVP: routines, months, targets, reviews and weeks."""

import sqlalchemy as sa
from alembic import op

revision = "0006"
down_revision = "0005"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Bring a file to version 6."""
    _kvp_activity()
    _kvp_month()
    _kvp_places()
    _kvp_question()
    _kvp_rate()
    _kvp_review()
    _kvp_review_present()
    _kvp_routine()
    _kvp_target()
    _kvp_week()
    _kvp_block()
    _kvp_deviation()
    _kvp_routine_applies_to()
    _kvp_step()
    _kvp_version()
    _kvp_control()
    _kvp_routine_expectations()
    _kvp_step_contributors()


def _kvp_activity() -> None:
    op.create_table(
        "kvp_activity",
        sa.Column("entry", sa.Integer(), nullable=False),
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("title", sa.Text(), nullable=False),
        sa.Column("type", sa.Text(), nullable=False),
        sa.Column("run_by", sa.Text(), nullable=False),
        sa.Column("nearness", sa.Text(), nullable=False),
        sa.Column("provider", sa.Text(), nullable=False),
        sa.Column("capacity", sa.Integer(), nullable=True),
        sa.Column("intake", sa.Text(), nullable=False),
        sa.Column("least", sa.Integer(), nullable=True),
        sa.Column("most", sa.Integer(), nullable=True),
        sa.Column("description", sa.Text(), nullable=False),
        sa.Column("confirmed_on", sa.Text(), nullable=True),
        sa.CheckConstraint(
            "confirmed_on GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'", name="ck_kvp_activity_confirmed_on"
        ),
        sa.CheckConstraint("capacity >= 0 AND capacity <= 9999", name="ck_kvp_activity_capacity"),
        sa.CheckConstraint("least >= 0 AND least <= 4000", name="ck_kvp_activity_least"),
        sa.CheckConstraint("most >= 0 AND most <= 4000", name="ck_kvp_activity_most"),
        sa.PrimaryKeyConstraint("entry"),
        sa.UniqueConstraint("id"),
        sqlite_strict=True,
    )


def _kvp_month() -> None:
    op.create_table(
        "kvp_month",
        sa.Column("entry", sa.Integer(), nullable=False),
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("year", sa.Integer(), nullable=True),
        sa.Column("month", sa.Text(), nullable=False),
        sa.Column("opening", sa.Integer(), nullable=True),
        sa.Column("opening_reason", sa.Text(), nullable=False),
        sa.Column("applications", sa.Integer(), nullable=True),
        sa.Column("granted", sa.Integer(), nullable=True),
        sa.Column("refused", sa.Integer(), nullable=True),
        sa.Column("withdrawn", sa.Integer(), nullable=True),
        sa.Column("refused_benefit", sa.Integer(), nullable=True),
        sa.Column("refused_capacity", sa.Integer(), nullable=True),
        sa.Column("refused_follow_up", sa.Integer(), nullable=True),
        sa.Column("refused_residence", sa.Integer(), nullable=True),
        sa.Column("refused_age", sa.Integer(), nullable=True),
        sa.Column("refused_no_offer", sa.Integer(), nullable=True),
        sa.Column("refused_other", sa.Integer(), nullable=True),
        sa.Column("started", sa.Integer(), nullable=True),
        sa.Column("resumed", sa.Integer(), nullable=True),
        sa.Column("moved_in", sa.Integer(), nullable=True),
        sa.Column("completed", sa.Integer(), nullable=True),
        sa.Column("stayed_away", sa.Integer(), nullable=True),
        sa.Column("moved_out", sa.Integer(), nullable=True),
        sa.Column("interrupted", sa.Integer(), nullable=True),
        sa.Column("counted", sa.Integer(), nullable=True),
        sa.Column("counted_note", sa.Text(), nullable=False),
        sa.Column("leave", sa.Integer(), nullable=True),
        sa.Column("age_under_25", sa.Integer(), nullable=True),
        sa.Column("age_25_29", sa.Integer(), nullable=True),
        sa.Column("age_30_49", sa.Integer(), nullable=True),
        sa.Column("age_50", sa.Integer(), nullable=True),
        sa.Column("women", sa.Integer(), nullable=True),
        sa.Column("extended", sa.Integer(), nullable=True),
        sa.Column("state_measures", sa.Integer(), nullable=True),
        sa.Column("municipal_measures", sa.Integer(), nullable=True),
        sa.Column("both_measures", sa.Integer(), nullable=True),
        sa.Column("no_measures", sa.Integer(), nullable=True),
        sa.Column("out_work", sa.Integer(), nullable=True),
        sa.Column("out_subsidy", sa.Integer(), nullable=True),
        sa.Column("out_state", sa.Integer(), nullable=True),
        sa.Column("out_school", sa.Integer(), nullable=True),
        sa.Column("out_disability", sa.Integer(), nullable=True),
        sa.Column("out_aap", sa.Integer(), nullable=True),
        sa.Column("out_waiting", sa.Integer(), nullable=True),
        sa.Column("out_assistance", sa.Integer(), nullable=True),
        sa.Column("out_other", sa.Integer(), nullable=True),
        sa.Column("out_unknown", sa.Integer(), nullable=True),
        sa.Column("long_term", sa.Integer(), nullable=True),
        sa.Column("long_term_assessed", sa.Integer(), nullable=True),
        sa.Column("conditions", sa.Integer(), nullable=True),
        sa.Column("conditions_assessed", sa.Integer(), nullable=True),
        sa.Column("offered", sa.Integer(), nullable=True),
        sa.Column("declined", sa.Integer(), nullable=True),
        sa.Column("days_to_decision", sa.Integer(), nullable=True),
        sa.Column("days_to_start", sa.Integer(), nullable=True),
        sa.Column("in_time", sa.Integer(), nullable=True),
        sa.Column("evaluated", sa.Integer(), nullable=True),
        sa.Column("individual_plan", sa.Integer(), nullable=True),
        sa.Column("counsellors", sa.Integer(), nullable=True),
        sa.Column("paid", sa.Integer(), nullable=True),
        sa.Column("source", sa.Text(), nullable=False),
        sa.Column("note", sa.Text(), nullable=False),
        sa.Column("locked", sa.Integer(), nullable=False),
        sa.Column("locked_on", sa.Text(), nullable=True),
        sa.Column("reopened_why", sa.Text(), nullable=False),
        sa.CheckConstraint(
            "locked_on GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'", name="ck_kvp_month_locked_on"
        ),
        sa.CheckConstraint("age_25_29 >= 0 AND age_25_29 <= 9999", name="ck_kvp_month_age_25_29"),
        sa.CheckConstraint("age_30_49 >= 0 AND age_30_49 <= 9999", name="ck_kvp_month_age_30_49"),
        sa.CheckConstraint("age_50 >= 0 AND age_50 <= 9999", name="ck_kvp_month_age_50"),
        sa.CheckConstraint("age_under_25 >= 0 AND age_under_25 <= 9999", name="ck_kvp_month_age_under_25"),
        sa.CheckConstraint("applications >= 0 AND applications <= 9999", name="ck_kvp_month_applications"),
        sa.CheckConstraint("both_measures >= 0 AND both_measures <= 9999", name="ck_kvp_month_both_measures"),
        sa.CheckConstraint("completed >= 0 AND completed <= 9999", name="ck_kvp_month_completed"),
        sa.CheckConstraint("conditions >= 0 AND conditions <= 9999", name="ck_kvp_month_conditions"),
        sa.CheckConstraint(
            "conditions_assessed >= 0 AND conditions_assessed <= 9999", name="ck_kvp_month_conditions_assessed"
        ),
        sa.CheckConstraint("counsellors >= 0 AND counsellors <= 500", name="ck_kvp_month_counsellors"),
        sa.CheckConstraint("counted >= 0 AND counted <= 9999", name="ck_kvp_month_counted"),
        sa.CheckConstraint("days_to_decision >= 0 AND days_to_decision <= 365", name="ck_kvp_month_days_to_decision"),
        sa.CheckConstraint("days_to_start >= 0 AND days_to_start <= 365", name="ck_kvp_month_days_to_start"),
        sa.CheckConstraint("declined >= 0 AND declined <= 9999", name="ck_kvp_month_declined"),
        sa.CheckConstraint("evaluated >= 0 AND evaluated <= 9999", name="ck_kvp_month_evaluated"),
        sa.CheckConstraint("extended >= 0 AND extended <= 9999", name="ck_kvp_month_extended"),
        sa.CheckConstraint("granted >= 0 AND granted <= 9999", name="ck_kvp_month_granted"),
        sa.CheckConstraint("in_time >= 0 AND in_time <= 9999", name="ck_kvp_month_in_time"),
        sa.CheckConstraint("individual_plan >= 0 AND individual_plan <= 9999", name="ck_kvp_month_individual_plan"),
        sa.CheckConstraint("interrupted >= 0 AND interrupted <= 9999", name="ck_kvp_month_interrupted"),
        sa.CheckConstraint("leave >= 0 AND leave <= 9999", name="ck_kvp_month_leave"),
        sa.CheckConstraint("locked IN (0, 1)", name="ck_kvp_month_locked"),
        sa.CheckConstraint("long_term >= 0 AND long_term <= 9999", name="ck_kvp_month_long_term"),
        sa.CheckConstraint(
            "long_term_assessed >= 0 AND long_term_assessed <= 9999", name="ck_kvp_month_long_term_assessed"
        ),
        sa.CheckConstraint("moved_in >= 0 AND moved_in <= 9999", name="ck_kvp_month_moved_in"),
        sa.CheckConstraint("moved_out >= 0 AND moved_out <= 9999", name="ck_kvp_month_moved_out"),
        sa.CheckConstraint(
            "municipal_measures >= 0 AND municipal_measures <= 9999", name="ck_kvp_month_municipal_measures"
        ),
        sa.CheckConstraint("no_measures >= 0 AND no_measures <= 9999", name="ck_kvp_month_no_measures"),
        sa.CheckConstraint("offered >= 0 AND offered <= 9999", name="ck_kvp_month_offered"),
        sa.CheckConstraint("opening >= 0 AND opening <= 9999", name="ck_kvp_month_opening"),
        sa.CheckConstraint("out_aap >= 0 AND out_aap <= 9999", name="ck_kvp_month_out_aap"),
        sa.CheckConstraint("out_assistance >= 0 AND out_assistance <= 9999", name="ck_kvp_month_out_assistance"),
        sa.CheckConstraint("out_disability >= 0 AND out_disability <= 9999", name="ck_kvp_month_out_disability"),
        sa.CheckConstraint("out_other >= 0 AND out_other <= 9999", name="ck_kvp_month_out_other"),
        sa.CheckConstraint("out_school >= 0 AND out_school <= 9999", name="ck_kvp_month_out_school"),
        sa.CheckConstraint("out_state >= 0 AND out_state <= 9999", name="ck_kvp_month_out_state"),
        sa.CheckConstraint("out_subsidy >= 0 AND out_subsidy <= 9999", name="ck_kvp_month_out_subsidy"),
        sa.CheckConstraint("out_unknown >= 0 AND out_unknown <= 9999", name="ck_kvp_month_out_unknown"),
        sa.CheckConstraint("out_waiting >= 0 AND out_waiting <= 9999", name="ck_kvp_month_out_waiting"),
        sa.CheckConstraint("out_work >= 0 AND out_work <= 9999", name="ck_kvp_month_out_work"),
        sa.CheckConstraint("paid >= 0 AND paid <= 999999999", name="ck_kvp_month_paid"),
        sa.CheckConstraint("refused >= 0 AND refused <= 9999", name="ck_kvp_month_refused"),
        sa.CheckConstraint("refused_age >= 0 AND refused_age <= 9999", name="ck_kvp_month_refused_age"),
        sa.CheckConstraint("refused_benefit >= 0 AND refused_benefit <= 9999", name="ck_kvp_month_refused_benefit"),
        sa.CheckConstraint("refused_capacity >= 0 AND refused_capacity <= 9999", name="ck_kvp_month_refused_capacity"),
        sa.CheckConstraint(
            "refused_follow_up >= 0 AND refused_follow_up <= 9999", name="ck_kvp_month_refused_follow_up"
        ),
        sa.CheckConstraint("refused_no_offer >= 0 AND refused_no_offer <= 9999", name="ck_kvp_month_refused_no_offer"),
        sa.CheckConstraint("refused_other >= 0 AND refused_other <= 9999", name="ck_kvp_month_refused_other"),
        sa.CheckConstraint(
            "refused_residence >= 0 AND refused_residence <= 9999", name="ck_kvp_month_refused_residence"
        ),
        sa.CheckConstraint("resumed >= 0 AND resumed <= 9999", name="ck_kvp_month_resumed"),
        sa.CheckConstraint("started >= 0 AND started <= 9999", name="ck_kvp_month_started"),
        sa.CheckConstraint("state_measures >= 0 AND state_measures <= 9999", name="ck_kvp_month_state_measures"),
        sa.CheckConstraint("stayed_away >= 0 AND stayed_away <= 9999", name="ck_kvp_month_stayed_away"),
        sa.CheckConstraint("withdrawn >= 0 AND withdrawn <= 9999", name="ck_kvp_month_withdrawn"),
        sa.CheckConstraint("women >= 0 AND women <= 9999", name="ck_kvp_month_women"),
        sa.CheckConstraint("year >= 2000 AND year <= 2100", name="ck_kvp_month_year"),
        sa.PrimaryKeyConstraint("entry"),
        sa.UniqueConstraint("id"),
        sqlite_strict=True,
    )


def _kvp_places() -> None:
    op.create_table(
        "kvp_places",
        sa.Column("entry", sa.Integer(), nullable=False),
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("year", sa.Integer(), nullable=True),
        sa.Column("method", sa.Text(), nullable=False),
        sa.Column("national_places", sa.Integer(), nullable=True),
        sa.Column("residents", sa.Integer(), nullable=True),
        sa.Column("residents_country", sa.Integer(), nullable=True),
        sa.Column("budgeted", sa.Integer(), nullable=True),
        sa.Column("source", sa.Text(), nullable=False),
        sa.Column("checked_on", sa.Text(), nullable=True),
        sa.CheckConstraint(
            "checked_on GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'", name="ck_kvp_places_checked_on"
        ),
        sa.CheckConstraint("budgeted >= 0 AND budgeted <= 9999", name="ck_kvp_places_budgeted"),
        sa.CheckConstraint(
            "national_places >= 0 AND national_places <= 99999999", name="ck_kvp_places_national_places"
        ),
        sa.CheckConstraint("residents >= 0 AND residents <= 99999999", name="ck_kvp_places_residents"),
        sa.CheckConstraint(
            "residents_country >= 0 AND residents_country <= 99999999", name="ck_kvp_places_residents_country"
        ),
        sa.CheckConstraint("year >= 2000 AND year <= 2100", name="ck_kvp_places_year"),
        sa.PrimaryKeyConstraint("entry"),
        sa.UniqueConstraint("id"),
        sqlite_strict=True,
    )


def _kvp_question() -> None:
    op.create_table(
        "kvp_question",
        sa.Column("entry", sa.Integer(), nullable=False),
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("check_list", sa.Text(), nullable=False),
        sa.Column("place", sa.Integer(), nullable=True),
        sa.Column("group", sa.Text(), nullable=False),
        sa.Column("question", sa.Text(), nullable=False),
        sa.Column("guidance", sa.Text(), nullable=False),
        sa.Column("law", sa.Text(), nullable=False),
        sa.Column("answer", sa.Text(), nullable=False),
        sa.Column("if_yes", sa.Text(), nullable=False),
        sa.Column("if_no", sa.Text(), nullable=False),
        sa.Column("counts", sa.Integer(), nullable=False),
        sa.Column("retired", sa.Integer(), nullable=False),
        sa.CheckConstraint("counts IN (0, 1)", name="ck_kvp_question_counts"),
        sa.CheckConstraint("place >= 1 AND place <= 99", name="ck_kvp_question_place"),
        sa.CheckConstraint("retired IN (0, 1)", name="ck_kvp_question_retired"),
        sa.PrimaryKeyConstraint("entry"),
        sa.UniqueConstraint("id"),
        sqlite_strict=True,
    )


def _kvp_rate() -> None:
    op.create_table(
        "kvp_rate",
        sa.Column("entry", sa.Integer(), nullable=False),
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("valid_from", sa.Text(), nullable=True),
        sa.Column("base_amount", sa.Integer(), nullable=True),
        sa.Column("factor", sa.Integer(), nullable=True),
        sa.Column("young_parts", sa.Integer(), nullable=True),
        sa.Column("young_of", sa.Integer(), nullable=True),
        sa.Column("child_a_day", sa.Integer(), nullable=True),
        sa.Column("source", sa.Text(), nullable=False),
        sa.Column("checked_on", sa.Text(), nullable=True),
        sa.CheckConstraint(
            "checked_on GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'", name="ck_kvp_rate_checked_on"
        ),
        sa.CheckConstraint(
            "valid_from GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'", name="ck_kvp_rate_valid_from"
        ),
        sa.CheckConstraint("base_amount >= 0 AND base_amount <= 9999999", name="ck_kvp_rate_base_amount"),
        sa.CheckConstraint("child_a_day >= 0 AND child_a_day <= 9999", name="ck_kvp_rate_child_a_day"),
        sa.CheckConstraint("factor >= 0 AND factor <= 99000", name="ck_kvp_rate_factor"),
        sa.CheckConstraint("young_of >= 1 AND young_of <= 9", name="ck_kvp_rate_young_of"),
        sa.CheckConstraint("young_parts >= 1 AND young_parts <= 9", name="ck_kvp_rate_young_parts"),
        sa.PrimaryKeyConstraint("entry"),
        sa.UniqueConstraint("id"),
        sqlite_strict=True,
    )


def _kvp_review() -> None:
    op.create_table(
        "kvp_review",
        sa.Column("entry", sa.Integer(), nullable=False),
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("done_on", sa.Text(), nullable=True),
        sa.Column("portfolio", sa.Text(), nullable=False),
        sa.Column("own_name", sa.Text(), nullable=False),
        sa.Column("whole", sa.Integer(), nullable=True),
        sa.Column("reviewed", sa.Integer(), nullable=True),
        sa.Column("documented", sa.Integer(), nullable=True),
        sa.Column("suited", sa.Integer(), nullable=True),
        sa.Column("offered", sa.Integer(), nullable=True),
        sa.Column("applied", sa.Integer(), nullable=True),
        sa.Column("started", sa.Integer(), nullable=True),
        sa.Column("declined", sa.Integer(), nullable=True),
        sa.Column("not_benefit", sa.Integer(), nullable=True),
        sa.Column("not_needed", sa.Integer(), nullable=True),
        sa.Column("not_health", sa.Integer(), nullable=True),
        sa.Column("not_wanted", sa.Integer(), nullable=True),
        sa.Column("not_measures", sa.Integer(), nullable=True),
        sa.Column("not_moving", sa.Integer(), nullable=True),
        sa.Column("not_other", sa.Integer(), nullable=True),
        sa.Column("next_review", sa.Text(), nullable=True),
        sa.Column("learned", sa.Text(), nullable=False),
        sa.CheckConstraint("done_on GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'", name="ck_kvp_review_done_on"),
        sa.CheckConstraint(
            "next_review GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'", name="ck_kvp_review_next_review"
        ),
        sa.CheckConstraint("applied >= 0 AND applied <= 9999", name="ck_kvp_review_applied"),
        sa.CheckConstraint("declined >= 0 AND declined <= 9999", name="ck_kvp_review_declined"),
        sa.CheckConstraint("documented >= 0 AND documented <= 9999", name="ck_kvp_review_documented"),
        sa.CheckConstraint("not_benefit >= 0 AND not_benefit <= 9999", name="ck_kvp_review_not_benefit"),
        sa.CheckConstraint("not_health >= 0 AND not_health <= 9999", name="ck_kvp_review_not_health"),
        sa.CheckConstraint("not_measures >= 0 AND not_measures <= 9999", name="ck_kvp_review_not_measures"),
        sa.CheckConstraint("not_moving >= 0 AND not_moving <= 9999", name="ck_kvp_review_not_moving"),
        sa.CheckConstraint("not_needed >= 0 AND not_needed <= 9999", name="ck_kvp_review_not_needed"),
        sa.CheckConstraint("not_other >= 0 AND not_other <= 9999", name="ck_kvp_review_not_other"),
        sa.CheckConstraint("not_wanted >= 0 AND not_wanted <= 9999", name="ck_kvp_review_not_wanted"),
        sa.CheckConstraint("offered >= 0 AND offered <= 9999", name="ck_kvp_review_offered"),
        sa.CheckConstraint("reviewed >= 0 AND reviewed <= 9999", name="ck_kvp_review_reviewed"),
        sa.CheckConstraint("started >= 0 AND started <= 9999", name="ck_kvp_review_started"),
        sa.CheckConstraint("suited >= 0 AND suited <= 9999", name="ck_kvp_review_suited"),
        sa.CheckConstraint("whole >= 0 AND whole <= 9999", name="ck_kvp_review_whole"),
        sa.PrimaryKeyConstraint("entry"),
        sa.UniqueConstraint("id"),
        sqlite_strict=True,
    )
    op.create_index("ix_kvp_review_next_review", "kvp_review", ["next_review"], unique=False)


def _kvp_review_present() -> None:
    op.create_table(
        "kvp_review_present",
        sa.Column("record", sa.Text(), nullable=False),
        sa.Column("target", sa.Text(), nullable=False),
        sa.Column("place", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["record"], ["kvp_review.id"], ondelete="RESTRICT"),
        sa.ForeignKeyConstraint(["target"], ["role.id"], ondelete="RESTRICT"),
        sa.PrimaryKeyConstraint("record", "target"),
        sqlite_strict=True,
    )
    op.create_index("ix_kvp_review_present_target", "kvp_review_present", ["target"], unique=False)


def _kvp_routine() -> None:
    op.create_table(
        "kvp_routine",
        sa.Column("entry", sa.Integer(), nullable=False),
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("code", sa.Text(), nullable=False),
        sa.Column("title", sa.Text(), nullable=False),
        sa.Column("phase", sa.Text(), nullable=False),
        sa.Column("purpose", sa.Text(), nullable=False),
        sa.Column("laws", sa.Text(), nullable=False),
        sa.Column("owner_line", sa.Text(), nullable=False),
        sa.Column("owner", sa.Text(), nullable=True),
        sa.Column("deputy", sa.Text(), nullable=True),
        sa.Column("status", sa.Text(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=True),
        sa.Column("valid_from", sa.Text(), nullable=True),
        sa.Column("approved_by", sa.Text(), nullable=True),
        sa.Column("approved_on", sa.Text(), nullable=True),
        sa.Column("interval", sa.Text(), nullable=False),
        sa.Column("next_review", sa.Text(), nullable=True),
        sa.Column("made_known", sa.Text(), nullable=False),
        sa.Column("made_known_on", sa.Text(), nullable=True),
        sa.Column("quality_reference", sa.Text(), nullable=False),
        sa.Column("likelihood", sa.Integer(), nullable=True),
        sa.Column("impact", sa.Integer(), nullable=True),
        sa.Column("guidance", sa.Text(), nullable=False),
        sa.Column("note", sa.Text(), nullable=False),
        sa.CheckConstraint(
            "approved_on GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'", name="ck_kvp_routine_approved_on"
        ),
        sa.CheckConstraint("laws GLOB '[[]*]'", name="ck_kvp_routine_laws"),
        sa.CheckConstraint("made_known GLOB '[[]*]'", name="ck_kvp_routine_made_known"),
        sa.CheckConstraint(
            "made_known_on GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'", name="ck_kvp_routine_made_known_on"
        ),
        sa.CheckConstraint(
            "next_review GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'", name="ck_kvp_routine_next_review"
        ),
        sa.CheckConstraint(
            "valid_from GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'", name="ck_kvp_routine_valid_from"
        ),
        sa.CheckConstraint("impact >= 1 AND impact <= 5", name="ck_kvp_routine_impact"),
        sa.CheckConstraint("likelihood >= 1 AND likelihood <= 5", name="ck_kvp_routine_likelihood"),
        sa.CheckConstraint("version >= 0 AND version <= 999", name="ck_kvp_routine_version"),
        sa.ForeignKeyConstraint(["approved_by"], ["role.id"], ondelete="RESTRICT"),
        sa.ForeignKeyConstraint(["deputy"], ["role.id"], ondelete="RESTRICT"),
        sa.ForeignKeyConstraint(["owner"], ["role.id"], ondelete="RESTRICT"),
        sa.PrimaryKeyConstraint("entry"),
        sa.UniqueConstraint("id"),
        sqlite_strict=True,
    )
    op.create_index("ix_kvp_routine_approved_by", "kvp_routine", ["approved_by"], unique=False)
    op.create_index("ix_kvp_routine_deputy", "kvp_routine", ["deputy"], unique=False)
    op.create_index("ix_kvp_routine_next_review", "kvp_routine", ["next_review"], unique=False)
    op.create_index("ix_kvp_routine_owner", "kvp_routine", ["owner"], unique=False)


def _kvp_target() -> None:
    op.create_table(
        "kvp_target",
        sa.Column("entry", sa.Integer(), nullable=False),
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("year", sa.Integer(), nullable=True),
        sa.Column("indicator", sa.Text(), nullable=False),
        sa.Column("own_name", sa.Text(), nullable=False),
        sa.Column("value", sa.Integer(), nullable=True),
        sa.Column("unit", sa.Text(), nullable=False),
        sa.Column("direction", sa.Text(), nullable=False),
        sa.Column("start_value", sa.Integer(), nullable=True),
        sa.Column("start_year", sa.Integer(), nullable=True),
        sa.Column("tertial_1", sa.Integer(), nullable=True),
        sa.Column("tertial_2", sa.Integer(), nullable=True),
        sa.Column("tertial_3", sa.Integer(), nullable=True),
        sa.Column("why", sa.Text(), nullable=False),
        sa.Column("decided_in", sa.Text(), nullable=False),
        sa.Column("decided_on", sa.Text(), nullable=True),
        sa.Column("responsible", sa.Text(), nullable=True),
        sa.CheckConstraint(
            "decided_on GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'", name="ck_kvp_target_decided_on"
        ),
        sa.CheckConstraint("start_value >= 0 AND start_value <= 9999990", name="ck_kvp_target_start_value"),
        sa.CheckConstraint("start_year >= 2000 AND start_year <= 2100", name="ck_kvp_target_start_year"),
        sa.CheckConstraint("tertial_1 >= 0 AND tertial_1 <= 9999990", name="ck_kvp_target_tertial_1"),
        sa.CheckConstraint("tertial_2 >= 0 AND tertial_2 <= 9999990", name="ck_kvp_target_tertial_2"),
        sa.CheckConstraint("tertial_3 >= 0 AND tertial_3 <= 9999990", name="ck_kvp_target_tertial_3"),
        sa.CheckConstraint("value >= 0 AND value <= 9999990", name="ck_kvp_target_value"),
        sa.CheckConstraint("year >= 2000 AND year <= 2100", name="ck_kvp_target_year"),
        sa.ForeignKeyConstraint(["responsible"], ["role.id"], ondelete="RESTRICT"),
        sa.PrimaryKeyConstraint("entry"),
        sa.UniqueConstraint("id"),
        sqlite_strict=True,
    )
    op.create_index("ix_kvp_target_responsible", "kvp_target", ["responsible"], unique=False)


def _kvp_week() -> None:
    op.create_table(
        "kvp_week",
        sa.Column("entry", sa.Integer(), nullable=False),
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("group", sa.Text(), nullable=False),
        sa.Column("phase", sa.Text(), nullable=False),
        sa.Column("from_week", sa.Integer(), nullable=True),
        sa.Column("to_week", sa.Integer(), nullable=True),
        sa.Column("evaluations", sa.Text(), nullable=False),
        sa.Column("owner", sa.Text(), nullable=True),
        sa.Column("status", sa.Text(), nullable=False),
        sa.Column("note", sa.Text(), nullable=False),
        sa.CheckConstraint("evaluations GLOB '[[]*]'", name="ck_kvp_week_evaluations"),
        sa.CheckConstraint("from_week >= 1 AND from_week <= 160", name="ck_kvp_week_from_week"),
        sa.CheckConstraint("to_week >= 1 AND to_week <= 160", name="ck_kvp_week_to_week"),
        sa.ForeignKeyConstraint(["owner"], ["role.id"], ondelete="RESTRICT"),
        sa.PrimaryKeyConstraint("entry"),
        sa.UniqueConstraint("id"),
        sqlite_strict=True,
    )
    op.create_index("ix_kvp_week_owner", "kvp_week", ["owner"], unique=False)


def _kvp_block() -> None:
    op.create_table(
        "kvp_block",
        sa.Column("entry", sa.Integer(), nullable=False),
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("week", sa.Text(), nullable=False),
        sa.Column("weekday", sa.Text(), nullable=False),
        sa.Column("start", sa.Integer(), nullable=True),
        sa.Column("minutes", sa.Integer(), nullable=True),
        sa.Column("activity", sa.Text(), nullable=True),
        sa.Column("title", sa.Text(), nullable=False),
        sa.Column("type", sa.Text(), nullable=False),
        sa.Column("run_by", sa.Text(), nullable=False),
        sa.Column("nearness", sa.Text(), nullable=False),
        sa.Column("followed_by", sa.Text(), nullable=True),
        sa.Column("absence", sa.Text(), nullable=False),
        sa.CheckConstraint("minutes >= 15 AND minutes <= 480", name="ck_kvp_block_minutes"),
        sa.CheckConstraint("start >= 420 AND start <= 1200", name="ck_kvp_block_start"),
        sa.ForeignKeyConstraint(["activity"], ["kvp_activity.id"], ondelete="RESTRICT"),
        sa.ForeignKeyConstraint(["followed_by"], ["role.id"], ondelete="RESTRICT"),
        sa.ForeignKeyConstraint(["week"], ["kvp_week.id"], ondelete="RESTRICT"),
        sa.PrimaryKeyConstraint("entry"),
        sa.UniqueConstraint("id"),
        sqlite_strict=True,
    )
    op.create_index("ix_kvp_block_activity", "kvp_block", ["activity"], unique=False)
    op.create_index("ix_kvp_block_followed_by", "kvp_block", ["followed_by"], unique=False)
    op.create_index("ix_kvp_block_week", "kvp_block", ["week"], unique=False)


def _kvp_deviation() -> None:
    op.create_table(
        "kvp_deviation",
        sa.Column("entry", sa.Integer(), nullable=False),
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("routine", sa.Text(), nullable=True),
        sa.Column("found_on", sa.Text(), nullable=True),
        sa.Column("description", sa.Text(), nullable=False),
        sa.Column("extent", sa.Text(), nullable=False),
        sa.Column("severity", sa.Text(), nullable=False),
        sa.Column("at_once", sa.Text(), nullable=False),
        sa.Column("causes", sa.Text(), nullable=False),
        sa.Column("remedy", sa.Text(), nullable=False),
        sa.Column("responsible", sa.Text(), nullable=True),
        sa.Column("deadline", sa.Text(), nullable=True),
        sa.Column("status", sa.Text(), nullable=False),
        sa.Column("closed_on", sa.Text(), nullable=True),
        sa.CheckConstraint("causes GLOB '[[]*]'", name="ck_kvp_deviation_causes"),
        sa.CheckConstraint(
            "closed_on GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'", name="ck_kvp_deviation_closed_on"
        ),
        sa.CheckConstraint(
            "deadline GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'", name="ck_kvp_deviation_deadline"
        ),
        sa.CheckConstraint(
            "found_on GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'", name="ck_kvp_deviation_found_on"
        ),
        sa.ForeignKeyConstraint(["responsible"], ["role.id"], ondelete="RESTRICT"),
        sa.ForeignKeyConstraint(["routine"], ["kvp_routine.id"], ondelete="RESTRICT"),
        sa.PrimaryKeyConstraint("entry"),
        sa.UniqueConstraint("id"),
        sqlite_strict=True,
    )
    op.create_index("ix_kvp_deviation_deadline", "kvp_deviation", ["deadline"], unique=False)
    op.create_index("ix_kvp_deviation_responsible", "kvp_deviation", ["responsible"], unique=False)
    op.create_index("ix_kvp_deviation_routine", "kvp_deviation", ["routine"], unique=False)


def _kvp_routine_applies_to() -> None:
    op.create_table(
        "kvp_routine_applies_to",
        sa.Column("record", sa.Text(), nullable=False),
        sa.Column("target", sa.Text(), nullable=False),
        sa.Column("place", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["record"], ["kvp_routine.id"], ondelete="RESTRICT"),
        sa.ForeignKeyConstraint(["target"], ["role.id"], ondelete="RESTRICT"),
        sa.PrimaryKeyConstraint("record", "target"),
        sqlite_strict=True,
    )
    op.create_index("ix_kvp_routine_applies_to_target", "kvp_routine_applies_to", ["target"], unique=False)


def _kvp_step() -> None:
    op.create_table(
        "kvp_step",
        sa.Column("entry", sa.Integer(), nullable=False),
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("routine", sa.Text(), nullable=False),
        sa.Column("place", sa.Integer(), nullable=True),
        sa.Column("title", sa.Text(), nullable=False),
        sa.Column("doing", sa.Text(), nullable=False),
        sa.Column("trigger", sa.Text(), nullable=False),
        sa.Column("trigger_text", sa.Text(), nullable=False),
        sa.Column("responsible", sa.Text(), nullable=True),
        sa.Column("deadline", sa.Integer(), nullable=True),
        sa.Column("deadline_unit", sa.Text(), nullable=False),
        sa.Column("deadline_from", sa.Text(), nullable=False),
        sa.Column("deadline_basis", sa.Text(), nullable=False),
        sa.Column("evidence", sa.Text(), nullable=False),
        sa.Column("kept_in", sa.Text(), nullable=False),
        sa.Column("question", sa.Text(), nullable=False),
        sa.Column("method", sa.Text(), nullable=False),
        sa.Column("frequency", sa.Text(), nullable=False),
        sa.Column("checked_by", sa.Text(), nullable=True),
        sa.Column("mandatory", sa.Integer(), nullable=False),
        sa.CheckConstraint("evidence GLOB '[[]*]'", name="ck_kvp_step_evidence"),
        sa.CheckConstraint("deadline >= 0 AND deadline <= 999", name="ck_kvp_step_deadline"),
        sa.CheckConstraint("mandatory IN (0, 1)", name="ck_kvp_step_mandatory"),
        sa.CheckConstraint("place >= 1 AND place <= 99", name="ck_kvp_step_place"),
        sa.ForeignKeyConstraint(["checked_by"], ["role.id"], ondelete="RESTRICT"),
        sa.ForeignKeyConstraint(["responsible"], ["role.id"], ondelete="RESTRICT"),
        sa.ForeignKeyConstraint(["routine"], ["kvp_routine.id"], ondelete="RESTRICT"),
        sa.PrimaryKeyConstraint("entry"),
        sa.UniqueConstraint("id"),
        sqlite_strict=True,
    )
    op.create_index("ix_kvp_step_checked_by", "kvp_step", ["checked_by"], unique=False)
    op.create_index("ix_kvp_step_responsible", "kvp_step", ["responsible"], unique=False)
    op.create_index("ix_kvp_step_routine", "kvp_step", ["routine"], unique=False)


def _kvp_version() -> None:
    op.create_table(
        "kvp_version",
        sa.Column("entry", sa.Integer(), nullable=False),
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("routine", sa.Text(), nullable=False),
        sa.Column("number", sa.Integer(), nullable=True),
        sa.Column("approved_on", sa.Text(), nullable=True),
        sa.Column("approved_by", sa.Text(), nullable=False),
        sa.Column("valid_from", sa.Text(), nullable=True),
        sa.Column("wording", sa.Text(), nullable=False),
        sa.CheckConstraint(
            "approved_on GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'", name="ck_kvp_version_approved_on"
        ),
        sa.CheckConstraint(
            "valid_from GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'", name="ck_kvp_version_valid_from"
        ),
        sa.CheckConstraint("number >= 1 AND number <= 999", name="ck_kvp_version_number"),
        sa.ForeignKeyConstraint(["routine"], ["kvp_routine.id"], ondelete="RESTRICT"),
        sa.PrimaryKeyConstraint("entry"),
        sa.UniqueConstraint("id"),
        sqlite_strict=True,
    )
    op.create_index("ix_kvp_version_routine", "kvp_version", ["routine"], unique=False)


def _kvp_control() -> None:
    op.create_table(
        "kvp_control",
        sa.Column("entry", sa.Integer(), nullable=False),
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("step", sa.Text(), nullable=False),
        sa.Column("done_on", sa.Text(), nullable=True),
        sa.Column("period_from", sa.Text(), nullable=True),
        sa.Column("period_to", sa.Text(), nullable=True),
        sa.Column("method", sa.Text(), nullable=False),
        sa.Column("done_by", sa.Text(), nullable=True),
        sa.Column("seen", sa.Integer(), nullable=True),
        sa.Column("right", sa.Integer(), nullable=True),
        sa.Column("threshold", sa.Integer(), nullable=True),
        sa.Column("pattern", sa.Text(), nullable=False),
        sa.Column("deviation", sa.Text(), nullable=True),
        sa.Column("next_control", sa.Text(), nullable=True),
        sa.CheckConstraint("done_on GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'", name="ck_kvp_control_done_on"),
        sa.CheckConstraint(
            "next_control GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'", name="ck_kvp_control_next_control"
        ),
        sa.CheckConstraint(
            "period_from GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'", name="ck_kvp_control_period_from"
        ),
        sa.CheckConstraint(
            "period_to GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'", name="ck_kvp_control_period_to"
        ),
        sa.CheckConstraint("right >= 0 AND right <= 9999", name="ck_kvp_control_right"),
        sa.CheckConstraint("seen >= 1 AND seen <= 9999", name="ck_kvp_control_seen"),
        sa.CheckConstraint("threshold >= 0 AND threshold <= 100", name="ck_kvp_control_threshold"),
        sa.ForeignKeyConstraint(["deviation"], ["kvp_deviation.id"], ondelete="RESTRICT"),
        sa.ForeignKeyConstraint(["done_by"], ["role.id"], ondelete="RESTRICT"),
        sa.ForeignKeyConstraint(["step"], ["kvp_step.id"], ondelete="RESTRICT"),
        sa.PrimaryKeyConstraint("entry"),
        sa.UniqueConstraint("id"),
        sqlite_strict=True,
    )
    op.create_index("ix_kvp_control_deviation", "kvp_control", ["deviation"], unique=False)
    op.create_index("ix_kvp_control_done_by", "kvp_control", ["done_by"], unique=False)
    op.create_index("ix_kvp_control_next_control", "kvp_control", ["next_control"], unique=False)
    op.create_index("ix_kvp_control_step", "kvp_control", ["step"], unique=False)


def _kvp_routine_expectations() -> None:
    op.create_table(
        "kvp_routine_expectations",
        sa.Column("record", sa.Text(), nullable=False),
        sa.Column("target", sa.Text(), nullable=False),
        sa.Column("place", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["record"], ["kvp_routine.id"], ondelete="RESTRICT"),
        sa.ForeignKeyConstraint(["target"], ["expectation.id"], ondelete="RESTRICT"),
        sa.PrimaryKeyConstraint("record", "target"),
        sqlite_strict=True,
    )
    op.create_index("ix_kvp_routine_expectations_target", "kvp_routine_expectations", ["target"], unique=False)


def _kvp_step_contributors() -> None:
    op.create_table(
        "kvp_step_contributors",
        sa.Column("record", sa.Text(), nullable=False),
        sa.Column("target", sa.Text(), nullable=False),
        sa.Column("place", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["record"], ["kvp_step.id"], ondelete="RESTRICT"),
        sa.ForeignKeyConstraint(["target"], ["role.id"], ondelete="RESTRICT"),
        sa.PrimaryKeyConstraint("record", "target"),
        sqlite_strict=True,
    )
    op.create_index("ix_kvp_step_contributors_target", "kvp_step_contributors", ["target"], unique=False)
