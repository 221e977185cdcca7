"""Whether a figure is where it should be: the one rule that every target and traffic light in the program follows."""

from decimal import Decimal
from typing import Literal

Light = Literal["green", "yellow", "red", "grey"]

CLOSE = Decimal("0.10")
"""Within this part of a target is yellow (kvp_kompetanse.md 7.1)."""


def against(value: Decimal, target: Decimal, higher_is_better: bool) -> Light:
    """Green at the target, yellow within ten per cent of it, else red; the direction is respected."""
    if higher_is_better:
        met, near = value >= target, value >= target * (1 - CLOSE)
    else:
        met, near = value <= target, value <= target * (1 + CLOSE)
    return "green" if met else "yellow" if near else "red"
