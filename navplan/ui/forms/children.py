"""What a form shows of the records that belong to the one it shows."""

from navplan.domain.records import Record
from navplan.ui.parts.card import Card


class Children(Card):
    """A card of a form that follows the record shown; subclasses show its child records."""

    def show_parent(self, parent: Record | None) -> None:
        """Show the children of another record; of none, nothing."""
