"""What the history still says of records whose words or codes may not be kept for ever."""

from collections.abc import Iterable, Iterator

from navplan.domain.ports import Among, Past
from navplan.domain.records import Record
from navplan.domain.workspace import Workspace

ALL_OF_IT = 1_000_000
"""More changes than any plan has."""


def still_told(workspace: Workspace, kinds: Iterable[type[Record]]) -> Iterator[Past]:
    """The changes of these kinds that have not been forgotten, newest first. Reads the whole history of them."""
    among = Among(tuple(kind.KEY for kind in kinds))
    return (past for past in workspace.history(ALL_OF_IT, among=among) if not past.is_forgotten)
