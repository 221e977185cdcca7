"""A month that does not add up says so where it is wrong; a locked month keeps its numbers."""

from typing import Any

import pytest

from navplan.domain.modules.kvp import KvpMonth
from navplan.domain.modules.kvp.month_rules import (
    balances,
    check_month,
    difference,
    locked,
    problems,
    why_not_lock,
    why_not_reopen,
)
from navplan.domain.modules.kvp.series import Series, Standing
from tests.domain.kvp.months import accepted, month
from tests.memory import memory_workspace


def told(standing: Standing, **series: KvpMonth) -> dict[str, str]:
    """The words at each field of a month."""
    rows = Series([standing.month, *series.values()])
    found = rows.get(standing.at)
    assert found is not None
    return {problem.field: problem.said.words() for problem in problems(found, rows)}


def test_10_1_ages_that_give_one_too_few_are_told_with_both_sums() -> None:
    assert told(accepted()) == {}
    assert told(accepted(age_50=4)) == {"age_under_25": "Aldersgruppene gir 34, skal gi 35."}


def test_10_13_a_month_whose_previous_is_missing_asks_for_it() -> None:
    rows = Series([month(2026, 8, opening=3), month(2026, 10)])
    (_first, second) = rows
    assert second.opening is None
    assert [p.said.words() for p in problems(second, rows) if p.field == "opening"] == ["Før September 2026 først."]


def test_the_first_month_asks_for_its_opening() -> None:
    assert "opening" in told(accepted(opening=None))


def test_another_opening_than_the_last_closing_takes_a_reason() -> None:
    rows = [month(2026, 9, opening=34), month(2026, 10, opening=33, age_30_49=33)]
    series = Series(rows)
    words = [p.said.words() for p in problems(tuple(series)[1], series) if p.field == "opening_reason"]
    assert words == ["Forrige måned sluttet med 34. Skriv hvorfor denne begynner med 33."]
    series = Series([rows[0], rows[1].with_values(opening_reason="Én var ført to ganger")])
    assert "opening_reason" not in {p.field for p in problems(tuple(series)[1], series)}


@pytest.mark.parametrize(
    ("values", "field"),
    [
        ({"refused": 2, "refused_age": 1}, "refused_benefit"),
        ({"refused_age": 1}, "refused_benefit"),
        ({"out_school": 0}, "out_work"),
        ({"state_measures": 30, "municipal_measures": 4, "both_measures": 0, "no_measures": 0}, "state_measures"),
        ({"leave": 36}, "leave"),
        ({"women": 36}, "women"),
        ({"extended": 36}, "extended"),
        ({"evaluated": 36}, "evaluated"),
        ({"individual_plan": 36}, "individual_plan"),
        ({"long_term": 3, "long_term_assessed": 4}, "long_term_assessed"),
        ({"conditions": 3, "conditions_assessed": 4}, "conditions_assessed"),
        ({"offered": 3, "declined": 4}, "declined"),
        ({"in_time": 6}, "in_time"),
        ({"counted": 36}, "counted_note"),
        ({"interrupted": None}, "interrupted"),
    ],
)
def test_what_cannot_be_is_told_at_its_field(values: dict[str, Any], field: str) -> None:
    assert field in told(accepted(**values))


@pytest.mark.parametrize(
    "values",
    [
        {"leave": 35},
        {"women": 35},
        {"long_term": 4, "long_term_assessed": 4},
        {"in_time": 5},
        {"counted": 35},
        {"counted": 36, "counted_note": "Én vedtatt, men ikke startet"},
        {"refused": 1, "refused_age": 1},
    ],
)
def test_what_can_just_be_is_not_told(values: dict[str, Any]) -> None:
    assert told(accepted(**values)) == {}


def test_more_out_than_there_were_is_told() -> None:
    assert "completed" in told(accepted(completed=60))


def test_the_difference_to_the_counted_has_its_sign() -> None:
    assert difference(accepted(counted=36)) == 1
    assert difference(accepted(counted=33)) == -2
    assert difference(accepted()) is None


def test_an_open_balance_says_nothing_yet() -> None:
    ages = next(b for b in balances(accepted(age_50=None)) if b.key == "ages")
    assert ages.is_open
    assert "age_under_25" not in told(accepted(age_50=None))


def test_the_same_month_twice_is_told() -> None:
    workspace = memory_workspace()
    workspace.add(KvpMonth(year=2026, month="10"))
    again = workspace.add(KvpMonth(year=2026, month="10"))
    assert [p.said.words() for p in check_month(again, workspace)] == ["Måneden er ført fra før."]


LOCKED = accepted(locked=True).month


def test_a_locked_month_refuses_a_new_number_and_its_removal() -> None:
    reader = memory_workspace()
    assert locked(LOCKED, LOCKED.with_values(started=6), reader) is not None
    assert locked(LOCKED, None, reader) is not None
    assert locked(LOCKED.with_values(locked=False), LOCKED.with_values(locked=False, started=6), reader) is None


def test_opening_a_locked_month_takes_a_reason_and_nothing_else() -> None:
    reader = memory_workspace()
    assert locked(LOCKED, LOCKED.with_values(locked=False), reader) is not None
    assert locked(LOCKED, LOCKED.with_values(locked=False, reopened_why="Feil i uttrekket"), reader) is None
    both = LOCKED.with_values(locked=False, reopened_why="Feil i uttrekket", started=6)
    assert locked(LOCKED, both, reader) is not None


def test_the_reason_of_last_time_is_no_reason() -> None:
    before = LOCKED.with_values(reopened_why="Feil i uttrekket")
    assert locked(before, before.with_values(locked=False), memory_workspace()) is not None


def test_months_are_locked_in_order_and_opened_from_behind() -> None:
    rows = [month(2026, 9, opening=0), month(2026, 10), month(2026, 11, locked=True)]
    series = Series(rows)
    september, october, _november = series
    assert [said.words() for said in why_not_lock(september, series)] == []
    assert [said.words() for said in why_not_lock(october, series)] == ["Lås September 2026 først."]
    assert why_not_reopen(october, series) is not None
    assert why_not_reopen(september, series) is None


def test_a_month_with_a_fault_is_not_locked() -> None:
    standing = accepted(age_50=4)
    assert why_not_lock(standing, Series([standing.month])) != ()
