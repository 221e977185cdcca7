"""What undo and redo would do next; rebuilt from the history, so that it survives a restart (reliability 5.5)."""

from collections.abc import Iterable, Sequence
from datetime import datetime, timedelta
from itertools import groupby

from navplan.domain.changes import Change, Edit
from navplan.domain.ports import Past

REMEMBERED = timedelta(days=90)
"""Steps older than this are history, not undo."""

MOST = 5_000
"""So many stored changes are looked at when the steps are rebuilt."""


class Steps:
    """The steps that can be taken back, and those that can be done again; the last of each is the next."""

    def __init__(self) -> None:
        self.done: list[Edit] = []
        self.undone: list[Edit] = []

    def stored(self, edit: Edit) -> None:
        """An edit was stored: a new step, the last one taken back, or the last one done again."""
        if edit.way == "undo":
            if self.done:
                self.undone.append(self.done.pop())
        elif edit.way == "redo":
            if self.undone:
                self.done.append(self.undone.pop())
        elif edit.way != "note":
            self.done.append(edit)
            self.undone.clear()


def recalled(newest_first: Sequence[Past], now: datetime, limit: int = MOST) -> Steps:
    """The steps as they stood when these changes had been stored."""
    steps = Steps()
    for edit in _edits(newest_first, now, is_cut=len(newest_first) >= limit):
        steps.stored(edit)
    return steps


def _edits(newest_first: Sequence[Past], now: datetime, is_cut: bool) -> Iterable[Edit]:
    """The stored edits, oldest first. One that is not whole is left out: the reading ended in it, or the history has
    forgotten a part of it."""
    grouped = [list(rows) for _action, rows in groupby(reversed(newest_first), key=lambda past: past.action)]
    for rows in grouped[1:] if is_cut else grouped:
        if now - rows[0].at <= REMEMBERED and not any(past.is_forgotten or past.is_struck for past in rows):
            yield Edit(
                rows[0].title, tuple(Change(past.before, past.after) for past in rows), rows[0].action, rows[0].way
            )
