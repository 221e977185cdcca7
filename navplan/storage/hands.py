"""Who sits at this machine: the system's log-on and machine name, and the name the person has stated, once.

The stated name lies in the program's own folder, and not in the plan until a step is stored under it. Beside it lies
a secret, made once, that a person's key in the plans is worked out of: another name, log-on or machine has another key,
and without the secret nobody can try whether a key belongs to a name.
"""

import contextlib
import getpass
import hmac
import json
import platform
import secrets
from dataclasses import replace
from pathlib import Path

from navplan.domain.hands import NOBODY, Hand, one_line
from navplan.storage.on_disk import read_note, write_note

FILE = "navn.txt"
"""In the program's own folder."""

SECRET = "hvem.json"  # noqa: S105  # the file's name
"""In the program's own folder."""


def hand_at(own: Path | None) -> Hand:
    """The person at this machine; a system that knows no log-on, or a name that cannot be read, leaves it empty."""
    login = ""
    with contextlib.suppress(OSError, KeyError, ImportError):  # what getpass raises where nobody is logged on
        login = getpass.getuser()
    hand = Hand(one_line(login), stated_name(own) if own is not None else "", one_line(platform.node()))
    return hand if own is None else replace(hand, key=_key(own, hand))


def stated_name(own: Path) -> str:
    """The name stated on this machine, if any."""
    try:
        return one_line((own / FILE).read_text(encoding="utf-8"))
    except (OSError, UnicodeDecodeError):
        return ""


def _key(own: Path, hand: Hand) -> str:
    """None for nobody, and where the folder keeps no secret: the plan then finds a key for the name by itself."""
    secret = _secret(own) if hand != NOBODY else ""
    told = json.dumps((hand.login, hand.name, hand.machine))
    return hmac.digest(secret.encode(), told.encode(), "sha256").hex()[:32] if secret else ""


def _secret(own: Path) -> str:
    """What only this folder knows; made when it is first asked for."""
    for is_made in (False, True):
        with contextlib.suppress(OSError, ValueError):
            if is_made:
                write_note(own / SECRET, secrets.token_hex(32))
            found = read_note(own / SECRET)
            if isinstance(found, str) and found:
                return found
    return ""


def state_name(own: Path, name: str) -> None:
    """Keep the name for the steps to come; an empty one lets the log-on stand. Raises OSError."""
    beside = own / f"{FILE}.ny"
    beside.write_text(one_line(name), encoding="utf-8")
    beside.replace(own / FILE)
