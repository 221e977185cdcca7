"""One review as it goes on: the proposal of the moment, those before it, and the row that is looked at."""

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QObject, Signal

from navplan.domain.letters.proposal import Item, Part, Proposal

Step = Callable[..., Proposal]
Row = Item | Part


class Session(QObject):
    """Does steps, takes them back, and knows which row is current. Nothing in here is stored."""

    changed = Signal()
    """Another proposal is shown."""
    moved = Signal()
    """Another row is current."""

    def __init__(self, proposal: Proposal, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._proposal = proposal
        self._before: list[tuple[Proposal, int]] = []
        self._undone: list[tuple[Proposal, int]] = []
        self._only: frozenset[int] | None = None
        self._current = next((item.key for item in proposal.items), 0)

    @property
    def proposal(self) -> Proposal:
        """The proposal as it is now."""
        return self._proposal

    @property
    def is_changed(self) -> bool:
        """Whether a step has been done that would be lost."""
        return bool(self._before)

    @property
    def can_redo(self) -> bool:
        """Whether a step was taken back last."""
        return bool(self._undone)

    @property
    def item(self) -> Item | None:
        """The current row, when it is an item."""
        return self._proposal.item(self._current)

    @property
    def part(self) -> Part | None:
        """The current row, when it is a heading."""
        return self._proposal.part(self._current)

    @property
    def current(self) -> int:
        """The key of the current row."""
        return self._current

    def rows(self) -> tuple[Row, ...]:
        """What is shown, in the letter's order: every heading with its items, or only what was doubtful."""
        rows: list[Row] = []
        for part in self._proposal.parts:
            items = [item for item in part.items if self._only is None or item.key in self._only]
            if items or self._only is None:
                rows += [part, *items]
        return tuple(rows)

    def do(self, step: Step, *given: Any, **values: Any) -> bool:
        """Do a step; False when it changed nothing."""
        new = step(self._proposal, *given, **values)
        if new == self._proposal:
            return False
        self._before.append((self._proposal, self._current))
        self._undone.clear()
        self._show(new, self._current)
        return True

    def undo(self) -> bool:
        """Take the last step back, and go to where it was done."""
        return self._back(self._before, self._undone)

    def redo(self) -> bool:
        """Do the last undone step again."""
        return self._back(self._undone, self._before)

    def go_to(self, key: int) -> None:
        """Make another row the current one."""
        known = self._proposal.item(key) or self._proposal.part(key)
        if known is not None and key != self._current:
            self._current = key
            self.moved.emit()

    def go_to_next_item(self) -> None:
        """Go to the item below, past headings; at the end stay."""
        rows = self.rows()
        place = next((place for place, row in enumerate(rows) if row.key == self._current), -1)
        below = next((row.key for row in rows[place + 1 :] if isinstance(row, Item)), 0)
        self.go_to(below)

    def go_to_doubtful(self, step: int) -> bool:
        """Go to the next doubtful item, or the one before; past the end from the beginning again."""
        keys = [row.key for row in self.rows()]
        place = keys.index(self._current) if self._current in keys else 0
        order = [*keys[place + 1 :], *keys[:place]] if step > 0 else [*keys[:place][::-1], *keys[place + 1 :][::-1]]
        doubtful = {item.key for item in self._proposal.items if item.is_doubtful}
        found = next((key for key in order if key in doubtful), None)
        if found is not None:
            self.go_to(found)
        return found is not None

    def show_only_doubtful(self, only: bool) -> None:
        """Show what is doubtful now and nothing else. What is settled stays in view until this is asked again."""
        doubtful = frozenset(item.key for item in self._proposal.items if item.is_doubtful)
        self._only = doubtful if only else None
        if only and self._current not in doubtful and doubtful:
            self._current = next(item.key for item in self._proposal.items if item.key in doubtful)
        self.changed.emit()
        self.moved.emit()

    # -- within

    def _back(self, taken: list[tuple[Proposal, int]], put: list[tuple[Proposal, int]]) -> bool:
        if not taken:
            return False
        proposal, current = taken.pop()
        put.append((self._proposal, self._current))
        self._show(proposal, current)
        return True

    def _show(self, new: Proposal, current: int) -> None:
        """Show a proposal; what is born is seen even among the doubtful only, and what is gone is not current."""
        old = {item.key for item in self._proposal.items}
        if self._only is not None:
            self._only |= {item.key for item in new.items} - old
        before = [row.key for row in self.rows()]
        moved = current != self._current
        self._proposal = new
        if new.item(current) is None and new.part(current) is None:
            place = before.index(current) if current in before else 0
            left = [row.key for row in self.rows()]
            current = left[min(place, len(left) - 1)] if left else 0
            moved = True
        self._current = current
        self.changed.emit()
        if moved:
            self.moved.emit()
