"""The check list for Windows names code; what it names must still be there."""

import ast
import re
from functools import cache
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
PLACES = (ROOT / "navplan" / "storage", ROOT / "navplan" / "ui")
LISTS = ("docs/windows_checks.md", "docs/decisions/0016-sharing.md")
CODE = re.compile(r"`([A-Za-z_]\w*(?:[./][A-Za-z_]\w*)+)`")


@cache
def named(file: Path) -> dict[str, set[str]]:
    """The names of a file: its own under "", those of each class under the class."""
    found: dict[str, set[str]] = {"": set()}
    whole = ast.parse(file.read_text(encoding="utf-8"))
    chosen = [node for part in whole.body if isinstance(part, ast.If) for node in (*part.body, *part.orelse)]
    for node in (*whole.body, *chosen):
        found[""] |= set(names_of(node))
        if isinstance(node, ast.ClassDef):
            found[node.name] = {name for part in node.body for name in names_of(part)}
    return found


def names_of(node: ast.stmt) -> list[str]:
    if isinstance(node, ast.FunctionDef | ast.ClassDef):
        return [node.name]
    targets = node.targets if isinstance(node, ast.Assign) else [node.target] if isinstance(node, ast.AnnAssign) else []
    return [target.id for target in targets if isinstance(target, ast.Name)]


def is_there(code: str) -> bool:
    """Whether a path, a `module.name`, a `Class.name` or a `module.Class.name` exists in storage or in the window."""
    files = [file for place in PLACES for file in place.rglob("*.py")]
    if code.endswith(".py"):
        return any(file.as_posix().endswith(f"/{code}") for file in files)
    *before, name = code.split(".")
    for file in files:
        within = before[1:] if before[0] == file.stem else before
        is_meant = before[0] == file.stem or (len(before) == 1 and before[0] in named(file))
        if is_meant and name in named(file).get(within[0] if within else "", ()):
            return True
    return False


def told(file: str) -> list[str]:
    """The code that the tables of a document name."""
    rows = [line for line in (ROOT / file).read_text(encoding="utf-8").splitlines() if line.startswith("|")]
    return [code for row in rows for code in CODE.findall(row) if not code.startswith(("os.", "delt/"))]


@pytest.mark.parametrize("file", LISTS)
def test_the_code_that_the_list_names_is_there(file: str) -> None:
    assert len(told(file)) > 5
    assert [code for code in told(file) if not is_there(code)] == []


def test_the_list_covers_what_the_specification_leaves_to_windows() -> None:
    text = (ROOT / "docs/windows_checks.md").read_text(encoding="utf-8")
    for word in ("R1", "R13", "R14", "OneDrive", "share", "row 25", "row 31"):
        assert word in text, word


def test_the_ruler_is_right() -> None:
    assert is_there("probe._prove_writable")
    assert is_there("swapping.Turn._write")
    assert is_there("writers/files.py")
    assert not is_there("probe.no_such_name")
    assert not is_there("SqliteStore.no_such_name")
    assert not is_there("nowhere.py")
