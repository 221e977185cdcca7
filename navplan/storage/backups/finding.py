"""Which folder holds a plan's backups: found by the plan's id, or by where it lay when the plan cannot be read."""

from collections.abc import Iterator
from pathlib import Path

from navplan.domain.ports import CannotRead
from navplan.domain.words import N_, Said
from navplan.storage import faults, probe
from navplan.storage.backups.shelf import BackupShelf
from navplan.storage.driver import sqlite3
from navplan.storage.engine import connect
from navplan.storage.on_disk import read_note, write_note

ABOUT = "planen.json"
"""Says beside the backups where their plan lay last."""


def shelf_of(root: Path, plan: Path) -> BackupShelf:
    """The backups of a plan below `root`. Raises CannotRead when the plan is damaged and nothing is known of it."""
    id = _id_of(plan)
    if id is None:
        for known, shelf in known_shelves(root):
            if known == plan.absolute():
                return shelf
        raise CannotRead(Said(N_("NavPlan har ingen sikkerhetskopi av «{file}» på denne maskinen."), file=plan.name))
    shelf = BackupShelf(root / id)
    _remember(shelf.folder, plan.absolute())
    return shelf


def known_shelves(root: Path) -> Iterator[tuple[Path, BackupShelf]]:
    """Every plan that has backups on this machine: where it lay last, and its backups."""
    for about in sorted(root.glob(f"*/{ABOUT}")):
        try:
            path = read_note(about)["path"]
        except (OSError, ValueError, KeyError, TypeError):
            continue
        yield Path(str(path)), BackupShelf(about.parent)


def _id_of(plan: Path) -> str | None:
    """The plan's id, or None when the file cannot be read or is no plan."""
    try:
        probe.read_header(plan)
        connection = connect(plan, read_only=True)
    except (CannotRead, *faults.STORAGE_FAULTS):
        return None
    try:
        row = connection.execute("SELECT plan FROM document").fetchone()
    except sqlite3.Error:
        return None
    finally:
        connection.close()
    return str(row[0]) if row and str(row[0]).isalnum() else None


def _remember(folder: Path, plan: Path) -> None:
    about = folder / ABOUT
    said = {"path": str(plan)}
    try:
        if not about.exists() or not _says(about, said):
            folder.mkdir(parents=True, exist_ok=True)
            write_note(about, said)
    except OSError as fault:
        raise faults.cannot_store(fault) from fault


def _says(about: Path, said: object) -> bool:
    """A note that is hurt says nothing, and is written anew."""
    try:
        return bool(read_note(about) == said)
    except ValueError:
        return False
