"""Who sits at this machine: the system's log-on and machine name, and the name the person has stated, once.

The stated name lies in the program's own folder, and not in the plan until a step is stored under it.
"""

import contextlib
import getpass
import platform
from pathlib import Path

from navplan.domain.hands import Hand, one_line

FILE = "navn.txt"
"""In the program's own folder."""


def hand_at(own: Path | None) -> Hand:
    """The person at this machine; a system that knows no log-on, or a name that cannot be read, leaves it empty."""
    login = ""
    with contextlib.suppress(OSError, KeyError, ImportError):  # what getpass raises where nobody is logged on
        login = getpass.getuser()
    return Hand(one_line(login), stated_name(own) if own is not None else "", one_line(platform.node()))


def stated_name(own: Path) -> str:
    """The name stated on this machine, if any."""
    try:
        return one_line((own / FILE).read_text(encoding="utf-8"))
    except (OSError, UnicodeDecodeError):
        return ""


def state_name(own: Path, name: str) -> None:
    """Keep the name for the steps to come; an empty one lets the log-on stand. Raises OSError."""
    beside = own / f"{FILE}.ny"
    beside.write_text(one_line(name), encoding="utf-8")
    beside.replace(own / FILE)
