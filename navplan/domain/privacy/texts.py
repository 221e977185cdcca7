"""Rules E1, K1 and W2, and W1's pairs of capitalised words: what words tell about a person."""

import re
from collections.abc import Iterator

from navplan.domain.privacy.numbers import Hit, veiled
from navplan.domain.privacy.rules import Names, Rules

_AT = re.compile(
    r"\s{0,2}(?:@|[(\[{<]\s?(?:at|a|ætt|alfa|krøllalfa|alfakrøll|snabel-?a)\s?[)\]}>]|\s(?:krøllalfa|alfakrøll|snabel-?a|at)\s|&#64;|_at_)\s{0,2}",
    re.IGNORECASE,
)
_BEFORE_AT = re.compile(r"[\w.+-]{1,64}$")
_AFTER_AT = re.compile(
    r"[^\W_][\w-]{0,62}(?:(?:\.|\s?[(\[{]\s?(?:dot|punktum|prikk)\s?[)\]}]\s?|\s(?:dot|punktum|prikk)\s)[\w-]{2,63}){1,6}",
    re.IGNORECASE,
)


def address_hits(text: str, open_addresses: frozenset[str]) -> Iterator[Hit]:
    """E1: e-mail addresses, also disguised ones, that are not on the open list."""
    for at in _AT.finditer(text):
        after = _AFTER_AT.match(text, at.end()) or (_WORD.match(text, at.end()) if at[0] == "@" else None)
        before = _BEFORE_AT.search(text, max(0, at.start() - 64), at.start()) if after else None
        if not before or not after:
            continue
        if at[0].strip().casefold() == "at" and not _spells_an_address(before[0], after[0]):
            continue
        if f"{before[0]}@{after[0]}".casefold() not in open_addresses:
            yield Hit("E1", before.start(), after.end())


def _spells_an_address(before: str, after: str) -> bool:
    """Whether «at», also a common word, stands for the sign: «ola.nordmann at eksempel dot no»."""
    return bool(re.search(r"[^\W\d][._][^\W\d]", before)) or " " in after


def topic_hits(text: str, rules: Rules) -> Iterator[Hit]:
    """K1 and W2: each topic's words, where they do not stand in one of its passing phrases."""
    for name, topic in rules.topics.items():
        passed = veiled(text, topic.passes) if topic.passes else text
        for match in topic.finds.finditer(passed):
            yield Hit(name, match.start(), match.end())


_WORD = re.compile(r"[^\W\d_]{2,}")
_CAPITALISED = re.compile(r"(?<![\w@.])(?=[^\W\d_])[A-ZÀ-ÖØ-ÞĀ-Ž][\w’'-]*")
_BETWEEN_NAMES = re.compile(r" {1,3}(?:(?:[A-ZÆØÅ]\.?|von|van|de|da|di|al|el|bin|ben) ){0,2}|\s|, ")
_AGE = re.compile(r",? ?(?:\((?:ca\.? )?\d{1,2}(?: år)?\)|(?:på )?\d{1,2} ?år\b)")
_INITIAL = re.compile(r"(?<![\w.])[A-ZÆØÅ]\. ?$")
_SENTENCE_BEGINS = re.compile(r"(?:^|[.!?:;•·*|/(«»\"“”\n-]|\d[.)])\s*[«\"(“-]?$")


def name_hits(text: str, names: Names) -> Iterator[Hit]:
    """W1: two capitalised words in a row that are not known to be something else; a given name with an age is W2."""
    previous: re.Match[str] | None = None
    for word in _CAPITALISED.finditer(text):
        if previous and _BETWEEN_NAMES.fullmatch(text, previous.end(), word.start()):
            if _are_name(text, previous, word, names):
                yield Hit("W1", previous.start(), word.end())
        elif _is_surname(word[0], names) and (initial := _INITIAL.search(text, max(0, word.start() - 4), word.start())):
            yield Hit("W1", initial.start(), word.end())
        if _is_listed(word[0], names.given) and (age := _AGE.match(text, word.end())):
            yield Hit("person", word.start(), age.end())
        previous = word


def _are_name(text: str, first: re.Match[str], second: re.Match[str], names: Names) -> bool:
    between = text[first.end() : second.start()]
    if between == ", ":
        return _is_surname(first[0], names) and _is_listed(second[0], names.given)
    if "\n" in between:
        is_other = _is_allowed(second[0], names) or _is_common(second[0], names)
        return _is_listed(first[0], names.given) and not is_other
    before = text[max(0, first.start() - 6) : first.start()]
    return _is_name(first[0], second[0], bool(_SENTENCE_BEGINS.search(before)), names)


def _is_surname(word: str, names: Names) -> bool:
    """Whether a word ends as surnames do and is nothing else that is known."""
    is_other = _is_allowed(word, names) or _is_common(word, names)
    return word.casefold().endswith(names.surname_endings) and not is_other


def _is_name(first: str, second: str, begins: bool, names: Names) -> bool:
    if _is_common(second, names):
        return False
    if _is_listed(first, names.given):
        return True
    if _is_listed(first, names.given_and_more):
        return not _is_allowed(second, names) or second.casefold().endswith(names.surname_endings)
    return not (_is_allowed(first, names) or _is_allowed(second, names) or (begins and _is_common(first, names)))


def _is_listed(word: str, known: frozenset[str]) -> bool:
    """Whether a word, or the first part of a double name, is known."""
    bare = word.casefold()
    return bare in known or bare.removesuffix("s") in known or bare.partition("-")[0] in known


def _is_common(word: str, names: Names) -> bool:
    return word.casefold() in names.common


def _is_allowed(word: str, names: Names) -> bool:
    if len(word) > 1 and word.isupper() and len(word) <= 5:
        return True
    bare = word.casefold().rstrip("’'")
    if bare in names.allowed or bare.removesuffix("s") in names.allowed or bare.endswith(names.allowed_endings):
        return True
    return bare.partition("-")[0] in names.allowed
