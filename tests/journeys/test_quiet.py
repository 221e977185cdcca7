"""The program never reaches for the network: in a whole session no socket is made, by Python or by Qt."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]

LISTEN = """
import os, sys
from dataclasses import replace
from pathlib import Path

heard, steps = [], []
def listen(event, arguments):
    if event.startswith("socket."):
        heard.append((event, repr(arguments)[:200]))
sys.addaudithook(listen)

def look(step):
    steps.append(step)
    open_files = "/proc/self/fd"
    places = [f"{open_files}/{n}" for n in os.listdir(open_files)] if os.path.isdir(open_files) else []
    found = [os.readlink(place) for place in places if os.path.islink(place)]
    sockets = [name for name in found if name.startswith("socket:")]
    assert not sockets and not heard, (step, sockets, heard)

from navplan import start, wiring
from navplan.publishing import write_document

folder = Path(sys.argv[1])
look("start")
"""

SESSION = f"""{LISTEN}
from PySide6.QtCore import QEventLoop, QTimer
from navplan.ui.app import Program, application

outside = replace(wiring.outside(), plans_folder=folder, settings_file=folder / "eget" / "navplan.ini")
program = Program(application(), outside, 2024)
program.window.show()
look("shown")

def wait(done):
    loop = QEventLoop()
    while not done():
        QTimer.singleShot(20, loop.quit)
        loop.exec()

program.open_example()
wait(lambda: program.window.desk is not None and not program.tasks.is_busy)
look("open")
for key, ending in (("plan", "docx"), ("calendar", "ics")):
    write_document(key, program.window.desk.workspace.snapshot(), 2024, folder / f"{{key}}.{{ending}}")
    look(f"{{key}} {{ending}}")
program._on_close()
program.leave()
look("end")
print("quiet")
"""
"""A window in which the example office is opened, written and closed."""

RUN = f"""{LISTEN}
from navplan.ui import pictures

pictures.TURNS = 2  # nobody looks at these, and what a page sets off begins in the first
def settle_and_look(widget):
    pictures._settle()
    look("picture")
pictures._come_to_rest = settle_and_look
pictures.PAGES = pictures.PAGES[: int(sys.argv[2])]

assert start.main(["run", "--out", str(folder / "out")]) == 0
look("run")
wiring.read_letter_file(folder / "out" / "Nav Eksempeldal.pdf")
look("letter")
print(len(steps), "quiet")
"""
"""Every page in every view, the plan as PDF and Excel, and a letter that is read."""


def told(program: str, folder: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    """What a process says that does this where there is no screen."""
    environment = {name: value for name, value in os.environ.items() if name not in ("DISPLAY", "WAYLAND_DISPLAY")}
    environment |= {"HOME": str(folder), "QT_QPA_PLATFORM": "offscreen", "QT_LOGGING_RULES": "qt.qpa.*=false"}
    return subprocess.run(
        [sys.executable, "-c", program, str(folder), *arguments],
        env=environment,
        capture_output=True,
        text=True,
        timeout=600,
        check=False,
        cwd=ROOT,
    )


@pytest.mark.skipif(not Path("/proc/self/fd").exists(), reason="open files are looked up in /proc")
def test_no_socket_is_opened_in_a_whole_session(tmp_path: Path) -> None:
    done = told(SESSION, tmp_path)
    assert done.stdout.strip().endswith("quiet"), done.stderr[-3000:]


def test_without_a_screen_run_leaves_documents_and_pictures_and_opens_no_socket(tmp_path: Path) -> None:
    assert {"start", "overview", "dialog_office_wizard"} <= pictures_of_run(tmp_path, 2)


def test_without_a_screen_run_leaves_a_picture_of_every_page(tmp_path: Path) -> None:
    found = pictures_of_run(tmp_path, 100)
    assert {"start", "letter", "plan", "office", "history", "documents", "dialog_office_wizard"} <= found


def pictures_of_run(tmp_path: Path, pages: int) -> set[str]:
    """What is drawn by a run that draws so many pages, and is quiet."""
    done = told(RUN, tmp_path, str(pages))
    assert done.returncode == 0, done.stderr[-3000:]
    assert "Ingen skjerm" in done.stdout
    made = {p.name for p in (tmp_path / "out").iterdir()}
    assert made == {"Nav Eksempeldal.navplan", "Nav Eksempeldal.pdf", "Nav Eksempeldal.xlsx", "pictures"}
    pictures = {p.name.split("_1366")[0] for p in (tmp_path / "out" / "pictures").iterdir()}
    looks, quiet = done.stdout.split()[-2:]
    assert (int(looks) > len(pictures), quiet) == (True, "quiet")
    return pictures


def test_a_socket_would_be_found(tmp_path: Path) -> None:
    loud = LISTEN.replace('look("start")', 'import socket; kept = socket.socket(); look("start")')
    done = told(loud, tmp_path)
    assert done.returncode != 0
    assert "socket" in done.stderr
