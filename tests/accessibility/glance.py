"""What is seen and heard in one state of a window is gathered once, however many rules look at it.

Only while a walk holds still: outside of it, as in the tests of the rules themselves, every rule looks for itself.
"""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any


class Glance:
    """Keeps what was gathered until the window moves on."""

    def __init__(self) -> None:
        self._kept: dict[object, Any] | None = None

    @contextmanager
    def held(self) -> Iterator[None]:
        """Nothing changes in here."""
        self._kept = {}
        try:
            yield
        finally:
            self._kept = None

    def once(self, key: object, gather: Callable[[], Any]) -> Any:
        """What was gathered under this key, or is now."""
        if self._kept is None:
            return gather()
        if key not in self._kept:
            self._kept[key] = gather()
        return self._kept[key]


GLANCE = Glance()
