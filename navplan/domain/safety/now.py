"""What a leader should see first of violence and threats: late measures, open ones, and the next review."""

from dataclasses import dataclass
from datetime import date

from navplan.domain.modules.plan import Measure, is_closed, is_overdue
from navplan.domain.records import Reader
from navplan.domain.safety.duties import current_assessment
from navplan.domain.safety.picture import picture


@dataclass(frozen=True)
class Now:
    """How the assessment that counts stands today; measures with the nearest deadline first."""

    open: tuple[Measure, ...]
    late: tuple[Measure, ...]
    review: date | None


def now(reader: Reader, today: date) -> Now | None:
    """What matters today; None while there is no assessment."""
    own = current_assessment(reader)
    if own is None:
        return None
    measures = (deed.measure for deed in picture(own, reader, today).deeds)
    found = sorted((m for m in measures if not is_closed(m)), key=lambda m: (m.deadline or date.max, m.code))
    return Now(tuple(found), tuple(m for m in found if is_overdue(m, today)), own.next_review)
