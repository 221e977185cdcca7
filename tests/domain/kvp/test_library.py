"""The starter library: complete against the material of 2020, whole by the rules, one step, and safe to load twice."""

import json
from datetime import date

import pytest

from navplan.domain.kvp.library import load_library, read_library
from navplan.domain.modules.kvp import (
    KvpActivity,
    KvpBlock,
    KvpPlaces,
    KvpQuestion,
    KvpRate,
    KvpRoutine,
    KvpStep,
    KvpWeek,
)
from navplan.domain.modules.kvp.figures import full_place, rate_at, rounded
from navplan.domain.modules.kvp.planning_rules import is_stale
from navplan.domain.modules.kvp.routine_rules import check_step, steps_of
from navplan.domain.modules.kvp.week_rules import minutes_of, remarks
from navplan.domain.modules.office import Role
from navplan.domain.places import RESOURCES
from navplan.domain.workspace import Workspace
from tests.memory import memory_workspace

LIBRARY = read_library(RESOURCES / "library" / "kvp")
MATERIAL = json.loads((RESOURCES / "letters" / "kvp_2020.json").read_text("utf-8"))["kvp_routine"]
GROUPS = {
    "criteria": 3, "rights": 2, "purpose": 1, "target_groups": 5, "steps": 9, "documentation_sources": 7,
    "help_questions": 7, "measure_types": 3, "measures": 5, "rationale": 6, "terms": 6,
}  # fmt: skip


@pytest.fixture
def loaded() -> Workspace:
    workspace = memory_workspace()
    load_library(workspace, LIBRARY, 2026)
    return workspace


@pytest.mark.parametrize("group", GROUPS)
def test_every_point_of_the_material_of_2020_is_answered(group: str) -> None:
    points = [point["id"] for point in MATERIAL[group]]
    assert len(points) == GROUPS[group]
    assert [point for point in points if point not in LIBRARY.answered] == []


def test_the_library_answers_no_point_that_does_not_exist() -> None:
    known = {point["id"] for group in GROUPS for point in MATERIAL[group]}
    assert set(LIBRARY.answered) <= known
    assert len(LIBRARY.answered) == sum(GROUPS.values())


@pytest.mark.parametrize(
    ("point", "word"),
    [
        ("kvp2020-krit-1", "vesentlig nedsatt"),
        ("kvp2020-krit-2", "folketrygdloven"),
        ("kvp2020-krit-3", "følges"),
        ("kvp2020-gruppe-1", "flyktning"),
        ("kvp2020-gruppe-2", "sosialhjelp"),
        ("kvp2020-gruppe-3", "AAP"),
        ("kvp2020-gruppe-4", "ung"),
        ("kvp2020-gruppe-5", "introduksjonsprogram"),
        ("kvp2020-steg-1", "§ 14 a"),
        ("kvp2020-steg-2", "arbeidsevnevurdering"),
        ("kvp2020-steg-3", "digitale aktivitetsplanen"),
        ("kvp2020-steg-4", "sammen med"),
        ("kvp2020-steg-5", "individuell plan"),
        ("kvp2020-steg-6", "behovsvurderingen"),
        ("kvp2020-steg-7", "begrunnelsen"),
        ("kvp2020-steg-8", "til én behovsvurdering"),
        ("kvp2020-steg-9", "hjelpespørsmål"),
        ("kvp2020-kilde-1", "registreringen"),
        ("kvp2020-kilde-2", "CV"),
        ("kvp2020-kilde-3", "egenvurdering"),
        ("kvp2020-kilde-4", "jobbprofil"),
        ("kvp2020-kilde-5", "referat"),
        ("kvp2020-kilde-6", "sluttrapport"),
        ("kvp2020-kilde-7", "legeerklæring"),
        ("kvp2020-tiltak-1", "lønnstilskudd"),
        ("kvp2020-tiltak-2", "mentor"),
    ],
)
def test_the_answer_speaks_of_the_point(point: str, word: str) -> None:
    assert any(word.casefold() in text.casefold() for text in LIBRARY.answered[point])


def test_the_whole_library_is_one_step_and_one_undo(loaded: Workspace) -> None:
    assert len(loaded.all(KvpRoutine)) == 13
    assert len(loaded.all(KvpStep)) == 38
    assert len(loaded.all(KvpQuestion)) == 24 + 20
    assert len(loaded.all(KvpActivity)) == 33
    assert len(loaded.all(KvpWeek)) == 7
    loaded.undo()
    for kind in (KvpRoutine, KvpStep, KvpQuestion, KvpActivity, KvpWeek, KvpBlock, KvpRate, KvpPlaces, Role):
        assert loaded.all(kind) == ()


def test_loading_twice_changes_nothing(loaded: Workspace) -> None:
    before = {kind.key: loaded.all(kind.record) for kind in loaded.kinds}
    load_library(loaded, LIBRARY, 2026)
    assert {kind.key: loaded.all(kind.record) for kind in loaded.kinds} == before


def test_what_the_office_has_changed_is_left_as_it_is(loaded: Workspace) -> None:
    routine = loaded.all(KvpRoutine)[0]
    loaded.set(routine, title="Slik gjør vi det hos oss")
    load_library(loaded, LIBRARY, 2026)
    assert loaded.all(KvpRoutine)[0].title == "Slik gjør vi det hos oss"


def test_a_role_that_the_office_has_is_used() -> None:
    workspace = memory_workspace()
    leader = workspace.add(Role(title="Nav-leder"))
    load_library(workspace, LIBRARY, 2026)
    assert [role.title for role in workspace.all(Role)].count("Nav-leder") == 1
    assert workspace.all(KvpRoutine)[-1].owner == leader.id


def test_every_step_is_whole_and_numbered_without_holes(loaded: Workspace) -> None:
    for routine in loaded.all(KvpRoutine):
        steps = steps_of(routine, loaded)
        assert [step.place for step in steps] == list(range(1, len(steps) + 1))
        assert [p.said.words() for step in steps for p in check_step(step, loaded)] == []


def test_no_routine_comes_approved(loaded: Workspace) -> None:
    assert {routine.status for routine in loaded.all(KvpRoutine)} == {"utkast"}


def test_every_ready_week_is_full_time_and_has_no_red_light(loaded: Workspace) -> None:
    for week in loaded.all(KvpWeek):
        blocks = loaded.linked(KvpBlock, "week", week.id)
        assert week.phase == "forberedelse" or minutes_of(blocks) == 2_250, week.name
        assert [r.said.words() for r in remarks(week, blocks)] == [], week.name


def test_the_check_lists_are_numbered_without_holes(loaded: Workspace) -> None:
    for name, size in (("identifisering", 24), ("behov", 20)):
        places = [q.place for q in loaded.all(KvpQuestion) if q.check_list == name]
        assert places == list(range(1, size + 1))


def test_rates_that_nobody_has_looked_up_are_marked_so(loaded: Workspace) -> None:
    by_day = {rate.valid_from: rate for rate in loaded.all(KvpRate)}
    assert by_day[date(2024, 5, 1)].checked_on is not None
    assert is_stale(by_day[date(2025, 5, 1)].checked_on, date(2026, 11, 21))
    assert by_day[date(2026, 5, 1)].base_amount is None
    rate = rate_at(loaded.all(KvpRate), date(2024, 6, 1))
    amount = full_place(rate) if rate else None
    assert amount is not None
    assert rounded(amount, 0) == 253_141


def test_every_file_says_where_it_comes_from_and_when_it_was_checked() -> None:
    for part in (LIBRARY.routines, LIBRARY.check_lists, LIBRARY.weeks, LIBRARY.rates):
        assert part["source"]
        assert part["checked"] >= date(2026, 11, 21)
