"""How the texts of a record become words that can be looked up: folding, word endings, and what counts as a hit.

Storage keeps its index in these words and tests compare it with them, so the rule stands here and nowhere else:
a word is a hit when it begins with what was typed, or is another form of the same word («rutinene» finds «rutine»).

æ, ø and å are letters of their own and are never taken for a or o («as» does not find «Ås»). They are folded to ae, oe
and aa on both sides, so that who lacks the letters on the keyboard, or meets «Haakon» for «Håkon», finds them. Other
accents are dropped.
"""

import re
import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import Protocol, cast

from navplan.domain.fields import Field
from navplan.domain.kinds import LongText, Tags, Text
from navplan.domain.records import Kind, Record, fields_of

WORDS_VERSION = 1
"""Raised when folding or word endings change, so that every plan's index is made anew."""

FORM = "_"
"""Stands before the common form of a word; no word that people write has it."""

WORD = re.compile(r"[^\W_]+")
"""What counts as a word: letters and digits."""

_LETTERS = str.maketrans(
    {"æ": "ae", "ø": "oe", "å": "aa", "ä": "ae", "ö": "oe", "đ": "d", "ð": "d", "ŋ": "n", "ŧ": "t", "þ": "th"}
)
_SHORT = 4
"""Forms shorter than this are shared by words that have nothing to do with each other."""


class Stemmer(Protocol):
    """What takes endings off the words of a language."""

    def stemWord(self, word: str) -> str:  # the library's name
        """The word with one ending less, if it has one."""


@cache
def _stemmer() -> Stemmer:
    """Loaded with the first word: it brings the endings of thirty languages, and not every process looks for words."""
    from snowballstemmer import stemmer

    return cast(Stemmer, stemmer("norwegian"))


@dataclass(frozen=True, slots=True)
class Term:
    """One word as it is looked up: folded, and the form it shares with its other endings."""

    start: str
    form: str

    def hits(self, word: str) -> bool:
        """Whether a word of a text is what was looked for."""
        found = term(word)
        return found.start.startswith(self.start) or found.form == self.form


def plain(text: str) -> str:
    """The text with letters and accents put together, and without the soft hyphens that would part a word."""
    return unicodedata.normalize("NFC", text).replace("\u00ad", "")


def folded(text: str) -> str:
    """Small letters of the English alphabet as far as there are any."""
    small = unicodedata.normalize("NFC", text).casefold().translate(_LETTERS)
    return "".join(c for c in unicodedata.normalize("NFKD", small) if not unicodedata.combining(c))


def term(word: str) -> Term:
    """One word, folded, with its common form. Those of letters are kept: of numbers and codes there is no end."""
    return _kept(word) if word.isalpha() else _made(word)


def _made(word: str) -> Term:
    start = folded(word)
    return Term(start, _form(start))


_kept = lru_cache(maxsize=50_000)(_made)  # some 250 bytes each


def _form(word: str) -> str:
    """The word without endings: taken off until nothing more comes off, and a doubled consonant made one.

    Once is not enough, for «lederen» loses -en and «leder» loses -er; and «ungdommer» has one m too many. Too much
    would be -ig off «bolig», which leaves what «boller» leaves.
    """
    if not word.isalpha():
        return word
    stem = _stemmer().stemWord
    shorter = stem(word)
    while shorter != word and not (word.endswith("ig") and len(shorter) < _SHORT):
        word, shorter = shorter, stem(shorter)
    return word[:-1] if len(word) > _SHORT and word[-1] == word[-2] and word[-1] not in "aeiouy" else word


def terms(text: str) -> tuple[Term, ...]:
    """What to look for when people type this; the same word is looked for once."""
    return tuple(dict.fromkeys(term(word) for word in WORD.findall(plain(text))))


def words_of(texts: Iterable[str]) -> str:
    """The line that stands in the index for these texts: their words, then each common form once."""
    found = [term(word) for text in texts for word in WORD.findall(plain(text))]
    forms = dict.fromkeys(FORM + one.form for one in found)
    return " ".join((*(one.start for one in found), *forms))


def texts_of(record: Record) -> Iterator[tuple[Field, str]]:
    """Every text that people have written or read in this record, with its field."""
    for field in fields_of(type(record)):
        value = getattr(record, field.key)
        if isinstance(field.kind, Text | LongText) and value:
            yield field, value
        elif isinstance(field.kind, Tags):
            yield from ((field, text) for text in value)


def indexed(kind: Kind, record: Record) -> tuple[str, str]:
    """What stands in the index for a record: the words of its name, and those of its other texts."""
    others = (text for field, text in texts_of(record) if field.key not in kind.name)
    return words_of([kind.name_of(record)]), words_of(others)


def plainly_found(kinds: Iterable[Kind], records: Iterable[Record], text: str) -> list[tuple[str, str]]:
    """Kind and id of the records in which every word is found, those with most of them in the name first.

    Reads every text: for plans in memory and for tests.
    """
    wanted = terms(text)
    known = {kind.key: kind for kind in kinds}
    found = []
    for record in records if wanted else ():
        name, others = (line.split() for line in indexed(known[record.KEY], record))
        if all(_stands_in(one, name) or _stands_in(one, others) for one in wanted):
            found.append((-sum(_stands_in(one, name) for one in wanted), record.KEY, record.id))
    return [(key, id) for _, key, id in sorted(found, key=lambda hit: hit[0])]


def _stands_in(wanted: Term, line: list[str]) -> bool:
    return any(word.startswith(wanted.start) or word == FORM + wanted.form for word in line)
