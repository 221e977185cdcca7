"""The documents of internal control and of the themes say the numbers of the screens, and nothing is left blank."""

from collections.abc import Iterator
from datetime import date

import pytest

from navplan.domain.control_review import figures
from navplan.domain.documents.asked import Asked
from navplan.domain.documents.catalogue import document_of
from navplan.domain.documents.outline import Bullets, Cell, Heading, Notice, Outline, Pairs, Paragraph, SignOff, Table
from navplan.domain.example import build_example, read_content
from navplan.domain.letters.catalogue import Shelf
from navplan.domain.modules.control.figures import relevant
from navplan.domain.modules.control.records import ControlCheck, ControlDeviation, ControlRoutine
from navplan.domain.modules.control.words import REVIEW_POINTS
from navplan.domain.modules.kvp import KvpMonth
from navplan.domain.modules.kvp.month import INFLOW, OUTFLOW
from navplan.domain.modules.themes.access import AccessDay
from navplan.domain.modules.themes.programmes import CorrectionalUnit, IntroClause, Volunteer
from navplan.domain.modules.themes.services import DecisionSheet
from navplan.domain.places import RESOURCES
from navplan.domain.words import as_written
from navplan.domain.workspace import Workspace
from tests.memory import memory_workspace

NOTHING = dict.fromkeys((*INFLOW, *OUTFLOW), 0)
IDLE = {key: 0 for key in NOTHING if key != "started"}
ASKED = Asked(2024, as_written, date(2024, 11, 4))


@pytest.fixture(scope="module")
def example() -> Workspace:
    workspace = memory_workspace()
    build_example(workspace, Shelf(RESOURCES / "letters"), read_content(RESOURCES / "example"))
    return workspace


def outline(key: str, workspace: Workspace, asked: Asked = ASKED) -> Outline:
    made = document_of(key).build(workspace, asked)
    assert isinstance(made, Outline)
    return made


def lines(cell: Cell) -> Iterator[str]:
    yield cell.text
    for below in cell.below:
        yield from lines(below)


def words(made: Outline) -> str:
    told: list[str] = []
    for block in made.blocks:
        if isinstance(block, Heading | Paragraph | Notice):
            told.append(block.text)
        elif isinstance(block, Bullets):
            told += block.items
        elif isinstance(block, Pairs):
            told += [f"{label}: {value}" for label, value in block.rows]
        elif isinstance(block, Table):
            told += [block.caption, *(line for row in block.rows for cell in row for line in lines(cell))]
    return "\n".join(told)


def test_the_report_follows_the_five_duties_and_is_signed(example: Workspace) -> None:
    made = outline("control", example)
    chapters = [block.text[:2] for block in made.blocks if isinstance(block, Heading) and block.level == 1]
    assert chapters == ["a)", "b)", "c)", "d)", "e)"]
    assert isinstance(made.blocks[-1], SignOff)
    told = words(made)
    assert "86 % av rutinene finnes skriftlig" in told
    assert "80 % av avvikene" in told
    for deviation in example.all(ControlDeviation):
        assert deviation.code in told
    assert "6 av 10" in told
    assert "31–83 %" in told


def test_the_report_shows_the_controls_of_its_year_only(example: Workspace) -> None:
    told = [block for block in outline("control", example).blocks if isinstance(block, Table)]
    (checks,) = [table for table in told if "2024" in table.caption]
    assert len(checks.rows) == len(example.all(ControlCheck))
    later = Asked(2025, as_written, date(2025, 6, 1))
    assert not [t for t in outline("control", example, later).blocks if isinstance(t, Table) and "2025" in t.caption]


def test_the_register_has_every_routine_once_under_its_theme(example: Workspace) -> None:
    tables = [block for block in outline("routines", example).blocks if isinstance(block, Table)]
    told = [row[0].text for table in tables for row in table.rows]
    assert sorted(told) == sorted(f"{r.code} {r.title}" for r in relevant(example.all(ControlRoutine)))


def test_a_theme_sheet_says_what_is_expected_what_there_is_and_what_is_done(example: Workspace) -> None:
    made = outline("themes", example)
    heads = [block.text for block in made.blocks if isinstance(block, Heading) and block.level == 2]
    assert heads.count("Det brevet venter") == heads.count("Det vi har") == heads.count("Det vi gjør") >= 12
    told = words(made)
    assert "Årsverk til rådgivning: 3,5" in told
    assert "T18 Ansette en økonomisk rådgiver til" in told


def test_a_theme_sheet_shows_what_is_kept_as_a_list_under_its_form(example: Workspace) -> None:
    tables = {block.caption: block for block in outline("themes", example).blocks if isinstance(block, Table)}
    for record in (AccessDay, Volunteer, CorrectionalUnit, IntroClause):
        assert len(tables[example.kind(record.KEY).many].rows) == len(example.all(record)) > 0
    days = tables[example.kind(AccessDay.KEY).many]
    first = example.all(AccessDay)[0]
    assert [cell.text for cell in days.rows[0]][1:3] == [first.opens, first.closes]


def test_the_introduction_agreement_has_its_points_in_order_and_marks_gaps_only_in_the_draft(
    example: Workspace,
) -> None:
    draft = outline("introduction", example)
    heads = [block.text for block in draft.blocks if isinstance(block, Heading)]
    assert heads == [f"{c.place}. {c.title}" for c in example.all(IntroClause)]
    assert sum(isinstance(block, Notice) for block in draft.blocks) == 3
    final = outline("introduction", example, ASKED._replace(final=True))
    assert not [block for block in final.blocks if isinstance(block, Notice)]
    assert isinstance(final.blocks[-1], SignOff)


@pytest.mark.parametrize("key", ["control", "routines", "themes", "introduction"])
def test_a_document_of_an_empty_plan_says_what_is_missing(key: str) -> None:
    made = outline(key, memory_workspace())
    assert [block for block in made.blocks if isinstance(block, Paragraph)]
    assert "None" not in words(made)


# -- the leaders' review


def told_of(workspace: Workspace, point: str) -> str:
    return " ".join(said.words() for said in figures(workspace, date(2024, 11, 4))[point])


def test_the_review_is_filled_with_the_kvp_figures_and_the_map_of_gaps(example: Workspace) -> None:
    kvp = told_of(example, "kvp")
    assert "deltakere (" in kvp
    assert "gikk til arbeid siste tolv måneder" in kvp
    assert "gap over ett nivå" in told_of(example, "kompetanse")
    assert all(len(told_of(example, option.key)) <= 300 for option in REVIEW_POINTS)


def test_what_the_review_says_of_a_few_is_not_their_number() -> None:
    workspace = memory_workspace()
    workspace.add(KvpMonth(year=2024, month="10", opening=3, long_term=20, long_term_assessed=18, **NOTHING))
    assert told_of(workspace, "kvp") == "<5 deltakere (Oktober 2024)."
    workspace.add(KvpMonth(year=2024, month="11", started=27, long_term=20, long_term_assessed=15, **IDLE))
    assert "75 % av langtidsmottakerne er vurdert for KVP." in told_of(workspace, "kvp")
    workspace.add(DecisionSheet(complaints=12, complaints_won=2))
    assert told_of(workspace, "klager") == "12 klager i år, <5 med medhold."
