"""Each test of `test_second_start.py` fails when the rule that it guards is taken away, as in `tests/mutating.py`."""

from collections.abc import Callable
from pathlib import Path
from types import SimpleNamespace

import pytest
from pytestqt.exceptions import TimeoutError as NotInTime
from pytestqt.qtbot import QtBot

from navplan.domain.ports import WELL
from navplan.storage import held
from navplan.storage.received.notes import Notes
from navplan.ui.app import Program
from navplan.ui.held_plan import HeldPlan
from navplan.ui.presence import Presence
from tests.mutating import Loosen, Test, each_passes, fails_without, gone
from tests.ui import test_second_start
from tests.ui.test_second_start import FirstWindow, first, impatient, own, plan, pytestmark, second

__all__ = ("first", "impatient", "own", "plan", "pytestmark", "second")
"""Fixtures of the tests that are called here."""

SOON = 8_000
"""Milliseconds that a test without its rule may wait for what never comes."""

MISSED = (AssertionError, pytest.fail.Exception, NotInTime)


def _held_by_nobody(self: Presence, plan: Path) -> bool:
    return True


def _shown_at_any_rate(self: HeldPlan, path: Path) -> None:
    self._path = path
    self._read()


def _for_reading(given: SimpleNamespace) -> None:
    test_second_start.test_the_plan_of_a_window_that_does_not_answer_is_shown_for_reading(
        given.qtbot, given.plan, given.own, given.first, given.second, given.folder, ()
    )


CASES: dict[str, tuple[Loosen, Test]] = {
    "a plan that another window has is opened": (gone(Presence, "claim", _held_by_nobody), _for_reading),
    "what another window has can be written": (gone(held, "Standing", lambda **_barred: WELL), _for_reading),
    "the published copy is taken for the plan": (
        gone(held, "_working_copy"),
        lambda given: test_second_start.test_the_working_copy_is_shown_of_a_shared_plan(
            given.qtbot, given.own, given.first, given.second, given.folder
        ),
    ),
    "a plan that is worked in gives way": (
        gone(HeldPlan, "open", _shown_at_any_rate),
        lambda given: test_second_start.test_a_window_with_a_plan_in_it_keeps_that_one(
            given.qtbot, given.plan, given.own, given.first, given.second, given.folder
        ),
    ),
    "whoever wrote the file": (
        gone(Notes, "is_ours", lambda self, path: True),
        lambda given: test_second_start.test_what_this_machine_did_not_write_last_is_not_opened_behind_the_door(
            given.qtbot, given.plan, given.own, given.first, given.second
        ),
    ),
}
"""By the rule that is gone: how it is taken away, and the test that must not pass without it."""


@pytest.fixture
def given(
    qtbot: QtBot, plan: Path, own: Path, first: Callable[..., FirstWindow], second: Program, tmp_path: Path
) -> SimpleNamespace:
    return SimpleNamespace(qtbot=qtbot, plan=plan, own=own, first=first, second=second, folder=tmp_path)


@pytest.mark.parametrize("rule", CASES)
def test_the_test_fails_without_its_rule(
    rule: str, request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(test_second_start, "WAIT", SOON)
    fails_without(CASES[rule], request, MISSED)


test_the_test_passes_with_its_rule = each_passes(CASES)
