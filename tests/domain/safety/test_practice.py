"""What the pages on training, exercises, incidents and preparedness are made of: figures, states and periods."""

from datetime import date

import pytest

from navplan.domain.drawing import Box
from navplan.domain.modules.safety import (
    SafetyExercise,
    SafetyIncidents,
    SafetyPreparedness,
    SafetyStandard,
    SafetyTraining,
)
from navplan.domain.safety.exercises import help_picture, in_order, timed, to_exercise
from navplan.domain.safety.findings import findings
from navplan.domain.safety.incident_grid import (
    months_without_figures,
    periods,
    quarter,
    sums_in,
    twelve_months,
)
from navplan.domain.safety.library import library
from navplan.domain.safety.training import before_first_meeting, coverage, printed, training_grid, trainings_of
from navplan.domain.safety.training_picture import LOOKS, training_picture
from navplan.domain.safety.written import written_items
from navplan.domain.small_numbers import HIDDEN, LIMIT, below
from navplan.domain.words import as_written
from navplan.domain.workspace import Workspace
from tests.domain.safety.office import TODAY, Small, ready


@pytest.fixture
def small(workspace: Workspace) -> Small:
    return ready(workspace)


# -- training


def training(workspace: Workspace, **values) -> SafetyTraining:
    told = {"theme": "alarm", "group": "mottak", "employer": "stat", "in_group": 10, "done": 10, "valid_months": 12}
    return workspace.add(SafetyTraining(**{**told, "held_on": date(2026, 6, 1), **values}))


def test_a_cell_shows_the_theme_that_stands_worst_and_not_the_newest(workspace: Workspace) -> None:
    training(workspace, theme="alarm", done=3)
    training(workspace, theme="rutiner", done=10, held_on=date(2026, 9, 1))
    (row,) = coverage(workspace, TODAY)
    assert (row.theme, row.done) == ("alarm", 3)
    (row,) = coverage(workspace, TODAY, "rutiner")
    assert (row.theme, row.done) == ("rutiner", 10)


@pytest.mark.parametrize(
    ("values", "state"),
    [
        ({"done": 10}, "alle"),
        ({"done": 9}, "delvis"),
        ({"done": 0}, "ingen"),
        ({"done": 10, "held_on": date(2025, 11, 21)}, "ingen"),
        ({"done": 10, "held_on": date(2026, 1, 21)}, "gar_ut"),
        ({"done": 10, "held_on": date(2026, 1, 22)}, "alle"),
        ({"in_group": 0, "done": 0}, "tom"),
    ],
)
def test_the_state_of_a_cell(workspace: Workspace, values: dict, state: str) -> None:
    training(workspace, **values)
    (row,) = coverage(workspace, TODAY)
    # sixty days from 22 November is 21 January
    assert row.state(TODAY) == state


def test_the_grid_lists_who_lacks_and_what_ends_soon(workspace: Workspace) -> None:
    training(workspace, group="mottak", done=9)
    training(workspace, group="ledere", done=0)
    training(workspace, group="vikarer", employer="innleid", held_on=date(2026, 1, 1))
    grid = training_grid(workspace, TODAY)
    assert [row.group for row in grid.short] == ["ledere", "mottak"]
    assert [row.group for row in grid.ending] == ["vikarer"]
    assert grid.of_employer("stat") == (9, 20)


def test_every_cell_of_the_drawing_is_a_mark_with_all_its_words(workspace: Workspace) -> None:
    training(workspace, done=9)
    drawing = training_picture(training_grid(workspace, TODAY), as_written)
    words = {mark.key: mark.words for mark in drawing.marks}
    assert len(words) == 24
    assert words["mottak:stat"] == "Mottak, stat: 9 av 10, ikke alle. Alarm og varsling, gyldig til 01.06.2027."
    assert words["mottak:kommune"] == "Mottak, kommune: ikke ført"


def test_states_differ_in_pattern_or_line_and_not_in_colour_alone() -> None:
    looks = [(look.pattern, look.dashed, look.width) for state, look in LOOKS.items() if state != "gar_ut"]
    assert len(set(looks)) == len(looks)


def test_what_is_printed_hides_groups_under_five_and_what_gives_them_away(workspace: Workspace) -> None:
    training(workspace, group="ledere", in_group=1, done=0)
    training(workspace, group="mottak", in_group=10, done=8)
    training(workspace, group="oppfolging", in_group=12, done=12)
    grid = training_grid(workspace, TODAY)
    shown = printed(grid)
    assert shown.cells["ledere", "stat"].is_hidden
    assert shown.cells["ledere", "stat"].said().words() == below(LIMIT)
    in_print = [shown.cells[g, "stat"].whole for g in ("ledere", "mottak", "oppfolging")] + [shown.totals["stat"].whole]
    assert sum(text in (HIDDEN, below(LIMIT)) for text in in_print) >= 2
    drawing = training_picture(grid, as_written, shown)
    assert drawing.marks == ()
    assert not [s for s in drawing.shapes if isinstance(s, Box) and s.look == LOOKS["ingen"]]


def test_new_staff_trained_before_their_first_meeting_are_counted(workspace: Workspace) -> None:
    assert before_first_meeting(workspace, TODAY) is None
    training(workspace, group="nyansatte", in_group=3, done=3, before_first=True)
    training(workspace, group="nyansatte", employer="kommune", in_group=2, done=2)
    assert before_first_meeting(workspace, TODAY) == (3, 5)


def test_the_records_behind_a_cell_stand_newest_first(workspace: Workspace) -> None:
    old = training(workspace, held_on=date(2025, 1, 1))
    new = training(workspace, theme="rutiner")
    assert trainings_of(workspace, "mottak", "stat") == (new, old)
    assert trainings_of(workspace, "mottak", "stat", "alarm") == (old,)


# -- exercises


def test_what_must_be_exercised_stands_with_its_last_day_and_its_plan(small: Small) -> None:
    (one,) = to_exercise(small.picture(), small.workspace)
    assert (one.seen.record.id, one.last, one.is_fresh) == (small.knife, date(2026, 5, 1), True)
    small.set(small.workspace.all(SafetyExercise)[0], done_on=date(2025, 11, 21))
    (one,) = to_exercise(small.picture(), small.workspace)
    assert not one.is_fresh
    assert one.said.words() == "Sist øvd 21.11.2025. Ikke planlagt"
    small.workspace.add(SafetyExercise(title="Ny", situations=(small.knife,), planned_on=date(2026, 12, 1)))
    (one,) = to_exercise(small.picture(), small.workspace)
    assert one.said.words() == "Ikke øvd på 12 måneder. Planlagt 01.12.2026"


def test_situations_without_a_fresh_exercise_stand_first(small: Small) -> None:
    small.set(small.situation(small.wait), s_now=5)
    assert [one.seen.record.id for one in to_exercise(small.picture(), small.workspace)] == [small.wait, small.knife]


def test_time_to_help_is_drawn_as_bars_with_their_seconds(small: Small) -> None:
    (flight,) = small.workspace.all(SafetyExercise)
    assert timed(small.workspace) == ()
    small.set(flight, help_seconds=48)
    small.workspace.add(SafetyExercise(title="Alarm", done_on=date(2026, 3, 1), help_seconds=96))
    drawing = help_picture(timed(small.workspace), as_written)
    assert [mark.words for mark in drawing.marks] == [
        "Alarm, 01.03.2026: 96 sekunder",
        "Flukt, 01.05.2026: 48 sekunder",
    ]
    first, second = (s.width for s in drawing.shapes if isinstance(s, Box))
    assert first == 2 * second
    assert [e.title for e in in_order(small.workspace)] == ["Flukt", "Alarm"]


# -- incidents


def incidents(workspace: Workspace, **values) -> SafetyIncidents:
    told = {"year": 2026, "month": 6, "category": "trussel", "channel": "telefon", "count": 4, "followed_up": 3}
    return workspace.add(SafetyIncidents(**{**told, "reacted": 2, **values}))


def test_figures_are_added_up_by_the_chosen_period(workspace: Workspace) -> None:
    incidents(workspace)
    incidents(workspace, month=7, count=6, followed_up=6, police=1)
    incidents(workspace, year=2025, month=12, count=1)
    counts = {p.key: sums_in(workspace, p).count for p in periods(workspace, TODAY)}
    assert counts["12"] == 11
    assert counts["2026"] == 10
    assert counts["2025"] == 1
    assert (counts["2026K2"], counts["2026K3"], counts["2026-07"]) == (4, 6, 6)
    assert sums_in(workspace, quarter(2026, 3)).police == 1


def test_a_month_without_any_row_is_missed_and_one_with_nought_is_not(workspace: Workspace) -> None:
    incidents(workspace, month=10, count=0, followed_up=0, reacted=0)
    missed = months_without_figures(workspace, TODAY)
    assert len(missed) == 11
    assert date(2026, 10, 1) not in missed
    assert date(2026, 11, 1) not in missed, "the month is not over"
    assert twelve_months(TODAY).first == date(2025, 12, 1)


# -- preparedness and what must be written


def state_of(small: Small, key: str, today: date = TODAY) -> str:
    return next(item.state for item in written_items(small.workspace, today) if item.key == key)


def test_everything_that_must_be_written_stands_in_one_list_what_is_missing_first(small: Small) -> None:
    states = [item.state for item in written_items(small.workspace, TODAY)]
    order = ["mangler", "feil", "for_gammel", "i_orden"]
    assert states == sorted(states, key=order.index)
    assert len(states) == 18
    assert state_of(small, "assessment") == "i_orden"
    assert state_of(small, "coordination_on") == "mangler"


@pytest.mark.parametrize(
    ("key", "fresh", "old"),
    [
        ("call_list_on", date(2026, 5, 22), date(2026, 5, 21)),
        ("alarm_on", date(2026, 5, 22), date(2026, 5, 21)),
        ("plan_updated", date(2025, 11, 22), date(2025, 11, 21)),
        ("outside_on", date(2025, 11, 22), date(2025, 11, 21)),
    ],
)
def test_what_ages_is_too_old_the_day_after_its_months(small: Small, key: str, fresh: date, old: date) -> None:
    state = small.workspace.add(SafetyPreparedness(**{key: fresh}))
    assert state_of(small, key) == "i_orden"
    small.set(state, **{key: old})
    assert state_of(small, key) == "for_gammel"


def test_what_does_not_age_stays_in_order_and_a_failed_alarm_is_no_alarm(small: Small) -> None:
    state = small.workspace.add(SafetyPreparedness(coordination_on=date(2010, 1, 1), alarm_on=TODAY))
    assert state_of(small, "coordination_on") == "i_orden"
    small.set(state, alarm_result="feil")
    assert state_of(small, "alarm_on") == "feil"


# -- reasons for a new look


def said(small: Small, rule: str) -> list[str]:
    return [f.said.words() for f in findings(small.picture(), small.workspace) if f.rule == rule]


def test_three_alike_in_a_quarter_after_the_meeting_call_for_a_new_look_and_two_do_not(small: Small) -> None:
    row = incidents(small.workspace, month=11, count=2)
    assert said(small, "5.5") == []
    small.set(row, count=3)
    assert said(small, "5.5") == [
        "Grunn til ny vurdering: 3 like hendelser i 4. kvartal 2026: Trussel eller truende atferd."
    ]
    small.set(row, month=10)
    assert said(small, "5.5") == [], "October is not after the meeting of 15 October"
    assert "5.5" not in small.stops()


def test_a_serious_incident_a_failed_alarm_a_lesson_and_a_new_standard_call_for_a_new_look(small: Small) -> None:
    incidents(small.workspace, month=11, count=1, severity="4")
    small.workspace.add(SafetyPreparedness(alarm_on=date(2026, 11, 1), alarm_result="feil"))
    small.workspace.add(SafetyExercise(title="Alarm", done_on=date(2026, 11, 2), improve="Hørtes ikke"))
    small.workspace.add(SafetyStandard(name="Vår", version="2", in_use=True, valid_from=date(2026, 11, 3)))
    words = " ".join(said(small, "5.5"))
    for part in ("svært alvorlig hendelse", "Alarmen sviktet", "Øvelsen «Alarm»", "Standarden «Vår 2»"):
        assert part in words


def test_the_deadline_of_the_review_calls_for_it(small: Small) -> None:
    assert [f.rule for f in findings(small.picture(date(2027, 1, 10)), small.workspace)].count("5.5") == 0
    assert [f.rule for f in findings(small.picture(date(2027, 1, 11)), small.workspace)].count("5.5") == 1


@pytest.mark.parametrize("text", ["Kartlagt etter § 23A-1", "Jf. arbeidsmiljøloven § 4-3 fjerde ledd"])
def test_a_text_that_cites_law_out_of_date_is_flagged_where_it_stands(small: Small, text: str) -> None:
    assert said(small, "henvisning") == []
    small.set(small.situation(small.knife), reasoning=text)
    (found,) = [f for f in findings(small.picture(), small.workspace) if f.rule == "henvisning"]
    assert (found.record.id, found.field, found.stops) == (small.knife, "reasoning", False)
    assert "Utgått henvisning i «Begrunnelse»" in found.said.words()
    assert any(now in found.said.words() for _pattern, now in library().outdated)
