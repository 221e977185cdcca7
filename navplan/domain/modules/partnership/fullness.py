"""How far each clause is filled: empty ○, begun ◐ or full ●, counted from what law and guide ask for."""

from dataclasses import dataclass
from typing import Literal

from navplan.domain.modules.partnership.agreement import Agreement
from navplan.domain.modules.partnership.content import clause_of
from navplan.domain.modules.partnership.gaps import clauses_in
from navplan.domain.modules.partnership.layout import INTERNAL_PARTS, layout_of
from navplan.domain.modules.partnership.parts_office import LegalSource
from navplan.domain.records import Reader, field_of

ONLY_SOMETIMES = frozenset({"opening_reason", "no_council_reason", "whole", "area_note", "universal_design_on"})
"""Facts that are asked for only when another fact has a certain value."""


@dataclass(frozen=True)
class Fullness:
    """How many of the things asked for in a clause are there."""

    filled: int
    asked: int

    @property
    def state(self) -> Literal["empty", "begun", "full"]:
        """Full only when everything asked for is there."""
        if not self.filled:
            return "empty"
        return "full" if self.filled >= self.asked else "begun"


def fullness(agreement: Agreement, key: str, reader: Reader) -> Fullness:
    """How full one clause is; the parties' own text counts where nothing particular is asked."""
    layout = layout_of(key)
    asked = [
        bool(getattr(agreement, fact)) for fact in layout.facts() if _is_asked(fact) and fact not in ONLY_SOMETIMES
    ]
    lists = [part for part in layout.parts() if part not in INTERNAL_PARTS or part is LegalSource]
    needed = [bool(reader.linked(part, "agreement", agreement.id)) for part in lists if part.KEY in _NEEDED_LISTS]
    clause = clause_of(agreement, key, reader)
    own = clause is not None and bool(clause.local_text or clause.standard_used)
    marks = [*asked, *needed] or [own]
    return Fullness(sum(marks) or int(own), len(marks))


_NEEDED_LISTS = frozenset(
    {
        *("agreement_party", "shared_goal", "agreement_location", "opening_hours", "agreement_participant"),
        *("leader_place", "steering_document", "data_duty", "emergency_role", "shared_indicator"),
        *("management_report", "joint_training", "service", "cooperation", "cost_share", "host_task"),
        *("dispute_step", "annex", "signature", "legal_source"),
    }
)


def _is_asked(fact: str) -> bool:
    field = field_of(Agreement, fact)
    return field.needed or (field.basis is not None and field.basis.rank != "nyttig")


def whole_fullness(agreement: Agreement, reader: Reader) -> Fullness:
    """How many clauses are full, of those that this version needs."""
    states = [fullness(agreement, key, reader).state for key in clauses_in(agreement, reader)]
    return Fullness(states.count("full"), len(states))
