"""Rules of the house that are easily forgotten: no traces of the workplace, no loose ends in the program."""

import re
import subprocess
import tomllib
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
SOURCES = sorted((ROOT / "navplan").rglob("*.py"))
TRACES = (
    *("pypi" + ".org", "python" + "hosted", "npm" + "js.", "yarn" + "pkg", "crates" + ".io", "ana" + "conda.org"),
    *("proxy.go" + "lang", "/wo" + "rk/", "/ho" + "me/", "/ro" + "ot/", "/tmp/" + "nav", "C:\\Us" + "ers\\"),
)
LOOSE_ENDS = re.compile(
    r"process"
    + r"Events|\bTO"
    + r"DO\b|\bFIX"
    + r"ME\b|\bXX"
    + r"X\b|NotImplement"
    + r"ed|except:|# type: ignore(?!\[[\w-]+\]  # )"
)


def committed() -> list[Path]:
    """Every file that is or will be committed."""
    listed = subprocess.run(
        ["git", "ls-files", "-co", "--exclude-standard", "-z"], cwd=ROOT, capture_output=True, check=True, timeout=30
    )
    return [ROOT / name for name in listed.stdout.decode().split("\0") if name and (ROOT / name).is_file()]


def test_no_file_names_a_package_registry_or_a_place_on_some_machine() -> None:
    found = {}
    for file in committed():
        data = file.read_bytes()
        if traces := [trace for trace in TRACES if trace.encode() in data]:
            found[str(file.relative_to(ROOT))] = traces
    assert found == {}


def test_the_program_has_no_loose_ends() -> None:
    found = {str(file.relative_to(ROOT)): LOOSE_ENDS.findall(file.read_text(encoding="utf-8")) for file in SOURCES}
    assert {file: ends for file, ends in found.items() if ends} == {}


@pytest.mark.parametrize(
    "line",
    [
        "app.process" + "Events()",
        "# TO" + "DO later",
        "raise NotImplement" + "edError",
        "except:",
        "x = 1  # type: ignore",
    ],
)
def test_a_loose_end_is_found(line: str) -> None:
    assert LOOSE_ENDS.search(line)


def test_an_ignored_type_with_code_and_reason_is_no_loose_end() -> None:
    assert not LOOSE_ENDS.search("x = 1  # type: ignore[assignment]  # the stub is wrong")


def test_the_faulty_release_of_the_toolkit_is_shut_out() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    (toolkit,) = [need for need in project["dependencies"] if need.startswith("pyside6")]
    assert toolkit.endswith(">=6.11.3,<6.12")


PLACES = re.compile(r"\w\.(?:itemAt|itemAtPosition)\(")
"""Asking a layout for a place in it. Models and views have `itemAt` of their own; nothing here asks those."""


def test_a_layout_is_asked_for_its_parts_and_not_for_their_places() -> None:
    """Qt frees a place with the part in it, and Python, which has seen the place, takes what comes there next for it.
    What is only room is freed by who takes it out (`parts/least_height.py`)."""
    found = {
        file.relative_to(ROOT).as_posix(): len(PLACES.findall(file.read_text(encoding="utf-8")))
        for file in (*SOURCES, *sorted((ROOT / "tests").rglob("*.py")))
        if file != Path(__file__)
    }
    assert {file: places for file, places in found.items() if places} == {"navplan/ui/parts/least_height.py": 1}


def test_asking_for_a_place_is_found() -> None:
    assert PLACES.search("column" + ".itemAt(0)")
    assert not PLACES.search("def itemAt(self, index: int)")
