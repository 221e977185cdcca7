"""Short files, short functions, small machinery: the stops of the architecture page."""

import ast
import io
import tokenize
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
VERSIONS = ROOT / "navplan" / "storage" / "migrations" / "versions"
PROGRAM = [file for file in sorted((ROOT / "navplan").rglob("*.py")) if VERSIONS not in file.parents]
OTHERS = [file for place in ("tests", "installer", "benchmarks") for file in sorted((ROOT / place).rglob("*.py"))]
MACHINERY = (
    *(f"navplan/domain/{name}.py" for name in ("fields", "kinds", "records", "changes", "draft", "workspace")),
    *("navplan/storage/tables.py", "navplan/storage/store.py", "navplan/ui/forms", "navplan/ui/editors"),
)


def name(path: Path) -> str:
    return str(path.relative_to(ROOT))


def lines(path: Path) -> int:
    return len(path.read_text(encoding="utf-8").splitlines())


def test_a_file_has_at_most_400_lines() -> None:
    assert {name(file): count for file in PROGRAM + OTHERS if (count := lines(file)) > 400} == {}


def too_long(source: str, limit: int) -> list[str]:
    """The functions of more lines than the limit."""
    found = [node for node in ast.walk(ast.parse(source)) if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)]
    return [node.name for node in found if (node.end_lineno or 0) - node.lineno >= limit]


def test_a_function_has_at_most_50_lines() -> None:
    long = {name(file): too_long(file.read_text(encoding="utf-8"), 50) for file in PROGRAM + OTHERS}
    assert {file: functions for file, functions in long.items() if functions} == {}


def test_the_ruler_is_right() -> None:
    fifty = "def f():\n" + "    x = 1\n" * 49
    assert too_long(fifty, 50) == []
    assert too_long(fifty + "    x = 1\n", 50) == ["f"]


def test_the_main_window_has_at_most_300_lines() -> None:
    assert lines(ROOT / "navplan" / "ui" / "main_window.py") <= 300


def code_lines(source: str) -> int:
    """Lines with code on them: not blank, not comment, not docstring (docs/decisions/0004-sizes.md)."""
    told: set[int] = set()
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant) and isinstance(node.value.value, str):
            told |= set(range(node.lineno, (node.end_lineno or 0) + 1))
    silent = {tokenize.COMMENT, tokenize.NL, tokenize.NEWLINE, tokenize.INDENT, tokenize.DEDENT, tokenize.ENDMARKER}
    held: set[int] = set()
    for token in tokenize.generate_tokens(io.StringIO(source).readline):
        if token.type not in silent:
            held |= set(range(token.start[0], token.end[0] + 1))
    return len(held - told)


def test_code_lines_leave_out_what_explains() -> None:
    assert code_lines('"""Why."""\n\n# because\nx = (1,\n     2)\n') == 2


def test_the_common_machinery_has_at_most_3000_lines_of_code() -> None:
    files = [
        file for part in MACHINERY for file in ([ROOT / part] if part.endswith(".py") else (ROOT / part).glob("*.py"))
    ]
    assert len(files) > 12
    counted = {name(file): code_lines(file.read_text(encoding="utf-8")) for file in files}
    assert sum(counted.values()) <= 3_000, counted
