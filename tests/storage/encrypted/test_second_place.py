"""The copies of an encrypted plan lie encrypted in the second place too, with the key file that opens them."""

from pathlib import Path

import pytest

from navplan.domain.modules.plan import Goal
from navplan.domain.ports import Locked
from navplan.domain.workspace import Workspace
from navplan.storage.backups.finding import shelf_of
from navplan.storage.backups.second import FOLDER, SecondPlace
from navplan.storage.encryption import slots
from navplan.storage.encryption.encrypting import Encrypting
from navplan.storage.encryption.key import Key
from navplan.storage.encryption.leftovers import left_in_plain
from navplan.storage.encryption.ring import RING, key_name
from tests.storage.conftest import written
from tests.storage.encrypted.conftest import PHRASE

WORDS = "Ingen skal lese dette"


def fill(workspace: Workspace) -> None:
    workspace.add(Goal(title=WORDS))


def in_place(place: Path) -> list[Path]:
    return sorted((place / FOLDER).glob("*/*.navplan"))


def test_what_is_brought_is_encrypted_and_plain_copies_from_before_are_not_spread(
    template_plan: Path, tmp_path: Path, own: Path, encrypting: Encrypting
) -> None:
    plan, place = written(template_plan, tmp_path / "plan", fill), tmp_path / "disken"
    place.mkdir()
    shelf = shelf_of(own / "kopier", plan)
    second = SecondPlace(shelf, plan)
    second.choose(place)
    before = shelf.take(plan, "apning")
    code = Key(bytes(range(20))).code
    encrypting.turn_on(plan, code, PHRASE)
    after = shelf.take(plan, "underveis")
    second.bring()
    (brought,) = in_place(place)
    assert brought.name == after.name
    assert key_name(brought) == RING.name_for(plan) != ""
    for file in place.rglob("*"):
        assert not file.is_file() or WORDS.encode() not in file.read_bytes()
    slot = slots.newest(key_name(brought), slots.in_folder(brought.parent))
    assert slot is not None
    assert slot.open(PHRASE) is not None
    assert shelf.path(before).exists(), "what lies in the first place is for the user to delete"


def test_plain_copies_that_were_brought_before_are_named_among_what_lies_in_plain(
    template_plan: Path, tmp_path: Path, own: Path, encrypting: Encrypting
) -> None:
    plan, place = written(template_plan, tmp_path / "plan", fill), tmp_path / "disken"
    place.mkdir()
    shelf = shelf_of(own / "kopier", plan)
    second = SecondPlace(shelf, plan)
    second.choose(place)
    shelf.take(plan, "apning")
    second.bring()
    encrypting.turn_on(plan, Key(bytes(range(20))).code, PHRASE)
    (brought,) = in_place(place)
    assert brought in {left.path for left in left_in_plain(plan, own)}


def test_a_key_file_in_the_place_never_takes_the_place_of_ours(
    template_plan: Path, tmp_path: Path, own: Path, encrypting: Encrypting
) -> None:
    """Others can write there: a key file with a later turn that opens nothing must not lock the office out."""
    plan, place = written(template_plan, tmp_path / "plan", fill), tmp_path / "disken"
    place.mkdir()
    encrypting.turn_on(plan, Key(bytes(range(20))).code, PHRASE)
    shelf = shelf_of(own / "kopier", plan)
    second = SecondPlace(shelf, plan)
    second.choose(place)
    backup = shelf.take(plan, "apning")
    second.bring()
    name = RING.name_for(plan)
    theirs = slots.named(second.path(backup).parent, name)
    slots.write(slots.locked(Key(bytes(range(20))), "noe annet", turn=99), theirs)
    second.bring()
    ours = slots.read(slots.beside(plan))
    assert ours is not None
    assert ours.turn == 1
    assert slots.read(theirs) == ours
    shelf.path(backup).unlink()
    second.bring_home(backup)
    kept = slots.newest(name, slots.in_folder(shelf.folder))
    assert kept is not None
    assert kept.turn == 1


def test_without_its_key_a_copy_is_called_encrypted_and_not_damaged(
    template_plan: Path, tmp_path: Path, own: Path, encrypting: Encrypting
) -> None:
    plan = written(template_plan, tmp_path / "plan", fill)
    encrypting.turn_on(plan, Key(bytes(range(20))).code, PHRASE)
    shelf = shelf_of(own / "kopier", plan)
    backup = shelf.take(plan, "apning")
    RING.forget()
    with pytest.raises(Locked, match="er kryptert"):
        shelf.verify(backup)
    assert shelf.all() == (backup,)
