"""Rows of history that a stranger wrote: what is no value of a field is no record, and nothing stops."""

import logging
from collections.abc import Callable
from pathlib import Path

import pytest

from navplan.domain.modules.letter import Letter
from navplan.domain.modules.plan import Goal, Measure
from navplan.domain.workspace import Workspace
from navplan.storage.as_told import UNREADABLE, values_told
from tests.storage.conftest import query

DEEP = "[" * 100_000

FORMS = {
    "no JSON": "{",
    "nested beyond reading": f'{{"id": "m", "title": {DEEP}',
    "a list": "[1]",
    "no id": "{}",
    "an id that is none": '{"id": []}',
    "a record for a text": '{"id": "m", "title": {}}',
    "a list for a day": '{"id": "m", "deadline": [2027]}',
    "a text for a number": '{"id": "m", "year": "i år"}',
    "an endless number": '{"id": "m", "year": 1e999}',
    "a text for a list": '{"id": "m", "goals": "g1"}',
    "numbers for texts": '{"id": "m", "goals": [1]}',
}


@pytest.mark.parametrize("form", FORMS)
def test_what_is_no_value_of_a_field_is_refused(form: str) -> None:
    with pytest.raises(UNREADABLE):
        values_told(Measure, FORMS[form])


def test_what_an_older_plan_tells_is_read() -> None:
    assert values_told(Measure, '{"id": "m", "title": 5, "year": "2026", "goals": ["g"], "deadline": null}') == {
        "id": "m", "title": "5", "year": 2026, "goals": ["g"], "deadline": None,
    }  # fmt: skip


@pytest.mark.parametrize("form", FORMS)
def test_a_row_that_cannot_be_read_is_passed_by_and_noted_without_a_word_of_it(
    plan_file: Path, open_workspace: Callable[[], Workspace], caplog: pytest.LogCaptureFixture, form: str
) -> None:
    open_workspace().add(Goal(title="Et mål"))
    open_workspace().add(Letter(year=2026))
    workspace = open_workspace()
    query(plan_file, "UPDATE history SET kind = 'measure', after = ? WHERE kind = 'letter'", FORMS[form])
    with caplog.at_level(logging.WARNING):
        assert [past.key for past in workspace.history(10)] == ["goal"]
    assert [record.getMessage() for record in caplog.records] == ["row 2 of the history cannot be read"]
    caplog.clear()


@pytest.mark.parametrize("title", ['{"text": "x", "values": []}', f'{{"text": {DEEP}}}', "{}}"])
def test_a_title_that_is_none_is_passed_by(
    plan_file: Path, open_workspace: Callable[[], Workspace], caplog: pytest.LogCaptureFixture, title: str
) -> None:
    workspace = open_workspace()
    workspace.add(Goal(title="Et mål"))
    query(plan_file, "UPDATE history SET title = ?", title)
    assert workspace.history(10) == ()
    caplog.clear()
