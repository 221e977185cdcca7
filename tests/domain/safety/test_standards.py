"""The standard: our starter points, a pasted list, and deviations that open with the verdict."""

import pytest

from navplan.domain.modules.safety import SafetyDeviation, SafetyPoint, SafetyStandard, checks
from navplan.domain.safety.library import library
from navplan.domain.safety.standards import (
    Line,
    ListRefused,
    judge_point,
    read_list,
    starter_standard,
    take_in_standard,
)
from navplan.domain.workspace import Workspace


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        ("1. Døren lukker seg\n\n2) Alarm i rommet", (Line(1, "Døren lukker seg"), Line(2, "Alarm i rommet"))),
        ("Punkt;Krav\n7;Alarm", (Line(7, "Alarm"),)),
        ("7\tSamtalerom\tVei ut", (Line(7, "Vei ut", "samtalerom"),)),
        ('3;Alarm og varsling;"Prøves; føres"', (Line(3, "Prøves; føres", "alarm"),)),
        ("12,Minstebemanning er satt", (Line(12, "Minstebemanning er satt"),)),
    ],
)
def test_a_list_is_read_from_paste_and_from_csv(text: str, lines: tuple[Line, ...]) -> None:
    assert read_list(text) == lines


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("", "ingen punkter"),
        ("bare tekst", "ingen punkter"),
        ("1 a\n2 b\n1 c\n2 d", "Nummer 1, 2 står flere ganger"),
        (f"4 {'x' * 401}", "Punkt 4 er lengre"),
    ],
)
def test_a_list_that_cannot_be_taken_in_says_why(text: str, words: str) -> None:
    with pytest.raises(ListRefused, match=words):
        read_list(text)


def test_the_starter_points_come_in_as_one_step_and_say_that_they_are_ours(workspace: Workspace) -> None:
    own = starter_standard(workspace, library())
    points = workspace.linked(SafetyPoint, "standard", own.id)
    assert [point.number for point in points] == list(range(1, 21))
    assert all(point.theme and point.demand for point in points)
    assert "Våre egne ord" in own.source
    workspace.undo()
    assert workspace.all(SafetyPoint) == ()


def test_a_new_version_leaves_the_answers_to_the_old_one_beside_it(workspace: Workspace) -> None:
    old = starter_standard(workspace, library())
    point = workspace.linked(SafetyPoint, "standard", old.id)[0]
    judge_point(workspace, point, status="oppfylt")
    new = take_in_standard(workspace, SafetyStandard(name="Offisiell", version="2027"), [Line(1, "Sone")])
    assert [s.in_use for s in workspace.all(SafetyStandard)] == [False, True]
    assert workspace.get(SafetyPoint, point.id).status == "oppfylt"
    assert len(workspace.linked(SafetyPoint, "standard", new.id)) == 1


@pytest.mark.parametrize(
    ("status", "opens"), [("delvis", True), ("ikke_oppfylt", True), ("oppfylt", False), ("ikke_aktuelt", False)]
)
def test_a_breach_opens_one_deviation_in_the_same_step(workspace: Workspace, status: str, opens: bool) -> None:
    own = starter_standard(workspace, library())
    point = workspace.linked(SafetyPoint, "standard", own.id)[4]
    judge_point(workspace, point, status=status, observation="Låsen sitter på innsiden.")
    judge_point(workspace, workspace.get(SafetyPoint, point.id), status=status)
    found = workspace.linked(SafetyDeviation, "point", point.id)
    assert len(found) == int(opens)
    workspace.undo()
    assert workspace.all(SafetyDeviation) == ()


def test_two_points_with_one_number_are_flagged(workspace: Workspace) -> None:
    own = workspace.add(SafetyStandard(name="Vår", version="1"))
    one = workspace.add(SafetyPoint(standard=own.id, number=1, demand="a"))
    assert list(checks.check_point(one, workspace)) == []
    workspace.add(SafetyPoint(standard=own.id, number=1, demand="b"))
    assert [p.field for p in checks.check_point(one, workspace)] == ["number"]
