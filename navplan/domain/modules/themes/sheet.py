"""What all theme forms have in common: who keeps the form, the routine, when it was gone through, and what is missing.

A sheet holds how things stand now, not one year's answer: opening hours do not change because a letter comes. Earlier
values are in the history, and each year's verdict is in the assessments.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import Any, Unpack

from navplan.domain.fields import About, Guard, choice, day, link, long_text, text
from navplan.domain.modules.themes.words import ANSWERS
from navplan.domain.records import Check, Kind, Problem, Reader, Record, Rows, Section, field_of, fields_of
from navplan.domain.words import N_, Said


@dataclass(frozen=True, kw_only=True)
class ThemeSheet(Record):
    """How it is in the office on one theme of the letters; a plan has at most one of each theme."""

    role: str | None = link(N_("Hvem følger opp temaet"), "role", needed=True)
    routine: str = choice(N_("Skriftlig rutine"), ANSWERS, needed=True)
    routine_place: str = text(
        N_("Hvor rutinen står"), 160, guard=Guard.OFFICE, help=N_("Kvalitetssystem, mappe eller nummer.")
    )
    reviewed_on: date | None = day(N_("Skjemaet gjennomgått"), needed=True, listed=True)
    next_review: date | None = day(N_("Neste gjennomgang"), on_wheel=True)
    note: str = long_text(N_("Mer om temaet"), 2_000, help=N_("Mønstre og ordninger, aldri enkeltpersoner."))


ABOUT = Section(
    N_("Om skjemaet"), ("role", "routine", "routine_place", "reviewed_on", "next_review", "note"), folded=True
)


def answer(label: str, **about: Unpack[About]) -> Any:
    """Declare a fact that is there, partly there or not there."""
    return choice(label, ANSWERS, **about)


def facts_told(sheet: ThemeSheet) -> tuple[int, int]:
    """How many of the facts that the theme cannot do without are filled in, of how many."""
    needed = [field for field in fields_of(type(sheet)) if field.needed]
    return sum(_is_told(getattr(sheet, field.key)) for field in needed), len(needed)


def _is_told(value: object) -> bool:
    return value is not None and value not in ("", ())


def lacking(record: Record, keys: Iterable[str]) -> Iterable[Problem]:
    """Which of these fields nobody has filled in."""
    for key in keys:
        if not _is_told(getattr(record, key)):
            yield Problem(key, Said(N_("«{label}» er ikke fylt ut."), label=Said(field_of(type(record), key).label)))


def check_sheet(sheet: ThemeSheet, reader: Reader) -> Iterable[Problem]:
    """Every fact that supervision and the letters ask for should be told."""
    yield from lacking(sheet, tuple(field.key for field in fields_of(type(sheet)) if field.needed))
    if sheet.routine in ("ja", "delvis") and not sheet.routine_place:
        yield Problem("routine_place", Said(N_("Skriv hvor rutinen står, så andre finner den.")))
    if sheet.reviewed_on and sheet.next_review and sheet.next_review <= sheet.reviewed_on:
        yield Problem("next_review", Said(N_("Neste gjennomgang må være etter den forrige.")))


def sheet_kind(
    record: type[ThemeSheet],
    words: tuple[str, str],
    parts: Iterable[Section | Rows],
    check: Check = check_sheet,
) -> Kind:
    """The kind of a theme form: its own facts first, what all forms share last."""
    return Kind(record, words[0], words[1], ("reviewed_on",), (*parts, ABOUT), check)
