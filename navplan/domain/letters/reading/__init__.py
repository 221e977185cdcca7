"""Reads a letter that has come in: lines in, proposed sections and expectations out, each with its reason.

Pure text: files are opened in `navplan.storage.readers`. How it works, and how well, stands in docs/letter_reader.md.
"""

from navplan.domain.letters.reading.lines import Line
from navplan.domain.letters.reading.reader import Progress, read_letter
from navplan.domain.letters.reading.reasons import reasons
from navplan.domain.letters.reading.result import ReadExpectation, ReadLetter, ReadSection, to_json
from navplan.domain.letters.reading.rules import Rules, bundled_rules, load_rules

__all__ = [
    "Line",
    "Progress",
    "ReadExpectation",
    "ReadLetter",
    "ReadSection",
    "Rules",
    "bundled_rules",
    "load_rules",
    "read_letter",
    "reasons",
    "to_json",
]
