"""The program never reaches for the network: in a whole session no socket is made, by Python or by Qt."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]

SESSION = """
import os, sys
from dataclasses import replace
from pathlib import Path

heard = []
def listen(event, arguments):
    if event.startswith("socket."):
        heard.append((event, repr(arguments)[:200]))
sys.addaudithook(listen)

def look(step):
    places = [f"/proc/self/fd/{n}" for n in os.listdir("/proc/self/fd")]
    found = [os.readlink(place) for place in places if os.path.islink(place)]
    sockets = [name for name in found if name.startswith("socket:")]
    assert not sockets and not heard, (step, sockets, heard)

from PySide6.QtCore import QEventLoop, QTimer
from navplan import wiring
from navplan.publishing import write_document
from navplan.ui.app import Program, application
from navplan.ui.pages import PAGES

folder = Path(sys.argv[1])
outside = replace(wiring.outside(), plans_folder=folder, settings_file=folder / "eget" / "navplan.ini")
program = Program(application(), outside, 2024)
program.window.show()
look("start")

def wait(done):
    loop = QEventLoop()
    while not done():
        QTimer.singleShot(20, loop.quit)
        loop.exec()

program.open_example()
wait(lambda: program.window.desk is not None and not program.tasks.is_busy)
look("open")
for kind in PAGES:
    program.window.go_to(kind.key)
    page = program.window.page(kind.key)
    for view in getattr(page, "views", tuple)():
        look(f"{kind.key} {view}")
for key, ending in (("plan", "pdf"), ("plan", "docx"), ("workbook", "xlsx"), ("calendar", "ics")):
    write_document(key, program.window.desk.workspace.snapshot(), 2024, folder / f"{key}.{ending}")
    look(f"{key} {ending}")
wiring.read_letter_file(folder / "plan.pdf")
look("letter")
program._on_close()
program.leave()
look("end")
print("quiet")
"""


@pytest.mark.skipif(not Path("/proc/self/fd").exists(), reason="open files are looked up in /proc")
def test_no_socket_is_opened_in_a_whole_session(tmp_path: Path) -> None:
    environment = {**os.environ, "HOME": str(tmp_path), "QT_QPA_PLATFORM": "offscreen"}
    done = subprocess.run(
        [sys.executable, "-c", SESSION, str(tmp_path)],
        env=environment,
        capture_output=True,
        text=True,
        timeout=300,
        check=False,
        cwd=ROOT,
    )
    assert done.stdout.strip().endswith("quiet"), done.stderr[-3000:]


def test_a_socket_would_be_found(tmp_path: Path) -> None:
    loud = SESSION.replace('look("start")', 'import socket; kept = socket.socket(); look("start")')
    done = subprocess.run(
        [sys.executable, "-c", loud, str(tmp_path)],
        env={**os.environ, "HOME": str(tmp_path), "QT_QPA_PLATFORM": "offscreen"},
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
        cwd=ROOT,
    )
    assert done.returncode != 0
    assert "socket" in done.stderr
