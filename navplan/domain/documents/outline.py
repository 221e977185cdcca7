"""The neutral document: what it says and how it is structured, nothing of how it looks.

Texts are plain (no markup) and already in the reader's language. Writers escape them; they know no module.
"""

from dataclasses import dataclass
from datetime import date
from typing import Literal

from navplan.domain.drawing import Drawing

Size = Literal["A4", "A3"]
Tone = Literal["neutral", "info", "success", "warning", "danger"]


@dataclass(frozen=True)
class Heading:
    """A heading; level 1 is a chapter. `bookmark` puts it among bookmarks and, where there is room, the contents.

    Links of the same document find it by its `name`.
    """

    text: str
    level: int = 1
    bookmark: bool = True
    name: str = ""


@dataclass(frozen=True)
class Paragraph:
    """Running text; blank lines part paragraphs. `lead` introduces, `note` is small print."""

    text: str
    style: Literal["body", "lead", "note"] = "body"


@dataclass(frozen=True)
class Bullets:
    """A list; `numbered` counts from one."""

    items: tuple[str, ...]
    numbered: bool = False


@dataclass(frozen=True)
class Pairs:
    """Labels with their values, such as responsible role and deadline."""

    rows: tuple[tuple[str, str], ...]


@dataclass(frozen=True)
class Column:
    """A table column; `width` is its share of the table, `numeric` aligns right."""

    title: str
    width: float = 1.0
    numeric: bool = False


@dataclass(frozen=True)
class Cell:
    """One line of a table cell, with the lines `below` it.

    A tone makes the line a chip: symbol and words on a tinted ground, never colour alone. `bar` is (part, whole),
    drawn over the words that say the same. `to` makes a line without tone a link: to the heading of that name in the
    same document, or to an https address; never made of what a user has typed.
    """

    text: str
    tone: Tone | None = None
    strong: bool = False
    small: bool = False
    bar: tuple[int, int] | None = None
    below: tuple["Cell", ...] = ()
    to: str = ""


@dataclass(frozen=True)
class Table:
    """A table with one header row; `caption` says what it shows, also to those who cannot see it.

    Without a caption the heading right above it is the caption.
    """

    caption: str
    columns: tuple[Column, ...]
    rows: tuple[tuple[Cell, ...], ...]
    row_headers: bool = False


@dataclass(frozen=True)
class Progress:
    """A bar with its words: `part` of `whole`."""

    label: str
    part: int
    whole: int
    words: str


@dataclass(frozen=True)
class Notice:
    """A framed remark that must not be overlooked."""

    text: str
    tone: Tone = "info"


@dataclass(frozen=True)
class Figure:
    """A picture with the same data as a `table` below it; the drawing's words are read to those who cannot see it."""

    caption: str
    drawing: Drawing
    table: Table


@dataclass(frozen=True)
class SignOff:
    """Lines to sign on, one block a party: (for whom, name and title)."""

    parties: tuple[tuple[str, str], ...]


@dataclass(frozen=True)
class PageBreak:
    """What follows begins on a new page; `landscape` lays that page and the next ones down, or stands them up again."""

    landscape: bool | None = None


Block = Heading | Paragraph | Bullets | Pairs | Table | Progress | Notice | Figure | SignOff | PageBreak


@dataclass(frozen=True)
class Outline:
    """A whole document. `cover` is the list of facts on the first page; without it there is no cover page.

    What is no `draft` carries no draft mark: that is the one for the archive. `mark` is what the draft mark says
    instead of «UTKAST». `version` stands on every page.
    """

    title: str
    subtitle: str
    office: str
    made: date
    language: str = "nb-NO"
    draft: bool = True
    cover: tuple[tuple[str, str], ...] = ()
    blocks: tuple[Block, ...] = ()
    landscape: bool = False
    size: Size = "A4"
    version: str = ""
    mark: str = ""
    trace: str = ""
    """The tracking number of the plan as it stood (`domain/tracing.py`), in the foot of every page."""
