"""The page for the owners and the poster: what they need in three minutes, and all of the goals."""

from collections import Counter
from datetime import date
from decimal import Decimal
from itertools import pairwise

import pytest

from navplan.domain.coverage import letter_tally
from navplan.domain.documents.asked import Asked
from navplan.domain.documents.goal_poster import goal_poster
from navplan.domain.documents.outline import (
    Figure,
)
from navplan.domain.documents.status_page import status_page
from navplan.domain.documents.tertial_report import tertial_report
from navplan.domain.documents.year_plan_followup import follow_ups
from navplan.domain.drawing import Box, Label
from navplan.domain.example import build_example, read_content
from navplan.domain.letters.catalogue import Shelf
from navplan.domain.meetings.waiting import waiting_decisions
from navplan.domain.modules.indicator import Indicator, IndicatorTarget, IndicatorValue
from navplan.domain.modules.letter import Letter, LetterSection, Treatment
from navplan.domain.modules.meeting import Meeting
from navplan.domain.modules.partnership import Agreement
from navplan.domain.modules.partnership.parts_work import SharedIndicator
from navplan.domain.modules.partnership.versions import newest
from navplan.domain.modules.plan import Goal, GoalStatus, Measure
from navplan.domain.places import RESOURCES
from navplan.domain.words import as_written
from navplan.domain.workspace import Workspace
from navplan.domain.year import letters_of
from tests.domain.outlines import facts, table, tables
from tests.memory import memory_workspace

TODAY = date(2024, 9, 15)
ASKED = Asked(2024, as_written, TODAY)


@pytest.fixture(scope="module")
def example() -> Workspace:
    workspace = memory_workspace()
    build_example(workspace, Shelf(RESOURCES / "letters"), read_content(RESOURCES / "example"))
    return workspace


def test_the_status_page_says_the_numbers_of_the_letters_page_and_the_lists(example: Workspace) -> None:
    told_by = facts(status_page(example, ASKED))
    (letter,) = letters_of(2024, example)
    count, items = letter_tally(letter, example), follow_ups(example, as_written)
    waiting = Counter(item.line for item in waiting_decisions(example))
    said = f"Av {count.total} krav i brevene for 2024 er {count.assessed} vurdert og {count.covered} dekket."
    assert said in told_by["Går bra"]
    assert f"{count.covered} av {count.total} krav dekket" in told_by["Brevene for 2024"]
    assert f"{len(items)} ting er åpne" in told_by["Bekymrer"]
    said = f"Vedtak som venter: {waiting['stat']} i staten og {waiting['kommune']} i kommunen."
    assert said in told_by["Trengs fra eierne"]


def test_the_status_page_has_the_figures_that_the_agreement_names_the_worst_first(example: Workspace) -> None:
    outline = status_page(example, ASKED)
    agreement = newest(example)
    assert agreement
    lines_of_it = example.linked(SharedIndicator, "agreement", agreement.id)
    named = [example.get(Indicator, line.indicator) for line in lines_of_it if line.indicator]
    found = table(outline, "Felles nøkkeltall")
    assert 3 <= len(found.rows) <= 5
    assert [one for one in named if one and not one.retired] != []
    shown = [row[0].text.removesuffix(" …") for row in found.rows]
    assert all(any(one.name.startswith(name) for name in shown) for one in named if one and not one.retired)
    order = [row[5].text for row in found.rows]
    ranks = [["Ikke i rute", "Usikker", "Mangler tall", "For få til å vurdere", "Skjermet", "Uten mål", "I rute"]]
    assert order == sorted(order, key=ranks[0].index)
    good = order.count("I rute")
    assert f"{good} av {len(order)} nøkkeltall er i rute." in facts(outline)["Går bra"]


def test_the_status_page_says_what_a_figure_should_be_is_and_which_way_it_goes(workspace: Workspace) -> None:
    one = workspace.add(Indicator(name="Ventetid", unit="dager", direction="lavere", start_value=Decimal(30)))
    workspace.add(IndicatorTarget(indicator=one.id, year=2024, value=Decimal(14)))
    for part, value in (("t1", 20), ("t2", 12)):
        told_of = {"comment": "Flere ansatte."} if part == "t2" else {}
        workspace.add(IndicatorValue(indicator=one.id, year=2024, part=part, value=Decimal(value), **told_of))
    (row,) = table(status_page(workspace, ASKED), "Felles nøkkeltall (1)").rows
    assert [cell.text for cell in row] == [
        *("Ventetid", "30 dager", "14 dager", "12 dager", "↓ Bedre", "I rute", "2. tertial 2024: Flere ansatte.")
    ]
    workspace.set(one, retired=True)
    assert not [t for t in tables(status_page(workspace, ASKED)) if t.caption.startswith("Felles")]


def test_the_status_page_names_the_goals_that_are_behind_and_the_longest_late_work(workspace: Workspace) -> None:
    for number, status in enumerate(("gronn", "gul", "rod", "gronn", "gronn"), start=1):
        goal = workspace.add(Goal(code=f"M{number}", title="Mål", from_year=2024, to_year=2024))
        workspace.add(GoalStatus(goal=goal.id, year=2024, tertial="t1", status=status))
    for number in range(1, 8):
        workspace.add(Measure(code=f"T{number}", title="Tiltak", year=2024, deadline=date(2024, number, 1)))
    outline = status_page(workspace, ASKED)
    assert [row[0].text for row in table(outline, "Målene som trenger mest (4 av 5)").rows][:2] == ["M3 Mål", "M2 Mål"]
    assert "2 mål er usikre eller ikke i rute: M3, M2." in facts(outline)["Bekymrer"]
    assert facts(outline)["Går bra"].startswith("3 av 5 mål er i rute.")
    late = table(outline, "Over fristen (5 av 7)")
    assert [row[0].text for row in late.rows] == [f"T{n} Tiltak" for n in range(1, 6)]
    assert late.rows[0][-1].text == str((TODAY - date(2024, 1, 1)).days)


def test_a_plan_without_a_letter_is_no_good_news(workspace: Workspace) -> None:
    told_by = facts(status_page(workspace, ASKED))
    assert told_by["Går bra"] == "–"
    assert "Planen har ikke noe brev for 2024 ennå." in told_by["Bekymrer"]


def test_the_status_page_names_the_next_meeting(workspace: Workspace) -> None:
    letter = workspace.add(Letter(title="Brev", year=2024))
    section = workspace.add(LetterSection(letter=letter.id, title="Bolig"))
    for day in (date(2024, 9, 14), date(2024, 12, 1), date(2024, 10, 1)):
        workspace.add(Treatment(section=section.id, met_on=day))
    assert status_page(workspace, ASKED).subtitle == "Til partnerskapsmøtet 01.10.2024"
    workspace.add(Meeting(name="3/2024", year=2024, held_on=date(2024, 10, 23), starts="09.00", place="Rådhuset"))
    outline = status_page(workspace, ASKED)
    assert outline.subtitle == "Til partnerskapsmøte 3/2024, 23.10.2024"
    assert facts(outline)["Neste møte"] == "3/2024 · 23.10.2024 · kl. 09.00 · Rådhuset · 0 saker"


def test_the_status_page_says_how_the_agreement_stands(workspace: Workspace) -> None:
    workspace.add(
        Agreement(title="Avtale", version="2.0", valid_to=date(2027, 12, 31), next_evaluation=date(2024, 3, 1))
    )
    told_of = facts(status_page(workspace, ASKED))["Avtalen"]
    assert told_of.startswith(
        "Versjon 2.0 · gjelder til 31.12.2027 · evalueringen skulle vært gjort 01.03.2024 · mangler: "
    )
    assert " røde, " in told_of


def test_a_case_that_waits_for_both_lines_is_one_row_and_two_decisions(workspace: Workspace) -> None:
    letter = workspace.add(Letter(title="Brev", year=2024))
    section = workspace.add(LetterSection(letter=letter.id, title="Bolig"))
    workspace.add(Treatment(section=section.id, case="3/24", met_on=date(2024, 9, 5), decision_line="begge"))
    (row,) = table(tertial_report(workspace, ASKED), "Saker som venter på vedtak (1)").rows
    assert [cell.text for cell in row] == ["Sak 3/24: Bolig", "Stat og kommune", "05.09.2024 (10 dager)"]
    assert facts(status_page(workspace, ASKED))["Trengs fra eierne"] == (
        "Vedtak som venter: 1 i staten og 1 i kommunen. "
        "Lengst har disse ventet: Sak 3/24: Bolig (Stat og kommune, 10 dager)."
    )


@pytest.mark.parametrize("count", [1, 2, 5, 11, 24])
def test_the_poster_has_room_for_every_goal(workspace: Workspace, count: int) -> None:
    for number in range(count):
        goal = workspace.add(
            Goal(code=f"M{number}", title="Kvalifiseringsprogrammet er godt " * 4, from_year=2024, to_year=2024)
        )
        workspace.add(Indicator(name="Ventetid " * 9, goals=(goal.id,)))
    (figure,) = goal_poster(workspace, ASKED).blocks
    assert isinstance(figure, Figure)
    boxes = [shape for shape in figure.drawing.shapes if isinstance(shape, Box) and shape.radius]
    labels = [shape for shape in figure.drawing.shapes if isinstance(shape, Label)]
    assert len(boxes) == len(figure.table.rows) == count
    for box in boxes:
        assert box.x + box.width <= figure.drawing.width + 0.01
        assert box.y + box.height <= figure.drawing.height + 0.01
    for label in labels:
        assert any(
            box.x <= label.x and box.y <= label.y - label.size / 2 and label.y + label.size / 2 <= box.y + box.height
            for box in boxes
        ), label
    for box in boxes:
        rows = sorted(
            label.y
            for label in labels
            if box.x <= label.x < box.x + box.width and box.y <= label.y < box.y + box.height
        )
        assert all(low - high >= 8 for high, low in pairwise(rows))
