"""Started in bad surroundings, NavPlan works or says in a sentence why not: never a trace of Python's."""

import json
import os
import shutil
import sqlite3
import subprocess
import sys
from contextlib import closing
from pathlib import Path

import pytest

from tests.small_disk import on_small_disk

ROOT = Path(__file__).resolve().parents[2]

LOOK = """
import json, sys
from pathlib import Path
sys.path.insert(0, sys.argv.pop(1))
from navplan.wiring import outside
from navplan.ui import app, running
from PySide6.QtCore import QTimer, QDate, QLocale
from PySide6.QtWidgets import QApplication, QWidget

def ends(kind, fault, trace):  # a fault of this script's own: nothing would end the program
    sys.__excepthook__(kind, fault, trace)
    QApplication.exit(3)

def is_read(widget):
    return widget.isVisible() and widget.metaObject().className() == "QLabel"

told = {}
def seen(program):
    sys.excepthook = ends
    if program.tasks.is_busy:
        QTimer.singleShot(50, lambda: seen(program))
        return
    window = next(w for w in QApplication.topLevelWidgets() if isinstance(w, app.MainWindow))
    room = window.screen().availableGeometry()
    told["fits"] = window.width() <= room.width() and window.height() <= room.height()
    told["small"] = f"{window.minimumSizeHint().width()}x{window.minimumSizeHint().height()}"
    told["room"] = f"{room.width()}x{room.height()}"
    told["said"] = window.statusBar().currentMessage() or window._state.text()
    told["month"] = QLocale().toString(QDate(2026, 5, 17), "MMMM")
    told["shown"] = " ".join(label.text() for label in window.findChildren(QWidget) if is_read(label))
    told["open"] = window.desk is not None
    told["family"] = QApplication.font().family()
    told["gl"] = any("libQt6OpenGL" in line for line in open("/proc/self/maps"))
    print(json.dumps(told))
    QApplication.exit(0)

before = app.Program.open_first
def after(self):
    before(self)
    QTimer.singleShot(0, lambda: seen(self))
app.Program.open_first = after
sys.exit(running.run(outside(), 2026, Path(sys.argv[1]) if len(sys.argv) > 1 else None))
"""


def surroundings(home: Path, **more: str) -> dict[str, str]:
    """What a process is told of the machine: next to nothing, and what the test wants. A place for the session, found
    where the profile cannot be written, is beside the profile, to go with it."""
    kept = {name: os.environ[name] for name in ("PATH", "LD_LIBRARY_PATH", "PYTHONPATH") if name in os.environ}
    return {**kept, "HOME": str(home), "TMPDIR": str(home.parent), "QT_QPA_PLATFORM": "offscreen", **more}


def run(*words: str, within: dict[str, str]) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, *words]
    return subprocess.run(
        command, env=within, capture_output=True, text=True, encoding="utf-8", timeout=180, check=False, cwd=ROOT
    )


def look(within: dict[str, str], *plan: str, before: str = "") -> dict[str, object]:
    """Start the window, wait until it is painted and nothing goes on, and tell what it looks like."""
    done = run("-c", before + LOOK, str(ROOT), *plan, within=within)
    assert done.returncode == 0, done.stderr
    assert "Traceback" not in done.stderr
    found: dict[str, object] = json.loads(done.stdout.strip().splitlines()[-1])
    return found


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A plan of a new office, made by the command; once, to be copied."""
    folder = tmp_path_factory.mktemp("kontor")
    plan = folder / "kontor.navplan"
    words = ("main.py", "new", str(plan), "--office", "Nav Eksempeldal", "--year", "2026")
    done = run(*words, within=surroundings(folder))
    assert done.returncode == 0, done.stderr
    return plan


@pytest.fixture
def plan(made: Path, tmp_path: Path) -> Path:
    return Path(shutil.copyfile(made, tmp_path / made.name))


@pytest.mark.parametrize(
    "language",
    [
        {"LANG": "C"},
        {"LC_ALL": "C"},
        {"LC_ALL": "nb_NO.ISO-8859-1"},
        {"LC_ALL": "finnes_IKKE.UTF-8"},
        {"LANG": "xx"},
        {"LC_ALL": "tr_TR.UTF-8"},
        {"LC_ALL": "nn_NO.UTF-8"},
    ],
    ids=lambda language: "-".join(f"{k}={v}" for k, v in language.items()),
)
def test_a_locale_that_is_not_installed_changes_no_word(tmp_path: Path, language: dict[str, str]) -> None:
    told = look(surroundings(tmp_path, **language))
    assert told["month"] == "mai"
    assert "Planlegg året sammen med kommunen" in str(told["shown"])


def test_norwegian_names_of_files_are_right_without_a_locale(tmp_path: Path) -> None:
    plan = tmp_path / "Nav Østvågøy – «prøve».navplan"
    within = surroundings(tmp_path, LC_ALL="C")
    words = ("main.py", "new", str(plan), "--office", "Nav Østvågøy", "--year", "2026")
    done = run(*words, within=within)
    assert done.returncode == 0, done.stderr
    assert plan.is_file()
    assert "Østvågøy" in done.stdout


@pytest.mark.parametrize("odd", [{"QT_FONT_DPI": "220"}, {"QT_FONT_DPI": "48"}, {"QT_SCALE_FACTOR": "tull"}], ids=str)
def test_other_odd_settings_of_the_screen_stop_nothing(tmp_path: Path, odd: dict[str, str]) -> None:
    assert look(surroundings(tmp_path, **odd))["fits"]


@pytest.mark.parametrize("factor", ["0.75", "1.25", "1.37", "1.75", "2.5", "3"])
def test_the_window_is_no_larger_than_the_screen_at_unusual_scaling(tmp_path: Path, factor: str) -> None:
    told = look(surroundings(tmp_path, QT_SCALE_FACTOR=factor))
    small, room = ([int(side) for side in str(told[key]).split("x")] for key in ("small", "room"))
    assert told["fits"] or small[0] > room[0] or small[1] > room[1], told


def test_a_profile_that_cannot_be_written_is_told_and_the_window_opens(tmp_path: Path) -> None:
    file = tmp_path / "profil"
    file.touch()  # a file where the folder should be: nobody can write below it, not even root
    told = look(surroundings(file))
    assert "får ikke skrive i" in str(told["said"])
    assert "Planen lagres som vanlig" in str(told["said"])


def test_that_backups_may_be_lost_is_still_said_when_a_plan_is_opened_at_once(tmp_path: Path, plan: Path) -> None:
    """What is told of the plan takes the place of what was told before it."""
    file = tmp_path / "profil"
    file.touch()
    told = look(surroundings(file), str(plan))
    assert told["open"] is True
    assert "får ikke skrive i" in str(told["shown"])
    assert "er ikke rørt" in str(told["shown"])


FULL = """
head -c 1000000 /dev/zero > "$1/fyll" 2>/dev/null || true
shift
exec "$@"
"""
"""The disk at $1 is filled, and a program started."""

BLIND = """
from navplan.ui import own_place
own_place.can_write = lambda folder: folder.mkdir(parents=True, exist_ok=True) or True
"""
"""As when the disk becomes full after the start."""


@pytest.mark.parametrize("before", ["", BLIND], ids=["at the start", "later"])
def test_a_profile_on_a_full_disk_is_told_and_no_plan_is_said_to_be_open_elsewhere(
    tmp_path: Path, plan: Path, before: str
) -> None:
    disk = tmp_path / "disk"
    disk.mkdir()
    mounting = on_small_disk(disk, "256k")
    if mounting is None:
        pytest.skip("no disk can be mounted here")
    opened = "import sys; sys.path.insert(0, sys.argv[1])\n" + before + LOOK
    done = subprocess.run(
        [*mounting, "sh", "-c", FULL, "sh", str(disk), sys.executable, "-c", opened, str(ROOT), str(plan)],
        env=surroundings(disk),
        capture_output=True,
        text=True,
        timeout=180,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    assert "Traceback" not in done.stderr
    told = json.loads(done.stdout.strip().splitlines()[-1])
    assert "alt åpen" not in told["shown"]
    if before:
        assert "Det er ikke plass til å lese inn «kontor.navplan»" in told["shown"]
    else:
        assert told["open"] is True, told
        assert "får ikke skrive i" in told["shown"]


TWO_SCREENS = [
    {"name": "lav", "x": 0, "y": 0, "width": 1366, "height": 768, "logicalDpi": 96, "logicalBaseDpi": 96, "dpr": 1},
    {"name": "tett", "x": 1366, "y": 0, "width": 1280, "height": 800, "logicalDpi": 96, "logicalBaseDpi": 96, "dpr": 2},
]


def test_on_two_screens_of_different_scale_and_with_one_of_them_gone_the_window_is_where_it_can_be_seen(
    tmp_path: Path,
) -> None:
    config = tmp_path / "skjermer.json"
    within = surroundings(tmp_path, QT_QPA_PLATFORM=f"offscreen:configfile={config}")
    program = LOOK.replace("    print(json", '    told["at"] = [window.x(), window.y()]\n    print(json')
    leaving = program.replace(
        "    print(json", "    window.setGeometry(1500, 60, 1000, 600)\n    window.close()\n    print(json"
    )
    found = []
    for screens, words in ((TWO_SCREENS, leaving), (TWO_SCREENS, program), (TWO_SCREENS[:1], program)):
        config.write_text(json.dumps({"synchronousWindowSystemEvents": False, "screens": screens}), encoding="utf-8")
        done = run("-c", words, str(ROOT), within=within)
        assert done.returncode == 0, done.stderr
        found.append(json.loads(done.stdout.strip().splitlines()[-1]))
    assert all(told["fits"] for told in found)
    assert 0 <= found[2]["at"][0] < 1366


def test_without_any_place_to_write_the_start_is_refused_in_a_sentence(tmp_path: Path) -> None:
    file = tmp_path / "profil"
    file.touch()
    cut_off = "import tempfile\ndef none(prefix): raise FileNotFoundError\ntempfile.mkdtemp = none\n"
    program = f"import sys; sys.path.insert(0, {str(ROOT)!r})\n" + (
        cut_off + "from navplan.start import main\nsys.exit(main([]))\n"
    )
    done = run("-c", program, within=surroundings(file))
    assert done.returncode == 1
    assert done.stderr.startswith("NavPlan kan ikke starte.")
    assert "Traceback" not in done.stderr


def test_a_machine_without_fonts_still_shows_the_window(tmp_path: Path) -> None:
    empty = tmp_path / "ingen skrifter"
    empty.mkdir()
    config = tmp_path / "fonts.conf"
    config.write_text(f'<?xml version="1.0"?><fontconfig><dir>{empty}</dir></fontconfig>', encoding="utf-8")
    told = look(surroundings(tmp_path, QT_QPA_FONTDIR=str(empty), FONTCONFIG_FILE=str(config)))
    assert told["said"] == ""


def test_without_its_own_font_the_program_opens_a_plan_in_another(tmp_path: Path, plan: Path) -> None:
    """As where somebody has tidied the program's folder: the machine's own fonts are there, ours is not."""
    lost = (
        "import sys; sys.path.insert(0, sys.argv[1])\n"
        "from pathlib import Path\nfrom navplan.ui import theme\ntheme.font_folder = lambda: Path('/finnes/ikke')\n"
    )
    told = look(surroundings(tmp_path), str(plan), before=lost)
    assert told["open"] is True
    assert told["family"]


def test_the_window_needs_no_opengl(tmp_path: Path) -> None:
    told = look(surroundings(tmp_path, QT_XCB_GL_INTEGRATION="none", LIBGL_ALWAYS_SOFTWARE="1"))
    assert told["gl"] is False


@pytest.mark.skipif(shutil.which("xvfb-run") is None, reason="xvfb-run is not here (apt-get install xvfb xauth)")
def test_the_window_opens_on_a_screen_that_has_no_opengl(tmp_path: Path) -> None:
    within = surroundings(tmp_path, QT_QPA_PLATFORM="xcb", QT_SCALE_FACTOR="1.37")
    screen = ["xvfb-run", "-a", "-s", "-screen 0 1366x768x24 -extension GLX"]
    done = subprocess.run(
        [*screen, sys.executable, "-c", LOOK, str(ROOT)],
        env=within,
        capture_output=True,
        text=True,
        timeout=180,
        check=False,
    )
    if "could not connect to display" in done.stderr or "xcb-cursor" in done.stderr:
        pytest.skip("no window can be opened under Xvfb here: libxcb-cursor0 is missing")
    assert done.returncode == 0, done.stderr
    assert '"fits": true' in done.stdout, done.stdout


def test_two_versions_share_settings_without_stopping_each_other(tmp_path: Path) -> None:
    """What a newer version writes is unknown to this one: it is passed over, and left as it was."""
    settings = tmp_path / ".local" / "share" / "NavPlan" / "navplan.ini"
    settings.parent.mkdir(parents=True)
    newer = (
        "[General]\nmode=high_contrast\nrecent=@Variant(\\0\\0\\0\\x2)\nlayout/pages=@Invalid()\n"
        "[window]\ngeometry=maximised\n[palette]\nused=7\n"
    )
    settings.write_text(newer, encoding="utf-8")
    look(surroundings(tmp_path))
    assert "mode=high_contrast" in settings.read_text(encoding="utf-8")


def test_a_plan_that_a_newer_version_beside_this_one_has_made_is_refused_in_a_sentence(
    tmp_path: Path, plan: Path
) -> None:
    with closing(sqlite3.connect(plan)) as file, file:
        file.execute("UPDATE document SET program = '7.5.0'")
        file.execute("PRAGMA user_version = 9999")
    before = plan.read_bytes()
    told = look(surroundings(tmp_path), str(plan))
    assert told["open"] is False
    assert "7.5.0" in str(told["shown"])
    assert "nyere" in str(told["shown"])
    assert plan.read_bytes() == before


def test_settings_that_cannot_be_read_or_written_do_not_stop_the_start(tmp_path: Path, plan: Path) -> None:
    """A profile that is fetched from elsewhere and locked: a folder in the place of the file is worse than any."""
    (tmp_path / ".local" / "share" / "NavPlan" / "navplan.ini").mkdir(parents=True)
    assert look(surroundings(tmp_path), str(plan))["open"] is True


def test_a_roaming_list_of_recent_plans_from_another_machine_is_passed_over(tmp_path: Path) -> None:
    settings = tmp_path / ".local" / "share" / "NavPlan" / "navplan.ini"
    settings.parent.mkdir(parents=True)
    elsewhere = ", ".join(["/finnes/ikke/plan.navplan", "/" + "x" * 300 + "/plan.navplan"])
    settings.write_text(f"[General]\nrecent={elsewhere}\n", encoding="utf-8")
    look(surroundings(tmp_path))


def test_settings_that_were_cut_off_do_not_stop_the_start(tmp_path: Path) -> None:
    settings = tmp_path / ".local" / "share" / "NavPlan" / "navplan.ini"
    settings.parent.mkdir(parents=True)
    settings.write_bytes(b"[Gen\x00\xff\xfe" + os.urandom(200))
    look(surroundings(tmp_path))


def test_what_is_its_own_lies_in_the_local_profile_and_never_the_roaming_one() -> None:
    source = (ROOT / "navplan" / "ui" / "own_place.py").read_text(encoding="utf-8")
    assert "AppLocalDataLocation" in source
    asked = [file for file in (ROOT / "navplan").rglob("*.py") if "AppDataLocation" in file.read_text(encoding="utf-8")]
    assert asked == []
