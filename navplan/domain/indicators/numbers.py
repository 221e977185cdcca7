"""Numbers as worksheets, KOSTRA and SSB write them, read without guessing, and written as Norwegians do."""

import re
from collections.abc import Iterable
from decimal import ROUND_HALF_UP, Decimal
from typing import Literal

from navplan.domain.kinds import Refused
from navplan.domain.words import N_, Said

DecimalSign = Literal[",", ".", ""]
"""What parts the decimals in a source; empty when the source has not shown it."""

MOST = 999_999_999
MISSING = frozenset({"", ":", "*", ".", "..", "...", "-", "–", "—", "n/a", "na", "i.t.", "#i/t", "#n/a", "null"})
"""What sources write where there is no figure; SSB uses «.», «..», «...» and «:» (hidden)."""

_SPACES = re.compile(r"[\s'’]")
_UNIT = re.compile(r"(%|prosent|kr\.?|kroner|dager|årsverk|,-)$", re.IGNORECASE)
_PER_CENT = frozenset({"%", "prosent"})
_GROUPED = re.compile(r"\d{1,3}(?:[\s'’]\d{3})+(?:[.,]\d+)?|\d+(?:[.,]\d+)*")
_COMMA_GROUPS = re.compile(r"[1-9]\d{0,2}(?:,\d{3})+")
_POINT_GROUPS = re.compile(r"[1-9]\d{0,2}(?:\.\d{3})+")
_PLAIN = re.compile(r"\d+(?:\.\d+)?")


def read_number(text: str, sign: DecimalSign = "", unit: str = "") -> Decimal | None:
    """The number with at most two decimals, halves up; None where the source says that there is none.

    Raises Refused for what is no number, and for «1,234» or «1.234» where the source has not shown whether that is a
    thousand or one and a bit. A per cent is refused for a figure of another unit.
    """
    plain = text.strip()
    if plain.casefold() in MISSING:
        return None
    if plain.startswith("<"):
        raise Refused(Said(N_("«{text}» er skjermet i kilden."), text=plain))
    written = _UNIT.search(plain)
    if written:
        if written[1].casefold() in _PER_CENT and unit not in ("", "prosent"):
            raise Refused(Said(N_("«{text}» er en prosent, men nøkkeltallet har en annen enhet."), text=plain))
        plain = plain[: written.start()].rstrip()
    negative = plain[:1] in ("-", "\u2212")
    plain = plain[1:] if plain[:1] in ("+", "-", "\u2212") else plain
    if not _GROUPED.fullmatch(plain):
        raise Refused(Said(N_("«{text}» er ikke et tall."), text=text.strip()))
    has_spaces = bool(_SPACES.search(plain))
    number = Decimal(_digits(_SPACES.sub("", plain), sign, text.strip(), has_spaces))
    if number > MOST:
        raise Refused(Said(N_("«{text}» er for stort til å være riktig."), text=text.strip()))
    return (-number if negative else number).quantize(Decimal("0.01"), ROUND_HALF_UP)


def _digits(plain: str, sign: DecimalSign, text: str, has_spaces: bool) -> str:
    """The number with a point for decimals and nothing between the thousands."""
    if "," in plain and "." in plain:
        last = "," if plain.rfind(",") > plain.rfind(".") else "."
        whole, _, rest = plain.rpartition(last)
        groups = _POINT_GROUPS if last == "," else _COMMA_GROUPS
        found = whole.replace("." if last == "," else ",", "") if groups.fullmatch(whole) else "?"
        return _sound(f"{found}.{rest}", text)
    mark = "," if "," in plain else "."
    if mark not in plain:
        return plain
    groups = _COMMA_GROUPS if mark == "," else _POINT_GROUPS
    if has_spaces or not groups.fullmatch(plain) or sign == mark:
        return _sound(plain.replace(mark, "."), text)
    if plain.count(mark) == 1 and not sign:
        raise Refused(Said(N_("«{text}» kan leses på to måter. Skriv tallet uten skille mellom tusen."), text=text))
    return plain.replace(mark, "")


def _sound(digits: str, text: str) -> str:
    if not _PLAIN.fullmatch(digits):
        raise Refused(Said(N_("«{text}» er ikke et tall."), text=text))
    return digits


_TELLS = re.compile(r"[+\-\u2212]?(?:\d{1,3}(?:[\s'’.]\d{3})*|\d+),(?:\d{1,2}|\d{4,})\s*\D{0,8}")
_TELLS_POINT = re.compile(r"[+\-\u2212]?(?:\d{1,3}(?:[\s'’,]\d{3})*|\d+)\.(?:\d{1,2}|\d{4,})\s*\D{0,8}")


def decimal_sign(cells: Iterable[str]) -> DecimalSign:
    """What the cells of a source show of their decimals; empty when they show nothing, or both."""
    comma = point = False
    for text in cells:
        plain = text.strip()
        comma = comma or bool(_TELLS.fullmatch(plain))
        point = point or bool(_TELLS_POINT.fullmatch(plain))
    if comma == point:
        return ""
    return "," if comma else "."


def number_words(value: Decimal | None, unit: str) -> str:
    """«1 234», «39,5 %», «250 000 kr»: the digits with hard spaces, a per cent always with a decimal; «–» for none."""
    if value is None:
        return "–"
    digits = f"{value:,.2f}".rstrip("0")
    least = 1 if unit == "prosent" else 0
    whole, _, rest = digits.partition(".")
    rest = rest.ljust(least, "0")
    said = (whole.replace(",", "\u00a0") + (f",{rest}" if rest else "")).replace("-", "\u2212")
    return f"{said}\u00a0%" if unit == "prosent" else f"{said}\u00a0kr" if unit == "kr" else said
