"""The backups in a folder as their list and their names tell of them; others may have written the list of a place."""

import contextlib
import re
from collections.abc import Iterable
from dataclasses import asdict, dataclass
from datetime import UTC, datetime
from pathlib import Path

from navplan.domain.in_turn import in_turn
from navplan.domain.own_notes import from_note
from navplan.domain.words import N_
from navplan.storage.on_disk import read_note, write_note

REASONS = {
    "apning": N_("Da planen ble åpnet"),
    "underveis": N_("Underveis"),
    "lukking": N_("Da planen ble lukket"),
    "for_innhenting": N_("Før noe ble hentet inn"),
    "for_gjenoppretting": N_("Før en kopi ble hentet tilbake"),
    "for_oppgradering": N_("Før oppgradering"),
    "for_kontroll": N_("Før noe som ikke stemte, ble avgjort"),
    "for_stort_steg": N_("Før mye ble endret på en gang"),
    "for_fletting": N_("Før noe ble flettet inn"),
    "ikke_valgt": N_("Utgaven som ikke ble valgt"),
    "bedt_om": N_("Du ba om den"),
}
"""Why a backup was taken; the key stands in its file name."""

MANIFESTS = ("innhold.json", "innhold-kopi.json")
"""The list of backups is kept twice, so that one damaged file does not hide them."""

NAME = re.compile(r"(?P<at>\d{8}T\d{6}Z)\.r(?P<revision>\d+)\.(?P<reason>[a-z_]+)\.(?P<sum>[0-9a-f]{8})\.navplan")
STAMP = "%Y%m%dT%H%M%SZ"


@dataclass(frozen=True)
class Backup:
    """One backup: when (UTC), which revision, why, how large, the SHA-256 of its bytes and the digest of its content,
    when it was last found whole, and as which of the plan's backups here it was taken (0: nobody counted)."""

    name: str
    at: str
    revision: int
    reason: str
    size: int
    sha256: str
    content: str = ""
    verified_at: str = ""
    number: int = 0

    @property
    def taken(self) -> datetime:
        """When it was taken, in UTC."""
        return datetime.strptime(self.at, STAMP).replace(tzinfo=UTC)

    @property
    def why(self) -> str:
        """Why it was taken, in bokmål; a reason this program does not know stands as it is."""
        return REASONS.get(self.reason, self.reason)

    @property
    def is_whole(self) -> bool:
        """Whether it was found whole the last time somebody looked."""
        return bool(self.verified_at)

    @property
    def is_counted(self) -> bool:
        """Whether it was taken here, by what is known: one that was brought home from another place never is."""
        return self.number > 0


def read(folder: Path) -> dict[str, Backup]:
    """What the list says, by name; nothing where none can be read, or where one tells something else than the names."""
    for name in MANIFESTS:
        try:
            listed = map(_listed, read_note(folder / name))
            return {one.name: one for one in listed}
        except (OSError, ValueError, TypeError):
            continue
    return {}


def write(folder: Path, backups: Iterable[Backup]) -> None:
    """Replace the list; one that cannot be written is no loss, for the names say the same: the list is only quicker."""
    rows = [asdict(backup) for backup in backups]
    for name in MANIFESTS:
        with contextlib.suppress(OSError):
            write_note(folder / name, rows)


def by_name(name: str) -> Backup | None:
    """A backup as its file name tells it, unseen; None for a name that is none of ours, or tells of no moment."""
    named = NAME.fullmatch(name)
    if named is None:
        return None
    found = Backup(name, named["at"], int(named["revision"]), named["reason"], 0, "")
    try:
        return found if found.taken else None
    except ValueError:
        return None


def newest_first(backups: Iterable[Backup]) -> tuple[Backup, ...]:
    """In the order they were taken, which a clock that was set back does not tell, nor a revision once a backup was put
    back: the count of the list does. What was not counted, because a list was lost or an older NavPlan took it, takes
    its place by the clock."""
    by_clock = sorted(backups, key=lambda one: (one.at, one.revision), reverse=True)
    counted = sorted((one for one in by_clock if one.is_counted), key=lambda one: one.number, reverse=True)
    return tuple(in_turn(counted, (one for one in by_clock if not one.is_counted)))


def _listed(row: object) -> Backup:
    listed = from_note(Backup, row)
    named = by_name(listed.name)
    if named is None or (named.at, named.revision, named.reason) != (listed.at, listed.revision, listed.reason):
        raise ValueError("the list says something else than the name")
    return listed
