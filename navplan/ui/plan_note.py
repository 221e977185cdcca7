"""A small note of one plan beside the settings: whole or not at all, and behind the plan's key if the plan has one."""

import os
from collections.abc import Callable
from hashlib import sha256
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QIODevice, QSaveFile

if TYPE_CHECKING:
    from navplan.ui.encryption.ways import Vault


class PlanNote:
    """What NavPlan keeps of a plan on this machine only."""

    def __init__(
        self, folder: Path, plan: Path, vault_of: "Callable[[Path, Path], Vault | None] | None" = None
    ) -> None:
        """`vault_of` gives a plan and a file a place that only the plan's key opens, if the plan has one."""
        self._file = folder / f"{sha256(str(plan.absolute()).encode()).hexdigest()[:24]}.json"
        self._vault = vault_of(plan, self._file.with_suffix(".kladd")) if vault_of is not None else None

    def read(self) -> tuple[bytes, ...]:
        """What was kept; a second piece is from before the plan was encrypted."""
        return tuple(kept for kept in (self._vault.read() if self._vault is not None else b"", self._plain()) if kept)

    def write(self, data: bytes) -> bool:
        """Keep this instead, and nothing in plain of an encrypted plan; False when the disk does not take it."""
        if self._vault is not None:
            self._vault.write(data)
            is_kept = not data or self._vault.read() == data
            if is_kept:
                self._file.unlink(missing_ok=True)
            return is_kept
        if data:
            return self._put(data)
        self._file.unlink(missing_ok=True)
        return True

    def _put(self, data: bytes) -> bool:
        try:
            self._file.parent.mkdir(parents=True, exist_ok=True)
        except OSError:
            return False
        file = QSaveFile(str(self._file))
        is_open = file.open(QIODevice.OpenModeFlag.WriteOnly)
        return is_open and file.write(data) == len(data) and file.commit() and _is_named(self._file.parent)

    def _plain(self) -> bytes:
        try:
            return self._file.read_bytes()
        except OSError:
            return b""


def _is_named(folder: Path) -> bool:
    """Whether the new name in the folder is on the disk too: without it a power cut takes the note, whole as it is."""
    if os.name == "nt":
        return True
    try:
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)
    except OSError:
        return False
    return True
