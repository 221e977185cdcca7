"""One journey made wholly through AT-SPI: the list of measures, one of them, its status, and «Lagret»."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from navplan.domain.modules.plan import Measure
from navplan.wiring import open_workspace

ROOT = Path(__file__).resolve().parents[2]
PYTHON = "/usr/bin/python3"
NEEDED = ("/usr/libexec/at-spi-bus-launcher", "/usr/libexec/at-spi2-registryd", PYTHON)


def missing() -> str:
    """What this machine lacks for the journey, in words; nothing when all is there."""
    lacks = [path for path in NEEDED if not Path(path).exists()]
    lacks += [name for name in ("xvfb-run", "dbus-run-session") if shutil.which(name) is None]
    if lacks:
        return f"not here: {', '.join(lacks)} (apt-get install at-spi2-core xvfb xauth dbus python3-gi)"
    asked = subprocess.run(
        [PYTHON, "-c", "from gi.repository import Gio"], capture_output=True, check=False, timeout=60
    )
    return "" if asked.returncode == 0 else "the system's Python has no PyGObject (apt-get install python3-gi)"


def test_a_measure_is_found_opened_changed_and_heard_to_be_saved(example: Path, tmp_path: Path) -> None:
    if lacks := missing():
        pytest.skip(lacks)
    plan = Path(shutil.copy(example, tmp_path))
    before = statuses(plan)
    screen = ["xvfb-run", "-a", "-s", "-screen 0 1366x768x24", "dbus-run-session", "--"]
    script = str(Path(__file__).with_name("spoken_journey.py"))
    surroundings = {**os.environ, "HOME": str(tmp_path), "PYTHONPATH": str(ROOT)}
    done = subprocess.run(
        [*screen, PYTHON, script, sys.executable, str(ROOT), str(plan)],
        env=surroundings,
        capture_output=True,
        text=True,
        timeout=420,
        check=False,
    )
    if "libxcb-cursor" in done.stderr or "could not connect to display" in done.stderr:
        pytest.skip("no window can be opened under Xvfb here: libxcb-cursor0 is missing")
    assert done.returncode == 0, done.stdout + done.stderr[-2000:]
    assert "said: Lagret " in done.stdout
    clean = next(file for file in tmp_path.glob("*.navplan") if file != plan)  # the plan came from elsewhere
    changed = {id: status for id, status in statuses(clean).items() if before[id] != status}
    assert len(changed) == 1


def statuses(plan: Path) -> dict[str, str]:
    """The status of every measure in a plan's file."""
    workspace = open_workspace(plan)
    try:
        return {measure.id: measure.status for measure in workspace.all(Measure)}
    finally:
        workspace.close()
