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
