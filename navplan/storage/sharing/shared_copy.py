"""One plan in a shared folder: the working copy that lies on this machine, and what we last saw of the published one.

<own folder>/<mark>/arbeidskopi/<name>.navplan   the live file; nobody else writes to it
<own folder>/<mark>/sist_sett.navplan            the published copy as we last saw or made it: the base of a merge
<own folder>/<mark>/delt.json                    its fingerprint, and at which of our revisions we had all of it
<own folder>/<mark>/konfliktkopier/              what others had published when both had changed the plan
"""

import contextlib
import errno
import secrets
import shutil
from collections.abc import Callable
from dataclasses import asdict, dataclass, replace
from datetime import UTC, datetime
from functools import partial
from hashlib import sha256
from pathlib import Path

from navplan import __version__
from navplan.domain.own_notes import from_note
from navplan.domain.ports import CannotRead, CannotStore, Locked
from navplan.domain.words import N_, Said
from navplan.storage import faults, probe
from navplan.storage.backups.digest import file_digest
from navplan.storage.backups.listing import STAMP
from navplan.storage.backups.shelf import BackupShelf
from navplan.storage.encryption import slots
from navplan.storage.encryption.converting import convert
from navplan.storage.encryption.ring import RING, key_name
from navplan.storage.hands import hand_at
from navplan.storage.on_disk import read_note, sync, write_note
from navplan.storage.sharing import manifest, protection, small_files
from navplan.storage.sharing.company import Company
from navplan.storage.sharing.fetching import clean_copy, fetch, fetched_from, identity, lowest_writer, put
from navplan.storage.sharing.places import Place
from navplan.storage.sharing.swapping import AWAY, Busy, Overtaken, Turn, fingerprint, swap
from navplan.storage.sharing.told import WAITING, Standing, State

MOST_KEPT = 20
"""So many of the others' versions are kept after merges."""

MOST_PAST = 50
"""So many earlier published copies are known again by their fingerprints."""


@dataclass(frozen=True)
class Seen:
    """What is remembered of the published copy. `settled` is the last action of the working copy when it held all of it
    and nothing more; None when that has not been so since. `at` is when this machine last published (UTC)."""

    published: str
    plan: str
    sha256: str
    settled: str | None
    at: str = ""
    put_aside: tuple[str, ...] = ()
    key: str = ""
    """The name of the key that the published copy had then; empty when it was not encrypted."""
    number: int = 0
    """Which publication it was, as far as manifests have told."""
    past: tuple[str, ...] = ()
    """The fingerprints of the published copies before it."""

    def moved_on(self, digest: str) -> "Seen":
        """Another copy is published now."""
        past = (*(one for one in self.past if one != digest), *((self.sha256,) if self.sha256 != digest else ()))
        return replace(self, sha256=digest, past=past[-MOST_PAST:])


class SharedCopy:
    """The working copy of a shared plan. Every method may be called on any thread, one at a time."""

    def __init__(
        self,
        published: Path,
        folder: Path,
        place: Place,
        now: Callable[[], datetime] = lambda: datetime.now(UTC),
    ) -> None:
        self.published = published
        self.folder = folder
        self.place = place
        self.working = folder / "arbeidskopi" / published.name
        self.base = folder / "sist_sett.navplan"
        self.kept = folder / "konfliktkopier"
        self.company = Company(published, folder, place.sort)
        self.name = ""
        """What the person at this machine is called when others are told who published."""
        self.came: Said | None = None
        """What is to be said of the published copy that this machine has just made its own of."""
        self._now = now
        self._read: tuple[tuple[int, int, int, bytes | None], str | None] | None = None
        sign = published.with_name(f"{published.stem}.publiseres.lock")
        self._turn = None if place.sort == "synced" else Turn(sign)  # a sync client would only carry the sign about

    # -- beginning

    def begin(self, fetched: Path) -> None:
        """Make the working copy of what was fetched; the copy itself appears last, so that half a beginning is none."""
        digest = file_digest(fetched)
        self.working.parent.mkdir(parents=True, exist_ok=True)
        beside = self.working.with_name(f"ny-{secrets.token_hex(4)}.navplan")
        try:
            clean_copy(fetched, beside, self.published)
            plan, action = identity(beside)
            self.came = protection.was_encrypted(self.published, plan, RING.name_for(beside))
            told = manifest.of(self.published, plan, digest)
            number = told.revision if told is not None else 0
            self._remember(Seen(str(self.published), plan, digest, action, key=RING.name_for(beside), number=number))
            slots.carry(self.published, self.working.parent, RING.name_for(beside), slots.beside(self.working))
            put(fetched, self.base)
            beside.replace(self.working)
        finally:
            with contextlib.suppress(OSError):
                beside.unlink(missing_ok=True)
        sync(self.working.parent)

    def tidy(self) -> None:
        """Let go of what a stopped program, or a question nobody answered, has left behind."""
        for left in (*self.folder.glob("hentet-*.navplan"), *self.working.parent.glob("ny-*.navplan")):
            with contextlib.suppress(OSError):
                left.unlink()
        for folder in (*self.folder.glob("lesing-*"), self.folder / "til_publisering"):
            shutil.rmtree(folder, ignore_errors=True)

    @property
    def is_begun(self) -> bool:
        """Whether there is a working copy on this machine."""
        return self.working.is_file()

    # -- how things stand

    def look(self) -> Standing:
        """Look at the published copy without changing anything. Raises nothing that the world does."""
        seen = self.seen()
        try:
            there = self._fingerprint()
        except OSError as fault:
            return self._standing(state_of(fault))
        if there is None:
            return self._standing("gone")
        if there != seen.sha256:
            told = manifest.of(self.published, seen.plan, there)
            by = told.writer if told is not None else ""
            return replace(self._standing("behind"), by=by, is_older=there in seen.past)
        if identity(self.working)[1] == seen.settled:
            return self._standing("published")
        held = self._held_back()
        return self._standing("waiting", held) if held is not None else self._standing("ahead")

    def _fingerprint(self) -> str | None:
        """As `fingerprint`, but a file that looks as it did when it was read last is not read again over the network,
        unless the manifest beside it has changed.

        Good enough to look; before anything is replaced the bytes themselves are read (`swap`).
        """
        try:
            place = self.published.stat()
        except FileNotFoundError:
            return fingerprint(self.published)
        beside = small_files.read(manifest.place_of(self.published))
        looks = (place.st_mtime_ns, place.st_size, place.st_ino, beside)
        if self._read is None or self._read[0] != looks:
            digest = fingerprint(self.published)
            self._read = (looks, digest)
        return self._read[1]

    def publish(self, again: bool = False, despite: bool = False) -> Standing:
        """Let the others see what stands here, if they have published nothing since we last looked.

        `again` puts the file back where it has been removed; `despite` also when some of the others must upgrade before
        they can read it. What stands in the way is returned, never raised.
        """
        standing = self.look()
        if standing.state == "gone" and again and not despite and (held := self._held_back()) is not None:
            return self._standing("waiting", held)
        is_wanted = standing.state == "ahead" or (standing.state == "gone" and again)
        is_wanted = is_wanted or (standing.state == "waiting" and despite)
        return self._publish(None if standing.state == "gone" else self.seen().sha256) if is_wanted else standing

    def _publish(self, expected: str | None) -> Standing:
        shelf = BackupShelf(self.folder / "til_publisering", self._now)
        try:
            copy = shelf.take(self.working, "publisering")
            self._share_key()
            told = partial(manifest.write, self.published, self._manifest(shelf.path(copy), copy.sha256))
            swap(shelf.path(copy), self.published, expected, self._turn, self._previous(expected), told)
        except Overtaken:
            self._read = None  # whatever it looks like
            return self.look()
        except Busy:
            return self._standing("busy")
        except CannotStore as refused:
            return self._standing("full", refused.said)
        except OSError as fault:
            if self._published_after_all(shelf, copy.sha256):
                return self._settle(shelf.path(copy), copy.sha256)
            return self._standing(state_of(fault))
        else:
            return self._settle(shelf.path(copy), copy.sha256)
        finally:
            shutil.rmtree(shelf.folder, ignore_errors=True)

    def _manifest(self, new: Path, digest: str) -> manifest.Manifest:
        """What others are told of a copy that is to be published."""
        seen, at = self.seen(), self._now().isoformat()
        header, is_encrypted = probe.read_header(new), bool(RING.name_for(new))
        writer = small_files.plain_name(self.name)
        numbers = (seen.number + 1, seen.number)
        return manifest.Manifest(seen.plan, *numbers, digest, writer, at, header.schema, __version__, is_encrypted)

    def _held_back(self) -> Said | None:
        """Why the published copy is not taken to a newer schema yet (5.8): somebody could not work with it."""
        try:
            if self.base.is_file() and probe.read_header(self.base).schema >= probe.SCHEMA_VERSION:
                return None
            older = self.company.older_than(lowest_writer(self.working))
        except CannotRead:
            return None
        return Said(WAITING, versions=", ".join(older)) if older else None

    def _previous(self, expected: str | None) -> Path | None:
        """What stands in the shared folder now, as our own copy of it."""
        return self.base if self.base.is_file() and file_digest(self.base) == expected else None

    def _published_after_all(self, shelf: BackupShelf, digest: str) -> bool:
        """An error does not mean that nothing was done (R8): look, then speak."""
        try:
            return fingerprint(self.published) == digest
        except OSError:
            return False

    def _settle(self, published: Path, digest: str) -> Standing:
        put(published, self.base)
        settled, key, seen = identity(published)[1], RING.name_for(published), self.seen()
        at, number = self._now().isoformat(), seen.number + 1
        self._remember(replace(seen.moved_on(digest), settled=settled, at=at, key=key, number=number))
        return self._standing("published")

    # -- taking in what others have published

    def fetch(self) -> Path:
        """A copy of the published file on this machine, looked through and of this plan. Raises CannotRead."""
        try:
            fetched = fetch(self.published, self.folder)
        except Locked as locked:
            raise protection.now_encrypted(self.published) from locked
        if identity(fetched)[0] != self.seen().plan:
            fetched.unlink(missing_ok=True)
            raise CannotRead(
                Said(N_("«{file}» i fellesmappen er en annen plan enn den du har åpen."), file=self.published.name)
            )
        try:
            protection.agree(self.published, RING.name_for(self.working), RING.name_for(fetched), self.seen().key)
        except CannotRead:
            fetched.unlink(missing_ok=True)
            raise
        return fetched

    def taken_in(self, fetched: Path, has_all: bool, was_apart: bool) -> Standing:
        """The fetched copy is in the working copy now. `has_all`: and nothing else is; `was_apart`: both had changed
        the plan, so that theirs is kept as it was."""
        digest, key = file_digest(fetched), RING.name_for(fetched)
        has_all = has_all and key == RING.name_for(self.working)  # the same plan under another key is news
        if was_apart:
            self.keep(fetched)
        settled = identity(self.working)[1] if has_all else None
        put(fetched, self.base)
        seen = self.seen()
        told = manifest.of(self.published, seen.plan, digest)
        number = seen.number if told is None else max(seen.number, told.revision)
        self._remember(replace(seen.moved_on(digest), settled=settled, key=key, number=number))
        fetched.unlink(missing_ok=True)
        return self._standing("published" if has_all else "ahead")

    def keep(self, version: Path) -> Path:
        """Keep another version of the plan, for as long as it is among the newest."""
        self.kept.mkdir(parents=True, exist_ok=True)
        kept = self.kept / f"{self._now().strftime(STAMP)}.{file_digest(version)[:8]}.navplan"
        put(version, kept)
        for old in sorted(self.kept.glob("*.navplan"))[:-MOST_KEPT]:
            old.unlink(missing_ok=True)
        return kept

    # -- within

    def follow(self, fetched: Path) -> None:
        """What others have encrypted since, is encrypted here too before it is opened. Raises CannotStore."""
        theirs = RING.name_for(fetched)
        slots.carry(self.published, self.working.parent, theirs, slots.beside(self.working))
        if theirs and not key_name(self.working) and theirs != self.seen().key:
            convert(self.working, RING.get(theirs))
            self.base.unlink(missing_ok=True)

    def _share_key(self) -> None:
        """The key file lies beside the published copy before that is there."""
        name = RING.name_for(self.working)
        slots.carry(self.working, self.published.parent, name, slots.beside(self.published))

    def seen(self) -> Seen:
        """What is remembered of the published copy; nothing, when the note of it is gone."""
        try:
            seen = from_note(Seen, read_note(self.folder / "delt.json"))
            return replace(seen, put_aside=tuple(seen.put_aside), past=tuple(seen.past))
        except (OSError, ValueError, TypeError):
            plan = identity(self.working)[0] if self.is_begun else ""
            key = key_name(self.base) if self.base.is_file() else RING.name_for(self.working)
            return Seen(str(self.published), plan, "", None, key=key)

    def put_aside(self, digest: str) -> None:
        """Somebody does not want to be asked of this version again."""
        seen = self.seen()
        self._remember(replace(seen, put_aside=(*seen.put_aside, digest)))

    def _remember(self, seen: Seen) -> None:
        write_note(self.folder / "delt.json", asdict(seen))
        sync(self.folder)

    def _standing(self, state: State, said: Said | None = None) -> Standing:
        at = self.seen().at
        return Standing(state, datetime.fromisoformat(at) if at else None, said)


def shared_copy(root: Path, published: Path, place: Place) -> SharedCopy:
    """The working copy of a shared plan below `root`, begun if need be.

    When the folder does not answer, the copy that was worked with last is taken up again. Raises CannotStore.
    """
    mark = sha256(str(published.absolute()).encode()).hexdigest()[:24]
    try:
        root.mkdir(parents=True, exist_ok=True)
        with fetched_from(published, root) as fetched:
            copy = SharedCopy(published, root / f"{mark}-{identity(fetched)[0][:8]}", place)
            if not copy.is_begun:
                copy.begin(fetched)
            copy.follow(fetched)
            copy.tidy()
            copy.name = hand_at(root.parent).said
            return copy
    except Locked:
        raise
    except CannotStore:
        known = sorted(root.glob(f"{mark}-*/delt.json"), key=lambda note: note.stat().st_mtime)
        if not known:
            raise
        copy = SharedCopy(published, known[-1].parent, place)
        copy.name = hand_at(root.parent).said
        return copy
    except OSError as fault:
        raise faults.cannot_store(fault) from fault


def state_of(fault: OSError) -> State:
    """What stands in the way, by what the system answered."""
    if fault.errno in (errno.ENOSPC, errno.EDQUOT, errno.EFBIG):
        return "full"
    if isinstance(fault, PermissionError) or fault.errno == errno.EROFS:
        return "denied"
    return "away" if fault.errno in AWAY or fault.errno is None else "busy"
