CREATE TABLE alembic_version (
    version_num VARCHAR(32) NOT NULL,
    CONSTRAINT alembic_version_pkc PRIMARY KEY (version_num)
);
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
CREATE TABLE document (
    "row" INTEGER NOT NULL,
    "plan" TEXT NOT NULL,
    revision INTEGER NOT NULL,
    writer TEXT NOT NULL,
    action TEXT NOT NULL,
    saved_at TEXT NOT NULL,
    program TEXT NOT NULL,
    lowest_reader INTEGER NOT NULL,
    lowest_writer INTEGER NOT NULL,
    PRIMARY KEY ("row"),
    CONSTRAINT ck_document_row CHECK (row = 1)
) STRICT;
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
CREATE TABLE history (
    seq INTEGER NOT NULL,
    at TEXT NOT NULL,
    action TEXT NOT NULL,
    title TEXT NOT NULL,
    kind TEXT NOT NULL,
    record TEXT NOT NULL,
    "before" TEXT,
    "after" TEXT, way TEXT,
    PRIMARY KEY (seq),
    CONSTRAINT ck_history_title CHECK (title GLOB '{*}'),
    CONSTRAINT ck_history_says_something CHECK (before IS NOT NULL OR after IS NOT NULL)
) STRICT;
CREATE INDEX ix_history_action ON history (action);
CREATE INDEX ix_history_record ON history (record);
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
CREATE TABLE office (
    entry INTEGER NOT NULL,
    id TEXT NOT NULL,
    name TEXT NOT NULL,
    leadership TEXT NOT NULL,
    plan_year INTEGER,
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
