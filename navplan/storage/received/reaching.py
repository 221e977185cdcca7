"""Rows of a hurt table by ranges of their keys: what lies between two hurt pages is reached too (row 7).

A range is read from both ends towards what is hurt. What is left between is halved and read again, the widest range
first, until nothing is left, or so many questions have failed that the time is better spent on other tables. Where an
index of the table can be read to its end, it tells which keys there are, and nothing is asked where there are none.
Nothing more is asked of a table that the file no longer knows, as of every table when the first page is hurt.
"""

import contextlib
import heapq
import time
from bisect import bisect_left, bisect_right
from collections.abc import Generator, Iterator, Sequence
from contextlib import ExitStack
from pathlib import Path
from typing import Any, NamedTuple

from navplan.storage import faults
from navplan.storage.driver import sqlite3
from navplan.storage.received.guarded import guarded, time_for

Row = tuple[Any, ...]

Gap = tuple[int, int]
"""The keys between these two, neither of them one of it."""

LEAST, MOST = 0, 2**63 - 1
"""The keys of our rows lie between."""

MOST_FAILED = 600
"""Questions that may fail in one table. A page of rows of a hundred bytes holds forty, and each takes two."""


class HurtFile:
    """A damaged file, asked under the limits of `guarded`, all questions together in its time."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._stack = ExitStack()
        self._until = time.monotonic() + time_for(path)
        self._connection = self._connected()

    def rows(self, question: str, *values: int) -> Iterator[Row]:
        """The rows of a question; raises one of `faults.STORAGE_FAULTS` where one cannot be read."""
        try:
            yield from self._connection.execute(question, values)
        except faults.STORAGE_FAULTS:
            self.close()  # SQLCipher's reads nothing more over a connection that has met a hurt page
            self._connection = self._connected()
            raise

    @property
    def is_late(self) -> bool:
        """Whether the time is up, so that every question fails."""
        return time.monotonic() > self._until

    def close(self) -> None:
        """Let go of the file."""
        self._stack.close()

    def _connected(self) -> sqlite3.Connection:
        return self._stack.enter_context(guarded(self._path, seconds=self._until - time.monotonic()))


class Keys(NamedTuple):
    """The keys that the indexes of a table know, in order, and whether one of them could be read to its end."""

    known: Sequence[int]
    is_all: bool

    def within(self, low: int, high: int) -> Sequence[int]:
        """Those between these two."""
        return self.known[bisect_right(self.known, low) : bisect_left(self.known, high)]


def keys_of(file: HurtFile, table: str, indexes: Sequence[str]) -> Keys:
    """The keys of a table, by its indexes."""
    known: set[int] = set()
    is_all = False
    for index in indexes:
        try:
            for (key,) in file.rows(f'SELECT rowid FROM "{table}" INDEXED BY "{index}"'):  # noqa: S608  # our own names
                known.add(key)
        except faults.STORAGE_FAULTS:
            continue
        is_all = True
    return Keys(sorted(known), is_all)


class Reached(Iterator[Row]):
    """The rows of a table that can be read, each once, its key first. When they have come to an end, `missed` is how
    many keys are known whose rows were not read, and `is_whole` whether nothing was in the way."""

    def __init__(self, file: HurtFile, table: str, columns: str, indexes: Sequence[str]) -> None:
        self.missed = 0
        self.is_whole = True
        self._file = file
        self._table = table
        self._indexes = indexes
        self._question = f'SELECT rowid, {columns} FROM "{table}" NOT INDEXED WHERE rowid '  # noqa: S608  # our own names
        self._rows = self._all()

    def __next__(self) -> Row:
        return next(self._rows)

    def _all(self) -> Iterator[Row]:
        left = yield from self._read((LEAST, MOST))
        if left is None:
            return
        self.is_whole = False
        if not self._is_understood():
            return
        keys = keys_of(self._file, self._table, self._indexes)
        gaps, failed = [(-_width(left), left)], 0
        while gaps and failed < MOST_FAILED and not self._file.is_late:
            _order, gap = heapq.heappop(gaps)
            parts, middle = _parts(gap, keys)
            for part in parts:
                left = yield from self._read(part)
                failed += left is not None
                if left is not None:
                    heapq.heappush(gaps, (-_width(left), left))
            if middle is not None and not (yield from self._read_one(middle)):
                failed += 1
                self.missed += middle in keys.within(*gap)
        self.missed += sum(len(keys.within(*gap)) for _order, gap in gaps)

    def _read(self, gap: Gap) -> Generator[Row, None, Gap | None]:
        """Read between two keys, from below and then from above; what is left between, or None when nothing is."""
        low, high = gap
        try:
            for row in self._file.rows(f"{self._question} > ? AND rowid < ? ORDER BY rowid", low, high):
                low = row[0]
                yield row
        except faults.STORAGE_FAULTS:
            with contextlib.suppress(*faults.STORAGE_FAULTS):
                for row in self._file.rows(f"{self._question} > ? AND rowid < ? ORDER BY rowid DESC", low, high):
                    high = row[0]
                    yield row
            return low, high
        return None

    def _is_understood(self) -> bool:
        """Whether the file can tell where this table lies; of one that cannot, no question of any range is answered."""
        try:
            return any(self._file.rows(f"EXPLAIN {self._question} = ?", LEAST))
        except faults.STORAGE_FAULTS:
            return False

    def _read_one(self, key: int) -> Generator[Row, None, bool]:
        """The row with that key, if there is one; False when it cannot be read. Asked for alone: of a range the driver
        loses the row before the one that fails, because it looks ahead."""
        try:
            yield from self._file.rows(f"{self._question} = ?", key)
        except faults.STORAGE_FAULTS:
            return False
        return True


def _parts(gap: Gap, keys: Keys) -> tuple[list[Gap], int | None]:
    """What to read of a gap: both sides of a key in its middle, and that key. Nothing where there is no row."""
    low, high = gap
    inner = keys.within(low, high)
    if not _width(gap) or (keys.is_all and not inner):
        return [], None
    middle = inner[len(inner) // 2] if inner else (low + high) // 2
    return [part for part in ((low, middle), (middle, high)) if _width(part)], middle


def _width(gap: Gap) -> int:
    """How many keys there can be between the two."""
    return max(0, gap[1] - gap[0] - 1)
