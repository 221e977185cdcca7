"""Leases: who has the plan open is told as long as it is seen to be so, and costs nothing when it is not true."""

import json
from pathlib import Path

import pytest

from navplan.storage.hands import FILE, hand_at
from navplan.storage.sharing import company, small_files
from navplan.storage.sharing.company import BEAT, LEFT, MISSED, MOST, Company

A_BEAT = BEAT["network"]


@pytest.fixture
def published(tmp_path: Path) -> Path:
    (tmp_path / "felles").mkdir()
    return tmp_path / "felles" / "kontor.navplan"


def at(published: Path, tmp_path: Path, who: str, sort: str = "network") -> Company:
    own = tmp_path / who
    own.mkdir(exist_ok=True)
    return Company(published, own, sort)


def together(looks: int, *people: tuple[Company, str]) -> None:
    for _ in range(looks):
        for person, name in people:
            person.look(name)


def names(person: Company, name: str = "Kari") -> list[str]:
    return [one.name for one in person.look(name)]


def leases(published: Path) -> list[Path]:
    return sorted(published.parent.glob("kontor.i bruk/her-*"))


def test_a_colleague_is_told_of_when_a_beat_was_seen_and_not_before(published: Path, tmp_path: Path) -> None:
    kari, ola = at(published, tmp_path, "kari"), at(published, tmp_path, "ola")
    ola.look("Ola")
    assert names(kari) == [], "a file alone may be left from yesterday"
    together(A_BEAT, (ola, "Ola"))
    (found,) = kari.look("Kari")
    assert (found.name, found.was_here) == ("Ola", True)
    together(A_BEAT, (kari, "Kari"))
    (other,) = ola.look("Ola")
    assert (other.name, other.was_here) == ("Kari", False), "Kari came after"


def test_who_stops_beating_is_gone_after_two_minutes_of_our_own_looks(published: Path, tmp_path: Path) -> None:
    kari, ola = at(published, tmp_path, "kari"), at(published, tmp_path, "ola")
    together(A_BEAT + 1, (ola, "Ola"), (kari, "Kari"))
    assert names(kari) == ["Ola"]
    looks = next(n for n in range(1, 100) if names(kari) == [])
    assert looks * company.PULSE <= 120
    assert looks >= (MISSED - 1) * A_BEAT, "one late beat is not a farewell"
    together(A_BEAT + 1, (ola, "Ola"))
    assert names(kari) == ["Ola"], "and back again with the next beat"


def test_a_clock_that_is_wrong_changes_nothing(published: Path, tmp_path: Path) -> None:
    """Nothing of a clock stands in a lease; only the file's own time could be wrong, and nobody asks it."""
    import os

    kari, ola = at(published, tmp_path, "kari"), at(published, tmp_path, "ola")
    for hours in (-1, 1, 24 * 365):
        together(A_BEAT, (ola, "Ola"), (kari, "Kari"))
        for lease in leases(published):
            os.utime(lease, (2_000_000_000 + 3_600 * hours,) * 2)
    assert names(kari) == ["Ola"]


def test_a_lease_says_a_name_and_nothing_of_time(published: Path, tmp_path: Path) -> None:
    kari = at(published, tmp_path, "kari")
    said = []
    for _ in range(5):
        together(A_BEAT, (kari, "Kari"))
        (lease,) = leases(published)
        said.append(json.loads(lease.read_text(encoding="utf-8")))
    assert all(set(one) == {"name", "beat"} for one in said)
    assert len({one["beat"] for one in said}) == 5, "a count would tell for how long"
    assert "Kari" not in lease.name


def test_the_lease_goes_when_the_window_closes(published: Path, tmp_path: Path) -> None:
    kari, ola = at(published, tmp_path, "kari"), at(published, tmp_path, "ola")
    together(A_BEAT + 1, (kari, "Kari"), (ola, "Ola"))
    assert names(ola, "Ola") == ["Kari"]
    kari.leave()
    assert names(ola, "Ola") == []
    ola.leave()
    assert leases(published) == []


def test_what_a_stopped_program_left_goes_at_its_next_start(published: Path, tmp_path: Path) -> None:
    at(published, tmp_path, "kari").look("Kari")
    again = at(published, tmp_path, "kari")
    again.look("Kari")
    assert len(leases(published)) == 1
    again.leave()
    assert leases(published) == []


def test_what_somebody_elses_stopped_program_left_is_taken_away_in_time(published: Path, tmp_path: Path) -> None:
    at(published, tmp_path, "ola").look("Ola")
    (left,) = leases(published)
    copy = left.with_name(f"{left.stem}-PC7.json")  # a sync client's conflict copy has the name in it too
    copy.write_bytes(left.read_bytes())
    half = left.with_name(f"{left.name}.0a1b2c3d.ny")  # the program was stopped while it wrote
    half.write_bytes(b"{")
    kari = at(published, tmp_path, "kari")
    together(LEFT * A_BEAT, (kari, "Kari"))
    assert left.exists()
    assert copy.exists()
    together(1, (kari, "Kari"))
    assert not left.exists()
    assert not copy.exists()
    assert not half.exists()
    assert len(leases(published)) == 1


def test_in_a_synced_folder_it_is_sent_seldom(published: Path, tmp_path: Path) -> None:
    kari = at(published, tmp_path, "kari", "synced")
    said = set()
    for _ in range(BEAT["synced"] * 2):
        kari.look("Kari")
        said.add(leases(published)[0].read_bytes())
    assert len(said) == 2


@pytest.mark.parametrize("gone", ["the share", "the folder is a file", "the folder is a link"])
def test_without_the_folder_nothing_happens(published: Path, tmp_path: Path, gone: str) -> None:
    kari = at(published, tmp_path, "kari")
    folder = published.with_name("kontor.i bruk")
    elsewhere = tmp_path / "et annet sted"
    elsewhere.mkdir()
    if gone == "the share":
        published.parent.rmdir()
    elif gone == "the folder is a file":
        folder.write_bytes(b"x")
    else:
        folder.symlink_to(elsewhere)
    together(A_BEAT * LEFT, (kari, "Kari"))
    assert kari.older_than(99) == ()
    kari.leave()
    assert list(elsewhere.iterdir()) == []
    assert gone != "the share" or not published.parent.exists(), "a share that is away is not made anew"


def test_hostile_leases_cost_nothing(published: Path, tmp_path: Path) -> None:
    kari, ola = at(published, tmp_path, "kari"), at(published, tmp_path, "ola")
    kari.look("Kari")
    folder = published.with_name("kontor.i bruk")
    odd = [b"", b"{", b"[" * 4_000, b"x" * 100_000, b'{"name": 7}', b'{"name": "\xe2\x80\xae<b>"}']
    for turn in range(A_BEAT + 1):
        for place, data in enumerate(odd):
            (folder / f"her-{place:016x}.json").write_bytes(data + b" " * turn)
        together(1, (ola, "Ola"))
        found = names(kari)
    assert set(found) <= {"", "<b>", "Ola"}
    assert "Ola" in found


def test_thousands_of_files_are_not_read(published: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    kari = at(published, tmp_path, "kari")
    kari.look("Kari")
    folder = published.with_name("kontor.i bruk")
    for place in range(MOST * 4):
        (folder / f"her-{place:016x}.json").write_bytes(b"{}")
        (folder / f"utgave-{place:016x}.json").write_bytes(b"{}")
    read: list[Path] = []
    monkeypatch.setattr(small_files, "read", read.append)
    kari.look("Kari")
    kari.older_than(99)
    assert 0 < len(read) <= company.MOST_READ * 2
    assert len(kari._sights) <= company.MOST_READ
    assert len(list(kari._names())) == MOST


def test_the_name_is_the_stated_one_and_else_the_log_on(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("getpass.getuser", lambda: "kano")
    assert hand_at(tmp_path).said == "kano"
    (tmp_path / FILE).write_text("Kari Nordmann\n", encoding="utf-8")
    assert hand_at(tmp_path).said == "Kari Nordmann"
    (tmp_path / FILE).write_text("\n", encoding="utf-8")

    def nobody() -> str:
        raise OSError("no log-on")

    monkeypatch.setattr("getpass.getuser", nobody)
    assert hand_at(tmp_path).said == ""
