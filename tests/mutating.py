"""That a test notices when its rule is gone: it is called with the rule loosened, and must not pass.

A module of mutation checks names the rules, how each is taken away and the test that guards it; what the tests ask for
are fixtures of that module.
"""

import inspect
from collections.abc import Callable, Mapping
from typing import Any

import pytest

from navplan.domain.ports import CannotStore
from navplan.storage.driver import pythons
from tests.torture.counting import LONG

Loosen = Callable[[pytest.MonkeyPatch], object]
Test = Callable[..., Any]
Rule = tuple[Loosen, Test]
"""How a rule is taken away, and the test that guards it."""

Faults = tuple[type[BaseException], ...]

REFUSED: Faults = (AssertionError, pytest.fail.Exception, CannotStore)
"""A claim of the test that does not hold, or work that the program itself refuses."""

NOTICED: Faults = (*REFUSED, LookupError, ValueError, pythons.Error)
"""That, or what the test asks for is not there."""


def nothing(*_given: object, **_more: object) -> None:
    """A rule that is gone."""


def gone(owner: object, name: str, instead: object = nothing) -> Loosen:
    """Take a rule away."""
    return lambda patch: patch.setattr(owner, name, instead)


def called(test: Test, request: pytest.FixtureRequest) -> None:
    """Call a test with its rule, as it is called without: so that it is the rule that is missed and nothing else."""
    test(**_asked_for(test, request))


def fails_without(
    rule: Rule, request: pytest.FixtureRequest, noticed: Faults = NOTICED, from_the_start: bool = False
) -> None:
    """Take the rule away when all else is made ready, or `from_the_start`; the test that guards it must not pass."""
    loosen, test = rule
    given = {} if from_the_start else _asked_for(test, request)
    with pytest.MonkeyPatch.context() as without:
        loosen(without)
        given = given or _asked_for(test, request)
        with pytest.raises(noticed):
            test(**given)


def each_fails(cases: Mapping[str, Rule], noticed: Faults = NOTICED, from_the_start: bool = False) -> Test:
    """A test for each rule of a module: what guards it fails without it."""

    @pytest.mark.parametrize("rule", cases)
    def check(rule: str, request: pytest.FixtureRequest) -> None:
        fails_without(cases[rule], request, noticed, from_the_start)

    return check


def each_passes(cases: Mapping[str, Rule]) -> Test:
    """A test for each rule, in the long lane: what guards it passes with it, so that it is the rule that was missed."""

    @pytest.mark.skipif(not LONG, reason="the tests themselves run with every `make test`")
    @pytest.mark.parametrize("rule", cases)
    def check(rule: str, request: pytest.FixtureRequest) -> None:
        called(cases[rule][1], request)

    return check


def _asked_for(test: Test, request: pytest.FixtureRequest) -> dict[str, Any]:
    """The fixtures that a test names. What is no fixture, such as one of its parameters, is bound to it already."""
    asked = inspect.signature(test).parameters.values()
    return {one.name: request.getfixturevalue(one.name) for one in asked if one.default is inspect.Parameter.empty}
