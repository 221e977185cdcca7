"""A workbook for readers outside the office: no small number of people stands in it, in sight or hidden."""

from pathlib import Path

import openpyxl
import pytest
from hypothesis import given
from hypothesis import strategies as st

from navplan.domain.documents.document import INTERNAL
from navplan.domain.exchange.cells import fingerprint
from navplan.domain.modules import KINDS
from navplan.domain.modules.competence import Newcomer, Participation
from navplan.domain.modules.kvp import KvpMonth
from navplan.domain.people import ONE_BY_ONE, people_fields, veiled
from navplan.domain.small_numbers import LIMIT, is_small
from navplan.domain.words import as_written
from navplan.domain.workspace import Workspace
from navplan.storage.writers.excel import write_workbook
from navplan.storage.writers.excel_followup import LEFT_OUT, SMALL_HIDDEN
from tests.filling import random_plan
from tests.workbooks import MADE, Excel, counts, new_plan, seen, with_targets

COUNTING = with_targets(kind for kind in KINDS if people_fields(kind.record) or kind.record in ONE_BY_ONE)
"""The kinds that count people or follow one, and what they lead to: a quarter of all, so a quarter of the time."""

MONTHS = with_targets(kind for kind in KINDS if kind.record is KvpMonth)


def with_months(plan: Workspace) -> Workspace:
    """The plan with three months more, of which the middle one has a small number."""
    for month, started in (("1", 12), ("2", 3), ("3", 9)):
        plan.add(KvpMonth(year=2026, month=month, started=started, granted=30))
    return plan


@pytest.fixture
def plan() -> Workspace:
    """Something of every kind that counts people."""
    filled = new_plan(COUNTING)
    random_plan(filled, 7, COUNTING)
    return with_months(filled)


@pytest.fixture
def months() -> Workspace:
    """Three months."""
    return with_months(new_plan(MONTHS))


def sent(plan: Workspace, folder: Path, limit: int | None = LIMIT) -> Path:
    write_workbook(plan, folder / "plan.xlsx", as_written, "Nav Fjordvik", MADE, limit)
    return folder / "plan.xlsx"


def shown(path: Path) -> dict[str, list[dict[str, object]]]:
    """The rows of every sheet of records, by the keys of their fields."""
    found = {}
    for sheet in openpyxl.load_workbook(path).worksheets:
        rows = list(sheet.iter_rows(values_only=True))
        if len(rows) > 1 and str(rows[1][0]).startswith("navplan:"):
            key = str(rows[1][0]).removeprefix("navplan:")
            found[key] = [dict(zip(rows[1][1:], row[1:], strict=True)) for row in rows[3:]]
    return found


def test_no_small_count_of_people_stands_in_any_sheet(plan: Workspace, tmp_path: Path) -> None:
    found = shown(sent(plan, tmp_path))
    read = 0
    for kind in plan.kinds:
        for field in people_fields(kind.record):
            for row in found[kind.key]:
                read += row[field.key] is not None
                assert not (isinstance(row[field.key], int) and is_small(row[field.key])), (kind.key, field.key)
    assert read > 50


def test_the_hidden_sheet_tells_no_more_than_the_cell(months: Workspace, tmp_path: Path) -> None:
    """A fingerprint of «3» could be found by trying; what is remembered is the print of the word that is shown."""
    memory = openpyxl.load_workbook(sent(months, tmp_path))["NavPlan"]
    (keys,) = (row[2].split() for row in memory.values if row[:2] == ("kvp_month", None))
    prints = [dict(zip(keys, row[2].split(), strict=True)) for row in memory.values if row[0] == "kvp_month" and row[1]]
    assert fingerprint("3") not in {row["started"] for row in prints}
    assert fingerprint("<5") in {row["started"] for row in prints}


def test_months_that_run_on_from_each_other_are_hidden_together(months: Workspace, tmp_path: Path) -> None:
    started = [row["started"] for row in shown(sent(months, tmp_path))["kvp_month"]][-3:]
    assert started == ["skjult", "<5", "skjult"]


def test_who_is_new_is_left_out_and_the_first_sheet_says_so(plan: Workspace, tmp_path: Path) -> None:
    keys = {record.KEY for record in ONE_BY_ONE}
    outside = sent(plan, tmp_path)
    assert LEFT_OUT in [row[0] for row in openpyxl.load_workbook(outside).worksheets[0].values]
    assert Newcomer.KEY in keys
    assert keys.isdisjoint(shown(outside))
    assert keys <= set(shown(sent(plan, tmp_path, None)))


def test_it_comes_back_and_what_is_hidden_stays_as_it_is_in_the_plan(plan: Workspace, tmp_path: Path) -> None:
    assert counts(seen(sent(plan, tmp_path), plan)) == {}


def test_a_number_written_over_the_word_is_a_new_number(months: Workspace, tmp_path: Path) -> None:
    preview = seen(written_over(months, tmp_path, "<5", 4).save(), months)
    assert counts(preview) == {"changes": 1}
    assert preview.changes[0].value == 4


def test_one_word_for_a_hidden_number_is_as_good_as_another(months: Workspace, tmp_path: Path) -> None:
    assert counts(seen(written_over(months, tmp_path, "<5", "skjult").save(), months)) == {}
    assert counts(seen(written_over(months, tmp_path, "skjult", "<5").save(), months)) == {}


def test_what_is_no_number_is_refused_at_its_cell(months: Workspace, tmp_path: Path) -> None:
    preview = seen(written_over(months, tmp_path, "<5", "noen").save(), months)
    assert counts(preview) == {"refusals": 1}


def test_a_hidden_number_that_changed_in_the_plan_meanwhile_is_left_alone(months: Workspace, tmp_path: Path) -> None:
    path = sent(months, tmp_path)
    month = months.all(KvpMonth)[-2]
    months.set(month, started=11)
    assert counts(seen(path, months)) == {}


def test_the_words_of_a_hidden_number_are_a_change_in_a_cell_that_hid_nothing(
    months: Workspace, tmp_path: Path
) -> None:
    path = sent(months, tmp_path, None)
    excel = Excel(path)
    title = months.kind("kvp_month").many
    row = next(r for r in range(4, 40) if excel.cell(title, "started", r).value == 3)
    assert counts(seen(excel.write(title, row, started="skjult").save(), months)) == {"refusals": 1}


def written_over(plan: Workspace, folder: Path, word: str, value: object) -> Excel:
    """The workbook with something else in the first cell of a month that shows this word for those who started."""
    excel = Excel(sent(plan, folder))
    title = plan.kind("kvp_month").many
    row = next(r for r in range(4, 40) if excel.cell(title, "started", r).value == word)
    return excel.write(title, row, started=value)


@pytest.mark.parametrize(("limit", "words"), [(LIMIT, SMALL_HIDDEN), (None, INTERNAL)])
def test_the_first_sheet_says_whether_small_numbers_stand_in_it(
    plan: Workspace, tmp_path: Path, limit: int | None, words: str
) -> None:
    first = openpyxl.load_workbook(sent(plan, tmp_path, limit)).worksheets[0]
    assert words in [row[0] for row in first.values]


def test_where_nothing_is_small_nothing_is_said(tmp_path: Path) -> None:
    plan = new_plan(COUNTING)
    plan.add(Participation(planned=20, completed=12))
    first = openpyxl.load_workbook(sent(plan, tmp_path, None)).worksheets[0]
    assert INTERNAL not in [row[0] for row in first.values]


@given(st.lists(st.tuples(st.integers(0, 12), st.integers(0, 12)), min_size=1, max_size=6))
def test_no_number_of_a_row_with_a_small_one_is_left_to_subtract_from(numbers: list[tuple[int, int]]) -> None:
    rows = [Participation(id=str(n), planned=one, completed=other) for n, (one, other) in enumerate(numbers)]
    hidden = veiled(rows, LIMIT)
    for row in rows:
        assert (row.id in hidden) == any(is_small(n) for n in (row.planned, row.completed))
