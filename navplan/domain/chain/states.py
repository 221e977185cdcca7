"""How a record in the chain stands, as one word with its tone."""

from datetime import date

from navplan.domain.coverage import standing
from navplan.domain.indicators.reading import reading_of
from navplan.domain.kinds import Choice, Option
from navplan.domain.modules.indicator import Indicator
from navplan.domain.modules.indicator.words import STATES
from navplan.domain.modules.letter import Expectation
from navplan.domain.records import Reader, Record, fields_of
from navplan.domain.words import N_

COVERED = Option("covered", N_("Dekket"), "success")
OPEN = Option("open", N_("Uten svar"), "danger")
STATE_FIELDS = ("result", "status")
"""Fields that say how a record stands, the more telling first."""


def state_of(record: Record, reader: Reader, today: date) -> Option | None:
    """«Dekket», «Delvis», «I gang», «I rute»; None for what has no state."""
    if isinstance(record, Expectation):
        found = standing(record, reader)
        return (COVERED if found.covered else OPEN) if found.counts else None
    if isinstance(record, Indicator):
        state = reading_of(record, reader, today).state
        return next(option for option in STATES if option.key == state)
    declared = {field.key: field.kind for field in fields_of(type(record))}
    for key in STATE_FIELDS:
        kind = declared.get(key)
        value = getattr(record, key, "")
        if isinstance(kind, Choice) and value:
            return kind.option(value)
    return None
