"""How hard a pass-phrase is to guess, said in words; and a proposal that is hard to guess and easy to type.

An estimate from what is typed: length, variety, and what repeats itself or is in order. It is no promise; scrypt makes
each guess cost the attacker a good part of a second and 128 MB besides.
"""

import math
import re
import secrets
from typing import Literal

Strength = Literal["empty", "weak", "fair", "good"]

FAIR, GOOD = 45.0, 65.0
"""Bits. Forty-five bits at ten guesses a second are a hundred thousand years for one machine."""

_USUAL = (
    "passord",
    "password",
    "navplan",
    "nav",
    "sommer",
    "vinter",
    "kommune",
    "velkommen",
    "admin",
    "qwerty",
    "hemmelig",
)
"""Words that are tried first; each counts as one sign."""

_ROWS = ("abcdefghijklmnopqrstuvwxyzæøå", "qwertyuiopå", "asdfghjkløæ", "zxcvbnm", "01234567890")
_CONSONANTS, _VOWELS = "bdfgjklmnprstv", "aeiouyåø"


def strength_of(phrase: str, known: tuple[str, ...] = ()) -> Strength:
    """How strong a pass-phrase is; `known` are names that anybody would try, such as the office's."""
    if not phrase.strip():
        return "empty"
    bits = _bits(phrase.strip(), known)
    return "weak" if bits < FAIR else "fair" if bits < GOOD else "good"


def proposal() -> str:
    """Five made-up words of two syllables: 68 bits, and no word that is in any list."""
    pair = [a + b for a in _CONSONANTS for b in _VOWELS]
    return "-".join(secrets.choice(pair) + secrets.choice(pair) for _ in range(5))


def _bits(phrase: str, known: tuple[str, ...]) -> float:
    told = phrase.lower()
    for word in (*_USUAL, *(part.lower() for name in known for part in re.findall(r"\w{3,}", name))):
        told = told.replace(word, "\0")
    told = re.sub(r"(.+?)\1+", r"\1", told)
    signs = sum(not (at and _follows(told[at - 1], one)) for at, one in enumerate(told))
    sorts = ((r"[a-zæøå]", 29), (r"[A-ZÆØÅ]", 29), (r"\d", 10), (r"[^\w]|_", 20))
    pool = sum(size for pattern, size in sorts if re.search(pattern, phrase))
    distinct = min(len(set(told)), signs)
    return min(signs, distinct * 2.5) * min(math.log2(max(pool, 2)), 2.8 if " " in told else 6.0)


def _follows(before: str, after: str) -> bool:
    """Whether two signs stand beside each other in the alphabet, on the keyboard or among the digits."""
    return any(pair in row for row in _ROWS for pair in (before + after, after + before))
