"""Numbers that a workbook hides: which cells they are when it comes back, and that nothing was written in them."""

from navplan.domain.exchange.cells import fingerprint
from navplan.domain.fields import Field
from navplan.domain.kinds import Number
from navplan.domain.small_numbers import HIDDEN, LIMITS, below

PRINTS = frozenset(fingerprint(word) for word in (HIDDEN, *(below(limit) for limit in LIMITS)))
"""The fingerprints of the words that stand where a number is hidden, whatever the limit was."""


def was_masked(field: Field, print_: str) -> bool:
    """Whether the workbook was made with a word where this field's number would have stood."""
    return isinstance(field.kind, Number) and field.kind.counts_people and print_ in PRINTS


def is_untouched(field: Field, now: str, made_with: str) -> bool:
    """Whether a cell holds what it was made with; one such word is as good as another."""
    return now == made_with or (was_masked(field, made_with) and now in PRINTS)
