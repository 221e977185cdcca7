"""Virksomhetsplan: the goals and measures of the year and how they are laid out in forms."""

from navplan.domain.modules.plan.records import Goal, GoalStatus, LogNote, Measure, Milestone, Task
from navplan.domain.modules.plan.rules import (
    check_goal,
    check_goal_status,
    check_measure,
    is_closed,
    is_overdue,
    must_stay,
    next_code,
)
from navplan.domain.records import Kind, Rows, Section
from navplan.domain.words import N_

__all__ = [
    "KINDS",
    "Goal",
    "GoalStatus",
    "LogNote",
    "Measure",
    "Milestone",
    "Task",
    "is_closed",
    "is_overdue",
    "must_stay",
    "next_code",
]

GOAL_FORM = (
    Section(N_("Målet"), ("code", "title", "level", "parent", "owner_line", "role", "from_year", "to_year")),
    Section(N_("Begrunnelse"), ("why", "group", "ambition", "expectations")),
    Section(N_("Risiko"), ("risk", "risk_note")),
    Rows("goal_status", "goal"),
    Rows("indicator", "goals"),
    Rows("measure", "goals"),
)

MEASURE_FORM = (
    Section(N_("Tiltaket"), ("code", "title", "description", "type", "year")),
    Section(N_("Hvem og når"), ("owner_line", "role", "contributors", "start", "deadline", "next_check")),
    Section(N_("Status"), ("status", "progress", "stop_reason")),
    Section(N_("Hvorfor"), ("goals", "expectations")),
    Rows("task", "measure"),
    Rows("milestone", "measure"),
    Rows("log_note", "measure"),
    Section(N_("Ressurser"), ("full_time", "amount", "financing"), folded=True),
    Section(
        N_("Medvirkning"),
        ("participation", "participation_on", "user_council", "user_council_on"),
        folded=True,
    ),
    Section(N_("Virkning"), ("expected_effect", "measured_effect", "evaluation", "evaluation_note")),
)

KINDS = (
    Kind(Goal, N_("mål"), N_("Mål"), ("code", "title"), GOAL_FORM, check_goal),
    Kind(
        GoalStatus,
        N_("tertialstatus"),
        N_("Tertialstatus"),
        ("year", "tertial"),
        (Section(N_("Status"), ("goal", "year", "tertial", "status", "comment", "forecast")),),
        check_goal_status,
    ),
    Kind(Measure, N_("tiltak"), N_("Tiltak"), ("code", "title"), MEASURE_FORM, check_measure, must_stay),
    Kind(
        Milestone,
        N_("milepæl"),
        N_("Milepæler"),
        ("title",),
        (Section(N_("Milepælen"), ("measure", "title", "due", "reached")),),
    ),
    Kind(
        Task,
        N_("oppgave"),
        N_("Oppgaver"),
        ("title",),
        (Section(N_("Oppgaven"), ("measure", "title", "role", "due", "done")),),
    ),
    Kind(
        LogNote,
        N_("loggnotat"),
        N_("Logg"),
        ("noted", "comment"),
        (Section(N_("Notatet"), ("measure", "noted", "role", "comment")),),
    ),
)
