"""The tests of turning encryption on and off, and of a write that was cut off, fail when their rule is taken away."""

from contextlib import suppress
from functools import partial
from pathlib import Path

import pytest

from navplan.domain.ports import CannotRead, CannotStore
from navplan.domain.words import Said
from navplan.storage import marks
from navplan.storage.encryption import converting, encrypting
from navplan.storage.encryption.converting import Told, rewrite
from navplan.storage.encryption.key import Key
from navplan.storage.encryption.ring import RING
from navplan.storage.probe import read_header
from tests.mutating import Loosen, Test, each_fails, each_passes, gone
from tests.storage.encrypted import test_cut_off, test_turning
from tests.storage.encrypted.test_turning import plain_file
from tests.torture.counting import LONG

__all__ = ("plain_file",)
"""The fixture of the tests that are called here."""


def _in_its_place(plan: Path, key: Key | None, tell: Told | None = None) -> None:
    """The new file is written over the plan before all is told and proven."""
    new = plan.with_name(f"{plan.stem}.ny-00000000.navplan")
    try:
        rewrite(plan, new, key)
        plan.write_bytes(new.read_bytes())
        RING.note(plan, key)
        if tell is not None:
            tell(plan)
    except OSError as fault:
        raise CannotStore(Said("no room")) from fault
    finally:
        new.unlink(missing_ok=True)


def _not_compared(plan: Path, new: Path, key: Key | None) -> None:
    with suppress(OSError):
        rewrite(plan, new, key)


def _without_its_journal(path: Path) -> object:
    Path(f"{path}-journal").unlink(missing_ok=True)
    return read_header(path)


PIECEMEAL = """
import time
from navplan.storage.encryption import converting, encrypting as turning
from navplan.storage.encryption.converting import rewrite
from navplan.storage.encryption.ring import RING
from navplan.storage.probe import read_header
def in_its_place(plan, key, tell=None):
    new = plan.with_name("ny.navplan")
    new.unlink(missing_ok=True)
    rewrite(plan, new, key)
    if tell is not None:
        tell(new)
    data = new.read_bytes()
    with plan.open("wb") as file:
        for at in range(0, len(data), 65536):
            file.write(data[at:at + 65536])
            file.flush()
            time.sleep(0.02)
    RING.note(plan, key)
turning.convert = in_its_place
"""
"""The plan is written over, with time enough for a kill to fall in the middle."""

CASES: dict[str, tuple[Loosen, Test]] = {
    "the plan itself is written over": (
        gone(encrypting, "convert", _in_its_place),
        partial(test_turning.test_a_fault_on_the_way_leaves_the_plan_byte_for_byte, at="note"),
    ),
    "a copy that differs counts": (
        gone(converting, "rewrite", _not_compared),
        test_turning.test_a_copy_that_differs_never_takes_the_plans_place,
    ),
    "nobody looks whether the plan was written to": (
        gone(marks, "look", lambda path: None),
        test_turning.test_a_plan_that_somebody_writes_to_meanwhile_is_left_alone,
    ),
    "a journal is thrown away": (
        gone(test_cut_off, "read_header", _without_its_journal),
        test_cut_off.test_a_plan_that_was_killed_in_a_write_opens_as_it_was_before,
    ),
}
"""By the rule that is gone: how it is taken away, and the test that must not pass without it."""

LONG_CASES: dict[str, tuple[Loosen, Test]] = {
    "the plan is written over piece by piece": (
        gone(test_turning, "CHILD", test_turning.CHILD.replace("encrypting = ", f"{PIECEMEAL}\nencrypting = ")),
        test_turning.test_a_kill_at_any_moment_leaves_a_plan_that_opens_with_all_in_it,
    ),
}
"""A kill has to fall in the middle, which takes its time."""


is_long = pytest.mark.skipif(not LONG, reason="kills take their time")
test_the_test_fails_without_its_rule = each_fails(CASES)
test_the_long_test_fails_without_its_rule = is_long(each_fails(LONG_CASES, (CannotRead,)))
test_the_test_passes_with_its_rule = each_passes(CASES | LONG_CASES)
