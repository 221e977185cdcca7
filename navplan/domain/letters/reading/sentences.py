"""Paragraphs into sentences, minding abbreviations, dates, numbers, sections of acts and web addresses."""

import re
from collections.abc import Iterator

from navplan.domain.letters.reading.rules import Rules

_LONGEST_WORD = 40
_STOP = re.compile(r"[.!?]+[»”\")]*(?=\s|$)")
_WORD_BEFORE = re.compile(r"[\wæøåÆØÅ.]+$")
_SHORT_ACT = re.compile(r"(?:l|lov)$")
"""How the short name of an act ends before its point: «barnevernsl.», «fvl.»."""
_NEXT = re.compile(r"\s+(?:[«“\"(•–-]\s?)?(\S)")
_MONTH = re.compile(
    r"\s+(?:januar|februar|mars|april|mai|juni|juli|august|september|oktober|november|desember|og|til|–|-|\d)"
)


def sentences(text: str, rules: Rules) -> Iterator[str]:
    """The sentences of one paragraph, in order; together they hold all its words."""
    start = 0
    for stop in _STOP.finditer(text):
        if _ends_sentence(text, stop, rules):
            piece = text[start : stop.end()].strip()
            if piece:
                yield piece
            start = stop.end()
    rest = text[start:].strip()
    if rest:
        yield rest


def _ends_sentence(text: str, stop: re.Match[str], rules: Rules) -> bool:
    after = _NEXT.match(text, stop.end())
    if not after:
        return True
    if after[1].islower():
        return False
    return stop[0] != "." or _point_ends(text, stop, after[1], rules)


def _point_ends(text: str, stop: re.Match[str], first: str, rules: Rules) -> bool:
    """Whether a point before a capital, a number or a sign ends a sentence, and is not that of a short form."""
    word = _WORD_BEFORE.search(text, max(0, stop.start() - _LONGEST_WORD), stop.start())
    before = word[0] if word else ""
    short = before.strip(".")
    if first.isupper() and rules.words["closing_abbreviation"].fullmatch(short):
        return True
    if rules.words["abbreviation"].fullmatch(short) or (first == "§" and _SHORT_ACT.search(before)):
        return False
    if before.isdigit() and len(before) <= 2:
        return not _MONTH.match(text, stop.end()) and not _number_goes_on(text, stop.end())
    return not (len(before) == 1 and before.isupper())


def _number_goes_on(text: str, end: int) -> bool:
    return bool(re.match(r"\s+[§%]", text[end : end + 4]))
