"""Steps for workbooks that go out and come back."""

import dataclasses
import json
from collections.abc import Callable, Iterable
from datetime import date
from pathlib import Path
from typing import Any

import openpyxl

from navplan.domain.exchange.brought import Brought
from navplan.domain.exchange.compare import compare
from navplan.domain.exchange.preview import Preview
from navplan.domain.fields import Field
from navplan.domain.kinds import Link, Links
from navplan.domain.modules import KINDS
from navplan.domain.records import Kind, fields_of, never_locked
from navplan.domain.words import as_written
from navplan.domain.workspace import Workspace
from navplan.storage.readers.workbook import brought_from
from navplan.storage.readers.workbook_cells import workbook_cells
from navplan.storage.writers.excel import write_workbook
from tests.memory import Counter, MemoryStore

MADE = date(2026, 5, 1)


AROUND_A_MEASURE = tuple(
    kind
    for kind in KINDS
    if kind.key in ("office", "role", "letter", "section", "expectation", "goal", "measure", "task")
)
"""What a measure can be linked with, and what that is linked with. A workbook of just these is written and read in a
tenth of the time; `test_workbook_round_trip.py` has every kind in it."""


def leads_to(field: Field) -> str:
    """The key of the kind that a field links to; empty for one that links to none."""
    return field.kind.to if isinstance(field.kind, Link | Links) else ""


def with_targets(chosen: Iterable[Kind]) -> tuple[Kind, ...]:
    """These kinds and every kind that they lead to, in the order of the registry."""
    of_key = {kind.key: kind for kind in KINDS}
    wanted, waiting = set[str](), [kind.key for kind in chosen]
    while waiting:
        key = waiting.pop()
        if key not in wanted:
            wanted.add(key)
            waiting += [leads_to(field) for field in fields_of(of_key[key].record) if leads_to(field)]
    return tuple(kind for kind in KINDS if kind.key in wanted)


def new_plan(kinds: tuple[Kind, ...] = KINDS) -> Workspace:
    """An empty plan, without the privacy guard and without locks, so that it can be filled at random."""
    free = [dataclasses.replace(kind, locked=never_locked) for kind in kinds]
    return Workspace(MemoryStore(), free, None, Counter())


def sent(plan: Workspace, folder: Path, name: str = "plan.xlsx") -> Path:
    """The plan as a workbook."""
    write_workbook(plan, folder / name, as_written, "Nav Fjordvik", MADE)
    return folder / name


def read_here(path: Path) -> Brought:
    """What the child would answer, read without starting one."""
    return brought_from(path.name, json.loads(json.dumps(workbook_cells(path))))


def let_through(field: Any, text: str) -> None:
    """A guard that stops nothing."""


def seen(path: Path, plan: Workspace, guard: Callable[[Any, str], None] = let_through) -> Preview:
    """What the workbook would change in the plan."""
    return compare(read_here(path), plan, guard)


def counts(preview: Preview) -> dict[str, int]:
    """How many there are of each, without those there are none of."""
    kept = {f.name: getattr(preview, f.name) for f in dataclasses.fields(preview)}
    return {name: len(part) for name, part in kept.items() if isinstance(part, tuple) and part}


class Excel:
    """A person with the workbook open."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self.book = openpyxl.load_workbook(path)

    def sheet(self, title: str) -> Any:
        return self.book[title]

    def column(self, title: str, field: str) -> int:
        return next(cell.column for cell in self.book[title][2] if cell.value == field)

    def cell(self, title: str, field: str, row: int) -> Any:
        return self.book[title].cell(row, self.column(title, field))

    def write(self, title: str, row: int, /, **values: Any) -> "Excel":
        for field, value in values.items():
            self.cell(title, field, row).value = value
        return self

    def save(self) -> Path:
        self.book.save(self.path)
        return self.path
