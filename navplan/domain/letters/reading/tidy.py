"""One line at a time: odd characters, marked-up links and stray blanks are taken out; the words stay as they are."""

import re
import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import replace

from navplan.domain.letters.reading.lines import Line

LONGEST_LINE = 20_000
"""Characters of a line that are read; no paragraph of a letter comes near."""

_INVISIBLE = dict.fromkeys(map(ord, "\u00ad\u200b\u200c\u200d\u2060\ufeff\u200e\u200f\u202a\u202b\u202c\u202d\u202e"))
_LIGATURES = {"ﬀ": "ff", "ﬁ": "fi", "ﬂ": "fl", "ﬃ": "ffi", "ﬄ": "ffl", "ﬅ": "ft", "ﬆ": "st"}
_LOOKALIKES = str.maketrans(
    _LIGATURES | {"\u00a0": " ", "\u2007": " ", "\u202f": " ", "\t": "  ", "\u2010": "-", "\u2011": "-"}
)
_LINK = re.compile(r"\[((?:[^\[\]\\]|\\.){1,300})\]\((?:[^()\s\\]|\\.|\([^()\s]{0,200}\)){1,2000}\)")
_ADDRESS_IN_BRACKETS = re.compile(r"<(?:https?|mailto|file):[^<>\s]{1,2000}>")
_ESCAPED = re.compile(r"\\([\\`*_{}\[\]()#+.!-])")
_LOST_BULLET = re.compile(r"^\s*[\x7f\x95\ue000-\uf8ff](?=\s)")
"""What a bullet of a symbol font becomes when a PDF does not say what it looks like."""
_SPACED_ACRONYM = re.compile(r"\b(N(?:AV|av))- (?=(?:kontor|led|fylke|region|partnerskap|enhet|lov|stat)\w*)")


def tidy(lines: Iterable[Line]) -> Iterator[Line]:
    """The lines with their text cleaned; no line is lost, for blank ones part paragraphs."""
    for line in lines:
        text = _clean(line.text[:LONGEST_LINE])
        yield line if text == line.text else replace(line, text=text)


def _clean(text: str) -> str:
    text = unicodedata.normalize("NFC", _LOST_BULLET.sub("•", text)).translate(_INVISIBLE).translate(_LOOKALIKES)
    text = "".join(c if c.isprintable() else " " for c in text).strip()
    if "](" in text:
        text = _LINK.sub(_link_text, text)
    if "<" in text:
        text = _ADDRESS_IN_BRACKETS.sub("", text)
    if "\\" in text:
        text = _ESCAPED.sub(r"\1", text)
    return _SPACED_ACRONYM.sub(r"\1-", text).strip()


def _link_text(link: re.Match[str]) -> str:
    """What a reader sees of a link; a link that shows its own address shows nothing worth keeping."""
    shown = _ESCAPED.sub(r"\1", link[1])
    return "" if re.match(r"(?:https?:|www\.)", shown) else shown
