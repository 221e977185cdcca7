"""The pictures of internal control: every number in the drawing stands in its table, and in the rules."""

from collections.abc import Callable
from datetime import date

import pytest

from navplan.domain.documents.asked import Asked
from navplan.domain.documents.control_pictures import (
    age_chart,
    calendar_months,
    cause_chart,
    control_calendar,
    controls,
    risk_matrices,
    shortcomings,
    written_chart,
)
from navplan.domain.documents.control_register import STEPS, step_of
from navplan.domain.documents.control_report import control_report
from navplan.domain.documents.outline import Figure
from navplan.domain.documents.year_plan_view import View
from navplan.domain.modules.control.records import ControlCheck, ControlDeviation, ControlRisk, ControlRoutine
from navplan.domain.words import as_written
from navplan.domain.workspace import Workspace

NOW = date(2026, 6, 15)


@pytest.fixture
def view(workspace: Workspace) -> View:
    return View(workspace, as_written, 2026, NOW)


def words_of(figure: Figure) -> list[list[str]]:
    return [[cell.text for cell in row] for row in figure.table.rows]


def test_nothing_entered_gives_no_picture(view: View) -> None:
    assert list(shortcomings(view)) == []
    assert list(controls(view)) == []


@pytest.mark.parametrize(
    ("risk", "words", "tone"),
    [
        *((1, "lav", "success"), (4, "lav", "success"), (5, "middels", "warning"), (9, "middels", "warning")),
        *((10, "betydelig", "warning"), (14, "betydelig", "warning"), (15, "høy", "danger"), (25, "høy", "danger")),
    ],
)
def test_the_steps_turn_where_the_register_says(risk: int, words: str, tone: str) -> None:
    assert (step_of(risk).words, step_of(risk).tone) == ("{n} " + words, tone)


def test_no_two_steps_look_alike() -> None:
    assert len({(step.tone, step.pattern) for step in STEPS}) == len({step.pattern for step in STEPS}) == len(STEPS)


def test_risks_stand_in_their_cell_now_and_after_with_the_same_number(view: View, workspace: Workspace) -> None:
    workspace.add(ControlRisk(event="Frist glipper", likelihood=2, impact=3))
    workspace.add(ControlRisk(event="Barn ikke hørt", likelihood=4, impact=5, likelihood_after=2, impact_after=3))
    workspace.add(ControlRisk(event="Ikke vurdert ennå"))
    now, after = risk_matrices(view)
    assert {mark.key: mark.words for mark in now.drawing.marks} == {
        "45": "20: 1 Barn ikke hørt",
        "23": "6: 2 Frist glipper",
    }
    assert {mark.key: mark.words for mark in after.drawing.marks} == {"23": "6: 1 Barn ikke hørt; 2 Frist glipper"}
    assert words_of(now) == [["1", "Barn ikke hørt", "20 høy", "6 middels"], ["2", "Frist glipper", "6 middels", "–"]]
    assert "1 av dem høye" in now.drawing.words
    assert "0 av dem høye" in after.drawing.words


def test_without_scores_after_there_is_one_matrix(view: View, workspace: Workspace) -> None:
    workspace.add(ControlRisk(event="Frist glipper", likelihood=2, impact=3))
    assert len(list(risk_matrices(view))) == 1


def test_causes_stand_most_frequent_first_and_add_up_to_all(view: View, workspace: Workspace) -> None:
    for causes in (("kompetanse", "ledelse"), ("kompetanse",), ("system",)):
        workspace.add(ControlDeviation(found_on=NOW, causes=causes))
    figure = cause_chart(view)
    assert figure is not None
    assert words_of(figure)[0][1:] == ["2", "50 %"]
    assert [row[2] for row in words_of(figure)][-1] == "100 %"
    assert next(mark.key for mark in figure.drawing.marks) == "kompetanse"


def test_open_deviations_are_counted_by_age_and_closed_ones_are_not(view: View, workspace: Workspace) -> None:
    for found, status in (
        (date(2026, 6, 1), "apent"),
        (date(2026, 5, 1), "apent"),
        (date(2026, 1, 1), "apent"),
        (date(2026, 1, 2), "apent"),
        (date(2026, 1, 1), "lukket"),
    ):
        workspace.add(ControlDeviation(found_on=found, status=status))
    figure = age_chart(view)
    assert figure is not None
    assert [row[1] for row in words_of(figure)] == ["1", "1", "2"]


Adds = Callable[..., ControlRoutine]


@pytest.fixture
def routine(workspace: Workspace) -> Adds:
    def add(**values: object) -> ControlRoutine:
        return workspace.add(
            ControlRoutine(
                **{"title": "Fristkontroll", "theme": "barn_og_familie", "written": "ja", **values}  # type: ignore[arg-type] # the fields vary
            )
        )

    return add


def test_the_calendar_tells_done_late_and_to_come(view: View, workspace: Workspace, routine: Adds) -> None:
    quarterly = routine(frequency="kvartal")
    workspace.add(ControlCheck(routine=quarterly.id, done_on=date(2026, 2, 10), seen=5, right=5))
    never = routine(frequency="halvar", valid_from=date(2025, 8, 1))
    ahead = routine(frequency="kvartal")
    workspace.add(ControlCheck(routine=ahead.id, done_on=date(2026, 5, 20), seen=5, right=5))
    months = calendar_months(view, (quarterly, never, ahead))
    assert {n + 1: month for n, month in enumerate(months) if any(month)} == {
        2: (1, 1, 0),
        5: (1, 1, 0),
        8: (0, 0, 1),
        11: (0, 0, 1),
    }
    figure = control_calendar(view)
    assert figure is not None
    assert "2 utført, 2 over tiden" in figure.drawing.words
    assert next(mark.words for mark in figure.drawing.marks) == "Barn og familie, feb: 1 utført, 1 over tiden"
    (row,) = words_of(figure)
    assert (row[2], row[8], row[3]) == ("1 utført, 1 over tiden", "1 gjenstår", "")


def test_partly_written_counts_half_in_its_theme(view: View, routine: Adds) -> None:
    routine(written="ja")
    routine(written="delvis")
    routine(written="ikke_relevant")
    figure = written_chart(view)
    assert figure is not None
    assert words_of(figure) == [["Barn og familie", "75 % av 2"]]


def test_the_report_shows_the_same_pictures(view: View, workspace: Workspace, routine: Adds) -> None:
    routine(frequency="kvartal", valid_from=date(2026, 1, 1))
    workspace.add(ControlRisk(event="Frist glipper", likelihood=2, impact=3))
    report = control_report(workspace, Asked(2026, as_written, NOW))
    shown = [block.caption for block in report.blocks if isinstance(block, Figure)]
    assert shown == ["Risiko nå", "Kontrollkalender", "Skrevne rutiner"]
