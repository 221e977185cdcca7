"""The built program: how large it is, and its first paint against a bare window that is built in the same way.

Where no bundle lies in `dist/navplan` (`make bundle`), or no builder is here for the bare window, that is said and
nothing is measured.
"""

import os
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from benchmarks.figures import ROOT, Figure, middle
from benchmarks.start_up import BARE, ROUNDS

BUNDLE = ROOT / "dist" / "navplan"
BUILDER = ROOT / ".venv-bundle" / "bin" / "python"
LARGEST_MB = 250


def figures() -> list[Figure]:
    """Size in megabytes; the ratio of the medians of first paint, the two programs run in turn."""
    program = BUNDLE / ("NavPlan.exe" if sys.platform == "win32" else "navplan")
    if not program.is_file():
        print("bundle: none in dist/navplan, nothing measured (make bundle)", flush=True)
        return []
    size = sum(file.lstat().st_size for file in BUNDLE.rglob("*") if not file.is_dir()) / 1e6
    found = [Figure("bundle, size", size, "MB", None, f"<= {LARGEST_MB}", size <= LARGEST_MB)]
    with tempfile.TemporaryDirectory() as folder:
        bare = _bare_window(Path(folder))
        if bare is None:
            print("bundle: no builder in .venv-bundle, first paint not measured (make bundle)", flush=True)
            return found
        return found + _first_paint(program, bare, folder)


def _first_paint(program: Path, bare: Path, home: str) -> list[Figure]:
    _seconds([str(bare)], home), _seconds([str(program), "--self-test"], home)
    yardstick, ours = [], []
    for _ in range(ROUNDS):
        yardstick.append(_seconds([str(bare)], home))
        ours.append(_seconds([str(program), "--self-test"], home))
    ratio = middle(ours) / middle(yardstick)
    return [
        Figure("bundle, start to first paint", middle(ours), "s", middle(yardstick), "for information", True),
        Figure("bundle, ratio to a bare window bundled", ratio, "x", None, "<= 1.5", ratio <= 1.5),
    ]


def _bare_window(folder: Path) -> Path | None:
    """A window with nothing in it, built as NavPlan is."""
    if not BUILDER.is_file():
        return None
    source = folder / "bare.py"
    source.write_text(BARE, encoding="utf-8")
    places = ["--distpath", str(folder / "dist"), "--workpath", str(folder / "work"), "--specpath", str(folder)]
    command = [str(BUILDER), "-m", "PyInstaller", "--noconfirm", "--log-level=ERROR", *places, str(source)]
    subprocess.run(command, check=True, cwd=folder)
    return folder / "dist" / "bare" / "bare"


def _seconds(command: list[str], home: str) -> float:
    """Wall time of a whole process."""
    environment = {**os.environ, "HOME": home, "QT_QPA_PLATFORM": "offscreen"}
    began = time.perf_counter()
    subprocess.run(command, check=True, env=environment, stderr=subprocess.DEVNULL)
    return time.perf_counter() - began
