"""All rules over one plan, and the mending of what can be mended without anybody's judgement."""

from collections.abc import Iterable
from datetime import date

from navplan.domain.consistency import (
    control_rules,
    kvp_rules,
    letter_rules,
    partnership_rules,
    plan_rules,
    safety_rules,
)
from navplan.domain.consistency.rule import SEVERITIES, Contradiction, Plan
from navplan.domain.draft import Draft
from navplan.domain.modules.letter import Assessment, Expectation
from navplan.domain.records import Reader, Record

RULES = (
    *letter_rules.RULES,
    *plan_rules.RULES,
    *partnership_rules.RULES,
    *safety_rules.RULES,
    *kvp_rules.RULES,
    *control_rules.RULES,
)
"""Every kind of contradiction, module by module."""

GRAVEST = tuple(SEVERITIES)


def contradictions(reader: Reader, today: date) -> tuple[Contradiction, ...]:
    """Everything in the plan that cannot be, or hardly is, the gravest first; in the order of the rules among alike."""
    plan = Plan(reader, today)
    found = [Contradiction(rule, one) for rule in RULES for one in rule.find(plan)]
    return tuple(sorted(found, key=lambda one: GRAVEST.index(one.rule.severity)))


def mend(draft: Draft, found: Iterable[Contradiction]) -> int:
    """Set what mends each of them, all as one step; returns how many could be mended so."""
    mended = 0
    for one in found:
        if one.found.values:
            draft.set(one.found.record, **dict(one.found.values))
            mended += 1
    return mended


def place_of(record: Record, reader: Reader) -> str:
    """Where a contradiction stands, as people find it: a verdict is known by the demand that it answers."""
    if isinstance(record, Assessment):
        return reader.named(Expectation.KEY, record.expectation)
    return reader.named(record.KEY, record.id)
