"""Encryption of a shared plan: nobody publishes in plain what was encrypted, and nobody is left outside."""

from pathlib import Path

import pytest

from navplan.domain.modules import KINDS
from navplan.domain.modules.plan import Goal
from navplan.domain.ports import CannotRead, Locked
from navplan.domain.workspace import Workspace
from navplan.storage.encryption import slots
from navplan.storage.encryption.encrypting import Encrypting
from navplan.storage.encryption.key import ENCRYPTED
from navplan.storage.encryption.ring import RING
from navplan.storage.sharing.shared_copy import shared_copy
from navplan.storage.store import open_plan
from tests.storage.conftest import one_goal, written
from tests.storage.encrypted.conftest import KEY, PHRASE
from tests.storage.machines import SHARE, Machine

PLAIN = b"SQLite format 3\0"


@pytest.fixture
def shared(template_plan: Path, tmp_path: Path) -> Path:
    """A plain plan in a folder that two machines share."""
    return written(template_plan, tmp_path / "delt", one_goal)


def encrypted_by(machine: Machine, encrypting: Encrypting) -> None:
    """As the window does it: the plan is closed, encrypted, opened again and published."""
    machine.plan.close()
    encrypting.turn_on(machine.copy.working, KEY.code, PHRASE, machine.copy)
    machine.plan = Workspace(open_plan(machine.copy.working, KINDS), KINDS)


def reopened(machine: Machine, shared: Path, root: Path) -> Machine:
    machine.plan.close()
    return Machine(root, shared)


def test_what_is_published_is_encrypted_and_has_its_key_file(shared: Path, tmp_path: Path, own: Path) -> None:
    kari = Machine(tmp_path / "kari", shared)
    encrypted_by(kari, Encrypting(own, KINDS))
    assert shared.read_bytes().startswith(PLAIN), "not before it is published"
    assert kari.publish() == "published"
    assert shared.read_bytes().startswith(ENCRYPTED)
    found = slots.read(slots.beside(shared))
    assert found is not None
    assert found.open(PHRASE) == KEY
    assert all(path.read_bytes().startswith(ENCRYPTED) for path in (tmp_path / "kari").rglob("*.navplan"))
    kari.plan.add(Goal(title="Nytt"))
    assert kari.publish() == "published"
    assert shared.read_bytes().startswith(ENCRYPTED)
    previous = shared.with_name("fjordvik.forrige.navplan")
    assert not previous.exists() or previous.read_bytes().startswith(ENCRYPTED)
    kari.plan.close()


def test_a_colleague_who_is_at_work_is_told_and_joins_after_the_pass_phrase(
    shared: Path, tmp_path: Path, own: Path
) -> None:
    kari, ola = Machine(tmp_path / "kari", shared), Machine(tmp_path / "ola", shared)
    ola.plan.add(Goal(title="Olas"))
    encrypted_by(kari, Encrypting(own, KINDS))
    kari.publish()
    RING.forget()  # Ola's machine has no key
    assert ola.publish() == "behind", "his work never goes out over the encrypted plan"
    with pytest.raises(CannotRead, match=r"er kryptert nå\. Lukk planen og åpne den igjen"):
        ola.copy.fetch()
    ola.plan.close()
    with pytest.raises(Locked) as refused:
        shared_copy(tmp_path / "ola", shared, SHARE)
    assert refused.value.plan == shared
    assert Encrypting(tmp_path / "olas eget", KINDS).open_with(shared, refused.value.key, PHRASE)
    ola = Machine(tmp_path / "ola", shared)
    assert ola.copy.working.read_bytes().startswith(ENCRYPTED)
    ola.take_in()
    assert ola.titles() == ["Mål", "Olas"]
    assert ola.publish() == "published"
    assert shared.read_bytes().startswith(ENCRYPTED)
    kari.plan.close()
    ola.plan.close()


def test_a_plain_file_in_the_place_of_the_encrypted_one_is_not_taken_in(
    shared: Path, tmp_path: Path, own: Path
) -> None:
    old = shared.read_bytes()
    kari = Machine(tmp_path / "kari", shared)
    encrypted_by(kari, Encrypting(own, KINDS))
    kari.publish()
    shared.write_bytes(old)
    kari.plan.add(Goal(title="Karis"))
    assert kari.publish() == "behind"
    with pytest.raises(CannotRead, match="er ikke kryptert lenger, men din er det"):
        kari.copy.fetch()
    assert shared.read_bytes() == old
    assert [*kari.copy.folder.glob("hentet-*")] == []
    kari.plan.close()


def test_turned_off_by_one_it_is_published_in_plain_and_the_other_is_told(
    shared: Path, tmp_path: Path, own: Path
) -> None:
    encrypting = Encrypting(own, KINDS)
    kari = Machine(tmp_path / "kari", shared)
    encrypted_by(kari, encrypting)
    kari.publish()
    ola = Machine(tmp_path / "ola", shared)
    kari.plan.close()
    assert encrypting.turn_off(kari.copy.working, PHRASE, kari.copy)
    kari.plan = Workspace(open_plan(kari.copy.working, KINDS), KINDS)
    assert kari.publish() == "published"
    assert shared.read_bytes().startswith(PLAIN)
    ola.plan.add(Goal(title="Olas"))
    assert ola.publish() == "behind"
    with pytest.raises(CannotRead, match="Slå den av her også"):
        ola.copy.fetch()
    ola.plan.close()
    assert encrypting.turn_off(ola.copy.working, PHRASE, ola.copy)
    ola.plan = Workspace(open_plan(ola.copy.working, KINDS), KINDS)
    ola.take_in()
    assert ola.publish() == "published"
    assert shared.read_bytes().startswith(PLAIN)
    for machine in (kari, ola):
        machine.plan.close()


def test_work_published_in_plain_meanwhile_is_merged_into_the_encrypted_plan(
    shared: Path, tmp_path: Path, own: Path
) -> None:
    kari, ola = Machine(tmp_path / "kari", shared), Machine(tmp_path / "ola", shared)
    ola.plan.add(Goal(title="Olas"))
    assert ola.publish() == "published"
    encrypted_by(kari, Encrypting(own, KINDS))
    assert kari.publish() == "behind"
    kari.take_in()
    assert kari.publish() == "published"
    assert shared.read_bytes().startswith(ENCRYPTED)
    assert kari.titles() == ["Mål", "Olas"]
    for machine in (kari, ola):
        machine.plan.close()


def test_a_plain_file_is_not_taken_in_when_the_note_of_what_was_seen_is_lost(
    shared: Path, tmp_path: Path, own: Path
) -> None:
    old = shared.read_bytes()
    kari = Machine(tmp_path / "kari", shared)
    encrypted_by(kari, Encrypting(own, KINDS))
    kari.publish()
    shared.write_bytes(old)
    (kari.copy.folder / "delt.json").unlink()
    assert kari.publish() == "behind"
    with pytest.raises(CannotRead, match="er ikke kryptert lenger, men din er det"):
        kari.copy.fetch()
    kari.copy.base.unlink()
    with pytest.raises(CannotRead, match="er ikke kryptert lenger, men din er det"):
        kari.copy.fetch()
    kari.plan.close()


def test_a_machine_that_never_had_the_plan_is_told_that_it_was_encrypted(
    shared: Path, tmp_path: Path, own: Path
) -> None:
    old = shared.read_bytes()
    first = Machine(tmp_path / "per", shared)
    assert first.copy.came is None
    kari = Machine(tmp_path / "kari", shared)
    encrypted_by(kari, Encrypting(own, KINDS))
    kari.publish()
    joined = Machine(tmp_path / "siri", shared)
    assert joined.copy.came is None
    shared.write_bytes(old)
    ola = Machine(tmp_path / "ola", shared)
    assert ola.copy.came is not None
    assert "var kryptert da den sist ble publisert" in ola.copy.came.words()
    for machine in (first, kari, joined, ola):
        machine.plan.close()


def test_turned_off_in_order_nobody_is_warned(shared: Path, tmp_path: Path, own: Path) -> None:
    encrypting = Encrypting(own, KINDS)
    kari = Machine(tmp_path / "kari", shared)
    encrypted_by(kari, encrypting)
    kari.publish()
    kari.plan.close()
    assert encrypting.turn_off(kari.copy.working, PHRASE, kari.copy)
    kari.plan = Workspace(open_plan(kari.copy.working, KINDS), KINDS)
    kari.publish()
    ola = Machine(tmp_path / "ola", shared)
    assert ola.copy.came is None
    for machine in (kari, ola):
        machine.plan.close()


def test_an_encrypted_file_in_the_place_of_a_plain_one_is_told_and_not_called_damaged(
    shared: Path, tmp_path: Path, own: Path
) -> None:
    """Of the same plan, under a key that nobody here has given; what was written here is kept."""
    old = shared.read_bytes()
    stranger = Machine(tmp_path / "fremmed", shared)
    encrypted_by(stranger, Encrypting(own, KINDS))
    stranger.publish()
    hidden = shared.read_bytes()
    stranger.plan.close()
    RING.forget()
    shared.write_bytes(old)
    ola = Machine(tmp_path / "ola", shared)
    ola.plan.add(Goal(title="Olas"))
    shared.write_bytes(hidden)
    assert ola.publish() == "behind"
    with pytest.raises(CannotRead, match="er kryptert nå") as told:
        ola.copy.fetch()
    assert "skadet" not in str(told.value)
    assert shared.read_bytes() == hidden
    assert ola.titles() == ["Mål", "Olas"]
    shared.write_bytes(old)
    assert ola.publish() == "published", "put right again, the work goes out"
    ola.plan.close()
