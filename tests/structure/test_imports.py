"""What each layer can do without, tried in processes where the rest cannot be imported."""

import ast
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
SOURCES = sorted((ROOT / "navplan").rglob("*.py"))

WALK = """
import importlib, pkgutil, sys
for name in {blocked!r}:
    sys.modules[name] = None
package = importlib.import_module({package!r})
for found in pkgutil.walk_packages(package.__path__, package.__name__ + "."):
    importlib.import_module(found.name)
    print(found.name)
"""


def run(code: str) -> str:
    """The output of a fresh process; what went wrong when it failed."""
    done = subprocess.run(
        [sys.executable, "-X", "utf8", "-c", code],
        cwd=ROOT, capture_output=True, text=True, encoding="utf-8", timeout=120, check=False,
    )  # fmt: skip
    assert done.returncode == 0, done.stderr
    return done.stdout


@pytest.mark.parametrize(
    ("package", "blocked", "one"),
    [
        (
            "navplan.domain",
            ("PySide6", "sqlalchemy", "sqlite3", "alembic", "openpyxl", "reportlab", "pypdf", "docx", "icalendar"),
            "navplan.domain.modules.plan.rules",
        ),
        (
            "navplan.ui",
            ("sqlalchemy", "sqlite3", "alembic", "openpyxl", "reportlab", "pypdf", "docx", "icalendar"),
            "navplan.ui.main_window",
        ),
    ],
)
def test_a_layer_can_be_imported_without_what_it_must_not_know(
    package: str, blocked: tuple[str, ...], one: str
) -> None:
    imported = run(WALK.format(package=package, blocked=blocked)).splitlines()
    assert one in imported
    assert len(imported) > 15


def test_what_reads_a_file_from_elsewhere_loads_no_more_than_it_needs() -> None:
    """Each such file is read in a process of its own, which people wait for: SQLAlchemy alone would double its time."""
    readers = "received.rereading", "received.newer", "received.salvaging", "readers.child", "readers.workbook_cells"
    named = ", ".join(f"navplan.storage.{name}" for name in readers)
    assert run(f"import sys\nfor name in ('sqlalchemy', 'snowballstemmer', 'alembic', 'PySide6'):"
               f"\n    sys.modules[name] = None\nimport {named}") == ""  # fmt: skip


def test_storage_can_be_imported_without_widgets() -> None:
    code = "import sys; sys.modules['PySide6'] = None\nimport navplan.storage.store, navplan.storage.upgrade"
    assert run(code) == ""


def test_opening_a_plan_does_not_load_the_object_relational_mapper_or_the_migrations() -> None:
    loaded = run("import sys, navplan.storage.store\nprint(*(m for m in sys.modules if m.count('.') < 2))").split()
    assert "sqlalchemy" in loaded
    assert "sqlalchemy.orm" not in loaded
    assert "alembic" not in loaded


def imports_of(source: str) -> set[str]:
    """Every module that a source file imports, wherever in it."""
    found: set[str] = set()
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.Import):
            found |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom) and node.module and not node.level:
            found |= {node.module, *(f"{node.module}.{alias.name}" for alias in node.names)}
    return found


def within(modules: set[str], forbidden: tuple[str, ...]) -> list[str]:
    return sorted(module for module in modules for root in forbidden if module == root or module.startswith(f"{root}."))


NETWORK = (
    *("socket", "ssl", "urllib", "http", "ftplib", "smtplib", "imaplib", "poplib", "telnetlib", "xmlrpc", "asyncio"),
    *("socketserver", "requests", "httpx", "aiohttp", "PySide6.QtNetwork", "PySide6.QtWebEngineWidgets"),
)


def test_nothing_reaches_for_the_network_or_the_mapper() -> None:
    blocked = (*NETWORK, "sqlalchemy.orm")
    found = {str(file.relative_to(ROOT)): within(imports_of(file.read_text("utf-8")), blocked) for file in SOURCES}
    assert {file: imports for file, imports in found.items() if imports} == {}


@pytest.mark.parametrize(
    "source",
    [
        "import socket",
        "def f():\n    from urllib.request import urlopen",
        "from PySide6 import QtNetwork",
        "import http.client",
    ],
)
def test_a_network_module_is_found_however_it_is_imported(source: str) -> None:
    assert within(imports_of(source), NETWORK)


@pytest.mark.skipif(sys.version_info >= (3, 12), reason="None is immortal there, so the fault would be hidden")
def test_void_calls_of_qt_do_not_eat_references_to_none() -> None:
    """One faulty release of PySide6 did: after some thousand calls the interpreter dies (stack.md, section 0)."""
    lost = run(
        "import sys\nfrom PySide6.QtWidgets import QApplication, QLabel\n"
        "app = QApplication(['x', '-platform', 'offscreen'])\nlabel = QLabel()\nlabel.setText('')\n"
        "before = sys.getrefcount(None)\nfor n in range(1000): label.setText('x'); label.setVisible(False)\n"
        "print(before - sys.getrefcount(None))"
    )
    assert abs(int(lost)) < 100
