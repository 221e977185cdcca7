"""The documents as files: the status page is one page whatever the plan holds; Word has every word of each outline."""

import io
from collections.abc import Iterator
from datetime import date, timedelta
from decimal import Decimal

import docx
import pytest
from docx.table import Table as WordTable
from pypdf import PdfReader

from navplan.domain.documents.asked import Asked
from navplan.domain.documents.catalogue import DOCUMENTS
from navplan.domain.documents.document import Document
from navplan.domain.documents.outline import (
    Block,
    Bullets,
    Cell,
    Figure,
    Heading,
    Notice,
    Outline,
    Pairs,
    Paragraph,
    Progress,
    Table,
)
from navplan.domain.documents.plan_agenda import plan_agenda
from navplan.domain.documents.status_page import status_page
from navplan.domain.example import build_example, read_content
from navplan.domain.letters.catalogue import Shelf
from navplan.domain.modules.indicator import Indicator, IndicatorTarget, IndicatorValue
from navplan.domain.modules.letter import Expectation, Letter, LetterSection, Treatment
from navplan.domain.modules.meeting import Meeting
from navplan.domain.modules.office import Office, Role
from navplan.domain.modules.partnership import Agreement
from navplan.domain.modules.partnership.parts_work import SharedIndicator
from navplan.domain.modules.plan import Goal, GoalStatus, Measure
from navplan.domain.places import RESOURCES
from navplan.domain.words import as_written
from navplan.domain.workspace import Workspace
from navplan.storage.writers.calendar_file import calendar_bytes
from navplan.storage.writers.pdf import pdf_bytes
from navplan.storage.writers.word import word_bytes
from tests.memory import memory_workspace

TODAY = date(2024, 9, 15)
ASKED = Asked(2024, as_written, TODAY)
WIDE = "Samhandlingsavdelingens mulighetsutredning om oppfølgingsansvaret "


@pytest.fixture(scope="module")
def example() -> Workspace:
    workspace = memory_workspace()
    build_example(workspace, Shelf(RESOURCES / "letters"), read_content(RESOURCES / "example"))
    return workspace


def pages(outline: Outline) -> int:
    return len(PdfReader(io.BytesIO(pdf_bytes(outline, as_written))).pages)


def crowded(workspace: Workspace) -> Workspace:
    """A plan in which every name is as long as it may be, and there is too much of everything."""
    workspace.add(Office(name=(WIDE * 2)[:80]))
    role = workspace.add(Role(title=(WIDE * 2)[:80]))
    for letter_number in range(3):
        letter = workspace.add(Letter(title=WIDE, year=2024))
        for number in range(6):
            section = workspace.add(LetterSection(letter=letter.id, title=WIDE * 3, position=number))
            workspace.add(Expectation(section=section.id, wording=WIDE, modality="skal", addressee="kommune"))
            workspace.add(
                Treatment(
                    section=section.id,
                    case=f"{number}/2024 {letter_number}",
                    met_on=TODAY + timedelta(days=number - 3),
                    decision_line="begge",
                )
            )
    _crowd_of_figures(workspace)
    for number in range(12):
        goal = workspace.add(
            Goal(code=f"M{number}", title=(WIDE * 3)[:140], from_year=2024, to_year=2024, role=role.id)
        )
        workspace.add(
            GoalStatus(goal=goal.id, year=2024, tertial="t1", status="rod", forecast="rod", comment=WIDE * 20)
        )
        workspace.add(
            Measure(
                code=f"T{number}",
                title=(WIDE * 3)[:160],
                year=2024,
                role=role.id,
                deadline=date(2015, 1, 1),
                owner_line="kommune",
            )
        )
    return workspace


def _crowd_of_figures(workspace: Workspace) -> None:
    """An agreement with more indicators than the page has room for, and a meeting."""
    agreement = workspace.add(Agreement(title=WIDE, version="2.0", valid_to=date(2027, 1, 1), next_evaluation=TODAY))
    workspace.add(
        Meeting(name="Ekstraordinært 3/2026", held_on=date(2024, 10, 1), starts="09.00", place=(WIDE * 2)[:120])
    )
    for number in range(9):
        name = f"{number} {(WIDE * 3)[:150]}"
        one = workspace.add(Indicator(name=name, unit="prosent", start_value=Decimal("-12345.6"), caution=WIDE * 9))
        workspace.add(SharedIndicator(agreement=agreement.id, name=name, indicator=one.id))
        workspace.add(IndicatorTarget(indicator=one.id, year=2024, value=Decimal("12345.6")))
        for part in ("t1", "t2"):
            workspace.add(
                IndicatorValue(
                    indicator=one.id,
                    year=2024,
                    part=part,
                    value=Decimal(f"-{number}4567.{part[1]}"),
                    certainty="forelopig",
                    comment=WIDE * 9,
                )
            )


def test_the_status_page_of_the_example_office_is_one_page(example: Workspace) -> None:
    assert pages(status_page(example, ASKED)) == 1


def test_the_status_page_of_a_crowded_plan_is_one_page(workspace: Workspace) -> None:
    assert pages(status_page(crowded(workspace), ASKED)) == 1


def test_the_status_page_of_a_crowded_plan_without_figures_is_one_page(workspace: Workspace) -> None:
    for indicator in crowded(workspace).all(Indicator):
        workspace.set(indicator, retired=True)
    assert pages(status_page(workspace, ASKED)) == 1


def test_the_status_page_of_an_empty_plan_is_one_page(workspace: Workspace) -> None:
    assert pages(status_page(workspace, ASKED)) == 1


def texts(blocks: tuple[Block, ...]) -> Iterator[str]:
    for block in blocks:
        match block:
            case Heading() | Paragraph() | Notice():
                yield block.text
            case Bullets():
                yield from block.items
            case Pairs():
                yield from (text for row in block.rows for text in row)
            case Progress():
                yield from (block.label, block.words)
            case Figure():
                yield from (block.caption, block.drawing.words, *texts((block.table,)))
            case Table():
                yield from (block.caption, *(column.title for column in block.columns))
                yield from (text for row in block.rows for cell in row for text in lines(cell))


def lines(cell: Cell) -> list[str]:
    return [line.text for line in (cell, *cell.below)]


def word_texts(data: bytes) -> Iterator[str]:
    for part in docx.Document(io.BytesIO(data)).iter_inner_content():
        if isinstance(part, WordTable):
            yield from (cell.text for row in part.rows for cell in row.cells)
        else:
            yield part.text


@pytest.mark.parametrize(
    "document", [d for d in DOCUMENTS if "docx" in d.formats and d.key != "changes"], ids=lambda document: document.key
)
def test_word_has_every_word_of_the_example_offices_documents(document: Document, example: Workspace) -> None:
    outline = document.build(example, ASKED)
    assert isinstance(outline, Outline)
    found = set(" ".join(word_texts(word_bytes(outline, as_written))).replace(":", " ").split())
    wanted = " ".join((outline.title, outline.subtitle, *texts(outline.blocks))).replace(":", " ").split()
    assert [word for word in wanted if word not in found] == []


def test_the_example_offices_calendar_comes_again_as_the_same_entries(example: Workspace) -> None:
    first, second = plan_agenda(example, ASKED), plan_agenda(example, ASKED)
    assert len({event.uid for event in first.events}) == len(first.events) > 100
    assert calendar_bytes(first) == calendar_bytes(second)
