"""The map of role and competence: which demand and which count hold, who is hidden, what comes first."""

from datetime import date
from fractions import Fraction

import pytest

from navplan.domain.competence.heat_map import cells_drawing, legend, look_of, names_drawing, paper_drawing
from navplan.domain.competence.masking import pooled
from navplan.domain.competence.matrix import competence_map
from navplan.domain.competence.ranking import hours_by_learning, measures_of, ranked, renewals
from navplan.domain.drawing import Label
from navplan.domain.modules.competence import (
    Competence,
    CompetenceMeasure,
    CompetenceNeed,
    Course,
    Participation,
    RoleDemand,
)
from navplan.domain.modules.office import Role
from tests.domain.competence.office import counted, small_office


@pytest.fixture
def office(workspace):
    return small_office(workspace)


def cell(office, role, competence, year=2024):
    return competence_map(office, year).cells[role, competence]


def labels(drawing):
    return [shape.text for shape in drawing.shapes if isinstance(shape, Label)]


def test_rows_are_the_roles_with_demands_and_columns_stand_by_area(office) -> None:
    office.add(Role(title="Verneombud"))
    found = competence_map(office, 2024)
    assert [role.id for role in found.roles] == ["leader", "adviser", "worker"]
    assert [(area.code, [c.code for c in group]) for area, group in found.columns] == [
        ("KVP", ["KVP-1"]),
        ("TOL", ["TOL-1"]),
    ]


def test_a_cell_has_the_figures_of_acceptance_8(office) -> None:
    found = cell(office, "adviser", "kvp1")
    assert (found.gap, found.coverage, found.heads, found.priority) == (Fraction(2, 3), Fraction(1, 2), 6, 18)


def test_both_owner_lines_count_in_the_cell(office) -> None:
    office.add(counted("adviser", "kvp1", (4, 0, 0, 0, 0), line="stat"))
    assert cell(office, "adviser", "kvp1").levels == (4, 1, 2, 2, 1)


def test_the_newest_half_year_holds_and_the_future_does_not(office) -> None:
    office.add(counted("adviser", "kvp1", (0, 0, 0, 6, 0), half="host"))
    office.add(counted("adviser", "kvp1", (6, 0, 0, 0, 0), year=2025))
    assert cell(office, "adviser", "kvp1").gap == 0
    assert cell(office, "adviser", "kvp1", 2025).gap == 3
    assert competence_map(office, 2023).roles == ()


def test_the_newest_demand_that_holds_in_the_year_is_used(office) -> None:
    for year, level in ((2026, 4), (2025, 2)):
        office.add(RoleDemand(role="adviser", competence="kvp1", level=level, weight=1, valid_from=date(year, 6, 1)))
    assert [cell(office, "adviser", "kvp1", year).wanted for year in (2024, 2025, 2026)] == [3, 2, 4]


def test_a_role_that_needs_nothing_has_no_gap(office) -> None:
    found = cell(office, "leader", "tol1")
    assert (found.gap, found.coverage, found.priority) == (None, None, 0)


def test_fewer_than_the_least_number_makes_a_column_vulnerable(office) -> None:
    found = competence_map(office, 2024)
    assert [found.is_vulnerable(c) for c in found.competences] == [False, True]
    office.add(counted("leader", "tol1", (0, 0, 0, 0, 1)))
    again = competence_map(office, 2024)
    assert not any(again.is_vulnerable(c) for c in again.competences)


def test_nobody_counted_is_unknown_not_vulnerable(office) -> None:
    office.add(RoleDemand(role="worker", competence="tol1", level=3, weight=1, valid_from=date(2022, 1, 1)))
    found = competence_map(office, 2023)
    assert found.cell(found.roles[0], found.competences[1]).wanted == 3
    assert not any(found.is_vulnerable(c) for c in found.competences)


# -- the drawing


def test_every_cell_can_be_pointed_at_and_says_all_it_shows(office) -> None:
    found = competence_map(office, 2024)
    drawing = cells_drawing(found, str)
    words = {mark.key: mark.words for mark in drawing.marks}
    assert len(words) == 6
    assert words["adviser|kvp1"] == (
        "KVP-veileder, KVP-1 Vilkår og vedtak. Krav 3. Gap 0,67. 50 % er på kravet. 6 er talt."
    )
    assert words["leader|tol1"].endswith("Rollen har ikke noe krav her.")
    assert "0,7" in labels(drawing)
    assert all(mark.place[2:] == (26, 26) for mark in drawing.marks)


def test_critical_columns_have_a_k_and_vulnerable_ones_a_sign(office) -> None:
    drawing = cells_drawing(competence_map(office, 2024), str)
    assert labels(drawing).count("K") == 1
    assert labels(drawing).count("!") == 1


def test_looks_differ_in_pattern_too(office) -> None:
    looks = [look_of(Fraction(n, 4)) for n in (0, 1, 3, 9)]
    assert len({look.pattern for look in looks}) == 4
    assert look_of(Fraction(1, 2)).pattern == "dots"
    assert look_of(Fraction(1)).pattern == "lines"


def test_small_groups_are_hidden_from_others_and_not_from_the_office(office) -> None:
    found = competence_map(office, 2024)
    key = "leader|kvp1"
    own = {mark.key: mark.words for mark in cells_drawing(found, str).marks}[key]
    others = {mark.key: mark.words for mark in cells_drawing(found, str, hide_small=True).marks}[key]
    assert "Gap 1,50" in own
    assert "Gap" not in others
    assert "Færre enn 5" in others
    assert "<5" in labels(cells_drawing(found, str, hide_small=True))
    assert "1,5" not in labels(cells_drawing(found, str, hide_small=True))


def test_the_paper_hides_small_groups_and_has_the_legend(office) -> None:
    found = competence_map(office, 2024)
    drawing = paper_drawing(found, found.columns, str)
    assert "1,5" not in labels(drawing)
    assert {"<5", "KVP-veileder", "Ikke talt"} <= set(labels(drawing))
    assert set(labels(legend(str))) < set(labels(legend(str, hide_small=True)))


def test_names_stand_level_with_their_cells(office) -> None:
    found = competence_map(office, 2024)
    rows = {shape.text: shape.y for shape in names_drawing(found, str).shapes if isinstance(shape, Label)}
    marks = {mark.key: mark.place for mark in cells_drawing(found, str).marks}
    assert rows["KVP-veileder"] == marks["adviser|kvp1"][1] - 1 + 14


# -- what is small


def test_hidden_groups_are_pooled_with_each_other_only(office) -> None:
    found = competence_map(office, 2024)
    competence = office.get(Competence, "kvp1")
    assert pooled(found, competence).heads == 0, "one hidden group alone is no pool"
    office.add(Role(id="reception", title="Mottak"))
    office.add(RoleDemand(role="reception", competence="kvp1", level=1, weight=1, valid_from=date(2024, 1, 1)))
    office.add(counted("reception", "kvp1", (1, 1, 0, 0, 0)))
    few = pooled(competence_map(office, 2024), competence)
    assert (few.heads, few.gap) == (4, None), "four are still too few"
    office.add(counted("reception", "kvp1", (0, 2, 0, 0, 0), line="stat"))
    enough = pooled(competence_map(office, 2024), competence)
    assert (enough.heads, enough.gap, enough.coverage) == (6, Fraction(4, 6), Fraction(3, 6))


# -- ranking


def test_needs_are_ranked_by_own_priority_then_by_the_computed_one(office) -> None:
    for title, competence, own, status in (
        ("Tolk", "tol1", None, "apent"),
        ("KVP", "kvp1", None, "apent"),
        ("Nytt lovverk", None, 2, "apent"),
        ("Ferdig", "kvp1", 1, "lukket"),
    ):
        office.add(CompetenceNeed(year=2024, title=title, competence=competence, own_priority=own, status=status))
    office.add(CompetenceNeed(year=2025, title="Til neste år", competence="kvp1"))
    rows = ranked(office, competence_map(office, 2024))
    assert [row.need.title for row in rows] == ["Nytt lovverk", "Tolk", "KVP", "Ferdig"]
    assert [row.priority for row in rows[1:3]] == [38, 18 + 12 + Fraction(9, 2)]


def test_hours_per_form_of_learning_are_hours_times_persons(office) -> None:
    one = office.add(CompetenceMeasure(year=2024, learning="arbeid", hours=2, places=5))
    office.add(Participation(measure=one.id, planned=10))
    office.add(CompetenceMeasure(year=2024, learning="formell", hours=3, places=4))
    office.add(CompetenceMeasure(year=2024, learning="sammen", hours=99, places=9, status="avlyst"))
    assert hours_by_learning(office, measures_of(office, 2024)) == {"arbeid": 20, "formell": 12}


def test_renewals_within_ninety_days_are_told_from_the_last_completed(office) -> None:
    office.set(office.get(Competence, "tol1"), renew_months=12)
    course = office.add(Course(name="Øvelse", competences=("tol1", "kvp1")))
    for held_on, completed in ((date(2025, 1, 10), 4), (date(2026, 2, 1), 3), (date(2026, 5, 1), 0)):
        office.add(Participation(course=course.id, role="worker", held_on=held_on, planned=5, completed=completed))
    (found,) = renewals(office, date(2026, 11, 21))
    assert (found.competence.id, found.role, found.runs_out) == ("tol1", "worker", date(2027, 2, 1))
    assert renewals(office, date(2026, 11, 2)) == ()
