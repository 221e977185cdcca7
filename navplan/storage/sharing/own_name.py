"""What the person at this machine is called when colleagues are told who publishes or writes.

The name that the person has stated, once, in the program's own folder; else the system's log-on, which the file server
and the sync service show them already.
"""

import contextlib
import getpass
from pathlib import Path

from navplan.storage.sharing import small_files

STATED = "navn.txt"
"""In the program's own folder."""


def own_name(own: Path) -> str:
    """The name to be shown; empty when nobody has stated one and the system knows no log-on."""
    stated = small_files.plain_name((small_files.read(own / STATED) or b"").decode("utf-8", "replace"))
    if stated:
        return stated
    with contextlib.suppress(OSError, KeyError, ImportError):  # what getpass raises where nobody is logged on
        return small_files.plain_name(getpass.getuser())
    return ""
