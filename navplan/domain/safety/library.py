"""The starter library: situations, standard, law references, card and check list as dated data with their sources.

The files lie in `resources/library/safety`. What the research could not verify says so in the data itself.
"""

import json
import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

from navplan.domain.places import RESOURCES
from navplan.domain.words import N_

FOLDER = RESOURCES / "library" / "safety"
FORMAT = 1


@dataclass(frozen=True)
class Suggestion:
    """A measure that the library suggests; `works_on` is empty where only the office can say."""

    words: str
    level: str
    works_on: str


KNOWLEDGE = Suggestion(N_("Skaffe mer kunnskap om situasjonen"), "3", "")
"""R9: what is suggested where knowledge of something serious is weak."""


@dataclass(frozen=True)
class Known:
    """A situation from the starter library. It suggests a consequence and never a probability, which is local."""

    id: str
    group: str
    area: str
    situation: str
    happening: str
    forms: tuple[str, ...]
    factors: tuple[str, ...]
    consequence: int
    critical: bool
    measures: tuple[Suggestion, ...]


@dataclass(frozen=True)
class Reference:
    """A paragraph in our own words. `verified` is false where the wording was not checked against the law itself."""

    key: str
    duty: str
    law: str
    about: str
    valid_from: date | None
    verified: bool
    source: str


@dataclass(frozen=True)
class Question:
    """A question of the situation card; `worries_at` is the answer that calls for care, None when none does."""

    words: str
    worries_at: bool | None
    actions: tuple[str, ...]


@dataclass(frozen=True)
class Stage:
    """What to do within a time after an incident."""

    when: str
    steps: tuple[str, ...]


@dataclass(frozen=True)
class Library:
    """Everything the module ships with."""

    situations: tuple[Known, ...]
    references: tuple[Reference, ...]
    law_checked_on: date
    law_note: str
    outdated: tuple[tuple[str, str], ...]
    standard: Mapping[str, Any]
    questions: tuple[Question, ...]
    card_footer: str
    stages: tuple[Stage, ...]
    source: str
    checked_on: date

    def get(self, id: str) -> Known | None:
        """One situation by its number in the library."""
        return next((known for known in self.situations if known.id == id), None)

    def reference(self, key: str) -> Reference:
        """One paragraph; KeyError when the data does not hold it."""
        return {reference.key: reference for reference in self.references}[key]

    def outdated_references(self, text: str) -> tuple[str, ...]:
        """What the references in an old text are called now; empty when none is out of date."""
        return tuple(now for pattern, now in self.outdated if re.search(pattern, text, re.IGNORECASE))


@cache
def library(folder: Path = FOLDER) -> Library:
    """Read the library once; raises ValueError when a file is of another edition."""
    situations, law, standard = (_read(folder, name) for name in ("situations", "law", "standard"))
    card, after = _read(folder, "card"), _read(folder, "after_incident")
    return Library(
        situations=tuple(_known(entry) for entry in situations["situations"]),
        references=tuple(_reference(entry) for entry in law["references"]),
        law_checked_on=date.fromisoformat(law["checked_on"]),
        law_note=law["note"],
        outdated=tuple((entry["pattern"], entry["now"]) for entry in law["outdated"]),
        standard=standard,
        questions=tuple(Question(q["words"], q["worries_at"], tuple(q["actions"])) for q in card["questions"]),
        card_footer=card["footer"],
        stages=tuple(Stage(entry["when"], tuple(entry["steps"])) for entry in after["stages"]),
        source=situations["source"],
        checked_on=date.fromisoformat(situations["checked_on"]),
    )


def _read(folder: Path, name: str) -> dict[str, Any]:
    content: dict[str, Any] = json.loads((folder / f"{name}.json").read_text(encoding="utf-8"))
    if content.get("format") != FORMAT:
        raise ValueError(f"{name}.json was made for another edition")
    return content


def _known(entry: Mapping[str, Any]) -> Known:
    return Known(
        id=entry["id"],
        group=entry["group"],
        area=entry["area"],
        situation=entry["situation"],
        happening=entry["happening"],
        forms=tuple(entry["forms"]),
        factors=tuple(entry["factors"]),
        consequence=entry["consequence"],
        critical=entry["critical"],
        measures=tuple(Suggestion(m["words"], m["level"], m["works_on"]) for m in entry["measures"]),
    )


def _reference(entry: Mapping[str, Any]) -> Reference:
    valid = entry["valid_from"]
    return Reference(
        entry["key"],
        entry["duty"],
        entry["law"],
        entry["about"],
        date.fromisoformat(valid) if valid else None,
        entry["verified"],
        entry["source"],
    )
