"""What guards the opening of a plan with something beside it must notice when a rule is gone (`tests/mutating.py`)."""

from pathlib import Path

from pytestqt.qtbot import QtBot

from navplan.domain.words import Said
from navplan.plan_versions import BesidePlan
from navplan.ui import opening
from navplan.ui.app import Program
from tests.mutating import Loosen, Test, each_fails, each_passes, gone
from tests.ui import test_beside as tests
from tests.ui.programs import plan, program
from tests.ui.test_beside import apart

__all__ = ["apart", "plan", "program"]

CHOOSE = BesidePlan.choose


def _the_other(self: BesidePlan, path: Path, own: Path, takes_played: bool) -> Said:
    return CHOOSE(self, path, own, not takes_played)


def _as_it_lies(qtbot: QtBot, program: Program, apart: Path) -> None:
    tests.test_what_was_chosen_is_opened_the_other_is_a_backup_and_the_history_says_so(qtbot, program, apart, False)


CASES: dict[str, tuple[Loosen, Test]] = {
    "the journal is seen to after the door": (
        gone(BesidePlan, "look"),
        tests.test_a_step_of_our_own_that_was_cut_off_in_its_middle_is_not_asked_about_nor_taken_for_a_strangers,
    ),
    "the side that was not chosen is opened": (gone(BesidePlan, "choose", _the_other), _as_it_lies),
    "the history says nothing of the choice": (gone(opening, "tell"), _as_it_lies),
}

test_the_test_fails_without_its_rule = each_fails(CASES)
test_the_test_passes_with_its_rule = each_passes(CASES)
