"""The starter library comes in one step and only once; codes of those who are new go when their time is over."""

from datetime import date
from decimal import Decimal

import pytest

from navplan.domain.competence.keeping import delete_codes, must_be_deleted
from navplan.domain.competence.library import load_library, measure_from, read_library
from navplan.domain.competence.matrix import competence_map
from navplan.domain.kinds import Choice, Choices, Text
from navplan.domain.modules.competence import (
    Competence,
    CompetenceMeasure,
    CompetenceNeed,
    Course,
    Newcomer,
    NewcomerPoint,
    Onboarding,
    OnboardingPoint,
    OnboardingTally,
    RoleDemand,
)
from navplan.domain.modules.office import Role
from navplan.domain.places import RESOURCES
from navplan.domain.privacy import scan
from navplan.domain.records import field_of, fields_of
from navplan.domain.words import Said
from tests.memory import memory_workspace

LIBRARY = read_library(RESOURCES / "library" / "competence")


@pytest.fixture
def loaded():
    workspace = memory_workspace()
    load_library(workspace, LIBRARY, 2026)
    return workspace


def test_it_brings_competences_demands_courses_and_the_first_six_months(loaded) -> None:
    found = competence_map(loaded, 2026)
    assert (len(found.roles), len(found.competences)) == (8, 28)
    assert len(loaded.all(RoleDemand)) == 8 * 28
    assert len(loaded.all(Course)) == 7
    (programme,) = loaded.all(Onboarding)
    assert len(loaded.linked(OnboardingPoint, "onboarding", programme.id)) == 25
    assert programme.months == 6


def test_demands_are_those_of_the_specification(loaded) -> None:
    found = competence_map(loaded, 2026)
    cells = {(loaded.named("role", role), c.competence.code): c for (role, _id), c in found.cells.items()}
    assert cells["KVP-veileder", "KVP-1"].wanted == 4
    assert cells["Økonomisk rådgiver", "ØKO-2"].wanted == 4
    assert cells["Mottak og veiledningssenter", "SIK-1"].wanted == 3
    assert cells["Nav-leder", "LED-1"].wanted == 4
    assert cells["Veileder sosiale tjenester", "LED-1"].wanted == 0


def test_the_least_numbers_are_for_level_four(loaded) -> None:
    least = {c.code: (c.least, c.least_level) for c in loaded.all(Competence) if c.least}
    assert least["SIK-1"] == (2, 4)
    assert set(least) == {"KVP-1", "STL-1", "FVL-1", "ØKO-2", "BAR-1", "TOL-1", "SIK-1", "PER-1"}


def test_it_is_one_step_and_can_be_taken_back(loaded) -> None:
    loaded.undo()
    assert not any(loaded.all(kind.record) for kind in loaded.kinds)


def test_loading_twice_changes_nothing(loaded) -> None:
    before = {kind.key: loaded.all(kind.record) for kind in loaded.kinds}
    load_library(loaded, LIBRARY, 2027)
    assert {kind.key: loaded.all(kind.record) for kind in loaded.kinds} == before


def test_what_the_office_has_changed_stays(loaded) -> None:
    first = loaded.all(Competence)[0]
    loaded.set(first, level_3="Våre ord")
    loaded.remove(loaded.all(Competence)[1])
    load_library(loaded, LIBRARY, 2026)
    assert loaded.get(Competence, first.id).level_3 == "Våre ord"
    assert len(loaded.all(Competence)) == 28


def test_roles_of_the_office_are_used_under_their_own_names() -> None:
    workspace = memory_workspace()
    own = workspace.add(Role(title="Leder ved kontoret"))
    workspace.add(Role(title="kvp-veileder"))
    load_library(workspace, LIBRARY, 2026, {"leder": own.id})
    titles = [role.title for role in workspace.all(Role)]
    assert "Nav-leder" not in titles
    assert "KVP-veileder" not in titles
    assert len(titles) == 8


def test_every_choice_in_it_is_one_of_ours(loaded) -> None:
    for record in (Competence, Course, OnboardingPoint):
        for field in fields_of(record):
            if isinstance(field.kind, Choice | Choices):
                known = {option.key for option in field.kind.options} | {""}
                for row in loaded.all(record):
                    value = getattr(row, field.key)
                    assert set(value if isinstance(value, tuple) else (value,)) <= known


def test_what_nobody_has_verified_is_left_to_the_office(loaded) -> None:
    assert all(course.confirmed_on is None and course.hours is None for course in loaded.all(Course))
    assert LIBRARY.checked == date(2026, 11, 21)
    assert all(LIBRARY.sources)


def test_a_suggested_measure_is_for_its_need_and_of_our_choices(loaded) -> None:
    competence = next(c for c in loaded.all(Competence) if c.code == "TOL-1")
    (entry,) = LIBRARY.suggestions(competence)
    need = loaded.add(CompetenceNeed(year=2026, title="Tolk", competence=competence.id))
    measure = loaded.add(measure_from(entry, need))
    assert (measure.needs, measure.year, measure.hours) == ((need.id,), 2026, Decimal("2.00"))
    for entry in LIBRARY.measures["measure"]:
        for key in ("learning", "form", "organiser", "effect_level"):
            kind = field_of(CompetenceMeasure, key).kind
            assert entry[key] in {option.key for option in kind.options}
        assert set(entry["competences"]) <= {c.code for c in loaded.all(Competence)}
    assert LIBRARY.suggestions(None) == ()


# -- codes that must go


@pytest.fixture
def office(loaded):
    programme = loaded.all(Onboarding)[0]
    role = loaded.all(Role)[0].id
    ends = ((date(2025, 1, 6), date(2025, 6, 30)), (date(2025, 1, 6), date(2025, 9, 30)), (date(2025, 3, 3), None))
    for number, (started, ended) in enumerate(ends, 1):
        newcomer = loaded.add(
            Newcomer(
                onboarding=programme.id,
                code_year=2025,
                code_number=number,
                role=role,
                owner_line="stat",
                started_on=started,
                ended_on=ended,
                ended_why="fullfort" if ended else "",
            )
        )
        loaded.add(NewcomerPoint(newcomer=newcomer.id, point=loaded.all(OnboardingPoint)[0].id))
    return loaded


def delete(office, now):
    with office.draft(Said("Slett")) as draft:
        delete_codes(draft, office, must_be_deleted(office, now))


def test_codes_go_when_twelve_months_are_over_and_not_before(office) -> None:
    days = (date(2026, 6, 30), date(2026, 7, 1), date(2026, 10, 1))
    assert [[n.code_number for n in must_be_deleted(office, day)] for day in days] == [[], [1], [1, 2]]


def test_a_running_programme_is_never_deleted(office) -> None:
    delete(office, date(2099, 1, 1))
    assert [n.code_number for n in office.all(Newcomer)] == [3]
    assert len(office.all(NewcomerPoint)) == 1


def test_the_counts_remain_and_are_added_up(office) -> None:
    delete(office, date(2026, 7, 1))
    delete(office, date(2026, 10, 1))
    (tally,) = office.all(OnboardingTally)
    assert (tally.year, tally.owner_line, tally.ended, tally.in_time) == (2025, "stat", 2, 1)


def test_nothing_to_delete_is_no_step(office) -> None:
    title = office.undo_title
    delete(office, date(2026, 1, 1))
    assert office.undo_title == title


def test_the_privacy_guard_has_nothing_to_say_about_the_library(loaded) -> None:
    found = []
    for record in (Competence, Course, Onboarding, OnboardingPoint):
        for field in fields_of(record):
            if isinstance(field.kind, Text):
                texts = [getattr(row, field.key) for row in loaded.all(record)]
                found += [(text, hit.rule) for text in texts for hit in scan(text, field.guard, field.key)]
    found += [(e[k], h.rule) for e in LIBRARY.measures["measure"] for k in ("title", "effect_goal") for h in scan(e[k])]
    assert found == []
