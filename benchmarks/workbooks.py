"""Workbooks: written beside bare openpyxl with the same cells and styles, and 5 000 changed rows read back."""

import tempfile
import time
from collections.abc import Callable
from datetime import date
from functools import partial
from pathlib import Path

from benchmarks.figures import Figure, middle
from navplan.domain.exchange.preview import Decided
from navplan.domain.exchange.take_in import take_in
from navplan.domain.modules import KINDS
from navplan.domain.modules.office import Role
from navplan.domain.modules.plan import Goal, Measure
from navplan.domain.privacy import PrivacyGuard
from navplan.domain.words import Said, as_written
from navplan.domain.workspace import Workspace
from navplan.storage.store import new_plan
from navplan.storage.workbook_file import preview_workbook
from navplan.storage.writers.excel import List, write_lists
from navplan.storage.writers.excel_book import Book

ROWS = 5_000
ROUNDS = 5
MADE = date(2026, 5, 1)


def fill(path: Path) -> Workspace:
    """A plan with many measures."""
    plan = Workspace(new_plan(path, KINDS), KINDS, PrivacyGuard())
    with plan.draft(Said("Stor plan")) as draft:
        roles = [draft.add(Role(title=f"Rolle {n}")).id for n in range(30)]
        goals = [draft.add(Goal(code=f"M{n}", title=f"Mål {n}")).id for n in range(40)]
        for n in range(ROWS):
            draft.add(
                Measure(
                    code=f"T{n}",
                    title=f"Følge opp unge i gruppe {n}",
                    description=f"Kontoret følger opp gruppe {n} hver uke og ser på hva som virker. " * 2,
                    year=2026,
                    goals=(goals[n % 40], goals[(n + 7) % 40]),
                    role=roles[n % 30],
                    start=date(2026, 1, 1 + n % 28),
                    deadline=date(2026, 6, 1 + n % 28),
                    status="i_gang",
                    progress=n % 101,
                    amount=1_000 * n,
                )
            )
    return plan


def bare(source: Path, target: Path) -> Callable[[], None]:
    """The same cells and styles through openpyxl alone, write-only, nothing computed on the way."""
    from openpyxl import Workbook, load_workbook
    from openpyxl.cell import WriteOnlyCell

    sheets = [
        (sheet.title, [[(c.value, c.data_type, c.style, c.number_format) for c in row] for row in sheet.iter_rows()])
        for sheet in load_workbook(source)
    ]

    def write() -> None:
        book = Workbook(write_only=True)
        worn: dict[tuple[str, str], object] = {}
        for title, rows in sheets:
            sheet = book.create_sheet(title)
            for row in rows:
                cells = []
                for value, kind, style, number_format in row:
                    if value is None:
                        cells.append(None)
                        continue
                    cell = WriteOnlyCell(sheet, value)
                    cell.data_type = kind
                    if (style, number_format) not in worn:
                        cell.number_format = number_format
                        worn[style, number_format] = cell._style
                    cell._style = worn[style, number_format]
                    cells.append(cell)
                sheet.append(cells)
        book.save(target)

    return write


def change(source: Path) -> None:
    """Change one cell of every row, as a person with much time."""
    from openpyxl import load_workbook

    book = load_workbook(source)
    sheet = book["Tiltak"]
    column = next(cell.column for cell in sheet[2] if cell.value == "description")
    for row in range(4, 4 + ROWS):
        sheet.cell(row, column).value = f"Kontoret følger opp gruppe {row} annenhver uke."
    book.save(source)


def _timed(job: Callable[[], object], clock: Callable[[], float] = time.perf_counter) -> float:
    began = clock()
    job()
    return clock() - began


def _never() -> bool:
    """Nobody wants to stop."""
    return False


def figures() -> list[Figure]:
    """The ratio of writing in processor time, measured in turn; the seconds for reading back and for taking in."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        plan = fill(folder / "plan.navplan")
        lists = [List(plan.kind("measure"), plan.all(Measure))]
        ours_file, bare_file = folder / "ours.xlsx", folder / "bare.xlsx"

        def ours() -> None:
            write_lists(Book(plan, as_written, "Nav Stordal", MADE), lists, ours_file)

        ours()
        raw = bare(ours_file, bare_file)
        pairs = [(_timed(ours, time.process_time), _timed(raw, time.process_time)) for _ in range(ROUNDS)]
        wrote, yardstick = middle([pair[0] for pair in pairs]), middle([pair[1] for pair in pairs])
        ratio = middle([pair[0] / pair[1] for pair in pairs])
        change(ours_file)
        snapshot = plan.snapshot()
        read = middle([_timed(partial(preview_workbook, snapshot, ours_file, _never)) for _ in range(3)])
        preview = preview_workbook(snapshot, ours_file, _never)
        changes = len(preview.changes)
        taken = _timed(partial(take_in, plan, preview, Decided()))
        plan.close()
    return [
        Figure(f"workbook of {ROWS} rows written", wrote, "s", yardstick, "for information", True),
        Figure("workbook, ratio to bare openpyxl", ratio, "x", None, "<= 1.2", ratio <= 1.2),
        Figure(f"{changes} changed rows read back and compared", read, "s", None, "< 5", read < 5 and changes == ROWS),
        Figure(f"{changes} changes taken in", taken, "s", None, "for information", True),
    ]
