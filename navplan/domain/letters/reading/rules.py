"""The reader's rules: patterns and words kept as data in `resources/reading`, compiled once."""

import json
import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from navplan.domain.places import RESOURCES

SUPERSCRIPTS = "¹²³⁰⁴⁵⁶⁷⁸⁹"
"""The digits that mark footnotes. Readers that see small raised digits turn them into these."""


@dataclass(frozen=True)
class Trigger:
    """One way of demanding something. `clause` «main» counts only where the sentence itself speaks."""

    name: str
    modality: str
    finds: re.Pattern[str]
    clause: str
    subject: bool
    """Whether it counts only when somebody that a letter can demand things of is named as the one to act."""
    confidence: float
    needs: tuple[str, ...] = ()
    """Pieces of words, in small letters, of which one stands in every sentence that it finds; none where unknown.
    Only for speed: to look for a piece costs far less than the patterns do."""

    last: bool = False
    """Whether it counts only in a sentence in which no other trigger speaks."""

    def may_find(self, folded: str) -> bool:
        """Whether the patterns are worth trying on a text in small letters."""
        return not self.needs or any(piece in folded for piece in self.needs)


@dataclass(frozen=True, eq=False)
class Trap:
    """Words that look like a demand and are none. It takes away the triggers named in `of`, or all."""

    name: str
    finds: re.Pattern[str]
    of: frozenset[str]
    spares: str | None = None
    """The kind of subject that the trap never catches: one that tells of others spares those the letter is for."""


@dataclass(frozen=True)
class Named:
    """A value of a vocabulary and the words that point to it."""

    value: str
    finds: re.Pattern[str]


@dataclass(frozen=True)
class Judgement:
    """Triggers that demand nothing when their subject is of this kind, and what must or must not follow for that."""

    name: str
    subject: str
    of: frozenset[str]
    unless: tuple[re.Pattern[str], ...]
    only: re.Pattern[str] | None
    active: bool
    """Whether it holds only for a verb whose subject is the one who speaks («krever», not «kreves»)."""


@dataclass(frozen=True)
class SubjectRules:
    """What `subjects.json` knows: kinds of subjects by their head words, and what each kind can be held to."""

    nouns: tuple[Named, ...]
    words: Mapping[str, re.Pattern[str]]
    judged: tuple[Judgement, ...]
    telling: re.Pattern[str]


@dataclass(frozen=True, eq=False)
class Rules:
    """All that the reader knows of Norwegian letters. Two are the same only when they are one and the same object."""

    triggers: tuple[Trigger, ...]
    traps: tuple[Trap, ...]
    subjects: SubjectRules
    addressees: tuple[Named, ...]
    work: tuple[Named, ...]
    """Whose work a sentence that names nobody is about: words for what offices and what municipalities do."""
    themes: tuple[Named, ...]
    laws: tuple[Named, ...]
    spellings: tuple[Named, ...]
    """How parts of the names of acts are spelt in nynorsk, with their bokmål as value."""
    sections: tuple[Named, ...]
    """Sections that letters cite without an act, with the act that has them."""
    words: Mapping[str, re.Pattern[str]]
    """Single patterns by name: noise, head fields, clauses, flags, deadlines, outline."""


def load_rules(folder: Path) -> Rules:
    """Read and compile the rules; a missing or broken file is an error, never a reader with fewer rules."""
    speech = _with_parts(_data(folder / "demands.json"))
    names = _data(folder / "names.json")
    return Rules(
        triggers=tuple(_trigger(entry) for entry in speech["triggers"]),
        traps=tuple(_trap(entry) for entry in speech["traps"]),
        subjects=_subjects(_data(folder / "subjects.json")),
        addressees=_named(names["addressees"]),
        work=_named(names["work"]),
        themes=_named(names["themes"]),
        laws=_named(names["laws"]),
        spellings=_named(names["spellings"]),
        sections=_named(names["sections"]),
        words={key: _pattern(found) for key, found in _data(folder / "layout.json")["patterns"].items()}
        | {key: _pattern(found) for key, found in speech["patterns"].items()}
        | {key: _pattern(found) for key, found in names["patterns"].items()},
    )


@cache
def bundled_rules() -> Rules:
    """The rules that come with NavPlan."""
    return load_rules(RESOURCES / "reading")


def _data(path: Path) -> dict[str, Any]:
    content: dict[str, Any] = json.loads(path.read_text(encoding="utf-8"))
    return content


def _with_parts(speech: dict[str, Any]) -> dict[str, Any]:
    """The rules with every fragment that a pattern names in angle brackets put in its place.

    A fragment may name those that stand before it.
    """
    known: dict[str, str] = {}

    def filled(value: Any) -> Any:
        if isinstance(value, str):
            return _PART.sub(_from(known), value)
        if isinstance(value, list):
            return [filled(one) for one in value]
        return {key: filled(one) for key, one in value.items()} if isinstance(value, dict) else value

    for name, fragment in speech.get("parts", {}).items():
        known[name] = filled(fragment)
    whole: dict[str, Any] = filled({key: value for key, value in speech.items() if key not in ("parts", "about")})
    return whole


def _from(known: Mapping[str, str]) -> Callable[[re.Match[str]], str]:
    def fragment(named: re.Match[str]) -> str:
        return known[named[1]]

    return fragment


_PART = re.compile(r"(?<!\?P)<([a-z_]+)>")
"""The name of a fragment, which a group's own name «(?P<year>…» is not."""


def _pattern(found: str | list[str]) -> re.Pattern[str]:
    """A pattern, or several of which one is enough. Case counts only where a pattern says so itself."""
    alternatives = [found] if isinstance(found, str) else found
    return re.compile("|".join(f"(?:{one})" for one in alternatives), re.IGNORECASE)


def _trigger(entry: Mapping[str, Any]) -> Trigger:
    return Trigger(
        name=entry["name"],
        modality=entry["modality"],
        finds=_pattern(entry["finds"]),
        clause=entry.get("clause", "main"),
        subject=entry.get("subject", False),
        confidence=entry.get("confidence", 0.9),
        needs=tuple(entry.get("needs", ())),
        last=entry.get("last", False),
    )


def _trap(entry: Mapping[str, Any]) -> Trap:
    return Trap(
        name=entry["name"],
        finds=_pattern(entry["finds"]),
        of=frozenset(entry.get("of", ())),
        spares=entry.get("spares"),
    )


def _subjects(data: Mapping[str, Any]) -> SubjectRules:
    words = {"skip": data["patterns"]["skip"], "endings": data["patterns"]["endings"]}

    def filled(pattern: str) -> str:
        return _PART.sub(_from(words), pattern)

    follows = {name: _pattern(filled(pattern)) for name, pattern in data["follows"].items()}
    ends = words["endings"]
    return SubjectRules(
        nouns=tuple(
            Named(kind, _pattern(rf"(?:^|\s|/|-)[\w-]*?(?:{'|'.join(map(_stem, heads))}){ends}$"))
            for kind, heads in data["nouns"].items()
        ),
        words={name: _pattern(filled(pattern)) for name, pattern in data["patterns"].items()},
        judged=tuple(
            Judgement(
                name=entry["name"],
                subject=entry["subject"],
                of=frozenset(entry["of"]),
                unless=tuple(follows[name] for name in entry.get("unless", ())),
                only=follows[entry["only"]] if "only" in entry else None,
                active=entry.get("active", False),
            )
            for entry in data["judged"]
        ),
        telling=_pattern(data["telling"]),
    )


def _stem(head: str) -> str:
    """A noun in -e without it, where its feminine form may stand: «støtte», «støtta»."""
    return f"{head[:-1]}(?:e|a)?" if head.endswith("e") else head


def _named(entries: Mapping[str, str | list[str]]) -> tuple[Named, ...]:
    return tuple(Named(value, _pattern(found)) for value, found in entries.items())
