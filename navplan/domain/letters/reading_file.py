"""A letter file as it was read: the proposal, the whole text it was found in, and what the file is known by."""

from collections.abc import Iterable
from dataclasses import dataclass

from navplan.domain.fields import Field
from navplan.domain.kinds import LongText
from navplan.domain.letters.reading import Line, Progress, ReadLetter, read_letter
from navplan.domain.modules.letter import Letter
from navplan.domain.records import Reader, field_of


@dataclass(frozen=True)
class ReadFile:
    """What came out of one file. `checksum` is the SHA-256 of its bytes; nothing of this is stored yet."""

    read: ReadLetter
    text: str
    file_name: str
    checksum: str


def from_lines(lines: Iterable[Line], file_name: str, checksum: str, progress: Progress | None = None) -> ReadFile:
    """Read the lines of a file as a letter and keep its text beside the proposal."""
    kept = list(lines)
    return ReadFile(read_letter(kept, progress=progress), _text(kept), file_name, checksum)


def same_file(checksum: str, reader: Reader) -> Letter | None:
    """The letter that was read from a file with just these bytes, whatever the file is called now."""
    return next((letter for letter in reader.all(Letter) if checksum and letter.checksum == checksum), None)


def longest(field: Field) -> int:
    """How many characters a text field holds."""
    return int(getattr(field.kind, "limit", 0))


def _text(lines: Iterable[Line]) -> str:
    """The lines as the letter's text, cut where the plan has no more room."""
    text = LongText(10_000_000).parse("\n".join(line.text for line in lines))
    return str(text)[: longest(field_of(Letter, "source_text"))]
