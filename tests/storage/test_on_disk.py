"""Small notes: the new one whole or the old one untouched, and no folder made where one is gone."""

import errno
import json
import os
from collections.abc import Callable
from pathlib import Path

import pytest

from navplan.storage import on_disk
from navplan.storage.on_disk import write_note


@pytest.fixture
def note(tmp_path: Path) -> Path:
    """A note that says what it said."""
    file = tmp_path / "annet_sted.json"
    write_note(file, {"folder": "Å"})
    return file


def _refuse(*_given: object, **_named: object) -> None:
    raise OSError(errno.ENOSPC, "full")


def test_a_note_says_what_was_written_and_stands_alone(note: Path) -> None:
    write_note(note, {"folder": "Ø:\\kopier"}, for_sure=False)
    assert json.loads(note.read_text(encoding="utf-8")) == {"folder": "Ø:\\kopier"}
    assert list(note.parent.iterdir()) == [note]


@pytest.mark.parametrize("at", ["write_text", "sync", "replace"])
def test_a_note_that_fails_leaves_the_older_one_and_nothing_beside(
    note: Path, at: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(on_disk if at == "sync" else Path, at, _refuse)
    with pytest.raises(OSError, match="full"):
        write_note(note, {"folder": "ny"})
    monkeypatch.undo()
    assert json.loads(note.read_text(encoding="utf-8")) == {"folder": "Å"}
    assert list(note.parent.iterdir()) == [note]


def test_a_note_is_on_the_disk_before_it_takes_the_name(note: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    order: list[str] = []

    def told(name: str, real: Callable[..., object]) -> Callable[..., object]:
        def call(*given: object) -> object:
            order.append(name)
            return real(*given)

        return call

    monkeypatch.setattr(os, "fsync", told("on disk", os.fsync))
    monkeypatch.setattr(Path, "replace", told("named", Path.replace))
    write_note(note, {"folder": "ny"})
    assert order == ["on disk", "named"]


def test_a_folder_that_is_gone_is_not_made_again(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError):
        write_note(tmp_path / "disk" / "annet_sted.json", {})
    assert list(tmp_path.iterdir()) == []
