"""R1–R12 as the specification writes them, both ways; every cell of the matrix and every test vector."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from navplan.domain.modules.safety.rules import (
    HIGH,
    LOW,
    MIDDLE,
    ORDER,
    Means,
    Scale,
    asks_why_not_higher,
    combined,
    counts_after,
    counts_now,
    critical_lacks,
    evaluate_by,
    high_lacks,
    is_answered,
    is_breach_open,
    is_critical,
    is_evaluation_overdue,
    is_raised,
    is_review_too_late,
    lowered_without_measure,
    measure_state,
    most_frequent,
    needs_knowledge,
    worst_first,
    worst_thinkable,
)

SCALE = Scale()
TODAY = date(2026, 11, 22)
LETTERS = {"g": LOW, "y": MIDDLE, "r": HIGH}
MATRIX = {5: "yrrrr", 4: "gyrrr", 3: "gyyrr", 2: "ggyyr", 1: "gggyy"}
"""The colours of 5.3, one row a probability from S5 down, one letter a consequence from K1 up."""

CELLS = [(s, k, LETTERS[row[k - 1]]) for s, row in MATRIX.items() for k in range(1, 6)]
VECTORS = [
    *((1, 4, 4, MIDDLE), (1, 5, 5, MIDDLE), (2, 5, 10, HIGH), (4, 1, 4, LOW), (5, 1, 5, MIDDLE)),
    *((5, 2, 10, HIGH), (3, 3, 9, MIDDLE), (3, 4, 12, HIGH), (2, 2, 4, LOW)),
]
scores = st.tuples(st.integers(1, 5), st.integers(1, 5))


@pytest.mark.parametrize(("s", "k", "level"), CELLS)
def test_every_cell_has_the_colour_of_the_specification(s: int, k: int, level: str) -> None:
    assert SCALE.level((s, k)) == level


def test_there_are_seven_green_eight_yellow_and_ten_red_cells() -> None:
    found = [SCALE.level((s, k)) for s in range(1, 6) for k in range(1, 6)]
    assert [found.count(level) for level in ORDER] == [7, 8, 10]


@pytest.mark.parametrize(("s", "k", "value", "level"), VECTORS)
def test_the_test_vectors_come_out(s: int, k: int, value: int, level: str) -> None:
    assert s * k == value
    assert SCALE.level((s, k)) == level


@pytest.mark.parametrize("score", [(0, 3), (6, 1), (3, 0), (1, 6)])
def test_there_is_no_cell_outside_the_matrix(score: tuple[int, int]) -> None:
    with pytest.raises(ValueError, match="no cell"):
        SCALE.level(score)


@given(scores, scores)
def test_more_probable_or_more_serious_is_never_a_lower_level(one: tuple[int, int], other: tuple[int, int]) -> None:
    if one[0] <= other[0] and one[1] <= other[1]:
        assert ORDER.index(SCALE.level(one)) <= ORDER.index(SCALE.level(other))


def test_a_scale_whose_thresholds_cross_is_not_monotone() -> None:
    assert SCALE.is_monotone()
    assert not Scale(2, low_max=9, middle_max=4).is_monotone()


# -- R1, R2


@pytest.mark.parametrize(
    ("state", "now", "after"),
    [
        *(("foreslatt", False, True), ("besluttet", False, True), ("i_arbeid", False, True)),
        *(("innfort", True, True), ("venter", True, True), ("virker", True, True)),
        *(("virker_ikke", False, False), ("avvist", False, False)),
    ],
)
def test_only_what_is_introduced_counts_now_and_what_failed_counts_never(state: str, now: bool, after: bool) -> None:
    assert (counts_now(state), counts_after(state)) == (now, after)


@pytest.mark.parametrize(
    ("now", "after", "works_on", "missing"),
    [
        ((4, 4), (3, 4), (), ("sannsynlighet",)),
        ((4, 4), (3, 4), ("konsekvens",), ("sannsynlighet",)),
        ((4, 4), (3, 4), ("sannsynlighet",), ()),
        ((4, 4), (4, 3), ("sannsynlighet",), ("konsekvens",)),
        ((4, 4), (3, 3), ("sannsynlighet",), ("konsekvens",)),
        ((4, 4), (3, 3), ("begge",), ()),
        ((4, 4), (3, 3), ("sannsynlighet", "konsekvens"), ()),
        ((4, 4), (3, 3), ("",), ("sannsynlighet", "konsekvens")),
        ((4, 4), (4, 4), (), ()),
        ((2, 2), (5, 5), (), ()),
    ],
)
def test_a_lower_score_after_needs_a_measure_that_works_on_it(now, after, works_on, missing) -> None:
    assert lowered_without_measure(now, after, works_on) == missing


@pytest.mark.parametrize(
    ("after", "raised"), [((3, 3), False), ((2, 2), False), ((4, 3), True), ((3, 4), True), ((1, 4), True)]
)
def test_a_higher_score_after_is_noticed_on_either_side(after: tuple[int, int], raised: bool) -> None:
    assert is_raised((3, 3), after) is raised


# -- R3


@pytest.mark.parametrize(
    ("levels", "day"),
    [
        ((), date(2027, 11, 22)),
        ((LOW, LOW), date(2027, 11, 22)),
        ((LOW, MIDDLE), date(2027, 5, 22)),
        ((HIGH, LOW), date(2027, 2, 22)),
    ],
)
def test_the_next_review_follows_the_highest_level(levels: tuple[str, ...], day: date) -> None:
    assert SCALE.review_by(levels, TODAY) == day


def test_more_than_twelve_months_is_refused_and_exactly_twelve_is_not() -> None:
    assert not is_review_too_late(date(2027, 11, 22), TODAY)
    assert is_review_too_late(date(2027, 11, 23), TODAY)


# -- R4, R5

WHOLE = Means("besluttet", "begge", "3", has_interim=True)


@pytest.mark.parametrize(
    ("means", "lacks"),
    [
        ((), ("tiltak", "strakstiltak")),
        ((WHOLE,), ()),
        ((Means("besluttet", has_deadline=False, has_interim=True),), ("frist",)),
        ((Means("besluttet", has_role=False, has_interim=True),), ("ansvarlig",)),
        ((Means("besluttet"),), ("strakstiltak",)),
        ((Means("avvist", has_interim=True),), ("tiltak", "strakstiltak")),
        ((Means("virker_ikke", has_interim=True),), ("tiltak", "strakstiltak")),
        ((WHOLE, Means("besluttet", has_deadline=False)), ("frist",)),
    ],
)
def test_a_high_risk_needs_measure_deadline_role_and_something_at_once(means, lacks) -> None:
    assert high_lacks(means) == lacks


@pytest.mark.parametrize(
    ("level", "means", "accepted", "answered"),
    [
        (HIGH, (WHOLE,), False, True),
        (HIGH, (), True, False),
        (HIGH, (Means("besluttet"),), True, False),
        (MIDDLE, (), False, False),
        (MIDDLE, (), True, True),
        (MIDDLE, (Means("foreslatt"),), False, True),
        (MIDDLE, (Means("avvist"),), False, False),
        (LOW, (), False, True),
        ("", (), False, True),
    ],
)
def test_middle_may_be_accepted_with_a_reason_and_high_may_not(level, means, accepted, answered) -> None:
    assert is_answered(level, means, accepted) is answered


@pytest.mark.parametrize(
    ("level", "hierarchy", "asks"),
    [
        *((HIGH, ("4", "5"), True), (HIGH, ("4", "3"), False), (HIGH, (), False)),
        *((MIDDLE, ("5",), False), (HIGH, ("1",), False), (HIGH, ("2", "5"), False)),
    ],
)
def test_only_training_and_preparedness_on_a_high_risk_asks_why_not_higher(level, hierarchy, asks) -> None:
    assert asks_why_not_higher(level, [Means("besluttet", hierarchy=step) for step in hierarchy]) is asks


# -- R6


@pytest.mark.parametrize(("score", "critical"), [((1, 5), True), ((5, 5), True), ((5, 4), False), ((1, 1), False)])
def test_consequence_five_is_critical_whatever_the_probability(score: tuple[int, int], critical: bool) -> None:
    assert is_critical(score) is critical


READY = Means("besluttet", hierarchy="5")


@pytest.mark.parametrize(
    ("means", "days", "lacks"),
    [
        ((), (), ("beredskap", "ovelse")),
        ((READY,), (date(2026, 1, 1),), ()),
        ((READY,), (date(2025, 11, 22),), ()),
        ((READY,), (date(2025, 11, 21),), ("ovelse",)),
        ((READY,), (date(2026, 11, 23),), ("ovelse",)),
        ((Means("besluttet", hierarchy="4"),), (TODAY,), ("beredskap",)),
        ((Means("avvist", hierarchy="5"),), (TODAY,), ("beredskap",)),
    ],
)
def test_what_can_kill_needs_preparedness_and_an_exercise_within_the_year(means, days, lacks) -> None:
    assert critical_lacks(means, days, TODAY) == lacks


# -- R7


def test_order_is_level_then_consequence_then_probability_and_never_the_product() -> None:
    rows = {"5x2": (5, 2), "2x5": (2, 5), "1x5": (1, 5), "3x3": (3, 3), "4x1": (4, 1), "3x4": (3, 4)}
    assert worst_first(rows.items(), SCALE) == ["2x5", "3x4", "5x2", "1x5", "3x3", "4x1"]
    assert worst_thinkable(rows.items()) == ["2x5", "1x5", "3x4", "3x3", "5x2", "4x1"]
    assert most_frequent(rows.items()) == ["5x2", "4x1", "3x4", "3x3", "2x5", "1x5"]


# -- R8


def test_the_reception_of_the_specification_becomes_high_with_three_and_stays_middle_with_two() -> None:
    levels = [SCALE.level(score) for score in ((4, 2), (3, 3), (3, 3))]
    assert levels == [MIDDLE] * 3
    assert combined(levels, 0).level == HIGH
    assert combined(levels[:2], 0).level == MIDDLE


@pytest.mark.parametrize(
    ("levels", "weak", "level"),
    [
        ((LOW,), 0, LOW),
        ((LOW,), 1, LOW),
        ((LOW,), 2, MIDDLE),
        ((MIDDLE,), 2, HIGH),
        ((HIGH,), 5, HIGH),
        ((LOW, LOW, LOW, LOW), 0, LOW),
        ((MIDDLE, MIDDLE, MIDDLE), 3, HIGH),
        ((HIGH, LOW, LOW, LOW, LOW), 0, HIGH),
        ((), 3, ""),
    ],
)
def test_an_area_is_its_highest_situation_raised_at_most_one_step(levels, weak: int, level: str) -> None:
    assert combined(levels, weak).level == level


def test_a_level_set_by_hand_shows_and_only_a_lower_one_counts_as_lowered() -> None:
    assert combined((MIDDLE,), 0, HIGH).is_lowered is False
    assert combined((HIGH,), 0, MIDDLE).is_lowered is True
    assert combined((HIGH,), 0, MIDDLE).level == MIDDLE
    assert combined((HIGH,), 0, HIGH).overridden is False


# -- R9, R10


@pytest.mark.parametrize(
    ("knowledge", "score", "needs"),
    [
        ("svak", (1, 4), True),
        ("svak", (5, 5), True),
        ("svak", (5, 3), False),
        ("middels", (5, 5), False),
        ("", (5, 5), False),
    ],
)
def test_weak_knowledge_of_something_serious_asks_for_more(knowledge: str, score: tuple[int, int], needs: bool) -> None:
    assert needs_knowledge(knowledge, score) is needs


@pytest.mark.parametrize(
    ("closed", "compensated", "is_open"), [(False, False, True), (True, False, False), (False, True, False)]
)
def test_a_breach_is_closed_or_compensated(closed: bool, compensated: bool, is_open: bool) -> None:
    assert is_breach_open(closed, compensated) is is_open


# -- R11, R12


@pytest.mark.parametrize(
    ("status", "evaluation", "decided", "evaluate", "state"),
    [
        ("ikke_startet", "", False, None, "foreslatt"),
        ("ikke_startet", "", True, None, "besluttet"),
        ("utsatt", "", True, None, "besluttet"),
        ("i_gang", "", False, None, "i_arbeid"),
        ("forsinket", "", True, None, "i_arbeid"),
        ("ferdig", "", True, None, "innfort"),
        ("ferdig", "", True, date(2026, 11, 23), "innfort"),
        ("ferdig", "", True, date(2026, 11, 22), "venter"),
        ("ferdig", "vet_ikke", True, date(2026, 11, 1), "venter"),
        ("ferdig", "virket", True, date(2026, 1, 1), "virker"),
        ("ferdig", "delvis", True, date(2026, 1, 1), "virker"),
        ("ferdig", "virket_ikke", True, None, "virker_ikke"),
        ("stanset", "", True, None, "avvist"),
    ],
)
def test_the_state_is_read_off_the_plans_measure(status, evaluation, decided, evaluate, state) -> None:
    assert measure_state(status, evaluation, decided, evaluate, TODAY) == state
    assert is_evaluation_overdue(state) is (state == "venter")


def test_what_is_introduced_is_evaluated_after_ninety_days() -> None:
    assert evaluate_by(date(2026, 1, 1)) == date(2026, 4, 1)


def test_another_scale_colours_otherwise_and_leaves_the_first_as_it_was() -> None:
    strict = Scale(2, low_max=3, middle_max=8, floor_from=3)
    assert strict.level((3, 3)) == HIGH
    assert strict.level((1, 3)) == MIDDLE
    assert Scale().level((3, 3)) == MIDDLE
    assert Scale().level((1, 3)) == LOW
