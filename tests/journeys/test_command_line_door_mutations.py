"""Each test of the door on the command line fails when the rule that it guards is taken away: `tests/mutating.py`."""

import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest

from navplan.storage import faults
from navplan.storage.received import door
from navplan.storage.received.notes import Notes
from navplan.storage.received.rereading import CLEAN
from tests.journeys import test_command_line_door as commands_at_the_door
from tests.journeys.test_command_line_door import opened, own, plan
from tests.mutating import REFUSED, Loosen, Test, each_fails, each_passes, gone

__all__ = ("opened", "own", "plan")
"""Fixtures of the tests that are called here."""

real = door.to_read


@contextmanager
def _open_door(path: Path, own: Path) -> Iterator[Path]:
    yield path


@contextmanager
def _blaming_the_plan(path: Path, own: Path) -> Iterator[Path]:
    try:
        with real(path, own) as found:
            yield found
    except OSError as fault:
        raise faults.unreadable(path) from fault


@contextmanager
def _kept(**named: str) -> Iterator[str]:
    yield tempfile.mkdtemp(**named)


def _unlooked(copy: Path, how: str = "plan") -> dict[str, Any]:
    shutil.copyfile(copy, copy.with_name(CLEAN))
    return {}


def _clean(given: SimpleNamespace) -> None:
    commands_at_the_door.test_a_plan_from_elsewhere_is_read_into_a_clean_file_that_is_gone_afterwards(
        given.plan, given.own, given.opened, given.folder
    )


CASES: dict[str, tuple[Loosen, Test]] = {
    "a plan from elsewhere is opened where it lies": (gone(door, "to_read", _open_door), _clean),
    "the clean file is left": (gone(door, "TemporaryDirectory", _kept), _clean),
    "our own is read anew": (
        gone(Notes, "is_ours", lambda self, path: False),
        lambda given: commands_at_the_door.test_our_own_plan_is_opened_as_it_is(
            given.plan, given.own, given.opened, given.folder
        ),
    ),
    "an older plan is upgraded where it lies": (
        gone(door, "to_read", _open_door),
        lambda given: commands_at_the_door.test_an_older_plan_from_elsewhere_is_not_upgraded_where_it_lies(
            given.own, given.opened, given.folder
        ),
    ),
    "what comes is not looked through": (
        gone(door, "read_copy", _unlooked),
        lambda given: commands_at_the_door.test_a_hostile_plan_is_refused_in_a_sentence_and_never_opened(
            given.plan, given.own, given.opened, given.folder, given.capsys
        ),
    ),
    "pictures are drawn from the file itself": (
        gone(door, "to_read", _open_door),
        lambda given: commands_at_the_door.test_pictures_are_drawn_from_the_clean_file(
            given.plan, given.own, given.theirs
        ),
    ),
    "a fault of the target is the plan's": (
        gone(door, "to_read", _blaming_the_plan),
        lambda given: commands_at_the_door.test_what_goes_wrong_in_the_command_is_not_taken_for_a_fault_of_the_plan(
            given.plan, given.own
        ),
    ),
}
"""By the rule that is gone: how it is taken away, and the test that must not pass without it."""


@pytest.fixture
def given(
    plan: Path, own: Path, opened: list[Path], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> Iterator[SimpleNamespace]:
    passing = tmp_path / "tmp"
    passing.mkdir()
    with pytest.MonkeyPatch.context() as theirs:
        theirs.setattr(tempfile, "tempdir", str(passing))  # what a loosened rule leaves there goes with the test
        yield SimpleNamespace(plan=plan, own=own, opened=opened, folder=tmp_path, capsys=capsys, theirs=theirs)


test_the_test_fails_without_its_rule = each_fails(CASES, REFUSED)
test_the_test_passes_with_its_rule = each_passes(CASES)
