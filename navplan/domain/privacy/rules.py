"""The rules' data: word lists, patterns, names and open contact points, read once from `resources/privacy`."""

import json
import re
import tomllib
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from navplan.domain.places import RESOURCES
from navplan.domain.privacy.numbers import bare_number


@dataclass(frozen=True)
class Topic:
    """What one rule of words looks for, and the phrases that hold such words and mean something else."""

    finds: re.Pattern[str]
    passes: re.Pattern[str] | None


@dataclass(frozen=True)
class Names:
    """Words written with a capital: those that are no person's name, and those that are."""

    allowed: frozenset[str]
    allowed_endings: tuple[str, ...]
    given: frozenset[str]
    given_and_more: frozenset[str]
    """Given names that are also common words or places: «Dag», «Stein»."""
    surname_endings: tuple[str, ...]
    common: frozenset[str]
    """Words that begin a sentence; in lower case."""


@dataclass(frozen=True)
class Rules:
    """All that the guard knows."""

    open_numbers: frozenset[str]
    open_addresses: frozenset[str]
    topics: dict[str, Topic]
    names: Names
    routine_titles: frozenset[str]
    """Keys of the fields where K1 can be let through: the titles of routines."""


def load_rules(folder: Path) -> Rules:
    """Read the rules; a missing or broken file is an error, for a guard without rules would let all through."""
    data = tomllib.loads((folder / "rules.toml").read_text(encoding="utf-8"))
    contacts = json.loads((folder / "contact_points.json").read_text(encoding="utf-8"))["points"]
    values = [str(point["value"]) for point in contacts]
    return Rules(
        open_numbers=frozenset(bare_number(value) for value in values if "@" not in value),
        open_addresses=frozenset(value.casefold() for value in values if "@" in value),
        topics={topic["topic"]: _topic(topic) for topic in data["topics"]},
        names=_names(tomllib.loads((folder / "names.toml").read_text(encoding="utf-8"))),
        routine_titles=frozenset(data["routine_titles"]),
    )


@cache
def bundled_rules() -> Rules:
    """The rules that come with NavPlan."""
    return load_rules(RESOURCES / "privacy")


def _topic(data: dict[str, Any]) -> Topic:
    passes = [*data.get("pass_patterns", ()), *map(_as_pattern, data.get("pass_words", "").split("\n"))]
    return Topic(_any_of(_patterns(data)), _any_of(passes) if any(passes) else None)


def _patterns(data: dict[str, Any]) -> Iterable[str]:
    yield from data.get("patterns", ())
    yield from map(_as_pattern, data.get("words", "").split("\n"))


def _as_pattern(phrase: str) -> str:
    """A phrase as people write the list: a star stands for any ending, a space for any space."""
    words = (re.escape(word).replace(r"\*", r"\w*") for word in phrase.split())
    inside = r"\s+".join(words)
    return rf"\b{inside}\b" if inside else ""


_BEGINS_WITH_LETTER = re.compile(r"\\b(?:\(\?:[a-zæøå(]|[a-zæøå]|\[a-z)")


def _any_of(patterns: Iterable[str]) -> re.Pattern[str]:
    """One pattern for all; those that begin with a letter share the look for it, which makes them fast."""
    known = [pattern for pattern in patterns if pattern]
    at_letters = [f"(?:{pattern[2:]})" for pattern in known if _BEGINS_WITH_LETTER.match(pattern)]
    others = [f"(?:{pattern})" for pattern in known if not _BEGINS_WITH_LETTER.match(pattern)]
    shared = [rf"\b(?=[^\W\d_])(?:{'|'.join(at_letters)})"] if at_letters else []
    return re.compile("|".join(shared + others), re.IGNORECASE)


def _names(data: dict[str, Any]) -> Names:
    def words(key: str) -> frozenset[str]:
        return frozenset(data[key].split())

    allowed = frozenset().union(*(group.split() for group in data["allowed"].values()))
    return Names(
        allowed=frozenset(word.casefold() for word in allowed),
        allowed_endings=tuple(data["allowed_endings"].split()),
        given=frozenset(word.casefold() for word in words("given")),
        given_and_more=frozenset(word.casefold() for word in words("given_and_more")),
        surname_endings=tuple(data["surname_endings"].split()),
        common=words("common"),
    )
