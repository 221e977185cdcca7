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
CREATE TABLE control_deviation (
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
    PRIMARY KEY (entry),
    CONSTRAINT ck_control_deviation_causes CHECK (causes GLOB '[[]*]'),
    CONSTRAINT ck_control_deviation_closed_on CHECK (closed_on GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
    CONSTRAINT ck_control_deviation_deadline CHECK (deadline GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
    CONSTRAINT ck_control_deviation_found_on CHECK (found_on GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
    CONSTRAINT ck_control_deviation_order_due CHECK (order_due GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
    CONSTRAINT ck_control_deviation_told CHECK (told GLOB '[[]*]'),
    FOREIGN KEY(effect) REFERENCES control_check (id) ON DELETE RESTRICT,
    FOREIGN KEY(found_by) REFERENCES control_check (id) ON DELETE RESTRICT,
    FOREIGN KEY(role) REFERENCES role (id) ON DELETE RESTRICT,
    FOREIGN KEY(routine) REFERENCES control_routine (id) ON DELETE RESTRICT,
    UNIQUE (id)
) STRICT;
CREATE INDEX ix_control_deviation_deadline ON control_deviation (deadline);
CREATE INDEX ix_control_deviation_effect ON control_deviation (effect);
CREATE INDEX ix_control_deviation_found_by ON control_deviation (found_by);
CREATE INDEX ix_control_deviation_order_due ON control_deviation (order_due);
CREATE INDEX ix_control_deviation_role ON control_deviation (role);
CREATE INDEX ix_control_deviation_routine ON control_deviation (routine);
CREATE TABLE control_remedy (
    entry INTEGER NOT NULL,
    id TEXT NOT NULL,
    deviation TEXT NOT NULL,
    title TEXT NOT NULL,
    role TEXT,
    due TEXT,
    done INTEGER NOT NULL,
    PRIMARY KEY (entry),
    CONSTRAINT ck_control_remedy_due CHECK (due GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
    CONSTRAINT ck_control_remedy_done CHECK (done IN (0, 1)),
    FOREIGN KEY(deviation) REFERENCES control_deviation (id) ON DELETE RESTRICT,
    FOREIGN KEY(role) REFERENCES role (id) ON DELETE RESTRICT,
    UNIQUE (id)
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
CREATE TABLE control_routine (
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
    status TEXT NOT NULL,
    valid_from TEXT,
    interval TEXT NOT NULL,
    next_revision TEXT,
    improved_on TEXT,
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
    CONSTRAINT ck_control_routine_improved_on CHECK (improved_on GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
    CONSTRAINT ck_control_routine_laws CHECK (laws GLOB '[[]*]'),
    CONSTRAINT ck_control_routine_made_known_on CHECK (made_known_on GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
    CONSTRAINT ck_control_routine_next_revision CHECK (next_revision GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
    CONSTRAINT ck_control_routine_valid_from CHECK (valid_from GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
    CONSTRAINT ck_control_routine_impact CHECK (impact >= 1 AND impact <= 5),
    CONSTRAINT ck_control_routine_likelihood CHECK (likelihood >= 1 AND likelihood <= 5),
    FOREIGN KEY(checked_by) REFERENCES role (id) ON DELETE RESTRICT,
    FOREIGN KEY(deputy) REFERENCES role (id) ON DELETE RESTRICT,
    FOREIGN KEY(owner) REFERENCES role (id) ON DELETE RESTRICT,
    UNIQUE (id)
) STRICT;
CREATE INDEX ix_control_routine_checked_by ON control_routine (checked_by);
CREATE INDEX ix_control_routine_deputy ON control_routine (deputy);
CREATE INDEX ix_control_routine_next_revision ON control_routine (next_revision);
CREATE INDEX ix_control_routine_owner ON control_routine (owner);
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
CREATE TABLE correctional_unit (
    entry INTEGER NOT NULL,
    id TEXT NOT NULL,
    sheet TEXT NOT NULL,
    name TEXT NOT NULL,
    type TEXT NOT NULL,
    contact TEXT NOT NULL,
    rhythm TEXT NOT NULL,
    last_theme TEXT NOT NULL,
    in_agreement TEXT NOT NULL,
    confirmed_on TEXT,
    PRIMARY KEY (entry),
    CONSTRAINT ck_correctional_unit_confirmed_on CHECK (confirmed_on GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
    FOREIGN KEY(sheet) REFERENCES prison_sheet (id) ON DELETE RESTRICT,
    UNIQUE (id)
) STRICT;
CREATE INDEX ix_correctional_unit_sheet ON correctional_unit (sheet);
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
CREATE TABLE grant (
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
    status TEXT NOT NULL,
    PRIMARY KEY (entry),
    CONSTRAINT ck_grant_accounts_due CHECK (accounts_due GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
    CONSTRAINT ck_grant_deadline CHECK (deadline GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
    CONSTRAINT ck_grant_report_due CHECK (report_due GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
    CONSTRAINT ck_grant_given CHECK (given >= 0 AND given <= 999999999),
    CONSTRAINT ck_grant_project_year CHECK (project_year >= 1 AND project_year <= 3),
    CONSTRAINT ck_grant_sought CHECK (sought >= 0 AND sought <= 999999999),
    FOREIGN KEY(sheet) REFERENCES grant_sheet (id) ON DELETE RESTRICT,
    UNIQUE (id)
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
CREATE TABLE review_point (
    entry INTEGER NOT NULL,
    id TEXT NOT NULL,
    review TEXT NOT NULL,
    point TEXT NOT NULL,
    figures TEXT NOT NULL,
    conclusion TEXT NOT NULL,
    decision TEXT NOT NULL,
    role TEXT,
    due TEXT,
    PRIMARY KEY (entry),
    CONSTRAINT ck_review_point_due CHECK (due GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
    FOREIGN KEY(review) REFERENCES control_review (id) ON DELETE RESTRICT,
    FOREIGN KEY(role) REFERENCES role (id) ON DELETE RESTRICT,
    UNIQUE (id)
) STRICT;
CREATE INDEX ix_review_point_due ON review_point (due);
CREATE INDEX ix_review_point_review ON review_point (review);
CREATE INDEX ix_review_point_role ON review_point (role);
CREATE TABLE role (
    entry INTEGER NOT NULL,
    id TEXT NOT NULL,
    title TEXT NOT NULL,
    owner_line TEXT NOT NULL,
    PRIMARY KEY (entry),
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
