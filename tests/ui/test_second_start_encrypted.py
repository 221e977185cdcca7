"""A second start of an encrypted plan whose window does not answer: read once its key was given (design 5.3)."""

from collections.abc import Callable
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from navplan import wiring
from navplan.domain.modules.plan import Goal
from navplan.storage.encryption.ring import RING
from navplan.storage.held import HELD
from navplan.ui.app import Program
from navplan.ui.encryption.phrase_dialog import PhraseDialog
from tests.ui.test_encryption import HEAD, PHRASE, cheap, give, waited_for
from tests.ui.test_second_start import FirstWindow, files_below, first, impatient, own, plan, pytestmark, second

__all__ = ("cheap", "first", "impatient", "own", "plan", "pytestmark", "second")
"""Fixtures of other files that these tests ask for by name."""

WAIT = 60_000


@pytest.fixture
def code(cheap: None, plan: Path, own: Path) -> str:
    """The plan is encrypted, and this process has its key no longer."""
    encryption = wiring.encryption(own)
    code = encryption.new_code()
    encryption.turn_on(plan, code, PHRASE)
    wiring.PlanDoor().made_here(plan, own)
    RING.forget()
    assert plan.read_bytes().startswith(HEAD)
    return code


@pytest.mark.parametrize("how", [(), ("halvt",)], ids=["at rest", "in the middle of a step"])
def test_an_encrypted_plan_is_shown_for_reading_once_its_key_was_given(
    qtbot: QtBot,
    plan: Path,
    first: Callable[..., FirstWindow],
    second: Program,
    code: str,
    tmp_path: Path,
    how: tuple[str, ...],
) -> None:
    window = first("kode", code, *how)
    before = files_below(tmp_path)
    second.open(plan)
    give(qtbot, second, PHRASE)
    qtbot.waitUntil(lambda: second.window.desk is not None and not second.tasks.is_busy, timeout=WAIT)
    desk = second.window.desk
    assert [goal.title for goal in desk.workspace.all(Goal)] == ["Færre i kø"]
    assert second.window.bar.words == HELD
    assert desk.add(Goal(title="Nytt")) is None
    assert second.encryption.locks.idle.is_watching, "it locks when nobody is there, as any encrypted plan"
    second._on_close()
    second.tasks.finish()
    qtbot.waitUntil(lambda: RING.is_empty, timeout=WAIT)
    assert files_below(tmp_path) == before, "nothing is played back, copied or kept"
    if not how:
        assert window.go_on("Videre") == "stored"


def test_without_the_key_nothing_is_shown(
    qtbot: QtBot, plan: Path, first: Callable[..., FirstWindow], second: Program, code: str
) -> None:
    first("kode", code)
    second.open(plan)
    waited_for(qtbot, second, PhraseDialog).reject()
    qtbot.waitUntil(lambda: not second.tasks.is_busy, timeout=WAIT)
    assert second.window.desk is None
