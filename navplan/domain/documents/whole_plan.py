"""The whole plan as a workbook: it says every record, so the document is only whose it is and when it was made."""

from dataclasses import dataclass
from datetime import date

from navplan.domain.documents.asked import Asked
from navplan.domain.documents.paper import sender
from navplan.domain.records import Reader


@dataclass(frozen=True)
class WholePlan:
    """A workbook with a sheet for each kind of record."""

    office: str
    made: date


def whole_plan(reader: Reader, asked: Asked) -> WholePlan:
    """The workbook of this office."""
    return WholePlan(sender(reader, asked.translate), asked.today)
