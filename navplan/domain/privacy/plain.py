"""One way of writing: texts as the rules read them, with the way back to the text as it was written."""

import re
import unicodedata
from dataclasses import dataclass
from functools import lru_cache

_WITH_ACCENTS = re.compile(r".[\u0300-\u036f]*", re.DOTALL)
_LINE_ENDS = frozenset("\n\r\v\f\x85\u2028\u2029")
_SLASHES = frozenset("\u2044\u2215\u29f8")
_UNSEEN_LETTERS = frozenset("\u115f\u1160\u3164\uffa0")  # letters by their class, yet nothing is seen


@lru_cache(maxsize=8192)
def _rewrite(written: str) -> str:
    """One written sign in the rules' way of writing: nothing, one sign or several."""
    if written in _LINE_ENDS:
        return "\n"
    if written in _UNSEEN_LETTERS:
        return ""
    return "".join(_rewrite_one(sign) for sign in unicodedata.normalize("NFKC", written))


def _rewrite_one(sign: str) -> str:
    kind = unicodedata.category(sign)
    if kind == "Nd":
        return str(unicodedata.decimal(sign))
    if kind == "Zs" or sign == "\t":
        return " "
    if kind == "Pd" or sign == "\u2212":
        return "-"
    if sign in _SLASHES:
        return "/"
    return "" if kind in ("Cf", "Cc", "Mn", "Me") else sign


@dataclass(frozen=True)
class Plain:
    """A normalised text and, where it differs in length, where each of its signs stood."""

    text: str
    starts: tuple[int, ...] = ()
    ends: tuple[int, ...] = ()

    def span(self, start: int, end: int) -> tuple[int, int]:
        """The place in the written text of a stretch of the normalised one."""
        if not self.starts:
            return start, end
        return self.starts[start], self.ends[end - 1]


def plain(text: str) -> Plain:
    """NFKC digits, no unseen signs, one kind of space, hyphen and line break."""
    signs = list(text) if unicodedata.is_normalized("NFC", text) else _WITH_ACCENTS.findall(text)
    rewritten = [_rewrite(sign) for sign in signs]
    joined = "".join(rewritten)
    if len(joined) == len(signs) == len(text) and all(map(len, rewritten)):
        return Plain(joined)
    starts: list[int] = []
    ends: list[int] = []
    at = 0
    for sign, now in zip(signs, rewritten, strict=True):
        starts.extend([at] * len(now))
        at += len(sign)
        ends.extend([at] * len(now))
    return Plain(joined, tuple(starts), tuple(ends))
