"""What every part of the year's plan is made from, and the small words they share."""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date
from textwrap import shorten

from navplan.domain.deadlines import relative_day
from navplan.domain.documents.asked import Asked
from navplan.domain.documents.outline import Cell
from navplan.domain.kinds import Choice, Day
from navplan.domain.modules.letter import Letter
from navplan.domain.modules.plan import Goal, Measure
from navplan.domain.records import Reader, Record, field_of
from navplan.domain.small_numbers import LIMIT, Key, Masked, Sum, is_small, masked
from navplan.domain.words import N_, Said, Translate
from navplan.domain.year import goals_of, letters_of, measures_of

SOON_DAYS = 30
"""A deadline this near is due soon."""


@dataclass(frozen=True)
class View:
    """The plan as one reader sees it on one day; counts of people below the limit are hidden, without limit none."""

    reader: Reader
    translate: Translate
    year: int
    today: date
    limit: int | None = LIMIT

    def say(self, text: str, **values: object) -> str:
        """A text in the reader's language with its gaps filled."""
        return Said(text, **values).words(self.translate)

    def masked(self, values: Mapping[Key, int | None], sums: Iterable[Sum], prized: Collection[Key] = ()) -> Masked:
        """What this reader may see of numbers that are printed together."""
        return masked(values, sums, self.limit, prized)

    def is_small(self, count: int | None) -> bool:
        """Whether this reader may not see such a count."""
        return is_small(count, self.limit)

    def label(self, record: type[Record], key: str) -> str:
        """What a field is called, so that documents and forms use one word."""
        return self.translate(field_of(record, key).label)

    def chosen(self, record: Record, key: str) -> str:
        """The words for the chosen value of a field."""
        return field_of(type(record), key).kind.show(getattr(record, key), self.translate)

    def chip(self, record: Record, key: str) -> Cell:
        """The chosen value of a field as a chip; an empty cell when nothing is chosen."""
        kind, value = field_of(type(record), key).kind, getattr(record, key)
        tone = kind.option(value).tone if isinstance(kind, Choice) and value else None
        return Cell(kind.show(value, self.translate), tone)

    def role(self, id: str | None) -> str:
        """What the role is called; empty when nobody is responsible."""
        return self.reader.named("role", id)

    def day(self, day: date | None) -> str:
        """A day as dd.mm.yyyy; empty when there is none."""
        return Day().show(day, self.translate)

    def letters(self) -> tuple[Letter, ...]:
        """The letters that steer the year."""
        return letters_of(self.year, self.reader)

    def letter_name(self, letter: Letter) -> str:
        """«Kommunebrev 2024»; the whole title where that would not tell the year's letters apart."""
        alike = [other for other in self.letters() if other.type == letter.type]
        return letter.title if alike[1:] else f"{self.chosen(letter, 'type')} {self.year}"

    def goals(self) -> tuple[Goal, ...]:
        """The goals whose period holds the year."""
        return goals_of(self.year, self.reader)

    def measures(self) -> tuple[Measure, ...]:
        """The measures of the year."""
        return measures_of(self.year, self.reader)


def view_of(reader: Reader, asked: Asked) -> View:
    """The plan as it is asked for."""
    return View(reader, asked.translate, asked.year, asked.today, asked.limit)


def cell(*lines: Cell | str) -> Cell:
    """A cell of these lines, empty ones left out; the first stands on top."""
    given = [Cell(line) if isinstance(line, str) else line for line in lines]
    flat = [part for line in given for part in (replace(line, below=()), *line.below) if part.text]
    return replace(flat[0], below=tuple(flat[1:])) if flat else Cell("")


def small(text: str) -> Cell:
    """A line of small print; it disappears with its text."""
    return Cell(text, small=True)


def days_left(deadline: date | None, today: date) -> int | None:
    """Days until the deadline; below zero when it has passed."""
    return None if deadline is None else (deadline - today).days


def deadline_cell(view: View, deadline: date | None, is_open: bool = True) -> Cell:
    """A deadline with its nearness below: a chip when it is over or soon, small print otherwise."""
    days = days_left(deadline, view.today)
    if days is None:
        return Cell(view.say(N_("Uten frist")), small=True)
    if not is_open:
        return Cell(view.day(deadline))
    words = relative_day(deadline, view.today).words(view.translate) if deadline else ""
    if days < 0:
        return cell(view.day(deadline), Cell(words, "danger"))
    return cell(view.day(deadline), Cell(words, "warning") if days <= SOON_DAYS else small(words))


def lines_of(text: str) -> tuple[str, ...]:
    """The lines of a long text, empty ones left out."""
    return tuple(line for line in text.split("\n") if line.strip())


def short(text: str, width: int) -> str:
    """The text on one line of at most so many signs, cut between words."""
    return shorten(text, width, placeholder=" …")
