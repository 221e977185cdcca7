"""Signs that the font lacks: the eye sees their numbers, and whoever searches, copies or listens gets the signs.

A sign that is no letter of any script (a control character, half a pair, a private one) stays its number.
"""

import re
import unicodedata
from collections.abc import Iterator

from navplan.storage.writers.pdf_fonts import can_show

_NUMBERED = re.compile(r"((?:\[U\+[0-9A-F]{4,6}\])+)")
_ONE = re.compile(r"\[U\+([0-9A-F]{4,6})\]")
_NO_LETTERS = {"Cc", "Cs", "Co", "Cn"}


def stretches(line: str) -> Iterator[tuple[str, str]]:
    """The line in parts, each with the signs that it stands for; empty for a part that is what it shows."""
    if "[U+" not in line:
        yield line, ""
        return
    for part in filter(None, _NUMBERED.split(line)):
        yield part, _meant(part)


def _meant(part: str) -> str:
    """The signs that a part of nothing but numbers stands for; empty when one of them is no letter."""
    numbers = [int(number, 16) for number in _ONE.findall(part)]
    if not numbers or _ONE.sub("", part) or max(numbers) > 0x10FFFF or any(map(can_show, numbers)):
        return ""  # what the font has is never written as a number: somebody typed it so
    signs = "".join(map(chr, numbers))
    return "" if any(unicodedata.category(sign) in _NO_LETTERS for sign in signs) else signs
