"""Where NavPlan keeps what is its own on this machine: settings, log, backups, and who has which plan open.

The place is the local one, never the roaming one: locks and backups belong to the machine they were made on, and a
profile that travels with the user leaves them behind. Where the place cannot be written, as on a machine that resets
itself, a place for this session is found, and it is said.
"""

import os
import sys
from contextlib import suppress
from pathlib import Path, PurePath
from typing import NamedTuple

from PySide6.QtCore import QSettings, QStandardPaths

from navplan.domain.words import N_, Said
from navplan.ui.words import _

ROOM = 16 * 1024
"""Bytes that must find room for a place to be of use: settings, locks and notes are smaller."""

REMOTE_DRIVE = 4
"""Windows' own number for a drive letter that leads to another machine."""


class NowhereToWrite(Exception):
    """This machine lets NavPlan keep nothing at all; the text is the sentence for the user."""


class OwnPlace(NamedTuple):
    """The folder in use; `wanted` is another one where that one could not be written to."""

    folder: Path
    wanted: Path

    @property
    def said(self) -> Said | None:
        """What the user must know about the place; nothing when all is as usual."""
        if self.folder == self.wanted:
            return None
        return Said(
            N_(
                "NavPlan får ikke skrive i {wanted}. Planen lagres som vanlig, men innstillinger og sikkerhetskopier "
                "ligger i {folder} og kan bli borte når maskinen starter på nytt."
            ),
            wanted=self.wanted,
            folder=self.folder,
        )


def usual_folder() -> Path:
    """Where the system lets NavPlan keep its settings and its log."""
    return Path(QStandardPaths.writableLocation(QStandardPaths.StandardLocation.AppLocalDataLocation))


def own_place(settings_file: Path | None = None) -> OwnPlace:
    """A folder that can be written to, unless one is given; raises NowhereToWrite where the whole machine has none."""
    if settings_file is not None:
        return OwnPlace(settings_file.parent, settings_file.parent)
    wanted = usual_folder()
    if can_write(wanted):
        return OwnPlace(wanted, wanted)
    from tempfile import mkdtemp  # hardly ever needed, and slow to load before the first paint

    try:
        return OwnPlace(Path(mkdtemp(prefix="navplan-")), wanted)
    except OSError as fault:
        said = N_(
            "NavPlan kan ikke starte. Det går ikke an å skrive i {wanted}, og heller ikke i mappen for midlertidige "
            "filer. Be den som drifter maskinen, om hjelp."
        )
        raise NowhereToWrite(Said(said, wanted=wanted).words(_)) from fault


def can_write(folder: Path) -> bool:
    """Whether a file can be made here; asked by making one, because rights alone do not tell.

    It is given a little to hold: on a full disk a file can be made, and nothing be put in it.
    """
    trial = folder / f".prøve-{os.getpid()}"
    try:
        if not folder.is_dir():
            folder.mkdir(parents=True, exist_ok=True)
        trial.write_bytes(bytes(ROOM))
        trial.unlink()
    except OSError:
        with suppress(OSError):
            trial.unlink()
        return False
    return True


def is_there(path: Path) -> bool:
    """Whether a file is there, as far as anybody can tell: a place that may not be looked into has none.

    What lies on a server is taken to be there: one that does not answer would keep the window waiting half a minute.
    """
    if is_on_server(path):
        return True
    try:
        return path.exists()
    except OSError:
        return False


def is_on_server(path: PurePath) -> bool:
    """Whether Windows must ask another machine for it, told without asking: a share, or a drive letter for one."""
    if path.drive.startswith("\\\\"):
        return True
    if sys.platform == "win32":
        import ctypes  # the first paint needs none of it elsewhere

        return bool(ctypes.windll.kernel32.GetDriveTypeW(f"{path.drive}\\") == REMOTE_DRIVE)
    return False


def remembered(settings: QSettings, key: str) -> list[str]:
    """A list of texts from the settings; what another version has put there in another form is as good as nothing."""
    stored = settings.value(key, [])
    if isinstance(stored, str):
        return [stored]
    return [each for each in stored if isinstance(each, str)] if isinstance(stored, list) else []
