"""The one form that every kind of file is brought to before a letter is read: lines with their looks."""

from collections.abc import Iterable
from dataclasses import dataclass

from navplan.domain.letters.reading.rules import SUPERSCRIPTS


@dataclass(frozen=True, slots=True)
class Line:
    """One line as it stood. Looks that the file does not tell are left at their defaults; a blank line has no text.

    `style` is «title», «heading1» … «heading6», «item», «paragraph», «cell» or nothing. `size` is in points, 0 when
    unknown. A table's cell knows the name of its `column` and what the rest of its `row` says.
    """

    text: str
    size: float = 0.0
    bold: bool = False
    page: int = 1
    indent: float = 0.0
    style: str = ""
    row: str = ""
    column: str = ""
    italic: bool = False

    @property
    def blank(self) -> bool:
        """Whether nothing is written here."""
        return not self.text.strip()

    @property
    def heading_level(self) -> int:
        """The level that the file itself gives a heading; 0 for all else."""
        return int(self.style[7:]) if self.style.startswith("heading") and self.style[7:].isdigit() else 0


@dataclass(frozen=True)
class Measure:
    """What is usual in this letter: how wide a full line is in characters, and how large body text is."""

    width: int
    body_size: float
    body_bold: bool

    def full(self, line: str, next_line: str) -> bool:
        """Whether the line was broken because the next word had no room, so that the break means nothing."""
        return self._reach(line, next_line) >= self.width * 0.93

    def full_heading(self, line: "Line", next_line: str) -> bool:
        """Whether a line in larger letters was broken for want of room: they take more of it than the text's do."""
        larger = line.size / self.body_size if self.body_size else 0.0
        larger *= _CAPITALS if larger > _LARGER and line.text.isupper() else 1.0
        return larger > _LARGER and self._reach(line.text, next_line) * larger >= self.width * _ROOM

    @staticmethod
    def _reach(line: str, next_line: str) -> int:
        word = next_line.split(maxsplit=1)[0] if next_line.strip() else ""
        return len(line.rstrip()) + 1 + len(word)


_LARGER, _ROOM, _CAPITALS = 1.15, 0.8, 1.2
"""How much larger a heading's letters are, the share of a full line that their width may be judged wrongly by, and how
much wider capitals are."""


def measure(lines: Iterable[Line]) -> Measure:
    """Measure the letter. Where each paragraph is one long line, no line counts as full."""
    sizes: dict[tuple[float, bool], int] = {}
    lengths: list[int] = []
    for line in lines:
        length = len(line.text.strip())
        if length:
            lengths.append(length)
            key = (round(line.size * 2) / 2, line.bold)
            sizes[key] = sizes.get(key, 0) + length
    if not lengths:
        return Measure(_NO_WRAP, 0.0, False)
    size, bold = max(sizes, key=lambda looks: sizes[looks])
    return Measure(_width(lengths), size, bold)


def _width(lengths: list[int]) -> int:
    """The width that lines were broken at, or a width that none reaches."""
    broken = sorted(length for length in lengths if length <= _WIDEST_WRAP)
    if len(broken) < len(lengths) * 0.95:
        return _NO_WRAP
    return max(broken[int(len(broken) * 0.9)], _NARROWEST_WRAP)


_NO_WRAP = 10_000
_NARROWEST_WRAP = 45
_WIDEST_WRAP = 140
"""Lines longer than this were not broken by a page's width."""


def lower_start(text: str) -> bool:
    """Whether a text goes on where another left off: it begins with a small letter or a closing mark."""
    first = text.lstrip()[:1]
    return first.islower() or (bool(first) and first in ",.;:)»”")


def ended(text: str) -> bool:
    """Whether a sentence is finished where the text stops."""
    bare = text.rstrip(SUPERSCRIPTS + " ")
    return bare.rstrip("»”\")' ").endswith((".", "!", "?"))
