"""The same figure on the page, in the document, in the plan, in the meeting packet and in the matrix."""

from datetime import date

import pytest

from navplan.domain.documents.asked import Asked
from navplan.domain.documents.business_plan import business_plan
from navplan.domain.documents.indicator_drawing import series_figure
from navplan.domain.documents.indicator_rows import IndicatorRow, all_rows
from navplan.domain.documents.indicator_sheet import indicator_sheet
from navplan.domain.documents.outline import Bullets, Cell, Figure, Outline, Table
from navplan.domain.documents.partnership_packet import packet
from navplan.domain.documents.year_plan_view import View
from navplan.domain.example import build_example, read_content
from navplan.domain.letters.catalogue import Shelf
from navplan.domain.meetings.proposals import proposals
from navplan.domain.modules.indicator import Indicator, IndicatorValue
from navplan.domain.modules.kvp.indicators import books_of, figure
from navplan.domain.modules.meeting import Meeting
from navplan.domain.modules.partnership.parts_work import SharedIndicator
from navplan.domain.places import RESOURCES
from navplan.domain.words import as_written
from navplan.domain.workspace import Workspace
from tests.memory import memory_workspace

TODAY = date(2026, 11, 22)
ASKED = Asked(2024, as_written, TODAY)


@pytest.fixture(scope="module")
def plan() -> Workspace:
    workspace = memory_workspace()
    build_example(workspace, Shelf(RESOURCES / "letters"), read_content(RESOURCES / "example"))
    return workspace


@pytest.fixture(scope="module")
def rows(plan: Workspace) -> dict[str, IndicatorRow]:
    return {row.name: row for row in all_rows(View(plan, as_written, 2024, TODAY))}


def said(cell: Cell) -> tuple[str, ...]:
    return (cell.text, *(below.text for below in cell.below))


def told(outline: Outline) -> dict[str, tuple[str, ...]]:
    """From every table of indicators: name to what is said of it."""
    tables = [b for b in outline.blocks if isinstance(b, Table) and b.columns[0].title == "Nøkkeltall"]
    return {row[0].text: tuple(text for cell in row[1:] for text in said(cell)) for t in tables for row in t.rows}


def as_on_screen(row: IndicatorRow) -> tuple[str, ...]:
    now = (row.now, row.period) if row.period else (row.now,)
    stale = (row.stale,) if row.stale else ()
    return (row.start or "–", row.target or "–", *now, row.trend or "–", row.state_words, *stale)


def on_a_line(row: IndicatorRow) -> str:
    now = f"{row.now} ({row.period})" if row.period else row.now
    return " · ".join(
        part for part in (f"mål {row.target}" if row.target else "", now, row.trend, row.state_words) if part
    )


def lines(outline: Outline, rows: dict[str, IndicatorRow]) -> dict[str, str]:
    """What the lists of an outline say of each indicator."""
    items = [item for block in outline.blocks if isinstance(block, Bullets) for item in block.items]
    parted = (str(item).partition(": ") for item in items)
    return {name: said for name, _, said in parted if name in rows}


def test_the_document_says_of_each_indicator_what_the_page_says(plan: Workspace, rows: dict[str, IndicatorRow]) -> None:
    made = indicator_sheet(plan, ASKED)
    assert told(made) == {name: as_on_screen(row) for name, row in rows.items()}
    drawn = [block for block in made.blocks if isinstance(block, Figure)]
    view = View(plan, as_written, 2024, TODAY)
    assert drawn == [series_figure(view, row.reading) for row in rows.values() if row.reading.points]


def test_the_packet_and_the_plan_say_the_same(plan: Workspace, rows: dict[str, IndicatorRow]) -> None:
    meeting = [m for m in plan.all(Meeting) if m.year == 2024][-1]
    in_packet = told(packet(meeting, plan, as_written, TODAY))
    assert len(in_packet) == 5
    assert in_packet == {name: as_on_screen(rows[name]) for name in in_packet}
    assert lines(business_plan(plan, ASKED), rows) == {name: on_a_line(row) for name, row in rows.items()}


def test_the_figures_of_kvp_are_those_of_its_own_page(plan: Workspace, rows: dict[str, IndicatorRow]) -> None:
    books = books_of(plan)
    for row in rows.values():
        newest = row.reading.newest
        if row.indicator.feed and newest and newest.value is not None:
            key = row.indicator.feed.removeprefix("kvp:")
            assert newest.value == figure(key, books, (2024, 12)).value


def test_the_example_office_has_stale_shielded_missing_and_preliminary_figures(rows: dict[str, IndicatorRow]) -> None:
    assert 8 <= len(rows) <= 12
    assert sum(bool(row.stale) for row in rows.values()) >= 2
    assert any(row.now == "<5" for row in rows.values())
    assert any(row.state == "mangler" for row in rows.values())
    assert any(row.reading.newest and row.reading.newest.preliminary for row in rows.values())


def test_no_problem_of_the_examples_cards_is_unexpected(plan: Workspace) -> None:
    found = [
        (record.name if isinstance(record, Indicator) else record.id, problem.said.words())
        for kind in plan.kinds
        if kind.key in ("indicator", "indicator_target", "indicator_value")
        for record in plan.all(kind.record)
        for problem in kind.check(record, plan)
        if problem.weight != "info"
    ]
    assert found == []


def test_a_shared_figure_that_waits_for_a_new_value_comes_on_the_agenda(plan: Workspace) -> None:
    line = next(s for s in plan.all(SharedIndicator) if s.name == "Sykefravær i kontoret")
    meeting = Meeting(id="unheard", year=2024)
    sources = {p.source: p.why.words() for p in proposals(meeting, plan, date(2024, 10, 25))}
    assert f"shared_indicator:{line.id}" not in sources
    sources = {p.source: p.why.words() for p in proposals(meeting, plan, date(2025, 2, 1))}
    assert sources[f"shared_indicator:{line.id}"] == "Nytt tall mangler"


def test_an_indicator_that_the_agreement_points_to_keeps_the_agreements_own_words(plan: Workspace) -> None:
    line = next(s for s in plan.all(SharedIndicator) if s.indicator)
    assert line.start
    assert plan.get(Indicator, line.indicator) is not None
    assert all(plan.get(Indicator, value.indicator) for value in plan.all(IndicatorValue))
