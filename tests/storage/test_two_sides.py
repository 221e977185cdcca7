"""A journal beside a plan that is of another file: nothing is opened before somebody has chosen, and both are kept."""

import errno
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from navplan.domain.modules import KINDS
from navplan.domain.modules.plan import Goal
from navplan.domain.places import COPIES
from navplan.domain.ports import CannotRead, CannotStore, NotTogether
from navplan.domain.workspace import Workspace
from navplan.storage import left_journal, two_sides
from navplan.storage.backups.finding import shelf_of
from navplan.storage.left_journal import ASIDE, set_aside
from navplan.storage.store import open_plan
from navplan.storage.two_sides import choose, sides
from navplan.storage.upgrade import create
from tests.storage.conftest import Still, query
from tests.storage.journals import counted, lay_beside, writes_of


@pytest.fixture
def own(tmp_path: Path) -> Path:
    return tmp_path / "eget"


@contextmanager
def opened(path: Path, own: Path | None = None) -> Iterator[Workspace]:
    plan = Workspace(open_plan(path, KINDS, own), KINDS)
    try:
        yield plan
    finally:
        plan.close()


def worked(path: Path, *titles: str) -> bytes:
    """The plan with so many steps more, one write each."""
    with opened(path) as plan:
        for title in titles:
            plan.add(Goal(title=title))
    return path.read_bytes()


def goals(path: Path, own: Path | None = None) -> list[str]:
    with opened(path, own) as plan:
        return [goal.title for goal in plan.all(Goal)]


@pytest.fixture
def ours(plan_file: Path) -> bytes:
    """What the journal leads back to: a step of this machine that the version which came does not have."""
    worked(plan_file, "Felles")
    before = plan_file.read_bytes()
    version = worked(plan_file, "Vårt")
    plan_file.write_bytes(before)
    return version


@pytest.fixture
def apart(plan_file: Path, ours: bytes) -> Path:
    """A newer version of the plan lies where a journal of ours was left."""
    came = worked(plan_file, "Deres", "Deres to", "Deres tre")
    plan_file.write_bytes(counted(came, writes_of(ours) + 5))
    lay_beside(plan_file, ours)
    return plan_file


def lies(path: Path) -> dict[str, bytes]:
    return {one.name: one.read_bytes() for one in path.parent.glob(f"{path.stem}*")}


def kept_in(own: Path) -> list[dict[str, bytes]]:
    return [{one.name: one.read_bytes() for one in folder.iterdir()} for folder in sorted((own / ASIDE).iterdir())]


def backups(path: Path, own: Path) -> list[tuple[str, bool, list[str]]]:
    shelf = shelf_of(own / COPIES, path)
    return [(one.reason, one.is_whole, goals(shelf.path(one))) for one in shelf.all()]


# -- what is asked, and what is not


def test_nothing_is_opened_before_somebody_has_chosen_and_both_are_kept(apart: Path, own: Path) -> None:
    before = lies(apart)
    for _ in range(2):
        with pytest.raises(NotTogether) as refused:
            open_plan(apart, KINDS, own)
        assert refused.value.plan == apart
        assert lies(apart) == before
        assert kept_in(own) == [before]


def test_a_step_of_our_own_that_was_cut_off_at_its_end_is_ordinary(plan_file: Path, own: Path) -> None:
    before = worked(plan_file, "Felles")
    after = worked(plan_file, "Nytt")
    plan_file.write_bytes(counted(after, writes_of(before) + 1))
    journal = lay_beside(plan_file, before)
    assert goals(plan_file, own) == ["Felles", "Nytt"]
    assert not journal.exists()


def test_a_step_of_our_own_that_was_cut_off_in_its_middle_is_taken_back(plan_file: Path, own: Path) -> None:
    before = worked(plan_file, "Felles")
    after = counted(worked(plan_file, "Nytt"), writes_of(before) + 1)
    half = bytearray(before.ljust(len(after), b"\0"))
    for at in [at for at in range(0, len(before), 4096) if before[at : at + 4096] != after[at : at + 4096]][:2]:
        half[at : at + 4096] = after[at : at + 4096]
    plan_file.write_bytes(half)
    lay_beside(plan_file, before)
    set_aside(plan_file, own)
    assert plan_file.read_bytes() == before, "before anybody, such as the door, looks at it without its journal"
    assert goals(plan_file, own) == ["Felles"]


def test_two_sides_that_say_the_same_are_not_asked_about(plan_file: Path, own: Path) -> None:
    version = worked(plan_file, "Felles")
    lay_beside(plan_file, counted(version, writes_of(version) + 5))
    assert goals(plan_file, own) == ["Felles"]
    assert set(lies(plan_file)) == {plan_file.name}


@pytest.mark.parametrize("steps", [("Deres",), ("Deres", "Deres to")])
def test_a_count_that_fits_by_chance_is_not_believed_of_other_steps(
    plan_file: Path, own: Path, ours: bytes, steps: tuple[str, ...]
) -> None:
    came = worked(plan_file, *steps)
    plan_file.write_bytes(counted(came, writes_of(ours) + 1))
    lay_beside(plan_file, ours)
    with pytest.raises(NotTogether):
        open_plan(plan_file, KINDS, own)


def test_a_count_that_fits_by_chance_is_not_believed_of_more_than_one_step(plan_file: Path, own: Path) -> None:
    before = worked(plan_file, "Felles")
    after = worked(plan_file, "Nytt", "Nyere")
    plan_file.write_bytes(counted(after, writes_of(before) + 1))
    lay_beside(plan_file, before)
    with pytest.raises(NotTogether):
        open_plan(plan_file, KINDS, own)


def test_an_older_version_that_came_back_is_asked_about_too(plan_file: Path, own: Path) -> None:
    """The journal leads to what was stored here, which the file lacks."""
    older = worked(plan_file, "Felles")
    newer = worked(plan_file, "Nytt", "Nyere")
    plan_file.write_bytes(older)
    lay_beside(plan_file, counted(newer, writes_of(older) + 9))
    with pytest.raises(NotTogether):
        open_plan(plan_file, KINDS, own)


def test_a_file_that_is_refused_in_any_case_is_not_asked_about_and_not_touched(apart: Path, own: Path) -> None:
    whole = bytearray(apart.read_bytes())
    whole[60:64] = (99).to_bytes(4, "big")
    apart.write_bytes(whole)
    before = lies(apart)
    with pytest.raises(CannotRead, match="nyere NavPlan"):
        open_plan(apart, KINDS, own)
    assert lies(apart) == before


def full(*_given: object, **_more: object) -> None:
    raise OSError(errno.ENOSPC, "full")


def test_what_cannot_be_kept_is_not_opened_and_not_touched(
    apart: Path, own: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = lies(apart)
    monkeypatch.setattr(left_journal.shutil, "copyfile", full)
    with pytest.raises(CannotRead, match="får ikke kopiert"):
        open_plan(apart, KINDS, own)
    assert lies(apart) == before


def test_a_step_of_our_own_is_taken_back_also_where_nothing_can_be_kept(
    plan_file: Path, own: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = worked(plan_file, "Felles")
    after = worked(plan_file, "Nytt")
    plan_file.write_bytes(counted(after, writes_of(before) + 1))
    lay_beside(plan_file, before)
    monkeypatch.setattr(left_journal.shutil, "copyfile", full)
    assert goals(plan_file, own) == ["Felles"]


# -- what is shown


def test_both_sides_are_read_and_neither_is_touched(apart: Path, own: Path) -> None:
    with pytest.raises(NotTogether):
        set_aside(apart, own)
    before = lies(apart)
    lying, played = sides(apart, own, KINDS)
    assert [goal.title for goal in lying.plan.all(Goal)] == ["Felles", "Deres", "Deres to", "Deres tre"]
    assert [goal.title for goal in played.plan.all(Goal)] == ["Felles", "Vårt"]
    assert (lying.is_whole, played.is_whole) == (True, True)
    assert (lying.last.after.title, played.last.after.title) == ("Deres tre", "Vårt")
    assert lies(apart) == before
    assert kept_in(own) == [before]
    assert not list((own / "lesing").iterdir())


@pytest.mark.parametrize("hurt", ["a sum", "pages", "not ours"])
def test_a_side_that_is_not_whole_says_so(apart: Path, own: Path, ours: bytes, hurt: str) -> None:
    worse = apart.with_name("annen.navplan")
    worse.write_bytes(ours)
    if hurt == "pages":
        worse.write_bytes(ours[:4096] + bytes(len(ours) - 4096))
    else:
        query(worse, "UPDATE goal SET title = 'x'" if hurt == "a sum" else "CREATE TABLE mer (text TEXT)")
    lay_beside(apart, worse.read_bytes())
    with pytest.raises(NotTogether):
        set_aside(apart, own)
    lying, played = sides(apart, own, KINDS)
    assert (lying.is_whole, played.is_whole) == (True, False)
    assert (played.plan is None) == (hurt != "a sum")


# -- what is chosen


@pytest.fixture
def asked(apart: Path, own: Path) -> Path:
    with pytest.raises(NotTogether):
        set_aside(apart, own)
    return apart


def test_the_file_as_it_lies_is_left_byte_for_byte_and_the_other_is_a_backup(asked: Path, own: Path) -> None:
    before = lies(asked)
    assert "Sikkerhetskopier" in choose(asked, own, takes_played=False).words()
    assert lies(asked) == {asked.name: before[asked.name]}
    assert goals(asked, own) == ["Felles", "Deres", "Deres to", "Deres tre"]
    assert backups(asked, own) == [("ikke_valgt", True, ["Felles", "Vårt"])]
    assert before in kept_in(own), "and as it was, byte for byte, for as long as anybody wants"


def test_with_the_journal_played_back_the_file_that_lay_there_is_a_backup(asked: Path, own: Path) -> None:
    before = lies(asked)
    choose(asked, own, takes_played=True)
    assert set(lies(asked)) == {asked.name}
    assert goals(asked, own) == ["Felles", "Vårt"]
    assert backups(asked, own) == [("ikke_valgt", True, ["Felles", "Deres", "Deres to", "Deres tre"])]
    assert before in kept_in(own)


def test_what_was_kept_of_a_choice_stays_when_it_is_asked_again(
    asked: Path, own: Path, ours: bytes, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Also within the same second."""
    monkeypatch.setattr(two_sides, "datetime", Still)
    before = lies(asked)
    choose(asked, own, takes_played=False)
    lay_beside(asked, ours)
    with pytest.raises(NotTogether):
        set_aside(asked, own)
    choose(asked, own, takes_played=True)
    assert kept_in(own).count(before) >= 2


def test_the_other_version_comes_back_like_any_backup(asked: Path, own: Path) -> None:
    choose(asked, own, takes_played=False)
    shelf = shelf_of(own / COPIES, asked)
    shelf.put_back(shelf.all()[0], asked)
    assert goals(asked, own) == ["Felles", "Vårt"]


def test_a_file_that_changed_since_it_was_shown_is_not_touched(asked: Path, own: Path) -> None:
    asked.write_bytes(asked.read_bytes() + bytes(4096))
    before = lies(asked)
    for takes_played in (False, True):
        with pytest.raises(CannotRead, match="endret siden"):
            choose(asked, own, takes_played)
    assert lies(asked) == before


@pytest.mark.parametrize("takes_played", [False, True])
def test_nothing_is_chosen_when_the_other_cannot_be_kept(
    asked: Path, own: Path, monkeypatch: pytest.MonkeyPatch, takes_played: bool
) -> None:
    before = lies(asked)
    monkeypatch.setattr("navplan.storage.backups.shelf.copy_plan", full)
    with pytest.raises(CannotStore):
        choose(asked, own, takes_played)
    assert lies(asked) == before


def test_a_choice_that_was_cut_off_before_the_journal_went_is_asked_about_again(
    asked: Path, own: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with monkeypatch.context() as cut:
        cut.setattr(two_sides.left_journal, "journal_of", stops_at(3, left_journal.journal_of))
        with pytest.raises(CannotStore):
            choose(asked, own, takes_played=True)
    assert len(lies(asked)) == 2, "the journal still lies there"
    with pytest.raises(NotTogether):
        open_plan(asked, KINDS, own)
    choose(asked, own, takes_played=False)
    assert goals(asked, own) == ["Felles", "Vårt"]
    assert ["Felles", "Deres", "Deres to", "Deres tre"] in [titles for *_, titles in backups(asked, own)]


def stops_at(count: int, ask):  # type: ignore[no-untyped-def]
    """The first calls are answered; the one that would take the journal away fails."""
    left = [count]

    def asked(path: Path) -> Path:
        left[0] -= 1
        return ask(path) if left[0] > 0 else full()

    return asked


def test_a_side_that_cannot_be_read_stays_as_it_was_when_the_other_is_chosen(apart: Path, own: Path) -> None:
    apart.write_bytes(apart.read_bytes()[:4096] + bytes(20 * 4096))
    before = lies(apart)
    with pytest.raises(NotTogether):
        set_aside(apart, own)
    said = choose(apart, own, takes_played=True).words()
    assert goals(apart, own) == ["Felles", "Vårt"]
    assert str(own) in said
    assert before in kept_in(own)


def test_another_plan_is_not_put_among_the_backups_of_this_one(apart: Path, own: Path, tmp_path: Path) -> None:
    other = tmp_path / "annen.navplan"
    create(other)
    lay_beside(apart, worked(other, "Et annet kontor"))
    with pytest.raises(NotTogether):
        set_aside(apart, own)
    assert str(own) in choose(apart, own, takes_played=False).words()
    assert backups(apart, own) == []
