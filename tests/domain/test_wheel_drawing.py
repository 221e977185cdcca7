"""The wheel's picture: no two marks meet at 20, 80 or 200 activities, and all of them say what they are."""

import random
from datetime import date, timedelta
from itertools import pairwise
from math import dist

import pytest
from hypothesis import given
from hypothesis import strategies as st

from navplan.domain.documents.asked import Asked
from navplan.domain.documents.outline import Figure, Size
from navplan.domain.documents.wheel_document import wheel_document
from navplan.domain.documents.wheel_drawing import HEIGHT, LEGEND, WIDTH, wheel_drawing
from navplan.domain.documents.wheel_entries import PLAN, RINGS, STATES, Entry, entries
from navplan.domain.documents.wheel_layout import (
    FARTHEST,
    GAP,
    INNER,
    OUTER,
    SIZES,
    lay_out,
    span_of,
    spread,
)
from navplan.domain.documents.wheel_marks import mark_shapes
from navplan.domain.documents.year_plan_view import View
from navplan.domain.drawing import Disc, Label, Trace
from navplan.domain.modules.plan import Measure
from navplan.domain.modules.wheel import Activity, Occurrence
from navplan.domain.modules.wheel.steps import add_activities
from navplan.domain.modules.wheel.words import TYPES
from navplan.domain.words import as_written
from navplan.domain.workspace import Workspace
from tests.memory import memory_workspace

TODAY = date(2026, 5, 20)
YEAR = span_of(2026)


def view_of(plan: Workspace) -> View:
    return View(plan, as_written, 2026, TODAY)


def many(count: int, rings: int, seed: int = 1, crowd: int = 4) -> tuple[Entry, ...]:
    """Entries all over the year, every `crowd`-th of them in the first days of March."""
    chance = random.Random(seed)
    keys = [option.key for option in RINGS][:rings]
    days = [
        date(2026, 3, 1 + chance.randrange(10))
        if n % crowd == 0
        else date(2026, 1, 1) + timedelta(days=chance.randrange(365))
        for n in range(count)
    ]
    made = [
        Entry(f"e{n}", chance.choice(keys), "mote", f"Nr. {n}", day, None, "antatt", f"Ord {n}")
        for n, day in enumerate(days)
    ]
    return tuple(sorted(made, key=lambda entry: entry.day))


@pytest.mark.parametrize("rings", [1, 4, 9])
@pytest.mark.parametrize("count", [1, 20, 80, 200])
@pytest.mark.parametrize("month", [0, 3])
def test_no_two_marks_meet_and_none_leaves_its_ring(count: int, rings: int, month: int) -> None:
    layout = lay_out(many(count, rings), span_of(2026, month))
    if not month:
        assert len(layout.spots) == count
    rings_by_key = {ring.key: ring for ring in layout.rings}
    for spot in layout.spots:
        ring = rings_by_key[spot.entry.ring]
        assert ring.inner <= spot.radius - spot.size
        assert spot.radius + spot.size <= ring.outer
        assert GAP / 2 <= spot.angle <= 360 - GAP / 2
    places = [(spot.at(0, 0), spot.size) for spot in layout.spots]
    for n, (place, size) in enumerate(places):
        for other, other_size in places[:n]:
            assert dist(place, other) >= size + other_size


@pytest.mark.parametrize("count", [20, 80])
def test_marks_stay_near_their_days(count: int) -> None:
    layout = lay_out(many(count, 9), YEAR)
    assert max(abs(spot.angle - YEAR.angle(spot.entry.day)) for spot in layout.spots) <= FARTHEST


def test_fewer_marks_are_larger() -> None:
    assert lay_out(many(8, 6), YEAR).least == SIZES[0]
    assert lay_out(many(200, 9), YEAR).least < SIZES[0]


@given(st.lists(st.floats(0, 360), max_size=60).map(sorted), st.floats(0.5, 12))
def test_spreading_keeps_order_distance_and_bounds(wanted: list[float], step: float) -> None:
    found = spread(wanted, step, 0, 360)
    least = min(step, (360 - step) / max(len(wanted) - 1, 1))
    assert len(found) == len(wanted)
    assert all(b - a >= least - 1e-6 for a, b in pairwise(found))
    assert all(step / 2 - 1e-6 <= angle <= 360 - step / 2 + 1e-6 for angle in found)


def test_marks_that_do_not_meet_are_not_moved() -> None:
    assert spread([10, 20, 40], 5, 0, 360) == pytest.approx([10, 20, 40])
    assert spread([10, 10], 4, 0, 360) == pytest.approx([8, 12])


def test_marks_that_have_no_room_stand_evenly() -> None:
    found = spread([100.0] * 41, 12, 0, 360)
    assert [b - a for a, b in pairwise(found)] == pytest.approx([(360 - 12) / 40] * 40)
    assert (found[0], found[-1]) == pytest.approx((6, 354))


def test_a_crowded_day_takes_the_width_of_its_ring_before_marks_get_smaller() -> None:
    day = date(2026, 6, 15)
    crowd = [Entry(f"e{n}", "stat", "mote", f"Nr. {n}", day, None, "antatt", "Ord") for n in range(10)]
    layout = lay_out(crowd, YEAR)
    assert layout.least == SIZES[0]
    assert len({spot.radius for spot in layout.spots}) == 2


def test_the_year_goes_clockwise_from_the_gap_at_the_top() -> None:
    assert YEAR.angle(date(2026, 1, 1), 0) == GAP / 2
    assert YEAR.angle(date(2026, 12, 31), 1) == 360 - GAP / 2
    angles = [YEAR.angle(date(2026, month, 1)) for month in range(1, 13)]
    assert angles == sorted(angles)


def test_the_state_is_outermost_and_the_plans_own_days_innermost() -> None:
    layout = lay_out(many(60, 9), YEAR)
    assert [ring.key for ring in layout.rings] == [option.key for option in RINGS]
    assert layout.rings[0].outer == OUTER
    assert layout.rings[-1].inner >= INNER - 1e-6
    assert layout.rings[-1].key == PLAN


def test_every_type_and_every_state_has_a_sign_of_its_own() -> None:
    forms = {option.key: tuple(mark_shapes(option.key, "planlagt", (0, 0), 8)) for option in TYPES}
    states = {option.key: tuple(mark_shapes("mote", option.key, (0, 0), 8)) for option in STATES}
    for made in (forms, states):
        assert len(set(made.values())) == len(made)
    without_colour = {
        key: [
            (type(shape), shape.text if isinstance(shape, Label) else (bool(shape.look.fill), shape.look.dashed))
            for shape in shapes
        ]
        for key, shapes in states.items()
    }
    assert without_colour["gjennomfort"] != without_colour["planlagt"] != without_colour["forsinket"]
    assert without_colour["antatt"] != without_colour["planlagt"]


@pytest.fixture
def plan() -> Workspace:
    workspace = memory_workspace()
    activities = (
        Activity(id="a", title="Partnerskapsmøte", repeats="kvartal", first=date(2026, 2, 10)),
        Activity(id="b", title="KOSTRA", track="kommune_adm", type="rapport", first=date(2026, 1, 15)),
        Activity(id="c", title="Ferie", track="hms", mode="tidsrom", first=date(2026, 7, 1), lasts=20, moves="staar"),
    )
    add_activities(workspace, activities, 2026)
    workspace.add(Measure(id="m", code="T1", title="Lage rutine", deadline=date(2026, 6, 1), year=2026))
    return workspace


def test_own_days_and_those_of_the_plan_stand_in_the_wheel_with_words(plan: Workspace) -> None:
    found = entries(view_of(plan))
    assert [entry.day for entry in found] == sorted(entry.day for entry in found)
    own = [entry for entry in found if isinstance(entry.record, Occurrence)]
    assert len(own) == 6
    frist = next(entry for entry in found if isinstance(entry.record, Measure))
    assert (frist.ring, frist.state, frist.title) == (PLAN, "plan", "Frist: T1 Lage rutine")
    assert next(e for e in own if e.title == "KOSTRA").state == "forsinket"
    assert "Rapport, Kommune, administrativt" in next(e for e in own if e.title == "KOSTRA").words
    assert "01.07.2026 til 20.07.2026: Ferie" in next(e for e in own if e.title == "Ferie").words


def test_every_mark_has_words_and_lies_in_the_picture(plan: Workspace) -> None:
    layout = lay_out(entries(view_of(plan)), YEAR)
    drawing = wheel_drawing(view_of(plan), layout)
    assert len(drawing.marks) == len(layout.spots) == len({mark.key for mark in drawing.marks})
    for mark in drawing.marks:
        x, y, width, height = mark.place
        assert mark.words
        assert 0 <= x <= x + width <= WIDTH
        assert 0 <= y <= y + height <= HEIGHT + LEGEND
    assert drawing.words.startswith("Årshjul for 2026 med 10 merker")
    assert drawing.words.endswith("3 er over tiden.")


def test_today_has_a_hand_in_its_own_year_only(plan: Workspace) -> None:
    layout = lay_out(entries(view_of(plan)), YEAR)
    words = [shape.text for shape in wheel_drawing(view_of(plan), layout).shapes if isinstance(shape, Label)]
    assert "I dag" in words
    other = View(plan, as_written, 2027, TODAY)
    shapes = wheel_drawing(other, lay_out(entries(other), span_of(2027))).shapes
    assert "I dag" not in [shape.text for shape in shapes if isinstance(shape, Label)]


def test_the_chosen_mark_has_its_name_outside_and_a_line_to_it(plan: Workspace) -> None:
    layout = lay_out(entries(view_of(plan)), YEAR)
    spot = next(spot for spot in layout.spots if spot.entry.title == "KOSTRA")
    plain = wheel_drawing(view_of(plan), layout).shapes
    more = [s for s in wheel_drawing(view_of(plan), layout, spot.entry.key).shapes if s not in plain]
    assert [shape.text for shape in more if isinstance(shape, Label)] == ["15.01. over tiden", "KOSTRA"]
    assert sum(isinstance(shape, Trace) for shape in more) == sum(isinstance(shape, Disc) for shape in more) == 1


def test_a_month_shows_its_days_and_what_lasts_into_it(plan: Workspace) -> None:
    layout = lay_out(entries(view_of(plan)), span_of(2026, 7))
    assert [spot.entry.title for spot in layout.spots] == ["Ferie"]
    labels = [s.text for s in wheel_drawing(view_of(plan), layout).shapes if isinstance(s, Label)]
    assert {"1", "31", "juli 2026"} <= set(labels)


# -- on paper


@pytest.mark.parametrize("size", ["A4", "A3"])
def test_the_paper_says_the_same_in_picture_names_and_table(plan: Workspace, size: Size) -> None:
    outline = wheel_document(plan, Asked(2026, as_written, TODAY), size)
    assert (outline.size, outline.landscape) == (size, True)
    (figure,) = (block for block in outline.blocks if isinstance(block, Figure))
    own = [entry for entry in entries(view_of(plan)) if entry.ring != PLAN]
    assert [row[2].text for row in figure.table.rows] == [entry.title for entry in own]
    assert [row[0].text for row in figure.table.rows] == [str(n) for n in range(1, len(own) + 1)]
    words = [shape.text for shape in figure.drawing.shapes if isinstance(shape, Label)]
    assert words.count("Partnerskapsmøte") == 4
    for number in range(1, len(own) + 1):
        assert words.count(str(number)) == 2


def test_a_poster_with_too_many_activities_leaves_the_names_to_the_table() -> None:
    workspace = memory_workspace()
    monthly = [Activity(title=f"Tall {n}", repeats="maanedlig", first=date(2026, 1, 1 + n)) for n in range(17)]
    add_activities(workspace, monthly, 2026)
    outline = wheel_document(workspace, Asked(2026, as_written, TODAY), "A3")
    (figure,) = (block for block in outline.blocks if isinstance(block, Figure))
    assert not [s for s in figure.drawing.shapes if isinstance(s, Label) and s.text.startswith("Tall")]
    assert len(figure.table.rows) == 12 * 17


def test_an_empty_wheel_says_so() -> None:
    outline = wheel_document(memory_workspace(), Asked(2031, as_written, TODAY), "A4")
    assert outline.blocks
    assert not [block for block in outline.blocks if isinstance(block, Figure)]
