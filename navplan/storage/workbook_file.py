"""A workbook that came back, read and compared with the plan. Nothing is stored."""

from collections.abc import Callable
from pathlib import Path

from navplan.domain.exchange.compare import compare
from navplan.domain.exchange.preview import Preview
from navplan.domain.ports import CannotRead
from navplan.domain.privacy import guard
from navplan.domain.words import Said
from navplan.domain.workspace import Workspace
from navplan.storage.readers.workbook import SENTENCES, read_workbook


def preview_workbook(plan: Workspace, path: Path, cancelled: Callable[[], bool]) -> Preview:
    """What taking the file in would change in the plan; raises CannotRead, also when `cancelled` says to stop."""

    def stop_if_cancelled() -> None:
        if cancelled():
            raise CannotRead(Said(SENTENCES["cancelled"], name=path.name))

    return compare(read_workbook(path, cancelled), plan, guard, look=stop_if_cancelled)
