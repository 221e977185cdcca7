"""The ready texts of the agreement: fixed clauses in two written standards, the guide's questions, acts and services.

Dated data in our own words under `resources/library/partnership/`. What was not verified carries its mark.
"""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

from navplan.domain.places import RESOURCES


@dataclass(frozen=True)
class Origin:
    """Where a file's content comes from, and when somebody last compared them."""

    source: str
    checked: date


@dataclass(frozen=True)
class Question:
    """One question that the parties should answer. Not `verified`: the guide's own text has not been read here."""

    number: str
    clause: str
    text: str
    verified: bool


@dataclass(frozen=True)
class ReadyService:
    """A compulsory service with its legal basis; `key` is the one of the vocabulary."""

    key: str
    name: str
    authority: str


@dataclass(frozen=True)
class Law:
    """An act or regulation that the agreement rests on, and the clauses it concerns."""

    title: str
    clauses: tuple[str, ...]
    about: str


@dataclass(frozen=True)
class Library:
    """Everything ready for an agreement."""

    questions: tuple[Question, ...]
    questions_origin: Origin
    advice: Mapping[str, str]
    fixed: Mapping[str, Mapping[str, str]]
    titles: Mapping[str, Mapping[str, str]]
    paper_words: Mapping[str, Mapping[str, str]]
    laws: tuple[Law, ...]
    laws_origin: Origin
    services: tuple[ReadyService, ...]
    extras: tuple[str, ...]
    dispute_steps: tuple[str, ...]

    def questions_for(self, clause: str) -> tuple[Question, ...]:
        """The questions beside one clause."""
        return tuple(question for question in self.questions if question.clause == clause)

    def fixed_text(self, clause: str, language: str) -> str:
        """The clause's fixed text, in bokmål where the other standard has none."""
        texts = self.fixed.get(clause, {})
        return texts.get(language) or texts.get("nb", "")

    def title(self, clause: str, language: str) -> str:
        """The clause's heading in a written standard of its own; empty where the program's own words serve."""
        return self.titles.get(language, {}).get(clause, "")

    def laws_for(self, clause: str) -> tuple[Law, ...]:
        """The acts that ask for something in one clause."""
        return tuple(law for law in self.laws if clause in law.clauses)


FOLDER = RESOURCES / "library" / "partnership"


@cache
def read_library(folder: Path = FOLDER) -> Library:
    """Read the whole folder; it comes with the program and never changes while it runs."""
    guide, laws = _file(folder / "guide.toml"), _file(folder / "laws.toml")
    fixed, lists = _file(folder / "clauses.toml"), _file(folder / "lists.toml")
    return Library(
        questions=tuple(_question(entry) for entry in guide["question"]),
        questions_origin=_origin(guide),
        advice=guide["advice"],
        fixed=fixed["clause"],
        titles=fixed["titles"],
        paper_words=fixed["words"],
        laws=tuple(Law(law["title"], tuple(law["clauses"]), law["about"]) for law in laws["law"]),
        laws_origin=_origin(laws),
        services=tuple(ReadyService(**entry) for entry in lists["service"]),
        extras=tuple(lists["extras"]),
        dispute_steps=tuple(lists["dispute_steps"]),
    )


def _file(path: Path) -> dict[str, Any]:
    with path.open("rb") as file:
        return tomllib.load(file)


def _origin(told: Mapping[str, Any]) -> Origin:
    return Origin(told["source"], told["checked"])


def _question(entry: Mapping[str, Any]) -> Question:
    return Question(entry["number"], entry["clause"], entry.get("text", ""), entry.get("verified", True))
