"""What the keys and buttons of the review do to the current row."""

from collections.abc import Callable

from navplan.domain.letters.proposal import Item
from navplan.domain.letters.proposal_steps import (
    begin_part,
    change,
    check,
    check_sure,
    drop,
    merge_parts,
    merge_with_next,
    restore,
    set_level,
    shift,
)
from navplan.ui.views.review.session import Session
from navplan.ui.words import _


class Steps:
    """Steps by name, as `ProposalList.KEYS` and the inspector's buttons ask for them."""

    def __init__(self, session: Session) -> None:
        self._session = session
        self._item_steps: dict[str, Callable[[Item], object]] = {
            "check": self._check,
            "drop": self._drop,
            "heading": self._heading,
            "partnership_topic": self._partnership,
            "document_required": self._document,
        }

    def do(self, name: str) -> bool:
        """Do a step; False when it is not one of these or there is nothing to do it to."""
        item = self._session.item
        if name in self._item_steps and item is not None:
            self._item_steps[name](item)
            return True
        if name == "sure":
            return self._session.do(check_sure) and (self._session.go_to_doubtful(1) or True)
        if name in ("next", "previous"):
            return self._session.go_to_doubtful(1 if name == "next" else -1)
        if name in ("up", "down"):
            return self._session.do(shift, self._session.current, 1 if name == "down" else -1)
        if name in ("in", "out"):
            return self._level(1 if name == "in" else -1)
        return name == "merge" and self._merge()

    def set_modality(self, key: str) -> None:
        """Give the current item this modality; choosing the one it has says that it is right."""
        if self._session.item is not None:
            self._session.do(change, self._session.current, modality=key)

    def _check(self, item: Item) -> None:
        """Mark and go on: from a doubtful one to the next of them, so that they are worked off with one key."""
        was_doubtful, was_checked = item.is_doubtful, item.checked
        self._session.do(check, item.key)
        if was_doubtful:
            self._session.go_to_doubtful(1)
        elif not was_checked:
            self._session.go_to_next_item()

    def _drop(self, item: Item) -> None:
        self._session.do(drop if item.kept else restore, item.key)

    def _heading(self, item: Item) -> None:
        born = self._session.proposal.next_key
        if self._session.do(begin_part, item.key, _("Nytt kapittel")):
            self._session.go_to(born)

    def _partnership(self, item: Item) -> None:
        self._session.do(change, item.key, partnership_topic=not item.partnership_topic)

    def _document(self, item: Item) -> None:
        self._session.do(change, item.key, document_required=not item.document_required)

    def _merge(self) -> bool:
        return self._session.do(
            merge_parts if self._session.part is not None else merge_with_next, self._session.current
        )

    def _level(self, step: int) -> bool:
        part = self._session.part
        return part is not None and self._session.do(set_level, part.key, part.level + step)
