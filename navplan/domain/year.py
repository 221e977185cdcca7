"""What belongs to one year's plan: the one place where goals and measures are sorted into years."""

from navplan.domain.coverage import expectations_of, sections_of
from navplan.domain.modules.letter import Letter
from navplan.domain.modules.plan import Goal, Measure, is_closed
from navplan.domain.records import Reader


def letters_of(year: int, reader: Reader) -> tuple[Letter, ...]:
    """The year's letters, in the order they entered."""
    return tuple(letter for letter in reader.all(Letter) if letter.year == year)


def is_goal_of(goal: Goal, year: int) -> bool:
    """Whether the goal is worked for in this year; a period without end or beginning is open there."""
    return (goal.from_year or year) <= year <= (goal.to_year or year)


def goals_of(year: int, reader: Reader) -> tuple[Goal, ...]:
    """The goals whose period holds the year."""
    return tuple(goal for goal in reader.all(Goal) if is_goal_of(goal, year))


def measures_of(year: int, reader: Reader) -> tuple[Measure, ...]:
    """The measures of the year.

    One that has lost its year is kept in every year, so that none is out of sight. An open measure of an earlier
    year goes on when it answers an expectation in this year's letters.
    """
    asked = {
        expectation.id
        for letter in letters_of(year, reader)
        for section in sections_of(letter, reader)
        for expectation in expectations_of(section, reader)
    }
    return tuple(m for m in reader.all(Measure) if _belongs(m, year, asked))


def _belongs(measure: Measure, year: int, asked: set[str]) -> bool:
    own = measure.year or year
    goes_on = own < year and not is_closed(measure) and not asked.isdisjoint(measure.expectations)
    return own == year or goes_on
