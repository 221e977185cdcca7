"""How far an office has come with a letter: the one place where this is counted.

Every bar, percentage and «x av y» on screen and in documents comes from `tally`.
"""

from collections.abc import Iterable
from dataclasses import dataclass

from navplan.domain.modules.letter import Assessment, Expectation, Letter, LetterSection
from navplan.domain.modules.plan import Goal, Measure
from navplan.domain.records import Reader

OFFICE_ADDRESSEES = frozenset({"kommune", "nav_kontor", "nav_leder", "partnerskap", "alle"})
"""Addressees that an office, with its two owners, has to answer for."""


@dataclass(frozen=True)
class Standing:
    """How the office stands on one expectation.

    `counts`: it is a demand on this office. `assessed`: there is a verdict that holds this year.
    `covered`: it is met, set aside with a reason, or has a goal or measure. `again`: a verdict from before
    waits to be made anew.
    """

    counts: bool
    assessed: bool
    covered: bool
    again: bool
    result: str
    work: str


@dataclass(frozen=True)
class Tally:
    """How many demands there are, and how many of them are assessed, covered, and waiting to be reassessed."""

    total: int = 0
    assessed: int = 0
    covered: int = 0
    again: int = 0

    @property
    def uncovered(self) -> int:
        """Demands that nothing answers yet."""
        return self.total - self.covered

    @property
    def percent(self) -> int:
        """Assessed demands as whole per cent, rounded down so that 100 means all; 100 when there is none."""
        return self.assessed * 100 // self.total if self.total else 100


def concerns_office(expectation: Expectation) -> bool:
    """Whether the expectation is a demand on this office: not information, not only for other authorities."""
    if expectation.modality == "info" or expectation.dropped:
        return False
    return not OFFICE_ADDRESSEES.isdisjoint({expectation.addressee, *expectation.also})


def assessment_of(expectation: Expectation, reader: Reader) -> Assessment | None:
    """The office's assessment of an expectation; there is at most one."""
    found = reader.linked(Assessment, "expectation", expectation.id)
    return found[0] if found else None


def standing(expectation: Expectation, reader: Reader) -> Standing:
    """How the office stands on one expectation, from its assessment, goals and measures."""
    own = assessment_of(expectation, reader)
    result = own.result if own else "ikke_vurdert"
    again = bool(own and own.again)
    assessed = result != "ikke_vurdert" and not again
    set_aside = assessed and result == "ikke_aktuelt" and bool(own and own.comment.strip())
    met = assessed and result == "oppfylt"
    planned = bool(
        reader.linked(Measure, "expectations", expectation.id) or reader.linked(Goal, "expectations", expectation.id)
    )
    return Standing(
        counts=concerns_office(expectation),
        assessed=assessed,
        covered=met or set_aside or planned,
        again=again,
        result=result,
        work=own.work if own else "ikke_startet",
    )


def tally(standings: Iterable[Standing]) -> Tally:
    """Count standings; those that are no demand on the office are left out."""
    counted = [s for s in standings if s.counts]
    return Tally(
        total=len(counted),
        assessed=sum(s.assessed for s in counted),
        covered=sum(s.covered for s in counted),
        again=sum(s.again for s in counted),
    )


def sections_of(letter: Letter, reader: Reader) -> tuple[LetterSection, ...]:
    """A letter's sections in the letter's order."""
    return tuple(sorted(reader.linked(LetterSection, "letter", letter.id), key=lambda s: s.position or 0))


def expectations_of(section: LetterSection, reader: Reader) -> tuple[Expectation, ...]:
    """A section's expectations in the letter's order."""
    return tuple(sorted(reader.linked(Expectation, "section", section.id), key=lambda e: e.position or 0))


def section_tally(section: LetterSection, reader: Reader) -> Tally:
    """How far the office has come with one section, subsections not included."""
    return tally(standing(e, reader) for e in expectations_of(section, reader))


def letter_tally(letter: Letter, reader: Reader) -> Tally:
    """How far the office has come with a whole letter."""
    return tally(
        standing(e, reader) for section in sections_of(letter, reader) for e in expectations_of(section, reader)
    )
