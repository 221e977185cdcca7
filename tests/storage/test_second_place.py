"""What lies in the second place is byte for byte what was proven in the first, which never waits for it (5.6)."""

import errno
import json
from collections.abc import Callable, Iterable
from datetime import UTC, datetime, timedelta
from pathlib import Path
from threading import Event, Thread

import pytest

from navplan.domain.ports import CannotStore, NoBackup
from navplan.storage.backups import listing
from navplan.storage.backups import second as seconds
from navplan.storage.backups import shelf as shelves
from navplan.storage.backups.digest import file_digest
from navplan.storage.backups.finding import shelf_of
from navplan.storage.backups.listing import MANIFESTS, Backup
from navplan.storage.backups.second import CHOSEN, FOLDER, SecondPlace
from navplan.storage.backups.shelf import BackupShelf
from tests.storage.test_backups import Clock, change, goals


@pytest.fixture
def plan(plan_file: Path) -> Path:
    path = plan_file.rename(plan_file.with_name("Nav Prøve.navplan"))
    change(path, "Første mål")
    return path


@pytest.fixture
def first(tmp_path: Path, plan: Path) -> BackupShelf:
    shelf = shelf_of(tmp_path / "eget" / "kopier", plan)
    shelf.now = Clock()
    return shelf


@pytest.fixture
def place(tmp_path: Path) -> Path:
    folder = tmp_path / "disken"
    folder.mkdir()
    return folder


@pytest.fixture
def second(first: BackupShelf, plan: Path, place: Path) -> SecondPlace:
    made = SecondPlace(first, plan)
    made.choose(place)
    return made


def there(place: Path) -> list[str]:
    return sorted(path.name for path in (place / FOLDER).glob("*/*.navplan"))


def fails(code: int) -> Callable[..., None]:
    def fail(*_given: object, **_more: object) -> None:
        raise OSError(code, "the place says no")

    return fail


def test_every_backup_is_brought_byte_for_byte_and_listed_there(
    plan: Path, first: BackupShelf, second: SecondPlace, place: Path
) -> None:
    one = first.take(plan, "apning")
    change(plan, "Andre mål")
    other = first.take(plan, "underveis")
    second.bring()
    assert there(place) == sorted([one.name, other.name])
    assert file_digest(second.path(other)) == other.sha256
    assert [(copy.name, copy.is_whole) for copy in second.all()] == [(other.name, True), (one.name, True)]
    assert second.newest == other.taken
    assert {path.name for path in second.path(one).parent.iterdir()} == {one.name, other.name, *MANIFESTS}


def test_nothing_is_brought_where_no_place_is_chosen_or_after_it_was_left(
    plan: Path, first: BackupShelf, second: SecondPlace, place: Path
) -> None:
    first.take(plan, "apning")
    second.leave()
    second.bring()
    assert (second.folder, there(place)) == (None, [])
    assert second.all() == ()


@pytest.mark.parametrize(
    ("step", "code", "why"),
    [
        ("_copy_bytes", errno.ENOSPC, "det er ikke plass i"),
        ("sync", errno.EIO, "får ikke skrevet til"),
        ("_copy_bytes", errno.EACCES, "får ikke skrevet til"),
        ("_copy_bytes", errno.ETIMEDOUT, "finner ikke"),
    ],
)
def test_a_place_that_fails_is_told_why_leaves_nothing_half_and_is_tried_again(
    plan: Path,
    first: BackupShelf,
    second: SecondPlace,
    place: Path,
    monkeypatch: pytest.MonkeyPatch,
    step: str,
    code: int,
    why: str,
) -> None:
    backup = first.take(plan, "apning")
    with monkeypatch.context() as away:
        away.setattr(shelves, step, fails(code))
        with pytest.raises(NoBackup) as refused:
            second.bring()
    assert why in refused.value.why.words()
    assert "er tatt på denne maskinen, men ikke på det andre stedet" in refused.value.said.words()
    assert there(place) == []
    assert first.all() == (backup,), "the first place has what it had"
    second.bring()
    assert there(place) == [backup.name]


def test_what_came_there_as_the_place_failed_and_is_not_listed_is_brought_again(
    plan: Path, first: BackupShelf, second: SecondPlace, place: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Found by the lane of compound faults: it lay there under its name, was never listed, and counted for nothing."""
    backup = first.take(plan, "apning")
    with monkeypatch.context() as away:
        away.setattr(BackupShelf, "_list", fails(errno.ETIMEDOUT))
        with pytest.raises(NoBackup):
            second.bring()
    assert there(place) == [backup.name]
    second.bring()
    assert [one.name for one in second.all() if one.is_whole] == [backup.name]
    assert second.newest == backup.taken


def test_a_disk_that_is_gone_is_not_made_again_as_an_empty_folder(
    plan: Path, first: BackupShelf, second: SecondPlace, place: Path
) -> None:
    """Where a disk is not connected its folder may be there, empty, on the first disk."""
    first.take(plan, "apning")
    for folder in (*place.glob("*/*"), *place.glob("*")):
        folder.rmdir()
    with pytest.raises(NoBackup, match="ikke på det andre stedet") as refused:
        second.bring()
    assert "finner ikke" in refused.value.why.words()
    assert list(place.iterdir()) == []


def test_what_is_read_back_wrong_never_gets_the_name(
    plan: Path, first: BackupShelf, second: SecondPlace, place: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def torn(source: Path, target: Path, _stopped: object) -> None:
        target.write_bytes(source.read_bytes()[:-1] + b"x")

    first.take(plan, "apning")
    monkeypatch.setattr(shelves, "_copy_bytes", torn)
    with pytest.raises(NoBackup):
        second.bring()
    assert there(place) == []


def test_what_is_brought_is_on_disk_before_it_gets_the_name(
    plan: Path, first: BackupShelf, second: SecondPlace, place: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    synced: list[tuple[str, list[str]]] = []
    backup = first.take(plan, "apning")
    monkeypatch.setattr(shelves, "sync", lambda path: synced.append((path.name, there(place))))
    second.bring()
    name, seen = synced[0]
    assert name.startswith("ny-")
    assert backup.name not in seen


def test_a_backup_that_is_hurt_in_the_first_place_is_not_spread(
    plan: Path, first: BackupShelf, second: SecondPlace, place: Path
) -> None:
    backup = first.take(plan, "apning")
    first.path(backup).write_bytes(b"skadet")
    second.bring()
    assert there(place) == []


def test_one_that_is_hurt_in_the_second_place_is_found_and_copied_anew(
    plan: Path, first: BackupShelf, second: SecondPlace
) -> None:
    backup = first.take(plan, "apning")
    second.bring()
    second.path(backup).write_bytes(b"skadet")
    second.bring(look=True)
    assert file_digest(second.path(backup)) == backup.sha256
    first.path(backup).unlink()
    second.path(backup).write_bytes(b"skadet")
    second.bring(look=True)
    assert [one.is_whole for one in second.all()] == [False]


def test_it_is_thinned_by_the_rule_of_the_first_and_never_filled_with_what_would_go(
    plan: Path, first: BackupShelf, second: SecondPlace, place: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    clock = first.now
    assert isinstance(clock, Clock)
    for n in range(6):
        change(plan, f"Mål {n}")
        first.take(plan, "underveis")
    second.bring()
    assert len(there(place)) == 6
    clock.at += timedelta(days=5)
    second.bring()
    assert there(place) == sorted(one.name for one in first.all()[:3])
    monkeypatch.setattr(shelves, "_copy_bytes", fails(errno.ENOSPC))
    second.bring()
    assert len(there(place)) == 3, "what was thinned is not copied from the first place once more"


def test_copying_can_be_stopped_and_leaves_nothing_half(
    plan: Path, first: BackupShelf, second: SecondPlace, place: Path
) -> None:
    first.take(plan, "apning")
    second.bring(stopped=lambda: True)
    assert there(place) == []
    second.bring()
    assert len(there(place)) == 1


@pytest.mark.parametrize("where", ["eget/kopier", "eget", "eget/kopier/x"])
def test_the_folder_of_the_first_backups_is_refused(
    tmp_path: Path, plan: Path, first: BackupShelf, second: SecondPlace, place: Path, where: str
) -> None:
    (tmp_path / where).mkdir(exist_ok=True)
    with pytest.raises(CannotStore, match="Der ligger de første kopiene"):
        second.choose(tmp_path / where)
    assert second.folder == place, "what was chosen before stays chosen"


def test_the_folder_that_the_plan_is_shared_from_is_refused(second: SecondPlace, tmp_path: Path, place: Path) -> None:
    shared = tmp_path / "delt"
    (shared / "kopier").mkdir(parents=True)
    for folder in (shared, shared / "kopier"):
        with pytest.raises(CannotStore, match="Planen deles fra den mappen"):
            second.choose(folder, [shared])
    with pytest.raises(CannotStore, match="Finner ikke mappen"):
        second.choose(tmp_path / "finnes ikke")
    assert second.folder == place


def test_pointing_at_what_navplan_made_means_the_folder_it_was_made_in(second: SecondPlace, place: Path) -> None:
    (made,) = (place / FOLDER).iterdir()
    for folder in (place / FOLDER, made, place):
        second.choose(folder)
        assert second.folder == place
    assert list((place / FOLDER).iterdir()) == [made], "one folder for this machine, however often it is chosen"


def test_a_place_on_the_same_disk_is_allowed_and_said(second: SecondPlace, place: Path) -> None:
    assert second.choose(place) is False


def test_when_the_first_place_is_lost_a_backup_comes_home_and_is_proven(
    plan: Path, first: BackupShelf, second: SecondPlace, place: Path, tmp_path: Path
) -> None:
    old = first.take(plan, "apning")
    second.bring()
    change(plan, "Andre mål")
    anew = shelf_of(tmp_path / "ny maskin" / "kopier", plan)
    found = SecondPlace(anew, plan)
    assert found.all() == ()
    found.choose(place)
    (listed,) = found.all()
    assert (listed.name, listed.is_whole) == (old.name, True)
    home = found.bring_home(listed)
    assert not home.is_whole, "it counts only when it was looked at here"
    anew.put_back(home, plan)
    assert goals(plan) == ["Første mål"]
    found.bring()
    assert len(list((place / FOLDER).iterdir())) == 2, "each machine has a folder of its own"


@pytest.mark.parametrize(
    "told",
    [
        {"at": "i går"},
        {"revision": -1, "reason": "../../x"},
        {"size": "stor"},
        {"at": "99999999T999999Z"},
    ],
)
def test_a_list_that_somebody_has_written_in_the_place_is_not_believed(
    plan: Path, first: BackupShelf, second: SecondPlace, told: dict[str, object]
) -> None:
    backup = first.take(plan, "apning")
    second.bring()
    for name in MANIFESTS:
        file = second.path(backup).with_name(name)
        rows = json.loads(file.read_text(encoding="utf-8"))
        rows[0] |= told
        file.write_text(json.dumps(rows), encoding="utf-8")
    for one in second.all():
        assert isinstance(one.taken, datetime)
        assert (one.at, one.revision, one.reason) == (backup.at, backup.revision, backup.reason)


def test_a_copy_that_was_changed_in_the_place_is_never_brought_home(
    plan: Path, first: BackupShelf, second: SecondPlace
) -> None:
    backup = first.take(plan, "apning")
    second.bring()
    path = second.path(backup)
    path.write_bytes(path.read_bytes()[:-1] + b"x")
    first.path(backup).unlink()
    for file in (path.with_name(name) for name in MANIFESTS):
        file.unlink()  # without its list only the name says what it was
    with pytest.raises(CannotStore, match="kan ikke hentes"):
        second.bring_home(second.all()[0])
    assert first.all() == ()


def test_a_damaged_note_of_the_choice_means_none(first: BackupShelf, second: SecondPlace) -> None:
    (first.folder / CHOSEN).write_text("{", encoding="utf-8")
    assert second.folder is None
    second.bring()


def test_the_moment_of_the_newest_is_known_without_asking_the_place(
    plan: Path, first: BackupShelf, second: SecondPlace, place: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    backup: Backup = first.take(plan, "apning")
    second.bring()
    monkeypatch.setattr(seconds, "BackupShelf", fails(errno.EIO))
    assert second.newest == backup.taken
    assert second.newest.tzinfo == UTC


def test_a_place_that_answers_after_it_was_left_is_not_taken_up_again(
    plan: Path, first: BackupShelf, second: SecondPlace, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Somebody got tired of waiting for it; what was brought when it answered at last is no reason to go on."""
    first.take(plan, "apning")
    thin = BackupShelf.thin

    def late(self: BackupShelf) -> tuple[Backup, ...]:
        second.leave()
        return thin(self)

    monkeypatch.setattr(BackupShelf, "thin", late)
    second.bring()
    assert (second.folder, second.newest) == (None, None)


def test_a_place_that_does_not_answer_holds_no_list_of_the_first_up(
    plan: Path, first: BackupShelf, second: SecondPlace, place: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Lists are written by one thread at a time: in each folder, not in all of them."""
    write, reached, answer = listing.write, Event(), Event()

    def waits(folder: Path, backups: Iterable[Backup]) -> None:
        if folder.is_relative_to(place):
            reached.set()
            answer.wait(20)
        write(folder, backups)

    monkeypatch.setattr(listing, "write", waits)
    first.take(plan, "apning")
    worker = Thread(target=second.bring)
    worker.start()
    assert reached.wait(20)
    taker = Thread(target=first.take, args=(plan, "underveis"))
    taker.start()
    taker.join(5)
    is_held_up = taker.is_alive()
    answer.set()
    for thread in (taker, worker):
        thread.join(20)
    assert not is_held_up
    assert [one.reason for one in first.all()] == ["underveis", "apning"]
