"""Charts of neutral shapes: every value has a mark with its words, and nothing lies outside the picture."""

import pytest

from navplan.domain.drawing import Box, Disc, Drawing, Trace
from navplan.domain.plots import Bar, Line, Part, bars, funnel_drawing, line_chart, stacked

LINES = [
    Line("Deltakere", (3.0, None, 9.0), ("jan 3", "feb –", "mar 9")),
    Line("Mål", (5.0, 5.0, 5.0), ("", "", ""), "success-mark", dashed=True),
]
BARS = [Bar("a", "Til arbeid", 50.0, "50 %"), Bar("b", "Skole", None, "skjult")]
PICTURES = {
    "lines": line_chart("Deltakere", ["jan", "feb", "mar"], LINES),
    "bars": bars("Andeler", BARS, 100),
    "funnel": funnel_drawing("Trakt", BARS),
    "stacked": stacked("Alder", [Part("a", "Under 25", 6.0, "6"), Part("b", "Over", None, "skjult")], 25),
}


@pytest.mark.parametrize("name", PICTURES)
def test_every_shape_and_mark_lies_inside_the_picture(name: str) -> None:
    picture: Drawing = PICTURES[name]
    for shape in picture.shapes:
        if isinstance(shape, Box):
            assert -0.1 <= shape.x <= shape.x + shape.width <= picture.width + 0.1
            assert -0.1 <= shape.y <= shape.y + shape.height <= picture.height + 0.1
        if isinstance(shape, Trace):
            assert all(0 <= x <= picture.width and 0 <= y <= picture.height for x, y in shape.points)


@pytest.mark.parametrize("name", PICTURES)
def test_every_picture_has_words_and_marks(name: str) -> None:
    assert PICTURES[name].words
    assert PICTURES[name].marks


def test_an_unknown_value_leaves_a_gap_and_has_no_mark() -> None:
    picture = PICTURES["lines"]
    assert [mark.words for mark in picture.marks] == ["jan 3", "mar 9"]
    assert not [s for s in picture.shapes if isinstance(s, Trace) and s.look.line == "accent" and s.points[0][1] > 30]


def test_a_higher_value_lies_higher() -> None:
    low, high = (mark.place[1] for mark in PICTURES["lines"].marks)
    assert high < low


def test_lines_differ_in_more_than_colour() -> None:
    two = line_chart("To", ["jan", "feb"], [LINES[0], Line("Andre", (1.0, 2.0), ("a", "b"), "warning-mark")])
    of_first = {type(s) for s in two.shapes if isinstance(s, Box | Disc) and s.look.fill == "accent"}
    of_second = {type(s) for s in two.shapes if isinstance(s, Box | Disc) and s.look.fill == "warning-mark"}
    assert of_first.isdisjoint(of_second)


def test_a_hidden_part_keeps_its_room_in_the_bar() -> None:
    widths = [s.width for s in PICTURES["stacked"].shapes if isinstance(s, Box) and s.height == 30]
    assert widths == [640.0, pytest.approx(640 * 6 / 25)]


def test_a_bar_of_half_is_half_as_long_as_its_room() -> None:
    room, filled = (s.width for s in PICTURES["bars"].shapes[1:3] if isinstance(s, Box))
    assert filled == pytest.approx(room / 2)
