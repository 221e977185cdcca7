"""Things in the order they came about, newest first, when no clock can be trusted and not all were counted."""

from collections.abc import Iterable, Sequence
from datetime import datetime
from typing import Protocol, TypeVar


class Taken(Protocol):
    """Something that was taken at a moment, as the clock told it then."""

    @property
    def taken(self) -> datetime:
        """When, in UTC."""


T = TypeVar("T", bound=Taken)


def in_turn(*series: Iterable[T]) -> list[T]:
    """Several series, each in its own right order, newest first, as one. None is turned round within itself; only
    between them the clock decides."""
    left: list[Sequence[T]] = [list(one) for one in series]
    found = []
    while left := [one for one in left if one]:
        newest = max(range(len(left)), key=lambda place: left[place][0].taken)
        found.append(left[newest][0])
        left[newest] = left[newest][1:]
    return found
