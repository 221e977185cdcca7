"""Documents made in the window of a backup: each says which copy it is made from."""

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from navplan.domain.documents.from_copy import FromCopy

if TYPE_CHECKING:
    from navplan.domain.documents.asked import Asked
    from navplan.domain.documents.document import Document
    from navplan.domain.workspace import Workspace
    from navplan.ui.parts.paper import Pages
    from navplan.ui.ways_out import Printing


class CopyPrinting:
    """Shows and writes documents as they are printed else, with the mark of the copy."""

    def __init__(self, printing: "Printing", copy: FromCopy) -> None:
        self._printing = printing
        self._copy = copy

    def preview(self, document: "Document", plan: "Workspace", asked: "Asked") -> "Pages | None":
        """The pages as they will be printed."""
        return self._printing.preview(self._copy.marked(document), plan, asked)

    def write(
        self, document: "Document", plan: "Workspace", asked: "Asked", target: Path, stopped: Callable[[], bool]
    ) -> None:
        """Write the document."""
        self._printing.write(self._copy.marked(document), plan, asked, target, stopped)

    def file_name(self, document: "Document", plan: "Workspace", asked: "Asked", ending: str) -> str:
        """What the file is called, the copy named."""
        return self._copy.file_name(self._printing.file_name(document, plan, asked, ending), asked)
