"""Two versions of NavPlan beside each other: one after the other and at once, on the same profile and the same plan.

Real processes. The pairs are older versions from the project's own history with this one, and this one with a newer
one that is made here of a copy: what is released cannot be changed afterwards, so it must already know how to give way.
"""

import io
import json
import os
import re
import select
import shutil
import sqlite3
import subprocess
import sys
import tarfile
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from typing import Any, NamedTuple

import pytest

from navplan.storage.probe import SCHEMA_VERSION

ROOT = Path(__file__).resolve().parents[2]
PROBE = "navplan/storage/probe.py"
CHILD = Path(__file__).with_name("beside_child.py")
PAIRS = ("18 and this", "this and newer")
PATIENCE = 120
"""Seconds. The first window of a version is compiled, and makes the plan, before it says something."""

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="the windows are spoken to in another way there")


class Versions(NamedTuple):
    """Two source trees, and the schemas that their programs make."""

    older: Path
    newer: Path
    schemas: tuple[int, int]


@pytest.fixture(scope="module", params=PAIRS)
def versions(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Versions:
    first = str(request.param).split()[0]
    if first == "this":
        newer = made_newer(tmp_path_factory.mktemp("nyere"))
        return Versions(ROOT, newer, (SCHEMA_VERSION, SCHEMA_VERSION + 1))
    return Versions(from_history(int(first), tmp_path_factory.mktemp("eldre")), ROOT, (int(first), SCHEMA_VERSION))


def from_history(schema: int, folder: Path) -> Path:
    """The last version in the project's history that made plans of this schema."""

    def git(*words: str) -> bytes:
        return subprocess.run(["git", *words], cwd=ROOT, capture_output=True, check=True).stdout

    try:
        commits = git("rev-list", "HEAD", "--", PROBE).decode().split()
        found = next(c for c in commits if f"SCHEMA_VERSION = {schema}\n".encode() in git("show", f"{c}:{PROBE}"))
        content = git("archive", found, "navplan", "resources", "pyproject.toml")
    except (OSError, subprocess.CalledProcessError, StopIteration):
        pytest.skip(f"no version with schema {schema} in the history here")
    with tarfile.open(fileobj=io.BytesIO(content)) as packed:
        packed.extractall(folder, filter="data")
    return folder


def made_newer(folder: Path) -> Path:
    """A copy of this version with one more migration and another number."""
    schema, number = SCHEMA_VERSION + 1, f"{SCHEMA_VERSION + 1:04d}"
    shutil.copytree(ROOT / "navplan", folder / "navplan")  # with what is compiled of it
    (folder / "resources").symlink_to(ROOT / "resources")
    (folder / "pyproject.toml").symlink_to(ROOT / "pyproject.toml")
    storage = folder / "navplan" / "storage"
    for file, was, becomes in (
        (storage / "probe.py", f"SCHEMA_VERSION = {SCHEMA_VERSION}\n", f"SCHEMA_VERSION = {schema}\n"),
        (folder / "navplan" / "__init__.py", r'__version__ = "[^"]+"', '__version__ = "9.9.0"'),
    ):
        text, count = re.subn(was, becomes, file.read_text(encoding="utf-8"))
        assert count == 1, file
        file.write_text(text, encoding="utf-8")
    with (storage / "schema.sql").open("a", encoding="utf-8") as script:
        script.write("CREATE INDEX ix_later ON goal (title);\n")
    (storage / "migrations" / "versions" / f"{number}_later.py").write_text(
        f'"""Later."""\n\nfrom alembic import op\n\nrevision = "{number}"\ndown_revision = "{SCHEMA_VERSION:04d}"\n'
        "branch_labels = None\ndepends_on = None\n\n\n"
        'def upgrade() -> None:\n    """Bring a file there."""\n    op.create_index("ix_later", "goal", ["title"])\n',
        encoding="utf-8",
    )
    return folder


class Window:
    """A window of one version, in a process of its own; `told` is what it said last. The first makes the plan."""

    def __init__(self, tree: Path, plan: Path, own: Path) -> None:
        home = own.parent / "hjem"
        home.mkdir(parents=True, exist_ok=True)
        environment = os.environ | {"QT_QPA_PLATFORM": "offscreen", "PYTHONPATH": str(tree), "HOME": str(home)}
        self._process = subprocess.Popen(
            [sys.executable, str(CHILD), str(plan), str(own)],
            cwd=tree,
            env=environment,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
        )
        self.told = self.heard()

    def heard(self) -> dict[str, Any]:
        assert self._process.stdout is not None
        assert select.select([self._process.stdout], [], [], PATIENCE)[0], "the window says nothing"
        line = self._process.stdout.readline()
        self.told = dict(json.loads(line)) if line else {"open": False, "visible": False}  # it has closed itself
        return self.told

    def say(self, *words: str) -> None:
        assert self._process.stdin is not None
        self._process.stdin.write((" ".join(words) + "\n").encode())
        self._process.stdin.flush()

    def ask(self, *words: str) -> dict[str, Any]:
        self.say(*words)
        return self.heard()

    def close(self) -> None:
        """As a person closes it; nothing of Python's may have come out."""
        _, errors = self._process.communicate(timeout=120)
        assert self._process.returncode == 0, errors.decode()
        assert b"Traceback" not in errors, errors.decode()


@contextmanager
def window(tree: Path, plan: Path, own: Path) -> Iterator[Window]:
    shown = Window(tree, plan, own)
    try:
        yield shown
        shown.close()
    finally:
        shown._process.kill()


def schema_of(plan: Path) -> int:
    return int.from_bytes(plan.read_bytes()[60:64], "big")


def goals_in(plan: Path) -> set[str]:
    with closing(sqlite3.connect(f"file:{plan}?mode=ro", uri=True)) as file:
        return {title for (title,) in file.execute("SELECT title FROM goal")}


def test_on_one_profile_no_plan_is_upgraded_under_the_older_nor_changed_by_it_afterwards(
    versions: Versions, tmp_path: Path
) -> None:
    """At once, whichever came first: the second ends, and what the first has open is not upgraded under it."""
    own, plan = tmp_path / "eget", tmp_path / "planer" / "Nav Prøve.navplan"
    with window(versions.older, plan, own) as first:
        with window(versions.newer, plan, own) as second:
            assert not second.told["open"]
            assert not second.told["visible"]
        assert schema_of(plan) == versions.schemas[0]
        assert first.ask("mål Fra den eldre")["stored"]
    with window(versions.newer, plan, own) as first:
        assert first.told["goals"] == ["Fra den eldre"]
        assert "oppgradert" in first.told["said"]
        with window(versions.older, plan, own) as second:
            assert not second.told["open"]
            assert not second.told["visible"]
        assert first.ask("mål Fra den nyere")["stored"]
    before = plan.read_bytes()
    kept = list(plan.parent.glob("*.før-oppgradering-*.navplan"))
    assert [goals_in(file) for file in kept] == [{"Fra den eldre"}]
    with window(versions.older, plan, own) as third:
        assert "nyere" in third.told["said"]
        assert not third.ask("mål Fra den eldre igjen")["stored"]
    assert plan.read_bytes() == before
    assert (schema_of(plan), goals_in(plan)) == (versions.schemas[1], {"Fra den eldre", "Fra den nyere"})


def test_at_once_on_two_profiles_the_newer_leaves_the_file_that_the_older_has(
    versions: Versions, tmp_path: Path
) -> None:
    plan = tmp_path / "planer" / "Nav Prøve.navplan"
    with window(versions.older, plan, tmp_path / "en" / "eget") as first:
        assert first.ask("mål Før")["stored"]
        with window(versions.newer, plan, tmp_path / "to" / "eget") as second:
            assert "er ikke rørt" in second.told["said"]
            assert second.told["goals"] == ["Før"]
            assert first.ask("mål Etter")["stored"]
            assert second.ask("mål Fra den nyere")["stored"]
    assert (schema_of(plan), goals_in(plan)) == (versions.schemas[0], {"Før", "Etter"})


def shared_by_two(tmp_path: Path) -> tuple[Path, list[Path]]:
    """A place for a plan in a folder that two profiles know as shared."""
    own = [tmp_path / name / "eget" for name in ("en", "to")]
    plan = tmp_path / "OneDrive" / "Nav Prøve.navplan"
    for each in own:
        each.mkdir(parents=True, exist_ok=True)
        (each / "navplan.ini").write_text(f"[sharing]\nfolders={plan.parent}\n", encoding="utf-8")
    return plan, own


def test_in_a_shared_folder_the_older_keeps_its_work_until_it_is_upgraded_too(
    versions: Versions, tmp_path: Path
) -> None:
    """Where the older does not say which version it is, so that the newer cannot wait for it."""
    if versions.older == ROOT:
        pytest.skip("says which version it is: see the next")
    plan, own = shared_by_two(tmp_path)
    with window(versions.older, plan, own[0]) as first:
        assert first.ask("mål Felles")["stored"]
        first.ask("publiser")
        with window(versions.newer, plan, own[1]) as second:
            assert second.told["goals"] == ["Felles"]
            assert second.ask("mål Fra den nyere")["stored"]
            second.ask("publiser")
        published = plan.read_bytes()
        assert first.ask("mål Fra den eldre")["stored"]
        assert "nyere NavPlan" in first.ask("se")["said"]
        first.ask("publiser")
    assert plan.read_bytes() == published
    assert goals_in(plan) == {"Felles", "Fra den nyere"}
    with window(versions.newer, plan, own[0]) as upgraded:
        assert set(upgraded.ask("publiser")["goals"]) == {"Felles", "Fra den nyere", "Fra den eldre"}
    assert (schema_of(plan), goals_in(plan)) == (versions.schemas[1], {"Felles", "Fra den nyere", "Fra den eldre"})


def test_in_a_shared_folder_the_newer_waits_for_the_older_that_says_which_it_is(
    versions: Versions, tmp_path: Path
) -> None:
    if versions.older != ROOT:
        pytest.skip("says nothing: see the test before")
    plan, own = shared_by_two(tmp_path)
    with window(versions.older, plan, own[0]) as first:
        assert first.ask("mål Felles")["stored"]
        first.ask("publiser")
        with window(versions.newer, plan, own[1]) as second:
            assert second.told["goals"] == ["Felles"]
            assert second.ask("mål Fra den nyere")["stored"]
        assert (schema_of(plan), goals_in(plan)) == (versions.schemas[0], {"Felles"})
        assert first.ask("mål Fra den eldre")["stored"]
        first.ask("publiser")
        assert "nyere NavPlan" not in first.ask("se")["said"]
    assert (schema_of(plan), goals_in(plan)) == (versions.schemas[0], {"Felles", "Fra den eldre"})
    with window(versions.newer, plan, own[0]) as upgraded:
        upgraded.ask("publiser")
    with window(versions.newer, plan, own[1]) as second:
        assert set(second.ask("publiser")["goals"]) == {"Felles", "Fra den nyere", "Fra den eldre"}
    assert (schema_of(plan), goals_in(plan)) == (versions.schemas[1], {"Felles", "Fra den nyere", "Fra den eldre"})
