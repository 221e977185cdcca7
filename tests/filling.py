"""Plans filled at random with everything that has ever hurt a workbook or a database."""

import random
from datetime import date
from decimal import Decimal
from typing import Any

from navplan.domain.fields import Field
from navplan.domain.kinds import Choice, Choices, Day, Flag, Link, Links, LongText, Number, Tags, Text
from navplan.domain.modules import KINDS
from navplan.domain.records import Kind, fields_of
from navplan.domain.workspace import Workspace

FORMULAS = ("=1+1", "=cmd|' /C calc'!A0", "+47", "-5", "@SUM(A1)", "=", "#N/A", "#REF!", "TRUE", "00123", "1e5")
SIGNS = (" foran og bak ", "linje\nto", "tabulator\ther", "Kárášjohka ŋŧ", "\U0001f600", "<b>&amp;</b>", "'apostrof")
UNHELD = ("null\x00tegn", "\x1b[31m", "løs \ud83d halvdel", "_x0041_", "31.12.2026", "æøå" * 400)
HOSTILE = (*FORMULAS, *SIGNS, *UNHELD)


def random_plan(plan: Workspace, seed: int, kinds: tuple[Kind, ...] = KINDS, each: int = 4) -> None:
    """Some records of every kind with every field set, most of them."""
    dice = random.Random(seed)
    for kind in kinds:
        for _ in range(each):
            values = {f.key: random_value(f, plan, dice) for f in fields_of(kind.record) if dice.random() < 0.85}
            needed = {f.key: random_value(f, plan, dice) for f in fields_of(kind.record) if _is_needed(f)}
            plan.add(kind.record(**values | needed))


def _is_needed(field: Field) -> bool:
    return isinstance(field.kind, Link) and field.kind.is_needed


def random_value(field: Field, plan: Workspace, dice: random.Random) -> Any:
    kind = field.kind
    if isinstance(kind, Text | LongText):
        return dice.choice(HOSTILE)
    if isinstance(kind, Number):
        whole = dice.randint(kind.minimum or 0, min(kind.maximum or 10**9, 10**12))
        return Decimal(whole * 10**kind.places + dice.randint(0, 9)).scaleb(-kind.places) if kind.places else whole
    if isinstance(kind, Day):
        return dice.choice((date(2026, 5, 17), date(1999, 12, 31), date(1899, 3, 1), date(9999, 12, 31)))
    if isinstance(kind, Choice):
        return dice.choice(kind.options).key
    if isinstance(kind, Choices):
        return tuple(option.key for option in kind.options if dice.random() < 0.5)
    if isinstance(kind, Tags):
        return tuple(dict.fromkeys(dice.choice(("stl. § 15, første ledd", "=A1", "å")) for _ in range(3)))
    return dice.random() < 0.5 if isinstance(kind, Flag) else random_target(kind, plan, dice)


def random_target(kind: Any, plan: Workspace, dice: random.Random) -> Any:
    there = [record.id for record in plan.all(plan.kind(kind.to).record)]
    if isinstance(kind, Links):
        return tuple(dice.sample(there, min(len(there), dice.randint(0, 3))))
    return dice.choice(there) if there else None
