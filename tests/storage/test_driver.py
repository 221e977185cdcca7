"""One SQLite in the process: Python's until an encrypted plan is met, and never the other while a plan is open."""

import os
import re
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import closing
from functools import partial
from pathlib import Path

import pytest

from navplan.domain.modules import KINDS
from navplan.domain.ports import CannotStore
from navplan.storage import driver, faults
from navplan.storage.driver import ENVIRONMENT, sqlite3
from navplan.storage.encryption import encrypting as ways
from navplan.storage.encryption import slots
from navplan.storage.encryption.encrypting import KEYS, Encrypting
from navplan.storage.encryption.key import Key
from navplan.storage.encryption.ring import RING
from navplan.storage.engine import connect
from navplan.storage.store import open_plan
from tests.storage.conftest import listing

ROOT = Path(__file__).resolve().parents[2]
IN_PLAIN = """
import sys
from pathlib import Path
from navplan import wiring
own = Path(sys.argv[1])
wiring.open_workspace(own / "fjordvik.navplan", own).close()
wiring.encryption(own)
print(wiring.store_version(), "sqlcipher3" in sys.modules)
"""


@pytest.fixture(autouse=True)
def as_before(from_here_on: None) -> Iterator[None]:
    """Whichever driver a test ends with, the next one finds the one that was in use."""
    was = driver.is_cipher()
    yield
    RING.forget()
    assert driver.use_cipher(0) if was else driver.use_pythons()


@pytest.mark.parametrize("use", [driver.use_pythons, partial(driver.use_cipher, 0)], ids=["pythons", "sqlcipher"])
def test_a_copy_that_finds_no_room_says_so_with_either(
    use: Callable[[], bool], plan_file: Path, tmp_path: Path
) -> None:
    assert use()
    with closing(sqlite3.connect(plan_file)) as plan, closing(sqlite3.connect(tmp_path / "kopi.navplan")) as copy:
        copy.execute("PRAGMA max_page_count = 2")
        with pytest.raises(sqlite3.OperationalError) as refused:
            plan.backup(copy)
    assert faults.is_full(refused.value)


def told(plan: Path, **more: str) -> str:
    """What a process that opens a plan in plain says of its driver."""
    done = subprocess.run(
        [sys.executable, "-X", "utf8", "-c", IN_PLAIN, str(plan.parent)],
        cwd=ROOT, env=os.environ | more, capture_output=True, text=True, encoding="utf-8", timeout=240, check=True,
    )  # fmt: skip
    return done.stdout


def test_plans_in_plain_are_pythons_and_sqlciphers_is_not_even_loaded(filled_file: Path) -> None:
    import sqlite3 as pythons

    assert told(filled_file, **{ENVIRONMENT: ""}) == f"SQLite {pythons.sqlite_version} False\n"


def test_sqlciphers_can_be_chosen_for_every_plan(filled_file: Path) -> None:
    assert told(filled_file, **{ENVIRONMENT: "sqlcipher"}).startswith("SQLCipher, SQLite 3.")


def test_the_driver_is_not_changed_while_a_plan_is_open(plan_file: Path) -> None:
    assert driver.use_pythons()
    store = open_plan(plan_file, KINDS)
    try:
        assert not driver.use_cipher(0)
        assert not driver.is_cipher()
    finally:
        store.close()
    assert driver.use_cipher(0)
    connection = connect(plan_file)
    assert not driver.use_pythons()
    connection.close()
    assert driver.use_pythons()


def test_a_connection_that_was_never_made_stands_in_nobodys_way(tmp_path: Path) -> None:
    assert driver.use_pythons()
    with pytest.raises(sqlite3.OperationalError):
        connect(tmp_path / "nothing.navplan")
    assert driver.use_cipher(0)


def test_a_machine_that_has_had_an_encrypted_plan_begins_with_sqlciphers(tmp_path: Path) -> None:
    assert driver.use_pythons()
    Encrypting(tmp_path, KINDS)
    assert not driver.is_cipher()
    key = Key.new()
    slots.write(slots.locked(key, "rolig elv under broen", cost=16), slots.named(tmp_path / KEYS, key.name))
    Encrypting(tmp_path, KINDS)
    assert driver.is_cipher()


def test_a_plan_is_not_encrypted_while_another_is_open(
    plan_file: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert driver.use_pythons()
    own, other = tmp_path / "own", tmp_path / "other.navplan"
    other.write_bytes(plan_file.read_bytes())
    before = listing(plan_file.parent)
    monkeypatch.setattr(ways, "use_cipher", lambda: driver.use_cipher(0))
    store = open_plan(other, KINDS)
    with pytest.raises(CannotStore, match="er ikke ferdig med den forrige planen"):
        Encrypting(own, KINDS).turn_on(plan_file, Key.new().code, "rolig elv under broen")
    store.close()
    assert listing(plan_file.parent) == before


def test_faults_of_either_driver_are_told_in_words(tmp_path: Path) -> None:
    from navplan.storage import faults

    for change in (driver.use_pythons, lambda: driver.use_cipher(0)):
        assert change()
        with pytest.raises(faults.STORAGE_FAULTS):
            connect(tmp_path / "nothing.navplan")
        assert issubclass(sqlite3.OperationalError, faults.STORAGE_FAULTS)


def test_a_library_that_python_answers_for_is_no_library(monkeypatch: pytest.MonkeyPatch) -> None:
    """Where both builds are loaded under the same names, SQLCipher's driver may talk to Python's SQLite."""
    import sqlite3 as pythons
    from types import SimpleNamespace

    monkeypatch.setitem(sys.modules, "sqlcipher3", SimpleNamespace(dbapi2=pythons))
    driver._ciphers.cache_clear()
    try:
        assert not driver.has_cipher()
        assert not driver.use_cipher(0)
    finally:
        driver._ciphers.cache_clear()


def test_nobody_but_the_driver_imports_a_build_of_sqlite() -> None:
    imports = re.compile(r"^\s*(?:import|from) (?:sqlite3|sqlcipher3)\b", re.MULTILINE)
    found = [file for file in (ROOT / "navplan").rglob("*.py") if imports.search(file.read_text(encoding="utf-8"))]
    assert found == [ROOT / "navplan" / "storage" / "driver.py"]
