"""What is done beside the window: draw a document for the preview, or write it and take its checksum."""

from hashlib import sha256
from pathlib import Path
from threading import Event
from typing import TYPE_CHECKING

from navplan.domain.documents.leaving import HeldBack

if TYPE_CHECKING:
    from navplan.domain.documents.asked import Asked
    from navplan.domain.documents.document import Document
    from navplan.domain.workspace import Workspace
    from navplan.ui.parts.paper import Pages
    from navplan.ui.ways_out import Printing


class Drawing:
    """Draw a document; gives itself back beside the pages, so that an answer that comes too late is known."""

    def __init__(self, press: "Printing", document: "Document", plan: "Workspace", asked: "Asked") -> None:
        self._press = press
        self._document = document
        self._plan = plan
        self._asked = asked

    def __call__(self) -> "tuple[Drawing, Pages | None]":
        return self, self._press.preview(self._document, self._plan, self._asked)


class Writing:
    """Write a document and take the checksum of the file; gives itself back, with `held` where the guard said no."""

    def __init__(
        self, press: "Printing", document: "Document", plan: "Workspace", asked: "Asked", target: str, choices: str
    ) -> None:
        self._press = press
        self._plan = plan
        self._stopped = Event()
        self.document = document
        self.asked = asked
        self.target = Path(target)
        self.choices = choices
        self.checksum = ""
        self.held: HeldBack | None = None

    def stop(self) -> None:
        """Write nothing more; called from another thread than the one that writes."""
        self._stopped.set()

    @property
    def is_stopped(self) -> bool:
        """Whether somebody has asked to stop."""
        return self._stopped.is_set()

    def __call__(self) -> "Writing":
        try:
            self._press.write(self.document, self._plan, self.asked, self.target, self._stopped.is_set)
        except HeldBack as held:
            self.held = held
            return self
        self.checksum = checksum(self.target)
        return self


def checksum(path: Path) -> str:
    """SHA-256 of a file; empty when it cannot be read."""
    try:
        return sha256(path.read_bytes()).hexdigest()
    except OSError:
        return ""
