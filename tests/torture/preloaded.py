"""Children of the torture tests with the shim between them and their files."""

import ctypes
import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parents[2]


def built_shim(folder: Path) -> Path | None:
    """The shim, built; None where there is no C compiler or no preloading."""
    compiler = shutil.which("cc")
    if compiler is None or not sys.platform.startswith("linux"):
        return None
    target = folder / "shim.so"
    source = Path(__file__).with_name("shim.c")
    subprocess.run([compiler, "-O2", "-shared", "-fPIC", "-o", target, source, "-ldl"], check=True, timeout=60)
    return target


def run_child(shim: Path, root: Path, log: Path | None, module: str, *given: str) -> None:
    """Run a module of the tests behind the shim; only what happens below `root` is noted."""
    environment = os.environ | {"LD_PRELOAD": str(shim), "SHIM_ROOT": str(root), "PYTHONPATH": str(ROOT)}
    if log is not None:
        environment["SHIM_LOG"] = str(log)
    done = subprocess.run(
        [sys.executable, "-m", module, *given],
        cwd=ROOT,
        env=environment,
        check=False,
        capture_output=True,
        timeout=3_000,
    )
    assert done.returncode == 0, done.stderr.decode()[-3_000:]


def shim_call(name: str) -> Callable[..., Any]:
    """A function of the shim that this process was started with."""
    found: Callable[..., Any] = getattr(ctypes.CDLL(None), name)
    return found
