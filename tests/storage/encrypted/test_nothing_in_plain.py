"""No word of an encrypted plan in any file that NavPlan leaves: beside the plan, in its own folder, or for a while.

A whole session runs in a process of its own, with edits, undo, search, backups, a look into one, a half-written text
and a program error; then it is closed, or killed in the middle of a write. Every byte of every file is looked through.
"""

import os
import subprocess
import sys
import time
from pathlib import Path

import pytest

from navplan.domain.modules import KINDS
from navplan.domain.modules.plan import Goal
from navplan.domain.workspace import Workspace
from navplan.storage.encryption.encrypting import Encrypting
from navplan.storage.store import open_plan
from tests.storage.encrypted.conftest import KEY, PHRASE

ROOT = Path(__file__).resolve().parents[3]
MARK = "Hvalrossen"
TOLD = ("Hvalrossen", "hvalross")
"""As it is written, and as the search index would fold and cut it."""


def traces_in(*folders: Path) -> list[str]:
    """Every file with the word in it, in any of the ways a text lies on a disk."""
    found = []
    for file in (file for folder in folders for file in folder.rglob("*") if file.is_file()):
        data = file.read_bytes().lower()
        if any(word.lower().encode(code) in data for word in TOLD for code in ("utf-8", "utf-16-le")):
            found.append(str(file))
        if MARK.lower() in file.name.lower():
            found.append(file.name)
    return found


@pytest.fixture
def places(plan_file: Path, tmp_path: Path, encrypting: Encrypting) -> tuple[Path, Path, Path]:
    """The plan's folder, the program's own and the one for passing files."""
    workspace = Workspace(open_plan(plan_file, KINDS), KINDS)
    workspace.add(Goal(title=f"{MARK} fra før"))
    workspace.close()
    encrypting.turn_off(plan_file, KEY.code)
    encrypting.turn_on(plan_file, KEY.code, PHRASE)
    passing = tmp_path / "passing"
    passing.mkdir()
    return plan_file.parent, tmp_path / "own", passing


def session(places: tuple[Path, Path, Path], end: str) -> subprocess.Popen[str]:
    plan_folder, own, passing = places
    plan = next(plan_folder.glob("*.navplan"))
    script = Path(__file__).with_name("crash_session.py")
    environment = os.environ | {name: str(passing) for name in ("TMPDIR", "TEMP", "TMP", "XDG_RUNTIME_DIR")}
    return subprocess.Popen(
        [sys.executable, "-X", "utf8", str(script), str(plan), str(own), MARK, PHRASE, end],
        cwd=ROOT, env=environment | {"PYTHONPATH": str(ROOT), "QT_QPA_PLATFORM": "offscreen", "HOME": str(passing)},
        stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, encoding="utf-8",
    )  # fmt: skip


def test_the_scan_finds_the_word_in_a_plain_plan(plan_file: Path, encrypting: Encrypting) -> None:
    workspace = Workspace(open_plan(plan_file, KINDS), KINDS)
    workspace.add(Goal(title=MARK))
    workspace.close()
    assert traces_in(plan_file.parent) == []
    encrypting.turn_off(plan_file, KEY.code)
    assert traces_in(plan_file.parent) == [str(plan_file)]


def test_no_word_of_the_plan_is_left_after_a_session(places: tuple[Path, Path, Path]) -> None:
    with session(places, "close") as child:
        _out, told = child.communicate(timeout=240)
    assert child.returncode == 0, told
    assert MARK not in told
    assert len([*places[1].rglob("kopier/*/*.navplan")]) >= 2, "there were backups to look through"
    assert (places[1] / "navplan.log").is_file()
    assert [*places[1].glob("kladder/*")], "there was a half-written text to look through"
    assert traces_in(*places) == []


def test_no_word_of_the_plan_is_left_when_the_program_is_killed_in_a_write(places: tuple[Path, Path, Path]) -> None:
    with session(places, "kill") as child:
        assert child.stdout is not None
        assert child.stdout.readline() == "ready\n"
        time.sleep(1.5)
        child.kill()
    assert traces_in(*places) == []
    workspace = Workspace(open_plan(next(places[0].glob("*.navplan")), KINDS), KINDS)
    assert any(goal.title == f"{MARK} fra før" for goal in workspace.all(Goal))
    workspace.close()
    assert traces_in(*places) == []
