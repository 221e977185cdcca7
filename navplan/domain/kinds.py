"""The kinds of field a record can have: how a value is read from text, shown, and written down.

At most twelve kinds. A form that needs more gets an editor or a page of its own, never a flag here.
"""

import re
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Any, ClassVar, Literal

from navplan.domain.words import N_, Said, Translate

Stored = str | int | list[str] | None
"""What a value looks like in JSON and in the database."""


class Refused(Exception):
    """The text cannot be this kind of value. `said` tells the user what was wrong and what to write."""

    def __init__(self, said: Said) -> None:
        super().__init__(said.words())
        self.said = said


@dataclass(frozen=True)
class FieldKind:
    """One way of holding a value. Subclasses give `parse`, `show`, `to_store` and `from_store`."""

    empty: ClassVar[Any] = None

    def parse(self, text: str) -> Any:
        """Read what a person typed; raise `Refused` with a sentence when it cannot be read."""
        return text.strip()

    def show(self, value: Any, translate: Translate) -> str:
        """The value as people read it; empty text for an empty value."""
        return "" if value is None else str(value)

    def to_store(self, value: Any) -> Stored:
        """The value as JSON and SQL can hold it."""
        return value if value is None else str(value)

    def from_store(self, stored: Any) -> Any:
        """The inverse of `to_store`."""
        return self.empty if stored is None else stored


@dataclass(frozen=True)
class Text(FieldKind):
    """One line of text of at most `limit` characters."""

    empty: ClassVar[str] = ""
    limit: int = 200

    def parse(self, text: str) -> str:
        """Fold white space to single spaces; refuse a text longer than the limit."""
        return _short_enough(" ".join(_readable(text).split()), self.limit)


@dataclass(frozen=True)
class LongText(FieldKind):
    """Paragraphs of at most `limit` characters; line breaks are kept."""

    empty: ClassVar[str] = ""
    limit: int = 20_000

    def parse(self, text: str) -> str:
        """Drop white space at line ends and around the text."""
        lines = (line.rstrip() for line in _readable(text).split("\n"))
        return _short_enough("\n".join(lines).strip(), self.limit)


def _readable(text: str) -> str:
    """The text without characters that neither a file nor a reader can hold; every line end is one newline."""
    return _UNREADABLE.sub("", _LINE_END.sub("\n", text))


_LINE_END = re.compile("\r\n|[\r\x0b\x0c\x85\u2028\u2029]")
_UNREADABLE = re.compile("[\x00-\x08\x0e-\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff]")


def _short_enough(text: str, limit: int) -> str:
    if len(text) > limit:
        raise Refused(Said(N_("Teksten er {n} tegn. Det er plass til {limit}."), n=len(text), limit=limit))
    return text


@dataclass(frozen=True)
class Number(FieldKind):
    """A number within bounds; with `places` it is a Decimal, stored as a whole number of the smallest part.

    One that `counts_people` is hidden while it is small wherever it leaves the office.
    """

    unit: str = ""
    minimum: int | None = None
    maximum: int | None = None
    places: int = 0
    grouped: bool = True
    counts_people: bool = False

    def parse(self, text: str) -> int | Decimal | None:
        """Read Norwegian numbers: space (or, in whole numbers, point) for thousands, comma or point for decimals.

        The unit may stand behind, as `show` writes it.
        """
        plain = re.sub(r"\s", "", text).replace("\u2212", "-")
        if not plain:
            return None
        unit = re.sub(r"\s", "", self.unit)
        if unit and plain.casefold().endswith(unit.casefold()):
            plain = plain[: -len(unit)]
        if not self.places and _THOUSANDS.fullmatch(plain):
            plain = plain.replace(".", "")
        plain = plain.replace(",", ".")
        if not _DIGITS.fullmatch(plain):
            raise Refused(Said(N_("«{text}» er ikke et tall."), text=text.strip()))
        return self._within(Decimal(plain), text)

    def _within(self, number: Decimal, text: str) -> int | Decimal:
        if abs(number) >= 10**15:
            raise Refused(Said(N_("«{text}» er ikke et tall."), text=text.strip()))
        if number != round(number, self.places):
            raise Refused(
                Said(N_("Skriv et helt tall."))
                if not self.places
                else Said(N_("Skriv høyst {n} desimaler."), n=self.places)
            )
        if self.minimum is not None and number < self.minimum:
            raise Refused(Said(N_("Tallet må være minst {limit}."), limit=self.minimum))
        if self.maximum is not None and number > self.maximum:
            raise Refused(Said(N_("Tallet kan ikke være større enn {limit}."), limit=self.maximum))
        return round(number, self.places) if self.places else int(number)

    def show(self, value: int | Decimal | None, translate: Translate) -> str:
        """Thousands by hard space, decimal comma, unit last."""
        if value is None:
            return ""
        digits = f"{value:,.{self.places}f}" if self.grouped else f"{value:.{self.places}f}"
        digits = digits.replace(",", "\u00a0").replace(".", ",").replace("-", "\u2212")
        return f"{digits}\u00a0{translate(self.unit)}" if self.unit else digits

    def to_store(self, value: int | Decimal | None) -> Stored:
        """Whole numbers of the smallest part: 1,5 with one place is 15."""
        return None if value is None else int(value * 10**self.places)

    def from_store(self, stored: int | None) -> int | Decimal | None:
        """The inverse of `to_store`, with exactly `places` decimals."""
        if stored is None or not self.places:
            return stored
        return Decimal(stored).scaleb(-self.places)


_DIGITS = re.compile(r"[+-]?(\d+\.?\d*|\.\d+)")
_THOUSANDS = re.compile(r"[+-]?[1-9]\d{0,2}(\.\d{3})+")


@dataclass(frozen=True)
class Day(FieldKind):
    """A calendar day."""

    def parse(self, text: str) -> date | None:
        """Read dd.mm.yyyy (also with two-digit year), yyyy-mm-dd and ddmmyyyy."""
        plain = text.strip()
        if not plain:
            return None
        found = _DAY.fullmatch(plain) or _DAY_TIGHT.fullmatch(plain) or _DAY_ISO.fullmatch(plain)
        try:
            parts = found.groupdict() if found else {}
            year = int(parts["year"]) + (2000 if len(parts["year"]) == 2 else 0)
            return date(year, int(parts["month"]), int(parts["day"]))
        except (KeyError, ValueError):
            raise Refused(
                Said(N_("«{text}» er ikke en dato. Skriv dag.måned.år, for eksempel 31.12.2026."), text=plain)
            ) from None

    def show(self, value: date | None, translate: Translate) -> str:
        """dd.mm.yyyy, as Norwegian public documents write it."""
        return f"{value.day:02}.{value.month:02}.{value.year:04}" if value else ""

    def to_store(self, value: date | None) -> Stored:
        """ISO 8601."""
        return value.isoformat() if value else None

    def from_store(self, stored: str | None) -> date | None:
        """The inverse of `to_store`."""
        return date.fromisoformat(stored) if stored else None


_DAY = re.compile(r"(?P<day>\d{1,2})[./\-\s](?P<month>\d{1,2})[./\-\s](?P<year>\d{4}|\d{2})\.?")
_DAY_TIGHT = re.compile(r"(?P<day>\d{2})(?P<month>\d{2})(?P<year>\d{4})")
_DAY_ISO = re.compile(r"(?P<year>\d{4})-(?P<month>\d{2})-(?P<day>\d{2})")


@dataclass(frozen=True)
class Option:
    """One value to choose: a stable key, the words for it and, for a state, its tone on screen."""

    key: str
    label: str
    tone: Literal["neutral", "info", "success", "warning", "danger"] = "neutral"


@dataclass(frozen=True)
class Choice(FieldKind):
    """One of several values. An unknown key (from a newer plan) is kept and shown as it is."""

    empty: ClassVar[str] = ""
    options: tuple[Option, ...] = ()

    def option(self, key: str) -> Option:
        """The option with this key, or one made from an unknown key."""
        return next((o for o in self.options if o.key == key), Option(key, key))

    def parse(self, text: str) -> str:
        """Accept a key or a label in any case."""
        wanted = text.strip().casefold()
        if not wanted:
            return ""
        for option in self.options:
            if wanted in (option.key.casefold(), option.label.casefold()):
                return option.key
        labels = ", ".join(option.label for option in self.options)
        raise Refused(
            Said(N_("«{text}» er ikke et valg her. Velg mellom: {labels}."), text=text.strip(), labels=labels)
        )

    def show(self, value: str, translate: Translate) -> str:
        """The option's label."""
        return translate(self.option(value).label) if value else ""


@dataclass(frozen=True)
class Choices(FieldKind):
    """Any number of values out of several, in the order of the options."""

    empty: ClassVar[tuple[str, ...]] = ()
    options: tuple[Option, ...] = ()

    def parse(self, text: str) -> tuple[str, ...]:
        """Accept keys or labels separated by comma or semicolon."""
        one = Choice(self.options)
        picked = {one.parse(part) for part in re.split(r"[,;]", text) if part.strip()}
        return tuple(o.key for o in self.options if o.key in picked)

    def show(self, value: tuple[str, ...], translate: Translate) -> str:
        """The labels, separated by comma."""
        return ", ".join(Choice(self.options).show(key, translate) for key in value)

    def to_store(self, value: tuple[str, ...]) -> Stored:
        """A list of keys."""
        return list(value)

    def from_store(self, stored: list[str] | None) -> tuple[str, ...]:
        """The inverse of `to_store`."""
        return tuple(stored or ())


@dataclass(frozen=True)
class Tags(FieldKind):
    """Several short texts, such as law references."""

    empty: ClassVar[tuple[str, ...]] = ()

    def parse(self, text: str) -> tuple[str, ...]:
        """Split at semicolons and line ends; a comma may stand inside a law reference."""
        parts = (" ".join(part.split()) for part in re.split(r"[;\n]", _readable(text)))
        return tuple(dict.fromkeys(part for part in parts if part))

    def show(self, value: tuple[str, ...], translate: Translate) -> str:
        """The texts, separated by semicolon."""
        return "; ".join(value)

    def to_store(self, value: tuple[str, ...]) -> Stored:
        """A list of texts."""
        return list(value)

    def from_store(self, stored: list[str] | None) -> tuple[str, ...]:
        """The inverse of `to_store`."""
        return tuple(stored or ())


@dataclass(frozen=True)
class Flag(FieldKind):
    """Yes or no."""

    empty: ClassVar[bool] = False

    def parse(self, text: str) -> bool:
        """Accept ja/nei, x, 1/0 and true/false; empty is no."""
        wanted = text.strip().casefold()
        if wanted in ("ja", "x", "1", "true", "sann"):
            return True
        if wanted in ("", "nei", "0", "false", "usann"):
            return False
        raise Refused(Said(N_("Skriv ja eller nei.")))

    def show(self, value: bool, translate: Translate) -> str:
        """Ja or Nei."""
        return translate(N_("Ja")) if value else translate(N_("Nei"))

    def to_store(self, value: bool) -> Stored:
        """1 or 0."""
        return int(value)

    def from_store(self, stored: int | None) -> bool:
        """The inverse of `to_store`."""
        return bool(stored)


@dataclass(frozen=True)
class Link(FieldKind):
    """The id of one record of the kind `to`.

    `on_removal` says what happens here when the target is removed: this record goes with it ("follow"), lets go
    of the link ("clear"), or stops the removal ("refuse"). A link that follows or refuses is never empty.
    """

    to: str = ""
    on_removal: Literal["follow", "clear", "refuse"] = "clear"

    @property
    def is_needed(self) -> bool:
        """Whether the record cannot exist without its target."""
        return self.on_removal != "clear"

    def parse(self, text: str) -> str | None:
        """Read an id; no text is no link."""
        return text.strip() or ("" if self.is_needed else None)


@dataclass(frozen=True)
class Links(FieldKind):
    """The ids of any number of records of the kind `to`; removing a target lets go of it."""

    empty: ClassVar[tuple[str, ...]] = ()
    to: str = ""

    def parse(self, text: str) -> tuple[str, ...]:
        """Read ids parted by comma, semicolon or white space."""
        return tuple(dict.fromkeys(part for part in re.split(r"[,;\s]+", text) if part))

    def show(self, value: tuple[str, ...], translate: Translate) -> str:
        """The ids, separated by comma."""
        return ", ".join(value)

    def to_store(self, value: tuple[str, ...]) -> Stored:
        """A list of ids."""
        return list(value)

    def from_store(self, stored: list[str] | None) -> tuple[str, ...]:
        """The inverse of `to_store`."""
        return tuple(stored or ())
