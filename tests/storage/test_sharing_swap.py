"""The published copy is replaced whole or not at all, and only when it is what we last saw."""

import errno
import hashlib
import os
import shutil
import threading
import time
from pathlib import Path

import pytest

from navplan.storage.sharing import swapping
from navplan.storage.sharing.swapping import ABANDONED, Busy, Overtaken, Turn, fingerprint, swap
from tests.storage.conftest import listing


@pytest.fixture
def new(tmp_path: Path) -> Path:
    path = tmp_path / "min.navplan"
    path.write_bytes(b"ny")
    return path


@pytest.fixture
def target(tmp_path: Path) -> Path:
    folder = tmp_path / "felles"
    folder.mkdir()
    path = folder / "plan.navplan"
    path.write_bytes(b"gammel")
    return path


def test_what_we_last_saw_is_replaced_and_kept_as_the_previous(new: Path, target: Path, tmp_path: Path) -> None:
    keep = tmp_path / "sett.navplan"
    shutil.copyfile(target, keep)
    swap(new, target, fingerprint(target), None, keep)
    assert target.read_bytes() == b"ny"
    assert target.with_name("plan.forrige.navplan").read_bytes() == b"gammel"
    assert len(list(target.parent.iterdir())) == 2, "nothing is left beside"


@pytest.mark.parametrize("there", [b"en annens", b"gamme", b""])
def test_what_somebody_else_has_put_there_is_not_touched(new: Path, target: Path, there: bytes) -> None:
    seen = fingerprint(target)
    target.write_bytes(there)
    before = listing(target.parent)
    with pytest.raises(Overtaken):
        swap(new, target, seen, None)
    assert listing(target.parent) == before


def test_what_appears_where_there_was_nothing_is_not_touched(new: Path, target: Path) -> None:
    with pytest.raises(Overtaken):
        swap(new, target, None, None)
    assert target.read_bytes() == b"gammel"


@pytest.mark.parametrize("has_links", [True, False])
def test_a_file_that_appears_at_the_last_moment_is_not_touched(
    new: Path, target: Path, monkeypatch: pytest.MonkeyPatch, has_links: bool
) -> None:
    target.unlink()
    if not has_links:
        monkeypatch.setattr(os, "link", _no_links)
    monkeypatch.setattr(swapping, "fingerprint", lambda path: (path.write_bytes(b"deres"), None)[1])
    with pytest.raises(Overtaken):
        swap(new, target, None, None)
    assert target.read_bytes() == b"deres"


def _no_links(old: Path, new: Path) -> None:
    raise OSError(errno.EOPNOTSUPP, "no links here")


def test_the_first_copy_is_put_where_there_was_nothing(new: Path, target: Path) -> None:
    target.unlink()
    swap(new, target, None, None)
    assert target.read_bytes() == b"ny"


def test_what_is_read_back_wrong_never_gets_the_name(new: Path, target: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def half(source: Path, beside: Path) -> None:
        beside.write_bytes(source.read_bytes()[:1])

    monkeypatch.setattr(shutil, "copyfile", half)
    before = listing(target.parent)
    with pytest.raises(OSError, match="read back"):
        swap(new, target, fingerprint(target), None)
    assert listing(target.parent) == before


def test_the_new_file_is_on_disk_before_it_gets_the_name(
    new: Path, target: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    order: list[str] = []
    sync, replace = swapping.sync, Path.replace

    def synced(path: Path) -> None:
        order.append(f"sync {'folder' if path.is_dir() else 'file'}")
        sync(path)

    def replaced(path: Path, to: Path) -> Path:
        order.append("rename")
        return replace(path, to)

    monkeypatch.setattr(swapping, "sync", synced)
    monkeypatch.setattr(Path, "replace", replaced)
    swap(new, target, fingerprint(target), None)
    assert order == ["sync file", "rename", "sync folder"]


def test_a_file_that_is_in_use_is_left_and_nothing_is_written_into_it(
    new: Path, target: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refused(path: Path, to: Path) -> Path:
        raise PermissionError(errno.EACCES, "in use")

    before = listing(target.parent)
    monkeypatch.setattr(Path, "replace", refused)
    with pytest.raises(Busy):
        swap(new, target, fingerprint(target), None)
    assert listing(target.parent) == before


def test_one_publishes_at_a_time(new: Path, target: Path) -> None:
    sign = target.with_name("plan.publiseres.lock")
    with Turn(sign).taken(), pytest.raises(Busy):
        swap(new, target, fingerprint(target), Turn(sign))
    assert target.read_bytes() == b"gammel"
    swap(new, target, fingerprint(target), Turn(sign))
    assert not sign.exists()


def test_a_sign_left_behind_is_taken_over_after_it_has_been_seen_long_enough(target: Path) -> None:
    sign, now = target.with_name("plan.publiseres.lock"), [1_000.0]
    sign.write_bytes(b"dead")
    turn = Turn(sign, lambda: now[0])
    for passed in (0, ABANDONED - 1):
        now[0] = 1_000.0 + passed
        with pytest.raises(Busy), turn.taken():
            pass
    sign.write_bytes(b"alive")  # somebody else has had a turn meanwhile: counting begins again
    now[0] += 2
    with pytest.raises(Busy), turn.taken():
        pass
    now[0] += ABANDONED
    with turn.taken():
        assert sign.read_bytes() not in (b"dead", b"alive")
    assert not sign.exists()


def test_of_many_who_publish_at_once_on_a_share_nobody_is_written_over(
    target: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Each adds its own letter to what it saw; whoever was overtaken looks again. All letters must be there."""
    rename = swapping._replace

    def slowly(beside: Path, to: Path, is_new: bool) -> None:
        time.sleep(0.02)  # the moment between the look and the rename, drawn out
        rename(beside, to, is_new)

    monkeypatch.setattr(swapping, "_replace", slowly)
    sign = target.with_name("plan.publiseres.lock")
    target.write_bytes(b"")

    def add(letter: str) -> None:
        own = tmp_path / f"{letter}.navplan"
        done = False
        while not done:
            there = target.read_bytes()
            own.write_bytes(there + letter.encode())
            seen = hashlib.sha256(there).hexdigest()
            try:
                swap(own, target, seen, Turn(sign))
                done = True
            except (Overtaken, Busy):
                time.sleep(0.005)

    threads = [threading.Thread(target=add, args=(letter,)) for letter in "abcdefgh"]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(300)
    assert sorted(target.read_bytes().decode()) == list("abcdefgh")


def test_a_sign_that_was_just_made_and_says_nothing_yet_is_not_left_behind(target: Path) -> None:
    """Between making the sign and writing in it there is a moment; whoever looks then must wait all the same."""
    sign = target.with_name("plan.publiseres.lock")
    sign.write_bytes(b"")
    with pytest.raises(Busy), Turn(sign).taken():
        pass
    assert sign.read_bytes() == b""


def test_a_sign_that_went_while_we_looked_is_nobodys_to_remove(target: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The holder is done, and the next one's sign stands there: taking it away would let two publish at once."""
    sign = target.with_name("plan.publiseres.lock")
    sign.write_bytes(b"done")

    def gone_then_another(path: Path) -> bytes:
        if path == sign and sign.read_bytes() == b"done":
            sign.write_bytes(b"the next one")
            raise FileNotFoundError(sign)
        return path.read_bytes()

    monkeypatch.setattr(swapping, "beginning", gone_then_another)
    with pytest.raises(Busy), Turn(sign).taken():
        pass
    assert sign.read_bytes() == b"the next one"


def test_who_lost_the_turn_meanwhile_does_not_publish(new: Path, target: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    sign = target.with_name("plan.publiseres.lock")
    turn = Turn(sign)
    hold = turn.hold

    def lost() -> None:
        sign.write_bytes(b"another")
        hold()

    monkeypatch.setattr(turn, "hold", lost)
    with pytest.raises(Busy):
        swap(new, target, fingerprint(target), turn)
    assert target.read_bytes() == b"gammel"
    assert sign.read_bytes() == b"another"


def test_a_manifest_that_cannot_be_written_does_not_undo_what_was_published(new: Path, target: Path) -> None:
    def refused() -> None:
        raise OSError(errno.EACCES, "no")

    assert swap(new, target, fingerprint(target), None, None, refused) == fingerprint(target)
    assert target.read_bytes() == b"ny"
