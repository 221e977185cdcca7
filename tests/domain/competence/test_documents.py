"""What the competence plan and the county's list say, and what they never say."""

from datetime import date
from decimal import Decimal
from typing import Any

import pytest

from navplan.domain.competence.heat_map import paper_drawing
from navplan.domain.competence.matrix import competence_map
from navplan.domain.competence.pictures import (
    courses_drawing,
    effect_words,
    effects_drawing,
    learning_drawing,
    months_drawing,
    needs_drawing,
    newcomers_drawing,
)
from navplan.domain.competence.ranking import hours_by_learning, measures_of, ranked
from navplan.domain.documents.asked import Asked
from navplan.domain.documents.competence_county import below, competence_county
from navplan.domain.documents.competence_plan import COLUMNS_A_PAGE, competence_plan, parts
from navplan.domain.documents.outline import Cell, Figure, Heading, Notice, Outline, Paragraph, Table
from navplan.domain.drawing import Drawing, Label
from navplan.domain.example import build_example, read_content
from navplan.domain.letters.catalogue import Shelf
from navplan.domain.modules.competence import (
    Competence,
    CompetenceArea,
    CompetenceMeasure,
    CompetenceNeed,
    CompetencePlan,
    Course,
    CourseDate,
    Effect,
    GroupCount,
    Newcomer,
    OnboardingTally,
    Participation,
)
from navplan.domain.places import RESOURCES
from navplan.domain.words import as_written
from tests.domain.competence.office import small_office
from tests.memory import memory_workspace

NOW = date(2026, 11, 21)
ASKED = Asked(2024, as_written, NOW, final=True)


@pytest.fixture
def office(workspace):
    return small_office(workspace)


@pytest.fixture(scope="module")
def example():
    workspace = memory_workspace()
    build_example(workspace, Shelf(RESOURCES / "letters"), read_content(RESOURCES / "example"))
    return workspace


def said(outline: Outline) -> str:
    """All that a document says, pictures too."""
    return "\n".join(_words(outline.blocks))


def _words(part: Any) -> list[str]:
    if isinstance(part, str):
        return [part]
    if isinstance(part, Drawing):
        return [part.words, *(shape.text for shape in part.shapes if isinstance(shape, Label))]
    if isinstance(part, tuple):
        return [word for piece in part for word in _words(piece)]
    fields = getattr(part, "__dataclass_fields__", {})
    return [word for name in fields for word in _words(getattr(part, name))]


def table(outline: Outline, caption: str) -> Table:
    found = [b for b in outline.blocks if isinstance(b, Table)]
    found += [b.table for b in outline.blocks if isinstance(b, Figure)]
    return next(t for t in found if t.caption == caption)


def texts(row: tuple[Cell, ...]) -> list[str]:
    return [cell.text for cell in row]


# -- the plan


def test_the_plan_is_a_draft_until_it_is_discussed_and_anchored(office) -> None:
    assert competence_plan(office, ASKED).draft
    plan = office.add(CompetencePlan(year=2024, aim="Trygge vedtak", discussed_on=NOW))
    held_back = competence_plan(office, ASKED)
    assert held_back.draft
    assert any(isinstance(b, Notice) and "drøftet med de tillitsvalgte" in b.text for b in held_back.blocks)
    office.set(plan, anchored_on=NOW)
    done = competence_plan(office, ASKED)
    assert not done.draft
    assert not any(isinstance(block, Notice) for block in done.blocks)
    assert competence_plan(office, ASKED._replace(final=False)).draft


def test_small_groups_are_hidden_in_picture_and_table(office) -> None:
    outline = competence_plan(office, ASKED)
    (row, *_rest) = table(outline, "Kartet som tabell").rows
    assert row[1].text == "Nav-leder <5 · KVP-veileder 0,7 (50 %) · Veileder 0,6 (57 %)"
    assert "1,5" not in said(outline)


def test_the_map_on_paper_is_parted_so_that_it_can_be_read(office) -> None:
    area = CompetenceArea(id="a", code="A")
    many = tuple(Competence(id=str(n), area="a", code=f"A-{n}") for n in range(COLUMNS_A_PAGE + 3))
    few = tuple(Competence(id=f"b{n}", area="b", code=f"B-{n}") for n in range(2))
    found = parts(((area, few), (area, many), (area, few)))
    assert [[len(group) for _area, group in part] for part in found] == [[2], [COLUMNS_A_PAGE], [3, 2]]


def test_costs_stand_per_line_beside_the_budget(office) -> None:
    office.add(CompetencePlan(year=2024, budget_state=5000))
    office.add(CompetenceMeasure(year=2024, title="Kurs", cost_state=1200, cost_municipality=300))
    rows = table(competence_plan(office, ASKED), "Kostnad per linje").rows
    assert [[t.replace("\u00a0", " ") for t in texts(row)] for row in rows] == [
        ["Stat", "1 200 kr", "5 000 kr"],
        ["Kommune", "300 kr", "–"],
    ]


@pytest.mark.parametrize(
    ("planned", "completed", "told"),
    [
        (20, 20, ["20", "20", "100 %", "50,0"]),
        (20, 10, ["20", "10", "50 %", "25,0"]),
        (20, 17, ["20", "skjult", "–", "–"]),
        (6, 3, ["6", "<5", "–", "–"]),
        (4, 4, ["<5", "<5", "–", "–"]),
        (9, 0, ["9", "0", "0 %", "0,0"]),
    ],
)
def test_small_numbers_of_participants_and_of_those_missing_are_hidden(office, planned, completed, told) -> None:
    """Nor may the hours spent tell a number that is hidden."""
    measure = office.add(CompetenceMeasure(year=2024, title="Kurs", hours=Decimal("2.5")))
    office.add(Participation(measure=measure.id, planned=planned, completed=completed))
    (row,) = table(competence_plan(office, ASKED), "Planlagt og fullført").rows
    assert texts(row)[1:] == told


def test_those_who_are_new_are_counted_and_never_named_by_code(office) -> None:
    office.add(Newcomer(code_year=2026, code_number=1, started_on=date(2026, 1, 5), ended_on=date(2026, 6, 1)))
    few = said(competence_plan(office, ASKED))
    assert "Færre enn fem løp" in few
    assert "NY-2026" not in few
    office.add(OnboardingTally(year=2025, ended=12, in_time=6))
    assert "7 av 13 avsluttede løp" in said(competence_plan(office, ASKED))


def test_an_empty_plan_says_what_is_missing(workspace) -> None:
    outline = competence_plan(workspace, ASKED)
    headings = [block.text for block in outline.blocks if isinstance(block, Heading)]
    assert headings == ["Det vi trenger å lære", "Slik lærer vi det"]
    assert any(isinstance(block, Notice) for block in outline.blocks)


def test_the_example_offices_plan_has_every_chapter_and_hides_its_three_small_roles(example) -> None:
    outline = competence_plan(example, ASKED)
    headings = [block.text for block in outline.blocks if isinstance(block, Heading)]
    assert headings == [
        "Det vi trenger å lære",
        "Slik lærer vi det",
        "Kurs og fornyelser",
        "Deltakelse",
        "De første seks månedene",
        "Virker det?",
        "Kart over gap",
        "Krav og snitt per rolle",
    ]
    assert "Små grupper samlet" in said(outline)
    assert not outline.draft
    assert "NY-2026" not in said(outline)


# -- the county's list


def test_only_marked_needs_are_reported_in_the_offices_order(office) -> None:
    for title, competence, marked in (("KVP", "kvp1", True), ("Internt", "kvp1", False), ("Tolk", "tol1", True)):
        office.add(CompetenceNeed(year=2024, title=title, competence=competence, to_county=marked))
    need = office.all(CompetenceNeed)[0]
    office.add(CompetenceMeasure(year=2024, title="Verksted", needs=(need.id,)))
    office.add(CompetenceMeasure(year=2024, title="Avlyst kurs", needs=(need.id,), status="avlyst"))
    rows = table(competence_county(office, ASKED), "Behov som meldes").rows
    assert [row[1].text for row in rows] == ["Tolk", "KVP"]
    assert [row[3].text for row in rows] == ["7", "8"]
    assert [row[5].text for row in rows] == ["Ingen tiltak ennå", "Verksted"]


def test_few_below_the_demand_are_not_counted_out_loud(office) -> None:
    for count in office.linked(GroupCount, "competence", "kvp1"):
        if count.role != "leader":
            office.remove(count)
    office.add(CompetenceNeed(year=2024, title="KVP", competence="kvp1", to_county=True))
    assert below(competence_map(office, 2024), office.get(Competence, "kvp1")) == 2
    (row,) = table(competence_county(office, ASKED), "Behov som meldes").rows
    assert row[3].text == "<5"


def test_a_list_without_needs_says_so(office) -> None:
    outline = competence_county(office, ASKED)
    assert [type(block) for block in outline.blocks] == [Paragraph]


# -- the smaller pictures


def test_every_line_of_the_pictures_can_be_opened(example) -> None:
    found = competence_map(example, 2024)
    measures = measures_of(example, 2024)
    assert [m.key for m in needs_drawing(ranked(example, found), as_written).marks] == [
        row.need.id for row in ranked(example, found)
    ]
    assert {m.key for m in months_drawing(measures, 2024, as_written).marks} == {m.id for m in measures}
    newcomers = example.all(Newcomer)
    told = [mark.words for mark in newcomers_drawing(newcomers, example, NOW, as_written).marks]
    assert told[1].startswith("NY-2026-02. Veileder arbeid og oppfølging. 21 av 25 · 19 dager over")
    assert len(effects_drawing(example.all(Effect), example, as_written).marks) == 3


def test_the_learning_bar_tells_its_shares_and_that_they_are_no_norm(example) -> None:
    hours = hours_by_learning(example, measures_of(example, 2024))
    words = learning_drawing(hours, as_written).words
    assert "Arbeid og praksis 48 %" in words
    assert "ingen norm" in words
    assert "–" in learning_drawing({}, as_written).words


def test_courses_to_come_stand_in_the_order_of_their_days(office) -> None:
    course = office.add(Course(name="Tolk"))
    for day in (date(2026, 12, 9), date(2026, 11, 21), date(2026, 11, 20)):
        office.add(CourseDate(course=course.id, held_on=day, sign_up_by=day))
    drawing = courses_drawing(office, NOW, as_written)
    assert [mark.words for mark in drawing.marks] == [
        "Tolk. 21.11.2026. påmelding innen 21.11.2026",
        "Tolk. 09.12.2026. påmelding innen 09.12.2026",
    ]


@pytest.mark.parametrize(
    ("before", "after", "told"),
    [
        ("62", "84", "62,0 → 84,0 % (↑ 22,0)"),
        ("12", "11", "12,0 → 11,0 % (↓ 1,0)"),
        ("5", "5", "5,0 → 5,0 % (→ 0,0)"),
        (None, "5", "– → 5,0 %"),
    ],
)
def test_an_effect_is_told_with_its_way(before, after, told) -> None:
    numbers = {key: Decimal(v) for key, v in (("before", before), ("after", after)) if v is not None}
    assert effect_words(Effect(unit="%", **numbers), as_written) == told


def test_the_whole_map_of_the_example_fits_its_paper(example) -> None:
    found = competence_map(example, 2024)
    for columns in parts(found.columns):
        assert paper_drawing(found, columns, as_written).width <= 960


def test_the_plan_says_who_stands_behind_it_and_sums_the_money(example):
    outline = competence_plan(example, ASKED)
    told = said(outline)
    assert "Tillitsvalgt stat, Tillitsvalgt kommune" in told
    assert "Nav-leder, Kommunalsjef velferd" in told
    rows = [[text.replace("\xa0", " ") for text in texts(row)] for row in table(outline, "Penger").rows]
    assert rows == [
        ["Stat", "60 000 kr", "22 000 kr", "38 000 kr"],
        ["Kommune", "85 000 kr", "52 500 kr", "32 500 kr"],
        ["Sum", "145 000 kr", "74 500 kr", "70 500 kr"],
    ]


def test_a_plan_without_money_has_no_table_of_it(office):
    office.add(CompetencePlan(year=2024, aim="Mål"))
    assert "Penger" not in said(competence_plan(office, ASKED))
