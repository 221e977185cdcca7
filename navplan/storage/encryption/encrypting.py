"""What the screens may ask of encryption: can it be had, open, turn on and off, change, and what lies in plain."""

import contextlib
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from navplan.domain.changes import Change, Edit
from navplan.domain.ports import CannotStore
from navplan.domain.records import Kind
from navplan.domain.words import N_, Said, Translate
from navplan.domain.workspace import Workspace, random_id
from navplan.storage import faults
from navplan.storage.driver import has_cipher, use_cipher
from navplan.storage.encryption import leftovers, slots
from navplan.storage.encryption.converting import convert, tidy
from navplan.storage.encryption.key import Key, WrongGroups, key_of_code
from navplan.storage.encryption.ring import RING
from navplan.storage.encryption.strength import Strength, proposal, strength_of
from navplan.storage.encryption.vault import Vault
from navplan.storage.received.door import made_here
from navplan.storage.store import open_plan

if TYPE_CHECKING:
    from navplan.storage.sharing.shared_copy import SharedCopy

KEYS = "nokler"
"""The folder of key files within the program's own."""

NOT_HERE = N_(
    "Denne utgaven av NavPlan kan ikke kryptere planer. Be den som installerte NavPlan, om utgaven med kryptering."
)


class Encrypting:
    """Encryption on this machine. `own` is the program's own folder. What takes time may be called on any thread."""

    def __init__(self, own: Path, kinds: Iterable[Kind]) -> None:
        self._own = own
        self._kinds = tuple(kinds)
        if any((own / KEYS).glob(f"*{slots.SUFFIX}")):
            use_cipher(0)  # this machine has had an encrypted plan, and its backups may be asked for

    def why_not(self) -> Said | None:
        """Why no plan can be encrypted here; None when it can."""
        return None if has_cipher() else Said(NOT_HERE)

    def is_encrypted(self, live: Path) -> bool:
        """Whether the plan that is open has a key."""
        return bool(RING.name_for(live))

    def strength(self, phrase: str, known: tuple[str, ...]) -> Strength:
        """How hard a pass-phrase is to guess, when `known` names are tried first."""
        return strength_of(phrase, known)

    def proposal(self) -> str:
        """A pass-phrase that is hard to guess."""
        return proposal()

    # -- opening

    def open_with(self, plan: Path, key: str, typed: str) -> bool:
        """Take a pass-phrase, or the recovery code, for the file that wants this key. Takes its time."""
        found = self._key_of(plan, key, typed)
        if found is None:
            return False
        RING.add(found)
        slot = self._newest(plan, key)
        if slot is not None and slots.read(slots.named(self._own / KEYS, key)) != slot:
            with contextlib.suppress(OSError):  # it is a copy more, in case the other is lost
                slots.write(slot, slots.named(self._own / KEYS, key))
        return True

    def has_slot(self, plan: Path, key: str) -> bool:
        """Whether there is a key file for the pass-phrase; without one only the recovery code opens the plan."""
        return self._newest(plan, key) is not None

    def is_right(self, live: Path, typed: str) -> bool:
        """Whether this is the pass-phrase, or the recovery code, of the plan that is open. Takes its time."""
        return self._key_of(live, RING.name_for(live), typed) is not None

    def forget(self) -> None:
        """The plan was closed: let go of its key."""
        RING.forget()

    # -- the recovery code

    def new_code(self) -> str:
        """A recovery code that nobody has; it is the key itself, written for people."""
        return Key.new().code

    def wrong_groups(self, code: str, typed: str) -> tuple[int, ...] | None:
        """The groups, from 1, of a typed code that are not those of `code`; None when there are too few or many."""
        try:
            found = key_of_code(typed)
        except WrongGroups as wrong:
            return wrong.groups or None
        pairs = zip(found.code.split("-"), code.split("-"), strict=True)
        return tuple(at for at, (one, other) in enumerate(pairs, 1) if one != other)

    def code_again(self, live: Path, typed: str) -> str:
        """The recovery code of the open plan for somebody who knows the pass-phrase; empty for others."""
        found = self._key_of(live, RING.name_for(live), typed)
        return found.code if found else ""

    def write_code(self, names: tuple[str, str], code: str, target: Path, translate: Translate) -> None:
        """The sheet with the recovery code as PDF. Raises CannotStore."""
        from navplan.domain.deadlines import today
        from navplan.domain.documents.recovery_sheet import recovery_sheet
        from navplan.storage.writers.pdf import write_pdf

        write_pdf(recovery_sheet(names, code, today(), translate), target, translate)

    # -- turning on and off

    def turn_on(self, live: Path, code: str, phrase: str, shared: "SharedCopy | None" = None) -> None:
        """Encrypt a closed plan. Raises CannotStore; then it is what it was."""
        if not has_cipher():
            raise CannotStore(Said(NOT_HERE))
        if not use_cipher():
            raise faults.not_yet(live)
        key = key_of_code(code)
        files = (slots.beside(live), slots.named(self._own / KEYS, key.name))
        slot = slots.locked(key, phrase)
        tidy(live)
        with _key_files(files):
            for file in files:
                slots.write(slot, file)
                read = slots.read(file)
                if read is None or read.open(phrase) != key:
                    raise faults.cannot_store(OSError("the key file cannot be read back"))
            RING.add(key)
            convert(live, key, lambda new: self._tell(new, Said(N_("Krypteringen er slått på"))))
        made_here(live, self._own)
        self._shared_changed(shared)

    def turn_off(self, live: Path, typed: str, shared: "SharedCopy | None" = None) -> bool:
        """Make a closed plan plain again, for somebody who knows the pass-phrase; False for others.

        Raises CannotStore; then it is what it was. The key files stay: older backups need them.
        """
        found = self._key_of(live, RING.name_for(live), typed)
        if found is None:
            return False
        RING.add(found)
        tidy(live)
        convert(live, None, lambda new: self._tell(new, Said(N_("Krypteringen er slått av"))))
        made_here(live, self._own)
        self._drafts_out(live, found)
        self._shared_changed(shared)
        return True

    def change_phrase(self, live: Path, typed: str, new: str, others: Iterable[Path] = ()) -> bool:
        """Let another pass-phrase open the plan; False when `typed` is neither the old one nor the recovery code.

        `others` are folders that have a copy of the key file. Raises CannotStore; then the old one opens it still.
        """
        name = RING.name_for(live)
        found = self._key_of(live, name, typed)
        if found is None:
            return False
        before = self._newest(live, name)
        slot = slots.locked(found, new, before.turn + 1 if before else 1)
        try:
            for file in (slots.named(self._own / KEYS, name), slots.beside(live)):
                slots.write(slot, file)
        except OSError as fault:
            raise faults.cannot_store(fault) from fault
        for folder in others:
            slots.carry(live, folder, name)
        return True

    # -- what lies about

    def left_in_plain(self, live: Path, shared: "SharedCopy | None" = None) -> tuple[leftovers.Left, ...]:
        """The files that NavPlan made of this plan before it was encrypted, as far as they can be found."""
        return leftovers.left_in_plain(live, self._own, shared) if self.is_encrypted(live) else ()

    def remove(self, lefts: Iterable[leftovers.Left]) -> tuple[leftovers.Left, ...]:
        """Delete these files; returns those that could not be deleted."""
        return tuple(left for left in lefts if not leftovers.remove(left))

    def vault(self, live: Path, file: Path) -> Vault | None:
        """Where half-written texts of the open plan are kept; None when it is not encrypted."""
        key = RING.get(RING.name_for(live))
        return Vault(file, key) if key else None

    # -- within

    def _key_of(self, plan: Path, name: str, typed: str) -> Key | None:
        """The key with this name that a recovery code or a pass-phrase leads to."""
        with contextlib.suppress(WrongGroups):
            found = key_of_code(typed)
            if found.name == name:
                return found
        slot = self._newest(plan, name)
        opened = slot.open(typed) if slot else None
        return opened if opened is not None and opened.name == name else None

    def _newest(self, plan: Path, name: str) -> slots.Slot | None:
        kept = slots.named(self._own / KEYS, name)
        return slots.newest(name, (*slots.in_folder(plan.parent), kept, *self._with_backups(name)))

    def _with_backups(self, name: str) -> Iterator[Path]:
        with contextlib.suppress(OSError):
            yield from sorted((self._own / "kopier").glob(f"*/{name}{slots.SUFFIX}"))

    def _tell(self, new: Path, title: Said) -> None:
        """A step in the history that changes nothing; undo passes it by."""
        store = open_plan(new, self._kinds)
        workspace = Workspace(store, self._kinds)
        try:
            first = next((record for kind in self._kinds for record in workspace.all(kind.record)), None)
            changes = () if first is None else (Change(first, first),)
            store.commit(Edit(title, changes, random_id(), "note"))
        finally:
            workspace.close()

    def _drafts_out(self, live: Path, key: Key) -> None:
        """Texts that nobody has decided about yet would be lost with the key."""
        file = leftovers.drafts_file(live, self._own)
        vault = Vault(file.with_suffix(".kladd"), key)
        if data := vault.read():
            with contextlib.suppress(OSError):
                file.write_bytes(data)
                vault.write(b"")

    def _shared_changed(self, shared: "SharedCopy | None") -> None:
        """The last published copy as this machine knows it is in the other form; it is no more than a convenience."""
        if shared is not None:
            with contextlib.suppress(OSError):
                shared.base.unlink(missing_ok=True)


@contextmanager
def _key_files(files: tuple[Path, ...]) -> Iterator[None]:
    """Key files that are gone again when the plan was not encrypted after all."""
    try:
        yield
    except OSError as fault:
        _gone(files)
        raise faults.cannot_store(fault) from fault
    except BaseException:
        _gone(files)
        raise


def _gone(files: tuple[Path, ...]) -> None:
    for file in files:
        with contextlib.suppress(OSError):
            file.unlink(missing_ok=True)
