"""Two machines, one shared folder: everything saved is published, merged or kept, and nothing is written over."""

import errno
import os
import random
import shutil
from contextlib import closing
from pathlib import Path

import pytest

from navplan.domain.modules import KINDS
from navplan.domain.modules.plan import Goal
from navplan.domain.ports import CannotRead, CannotStore
from navplan.storage.backups.digest import file_digest
from navplan.storage.driver import sqlite3
from navplan.storage.sharing import swapping
from navplan.storage.sharing.meeting import meet_published
from navplan.storage.sharing.shared_copy import shared_copy, state_of
from tests.storage.conftest import listing, query
from tests.storage.machines import SHARE, Machine, goal


def test_the_shared_file_is_never_opened_only_read(published: Path, tmp_path: Path) -> None:
    before = listing(published.parent)
    machine = Machine(tmp_path / "kari", published)
    machine.plan.add(Goal(title="Mitt"))
    assert machine.copy.look().state == "ahead"
    machine.plan.close()
    assert listing(published.parent) == before


def test_work_is_published_and_the_previous_copy_is_kept(kari: Machine, published: Path) -> None:
    first = file_digest(published)
    assert kari.publish() == "published"
    assert file_digest(published) == first, "nothing new, nothing written"
    kari.plan.add(Goal(title="Mitt"))
    assert kari.publish() == "published"
    assert query(published, "SELECT title FROM goal ORDER BY entry") == [("Mål",), ("Mitt",)]
    assert file_digest(published.with_name("fjordvik.forrige.navplan")) == first
    names = sorted(path.name for path in published.parent.iterdir())
    assert names == ["fjordvik.forrige.navplan", "fjordvik.navplan", "fjordvik.utgave.json"]
    assert kari.copy.look().state == "published"


def test_an_older_copy_that_comes_back_removes_nothing(machines: tuple[Machine, Machine], published: Path) -> None:
    """Found by the lane of two laptops: everything since looked as if the others had removed it."""
    kari, ola = machines
    first = published.read_bytes()
    kari.plan.add(Goal(title="Karis"))
    assert kari.publish() == "published"
    published.write_bytes(first)
    assert kari.publish() == "behind"
    assert kari.take_in() == 0
    assert kari.titles() == ["Karis", "Mål"]
    assert kari.publish() == "published"
    assert ola.copy.look().state == "behind"
    assert ola.take_in() == 0
    assert ola.titles() == ["Karis", "Mål"]


def test_who_comes_second_is_told_and_takes_in_first(machines: tuple[Machine, Machine], published: Path) -> None:
    kari, ola = machines
    kari.plan.set(goal(kari), title="Karis")
    ola.plan.set(goal(ola), why="Olas")
    assert kari.publish() == "published"
    before = listing(published.parent)
    assert ola.publish() == "behind"
    assert listing(published.parent) == before
    assert ola.take_in() == 0
    assert (goal(ola).title, goal(ola).why) == ("Karis", "Olas")
    assert ola.publish() == "published"
    assert kari.publish() == "behind"
    assert kari.take_in() == 0
    assert (goal(kari).title, goal(kari).why) == ("Karis", "Olas")
    assert kari.copy.look().state == "published", "nothing of hers is left to publish"


def test_both_histories_are_one_after_the_merge(machines: tuple[Machine, Machine]) -> None:
    kari, ola = machines
    for machine, title in ((kari, "Karis"), (ola, "Olas")):
        machine.plan.add(Goal(title=title))
    kari.publish()
    ola.take_in()
    ola.publish()
    kari.take_in()
    for machine in machines:
        told = {past.after.title for past in machine.plan.history(100) if past.after is not None}
        assert told == {"Mål", "Karis", "Olas"}
        actions = [past.action for past in machine.plan.history(100)]
        assert len({(a, i) for i, a in enumerate(actions)}) == len(actions)
    assert {past.action for past in kari.plan.history(100)} >= {past.action for past in ola.plan.history(100)}


def test_a_clash_is_asked_and_the_other_version_is_kept_whole(machines: tuple[Machine, Machine]) -> None:
    kari, ola = machines
    kari.plan.set(goal(kari), title="Karis")
    ola.plan.set(goal(ola), title="Olas")
    kari.publish()
    assert ola.take_in({("g", "title"): "mine"}) == 1
    assert goal(ola).title == "Olas"
    (kept,) = ola.copy.kept.glob("*.navplan")
    assert query(kept, "SELECT title FROM goal") == [("Karis",)]
    assert ola.publish() == "published"
    ola.plan.undo()
    assert goal(ola).title == "Olas", "the merge changed nothing of it"


def test_a_merge_is_one_step_that_can_be_taken_back(machines: tuple[Machine, Machine]) -> None:
    kari, ola = machines
    kari.plan.set(goal(kari), title="Karis")
    kari.plan.add(Goal(title="Nytt"))
    kari.publish()
    ola.take_in()
    assert ola.titles() == ["Karis", "Nytt"]
    ola.plan.undo()
    assert ola.titles() == ["Mål"]
    assert ola.copy.look().state == "ahead", "taking back is a change that others do not see yet"


def test_foreign_bytes_are_noticed_at_any_moment(
    kari: Machine, published: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Another machine's file arrives between our look and our rename."""
    kari.plan.add(Goal(title="Mitt"))
    theirs = shutil.copyfile(published, published.with_name("theirs"))
    query(Path(theirs), "UPDATE document SET revision = revision + 1")
    beside = swapping._write_beside

    def arrives(new: Path, target: Path, own: str) -> None:
        beside(new, target, own)
        shutil.copyfile(theirs, published)

    monkeypatch.setattr(swapping, "_write_beside", arrives)
    assert kari.publish() == "behind"
    assert file_digest(published) == file_digest(Path(theirs))


@pytest.mark.parametrize(
    ("number", "state"),
    [
        (errno.ENOSPC, "full"),
        (errno.EDQUOT, "full"),
        (errno.EACCES, "denied"),
        (errno.EROFS, "denied"),
        (errno.ETIMEDOUT, "away"),
        (errno.EHOSTDOWN, "away"),
        (errno.EIO, "away"),
        (errno.EBUSY, "busy"),
    ],
)
def test_each_answer_of_the_system_is_told_as_what_it_is(number: int, state: str) -> None:
    assert state_of(OSError(number, "x")) == state


@pytest.mark.parametrize(("number", "state"), [(errno.ENOSPC, "full"), (errno.EACCES, "denied"), (errno.EIO, "away")])
def test_what_stands_in_the_way_is_said_and_the_work_is_kept(
    kari: Machine, published: Path, monkeypatch: pytest.MonkeyPatch, number: int, state: str
) -> None:
    kari.plan.add(Goal(title="Mitt"))
    before = listing(published.parent)
    with monkeypatch.context() as broken:

        def refuses(*_: object) -> None:
            raise OSError(number, "x")

        broken.setattr(swapping, "_write_beside", refuses)
        standing = kari.copy.publish()
    assert standing.state == state
    assert standing.why is not None
    assert listing(published.parent) == before
    assert kari.publish() == "published", "the next try succeeds"


def test_an_error_after_the_rename_is_no_lie(kari: Machine, published: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    kari.plan.add(Goal(title="Mitt"))
    replace_file = swapping._replace

    def then_fails(beside: Path, target: Path, is_new: bool) -> None:
        replace_file(beside, target, is_new)
        raise OSError(errno.EIO, "answer lost")

    monkeypatch.setattr(swapping, "_replace", then_fails)
    assert kari.publish() == "published"
    assert kari.copy.look().state == "published"


def test_a_crash_right_after_publishing_costs_nothing(kari: Machine) -> None:
    kari.plan.add(Goal(title="Mitt"))
    note = (kari.copy.folder / "delt.json").read_bytes()
    base = kari.copy.base.read_bytes()
    kari.publish()
    (kari.copy.folder / "delt.json").write_bytes(note)
    kari.copy.base.write_bytes(base)
    assert kari.publish() == "behind"
    assert kari.take_in() == 0
    assert kari.titles() == ["Mitt", "Mål"]
    assert kari.copy.look().state == "published"


def test_a_file_that_is_gone_is_put_back_only_when_asked(kari: Machine, published: Path) -> None:
    kari.plan.add(Goal(title="Mitt"))
    published.unlink()
    assert kari.publish() == "gone"
    assert not published.exists()
    assert kari.publish(again=True) == "published"
    assert query(published, "SELECT count(*) FROM goal") == [(2,)]


def test_without_the_folder_the_working_copy_is_opened_again(published: Path, tmp_path: Path) -> None:
    kari = Machine(tmp_path / "kari", published)
    kari.plan.add(Goal(title="Mitt"))
    kari.plan.close()
    published.parent.rename(tmp_path / "borte")
    again = Machine(tmp_path / "kari", published)
    assert again.titles() == ["Mitt", "Mål"]
    assert again.publish() == "away"
    (tmp_path / "borte").rename(published.parent)
    assert again.publish() == "published"
    again.plan.close()


def test_without_the_folder_and_a_working_copy_it_is_refused_in_words(tmp_path: Path) -> None:
    with pytest.raises(CannotStore, match="Finner ikke filen"):
        shared_copy(tmp_path / "kari", tmp_path / "felles" / "plan.navplan", SHARE)


def test_what_was_left_behind_is_tidied_away_at_the_next_opening(
    kari: Machine, published: Path, tmp_path: Path
) -> None:
    (kari.copy.folder / "hentet-0a.navplan").touch()
    (kari.copy.folder / "lesing-x").mkdir()
    (kari.copy.working.parent / "ny-0a.navplan").touch()
    shared_copy(tmp_path / "kari", published, SHARE)
    assert {path.name for path in kari.copy.folder.iterdir()} == {"arbeidskopi", "delt.json", "sist_sett.navplan"}
    assert {path.suffix for path in kari.copy.working.parent.iterdir()} <= {".navplan", ".navplan-journal"}
    assert kari.copy.working.is_file()


def test_a_published_file_that_looks_the_same_is_read_before_it_is_replaced(kari: Machine, published: Path) -> None:
    """Same size, same time, other bytes: a look may be deceived, a write may not."""
    assert kari.copy.look().state == "published"
    times = published.stat()
    content = bytearray(published.read_bytes())
    content[-1] ^= 1
    with published.open("r+b") as file:
        file.write(content)
    os.utime(published, ns=(times.st_atime_ns, times.st_mtime_ns))
    kari.plan.add(Goal(title="Mitt"))
    assert kari.publish() == "behind"
    assert published.read_bytes() == bytes(content)


def test_another_plan_under_the_same_name_is_another_plan(
    kari: Machine, published: Path, template_plan: Path, tmp_path: Path
) -> None:
    kari.plan.add(Goal(title="Mitt"))
    other = shutil.copyfile(template_plan, tmp_path / "annen")
    query(Path(other), "UPDATE document SET plan = 'ffffffffffff'")
    shutil.copyfile(other, published)
    assert kari.publish() == "behind"
    with pytest.raises(CannotRead, match="en annen plan"):
        meet_published(kari.copy, KINDS)
    again = Machine(tmp_path / "kari", published)
    assert again.titles() == []
    assert again.copy.working != kari.copy.working
    again.plan.close()


@pytest.mark.parametrize("harm", ["half", "empty", "trigger", "newer", "rubbish"])
def test_a_published_file_that_is_harmed_is_not_taken_in(kari: Machine, published: Path, harm: str) -> None:
    content = published.read_bytes()
    if harm == "trigger":
        query(published, "CREATE TRIGGER x AFTER INSERT ON goal BEGIN DELETE FROM history; END")
    elif harm == "newer":
        query(published, "PRAGMA user_version = 999")
    else:
        published.write_bytes({"half": content[: len(content) // 2], "empty": b"", "rubbish": b"x" * 9_000}[harm])
    before = listing(published.parent)
    with pytest.raises(CannotRead):
        meet_published(kari.copy, KINDS)
    assert kari.publish() == "behind"
    assert listing(published.parent) == before
    assert not list(kari.copy.folder.glob("hentet-*")), "nothing of it is left here"


def test_a_link_in_the_shared_folder_is_not_followed(published: Path, tmp_path: Path) -> None:
    real = published.rename(tmp_path / "ekte.navplan")
    published.symlink_to(real)
    with pytest.raises(CannotStore, match="ikke en trygg"):
        shared_copy(tmp_path / "kari", published, SHARE)


def test_what_was_deleted_does_not_come_along(published: Path, tmp_path: Path) -> None:
    """The working copy is written row by row: what lies in free pages of a foreign file stays there."""
    with closing(sqlite3.connect(published)) as foreign:
        foreign.execute("PRAGMA secure_delete = 0")
        foreign.execute("CREATE TABLE x (y TEXT) STRICT")
        foreign.execute("INSERT INTO x VALUES (?)", ("HEMMELIG" * 2_000,))
        foreign.commit()
        foreign.execute("DROP TABLE x")
        foreign.commit()
    assert b"HEMMELIG" in published.read_bytes()
    kari = Machine(tmp_path / "kari", published)
    kari.plan.close()
    assert b"HEMMELIG" not in kari.copy.working.read_bytes()


def test_a_damaged_note_of_what_was_seen_leads_to_a_merge_not_to_a_loss(machines: tuple[Machine, Machine]) -> None:
    kari, ola = machines
    ola.plan.add(Goal(title="Olas"))
    ola.publish()
    kari.plan.add(Goal(title="Karis"))
    (kari.copy.folder / "delt.json").write_text("{", encoding="utf-8")
    assert kari.publish() == "behind"
    assert kari.take_in() == 0
    assert kari.titles() == ["Karis", "Mål", "Olas"]
    assert kari.publish() == "published"


# -- two machines at random (T9)


@pytest.mark.parametrize("seed", range(2))
def test_every_edit_of_two_machines_ends_up_in_the_plan_or_in_a_question(
    machines: tuple[Machine, Machine], published: Path, seed: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    dice = random.Random(seed)
    written: set[str] = set()
    asked = 0
    for step in range(12):
        machine = dice.choice(machines)
        what = dice.choice(["edit", "edit", "publish", "publish", "drop"])
        if what == "edit":
            title = f"{seed}-{step}"
            machine.plan.add(Goal(title=title))
            machine.plan.set(goal(machine), why=title)
            written.add(title)
        elif what == "drop":
            with monkeypatch.context() as broken:
                broken.setattr(swapping, "fingerprint", _gone)
                assert machine.publish() in ("away", "behind", "published")
        elif machine.publish() == "behind":
            asked += machine.take_in()
            machine.publish()
    for _round in range(3):
        for machine in machines:
            if machine.publish() == "behind":
                asked += machine.take_in()
                machine.publish()
    assert machines[0].titles() == machines[1].titles() == sorted({"Mål", *written})
    assert goal(machines[0]) == goal(machines[1]) or asked
    told = {past.after.why for past in machines[0].plan.history(10_000) if isinstance(past.after, Goal)}
    assert written <= told | {""}, "what did not stay as the value is in the history"


def _gone(path: Path) -> None:
    raise OSError(errno.ETIMEDOUT, "the share does not answer")
