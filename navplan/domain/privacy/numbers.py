"""Rules N1, N2, N3, T1 and W3: numbers that point to a person, and the many numbers that do not."""

import re
from collections.abc import Collection, Iterator
from itertools import pairwise
from typing import NamedTuple

from navplan.domain.privacy.ids import has_check_digits, looks_like_id

_MONTH = r"(?:0?[1-9]|1[0-2])"
_DAY = r"(?:0?[1-9]|[12]\d|3[01])"
_YEAR = r"(?:19|20)\d\d"
_THOUSANDS = r"[1-9]\d{0,2}(?:[ .]\d{3}){1,4}"
_UNIT = r"(?:kr|kroner|nok|mill|millioner|mrd|milliarder|tusen|prosent|pst)\b"

_SURE_OTHERS = re.compile(
    rf"""
    (?<!\d){_DAY}(?P<mark>[./-])[ ]?{_MONTH}(?P=mark)[ ]?{_YEAR}(?!\d)
    | (?<!\d){_YEAR}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])(?!\d)
    | (?<!\d){_DAY}\.[ ]?{_MONTH}\.[ ]?\d\d[ ]?-[ ]?{_DAY}\.[ ]?{_MONTH}\.[ ]?\d\d(?!\d)
    | (?<!\d)(?:[01]?\d|2[0-4])[.:][0-5]\d[ ]?-[ ]?(?:[01]?\d|2[0-4])[.:][0-5]\d(?!\d)
    | \b(?:kr|nok)\.?[ ]?(?:{_THOUSANDS}|[1-9]\d{{0,9}})(?:,(?:\d\d|-))?(?!\d)
    | (?<!\d)(?<!\d{{6}}[ -])(?:{_THOUSANDS}|[1-9]\d{{0,9}})(?:,\d+)?[ ]?(?:%|{_UNIT})(?![ .]{{0,2}}\d)
    """,
    re.VERBOSE | re.IGNORECASE,
)
"""Numbers that are something else, whatever their digits: whole dates (also in LOV-2009-12-18-131), times, amounts."""

_WHOLLY_OTHER = re.compile(
    rf"""
    (?:\d\d|{_YEAR})/\d{{1,8}}(?:-\d{{1,3}})?
    | {_THOUSANDS}(?:[ ]{_THOUSANDS})*
    | {_DAY}[./]{_MONTH}[./]\d\d[ ](?:\d{{3}}00|{_THOUSANDS})
    """,
    re.VERBOSE,
)
"""Case numbers, amounts, a date with an amount. With valid check digits the same writing is an id all the same."""

_LONGEST_MIXED_ROW = 20
_MOST_NATURAL_GROUPS = 6
_CHAIN = re.compile(r"\d+(?:[\s./_-]{1,5}\d+)*")
_LONG_RUN = re.compile(r"\d{9,}")
_WITH_CENTURY = re.compile(
    rf"(?<!\d)(\d\d)(?P<mark>[./ -]?)(\d\d)(?P=mark)(?:19|20)(\d\d)"
    rf"(?P<gap>[\s./_-]{{0,3}})(\d{{5}})(?!\d|[ ]?{_UNIT})"
)
_DUF = re.compile(r"\bduf\D{0,14}(\d(?:[ .-]?\d){11})(?!\d)", re.IGNORECASE)
_SIX_AND_FIVE = re.compile(r"(?<!\d)(\d{6})[\s,;:*|()\\-]{1,4}(\d{5})(?!\d)")
_ACCOUNT = re.compile(r"(?<!\d)\d{4}(?P<mark>[. ])\d\d(?P=mark)\d{5}(?!\d)")


class Hit(NamedTuple):
    """A rule and the stretch of the normalised text it met."""

    rule: str
    start: int
    end: int


def veiled(text: str, others: re.Pattern[str]) -> str:
    """The text with what `others` matches made unreadable to the rules, every place kept."""
    return others.sub(lambda match: "\x00" * len(match[0]), text)


def without_others(text: str) -> str:
    """The text without the numbers that are surely laws, dates, times or amounts; what most number rules read."""
    return veiled(text, _SURE_OTHERS)


class Chain:
    """A row of groups of digits with separators between them, and the windows of eleven that keep groups whole."""

    def __init__(self, match: re.Match[str]) -> None:
        self.written = match[0]
        self._offset = match.start()
        self._groups = tuple((m.start(), m.end()) for m in re.finditer(r"\d+", match[0]))
        self.digits = "".join(self.written[start:end] for start, end in self._groups)

    def windows(self) -> Iterator[tuple[str, int, int]]:
        """Each window's digits, and where it starts and ends in the text; in a long row only those of few groups."""
        ends: dict[int, tuple[int, int]] = {}
        count = 0
        for order, (start, end) in enumerate(self._groups):
            count += end - start
            ends[count] = (order, end)
        most = len(self._groups) if count <= _LONGEST_MIXED_ROW else _MOST_NATURAL_GROUPS
        count = 0
        for order, (start, end) in enumerate(self._groups):
            last, window_end = ends.get(count + 11, (order + most, 0))
            if last - order < most:
                yield self.digits[count : count + 11], self._offset + start, self._offset + window_end
            count += end - start


def _is_natural(written: str) -> bool:
    """Whether eleven digits are grouped as people write a birth date with five more digits behind."""
    sizes = [len(group) for group in re.findall(r"\d+", written)]
    for date in ([6], [2, 2, 2], [4, 2], [2, 4]):
        rest = sizes[len(date) :]
        if sizes[: len(date)] == date and (rest in ([5], [3, 2], [2, 3]) or date == [6]):
            return True
    return sizes == [11]


def id_hits(text: str, cleared: str) -> Iterator[Hit]:
    """N1 and N2: what has the shape of a national identity number, with or without valid check digits."""
    yield from _unusual_id_hits(text)
    for chain in map(Chain, _CHAIN.finditer(cleared)):
        for digits, start, end in chain.windows():
            if looks_like_id(digits):
                rule = _rule_of(digits, cleared[start:end], len(chain.digits))
                is_called = "+" in cleared[max(0, start - 2) : start]
                if rule == "N1" or (rule and not is_called):
                    yield Hit(rule, start, end)


def _unusual_id_hits(text: str) -> Iterator[Hit]:
    """Ids with the whole year, or with a comma or parenthesis between date and the rest."""
    for match in _WITH_CENTURY.finditer(text):
        digits = match[1] + match[3] + match[4] + match[6]
        if looks_like_id(digits):
            if has_check_digits(digits):
                yield Hit("N1", match.start(), match.end())
            elif match["gap"] == "-" or (match["gap"] and not match["mark"]):
                yield Hit("N2", match.start(), match.end())
    for match in _SIX_AND_FIVE.finditer(text):
        digits = match[1] + match[2]
        if looks_like_id(digits) and has_check_digits(digits):
            yield Hit("N1", match.start(), match.end())


def _rule_of(digits: str, written: str, row_length: int) -> str:
    """The rule that eleven digits with a plausible date meet; empty when their writing says something else.

    In a long row of numbers some eleven digits meet the check by chance: there the grouping must be natural too.
    """
    is_natural = _is_natural(written)
    if has_check_digits(digits) and (is_natural or row_length <= _LONGEST_MIXED_ROW):
        return "N1"
    if _is_dotted_account(written):
        return "W3"
    if (is_natural or row_length == len(digits)) and not _WHOLLY_OTHER.fullmatch(written):
        return "N2"
    return ""


def _is_dotted_account(written: str) -> bool:
    match = _ACCOUNT.fullmatch(written)
    return match is not None and match["mark"] == "."


def long_run_hits(text: str, cleared: str) -> Iterator[Hit]:
    """N3: nine digits or more in a row, amounts and decimals apart; and the number of a case at UDI, called DUF."""
    for match in _DUF.finditer(text):
        yield Hit("N3", match.start(1), match.end(1))
    for match in _LONG_RUN.finditer(cleared):
        if not re.search(r"\d,$", cleared[max(0, match.start() - 2) : match.start()]):
            yield Hit("N3", match.start(), match.end())


def account_hits(text: str) -> Iterator[Hit]:
    """W3: an account number in its usual grouping."""
    for match in _ACCOUNT.finditer(text):
        yield Hit("W3", match.start(), match.end())


_PHONE = re.compile(
    r"""
    \+[ ]?[1-9](?:[ .()-]{0,2}\d){6,14}(?!\d)
    | (?<!\d)00[ ]?[1-9](?:[ .()-]{0,2}\d){6,10}(?!\d)
    | (?<!\d)(?<!\d,)(?:
        \d\d(?P<a>[ .-]?)\d\d(?P=a)\d\d(?P=a)\d\d
        | \d{3}(?P<b>[ .-])\d\d(?P=b)\d{3}
        | [2-9]\d{3}[ ](?:\d{4}|\d\d[ ]\d\d)
        | [2-9]\d[ ]\d\d[ ](?!(?:19|20)\d\d)\d{4}
        | \(\d\d\)[ ]?\d\d[ ]?\d\d[ ]?\d\d
      )(?!\d|,\d\d(?!\d))
    """,
    re.VERBOSE,
)
_CALLED = re.compile(
    r"\b(?:tlf|telefon|telefonnummer|tel|mobil|mobilnummer|mob|ring|ringe|sms|nås på|vakttelefon)\b"
    r"[ .:]{0,3}(?:nr\.?|nummer|på)?[ .:]{0,3}(?P<number>(?:\+|00)?\d(?:[ .-]{0,2}\d){7,13})(?!\d)",
    re.IGNORECASE,
)
_ADDRESS_ON_THE_WEB = re.compile(r"(?:https?://|www\.)[^\s<>\"]+", re.IGNORECASE)
_UNPHONELIKE_BEFORE = re.compile(
    r"\b(?:versjon|uke|ukene|uker|veke|tabell)[ .:]{0,2}$|\bv$|(?<!\d)(?<!\d[ .-])(?:\d\d|\d{4})/$", re.IGNORECASE
)
_SMALL_BEFORE = re.compile(r"(?<!\d)\d{1,3} $")
_AMOUNT_WITH_SIGN = re.compile(rf"\+[ ]?{_THOUSANDS}")
_DATE_IN_ONE = re.compile(
    rf"{_YEAR}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])|(?:0[1-9]|[12]\d|3[01])(?:0[1-9]|1[0-2]){_YEAR}"
)
_ROW = re.compile(r"(?<!\d)\d+(?: {1,3}\d+){4,}(?!\d)")
_YEAR_FIRST = re.compile(rf"{_YEAR}[ ]\d\d[ ]?\d\d")


def phone_hits(cleared: str, open_numbers: Collection[str]) -> Iterator[Hit]:
    """T1: phone numbers that are not on the open list."""
    text = _without_rows(veiled(cleared, _ADDRESS_ON_THE_WEB))
    for match in _CALLED.finditer(text):
        if not _is_open(match["number"], open_numbers):
            yield Hit("T1", match.start("number"), match.end("number"))
    for match in _PHONE.finditer(text):
        before = text[max(0, match.start() - 12) : match.start()]
        if not _is_open(match[0], open_numbers) and not _is_other_than_phone(match[0], before):
            yield Hit("T1", match.start(), match.end())


def bare_number(written: str) -> str:
    """A phone number's digits, without Norway's own code."""
    digits = re.sub(r"\D", "", written)
    for code in ("0047", "47"):
        if digits.startswith(code) and len(digits) == len(code) + 8:
            return digits[len(code) :]
    return digits


def _is_open(written: str, open_numbers: Collection[str]) -> bool:
    """Whether this is an open number, perhaps with digits of something else behind: «55 55 33 33 09»."""
    groups = re.findall(r"\d+", written)
    starts = ("".join(groups[:count]) for count in range(1, len(groups)))
    return bare_number(written) in open_numbers or any(s in open_numbers for s in starts if len(s) >= 8)


def _is_other_than_phone(written: str, before: str) -> bool:
    if written.startswith("+"):
        digits = re.sub(r"\D", "", written)
        return len(digits) <= 9 and _AMOUNT_WITH_SIGN.fullmatch(written) is not None
    if _UNPHONELIKE_BEFORE.search(before) or (written.endswith("00") and _SMALL_BEFORE.search(before)):
        return True
    if "." in written and before.endswith("."):
        return True
    return _DATE_IN_ONE.fullmatch(written) is not None or _YEAR_FIRST.fullmatch(written) is not None


def _without_rows(text: str) -> str:
    """The text without rows of many numbers, which are tables and lists."""
    return _ROW.sub(lambda match: "\x00" * len(match[0]) if _is_table(match[0].split()) else match[0], text)


def _is_table(groups: list[str]) -> bool:
    """Whether these are pairs that rise, or more groups than phone numbers side by side would make."""
    sizes = [len(group) for group in groups]
    if sizes != [2] * 8 and set(sizes) == {2} and all(one < other for one, other in pairwise(groups)):
        return True
    if len(groups) < 8 or set(sizes[1:]) == {1}:
        return False
    return sizes != [2] * 8
