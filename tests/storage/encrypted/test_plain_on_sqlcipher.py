"""Plans in plain keep every promise on SQLCipher's SQLite too: after an encrypted plan, a plain one may be opened.

The other tests of plans in plain run on Python's. Those of connections, commits, faults, kills and the door run once
more here, in a process that has chosen SQLCipher's from the start.
"""

import os
import subprocess
import sys
from pathlib import Path
from tempfile import TemporaryDirectory

from navplan.storage.driver import ENVIRONMENT
from navplan.storage.engine import OLDEST_SQLITE, PRAGMAS
from navplan.storage.probe import SCHEMA_VERSION

ROOT = Path(__file__).resolve().parents[3]
LANE = ("test_engine.py", "test_store.py", "test_after_faults.py", "test_kill.py", "test_probe.py", "test_received.py")

ONCE = (
    "test_probe.py::test_a_page_that_is_gone_is_found_wherever_it_is[zeros]",
    f"test_received.py::test_an_older_file_from_elsewhere_becomes_a_clean_one_of_today[{SCHEMA_VERSION - 1}]",
)
"""Left out: of this SQLite the same test shows as much with its other value, a page of ones, and all upgrades."""


def test_every_promise_holds_on_sqlciphers_sqlite_too() -> None:
    """In a folder of its own: a second run in the usual one takes the rights that tests of rights have just given."""
    with TemporaryDirectory(prefix="navplan-") as folder:
        run = ("-X", "utf8", "-m", "pytest", "-q", "-x", "-p", "no:cacheprovider", f"--basetemp={folder}/run")
        done = subprocess.run(
            [
                *(sys.executable, *run),
                *(f"--deselect=tests/storage/{name}" for name in ONCE),
                *(f"tests/storage/{name}" for name in LANE),
            ],
            cwd=ROOT, env=os.environ | {ENVIRONMENT: "sqlcipher"}, capture_output=True, text=True, encoding="utf-8",
            timeout=600, check=False,
        )  # fmt: skip
    assert done.returncode == 0, done.stdout


def test_the_build_in_use_is_new_enough_and_takes_every_setting() -> None:
    from navplan.storage.driver import sqlite3

    assert sqlite3.sqlite_version_info >= OLDEST_SQLITE
    assert PRAGMAS["journal_mode"] == "truncate"
    assert PRAGMAS["synchronous"] == 3
