"""A hidden number stays hidden, whatever a reader with a pencil does to the sums."""

from collections.abc import Mapping, Sequence
from fractions import Fraction
from itertools import product

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from navplan.domain.small_numbers import Masked, Sum, in_table, is_small, masked, part_of

Cells = dict[str, int]


def table(rows: Sequence[Sequence[int]]) -> tuple[Cells, list[Sum]]:
    """A table with its totals, and the sums that hold in it."""
    cells = {f"{r}{c}": value for r, row in enumerate(rows) for c, value in enumerate(row)}
    wide = len(rows[0])
    cells |= {f"r{r}": sum(row) for r, row in enumerate(rows)}
    cells |= {f"c{c}": sum(row[c] for row in rows) for c in range(wide)}
    cells["all"] = sum(map(sum, rows))
    sums = [Sum(f"r{r}", tuple(f"{r}{c}" for c in range(wide))) for r in range(len(rows))]
    sums += [Sum(f"c{c}", tuple(f"{r}{c}" for r in range(len(rows)))) for c in range(wide)]
    sums.append(Sum("all", tuple(f"r{r}" for r in range(len(rows)))))
    sums.append(Sum("all", tuple(f"c{c}" for c in range(wide))))
    return cells, sums


def possible(cells: Mapping[str, int], sums: Sequence[Sum], found: Masked, key: str) -> set[int]:
    """Every value that a hidden number may have had, by trying all small hidden numbers and solving for the rest."""
    unknown = sorted((found.small | found.hidden), key=str)
    largest = max(cells.values()) + found.limit
    few, many = range(1, found.limit), [0, *range(found.limit, largest + 1)]
    veiled = {k for k in found.hidden if 0 < cells[str(k)] < found.limit}
    ranges = {k: few if k in found.small else range(largest + 1) if k in veiled else many for k in unknown}
    answers: set[int] = set()

    def extend(taken: dict[str, int], left: list[str]) -> None:
        for equation in sums:
            signs = equation.signs()
            if all(k in taken or k not in ranges for k in signs) and sum(
                sign * taken.get(str(k), cells[str(k)]) for k, sign in signs.items()
            ):
                return
        if not left:
            answers.add(taken[key])
            return
        for value in ranges[left[0]]:
            extend({**taken, left[0]: value}, left[1:])

    extend({}, [str(k) for k in unknown])
    return answers


def small_ones(cells: Mapping[str, int], limit: int = 5) -> set[str]:
    """The numbers that must not be found."""
    return {key for key, value in cells.items() if 0 < value < limit}


def test_where_from_one_to_three_tells_too_much_not_even_that_is_said() -> None:
    """1 + 1 + 1 = 3: three numbers of at least one, whose sum is at most three, can only be ones."""
    found = masked({"a": 1, "b": 1, "c": 1, "all": 3}, [Sum("all", ("a", "b", "c"))], 4)
    assert found.small | found.hidden == {"a", "b", "c", "all"}
    assert found.hidden


@settings(max_examples=40, deadline=None)
@given(
    st.lists(st.lists(st.integers(0, 9), min_size=2, max_size=3), min_size=2, max_size=2).filter(
        lambda r: len(r[0]) == len(r[1])
    )
)
def test_no_subtraction_gives_a_hidden_number_back(rows: list[list[int]]) -> None:
    cells, sums = table(rows)
    found = masked(cells, sums)
    if len(found.small | found.hidden) > 7:
        return
    for key in small_ones(cells):
        assert len(possible(cells, sums, found, key)) > 1, (rows, key, found)


@settings(max_examples=80, deadline=None)
@given(st.lists(st.integers(0, 12), min_size=2, max_size=5), st.integers(3, 10))
def test_a_single_row_with_its_total_keeps_its_small_numbers(row: list[int], limit: int) -> None:
    cells = {str(i): value for i, value in enumerate(row)} | {"all": sum(row)}
    sums = [Sum("all", tuple(str(i) for i in range(len(row))))]
    found = masked(cells, sums, limit)
    assert small_ones(cells, limit) <= found.small | found.hidden
    if limit <= 6:
        for key in small_ones(cells, limit):
            assert len(possible(cells, sums, found, key)) > 1


def test_one_small_number_takes_another_with_it() -> None:
    found = masked({"a": 3, "b": 20, "c": 30, "all": 53}, [Sum("all", ("a", "b", "c"))])
    assert found.small == {"a"}
    assert found.hidden == {"b"}


def test_two_small_ones_that_could_only_be_those_hide_a_third() -> None:
    found = masked({"a": 1, "b": 1, "c": 20, "all": 22}, [Sum("all", ("a", "b", "c"))])
    assert found.hidden == {"c"}


def test_a_number_that_is_large_because_it_is_not_small_tells_nothing() -> None:
    """1 + 5 = 6: with 6 shown, a hidden number of at least five leaves only one for the small one."""
    found = masked({"a": 1, "b": 5, "all": 6}, [Sum("all", ("a", "b"))])
    assert found.hidden == {"all"}


def test_nought_and_large_numbers_alone_are_shown() -> None:
    found = masked({"a": 0, "b": 20, "all": 20}, [Sum("all", ("a", "b"))])
    assert (found.small, found.hidden) == (frozenset(), frozenset())
    assert found.of("a") == "shown"


def test_a_share_of_a_small_number_is_hidden_too() -> None:
    found = masked({"a": 3, "b": 20, "all": 23}, [Sum("all", ("a", "b"))])
    assert found.of("a") == "small"
    assert found.of("a", "all") == "hidden"


def test_what_goes_out_counts_against_what_comes_in() -> None:
    """34 + 5 − 4 = 35: the one who stayed away must not be found from the rest."""
    values = {"in": 34, "new": 6, "done": 4, "left": 1, "out": 35}
    found = masked(values, [Sum("out", ("in", "new"), ("done", "left"))])
    assert {"done", "left"} == found.small
    possible_left = {left for done, left in product(range(1, 5), repeat=2) if 34 + 6 - done - left == 35}
    assert len(possible_left) > 1
    assert found.hidden == set()


@pytest.mark.parametrize("limit", [3, 5, 10])
def test_the_limit_says_what_is_small(limit: int) -> None:
    found = masked({"under": limit - 1, "at": limit}, [], limit)
    assert found.small == {"under"}


# -- whole tables


def worked_out(sums: Sequence[Sum], unknown: set[object]) -> set[object]:
    """The hidden numbers that the shown ones give away, found by solving all sums together."""
    hidden = sorted(unknown, key=repr)
    rows = [[Fraction(equation.signs().get(key, 0)) for key in hidden] for equation in sums]
    for column in range(len(hidden)):
        lead = next((row for row in rows if row[column] and not any(row[:column])), None)
        if lead is None:
            continue
        scaled = [value / lead[column] for value in lead]
        for n, row in enumerate(rows):
            if row is lead:
                rows[n] = scaled
            elif row[column]:
                rows[n] = [value - row[column] * top for value, top in zip(row, scaled, strict=True)]
    return {hidden[row.index(1)] for row in rows if sum(map(bool, row)) == 1 and 1 in row}


tables = st.integers(1, 5).flatmap(
    lambda width: st.lists(st.lists(st.integers(0, 9), min_size=width, max_size=width), min_size=1, max_size=5)
)


@settings(max_examples=150, deadline=None)
@given(tables, st.integers(0, 100))
def test_no_small_count_of_a_table_with_a_share_is_printed_or_can_be_worked_out(
    rows: list[list[int]], per_cent: int
) -> None:
    values, sums = in_table(rows)
    values["part"] = (values["whole"] or 0) * per_cent // 100
    values["rest"] = (values["whole"] or 0) - values["part"]
    sums.append(part_of("whole", "part", "rest"))
    found = masked(values, sums)
    assert {key for key, value in values.items() if is_small(value)} <= found.small | found.hidden
    assert worked_out(sums, set(found.small | found.hidden)) & found.small == set()


def test_a_cell_that_joins_two_hidden_blocks_cannot_be_worked_out_over_several_lines() -> None:
    """Each line has two hidden cells or more, and still the rows of a block less its columns give the joint away."""
    rows = [[2, 3, 10, 10], [3, 2, 2, 10], [10, 10, 2, 3], [10, 10, 3, 2]]
    values, sums = in_table(rows)
    small = {key for key, value in values.items() if is_small(value)}
    assert worked_out(sums, set(small)) == {(1, 2)}
    found = masked(values, sums)
    assert worked_out(sums, set(found.small | found.hidden)) == set()


def test_a_table_without_small_counts_is_shown_whole() -> None:
    values, sums = in_table([[10, 0], [7, 12]])
    found = masked(values, sums)
    assert [found.said(key, values[key], str) for key in ((0, 0), (0, 1), ("row", 0), ("column", 1), "whole")] == [
        "10",
        "0",
        "10",
        "12",
        "29",
    ]


def test_one_small_count_takes_company_with_it() -> None:
    values, sums = in_table([[3, 20, 30], [10, 15, 40]])
    found = masked(values, sums)
    assert found.said((0, 0), 3, str) == "<5"
    assert len(found.small | found.hidden) == 4
    assert {found.said(key, values[key], str) for key in found.hidden} == {"skjult"}


def test_what_stays_in_the_office_is_not_hidden() -> None:
    found = masked({"a": 1, "b": 2}, [], None)
    assert (found.said("a", 1, str), found.said("b", None, str)) == ("1", "–")
    assert not is_small(1, None)
