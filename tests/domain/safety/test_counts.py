"""Figures that leave the office: small numbers cannot be read, nor worked out from the totals."""

from datetime import date
from fractions import Fraction
from itertools import product

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from navplan.domain.kinds import Refused
from navplan.domain.modules.safety import SafetyIncidents, SafetyPreparedness, SafetySituation, SafetyTraining, checks
from navplan.domain.records import field_of
from navplan.domain.safety.card import count_card, suggested
from navplan.domain.safety.counts import exercised_share, may_show_months
from navplan.domain.safety.incident_grid import last_year
from navplan.domain.safety.library import library
from navplan.domain.safety.small_numbers import HIDDEN, HIDDEN_SMALL, gives_away, suppressed
from navplan.domain.safety.training import coverage
from navplan.domain.workspace import Workspace
from tests.domain.safety.office import TODAY, ready


def hidden_cells(shown) -> set[tuple[int, int]]:
    whole = [[*row, total] for row, total in zip(shown.cells, shown.rows, strict=True)]
    whole.append([*shown.columns, shown.whole])
    return {(r, c) for r, row in enumerate(whole) for c, text in enumerate(row) if text in (HIDDEN, HIDDEN_SMALL)}


def worked_out(height: int, width: int, hidden: set[tuple[int, int]]) -> set[tuple[int, int]]:
    """The hidden cells that the shown ones give away, found by solving the equations of all rows and columns."""
    cells = sorted(hidden)
    rows = [[Fraction(int(r == line)) * (-1 if c == width else 1) for r, c in cells] for line in range(height + 1)]
    rows += [[Fraction(int(c == line)) * (-1 if r == height else 1) for r, c in cells] for line in range(width + 1)]
    for column in range(len(cells)):
        lead = next((row for row in rows if row[column] and not any(row[:column])), None)
        if lead is None:
            continue
        scaled = [value / lead[column] for value in lead]
        for n, row in enumerate(rows):
            if row is lead:
                rows[n] = scaled
            elif row[column]:
                rows[n] = [value - row[column] * top for value, top in zip(row, scaled, strict=True)]
    return {cells[row.index(1)] for row in rows if sum(map(bool, row)) == 1 and 1 in row}


tables = st.integers(1, 5).flatmap(
    lambda width: st.lists(st.lists(st.integers(0, 9), min_size=width, max_size=width), min_size=1, max_size=5)
)


@settings(max_examples=300)
@given(tables)
def test_no_small_count_is_printed_or_can_be_worked_out(table: list[list[int]]) -> None:
    shown = suppressed(table)
    for row, texts in zip(table, shown.cells, strict=True):
        for count, text in zip(row, texts, strict=True):
            assert text in ((HIDDEN_SMALL,) if 0 < count < 5 else (str(count), HIDDEN))
    hidden = hidden_cells(shown)
    assert worked_out(len(table), len(table[0]), hidden) == set()


def test_a_cell_that_joins_two_hidden_blocks_cannot_be_worked_out_over_several_lines() -> None:
    """Each line has two hidden cells or more, and still the rows of a block less its columns give the joint away."""
    table = [[2, 3, 10, 10], [3, 2, 2, 10], [10, 10, 2, 3], [10, 10, 3, 2]]
    small = {(r, c) for r, row in enumerate(table) for c, n in enumerate(row) if n < 5}
    assert worked_out(4, 4, small) == {(1, 2)}
    assert worked_out(4, 4, hidden_cells(suppressed(table))) == set()


def printed_lines(table: list[list[int]]) -> list[list[tuple[int, str]]]:
    """Every row and column with its total last: the count, and how it is printed."""
    shown = suppressed(table)
    texts = [[*row, total] for row, total in zip(shown.cells, shown.rows, strict=True)]
    texts.append([*shown.columns, shown.whole])
    whole = [[*row, sum(row)] for row in table]
    whole.append([sum(column) for column in zip(*whole, strict=True)])
    rows = [list(zip(counts, words, strict=True)) for counts, words in zip(whole, texts, strict=True)]
    return rows + [list(column) for column in zip(*rows, strict=True)]


def thinkable(line: list[tuple[int, str]]) -> list[set[int]]:
    """By trying everything: the values each cell of a printed line can have, the hidden total being what is left."""
    domains = [
        range(1, 5) if text == HIDDEN_SMALL else (0, *range(5, 70)) if text == HIDDEN else (int(text),)
        for _count, text in line
    ]
    found: list[set[int]] = [set() for _cell in line]
    for values in product(*domains[:-1]):
        if sum(values) in domains[-1] or (line[-1][1] == HIDDEN and sum(values) >= 5):
            for place, value in enumerate((*values, sum(values))):
                found[place].add(value)
    return found


@settings(max_examples=60)
@given(st.lists(st.lists(st.integers(0, 7), min_size=3, max_size=3), min_size=2, max_size=3))
def test_no_line_gives_a_small_count_away_by_what_the_print_itself_says(table: list[list[int]]) -> None:
    for line in printed_lines(table):
        if all(text in (HIDDEN, HIDDEN_SMALL) for _count, text in line):
            continue  # nothing is left to hide
        for (_count, text), values in zip(line, thinkable(line), strict=True):
            assert text != HIDDEN_SMALL or len(values) > 1


@pytest.mark.parametrize(
    ("line", "gives"),
    [
        ([(1, True), (1, True), (2, True)], False),
        ([(1, True), (1, True), (11, False), (13, False)], True),
        ([(1, True), (2, True), (11, False), (14, False)], False),
        ([(4, True), (4, True), (8, False)], True),
        ([(1, True), (5, True), (6, False)], True),
        ([(2, True), (9, True), (11, False)], False),
    ],
)
def test_two_small_counts_that_make_two_are_one_and_one(line: list[tuple[int, bool]], gives: bool) -> None:
    assert gives_away(line) is gives


def test_a_table_without_small_counts_is_shown_whole() -> None:
    shown = suppressed([[10, 0], [7, 12]])
    assert shown.cells == (("10", "0"), ("7", "12"))
    assert (shown.rows, shown.columns, shown.whole) == (("10", "19"), ("17", "12"), "29")


def test_one_small_count_takes_company_with_it() -> None:
    shown = suppressed([[3, 20, 30], [10, 15, 40]])
    assert shown.cells[0][0] == HIDDEN_SMALL
    assert len(hidden_cells(shown)) == 4


# -- incidents


def incidents(workspace: Workspace, **values) -> SafetyIncidents:
    told = {"year": 2026, "month": 6, "category": "trussel", "channel": "telefon", "count": 4, "followed_up": 3}
    return workspace.add(SafetyIncidents(**{**told, "reacted": 2, **values}))


def test_the_last_twelve_months_are_added_up(workspace: Workspace) -> None:
    incidents(workspace)
    incidents(workspace, month=11, count=6, followed_up=6, reacted=1)
    incidents(workspace, year=2025, month=12, count=1, followed_up=1, reacted=1)
    incidents(workspace, year=2025, month=11, count=100, followed_up=100, reacted=100)
    found = last_year(workspace, TODAY)
    assert (found.count, found.followed_up, found.reacted) == (11, 10, 4)
    assert (found.share(10), found.share(4)) == (90, 36)
    assert sum(map(sum, found.table)) == 11


def test_without_incidents_there_is_no_share(workspace: Workspace) -> None:
    assert last_year(workspace, TODAY).share(0) is None


@pytest.mark.parametrize("key", ["followed_up", "reacted", "police", "authority"])
def test_more_followed_up_than_happened_is_flagged_and_as_many_is_not(workspace: Workspace, key: str) -> None:
    assert [p.field for p in checks.check_incidents(SafetyIncidents(count=4, **{key: 5}), workspace)] == [key]
    assert list(checks.check_incidents(SafetyIncidents(count=4, **{key: 4}), workspace)) == []


@pytest.mark.parametrize("key", ["count", "followed_up", "reacted", "police", "authority"])
def test_a_negative_count_is_refused(key: str) -> None:
    kind = field_of(SafetyIncidents, key).kind
    assert kind.parse("0") == 0
    with pytest.raises(Refused):
        kind.parse("-1")


def test_figures_of_both_systems_must_be_reconciled(workspace: Workspace) -> None:
    both = incidents(workspace, source="begge")
    assert [p.field for p in checks.check_incidents(both, workspace)] == ["reconciled"]
    assert last_year(workspace, TODAY).not_reconciled
    both = workspace.set(both, reconciled=True)
    assert list(checks.check_incidents(both, workspace)) == []
    assert not last_year(workspace, TODAY).not_reconciled


@pytest.mark.parametrize(("employees", "may"), [(None, False), (14, False), (15, True)])
def test_months_are_shown_only_by_offices_that_are_known_to_be_large(employees: int | None, may: bool) -> None:
    assert may_show_months(SafetyPreparedness(employees=employees).employees) is may


# -- training, exercises


def test_coverage_counts_the_newest_training_that_still_holds(workspace: Workspace) -> None:
    told = {"theme": "alarm", "group": "mottak", "employer": "stat", "in_group": 10, "valid_months": 12}
    workspace.add(SafetyTraining(**told, done=4, held_on=date(2026, 3, 1)))
    workspace.add(SafetyTraining(**told, done=9, held_on=date(2025, 1, 1)))
    (row,) = coverage(workspace, TODAY)
    assert (row.done, row.whole, row.expires) == (4, 10, date(2027, 3, 1))
    (late,) = coverage(workspace, date(2027, 3, 2))
    assert late.done == 0
    assert coverage(workspace, TODAY, theme="rutiner") == ()


def test_more_trained_than_there_are_is_flagged_and_never_counted(workspace: Workspace) -> None:
    training = workspace.add(
        SafetyTraining(group="mottak", employer="stat", in_group=3, done=5, held_on=date(2026, 3, 1))
    )
    assert [p.field for p in checks.check_training(training, workspace)] == ["done"]
    assert coverage(workspace, TODAY)[0].done == 3


def test_the_share_of_pressing_situations_that_were_exercised(workspace: Workspace) -> None:
    small = ready(workspace)
    assert exercised_share(small.picture()) == (1, 1)
    workspace.set(workspace.get(SafetySituation, small.wait), s_now=5)
    assert exercised_share(small.picture()) == (1, 2)


# -- the card


def test_the_card_suggests_what_worrying_answers_call_for() -> None:
    shelf = library()
    calm = {n: (not q.worries_at if q.worries_at is not None else True) for n, q in enumerate(shelf.questions)}
    assert suggested(shelf, calm) == ("som_planlagt",)
    assert suggested(shelf, {}) == ()
    assert suggested(shelf, {**calm, 6: False})[0] == "annet_rom"
    assert suggested(shelf, {**calm, 1: True, 2: True})[0] == "to_ansatte"


def test_counting_a_card_stores_month_place_and_actions_and_nothing_else(workspace: Workspace) -> None:
    row = count_card(workspace, "kontoret", ("to_ansatte",), TODAY)
    assert vars(row) == {"id": row.id, "year": 2026, "month": 11, "place": "kontoret", "actions": ("to_ansatte",)}
