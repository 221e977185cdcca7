"""Where in a sentence words stand: in the sentence itself, or in a clause that only tells or conditions.

A rough grammar is enough: a clause opens with «at», «som», «når» …, takes one finite verb, and is closed by it.
"""

import re
from collections.abc import Iterator
from typing import Literal

from navplan.domain.letters.reading.rules import Rules

Standing = Literal["main", "told", "under"]
"""In the sentence itself; in a clause that says what is demanded; in a clause that demands nothing."""

_LONG_RELATIVE, _LONG_CONDITION = 5, 7
"""So many words after «som» or «når» surely hold the clause's own verb, even one that the rules do not list."""

_CONDITIONS = frozenset({"når", "hvis", "dersom", "fordi", "siden", "ettersom", "mens", "medan"})
_DIRECTLY_COORDINATED = (" og", " eller", " og/eller")


def standing(sentence: str, start: int, end: int, rules: Rules) -> Standing:
    """How the words from `start` to `end` stand in the sentence."""
    before = sentence[: boundary(sentence, start, rules)], sentence[boundary(sentence, start, rules) : start]
    clause = before[1]
    if clause.rstrip().endswith(",") or rules.words["restarted"].search(clause):
        return "main"
    openers = list(rules.words["subordinator"].finditer(clause))
    edge = len(clause)
    for opener in reversed(openers):
        inside = clause[opener.end() : edge]
        if _takes_verb(opener[0].casefold(), inside, rules):
            edge = opener.start()
            continue
        return _under(sentence, before[0] + clause[: opener.end()], opener[0].casefold(), end, rules)
    return "main"


def boundary(sentence: str, start: int, rules: Rules) -> int:
    """Where the clause group that holds the words begins: after the last colon, semicolon or «, og»."""
    last = 0
    for found in boundaries(sentence, 0, start, rules):
        last = found.end()
    return last


def boundaries(sentence: str, start: int, end: int, rules: Rules) -> Iterator[re.Match[str]]:
    """Every place between the two where a new group of clauses begins."""
    return rules.words["hard_boundary"].finditer(sentence, start, end)


def _takes_verb(opener: str, inside: str, rules: Rules) -> bool:
    """Whether the clause has its finite verb already, so that the next one belongs further out."""
    if inside.rstrip().casefold().endswith(_DIRECTLY_COORDINATED):
        return False
    if rules.words["finite"].search(inside):
        return True
    words = len(inside.split())
    if opener == "som":
        return words >= _LONG_RELATIVE or bool(rules.words["first_finite"].match(inside))
    return opener in _CONDITIONS and words >= _LONG_CONDITION


def _under(sentence: str, upto: str, opener: str, end: int, rules: Rules) -> Standing:
    if opener == "at":
        told = rules.words["frame"].search(upto)
        if told or (_coordinated_at(upto) and _told_earlier(upto, rules)):
            return "told"
        return "under"
    if rules.words["inverted"].match(sentence[end:]):
        return "main"
    if opener == "som" and _cleft(upto, rules):
        return "main"
    return "under"


def _cleft(upto: str, rules: Rules) -> bool:
    """«Det er kommunen som …», first in the sentence or in its latest clause."""
    clause = upto[boundary(upto, len(upto), rules) :]
    return any(rules.words["cleft"].match(text) and text.count(" som") == 1 for text in (upto, clause.lstrip()))


def _coordinated_at(upto: str) -> bool:
    return upto.rstrip()[:-2].rstrip(" ,").casefold().endswith("og")


def _told_earlier(upto: str, rules: Rules) -> bool:
    """«Dette innebærer at …, og at …»: the second «at» leans on the first."""
    text = upto.rstrip()[:-2]
    place = text.casefold().rfind(" at ")
    return place > 0 and bool(rules.words["frame"].search(text[: place + 3]))
