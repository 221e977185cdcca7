"""The key file: the plan's secret locked with the pass-phrase, kept beside the plan, in each folder of backups and in
the program's own folder.

The pass-phrase goes through scrypt, which needs 128 MB and a good part of a second for each guess. Of the 64 bytes that
come out, one half hides the secret (each salt is used once, so it is a one-time pad) and the other half proves that
nothing was changed. If every copy of the file is lost, the recovery code still opens the plan.
"""

import contextlib
import hmac
import secrets
import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import asdict, dataclass
from hashlib import scrypt
from pathlib import Path

from navplan.domain.own_notes import parsed
from navplan.storage.encryption.key import Key
from navplan.storage.on_disk import beginning, sync, write_note

SUFFIX = ".nokkel"
"""How the name of a key file ends; before it stands the plan's name, or the key's."""

COST = 2**17
"""Of scrypt (N), with blocks of 8: 128 MB."""

_HIGHEST = 2**20
"""No key file may ask for more than a gigabyte: it may come from a stranger."""

_LARGEST = 10_000
"""Bytes of a key file that are looked at."""


@dataclass(frozen=True)
class Slot:
    """The secret of the key `key`, hidden by a pass-phrase. `turn` grows by one when the pass-phrase is changed."""

    key: str
    turn: int
    cost: int
    salt: str
    hidden: str
    proof: str

    def open(self, phrase: str) -> Key | None:
        """The key, when the pass-phrase is right. Takes its time."""
        pad, prover = _halves(phrase, bytes.fromhex(self.salt), self.cost)
        if not hmac.compare_digest(self._proof(prover), self.proof):
            return None
        hidden = bytes.fromhex(self.hidden)
        return Key(bytes(a ^ b for a, b in zip(hidden, pad[: len(hidden)], strict=True)))

    def _proof(self, prover: bytes) -> str:
        told = f"{self.key}:{self.turn}:{self.cost}:{self.salt}:{self.hidden}"
        return hmac.digest(prover, told.encode(), "sha256").hex()


def locked(key: Key, phrase: str, turn: int = 1, cost: int | None = None) -> Slot:
    """The key hidden by a pass-phrase."""
    salt = secrets.token_bytes(32)
    cost = cost or COST
    pad, prover = _halves(phrase, salt, cost)
    hidden = bytes(a ^ b for a, b in zip(key.secret, pad[: len(key.secret)], strict=True))
    bare = Slot(key.name, turn, cost, salt.hex(), hidden.hex(), "")
    return Slot(bare.key, bare.turn, bare.cost, bare.salt, bare.hidden, bare._proof(prover))


def read(file: Path) -> Slot | None:
    """What a key file says; None when it cannot be read, is hurt, or asks for what no key file of ours does."""
    try:
        slot = Slot(**parsed(beginning(file, _LARGEST)))
        sizes = [len(bytes.fromhex(part)) for part in (slot.key, slot.salt, slot.hidden, slot.proof)]
    except (OSError, ValueError, TypeError):
        return None
    is_sound = sizes == [8, 32, 20, 32] and type(slot.turn) is int and type(slot.cost) is int
    return slot if is_sound and 2 <= slot.cost <= _HIGHEST and slot.cost & (slot.cost - 1) == 0 else None


def write(slot: Slot, file: Path) -> None:
    """Put a key file in place, whole or not at all. Raises OSError."""
    file.parent.mkdir(parents=True, exist_ok=True)
    write_note(file, asdict(slot))
    sync(file.parent)


def newest(name: str, files: Iterable[Path]) -> Slot | None:
    """Of these key files, the one for this key with the pass-phrase that was chosen last."""
    found = [slot for file in files if (slot := read(file)) is not None and slot.key == name]
    return max(found, key=lambda slot: slot.turn, default=None)


def beside(plan: Path) -> Path:
    """Where the key file of a plan lies."""
    return plan.with_name(f"{plan.name}{SUFFIX}")


def named(folder: Path, name: str) -> Path:
    """Where a folder of ours keeps the key file of a key."""
    return folder / f"{name}{SUFFIX}"


def in_folder(folder: Path) -> Iterator[Path]:
    """Every key file of a folder, whatever it is called: plans are renamed and moved."""
    with contextlib.suppress(OSError):
        yield from sorted(folder.glob(f"*{SUFFIX}"))[:200]


def carry(plan: Path, folder: Path, name: str, to: Path | None = None) -> None:
    """Bring the key file of the key `name` along from beside a plan into a folder, or to a file there.

    The newest that either place has, is in both afterwards. A place that cannot be written costs nothing but the copy:
    the other has it, and the recovery code opens the plan without any.
    """
    slot = newest(name, (*in_folder(plan.parent), *in_folder(folder))) if name else None
    if slot is None:
        return
    for file in (beside(plan), to or named(folder, name)):
        if read(file) != slot:
            with contextlib.suppress(OSError):
                write(slot, file)


def _halves(phrase: str, salt: bytes, cost: int) -> tuple[bytes, bytes]:
    """The pass-phrase as it is meant: the same letters count as the same, however a keyboard puts them together."""
    same = unicodedata.normalize("NFKC", phrase.strip()).encode()
    made = scrypt(same, salt=salt, n=cost, r=8, p=1, maxmem=cost * 8 * 128 + 2**22, dklen=64)
    return made[:32], made[32:]
