"""The promises of the store hold on both builds of SQLite: with SQLCipher's, and with Python's where that is missing.

The other tests run on whichever is installed. Here those of connections, commits, faults and kills are run on Python's,
in a process that cannot import SQLCipher; and it is seen that a process has one of the two, and not both.
"""

import subprocess
import sys
from pathlib import Path

import pytest

from navplan.storage.driver import HAS_CIPHER
from navplan.storage.engine import OLDEST_SQLITE, PRAGMAS

ROOT = Path(__file__).resolve().parents[3]
WITHOUT = "import sys; sys.modules['sqlcipher3'] = None; "
LANE = ("test_engine.py", "test_store.py", "test_after_faults.py", "test_kill.py")


def run(code: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-X", "utf8", "-c", code],
        cwd=ROOT, capture_output=True, text=True, encoding="utf-8", timeout=600, check=False,
    )  # fmt: skip


@pytest.mark.skipif(not HAS_CIPHER, reason="the other tests run on Python's SQLite already")
def test_every_promise_holds_on_pythons_sqlite_too() -> None:
    tests = [str(ROOT / "tests" / "storage" / name) for name in LANE]
    done = run(f"{WITHOUT}import pytest; raise SystemExit(pytest.main(['-q', '-x', *{tests!r}]))")
    assert done.returncode == 0, done.stdout


@pytest.mark.parametrize("without", [True, False])
def test_a_process_has_one_sqlite_and_not_two(tmp_path: Path, without: bool) -> None:
    code = (
        f"{WITHOUT if without else 'import sys; '}from pathlib import Path\n"
        "from navplan import wiring\n"
        f"wiring.example_workspace(Path({str(tmp_path / 'a.navplan')!r})).close()\n"
        "print(*sorted({'_sqlite3', 'sqlcipher3._sqlite3'} & {*sys.modules}))\n"
    )
    done = run(code)
    assert done.returncode == 0, done.stderr
    wanted = "sqlcipher3._sqlite3" if HAS_CIPHER and not without else "_sqlite3"
    assert done.stdout.split() == [wanted]


def test_the_build_in_use_is_new_enough_and_takes_every_setting() -> None:
    from navplan.storage.driver import sqlite3

    assert sqlite3.sqlite_version_info >= OLDEST_SQLITE
    assert PRAGMAS["journal_mode"] == "truncate"
    assert PRAGMAS["synchronous"] == 3
