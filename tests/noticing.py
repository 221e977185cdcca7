"""That a test notices when its rule is gone, called with the fixtures that it asks for (see `test_mutations.py`)."""

import inspect
from collections.abc import Callable
from typing import Any

import pytest

from navplan.domain.ports import CannotStore
from navplan.storage.driver import pythons

Loosen = Callable[[pytest.MonkeyPatch], None]
Test = Callable[..., Any]

NOTICED = (AssertionError, LookupError, ValueError, pytest.fail.Exception, CannotStore, pythons.Error)


def called(test: Test, request: pytest.FixtureRequest) -> None:
    """Call a test. What is no fixture, such as one of its parameters, is bound to it already."""
    asked = inspect.signature(test).parameters.values()
    test(**{one.name: request.getfixturevalue(one.name) for one in asked if one.default is inspect.Parameter.empty})


def fails_without(rule: tuple[Loosen, Test], request: pytest.FixtureRequest) -> None:
    """Take the rule away; the test that guards it must not pass."""
    loosen, test = rule
    loosen(request.getfixturevalue("monkeypatch"))
    with pytest.raises(NOTICED):
        called(test, request)
