"""A journal of another file beside an encrypted plan: its count of writes cannot be read, so the content decides."""

from pathlib import Path

import pytest

from navplan.domain.modules import KINDS
from navplan.domain.places import COPIES
from navplan.domain.ports import NotTogether
from navplan.storage.backups.finding import shelf_of
from navplan.storage.encryption.key import ENCRYPTED
from navplan.storage.left_journal import ASIDE
from navplan.storage.store import open_plan
from navplan.storage.two_sides import choose, sides
from tests.storage.journals import lay_beside
from tests.storage.test_two_sides import goals, lies, worked


@pytest.fixture
def apart(plan_file: Path) -> Path:
    before = plan_file.read_bytes()
    ours = worked(plan_file, "Vårt")
    plan_file.write_bytes(before)
    worked(plan_file, "Deres", "Deres to")
    lay_beside(plan_file, ours)
    return plan_file


@pytest.mark.parametrize("takes_played", [False, True])
def test_either_side_is_shown_and_chosen_and_nothing_is_left_in_plain(
    apart: Path, own: Path, takes_played: bool
) -> None:
    before = lies(apart)
    with pytest.raises(NotTogether):
        open_plan(apart, KINDS, own)
    assert lies(apart) == before
    both = sides(apart, own, KINDS)
    assert [side.is_whole for side in both] == [True, True]
    choose(apart, own, takes_played)
    ours, theirs = (["Vårt"], ["Deres", "Deres to"])
    assert goals(apart, own) == (ours if takes_played else theirs)
    shelf = shelf_of(own / COPIES, apart)
    (other,) = shelf.all()
    assert goals(shelf.path(other)) == (theirs if takes_played else ours)
    files = (apart, shelf.path(other), *own.glob(f"{ASIDE}/*/*.navplan"))
    assert all(file.read_bytes().startswith(ENCRYPTED) for file in files)


def test_a_step_of_our_own_that_was_cut_off_at_its_end_is_ordinary(plan_file: Path, own: Path) -> None:
    before = worked(plan_file, "Felles")
    worked(plan_file, "Nytt")
    lay_beside(plan_file, before)
    assert goals(plan_file, own) == ["Felles", "Nytt"]
    assert set(lies(plan_file)) == {plan_file.name}


def test_a_step_of_our_own_that_was_cut_off_in_its_middle_is_taken_back(plan_file: Path, own: Path) -> None:
    before = worked(plan_file, "Felles")
    after = worked(plan_file, "Nytt")
    plan_file.write_bytes(after[:8192] + before[8192:].ljust(len(after) - 8192, b"\0"))
    lay_beside(plan_file, before)
    assert goals(plan_file, own) == ["Felles"]
