"""How much room a field takes in a form of six equal columns, read off its kind."""

from collections.abc import Iterable

from navplan.domain.fields import Field
from navplan.domain.kinds import Choice, Day, FieldKind, Flag, Link, Number, Text
from navplan.ui.words import _

COLUMNS = 6


def span_of(field: Field) -> int:
    """Days, numbers and codes take a third, one choice, link or tick takes half, texts and lists the whole width."""
    kind = field.kind
    if isinstance(kind, Day | Number) or (isinstance(kind, Text) and kind.limit <= 20):
        return 2
    return 3 if isinstance(kind, Choice | Link | Flag) else COLUMNS


def places(fields: Iterable[Field]) -> list[tuple[int, int, int]]:
    """Row, column and span for each field in order; a line of text moves up beside a code that stands before it."""
    found: list[tuple[int, int, int]] = []
    row = column = 0
    before: Field | None = None
    for field in fields:
        span = span_of(field)
        follows_code = column == 2 and before is not None and isinstance(before.kind, Text)
        if follows_code and span == COLUMNS and isinstance(field.kind, Text):
            span = COLUMNS - column
        if column + span > COLUMNS:
            row, column = row + 1, 0
        found.append((row, column, span))
        column += span
        before = field
    return found


def characters(field: Field) -> int:
    """How wide a column or an inline field is, in characters; 0 for a text that takes the room that is left."""
    kind = field.kind
    wide = next((wide for kinds, wide in _CHARACTERS if isinstance(kind, kinds)), 0)
    if isinstance(kind, Choice):
        wide = max([8, *(len(_(option.label)) for option in kind.options)]) + 6
    elif isinstance(kind, Text) and kind.limit <= 20:
        wide = max(kind.limit, 8)
    return max(wide, len(_(field.label))) if wide else 0


_CHARACTERS: tuple[tuple[type[FieldKind], int], ...] = ((Day, 17), (Number, 10), (Flag, 7), (Link, 20))
