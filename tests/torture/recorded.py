"""The child of the power-cut lane: a day's work behind the shim, with a word in the notes for every promise."""

import sys
from pathlib import Path

from navplan.storage.backups.shelf import BackupShelf
from navplan.storage.upgrade import upgrade
from tests.torture import deeds, waits
from tests.torture.preloaded import shim_call

NOT_KEPT = "waiting steps are not kept"
"""A rule that is loosened here and not in `deeds`."""


def main(folder: Path, seed: int, mutation: str, steps: int, old: Path | None) -> None:
    """Store steps, take a backup now and then, put one back, and last bring an older plan up to date."""
    note = shim_call("shim_note")

    def promise(count: int) -> None:
        note(f"steps {count}".encode())

    waits.not_kept() if mutation == NOT_KEPT else deeds.loosen(mutation)
    deeds.promised.append(promise)
    path, shelf = folder / "plan.navplan", BackupShelf(folder / "kopier")
    user = deeds.Deeds(path, seed)
    for number in range(steps):
        user.step()
        promise(user.store._mark[1])
        if number % 8 == 7:
            note(f"backup {shelf.take(path, 'underveis').name}".encode())
    waits.wait_for_room(user, path, lambda said: note(said.encode()))
    user.store.close()
    if old is not None:
        (folder / "gammel.navplan").write_bytes(old.read_bytes())
        sync_all(folder)
        note(b"old")
        upgrade(folder / "gammel.navplan")
        note(b"upgraded")


def sync_all(folder: Path) -> None:
    """What lies here before the next deed is surely on the disk."""
    from navplan.storage.on_disk import sync

    sync(folder / "gammel.navplan")
    sync(folder)


if __name__ == "__main__":
    place, seed, mutation, steps, old = sys.argv[1:6]
    main(Path(place), int(seed), mutation, int(steps), Path(old) if old else None)
