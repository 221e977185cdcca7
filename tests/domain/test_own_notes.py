"""Notes that another version has written: what is known of them is understood, what is not is passed over."""

from dataclasses import dataclass

import pytest

from navplan.domain.own_notes import from_note


@dataclass(frozen=True)
class Seen:
    path: str
    at: str = ""


def test_what_a_newer_version_knows_more_of_is_passed_over() -> None:
    assert from_note(Seen, {"path": "plan", "at": "i dag", "colour": "blå", "nested": {"a": [1]}}) == Seen(
        "plan", "i dag"
    )


@pytest.mark.parametrize("told", [{"at": "i dag"}, [], ["path"], "path", None, 7], ids=str)
def test_what_lacks_something_or_is_no_note_is_refused(told: object) -> None:
    with pytest.raises(TypeError):
        from_note(Seen, told)
