"""Months for the tests: the one of the acceptance examples, and rows of them."""

from typing import Any

from navplan.domain.modules.kvp import KvpMonth
from navplan.domain.modules.kvp.month import AGES, APPLICATIONS, INFLOW, OUTFLOW
from navplan.domain.modules.kvp.series import Series, Standing

QUIET = dict.fromkeys((*APPLICATIONS, *INFLOW, *OUTFLOW, "leave", *AGES), 0)


def month(year: int, number: int, **values: Any) -> KvpMonth:
    """A month in which nothing happened but what is said."""
    return KvpMonth(id=f"{year}{number:02}", year=year, month=f"{number:02}", **{**QUIET, **values})


def accepted(**values: Any) -> Standing:
    """The month of acceptance example 1 (kvp_kompetanse.md 10)."""
    given: dict[str, Any] = {
        "opening": 34,
        "started": 5,
        "resumed": 1,
        "completed": 3,
        "stayed_away": 1,
        "interrupted": 1,
        "age_under_25": 6,
        "age_25_29": 9,
        "age_30_49": 15,
        "age_50": 5,
        "out_work": 1,
        "out_subsidy": 1,
        "out_school": 1,
    }
    return only(month(2026, 10, **{**given, **values}))


def only(found: KvpMonth) -> Standing:
    """A month that stands alone."""
    (standing,) = Series([found])
    return standing
