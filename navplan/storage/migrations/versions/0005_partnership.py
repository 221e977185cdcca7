"""The partnership agreement with its lists, meetings and supervision."""

import sqlalchemy as sa
from alembic import op

revision = "0005"
down_revision = "0004"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Bring a file to version 5."""
    _inspection()
    _agreement()
    _agreement_case()
    _agreement_hearing()
    _agreement_internal_control_by()
    _agreement_location()
    _agreement_participant()
    _agreement_party()
    _agreement_safety_roles()
    _annex()
    _clause()
    _cooperation()
    _cost_share()
    _data_duty()
    _disagreement()
    _dispute_step()
    _emergency_role()
    _finding()
    _guide_answer()
    _host_task()
    _joint_training()
    _leader_place()
    _legal_source()
    _management_report()
    _meeting_series()
    _service()
    _shared_goal()
    _shared_indicator()
    _signature()
    _staff_year()
    _steering_document()
    _clause_expectations()
    _clause_goals()
    _cross_task()
    _delegation()
    _meeting()
    _opening_hours()
    _service_locations()
    _agenda_item()
    _attendance()
    _put_off()
    _agenda_item_expectations()
    _agenda_item_goals()
    _agenda_item_measures()
    _follow_up()
    _formal_decision()


def _inspection() -> None:
    op.create_table(
        "inspection",
        sa.Column("entry", sa.Integer(), nullable=False),
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("theme", sa.Text(), nullable=False),
        sa.Column("body", sa.Text(), nullable=False),
        sa.Column("year", sa.Integer(), nullable=True),
        sa.Column("visited_on", sa.Text(), nullable=True),
        sa.Column("reported_on", sa.Text(), nullable=True),
        sa.CheckConstraint(
            "reported_on GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'", name="ck_inspection_reported_on"
        ),
        sa.CheckConstraint(
            "visited_on GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'", name="ck_inspection_visited_on"
        ),
        sa.CheckConstraint("year >= 2000 AND year <= 2100", name="ck_inspection_year"),
        sa.PrimaryKeyConstraint("entry"),
        sa.UniqueConstraint("id"),
        sqlite_strict=True,
    )
    op.create_index("ix_inspection_visited_on", "inspection", ["visited_on"], unique=False)


def _agreement() -> None:
    op.create_table(
        "agreement",
        sa.Column("entry", sa.Integer(), nullable=False),
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("title", sa.Text(), nullable=False),
        sa.Column("office_name", sa.Text(), nullable=False),
        sa.Column("office", sa.Text(), nullable=True),
        sa.Column("type", sa.Text(), nullable=False),
        sa.Column("language", sa.Text(), nullable=False),
        sa.Column("version", sa.Text(), nullable=False),
        sa.Column("replaces", sa.Text(), nullable=True),
        sa.Column("status", sa.Text(), nullable=False),
        sa.Column("state_name", sa.Text(), nullable=False),
        sa.Column("state_number", sa.Text(), nullable=False),
        sa.Column("state_signatory", sa.Text(), nullable=False),
        sa.Column("state_signatory_title", sa.Text(), nullable=False),
        sa.Column("contact_state", sa.Text(), nullable=False),
        sa.Column("contact_municipality", sa.Text(), nullable=False),
        sa.Column("archive_state", sa.Text(), nullable=False),
        sa.Column("archive_municipality", sa.Text(), nullable=False),
        sa.Column("purpose", sa.Text(), nullable=False),
        sa.Column("vision", sa.Text(), nullable=False),
        sa.Column("challenges", sa.Text(), nullable=False),
        sa.Column("joint_plan", sa.Text(), nullable=False),
        sa.Column("opening_limit", sa.Integer(), nullable=True),
        sa.Column("opening_reason", sa.Text(), nullable=False),
        sa.Column("emergency_access", sa.Text(), nullable=False),
        sa.Column("opening_changes", sa.Text(), nullable=False),
        sa.Column("universal_design", sa.Text(), nullable=False),
        sa.Column("universal_design_on", sa.Text(), nullable=True),
        sa.Column("area_concept", sa.Text(), nullable=False),
        sa.Column("area_note", sa.Text(), nullable=False),
        sa.Column("safety_heard_on", sa.Text(), nullable=True),
        sa.Column("council_heard_on", sa.Text(), nullable=True),
        sa.Column("safety_standard", sa.Text(), nullable=False),
        sa.Column("access", sa.Text(), nullable=False),
        sa.Column("organisation", sa.Text(), nullable=False),
        sa.Column("leadership", sa.Text(), nullable=False),
        sa.Column("area", sa.Text(), nullable=False),
        sa.Column("meetings_a_year", sa.Integer(), nullable=True),
        sa.Column("agenda_owner", sa.Text(), nullable=False),
        sa.Column("notice_days", sa.Integer(), nullable=True),
        sa.Column("proposal_days", sa.Integer(), nullable=True),
        sa.Column("minutes_days", sa.Integer(), nullable=True),
        sa.Column("coordination", sa.Text(), nullable=False),
        sa.Column("political_contact", sa.Text(), nullable=False),
        sa.Column("internal_control", sa.Text(), nullable=False),
        sa.Column("internal_control_on", sa.Text(), nullable=True),
        sa.Column("joint_leader_agreement", sa.Text(), nullable=False),
        sa.Column("leader_talks", sa.Integer(), nullable=True),
        sa.Column("leader_employer", sa.Text(), nullable=False),
        sa.Column("leader_process", sa.Text(), nullable=False),
        sa.Column("leader_laws", sa.Text(), nullable=False),
        sa.Column("staff_process", sa.Text(), nullable=False),
        sa.Column("deputy", sa.Text(), nullable=False),
        sa.Column("conditions", sa.Text(), nullable=False),
        sa.Column("crossed", sa.Text(), nullable=False),
        sa.Column("instruction", sa.Text(), nullable=False),
        sa.Column("whole", sa.Text(), nullable=False),
        sa.Column("access_rules", sa.Text(), nullable=False),
        sa.Column("secrecy", sa.Text(), nullable=False),
        sa.Column("privacy_officer_state", sa.Text(), nullable=False),
        sa.Column("privacy_officer_municipality", sa.Text(), nullable=False),
        sa.Column("breach_notice", sa.Text(), nullable=False),
        sa.Column("rehearsed_on", sa.Text(), nullable=True),
        sa.Column("participation", sa.Text(), nullable=False),
        sa.Column("main_agreement_state", sa.Text(), nullable=False),
        sa.Column("main_agreement_municipality", sa.Text(), nullable=False),
        sa.Column("safety_goals", sa.Text(), nullable=False),
        sa.Column("participation_meetings", sa.Integer(), nullable=True),
        sa.Column("results_months", sa.Text(), nullable=False),
        sa.Column("other_value", sa.Text(), nullable=False),
        sa.Column("competence_year", sa.Integer(), nullable=True),
        sa.Column("competence_grounds", sa.Text(), nullable=False),
        sa.Column("innovation", sa.Text(), nullable=False),
        sa.Column("user_council", sa.Text(), nullable=False),
        sa.Column("no_council_reason", sa.Text(), nullable=False),
        sa.Column("council_meetings", sa.Integer(), nullable=True),
        sa.Column("council_members", sa.Text(), nullable=False),
        sa.Column("other_voices", sa.Text(), nullable=False),
        sa.Column("council_answers", sa.Text(), nullable=False),
        sa.Column("coordination_duty", sa.Text(), nullable=False),
        sa.Column("individual_plan", sa.Text(), nullable=False),
        sa.Column("youth", sa.Text(), nullable=False),
        sa.Column("joint_budget", sa.Integer(), nullable=True),
        sa.Column("use_of_resources", sa.Text(), nullable=False),
        sa.Column("host_type", sa.Text(), nullable=False),
        sa.Column("host_agreement_on", sa.Text(), nullable=True),
        sa.Column("host_notice", sa.Text(), nullable=False),
        sa.Column("host_leaving", sa.Text(), nullable=False),
        sa.Column("host_leaving_months", sa.Integer(), nullable=True),
        sa.Column("host_reports", sa.Text(), nullable=False),
        sa.Column("dispute_in_writing", sa.Text(), nullable=False),
        sa.Column("valid_from", sa.Text(), nullable=True),
        sa.Column("valid_to", sa.Text(), nullable=True),
        sa.Column("running", sa.Integer(), nullable=False),
        sa.Column("evaluation_months", sa.Integer(), nullable=True),
        sa.Column("next_evaluation", sa.Text(), nullable=True),
        sa.Column("evaluated_on", sa.Text(), nullable=True),
        sa.Column("evaluation_result", sa.Text(), nullable=False),
        sa.Column("reopen_when", sa.Text(), nullable=False),
        sa.Column("notice_months", sa.Integer(), nullable=True),
        sa.CheckConstraint("competence_grounds GLOB '[[]*]'", name="ck_agreement_competence_grounds"),
        sa.CheckConstraint(
            "council_heard_on GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'", name="ck_agreement_council_heard_on"
        ),
        sa.CheckConstraint(
            "evaluated_on GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'", name="ck_agreement_evaluated_on"
        ),
        sa.CheckConstraint(
            "host_agreement_on GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'", name="ck_agreement_host_agreement_on"
        ),
        sa.CheckConstraint(
            "internal_control_on GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'",
            name="ck_agreement_internal_control_on",
        ),
        sa.CheckConstraint("leader_laws GLOB '[[]*]'", name="ck_agreement_leader_laws"),
        sa.CheckConstraint(
            "next_evaluation GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'", name="ck_agreement_next_evaluation"
        ),
        sa.CheckConstraint("other_voices GLOB '[[]*]'", name="ck_agreement_other_voices"),
        sa.CheckConstraint(
            "rehearsed_on GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'", name="ck_agreement_rehearsed_on"
        ),
        sa.CheckConstraint("reopen_when GLOB '[[]*]'", name="ck_agreement_reopen_when"),
        sa.CheckConstraint("results_months GLOB '[[]*]'", name="ck_agreement_results_months"),
        sa.CheckConstraint(
            "safety_heard_on GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'", name="ck_agreement_safety_heard_on"
        ),
        sa.CheckConstraint(
            "universal_design_on GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'",
            name="ck_agreement_universal_design_on",
        ),
        sa.CheckConstraint(
            "valid_from GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'", name="ck_agreement_valid_from"
        ),
        sa.CheckConstraint("valid_to GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'", name="ck_agreement_valid_to"),
        sa.CheckConstraint("competence_year >= 2000 AND competence_year <= 2100", name="ck_agreement_competence_year"),
        sa.CheckConstraint("council_meetings >= 0 AND council_meetings <= 60", name="ck_agreement_council_meetings"),
        sa.CheckConstraint(
            "evaluation_months >= 1 AND evaluation_months <= 120", name="ck_agreement_evaluation_months"
        ),
        sa.CheckConstraint(
            "host_leaving_months >= 0 AND host_leaving_months <= 60", name="ck_agreement_host_leaving_months"
        ),
        sa.CheckConstraint("joint_budget >= 0 AND joint_budget <= 9999999999", name="ck_agreement_joint_budget"),
        sa.CheckConstraint("leader_talks >= 0 AND leader_talks <= 60", name="ck_agreement_leader_talks"),
        sa.CheckConstraint("meetings_a_year >= 0 AND meetings_a_year <= 60", name="ck_agreement_meetings_a_year"),
        sa.CheckConstraint("minutes_days >= 0 AND minutes_days <= 120", name="ck_agreement_minutes_days"),
        sa.CheckConstraint("notice_days >= 0 AND notice_days <= 120", name="ck_agreement_notice_days"),
        sa.CheckConstraint("notice_months >= 0 AND notice_months <= 60", name="ck_agreement_notice_months"),
        sa.CheckConstraint("opening_limit >= 0 AND opening_limit <= 60", name="ck_agreement_opening_limit"),
        sa.CheckConstraint(
            "participation_meetings >= 0 AND participation_meetings <= 60", name="ck_agreement_participation_meetings"
        ),
        sa.CheckConstraint("proposal_days >= 0 AND proposal_days <= 120", name="ck_agreement_proposal_days"),
        sa.CheckConstraint("running IN (0, 1)", name="ck_agreement_running"),
        sa.ForeignKeyConstraint(["office"], ["office.id"], ondelete="RESTRICT"),
        sa.ForeignKeyConstraint(["replaces"], ["agreement.id"], ondelete="RESTRICT"),
        sa.PrimaryKeyConstraint("entry"),
        sa.UniqueConstraint("id"),
        sqlite_strict=True,
    )
    op.create_index("ix_agreement_next_evaluation", "agreement", ["next_evaluation"], unique=False)
    op.create_index("ix_agreement_office", "agreement", ["office"], unique=False)
    op.create_index("ix_agreement_replaces", "agreement", ["replaces"], unique=False)
    op.create_index("ix_agreement_valid_to", "agreement", ["valid_to"], unique=False)


def _agreement_case() -> None:
    op.create_table(
        "agreement_case",
        sa.Column("entry", sa.Integer(), nullable=False),
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("agreement", sa.Text(), nullable=False),
        sa.Column("body", sa.Text(), nullable=False),
        sa.Column("treated_on", sa.Text(), nullable=True),
        sa.Column("case", sa.Text(), nullable=False),
        sa.Column("outcome", sa.Text(), nullable=False),
        sa.CheckConstraint(
            "treated_on GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'", name="ck_agreement_case_treated_on"
        ),
        sa.ForeignKeyConstraint(["agreement"], ["agreement.id"], ondelete="RESTRICT"),
        sa.PrimaryKeyConstraint("entry"),
        sa.UniqueConstraint("id"),
        sqlite_strict=True,
    )
    op.create_index("ix_agreement_case_agreement", "agreement_case", ["agreement"], unique=False)


def _agreement_hearing() -> None:
    op.create_table(
        "agreement_hearing",
        sa.Column("entry", sa.Integer(), nullable=False),
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("agreement", sa.Text(), nullable=False),
        sa.Column("party", sa.Text(), nullable=False),
        sa.Column("heard_on", sa.Text(), nullable=True),
        sa.Column("said", sa.Text(), nullable=False),
        sa.CheckConstraint(
            "heard_on GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'", name="ck_agreement_hearing_heard_on"
        ),
        sa.ForeignKeyConstraint(["agreement"], ["agreement.id"], ondelete="RESTRICT"),
        sa.PrimaryKeyConstraint("entry"),
        sa.UniqueConstraint("id"),
        sqlite_strict=True,
    )
    op.create_index("ix_agreement_hearing_agreement", "agreement_hearing", ["agreement"], unique=False)


def _agreement_internal_control_by() -> None:
    op.create_table(
        "agreement_internal_control_by",
        sa.Column("record", sa.Text(), nullable=False),
        sa.Column("target", sa.Text(), nullable=False),
        sa.Column("place", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["record"], ["agreement.id"], ondelete="RESTRICT"),
        sa.ForeignKeyConstraint(["target"], ["role.id"], ondelete="RESTRICT"),
        sa.PrimaryKeyConstraint("record", "target"),
        sqlite_strict=True,
    )
    op.create_index(
        "ix_agreement_internal_control_by_target", "agreement_internal_control_by", ["target"], unique=False
    )


def _agreement_location() -> None:
    op.create_table(
        "agreement_location",
        sa.Column("entry", sa.Integer(), nullable=False),
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("agreement", sa.Text(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("address", sa.Text(), nullable=False),
        sa.Column("type", sa.Text(), nullable=False),
        sa.Column("municipality", sa.Text(), nullable=False),
        sa.Column("services", sa.Text(), nullable=False),
        sa.Column("landlord", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(["agreement"], ["agreement.id"], ondelete="RESTRICT"),
        sa.PrimaryKeyConstraint("entry"),
        sa.UniqueConstraint("id"),
        sqlite_strict=True,
    )
    op.create_index("ix_agreement_location_agreement", "agreement_location", ["agreement"], unique=False)


def _agreement_participant() -> None:
    op.create_table(
        "agreement_participant",
        sa.Column("entry", sa.Integer(), nullable=False),
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("agreement", sa.Text(), nullable=False),
        sa.Column("title", sa.Text(), nullable=False),
        sa.Column("owner", sa.Text(), nullable=False),
        sa.Column("deputy", sa.Text(), nullable=False),
        sa.Column("voice", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(["agreement"], ["agreement.id"], ondelete="RESTRICT"),
        sa.PrimaryKeyConstraint("entry"),
        sa.UniqueConstraint("id"),
        sqlite_strict=True,
    )
    op.create_index("ix_agreement_participant_agreement", "agreement_participant", ["agreement"], unique=False)


def _agreement_party() -> None:
    op.create_table(
        "agreement_party",
        sa.Column("entry", sa.Integer(), nullable=False),
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("agreement", sa.Text(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("municipal_number", sa.Text(), nullable=False),
        sa.Column("org_number", sa.Text(), nullable=False),
        sa.Column("role", sa.Text(), nullable=False),
        sa.Column("municipality", sa.Text(), nullable=True),
        sa.Column("signatory", sa.Text(), nullable=False),
        sa.Column("signatory_title", sa.Text(), nullable=False),
        sa.Column("resolved_on", sa.Text(), nullable=True),
        sa.Column("resolved_case", sa.Text(), nullable=False),
        sa.Column("settlement_key", sa.Text(), nullable=False),
        sa.Column("settlement_share", sa.Integer(), nullable=True),
        sa.Column("settlement_amount", sa.Integer(), nullable=True),
        sa.Column("meetings_a_year", sa.Integer(), nullable=True),
        sa.Column("meets", sa.Text(), nullable=False),
        sa.CheckConstraint(
            "resolved_on GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'", name="ck_agreement_party_resolved_on"
        ),
        sa.CheckConstraint("meetings_a_year >= 0 AND meetings_a_year <= 60", name="ck_agreement_party_meetings_a_year"),
        sa.CheckConstraint(
            "settlement_amount >= 0 AND settlement_amount <= 9999999999", name="ck_agreement_party_settlement_amount"
        ),
        sa.CheckConstraint(
            "settlement_share >= 0 AND settlement_share <= 10000", name="ck_agreement_party_settlement_share"
        ),
        sa.ForeignKeyConstraint(["agreement"], ["agreement.id"], ondelete="RESTRICT"),
        sa.ForeignKeyConstraint(["municipality"], ["municipality.id"], ondelete="RESTRICT"),
        sa.PrimaryKeyConstraint("entry"),
        sa.UniqueConstraint("id"),
        sqlite_strict=True,
    )
    op.create_index("ix_agreement_party_agreement", "agreement_party", ["agreement"], unique=False)
    op.create_index("ix_agreement_party_municipality", "agreement_party", ["municipality"], unique=False)


def _agreement_safety_roles() -> None:
    op.create_table(
        "agreement_safety_roles",
        sa.Column("record", sa.Text(), nullable=False),
        sa.Column("target", sa.Text(), nullable=False),
        sa.Column("place", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["record"], ["agreement.id"], ondelete="RESTRICT"),
        sa.ForeignKeyConstraint(["target"], ["role.id"], ondelete="RESTRICT"),
        sa.PrimaryKeyConstraint("record", "target"),
        sqlite_strict=True,
    )
    op.create_index("ix_agreement_safety_roles_target", "agreement_safety_roles", ["target"], unique=False)


def _annex() -> None:
    op.create_table(
        "annex",
        sa.Column("entry", sa.Integer(), nullable=False),
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("agreement", sa.Text(), nullable=False),
        sa.Column("nr", sa.Integer(), nullable=True),
        sa.Column("title", sa.Text(), nullable=False),
        sa.Column("type", sa.Text(), nullable=False),
        sa.Column("dated", sa.Text(), nullable=True),
        sa.Column("version", sa.Text(), nullable=False),
        sa.Column("reference", sa.Text(), nullable=False),
        sa.Column("enclosed", sa.Integer(), nullable=False),
        sa.CheckConstraint("dated GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'", name="ck_annex_dated"),
        sa.CheckConstraint("enclosed IN (0, 1)", name="ck_annex_enclosed"),
        sa.CheckConstraint("nr >= 1 AND nr <= 99", name="ck_annex_nr"),
        sa.ForeignKeyConstraint(["agreement"], ["agreement.id"], ondelete="RESTRICT"),
        sa.PrimaryKeyConstraint("entry"),
        sa.UniqueConstraint("id"),
        sqlite_strict=True,
    )
    op.create_index("ix_annex_agreement", "annex", ["agreement"], unique=False)


def _clause() -> None:
    op.create_table(
        "clause",
        sa.Column("entry", sa.Integer(), nullable=False),
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("agreement", sa.Text(), nullable=False),
        sa.Column("point", sa.Text(), nullable=False),
        sa.Column("standard_used", sa.Integer(), nullable=False),
        sa.Column("local_text", sa.Text(), nullable=False),
        sa.Column("role", sa.Text(), nullable=True),
        sa.Column("due", sa.Text(), nullable=True),
        sa.CheckConstraint("due GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'", name="ck_clause_due"),
        sa.CheckConstraint("standard_used IN (0, 1)", name="ck_clause_standard_used"),
        sa.ForeignKeyConstraint(["agreement"], ["agreement.id"], ondelete="RESTRICT"),
        sa.ForeignKeyConstraint(["role"], ["role.id"], ondelete="RESTRICT"),
        sa.PrimaryKeyConstraint("entry"),
        sa.UniqueConstraint("id"),
        sqlite_strict=True,
    )
    op.create_index("ix_clause_agreement", "clause", ["agreement"], unique=False)
    op.create_index("ix_clause_due", "clause", ["due"], unique=False)
    op.create_index("ix_clause_role", "clause", ["role"], unique=False)


def _cooperation() -> None:
    op.create_table(
        "cooperation",
        sa.Column("entry", sa.Integer(), nullable=False),
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("agreement", sa.Text(), nullable=False),
        sa.Column("partner", sa.Text(), nullable=False),
        sa.Column("purpose", sa.Text(), nullable=False),
        sa.Column("arena", sa.Text(), nullable=False),
        sa.Column("contact", sa.Text(), nullable=False),
        sa.Column("agreed", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(["agreement"], ["agreement.id"], ondelete="RESTRICT"),
        sa.PrimaryKeyConstraint("entry"),
        sa.UniqueConstraint("id"),
        sqlite_strict=True,
    )
    op.create_index("ix_cooperation_agreement", "cooperation", ["agreement"], unique=False)


def _cost_share() -> None:
    op.create_table(
        "cost_share",
        sa.Column("entry", sa.Integer(), nullable=False),
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("agreement", sa.Text(), nullable=False),
        sa.Column("post", sa.Text(), nullable=False),
        sa.Column("note", sa.Text(), nullable=False),
        sa.Column("split_key", sa.Text(), nullable=False),
        sa.Column("basis_figure", sa.Text(), nullable=False),
        sa.Column("basis_on", sa.Text(), nullable=True),
        sa.Column("state_share", sa.Integer(), nullable=True),
        sa.Column("municipal_share", sa.Integer(), nullable=True),
        sa.Column("budget", sa.Integer(), nullable=True),
        sa.Column("advance", sa.Integer(), nullable=True),
        sa.Column("settled_on", sa.Text(), nullable=True),
        sa.Column("revised_on", sa.Text(), nullable=True),
        sa.Column("revise_on", sa.Text(), nullable=True),
        sa.CheckConstraint("basis_on GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'", name="ck_cost_share_basis_on"),
        sa.CheckConstraint(
            "revise_on GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'", name="ck_cost_share_revise_on"
        ),
        sa.CheckConstraint(
            "revised_on GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'", name="ck_cost_share_revised_on"
        ),
        sa.CheckConstraint(
            "settled_on GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'", name="ck_cost_share_settled_on"
        ),
        sa.CheckConstraint("advance >= 0 AND advance <= 9999999999", name="ck_cost_share_advance"),
        sa.CheckConstraint("budget >= 0 AND budget <= 9999999999", name="ck_cost_share_budget"),
        sa.CheckConstraint("municipal_share >= 0 AND municipal_share <= 10000", name="ck_cost_share_municipal_share"),
        sa.CheckConstraint("state_share >= 0 AND state_share <= 10000", name="ck_cost_share_state_share"),
        sa.ForeignKeyConstraint(["agreement"], ["agreement.id"], ondelete="RESTRICT"),
        sa.PrimaryKeyConstraint("entry"),
        sa.UniqueConstraint("id"),
        sqlite_strict=True,
    )
    op.create_index("ix_cost_share_agreement", "cost_share", ["agreement"], unique=False)
    op.create_index("ix_cost_share_revise_on", "cost_share", ["revise_on"], unique=False)
    op.create_index("ix_cost_share_settled_on", "cost_share", ["settled_on"], unique=False)


def _data_duty() -> None:
    op.create_table(
        "data_duty",
        sa.Column("entry", sa.Integer(), nullable=False),
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("agreement", sa.Text(), nullable=False),
        sa.Column("system", sa.Text(), nullable=False),
        sa.Column("owner", sa.Text(), nullable=False),
        sa.Column("processor", sa.Text(), nullable=False),
        sa.Column("agreed", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(["agreement"], ["agreement.id"], ondelete="RESTRICT"),
        sa.PrimaryKeyConstraint("entry"),
        sa.UniqueConstraint("id"),
        sqlite_strict=True,
    )
    op.create_index("ix_data_duty_agreement", "data_duty", ["agreement"], unique=False)


def _disagreement() -> None:
    op.create_table(
        "disagreement",
        sa.Column("entry", sa.Integer(), nullable=False),
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("agreement", sa.Text(), nullable=False),
        sa.Column("noted_on", sa.Text(), nullable=True),
        sa.Column("theme", sa.Text(), nullable=False),
        sa.Column("step", sa.Text(), nullable=False),
        sa.Column("outcome", sa.Text(), nullable=False),
        sa.CheckConstraint(
            "noted_on GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'", name="ck_disagreement_noted_on"
        ),
        sa.ForeignKeyConstraint(["agreement"], ["agreement.id"], ondelete="RESTRICT"),
        sa.PrimaryKeyConstraint("entry"),
        sa.UniqueConstraint("id"),
        sqlite_strict=True,
    )
    op.create_index("ix_disagreement_agreement", "disagreement", ["agreement"], unique=False)


def _dispute_step() -> None:
    op.create_table(
        "dispute_step",
        sa.Column("entry", sa.Integer(), nullable=False),
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("agreement", sa.Text(), nullable=False),
        sa.Column("nr", sa.Integer(), nullable=True),
        sa.Column("who", sa.Text(), nullable=False),
        sa.Column("days", sa.Integer(), nullable=True),
        sa.Column("form", sa.Text(), nullable=False),
        sa.CheckConstraint("days >= 0 AND days <= 365", name="ck_dispute_step_days"),
        sa.CheckConstraint("nr >= 1 AND nr <= 20", name="ck_dispute_step_nr"),
        sa.ForeignKeyConstraint(["agreement"], ["agreement.id"], ondelete="RESTRICT"),
        sa.PrimaryKeyConstraint("entry"),
        sa.UniqueConstraint("id"),
        sqlite_strict=True,
    )
    op.create_index("ix_dispute_step_agreement", "dispute_step", ["agreement"], unique=False)


def _emergency_role() -> None:
    op.create_table(
        "emergency_role",
        sa.Column("entry", sa.Integer(), nullable=False),
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("agreement", sa.Text(), nullable=False),
        sa.Column("event", sa.Text(), nullable=False),
        sa.Column("state", sa.Text(), nullable=False),
        sa.Column("municipality", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(["agreement"], ["agreement.id"], ondelete="RESTRICT"),
        sa.PrimaryKeyConstraint("entry"),
        sa.UniqueConstraint("id"),
        sqlite_strict=True,
    )
    op.create_index("ix_emergency_role_agreement", "emergency_role", ["agreement"], unique=False)


def _finding() -> None:
    op.create_table(
        "finding",
        sa.Column("entry", sa.Integer(), nullable=False),
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("inspection", sa.Text(), nullable=False),
        sa.Column("type", sa.Text(), nullable=False),
        sa.Column("wording", sa.Text(), nullable=False),
        sa.Column("paragraph", sa.Text(), nullable=False),
        sa.Column("deadline", sa.Text(), nullable=True),
        sa.Column("comment", sa.Text(), nullable=False),
        sa.Column("measure", sa.Text(), nullable=True),
        sa.Column("closed_on", sa.Text(), nullable=True),
        sa.Column("evidence", sa.Text(), nullable=False),
        sa.CheckConstraint("closed_on GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'", name="ck_finding_closed_on"),
        sa.CheckConstraint("deadline GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'", name="ck_finding_deadline"),
        sa.ForeignKeyConstraint(["inspection"], ["inspection.id"], ondelete="RESTRICT"),
        sa.ForeignKeyConstraint(["measure"], ["measure.id"], ondelete="RESTRICT"),
        sa.PrimaryKeyConstraint("entry"),
        sa.UniqueConstraint("id"),
        sqlite_strict=True,
    )
    op.create_index("ix_finding_deadline", "finding", ["deadline"], unique=False)
    op.create_index("ix_finding_inspection", "finding", ["inspection"], unique=False)
    op.create_index("ix_finding_measure", "finding", ["measure"], unique=False)


def _guide_answer() -> None:
    op.create_table(
        "guide_answer",
        sa.Column("entry", sa.Integer(), nullable=False),
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("agreement", sa.Text(), nullable=False),
        sa.Column("question", sa.Text(), nullable=False),
        sa.Column("clause", sa.Text(), nullable=False),
        sa.Column("own_wording", sa.Text(), nullable=False),
        sa.Column("answer", sa.Text(), nullable=False),
        sa.Column("assessment", sa.Text(), nullable=False),
        sa.Column("measure", sa.Text(), nullable=True),
        sa.Column("assessed_by", sa.Text(), nullable=False),
        sa.Column("assessed_on", sa.Text(), nullable=True),
        sa.CheckConstraint("assessed_by GLOB '[[]*]'", name="ck_guide_answer_assessed_by"),
        sa.CheckConstraint(
            "assessed_on GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'", name="ck_guide_answer_assessed_on"
        ),
        sa.ForeignKeyConstraint(["agreement"], ["agreement.id"], ondelete="RESTRICT"),
        sa.ForeignKeyConstraint(["measure"], ["measure.id"], ondelete="RESTRICT"),
        sa.PrimaryKeyConstraint("entry"),
        sa.UniqueConstraint("id"),
        sqlite_strict=True,
    )
    op.create_index("ix_guide_answer_agreement", "guide_answer", ["agreement"], unique=False)
    op.create_index("ix_guide_answer_measure", "guide_answer", ["measure"], unique=False)


def _host_task() -> None:
    op.create_table(
        "host_task",
        sa.Column("entry", sa.Integer(), nullable=False),
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("agreement", sa.Text(), nullable=False),
        sa.Column("task", sa.Text(), nullable=False),
        sa.Column("power", sa.Text(), nullable=False),
        sa.Column("municipality", sa.Text(), nullable=False),
        sa.Column("exception", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(["agreement"], ["agreement.id"], ondelete="RESTRICT"),
        sa.PrimaryKeyConstraint("entry"),
        sa.UniqueConstraint("id"),
        sqlite_strict=True,
    )
    op.create_index("ix_host_task_agreement", "host_task", ["agreement"], unique=False)


def _joint_training() -> None:
    op.create_table(
        "joint_training",
        sa.Column("entry", sa.Integer(), nullable=False),
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("agreement", sa.Text(), nullable=False),
        sa.Column("theme", sa.Text(), nullable=False),
        sa.Column("audience", sa.Text(), nullable=False),
        sa.Column("organiser", sa.Text(), nullable=False),
        sa.Column("time", sa.Text(), nullable=False),
        sa.Column("cost", sa.Integer(), nullable=True),
        sa.CheckConstraint("cost >= 0 AND cost <= 9999999999", name="ck_joint_training_cost"),
        sa.ForeignKeyConstraint(["agreement"], ["agreement.id"], ondelete="RESTRICT"),
        sa.PrimaryKeyConstraint("entry"),
        sa.UniqueConstraint("id"),
        sqlite_strict=True,
    )
    op.create_index("ix_joint_training_agreement", "joint_training", ["agreement"], unique=False)


def _leader_place() -> None:
    op.create_table(
        "leader_place",
        sa.Column("entry", sa.Integer(), nullable=False),
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("agreement", sa.Text(), nullable=False),
        sa.Column("management_group", sa.Text(), nullable=False),
        sa.Column("owner", sa.Text(), nullable=False),
        sa.Column("attending", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(["agreement"], ["agreement.id"], ondelete="RESTRICT"),
        sa.PrimaryKeyConstraint("entry"),
        sa.UniqueConstraint("id"),
        sqlite_strict=True,
    )
    op.create_index("ix_leader_place_agreement", "leader_place", ["agreement"], unique=False)


def _legal_source() -> None:
    op.create_table(
        "legal_source",
        sa.Column("entry", sa.Integer(), nullable=False),
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("agreement", sa.Text(), nullable=False),
        sa.Column("title", sa.Text(), nullable=False),
        sa.Column("clauses", sa.Text(), nullable=False),
        sa.Column("checked_on", sa.Text(), nullable=True),
        sa.Column("checked_by", sa.Text(), nullable=True),
        sa.CheckConstraint(
            "checked_on GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'", name="ck_legal_source_checked_on"
        ),
        sa.CheckConstraint("clauses GLOB '[[]*]'", name="ck_legal_source_clauses"),
        sa.ForeignKeyConstraint(["agreement"], ["agreement.id"], ondelete="RESTRICT"),
        sa.ForeignKeyConstraint(["checked_by"], ["role.id"], ondelete="RESTRICT"),
        sa.PrimaryKeyConstraint("entry"),
        sa.UniqueConstraint("id"),
        sqlite_strict=True,
    )
    op.create_index("ix_legal_source_agreement", "legal_source", ["agreement"], unique=False)
    op.create_index("ix_legal_source_checked_by", "legal_source", ["checked_by"], unique=False)


def _management_report() -> None:
    op.create_table(
        "management_report",
        sa.Column("entry", sa.Integer(), nullable=False),
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("agreement", sa.Text(), nullable=False),
        sa.Column("report", sa.Text(), nullable=False),
        sa.Column("owner", sa.Text(), nullable=False),
        sa.Column("receiver", sa.Text(), nullable=False),
        sa.Column("often", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(["agreement"], ["agreement.id"], ondelete="RESTRICT"),
        sa.PrimaryKeyConstraint("entry"),
        sa.UniqueConstraint("id"),
        sqlite_strict=True,
    )
    op.create_index("ix_management_report_agreement", "management_report", ["agreement"], unique=False)


def _meeting_series() -> None:
    op.create_table(
        "meeting_series",
        sa.Column("entry", sa.Integer(), nullable=False),
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("year", sa.Integer(), nullable=True),
        sa.Column("agreement", sa.Text(), nullable=True),
        sa.Column("meetings", sa.Integer(), nullable=True),
        sa.Column("starts", sa.Text(), nullable=False),
        sa.Column("ends", sa.Text(), nullable=False),
        sa.Column("place", sa.Text(), nullable=False),
        sa.Column("proposal_days", sa.Integer(), nullable=True),
        sa.Column("notice_days", sa.Integer(), nullable=True),
        sa.Column("minutes_days", sa.Integer(), nullable=True),
        sa.CheckConstraint("meetings >= 0 AND meetings <= 60", name="ck_meeting_series_meetings"),
        sa.CheckConstraint("minutes_days >= 0 AND minutes_days <= 120", name="ck_meeting_series_minutes_days"),
        sa.CheckConstraint("notice_days >= 0 AND notice_days <= 120", name="ck_meeting_series_notice_days"),
        sa.CheckConstraint("proposal_days >= 0 AND proposal_days <= 120", name="ck_meeting_series_proposal_days"),
        sa.CheckConstraint("year >= 2000 AND year <= 2100", name="ck_meeting_series_year"),
        sa.ForeignKeyConstraint(["agreement"], ["agreement.id"], ondelete="RESTRICT"),
        sa.PrimaryKeyConstraint("entry"),
        sa.UniqueConstraint("id"),
        sqlite_strict=True,
    )
    op.create_index("ix_meeting_series_agreement", "meeting_series", ["agreement"], unique=False)


def _service() -> None:
    op.create_table(
        "service",
        sa.Column("entry", sa.Integer(), nullable=False),
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("agreement", sa.Text(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("compulsory", sa.Text(), nullable=False),
        sa.Column("category", sa.Text(), nullable=False),
        sa.Column("owner", sa.Text(), nullable=False),
        sa.Column("authority", sa.Text(), nullable=False),
        sa.Column("done_by", sa.Text(), nullable=False),
        sa.Column("scope", sa.Text(), nullable=False),
        sa.Column("posts", sa.Integer(), nullable=True),
        sa.Column("budget", sa.Integer(), nullable=True),
        sa.Column("funding", sa.Text(), nullable=False),
        sa.Column("valid_from", sa.Text(), nullable=True),
        sa.Column("valid_to", sa.Text(), nullable=True),
        sa.Column("together_with", sa.Text(), nullable=False),
        sa.Column("inspected_on", sa.Text(), nullable=True),
        sa.Column("inspection_found", sa.Integer(), nullable=False),
        sa.Column("inspection_measure", sa.Text(), nullable=True),
        sa.CheckConstraint(
            "inspected_on GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'", name="ck_service_inspected_on"
        ),
        sa.CheckConstraint(
            "valid_from GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'", name="ck_service_valid_from"
        ),
        sa.CheckConstraint("valid_to GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'", name="ck_service_valid_to"),
        sa.CheckConstraint("budget >= 0 AND budget <= 9999999999", name="ck_service_budget"),
        sa.CheckConstraint("inspection_found IN (0, 1)", name="ck_service_inspection_found"),
        sa.CheckConstraint("posts >= 0 AND posts <= 999900", name="ck_service_posts"),
        sa.ForeignKeyConstraint(["agreement"], ["agreement.id"], ondelete="RESTRICT"),
        sa.ForeignKeyConstraint(["inspection_measure"], ["measure.id"], ondelete="RESTRICT"),
        sa.PrimaryKeyConstraint("entry"),
        sa.UniqueConstraint("id"),
        sqlite_strict=True,
    )
    op.create_index("ix_service_agreement", "service", ["agreement"], unique=False)
    op.create_index("ix_service_inspection_measure", "service", ["inspection_measure"], unique=False)
    op.create_index("ix_service_valid_to", "service", ["valid_to"], unique=False)


def _shared_goal() -> None:
    op.create_table(
        "shared_goal",
        sa.Column("entry", sa.Integer(), nullable=False),
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("agreement", sa.Text(), nullable=False),
        sa.Column("title", sa.Text(), nullable=False),
        sa.Column("from_year", sa.Integer(), nullable=True),
        sa.Column("to_year", sa.Integer(), nullable=True),
        sa.Column("goal", sa.Text(), nullable=True),
        sa.CheckConstraint("from_year >= 2000 AND from_year <= 2100", name="ck_shared_goal_from_year"),
        sa.CheckConstraint("to_year >= 2000 AND to_year <= 2100", name="ck_shared_goal_to_year"),
        sa.ForeignKeyConstraint(["agreement"], ["agreement.id"], ondelete="RESTRICT"),
        sa.ForeignKeyConstraint(["goal"], ["goal.id"], ondelete="RESTRICT"),
        sa.PrimaryKeyConstraint("entry"),
        sa.UniqueConstraint("id"),
        sqlite_strict=True,
    )
    op.create_index("ix_shared_goal_agreement", "shared_goal", ["agreement"], unique=False)
    op.create_index("ix_shared_goal_goal", "shared_goal", ["goal"], unique=False)


def _shared_indicator() -> None:
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
        sa.CheckConstraint(
            "seen_on GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'", name="ck_shared_indicator_seen_on"
        ),
        sa.ForeignKeyConstraint(["agreement"], ["agreement.id"], ondelete="RESTRICT"),
        sa.PrimaryKeyConstraint("entry"),
        sa.UniqueConstraint("id"),
        sqlite_strict=True,
    )
    op.create_index("ix_shared_indicator_agreement", "shared_indicator", ["agreement"], unique=False)


def _signature() -> None:
    op.create_table(
        "signature",
        sa.Column("entry", sa.Integer(), nullable=False),
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("agreement", sa.Text(), nullable=False),
        sa.Column("owner", sa.Text(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("title", sa.Text(), nullable=False),
        sa.Column("place", sa.Text(), nullable=False),
        sa.Column("signed_on", sa.Text(), nullable=True),
        sa.Column("reference", sa.Text(), nullable=False),
        sa.CheckConstraint(
            "signed_on GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'", name="ck_signature_signed_on"
        ),
        sa.ForeignKeyConstraint(["agreement"], ["agreement.id"], ondelete="RESTRICT"),
        sa.PrimaryKeyConstraint("entry"),
        sa.UniqueConstraint("id"),
        sqlite_strict=True,
    )
    op.create_index("ix_signature_agreement", "signature", ["agreement"], unique=False)


def _staff_year() -> None:
    op.create_table(
        "staff_year",
        sa.Column("entry", sa.Integer(), nullable=False),
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("agreement", sa.Text(), nullable=False),
        sa.Column("year", sa.Integer(), nullable=True),
        sa.Column("state", sa.Integer(), nullable=True),
        sa.Column("municipality", sa.Integer(), nullable=True),
        sa.Column("vacant", sa.Integer(), nullable=True),
        sa.CheckConstraint("municipality >= 0 AND municipality <= 999900", name="ck_staff_year_municipality"),
        sa.CheckConstraint("state >= 0 AND state <= 999900", name="ck_staff_year_state"),
        sa.CheckConstraint("vacant >= 0 AND vacant <= 999900", name="ck_staff_year_vacant"),
        sa.CheckConstraint("year >= 2000 AND year <= 2100", name="ck_staff_year_year"),
        sa.ForeignKeyConstraint(["agreement"], ["agreement.id"], ondelete="RESTRICT"),
        sa.PrimaryKeyConstraint("entry"),
        sa.UniqueConstraint("id"),
        sqlite_strict=True,
    )
    op.create_index("ix_staff_year_agreement", "staff_year", ["agreement"], unique=False)


def _steering_document() -> None:
    op.create_table(
        "steering_document",
        sa.Column("entry", sa.Integer(), nullable=False),
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("agreement", sa.Text(), nullable=False),
        sa.Column("title", sa.Text(), nullable=False),
        sa.Column("owner", sa.Text(), nullable=False),
        sa.Column("period", sa.Text(), nullable=False),
        sa.Column("shared", sa.Text(), nullable=False),
        sa.Column("shared_on", sa.Text(), nullable=True),
        sa.CheckConstraint(
            "shared_on GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'", name="ck_steering_document_shared_on"
        ),
        sa.ForeignKeyConstraint(["agreement"], ["agreement.id"], ondelete="RESTRICT"),
        sa.PrimaryKeyConstraint("entry"),
        sa.UniqueConstraint("id"),
        sqlite_strict=True,
    )
    op.create_index("ix_steering_document_agreement", "steering_document", ["agreement"], unique=False)


def _clause_expectations() -> None:
    op.create_table(
        "clause_expectations",
        sa.Column("record", sa.Text(), nullable=False),
        sa.Column("target", sa.Text(), nullable=False),
        sa.Column("place", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["record"], ["clause.id"], ondelete="RESTRICT"),
        sa.ForeignKeyConstraint(["target"], ["expectation.id"], ondelete="RESTRICT"),
        sa.PrimaryKeyConstraint("record", "target"),
        sqlite_strict=True,
    )
    op.create_index("ix_clause_expectations_target", "clause_expectations", ["target"], unique=False)


def _clause_goals() -> None:
    op.create_table(
        "clause_goals",
        sa.Column("record", sa.Text(), nullable=False),
        sa.Column("target", sa.Text(), nullable=False),
        sa.Column("place", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["record"], ["clause.id"], ondelete="RESTRICT"),
        sa.ForeignKeyConstraint(["target"], ["goal.id"], ondelete="RESTRICT"),
        sa.PrimaryKeyConstraint("record", "target"),
        sqlite_strict=True,
    )
    op.create_index("ix_clause_goals_target", "clause_goals", ["target"], unique=False)


def _cross_task() -> None:
    op.create_table(
        "cross_task",
        sa.Column("entry", sa.Integer(), nullable=False),
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("agreement", sa.Text(), nullable=False),
        sa.Column("task", sa.Text(), nullable=False),
        sa.Column("answers", sa.Text(), nullable=False),
        sa.Column("done_by", sa.Text(), nullable=False),
        sa.Column("role", sa.Text(), nullable=False),
        sa.Column("decides", sa.Integer(), nullable=False),
        sa.Column("annex", sa.Text(), nullable=True),
        sa.CheckConstraint("decides IN (0, 1)", name="ck_cross_task_decides"),
        sa.ForeignKeyConstraint(["agreement"], ["agreement.id"], ondelete="RESTRICT"),
        sa.ForeignKeyConstraint(["annex"], ["annex.id"], ondelete="RESTRICT"),
        sa.PrimaryKeyConstraint("entry"),
        sa.UniqueConstraint("id"),
        sqlite_strict=True,
    )
    op.create_index("ix_cross_task_agreement", "cross_task", ["agreement"], unique=False)
    op.create_index("ix_cross_task_annex", "cross_task", ["annex"], unique=False)


def _delegation() -> None:
    op.create_table(
        "delegation",
        sa.Column("entry", sa.Integer(), nullable=False),
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("agreement", sa.Text(), nullable=False),
        sa.Column("nr", sa.Text(), nullable=False),
        sa.Column("power", sa.Text(), nullable=False),
        sa.Column("owner", sa.Text(), nullable=False),
        sa.Column("to_role", sa.Text(), nullable=False),
        sa.Column("authority", sa.Text(), nullable=False),
        sa.Column("ceiling", sa.Integer(), nullable=True),
        sa.Column("further", sa.Integer(), nullable=False),
        sa.Column("decided_on", sa.Text(), nullable=True),
        sa.Column("until", sa.Text(), nullable=True),
        sa.Column("annex", sa.Text(), nullable=True),
        sa.CheckConstraint(
            "decided_on GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'", name="ck_delegation_decided_on"
        ),
        sa.CheckConstraint("until GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'", name="ck_delegation_until"),
        sa.CheckConstraint("ceiling >= 0 AND ceiling <= 9999999999", name="ck_delegation_ceiling"),
        sa.CheckConstraint("further IN (0, 1)", name="ck_delegation_further"),
        sa.ForeignKeyConstraint(["agreement"], ["agreement.id"], ondelete="RESTRICT"),
        sa.ForeignKeyConstraint(["annex"], ["annex.id"], ondelete="RESTRICT"),
        sa.PrimaryKeyConstraint("entry"),
        sa.UniqueConstraint("id"),
        sqlite_strict=True,
    )
    op.create_index("ix_delegation_agreement", "delegation", ["agreement"], unique=False)
    op.create_index("ix_delegation_annex", "delegation", ["annex"], unique=False)
    op.create_index("ix_delegation_until", "delegation", ["until"], unique=False)


def _meeting() -> None:
    op.create_table(
        "meeting",
        sa.Column("entry", sa.Integer(), nullable=False),
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("series", sa.Text(), nullable=True),
        sa.Column("year", sa.Integer(), nullable=True),
        sa.Column("type", sa.Text(), nullable=False),
        sa.Column("season", sa.Text(), nullable=False),
        sa.Column("held_on", sa.Text(), nullable=True),
        sa.Column("starts", sa.Text(), nullable=False),
        sa.Column("ends", sa.Text(), nullable=False),
        sa.Column("place", sa.Text(), nullable=False),
        sa.Column("form", sa.Text(), nullable=False),
        sa.Column("absence", sa.Text(), nullable=False),
        sa.Column("chair", sa.Text(), nullable=True),
        sa.Column("secretary", sa.Text(), nullable=True),
        sa.Column("proposals_due", sa.Text(), nullable=True),
        sa.Column("notice_due", sa.Text(), nullable=True),
        sa.Column("minutes_due", sa.Text(), nullable=True),
        sa.Column("quorum", sa.Text(), nullable=False),
        sa.Column("status", sa.Text(), nullable=False),
        sa.Column("state_approver", sa.Text(), nullable=False),
        sa.Column("state_approved_on", sa.Text(), nullable=True),
        sa.Column("municipal_approver", sa.Text(), nullable=False),
        sa.Column("municipal_approved_on", sa.Text(), nullable=True),
        sa.Column("inform", sa.Text(), nullable=False),
        sa.CheckConstraint("held_on GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'", name="ck_meeting_held_on"),
        sa.CheckConstraint("inform GLOB '[[]*]'", name="ck_meeting_inform"),
        sa.CheckConstraint(
            "minutes_due GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'", name="ck_meeting_minutes_due"
        ),
        sa.CheckConstraint(
            "municipal_approved_on GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'",
            name="ck_meeting_municipal_approved_on",
        ),
        sa.CheckConstraint(
            "notice_due GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'", name="ck_meeting_notice_due"
        ),
        sa.CheckConstraint(
            "proposals_due GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'", name="ck_meeting_proposals_due"
        ),
        sa.CheckConstraint(
            "state_approved_on GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'", name="ck_meeting_state_approved_on"
        ),
        sa.CheckConstraint("year >= 2000 AND year <= 2100", name="ck_meeting_year"),
        sa.ForeignKeyConstraint(["chair"], ["role.id"], ondelete="RESTRICT"),
        sa.ForeignKeyConstraint(["secretary"], ["role.id"], ondelete="RESTRICT"),
        sa.ForeignKeyConstraint(["series"], ["meeting_series.id"], ondelete="RESTRICT"),
        sa.PrimaryKeyConstraint("entry"),
        sa.UniqueConstraint("id"),
        sqlite_strict=True,
    )
    op.create_index("ix_meeting_chair", "meeting", ["chair"], unique=False)
    op.create_index("ix_meeting_held_on", "meeting", ["held_on"], unique=False)
    op.create_index("ix_meeting_minutes_due", "meeting", ["minutes_due"], unique=False)
    op.create_index("ix_meeting_notice_due", "meeting", ["notice_due"], unique=False)
    op.create_index("ix_meeting_proposals_due", "meeting", ["proposals_due"], unique=False)
    op.create_index("ix_meeting_secretary", "meeting", ["secretary"], unique=False)
    op.create_index("ix_meeting_series", "meeting", ["series"], unique=False)


def _opening_hours() -> None:
    op.create_table(
        "opening_hours",
        sa.Column("entry", sa.Integer(), nullable=False),
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("agreement", sa.Text(), nullable=False),
        sa.Column("location", sa.Text(), nullable=True),
        sa.Column("weekday", sa.Text(), nullable=False),
        sa.Column("opens", sa.Text(), nullable=False),
        sa.Column("closes", sa.Text(), nullable=False),
        sa.Column("type", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(["agreement"], ["agreement.id"], ondelete="RESTRICT"),
        sa.ForeignKeyConstraint(["location"], ["agreement_location.id"], ondelete="RESTRICT"),
        sa.PrimaryKeyConstraint("entry"),
        sa.UniqueConstraint("id"),
        sqlite_strict=True,
    )
    op.create_index("ix_opening_hours_agreement", "opening_hours", ["agreement"], unique=False)
    op.create_index("ix_opening_hours_location", "opening_hours", ["location"], unique=False)


def _service_locations() -> None:
    op.create_table(
        "service_locations",
        sa.Column("record", sa.Text(), nullable=False),
        sa.Column("target", sa.Text(), nullable=False),
        sa.Column("place", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["record"], ["service.id"], ondelete="RESTRICT"),
        sa.ForeignKeyConstraint(["target"], ["agreement_location.id"], ondelete="RESTRICT"),
        sa.PrimaryKeyConstraint("record", "target"),
        sqlite_strict=True,
    )
    op.create_index("ix_service_locations_target", "service_locations", ["target"], unique=False)


def _agenda_item() -> None:
    op.create_table(
        "agenda_item",
        sa.Column("entry", sa.Integer(), nullable=False),
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("meeting", sa.Text(), nullable=False),
        sa.Column("case", sa.Text(), nullable=False),
        sa.Column("place", sa.Integer(), nullable=True),
        sa.Column("title", sa.Text(), nullable=False),
        sa.Column("type", sa.Text(), nullable=False),
        sa.Column("category", sa.Text(), nullable=False),
        sa.Column("raised_by", sa.Text(), nullable=False),
        sa.Column("minutes", sa.Integer(), nullable=True),
        sa.Column("used", sa.Integer(), nullable=True),
        sa.Column("officer", sa.Text(), nullable=True),
        sa.Column("background", sa.Text(), nullable=False),
        sa.Column("assessment", sa.Text(), nullable=False),
        sa.Column("proposal", sa.Text(), nullable=False),
        sa.Column("clause", sa.Text(), nullable=True),
        sa.Column("finding", sa.Text(), nullable=True),
        sa.Column("earlier", sa.Text(), nullable=True),
        sa.Column("source", sa.Text(), nullable=False),
        sa.Column("annexes", sa.Text(), nullable=False),
        sa.Column("conclusion", sa.Text(), nullable=False),
        sa.Column("decision_line", sa.Text(), nullable=False),
        sa.Column("disagreement", sa.Text(), nullable=False),
        sa.CheckConstraint("annexes GLOB '[[]*]'", name="ck_agenda_item_annexes"),
        sa.CheckConstraint("minutes >= 0 AND minutes <= 600", name="ck_agenda_item_minutes"),
        sa.CheckConstraint("place >= 0 AND place <= 10000", name="ck_agenda_item_place"),
        sa.CheckConstraint("used >= 0 AND used <= 600", name="ck_agenda_item_used"),
        sa.ForeignKeyConstraint(["clause"], ["clause.id"], ondelete="RESTRICT"),
        sa.ForeignKeyConstraint(["earlier"], ["agenda_item.id"], ondelete="RESTRICT"),
        sa.ForeignKeyConstraint(["finding"], ["finding.id"], ondelete="RESTRICT"),
        sa.ForeignKeyConstraint(["meeting"], ["meeting.id"], ondelete="RESTRICT"),
        sa.ForeignKeyConstraint(["officer"], ["role.id"], ondelete="RESTRICT"),
        sa.PrimaryKeyConstraint("entry"),
        sa.UniqueConstraint("id"),
        sqlite_strict=True,
    )
    op.create_index("ix_agenda_item_clause", "agenda_item", ["clause"], unique=False)
    op.create_index("ix_agenda_item_earlier", "agenda_item", ["earlier"], unique=False)
    op.create_index("ix_agenda_item_finding", "agenda_item", ["finding"], unique=False)
    op.create_index("ix_agenda_item_meeting", "agenda_item", ["meeting"], unique=False)
    op.create_index("ix_agenda_item_officer", "agenda_item", ["officer"], unique=False)


def _attendance() -> None:
    op.create_table(
        "attendance",
        sa.Column("entry", sa.Integer(), nullable=False),
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("meeting", sa.Text(), nullable=False),
        sa.Column("title", sa.Text(), nullable=False),
        sa.Column("owner", sa.Text(), nullable=False),
        sa.Column("observer", sa.Integer(), nullable=False),
        sa.Column("presence", sa.Text(), nullable=False),
        sa.CheckConstraint("observer IN (0, 1)", name="ck_attendance_observer"),
        sa.ForeignKeyConstraint(["meeting"], ["meeting.id"], ondelete="RESTRICT"),
        sa.PrimaryKeyConstraint("entry"),
        sa.UniqueConstraint("id"),
        sqlite_strict=True,
    )
    op.create_index("ix_attendance_meeting", "attendance", ["meeting"], unique=False)


def _put_off() -> None:
    op.create_table(
        "put_off",
        sa.Column("entry", sa.Integer(), nullable=False),
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("meeting", sa.Text(), nullable=False),
        sa.Column("source", sa.Text(), nullable=False),
        sa.Column("title", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(["meeting"], ["meeting.id"], ondelete="RESTRICT"),
        sa.PrimaryKeyConstraint("entry"),
        sa.UniqueConstraint("id"),
        sqlite_strict=True,
    )
    op.create_index("ix_put_off_meeting", "put_off", ["meeting"], unique=False)


def _agenda_item_expectations() -> None:
    op.create_table(
        "agenda_item_expectations",
        sa.Column("record", sa.Text(), nullable=False),
        sa.Column("target", sa.Text(), nullable=False),
        sa.Column("place", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["record"], ["agenda_item.id"], ondelete="RESTRICT"),
        sa.ForeignKeyConstraint(["target"], ["expectation.id"], ondelete="RESTRICT"),
        sa.PrimaryKeyConstraint("record", "target"),
        sqlite_strict=True,
    )
    op.create_index("ix_agenda_item_expectations_target", "agenda_item_expectations", ["target"], unique=False)


def _agenda_item_goals() -> None:
    op.create_table(
        "agenda_item_goals",
        sa.Column("record", sa.Text(), nullable=False),
        sa.Column("target", sa.Text(), nullable=False),
        sa.Column("place", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["record"], ["agenda_item.id"], ondelete="RESTRICT"),
        sa.ForeignKeyConstraint(["target"], ["goal.id"], ondelete="RESTRICT"),
        sa.PrimaryKeyConstraint("record", "target"),
        sqlite_strict=True,
    )
    op.create_index("ix_agenda_item_goals_target", "agenda_item_goals", ["target"], unique=False)


def _agenda_item_measures() -> None:
    op.create_table(
        "agenda_item_measures",
        sa.Column("record", sa.Text(), nullable=False),
        sa.Column("target", sa.Text(), nullable=False),
        sa.Column("place", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["record"], ["agenda_item.id"], ondelete="RESTRICT"),
        sa.ForeignKeyConstraint(["target"], ["measure.id"], ondelete="RESTRICT"),
        sa.PrimaryKeyConstraint("record", "target"),
        sqlite_strict=True,
    )
    op.create_index("ix_agenda_item_measures_target", "agenda_item_measures", ["target"], unique=False)


def _follow_up() -> None:
    op.create_table(
        "follow_up",
        sa.Column("entry", sa.Integer(), nullable=False),
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("item", sa.Text(), nullable=False),
        sa.Column("task", sa.Text(), nullable=False),
        sa.Column("role", sa.Text(), nullable=True),
        sa.Column("owner_line", sa.Text(), nullable=False),
        sa.Column("due", sa.Text(), nullable=True),
        sa.Column("status", sa.Text(), nullable=False),
        sa.Column("comment", sa.Text(), nullable=False),
        sa.Column("closed_on", sa.Text(), nullable=True),
        sa.Column("measure", sa.Text(), nullable=True),
        sa.CheckConstraint(
            "closed_on GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'", name="ck_follow_up_closed_on"
        ),
        sa.CheckConstraint("due GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'", name="ck_follow_up_due"),
        sa.ForeignKeyConstraint(["item"], ["agenda_item.id"], ondelete="RESTRICT"),
        sa.ForeignKeyConstraint(["measure"], ["measure.id"], ondelete="RESTRICT"),
        sa.ForeignKeyConstraint(["role"], ["role.id"], ondelete="RESTRICT"),
        sa.PrimaryKeyConstraint("entry"),
        sa.UniqueConstraint("id"),
        sqlite_strict=True,
    )
    op.create_index("ix_follow_up_due", "follow_up", ["due"], unique=False)
    op.create_index("ix_follow_up_item", "follow_up", ["item"], unique=False)
    op.create_index("ix_follow_up_measure", "follow_up", ["measure"], unique=False)
    op.create_index("ix_follow_up_role", "follow_up", ["role"], unique=False)


def _formal_decision() -> None:
    op.create_table(
        "formal_decision",
        sa.Column("entry", sa.Integer(), nullable=False),
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("item", sa.Text(), nullable=False),
        sa.Column("owner", sa.Text(), nullable=False),
        sa.Column("body", sa.Text(), nullable=False),
        sa.Column("decided_on", sa.Text(), nullable=True),
        sa.Column("reference", sa.Text(), nullable=False),
        sa.CheckConstraint(
            "decided_on GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'", name="ck_formal_decision_decided_on"
        ),
        sa.ForeignKeyConstraint(["item"], ["agenda_item.id"], ondelete="RESTRICT"),
        sa.PrimaryKeyConstraint("entry"),
        sa.UniqueConstraint("id"),
        sqlite_strict=True,
    )
    op.create_index("ix_formal_decision_item", "formal_decision", ["item"], unique=False)
