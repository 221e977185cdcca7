"""Half-written long texts, kept beside the settings every other second, so that a power cut takes no more than that.

They are no part of the plan: they lie on this machine only, never in a backup, and are gone when the text is stored.
A text that the privacy guard would not let into the plan is not kept here either.
"""

import contextlib
import json
from collections.abc import Callable, Mapping
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from navplan.domain.own_notes import from_note, parsed
from navplan.domain.privacy import Stopped
from navplan.domain.records import Record, field_of
from navplan.domain.workspace import Workspace
from navplan.ui.plan_note import PlanNote

if TYPE_CHECKING:
    from navplan.ui.encryption.ways import Vault


@dataclass(frozen=True)
class Half:
    """A half-written text: of which field of which record (its kind and id; an unborn record has no id)."""

    kind: str
    id: str
    field: str
    text: str


class Drafts:
    """The half-written texts of one plan. A disk that refuses them costs nothing but them."""

    def __init__(
        self,
        folder: Path,
        plan: Path,
        workspace: Workspace,
        vault_of: "Callable[[Path, Path], Vault | None] | None" = None,
    ) -> None:
        """`vault_of` gives a plan and a file a place that only the plan's key opens, if the plan has one."""
        self._note = PlanNote(folder, plan, vault_of)
        self._workspace = workspace
        self._halves: dict[tuple[str, str, str], Half] = {}

    def left(self) -> tuple[Half, ...]:
        """What was left when the program did not end as it should: texts that the plan does not have."""
        kept = self._note.read()
        found = (half for data in kept for half in _halves(data))
        self._halves = {(half.kind, half.id, half.field): half for half in found if self._is_news(half)}
        if kept:  # some of it may be from before the plan was encrypted
            self._write(self._halves)
        return tuple(self._halves.values())

    def keep(self, record: Record, field: str, text: str) -> None:
        """Keep a text as it stands now."""
        half = Half(record.KEY, record.id, field, text)
        if self._is_stopped(record, half):
            self.drop(record, field)
        elif self._halves.get((half.kind, half.id, half.field)) != half:
            self._halves[half.kind, half.id, half.field] = half
            self._write(self._halves)

    def drop(self, record: Record, field: str) -> None:
        """The text is stored, or given up."""
        if self._halves.pop((record.KEY, record.id, field), None) is not None:
            self._write(self._halves)

    def forget(self, half: Half) -> None:
        """Somebody has decided about a text that was left."""
        if self._halves.pop((half.kind, half.id, half.field), None) is not None:
            self._write(self._halves)

    def record_of(self, half: Half) -> Record | None:
        """The record that a text belongs to, if the plan still has it."""
        known = {kind.key: kind.record for kind in self._workspace.kinds}
        return self._workspace.get(known[half.kind], half.id) if half.kind in known else None

    def _is_news(self, half: Half) -> bool:
        record = self.record_of(half)
        return bool(half.text.strip()) and (record is None or getattr(record, half.field, half.text) != half.text)

    def _is_stopped(self, record: Record, half: Half) -> bool:
        guardian = self._workspace.guardian
        if guardian is None:
            return False
        try:
            guardian(field_of(type(record), half.field), half.text)
        except Stopped:
            return True
        return False

    def _write(self, halves: Mapping[tuple[str, str, str], Half]) -> None:
        data = json.dumps([asdict(half) for half in halves.values()], ensure_ascii=False).encode() if halves else b""
        self._note.write(data)


def _halves(data: bytes) -> list[Half]:
    """The texts that were kept; without those that cannot be understood."""
    try:
        rows = parsed(data)
    except ValueError:
        return []
    found = []
    for row in rows if isinstance(rows, list) else ():
        with contextlib.suppress(TypeError):
            found.append(from_note(Half, row))
    return found
