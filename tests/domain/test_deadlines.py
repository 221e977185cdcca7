"""How far away a deadline is, in words: one function for screen and paper."""

from datetime import date, timedelta

import pytest

from navplan.domain.deadlines import relative_day

NOW = date(2024, 5, 6)


@pytest.mark.parametrize(
    ("days", "words"),
    [
        (0, "i dag"),
        (1, "i morgen"),
        (2, "om 2 dager"),
        (12, "om 12 dager"),
        (-1, "1 dag over fristen"),
        (-2, "2 dager over fristen"),
        (-3, "3 dager over fristen"),
        (60, "om 60 dager"),
        (61, "om 2 måneder"),
        (-200, "7 måneder over fristen"),
        (730, "om 2 år"),
        (-1100, "3 år over fristen"),
    ],
)
def test_how_far_away_a_day_is_is_said_in_words(days, words):
    assert relative_day(NOW + timedelta(days=days), NOW).words() == words
