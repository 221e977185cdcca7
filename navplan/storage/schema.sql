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
    "after" TEXT,
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
