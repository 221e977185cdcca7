"""A letter's file, opened, read and told apart from every other by its checksum. Nothing is stored."""

import hashlib
from collections.abc import Callable
from pathlib import Path

from navplan.domain.letters.reading_file import ReadFile, from_lines
from navplan.storage.readers import Progress, read_lines
from navplan.storage.readers.refusals import cannot_read


def read_letter_file(
    path: Path, cancelled: Callable[[], bool] | None = None, progress: Progress | None = None
) -> ReadFile:
    """What is proposed from the file; raises CannotRead, also when `cancelled` says that it is to stop.

    `progress` hears how many pages of how many are read, in the thread that called; only a PDF tells, and what comes
    after its last page takes a small part of the time.
    """

    def stop_if_cancelled(_section: int, _sections: int) -> None:
        if cancelled and cancelled():
            raise cannot_read(path.name, "cancelled")

    lines = read_lines(path, cancelled, progress)
    try:
        checksum = hashlib.sha256(path.read_bytes()).hexdigest()
    except OSError:  # taken away since it was read
        raise cannot_read(path.name, "missing") from None
    return from_lines(lines, path.name, checksum, stop_if_cancelled)
