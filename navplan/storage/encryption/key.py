"""A plan's key, and the recovery code, which is the same secret written for people.

The secret is 160 random bits. The 256-bit key that SQLCipher gets, and the key's public name, are worked out from it.
So whoever has the code can open the plan and every backup of it, even when all else that tells of the key is gone.
"""

import hmac
import secrets
from dataclasses import dataclass
from hashlib import sha256

ENCRYPTED = b"NavPlanX"
"""How an encrypted plan begins; the eight bytes after it name its key. SQLCipher keeps its salt in these sixteen bytes
and never encrypts them; the salt may be known, and is given by us, so that every file tells which key it wants."""

HEAD = 16
"""Bytes of a file that are enough to know whether it is encrypted, and with which key."""

LETTERS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
"""Of the code: no I, L, O or U, which are misread on paper."""

GROUPS = 8
"""Of the code, each of four letters that carry 20 bits and one that tells whether the group was typed right."""

_MISREAD = str.maketrans("ILO", "110")


@dataclass(frozen=True, repr=False)
class Key:
    """The secret of a plan. It has no `repr`, so that no log or report can hold it."""

    secret: bytes

    @staticmethod
    def new() -> "Key":
        """A key that nobody has."""
        return Key(secrets.token_bytes(GROUPS * 20 // 8))

    @property
    def name(self) -> str:
        """What the key is called in files, in hexadecimal; says nothing about the secret."""
        return self._derived(b"name")[:8].hex()

    @property
    def raw(self) -> str:
        """The key and its salt as SQLCipher takes them; with a ready key it spends no time on making one."""
        return f"x'{self._derived(b'key').hex()}{ENCRYPTED.hex()}{self.name}'"

    @property
    def pragma(self) -> str:
        """What SQLCipher is told before anything else."""
        return f'PRAGMA key = "{self.raw}"'

    @property
    def code(self) -> str:
        """The recovery code: eight groups of five letters."""
        number = int.from_bytes(self.secret, "big")
        parts = [(number >> 20 * at) & 0xFFFFF for at in reversed(range(GROUPS))]
        return "-".join(_group(at, part) for at, part in enumerate(parts))

    def _derived(self, purpose: bytes) -> bytes:
        """One block of HKDF's second step (RFC 5869); the secret is random, so the first has nothing to do."""
        return hmac.digest(self.secret, b"NavPlan " + purpose + b"\x01", "sha256")


class WrongGroups(ValueError):
    """A typed code that cannot be right; `groups` are those mistyped, from 1, or none when some are missing."""

    def __init__(self, groups: tuple[int, ...] = ()) -> None:
        super().__init__("a recovery code with wrong groups")
        self.groups = groups


def key_of_code(typed: str) -> Key:
    """The key that a typed code stands for. Raises WrongGroups."""
    letters = "".join(one for one in typed.upper().translate(_MISREAD) if one.isalnum())
    parts = [letters[at : at + 5] for at in range(0, len(letters), 5)]
    if len(letters) != GROUPS * 5:
        raise WrongGroups
    wrong = tuple(at + 1 for at, part in enumerate(parts) if not _is_right(at, part))
    if wrong:
        raise WrongGroups(wrong)
    number = 0
    for part in parts:
        number = number << 20 | _number(part[:4])
    return Key(number.to_bytes(GROUPS * 20 // 8, "big"))


def looks_like_code(typed: str) -> bool:
    """Whether somebody who was asked for a pass-phrase has given a recovery code."""
    try:
        key_of_code(typed)
    except WrongGroups:
        return False
    return True


def key_name_in(head: bytes) -> str:
    """The name of the key that a file beginning like this wants; empty when it is not encrypted by NavPlan."""
    return head[8:HEAD].hex() if head.startswith(ENCRYPTED) and len(head) >= HEAD else ""


def _group(at: int, part: int) -> str:
    return "".join(LETTERS[(part >> shift) & 31] for shift in (15, 10, 5, 0)) + _control(at, part)


def _control(at: int, part: int) -> str:
    """Differs, all but one time in 32, when a letter is wrong or something has changed places."""
    return LETTERS[sha256(f"{at}:{part}".encode()).digest()[0] & 31]


def _is_right(at: int, part: str) -> bool:
    return all(one in LETTERS for one in part) and _control(at, _number(part[:4])) == part[4]


def _number(letters: str) -> int:
    number = 0
    for one in letters:
        number = number << 5 | LETTERS.index(one)
    return number
