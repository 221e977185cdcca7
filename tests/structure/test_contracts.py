"""The layers hold, and each contract is broken once on purpose to see that it bites."""

import re
import shutil
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
LINT = Path(sys.executable).with_name("lint-imports")
CONTRACTS = [
    contract["name"]
    for contract in tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["tool"]["importlinter"][
        "contracts"
    ]
]
SIDES, INSIDE, MODULES, DOMAIN, UI, STORAGE = CONTRACTS


def lint(folder: Path) -> tuple[dict[str, str], str]:
    """The verdict on each contract, and all that was said."""
    done = subprocess.run(
        [str(LINT), "--no-cache"], cwd=folder, capture_output=True, text=True, encoding="utf-8", timeout=60, check=False
    )
    said = re.sub(r"\x1b\[[0-9;]*m", "", done.stdout + done.stderr)
    return dict(re.findall(r"^(.+?) (KEPT|BROKEN)$", said, re.MULTILINE)), said


@pytest.fixture(scope="module")
def copy(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A copy of the program that may be spoilt."""
    folder = tmp_path_factory.mktemp("broken")
    shutil.copytree(ROOT / "navplan", folder / "navplan", ignore=shutil.ignore_patterns("__pycache__"))
    shutil.copy(ROOT / "pyproject.toml", folder)
    return folder


def test_every_contract_is_kept() -> None:
    verdicts, said = lint(ROOT)
    assert verdicts == dict.fromkeys(CONTRACTS, "KEPT"), said


@pytest.mark.parametrize(
    ("file", "offence", "contract"),
    [
        ("ui/words.py", "import navplan.storage.store", SIDES),
        ("storage/faults.py", "import navplan.ui.words", SIDES),
        ("domain/words.py", "import navplan.storage.faults", SIDES),
        ("ui/words.py", "import navplan.start", SIDES),
        ("extra/__init__.py", "", SIDES),
        ("domain/kinds.py", "import navplan.domain.workspace", INSIDE),
        ("domain/modules/plan/words.py", "import navplan.domain.coverage", INSIDE),
        ("domain/extra.py", "", INSIDE),
        ("domain/modules/plan/words.py", "import navplan.domain.modules.letter.words", MODULES),
        ("domain/modules/office/__init__.py", "from navplan.domain.modules.plan import Goal", MODULES),
        ("domain/words.py", "import sqlalchemy", DOMAIN),
        ("domain/modules/plan/rules.py", "from PySide6.QtCore import QDate", DOMAIN),
        ("domain/kinds.py", "import sqlite3", DOMAIN),
        ("domain/kinds.py", "def late() -> None:\n    import openpyxl", DOMAIN),
        ("ui/words.py", "import sqlite3", UI),
        ("ui/words.py", "from reportlab.pdfgen import canvas", UI),
        ("storage/tables.py", "from PySide6.QtWidgets import QWidget", STORAGE),
    ],
)
def test_a_contract_that_is_broken_on_purpose_is_seen(copy: Path, file: str, offence: str, contract: str) -> None:
    path = copy / "navplan" / file
    before = path.read_text(encoding="utf-8") if path.exists() else None
    path.parent.mkdir(exist_ok=True)
    path.write_text(f"{before or chr(34) * 6}\n\n{offence}\n", encoding="utf-8")
    try:
        verdicts, said = lint(copy)
    finally:
        if before is None:
            shutil.rmtree(path.parent) if path.name == "__init__.py" else path.unlink()
        else:
            path.write_text(before, encoding="utf-8")
    assert verdicts.get(contract) == "BROKEN", said
    if offence:
        broken = said.split("Broken contracts", 1)[-1]
        assert f"navplan.{file.removesuffix('.py').removesuffix('/__init__').replace('/', '.')}" in broken
