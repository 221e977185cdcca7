"""A judge that is not there is said: the tests skip, and where they may not be left out they fail."""

import shutil

import pytest

from tests.documents import validator


@pytest.fixture
def no_java(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(shutil, "which", lambda name: None)


@pytest.mark.usefixtures("no_java")
def test_without_java_the_test_skips_and_says_why(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("NAVPLAN_VALIDATE", "CI"):
        monkeypatch.delenv(name, raising=False)
    with pytest.raises(pytest.skip.Exception, match="java is missing"):
        validator.verdicts([])


@pytest.mark.usefixtures("no_java")
@pytest.mark.parametrize(("name", "value"), [("NAVPLAN_VALIDATE", "1"), ("CI", "true")])
def test_without_java_the_gate_fails(monkeypatch: pytest.MonkeyPatch, name: str, value: str) -> None:
    monkeypatch.setenv(name, value)
    with pytest.raises(pytest.fail.Exception, match="java is missing"):
        validator.verdicts([])
