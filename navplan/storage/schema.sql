CREATE TABLE access_day (
    entry INTEGER NOT NULL,
    id TEXT NOT NULL,
    sheet TEXT NOT NULL,
    weekday TEXT NOT NULL,
    opens TEXT NOT NULL,
    closes TEXT NOT NULL,
    staffed INTEGER NOT NULL,
    drop_in INTEGER NOT NULL,
    PRIMARY KEY (entry),
    CONSTRAINT ck_access_day_drop_in CHECK (drop_in IN (0, 1)),
    CONSTRAINT ck_access_day_staffed CHECK (staffed IN (0, 1)),
    FOREIGN KEY(sheet) REFERENCES access_sheet (id) ON DELETE RESTRICT,
    UNIQUE (id)
) STRICT;
CREATE INDEX ix_access_day_sheet ON access_day (sheet);
CREATE TABLE access_sheet (
    entry INTEGER NOT NULL,
    id TEXT NOT NULL,
    role TEXT,
    routine TEXT NOT NULL,
    routine_place TEXT NOT NULL,
    reviewed_on TEXT,
    next_review TEXT,
    note TEXT NOT NULL,
    duty_phone TEXT NOT NULL,
    duty_number TEXT NOT NULL,
    duty_from TEXT NOT NULL,
    duty_to TEXT NOT NULL,
    centre_from TEXT NOT NULL,
    centre_to TEXT NOT NULL,
    answers_centre TEXT NOT NULL,
    closed_way TEXT NOT NULL,
    same_day TEXT NOT NULL,
    not_digital TEXT NOT NULL,
    interpreter TEXT NOT NULL,
    accessible TEXT NOT NULL,
    limits_reason TEXT NOT NULL,
    compensation TEXT NOT NULL,
    tested_on TEXT,
    test_answered TEXT NOT NULL,
    test_minutes INTEGER,
    web_checked TEXT,
    discussed_on TEXT,
    PRIMARY KEY (entry),
    CONSTRAINT ck_access_sheet_discussed_on CHECK (discussed_on GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
    CONSTRAINT ck_access_sheet_next_review CHECK (next_review GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
    CONSTRAINT ck_access_sheet_reviewed_on CHECK (reviewed_on GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
    CONSTRAINT ck_access_sheet_tested_on CHECK (tested_on GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
    CONSTRAINT ck_access_sheet_web_checked CHECK (web_checked GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
    CONSTRAINT ck_access_sheet_test_minutes CHECK (test_minutes >= 0 AND test_minutes <= 600),
    FOREIGN KEY(role) REFERENCES role (id) ON DELETE RESTRICT,
    UNIQUE (id)
) STRICT;
CREATE INDEX ix_access_sheet_next_review ON access_sheet (next_review);
CREATE INDEX ix_access_sheet_role ON access_sheet (role);
CREATE TABLE activity (
    entry INTEGER NOT NULL,
    id TEXT NOT NULL,
    title TEXT NOT NULL,
    track TEXT NOT NULL,
    type TEXT NOT NULL,
    mode TEXT NOT NULL,
    repeats TEXT NOT NULL,
    first TEXT,
    every INTEGER,
    ordinal TEXT NOT NULL,
    weekday TEXT NOT NULL,
    week INTEGER,
    lasts INTEGER,
    base TEXT,
    distance INTEGER,
    moves TEXT NOT NULL,
    date_state TEXT NOT NULL,
    role TEXT,
    owner_line TEXT NOT NULL,
    remind TEXT NOT NULL,
    delivery TEXT NOT NULL,
    receiver TEXT NOT NULL,
    source TEXT NOT NULL,
    checked TEXT,
    note TEXT NOT NULL,
    stops INTEGER NOT NULL,
    origin TEXT NOT NULL,
    PRIMARY KEY (entry),
    CONSTRAINT ck_activity_checked CHECK (checked GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
    CONSTRAINT ck_activity_first CHECK (first GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
    CONSTRAINT ck_activity_remind CHECK (remind GLOB '[[]*]'),
    CONSTRAINT ck_activity_every CHECK (every >= 2 AND every <= 20),
    CONSTRAINT ck_activity_lasts CHECK (lasts >= 1 AND lasts <= 366),
    CONSTRAINT ck_activity_distance CHECK (distance >= -366 AND distance <= 366),
    CONSTRAINT ck_activity_stops CHECK (stops IN (0, 1)),
    CONSTRAINT ck_activity_week CHECK (week >= 1 AND week <= 53),
    FOREIGN KEY(base) REFERENCES activity (id) ON DELETE RESTRICT,
    FOREIGN KEY(role) REFERENCES role (id) ON DELETE RESTRICT,
    UNIQUE (id)
) STRICT;
CREATE INDEX ix_activity_base ON activity (base);
CREATE INDEX ix_activity_role ON activity (role);
CREATE TABLE activity_expectations (
    record TEXT NOT NULL,
    target TEXT NOT NULL,
    place INTEGER NOT NULL,
    PRIMARY KEY (record, target),
    FOREIGN KEY(record) REFERENCES activity (id) ON DELETE RESTRICT,
    FOREIGN KEY(target) REFERENCES expectation (id) ON DELETE RESTRICT
) STRICT;
CREATE INDEX ix_activity_expectations_target ON activity_expectations (target);
CREATE TABLE activity_goals (
    record TEXT NOT NULL,
    target TEXT NOT NULL,
    place INTEGER NOT NULL,
    PRIMARY KEY (record, target),
    FOREIGN KEY(record) REFERENCES activity (id) ON DELETE RESTRICT,
    FOREIGN KEY(target) REFERENCES goal (id) ON DELETE RESTRICT
) STRICT;
CREATE INDEX ix_activity_goals_target ON activity_goals (target);
CREATE TABLE activity_measures (
    record TEXT NOT NULL,
    target TEXT NOT NULL,
    place INTEGER NOT NULL,
    PRIMARY KEY (record, target),
    FOREIGN KEY(record) REFERENCES activity (id) ON DELETE RESTRICT,
    FOREIGN KEY(target) REFERENCES measure (id) ON DELETE RESTRICT
) STRICT;
CREATE INDEX ix_activity_measures_target ON activity_measures (target);
CREATE TABLE agenda_item (
    entry INTEGER NOT NULL,
    id TEXT NOT NULL,
    meeting TEXT NOT NULL,
    "case" TEXT NOT NULL,
    place INTEGER,
    title TEXT NOT NULL,
    type TEXT NOT NULL,
    category TEXT NOT NULL,
    raised_by TEXT NOT NULL,
    minutes INTEGER,
    used INTEGER,
    officer TEXT,
    background TEXT NOT NULL,
    assessment TEXT NOT NULL,
    proposal TEXT NOT NULL,
    clause TEXT,
    finding TEXT,
    earlier TEXT,
    source TEXT NOT NULL,
    annexes TEXT NOT NULL,
    conclusion TEXT NOT NULL,
    decision_line TEXT NOT NULL,
    disagreement TEXT NOT NULL,
    PRIMARY KEY (entry),
    CONSTRAINT ck_agenda_item_annexes CHECK (annexes GLOB '[[]*]'),
    CONSTRAINT ck_agenda_item_minutes CHECK (minutes >= 0 AND minutes <= 600),
    CONSTRAINT ck_agenda_item_place CHECK (place >= 0 AND place <= 10000),
    CONSTRAINT ck_agenda_item_used CHECK (used >= 0 AND used <= 600),
    FOREIGN KEY(clause) REFERENCES clause (id) ON DELETE RESTRICT,
    FOREIGN KEY(earlier) REFERENCES agenda_item (id) ON DELETE RESTRICT,
    FOREIGN KEY(finding) REFERENCES finding (id) ON DELETE RESTRICT,
    FOREIGN KEY(meeting) REFERENCES meeting (id) ON DELETE RESTRICT,
    FOREIGN KEY(officer) REFERENCES role (id) ON DELETE RESTRICT,
    UNIQUE (id)
) STRICT;
CREATE INDEX ix_agenda_item_clause ON agenda_item (clause);
CREATE INDEX ix_agenda_item_earlier ON agenda_item (earlier);
CREATE INDEX ix_agenda_item_finding ON agenda_item (finding);
CREATE INDEX ix_agenda_item_meeting ON agenda_item (meeting);
CREATE INDEX ix_agenda_item_officer ON agenda_item (officer);
CREATE TABLE agenda_item_expectations (
    record TEXT NOT NULL,
    target TEXT NOT NULL,
    place INTEGER NOT NULL,
    PRIMARY KEY (record, target),
    FOREIGN KEY(record) REFERENCES agenda_item (id) ON DELETE RESTRICT,
    FOREIGN KEY(target) REFERENCES expectation (id) ON DELETE RESTRICT
) STRICT;
CREATE INDEX ix_agenda_item_expectations_target ON agenda_item_expectations (target);
CREATE TABLE agenda_item_goals (
    record TEXT NOT NULL,
    target TEXT NOT NULL,
    place INTEGER NOT NULL,
    PRIMARY KEY (record, target),
    FOREIGN KEY(record) REFERENCES agenda_item (id) ON DELETE RESTRICT,
    FOREIGN KEY(target) REFERENCES goal (id) ON DELETE RESTRICT
) STRICT;
CREATE INDEX ix_agenda_item_goals_target ON agenda_item_goals (target);
CREATE TABLE agenda_item_measures (
    record TEXT NOT NULL,
    target TEXT NOT NULL,
    place INTEGER NOT NULL,
    PRIMARY KEY (record, target),
    FOREIGN KEY(record) REFERENCES agenda_item (id) ON DELETE RESTRICT,
    FOREIGN KEY(target) REFERENCES measure (id) ON DELETE RESTRICT
) STRICT;
CREATE INDEX ix_agenda_item_measures_target ON agenda_item_measures (target);
CREATE TABLE agreement (
    entry INTEGER NOT NULL,
    id TEXT NOT NULL,
    title TEXT NOT NULL,
    office_name TEXT NOT NULL,
    office TEXT,
    type TEXT NOT NULL,
    language TEXT NOT NULL,
    version TEXT NOT NULL,
    replaces TEXT,
    status TEXT NOT NULL,
    state_name TEXT NOT NULL,
    state_number TEXT NOT NULL,
    state_signatory TEXT NOT NULL,
    state_signatory_title TEXT NOT NULL,
    contact_state TEXT NOT NULL,
    contact_municipality TEXT NOT NULL,
    archive_state TEXT NOT NULL,
    archive_municipality TEXT NOT NULL,
    purpose TEXT NOT NULL,
    vision TEXT NOT NULL,
    challenges TEXT NOT NULL,
    joint_plan TEXT NOT NULL,
    opening_limit INTEGER,
    opening_reason TEXT NOT NULL,
    emergency_access TEXT NOT NULL,
    opening_changes TEXT NOT NULL,
    universal_design TEXT NOT NULL,
    universal_design_on TEXT,
    area_concept TEXT NOT NULL,
    area_note TEXT NOT NULL,
    safety_heard_on TEXT,
    council_heard_on TEXT,
    safety_standard TEXT NOT NULL,
    access TEXT NOT NULL,
    organisation TEXT NOT NULL,
    leadership TEXT NOT NULL,
    area TEXT NOT NULL,
    meetings_a_year INTEGER,
    agenda_owner TEXT NOT NULL,
    notice_days INTEGER,
    proposal_days INTEGER,
    minutes_days INTEGER,
    coordination TEXT NOT NULL,
    political_contact TEXT NOT NULL,
    internal_control TEXT NOT NULL,
    internal_control_on TEXT,
    joint_leader_agreement TEXT NOT NULL,
    leader_talks INTEGER,
    leader_employer TEXT NOT NULL,
    leader_process TEXT NOT NULL,
    leader_laws TEXT NOT NULL,
    staff_process TEXT NOT NULL,
    deputy TEXT NOT NULL,
    conditions TEXT NOT NULL,
    crossed TEXT NOT NULL,
    instruction TEXT NOT NULL,
    whole TEXT NOT NULL,
    access_rules TEXT NOT NULL,
    secrecy TEXT NOT NULL,
    privacy_officer_state TEXT NOT NULL,
    privacy_officer_municipality TEXT NOT NULL,
    breach_notice TEXT NOT NULL,
    rehearsed_on TEXT,
    participation TEXT NOT NULL,
    main_agreement_state TEXT NOT NULL,
    main_agreement_municipality TEXT NOT NULL,
    safety_goals TEXT NOT NULL,
    participation_meetings INTEGER,
    results_months TEXT NOT NULL,
    other_value TEXT NOT NULL,
    competence_year INTEGER,
    competence_grounds TEXT NOT NULL,
    innovation TEXT NOT NULL,
    user_council TEXT NOT NULL,
    no_council_reason TEXT NOT NULL,
    council_meetings INTEGER,
    council_members TEXT NOT NULL,
    other_voices TEXT NOT NULL,
    council_answers TEXT NOT NULL,
    coordination_duty TEXT NOT NULL,
    individual_plan TEXT NOT NULL,
    youth TEXT NOT NULL,
    joint_budget INTEGER,
    use_of_resources TEXT NOT NULL,
    host_type TEXT NOT NULL,
    host_agreement_on TEXT,
    host_notice TEXT NOT NULL,
    host_leaving TEXT NOT NULL,
    host_leaving_months INTEGER,
    host_reports TEXT NOT NULL,
    dispute_in_writing TEXT NOT NULL,
    valid_from TEXT,
    valid_to TEXT,
    running INTEGER NOT NULL,
    evaluation_months INTEGER,
    next_evaluation TEXT,
    evaluated_on TEXT,
    evaluation_result TEXT NOT NULL,
    reopen_when TEXT NOT NULL,
    notice_months INTEGER,
    PRIMARY KEY (entry),
    CONSTRAINT ck_agreement_competence_grounds CHECK (competence_grounds GLOB '[[]*]'),
    CONSTRAINT ck_agreement_council_heard_on CHECK (council_heard_on GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
    CONSTRAINT ck_agreement_evaluated_on CHECK (evaluated_on GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
    CONSTRAINT ck_agreement_host_agreement_on CHECK (host_agreement_on GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
    CONSTRAINT ck_agreement_internal_control_on CHECK (internal_control_on GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
    CONSTRAINT ck_agreement_leader_laws CHECK (leader_laws GLOB '[[]*]'),
    CONSTRAINT ck_agreement_next_evaluation CHECK (next_evaluation GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
    CONSTRAINT ck_agreement_other_voices CHECK (other_voices GLOB '[[]*]'),
    CONSTRAINT ck_agreement_rehearsed_on CHECK (rehearsed_on GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
    CONSTRAINT ck_agreement_reopen_when CHECK (reopen_when GLOB '[[]*]'),
    CONSTRAINT ck_agreement_results_months CHECK (results_months GLOB '[[]*]'),
    CONSTRAINT ck_agreement_safety_heard_on CHECK (safety_heard_on GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
    CONSTRAINT ck_agreement_universal_design_on CHECK (universal_design_on GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
    CONSTRAINT ck_agreement_valid_from CHECK (valid_from GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
    CONSTRAINT ck_agreement_valid_to CHECK (valid_to GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
    CONSTRAINT ck_agreement_competence_year CHECK (competence_year >= 2000 AND competence_year <= 2100),
    CONSTRAINT ck_agreement_council_meetings CHECK (council_meetings >= 0 AND council_meetings <= 60),
    CONSTRAINT ck_agreement_evaluation_months CHECK (evaluation_months >= 1 AND evaluation_months <= 120),
    CONSTRAINT ck_agreement_host_leaving_months CHECK (host_leaving_months >= 0 AND host_leaving_months <= 60),
    CONSTRAINT ck_agreement_joint_budget CHECK (joint_budget >= 0 AND joint_budget <= 9999999999),
    CONSTRAINT ck_agreement_leader_talks CHECK (leader_talks >= 0 AND leader_talks <= 60),
    CONSTRAINT ck_agreement_meetings_a_year CHECK (meetings_a_year >= 0 AND meetings_a_year <= 60),
    CONSTRAINT ck_agreement_minutes_days CHECK (minutes_days >= 0 AND minutes_days <= 120),
    CONSTRAINT ck_agreement_notice_days CHECK (notice_days >= 0 AND notice_days <= 120),
    CONSTRAINT ck_agreement_notice_months CHECK (notice_months >= 0 AND notice_months <= 60),
    CONSTRAINT ck_agreement_opening_limit CHECK (opening_limit >= 0 AND opening_limit <= 60),
    CONSTRAINT ck_agreement_participation_meetings CHECK (participation_meetings >= 0 AND participation_meetings <= 60),
    CONSTRAINT ck_agreement_proposal_days CHECK (proposal_days >= 0 AND proposal_days <= 120),
    CONSTRAINT ck_agreement_running CHECK (running IN (0, 1)),
    FOREIGN KEY(office) REFERENCES office (id) ON DELETE RESTRICT,
    FOREIGN KEY(replaces) REFERENCES agreement (id) ON DELETE RESTRICT,
    UNIQUE (id)
) STRICT;
CREATE INDEX ix_agreement_next_evaluation ON agreement (next_evaluation);
CREATE INDEX ix_agreement_office ON agreement (office);
CREATE INDEX ix_agreement_replaces ON agreement (replaces);
CREATE INDEX ix_agreement_valid_to ON agreement (valid_to);
CREATE TABLE agreement_case (
    entry INTEGER NOT NULL,
    id TEXT NOT NULL,
    agreement TEXT NOT NULL,
    body TEXT NOT NULL,
    treated_on TEXT,
    "case" TEXT NOT NULL,
    outcome TEXT NOT NULL,
    PRIMARY KEY (entry),
    CONSTRAINT ck_agreement_case_treated_on CHECK (treated_on GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
    FOREIGN KEY(agreement) REFERENCES agreement (id) ON DELETE RESTRICT,
    UNIQUE (id)
) STRICT;
CREATE INDEX ix_agreement_case_agreement ON agreement_case (agreement);
CREATE TABLE agreement_hearing (
    entry INTEGER NOT NULL,
    id TEXT NOT NULL,
    agreement TEXT NOT NULL,
    party TEXT NOT NULL,
    heard_on TEXT,
    said TEXT NOT NULL,
    PRIMARY KEY (entry),
    CONSTRAINT ck_agreement_hearing_heard_on CHECK (heard_on GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
    FOREIGN KEY(agreement) REFERENCES agreement (id) ON DELETE RESTRICT,
    UNIQUE (id)
) STRICT;
CREATE INDEX ix_agreement_hearing_agreement ON agreement_hearing (agreement);
CREATE TABLE agreement_internal_control_by (
    record TEXT NOT NULL,
    target TEXT NOT NULL,
    place INTEGER NOT NULL,
    PRIMARY KEY (record, target),
    FOREIGN KEY(record) REFERENCES agreement (id) ON DELETE RESTRICT,
    FOREIGN KEY(target) REFERENCES role (id) ON DELETE RESTRICT
) STRICT;
CREATE INDEX ix_agreement_internal_control_by_target ON agreement_internal_control_by (target);
CREATE TABLE agreement_location (
    entry INTEGER NOT NULL,
    id TEXT NOT NULL,
    agreement TEXT NOT NULL,
    name TEXT NOT NULL,
    address TEXT NOT NULL,
    type TEXT NOT NULL,
    municipality TEXT NOT NULL,
    services TEXT NOT NULL,
    landlord TEXT NOT NULL,
    PRIMARY KEY (entry),
    FOREIGN KEY(agreement) REFERENCES agreement (id) ON DELETE RESTRICT,
    UNIQUE (id)
) STRICT;
CREATE INDEX ix_agreement_location_agreement ON agreement_location (agreement);
CREATE TABLE agreement_participant (
    entry INTEGER NOT NULL,
    id TEXT NOT NULL,
    agreement TEXT NOT NULL,
    title TEXT NOT NULL,
    owner TEXT NOT NULL,
    deputy TEXT NOT NULL,
    voice TEXT NOT NULL,
    PRIMARY KEY (entry),
    FOREIGN KEY(agreement) REFERENCES agreement (id) ON DELETE RESTRICT,
    UNIQUE (id)
) STRICT;
CREATE INDEX ix_agreement_participant_agreement ON agreement_participant (agreement);
CREATE TABLE agreement_party (
    entry INTEGER NOT NULL,
    id TEXT NOT NULL,
    agreement TEXT NOT NULL,
    name TEXT NOT NULL,
    municipal_number TEXT NOT NULL,
    org_number TEXT NOT NULL,
    role TEXT NOT NULL,
    municipality TEXT,
    signatory TEXT NOT NULL,
    signatory_title TEXT NOT NULL,
    resolved_on TEXT,
    resolved_case TEXT NOT NULL,
    settlement_key TEXT NOT NULL,
    settlement_share INTEGER,
    settlement_amount INTEGER,
    meetings_a_year INTEGER,
    meets TEXT NOT NULL,
    PRIMARY KEY (entry),
    CONSTRAINT ck_agreement_party_resolved_on CHECK (resolved_on GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
    CONSTRAINT ck_agreement_party_meetings_a_year CHECK (meetings_a_year >= 0 AND meetings_a_year <= 60),
    CONSTRAINT ck_agreement_party_settlement_amount CHECK (settlement_amount >= 0 AND settlement_amount <= 9999999999),
    CONSTRAINT ck_agreement_party_settlement_share CHECK (settlement_share >= 0 AND settlement_share <= 10000),
    FOREIGN KEY(agreement) REFERENCES agreement (id) ON DELETE RESTRICT,
    FOREIGN KEY(municipality) REFERENCES municipality (id) ON DELETE RESTRICT,
    UNIQUE (id)
) STRICT;
CREATE INDEX ix_agreement_party_agreement ON agreement_party (agreement);
CREATE INDEX ix_agreement_party_municipality ON agreement_party (municipality);
CREATE TABLE agreement_safety_roles (
    record TEXT NOT NULL,
    target TEXT NOT NULL,
    place INTEGER NOT NULL,
    PRIMARY KEY (record, target),
    FOREIGN KEY(record) REFERENCES agreement (id) ON DELETE RESTRICT,
    FOREIGN KEY(target) REFERENCES role (id) ON DELETE RESTRICT
) STRICT;
CREATE INDEX ix_agreement_safety_roles_target ON agreement_safety_roles (target);
CREATE TABLE aid_sheet (
    entry INTEGER NOT NULL,
    id TEXT NOT NULL,
    role TEXT,
    routine TEXT NOT NULL,
    routine_place TEXT NOT NULL,
    reviewed_on TEXT,
    next_review TEXT,
    note TEXT NOT NULL,
    rates_on TEXT,
    rates_guiding TEXT NOT NULL,
    child_benefit TEXT NOT NULL,
    special_needs TEXT NOT NULL,
    days INTEGER,
    emergency_days INTEGER,
    long_term INTEGER,
    long_term_on TEXT,
    two_persons TEXT NOT NULL,
    guide_read TEXT,
    PRIMARY KEY (entry),
    CONSTRAINT ck_aid_sheet_guide_read CHECK (guide_read GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
    CONSTRAINT ck_aid_sheet_long_term_on CHECK (long_term_on GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
    CONSTRAINT ck_aid_sheet_next_review CHECK (next_review GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
    CONSTRAINT ck_aid_sheet_rates_on CHECK (rates_on GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
    CONSTRAINT ck_aid_sheet_reviewed_on CHECK (reviewed_on GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
    CONSTRAINT ck_aid_sheet_days CHECK (days >= 0 AND days <= 999),
    CONSTRAINT ck_aid_sheet_emergency_days CHECK (emergency_days >= 0 AND emergency_days <= 999),
    CONSTRAINT ck_aid_sheet_long_term CHECK (long_term >= 0 AND long_term <= 99999),
    FOREIGN KEY(role) REFERENCES role (id) ON DELETE RESTRICT,
    UNIQUE (id)
) STRICT;
CREATE INDEX ix_aid_sheet_next_review ON aid_sheet (next_review);
CREATE INDEX ix_aid_sheet_role ON aid_sheet (role);
CREATE TABLE alembic_version (
    version_num VARCHAR(32) NOT NULL,
    CONSTRAINT alembic_version_pkc PRIMARY KEY (version_num)
);
CREATE TABLE annex (
    entry INTEGER NOT NULL,
    id TEXT NOT NULL,
    agreement TEXT NOT NULL,
    nr INTEGER,
    title TEXT NOT NULL,
    type TEXT NOT NULL,
    dated TEXT,
    version TEXT NOT NULL,
    reference TEXT NOT NULL,
    enclosed INTEGER NOT NULL,
    PRIMARY KEY (entry),
    CONSTRAINT ck_annex_dated CHECK (dated GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
    CONSTRAINT ck_annex_enclosed CHECK (enclosed IN (0, 1)),
    CONSTRAINT ck_annex_nr CHECK (nr >= 1 AND nr <= 99),
    FOREIGN KEY(agreement) REFERENCES agreement (id) ON DELETE RESTRICT,
    UNIQUE (id)
) STRICT;
CREATE INDEX ix_annex_agreement ON annex (agreement);
CREATE TABLE assessment (
    entry INTEGER NOT NULL,
    id TEXT NOT NULL,
    expectation TEXT NOT NULL,
    work TEXT NOT NULL,
    result TEXT NOT NULL,
    comment TEXT NOT NULL,
    role TEXT,
    assessed_on TEXT,
    again INTEGER NOT NULL,
    PRIMARY KEY (entry),
    CONSTRAINT ck_assessment_assessed_on CHECK (assessed_on GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
    CONSTRAINT ck_assessment_again CHECK (again IN (0, 1)),
    FOREIGN KEY(expectation) REFERENCES expectation (id) ON DELETE RESTRICT,
    FOREIGN KEY(role) REFERENCES role (id) ON DELETE RESTRICT,
    UNIQUE (id)
) STRICT;
CREATE INDEX ix_assessment_expectation ON assessment (expectation);
CREATE INDEX ix_assessment_role ON assessment (role);
CREATE TABLE attendance (
    entry INTEGER NOT NULL,
    id TEXT NOT NULL,
    meeting TEXT NOT NULL,
    title TEXT NOT NULL,
    owner TEXT NOT NULL,
    observer INTEGER NOT NULL,
    presence TEXT NOT NULL,
    PRIMARY KEY (entry),
    CONSTRAINT ck_attendance_observer CHECK (observer IN (0, 1)),
    FOREIGN KEY(meeting) REFERENCES meeting (id) ON DELETE RESTRICT,
    UNIQUE (id)
) STRICT;
CREATE INDEX ix_attendance_meeting ON attendance (meeting);
CREATE TABLE carried (
    entry INTEGER NOT NULL,
    id TEXT NOT NULL,
    letter TEXT NOT NULL,
    relation TEXT,
    kind_key TEXT NOT NULL,
    old_id TEXT NOT NULL,
    new_id TEXT NOT NULL,
    reviewed_on TEXT,
    PRIMARY KEY (entry),
    CONSTRAINT ck_carried_reviewed_on CHECK (reviewed_on GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
    FOREIGN KEY(letter) REFERENCES letter (id) ON DELETE RESTRICT,
    FOREIGN KEY(relation) REFERENCES relation (id) ON DELETE RESTRICT,
    UNIQUE (id)
) STRICT;
CREATE INDEX ix_carried_letter ON carried (letter);
CREATE INDEX ix_carried_relation ON carried (relation);
CREATE TABLE clause (
    entry INTEGER NOT NULL,
    id TEXT NOT NULL,
    agreement TEXT NOT NULL,
    point TEXT NOT NULL,
    standard_used INTEGER NOT NULL,
    local_text TEXT NOT NULL,
    role TEXT,
    due TEXT,
    PRIMARY KEY (entry),
    CONSTRAINT ck_clause_due CHECK (due GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
    CONSTRAINT ck_clause_standard_used CHECK (standard_used IN (0, 1)),
    FOREIGN KEY(agreement) REFERENCES agreement (id) ON DELETE RESTRICT,
    FOREIGN KEY(role) REFERENCES role (id) ON DELETE RESTRICT,
    UNIQUE (id)
) STRICT;
CREATE INDEX ix_clause_agreement ON clause (agreement);
CREATE INDEX ix_clause_due ON clause (due);
CREATE INDEX ix_clause_role ON clause (role);
CREATE TABLE clause_expectations (
    record TEXT NOT NULL,
    target TEXT NOT NULL,
    place INTEGER NOT NULL,
    PRIMARY KEY (record, target),
    FOREIGN KEY(record) REFERENCES clause (id) ON DELETE RESTRICT,
    FOREIGN KEY(target) REFERENCES expectation (id) ON DELETE RESTRICT
) STRICT;
CREATE INDEX ix_clause_expectations_target ON clause_expectations (target);
CREATE TABLE clause_goals (
    record TEXT NOT NULL,
    target TEXT NOT NULL,
    place INTEGER NOT NULL,
    PRIMARY KEY (record, target),
    FOREIGN KEY(record) REFERENCES clause (id) ON DELETE RESTRICT,
    FOREIGN KEY(target) REFERENCES goal (id) ON DELETE RESTRICT
) STRICT;
CREATE INDEX ix_clause_goals_target ON clause_goals (target);
CREATE TABLE clause_indicators (
    record TEXT NOT NULL,
    target TEXT NOT NULL,
    place INTEGER NOT NULL,
    PRIMARY KEY (record, target),
    FOREIGN KEY(record) REFERENCES clause (id) ON DELETE RESTRICT,
    FOREIGN KEY(target) REFERENCES indicator (id) ON DELETE RESTRICT
) STRICT;
CREATE INDEX ix_clause_indicators_target ON clause_indicators (target);
CREATE TABLE competence (
    entry INTEGER NOT NULL,
    id TEXT NOT NULL,
    area TEXT NOT NULL,
    code TEXT NOT NULL,
    name TEXT NOT NULL,
    owner_line TEXT NOT NULL,
    themes TEXT NOT NULL,
    critical INTEGER NOT NULL,
    least INTEGER,
    least_level INTEGER,
    by_law INTEGER NOT NULL,
    renew_months INTEGER,
    level_1 TEXT NOT NULL,
    level_2 TEXT NOT NULL,
    level_3 TEXT NOT NULL,
    level_4 TEXT NOT NULL,
    external_code TEXT NOT NULL,
    PRIMARY KEY (entry),
    CONSTRAINT ck_competence_themes CHECK (themes GLOB '[[]*]'),
    CONSTRAINT ck_competence_by_law CHECK (by_law IN (0, 1)),
    CONSTRAINT ck_competence_critical CHECK (critical IN (0, 1)),
    CONSTRAINT ck_competence_least CHECK (least >= 0 AND least <= 999),
    CONSTRAINT ck_competence_least_level CHECK (least_level >= 1 AND least_level <= 4),
    CONSTRAINT ck_competence_renew_months CHECK (renew_months >= 1 AND renew_months <= 60),
    FOREIGN KEY(area) REFERENCES competence_area (id) ON DELETE RESTRICT,
    UNIQUE (id)
) STRICT;
CREATE INDEX ix_competence_area ON competence (area);
CREATE TABLE competence_area (
    entry INTEGER NOT NULL,
    id TEXT NOT NULL,
    code TEXT NOT NULL,
    name TEXT NOT NULL,
    category TEXT NOT NULL,
    PRIMARY KEY (entry),
    UNIQUE (id)
) STRICT;
CREATE TABLE competence_count (
    entry INTEGER NOT NULL,
    id TEXT NOT NULL,
    year INTEGER,
    half TEXT NOT NULL,
    competence TEXT NOT NULL,
    role TEXT NOT NULL,
    owner_line TEXT NOT NULL,
    n0 INTEGER,
    n1 INTEGER,
    n2 INTEGER,
    n3 INTEGER,
    n4 INTEGER,
    method TEXT NOT NULL,
    counted_on TEXT,
    PRIMARY KEY (entry),
    CONSTRAINT ck_competence_count_counted_on CHECK (counted_on GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
    CONSTRAINT ck_competence_count_n0 CHECK (n0 >= 0 AND n0 <= 999),
    CONSTRAINT ck_competence_count_n1 CHECK (n1 >= 0 AND n1 <= 999),
    CONSTRAINT ck_competence_count_n2 CHECK (n2 >= 0 AND n2 <= 999),
    CONSTRAINT ck_competence_count_n3 CHECK (n3 >= 0 AND n3 <= 999),
    CONSTRAINT ck_competence_count_n4 CHECK (n4 >= 0 AND n4 <= 999),
    CONSTRAINT ck_competence_count_year CHECK (year >= 2000 AND year <= 2100),
    FOREIGN KEY(competence) REFERENCES competence (id) ON DELETE RESTRICT,
    FOREIGN KEY(role) REFERENCES role (id) ON DELETE RESTRICT,
    UNIQUE (id)
) STRICT;
CREATE INDEX ix_competence_count_competence ON competence_count (competence);
CREATE INDEX ix_competence_count_role ON competence_count (role);
CREATE TABLE competence_demand (
    entry INTEGER NOT NULL,
    id TEXT NOT NULL,
    role TEXT NOT NULL,
    competence TEXT NOT NULL,
    level INTEGER,
    weight INTEGER,
    valid_from TEXT,
    PRIMARY KEY (entry),
    CONSTRAINT ck_competence_demand_valid_from CHECK (valid_from GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
    CONSTRAINT ck_competence_demand_level CHECK (level >= 0 AND level <= 4),
    CONSTRAINT ck_competence_demand_weight CHECK (weight >= 1 AND weight <= 3),
    FOREIGN KEY(competence) REFERENCES competence (id) ON DELETE RESTRICT,
    FOREIGN KEY(role) REFERENCES role (id) ON DELETE RESTRICT,
    UNIQUE (id)
) STRICT;
CREATE INDEX ix_competence_demand_competence ON competence_demand (competence);
CREATE INDEX ix_competence_demand_role ON competence_demand (role);
CREATE TABLE competence_effect (
    entry INTEGER NOT NULL,
    id TEXT NOT NULL,
    measure TEXT NOT NULL,
    measured_on TEXT,
    level TEXT NOT NULL,
    basis TEXT NOT NULL,
    "before" INTEGER,
    "after" INTEGER,
    unit TEXT NOT NULL,
    conclusion TEXT NOT NULL,
    next_step TEXT NOT NULL,
    PRIMARY KEY (entry),
    CONSTRAINT ck_competence_effect_measured_on CHECK (measured_on GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
    FOREIGN KEY(measure) REFERENCES competence_measure (id) ON DELETE RESTRICT,
    UNIQUE (id)
) STRICT;
CREATE INDEX ix_competence_effect_measure ON competence_effect (measure);
CREATE TABLE competence_measure (
    entry INTEGER NOT NULL,
    id TEXT NOT NULL,
    year INTEGER,
    title TEXT NOT NULL,
    owner_line TEXT NOT NULL,
    learning TEXT NOT NULL,
    form TEXT NOT NULL,
    organiser TEXT NOT NULL,
    start TEXT,
    "end" TEXT,
    hours INTEGER,
    places INTEGER,
    cost_state INTEGER,
    cost_municipality INTEGER,
    role TEXT,
    effect_level TEXT NOT NULL,
    effect_goal TEXT NOT NULL,
    effect_on TEXT,
    status TEXT NOT NULL,
    discussed_on TEXT,
    cancelled_why TEXT NOT NULL,
    comes_from TEXT NOT NULL,
    PRIMARY KEY (entry),
    CONSTRAINT ck_competence_measure_discussed_on CHECK (discussed_on GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
    CONSTRAINT ck_competence_measure_effect_on CHECK (effect_on GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
    CONSTRAINT ck_competence_measure_end CHECK (end GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
    CONSTRAINT ck_competence_measure_start CHECK (start GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
    CONSTRAINT ck_competence_measure_cost_municipality CHECK (cost_municipality >= 0 AND cost_municipality <= 999999999),
    CONSTRAINT ck_competence_measure_cost_state CHECK (cost_state >= 0 AND cost_state <= 999999999),
    CONSTRAINT ck_competence_measure_hours CHECK (hours >= 0 AND hours <= 100000),
    CONSTRAINT ck_competence_measure_places CHECK (places >= 0 AND places <= 999),
    CONSTRAINT ck_competence_measure_year CHECK (year >= 2000 AND year <= 2100),
    FOREIGN KEY(role) REFERENCES role (id) ON DELETE RESTRICT,
    UNIQUE (id)
) STRICT;
CREATE INDEX ix_competence_measure_effect_on ON competence_measure (effect_on);
CREATE INDEX ix_competence_measure_end ON competence_measure ("end");
CREATE INDEX ix_competence_measure_role ON competence_measure (role);
CREATE TABLE competence_measure_deviations (
    record TEXT NOT NULL,
    target TEXT NOT NULL,
    place INTEGER NOT NULL,
    PRIMARY KEY (record, target),
    FOREIGN KEY(record) REFERENCES competence_measure (id) ON DELETE RESTRICT,
    FOREIGN KEY(target) REFERENCES control_deviation (id) ON DELETE RESTRICT
) STRICT;
CREATE INDEX ix_competence_measure_deviations_target ON competence_measure_deviations (target);
CREATE TABLE competence_measure_needs (
    record TEXT NOT NULL,
    target TEXT NOT NULL,
    place INTEGER NOT NULL,
    PRIMARY KEY (record, target),
    FOREIGN KEY(record) REFERENCES competence_measure (id) ON DELETE RESTRICT,
    FOREIGN KEY(target) REFERENCES competence_need (id) ON DELETE RESTRICT
) STRICT;
CREATE INDEX ix_competence_measure_needs_target ON competence_measure_needs (target);
CREATE TABLE competence_measure_roles (
    record TEXT NOT NULL,
    target TEXT NOT NULL,
    place INTEGER NOT NULL,
    PRIMARY KEY (record, target),
    FOREIGN KEY(record) REFERENCES competence_measure (id) ON DELETE RESTRICT,
    FOREIGN KEY(target) REFERENCES role (id) ON DELETE RESTRICT
) STRICT;
CREATE INDEX ix_competence_measure_roles_target ON competence_measure_roles (target);
CREATE TABLE competence_need (
    entry INTEGER NOT NULL,
    id TEXT NOT NULL,
    year INTEGER,
    title TEXT NOT NULL,
    competence TEXT,
    source TEXT NOT NULL,
    description TEXT NOT NULL,
    urgency TEXT NOT NULL,
    own_priority INTEGER,
    to_county INTEGER NOT NULL,
    reported_on TEXT,
    status TEXT NOT NULL,
    postponed_why TEXT NOT NULL,
    PRIMARY KEY (entry),
    CONSTRAINT ck_competence_need_reported_on CHECK (reported_on GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
    CONSTRAINT ck_competence_need_own_priority CHECK (own_priority >= 1 AND own_priority <= 5),
    CONSTRAINT ck_competence_need_to_county CHECK (to_county IN (0, 1)),
    CONSTRAINT ck_competence_need_year CHECK (year >= 2000 AND year <= 2100),
    FOREIGN KEY(competence) REFERENCES competence (id) ON DELETE RESTRICT,
    UNIQUE (id)
) STRICT;
CREATE INDEX ix_competence_need_competence ON competence_need (competence);
CREATE TABLE competence_participation (
    entry INTEGER NOT NULL,
    id TEXT NOT NULL,
    measure TEXT,
    course TEXT,
    held_on TEXT,
    owner_line TEXT NOT NULL,
    role TEXT,
    planned INTEGER,
    completed INTEGER,
    answers INTEGER,
    satisfaction INTEGER,
    PRIMARY KEY (entry),
    CONSTRAINT ck_competence_participation_held_on CHECK (held_on GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
    CONSTRAINT ck_competence_participation_answers CHECK (answers >= 0 AND answers <= 999),
    CONSTRAINT ck_competence_participation_completed CHECK (completed >= 0 AND completed <= 999),
    CONSTRAINT ck_competence_participation_planned CHECK (planned >= 0 AND planned <= 999),
    CONSTRAINT ck_competence_participation_satisfaction CHECK (satisfaction >= 10 AND satisfaction <= 50),
    FOREIGN KEY(course) REFERENCES course (id) ON DELETE RESTRICT,
    FOREIGN KEY(measure) REFERENCES competence_measure (id) ON DELETE RESTRICT,
    FOREIGN KEY(role) REFERENCES role (id) ON DELETE RESTRICT,
    UNIQUE (id)
) STRICT;
CREATE INDEX ix_competence_participation_course ON competence_participation (course);
CREATE INDEX ix_competence_participation_measure ON competence_participation (measure);
CREATE INDEX ix_competence_participation_role ON competence_participation (role);
CREATE TABLE competence_plan (
    entry INTEGER NOT NULL,
    id TEXT NOT NULL,
    year INTEGER,
    aim TEXT NOT NULL,
    built_on TEXT NOT NULL,
    discussed_on TEXT,
    anchored_on TEXT,
    status TEXT NOT NULL,
    budget_state INTEGER,
    budget_municipality INTEGER,
    PRIMARY KEY (entry),
    CONSTRAINT ck_competence_plan_anchored_on CHECK (anchored_on GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
    CONSTRAINT ck_competence_plan_built_on CHECK (built_on GLOB '[[]*]'),
    CONSTRAINT ck_competence_plan_discussed_on CHECK (discussed_on GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
    CONSTRAINT ck_competence_plan_budget_municipality CHECK (budget_municipality >= 0 AND budget_municipality <= 999999999),
    CONSTRAINT ck_competence_plan_budget_state CHECK (budget_state >= 0 AND budget_state <= 999999999),
    CONSTRAINT ck_competence_plan_year CHECK (year >= 2000 AND year <= 2100),
    UNIQUE (id)
) STRICT;
CREATE TABLE competence_plan_agreed_by (
    record TEXT NOT NULL,
    target TEXT NOT NULL,
    place INTEGER NOT NULL,
    PRIMARY KEY (record, target),
    FOREIGN KEY(record) REFERENCES competence_plan (id) ON DELETE RESTRICT,
    FOREIGN KEY(target) REFERENCES role (id) ON DELETE RESTRICT
) STRICT;
CREATE INDEX ix_competence_plan_agreed_by_target ON competence_plan_agreed_by (target);
CREATE TABLE competence_plan_discussed_with (
    record TEXT NOT NULL,
    target TEXT NOT NULL,
    place INTEGER NOT NULL,
    PRIMARY KEY (record, target),
    FOREIGN KEY(record) REFERENCES competence_plan (id) ON DELETE RESTRICT,
    FOREIGN KEY(target) REFERENCES role (id) ON DELETE RESTRICT
) STRICT;
CREATE INDEX ix_competence_plan_discussed_with_target ON competence_plan_discussed_with (target);
CREATE TABLE competence_sheet (
    entry INTEGER NOT NULL,
    id TEXT NOT NULL,
    role TEXT,
    routine TEXT NOT NULL,
    routine_place TEXT NOT NULL,
    reviewed_on TEXT,
    next_review TEXT,
    note TEXT NOT NULL,
    joint_plan TEXT NOT NULL,
    from_needs TEXT NOT NULL,
    discussed_on TEXT,
    reported_on TEXT,
    induction TEXT NOT NULL,
    material TEXT NOT NULL,
    effect TEXT NOT NULL,
    PRIMARY KEY (entry),
    CONSTRAINT ck_competence_sheet_discussed_on CHECK (discussed_on GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
    CONSTRAINT ck_competence_sheet_next_review CHECK (next_review GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
    CONSTRAINT ck_competence_sheet_reported_on CHECK (reported_on GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
    CONSTRAINT ck_competence_sheet_reviewed_on CHECK (reviewed_on GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
    FOREIGN KEY(role) REFERENCES role (id) ON DELETE RESTRICT,
    UNIQUE (id)
) STRICT;
CREATE INDEX ix_competence_sheet_next_review ON competence_sheet (next_review);
CREATE INDEX ix_competence_sheet_role ON competence_sheet (role);
CREATE TABLE condition_sheet (
    entry INTEGER NOT NULL,
    id TEXT NOT NULL,
    role TEXT,
    routine TEXT NOT NULL,
    routine_place TEXT NOT NULL,
    reviewed_on TEXT,
    next_review TEXT,
    note TEXT NOT NULL,
    kvp_first TEXT NOT NULL,
    individual TEXT NOT NULL,
    exceptions TEXT NOT NULL,
    breach TEXT NOT NULL,
    leader_reads TEXT NOT NULL,
    offers TEXT NOT NULL,
    decisions INTEGER,
    reductions INTEGER,
    PRIMARY KEY (entry),
    CONSTRAINT ck_condition_sheet_next_review CHECK (next_review GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
    CONSTRAINT ck_condition_sheet_reviewed_on CHECK (reviewed_on GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
    CONSTRAINT ck_condition_sheet_decisions CHECK (decisions >= 0 AND decisions <= 99999),
    CONSTRAINT ck_condition_sheet_reductions CHECK (reductions >= 0 AND reductions <= 99999),
    FOREIGN KEY(role) REFERENCES role (id) ON DELETE RESTRICT,
    UNIQUE (id)
) STRICT;
CREATE INDEX ix_condition_sheet_next_review ON condition_sheet (next_review);
CREATE INDEX ix_condition_sheet_role ON condition_sheet (role);
CREATE TABLE control_check (
    entry INTEGER NOT NULL,
    id TEXT NOT NULL,
    routine TEXT NOT NULL,
    done_on TEXT,
    period_from TEXT,
    period_to TEXT,
    method TEXT NOT NULL,
    done_by TEXT,
    seen INTEGER,
    "right" INTEGER,
    threshold INTEGER,
    pattern TEXT NOT NULL,
    next_on TEXT,
    PRIMARY KEY (entry),
    CONSTRAINT ck_control_check_done_on CHECK (done_on GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
    CONSTRAINT ck_control_check_next_on CHECK (next_on GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
    CONSTRAINT ck_control_check_period_from CHECK (period_from GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
    CONSTRAINT ck_control_check_period_to CHECK (period_to GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
    CONSTRAINT ck_control_check_right CHECK (right >= 0 AND right <= 9999),
    CONSTRAINT ck_control_check_seen CHECK (seen >= 0 AND seen <= 9999),
    CONSTRAINT ck_control_check_threshold CHECK (threshold >= 0 AND threshold <= 100),
    FOREIGN KEY(done_by) REFERENCES role (id) ON DELETE RESTRICT,
    FOREIGN KEY(routine) REFERENCES control_routine (id) ON DELETE RESTRICT,
    UNIQUE (id)
) STRICT;
CREATE INDEX ix_control_check_done_by ON control_check (done_by);
CREATE INDEX ix_control_check_next_on ON control_check (next_on);
CREATE INDEX ix_control_check_routine ON control_check (routine);
CREATE TABLE "control_deviation" (
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
) STRICT;
CREATE INDEX ix_control_deviation_deadline ON control_deviation (deadline);
CREATE INDEX ix_control_deviation_effect ON control_deviation (effect);
CREATE INDEX ix_control_deviation_found_by ON control_deviation (found_by);
CREATE INDEX ix_control_deviation_order_due ON control_deviation (order_due);
CREATE INDEX ix_control_deviation_role ON control_deviation (role);
CREATE INDEX ix_control_deviation_routine ON control_deviation (routine);
CREATE TABLE control_deviation_findings (
    record TEXT NOT NULL,
    target TEXT NOT NULL,
    place INTEGER NOT NULL,
    PRIMARY KEY (record, target),
    FOREIGN KEY(record) REFERENCES control_deviation (id) ON DELETE RESTRICT,
    FOREIGN KEY(target) REFERENCES finding (id) ON DELETE RESTRICT
) STRICT;
CREATE INDEX ix_control_deviation_findings_target ON control_deviation_findings (target);
CREATE TABLE "control_remedy" (
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
) STRICT;
CREATE INDEX ix_control_remedy_deviation ON control_remedy (deviation);
CREATE INDEX ix_control_remedy_due ON control_remedy (due);
CREATE INDEX ix_control_remedy_role ON control_remedy (role);
CREATE TABLE control_review (
    entry INTEGER NOT NULL,
    id TEXT NOT NULL,
    period TEXT NOT NULL,
    held_on TEXT,
    next_on TEXT,
    reported_on TEXT,
    PRIMARY KEY (entry),
    CONSTRAINT ck_control_review_held_on CHECK (held_on GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
    CONSTRAINT ck_control_review_next_on CHECK (next_on GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
    CONSTRAINT ck_control_review_reported_on CHECK (reported_on GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
    UNIQUE (id)
) STRICT;
CREATE INDEX ix_control_review_next_on ON control_review (next_on);
CREATE TABLE control_review_roles (
    record TEXT NOT NULL,
    target TEXT NOT NULL,
    place INTEGER NOT NULL,
    PRIMARY KEY (record, target),
    FOREIGN KEY(record) REFERENCES control_review (id) ON DELETE RESTRICT,
    FOREIGN KEY(target) REFERENCES role (id) ON DELETE RESTRICT
) STRICT;
CREATE INDEX ix_control_review_roles_target ON control_review_roles (target);
CREATE TABLE control_risk (
    entry INTEGER NOT NULL,
    id TEXT NOT NULL,
    theme TEXT NOT NULL,
    event TEXT NOT NULL,
    cause TEXT NOT NULL,
    affected TEXT NOT NULL,
    likelihood INTEGER,
    impact INTEGER,
    existing TEXT NOT NULL,
    new TEXT NOT NULL,
    role TEXT,
    due TEXT,
    likelihood_after INTEGER,
    impact_after INTEGER,
    alone_first INTEGER NOT NULL,
    assessed_on TEXT,
    next_on TEXT,
    PRIMARY KEY (entry),
    CONSTRAINT ck_control_risk_affected CHECK (affected GLOB '[[]*]'),
    CONSTRAINT ck_control_risk_assessed_on CHECK (assessed_on GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
    CONSTRAINT ck_control_risk_due CHECK (due GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
    CONSTRAINT ck_control_risk_next_on CHECK (next_on GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
    CONSTRAINT ck_control_risk_alone_first CHECK (alone_first IN (0, 1)),
    CONSTRAINT ck_control_risk_impact CHECK (impact >= 1 AND impact <= 5),
    CONSTRAINT ck_control_risk_impact_after CHECK (impact_after >= 1 AND impact_after <= 5),
    CONSTRAINT ck_control_risk_likelihood CHECK (likelihood >= 1 AND likelihood <= 5),
    CONSTRAINT ck_control_risk_likelihood_after CHECK (likelihood_after >= 1 AND likelihood_after <= 5),
    FOREIGN KEY(role) REFERENCES role (id) ON DELETE RESTRICT,
    UNIQUE (id)
) STRICT;
CREATE INDEX ix_control_risk_due ON control_risk (due);
CREATE INDEX ix_control_risk_next_on ON control_risk (next_on);
CREATE INDEX ix_control_risk_role ON control_risk (role);
CREATE TABLE control_risk_assessed_by (
    record TEXT NOT NULL,
    target TEXT NOT NULL,
    place INTEGER NOT NULL,
    PRIMARY KEY (record, target),
    FOREIGN KEY(record) REFERENCES control_risk (id) ON DELETE RESTRICT,
    FOREIGN KEY(target) REFERENCES role (id) ON DELETE RESTRICT
) STRICT;
CREATE INDEX ix_control_risk_assessed_by_target ON control_risk_assessed_by (target);
CREATE TABLE "control_routine" (
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
) STRICT;
CREATE INDEX ix_control_routine_approved_by ON control_routine (approved_by);
CREATE INDEX ix_control_routine_checked_by ON control_routine (checked_by);
CREATE INDEX ix_control_routine_deputy ON control_routine (deputy);
CREATE INDEX ix_control_routine_next_revision ON control_routine (next_revision);
CREATE INDEX ix_control_routine_owner ON control_routine (owner);
CREATE TABLE control_routine_applies_to (
    record TEXT NOT NULL,
    target TEXT NOT NULL,
    place INTEGER NOT NULL,
    PRIMARY KEY (record, target),
    FOREIGN KEY(record) REFERENCES control_routine (id) ON DELETE RESTRICT,
    FOREIGN KEY(target) REFERENCES role (id) ON DELETE RESTRICT
) STRICT;
CREATE INDEX ix_control_routine_applies_to_target ON control_routine_applies_to (target);
CREATE TABLE control_routine_competences (
    record TEXT NOT NULL,
    target TEXT NOT NULL,
    place INTEGER NOT NULL,
    PRIMARY KEY (record, target),
    FOREIGN KEY(record) REFERENCES control_routine (id) ON DELETE RESTRICT,
    FOREIGN KEY(target) REFERENCES competence (id) ON DELETE RESTRICT
) STRICT;
CREATE INDEX ix_control_routine_competences_target ON control_routine_competences (target);
CREATE TABLE control_routine_expectations (
    record TEXT NOT NULL,
    target TEXT NOT NULL,
    place INTEGER NOT NULL,
    PRIMARY KEY (record, target),
    FOREIGN KEY(record) REFERENCES control_routine (id) ON DELETE RESTRICT,
    FOREIGN KEY(target) REFERENCES expectation (id) ON DELETE RESTRICT
) STRICT;
CREATE INDEX ix_control_routine_expectations_target ON control_routine_expectations (target);
CREATE TABLE control_sheet (
    entry INTEGER NOT NULL,
    id TEXT NOT NULL,
    role TEXT,
    routine TEXT NOT NULL,
    routine_place TEXT NOT NULL,
    reviewed_on TEXT,
    next_review TEXT,
    note TEXT NOT NULL,
    system TEXT NOT NULL,
    responsible TEXT NOT NULL,
    risk_on TEXT,
    deviations TEXT NOT NULL,
    leader_sees TEXT NOT NULL,
    review_on TEXT,
    reported_on TEXT,
    PRIMARY KEY (entry),
    CONSTRAINT ck_control_sheet_next_review CHECK (next_review GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
    CONSTRAINT ck_control_sheet_reported_on CHECK (reported_on GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
    CONSTRAINT ck_control_sheet_review_on CHECK (review_on GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
    CONSTRAINT ck_control_sheet_reviewed_on CHECK (reviewed_on GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
    CONSTRAINT ck_control_sheet_risk_on CHECK (risk_on GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
    FOREIGN KEY(role) REFERENCES role (id) ON DELETE RESTRICT,
    UNIQUE (id)
) STRICT;
CREATE INDEX ix_control_sheet_next_review ON control_sheet (next_review);
CREATE INDEX ix_control_sheet_role ON control_sheet (role);
CREATE TABLE control_version (
    entry INTEGER NOT NULL,
    id TEXT NOT NULL,
    routine TEXT NOT NULL,
    number INTEGER,
    approved_on TEXT,
    approved_by TEXT NOT NULL,
    valid_from TEXT,
    wording TEXT NOT NULL,
    PRIMARY KEY (entry),
    CONSTRAINT ck_control_version_approved_on CHECK (approved_on GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
    CONSTRAINT ck_control_version_valid_from CHECK (valid_from GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
    CONSTRAINT ck_control_version_number CHECK (number >= 1 AND number <= 999),
    FOREIGN KEY(routine) REFERENCES control_routine (id) ON DELETE RESTRICT,
    UNIQUE (id)
) STRICT;
CREATE INDEX ix_control_version_routine ON control_version (routine);
CREATE TABLE cooperation (
    entry INTEGER NOT NULL,
    id TEXT NOT NULL,
    agreement TEXT NOT NULL,
    partner TEXT NOT NULL,
    purpose TEXT NOT NULL,
    arena TEXT NOT NULL,
    contact TEXT NOT NULL,
    agreed TEXT NOT NULL,
    PRIMARY KEY (entry),
    FOREIGN KEY(agreement) REFERENCES agreement (id) ON DELETE RESTRICT,
    UNIQUE (id)
) STRICT;
CREATE INDEX ix_cooperation_agreement ON cooperation (agreement);
CREATE TABLE coordination_sheet (
    entry INTEGER NOT NULL,
    id TEXT NOT NULL,
    role TEXT,
    routine TEXT NOT NULL,
    routine_place TEXT NOT NULL,
    reviewed_on TEXT,
    next_review TEXT,
    note TEXT NOT NULL,
    who_coordinates TEXT NOT NULL,
    child_coordinator TEXT NOT NULL,
    individual_plan TEXT NOT NULL,
    welfare_meetings TEXT NOT NULL,
    school_meetings TEXT NOT NULL,
    prevention_plan TEXT NOT NULL,
    partners TEXT NOT NULL,
    discussed_on TEXT,
    PRIMARY KEY (entry),
    CONSTRAINT ck_coordination_sheet_discussed_on CHECK (discussed_on GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
    CONSTRAINT ck_coordination_sheet_next_review CHECK (next_review GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
    CONSTRAINT ck_coordination_sheet_reviewed_on CHECK (reviewed_on GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
    FOREIGN KEY(role) REFERENCES role (id) ON DELETE RESTRICT,
    UNIQUE (id)
) STRICT;
CREATE INDEX ix_coordination_sheet_next_review ON coordination_sheet (next_review);
CREATE INDEX ix_coordination_sheet_role ON coordination_sheet (role);
CREATE TABLE "correctional_unit" (
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
) STRICT;
CREATE INDEX ix_correctional_unit_role ON correctional_unit (role);
CREATE INDEX ix_correctional_unit_sheet ON correctional_unit (sheet);
CREATE TABLE cost_share (
    entry INTEGER NOT NULL,
    id TEXT NOT NULL,
    agreement TEXT NOT NULL,
    post TEXT NOT NULL,
    note TEXT NOT NULL,
    split_key TEXT NOT NULL,
    basis_figure TEXT NOT NULL,
    basis_on TEXT,
    state_share INTEGER,
    municipal_share INTEGER,
    budget INTEGER,
    advance INTEGER,
    settled_on TEXT,
    revised_on TEXT,
    revise_on TEXT,
    PRIMARY KEY (entry),
    CONSTRAINT ck_cost_share_basis_on CHECK (basis_on GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
    CONSTRAINT ck_cost_share_revise_on CHECK (revise_on GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
    CONSTRAINT ck_cost_share_revised_on CHECK (revised_on GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
    CONSTRAINT ck_cost_share_settled_on CHECK (settled_on GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
    CONSTRAINT ck_cost_share_advance CHECK (advance >= 0 AND advance <= 9999999999),
    CONSTRAINT ck_cost_share_budget CHECK (budget >= 0 AND budget <= 9999999999),
    CONSTRAINT ck_cost_share_municipal_share CHECK (municipal_share >= 0 AND municipal_share <= 10000),
    CONSTRAINT ck_cost_share_state_share CHECK (state_share >= 0 AND state_share <= 10000),
    FOREIGN KEY(agreement) REFERENCES agreement (id) ON DELETE RESTRICT,
    UNIQUE (id)
) STRICT;
CREATE INDEX ix_cost_share_agreement ON cost_share (agreement);
CREATE INDEX ix_cost_share_revise_on ON cost_share (revise_on);
CREATE INDEX ix_cost_share_settled_on ON cost_share (settled_on);
CREATE TABLE counselling_sheet (
    entry INTEGER NOT NULL,
    id TEXT NOT NULL,
    role TEXT,
    routine TEXT NOT NULL,
    routine_place TEXT NOT NULL,
    reviewed_on TEXT,
    next_review TEXT,
    note TEXT NOT NULL,
    levels TEXT NOT NULL,
    elsewhere TEXT NOT NULL,
    posts INTEGER,
    waiting INTEGER,
    urgent TEXT NOT NULL,
    decision TEXT NOT NULL,
    written_down TEXT NOT NULL,
    evaluated TEXT NOT NULL,
    children TEXT NOT NULL,
    known_units TEXT NOT NULL,
    known_on TEXT,
    cases INTEGER,
    PRIMARY KEY (entry),
    CONSTRAINT ck_counselling_sheet_known_on CHECK (known_on GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
    CONSTRAINT ck_counselling_sheet_levels CHECK (levels GLOB '[[]*]'),
    CONSTRAINT ck_counselling_sheet_next_review CHECK (next_review GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
    CONSTRAINT ck_counselling_sheet_reviewed_on CHECK (reviewed_on GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
    CONSTRAINT ck_counselling_sheet_cases CHECK (cases >= 0 AND cases <= 99999),
    CONSTRAINT ck_counselling_sheet_posts CHECK (posts >= 0 AND posts <= 9990),
    CONSTRAINT ck_counselling_sheet_waiting CHECK (waiting >= 0 AND waiting <= 999),
    FOREIGN KEY(role) REFERENCES role (id) ON DELETE RESTRICT,
    UNIQUE (id)
) STRICT;
CREATE INDEX ix_counselling_sheet_next_review ON counselling_sheet (next_review);
CREATE INDEX ix_counselling_sheet_role ON counselling_sheet (role);
CREATE TABLE course (
    entry INTEGER NOT NULL,
    id TEXT NOT NULL,
    name TEXT NOT NULL,
    themes TEXT NOT NULL,
    level TEXT NOT NULL,
    organiser TEXT NOT NULL,
    form TEXT NOT NULL,
    hours INTEGER,
    repeats TEXT NOT NULL,
    lifts_to INTEGER,
    confirmed_on TEXT,
    PRIMARY KEY (entry),
    CONSTRAINT ck_course_confirmed_on CHECK (confirmed_on GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
    CONSTRAINT ck_course_themes CHECK (themes GLOB '[[]*]'),
    CONSTRAINT ck_course_hours CHECK (hours >= 0 AND hours <= 100000),
    CONSTRAINT ck_course_lifts_to CHECK (lifts_to >= 1 AND lifts_to <= 4),
    UNIQUE (id)
) STRICT;
CREATE TABLE course_competences (
    record TEXT NOT NULL,
    target TEXT NOT NULL,
    place INTEGER NOT NULL,
    PRIMARY KEY (record, target),
    FOREIGN KEY(record) REFERENCES course (id) ON DELETE RESTRICT,
    FOREIGN KEY(target) REFERENCES competence (id) ON DELETE RESTRICT
) STRICT;
CREATE INDEX ix_course_competences_target ON course_competences (target);
CREATE TABLE course_date (
    entry INTEGER NOT NULL,
    id TEXT NOT NULL,
    course TEXT NOT NULL,
    held_on TEXT,
    sign_up_by TEXT,
    PRIMARY KEY (entry),
    CONSTRAINT ck_course_date_held_on CHECK (held_on GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
    CONSTRAINT ck_course_date_sign_up_by CHECK (sign_up_by GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
    FOREIGN KEY(course) REFERENCES course (id) ON DELETE RESTRICT,
    UNIQUE (id)
) STRICT;
CREATE INDEX ix_course_date_course ON course_date (course);
CREATE INDEX ix_course_date_held_on ON course_date (held_on);
CREATE INDEX ix_course_date_sign_up_by ON course_date (sign_up_by);
CREATE TABLE cross_task (
    entry INTEGER NOT NULL,
    id TEXT NOT NULL,
    agreement TEXT NOT NULL,
    task TEXT NOT NULL,
    answers TEXT NOT NULL,
    done_by TEXT NOT NULL,
    role TEXT NOT NULL,
    decides INTEGER NOT NULL,
    annex TEXT,
    PRIMARY KEY (entry),
    CONSTRAINT ck_cross_task_decides CHECK (decides IN (0, 1)),
    FOREIGN KEY(agreement) REFERENCES agreement (id) ON DELETE RESTRICT,
    FOREIGN KEY(annex) REFERENCES annex (id) ON DELETE RESTRICT,
    UNIQUE (id)
) STRICT;
CREATE INDEX ix_cross_task_agreement ON cross_task (agreement);
CREATE INDEX ix_cross_task_annex ON cross_task (annex);
CREATE TABLE data_duty (
    entry INTEGER NOT NULL,
    id TEXT NOT NULL,
    agreement TEXT NOT NULL,
    system TEXT NOT NULL,
    owner TEXT NOT NULL,
    processor TEXT NOT NULL,
    agreed TEXT NOT NULL,
    PRIMARY KEY (entry),
    FOREIGN KEY(agreement) REFERENCES agreement (id) ON DELETE RESTRICT,
    UNIQUE (id)
) STRICT;
CREATE INDEX ix_data_duty_agreement ON data_duty (agreement);
CREATE TABLE decision_sheet (
    entry INTEGER NOT NULL,
    id TEXT NOT NULL,
    role TEXT,
    routine TEXT NOT NULL,
    routine_place TEXT NOT NULL,
    reviewed_on TEXT,
    next_review TEXT,
    note TEXT NOT NULL,
    mapping TEXT NOT NULL,
    reasons TEXT NOT NULL,
    oral TEXT NOT NULL,
    template_on TEXT,
    second_reader TEXT NOT NULL,
    provisional TEXT NOT NULL,
    complaints INTEGER,
    complaints_won INTEGER,
    discretion TEXT NOT NULL,
    PRIMARY KEY (entry),
    CONSTRAINT ck_decision_sheet_next_review CHECK (next_review GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
    CONSTRAINT ck_decision_sheet_reviewed_on CHECK (reviewed_on GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
    CONSTRAINT ck_decision_sheet_template_on CHECK (template_on GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
    CONSTRAINT ck_decision_sheet_complaints CHECK (complaints >= 0 AND complaints <= 99999),
    CONSTRAINT ck_decision_sheet_complaints_won CHECK (complaints_won >= 0 AND complaints_won <= 99999),
    FOREIGN KEY(role) REFERENCES role (id) ON DELETE RESTRICT,
    UNIQUE (id)
) STRICT;
CREATE INDEX ix_decision_sheet_next_review ON decision_sheet (next_review);
CREATE INDEX ix_decision_sheet_role ON decision_sheet (role);
CREATE TABLE delegation (
    entry INTEGER NOT NULL,
    id TEXT NOT NULL,
    agreement TEXT NOT NULL,
    nr TEXT NOT NULL,
    power TEXT NOT NULL,
    owner TEXT NOT NULL,
    to_role TEXT NOT NULL,
    authority TEXT NOT NULL,
    ceiling INTEGER,
    further INTEGER NOT NULL,
    decided_on TEXT,
    until TEXT,
    annex TEXT,
    PRIMARY KEY (entry),
    CONSTRAINT ck_delegation_decided_on CHECK (decided_on GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
    CONSTRAINT ck_delegation_until CHECK (until GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
    CONSTRAINT ck_delegation_ceiling CHECK (ceiling >= 0 AND ceiling <= 9999999999),
    CONSTRAINT ck_delegation_further CHECK (further IN (0, 1)),
    FOREIGN KEY(agreement) REFERENCES agreement (id) ON DELETE RESTRICT,
    FOREIGN KEY(annex) REFERENCES annex (id) ON DELETE RESTRICT,
    UNIQUE (id)
) STRICT;
CREATE INDEX ix_delegation_agreement ON delegation (agreement);
CREATE INDEX ix_delegation_annex ON delegation (annex);
CREATE INDEX ix_delegation_until ON delegation (until);
CREATE TABLE digest (
    kind TEXT NOT NULL,
    record TEXT NOT NULL,
    sum TEXT NOT NULL,
    PRIMARY KEY (kind, record)
) STRICT;
CREATE TABLE digital_sheet (
    entry INTEGER NOT NULL,
    id TEXT NOT NULL,
    role TEXT,
    routine TEXT NOT NULL,
    routine_place TEXT NOT NULL,
    reviewed_on TEXT,
    next_review TEXT,
    note TEXT NOT NULL,
    application TEXT NOT NULL,
    insight TEXT NOT NULL,
    centre_insight TEXT NOT NULL,
    share INTEGER,
    share_on TEXT,
    paper TEXT NOT NULL,
    paper_count INTEGER,
    training_on TEXT,
    PRIMARY KEY (entry),
    CONSTRAINT ck_digital_sheet_next_review CHECK (next_review GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
    CONSTRAINT ck_digital_sheet_reviewed_on CHECK (reviewed_on GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
    CONSTRAINT ck_digital_sheet_share_on CHECK (share_on GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
    CONSTRAINT ck_digital_sheet_training_on CHECK (training_on GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
    CONSTRAINT ck_digital_sheet_paper_count CHECK (paper_count >= 0 AND paper_count <= 99999),
    CONSTRAINT ck_digital_sheet_share CHECK (share >= 0 AND share <= 100),
    FOREIGN KEY(role) REFERENCES role (id) ON DELETE RESTRICT,
    UNIQUE (id)
) STRICT;
CREATE INDEX ix_digital_sheet_next_review ON digital_sheet (next_review);
CREATE INDEX ix_digital_sheet_role ON digital_sheet (role);
CREATE TABLE disagreement (
    entry INTEGER NOT NULL,
    id TEXT NOT NULL,
    agreement TEXT NOT NULL,
    noted_on TEXT,
    theme TEXT NOT NULL,
    step TEXT NOT NULL,
    outcome TEXT NOT NULL,
    PRIMARY KEY (entry),
    CONSTRAINT ck_disagreement_noted_on CHECK (noted_on GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
    FOREIGN KEY(agreement) REFERENCES agreement (id) ON DELETE RESTRICT,
    UNIQUE (id)
) STRICT;
CREATE INDEX ix_disagreement_agreement ON disagreement (agreement);
CREATE TABLE dispute_step (
    entry INTEGER NOT NULL,
    id TEXT NOT NULL,
    agreement TEXT NOT NULL,
    nr INTEGER,
    who TEXT NOT NULL,
    days INTEGER,
    form TEXT NOT NULL,
    PRIMARY KEY (entry),
    CONSTRAINT ck_dispute_step_days CHECK (days >= 0 AND days <= 365),
    CONSTRAINT ck_dispute_step_nr CHECK (nr >= 1 AND nr <= 20),
    FOREIGN KEY(agreement) REFERENCES agreement (id) ON DELETE RESTRICT,
    UNIQUE (id)
) STRICT;
CREATE INDEX ix_dispute_step_agreement ON dispute_step (agreement);
CREATE TABLE document (
    "row" INTEGER NOT NULL,
    "plan" TEXT NOT NULL,
    revision INTEGER NOT NULL,
    writer TEXT NOT NULL,
    action TEXT NOT NULL,
    saved_at TEXT NOT NULL,
    program TEXT NOT NULL,
    lowest_reader INTEGER NOT NULL,
    lowest_writer INTEGER NOT NULL, index_version INTEGER, head TEXT, total TEXT, seal TEXT,
    PRIMARY KEY ("row"),
    CONSTRAINT ck_document_row CHECK (row = 1)
) STRICT;
CREATE TABLE emergency_role (
    entry INTEGER NOT NULL,
    id TEXT NOT NULL,
    agreement TEXT NOT NULL,
    event TEXT NOT NULL,
    state TEXT NOT NULL,
    municipality TEXT NOT NULL,
    PRIMARY KEY (entry),
    FOREIGN KEY(agreement) REFERENCES agreement (id) ON DELETE RESTRICT,
    UNIQUE (id)
) STRICT;
CREATE INDEX ix_emergency_role_agreement ON emergency_role (agreement);
CREATE TABLE evidence (
    entry INTEGER NOT NULL,
    id TEXT NOT NULL,
    assessment TEXT NOT NULL,
    title TEXT NOT NULL,
    place TEXT NOT NULL,
    dated TEXT,
    expires TEXT,
    PRIMARY KEY (entry),
    CONSTRAINT ck_evidence_dated CHECK (dated GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
    CONSTRAINT ck_evidence_expires CHECK (expires GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
    FOREIGN KEY(assessment) REFERENCES assessment (id) ON DELETE RESTRICT,
    UNIQUE (id)
) STRICT;
CREATE INDEX ix_evidence_assessment ON evidence (assessment);
CREATE INDEX ix_evidence_expires ON evidence (expires);
CREATE TABLE expectation (
    entry INTEGER NOT NULL,
    id TEXT NOT NULL,
    section TEXT NOT NULL,
    position INTEGER,
    wording TEXT NOT NULL,
    modality TEXT NOT NULL,
    addressee TEXT NOT NULL,
    also TEXT NOT NULL,
    law_refs TEXT NOT NULL,
    theme TEXT NOT NULL,
    partnership_topic INTEGER NOT NULL,
    document_required INTEGER NOT NULL,
    document_kind TEXT NOT NULL,
    deadline TEXT NOT NULL,
    source TEXT NOT NULL,
    source_id TEXT NOT NULL,
    dropped INTEGER NOT NULL,
    PRIMARY KEY (entry),
    CONSTRAINT ck_expectation_also CHECK (also GLOB '[[]*]'),
    CONSTRAINT ck_expectation_law_refs CHECK (law_refs GLOB '[[]*]'),
    CONSTRAINT ck_expectation_document_required CHECK (document_required IN (0, 1)),
    CONSTRAINT ck_expectation_dropped CHECK (dropped IN (0, 1)),
    CONSTRAINT ck_expectation_partnership_topic CHECK (partnership_topic IN (0, 1)),
    FOREIGN KEY(section) REFERENCES section (id) ON DELETE RESTRICT,
    UNIQUE (id)
) STRICT;
CREATE INDEX ix_expectation_section ON expectation (section);
CREATE TABLE fact (
    entry INTEGER NOT NULL,
    id TEXT NOT NULL,
    section TEXT NOT NULL,
    position INTEGER,
    wording TEXT NOT NULL,
    value TEXT NOT NULL,
    unit TEXT NOT NULL,
    year INTEGER,
    source_id TEXT NOT NULL,
    PRIMARY KEY (entry),
    FOREIGN KEY(section) REFERENCES section (id) ON DELETE RESTRICT,
    UNIQUE (id)
) STRICT;
CREATE INDEX ix_fact_section ON fact (section);
CREATE TABLE family_sheet (
    entry INTEGER NOT NULL,
    id TEXT NOT NULL,
    role TEXT,
    routine TEXT NOT NULL,
    routine_place TEXT NOT NULL,
    reviewed_on TEXT,
    next_review TEXT,
    note TEXT NOT NULL,
    each_child TEXT NOT NULL,
    in_decision TEXT NOT NULL,
    child_view TEXT NOT NULL,
    leisure TEXT NOT NULL,
    check_list TEXT NOT NULL,
    contact_role TEXT NOT NULL,
    protection TEXT NOT NULL,
    practised_on TEXT,
    PRIMARY KEY (entry),
    CONSTRAINT ck_family_sheet_next_review CHECK (next_review GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
    CONSTRAINT ck_family_sheet_practised_on CHECK (practised_on GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
    CONSTRAINT ck_family_sheet_reviewed_on CHECK (reviewed_on GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
    FOREIGN KEY(role) REFERENCES role (id) ON DELETE RESTRICT,
    UNIQUE (id)
) STRICT;
CREATE INDEX ix_family_sheet_next_review ON family_sheet (next_review);
CREATE INDEX ix_family_sheet_role ON family_sheet (role);
CREATE TABLE finding (
    entry INTEGER NOT NULL,
    id TEXT NOT NULL,
    inspection TEXT NOT NULL,
    type TEXT NOT NULL,
    wording TEXT NOT NULL,
    paragraph TEXT NOT NULL,
    deadline TEXT,
    comment TEXT NOT NULL,
    measure TEXT,
    closed_on TEXT,
    evidence TEXT NOT NULL,
    PRIMARY KEY (entry),
    CONSTRAINT ck_finding_closed_on CHECK (closed_on GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
    CONSTRAINT ck_finding_deadline CHECK (deadline GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
    FOREIGN KEY(inspection) REFERENCES inspection (id) ON DELETE RESTRICT,
    FOREIGN KEY(measure) REFERENCES measure (id) ON DELETE RESTRICT,
    UNIQUE (id)
) STRICT;
CREATE INDEX ix_finding_deadline ON finding (deadline);
CREATE INDEX ix_finding_inspection ON finding (inspection);
CREATE INDEX ix_finding_measure ON finding (measure);
CREATE TABLE follow_up (
    entry INTEGER NOT NULL,
    id TEXT NOT NULL,
    item TEXT NOT NULL,
    task TEXT NOT NULL,
    role TEXT,
    owner_line TEXT NOT NULL,
    due TEXT,
    status TEXT NOT NULL,
    comment TEXT NOT NULL,
    closed_on TEXT,
    measure TEXT,
    PRIMARY KEY (entry),
    CONSTRAINT ck_follow_up_closed_on CHECK (closed_on GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
    CONSTRAINT ck_follow_up_due CHECK (due GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
    FOREIGN KEY(item) REFERENCES agenda_item (id) ON DELETE RESTRICT,
    FOREIGN KEY(measure) REFERENCES measure (id) ON DELETE RESTRICT,
    FOREIGN KEY(role) REFERENCES role (id) ON DELETE RESTRICT,
    UNIQUE (id)
) STRICT;
CREATE INDEX ix_follow_up_due ON follow_up (due);
CREATE INDEX ix_follow_up_item ON follow_up (item);
CREATE INDEX ix_follow_up_measure ON follow_up (measure);
CREATE INDEX ix_follow_up_role ON follow_up (role);
CREATE TABLE formal_decision (
    entry INTEGER NOT NULL,
    id TEXT NOT NULL,
    item TEXT NOT NULL,
    owner TEXT NOT NULL,
    body TEXT NOT NULL,
    decided_on TEXT,
    reference TEXT NOT NULL,
    PRIMARY KEY (entry),
    CONSTRAINT ck_formal_decision_decided_on CHECK (decided_on GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
    FOREIGN KEY(item) REFERENCES agenda_item (id) ON DELETE RESTRICT,
    UNIQUE (id)
) STRICT;
CREATE INDEX ix_formal_decision_item ON formal_decision (item);
CREATE TABLE goal (
    entry INTEGER NOT NULL,
    id TEXT NOT NULL,
    code TEXT NOT NULL,
    title TEXT NOT NULL,
    level TEXT NOT NULL,
    owner_line TEXT NOT NULL,
    parent TEXT,
    ambition TEXT NOT NULL,
    "group" TEXT NOT NULL,
    from_year INTEGER,
    to_year INTEGER,
    why TEXT NOT NULL,
    role TEXT,
    risk TEXT NOT NULL,
    risk_note TEXT NOT NULL,
    PRIMARY KEY (entry),
    CONSTRAINT ck_goal_from_year CHECK (from_year >= 2000 AND from_year <= 2100),
    CONSTRAINT ck_goal_to_year CHECK (to_year >= 2000 AND to_year <= 2100),
    FOREIGN KEY(parent) REFERENCES goal (id) ON DELETE RESTRICT,
    FOREIGN KEY(role) REFERENCES role (id) ON DELETE RESTRICT,
    UNIQUE (id)
) STRICT;
CREATE INDEX ix_goal_parent ON goal (parent);
CREATE INDEX ix_goal_role ON goal (role);
CREATE TABLE goal_expectations (
    record TEXT NOT NULL,
    target TEXT NOT NULL,
    place INTEGER NOT NULL,
    PRIMARY KEY (record, target),
    FOREIGN KEY(record) REFERENCES goal (id) ON DELETE RESTRICT,
    FOREIGN KEY(target) REFERENCES expectation (id) ON DELETE RESTRICT
) STRICT;
CREATE INDEX ix_goal_expectations_target ON goal_expectations (target);
CREATE TABLE goal_status (
    entry INTEGER NOT NULL,
    id TEXT NOT NULL,
    goal TEXT NOT NULL,
    year INTEGER,
    tertial TEXT NOT NULL,
    status TEXT NOT NULL,
    comment TEXT NOT NULL,
    forecast TEXT NOT NULL,
    PRIMARY KEY (entry),
    CONSTRAINT ck_goal_status_year CHECK (year >= 2000 AND year <= 2100),
    FOREIGN KEY(goal) REFERENCES goal (id) ON DELETE RESTRICT,
    UNIQUE (id)
) STRICT;
CREATE INDEX ix_goal_status_goal ON goal_status (goal);
CREATE TABLE "grant" (
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
) STRICT;
CREATE INDEX ix_grant_accounts_due ON grant (accounts_due);
CREATE INDEX ix_grant_deadline ON grant (deadline);
CREATE INDEX ix_grant_report_due ON grant (report_due);
CREATE INDEX ix_grant_sheet ON grant (sheet);
CREATE TABLE grant_sheet (
    entry INTEGER NOT NULL,
    id TEXT NOT NULL,
    role TEXT,
    routine TEXT NOT NULL,
    routine_place TEXT NOT NULL,
    reviewed_on TEXT,
    next_review TEXT,
    note TEXT NOT NULL,
    seeks TEXT NOT NULL,
    priority TEXT NOT NULL,
    anchored_on TEXT,
    carried_on TEXT NOT NULL,
    announcement_on TEXT,
    PRIMARY KEY (entry),
    CONSTRAINT ck_grant_sheet_anchored_on CHECK (anchored_on GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
    CONSTRAINT ck_grant_sheet_announcement_on CHECK (announcement_on GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
    CONSTRAINT ck_grant_sheet_next_review CHECK (next_review GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
    CONSTRAINT ck_grant_sheet_reviewed_on CHECK (reviewed_on GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
    FOREIGN KEY(role) REFERENCES role (id) ON DELETE RESTRICT,
    UNIQUE (id)
) STRICT;
CREATE INDEX ix_grant_sheet_next_review ON grant_sheet (next_review);
CREATE INDEX ix_grant_sheet_role ON grant_sheet (role);
CREATE TABLE guide_answer (
    entry INTEGER NOT NULL,
    id TEXT NOT NULL,
    agreement TEXT NOT NULL,
    question TEXT NOT NULL,
    clause TEXT NOT NULL,
    own_wording TEXT NOT NULL,
    answer TEXT NOT NULL,
    assessment TEXT NOT NULL,
    measure TEXT,
    assessed_by TEXT NOT NULL,
    assessed_on TEXT,
    PRIMARY KEY (entry),
    CONSTRAINT ck_guide_answer_assessed_by CHECK (assessed_by GLOB '[[]*]'),
    CONSTRAINT ck_guide_answer_assessed_on CHECK (assessed_on GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
    FOREIGN KEY(agreement) REFERENCES agreement (id) ON DELETE RESTRICT,
    FOREIGN KEY(measure) REFERENCES measure (id) ON DELETE RESTRICT,
    UNIQUE (id)
) STRICT;
CREATE INDEX ix_guide_answer_agreement ON guide_answer (agreement);
CREATE INDEX ix_guide_answer_measure ON guide_answer (measure);
CREATE TABLE "hand" (
    number INTEGER NOT NULL,
    login TEXT NOT NULL,
    name TEXT NOT NULL,
    machine TEXT NOT NULL,
    key TEXT,
    salt TEXT,
    sum TEXT,
    PRIMARY KEY (number),
    UNIQUE (key)
) STRICT;
CREATE TABLE history (
    seq INTEGER NOT NULL,
    at TEXT NOT NULL,
    action TEXT NOT NULL,
    title TEXT NOT NULL,
    kind TEXT NOT NULL,
    record TEXT NOT NULL,
    "before" TEXT,
    "after" TEXT, way TEXT, link TEXT, hand INTEGER, salt TEXT, sum TEXT, known_as TEXT,
    PRIMARY KEY (seq),
    CONSTRAINT ck_history_title CHECK (title GLOB '{*}'),
    CONSTRAINT ck_history_says_something CHECK (before IS NOT NULL OR after IS NOT NULL)
) STRICT;
CREATE INDEX ix_history_action ON history (action);
CREATE INDEX ix_history_record ON history (record);
CREATE TABLE host_task (
    entry INTEGER NOT NULL,
    id TEXT NOT NULL,
    agreement TEXT NOT NULL,
    task TEXT NOT NULL,
    power TEXT NOT NULL,
    municipality TEXT NOT NULL,
    exception TEXT NOT NULL,
    PRIMARY KEY (entry),
    FOREIGN KEY(agreement) REFERENCES agreement (id) ON DELETE RESTRICT,
    UNIQUE (id)
) STRICT;
CREATE INDEX ix_host_task_agreement ON host_task (agreement);
CREATE TABLE housing_sheet (
    entry INTEGER NOT NULL,
    id TEXT NOT NULL,
    role TEXT,
    routine TEXT NOT NULL,
    routine_place TEXT NOT NULL,
    reviewed_on TEXT,
    next_review TEXT,
    note TEXT NOT NULL,
    offers INTEGER,
    agreements TEXT NOT NULL,
    inspected_on TEXT,
    families_week INTEGER,
    families_month INTEGER,
    youth INTEGER,
    followed TEXT NOT NULL,
    municipal_work TEXT NOT NULL,
    out_of_hours TEXT NOT NULL,
    PRIMARY KEY (entry),
    CONSTRAINT ck_housing_sheet_inspected_on CHECK (inspected_on GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
    CONSTRAINT ck_housing_sheet_next_review CHECK (next_review GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
    CONSTRAINT ck_housing_sheet_reviewed_on CHECK (reviewed_on GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
    CONSTRAINT ck_housing_sheet_families_month CHECK (families_month >= 0 AND families_month <= 99999),
    CONSTRAINT ck_housing_sheet_families_week CHECK (families_week >= 0 AND families_week <= 99999),
    CONSTRAINT ck_housing_sheet_offers CHECK (offers >= 0 AND offers <= 99999),
    CONSTRAINT ck_housing_sheet_youth CHECK (youth >= 0 AND youth <= 99999),
    FOREIGN KEY(role) REFERENCES role (id) ON DELETE RESTRICT,
    UNIQUE (id)
) STRICT;
CREATE INDEX ix_housing_sheet_next_review ON housing_sheet (next_review);
CREATE INDEX ix_housing_sheet_role ON housing_sheet (role);
CREATE TABLE indicator (
    entry INTEGER NOT NULL,
    id TEXT NOT NULL,
    name TEXT NOT NULL,
    definition TEXT NOT NULL,
    unit TEXT NOT NULL,
    direction TEXT NOT NULL,
    owner_line TEXT NOT NULL,
    type TEXT NOT NULL,
    source TEXT NOT NULL,
    report TEXT NOT NULL,
    checked TEXT,
    row_name TEXT NOT NULL,
    feed TEXT NOT NULL,
    frequency TEXT NOT NULL,
    ready_days INTEGER,
    start_value INTEGER,
    start_on TEXT,
    yellow INTEGER,
    red INTEGER,
    caution TEXT NOT NULL,
    shielded INTEGER NOT NULL,
    role TEXT,
    retired INTEGER NOT NULL,
    origin TEXT NOT NULL,
    PRIMARY KEY (entry),
    CONSTRAINT ck_indicator_checked CHECK (checked GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
    CONSTRAINT ck_indicator_start_on CHECK (start_on GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
    CONSTRAINT ck_indicator_ready_days CHECK (ready_days >= 0 AND ready_days <= 730),
    CONSTRAINT ck_indicator_red CHECK (red >= -99999999900 AND red <= 99999999900),
    CONSTRAINT ck_indicator_retired CHECK (retired IN (0, 1)),
    CONSTRAINT ck_indicator_shielded CHECK (shielded IN (0, 1)),
    CONSTRAINT ck_indicator_start_value CHECK (start_value >= -99999999900 AND start_value <= 99999999900),
    CONSTRAINT ck_indicator_yellow CHECK (yellow >= -99999999900 AND yellow <= 99999999900),
    FOREIGN KEY(role) REFERENCES role (id) ON DELETE RESTRICT,
    UNIQUE (id)
) STRICT;
CREATE INDEX ix_indicator_role ON indicator (role);
CREATE TABLE indicator_goals (
    record TEXT NOT NULL,
    target TEXT NOT NULL,
    place INTEGER NOT NULL,
    PRIMARY KEY (record, target),
    FOREIGN KEY(record) REFERENCES indicator (id) ON DELETE RESTRICT,
    FOREIGN KEY(target) REFERENCES goal (id) ON DELETE RESTRICT
) STRICT;
CREATE INDEX ix_indicator_goals_target ON indicator_goals (target);
CREATE TABLE indicator_source (
    entry INTEGER NOT NULL,
    id TEXT NOT NULL,
    name TEXT NOT NULL,
    columns TEXT NOT NULL,
    used_on TEXT,
    PRIMARY KEY (entry),
    CONSTRAINT ck_indicator_source_columns CHECK (columns GLOB '[[]*]'),
    CONSTRAINT ck_indicator_source_used_on CHECK (used_on GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
    UNIQUE (id)
) STRICT;
CREATE TABLE indicator_target (
    entry INTEGER NOT NULL,
    id TEXT NOT NULL,
    indicator TEXT NOT NULL,
    year INTEGER,
    value INTEGER,
    tertial_1 INTEGER,
    tertial_2 INTEGER,
    tertial_3 INTEGER,
    PRIMARY KEY (entry),
    CONSTRAINT ck_indicator_target_tertial_1 CHECK (tertial_1 >= -99999999900 AND tertial_1 <= 99999999900),
    CONSTRAINT ck_indicator_target_tertial_2 CHECK (tertial_2 >= -99999999900 AND tertial_2 <= 99999999900),
    CONSTRAINT ck_indicator_target_tertial_3 CHECK (tertial_3 >= -99999999900 AND tertial_3 <= 99999999900),
    CONSTRAINT ck_indicator_target_value CHECK (value >= -99999999900 AND value <= 99999999900),
    CONSTRAINT ck_indicator_target_year CHECK (year >= 2000 AND year <= 2100),
    FOREIGN KEY(indicator) REFERENCES indicator (id) ON DELETE RESTRICT,
    UNIQUE (id)
) STRICT;
CREATE INDEX ix_indicator_target_indicator ON indicator_target (indicator);
CREATE TABLE indicator_value (
    entry INTEGER NOT NULL,
    id TEXT NOT NULL,
    indicator TEXT NOT NULL,
    year INTEGER,
    part TEXT NOT NULL,
    value INTEGER,
    basis INTEGER,
    certainty TEXT NOT NULL,
    noted_on TEXT,
    noted_by TEXT,
    comment TEXT NOT NULL,
    PRIMARY KEY (entry),
    CONSTRAINT ck_indicator_value_noted_on CHECK (noted_on GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
    CONSTRAINT ck_indicator_value_basis CHECK (basis >= 0 AND basis <= 99999999),
    CONSTRAINT ck_indicator_value_value CHECK (value >= -99999999900 AND value <= 99999999900),
    CONSTRAINT ck_indicator_value_year CHECK (year >= 2000 AND year <= 2100),
    FOREIGN KEY(indicator) REFERENCES indicator (id) ON DELETE RESTRICT,
    FOREIGN KEY(noted_by) REFERENCES role (id) ON DELETE RESTRICT,
    UNIQUE (id)
) STRICT;
CREATE INDEX ix_indicator_value_indicator ON indicator_value (indicator);
CREATE INDEX ix_indicator_value_noted_by ON indicator_value (noted_by);
CREATE TABLE inspection (
    entry INTEGER NOT NULL,
    id TEXT NOT NULL,
    theme TEXT NOT NULL,
    body TEXT NOT NULL,
    year INTEGER,
    visited_on TEXT,
    reported_on TEXT,
    PRIMARY KEY (entry),
    CONSTRAINT ck_inspection_reported_on CHECK (reported_on GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
    CONSTRAINT ck_inspection_visited_on CHECK (visited_on GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
    CONSTRAINT ck_inspection_year CHECK (year >= 2000 AND year <= 2100),
    UNIQUE (id)
) STRICT;
CREATE INDEX ix_inspection_visited_on ON inspection (visited_on);
CREATE TABLE interpreter_sheet (
    entry INTEGER NOT NULL,
    id TEXT NOT NULL,
    role TEXT,
    routine TEXT NOT NULL,
    routine_place TEXT NOT NULL,
    reviewed_on TEXT,
    next_review TEXT,
    note TEXT NOT NULL,
    guideline TEXT NOT NULL,
    ordering TEXT NOT NULL,
    duty_cases TEXT NOT NULL,
    guidance TEXT NOT NULL,
    remote TEXT NOT NULL,
    no_children TEXT NOT NULL,
    supplier TEXT NOT NULL,
    qualified INTEGER,
    transition_checked TEXT,
    known_on TEXT,
    PRIMARY KEY (entry),
    CONSTRAINT ck_interpreter_sheet_known_on CHECK (known_on GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
    CONSTRAINT ck_interpreter_sheet_next_review CHECK (next_review GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
    CONSTRAINT ck_interpreter_sheet_reviewed_on CHECK (reviewed_on GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
    CONSTRAINT ck_interpreter_sheet_transition_checked CHECK (transition_checked GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
    CONSTRAINT ck_interpreter_sheet_qualified CHECK (qualified >= 0 AND qualified <= 100),
    FOREIGN KEY(role) REFERENCES role (id) ON DELETE RESTRICT,
    UNIQUE (id)
) STRICT;
CREATE INDEX ix_interpreter_sheet_next_review ON interpreter_sheet (next_review);
CREATE INDEX ix_interpreter_sheet_role ON interpreter_sheet (role);
CREATE TABLE intro_clause (
    entry INTEGER NOT NULL,
    id TEXT NOT NULL,
    sheet TEXT NOT NULL,
    place INTEGER,
    title TEXT NOT NULL,
    covered TEXT NOT NULL,
    role TEXT,
    wording TEXT NOT NULL,
    PRIMARY KEY (entry),
    CONSTRAINT ck_intro_clause_place CHECK (place >= 1 AND place <= 99),
    FOREIGN KEY(role) REFERENCES role (id) ON DELETE RESTRICT,
    FOREIGN KEY(sheet) REFERENCES intro_sheet (id) ON DELETE RESTRICT,
    UNIQUE (id)
) STRICT;
CREATE INDEX ix_intro_clause_role ON intro_clause (role);
CREATE INDEX ix_intro_clause_sheet ON intro_clause (sheet);
CREATE TABLE intro_sheet (
    entry INTEGER NOT NULL,
    id TEXT NOT NULL,
    role TEXT,
    routine TEXT NOT NULL,
    routine_place TEXT NOT NULL,
    reviewed_on TEXT,
    next_review TEXT,
    note TEXT NOT NULL,
    form TEXT NOT NULL,
    organised TEXT NOT NULL,
    other_party TEXT NOT NULL,
    status TEXT NOT NULL,
    signed_on TEXT,
    valid_from TEXT,
    revise_on TEXT,
    evaluated_on TEXT,
    leader_meetings INTEGER,
    caseworker_meetings TEXT NOT NULL,
    leaving INTEGER,
    leaving_assessed INTEGER,
    PRIMARY KEY (entry),
    CONSTRAINT ck_intro_sheet_evaluated_on CHECK (evaluated_on GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
    CONSTRAINT ck_intro_sheet_next_review CHECK (next_review GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
    CONSTRAINT ck_intro_sheet_reviewed_on CHECK (reviewed_on GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
    CONSTRAINT ck_intro_sheet_revise_on CHECK (revise_on GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
    CONSTRAINT ck_intro_sheet_signed_on CHECK (signed_on GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
    CONSTRAINT ck_intro_sheet_valid_from CHECK (valid_from GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
    CONSTRAINT ck_intro_sheet_leader_meetings CHECK (leader_meetings >= 0 AND leader_meetings <= 99),
    CONSTRAINT ck_intro_sheet_leaving CHECK (leaving >= 0 AND leaving <= 99999),
    CONSTRAINT ck_intro_sheet_leaving_assessed CHECK (leaving_assessed >= 0 AND leaving_assessed <= 99999),
    FOREIGN KEY(role) REFERENCES role (id) ON DELETE RESTRICT,
    UNIQUE (id)
) STRICT;
CREATE INDEX ix_intro_sheet_next_review ON intro_sheet (next_review);
CREATE INDEX ix_intro_sheet_revise_on ON intro_sheet (revise_on);
CREATE INDEX ix_intro_sheet_role ON intro_sheet (role);
CREATE TABLE issued (
    entry INTEGER NOT NULL,
    id TEXT NOT NULL,
    document TEXT NOT NULL,
    title TEXT NOT NULL,
    made_on TEXT,
    made_at TEXT NOT NULL,
    year INTEGER,
    choices TEXT NOT NULL,
    is_draft INTEGER NOT NULL,
    file_name TEXT NOT NULL,
    folder TEXT NOT NULL,
    checksum TEXT NOT NULL,
    PRIMARY KEY (entry),
    CONSTRAINT ck_issued_made_on CHECK (made_on GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
    CONSTRAINT ck_issued_is_draft CHECK (is_draft IN (0, 1)),
    CONSTRAINT ck_issued_year CHECK (year >= 2000 AND year <= 2100),
    UNIQUE (id)
) STRICT;
CREATE TABLE joint_training (
    entry INTEGER NOT NULL,
    id TEXT NOT NULL,
    agreement TEXT NOT NULL,
    theme TEXT NOT NULL,
    audience TEXT NOT NULL,
    organiser TEXT NOT NULL,
    time TEXT NOT NULL,
    cost INTEGER,
    PRIMARY KEY (entry),
    CONSTRAINT ck_joint_training_cost CHECK (cost >= 0 AND cost <= 9999999999),
    FOREIGN KEY(agreement) REFERENCES agreement (id) ON DELETE RESTRICT,
    UNIQUE (id)
) STRICT;
CREATE INDEX ix_joint_training_agreement ON joint_training (agreement);
CREATE TABLE kvp_activity (
    entry INTEGER NOT NULL,
    id TEXT NOT NULL,
    title TEXT NOT NULL,
    type TEXT NOT NULL,
    run_by TEXT NOT NULL,
    nearness TEXT NOT NULL,
    provider TEXT NOT NULL,
    capacity INTEGER,
    intake TEXT NOT NULL,
    least INTEGER,
    most INTEGER,
    description TEXT NOT NULL,
    confirmed_on TEXT,
    PRIMARY KEY (entry),
    CONSTRAINT ck_kvp_activity_confirmed_on CHECK (confirmed_on GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
    CONSTRAINT ck_kvp_activity_capacity CHECK (capacity >= 0 AND capacity <= 9999),
    CONSTRAINT ck_kvp_activity_least CHECK (least >= 0 AND least <= 4000),
    CONSTRAINT ck_kvp_activity_most CHECK (most >= 0 AND most <= 4000),
    UNIQUE (id)
) STRICT;
CREATE TABLE kvp_block (
    entry INTEGER NOT NULL,
    id TEXT NOT NULL,
    week TEXT NOT NULL,
    weekday TEXT NOT NULL,
    start INTEGER,
    minutes INTEGER,
    activity TEXT,
    title TEXT NOT NULL,
    type TEXT NOT NULL,
    run_by TEXT NOT NULL,
    nearness TEXT NOT NULL,
    followed_by TEXT,
    absence TEXT NOT NULL,
    PRIMARY KEY (entry),
    CONSTRAINT ck_kvp_block_minutes CHECK (minutes >= 15 AND minutes <= 480),
    CONSTRAINT ck_kvp_block_start CHECK (start >= 420 AND start <= 1200),
    FOREIGN KEY(activity) REFERENCES kvp_activity (id) ON DELETE RESTRICT,
    FOREIGN KEY(followed_by) REFERENCES role (id) ON DELETE RESTRICT,
    FOREIGN KEY(week) REFERENCES kvp_week (id) ON DELETE RESTRICT,
    UNIQUE (id)
) STRICT;
CREATE INDEX ix_kvp_block_activity ON kvp_block (activity);
CREATE INDEX ix_kvp_block_followed_by ON kvp_block (followed_by);
CREATE INDEX ix_kvp_block_week ON kvp_block (week);
CREATE TABLE kvp_control (
    entry INTEGER NOT NULL,
    id TEXT NOT NULL,
    step TEXT NOT NULL,
    done_on TEXT,
    period_from TEXT,
    period_to TEXT,
    method TEXT NOT NULL,
    done_by TEXT,
    seen INTEGER,
    "right" INTEGER,
    threshold INTEGER,
    pattern TEXT NOT NULL,
    deviation TEXT,
    next_control TEXT,
    PRIMARY KEY (entry),
    CONSTRAINT ck_kvp_control_done_on CHECK (done_on GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
    CONSTRAINT ck_kvp_control_next_control CHECK (next_control GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
    CONSTRAINT ck_kvp_control_period_from CHECK (period_from GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
    CONSTRAINT ck_kvp_control_period_to CHECK (period_to GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
    CONSTRAINT ck_kvp_control_right CHECK (right >= 0 AND right <= 9999),
    CONSTRAINT ck_kvp_control_seen CHECK (seen >= 1 AND seen <= 9999),
    CONSTRAINT ck_kvp_control_threshold CHECK (threshold >= 0 AND threshold <= 100),
    FOREIGN KEY(deviation) REFERENCES kvp_deviation (id) ON DELETE RESTRICT,
    FOREIGN KEY(done_by) REFERENCES role (id) ON DELETE RESTRICT,
    FOREIGN KEY(step) REFERENCES kvp_step (id) ON DELETE RESTRICT,
    UNIQUE (id)
) STRICT;
CREATE INDEX ix_kvp_control_deviation ON kvp_control (deviation);
CREATE INDEX ix_kvp_control_done_by ON kvp_control (done_by);
CREATE INDEX ix_kvp_control_next_control ON kvp_control (next_control);
CREATE INDEX ix_kvp_control_step ON kvp_control (step);
CREATE TABLE kvp_deviation (
    entry INTEGER NOT NULL,
    id TEXT NOT NULL,
    routine TEXT,
    found_on TEXT,
    description TEXT NOT NULL,
    extent TEXT NOT NULL,
    severity TEXT NOT NULL,
    at_once TEXT NOT NULL,
    causes TEXT NOT NULL,
    remedy TEXT NOT NULL,
    responsible TEXT,
    deadline TEXT,
    status TEXT NOT NULL,
    closed_on TEXT,
    PRIMARY KEY (entry),
    CONSTRAINT ck_kvp_deviation_causes CHECK (causes GLOB '[[]*]'),
    CONSTRAINT ck_kvp_deviation_closed_on CHECK (closed_on GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
    CONSTRAINT ck_kvp_deviation_deadline CHECK (deadline GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
    CONSTRAINT ck_kvp_deviation_found_on CHECK (found_on GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
    FOREIGN KEY(responsible) REFERENCES role (id) ON DELETE RESTRICT,
    FOREIGN KEY(routine) REFERENCES kvp_routine (id) ON DELETE RESTRICT,
    UNIQUE (id)
) STRICT;
CREATE INDEX ix_kvp_deviation_deadline ON kvp_deviation (deadline);
CREATE INDEX ix_kvp_deviation_responsible ON kvp_deviation (responsible);
CREATE INDEX ix_kvp_deviation_routine ON kvp_deviation (routine);
CREATE TABLE kvp_month (
    entry INTEGER NOT NULL,
    id TEXT NOT NULL,
    year INTEGER,
    month TEXT NOT NULL,
    opening INTEGER,
    opening_reason TEXT NOT NULL,
    applications INTEGER,
    granted INTEGER,
    refused INTEGER,
    withdrawn INTEGER,
    refused_benefit INTEGER,
    refused_capacity INTEGER,
    refused_follow_up INTEGER,
    refused_residence INTEGER,
    refused_age INTEGER,
    refused_no_offer INTEGER,
    refused_other INTEGER,
    started INTEGER,
    resumed INTEGER,
    moved_in INTEGER,
    completed INTEGER,
    stayed_away INTEGER,
    moved_out INTEGER,
    interrupted INTEGER,
    counted INTEGER,
    counted_note TEXT NOT NULL,
    leave INTEGER,
    age_under_25 INTEGER,
    age_25_29 INTEGER,
    age_30_49 INTEGER,
    age_50 INTEGER,
    women INTEGER,
    extended INTEGER,
    state_measures INTEGER,
    municipal_measures INTEGER,
    both_measures INTEGER,
    no_measures INTEGER,
    out_work INTEGER,
    out_subsidy INTEGER,
    out_state INTEGER,
    out_school INTEGER,
    out_disability INTEGER,
    out_aap INTEGER,
    out_waiting INTEGER,
    out_assistance INTEGER,
    out_other INTEGER,
    out_unknown INTEGER,
    long_term INTEGER,
    long_term_assessed INTEGER,
    conditions INTEGER,
    conditions_assessed INTEGER,
    offered INTEGER,
    declined INTEGER,
    days_to_decision INTEGER,
    days_to_start INTEGER,
    in_time INTEGER,
    evaluated INTEGER,
    individual_plan INTEGER,
    counsellors INTEGER,
    paid INTEGER,
    source TEXT NOT NULL,
    note TEXT NOT NULL,
    locked INTEGER NOT NULL,
    locked_on TEXT,
    reopened_why TEXT NOT NULL,
    PRIMARY KEY (entry),
    CONSTRAINT ck_kvp_month_locked_on CHECK (locked_on GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
    CONSTRAINT ck_kvp_month_age_25_29 CHECK (age_25_29 >= 0 AND age_25_29 <= 9999),
    CONSTRAINT ck_kvp_month_age_30_49 CHECK (age_30_49 >= 0 AND age_30_49 <= 9999),
    CONSTRAINT ck_kvp_month_age_50 CHECK (age_50 >= 0 AND age_50 <= 9999),
    CONSTRAINT ck_kvp_month_age_under_25 CHECK (age_under_25 >= 0 AND age_under_25 <= 9999),
    CONSTRAINT ck_kvp_month_applications CHECK (applications >= 0 AND applications <= 9999),
    CONSTRAINT ck_kvp_month_both_measures CHECK (both_measures >= 0 AND both_measures <= 9999),
    CONSTRAINT ck_kvp_month_completed CHECK (completed >= 0 AND completed <= 9999),
    CONSTRAINT ck_kvp_month_conditions CHECK (conditions >= 0 AND conditions <= 9999),
    CONSTRAINT ck_kvp_month_conditions_assessed CHECK (conditions_assessed >= 0 AND conditions_assessed <= 9999),
    CONSTRAINT ck_kvp_month_counsellors CHECK (counsellors >= 0 AND counsellors <= 500),
    CONSTRAINT ck_kvp_month_counted CHECK (counted >= 0 AND counted <= 9999),
    CONSTRAINT ck_kvp_month_days_to_decision CHECK (days_to_decision >= 0 AND days_to_decision <= 365),
    CONSTRAINT ck_kvp_month_days_to_start CHECK (days_to_start >= 0 AND days_to_start <= 365),
    CONSTRAINT ck_kvp_month_declined CHECK (declined >= 0 AND declined <= 9999),
    CONSTRAINT ck_kvp_month_evaluated CHECK (evaluated >= 0 AND evaluated <= 9999),
    CONSTRAINT ck_kvp_month_extended CHECK (extended >= 0 AND extended <= 9999),
    CONSTRAINT ck_kvp_month_granted CHECK (granted >= 0 AND granted <= 9999),
    CONSTRAINT ck_kvp_month_in_time CHECK (in_time >= 0 AND in_time <= 9999),
    CONSTRAINT ck_kvp_month_individual_plan CHECK (individual_plan >= 0 AND individual_plan <= 9999),
    CONSTRAINT ck_kvp_month_interrupted CHECK (interrupted >= 0 AND interrupted <= 9999),
    CONSTRAINT ck_kvp_month_leave CHECK (leave >= 0 AND leave <= 9999),
    CONSTRAINT ck_kvp_month_locked CHECK (locked IN (0, 1)),
    CONSTRAINT ck_kvp_month_long_term CHECK (long_term >= 0 AND long_term <= 9999),
    CONSTRAINT ck_kvp_month_long_term_assessed CHECK (long_term_assessed >= 0 AND long_term_assessed <= 9999),
    CONSTRAINT ck_kvp_month_moved_in CHECK (moved_in >= 0 AND moved_in <= 9999),
    CONSTRAINT ck_kvp_month_moved_out CHECK (moved_out >= 0 AND moved_out <= 9999),
    CONSTRAINT ck_kvp_month_municipal_measures CHECK (municipal_measures >= 0 AND municipal_measures <= 9999),
    CONSTRAINT ck_kvp_month_no_measures CHECK (no_measures >= 0 AND no_measures <= 9999),
    CONSTRAINT ck_kvp_month_offered CHECK (offered >= 0 AND offered <= 9999),
    CONSTRAINT ck_kvp_month_opening CHECK (opening >= 0 AND opening <= 9999),
    CONSTRAINT ck_kvp_month_out_aap CHECK (out_aap >= 0 AND out_aap <= 9999),
    CONSTRAINT ck_kvp_month_out_assistance CHECK (out_assistance >= 0 AND out_assistance <= 9999),
    CONSTRAINT ck_kvp_month_out_disability CHECK (out_disability >= 0 AND out_disability <= 9999),
    CONSTRAINT ck_kvp_month_out_other CHECK (out_other >= 0 AND out_other <= 9999),
    CONSTRAINT ck_kvp_month_out_school CHECK (out_school >= 0 AND out_school <= 9999),
    CONSTRAINT ck_kvp_month_out_state CHECK (out_state >= 0 AND out_state <= 9999),
    CONSTRAINT ck_kvp_month_out_subsidy CHECK (out_subsidy >= 0 AND out_subsidy <= 9999),
    CONSTRAINT ck_kvp_month_out_unknown CHECK (out_unknown >= 0 AND out_unknown <= 9999),
    CONSTRAINT ck_kvp_month_out_waiting CHECK (out_waiting >= 0 AND out_waiting <= 9999),
    CONSTRAINT ck_kvp_month_out_work CHECK (out_work >= 0 AND out_work <= 9999),
    CONSTRAINT ck_kvp_month_paid CHECK (paid >= 0 AND paid <= 999999999),
    CONSTRAINT ck_kvp_month_refused CHECK (refused >= 0 AND refused <= 9999),
    CONSTRAINT ck_kvp_month_refused_age CHECK (refused_age >= 0 AND refused_age <= 9999),
    CONSTRAINT ck_kvp_month_refused_benefit CHECK (refused_benefit >= 0 AND refused_benefit <= 9999),
    CONSTRAINT ck_kvp_month_refused_capacity CHECK (refused_capacity >= 0 AND refused_capacity <= 9999),
    CONSTRAINT ck_kvp_month_refused_follow_up CHECK (refused_follow_up >= 0 AND refused_follow_up <= 9999),
    CONSTRAINT ck_kvp_month_refused_no_offer CHECK (refused_no_offer >= 0 AND refused_no_offer <= 9999),
    CONSTRAINT ck_kvp_month_refused_other CHECK (refused_other >= 0 AND refused_other <= 9999),
    CONSTRAINT ck_kvp_month_refused_residence CHECK (refused_residence >= 0 AND refused_residence <= 9999),
    CONSTRAINT ck_kvp_month_resumed CHECK (resumed >= 0 AND resumed <= 9999),
    CONSTRAINT ck_kvp_month_started CHECK (started >= 0 AND started <= 9999),
    CONSTRAINT ck_kvp_month_state_measures CHECK (state_measures >= 0 AND state_measures <= 9999),
    CONSTRAINT ck_kvp_month_stayed_away CHECK (stayed_away >= 0 AND stayed_away <= 9999),
    CONSTRAINT ck_kvp_month_withdrawn CHECK (withdrawn >= 0 AND withdrawn <= 9999),
    CONSTRAINT ck_kvp_month_women CHECK (women >= 0 AND women <= 9999),
    CONSTRAINT ck_kvp_month_year CHECK (year >= 2000 AND year <= 2100),
    UNIQUE (id)
) STRICT;
CREATE TABLE kvp_places (
    entry INTEGER NOT NULL,
    id TEXT NOT NULL,
    year INTEGER,
    method TEXT NOT NULL,
    national_places INTEGER,
    residents INTEGER,
    residents_country INTEGER,
    budgeted INTEGER,
    source TEXT NOT NULL,
    checked_on TEXT,
    PRIMARY KEY (entry),
    CONSTRAINT ck_kvp_places_checked_on CHECK (checked_on GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
    CONSTRAINT ck_kvp_places_budgeted CHECK (budgeted >= 0 AND budgeted <= 9999),
    CONSTRAINT ck_kvp_places_national_places CHECK (national_places >= 0 AND national_places <= 99999999),
    CONSTRAINT ck_kvp_places_residents CHECK (residents >= 0 AND residents <= 99999999),
    CONSTRAINT ck_kvp_places_residents_country CHECK (residents_country >= 0 AND residents_country <= 99999999),
    CONSTRAINT ck_kvp_places_year CHECK (year >= 2000 AND year <= 2100),
    UNIQUE (id)
) STRICT;
CREATE TABLE kvp_question (
    entry INTEGER NOT NULL,
    id TEXT NOT NULL,
    check_list TEXT NOT NULL,
    place INTEGER,
    "group" TEXT NOT NULL,
    question TEXT NOT NULL,
    guidance TEXT NOT NULL,
    law TEXT NOT NULL,
    answer TEXT NOT NULL,
    if_yes TEXT NOT NULL,
    if_no TEXT NOT NULL,
    counts INTEGER NOT NULL,
    retired INTEGER NOT NULL,
    PRIMARY KEY (entry),
    CONSTRAINT ck_kvp_question_counts CHECK (counts IN (0, 1)),
    CONSTRAINT ck_kvp_question_place CHECK (place >= 1 AND place <= 99),
    CONSTRAINT ck_kvp_question_retired CHECK (retired IN (0, 1)),
    UNIQUE (id)
) STRICT;
CREATE TABLE kvp_rate (
    entry INTEGER NOT NULL,
    id TEXT NOT NULL,
    valid_from TEXT,
    base_amount INTEGER,
    factor INTEGER,
    young_parts INTEGER,
    young_of INTEGER,
    child_a_day INTEGER,
    source TEXT NOT NULL,
    checked_on TEXT,
    PRIMARY KEY (entry),
    CONSTRAINT ck_kvp_rate_checked_on CHECK (checked_on GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
    CONSTRAINT ck_kvp_rate_valid_from CHECK (valid_from GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
    CONSTRAINT ck_kvp_rate_base_amount CHECK (base_amount >= 0 AND base_amount <= 9999999),
    CONSTRAINT ck_kvp_rate_child_a_day CHECK (child_a_day >= 0 AND child_a_day <= 9999),
    CONSTRAINT ck_kvp_rate_factor CHECK (factor >= 0 AND factor <= 99000),
    CONSTRAINT ck_kvp_rate_young_of CHECK (young_of >= 1 AND young_of <= 9),
    CONSTRAINT ck_kvp_rate_young_parts CHECK (young_parts >= 1 AND young_parts <= 9),
    UNIQUE (id)
) STRICT;
CREATE TABLE kvp_review (
    entry INTEGER NOT NULL,
    id TEXT NOT NULL,
    done_on TEXT,
    portfolio TEXT NOT NULL,
    own_name TEXT NOT NULL,
    whole INTEGER,
    reviewed INTEGER,
    documented INTEGER,
    suited INTEGER,
    offered INTEGER,
    applied INTEGER,
    started INTEGER,
    declined INTEGER,
    not_benefit INTEGER,
    not_needed INTEGER,
    not_health INTEGER,
    not_wanted INTEGER,
    not_measures INTEGER,
    not_moving INTEGER,
    not_other INTEGER,
    next_review TEXT,
    learned TEXT NOT NULL,
    PRIMARY KEY (entry),
    CONSTRAINT ck_kvp_review_done_on CHECK (done_on GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
    CONSTRAINT ck_kvp_review_next_review CHECK (next_review GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
    CONSTRAINT ck_kvp_review_applied CHECK (applied >= 0 AND applied <= 9999),
    CONSTRAINT ck_kvp_review_declined CHECK (declined >= 0 AND declined <= 9999),
    CONSTRAINT ck_kvp_review_documented CHECK (documented >= 0 AND documented <= 9999),
    CONSTRAINT ck_kvp_review_not_benefit CHECK (not_benefit >= 0 AND not_benefit <= 9999),
    CONSTRAINT ck_kvp_review_not_health CHECK (not_health >= 0 AND not_health <= 9999),
    CONSTRAINT ck_kvp_review_not_measures CHECK (not_measures >= 0 AND not_measures <= 9999),
    CONSTRAINT ck_kvp_review_not_moving CHECK (not_moving >= 0 AND not_moving <= 9999),
    CONSTRAINT ck_kvp_review_not_needed CHECK (not_needed >= 0 AND not_needed <= 9999),
    CONSTRAINT ck_kvp_review_not_other CHECK (not_other >= 0 AND not_other <= 9999),
    CONSTRAINT ck_kvp_review_not_wanted CHECK (not_wanted >= 0 AND not_wanted <= 9999),
    CONSTRAINT ck_kvp_review_offered CHECK (offered >= 0 AND offered <= 9999),
    CONSTRAINT ck_kvp_review_reviewed CHECK (reviewed >= 0 AND reviewed <= 9999),
    CONSTRAINT ck_kvp_review_started CHECK (started >= 0 AND started <= 9999),
    CONSTRAINT ck_kvp_review_suited CHECK (suited >= 0 AND suited <= 9999),
    CONSTRAINT ck_kvp_review_whole CHECK (whole >= 0 AND whole <= 9999),
    UNIQUE (id)
) STRICT;
CREATE INDEX ix_kvp_review_next_review ON kvp_review (next_review);
CREATE TABLE kvp_review_present (
    record TEXT NOT NULL,
    target TEXT NOT NULL,
    place INTEGER NOT NULL,
    PRIMARY KEY (record, target),
    FOREIGN KEY(record) REFERENCES kvp_review (id) ON DELETE RESTRICT,
    FOREIGN KEY(target) REFERENCES role (id) ON DELETE RESTRICT
) STRICT;
CREATE INDEX ix_kvp_review_present_target ON kvp_review_present (target);
CREATE TABLE kvp_routine (
    entry INTEGER NOT NULL,
    id TEXT NOT NULL,
    code TEXT NOT NULL,
    title TEXT NOT NULL,
    phase TEXT NOT NULL,
    purpose TEXT NOT NULL,
    laws TEXT NOT NULL,
    owner_line TEXT NOT NULL,
    owner TEXT,
    deputy TEXT,
    status TEXT NOT NULL,
    version INTEGER,
    valid_from TEXT,
    approved_by TEXT,
    approved_on TEXT,
    interval TEXT NOT NULL,
    next_review TEXT,
    made_known TEXT NOT NULL,
    made_known_on TEXT,
    quality_reference TEXT NOT NULL,
    likelihood INTEGER,
    impact INTEGER,
    guidance TEXT NOT NULL,
    note TEXT NOT NULL,
    PRIMARY KEY (entry),
    CONSTRAINT ck_kvp_routine_approved_on CHECK (approved_on GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
    CONSTRAINT ck_kvp_routine_laws CHECK (laws GLOB '[[]*]'),
    CONSTRAINT ck_kvp_routine_made_known CHECK (made_known GLOB '[[]*]'),
    CONSTRAINT ck_kvp_routine_made_known_on CHECK (made_known_on GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
    CONSTRAINT ck_kvp_routine_next_review CHECK (next_review GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
    CONSTRAINT ck_kvp_routine_valid_from CHECK (valid_from GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
    CONSTRAINT ck_kvp_routine_impact CHECK (impact >= 1 AND impact <= 5),
    CONSTRAINT ck_kvp_routine_likelihood CHECK (likelihood >= 1 AND likelihood <= 5),
    CONSTRAINT ck_kvp_routine_version CHECK (version >= 0 AND version <= 999),
    FOREIGN KEY(approved_by) REFERENCES role (id) ON DELETE RESTRICT,
    FOREIGN KEY(deputy) REFERENCES role (id) ON DELETE RESTRICT,
    FOREIGN KEY(owner) REFERENCES role (id) ON DELETE RESTRICT,
    UNIQUE (id)
) STRICT;
CREATE INDEX ix_kvp_routine_approved_by ON kvp_routine (approved_by);
CREATE INDEX ix_kvp_routine_deputy ON kvp_routine (deputy);
CREATE INDEX ix_kvp_routine_next_review ON kvp_routine (next_review);
CREATE INDEX ix_kvp_routine_owner ON kvp_routine (owner);
CREATE TABLE kvp_routine_applies_to (
    record TEXT NOT NULL,
    target TEXT NOT NULL,
    place INTEGER NOT NULL,
    PRIMARY KEY (record, target),
    FOREIGN KEY(record) REFERENCES kvp_routine (id) ON DELETE RESTRICT,
    FOREIGN KEY(target) REFERENCES role (id) ON DELETE RESTRICT
) STRICT;
CREATE INDEX ix_kvp_routine_applies_to_target ON kvp_routine_applies_to (target);
CREATE TABLE kvp_routine_expectations (
    record TEXT NOT NULL,
    target TEXT NOT NULL,
    place INTEGER NOT NULL,
    PRIMARY KEY (record, target),
    FOREIGN KEY(record) REFERENCES kvp_routine (id) ON DELETE RESTRICT,
    FOREIGN KEY(target) REFERENCES expectation (id) ON DELETE RESTRICT
) STRICT;
CREATE INDEX ix_kvp_routine_expectations_target ON kvp_routine_expectations (target);
CREATE TABLE kvp_sheet (
    entry INTEGER NOT NULL,
    id TEXT NOT NULL,
    role TEXT,
    routine TEXT NOT NULL,
    routine_place TEXT NOT NULL,
    reviewed_on TEXT,
    next_review TEXT,
    note TEXT NOT NULL,
    coordinator TEXT NOT NULL,
    posts INTEGER,
    no_ceiling TEXT NOT NULL,
    looks_for TEXT NOT NULL,
    portfolios TEXT NOT NULL,
    apply_help TEXT NOT NULL,
    full_time TEXT NOT NULL,
    evaluation TEXT NOT NULL,
    refusals_read TEXT NOT NULL,
    owners_on TEXT,
    PRIMARY KEY (entry),
    CONSTRAINT ck_kvp_sheet_next_review CHECK (next_review GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
    CONSTRAINT ck_kvp_sheet_owners_on CHECK (owners_on GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
    CONSTRAINT ck_kvp_sheet_reviewed_on CHECK (reviewed_on GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
    CONSTRAINT ck_kvp_sheet_posts CHECK (posts >= 0 AND posts <= 9990),
    FOREIGN KEY(role) REFERENCES role (id) ON DELETE RESTRICT,
    UNIQUE (id)
) STRICT;
CREATE INDEX ix_kvp_sheet_next_review ON kvp_sheet (next_review);
CREATE INDEX ix_kvp_sheet_role ON kvp_sheet (role);
CREATE TABLE kvp_step (
    entry INTEGER NOT NULL,
    id TEXT NOT NULL,
    routine TEXT NOT NULL,
    place INTEGER,
    title TEXT NOT NULL,
    doing TEXT NOT NULL,
    "trigger" TEXT NOT NULL,
    trigger_text TEXT NOT NULL,
    responsible TEXT,
    deadline INTEGER,
    deadline_unit TEXT NOT NULL,
    deadline_from TEXT NOT NULL,
    deadline_basis TEXT NOT NULL,
    evidence TEXT NOT NULL,
    kept_in TEXT NOT NULL,
    question TEXT NOT NULL,
    method TEXT NOT NULL,
    frequency TEXT NOT NULL,
    checked_by TEXT,
    mandatory INTEGER NOT NULL,
    PRIMARY KEY (entry),
    CONSTRAINT ck_kvp_step_evidence CHECK (evidence GLOB '[[]*]'),
    CONSTRAINT ck_kvp_step_deadline CHECK (deadline >= 0 AND deadline <= 999),
    CONSTRAINT ck_kvp_step_mandatory CHECK (mandatory IN (0, 1)),
    CONSTRAINT ck_kvp_step_place CHECK (place >= 1 AND place <= 99),
    FOREIGN KEY(checked_by) REFERENCES role (id) ON DELETE RESTRICT,
    FOREIGN KEY(responsible) REFERENCES role (id) ON DELETE RESTRICT,
    FOREIGN KEY(routine) REFERENCES kvp_routine (id) ON DELETE RESTRICT,
    UNIQUE (id)
) STRICT;
CREATE INDEX ix_kvp_step_checked_by ON kvp_step (checked_by);
CREATE INDEX ix_kvp_step_responsible ON kvp_step (responsible);
CREATE INDEX ix_kvp_step_routine ON kvp_step (routine);
CREATE TABLE kvp_step_contributors (
    record TEXT NOT NULL,
    target TEXT NOT NULL,
    place INTEGER NOT NULL,
    PRIMARY KEY (record, target),
    FOREIGN KEY(record) REFERENCES kvp_step (id) ON DELETE RESTRICT,
    FOREIGN KEY(target) REFERENCES role (id) ON DELETE RESTRICT
) STRICT;
CREATE INDEX ix_kvp_step_contributors_target ON kvp_step_contributors (target);
CREATE TABLE kvp_target (
    entry INTEGER NOT NULL,
    id TEXT NOT NULL,
    year INTEGER,
    indicator TEXT NOT NULL,
    own_name TEXT NOT NULL,
    value INTEGER,
    unit TEXT NOT NULL,
    direction TEXT NOT NULL,
    start_value INTEGER,
    start_year INTEGER,
    tertial_1 INTEGER,
    tertial_2 INTEGER,
    tertial_3 INTEGER,
    why TEXT NOT NULL,
    decided_in TEXT NOT NULL,
    decided_on TEXT,
    responsible TEXT,
    PRIMARY KEY (entry),
    CONSTRAINT ck_kvp_target_decided_on CHECK (decided_on GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
    CONSTRAINT ck_kvp_target_start_value CHECK (start_value >= 0 AND start_value <= 9999990),
    CONSTRAINT ck_kvp_target_start_year CHECK (start_year >= 2000 AND start_year <= 2100),
    CONSTRAINT ck_kvp_target_tertial_1 CHECK (tertial_1 >= 0 AND tertial_1 <= 9999990),
    CONSTRAINT ck_kvp_target_tertial_2 CHECK (tertial_2 >= 0 AND tertial_2 <= 9999990),
    CONSTRAINT ck_kvp_target_tertial_3 CHECK (tertial_3 >= 0 AND tertial_3 <= 9999990),
    CONSTRAINT ck_kvp_target_value CHECK (value >= 0 AND value <= 9999990),
    CONSTRAINT ck_kvp_target_year CHECK (year >= 2000 AND year <= 2100),
    FOREIGN KEY(responsible) REFERENCES role (id) ON DELETE RESTRICT,
    UNIQUE (id)
) STRICT;
CREATE INDEX ix_kvp_target_responsible ON kvp_target (responsible);
CREATE TABLE kvp_version (
    entry INTEGER NOT NULL,
    id TEXT NOT NULL,
    routine TEXT NOT NULL,
    number INTEGER,
    approved_on TEXT,
    approved_by TEXT NOT NULL,
    valid_from TEXT,
    wording TEXT NOT NULL,
    PRIMARY KEY (entry),
    CONSTRAINT ck_kvp_version_approved_on CHECK (approved_on GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
    CONSTRAINT ck_kvp_version_valid_from CHECK (valid_from GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
    CONSTRAINT ck_kvp_version_number CHECK (number >= 1 AND number <= 999),
    FOREIGN KEY(routine) REFERENCES kvp_routine (id) ON DELETE RESTRICT,
    UNIQUE (id)
) STRICT;
CREATE INDEX ix_kvp_version_routine ON kvp_version (routine);
CREATE TABLE kvp_week (
    entry INTEGER NOT NULL,
    id TEXT NOT NULL,
    name TEXT NOT NULL,
    "group" TEXT NOT NULL,
    phase TEXT NOT NULL,
    from_week INTEGER,
    to_week INTEGER,
    evaluations TEXT NOT NULL,
    owner TEXT,
    status TEXT NOT NULL,
    note TEXT NOT NULL,
    PRIMARY KEY (entry),
    CONSTRAINT ck_kvp_week_evaluations CHECK (evaluations GLOB '[[]*]'),
    CONSTRAINT ck_kvp_week_from_week CHECK (from_week >= 1 AND from_week <= 160),
    CONSTRAINT ck_kvp_week_to_week CHECK (to_week >= 1 AND to_week <= 160),
    FOREIGN KEY(owner) REFERENCES role (id) ON DELETE RESTRICT,
    UNIQUE (id)
) STRICT;
CREATE INDEX ix_kvp_week_owner ON kvp_week (owner);
CREATE TABLE language_sheet (
    entry INTEGER NOT NULL,
    id TEXT NOT NULL,
    role TEXT,
    routine TEXT NOT NULL,
    routine_place TEXT NOT NULL,
    reviewed_on TEXT,
    next_review TEXT,
    note TEXT NOT NULL,
    templates INTEGER,
    templates_planned INTEGER,
    templates_on TEXT,
    with_users TEXT NOT NULL,
    individual TEXT NOT NULL,
    workshop_on TEXT,
    partnership_on TEXT,
    PRIMARY KEY (entry),
    CONSTRAINT ck_language_sheet_next_review CHECK (next_review GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
    CONSTRAINT ck_language_sheet_partnership_on CHECK (partnership_on GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
    CONSTRAINT ck_language_sheet_reviewed_on CHECK (reviewed_on GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
    CONSTRAINT ck_language_sheet_templates_on CHECK (templates_on GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
    CONSTRAINT ck_language_sheet_workshop_on CHECK (workshop_on GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
    CONSTRAINT ck_language_sheet_templates CHECK (templates >= 0 AND templates <= 99999),
    CONSTRAINT ck_language_sheet_templates_planned CHECK (templates_planned >= 0 AND templates_planned <= 99999),
    FOREIGN KEY(role) REFERENCES role (id) ON DELETE RESTRICT,
    UNIQUE (id)
) STRICT;
CREATE INDEX ix_language_sheet_next_review ON language_sheet (next_review);
CREATE INDEX ix_language_sheet_role ON language_sheet (role);
CREATE TABLE leader_place (
    entry INTEGER NOT NULL,
    id TEXT NOT NULL,
    agreement TEXT NOT NULL,
    management_group TEXT NOT NULL,
    owner TEXT NOT NULL,
    attending TEXT NOT NULL,
    PRIMARY KEY (entry),
    FOREIGN KEY(agreement) REFERENCES agreement (id) ON DELETE RESTRICT,
    UNIQUE (id)
) STRICT;
CREATE INDEX ix_leader_place_agreement ON leader_place (agreement);
CREATE TABLE legal_source (
    entry INTEGER NOT NULL,
    id TEXT NOT NULL,
    agreement TEXT NOT NULL,
    title TEXT NOT NULL,
    clauses TEXT NOT NULL,
    checked_on TEXT,
    checked_by TEXT,
    PRIMARY KEY (entry),
    CONSTRAINT ck_legal_source_checked_on CHECK (checked_on GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
    CONSTRAINT ck_legal_source_clauses CHECK (clauses GLOB '[[]*]'),
    FOREIGN KEY(agreement) REFERENCES agreement (id) ON DELETE RESTRICT,
    FOREIGN KEY(checked_by) REFERENCES role (id) ON DELETE RESTRICT,
    UNIQUE (id)
) STRICT;
CREATE INDEX ix_legal_source_agreement ON legal_source (agreement);
CREATE INDEX ix_legal_source_checked_by ON legal_source (checked_by);
CREATE TABLE letter (
    entry INTEGER NOT NULL,
    id TEXT NOT NULL,
    title TEXT NOT NULL,
    year INTEGER,
    type TEXT NOT NULL,
    sender TEXT NOT NULL,
    owner_line TEXT NOT NULL,
    dated TEXT,
    reference TEXT NOT NULL,
    received TEXT,
    shared TEXT,
    attachments TEXT NOT NULL,
    missing TEXT NOT NULL,
    catalogue TEXT NOT NULL,
    fingerprint TEXT NOT NULL,
    file_name TEXT NOT NULL,
    checksum TEXT NOT NULL,
    source_text TEXT NOT NULL,
    PRIMARY KEY (entry),
    CONSTRAINT ck_letter_attachments CHECK (attachments GLOB '[[]*]'),
    CONSTRAINT ck_letter_dated CHECK (dated GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
    CONSTRAINT ck_letter_missing CHECK (missing GLOB '[[]*]'),
    CONSTRAINT ck_letter_received CHECK (received GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
    CONSTRAINT ck_letter_shared CHECK (shared GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
    CONSTRAINT ck_letter_year CHECK (year >= 2000 AND year <= 2100),
    UNIQUE (id)
) STRICT;
CREATE TABLE living_sheet (
    entry INTEGER NOT NULL,
    id TEXT NOT NULL,
    role TEXT,
    routine TEXT NOT NULL,
    routine_place TEXT NOT NULL,
    reviewed_on TEXT,
    next_review TEXT,
    note TEXT NOT NULL,
    overview_on TEXT,
    sources TEXT NOT NULL,
    challenges TEXT NOT NULL,
    groups TEXT NOT NULL,
    children TEXT NOT NULL,
    told_on TEXT,
    plans TEXT NOT NULL,
    PRIMARY KEY (entry),
    CONSTRAINT ck_living_sheet_next_review CHECK (next_review GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
    CONSTRAINT ck_living_sheet_overview_on CHECK (overview_on GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
    CONSTRAINT ck_living_sheet_reviewed_on CHECK (reviewed_on GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
    CONSTRAINT ck_living_sheet_told_on CHECK (told_on GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
    FOREIGN KEY(role) REFERENCES role (id) ON DELETE RESTRICT,
    UNIQUE (id)
) STRICT;
CREATE INDEX ix_living_sheet_next_review ON living_sheet (next_review);
CREATE INDEX ix_living_sheet_role ON living_sheet (role);
CREATE TABLE log_note (
    entry INTEGER NOT NULL,
    id TEXT NOT NULL,
    measure TEXT NOT NULL,
    noted TEXT,
    role TEXT,
    comment TEXT NOT NULL,
    PRIMARY KEY (entry),
    CONSTRAINT ck_log_note_noted CHECK (noted GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
    FOREIGN KEY(measure) REFERENCES measure (id) ON DELETE RESTRICT,
    FOREIGN KEY(role) REFERENCES role (id) ON DELETE RESTRICT,
    UNIQUE (id)
) STRICT;
CREATE INDEX ix_log_note_measure ON log_note (measure);
CREATE INDEX ix_log_note_role ON log_note (role);
CREATE TABLE main_task (
    entry INTEGER NOT NULL,
    id TEXT NOT NULL,
    theme TEXT NOT NULL,
    task TEXT NOT NULL,
    goal TEXT NOT NULL,
    organised TEXT NOT NULL,
    role TEXT,
    owner_line TEXT NOT NULL,
    updated_on TEXT,
    PRIMARY KEY (entry),
    CONSTRAINT ck_main_task_updated_on CHECK (updated_on GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
    FOREIGN KEY(role) REFERENCES role (id) ON DELETE RESTRICT,
    UNIQUE (id)
) STRICT;
CREATE INDEX ix_main_task_role ON main_task (role);
CREATE TABLE management_report (
    entry INTEGER NOT NULL,
    id TEXT NOT NULL,
    agreement TEXT NOT NULL,
    report TEXT NOT NULL,
    owner TEXT NOT NULL,
    receiver TEXT NOT NULL,
    often TEXT NOT NULL,
    PRIMARY KEY (entry),
    FOREIGN KEY(agreement) REFERENCES agreement (id) ON DELETE RESTRICT,
    UNIQUE (id)
) STRICT;
CREATE INDEX ix_management_report_agreement ON management_report (agreement);
CREATE TABLE measure (
    entry INTEGER NOT NULL,
    id TEXT NOT NULL,
    code TEXT NOT NULL,
    title TEXT NOT NULL,
    description TEXT NOT NULL,
    type TEXT NOT NULL,
    year INTEGER,
    owner_line TEXT NOT NULL,
    role TEXT,
    contributors TEXT NOT NULL,
    start TEXT,
    deadline TEXT,
    status TEXT NOT NULL,
    stop_reason TEXT NOT NULL,
    progress INTEGER,
    full_time INTEGER,
    amount INTEGER,
    financing TEXT NOT NULL,
    participation INTEGER NOT NULL,
    participation_on TEXT,
    user_council INTEGER NOT NULL,
    user_council_on TEXT,
    next_check TEXT,
    expected_effect TEXT NOT NULL,
    measured_effect TEXT NOT NULL,
    evaluation TEXT NOT NULL,
    evaluation_note TEXT NOT NULL,
    PRIMARY KEY (entry),
    CONSTRAINT ck_measure_deadline CHECK (deadline GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
    CONSTRAINT ck_measure_next_check CHECK (next_check GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
    CONSTRAINT ck_measure_participation_on CHECK (participation_on GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
    CONSTRAINT ck_measure_start CHECK (start GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
    CONSTRAINT ck_measure_user_council_on CHECK (user_council_on GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
    CONSTRAINT ck_measure_amount CHECK (amount >= 0 AND amount <= 999999999),
    CONSTRAINT ck_measure_full_time CHECK (full_time >= 0 AND full_time <= 99900),
    CONSTRAINT ck_measure_participation CHECK (participation IN (0, 1)),
    CONSTRAINT ck_measure_progress CHECK (progress >= 0 AND progress <= 100),
    CONSTRAINT ck_measure_user_council CHECK (user_council IN (0, 1)),
    CONSTRAINT ck_measure_year CHECK (year >= 2000 AND year <= 2100),
    FOREIGN KEY(role) REFERENCES role (id) ON DELETE RESTRICT,
    UNIQUE (id)
) STRICT;
CREATE INDEX ix_measure_deadline ON measure (deadline);
CREATE INDEX ix_measure_next_check ON measure (next_check);
CREATE INDEX ix_measure_role ON measure (role);
CREATE TABLE measure_expectations (
    record TEXT NOT NULL,
    target TEXT NOT NULL,
    place INTEGER NOT NULL,
    PRIMARY KEY (record, target),
    FOREIGN KEY(record) REFERENCES measure (id) ON DELETE RESTRICT,
    FOREIGN KEY(target) REFERENCES expectation (id) ON DELETE RESTRICT
) STRICT;
CREATE INDEX ix_measure_expectations_target ON measure_expectations (target);
CREATE TABLE measure_goals (
    record TEXT NOT NULL,
    target TEXT NOT NULL,
    place INTEGER NOT NULL,
    PRIMARY KEY (record, target),
    FOREIGN KEY(record) REFERENCES measure (id) ON DELETE RESTRICT,
    FOREIGN KEY(target) REFERENCES goal (id) ON DELETE RESTRICT
) STRICT;
CREATE INDEX ix_measure_goals_target ON measure_goals (target);
CREATE TABLE meeting (
    entry INTEGER NOT NULL,
    id TEXT NOT NULL,
    name TEXT NOT NULL,
    series TEXT,
    year INTEGER,
    type TEXT NOT NULL,
    season TEXT NOT NULL,
    held_on TEXT,
    starts TEXT NOT NULL,
    ends TEXT NOT NULL,
    place TEXT NOT NULL,
    form TEXT NOT NULL,
    absence TEXT NOT NULL,
    chair TEXT,
    secretary TEXT,
    proposals_due TEXT,
    notice_due TEXT,
    minutes_due TEXT,
    quorum TEXT NOT NULL,
    status TEXT NOT NULL,
    state_approver TEXT NOT NULL,
    state_approved_on TEXT,
    municipal_approver TEXT NOT NULL,
    municipal_approved_on TEXT,
    inform TEXT NOT NULL,
    PRIMARY KEY (entry),
    CONSTRAINT ck_meeting_held_on CHECK (held_on GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
    CONSTRAINT ck_meeting_inform CHECK (inform GLOB '[[]*]'),
    CONSTRAINT ck_meeting_minutes_due CHECK (minutes_due GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
    CONSTRAINT ck_meeting_municipal_approved_on CHECK (municipal_approved_on GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
    CONSTRAINT ck_meeting_notice_due CHECK (notice_due GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
    CONSTRAINT ck_meeting_proposals_due CHECK (proposals_due GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
    CONSTRAINT ck_meeting_state_approved_on CHECK (state_approved_on GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
    CONSTRAINT ck_meeting_year CHECK (year >= 2000 AND year <= 2100),
    FOREIGN KEY(chair) REFERENCES role (id) ON DELETE RESTRICT,
    FOREIGN KEY(secretary) REFERENCES role (id) ON DELETE RESTRICT,
    FOREIGN KEY(series) REFERENCES meeting_series (id) ON DELETE RESTRICT,
    UNIQUE (id)
) STRICT;
CREATE INDEX ix_meeting_chair ON meeting (chair);
CREATE INDEX ix_meeting_held_on ON meeting (held_on);
CREATE INDEX ix_meeting_minutes_due ON meeting (minutes_due);
CREATE INDEX ix_meeting_notice_due ON meeting (notice_due);
CREATE INDEX ix_meeting_proposals_due ON meeting (proposals_due);
CREATE INDEX ix_meeting_secretary ON meeting (secretary);
CREATE INDEX ix_meeting_series ON meeting (series);
CREATE TABLE meeting_series (
    entry INTEGER NOT NULL,
    id TEXT NOT NULL,
    year INTEGER,
    agreement TEXT,
    meetings INTEGER,
    starts TEXT NOT NULL,
    ends TEXT NOT NULL,
    place TEXT NOT NULL,
    proposal_days INTEGER,
    notice_days INTEGER,
    minutes_days INTEGER,
    PRIMARY KEY (entry),
    CONSTRAINT ck_meeting_series_meetings CHECK (meetings >= 0 AND meetings <= 60),
    CONSTRAINT ck_meeting_series_minutes_days CHECK (minutes_days >= 0 AND minutes_days <= 120),
    CONSTRAINT ck_meeting_series_notice_days CHECK (notice_days >= 0 AND notice_days <= 120),
    CONSTRAINT ck_meeting_series_proposal_days CHECK (proposal_days >= 0 AND proposal_days <= 120),
    CONSTRAINT ck_meeting_series_year CHECK (year >= 2000 AND year <= 2100),
    FOREIGN KEY(agreement) REFERENCES agreement (id) ON DELETE RESTRICT,
    UNIQUE (id)
) STRICT;
CREATE INDEX ix_meeting_series_agreement ON meeting_series (agreement);
CREATE TABLE milestone (
    entry INTEGER NOT NULL,
    id TEXT NOT NULL,
    measure TEXT NOT NULL,
    title TEXT NOT NULL,
    due TEXT,
    reached INTEGER NOT NULL,
    PRIMARY KEY (entry),
    CONSTRAINT ck_milestone_due CHECK (due GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
    CONSTRAINT ck_milestone_reached CHECK (reached IN (0, 1)),
    FOREIGN KEY(measure) REFERENCES measure (id) ON DELETE RESTRICT,
    UNIQUE (id)
) STRICT;
CREATE INDEX ix_milestone_due ON milestone (due);
CREATE INDEX ix_milestone_measure ON milestone (measure);
CREATE TABLE municipality (
    entry INTEGER NOT NULL,
    id TEXT NOT NULL,
    office TEXT NOT NULL,
    name TEXT NOT NULL,
    number TEXT NOT NULL,
    role TEXT NOT NULL,
    PRIMARY KEY (entry),
    FOREIGN KEY(office) REFERENCES office (id) ON DELETE RESTRICT,
    UNIQUE (id)
) STRICT;
CREATE INDEX ix_municipality_office ON municipality (office);
CREATE TABLE newcomer (
    entry INTEGER NOT NULL,
    id TEXT NOT NULL,
    onboarding TEXT NOT NULL,
    code_year INTEGER,
    code_number INTEGER,
    owner_line TEXT NOT NULL,
    role TEXT,
    started_on TEXT,
    buddy TEXT,
    ended_on TEXT,
    ended_why TEXT NOT NULL,
    PRIMARY KEY (entry),
    CONSTRAINT ck_newcomer_ended_on CHECK (ended_on GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
    CONSTRAINT ck_newcomer_started_on CHECK (started_on GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
    CONSTRAINT ck_newcomer_code_number CHECK (code_number >= 1 AND code_number <= 99),
    CONSTRAINT ck_newcomer_code_year CHECK (code_year >= 2000 AND code_year <= 2100),
    FOREIGN KEY(buddy) REFERENCES role (id) ON DELETE RESTRICT,
    FOREIGN KEY(onboarding) REFERENCES onboarding (id) ON DELETE RESTRICT,
    FOREIGN KEY(role) REFERENCES role (id) ON DELETE RESTRICT,
    UNIQUE (id)
) STRICT;
CREATE INDEX ix_newcomer_buddy ON newcomer (buddy);
CREATE INDEX ix_newcomer_onboarding ON newcomer (onboarding);
CREATE INDEX ix_newcomer_role ON newcomer (role);
CREATE TABLE newcomer_point (
    entry INTEGER NOT NULL,
    id TEXT NOT NULL,
    newcomer TEXT NOT NULL,
    point TEXT NOT NULL,
    status TEXT NOT NULL,
    reason TEXT NOT NULL,
    done_on TEXT,
    PRIMARY KEY (entry),
    CONSTRAINT ck_newcomer_point_done_on CHECK (done_on GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
    FOREIGN KEY(newcomer) REFERENCES newcomer (id) ON DELETE RESTRICT,
    FOREIGN KEY(point) REFERENCES onboarding_point (id) ON DELETE RESTRICT,
    UNIQUE (id)
) STRICT;
CREATE INDEX ix_newcomer_point_newcomer ON newcomer_point (newcomer);
CREATE INDEX ix_newcomer_point_point ON newcomer_point (point);
CREATE TABLE occurrence (
    entry INTEGER NOT NULL,
    id TEXT NOT NULL,
    activity TEXT NOT NULL,
    year INTEGER,
    turn INTEGER,
    planned TEXT,
    due TEXT,
    until TEXT,
    confirmed INTEGER NOT NULL,
    status TEXT NOT NULL,
    done_on TEXT,
    done_by TEXT,
    reason TEXT NOT NULL,
    PRIMARY KEY (entry),
    CONSTRAINT ck_occurrence_done_on CHECK (done_on GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
    CONSTRAINT ck_occurrence_due CHECK (due GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
    CONSTRAINT ck_occurrence_planned CHECK (planned GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
    CONSTRAINT ck_occurrence_until CHECK (until GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
    CONSTRAINT ck_occurrence_confirmed CHECK (confirmed IN (0, 1)),
    CONSTRAINT ck_occurrence_turn CHECK (turn >= 1 AND turn <= 60),
    CONSTRAINT ck_occurrence_year CHECK (year >= 2000 AND year <= 2100),
    FOREIGN KEY(activity) REFERENCES activity (id) ON DELETE RESTRICT,
    FOREIGN KEY(done_by) REFERENCES role (id) ON DELETE RESTRICT,
    UNIQUE (id)
) STRICT;
CREATE INDEX ix_occurrence_activity ON occurrence (activity);
CREATE INDEX ix_occurrence_done_by ON occurrence (done_by);
CREATE INDEX ix_occurrence_due ON occurrence (due);
CREATE TABLE "office" (
    entry INTEGER NOT NULL,
    id TEXT NOT NULL,
    name TEXT NOT NULL,
    leadership TEXT NOT NULL,
    plan_year INTEGER,
    written_standard TEXT NOT NULL,
    org_number TEXT NOT NULL,
    phone TEXT NOT NULL,
    mailbox TEXT NOT NULL,
    address TEXT NOT NULL,
    archive_state TEXT NOT NULL,
    archive_municipality TEXT NOT NULL,
    PRIMARY KEY (entry),
    CONSTRAINT ck_office_plan_year CHECK (plan_year >= 2000 AND plan_year <= 2100),
    UNIQUE (id)
) STRICT;
CREATE TABLE onboarding (
    entry INTEGER NOT NULL,
    id TEXT NOT NULL,
    name TEXT NOT NULL,
    role TEXT,
    owner_line TEXT NOT NULL,
    months INTEGER,
    PRIMARY KEY (entry),
    CONSTRAINT ck_onboarding_months CHECK (months >= 1 AND months <= 12),
    FOREIGN KEY(role) REFERENCES role (id) ON DELETE RESTRICT,
    UNIQUE (id)
) STRICT;
CREATE INDEX ix_onboarding_role ON onboarding (role);
CREATE TABLE onboarding_point (
    entry INTEGER NOT NULL,
    id TEXT NOT NULL,
    onboarding TEXT NOT NULL,
    place INTEGER,
    title TEXT NOT NULL,
    week_from INTEGER,
    week_to INTEGER,
    form TEXT NOT NULL,
    role TEXT,
    mandatory INTEGER NOT NULL,
    owner_line TEXT NOT NULL,
    confirmed_by TEXT NOT NULL,
    competence TEXT,
    PRIMARY KEY (entry),
    CONSTRAINT ck_onboarding_point_mandatory CHECK (mandatory IN (0, 1)),
    CONSTRAINT ck_onboarding_point_place CHECK (place >= 0 AND place <= 999),
    CONSTRAINT ck_onboarding_point_week_from CHECK (week_from >= 0 AND week_from <= 52),
    CONSTRAINT ck_onboarding_point_week_to CHECK (week_to >= 0 AND week_to <= 52),
    FOREIGN KEY(competence) REFERENCES competence (id) ON DELETE RESTRICT,
    FOREIGN KEY(onboarding) REFERENCES onboarding (id) ON DELETE RESTRICT,
    FOREIGN KEY(role) REFERENCES role (id) ON DELETE RESTRICT,
    UNIQUE (id)
) STRICT;
CREATE INDEX ix_onboarding_point_competence ON onboarding_point (competence);
CREATE INDEX ix_onboarding_point_onboarding ON onboarding_point (onboarding);
CREATE INDEX ix_onboarding_point_role ON onboarding_point (role);
CREATE TABLE onboarding_tally (
    entry INTEGER NOT NULL,
    id TEXT NOT NULL,
    year INTEGER,
    owner_line TEXT NOT NULL,
    ended INTEGER,
    in_time INTEGER,
    PRIMARY KEY (entry),
    CONSTRAINT ck_onboarding_tally_ended CHECK (ended >= 0 AND ended <= 999),
    CONSTRAINT ck_onboarding_tally_in_time CHECK (in_time >= 0 AND in_time <= 999),
    CONSTRAINT ck_onboarding_tally_year CHECK (year >= 2000 AND year <= 2100),
    UNIQUE (id)
) STRICT;
CREATE TABLE opening_hours (
    entry INTEGER NOT NULL,
    id TEXT NOT NULL,
    agreement TEXT NOT NULL,
    location TEXT,
    weekday TEXT NOT NULL,
    opens TEXT NOT NULL,
    closes TEXT NOT NULL,
    type TEXT NOT NULL,
    PRIMARY KEY (entry),
    FOREIGN KEY(agreement) REFERENCES agreement (id) ON DELETE RESTRICT,
    FOREIGN KEY(location) REFERENCES agreement_location (id) ON DELETE RESTRICT,
    UNIQUE (id)
) STRICT;
CREATE INDEX ix_opening_hours_agreement ON opening_hours (agreement);
CREATE INDEX ix_opening_hours_location ON opening_hours (location);
CREATE TABLE other_sheet (
    entry INTEGER NOT NULL,
    id TEXT NOT NULL,
    role TEXT,
    routine TEXT NOT NULL,
    routine_place TEXT NOT NULL,
    reviewed_on TEXT,
    next_review TEXT,
    note TEXT NOT NULL,
    read_on TEXT,
    told_on TEXT,
    told_owners_on TEXT,
    sources TEXT NOT NULL,
    means TEXT NOT NULL,
    PRIMARY KEY (entry),
    CONSTRAINT ck_other_sheet_next_review CHECK (next_review GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
    CONSTRAINT ck_other_sheet_read_on CHECK (read_on GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
    CONSTRAINT ck_other_sheet_reviewed_on CHECK (reviewed_on GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
    CONSTRAINT ck_other_sheet_told_on CHECK (told_on GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
    CONSTRAINT ck_other_sheet_told_owners_on CHECK (told_owners_on GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
    FOREIGN KEY(role) REFERENCES role (id) ON DELETE RESTRICT,
    UNIQUE (id)
) STRICT;
CREATE INDEX ix_other_sheet_next_review ON other_sheet (next_review);
CREATE INDEX ix_other_sheet_role ON other_sheet (role);
CREATE TABLE partnership_sheet (
    entry INTEGER NOT NULL,
    id TEXT NOT NULL,
    role TEXT,
    routine TEXT NOT NULL,
    routine_place TEXT NOT NULL,
    reviewed_on TEXT,
    next_review TEXT,
    note TEXT NOT NULL,
    agreement_until TEXT,
    owners_meet INTEGER,
    letter_on TEXT,
    living TEXT NOT NULL,
    joint_goals TEXT NOT NULL,
    decisions TEXT NOT NULL,
    topics TEXT NOT NULL,
    user_council TEXT NOT NULL,
    PRIMARY KEY (entry),
    CONSTRAINT ck_partnership_sheet_agreement_until CHECK (agreement_until GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
    CONSTRAINT ck_partnership_sheet_letter_on CHECK (letter_on GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
    CONSTRAINT ck_partnership_sheet_next_review CHECK (next_review GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
    CONSTRAINT ck_partnership_sheet_reviewed_on CHECK (reviewed_on GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
    CONSTRAINT ck_partnership_sheet_owners_meet CHECK (owners_meet >= 0 AND owners_meet <= 99),
    FOREIGN KEY(role) REFERENCES role (id) ON DELETE RESTRICT,
    UNIQUE (id)
) STRICT;
CREATE INDEX ix_partnership_sheet_next_review ON partnership_sheet (next_review);
CREATE INDEX ix_partnership_sheet_role ON partnership_sheet (role);
CREATE TABLE prevention_sheet (
    entry INTEGER NOT NULL,
    id TEXT NOT NULL,
    role TEXT,
    routine TEXT NOT NULL,
    routine_place TEXT NOT NULL,
    reviewed_on TEXT,
    next_review TEXT,
    note TEXT NOT NULL,
    duty TEXT NOT NULL,
    groups TEXT NOT NULL,
    plans TEXT NOT NULL,
    tells TEXT NOT NULL,
    partners TEXT NOT NULL,
    meetings TEXT NOT NULL,
    discussed_on TEXT,
    PRIMARY KEY (entry),
    CONSTRAINT ck_prevention_sheet_discussed_on CHECK (discussed_on GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
    CONSTRAINT ck_prevention_sheet_next_review CHECK (next_review GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
    CONSTRAINT ck_prevention_sheet_reviewed_on CHECK (reviewed_on GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
    FOREIGN KEY(role) REFERENCES role (id) ON DELETE RESTRICT,
    UNIQUE (id)
) STRICT;
CREATE INDEX ix_prevention_sheet_next_review ON prevention_sheet (next_review);
CREATE INDEX ix_prevention_sheet_role ON prevention_sheet (role);
CREATE TABLE prison_sheet (
    entry INTEGER NOT NULL,
    id TEXT NOT NULL,
    role TEXT,
    routine TEXT NOT NULL,
    routine_place TEXT NOT NULL,
    reviewed_on TEXT,
    next_review TEXT,
    note TEXT NOT NULL,
    contact TEXT NOT NULL,
    contact_role TEXT NOT NULL,
    formal TEXT NOT NULL,
    discussed_on TEXT,
    leave TEXT NOT NULL,
    release_plan TEXT NOT NULL,
    kvp_before TEXT NOT NULL,
    released INTEGER,
    guide_checked TEXT,
    PRIMARY KEY (entry),
    CONSTRAINT ck_prison_sheet_discussed_on CHECK (discussed_on GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
    CONSTRAINT ck_prison_sheet_guide_checked CHECK (guide_checked GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
    CONSTRAINT ck_prison_sheet_next_review CHECK (next_review GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
    CONSTRAINT ck_prison_sheet_reviewed_on CHECK (reviewed_on GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
    CONSTRAINT ck_prison_sheet_released CHECK (released >= 0 AND released <= 99999),
    FOREIGN KEY(role) REFERENCES role (id) ON DELETE RESTRICT,
    UNIQUE (id)
) STRICT;
CREATE INDEX ix_prison_sheet_next_review ON prison_sheet (next_review);
CREATE INDEX ix_prison_sheet_role ON prison_sheet (role);
CREATE TABLE privacy_pass (
    entry INTEGER NOT NULL,
    id TEXT NOT NULL,
    rule TEXT NOT NULL,
    about_key TEXT NOT NULL,
    about_id TEXT NOT NULL,
    field TEXT NOT NULL,
    passed_on TEXT,
    passed_at TEXT NOT NULL,
    PRIMARY KEY (entry),
    CONSTRAINT ck_privacy_pass_passed_on CHECK (passed_on GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
    UNIQUE (id)
) STRICT;
CREATE TABLE put_off (
    entry INTEGER NOT NULL,
    id TEXT NOT NULL,
    meeting TEXT NOT NULL,
    source TEXT NOT NULL,
    title TEXT NOT NULL,
    PRIMARY KEY (entry),
    FOREIGN KEY(meeting) REFERENCES meeting (id) ON DELETE RESTRICT,
    UNIQUE (id)
) STRICT;
CREATE INDEX ix_put_off_meeting ON put_off (meeting);
CREATE TABLE relation (
    entry INTEGER NOT NULL,
    id TEXT NOT NULL,
    old_letter TEXT NOT NULL,
    new_letter TEXT NOT NULL,
    type TEXT NOT NULL,
    score INTEGER,
    basis TEXT NOT NULL,
    status TEXT NOT NULL,
    decided_on TEXT,
    decided_by TEXT,
    reason TEXT NOT NULL,
    PRIMARY KEY (entry),
    CONSTRAINT ck_relation_decided_on CHECK (decided_on GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
    CONSTRAINT ck_relation_score CHECK (score >= 0 AND score <= 100),
    FOREIGN KEY(decided_by) REFERENCES role (id) ON DELETE RESTRICT,
    FOREIGN KEY(new_letter) REFERENCES letter (id) ON DELETE RESTRICT,
    FOREIGN KEY(old_letter) REFERENCES letter (id) ON DELETE RESTRICT,
    UNIQUE (id)
) STRICT;
CREATE INDEX ix_relation_decided_by ON relation (decided_by);
CREATE INDEX ix_relation_new_letter ON relation (new_letter);
CREATE INDEX ix_relation_old_letter ON relation (old_letter);
CREATE TABLE relation_new (
    record TEXT NOT NULL,
    target TEXT NOT NULL,
    place INTEGER NOT NULL,
    PRIMARY KEY (record, target),
    FOREIGN KEY(record) REFERENCES relation (id) ON DELETE RESTRICT,
    FOREIGN KEY(target) REFERENCES expectation (id) ON DELETE RESTRICT
) STRICT;
CREATE INDEX ix_relation_new_target ON relation_new (target);
CREATE TABLE relation_old (
    record TEXT NOT NULL,
    target TEXT NOT NULL,
    place INTEGER NOT NULL,
    PRIMARY KEY (record, target),
    FOREIGN KEY(record) REFERENCES relation (id) ON DELETE RESTRICT,
    FOREIGN KEY(target) REFERENCES expectation (id) ON DELETE RESTRICT
) STRICT;
CREATE INDEX ix_relation_old_target ON relation_old (target);
CREATE TABLE review_decision (
    entry INTEGER NOT NULL,
    id TEXT NOT NULL,
    point TEXT NOT NULL,
    decision TEXT NOT NULL,
    role TEXT,
    due TEXT,
    PRIMARY KEY (entry),
    CONSTRAINT ck_review_decision_due CHECK (due GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
    FOREIGN KEY(point) REFERENCES review_point (id) ON DELETE RESTRICT,
    FOREIGN KEY(role) REFERENCES role (id) ON DELETE RESTRICT,
    UNIQUE (id)
) STRICT;
CREATE INDEX ix_review_decision_due ON review_decision (due);
CREATE INDEX ix_review_decision_point ON review_decision (point);
CREATE INDEX ix_review_decision_role ON review_decision (role);
CREATE TABLE "review_point" (
    entry INTEGER NOT NULL,
    id TEXT NOT NULL,
    review TEXT NOT NULL,
    point TEXT NOT NULL,
    figures TEXT NOT NULL,
    conclusion TEXT NOT NULL,
    PRIMARY KEY (entry),
    UNIQUE (id),
    FOREIGN KEY(review) REFERENCES control_review (id) ON DELETE RESTRICT
) STRICT;
CREATE INDEX ix_review_point_review ON review_point (review);
CREATE TABLE role (
    entry INTEGER NOT NULL,
    id TEXT NOT NULL,
    title TEXT NOT NULL,
    owner_line TEXT NOT NULL,
    PRIMARY KEY (entry),
    UNIQUE (id)
) STRICT;
CREATE TABLE safety_approval (
    entry INTEGER NOT NULL,
    id TEXT NOT NULL,
    assessment TEXT NOT NULL,
    line TEXT NOT NULL,
    role TEXT,
    name TEXT NOT NULL,
    approved_on TEXT,
    fingerprint TEXT NOT NULL,
    PRIMARY KEY (entry),
    CONSTRAINT ck_safety_approval_approved_on CHECK (approved_on GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
    FOREIGN KEY(assessment) REFERENCES safety_assessment (id) ON DELETE RESTRICT,
    FOREIGN KEY(role) REFERENCES role (id) ON DELETE RESTRICT,
    UNIQUE (id)
) STRICT;
CREATE INDEX ix_safety_approval_assessment ON safety_approval (assessment);
CREATE INDEX ix_safety_approval_role ON safety_approval (role);
CREATE TABLE safety_area (
    entry INTEGER NOT NULL,
    id TEXT NOT NULL,
    assessment TEXT NOT NULL,
    area TEXT NOT NULL,
    level TEXT NOT NULL,
    why TEXT NOT NULL,
    rep_note TEXT NOT NULL,
    PRIMARY KEY (entry),
    FOREIGN KEY(assessment) REFERENCES safety_assessment (id) ON DELETE RESTRICT,
    UNIQUE (id)
) STRICT;
CREATE INDEX ix_safety_area_assessment ON safety_area (assessment);
CREATE TABLE safety_assessment (
    entry INTEGER NOT NULL,
    id TEXT NOT NULL,
    title TEXT NOT NULL,
    year INTEGER,
    type TEXT NOT NULL,
    triggers TEXT NOT NULL,
    scope TEXT NOT NULL,
    left_out TEXT NOT NULL,
    unit_part TEXT NOT NULL,
    coordinated TEXT NOT NULL,
    started_on TEXT,
    met_on TEXT,
    led_by TEXT,
    participants TEXT NOT NULL,
    attended INTEGER,
    bases TEXT NOT NULL,
    knowledge TEXT NOT NULL,
    knowledge_why TEXT NOT NULL,
    police_minutes INTEGER,
    police_unknown INTEGER NOT NULL,
    worst TEXT NOT NULL,
    next_review TEXT,
    informed_on TEXT,
    informed_how TEXT NOT NULL,
    status TEXT NOT NULL,
    law_per TEXT,
    scale TEXT NOT NULL,
    replaces TEXT,
    last_number INTEGER,
    PRIMARY KEY (entry),
    CONSTRAINT ck_safety_assessment_bases CHECK (bases GLOB '[[]*]'),
    CONSTRAINT ck_safety_assessment_informed_on CHECK (informed_on GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
    CONSTRAINT ck_safety_assessment_law_per CHECK (law_per GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
    CONSTRAINT ck_safety_assessment_met_on CHECK (met_on GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
    CONSTRAINT ck_safety_assessment_next_review CHECK (next_review GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
    CONSTRAINT ck_safety_assessment_participants CHECK (participants GLOB '[[]*]'),
    CONSTRAINT ck_safety_assessment_scope CHECK (scope GLOB '[[]*]'),
    CONSTRAINT ck_safety_assessment_started_on CHECK (started_on GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
    CONSTRAINT ck_safety_assessment_triggers CHECK (triggers GLOB '[[]*]'),
    CONSTRAINT ck_safety_assessment_attended CHECK (attended >= 1 AND attended <= 500),
    CONSTRAINT ck_safety_assessment_last_number CHECK (last_number >= 0 AND last_number <= 9999),
    CONSTRAINT ck_safety_assessment_police_minutes CHECK (police_minutes >= 1 AND police_minutes <= 240),
    CONSTRAINT ck_safety_assessment_police_unknown CHECK (police_unknown IN (0, 1)),
    CONSTRAINT ck_safety_assessment_year CHECK (year >= 2000 AND year <= 2100),
    FOREIGN KEY(led_by) REFERENCES role (id) ON DELETE RESTRICT,
    FOREIGN KEY(replaces) REFERENCES safety_assessment (id) ON DELETE RESTRICT,
    FOREIGN KEY(scale) REFERENCES safety_scale (id) ON DELETE RESTRICT,
    UNIQUE (id)
) STRICT;
CREATE INDEX ix_safety_assessment_led_by ON safety_assessment (led_by);
CREATE INDEX ix_safety_assessment_next_review ON safety_assessment (next_review);
CREATE INDEX ix_safety_assessment_replaces ON safety_assessment (replaces);
CREATE INDEX ix_safety_assessment_scale ON safety_assessment (scale);
CREATE TABLE safety_card_count (
    entry INTEGER NOT NULL,
    id TEXT NOT NULL,
    year INTEGER,
    month INTEGER,
    place TEXT NOT NULL,
    actions TEXT NOT NULL,
    PRIMARY KEY (entry),
    CONSTRAINT ck_safety_card_count_actions CHECK (actions GLOB '[[]*]'),
    CONSTRAINT ck_safety_card_count_month CHECK (month >= 1 AND month <= 12),
    CONSTRAINT ck_safety_card_count_year CHECK (year >= 2000 AND year <= 2100),
    UNIQUE (id)
) STRICT;
CREATE TABLE safety_critical (
    entry INTEGER NOT NULL,
    id TEXT NOT NULL,
    assessment TEXT NOT NULL,
    about TEXT NOT NULL,
    answer TEXT NOT NULL,
    situation TEXT,
    why TEXT NOT NULL,
    PRIMARY KEY (entry),
    FOREIGN KEY(assessment) REFERENCES safety_assessment (id) ON DELETE RESTRICT,
    FOREIGN KEY(situation) REFERENCES safety_situation (id) ON DELETE RESTRICT,
    UNIQUE (id)
) STRICT;
CREATE INDEX ix_safety_critical_assessment ON safety_critical (assessment);
CREATE INDEX ix_safety_critical_situation ON safety_critical (situation);
CREATE TABLE safety_deviation (
    entry INTEGER NOT NULL,
    id TEXT NOT NULL,
    point TEXT NOT NULL,
    description TEXT NOT NULL,
    situation TEXT,
    compensating TEXT NOT NULL,
    deadline TEXT,
    owner TEXT NOT NULL,
    closed_on TEXT,
    rep_confirmed INTEGER NOT NULL,
    partnership_on TEXT,
    PRIMARY KEY (entry),
    CONSTRAINT ck_safety_deviation_closed_on CHECK (closed_on GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
    CONSTRAINT ck_safety_deviation_deadline CHECK (deadline GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
    CONSTRAINT ck_safety_deviation_partnership_on CHECK (partnership_on GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
    CONSTRAINT ck_safety_deviation_rep_confirmed CHECK (rep_confirmed IN (0, 1)),
    FOREIGN KEY(point) REFERENCES safety_point (id) ON DELETE RESTRICT,
    FOREIGN KEY(situation) REFERENCES safety_situation (id) ON DELETE RESTRICT,
    UNIQUE (id)
) STRICT;
CREATE INDEX ix_safety_deviation_deadline ON safety_deviation (deadline);
CREATE INDEX ix_safety_deviation_point ON safety_deviation (point);
CREATE INDEX ix_safety_deviation_situation ON safety_deviation (situation);
CREATE TABLE safety_deviation_measures (
    record TEXT NOT NULL,
    target TEXT NOT NULL,
    place INTEGER NOT NULL,
    PRIMARY KEY (record, target),
    FOREIGN KEY(record) REFERENCES safety_deviation (id) ON DELETE RESTRICT,
    FOREIGN KEY(target) REFERENCES measure (id) ON DELETE RESTRICT
) STRICT;
CREATE INDEX ix_safety_deviation_measures_target ON safety_deviation_measures (target);
CREATE TABLE safety_exercise (
    entry INTEGER NOT NULL,
    id TEXT NOT NULL,
    title TEXT NOT NULL,
    form TEXT NOT NULL,
    area TEXT NOT NULL,
    scenario TEXT NOT NULL,
    aims TEXT NOT NULL,
    planned_on TEXT,
    done_on TEXT,
    minutes INTEGER,
    present_state INTEGER,
    present_municipality INTEGER,
    target_state INTEGER,
    target_municipality INTEGER,
    temps INTEGER NOT NULL,
    rep INTEGER NOT NULL,
    outsiders TEXT NOT NULL,
    help_seconds INTEGER,
    worked TEXT NOT NULL,
    improve TEXT NOT NULL,
    evaluated_on TEXT,
    PRIMARY KEY (entry),
    CONSTRAINT ck_safety_exercise_done_on CHECK (done_on GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
    CONSTRAINT ck_safety_exercise_evaluated_on CHECK (evaluated_on GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
    CONSTRAINT ck_safety_exercise_planned_on CHECK (planned_on GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
    CONSTRAINT ck_safety_exercise_help_seconds CHECK (help_seconds >= 0 AND help_seconds <= 7200),
    CONSTRAINT ck_safety_exercise_minutes CHECK (minutes >= 1 AND minutes <= 1440),
    CONSTRAINT ck_safety_exercise_present_municipality CHECK (present_municipality >= 0 AND present_municipality <= 100000),
    CONSTRAINT ck_safety_exercise_present_state CHECK (present_state >= 0 AND present_state <= 100000),
    CONSTRAINT ck_safety_exercise_rep CHECK (rep IN (0, 1)),
    CONSTRAINT ck_safety_exercise_target_municipality CHECK (target_municipality >= 0 AND target_municipality <= 100000),
    CONSTRAINT ck_safety_exercise_target_state CHECK (target_state >= 0 AND target_state <= 100000),
    CONSTRAINT ck_safety_exercise_temps CHECK (temps IN (0, 1)),
    UNIQUE (id)
) STRICT;
CREATE INDEX ix_safety_exercise_planned_on ON safety_exercise (planned_on);
CREATE TABLE safety_exercise_measures (
    record TEXT NOT NULL,
    target TEXT NOT NULL,
    place INTEGER NOT NULL,
    PRIMARY KEY (record, target),
    FOREIGN KEY(record) REFERENCES safety_exercise (id) ON DELETE RESTRICT,
    FOREIGN KEY(target) REFERENCES measure (id) ON DELETE RESTRICT
) STRICT;
CREATE INDEX ix_safety_exercise_measures_target ON safety_exercise_measures (target);
CREATE TABLE safety_exercise_situations (
    record TEXT NOT NULL,
    target TEXT NOT NULL,
    place INTEGER NOT NULL,
    PRIMARY KEY (record, target),
    FOREIGN KEY(record) REFERENCES safety_exercise (id) ON DELETE RESTRICT,
    FOREIGN KEY(target) REFERENCES safety_situation (id) ON DELETE RESTRICT
) STRICT;
CREATE INDEX ix_safety_exercise_situations_target ON safety_exercise_situations (target);
CREATE TABLE safety_factor (
    entry INTEGER NOT NULL,
    id TEXT NOT NULL,
    assessment TEXT NOT NULL,
    factor TEXT NOT NULL,
    area TEXT NOT NULL,
    verdict TEXT NOT NULL,
    why TEXT NOT NULL,
    PRIMARY KEY (entry),
    FOREIGN KEY(assessment) REFERENCES safety_assessment (id) ON DELETE RESTRICT,
    UNIQUE (id)
) STRICT;
CREATE INDEX ix_safety_factor_assessment ON safety_factor (assessment);
CREATE TABLE safety_factor_measures (
    record TEXT NOT NULL,
    target TEXT NOT NULL,
    place INTEGER NOT NULL,
    PRIMARY KEY (record, target),
    FOREIGN KEY(record) REFERENCES safety_factor (id) ON DELETE RESTRICT,
    FOREIGN KEY(target) REFERENCES measure (id) ON DELETE RESTRICT
) STRICT;
CREATE INDEX ix_safety_factor_measures_target ON safety_factor_measures (target);
CREATE TABLE safety_frozen (
    entry INTEGER NOT NULL,
    id TEXT NOT NULL,
    approval TEXT NOT NULL,
    about_key TEXT NOT NULL,
    about_id TEXT NOT NULL,
    content TEXT NOT NULL,
    PRIMARY KEY (entry),
    FOREIGN KEY(approval) REFERENCES safety_approval (id) ON DELETE RESTRICT,
    UNIQUE (id)
) STRICT;
CREATE INDEX ix_safety_frozen_approval ON safety_frozen (approval);
CREATE TABLE safety_incidents (
    entry INTEGER NOT NULL,
    id TEXT NOT NULL,
    year INTEGER,
    month INTEGER,
    category TEXT NOT NULL,
    channel TEXT NOT NULL,
    place TEXT NOT NULL,
    severity TEXT NOT NULL,
    count INTEGER,
    followed_up INTEGER,
    reacted INTEGER,
    police INTEGER,
    authority INTEGER,
    source TEXT NOT NULL,
    reconciled INTEGER NOT NULL,
    extracted_on TEXT,
    PRIMARY KEY (entry),
    CONSTRAINT ck_safety_incidents_extracted_on CHECK (extracted_on GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
    CONSTRAINT ck_safety_incidents_authority CHECK (authority >= 0 AND authority <= 100000),
    CONSTRAINT ck_safety_incidents_count CHECK (count >= 0 AND count <= 100000),
    CONSTRAINT ck_safety_incidents_followed_up CHECK (followed_up >= 0 AND followed_up <= 100000),
    CONSTRAINT ck_safety_incidents_month CHECK (month >= 1 AND month <= 12),
    CONSTRAINT ck_safety_incidents_police CHECK (police >= 0 AND police <= 100000),
    CONSTRAINT ck_safety_incidents_reacted CHECK (reacted >= 0 AND reacted <= 100000),
    CONSTRAINT ck_safety_incidents_reconciled CHECK (reconciled IN (0, 1)),
    CONSTRAINT ck_safety_incidents_year CHECK (year >= 2000 AND year <= 2100),
    UNIQUE (id)
) STRICT;
CREATE TABLE safety_measure (
    entry INTEGER NOT NULL,
    id TEXT NOT NULL,
    measure TEXT NOT NULL,
    level TEXT NOT NULL,
    works_on TEXT NOT NULL,
    factors TEXT NOT NULL,
    source TEXT NOT NULL,
    interim TEXT NOT NULL,
    payer TEXT NOT NULL,
    why_not_higher TEXT NOT NULL,
    decided_on TEXT,
    introduced_on TEXT,
    evaluate_on TEXT,
    PRIMARY KEY (entry),
    CONSTRAINT ck_safety_measure_decided_on CHECK (decided_on GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
    CONSTRAINT ck_safety_measure_evaluate_on CHECK (evaluate_on GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
    CONSTRAINT ck_safety_measure_factors CHECK (factors GLOB '[[]*]'),
    CONSTRAINT ck_safety_measure_introduced_on CHECK (introduced_on GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
    FOREIGN KEY(measure) REFERENCES measure (id) ON DELETE RESTRICT,
    UNIQUE (id)
) STRICT;
CREATE INDEX ix_safety_measure_evaluate_on ON safety_measure (evaluate_on);
CREATE INDEX ix_safety_measure_measure ON safety_measure (measure);
CREATE TABLE safety_measure_situations (
    record TEXT NOT NULL,
    target TEXT NOT NULL,
    place INTEGER NOT NULL,
    PRIMARY KEY (record, target),
    FOREIGN KEY(record) REFERENCES safety_measure (id) ON DELETE RESTRICT,
    FOREIGN KEY(target) REFERENCES safety_situation (id) ON DELETE RESTRICT
) STRICT;
CREATE INDEX ix_safety_measure_situations_target ON safety_measure_situations (target);
CREATE TABLE safety_partnership (
    entry INTEGER NOT NULL,
    id TEXT NOT NULL,
    assessment TEXT NOT NULL,
    held_on TEXT,
    presented TEXT NOT NULL,
    decision TEXT NOT NULL,
    follow_up_on TEXT,
    archive_ref TEXT NOT NULL,
    PRIMARY KEY (entry),
    CONSTRAINT ck_safety_partnership_follow_up_on CHECK (follow_up_on GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
    CONSTRAINT ck_safety_partnership_held_on CHECK (held_on GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
    CONSTRAINT ck_safety_partnership_presented CHECK (presented GLOB '[[]*]'),
    FOREIGN KEY(assessment) REFERENCES safety_assessment (id) ON DELETE RESTRICT,
    UNIQUE (id)
) STRICT;
CREATE INDEX ix_safety_partnership_assessment ON safety_partnership (assessment);
CREATE INDEX ix_safety_partnership_follow_up_on ON safety_partnership (follow_up_on);
CREATE TABLE safety_point (
    entry INTEGER NOT NULL,
    id TEXT NOT NULL,
    standard TEXT NOT NULL,
    number INTEGER,
    theme TEXT NOT NULL,
    demand TEXT NOT NULL,
    status TEXT NOT NULL,
    checked_on TEXT,
    checked_by TEXT NOT NULL,
    observation TEXT NOT NULL,
    PRIMARY KEY (entry),
    CONSTRAINT ck_safety_point_checked_by CHECK (checked_by GLOB '[[]*]'),
    CONSTRAINT ck_safety_point_checked_on CHECK (checked_on GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
    CONSTRAINT ck_safety_point_number CHECK (number >= 1 AND number <= 999),
    FOREIGN KEY(standard) REFERENCES safety_standard (id) ON DELETE RESTRICT,
    UNIQUE (id)
) STRICT;
CREATE INDEX ix_safety_point_standard ON safety_point (standard);
CREATE TABLE safety_preparedness (
    entry INTEGER NOT NULL,
    id TEXT NOT NULL,
    employees INTEGER,
    plan_exists INTEGER NOT NULL,
    plan_updated TEXT,
    call_list_on TEXT,
    meeting_place INTEGER NOT NULL,
    joint_plan INTEGER NOT NULL,
    police_plan INTEGER NOT NULL,
    alarm_on TEXT,
    alarm_result TEXT NOT NULL,
    alarm_measure TEXT,
    lone_work_on TEXT,
    outside_on TEXT,
    coordination_on TEXT,
    coordination_role TEXT,
    goals_on TEXT,
    routine_on TEXT,
    routine_place TEXT NOT NULL,
    follow_up_on TEXT,
    register_on TEXT,
    review_on TEXT,
    PRIMARY KEY (entry),
    CONSTRAINT ck_safety_preparedness_alarm_on CHECK (alarm_on GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
    CONSTRAINT ck_safety_preparedness_call_list_on CHECK (call_list_on GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
    CONSTRAINT ck_safety_preparedness_coordination_on CHECK (coordination_on GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
    CONSTRAINT ck_safety_preparedness_follow_up_on CHECK (follow_up_on GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
    CONSTRAINT ck_safety_preparedness_goals_on CHECK (goals_on GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
    CONSTRAINT ck_safety_preparedness_lone_work_on CHECK (lone_work_on GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
    CONSTRAINT ck_safety_preparedness_outside_on CHECK (outside_on GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
    CONSTRAINT ck_safety_preparedness_plan_updated CHECK (plan_updated GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
    CONSTRAINT ck_safety_preparedness_register_on CHECK (register_on GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
    CONSTRAINT ck_safety_preparedness_review_on CHECK (review_on GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
    CONSTRAINT ck_safety_preparedness_routine_on CHECK (routine_on GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
    CONSTRAINT ck_safety_preparedness_employees CHECK (employees >= 0 AND employees <= 100000),
    CONSTRAINT ck_safety_preparedness_joint_plan CHECK (joint_plan IN (0, 1)),
    CONSTRAINT ck_safety_preparedness_meeting_place CHECK (meeting_place IN (0, 1)),
    CONSTRAINT ck_safety_preparedness_plan_exists CHECK (plan_exists IN (0, 1)),
    CONSTRAINT ck_safety_preparedness_police_plan CHECK (police_plan IN (0, 1)),
    FOREIGN KEY(alarm_measure) REFERENCES measure (id) ON DELETE RESTRICT,
    FOREIGN KEY(coordination_role) REFERENCES role (id) ON DELETE RESTRICT,
    UNIQUE (id)
) STRICT;
CREATE INDEX ix_safety_preparedness_alarm_measure ON safety_preparedness (alarm_measure);
CREATE INDEX ix_safety_preparedness_coordination_role ON safety_preparedness (coordination_role);
CREATE TABLE safety_reply (
    entry INTEGER NOT NULL,
    id TEXT NOT NULL,
    statement TEXT NOT NULL,
    words TEXT NOT NULL,
    role TEXT,
    replied_on TEXT,
    PRIMARY KEY (entry),
    CONSTRAINT ck_safety_reply_replied_on CHECK (replied_on GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
    FOREIGN KEY(role) REFERENCES role (id) ON DELETE RESTRICT,
    FOREIGN KEY(statement) REFERENCES safety_statement (id) ON DELETE RESTRICT,
    UNIQUE (id)
) STRICT;
CREATE INDEX ix_safety_reply_role ON safety_reply (role);
CREATE INDEX ix_safety_reply_statement ON safety_reply (statement);
CREATE TABLE safety_scale (
    entry INTEGER NOT NULL,
    id TEXT NOT NULL,
    version INTEGER,
    from_on TEXT,
    low_max INTEGER,
    middle_max INTEGER,
    floor_from INTEGER,
    months_low INTEGER,
    months_middle INTEGER,
    months_high INTEGER,
    reason TEXT NOT NULL,
    PRIMARY KEY (entry),
    CONSTRAINT ck_safety_scale_from_on CHECK (from_on GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
    CONSTRAINT ck_safety_scale_floor_from CHECK (floor_from >= 1 AND floor_from <= 5),
    CONSTRAINT ck_safety_scale_low_max CHECK (low_max >= 1 AND low_max <= 24),
    CONSTRAINT ck_safety_scale_middle_max CHECK (middle_max >= 2 AND middle_max <= 25),
    CONSTRAINT ck_safety_scale_months_high CHECK (months_high >= 1 AND months_high <= 12),
    CONSTRAINT ck_safety_scale_months_low CHECK (months_low >= 1 AND months_low <= 12),
    CONSTRAINT ck_safety_scale_months_middle CHECK (months_middle >= 1 AND months_middle <= 12),
    CONSTRAINT ck_safety_scale_version CHECK (version >= 1 AND version <= 999),
    UNIQUE (id)
) STRICT;
CREATE TABLE safety_sheet (
    entry INTEGER NOT NULL,
    id TEXT NOT NULL,
    role TEXT,
    routine TEXT NOT NULL,
    routine_place TEXT NOT NULL,
    reviewed_on TEXT,
    next_review TEXT,
    note TEXT NOT NULL,
    risk_on TEXT,
    both_lines TEXT NOT NULL,
    standard TEXT NOT NULL,
    exercise_on TEXT,
    plan_on TEXT,
    plan_both TEXT NOT NULL,
    reporting TEXT NOT NULL,
    alternative TEXT NOT NULL,
    PRIMARY KEY (entry),
    CONSTRAINT ck_safety_sheet_exercise_on CHECK (exercise_on GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
    CONSTRAINT ck_safety_sheet_next_review CHECK (next_review GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
    CONSTRAINT ck_safety_sheet_plan_on CHECK (plan_on GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
    CONSTRAINT ck_safety_sheet_reviewed_on CHECK (reviewed_on GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
    CONSTRAINT ck_safety_sheet_risk_on CHECK (risk_on GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
    FOREIGN KEY(role) REFERENCES role (id) ON DELETE RESTRICT,
    UNIQUE (id)
) STRICT;
CREATE INDEX ix_safety_sheet_next_review ON safety_sheet (next_review);
CREATE INDEX ix_safety_sheet_role ON safety_sheet (role);
CREATE TABLE safety_situation (
    entry INTEGER NOT NULL,
    id TEXT NOT NULL,
    assessment TEXT NOT NULL,
    serial INTEGER,
    library TEXT NOT NULL,
    area TEXT NOT NULL,
    situation TEXT NOT NULL,
    happening TEXT NOT NULL,
    forms TEXT NOT NULL,
    causes TEXT NOT NULL,
    exposed TEXT NOT NULL,
    factors TEXT NOT NULL,
    works_note TEXT NOT NULL,
    works_none INTEGER NOT NULL,
    s_now INTEGER,
    k_now INTEGER,
    reasoning TEXT NOT NULL,
    knowledge TEXT NOT NULL,
    s_after INTEGER,
    k_after INTEGER,
    after_reason TEXT NOT NULL,
    combined_note TEXT NOT NULL,
    accepted_by TEXT,
    accepted_why TEXT NOT NULL,
    rep_note TEXT NOT NULL,
    reassessed_on TEXT,
    PRIMARY KEY (entry),
    CONSTRAINT ck_safety_situation_exposed CHECK (exposed GLOB '[[]*]'),
    CONSTRAINT ck_safety_situation_factors CHECK (factors GLOB '[[]*]'),
    CONSTRAINT ck_safety_situation_forms CHECK (forms GLOB '[[]*]'),
    CONSTRAINT ck_safety_situation_reassessed_on CHECK (reassessed_on GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
    CONSTRAINT ck_safety_situation_k_after CHECK (k_after >= 1 AND k_after <= 5),
    CONSTRAINT ck_safety_situation_k_now CHECK (k_now >= 1 AND k_now <= 5),
    CONSTRAINT ck_safety_situation_s_after CHECK (s_after >= 1 AND s_after <= 5),
    CONSTRAINT ck_safety_situation_s_now CHECK (s_now >= 1 AND s_now <= 5),
    CONSTRAINT ck_safety_situation_serial CHECK (serial >= 1 AND serial <= 9999),
    CONSTRAINT ck_safety_situation_works_none CHECK (works_none IN (0, 1)),
    FOREIGN KEY(accepted_by) REFERENCES role (id) ON DELETE RESTRICT,
    FOREIGN KEY(assessment) REFERENCES safety_assessment (id) ON DELETE RESTRICT,
    UNIQUE (id)
) STRICT;
CREATE INDEX ix_safety_situation_accepted_by ON safety_situation (accepted_by);
CREATE INDEX ix_safety_situation_assessment ON safety_situation (assessment);
CREATE TABLE safety_situation_combined (
    record TEXT NOT NULL,
    target TEXT NOT NULL,
    place INTEGER NOT NULL,
    PRIMARY KEY (record, target),
    FOREIGN KEY(record) REFERENCES safety_situation (id) ON DELETE RESTRICT,
    FOREIGN KEY(target) REFERENCES safety_situation (id) ON DELETE RESTRICT
) STRICT;
CREATE INDEX ix_safety_situation_combined_target ON safety_situation_combined (target);
CREATE TABLE safety_situation_works (
    record TEXT NOT NULL,
    target TEXT NOT NULL,
    place INTEGER NOT NULL,
    PRIMARY KEY (record, target),
    FOREIGN KEY(record) REFERENCES safety_situation (id) ON DELETE RESTRICT,
    FOREIGN KEY(target) REFERENCES measure (id) ON DELETE RESTRICT
) STRICT;
CREATE INDEX ix_safety_situation_works_target ON safety_situation_works (target);
CREATE TABLE safety_standard (
    entry INTEGER NOT NULL,
    id TEXT NOT NULL,
    name TEXT NOT NULL,
    version TEXT NOT NULL,
    valid_from TEXT,
    source TEXT NOT NULL,
    checked_on TEXT,
    in_use INTEGER NOT NULL,
    PRIMARY KEY (entry),
    CONSTRAINT ck_safety_standard_checked_on CHECK (checked_on GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
    CONSTRAINT ck_safety_standard_valid_from CHECK (valid_from GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
    CONSTRAINT ck_safety_standard_in_use CHECK (in_use IN (0, 1)),
    UNIQUE (id)
) STRICT;
CREATE TABLE safety_statement (
    entry INTEGER NOT NULL,
    id TEXT NOT NULL,
    assessment TEXT NOT NULL,
    line TEXT NOT NULL,
    arena TEXT NOT NULL,
    heard_on TEXT,
    words TEXT NOT NULL,
    agrees TEXT NOT NULL,
    given_on TEXT,
    PRIMARY KEY (entry),
    CONSTRAINT ck_safety_statement_given_on CHECK (given_on GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
    CONSTRAINT ck_safety_statement_heard_on CHECK (heard_on GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
    FOREIGN KEY(assessment) REFERENCES safety_assessment (id) ON DELETE RESTRICT,
    UNIQUE (id)
) STRICT;
CREATE INDEX ix_safety_statement_assessment ON safety_statement (assessment);
CREATE TABLE safety_statement_disagrees_on (
    record TEXT NOT NULL,
    target TEXT NOT NULL,
    place INTEGER NOT NULL,
    PRIMARY KEY (record, target),
    FOREIGN KEY(record) REFERENCES safety_statement (id) ON DELETE RESTRICT,
    FOREIGN KEY(target) REFERENCES safety_situation (id) ON DELETE RESTRICT
) STRICT;
CREATE INDEX ix_safety_statement_disagrees_on_target ON safety_statement_disagrees_on (target);
CREATE TABLE safety_training (
    entry INTEGER NOT NULL,
    id TEXT NOT NULL,
    theme TEXT NOT NULL,
    level TEXT NOT NULL,
    "group" TEXT NOT NULL,
    employer TEXT NOT NULL,
    in_group INTEGER,
    done INTEGER,
    held_on TEXT,
    valid_months INTEGER,
    form TEXT NOT NULL,
    before_first INTEGER NOT NULL,
    PRIMARY KEY (entry),
    CONSTRAINT ck_safety_training_held_on CHECK (held_on GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
    CONSTRAINT ck_safety_training_before_first CHECK (before_first IN (0, 1)),
    CONSTRAINT ck_safety_training_done CHECK (done >= 0 AND done <= 100000),
    CONSTRAINT ck_safety_training_in_group CHECK (in_group >= 0 AND in_group <= 100000),
    CONSTRAINT ck_safety_training_valid_months CHECK (valid_months >= 1 AND valid_months <= 120),
    UNIQUE (id)
) STRICT;
CREATE VIRTUAL TABLE search USING fts5(name, words, tokenize='unicode61 remove_diacritics 0 tokenchars _');
CREATE TABLE 'search_config'(k PRIMARY KEY, v) WITHOUT ROWID;
CREATE TABLE 'search_content'(id INTEGER PRIMARY KEY, c0, c1);
CREATE TABLE 'search_data'(id INTEGER PRIMARY KEY, block BLOB);
CREATE TABLE 'search_docsize'(id INTEGER PRIMARY KEY, sz BLOB);
CREATE TABLE 'search_idx'(segid, term, pgno, PRIMARY KEY(segid, term)) WITHOUT ROWID;
CREATE TABLE section (
    entry INTEGER NOT NULL,
    id TEXT NOT NULL,
    letter TEXT NOT NULL,
    parent TEXT,
    position INTEGER,
    title TEXT NOT NULL,
    level INTEGER,
    theme TEXT NOT NULL,
    also_themes TEXT NOT NULL,
    source_id TEXT NOT NULL,
    PRIMARY KEY (entry),
    CONSTRAINT ck_section_also_themes CHECK (also_themes GLOB '[[]*]'),
    CONSTRAINT ck_section_level CHECK (level >= 1 AND level <= 9),
    FOREIGN KEY(letter) REFERENCES letter (id) ON DELETE RESTRICT,
    FOREIGN KEY(parent) REFERENCES section (id) ON DELETE RESTRICT,
    UNIQUE (id)
) STRICT;
CREATE INDEX ix_section_letter ON section (letter);
CREATE INDEX ix_section_parent ON section (parent);
CREATE TABLE service (
    entry INTEGER NOT NULL,
    id TEXT NOT NULL,
    agreement TEXT NOT NULL,
    name TEXT NOT NULL,
    compulsory TEXT NOT NULL,
    category TEXT NOT NULL,
    owner TEXT NOT NULL,
    authority TEXT NOT NULL,
    done_by TEXT NOT NULL,
    scope TEXT NOT NULL,
    posts INTEGER,
    budget INTEGER,
    funding TEXT NOT NULL,
    valid_from TEXT,
    valid_to TEXT,
    together_with TEXT NOT NULL,
    inspected_on TEXT,
    inspection_found INTEGER NOT NULL,
    inspection_measure TEXT,
    PRIMARY KEY (entry),
    CONSTRAINT ck_service_inspected_on CHECK (inspected_on GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
    CONSTRAINT ck_service_valid_from CHECK (valid_from GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
    CONSTRAINT ck_service_valid_to CHECK (valid_to GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
    CONSTRAINT ck_service_budget CHECK (budget >= 0 AND budget <= 9999999999),
    CONSTRAINT ck_service_inspection_found CHECK (inspection_found IN (0, 1)),
    CONSTRAINT ck_service_posts CHECK (posts >= 0 AND posts <= 999900),
    FOREIGN KEY(agreement) REFERENCES agreement (id) ON DELETE RESTRICT,
    FOREIGN KEY(inspection_measure) REFERENCES measure (id) ON DELETE RESTRICT,
    UNIQUE (id)
) STRICT;
CREATE INDEX ix_service_agreement ON service (agreement);
CREATE INDEX ix_service_inspection_measure ON service (inspection_measure);
CREATE INDEX ix_service_valid_to ON service (valid_to);
CREATE TABLE service_locations (
    record TEXT NOT NULL,
    target TEXT NOT NULL,
    place INTEGER NOT NULL,
    PRIMARY KEY (record, target),
    FOREIGN KEY(record) REFERENCES service (id) ON DELETE RESTRICT,
    FOREIGN KEY(target) REFERENCES agreement_location (id) ON DELETE RESTRICT
) STRICT;
CREATE INDEX ix_service_locations_target ON service_locations (target);
CREATE TABLE shared_goal (
    entry INTEGER NOT NULL,
    id TEXT NOT NULL,
    agreement TEXT NOT NULL,
    title TEXT NOT NULL,
    from_year INTEGER,
    to_year INTEGER,
    goal TEXT,
    PRIMARY KEY (entry),
    CONSTRAINT ck_shared_goal_from_year CHECK (from_year >= 2000 AND from_year <= 2100),
    CONSTRAINT ck_shared_goal_to_year CHECK (to_year >= 2000 AND to_year <= 2100),
    FOREIGN KEY(agreement) REFERENCES agreement (id) ON DELETE RESTRICT,
    FOREIGN KEY(goal) REFERENCES goal (id) ON DELETE RESTRICT,
    UNIQUE (id)
) STRICT;
CREATE INDEX ix_shared_goal_agreement ON shared_goal (agreement);
CREATE INDEX ix_shared_goal_goal ON shared_goal (goal);
CREATE TABLE shared_indicator (
    entry INTEGER NOT NULL,
    id TEXT NOT NULL,
    agreement TEXT NOT NULL,
    name TEXT NOT NULL,
    source TEXT NOT NULL,
    start TEXT NOT NULL,
    target TEXT NOT NULL,
    seen_on TEXT,
    indicator TEXT,
    PRIMARY KEY (entry),
    CONSTRAINT ck_shared_indicator_seen_on CHECK (seen_on GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
    FOREIGN KEY(agreement) REFERENCES agreement (id) ON DELETE RESTRICT,
    FOREIGN KEY(indicator) REFERENCES indicator (id) ON DELETE RESTRICT,
    UNIQUE (id)
) STRICT;
CREATE INDEX ix_shared_indicator_agreement ON shared_indicator (agreement);
CREATE INDEX ix_shared_indicator_indicator ON shared_indicator (indicator);
CREATE TABLE signature (
    entry INTEGER NOT NULL,
    id TEXT NOT NULL,
    agreement TEXT NOT NULL,
    owner TEXT NOT NULL,
    name TEXT NOT NULL,
    title TEXT NOT NULL,
    place TEXT NOT NULL,
    signed_on TEXT,
    reference TEXT NOT NULL,
    PRIMARY KEY (entry),
    CONSTRAINT ck_signature_signed_on CHECK (signed_on GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
    FOREIGN KEY(agreement) REFERENCES agreement (id) ON DELETE RESTRICT,
    UNIQUE (id)
) STRICT;
CREATE INDEX ix_signature_agreement ON signature (agreement);
CREATE TABLE sought (
    "row" INTEGER NOT NULL,
    kind TEXT NOT NULL,
    record TEXT NOT NULL,
    PRIMARY KEY ("row"),
    UNIQUE (kind, record)
) STRICT;
CREATE TABLE staff_year (
    entry INTEGER NOT NULL,
    id TEXT NOT NULL,
    agreement TEXT NOT NULL,
    year INTEGER,
    state INTEGER,
    municipality INTEGER,
    vacant INTEGER,
    PRIMARY KEY (entry),
    CONSTRAINT ck_staff_year_municipality CHECK (municipality >= 0 AND municipality <= 999900),
    CONSTRAINT ck_staff_year_state CHECK (state >= 0 AND state <= 999900),
    CONSTRAINT ck_staff_year_vacant CHECK (vacant >= 0 AND vacant <= 999900),
    CONSTRAINT ck_staff_year_year CHECK (year >= 2000 AND year <= 2100),
    FOREIGN KEY(agreement) REFERENCES agreement (id) ON DELETE RESTRICT,
    UNIQUE (id)
) STRICT;
CREATE INDEX ix_staff_year_agreement ON staff_year (agreement);
CREATE TABLE state_sheet (
    entry INTEGER NOT NULL,
    id TEXT NOT NULL,
    role TEXT,
    routine TEXT NOT NULL,
    routine_place TEXT NOT NULL,
    reviewed_on TEXT,
    next_review TEXT,
    note TEXT NOT NULL,
    letter_known TEXT,
    joint_follow_up TEXT NOT NULL,
    early TEXT NOT NULL,
    counselling TEXT NOT NULL,
    employers TEXT NOT NULL,
    health TEXT NOT NULL,
    county TEXT NOT NULL,
    refugees TEXT NOT NULL,
    PRIMARY KEY (entry),
    CONSTRAINT ck_state_sheet_letter_known CHECK (letter_known GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
    CONSTRAINT ck_state_sheet_next_review CHECK (next_review GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
    CONSTRAINT ck_state_sheet_reviewed_on CHECK (reviewed_on GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
    FOREIGN KEY(role) REFERENCES role (id) ON DELETE RESTRICT,
    UNIQUE (id)
) STRICT;
CREATE INDEX ix_state_sheet_next_review ON state_sheet (next_review);
CREATE INDEX ix_state_sheet_role ON state_sheet (role);
CREATE TABLE steering_document (
    entry INTEGER NOT NULL,
    id TEXT NOT NULL,
    agreement TEXT NOT NULL,
    title TEXT NOT NULL,
    owner TEXT NOT NULL,
    period TEXT NOT NULL,
    shared TEXT NOT NULL,
    shared_on TEXT,
    PRIMARY KEY (entry),
    CONSTRAINT ck_steering_document_shared_on CHECK (shared_on GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
    FOREIGN KEY(agreement) REFERENCES agreement (id) ON DELETE RESTRICT,
    UNIQUE (id)
) STRICT;
CREATE INDEX ix_steering_document_agreement ON steering_document (agreement);
CREATE TABLE struck (
    entry INTEGER NOT NULL,
    id TEXT NOT NULL,
    about_key TEXT NOT NULL,
    about_id TEXT NOT NULL,
    field TEXT NOT NULL,
    places TEXT NOT NULL,
    reason TEXT NOT NULL,
    struck_on TEXT,
    PRIMARY KEY (entry),
    CONSTRAINT ck_struck_places CHECK (places GLOB '[[]*]'),
    CONSTRAINT ck_struck_struck_on CHECK (struck_on GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
    UNIQUE (id)
) STRICT;
CREATE TABLE task (
    entry INTEGER NOT NULL,
    id TEXT NOT NULL,
    measure TEXT NOT NULL,
    title TEXT NOT NULL,
    role TEXT,
    due TEXT,
    done INTEGER NOT NULL,
    PRIMARY KEY (entry),
    CONSTRAINT ck_task_due CHECK (due GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
    CONSTRAINT ck_task_done CHECK (done IN (0, 1)),
    FOREIGN KEY(measure) REFERENCES measure (id) ON DELETE RESTRICT,
    FOREIGN KEY(role) REFERENCES role (id) ON DELETE RESTRICT,
    UNIQUE (id)
) STRICT;
CREATE INDEX ix_task_due ON task (due);
CREATE INDEX ix_task_measure ON task (measure);
CREATE INDEX ix_task_role ON task (role);
CREATE TABLE treatment (
    entry INTEGER NOT NULL,
    id TEXT NOT NULL,
    section TEXT NOT NULL,
    status TEXT NOT NULL,
    met_on TEXT,
    "case" TEXT NOT NULL,
    conclusion TEXT NOT NULL,
    decision_line TEXT NOT NULL,
    decided_state TEXT,
    decided_municipality TEXT,
    PRIMARY KEY (entry),
    CONSTRAINT ck_treatment_decided_municipality CHECK (decided_municipality GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
    CONSTRAINT ck_treatment_decided_state CHECK (decided_state GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
    CONSTRAINT ck_treatment_met_on CHECK (met_on GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
    FOREIGN KEY(section) REFERENCES section (id) ON DELETE RESTRICT,
    UNIQUE (id)
) STRICT;
CREATE INDEX ix_treatment_met_on ON treatment (met_on);
CREATE INDEX ix_treatment_section ON treatment (section);
CREATE TABLE violence_sheet (
    entry INTEGER NOT NULL,
    id TEXT NOT NULL,
    role TEXT,
    routine TEXT NOT NULL,
    routine_place TEXT NOT NULL,
    reviewed_on TEXT,
    next_review TEXT,
    note TEXT NOT NULL,
    signs TEXT NOT NULL,
    duty TEXT NOT NULL,
    ask TEXT NOT NULL,
    advice TEXT NOT NULL,
    shelter TEXT NOT NULL,
    address TEXT NOT NULL,
    trained_on TEXT,
    PRIMARY KEY (entry),
    CONSTRAINT ck_violence_sheet_next_review CHECK (next_review GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
    CONSTRAINT ck_violence_sheet_reviewed_on CHECK (reviewed_on GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
    CONSTRAINT ck_violence_sheet_trained_on CHECK (trained_on GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
    FOREIGN KEY(role) REFERENCES role (id) ON DELETE RESTRICT,
    UNIQUE (id)
) STRICT;
CREATE INDEX ix_violence_sheet_next_review ON violence_sheet (next_review);
CREATE INDEX ix_violence_sheet_role ON violence_sheet (role);
CREATE TABLE volunteer (
    entry INTEGER NOT NULL,
    id TEXT NOT NULL,
    sheet TEXT NOT NULL,
    name TEXT NOT NULL,
    offer TEXT NOT NULL,
    "group" TEXT NOT NULL,
    role TEXT NOT NULL,
    told_on TEXT,
    not_instead TEXT NOT NULL,
    contact TEXT NOT NULL,
    confirmed_on TEXT,
    PRIMARY KEY (entry),
    CONSTRAINT ck_volunteer_confirmed_on CHECK (confirmed_on GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
    CONSTRAINT ck_volunteer_told_on CHECK (told_on GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
    FOREIGN KEY(sheet) REFERENCES volunteer_sheet (id) ON DELETE RESTRICT,
    UNIQUE (id)
) STRICT;
CREATE INDEX ix_volunteer_sheet ON volunteer (sheet);
CREATE TABLE volunteer_sheet (
    entry INTEGER NOT NULL,
    id TEXT NOT NULL,
    role TEXT,
    routine TEXT NOT NULL,
    routine_place TEXT NOT NULL,
    reviewed_on TEXT,
    next_review TEXT,
    note TEXT NOT NULL,
    boundary TEXT NOT NULL,
    told_staff_on TEXT,
    meeting_on TEXT,
    outreach TEXT NOT NULL,
    outreach_how TEXT NOT NULL,
    PRIMARY KEY (entry),
    CONSTRAINT ck_volunteer_sheet_meeting_on CHECK (meeting_on GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
    CONSTRAINT ck_volunteer_sheet_next_review CHECK (next_review GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
    CONSTRAINT ck_volunteer_sheet_reviewed_on CHECK (reviewed_on GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
    CONSTRAINT ck_volunteer_sheet_told_staff_on CHECK (told_staff_on GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
    FOREIGN KEY(role) REFERENCES role (id) ON DELETE RESTRICT,
    UNIQUE (id)
) STRICT;
CREATE INDEX ix_volunteer_sheet_next_review ON volunteer_sheet (next_review);
CREATE INDEX ix_volunteer_sheet_role ON volunteer_sheet (role);
CREATE TABLE youth_sheet (
    entry INTEGER NOT NULL,
    id TEXT NOT NULL,
    role TEXT,
    routine TEXT NOT NULL,
    routine_place TEXT NOT NULL,
    reviewed_on TEXT,
    next_review TEXT,
    note TEXT NOT NULL,
    contact TEXT NOT NULL,
    team TEXT NOT NULL,
    team_meetings TEXT NOT NULL,
    aid_under_30 INTEGER,
    aid_on TEXT,
    school TEXT NOT NULL,
    health TEXT NOT NULL,
    employers TEXT NOT NULL,
    listens TEXT NOT NULL,
    PRIMARY KEY (entry),
    CONSTRAINT ck_youth_sheet_aid_on CHECK (aid_on GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
    CONSTRAINT ck_youth_sheet_next_review CHECK (next_review GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
    CONSTRAINT ck_youth_sheet_reviewed_on CHECK (reviewed_on GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
    CONSTRAINT ck_youth_sheet_aid_under_30 CHECK (aid_under_30 >= 0 AND aid_under_30 <= 99999),
    FOREIGN KEY(role) REFERENCES role (id) ON DELETE RESTRICT,
    UNIQUE (id)
) STRICT;
CREATE INDEX ix_youth_sheet_next_review ON youth_sheet (next_review);
CREATE INDEX ix_youth_sheet_role ON youth_sheet (role);
