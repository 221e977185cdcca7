"""The manifest beside a published copy tells who and which; the file's own bytes say what is published."""

import json
import os
import shutil
from dataclasses import asdict
from pathlib import Path

import pytest

from navplan.domain.modules.plan import Goal
from navplan.storage.backups.digest import file_digest
from navplan.storage.on_disk import write_note
from navplan.storage.sharing import manifest, small_files, swapping
from navplan.storage.sharing.manifest import Manifest
from tests.storage.conftest import query
from tests.storage.machines import Machine, goal

WELL = Manifest("ab12", 3, 2, "0" * 64, "Kari Nordmann", "2026-11-22T10:00:00+00:00", 19, "0.1.0")


def told(published: Path) -> Manifest:
    found = manifest.told(manifest.place_of(published).read_bytes())
    assert found is not None
    return found


def test_each_publication_is_told_of_with_its_parent_and_its_bytes(
    machines: tuple[Machine, Machine], published: Path
) -> None:
    kari, ola = machines
    kari.copy.name, ola.copy.name = "Kari", "Ola"
    kari.plan.add(Goal(title="Karis"))
    assert kari.publish() == "published"
    first = told(published)
    assert (first.revision, first.parent, first.writer) == (1, 0, "Kari")
    assert first.sha256 == file_digest(published)
    assert first.document == query(published, "SELECT plan FROM document")[0][0]
    assert first.schema == query(published, "PRAGMA user_version")[0][0]
    ola.plan.add(Goal(title="Olas"))
    assert ola.publish() == "behind"
    ola.take_in()
    assert ola.publish() == "published"
    second = told(published)
    assert (second.revision, second.parent, second.writer) == (2, 1, "Ola")
    assert second.sha256 == file_digest(published)


def test_who_has_published_is_told_only_of_the_file_that_is_there(
    machines: tuple[Machine, Machine], published: Path
) -> None:
    kari, ola = machines
    kari.copy.name = "Kari"
    kari.plan.add(Goal(title="Karis"))
    kari.publish()
    standing = ola.copy.look()
    assert (standing.state, standing.by, standing.is_older) == ("behind", "Kari", False)
    assert standing.why is not None
    assert standing.why.words().startswith("Kari har publisert")
    published.write_bytes(published.read_bytes() + b"\0")  # another file than the one the manifest is of
    standing = ola.copy.look()
    assert (standing.state, standing.by) == ("behind", "")


def test_an_older_copy_that_came_back_is_told_as_one(kari: Machine, published: Path) -> None:
    first = published.read_bytes()
    kari.plan.add(Goal(title="Karis"))
    kari.publish()
    published.write_bytes(first)
    standing = kari.copy.look()
    assert (standing.state, standing.is_older, standing.by) == ("behind", True, "")
    kari.take_in()
    assert kari.publish() == "published"
    assert not kari.copy.look().is_older


@pytest.mark.parametrize("lie", ["what we have seen", "a newer one", "another plan"])
def test_a_manifest_is_never_believed_against_the_file(
    machines: tuple[Machine, Machine], published: Path, lie: str
) -> None:
    kari, ola = machines
    kari.copy.name = "Kari"
    place = manifest.place_of(published)
    seen = ola.copy.seen()
    if lie == "what we have seen":  # it lags: the file is newer than the manifest says
        kari.plan.add(Goal(title="Karis"))
        kari.publish()
        write_note(place, asdict(WELL) | {"document": seen.plan, "sha256": seen.sha256})
        assert ola.copy.look().state == "behind"
        assert ola.take_in() == 0
        assert "Karis" in ola.titles()
    elif lie == "a newer one":  # it came before its file
        write_note(place, asdict(WELL) | {"document": seen.plan, "revision": 99})
        assert ola.copy.look().state == "published"
    else:
        kari.plan.add(Goal(title="Karis"))
        kari.publish()
        write_note(place, asdict(WELL) | {"document": "ff", "sha256": file_digest(published)})
        assert ola.copy.look().by == ""


def test_a_manifest_that_cannot_be_written_changes_nothing(
    machines: tuple[Machine, Machine], published: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    kari, ola = machines
    manifest.place_of(published).mkdir()
    kari.plan.add(Goal(title="Karis"))
    assert kari.publish() == "published"
    assert kari.copy.look().state == "published"
    assert ola.copy.look().state == "behind"
    assert list(published.parent.glob("*.ny")) == []


def test_a_look_reads_the_file_again_when_its_manifest_has_changed(kari: Machine, published: Path) -> None:
    """Same size, same time, other bytes: the manifest of the new copy gives it away without a read each time."""
    assert kari.copy.look().state == "published"
    times, content = published.stat(), bytearray(published.read_bytes())
    content[-1] ^= 1
    with published.open("r+b") as file:
        file.write(content)
    os.utime(published, ns=(times.st_atime_ns, times.st_mtime_ns))
    assert kari.copy.look().state == "published", "a look may be deceived"
    manifest.write(published, WELL)
    assert kari.copy.look().state == "behind"


def test_looks_between_publications_read_no_byte_of_the_file(
    kari: Machine, published: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    kari.plan.set(goal(kari), title="Karis")
    kari.publish()
    assert kari.copy.look().state == "published"
    read: list[Path] = []
    monkeypatch.setattr(swapping, "file_digest", lambda path: read.append(path) or file_digest(path))
    for _ in range(5):
        assert kari.copy.look().state == "published"
    assert read == []


ODD = {
    "missing": None,
    "empty": b"",
    "half": json.dumps(asdict(WELL)).encode()[:80],
    "no json": b"\xff\xfe\x00",
    "deep": b"[" * 4_000,
    "large": json.dumps(asdict(WELL) | {"writer": "x" * 5_000}).encode(),
    "padded": json.dumps(asdict(WELL)).encode() + b" " * small_files.LARGEST,
    "list": b"[1, 2]",
    "more": json.dumps(asdict(WELL) | {"x": 1}).encode(),
    "number as text": json.dumps(asdict(WELL) | {"revision": "3"}).encode(),
    "truth as number": json.dumps(asdict(WELL) | {"revision": True}).encode(),
    "below nothing": json.dumps(asdict(WELL) | {"revision": -1}).encode(),
    "endless": json.dumps(asdict(WELL)).replace('"revision": 3', '"revision": ' + "9" * 3_000).encode(),
    "digest": json.dumps(asdict(WELL) | {"sha256": "../../x"}).encode(),
    "time": json.dumps(asdict(WELL) | {"at": "i går"}).encode(),
    "time without zone": json.dumps(asdict(WELL) | {"at": "2026-11-22T10:00:00"}).encode(),
    "program": json.dumps(asdict(WELL) | {"program": "<b>9</b>"}).encode(),
}


@pytest.mark.parametrize("what", ODD)
def test_an_odd_manifest_says_nothing(tmp_path: Path, what: str) -> None:
    published = tmp_path / "plan.navplan"
    if (data := ODD[what]) is not None:
        manifest.place_of(published).write_bytes(data)
    assert manifest.told(small_files.read(manifest.place_of(published))) is None
    manifest.place_of(published).write_bytes(json.dumps(asdict(WELL)).encode())
    assert manifest.told(small_files.read(manifest.place_of(published))) == WELL


def test_links_pipes_and_folders_are_not_read(tmp_path: Path) -> None:
    real = tmp_path / "ekte"
    real.write_bytes(b"{}")
    assert small_files.read(real) == b"{}"
    (tmp_path / "lenke").symlink_to(real)
    (tmp_path / "mappe").mkdir()
    if hasattr(os, "mkfifo"):
        os.mkfifo(tmp_path / "rør")
    for name in ("lenke", "mappe", "rør", "ingen", "nul\0"):
        assert small_files.read(tmp_path / name) is None


@pytest.mark.parametrize(
    ("given", "shown"),
    [
        ("Kari Nordmann", "Kari Nordmann"),
        ("  Kari\n\tNordmann ", "Kari Nordmann"),
        ("Kari\u202ennamdroN\u200b", "KarinnamdroN"),
        ("x" * 500, "x" * small_files.LONGEST_NAME),
        ("{name} %s <b>", "{name} %s <b>"),
        ("\ud800", ""),
        (7, ""),
        (None, ""),
    ],
)
def test_a_name_is_one_short_line_that_hides_nothing(given: object, shown: str) -> None:
    assert small_files.plain_name(given) == shown


def test_a_conflict_copy_of_the_manifest_is_nobodys(machines: tuple[Machine, Machine], published: Path) -> None:
    kari, ola = machines
    kari.copy.name = "Kari"
    kari.plan.add(Goal(title="Karis"))
    kari.publish()
    place = manifest.place_of(published)
    shutil.move(place, place.with_name("fjordvik.utgave-PC7.json"))
    assert (ola.copy.look().state, ola.copy.look().by) == ("behind", "")
