"""Declarations: what a field function puts into the record class, and nothing else."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import ClassVar

import pytest

from navplan.domain import fields as f
from navplan.domain.kinds import Choice, Choices, Day, Flag, Link, Links, LongText, Number, Option, Tags, Text
from navplan.domain.records import Record, fields_of

TONES = (Option("lav", "Lav"), Option("hoy", "Høy"))
LAW = f.Basis("lov", "Nav-loven § 14")


@dataclass(frozen=True, kw_only=True)
class Sample(Record):
    """One field of every kind."""

    KEY: ClassVar[str] = "sample"
    line: str = f.text("Linje", 12, needed=True, listed=True, help="Kort.", basis=LAW, guard=f.Guard.OFFICE)
    prose: str = f.long_text("Prosa", 500)
    whole: int | None = f.number("Antall")
    share: Decimal | None = f.number("Andel", Number("%", 0, 100, places=1))
    when: date | None = f.day("Dag", on_wheel=True)
    risk: str = f.choice("Risiko", TONES, "lav")
    risks: tuple[str, ...] = f.choices("Risikoer", TONES)
    laws: tuple[str, ...] = f.tags("Lover")
    done: bool = f.flag("Ferdig")
    role: str | None = f.link("Rolle", "role")
    goal: str = f.link("Mål", "goal", "follow")
    office: str = f.link("Kontor", "office", "refuse")
    goals: tuple[str, ...] = f.links("Målene", "goal")


DECLARED = {field.key: field for field in fields_of(Sample)}


def test_fields_come_in_the_order_they_are_written() -> None:
    written = "line prose whole share when risk risks laws done role goal office goals"
    assert " ".join(DECLARED) == written


@pytest.mark.parametrize(
    ("key", "kind", "default"),
    [
        ("line", Text(12), ""),
        ("prose", LongText(500), ""),
        ("whole", Number(), None),
        ("share", Number("%", 0, 100, places=1), None),
        ("when", Day(), None),
        ("risk", Choice(TONES), "lav"),
        ("risks", Choices(TONES), ()),
        ("laws", Tags(), ()),
        ("done", Flag(), False),
        ("role", Link("role", "clear"), None),
        ("goal", Link("goal", "follow"), ""),
        ("office", Link("office", "refuse"), ""),
        ("goals", Links("goal"), ()),
    ],
)
def test_each_function_declares_its_kind_and_a_default_of_that_kind(key: str, kind: object, default: object) -> None:
    assert DECLARED[key].kind == kind
    assert getattr(Sample(), key) == default
    assert type(getattr(Sample(), key)) is type(default)


def test_what_is_said_about_a_field_is_kept_with_it() -> None:
    line = DECLARED["line"]
    assert (line.label, line.help, line.basis, line.guard) == ("Linje", "Kort.", LAW, f.Guard.OFFICE)
    assert line.needed
    assert line.listed
    assert DECLARED["when"].on_wheel


def test_what_is_not_said_is_not_so() -> None:
    prose = DECLARED["prose"]
    assert (prose.help, prose.basis, prose.guard) == ("", None, f.Guard.FREE)
    assert not (prose.needed)
    assert not (prose.listed)
    assert not (prose.on_wheel)


def test_the_limits_stand_when_nothing_is_said() -> None:
    @dataclass(frozen=True, kw_only=True)
    class Bare(Record):
        line: str = f.text("Linje")
        prose: str = f.long_text("Prosa")

    assert [field.kind for field in fields_of(Bare)] == [Text(200), LongText(20_000)]
