"""Turning encryption on and off: whole or not at all, also when the program is killed; nothing is lost on the way."""

import random
import subprocess
import sys
import time
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest

from navplan.domain.modules import KINDS
from navplan.domain.modules.plan import Goal
from navplan.domain.ports import CannotRead, CannotStore, Locked
from navplan.domain.workspace import Workspace
from navplan.storage import upgrade
from navplan.storage.backups.digest import content_digest
from navplan.storage.backups.shelf import BackupShelf
from navplan.storage.driver import sqlite3
from navplan.storage.encryption import converting, encrypting, slots
from navplan.storage.encryption.converting import convert
from navplan.storage.encryption.encrypting import Encrypting
from navplan.storage.encryption.key import ENCRYPTED, Key
from navplan.storage.encryption.ring import RING
from navplan.storage.engine import connect
from navplan.storage.store import open_plan
from tests.storage.conftest import fill, listing, written
from tests.storage.encrypted.conftest import KEY, PHRASE
from tests.torture.counting import LONG, size

ROOT = Path(__file__).resolve().parents[3]
PLAIN = b"SQLite format 3\0"


@pytest.fixture
def plain_file(template_plan: Path, tmp_path: Path) -> Path:
    """A plan with some of everything, in plain."""
    return written(template_plan, tmp_path / "plain", fill)


def content(path: Path) -> str:
    with closing(connect(path, read_only=True)) as connection:
        return content_digest(connection)


def titles(path: Path) -> list[str]:
    workspace = Workspace(open_plan(path, KINDS), KINDS)
    try:
        return [past.title.words() for past in workspace.history(3)]
    finally:
        workspace.close()


def test_an_encrypted_plan_says_the_same_and_undo_goes_on(plain_file: Path, encrypting: Encrypting) -> None:
    before = content(plain_file)
    convert(plain_file, KEY)
    RING.add(KEY)
    assert plain_file.read_bytes().startswith(ENCRYPTED)
    assert content(plain_file) == before
    workspace = Workspace(open_plan(plain_file, KINDS), KINDS)
    assert workspace.standing().doubts == ()
    steps = workspace.undo_title
    assert steps is not None
    workspace.undo()
    workspace.redo()
    workspace.close()
    convert(plain_file, None)
    assert plain_file.read_bytes().startswith(PLAIN)
    assert Workspace(open_plan(plain_file, KINDS), KINDS).standing().doubts == ()


def test_turning_on_and_off_stands_in_the_history_and_undo_passes_it_by(
    plain_file: Path, encrypting: Encrypting
) -> None:
    encrypting.turn_on(plain_file, KEY.code, PHRASE)
    assert titles(plain_file)[0] == "Krypteringen er slått på"
    assert encrypting.turn_off(plain_file, "noe annet") is False
    assert plain_file.read_bytes().startswith(ENCRYPTED)
    assert encrypting.turn_off(plain_file, PHRASE) is True
    assert titles(plain_file)[:2] == ["Krypteringen er slått av", "Krypteringen er slått på"]
    workspace = Workspace(open_plan(plain_file, KINDS), KINDS)
    assert workspace.undo_title is not None
    assert "Krypteringen" not in workspace.undo_title.words()
    workspace.close()


def test_without_the_key_nothing_opens_and_nothing_is_touched(plain_file: Path, encrypting: Encrypting) -> None:
    encrypting.turn_on(plain_file, KEY.code, PHRASE)
    before = listing(plain_file.parent)
    RING.forget()
    with pytest.raises(Locked) as refused:
        open_plan(plain_file, KINDS)
    assert refused.value.key == KEY.name
    assert "er kryptert. Åpne planen i NavPlan og skriv passordet." in str(refused.value)
    RING.add(Key.new())
    with pytest.raises(Locked):
        open_plan(plain_file, KINDS)
    assert listing(plain_file.parent) == before


@pytest.mark.parametrize("typed", [PHRASE, KEY.code, KEY.code.lower().replace("-", "")])
def test_pass_phrase_and_code_both_open(plain_file: Path, encrypting: Encrypting, typed: str) -> None:
    encrypting.turn_on(plain_file, KEY.code, PHRASE)
    RING.forget()
    assert not encrypting.open_with(plain_file, KEY.name, "noe annet")
    assert not encrypting.open_with(plain_file, KEY.name, Key.new().code), "another plan's code"
    assert RING.is_empty
    assert encrypting.open_with(plain_file, KEY.name, typed)
    open_plan(plain_file, KINDS).close()


@pytest.mark.parametrize("hurt", [b"", b"{}", b"noise"])
def test_a_lost_or_damaged_key_file_beside_the_plan_costs_nothing(
    plain_file: Path, encrypting: Encrypting, own: Path, hurt: bytes
) -> None:
    encrypting.turn_on(plain_file, KEY.code, PHRASE)
    slots.beside(plain_file).write_bytes(hurt)
    RING.forget()
    assert encrypting.open_with(plain_file, KEY.name, PHRASE), "there is a copy in the program's own folder"
    for file in (*(own / "nokler").iterdir(), slots.beside(plain_file)):
        file.unlink()
    RING.forget()
    assert not encrypting.has_slot(plain_file, KEY.name)
    assert not encrypting.open_with(plain_file, KEY.name, PHRASE)
    assert encrypting.open_with(plain_file, KEY.name, KEY.code), "the code needs no file at all"


def test_a_backup_brings_its_key_file_and_opens_on_another_machine(
    plain_file: Path, encrypting: Encrypting, tmp_path: Path
) -> None:
    encrypting.turn_on(plain_file, KEY.code, PHRASE)
    shelf = BackupShelf(tmp_path / "kopier")
    backup = shelf.take(plain_file, "bedt_om")
    assert shelf.path(backup).read_bytes().startswith(ENCRYPTED)
    assert shelf.verify(backup).is_whole
    elsewhere = Encrypting(tmp_path / "annen", KINDS)
    RING.forget()
    assert elsewhere.open_with(shelf.path(backup), KEY.name, PHRASE)
    open_plan(shelf.path(backup), KINDS).close()


def test_a_plain_backup_that_is_put_back_is_encrypted_as_the_plan_is(
    plain_file: Path, encrypting: Encrypting, tmp_path: Path
) -> None:
    shelf = BackupShelf(tmp_path / "kopier")
    backup = shelf.take(plain_file, "bedt_om")
    before = content(plain_file)
    encrypting.turn_on(plain_file, KEY.code, PHRASE)
    shelf.put_back(backup, plain_file)
    assert plain_file.read_bytes().startswith(ENCRYPTED)
    assert content(plain_file) == before
    RING.forget()
    with pytest.raises(Locked):
        shelf.put_back(backup, plain_file)


def test_an_encrypted_backup_put_back_into_a_plain_plan_is_plain(
    plain_file: Path, encrypting: Encrypting, tmp_path: Path
) -> None:
    encrypting.turn_on(plain_file, KEY.code, PHRASE)
    shelf = BackupShelf(tmp_path / "kopier")
    backup = shelf.take(plain_file, "bedt_om")
    encrypting.turn_off(plain_file, PHRASE)
    shelf.put_back(backup, plain_file)
    assert plain_file.read_bytes().startswith(PLAIN)


def test_another_pass_phrase_opens_and_the_old_one_does_not(
    plain_file: Path, encrypting: Encrypting, tmp_path: Path
) -> None:
    encrypting.turn_on(plain_file, KEY.code, PHRASE)
    shelf = BackupShelf(tmp_path / "kopier")
    shelf.take(plain_file, "bedt_om")
    bytes_before = plain_file.read_bytes()
    assert encrypting.change_phrase(plain_file, "noe annet", "nytt passord her") is False
    assert encrypting.change_phrase(plain_file, PHRASE, "nytt passord her", [shelf.folder]) is True
    assert plain_file.read_bytes() == bytes_before, "the plan itself is not written"
    for plan in (plain_file, *shelf.folder.glob("*.navplan")):
        RING.forget()
        assert not encrypting.open_with(plan, KEY.name, PHRASE)
        assert encrypting.open_with(plan, KEY.name, "nytt passord her")
        assert encrypting.open_with(plan, KEY.name, KEY.code)
    RING.note(plain_file, KEY)
    assert encrypting.change_phrase(plain_file, KEY.code, PHRASE), "who has the code may choose anew"


def test_the_code_is_told_again_only_to_those_who_have_the_pass_phrase(
    plain_file: Path, encrypting: Encrypting
) -> None:
    encrypting.turn_on(plain_file, KEY.code, PHRASE)
    assert encrypting.code_again(plain_file, PHRASE) == KEY.code
    assert encrypting.code_again(plain_file, "noe annet") == ""


# -- faults and kills


@pytest.mark.parametrize("at", ["sqlcipher_export", "sync", "replace", "prove", "note", "slot"])
def test_a_fault_on_the_way_leaves_the_plan_byte_for_byte(
    plain_file: Path, encrypting: Encrypting, own: Path, monkeypatch: pytest.MonkeyPatch, at: str
) -> None:
    def fail(*given: object, **named: object) -> None:
        raise OSError(28, "no room")

    spots: dict[str, Callable[[], None]] = {
        "sqlcipher_export": lambda: monkeypatch.setattr(converting, "rewrite", fail),
        "sync": lambda: monkeypatch.setattr(converting, "sync", fail),
        "replace": lambda: monkeypatch.setattr(Path, "replace", _but_key_files(fail)),
        "prove": lambda: monkeypatch.setattr(converting, "content_digest", fail),
        "note": lambda: monkeypatch.setattr(Encrypting, "_tell", fail),
        "slot": lambda: monkeypatch.setattr(slots, "write", fail),
    }
    before = listing(plain_file.parent)
    spots[at]()
    with pytest.raises(CannotStore):
        encrypting.turn_on(plain_file, KEY.code, PHRASE)
    monkeypatch.undo()
    assert listing(plain_file.parent) == before
    assert [*(own / "nokler").glob("*.nokkel")] == []


def _but_key_files(fail: Callable[..., None]) -> Callable[..., object]:
    rename = Path.replace

    def replace(self: Path, target: Path) -> object:
        return rename(self, target) if str(target).endswith(".nokkel") else fail()

    return replace


def test_a_copy_that_differs_never_takes_the_plans_place(plain_file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    before = plain_file.read_bytes()
    told = iter(["one", "two"])
    monkeypatch.setattr(converting, "content_digest", lambda _connection: next(told))
    with pytest.raises(CannotStore, match="Filen ble ikke skrevet om"):
        convert(plain_file, KEY)
    assert plain_file.read_bytes() == before


def test_a_plan_that_somebody_writes_to_meanwhile_is_left_alone(plain_file: Path) -> None:
    def foreign(_new: Path) -> None:
        with closing(sqlite3.connect(plain_file)) as other:
            other.execute("UPDATE document SET revision = revision + 1")
            other.commit()

    RING.add(KEY)
    with pytest.raises(CannotStore, match="endret et annet sted"):
        convert(plain_file, KEY, foreign)
    assert plain_file.read_bytes().startswith(PLAIN)


CHILD = """
import sys
from pathlib import Path
from navplan.domain.modules import KINDS
from navplan.storage.encryption import slots
from navplan.storage.encryption.encrypting import Encrypting
slots.COST = 16
plan, own, code, phrase = Path(sys.argv[1]), Path(sys.argv[2]), sys.argv[3], sys.argv[4]
encrypting = Encrypting(own, KINDS)
encrypting.new_code()
print("ready", flush=True)
while True:
    encrypting.turn_on(plan, code, phrase)
    encrypting.turn_off(plan, phrase)
"""

KILLS = size(4, 12)
LONGEST = 3.0 if LONG else 1.5
"""Seconds before a kill, at most."""


def test_a_kill_at_any_moment_leaves_a_plan_that_opens_with_all_in_it(
    plain_file: Path, encrypting: Encrypting, own: Path
) -> None:
    chance, seen = random.Random(4), set()
    for _ in range(KILLS):
        child = subprocess.Popen(
            [sys.executable, "-c", CHILD, str(plain_file), str(own), KEY.code, PHRASE],
            cwd=ROOT, stdout=subprocess.PIPE, text=True, encoding="utf-8",
        )  # fmt: skip
        assert child.stdout is not None
        with child, child.stdout as out:
            assert out.readline() == "ready\n"
            time.sleep(chance.uniform(0.0, LONGEST))
            child.kill()
        RING.forget()
        head = plain_file.read_bytes()[:16]
        seen.add(head[:8])
        if head.startswith(ENCRYPTED):
            assert encrypting.open_with(plain_file, KEY.name, PHRASE)
        workspace = Workspace(open_plan(plain_file, KINDS), KINDS)
        assert workspace.standing().doubts == ()
        assert any(goal.title == "Færre i kø" for goal in workspace.all(Goal))
        workspace.close()
        for journal in plain_file.parent.glob("*-journal"):
            assert "ny-" in journal.name
    converting.tidy(plain_file)
    assert [path.name for path in plain_file.parent.glob("*.ny-*")] == []
    assert seen


# -- without the library


def test_without_the_library_an_encrypted_plan_is_refused_in_words(
    plan_file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from navplan.storage import probe

    before = listing(plan_file.parent)
    monkeypatch.setattr(probe, "has_cipher", lambda: False)
    with pytest.raises(CannotRead, match="denne utgaven av NavPlan kan ikke åpne krypterte planer") as refused:
        open_plan(plan_file, KINDS)
    assert not isinstance(refused.value, Locked), "no pass-phrase would help"
    assert listing(plan_file.parent) == before


def test_without_the_library_the_choice_is_said_not_to_be_there(
    plain_file: Path, own: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(encrypting, "has_cipher", lambda: False)
    here = Encrypting(own, KINDS)
    said = here.why_not()
    assert said is not None
    assert said.words().startswith("Denne utgaven av NavPlan kan ikke kryptere planer.")
    with pytest.raises(CannotStore, match="kan ikke kryptere planer"):
        here.turn_on(plain_file, KEY.code, PHRASE)


# -- migration, limits, damage


def test_an_older_encrypted_plan_is_upgraded_and_the_old_one_kept_encrypted(tmp_path: Path) -> None:
    RING.add(KEY)
    old = Path(__file__).parents[2] / "data" / "plan_12.navplan"
    plan = tmp_path / "gammel.navplan"
    converting.rewrite(old, plan, KEY)
    workspace = Workspace(open_plan(plan, KINDS), KINDS)
    assert workspace.standing().notice is not None
    workspace.close()
    files = [*tmp_path.glob("*.navplan")]
    assert len(files) == 2
    assert all(path.read_bytes().startswith(ENCRYPTED) for path in files)


def test_a_flipped_bit_in_an_encrypted_plan_is_said_to_be_damage(plan_file: Path) -> None:
    data = bytearray(plan_file.read_bytes())
    data[2000] ^= 1
    plan_file.write_bytes(data)
    with pytest.raises(CannotRead, match="er skadet"):
        open_plan(plan_file, KINDS)


def test_a_copy_of_an_encrypted_plan_is_encrypted_with_the_same_key(plan_file: Path, tmp_path: Path) -> None:
    upgrade.copy_plan(plan_file, tmp_path / "kopi.navplan")
    assert (tmp_path / "kopi.navplan").read_bytes()[:16] == plan_file.read_bytes()[:16]
