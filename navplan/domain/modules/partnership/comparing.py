"""What two versions of the agreement say differently, clause by clause and line by line."""

from collections.abc import Iterator
from dataclasses import dataclass

from rapidfuzz.distance import LCSseq

from navplan.domain.modules.partnership.agreement import Agreement
from navplan.domain.modules.partnership.content import clause_text
from navplan.domain.modules.partnership.layout import LAYOUT
from navplan.domain.records import Reader
from navplan.domain.words import Translate


@dataclass(frozen=True)
class ClauseTexts:
    """One clause in both versions, as running text."""

    key: str
    before: str
    after: str

    @property
    def differs(self) -> bool:
        """Whether a single word is another."""
        return self.before.split() != self.after.split()


def both_texts(old: Agreement, new: Agreement, reader: Reader, translate: Translate) -> Iterator[ClauseTexts]:
    """Every clause that says something in either version."""
    for layout in LAYOUT:
        texts = (clause_text(version, layout.key, reader, translate) for version in (old, new))
        pair = ClauseTexts(layout.key, *texts)
        if pair.before or pair.after:
            yield pair


@dataclass(frozen=True)
class LineChange:
    """A line that is another in the new version; an empty side means that it is new or gone."""

    before: str
    after: str


def line_changes(before: str, after: str) -> tuple[LineChange, ...]:
    """The lines that differ; one that was rewritten stands beside what it was, found by how the lines begin."""
    old, new = ([line for line in text.split("\n") if line] for text in (before, after))
    found: list[LineChange] = []
    for step in LCSseq.opcodes(old, new):
        if step.tag != "equal":
            found += _pairs(old[step.src_start : step.src_end], new[step.dest_start : step.dest_end])
    return tuple(_joined(found))


def _pairs(old: list[str], new: list[str]) -> Iterator[LineChange]:
    left = list(new)
    for line in old:
        twin = next((other for other in left if _head(other) == _head(line)), "")
        if twin:
            left.remove(twin)
        yield LineChange(line, twin)
    yield from (LineChange("", line) for line in left)


def _joined(changes: list[LineChange]) -> Iterator[LineChange]:
    """A line taken out in one place and put in again in another is one change, or none when it says the same."""
    lone = [change for change in changes if not change.before]
    for change in changes:
        if not change.before:
            continue
        twin = next((other for other in lone if _head(other.after) == _head(change.before)), None)
        if change.after or twin is None:
            yield change
        else:
            lone.remove(twin)
            if twin.after != change.before:
                yield LineChange(change.before, twin.after)
    yield from lone


def _head(line: str) -> str:
    """What a line is about: its label, or the first thing in its row."""
    for sign in (": ", " · "):
        if sign in line:
            return line.split(sign, 1)[0]
    return line
