"""Which facts and lists stand in which clause, in reading order: the one place that says it.

The agreement's form, the page, the difference between versions and the printed agreement all follow it.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from navplan.domain.modules.partnership import parts_office as po
from navplan.domain.modules.partnership import parts_work as pw
from navplan.domain.modules.partnership.parts_office import Part


@dataclass(frozen=True)
class Group:
    """A stretch of a clause: facts of the agreement, or one list."""

    facts: tuple[str, ...] = ()
    rows: type[Part] | None = None


@dataclass(frozen=True)
class ClauseLayout:
    """One clause; `guide` is its number in the guide, empty where the guide has none."""

    key: str
    guide: str
    groups: tuple[Group, ...]

    def facts(self) -> tuple[str, ...]:
        """The keys of the agreement's fields in this clause."""
        return tuple(fact for group in self.groups for fact in group.facts)

    def parts(self) -> tuple[type[Part], ...]:
        """The lists in this clause."""
        return tuple(group.rows for group in self.groups if group.rows is not None)


def _facts(*keys: str) -> Group:
    return Group(facts=keys)


def _rows(part: type[Part]) -> Group:
    return Group(rows=part)


LAYOUT = (
    ClauseLayout(
        "A1",
        "",
        (
            _facts("title", "office_name", "type", "language", "version"),
            _facts("state_name", "state_number", "state_signatory", "state_signatory_title"),
            _rows(po.Party),
            _facts("contact_state", "contact_municipality", "archive_state", "archive_municipality"),
            _rows(po.AgreementCase),
            _rows(po.Hearing),
            _rows(po.LegalSource),
        ),
    ),
    ClauseLayout("A2", "2.0", (_facts("purpose"), _rows(po.SharedGoal), _facts("vision", "challenges", "joint_plan"))),
    ClauseLayout(
        "A3",
        "2.1",
        (
            _rows(po.Location),
            _rows(po.OpeningHours),
            _facts("opening_limit", "opening_reason", "emergency_access", "opening_changes"),
            _facts("universal_design", "universal_design_on", "area_concept", "area_note"),
            _facts("safety_heard_on", "council_heard_on", "safety_standard", "access"),
        ),
    ),
    ClauseLayout("A4", "3.0", (_facts("organisation", "leadership", "area"), _rows(po.StaffYear))),
    ClauseLayout(
        "A5",
        "3.1",
        (
            _facts("meetings_a_year", "agenda_owner", "proposal_days", "notice_days", "minutes_days"),
            _rows(po.Participant),
            _rows(po.LeaderPlace),
            _rows(po.SteeringDocument),
            _facts("coordination", "political_contact"),
            _facts("internal_control", "internal_control_by", "internal_control_on"),
            _facts("joint_leader_agreement", "leader_talks"),
        ),
    ),
    ClauseLayout(
        "A6",
        "3.2",
        (_facts("leader_employer", "leader_process", "leader_laws", "staff_process", "deputy", "conditions"),),
    ),
    ClauseLayout(
        "A7",
        "3.7",
        (_rows(pw.Delegation), _facts("crossed"), _rows(pw.CrossTask), _facts("instruction", "whole")),
    ),
    ClauseLayout(
        "A8",
        "3.3",
        (
            _rows(po.DataDuty),
            _facts("access_rules", "secrecy", "privacy_officer_state", "privacy_officer_municipality", "breach_notice"),
            _rows(po.EmergencyRole),
            _facts("rehearsed_on"),
        ),
    ),
    ClauseLayout(
        "A9",
        "3.4",
        (
            _facts("participation", "participation_meetings", "main_agreement_state", "main_agreement_municipality"),
            _facts("safety_roles", "safety_goals"),
        ),
    ),
    ClauseLayout(
        "A10",
        "3.5",
        (_rows(pw.SharedIndicator), _facts("results_months"), _rows(pw.ManagementReport), _facts("other_value")),
    ),
    ClauseLayout(
        "A11",
        "3.6",
        (_facts("competence_year", "competence_grounds"), _rows(pw.JointTraining), _facts("innovation")),
    ),
    ClauseLayout("A12", "4.0", (_rows(pw.Service),)),
    ClauseLayout(
        "A13",
        "5.0",
        (
            _facts("user_council", "no_council_reason", "council_meetings", "council_members"),
            _facts("other_voices", "council_answers"),
        ),
    ),
    ClauseLayout(
        "A14",
        "6.0",
        (_rows(pw.Cooperation), _facts("coordination_duty", "individual_plan", "youth")),
    ),
    ClauseLayout("A15", "", (_rows(pw.CostShare), _facts("joint_budget", "use_of_resources"))),
    ClauseLayout(
        "A16",
        "",
        (
            _facts("host_type", "host_agreement_on"),
            _rows(pw.HostTask),
            _facts("host_notice", "host_leaving", "host_leaving_months", "host_reports"),
        ),
    ),
    ClauseLayout("A17", "7.0", (_rows(pw.DisputeStep), _facts("dispute_in_writing"), _rows(pw.Disagreement))),
    ClauseLayout(
        "A18",
        "",
        (
            _facts("valid_from", "valid_to", "running", "notice_months", "reopen_when"),
            _facts("evaluation_months", "next_evaluation", "evaluated_on", "evaluation_result"),
            _rows(pw.Annex),
            _rows(pw.Signature),
        ),
    ),
)

CONTROL = ("status", "replaces", "office")
"""Facts about the version that are steered by steps, not written in a clause."""

ALWAYS_OPEN = (
    *("status", "office", "next_evaluation", "evaluated_on", "evaluation_result"),
    *("internal_control_on", "rehearsed_on"),
)
"""Facts of the agreement's life after it was signed; they are not printed in it."""

INTERNAL_PARTS: tuple[type[Part], ...] = (pw.Disagreement, po.Hearing, po.LegalSource)
"""Lists that are kept beside the agreement and not printed in it."""

INTERNAL_FACTS = (*CONTROL, *ALWAYS_OPEN, "opening_limit")
"""Facts that are not printed in the agreement."""


def layout_of(key: str) -> ClauseLayout:
    """The layout of the clause with this key."""
    return next(clause for clause in LAYOUT if clause.key == key)


def all_parts() -> Iterator[type[Part]]:
    """Every kind of record that belongs to a version and is copied to the next, parents before children."""
    first: tuple[type[Part], ...] = (po.Clause, pw.Annex, po.Location)
    yield from first
    for clause in LAYOUT:
        yield from (part for part in clause.parts() if part not in first)


def clause_of_fact(fact: str) -> str:
    """The clause where a fact of the agreement stands; A1 for what steers the version."""
    return next((clause.key for clause in LAYOUT if fact in clause.facts()), "A1")


def clause_of_part(part: type[Part]) -> str:
    """The clause where a list stands; the records of a clause itself have none."""
    return next((clause.key for clause in LAYOUT if part in clause.parts()), "")
