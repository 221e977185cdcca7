"""The letters of the PDF: embedded faces, widths, line breaking, and signs that the font does not have."""

import functools
import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass, field

from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont

from navplan.domain.places import font_folder
from navplan.domain.ports import CannotStore
from navplan.domain.words import N_, Said

REGULAR, SEMIBOLD, BOLD = "NavPlan-Regular", "NavPlan-Semibold", "NavPlan-Bold"
_FILES = {REGULAR: "Regular", SEMIBOLD: "Semibold", BOLD: "Bold"}

LONG_WORD = 40
"""Longer words are no Norwegian words; they are cut at the line's end without a hyphen."""

_STAND_INS = {"\u2010": "-", "\u2011": "-", "\u202f": "\u00a0", "\u2007": "\u00a0", "\u2028": "\n", "\u2029": "\n"}
_NOT_IN_ARCHIVES = {0, 0xFEFF, 0xFFFE}
"""Code points that PDF/A-2 forbids a text to be made of; the font has one of them."""

_PLAINER = {ord("\t"): " ", ord("\u00ad"): None}
"""Tabs are spaces; a typed soft hyphen would be seen in the middle of a line, so lines find their own places."""

_INVISIBLE = {"Cf", "Mn"}
_BREAK_AFTER = re.compile(r"(?<=[-–—/])(?=\w)|(?<=\])(?=\[U\+)")
_VOWELS = frozenset("aeiouyæøåáéäöAEIOUYÆØÅÁÉÄÖ")


def use_fonts() -> None:
    """Make the faces known to reportlab, once a process; raises CannotStore where they did not come along."""
    known = pdfmetrics.getRegisteredFontNames()
    for name, file in _FILES.items():
        if name not in known:
            path = font_folder() / f"SourceSansPro-{file}.ttf"
            if not path.is_file():
                said = N_("Skriften {file} mangler, og uten den kan ikke PDF lages. Installer NavPlan på nytt.")
                raise CannotStore(Said(said, file=path.name))
            pdfmetrics.registerFont(TTFont(name, str(path)))


@functools.cache
def _signs() -> frozenset[int]:
    """The code points that all faces can show and the archive allows."""
    use_fonts()
    shown = (frozenset(pdfmetrics.getFont(name).face.charToGlyph) for name in _FILES)
    return frozenset.intersection(*shown) - _NOT_IN_ARCHIVES


def can_show(number: int) -> bool:
    """Whether the faces have this code point."""
    return number in _signs()


@functools.cache
def _advance(sign: str, face: str) -> float:
    return float(pdfmetrics.stringWidth(sign, face, 1))


def width_of(text: str, face: str, size: float) -> float:
    """How wide a text is when set in one line."""
    return sum(_advance(sign, face) for sign in text) * size


@dataclass
class Letters:
    """Makes texts printable and remembers which signs had to be written as numbers."""

    strange: dict[str, None] = field(default_factory=dict)

    def printable(self, text: str) -> str:
        """The text with every sign that the font lacks replaced by something to see."""
        plain = unicodedata.normalize("NFC", text.translate(_PLAINER).replace("\r\n", "\n").replace("\r", "\n"))
        signs = _signs()
        if all(ord(sign) in signs for sign in plain):
            return plain
        return "".join(sign if sign == "\n" or ord(sign) in signs else self._replaced(sign) for sign in plain)

    def one_line(self, text: str) -> str:
        """The printable text without breaks, for places that hold one line."""
        return " ".join(self.printable(text).split())

    def _replaced(self, sign: str) -> str:
        if sign in _STAND_INS:
            return _STAND_INS[sign]
        alike = unicodedata.normalize("NFKC", sign)
        if alike.strip() and all(ord(part) in _signs() for part in alike):
            return alike
        if unicodedata.category(sign) in _INVISIBLE and not unicodedata.combining(sign):
            return ""
        code = f"[U+{ord(sign):04X}]"
        self.strange[code] = None
        return code


def broken(text: str, face: str, size: float, width: float) -> list[str]:
    """The lines of a text at a width; each keeps the space it ended at, or words would run together read aloud."""
    lines: list[str] = []
    line, used = "", 0.0
    space = width_of(" ", face, size)
    for word, begins in _pieces(text.split(" "), face, size, width):
        long = width_of(word, face, size)
        gap = space if line and begins else 0.0
        if line and used + gap + long > width:
            lines.append(line + " " if begins else line)
            line, used = word, long
        else:
            line, used = (f"{line} {word}" if gap else line + word), used + gap + long
    return [*lines, line]


def _pieces(words: list[str], face: str, size: float, width: float) -> Iterator[tuple[str, bool]]:
    """Words and parts of words that each fit a line, with whether the piece begins a word."""
    for word in filter(None, words):
        if width_of(word[:LONG_WORD], face, size) <= width / 2 and len(word) <= LONG_WORD:
            yield word, True
            continue
        begins = True
        for part in _BREAK_AFTER.split(word):
            for piece in _cut(part, face, size, width):
                yield piece, begins
                begins = False


def _cut(word: str, face: str, size: float, width: float) -> Iterator[str]:
    """Parts of one word that each fit a line; a hyphen is written only within words that people wrote."""
    hyphen = "\u00ad" if len(word) <= LONG_WORD and word.isalpha() else ""
    start = 0
    while start < len(word):
        end = _fitting(word, start, face, width / size - (_advance("-", face) if hyphen else 0))
        if hyphen and end < len(word):
            fits_whole = width_of(word[start:], face, size) <= width
            end = len(word) if fits_whole else _syllable(word, start, end)
        yield word[start:end] + (hyphen if end < len(word) else "")
        start = end


def _fitting(word: str, start: int, face: str, room: float) -> int:
    """Where the signs from `start` no longer fit; at least one sign further on."""
    used, end = 0.0, start
    while end < len(word):
        used += _advance(word[end], face)
        if used > room and end > start:
            break
        end += 1
    return end


def _syllable(word: str, start: int, end: int) -> int:
    """The last place at or before `end` where a consonant opens a syllable, with three letters on both sides."""
    for place in range(min(end, len(word) - 3), start + 3, -1):
        if word[place] not in _VOWELS and word[place + 1] in _VOWELS:
            return place
    return end
