"""Fields, declared once beside their name in the record: `title: str = text(N_("Tittel"))`.

Form rows, list columns, workbook cells and document lines are loops over these declarations.
"""

import dataclasses
from dataclasses import dataclass
from enum import StrEnum
from typing import Any, Literal, TypedDict, Unpack

from navplan.domain.kinds import (
    Choice,
    Choices,
    Day,
    FieldKind,
    Flag,
    Link,
    Links,
    LongText,
    Number,
    Option,
    Tags,
    Text,
)


class Guard(StrEnum):
    """How the privacy guard reads a text field (`privacy.py`)."""

    FREE = "free"
    OFFICE = "office"
    LETTER = "letter"


@dataclass(frozen=True)
class Basis:
    """Where the demand for a field comes from: law, the partnership guide, or plain usefulness."""

    rank: Literal["lov", "veileder", "nyttig"]
    source: str = ""


@dataclass(frozen=True)
class Field:
    """A declared field: its key, its kind, and what people are told about it."""

    key: str
    kind: FieldKind
    label: str
    help: str = ""
    basis: Basis | None = None
    needed: bool = False
    listed: bool = False
    guard: Guard = Guard.FREE
    on_wheel: bool = False


class About(TypedDict, total=False):
    """What a declaration may add to kind and label; the meanings are those of `Field`."""

    help: str
    basis: Basis
    needed: bool
    listed: bool
    guard: Guard
    on_wheel: bool


def declare(kind: FieldKind, label: str, default: Any, about: About) -> Any:
    """A dataclass field that carries its declaration."""
    return dataclasses.field(default=default, metadata={"field": Field("", kind, label, **about)})


def text(label: str, limit: int = 200, **about: Unpack[About]) -> Any:
    """Declare one line of text."""
    return declare(Text(limit), label, "", about)


def long_text(label: str, limit: int = 20_000, **about: Unpack[About]) -> Any:
    """Declare paragraphs of text."""
    return declare(LongText(limit), label, "", about)


def number(label: str, kind: Number | None = None, **about: Unpack[About]) -> Any:
    """Declare a number; `kind` gives unit, bounds and decimals."""
    return declare(kind or Number(), label, None, about)


def day(label: str, **about: Unpack[About]) -> Any:
    """Declare a calendar day."""
    return declare(Day(), label, None, about)


def choice(label: str, options: tuple[Option, ...], default: str = "", **about: Unpack[About]) -> Any:
    """Declare one of several values; `default` is an option's key."""
    return declare(Choice(options), label, default, about)


def choices(label: str, options: tuple[Option, ...], **about: Unpack[About]) -> Any:
    """Declare any number out of several values."""
    return declare(Choices(options), label, (), about)


def tags(label: str, **about: Unpack[About]) -> Any:
    """Declare several short texts."""
    return declare(Tags(), label, (), about)


def flag(label: str, **about: Unpack[About]) -> Any:
    """Declare yes or no."""
    return declare(Flag(), label, False, about)


def link(
    label: str, to: str, on_removal: Literal["follow", "clear", "refuse"] = "clear", **about: Unpack[About]
) -> Any:
    """Declare a link to one record; a needed link has the empty text as default and is filled at birth."""
    kind = Link(to, on_removal)
    return declare(kind, label, "" if kind.is_needed else None, about)


def links(label: str, to: str, **about: Unpack[About]) -> Any:
    """Declare links to any number of records."""
    return declare(Links(to), label, (), about)
