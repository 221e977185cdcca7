"""Each test of newer files fails when the rule that it guards is taken away, as in `tests/mutating.py`."""

from pathlib import Path
from typing import Any

import pytest

from navplan.domain.ports import WELL, Past
from navplan.storage import passing, store
from navplan.storage.passing import PassingStore
from navplan.storage.probe import SCHEMA_VERSION
from navplan.storage.received import newer
from navplan.storage.rows import past_of
from navplan.storage.store import SqliteStore
from tests.mutating import REFUSED, Loosen, Test, each_passes, fails_without, gone
from tests.storage import test_newer
from tests.storage.newer_files import make_newer

MISSED = (*REFUSED, KeyError, TypeError, AttributeError)


def _every_row_is_ours(schema: Any, row: Any, is_no_wonder: bool) -> Past:
    return past_of(schema.shelves[row["kind"]].record, row)


CASES: dict[str, tuple[Loosen, Test]] = {
    "what the file says of its readers is not heard": (
        gone(newer, "_lets_us_read", lambda old, schema: True),
        lambda filled_file, own: test_newer.test_a_newer_file_that_asks_for_a_newer_program_is_refused(
            filled_file, own, SCHEMA_VERSION + 1
        ),
    ),
    "a column may be of any type": (
        gone(newer, "_has_all_of", lambda new, old: True),
        test_newer.test_a_column_of_another_type_is_not_ours,
    ),
    "what was read is left": (
        gone(PassingStore, "close", SqliteStore.close),
        test_newer.test_a_newer_file_that_lets_us_is_read_and_left_byte_for_byte,
    ),
    "what was read can be written": (
        gone(passing, "Standing", lambda *_given: WELL),
        test_newer.test_a_newer_file_that_lets_us_is_read_and_left_byte_for_byte,
    ),
    "a step we do not know stops the history": (
        gone(store, "past_if_readable", _every_row_is_ours),
        test_newer.test_a_step_told_in_another_way_is_passed_by,
    ),
}
"""By the rule that is gone: how it is taken away, and the test that must not pass without it."""


@pytest.fixture
def own(tmp_path: Path) -> Path:
    return tmp_path / "eget"


@pytest.mark.parametrize("rule", CASES)
def test_the_test_fails_without_its_rule(
    rule: str, request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(newer, "_reread_in_child", _reread_here)  # what is loosened here is not loosened in a child
    fails_without(CASES[rule], request, MISSED)


def _reread_here(path: Path, own: Path, clean: Path) -> str:
    return str(newer.reread_newer(path, clean)["program"])


test_the_test_passes_with_its_rule = each_passes(CASES)


def test_a_made_newer_file_is_newer(filled_file: Path) -> None:
    assert newer.probe.read_header(make_newer(filled_file)).schema == SCHEMA_VERSION + 1
