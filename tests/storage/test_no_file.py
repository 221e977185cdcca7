"""What lies where others write is read only if it is a file, and only as much as it may hold: a pipe waits for ever."""

import os
from collections.abc import Callable
from pathlib import Path
from threading import Thread

import pytest

from navplan.domain.ports import CannotRead, NoBackup
from navplan.storage.backups.finding import shelf_of
from navplan.storage.backups.listing import MANIFESTS
from navplan.storage.backups.second import FOLDER, SecondPlace
from navplan.storage.backups.shelf import BackupShelf
from navplan.storage.encryption import slots
from navplan.storage.encryption.ring import key_name
from navplan.storage.on_disk import LARGEST_NOTE, read_note, write_note
from navplan.storage.readers import read_lines
from navplan.storage.readers.workbook import read_workbook
from navplan.storage.sharing.swapping import Turn

pytestmark = pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no named pipes here")
PATIENCE = 20


def came_of(job: Callable[[], object]) -> object:
    """What the job gave, or what it raised. One that waits for a pipe is left behind, and the test fails."""
    found: list[object] = []

    def do() -> None:
        try:
            found.append(job())
        except Exception as fault:  # noqa: BLE001  # handed to the test
            found.append(fault)

    worker = Thread(target=do, daemon=True)
    worker.start()
    worker.join(PATIENCE)
    assert found, "it waits for the pipe"
    return found[0]


def pipe(path: Path) -> Path:
    path.unlink(missing_ok=True)
    os.mkfifo(path)
    return path


@pytest.fixture
def first(tmp_path: Path, plan_file: Path) -> BackupShelf:
    return shelf_of(tmp_path / "eget" / "kopier", plan_file)


@pytest.fixture
def second(tmp_path: Path, plan_file: Path, first: BackupShelf) -> SecondPlace:
    (tmp_path / "disken").mkdir()
    made = SecondPlace(first, plan_file)
    made.choose(tmp_path / "disken")
    return made


def folder_of(place: Path) -> Path:
    (found,) = (place / FOLDER).iterdir()
    return found


def test_pipes_for_lists_in_the_second_place(
    tmp_path: Path, plan_file: Path, first: BackupShelf, second: SecondPlace
) -> None:
    backup = first.take(plan_file, "apning")
    for name in MANIFESTS:
        pipe(folder_of(tmp_path / "disken") / name)
    assert came_of(second.bring) is None
    assert second.path(backup).read_bytes() == first.path(backup).read_bytes()
    assert [one.is_whole for one in second.all()] == [True], "the list took the pipe's place"


def test_a_pipe_for_a_backup_in_the_second_place(plan_file: Path, first: BackupShelf, second: SecondPlace) -> None:
    backup = first.take(plan_file, "apning")
    second.bring()
    pipe(second.path(backup))
    assert isinstance(came_of(lambda: second.bring(look=True)), NoBackup)


def test_a_list_of_any_size_is_not_read(tmp_path: Path, plan_file: Path, first: BackupShelf) -> None:
    first.take(plan_file, "apning")
    for name in MANIFESTS:
        with (first.folder / name).open("ab") as file:
            file.truncate(LARGEST_NOTE + 1)
    (found,) = first.all()
    assert not found.is_whole, "the list says nothing; the name does"
    write_note(tmp_path / "stort.json", ["x" * (LARGEST_NOTE - 100)])
    assert read_note(tmp_path / "stort.json")
    write_note(tmp_path / "stort.json", ["x" * LARGEST_NOTE])
    with pytest.raises(ValueError, match="no note"):
        read_note(tmp_path / "stort.json")


def test_a_pipe_for_a_key_file_and_for_a_plan(tmp_path: Path) -> None:
    there = pipe(tmp_path / "rør")
    assert came_of(lambda: slots.read(there)) is None
    assert isinstance(came_of(lambda: key_name(there)), OSError)


def test_a_pipe_for_the_sign_of_who_publishes(tmp_path: Path) -> None:
    sign = pipe(tmp_path / "plan.publiserer")

    def take() -> None:
        with Turn(sign).taken():
            raise AssertionError

    assert isinstance(came_of(take), OSError)


@pytest.mark.parametrize("name", ["brev.txt", "brev.pdf"])
def test_a_pipe_for_a_letter(tmp_path: Path, name: str) -> None:
    there = pipe(tmp_path / name)
    assert isinstance(came_of(lambda: read_lines(there)), CannotRead)


def test_a_pipe_for_a_workbook(tmp_path: Path) -> None:
    there = pipe(tmp_path / "plan.xlsx")
    assert isinstance(came_of(lambda: read_workbook(there)), CannotRead)
