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
