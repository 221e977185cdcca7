"""Which two letters are compared: the year's own, and the nearest one before it of the same type."""

from navplan.domain.letters.compare import relations_between
from navplan.domain.letters.compare_report import ChangeReport, change_report
from navplan.domain.modules.letter import Letter
from navplan.domain.ports import CannotStore
from navplan.domain.records import Reader
from navplan.domain.words import N_, Said


def earlier_letters(letter: Letter, reader: Reader) -> tuple[Letter, ...]:
    """The letters this one can be compared with: those of the same type first, the nearest year first."""
    found = [other for other in reader.all(Letter) if (other.year or 0) < (letter.year or 0)]
    found.sort(key=lambda other: (other.type != letter.type, -(other.year or 0), other.title))
    return tuple(found)


def compared(reader: Reader, year: int) -> tuple[tuple[Letter, Letter], ChangeReport]:
    """The old and the new letter of a year with what changed; raises `CannotStore` when nobody has compared them."""
    letters = [letter for letter in reader.all(Letter) if letter.year == year]
    for new in sorted(letters, key=lambda letter: (letter.type != "kommunebrev", letter.title)):
        for old in earlier_letters(new, reader):
            if relations_between(old, new, reader):
                return (old, new), change_report(old, new, reader)
    words = N_("Brevet for {year} er ikke sammenlignet med et eldre. Åpne «Endringer fra i fjor» først.")
    raise CannotStore(Said(words, year=year))
