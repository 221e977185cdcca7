"""Steps that wait for the disk, kept where they outlive the program: a power cut takes none of them.

They lie in the program's own folder; when that is on the full disk, in the system's folder for passing files.
"""

import os
import tempfile
from collections.abc import Callable
from hashlib import sha256
from pathlib import Path
from typing import TYPE_CHECKING

from navplan.domain.waiting_kept import from_note, to_note
from navplan.ui.plan_note import PlanNote

if TYPE_CHECKING:
    from navplan.domain.waiting import Waiting
    from navplan.domain.workspace import Workspace
    from navplan.ui.encryption.ways import Vault

FOLDER = "venter"
"""In the program's own folder."""


class KeptSteps:
    """The waiting steps of one plan on this machine, and those that were left when the program stopped."""

    def __init__(
        self,
        own: Path,
        plan: Path,
        workspace: "Workspace",
        vault_of: "Callable[[Path, Path], Vault | None] | None" = None,
    ) -> None:
        self._notes = {folder: PlanNote(folder, plan, vault_of) for folder in (own / FOLDER, _passing(own))}
        self._kinds = workspace.kinds
        self.left = self._read()
        """Steps from before, about which nobody has decided yet; they are kept until somebody has."""

    def keep(self, steps: "Waiting") -> bool:
        """Keep these beside those that are left; False when no disk takes them."""
        data = to_note((*self.left, *steps))
        for folder, note in self._notes.items():
            if (data or folder.exists()) and _is_ours(folder) and note.write(data):
                data = b""  # once is enough, and what another place has is older
        return not data

    def _read(self) -> "Waiting":
        there = (note for folder, note in self._notes.items() if folder.exists() and _is_ours(folder))
        found = (step for note in there for kept in note.read() for step in from_note(kept, self._kinds))
        return tuple({step.action: step for step in found}.values())


def _passing(own: Path) -> Path:
    """A folder of ours among the system's passing files, for this profile."""
    return Path(tempfile.gettempdir()) / f"navplan-{FOLDER}-{sha256(str(own.absolute()).encode()).hexdigest()[:12]}"


def _is_ours(folder: Path) -> bool:
    """Whether nobody else can have put the folder there, nor read what is in it; it is made if need be."""
    try:
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        return not folder.is_symlink() and (os.name == "nt" or folder.stat().st_uid == os.getuid())
    except OSError:
        return False
