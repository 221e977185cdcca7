"""Footnotes: where they stand, and the marks that point to them from the text.

Raised digits are plain to see. Where they have become ordinary digits, glued to a word or a year, a number is taken
for a footnote only when its mark was found above it and the notes count upwards; so numbered headings stay.
"""

import re
from collections.abc import Sequence
from dataclasses import replace

from navplan.domain.letters.reading.lines import Line, Measure
from navplan.domain.letters.reading.rules import SUPERSCRIPTS, Rules

_RAISED = re.compile(rf"(?<!\bm)(?<!\bkm)[{SUPERSCRIPTS}]+")
_RAISED_FIRST = re.compile(rf"^[{SUPERSCRIPTS}]+")
_BRACKETED = re.compile(r"(?<=\S)\[\d{1,3}\]")
_FIRST_PART = re.compile(r"^(\d{1,2})\.1\.?\s+\S")
"""«2.1 Tolk»: its number without the last part belongs to a heading above."""

_REACH = 160
"""Lines above a note where its mark is looked for."""


def without_footnotes(lines: Sequence[Line], usual: Measure, rules: Rules) -> list[Line]:
    """The lines without notes and marks. The place of a note becomes nothing, so that split sentences meet."""
    kept: list[Line] = []
    number, in_note = 0, False
    headings = _headings(lines, rules)
    for place, line in enumerate(lines):
        if line.blank:
            in_note = False
        elif in_note and _goes_on(lines[place - 1], line, usual):
            continue
        elif place in headings:
            in_note = False
        else:
            number, in_note = _note(kept, line, number, usual, rules)
            if in_note:
                continue
        kept.append(line)
    return [_without_raised(line) for line in kept]


def _headings(lines: Sequence[Line], rules: Rules) -> set[int]:
    """Where headings with «2.1» below them stand: the nearest «2» above it; another one may be a note."""
    found: set[int] = set()
    latest: dict[int, int] = {}
    for place, line in enumerate(lines):
        first = _FIRST_PART.match(line.text)
        if first and int(first[1]) in latest:
            found.add(latest.pop(int(first[1])))
        elif number := _number_of(line, rules):
            latest[number] = place
    return found


def _number_of(line: Line, rules: Rules) -> int:
    """The number that a line begins with, apart from its words; 0 for none."""
    found = rules.words["footnote"].match(line.text)
    return int(found["d"]) if found and found["d"] else 0


def _note(kept: list[Line], line: Line, number: int, usual: Measure, rules: Rules) -> tuple[int, bool]:
    """The number of the latest note, and whether this line begins one. A found mark is taken out of the text."""
    if _RAISED_FIRST.match(line.text):
        return number, True
    found = rules.words["footnote"].match(line.text)
    if not found:
        return number, False
    this = int(found["b"] or found["d"] or found["glued"])
    if not number < this <= number + 3:
        return number, False
    small = bool(usual.body_size) and 0 < line.size < usual.body_size * 0.92
    marked = _take_out_mark(kept, this, bowed=bool(found["bow"]))
    return (this, True) if marked or small else (number, False)


def _goes_on(note: Line, line: Line, usual: Measure) -> bool:
    """Whether a line belongs to the note above: same small print, or a full line that simply ran on."""
    if note.blank or line.page != note.page:
        return False
    if usual.body_size and line.size:
        return line.size < usual.body_size * 0.92
    return usual.full(note.text, line.text) and not _RAISED_FIRST.match(line.text) and not line.text[:1].isdigit()


def _take_out_mark(kept: list[Line], number: int, *, bowed: bool) -> bool:
    """Find the mark of a note in the text above it and take it out; the nearest to the note wins.

    A note that begins «1)» has a mark that does (`bowed`), so that an item «1)» is none.
    """
    mark = re.compile(rf"(?<=[a-zæøå)»”.,;:!?]){number}\)(?=[\s.,;:]|$)") if bowed else _mark(number)
    for place in range(len(kept) - 1, max(len(kept) - _REACH, 0) - 1, -1):
        text = kept[place].text
        found = mark.search(text)
        if found and not _only_a_number(text, found):
            rest = f"{text[: found.start()].rstrip()}{text[found.end() :]}"
            kept[place] = replace(kept[place], text=rest)
            return True
    return False


def _mark(number: int) -> re.Pattern[str]:
    """The number glued to a word, a year or a closing mark, or alone after the end of a sentence."""
    after = r"(?=[\s.,;:)»”]|$)"
    glued = rf"(?<=[A-Za-zæøåÆØÅ»”\")])(?<!§ )(?<!§){number}{after}"
    year = rf"(?<=\b(?:19|20)\d\d){number}(?!\d){after}"
    closed = rf"(?<=[a-zæøå)»”][.,;:!?]){number}(?=\s|$)|(?<=\b(?:19|20)\d\d[.,;:]){number}(?=\s|$)"
    alone = rf"(?<=[.!?]) {number}(?=$|\s+[A-ZÆØÅ])"
    bracketed = rf"\[{number}\]"
    return re.compile("|".join((glued, year, closed, alone, bracketed)))


def _only_a_number(text: str, found: re.Match[str]) -> bool:
    """Whether the digits belong to a name such as «COVID19» or «A4», written in capitals before the digit."""
    before = text[: found.start()]
    word = before.rsplit(maxsplit=1)[-1] if before.split() else ""
    return len(word) == 1 and word.isupper()


def _without_raised(line: Line) -> Line:
    text = _BRACKETED.sub("", _RAISED.sub("", line.text))
    return line if text == line.text else replace(line, text=text)
