"""Reviews count downwards, targets say who decided, and a rate says where it was found."""

from datetime import date
from decimal import Decimal
from typing import Any

import pytest

from navplan.domain.modules.kvp import KvpPlaces, KvpRate, KvpReview, KvpTarget
from navplan.domain.modules.kvp.planning_rules import (
    check_places,
    check_rate,
    check_review,
    check_target,
    is_stale,
    next_review_day,
)
from tests.memory import memory_workspace

READER = memory_workspace()
REVIEW = KvpReview(
    done_on=date(2026, 3, 2), portfolio="langtid", whole=40, reviewed=38, documented=36, suited=12, offered=10,
    applied=8, started=6, declined=2,
)  # fmt: skip


def fields(problems: Any) -> set[str]:
    return {problem.field for problem in problems}


def test_a_review_that_narrows_has_no_problem() -> None:
    assert fields(check_review(REVIEW, READER)) == set()


@pytest.mark.parametrize(
    ("values", "field"),
    [
        ({"reviewed": 41}, "reviewed"),
        ({"documented": 39}, "documented"),
        ({"suited": 37}, "suited"),
        ({"offered": 13}, "offered"),
        ({"applied": 13}, "applied"),
        ({"declined": 13}, "declined"),
        ({"started": 9}, "started"),
        ({"not_health": 20, "not_moving": 5}, "not_benefit"),
        ({"next_review": date(2026, 3, 2)}, "next_review"),
        ({"portfolio": "egen"}, "own_name"),
        ({"documented": None}, "documented"),
    ],
)
def test_a_step_that_is_wider_than_the_one_before_is_told(values: dict[str, Any], field: str) -> None:
    assert field in fields(check_review(REVIEW.with_values(**values), READER))


def test_as_many_reasons_as_were_not_suited_is_right() -> None:
    assert fields(check_review(REVIEW.with_values(not_health=20, not_moving=4), READER)) == set()


def test_the_next_review_is_in_half_a_year() -> None:
    assert next_review_day(date(2026, 8, 31)) == date(2027, 2, 28)


def test_a_target_says_what_how_much_why_and_who() -> None:
    assert fields(check_target(KvpTarget(), READER)) >= {"year", "indicator", "value", "why", "decided_in"}
    whole = KvpTarget(
        year=2026, indicator="average", value=Decimal(24), why="Behovet er der", decided_in="budsjett", responsible="x"
    )
    assert fields(check_target(whole, READER)) == set()


def test_places_by_residents_take_three_numbers_and_budgeted_one() -> None:
    lacking = fields(check_places(KvpPlaces(year=2026), READER))
    assert lacking == {"national_places", "residents", "residents_country"}
    assert fields(check_places(KvpPlaces(year=2026, method="budsjett"), READER)) == {"budgeted"}


def test_a_rate_without_source_or_control_is_told() -> None:
    assert {"source", "checked_on", "base_amount"} <= fields(check_rate(KvpRate(valid_from=date(2026, 5, 1)), READER))


def test_a_number_from_outside_is_stale_after_a_year() -> None:
    assert is_stale(None, date(2026, 11, 21))
    assert not is_stale(date(2025, 11, 21), date(2026, 11, 21))
    assert is_stale(date(2025, 11, 20), date(2026, 11, 21))
