"""Words that several modules share. Modules do not import each other; they meet here."""

from navplan.domain.kinds import Option
from navplan.domain.words import N_

OWNER_LINES = (
    Option("stat", N_("Stat")),
    Option("kommune", N_("Kommune")),
    Option("felles", N_("Felles")),
)
"""Whose work it is: every goal, measure and role says it (partnerskap.md, design consequence 2)."""
