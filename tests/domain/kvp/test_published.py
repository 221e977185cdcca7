"""What leaves the office: no table of a document gives a hidden number back, and the office itself sees everything."""

from datetime import date
from typing import Any

import pytest

from navplan.domain.documents.asked import Asked
from navplan.domain.documents.catalogue import DOCUMENTS
from navplan.domain.documents.kvp_published import Published, figure_words
from navplan.domain.documents.kvp_year import kvp_month_sheet
from navplan.domain.documents.outline import Figure as Picture
from navplan.domain.documents.outline import Outline, Table
from navplan.domain.example import build_example, read_content
from navplan.domain.letters.catalogue import Shelf
from navplan.domain.modules.kvp import KvpMonth, KvpReview
from navplan.domain.modules.kvp.figures import Figure, share
from navplan.domain.places import RESOURCES
from navplan.domain.words import as_written
from navplan.domain.workspace import Workspace
from tests.domain.kvp.months import accepted
from tests.memory import memory_workspace

KVP = [document for document in DOCUMENTS if document.key.startswith("kvp-")]


@pytest.fixture(scope="module")
def plan() -> Workspace:
    workspace = memory_workspace()
    build_example(workspace, Shelf(RESOURCES / "letters"), read_content(RESOURCES / "example"))
    return workspace


def built(plan: Workspace, key: str, year: int = 2024) -> Outline:
    document = next(document for document in KVP if document.key == key)
    return document.build(plan, Asked(year, as_written, date(2025, 1, 10)))


def tables(outline: Outline) -> list[Table]:
    return [b.table if isinstance(b, Picture) else b for b in outline.blocks if isinstance(b, Picture | Table)]


def test_10_2_an_age_of_four_is_under_five_in_what_leaves_the_office() -> None:
    workspace = memory_workspace()
    workspace.add(accepted(age_30_49=16, age_50=4).month.with_values(id=""))
    assert Published(workspace, 2026, as_written).said("stood", "age_50") == "<5"
    assert Published(workspace, 2026, as_written, None).said("stood", "age_50") == "4"


def test_the_one_age_beside_it_is_hidden_too() -> None:
    workspace = memory_workspace()
    workspace.add(accepted(age_30_49=16, age_50=4).month.with_values(id=""))
    published = Published(workspace, 2026, as_written)
    ages = [published.said("stood", key) for key in ("age_under_25", "age_25_29", "age_30_49", "age_50")]
    assert ages.count("skjult") == 1


def test_women_of_all_but_two_are_hidden_since_anyone_can_reckon_the_rest() -> None:
    workspace = memory_workspace()
    workspace.add(accepted(women=33).month.with_values(id=""))
    published = Published(workspace, 2026, as_written)
    assert published.said("stood", "women") == "skjult" or published.said("closing", 2026, 10) == "skjult"
    workspace.undo()
    workspace.add(accepted(women=20).month.with_values(id=""))
    assert Published(workspace, 2026, as_written).said("stood", "women") == "20"


def test_a_share_that_would_tell_a_hidden_number_is_hidden() -> None:
    workspace = memory_workspace()
    workspace.add(accepted().month.with_values(id=""))
    published = Published(workspace, 2026, as_written)
    assert published.figure("to_work")[1] == "skjult"
    assert Published(workspace, 2026, as_written, None).figure("to_work")[1] == "66,7\u00a0% (n = 3)"


@pytest.mark.parametrize("year", [2023, 2024])
def test_no_published_count_of_the_example_is_from_one_to_four(plan: Workspace, year: int) -> None:
    published = Published(plan, year, as_written)
    shown = {key: published.said(*key) for key in published.numbers() if key[0] not in ("part", "whole", "rest")}
    assert len(shown) > 60
    assert [key for key, said in shown.items() if said.isdigit() and 0 < int(said) < 5] == []


def test_no_table_of_the_report_or_the_month_sheet_shows_a_small_count(plan: Workspace) -> None:
    for key in ("kvp-year", "kvp-month"):
        for table in tables(built(plan, key)):
            if table.columns[-1].numeric:
                small = [c.text for row in table.rows for c in row[1:] if c.text.isdigit() and 0 < int(c.text) < 5]
                assert small == [], table.caption


@pytest.mark.parametrize("document", KVP, ids=lambda document: document.key)
@pytest.mark.parametrize("year", [2023, 2024, 2030])
def test_every_document_is_built_for_any_year(plan: Workspace, document: Any, year: int) -> None:
    outline = document.build(plan, Asked(year, as_written, date(2025, 1, 10)))
    assert outline.title
    assert outline.blocks


@pytest.mark.parametrize("document", KVP, ids=lambda document: document.key)
def test_every_document_is_built_of_an_empty_plan(document: Any) -> None:
    outline = document.build(memory_workspace(), Asked(2026, as_written, date(2026, 1, 10)))
    assert outline.office


def test_every_picture_has_words_and_a_table_with_the_same_numbers(plan: Workspace) -> None:
    pictures = [b for b in built(plan, "kvp-year").blocks if isinstance(b, Picture)]
    assert len(pictures) >= 7
    for picture in pictures:
        assert picture.drawing.words
        assert picture.table.rows
        assert picture.drawing.marks


def test_the_report_says_that_it_holds_no_persons_and_what_is_hidden(plan: Workspace) -> None:
    for key in ("kvp-year", "kvp-month"):
        notes = [getattr(block, "text", "") for block in built(plan, key).blocks]
        assert any("personopplysninger" in note and "under 5" in note for note in notes), key


def test_a_whole_locked_year_is_no_draft_and_a_half_one_is(plan: Workspace) -> None:
    assert not built(plan, "kvp-year").draft
    assert kvp_month_sheet(plan, 2024, as_written, date(2025, 1, 10)).draft
    assert not kvp_month_sheet(plan, 2023, as_written, date(2025, 1, 10)).draft


def test_the_handbook_has_every_step_and_the_check_list_every_question(plan: Workspace) -> None:
    handbook, lists = built(plan, "kvp-handbook"), built(plan, "kvp-check-list")
    headings = [block for block in handbook.blocks if getattr(block, "level", 0) == 2]
    assert len(headings) == 38
    assert sum(len(table.rows) for table in tables(lists)) == 44


def test_the_check_list_warns_against_names(plan: Workspace) -> None:
    assert any("fødselsnummer" in getattr(block, "text", "") for block in built(plan, "kvp-check-list").blocks)


@pytest.mark.parametrize(
    ("found", "words"),
    [
        (share(2, 3), "66,7\u00a0% (n = 3)"),
        (share(11, 22), "50,0\u00a0%"),
        (share(None, 22), "–"),
        (share(1, 0), "–"),
        (Figure(None), "–"),
    ],
)
def test_a_figure_is_said_with_its_n_below_ten(found: Figure, words: str) -> None:
    assert figure_words(found) == words


def test_a_review_of_another_year_is_not_counted() -> None:
    workspace = memory_workspace()
    workspace.add(KvpReview(done_on=date(2025, 12, 31), portfolio="langtid", whole=50))
    workspace.add(KvpReview(done_on=date(2026, 1, 1), portfolio="langtid", whole=40))
    workspace.add(KvpMonth(year=2026, month="01"))
    assert Published(workspace, 2026, as_written).said("funnel", "", "whole") == "40"


def test_without_a_target_coverage_is_judged_by_its_own_bounds() -> None:
    workspace = memory_workspace()
    workspace.add(accepted(long_term=50, long_term_assessed=34).month.with_values(id=""))
    headlines = next(t for t in tables(built(workspace, "kvp-year", 2026)) if t.caption == "Hovedtall mot mål")
    row = next(row for row in headlines.rows if row[0].text == "Langtidsmottakere vurdert")
    assert (row[-1].text, row[-1].tone) == ("Lav dekning", "danger")


def test_a_risk_is_told_with_the_control_it_asks_for(plan: Workspace) -> None:
    facts = [row for block in built(plan, "kvp-handbook").blocks for row in getattr(block, "rows", ())]
    assert ("Risiko", "15 av 25, foreslått kontroll månedlig") in facts
