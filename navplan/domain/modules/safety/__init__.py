"""Vold og trusler: the records of the verneombud's module, with their forms and checks. The law is data, not code."""

from navplan.domain.modules.safety import checks, locks
from navplan.domain.modules.safety.assessment import (
    SafetyArea,
    SafetyAssessment,
    SafetyCritical,
    SafetyFactor,
    SafetyScale,
    SafetySituation,
)
from navplan.domain.modules.safety.measures import SafetyDeviation, SafetyMeasure, SafetyPoint, SafetyStandard
from navplan.domain.modules.safety.practice import (
    SafetyCardCount,
    SafetyExercise,
    SafetyIncidents,
    SafetyPreparedness,
    SafetyTraining,
)
from navplan.domain.modules.safety.voices import (
    SafetyApproval,
    SafetyFrozen,
    SafetyPartnership,
    SafetyReply,
    SafetyStatement,
    approval_must_stay,
    reply_must_stay,
    statement_must_stay,
)
from navplan.domain.records import Kind, Rows, Section
from navplan.domain.words import N_

__all__ = [
    "KINDS",
    "SafetyApproval",
    "SafetyArea",
    "SafetyAssessment",
    "SafetyCardCount",
    "SafetyCritical",
    "SafetyDeviation",
    "SafetyExercise",
    "SafetyFactor",
    "SafetyFrozen",
    "SafetyIncidents",
    "SafetyMeasure",
    "SafetyPartnership",
    "SafetyPoint",
    "SafetyPreparedness",
    "SafetyReply",
    "SafetyScale",
    "SafetySituation",
    "SafetyStandard",
    "SafetyStatement",
    "SafetyTraining",
]

SCALE = Kind(
    SafetyScale,
    N_("risikoskala"),
    N_("Risikoskalaer"),
    ("version",),
    (
        Section(N_("Grenser"), ("version", "from_on", "low_max", "middle_max", "floor_from")),
        Section(N_("Ny vurdering"), ("months_low", "months_middle", "months_high", "reason")),
    ),
    checks.check_scale,
    locked=locks.scale_locked,
)

ASSESSMENT = Kind(
    SafetyAssessment,
    N_("risikovurdering"),
    N_("Risikovurderinger"),
    ("title",),
    (
        Section(N_("Vurderingen"), ("title", "year", "type", "triggers", "unit_part", "coordinated")),
        Section(N_("Omfang"), ("scope", "left_out")),
        Section(N_("Medvirkning"), ("started_on", "met_on", "led_by", "participants", "attended")),
        Section(N_("Kunnskap"), ("bases", "knowledge", "knowledge_why", "police_minutes", "police_unknown", "worst")),
        Section(N_("Videre"), ("next_review", "informed_on", "informed_how")),
        Section(N_("Om vurderingen"), ("status", "law_per", "scale", "replaces", "last_number"), folded=True),
    ),
    checks.check_assessment,
    locked=locks.assessment_locked,
)

SITUATION = Kind(
    SafetySituation,
    N_("situasjon"),
    N_("Situasjoner"),
    ("serial", "situation"),
    (
        Section(
            N_("Situasjonen"), ("serial", "area", "situation", "happening", "forms", "causes", "exposed", "factors")
        ),
        Section(
            N_("Slik er det nå"), ("works", "works_note", "works_none", "s_now", "k_now", "reasoning", "knowledge")
        ),
        Section(N_("Slik skal det bli"), ("s_after", "k_after", "after_reason", "accepted_by", "accepted_why")),
        Section(N_("Sammenheng"), ("combined", "combined_note", "rep_note", "library", "reassessed_on"), folded=True),
    ),
    checks.check_situation,
)

PRACTICE = (
    Kind(
        SafetyExercise,
        N_("sikkerhetsøvelse"),
        N_("Sikkerhetsøvelser"),
        ("title",),
        (
            Section(N_("Øvelsen"), ("title", "form", "area", "scenario", "situations", "aims", "planned_on")),
            Section(
                N_("Gjennomføring"),
                (
                    *("done_on", "minutes", "present_state", "target_state", "present_municipality"),
                    *("target_municipality", "temps", "rep", "outsiders", "help_seconds"),
                ),
            ),
            Section(N_("Læring"), ("worked", "improve", "measures", "evaluated_on")),
        ),
        checks.check_exercise,
    ),
    Kind(
        SafetyTraining,
        N_("sikkerhetsopplæring"),
        N_("Sikkerhetsopplæring"),
        ("theme", "group", "employer"),
        (
            Section(N_("Opplæringen"), ("theme", "level", "group", "employer", "form", "before_first")),
            Section(N_("Dekning"), ("in_group", "done", "held_on", "valid_months")),
        ),
        checks.check_training,
    ),
    Kind(
        SafetyIncidents,
        N_("hendelsestall"),
        N_("Hendelsestall"),
        ("year", "month", "category"),
        (
            Section(N_("Hva og når"), ("year", "month", "category", "channel", "place", "severity")),
            Section(N_("Antall"), ("count", "followed_up", "reacted", "police", "authority")),
            Section(N_("Kilden"), ("source", "reconciled", "extracted_on")),
        ),
        checks.check_incidents,
    ),
    Kind(
        SafetyPreparedness,
        N_("beredskapsstatus"),
        N_("Beredskapsstatus"),
        ("plan_updated",),
        (
            Section(
                N_("Beredskap"),
                (
                    *("employees", "plan_exists", "plan_updated", "call_list_on", "meeting_place", "joint_plan"),
                    *("police_plan", "alarm_on", "alarm_result", "alarm_measure"),
                ),
            ),
            Section(
                N_("Skriftlige krav"),
                (
                    *("coordination_on", "coordination_role", "goals_on", "routine_on", "routine_place"),
                    *("lone_work_on", "outside_on", "follow_up_on", "register_on", "review_on"),
                ),
            ),
        ),
        checks.check_preparedness,
    ),
    Kind(
        SafetyCardCount,
        N_("talt situasjonskort"),
        N_("Talte situasjonskort"),
        ("year", "month"),
        (Section(N_("Kortet"), ("year", "month", "place", "actions")),),
    ),
)

STANDARD = (
    Kind(
        SafetyStandard,
        N_("sikkerhetsstandard"),
        N_("Sikkerhetsstandarder"),
        ("name", "version"),
        (
            Section(N_("Standarden"), ("name", "version", "valid_from", "source", "checked_on", "in_use")),
            Rows("safety_point", "standard"),
        ),
    ),
    Kind(
        SafetyPoint,
        N_("standardpunkt"),
        N_("Standardpunkter"),
        ("number", "demand"),
        (Section(N_("Punktet"), ("status", "observation", "checked_on", "checked_by", "number", "theme", "demand")),),
        checks.check_point,
    ),
    Kind(
        SafetyDeviation,
        N_("avvik fra standarden"),
        N_("Avvik fra standarden"),
        ("description",),
        (
            Section(N_("Avviket"), ("description", "situation", "compensating", "measures", "deadline", "owner")),
            Section(N_("Lukking"), ("closed_on", "rep_confirmed", "partnership_on")),
        ),
        checks.check_deviation,
    ),
)

VOICES = (
    Kind(
        SafetyStatement,
        N_("uttalelse"),
        N_("Uttalelser"),
        ("line", "given_on"),
        (
            Section(N_("Uttalelsen"), ("line", "arena", "heard_on", "agrees", "words", "disagrees_on", "given_on")),
            Rows("safety_reply", "statement"),
        ),
        checks.check_statement,
        statement_must_stay,
        locks.statement_locked,
    ),
    Kind(
        SafetyReply,
        N_("svar på uttalelse"),
        N_("Svar på uttalelser"),
        ("replied_on",),
        (Section(N_("Svaret"), ("words", "role", "replied_on")),),
        must_stay=reply_must_stay,
    ),
    Kind(
        SafetyApproval,
        N_("godkjenning"),
        N_("Godkjenninger"),
        ("line", "approved_on"),
        (Section(N_("Godkjenningen"), ("line", "role", "name", "approved_on", "fingerprint")),),
        must_stay=approval_must_stay,
        locked=locks.approval_locked,
    ),
    Kind(
        SafetyFrozen,
        N_("godkjent innhold"),
        N_("Godkjent innhold"),
        ("about_key",),
        (Section(N_("Innholdet"), ("about_key", "about_id", "content")),),
        locked=locks.frozen_locked,
    ),
    Kind(
        SafetyPartnership,
        N_("behandling av risikovurderingen"),
        N_("Behandling av risikovurderingen"),
        ("held_on",),
        (Section(N_("Behandlingen"), ("held_on", "presented", "decision", "follow_up_on", "archive_ref")),),
    ),
)

KINDS = (
    SCALE,
    ASSESSMENT,
    SITUATION,
    Kind(
        SafetyFactor,
        N_("faktorsjekk"),
        N_("Faktorsjekk"),
        ("factor", "area"),
        (Section(N_("Faktoren"), ("factor", "area", "verdict", "why", "measures")),),
        checks.check_factor,
    ),
    Kind(
        SafetyArea,
        N_("overstyrt område"),
        N_("Overstyrte områder"),
        ("area", "level"),
        (Section(N_("Området"), ("area", "level", "why", "rep_note")),),
        checks.check_area,
    ),
    Kind(
        SafetyCritical,
        N_("kritisk situasjon"),
        N_("Kritiske situasjoner"),
        ("about", "answer"),
        (Section(N_("Svaret"), ("about", "answer", "situation", "why")),),
        checks.check_critical,
    ),
    Kind(
        SafetyMeasure,
        N_("virkemåte"),
        N_("Virkemåter"),
        ("level",),
        (
            Section(N_("Slik virker det"), ("level", "works_on", "situations", "factors", "source", "why_not_higher")),
            Section(N_("Gjennomføring"), ("interim", "payer", "decided_on", "introduced_on", "evaluate_on")),
        ),
        checks.check_measure,
    ),
    *STANDARD,
    *PRACTICE,
    *VOICES,
)
