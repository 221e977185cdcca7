"""What the partnership agreed on and a line has not decided yet: the one place where it is found."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from navplan.domain.modules.letter import LetterSection, Treatment, check_treatment
from navplan.domain.modules.meeting import AgendaItem, Meeting
from navplan.domain.modules.meeting.rules import undecided
from navplan.domain.records import Reader


@dataclass(frozen=True)
class Waiting:
    """A conclusion that waits for one line, `stat` or `kommune`, since the meeting was held."""

    key: str
    line: str
    case: str
    title: str
    conclusion: str
    met_on: date | None


def waiting_decisions(reader: Reader) -> tuple[Waiting, ...]:
    """All of them: first what stands with a chapter of the letter, then the items of meetings.

    A conclusion can wait for both lines. A case that is an item of a meeting is told by the item alone.
    """
    return (*_of_treatments(reader), *_of_items(reader))


def _of_treatments(reader: Reader) -> Iterable[Waiting]:
    cases = {item.case for item in reader.all(AgendaItem)}
    for treatment in reader.all(Treatment):
        if treatment.case in cases:
            continue
        title = reader.named(LetterSection.KEY, treatment.section)
        for problem in check_treatment(treatment, reader):
            line = "stat" if problem.field == "decided_state" else "kommune"
            yield Waiting(treatment.id, line, treatment.case, title, treatment.conclusion, treatment.met_on)


def _of_items(reader: Reader) -> Iterable[Waiting]:
    for item in reader.all(AgendaItem):
        meeting = reader.get(Meeting, item.meeting)
        for line in undecided(item, reader):
            yield Waiting(item.id, line, item.case, item.title, item.conclusion, meeting.held_on if meeting else None)
